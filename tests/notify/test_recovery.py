"""Senders that die, and messages of which nobody knows whether they came."""

from collections import Counter
from collections.abc import Sequence

import pytest

from notify import deliver
from notify.outbox import LEASE, Claimed, claim
from notify.recovery import DOUBTS
from notify.timing import TRIES
from tests.notify.office import TALK, Office


class Killed(BaseException):
    """What ends a sender as a kill does: nothing more is noted."""


def dies_after_claiming(office: Office) -> None:
    """A sender takes what is due, and is killed before it begins."""
    with office.site.database.transaction() as connection:
        assert claim(connection, office.site.clock())


def dies_while_sending(office: Office, monkeypatch: pytest.MonkeyPatch, sends: bool = True) -> None:
    """A sender is killed after WeChat has taken the message, or just before."""

    def send(*what):  # type: ignore[no-untyped-def]
        if sends:
            real(*what)
        raise Killed

    real = deliver.send
    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(deliver, "send", send)
        office.sender().deliver()


def test_what_a_dead_sender_had_not_begun_is_sent_by_another(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("o_li", "new_postings")
    dies_after_claiming(office)
    assert office.delivers() == {}, "还在别人手里"
    office.passes(seconds=LEASE.total_seconds())
    assert office.delivers() == {"sent": 1}
    assert len(li.gets) == 1


@pytest.mark.parametrize("sent", [True, False], ids=["it had been sent", "it had not"])
def test_what_may_have_been_sent_comes_with_the_next_message_and_says_so(
    office: Office, monkeypatch: pytest.MonkeyPatch, sent: bool
) -> None:
    li = office.person("o_li")
    li.says("你好")
    number = office.tells("o_li", "new_postings", "新来了三个焊工岗位。")
    dies_while_sending(office, monkeypatch, sent)
    office.passes(seconds=LEASE.total_seconds())
    assert office.delivers() == {}
    waits = office.notice(number)
    assert (waits.state, waits.doubts, waits.why) == (
        "waiting",
        1,
        "发送时断了，不知道微信收下没有",
    )
    assert len(li.gets) == sent
    li.says("谢谢").hears("新来了三个焊工岗位", "这条可能已经发过一次")


def test_an_interview_had_better_come_twice_than_too_late(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    li = office.person("o_li")
    li.says("你好")
    number = office.tells("o_li", "interview", "明天九点面试。")
    dies_while_sending(office, monkeypatch)
    office.passes(seconds=LEASE.total_seconds())
    office.delivers()
    assert office.delivers() == {}, "马上又发"
    office.passes(seconds=30)
    assert office.delivers() == {"sent": 1}
    assert [("可能已经发过" in text) for text in li.gets] == [False, True]
    assert office.notice(number).doubts == 1


def test_but_not_again_and_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    li = office.person("o_li")
    li.says("你好")
    number = office.tells("o_li", "interview", "明天九点面试。")
    for _ in range(DOUBTS + 1):
        dies_while_sending(office, monkeypatch)
        office.passes(seconds=LEASE.total_seconds())
        office.delivers()
        office.passes(seconds=30)
    assert office.delivers() == {}
    assert office.notice(number).state == "waiting"
    assert len(li.gets) == DOUBTS + 1


def test_an_answer_that_is_lost_on_the_way_is_a_doubt_too(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("cut_after", times=2)
    once = office.tells("o_li", "application_seen", "恒通公司看了您的简历。")
    assert office.delivers() == {"waiting": 1}
    again = office.tells("o_li", "interview", "明天九点面试。")
    assert office.delivers() == {"queued": 1}
    office.passes(seconds=30)
    assert office.delivers() == {"sent": 1}
    assert (office.notice(once).doubts, office.notice(again).doubts) == (1, 1)
    assert len(li.gets) == 3


def test_a_gateway_that_gives_up_after_wechat_took_it_is_a_doubt_too(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("error_after", code=504, times=3)
    number = office.tells("o_li", "new_postings", "新来了三个焊工岗位。")
    for _ in range(4):
        office.delivers()
        office.passes(minutes=10)
    assert len(li.gets) == 1
    assert (office.notice(number).state, office.notice(number).doubts) == ("waiting", 1)
    li.says("谢谢").hears("新来了三个焊工岗位", "这条可能已经发过一次")


def test_what_was_in_doubt_counts_as_sent(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("cut_after", times=5)
    for number in range(6):
        office.tells("o_li", "application_seen", f"第{number}家看了您的简历。")
        office.delivers()
    assert len(office.platform.calls(TALK)) == 5


def test_a_notice_that_breaks_every_sender_comes_with_the_next_message(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*what):  # type: ignore[no-untyped-def]
        raise ValueError("no")

    li, wang = office.person("o_li"), office.person("o_wang")
    li.says("你好"), wang.says("你好")
    number = office.tells("o_li", "interview", "明天九点面试。")
    monkeypatch.setattr(deliver, "find_way", broken)
    for _ in range(TRIES + 2):
        office.delivers()
        office.passes(seconds=LEASE.total_seconds())
    assert (office.notice(number).state, office.notice(number).why) == (
        "waiting",
        "每次要发时都出错（请看日志），等本人下次来信一起告诉",
    )
    li.says("你好").hears("明天九点面试").does_not_hear("可能已经发过")


def test_a_sender_told_to_stop_gives_back_what_it_has_not_begun(office: Office) -> None:
    for number in range(3):
        office.person(f"o_{number}").says("你好")
        office.tells(f"o_{number}", "interview")
    sender = office.sender()
    send_one = sender._see_to

    def stops(one):  # type: ignore[no-untyped-def]
        sender.stopping.set()
        return send_one(one)

    sender._see_to = stops  # type: ignore[method-assign]
    assert sender.deliver() == {"sent": 1}
    assert office.delivers() == {"sent": 2}


def test_nobody_s_notices_are_with_two_senders_at_once(office: Office) -> None:
    first, second = office.tells("o_li", "interview"), office.tells("o_li", "staff_reply")
    other = office.tells("o_wang", "outcome")
    assert [one.id for one in claims(office)] == [first, other]
    assert claims(office) == []
    office.passes(seconds=LEASE.total_seconds())
    assert office.delivers() == {"waiting": 3}
    assert office.notice(second).state == "waiting"


def claims(office: Office) -> Sequence[Claimed]:
    """What another sender takes now."""
    with office.site.database.transaction() as connection:
        return claim(connection, office.site.clock())


def test_a_sender_that_slept_too_long_sends_nothing_that_another_has(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("o_li", "interview")
    with office.site.database.transaction() as connection:
        batch = claim(connection, office.site.clock())
    office.passes(seconds=LEASE.total_seconds())
    assert office.delivers() == {"sent": 1}
    came: Counter[str] = Counter()
    office.sender()._send_all(batch, came)
    assert came == {}
    assert len(li.gets) == 1
