"""A process that dies takes nothing with it that anybody was told, and nobody's answer."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection
from threading import Event, Semaphore
from typing import Any

import pytest
from sqlalchemy import func, select

from policy.tables import check_records
from tests.processes.server import WORKERS, Heard, NotAnswered, Server, text
from tests.processes.waiting import DEADLINE, at_once

pytestmark = pytest.mark.processes

PLACES = ("答", "存", "寄")
KILLS = 8
ANSWERS_BETWEEN_KILLS = 40
PEOPLE = 6
QUESTIONS = ("换成太原", "稳岗返还给多少", "要什么材料", "换成娄烦", "招人那个补助给多少", "谢谢")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("turns", [1, 2], ids=["newcomer", "known"])
def test_a_message_whose_process_is_killed_is_answered_when_it_comes_again(
    server: Server, place: str, turns: int
) -> None:
    openid, gate = f"o_killed_{place}_{turns}", f"死{place}{turns}"
    if turns == 2:
        server.push(text(openid, "我在太原", 1))
    body = text(openid, f"稳岗返还给多少【{place}{gate}】", 2)
    kill_at(gate, server, body)
    stored_before = place == "寄"
    assert len(server.lines(openid)) == 2 * (turns - 1 + stored_before)
    server.gates.open(gate)
    answered = [server.deliver(body), server.deliver(body)]
    assert answered[0].body == answered[1].body
    told = server.lines(openid)
    assert [line.direction for line in told] == ["in", "out"] * turns
    assert told[-1].text == answered[0].text != ""
    conversation = server.conversation(openid)
    assert (conversation.version, len(conversation.scene)) == (turns, turns)


def test_the_record_of_an_answered_check_outlives_the_process(server: Server) -> None:
    before = _records(server)
    body = b'{"region": "140100", "facts": {}}'
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=DEADLINE)) as connection:
        connection.request("POST", "/api/v1/eligibility/check", body)
        status = connection.getresponse().status
        server.kill(*server.workers())
    assert status == 200
    assert _records(server) == before + 1


def _records(server: Server) -> int:
    with server.database.reading() as connection:
        return connection.execute(select(func.count()).select_from(check_records)).scalar_one()


def kill_at(gate: str, server: Server, body: str) -> None:
    """Send a message and kill the worker that takes it when it comes to the gate."""
    with ThreadPoolExecutor(1) as threads:
        sent = threads.submit(server.push, body)
        server.kill(server.gates.arrival(gate))
        with pytest.raises(NotAnswered):
            sent.result()


def test_a_storm_in_which_workers_are_killed_loses_and_doubles_nothing(server: Server) -> None:
    storm = Storm(server)
    with ThreadPoolExecutor(PEOPLE) as threads:
        talks = {name: threads.submit(storm.talk, name) for name in storm.people}
        try:
            for number in range(KILLS):
                storm.kill(WORKERS if number % 2 else 1)
        finally:
            storm.over.set()
    assert any(said.unanswered for talk in talks.values() for said in talk.result())
    for openid, talk in talks.items():
        calmly_checked(server, openid, talk.result())


@dataclass(frozen=True)
class Sent:
    """A message delivered twice at once, and the replies that came."""

    words: str
    body: str
    replies: list[Heard | None]

    @property
    def unanswered(self) -> bool:
        """Whether the process died under every delivery."""
        return not any(self.replies)


@dataclass
class Storm:
    """People who keep talking while workers are killed."""

    server: Server
    people: tuple[str, ...] = tuple(f"o_storm_{number}" for number in range(PEOPLE))
    over: Event = field(default_factory=Event)
    answered: Semaphore = field(default_factory=lambda: Semaphore(0))

    def talk(self, openid: str) -> list[Sent]:
        """Say one thing after the other until it is over."""
        talk: list[Sent] = []
        while not self.over.is_set():
            number = len(talk)
            words = f"{QUESTIONS[number % len(QUESTIONS)]}【{number}】"
            body = text(openid, words, number)
            talk.append(Sent(words, body, at_once([partial(self._push, body)] * 2)))
        return talk

    def _push(self, body: str) -> Heard | None:
        try:
            heard = self.server.push(body)
        except NotAnswered:
            return None
        self.answered.release()
        return heard

    def kill(self, count: int) -> None:
        """Kill so many workers when people have got some more answers."""
        for _ in range(ANSWERS_BETWEEN_KILLS):
            assert self.answered.acquire(timeout=DEADLINE), "nobody is answered any more"
        self.server.kill(*sorted(self.server.workers())[:count])


def calmly_checked(server: Server, openid: str, talk: list[Sent]) -> None:
    """What was answered is stored as it was answered, once; the rest is answered now."""
    said = {sent.words: {heard.text for heard in sent.replies if heard} for sent in talk}
    for sent in talk:
        if sent.unanswered:
            said[sent.words].add(server.deliver(sent.body).text)
    told = server.lines(openid)
    assert [line.direction for line in told] == ["in", "out"] * len(talk)
    stored = {heard.text: {line.text} for heard, line in zip(told[::2], told[1::2], strict=True)}
    assert stored == said
    conversation = server.conversation(openid)
    assert conversation.version == len(conversation.scene) == len(talk)
    assert conversation.memory == memory_after(server, openid, [line.text for line in told[::2]])


def memory_after(server: Server, openid: str, messages: list[str]) -> dict[str, Any]:
    """What is remembered of somebody who says the same things in that order, undisturbed."""
    twin = f"{openid}_twin"
    for number, words in enumerate(messages):
        server.push(text(twin, words, number))
    memory: dict[str, Any] = server.conversation(twin).memory
    return memory
