"""People look for work, and find what there is: newest or best first, on both databases."""

from typing import Any

import pytest
from sqlalchemy import Connection, func, select, update

from core.errors import Invalid
from jobs import index
from jobs.index.query import Point
from jobs.searching import looking
from jobs.searching.search import Found, Page, count_new, search
from jobs.spoken.understood import Pay as Wish
from jobs.spoken.understood import Understood
from jobs.tables import postings
from jobs.values import Pay, Place
from tests.jobs.live import post, refresh

GUARD = (("保安", "门卫"),)


@pytest.fixture
def market(connection: Connection) -> Connection:
    """Where postings are put up and looked for."""
    return connection


def ask(connection: Connection, page: Page | None = None, **said: Any) -> Found:
    """What is found for somebody who says this."""
    return search(connection, Understood("search", **said), page or Page())


def titles(found: Found) -> list[str]:
    """The titles of what was found."""
    return [one.wording.title for one in found.items]


def test_the_newest_comes_first(market: Connection) -> None:
    post(market, title="保安员"), post(market, title="夜班保安"), post(market, title="厨师")
    found = ask(market, keywords=GUARD)
    assert titles(found) == ["夜班保安", "保安员"]
    assert (found.widened, found.next_cursor) == ("", None)


def test_any_name_of_a_group_will_do_and_every_group_must(market: Connection) -> None:
    post(market, title="门卫"), post(market, title="电子厂保安"), post(market, title="电子厂普工")
    assert titles(ask(market, keywords=GUARD)) == ["电子厂保安", "门卫"]
    assert titles(ask(market, keywords=(("保安", "门卫"), ("电子厂",)))) == ["电子厂保安"]


def test_who_says_nothing_sees_the_newest(market: Connection) -> None:
    post(market, title="保安员"), post(market, title="厨师")
    assert titles(ask(market)) == ["厨师", "保安员"]


def test_the_pages_miss_nothing_and_repeat_nothing_while_new_ones_come(market: Connection) -> None:
    numbers = [post(market, title=f"保安{number}") for number in range(7)]
    for sort in ("newest", "best"):
        seen, cursor = [], ""
        while cursor is not None:
            found = ask(market, Page(sort, 3, cursor), keywords=GUARD)
            seen += [one.id for one in found.items]
            cursor = found.next_cursor
            post(market, title="新来的保安")
            refresh(market, numbers[0] if sort == "newest" else numbers[1])
        assert len(seen) == len(set(seen)) and set(numbers) - set(seen) <= {*numbers[:2]}


def test_best_has_the_persons_own_word_in_the_title(market: Connection) -> None:
    post(market, title="保安"), post(market, title="门卫")
    post(market, title="厨师", about="公司有保安值守")
    assert titles(ask(market, Page("best"), keywords=GUARD)) == ["保安", "门卫", "厨师"]


def test_an_occupation_in_the_text_alone_comes_after_those_in_titles(market: Connection) -> None:
    post(market, title="保安员"), post(market, title="内勤", about="负责保安队的考勤")
    post(market, title="销售", about="发展机会计件提成")
    assert titles(ask(market, keywords=GUARD)) == ["保安员", "内勤"]
    assert titles(ask(market, keywords=(("会计",),))) == []


@pytest.mark.parametrize("sort", ["newest", "best"])
def test_pay_by_agreement_is_kept_and_comes_last(market: Connection, sort: Any) -> None:
    post(market, title="保安多", pay=Pay(5_000_00, 6_000_00))
    post(market, title="保安日结", pay=Pay(300_00, None, "day"))
    post(market, title="保安面议", pay=Pay())
    post(market, title="保安少", pay=Pay(3_000_00, 4_500_00))
    found = ask(market, Page(sort, 2), keywords=GUARD, pay=Wish(5000, None, "month"))
    assert titles(found) == ["保安日结", "保安多"]
    rest = Page(sort, 2, found.next_cursor or "")
    found = ask(market, rest, keywords=GUARD, pay=Wish(5000, None, "month"))
    assert (titles(found), found.next_cursor) == (["保安面议"], None)


def test_what_pays_more_than_hoped_for_is_not_hidden(market: Connection) -> None:
    post(market, title="保安", pay=Pay(9_000_00, 9_000_00))
    assert titles(ask(market, keywords=GUARD, pay=Wish(4000, 5000, "month"))) == ["保安"]


def test_benefits_shift_and_kind_are_what_the_posting_offers(market: Connection) -> None:
    post(market, title="保安甲", benefits=("包吃", "五险一金"), shift=("长白班",))
    post(market, title="保安乙", benefits=("包吃",), shift=("夜班",), kind="part_time")
    assert titles(ask(market, benefits=("包吃", "五险"))) == ["保安甲"]
    assert titles(ask(market, shift=("白班",))) == ["保安甲"]
    assert titles(ask(market, kind="part_time")) == ["保安乙"]


def test_what_is_not_wanted_is_left_out_unless_the_text_only_speaks_of_it(
    market: Connection,
) -> None:
    post(market, title="保安夜班", shift=("夜班",)), post(market, title="保安", shift=("夜班",))
    (
        post(market, title="保安甲", about="不用上夜班"),
        post(market, title="兼职保安", kind="part_time"),
    )
    assert titles(ask(market, keywords=GUARD, exclude=("夜班", "兼职"))) == ["保安甲"]
    assert titles(ask(market, exclude=("保安",))) == []


def test_nothing_said_of_the_person_leaves_a_posting_out(market: Connection) -> None:
    post(market, title="保安")
    said = ask(market, keywords=GUARD, unfiltered=(("sex", "女的"), ("age", "五十多岁")))
    assert titles(said) == ["保安"]


def test_what_is_over_is_not_found(market: Connection) -> None:
    paused, gone = post(market, title="保安甲"), post(market, title="保安乙")
    index.drop(market, gone)
    assert titles(ask(market, keywords=GUARD)) == ["保安甲"]
    market.execute(update(postings).where(postings.c.id == paused).values(state="paused"))
    assert titles(ask(market, keywords=GUARD)) == []


def test_around_somebody_the_nearest_comes_first(market: Connection) -> None:
    here = Point(37.87, 112.55)
    for title, north in (("保安远", 0.02), ("保安近", 0.001), ("保安外地", 2.0)):
        post(market, title=title, place=Place("140105", "", 37.87 + north, 112.55))
    post(market, title="保安不知何处")
    found = ask(market, Page(here=here), keywords=GUARD, near=True)
    assert titles(found) == ["保安近", "保安远"]
    assert here.metres(37.88, 112.55) == 1112


def test_a_cursor_of_another_search_is_refused(market: Connection) -> None:
    for cursor in ("abc", "wnothing-0-1", "wsaid-0-99999999999999999999"):
        with pytest.raises(Invalid, match="next_cursor"):
            ask(market, Page(cursor=cursor), keywords=GUARD)


def test_new_ones_are_counted_above_a_position(market: Connection) -> None:
    post(market, title="保安")
    seen = int(market.execute(select(func.max(postings.c.position))).scalar_one())
    post(market, title="门卫"), post(market, title="厨师")
    asked = Understood("search", keywords=GUARD)
    assert (count_new(market, asked), count_new(market, asked, seen)) == (2, 1)
    found = search(market, asked, Page(above=seen))
    assert titles(found) == ["门卫"]


@pytest.mark.parametrize("few", [0, 100])
def test_few_or_many_the_tiers_come_one_after_another(
    market: Connection, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(looking, "FEW", few)
    inside: dict[str, Any] = {"title": "夜班人员", "about": "和保安一起值班"}
    enough, open_pay = Pay(5_000_00, 6_000_00), Pay()
    expected = [
        post(market, title="保安甲", pay=enough),
        post(market, title="保安乙", pay=open_pay),
        post(market, **inside, pay=enough),
        post(market, **inside, pay=open_pay),
    ]
    post(market, title="保安丙", pay=Pay(3_000_00, 3_500_00))
    seen, cursor = [], ""
    while cursor is not None:
        page = Page("newest", 1, cursor)
        found = ask(market, page, keywords=GUARD, pay=Wish(5000, None, "month"))
        seen += [one.id for one in found.items]
        cursor = found.next_cursor
    assert seen == expected


@pytest.mark.parametrize("few", [0, 100])
def test_who_tells_of_the_workplace_wished_for_goes_first_and_nobody_is_left_out(
    market: Connection, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(looking, "FEW", few)
    there = [post(market, title="酒店保安"), post(market, title="保安", about="在市中心的酒店值班")]
    elsewhere = post(market, title="夜班保安")
    wished: dict[str, Any] = {"keywords": GUARD, "workplaces": ("酒店", "宾馆")}
    found = ask(market, **wished)
    assert [one.id for one in found.items] == [*reversed(there), elsewhere]
    assert found.widened == ""
    assert titles(ask(market, Page("best", 1), **wished)) == ["酒店保安"]


def test_of_two_places_named_no_third_is_shown(market: Connection) -> None:
    for title, region in (("保安甲", "140727"), ("保安乙", "140105"), ("保安丙", "140200")):
        post(market, title=title, place=Place(region))
    found = ask(market, keywords=GUARD, region="140000", places=("140727", "140100"))
    assert titles(found) == ["保安乙", "保安甲"]
