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
