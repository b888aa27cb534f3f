"""Those who came are counted, not those who signed up."""

from datetime import date

import pytest

from nlp.counting.turnout import at_work_daily, those_who_came

TODAY = date(2022, 8, 8)


@pytest.mark.parametrize(
    ("told", "came"),
    [
        ("做安全培训，报了40个，最后真来参加的35个", 35),
        ("培训报名50人，实际到场45人", 45),
        ("岗前培训通知了30个，有4个没来", 26),
        ("安全培训报了30个，有4个没来，实际参加26个", 26),
        ("中级工30个报名，来考的27个", 27),
        ("高级工报30个，来了27个", 27),
        ("名单上38个，有5个压根没来，实际参加33个", 33),
        ("培训名单50人，3个没来", 47),
        ("应到22人，实到19人", 19),
        ("名册上30人，实际培训22个", 22),
        ("安全培训计划40人，实到35人", 35),
    ],
)
def test_who_signed_up_and_stayed_away_is_not_counted(told: str, came: int) -> None:
    assert those_who_came(told, TODAY).count(str(came)) == 1
    assert len(those_who_came(told, TODAY)) < len(told)


@pytest.mark.parametrize(
    "told",
    [
        "报了40个，都来了",
        "厂里40个人，来了5个新的",
        "报了40个培训，又来了50个",
        "中级工30个报名，最后考过27个",
        "报了40个，15个是去年的",
        "花名单上40个人，来了5个新的",
        "名单上40个，走了3个",
        "计划招40个，来了5个",
    ],
)
def test_nothing_else_is_taken_for_those_who_came(told: str) -> None:
    assert those_who_came(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("岗前24人，转岗那期16个，有4个压根没来，实际12个", "岗前24人，转岗那期12个，，"),
        ("岗前24人，转岗16个，来上课的12个，请假的4个", "岗前24人，转岗12个，，"),
        ("岗前24人，转岗培训16个，转岗那边实际就来了12个", "岗前24人，转岗培训12个，"),
        ("岗前24人，转岗培训16个，岗前的最后只来了20个", "岗前20个，转岗培训16个，"),
    ],
)
def test_who_came_of_one_of_several_stands_in_its_place(told: str, meant: str) -> None:
    assert those_who_came(told, TODAY) == meant


@pytest.mark.parametrize(
    "told",
    [
        "岗前24人，转岗16个，有4个没来，实际11个",
        "岗前16人，转岗16个，有4个没来，实际12个",
        "岗前24人，转岗16个，实际来了30个",
        "岗前24人，转岗16个，电工那边实际来了3个",
    ],
)
def test_who_came_is_left_open_where_the_numbers_do_not_bear_it_out(told: str) -> None:
    assert those_who_came(told, TODAY) == told


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("每天到岗260人，3月新招15人", "每天在岗260人，3月新招15人"),
        ("天天90个人上班，又招了4个", "天天在岗90个人，又招了4个"),
    ],
)
def test_who_comes_to_work_each_day_was_not_taken_on(told: str, meant: str) -> None:
    assert at_work_daily(told, TODAY) == meant


def test_of_those_taken_on_nobody_knows_who_comes_each_day() -> None:
    told = "新招了20人，每天到岗16人"
    assert at_work_daily(told, TODAY) == told
