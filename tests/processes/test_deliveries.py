"""What WeChat delivers several times is one turn, whichever process each delivery reaches."""

import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import pytest

from tests.processes.server import Heard, Server, text
from tests.processes.waiting import PAUSE, at_once, until

pytestmark = pytest.mark.processes

QUESTIONS = ("我在太原", "稳岗返还给多少", "要什么材料", "谢谢", "我们厂28个人，裁了5个")
DELIVERIES = 30


def was_one_turn(server: Server, openid: str, replies: list[Heard], turns: int = 1) -> None:
    """All heard the same, and it is stored once, as the last of so many turns."""
    assert {heard.status for heard in replies} == {200}
    assert len({heard.body for heard in replies}) == 1, replies
    assert replies[0].text
    told = server.lines(openid)
    assert [line.direction for line in told] == ["in", "out"] * turns
    assert told[-1].text == replies[0].text
    conversation = server.conversation(openid)
    assert (conversation.version, len(conversation.scene)) == (turns, turns)


@pytest.mark.parametrize("person", range(4))
def test_a_message_delivered_three_times_at_once_is_handled_once(
    server: Server, person: int
) -> None:
    openid = f"o_thrice_{person}"
    for turns, question in enumerate(QUESTIONS, 1):
        body = text(openid, question, turns)
        replies = at_once([partial(server.push, body)] * 3)
        was_one_turn(server, openid, replies, turns)


@pytest.mark.parametrize("turns", [1, 2], ids=["newcomer", "known"])
def test_processes_at_work_on_the_same_message_give_the_same_reply(
    server: Server, turns: int
) -> None:
    openid, gate = f"o_both_{turns}", f"两处{turns}"
    if turns == 2:
        server.push(text(openid, "我在太原", 1))
    body = text(openid, f"稳岗返还给多少【答{gate}】", 2)
    with ThreadPoolExecutor(DELIVERIES) as threads:
        deliveries = deliver_until_all_are_at(gate, server, body, threads)
        server.gates.open(gate)
        replies = [delivery.result() for delivery in deliveries]
    was_one_turn(server, openid, replies, turns)


def deliver_until_all_are_at(
    gate: str, server: Server, body: str, threads: ThreadPoolExecutor
) -> list[Future[Heard]]:
    """Deliver a message until every worker has taken it."""
    deliveries: list[Future[Heard]] = []
    while set(server.gates.noted(gate)) != server.workers():
        assert len(deliveries) < DELIVERIES, "one worker takes everything"
        deliveries.append(threads.submit(server.push, body))
        time.sleep(PAUSE)
    return deliveries


def test_a_message_id_that_several_people_share_stands_for_several_messages(
    server: Server,
) -> None:
    people = [f"o_shared_{number}" for number in range(6)]
    bodies = [text(openid, f"我是{openid}", 77) for openid in people]
    for openid, heard in zip(
        people, at_once([partial(server.push, body) for body in bodies]), strict=True
    ):
        was_one_turn(server, openid, [heard])
        assert server.lines(openid)[0].text == f"我是{openid}"


def test_different_messages_of_one_person_at_once_are_all_answered(server: Server) -> None:
    openid, questions = "o_hasty", ("稳岗返还给多少", "稳岗返还要什么材料")
    server.push(text(openid, "我在太原", 1))
    bodies = [text(openid, f"{words}【答急】", id_) for id_, words in enumerate(questions, 2)]
    with ThreadPoolExecutor() as threads:
        sent = [threads.submit(server.push, body) for body in bodies]
        until(lambda: len(server.gates.noted("急")) == len(bodies))
        server.gates.open("急")
        replies = {one.result().text for one in sent}
    assert len(server.gates.noted("急")) == 3, "the second must build on the first"
    told = server.lines(openid)
    assert [line.direction for line in told] == ["in", "out"] * 3
    assert {line.text for line in told[3::2]} == replies
    assert len(replies) == 2
    conversation = server.conversation(openid)
    assert (conversation.version, len(conversation.scene)) == (3, 3)
    assert conversation.memory["said"].startswith(told[-2].text.partition("【")[0])
