"""Nothing fits: the search becomes wider step by step, and says how; the occupation stays."""

import pytest
from sqlalchemy import Connection

from jobs.index.query import Point
from jobs.searching.search import Page
from jobs.spoken.understood import Pay as Wish
from jobs.values import Pay, Place
from tests.jobs.live import post
from tests.jobs.searching.test_search import GUARD, ask, titles

HERE = Point(37.87, 112.55)


@pytest.fixture
def market(connection: Connection) -> Connection:
    """Where postings are put up and looked for."""
    return connection


def test_what_comes_with_the_pay_is_given_up_before_the_pay(market: Connection) -> None:
    post(market, title="保安甲", pay=Pay(8_000_00, 9_000_00)), post(market, title="保安乙")
    found = ask(market, keywords=GUARD, benefits=("包吃",), pay=Wish(8000, None, "month"))
    assert titles(found) == ["保安甲"]
    assert found.widened == "没有完全符合的岗位，放宽了福利。"


def test_some_of_the_benefits_are_better_than_none(market: Connection) -> None:
    post(market, title="保安甲", benefits=("包吃",)), post(market, title="保安乙")
    found = ask(market, keywords=GUARD, benefits=("包吃", "包住"))
    assert titles(found) == ["保安甲"]
    assert found.widened == "没有完全符合的岗位，放宽了福利（有其中一样的）。"


def test_a_shift_that_is_not_told_is_said_to_be_unknown(market: Connection) -> None:
    post(market, title="保安甲"), post(market, title="保安乙", shift=("白班",))
    found = ask(market, keywords=GUARD, shift=("夜班",))
    assert titles(found) == ["保安甲"]
    assert found.widened == "没有完全符合的岗位，放宽了班次（没写上什么班，先问清楚）。"


def test_then_any_shift_and_any_kind_will_do(market: Connection) -> None:
    post(market, title="保安甲", shift=("白班",))
    found = ask(market, keywords=GUARD, benefits=("包吃",), shift=("夜班",), kind="gig")
    assert titles(found) == ["保安甲"]
    assert found.widened == "没有完全符合的岗位，放宽了福利、班次、用工形式。"


def test_a_little_less_pay_is_offered_before_any(market: Connection) -> None:
    post(market, title="保安甲", pay=Pay(4_000_00, 4_500_00))
    post(market, title="保安乙", pay=Pay(2_000_00, 2_500_00))
    found = ask(market, keywords=GUARD, pay=Wish(5000, None, "month"))
    assert titles(found) == ["保安甲"]
    assert found.widened == "没有完全符合的岗位，放宽了工资（4000元以上）。"


def test_who_named_a_district_gets_the_pay_in_its_city_before_less_at_home(
    market: Connection,
) -> None:
    post(market, title="保安甲", place=Place("140106"), pay=Pay(5_000_00, 6_000_00))
    post(market, title="保安乙", place=Place("140105"), pay=Pay(2_000_00, 2_500_00))
    found = ask(market, keywords=GUARD, region="140105", pay=Wish(5000, None, "month"))
    assert titles(found) == ["保安甲"]
    assert found.widened == "小店区没有，下面是太原市的。"


def test_who_wants_it_near_gets_less_pay_before_another_place(market: Connection) -> None:
    post(market, title="保安甲", place=Place("140106"), pay=Pay(5_000_00, 6_000_00))
    post(market, title="保安乙", place=Place("140105"), pay=Pay(2_000_00, 2_500_00))
    wish = Wish(5000, None, "month")
    found = ask(market, keywords=GUARD, region="140105", pay=wish, near=True)
    assert titles(found) == ["保安乙"]


def test_farther_away_all_that_was_wished_for_is_asked_for_first(market: Connection) -> None:
    post(market, title="保安甲", pay=Pay(5_000_00, 6_000_00))
    post(market, title="保安乙", pay=Pay(2_000_00, 2_500_00))
    found = ask(market, keywords=GUARD, region="140200", pay=Wish(5000, None, "month"))
    assert titles(found) == ["保安甲"]
    assert found.widened == "大同市没有，下面是山西省的。"


@pytest.mark.parametrize(
    ("region", "said"),
    [
        ("140105", "小店区没有，下面是太原市的。"),
        ("140200", "大同市没有，下面是山西省的。"),
        ("520100", "贵阳市没有，下面是全国的。"),
    ],
)
def test_then_the_place_becomes_larger(market: Connection, region: str, said: str) -> None:
    post(market, title="保安", place=Place("140106"))
    found = ask(market, keywords=GUARD, region=region)
    assert (titles(found), found.widened) == (["保安"], said)


def test_all_that_was_given_up_is_said(market: Connection) -> None:
    post(market, title="保安", pay=Pay(2_000_00, 2_500_00))
    found = ask(market, keywords=GUARD, region="140200", pay=Wish(5000, None, "month"))
    assert found.widened == "大同市没有，放宽了工资，下面是山西省的。"


def test_the_pages_of_a_wider_search_are_as_wide(market: Connection) -> None:
    for number in range(3):
        post(market, title=f"保安{number}")
    first = ask(market, Page(limit=2), keywords=GUARD, shift=("夜班",))
    second = ask(
        market, Page(limit=2, cursor=first.next_cursor or ""), keywords=GUARD, shift=("夜班",)
    )
    assert titles(first) + titles(second) == ["保安2", "保安1", "保安0"]
    assert first.widened == second.widened != ""


def test_what_is_near_is_looked_for_farther_and_farther(market: Connection) -> None:
    post(market, title="保安", place=Place("140105", "", 37.87, 112.75))
    found = ask(market, Page(here=HERE), keywords=GUARD, near=True)
    assert (titles(found), found.widened) == (["保安"], "附近没有完全符合的，找到了30公里以内的。")
    post(market, title="厨师", place=Place("140105"))
    found = ask(market, Page(here=HERE), keywords=(("厨师",),), near=True, region="140100")
    assert (titles(found), found.widened) == (["厨师"], "附近没有，下面是太原市的。")


@pytest.mark.parametrize("typed", ["宝安", "宝安员", "抱安员"])
def test_what_sounds_the_same_is_found(market: Connection, typed: str) -> None:
    post(market, title="保安员"), post(market, title="厨师")
    found = ask(market, keywords=((typed,),))
    assert (titles(found), found.widened) == (["保安员"], f"没有“{typed}”，按读音找的。")


def test_a_name_that_is_written_somewhere_is_no_mistake(market: Connection) -> None:
    post(market, title="宝安机场地勤"), post(market, title="保安员")
    assert titles(ask(market, keywords=(("宝安",),))) == ["宝安机场地勤"]


def test_what_nobody_offers_is_never_replaced_by_something_else(market: Connection) -> None:
    post(market, title="保安员")
    found = ask(market, keywords=(("塔吊司机",),), region="140100")
    assert titles(found) == []
    assert "没有找到“塔吊司机”的岗位" in found.widened


def test_names_that_have_much_in_common_are_found_in_the_end(market: Connection) -> None:
    post(market, title="叉车驾驶员"), post(market, title="驾驶教练"), post(market, title="厨师")
    found = ask(market, keywords=(("电动叉车驾驶员",),))
    assert titles(found) == ["叉车驾驶员"]
    assert found.widened == "没有“电动叉车驾驶员”的岗位，下面是全国名称相近的。"


def test_a_district_of_a_municipality_has_no_city_between(market: Connection) -> None:
    post(market, title="保安", place=Place("110101"))
    found = ask(market, keywords=GUARD, region="110105")
    assert (titles(found), found.widened) == (["保安"], "朝阳区没有，下面是北京市的。")


def test_board_and_lodging_in_one_word_is_both(market: Connection) -> None:
    post(market, title="保安", benefits=("包吃住",))
    found = ask(market, keywords=GUARD, benefits=("包吃", "包住"))
    assert (titles(found), found.widened) == (["保安"], "")


def test_what_the_postings_shown_meet_is_not_said_to_be_given_up(market: Connection) -> None:
    post(market, title="保安甲", pay=Pay(6_000_00, 7_000_00))
    wish = Wish(5000, None, "month")
    found = ask(market, keywords=GUARD, pay=wish, kind="gig", benefits=("包吃",))
    assert titles(found) == ["保安甲"]
    assert found.widened == "没有完全符合的岗位，放宽了福利、用工形式。"


def test_around_somebody_no_border_counts(market: Connection) -> None:
    post(market, title="保安甲", place=Place("140106", "", 37.871, 112.55))
    found = ask(market, Page(here=HERE), keywords=GUARD, near=True, region="140105")
    assert titles(found) == ["保安甲"] and not found.widened
