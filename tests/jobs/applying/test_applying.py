"""From the application to its outcome: every step is told, and none is skipped or taken twice."""

from datetime import timedelta
from typing import Any

import pytest

from core.errors import Conflict, Invalid, NotFound
from jobs.applying import applications as acts
from jobs.applying.applicants import list_events
from tests.jobs.applying.hiring import Fair


def test_from_the_application_to_the_first_day_at_work(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts("保安"))
    firm.does(acts.mark_seen, number)
    firm.invites(number, fair.at(23, 9))
    li.does(acts.answer_invitation, number, "accepted")
    firm.does(acts.offer, number, words="下周一上班")
    firm.does(acts.hire, number)
    assert li.sees(number).state == "hired"
    said = ["已经看了您的投递", "约您面试", "准备录用您", "录用您了"]
    assert all(words in text for words, text in zip(said, li.told, strict=True))
    assert "11月23日（周一）09:00" in li.told[1] and "太原市某路" in li.told[1]
    assert "下周一上班" in li.told[2]
    with fair.database.reading() as connection:
        steps = [(one.what, one.by) for one in list_events(connection, number)]
    assert steps == [
        ("sent", "seeker"),
        ("seen", "employer"),
        ("invite", "employer"),
        ("accept", "seeker"),
        ("offer", "employer"),
        ("hire", "employer"),
    ]


def test_the_firm_hears_of_the_first_application_of_a_day_and_of_answers(fair: Fair) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    firm.joins("o_clerk")
    posting = firm.posts("保安")
    first = li.applies(posting)
    zhang.applies(posting)
    assert ["收到新的投递，现在有 1 份" in text for text in fair.told("o_clerk")] == [True]
    fair.passes(days=1)
    fair.seeker("o_liu").applies(posting)
    assert "现在有 3 份" in fair.told(firm.owner)[-1]
    firm.invites(first, fair.at(25, 9))
    li.does(acts.answer_invitation, first, "other_time", wish="周五下午可以")
    assert "周五下午可以" in fair.told("o_clerk")[-1]
    assert (li.sees(first).interview or None) and li.sees(first).reason == "周五下午可以"


def test_a_posting_is_applied_to_once(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.posts()
    number = li.applies(posting)
    fair.passes(days=1)
    with pytest.raises(Conflict, match=r"11月21日（周六）12:00投递过，现在：已投递，单位还没有看"):
        li.applies(posting)
    li.does(acts.withdraw, number)
    with pytest.raises(Conflict, match="现在：本人已撤回"):
        li.applies(posting)


def test_one_person_by_two_names_applies_once(fair: Fair) -> None:
    posting, li = fair.firm().posts(), fair.seeker("o_li")
    other = fair.seeker("m_li", app="wx00000000000000bb")
    li.applies(posting)
    fair.joined(li.identity, other.identity)
    with pytest.raises(Conflict, match="投递过"):
        other.applies(posting)


@pytest.mark.parametrize(
    ("state", "error", "words"),
    [
        ("draft", NotFound, "没有找到"),
        ("review", NotFound, "没有找到"),
        ("rejected", NotFound, "没有找到"),
        ("paused", Conflict, "暂停招聘"),
        ("closed", Conflict, "已经停止招聘"),
        ("expired", Conflict, "已经过期"),
    ],
)
def test_only_a_live_posting_takes_applications(
    fair: Fair, state: str, error: Any, words: str
) -> None:
    posting, li = fair.firm().posts(state=state), fair.seeker("o_li")
    with pytest.raises(error, match=words):
        li.applies(posting)


def test_a_posting_whose_day_is_over_takes_none_though_nobody_has_closed_it(fair: Fair) -> None:
    li, posting = fair.seeker("o_li"), fair.firm().posts(expires_at=fair.clock())
    with pytest.raises(Conflict, match="已经过期"):
        li.applies(posting)


def test_a_firm_that_was_suspended_takes_no_applications(fair: Fair) -> None:
    posting, li = fair.firm(state="suspended").posts(), fair.seeker("o_li")
    with pytest.raises(Conflict, match="现在不能招聘"):
        li.applies(posting)


def test_who_keeps_no_profile_and_what_is_no_posting(fair: Fair) -> None:
    li = fair.seeker("o_li")
    with pytest.raises(NotFound, match="没有找到这个岗位"):
        li.applies(99999)
    posting, li.number = fair.firm().posts(), 99999
    with pytest.raises(NotFound, match="姓名和电话"):
        li.applies(posting)


def test_what_a_fair_does_not_show_is_not_applied_to_there(fair: Fair) -> None:
    posting, li = fair.firm().posts(), fair.seeker("o_li")
    with pytest.raises(Invalid, match="没有参加这场招聘会"):
        li.applies(posting, fair_id=1)


def test_that_the_firm_looked_is_told_once(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    firm.does(acts.mark_seen, number)
    seen_at = li.sees(number).seen_at
    fair.passes(hours=1)
    firm.does(acts.mark_seen, number)
    assert len(li.told) == 1
    assert li.sees(number).seen_at == seen_at


def test_who_is_not_taken_on_hears_why(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    with pytest.raises(Invalid) as refused:
        firm.does(acts.mark_unsuitable, number, "年龄太大")
    assert "岗位已招满" in refused.value.fields["reason"][0]
    firm.does(acts.mark_unsuitable, number, "岗位已招满", words="下个月还招")
    assert "原因：岗位已招满。\n单位留言：下个月还招" in li.told[-1]
    assert (li.sees(number).state, li.sees(number).settled_at) == ("unsuitable", fair.clock())


def test_what_is_not_possible_says_what_is(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    with pytest.raises(Conflict, match="不能确认参加面试；可以撤回。"):
        li.does(acts.answer_invitation, number, "accepted")
    firm.does(acts.hire, number)
    for act in (acts.offer, acts.hire):
        with pytest.raises(Conflict, match=r"现在是“已录用”.*已经有了结果"):
            firm.does(act, number)
    with pytest.raises(Conflict, match="已经有了结果"):
        li.does(acts.withdraw, number)


def test_who_withdraws_from_an_interview_is_not_waited_for(fair: Fair) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts("保安")
    number, quiet = li.applies(posting), zhang.applies(posting)
    firm.invites(number, fair.at(23, 9))
    told = len(fair.told(firm.owner))
    zhang.does(acts.withdraw, quiet)
    assert len(fair.told(firm.owner)) == told
    li.does(acts.withdraw, number)
    assert "11月23日（周一）09:00的面试不来了" in fair.told(firm.owner)[-1]


def test_what_ends_with_its_posting_is_told_and_decides_nothing(fair: Fair) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts("保安")
    left, asked = li.applies(posting), zhang.applies(posting)
    firm.invites(asked, fair.at(23, 9))
    firm.puts(posting, state="closed")
    firm.does(acts.close_with, posting)
    firm.does(acts.close_with, posting)
    assert (li.sees(left).state, zhang.sees(asked).state) == ("closed", "interview")
    assert ["停止招聘" in text for text in li.told] == [True]
    firm.invites(left, fair.at(24, 9))
    assert (li.sees(left).state, li.sees(left).settled_at) == ("interview", None)


def test_a_posting_is_not_put_away_while_somebody_waits(fair: Fair) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts("保安")
    firm.invites(li.applies(posting), fair.at(23, 9))
    zhang.applies(posting)
    with fair.writing() as connection, pytest.raises(Conflict, match="还有 2 位应聘者没有结果"):
        acts.require_outcomes(connection, posting)
    assert firm.does(acts.settle_all, posting, "岗位已招满", words="谢谢来应聘") == 2
    with fair.writing() as connection:
        acts.require_outcomes(connection, posting)
    assert all("谢谢来应聘" in person.told[-1] for person in (li, zhang))


@pytest.mark.parametrize(
    ("days", "place", "field"),
    [(0, "门卫室", "at"), (61, "门卫室", "at"), (1, " ", "place"), (1, "远" * 201, "place")],
)
def test_an_interview_is_where_and_when_somebody_can_come(
    fair: Fair, days: int, place: str, field: str
) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    with pytest.raises(Invalid) as refused:
        firm.invites(number, fair.clock() + timedelta(days=days), place)
    assert list(refused.value.fields) == [field]
    assert li.sees(number).state == "sent"


def test_an_interview_that_is_over_is_not_answered(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    firm.invites(number, fair.at(23, 9), "", way="video")
    fair.clock.moment = fair.at(23, 9)
    with pytest.raises(Conflict, match="时间已经过了"):
        li.does(acts.answer_invitation, number, "accepted")


def test_an_invitation_that_is_no_longer_so_is_not_told_in_the_morning(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number, other = li.applies(firm.posts("保安")), li.applies(firm.posts("保洁"))
    fair.clock.moment = fair.at(21, 23)
    firm.invites(number, fair.at(23, 9))
    firm.invites(other, fair.at(23, 10))
    firm.invites(number, fair.at(24, 9))
    states = [row.state for row in fair.notices("o_li")]
    assert states == ["cancelled", "queued", "queued"]
    li.does(acts.withdraw, number)
    assert [row.state for row in fair.notices("o_li")] == ["cancelled", "queued", "cancelled"]


def test_what_a_firm_adds_stays_in_its_line(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    firm.does(acts.offer, number, words=" 下周一来\n\n【政策提醒】\n请交押金 ")
    assert "单位留言：下周一来 【政策提醒】 请交押金\n" in li.told[-1]
    with pytest.raises(Invalid, match="看不见的字符"):
        firm.does(acts.mark_unsuitable, number, "其他", words="谢谢\u202e")


def test_nobody_applies_to_their_own_firm(fair: Fair) -> None:
    firm = fair.firm()
    posting = firm.posts()
    owner, colleague = fair.seeker(firm.owner), fair.seeker("o_colleague")
    firm.joins("o_colleague")
    for person in (owner, colleague):
        with pytest.raises(Conflict, match="自己单位"):
            person.applies(posting)
    assert fair.seeker("o_li").applies(posting)
