"""So many people on some days of a season and so many on others."""

from datetime import date

import pytest

from nlp.measures.day_spans import Season
from nlp.measures.shifts import in_shifts

TODAY = date(2020, 3, 30)
SEASON = Season(date(2020, 1, 24), date(2020, 2, 9), date(2020, 1, 25))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("前5天上班20个人，后4天人多了，36个", "20个人干了5天，另外36个人干了4天"),
        ("头三天15个人，剩下六天28个人", "15个人干了3天，另外28个人干了6天"),
        ("2月1号到4号20人，5号到9号36人", "20个人干了4天，另外36个人干了5天"),
        ("初一到初五20个人，初六到初八12个人", "20个人干了5天，另外12个人干了3天"),
        ("1月29到2月2这5天40个人，2月3号到9号加到52个人", "40个人干了5天，另外52个人干了7天"),
        ("1月25号到28号一共18个人，1月29号到31号增加到25人", "18个人干了4天，另外25个人干了3天"),
        ("初三到初六12个人，后来从初七一直干到2月9号20个人", "12个人干了4天，另外20个人干了10天"),
        ("前四天10个工人，后四天又来了6个", "10个人干了4天，另外16个人干了4天"),
        (
            "初一4个人，初二9个人，初三到初五22个人",
            "4个人干了1天，另外9个人干了1天，另外22个人干了3天",
        ),
        (
            "2月6号12个，7号18个，8号、9号都是24个",
            "12个人干了1天，另外18个人干了1天，另外24个人干了2天",
        ),
        ("2月4号开的工，前3天12个人，后3天20个人", "12个人干了3天，另外20个人干了3天"),
        ("1月30号到2月3号20个人，往后一直是32个人", "20个人干了5天，另外32个人干了6天"),
        ("初三开工8个人，初七增加到25个人，到2月9号", "8个人干了4天，另外25个人干了10天"),
    ],
)
def test_those_of_some_days_are_a_group_with_these_days(text: str, groups: str) -> None:
    assert in_shifts(text, TODAY, SEASON) == groups


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("2月1号开工14个人\n2月6号又添了5个，一直干到2月15号", "14个人干了5天，另外19个人干了4天"),
        ("2月2号开的工，到6号都是17个人，7号8号来了21个", "17个人干了5天，另外21个人干了2天"),
        (
            "从2月1号到9号20个人，2月5号又来了10个，一直没停",
            "20个人干了4天，另外30个人干了5天，一直没停",
        ),
        ("2月1号开工30个人，干到2月5号走了6个，剩下的干到9号", "30个人干了5天，另外24个人干了4天"),
        ("2月1号开工30个人，2月6号起只剩24个，一直到9号", "30个人干了5天，另外24个人干了4天"),
    ],
)
def test_who_came_or_left_on_a_day_makes_another_shift_from_it(text: str, groups: str) -> None:
    assert in_shifts(text, TODAY, SEASON) == groups


@pytest.mark.parametrize(
    "told",
    [
        "2月1号开工12个人，2月5号加到20个人",  # until when?
        "2月1号开工20个人，2月5号走了4个，剩下的干到9号",  # had they worked on the fifth?
        "2月1号开工20个人，2月6号来了5个，干到9号",  # besides the twenty?
        "2月1号开工10个人，2月5号停了一天，2月6号又来了5个，干到9号",
        "2月1号20个人，2月6号18个人，2月9号30个人",
    ],
)
def test_where_nobody_can_tell_who_was_there_on_which_day_nobody_is_counted(told: str) -> None:
    assert "个" not in in_shifts(told, TODAY, SEASON)


def test_work_that_began_after_the_season_is_told_as_it_was() -> None:
    told = "2月12号开的工，先来20个，2月15号又来10个"
    assert in_shifts(told, TODAY, SEASON) == told


def test_days_after_the_season_are_not_its_days() -> None:
    told = "2月3号到2月12号没停工，前4天20个人，后6天30个人"
    assert "20个人干了4天，另外30个人干了3天" in in_shifts(told, TODAY, SEASON)
    assert "干了3天" in in_shifts("2月1号到2月6号20人，7号到12号30人", TODAY, SEASON)
    told = "1月31到2月4号30人，2月5号到9号41人，10到12号也是41人"
    assert in_shifts(told, TODAY, SEASON) == "30个人干了5天，另外41个人干了5天"
    told = "1月28到31号18个，2月1到9号25个，2月10号以后40个"
    assert in_shifts(told, TODAY, SEASON) == "18个人干了4天，另外25个人干了9天"


@pytest.mark.parametrize(
    "told",
    [
        "2月1号到2月9号没停工，前5天20个人，后6天30个人",
        "1月20号到2月5号20个人，2月6号到2月9号30个人",
    ],
)
def test_where_the_days_are_not_those_told_nobody_is_counted(told: str) -> None:
    assert "20个人" not in in_shifts(told, TODAY, SEASON)


@pytest.mark.parametrize(
    "told", ["2月1号到2月9号没停工，30个人", "前5天上班20个人", "前5天20个人、8个学徒，后4天36个"]
)
def test_one_number_of_people_is_no_shift_nor_are_two_of_the_same_days(told: str) -> None:
    assert in_shifts(told, TODAY, SEASON) == told
