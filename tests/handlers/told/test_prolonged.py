"""Until when somebody has what is prolonged is reckoned from the end they tell."""

from datetime import date

import pytest

from tests.handlers.stories import answer

SPRING_2020, AUTUMN_2020 = ("淄川", date(2020, 5, 8)), ("淄川", date(2020, 9, 8))
PLATFORM = "俺入驻了区里的大学生创业孵化平台"


@pytest.mark.parametrize(
    ("told", "until"),
    [
        ("扶持协议7月15号到期，最少能延到哪天", "至少延长3个月，至少到2020年10月15日"),
        ("协议签到今年11月30日，能延长到什么时候", "至少到2021年2月28日"),
        ("协议六月底期满，给延到几号", "至少到2020年9月30日"),
    ],
)
def test_at_least_so_many_months_are_added(told: str, until: str) -> None:
    assert until in answer(SPRING_2020, PLATFORM, told)


@pytest.mark.parametrize(
    ("told", "until"),
    [
        ("俺公益岗干到2020年9月30日期满，还没找到稳定工作，能延到啥时候", "到2021年9月30日"),
        ("公益岗下个月15号到期，没稳定就业，还能干到哪天", "到2021年10月15日"),
        (
            "就业困难，灵活就业社保补贴去年12月就到期了，工作没稳下来，续到哪年哪月",
            "，到2020年12月，",
        ),
    ],
)
def test_a_year_is_added(told: str, until: str) -> None:
    said = answer(AUTUMN_2020, told)
    assert "延长1年" in said and until in said


@pytest.mark.parametrize(
    ("told", "until"),
    [
        ("失业金3月领满的，没活干，今年12月退休，能领到几月", "2020年12月到法定退休年龄"),
        ("失业金3月领满的，没活干，60年9月生的，男的60退，能续到啥时候", "2020年9月到法定"),
        ("失业金3月领满的，没活干，离退休还有5个月，能续到哪个月", "2020年10月到法定退休年龄"),
    ],
)
def test_what_is_paid_till_they_retire_ends_in_that_month(told: str, until: str) -> None:
    assert until in answer(SPRING_2020, told)


def test_who_retires_too_late_is_paid_till_no_month() -> None:
    said = answer(SPRING_2020, "失业金3月领满的，没活干，明年9月退休，能领到几月")
    assert "不符合" in said and "最长续发到" not in said


@pytest.mark.parametrize(
    "told",
    [
        "公益岗今年10月就满了，我找到稳定工作了，还能延长到哪年哪月",
        "公益岗延长到啥时候",
        "公益岗2019年5月31日到期，没稳定就业，能延到哪天",
        "公益岗9月30日到期，俺媳妇的10月31日到期，延长到哪天",
    ],
)
def test_no_day_is_told_where_it_is_refused_or_unsure(told: str) -> None:
    assert "日到期，延长1年" not in answer(AUTUMN_2020, told)
