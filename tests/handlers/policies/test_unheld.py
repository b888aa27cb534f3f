"""Who asked for a benefit that no document of theirs has, and tells more of themselves."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN, THEN = desk_in("140100"), date(2020, 5, 1)


@pytest.mark.parametrize(
    "tells", ["俺是自己走的", "失了业快一年了", "我是被公司辞退的", "我交了11个月"]
)
def test_what_they_tell_goes_on_with_what_they_asked(tells: str) -> None:
    declined = ask(TAIYUAN, "失业金怎么申请", today=THEN)
    reply = ask(TAIYUAN, tells, declined.memory, THEN)
    assert reply.kind == "decline" and "没有查到“失业保险金”" in reply.text


def test_another_matter_is_another() -> None:
    declined = ask(TAIYUAN, "失业金怎么申请", today=THEN)
    assert "失业保险金" not in ask(TAIYUAN, "我们店新招了3个", declined.memory, THEN).text
    assert ask(TAIYUAN, "线上招聘会", declined.memory, THEN).kind == "answer"


def test_how_to_apply_names_nothing_else() -> None:
    assert "没有查到“求职创业补贴”" in ask(TAIYUAN, "求职创业补贴怎么申请", today=THEN).text


@pytest.mark.parametrize("said", ["待业金", "失业金呢", "失业救济金"])
def test_a_bare_name_is_no_other_benefit(said: str) -> None:
    declined = ask(TAIYUAN, said, today=THEN)
    assert "没有查到“失业保险金”" in declined.text
    assert "没有查到“失业保险金”" in ask(TAIYUAN, "咋领", declined.memory, THEN).text


def test_what_is_said_beside_the_name_may_be_of_another() -> None:
    assert ask(TAIYUAN, "按失业金人数算裁员率的返还", today=THEN).kind != "decline"
