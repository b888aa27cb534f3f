"""The days of a season that somebody tells by the first and the last of them."""

from datetime import date

import pytest

from nlp.measures.day_spans import Season, days_worked

TODAY = date(2020, 3, 30)
FESTIVAL = Season(date(2020, 1, 24), date(2020, 2, 9), date(2020, 1, 25))


def days(text: str, today: date = TODAY) -> int | None:
    found = days_worked(text, today, FESTIVAL)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("初一到初五没歇", 5),
        ("正月初三到初十一直在赶货", 8),
        ("大年三十到初六加班", 7),
        ("初一到十五都没停工", 15),
        ("2月3号就开工了，四十个人，一直干到12号", 7),
        ("2月3日开工到2月7日", 5),
        ("二月三号到九号生产", 7),
        ("从初三一直干到现在", 14),
        ("2月12号开工到3月1号", 0),
        ("2月5号开工，一直干到十几号", 5),
        ("1月28号，就是年初四开的工，一直干到2月9号没歇", 13),
        ("初六开工，干到2月9号，也就是正月十六，没停过", 11),
        ("初四到十六天天上班", 13),
        ("2月5号开工，一直干到月底", 5),
        ("1月30号开工，20个人，一直干到2月底没停过", 11),
        ("1月28号开工，干到月底", 4),
        ("2月7号就开工了，25个工人天天上", 3),
        ("初六开工，一天没歇", 11),
        ("初四，就是1月28号，把12个老师傅都喊回来赶工，一天也没停，一直干到2月6号", 10),
        ("1月30号开工，一直干到2月18号才倒休", 11),
        ("初五开工，干到2月底工人才放的假", 12),
        ("1月30号开工，一直干到2月9号，2月10号以后的还算不", 11),
    ],
)
def test_both_ends_count_and_what_lies_behind_the_season_does_not(text: str, worked: int) -> None:
    assert days(text) == worked


@pytest.mark.parametrize(
    "text",
    [
        "初一到初五歇了",
        "初一到初五没上班",
        "初一到初五开工，中间歇了两天",
        "1月30号开工，干到2月18号，中间歇了两天",
        "1月30号开工，干到2月6号才歇",
        "初五到初一加班",
        "2月9号干到3号",
        "1月10号干到2月9号",
        "腊月二十八干到初五",
        "12月28号干到2月9号",
        "2月3号就开工了",
        "初一到初三，初五到初七开工",
        "2021年初一到初五没歇",
        "2月30号干到2月31号",
        "干到12号，40个人",
        "1月26号开工，一直干到二十几号",
        "1月20号开工，天天上",
        "2月3号开工，周末歇，干到月底",
        "天天上，2月6号那天没歇",
    ],
)
def test_what_is_not_one_clear_stretch_within_the_season_tells_no_number(text: str) -> None:
    assert days(text) is None


def test_the_days_of_another_year_are_not_those_of_the_season() -> None:
    assert days("初一到初五没歇", date(2021, 3, 1)) is None
