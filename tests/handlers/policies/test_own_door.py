"""Who says what the door depends on is told their own; who asks for the place, by what holds."""

import pytest

from tests.handlers.shipped import ask, desk_in

DATONG, TAIYUAN = "140200", "140100"

CITY_CENTRE, COUNTY_OFFICE = "市职业介绍服务中心", "指定的就业管理机构"
PROVINCE, ITS_OWN = "省人社厅监督", "核准它的机关"


@pytest.mark.parametrize(
    ("asked", "theirs", "others"),
    [
        ("小店税务登记在清徐县 招人补助上哪达要", COUNTY_OFFICE, CITY_CENTRE),
        ("税务在综改区登的记 小微招人那一千五找哪家报", COUNTY_OFFICE, CITY_CENTRE),
        ("俺公司税是在市税务局报的 新招人补助材料往哪垯送", CITY_CENTRE, COUNTY_OFFICE),
        ("我的劳务公司是尖草坪区审批的 职介补贴该寻谁", ITS_OWN, PROVINCE),
        ("职介许可证是省厅给批的 介绍费跟谁要", PROVINCE, ITS_OWN),
    ],
)
def test_of_several_doors_the_one_that_is_theirs_is_told(
    asked: str, theirs: str, others: str
) -> None:
    told = ask(desk_in(TAIYUAN), asked).text.partition("去哪办：")[2]
    assert theirs in told
    assert others not in told


@pytest.mark.parametrize(
    "asked",
    [
        "税务登记不在市里 小微招人补助上哪要",
        "税务登记在市里还是区里 招人补助去的地方一样不 上哪办",
        "小微招人补助去市里还是区里要",
    ],
)
def test_who_leaves_it_open_is_told_all_the_doors(asked: str) -> None:
    text = ask(desk_in(TAIYUAN), asked).text
    assert CITY_CENTRE in text and COUNTY_OFFICE in text


def test_what_was_told_before_counts_and_the_last_word_with_it() -> None:
    desk = desk_in(TAIYUAN)
    first = ask(desk, "我那小厂税在市里报的，新招人补助给多少")
    then = ask(desk, "那寻谁办", first.memory)
    assert CITY_CENTRE in then.text and COUNTY_OFFICE not in then.text
    moved = ask(desk, "不对，税是在阳曲报的，招人补助该跑哪办", then.memory)
    assert COUNTY_OFFICE in moved.text and CITY_CENTRE not in moved.text


def test_who_picks_where_is_told_the_other_doors_as_well() -> None:
    desk = desk_in(TAIYUAN)
    first = ask(desk, "税务登记在古交 小微招人补助上哪办")
    number = [choice.label for choice in first.memory.choices].index("去哪办") + 1
    assert CITY_CENTRE in ask(desk, str(number), first.memory).text


@pytest.mark.parametrize(
    "asked",
    [
        "人力公司注册在太原 人是在朔州登的失业 能不能去朔州要职介补贴",
        "职介补贴 在注册地要还是在求职登记地要",
        "职业介绍补贴非得回太原领吗 给找活的人都在吕梁登记",
    ],
)
def test_at_which_place_is_told_by_the_notice_that_holds(asked: str) -> None:
    reply = ask(desk_in(TAIYUAN), asked)
    assert reply.cards == ("shanxi-2022-12/job-placement-subsidy",)
    assert "失业（求职）登记地" in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "2020年那个职介补贴能不能去清徐要",
        "职介补贴归市里给还是省里给",
        "中介证是小店区批的 职介补贴能不能在太原要",
    ],
)
def test_a_year_a_level_or_what_decides_keeps_to_the_one_asked_for(asked: str) -> None:
    assert ask(desk_in(TAIYUAN), asked).cards == ("taiyuan-2020/job-placement-subsidy",)


@pytest.mark.parametrize(
    "asked",
    [
        "灵活就业社保补贴 户口在浑源 社保在大同 必须回浑源办吗",
        "灵活社保补贴能不能就在缴费这头领",
        "自己交社保的补贴 是不是得跑回户口那头领",
    ],
)
def test_which_of_two_places_is_answered_and_not_checked(asked: str) -> None:
    reply = ask(desk_in(DATONG), asked)
    assert reply.kind == "answer" and reply.aspects == ("where",)
    assert "由本人自由选择" in reply.text


def test_whether_they_may_have_it_is_still_checked() -> None:
    reply = ask(desk_in(DATONG), "灵活就业社保补贴 我能不能领")
    assert reply.kind == "dialogue" and "核对一下" in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "铺子税务登记在万柏林区 招了几个伙计想要一次性那笔 市里职介中心没给办 该上哪垯儿去",
        "小店税务登记在晋源区上 请了几个人想领招人那个一次性的 到市里职介中心问了没收 那我该寻哪家",
        "小店税务登记在晋源区上 雇了几个人想领那个一次性的 去市职介中心跑了趟人家不收 该上哪儿",
    ],
)
def test_people_taken_on_and_a_door_named_make_no_second_question(asked: str) -> None:
    reply = ask(desk_in(TAIYUAN), asked)
    assert reply.cards == ("taiyuan-2020/small-firm-hiring-grant",)
    assert COUNTY_OFFICE in reply.text


def test_another_office_named_since_leaves_it_open() -> None:
    desk = desk_in(TAIYUAN)
    first = ask(desk, "小微招人补助 我厂税务登记在杏花岭区")
    then = ask(desk, "另一家厂在市局登的 招人补助也是报区里吗", first.memory)
    assert CITY_CENTRE in then.text and COUNTY_OFFICE in then.text


def test_of_two_firms_in_one_message_both_doors_are_told() -> None:
    asked = "俩厂 一个税在市里报 一个税在古交报 小微招人补助各上哪要"
    text = ask(desk_in(TAIYUAN), asked).text
    assert CITY_CENTRE in text and COUNTY_OFFICE in text
