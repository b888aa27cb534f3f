"""How long before a layoff it is told counts like any condition."""

from datetime import date

import pytest

from tests.handlers.stories import answer

ZICHUAN = ("淄川", date(2020, 9, 3))


@pytest.mark.parametrize("notice", ["提前20天", "提早两个礼拜", "只提前3天"])
def test_too_short_a_notice_is_refused(notice: str) -> None:
    said = answer(ZICHUAN, "厂里要经济性裁员", f"{notice}跟工会说，行不行")
    assert "30天" in said and "不符合" in said


@pytest.mark.parametrize("notice", ["提前30天", "提前40天"])
def test_who_tells_it_in_time_has_still_to_settle_what_is_due(notice: str) -> None:
    said = answer(ZICHUAN, "厂里要经济性裁员", f"{notice}跟工会说，行不行")
    assert "不符合" not in said and "经济补偿" in said and "还要" in said


@pytest.mark.parametrize(
    "told",
    [
        "今早贴的通知，18天后就不用来了",
        "刚开大会宣布的，三个星期以后就让工人离厂",
        "车间主任说再干12天就让我们回家",
    ],
)
def test_the_days_until_they_go_are_those_they_were_told_ahead(told: str) -> None:
    said = answer(ZICHUAN, "厂里要裁一批人", f"{told}，提前的天数够不够")
    assert "提前说明的天数" in said and "不符合" in said


def test_days_enough_until_they_go_are_not_refused() -> None:
    said = answer(ZICHUAN, "厂里要经济性裁员", "今天跟工会说的，50天以后才走人，提前的天数够不")
    assert "50天" in said and "不符合" not in said


@pytest.mark.parametrize(
    "told",
    [
        "上个月开会说的，20天以后离厂",
        "昨天通知的，再干29天就走",
        "开会说15天以后给补偿",
        "停工20天以后才开会说的",
        "20天以后就走人",
    ],
)
def test_other_days_are_no_notice(told: str) -> None:
    said = answer(ZICHUAN, "厂里要裁一批人", f"{told}，合规矩不")
    assert "提前说明的天数" not in said
