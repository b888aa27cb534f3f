"""When nothing fits: what is asked for less strictly, one thing after another, and said so.

What is least dear is given up first: that a posting tells of the shift, the benefits, the shift.
Who named a district may well get about its city; then less pay will do, then another kind of work.
Who finds nothing at home by that lacks not the wishes but the work: farther away it is asked for
as it was said, before anything is given up. The occupation is never dropped; in the end names are
taken that are like it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from jobs.index import tokens
from jobs.index.query import AnyOf, Point, one_has
from jobs.searching.pay import most_a_month
from jobs.searching.starting import begins_in_time
from jobs.searching.wishes import Loosely, pays
from jobs.spoken.understood import Pay, Understood
from jobs.values import Posting
from nlp.places.regions import UnknownRegion, in_force

RINGS = (3_000, 10_000, 30_000, 100_000)
"""Metres around somebody that are looked at in turn."""

COUNTRY = "全国"
GIVEN_UP = "{given_up}"

NEARLY = 0.8
"""The share of the pay wished for that is offered first where nobody pays as much."""


class GivenUp(NamedTuple):
    """A wish that was given up, in words, and which postings do without it."""

    words: str
    missed: Callable[[Posting], bool]


@dataclass(frozen=True, slots=True)
class Step:
    """One way of asking: how strictly, and what is said when something is found by it, where
    GIVEN_UP stands for the wishes that were given up."""

    name: str
    understood: Understood
    said: str = ""
    metres: int | None = None
    loosely: Loosely = frozenset()
    given_up: Sequence[GivenUp] = ()

    def says(self, shown: Sequence[Posting]) -> str:
        """What is said over some postings: only what they lack was given up for them."""
        missed = [one for one in self.given_up if any(map(one.missed, shown))]
        words = "、".join(one.words for one in missed or self.given_up)
        return self.said.replace(GIVEN_UP, words)


@dataclass(frozen=True, slots=True)
class Less:
    """What is asked for after some of the wishes were given up, and which those are."""

    name: str
    understood: Understood
    given_up: Sequence[GivenUp]
    loosely: Loosely = frozenset()


def steps(understood: Understood, here: Point | None) -> Iterator[Step]:
    """Ways of asking, each less strict than the one before."""
    near = understood.near and here is not None
    # Around somebody the circle counts, and no border within it.
    around = replace(understood, region=None, places=()) if near else understood
    for metres in RINGS if near else (None,):
        yield Step(f"said{metres or ''}", around, _farther(metres), metres)
    metres = RINGS[-1] if near else None
    comfort, need = list(_less_comfort(around)), list(_less_of_need(around))
    if around.starts:
        comfort = [Less("start", replace(around, starts=None), ()), *comfort]
        comfort, need = _untimed(around, comfort), _untimed(around, need)
    yield from (_here(less, metres) for less in comfort)
    city = _city(understood)
    if city and need and not understood.near:
        yield from _there(understood, comfort, city, "city")
    yield from (_here(less, metres) for less in need)
    if near:
        yield _far(understood, (*comfort, *need))
    for wider in _above(understood.region):
        yield from _there(understood, (*comfort, *need), wider, "in")


def _here(less: Less, metres: int | None) -> Step:
    said = f"没有完全符合的岗位，放宽了{GIVEN_UP}。"
    return Step(less.name, less.understood, said, metres, less.loosely, less.given_up)


def _far(understood: Understood, given_up: Sequence[Less]) -> Step:
    last = given_up[-1] if given_up else Less("", understood, ())
    wish = replace(last.understood, region=understood.region, places=understood.places)
    said = f"附近没有，{_kept(last)}下面是{place_name(understood.region)}的。"
    return Step("far", wish, said, given_up=last.given_up)


def _there(
    understood: Understood, given_up: Sequence[Less], wider: str | None, name: str
) -> Iterator[Step]:
    """A larger place: first as it was said, then with all given up."""
    asked = "、".join(map(place_name, understood.places or (understood.region,)))
    there = place_name(wider)
    for less in (Less("", understood, ()), *given_up[-1:]):
        said = f"{asked}没有，{_kept(less)}下面是{there}的。"
        wish = replace(less.understood, region=wider, places=())
        way = f"{name}{less.name}{wider or ''}"
        yield Step(way, wish, said, loosely=less.loosely, given_up=less.given_up)


def _kept(less: Less) -> str:
    return f"放宽了{GIVEN_UP}，" if less.given_up else ""


def _farther(metres: int | None) -> str:
    if metres is None or metres == RINGS[0]:
        return ""
    return f"附近没有完全符合的，找到了{metres // 1000}公里以内的。"


def _untimed(understood: Understood, given_up: Sequence[Less]) -> list[Less]:
    """The same without the day on which work is to begin."""
    begins = GivenUp("到岗时间", lambda one: not begins_in_time(one.wording.starts_on, understood))
    return [
        replace(
            less,
            understood=replace(less.understood, starts=None),
            given_up=[begins, *less.given_up],
        )
        for less in given_up
    ]


def _less_comfort(understood: Understood) -> Iterator[Less]:
    """The shift untold, some of the benefits, none of them, any shift."""
    loosely: Loosely = frozenset()
    told: list[GivenUp] = []
    if understood.shift:
        untold = "班次（没写上什么班，先问清楚）"
        loosely, told = frozenset({"shift"}), [_shift(understood, untold)]
        yield Less("untold", understood, told, loosely)
    if len(understood.benefits) > 1:
        some = [*told, _benefits(understood, "福利（有其中一样的）")]
        yield Less("some", understood, some, loosely | {"benefits"})
    less = replace(understood, benefits=())
    if understood.benefits:
        yield Less("benefits", less, [*told, _benefits(understood)], loosely)
    if understood.shift:
        yield Less("shift", replace(less, shift=()), _comforts(understood))


def _less_of_need(understood: Understood) -> Iterator[Less]:
    """A little less pay, any pay, any kind of work, besides all that comforts."""
    less = replace(understood, benefits=(), shift=())
    given_up = _comforts(understood)
    if pay := understood.pay.min:
        least = int(pay * NEARLY) if pay >= 1 else pay * NEARLY
        nearly = replace(less, pay=replace(understood.pay, min=least))
        yield Less("nearly", nearly, [*given_up, _pay(understood, f"工资（{least}元以上）")])
    if understood.pay != Pay():
        less, given_up = replace(less, pay=Pay()), [*given_up, _pay(understood)]
        yield Less("pay", less, given_up)
    if understood.kind:
        given_up = [*given_up, GivenUp("用工形式", lambda one: one.wording.kind != understood.kind)]
        yield Less("kind", replace(less, kind=None), given_up)


def _comforts(understood: Understood) -> list[GivenUp]:
    benefits = [_benefits(understood)] if understood.benefits else []
    return [*benefits, _shift(understood)] if understood.shift else benefits


def _benefits(understood: Understood, words: str = "福利") -> GivenUp:
    wanted = {tokens.benefit(name) for name in understood.benefits}
    return GivenUp(words, lambda one: not wanted <= {*tokens.offered(one)})


def _shift(understood: Understood, words: str = "班次") -> GivenUp:
    any_of = AnyOf(tuple(map(tokens.shift, understood.shift)))
    return GivenUp(words, lambda one: not one_has(any_of, {*tokens.offered(one)}))


def _pay(understood: Understood, words: str = "工资") -> GivenUp:
    """Pay that is told and too little: of 面议 nobody knows whether it is."""
    least = pays(understood)
    return GivenUp(words, lambda one: (most_a_month(one.wording.pay) or least) < least)


def like(understood: Understood) -> Iterator[Step]:
    """Names that have much in common with the one asked for, in the same place and anywhere."""
    if not understood.keywords:
        return
    for region in dict.fromkeys((understood.region, None)):
        # What else is wanted would leave nothing of what is only like it.
        there = Understood(keywords=understood.keywords, region=region)
        said = f"没有“{asked_for(understood)}”的岗位，下面是{place_name(region)}名称相近的。"
        yield Step(f"like{region or ''}", there, said)


def asked_for(understood: Understood) -> str:
    """The person's own words for what they look for."""
    return " ".join(names[0] for names in understood.keywords)


def nothing(understood: Understood) -> str:
    """What is said when nothing was found in any way."""
    if understood.keywords:
        asked = asked_for(understood)
        return f"哪里都没有找到“{asked}”的岗位，可以换个叫法再试，比如只说两三个字的工种。"
    return "还没有符合的岗位，可以换个说法再试。"


def place_name(region: str | None) -> str:
    """What people call a region; its code where we know no name."""
    if not region:
        return COUNTRY
    try:
        return in_force().get(region).name
    except UnknownRegion:
        return region


def _city(understood: Understood) -> str | None:
    """The city of the district that is asked for; None if a larger place is."""
    region = understood.region or ""
    above = _above(region)
    return above[0] if region[4:] not in ("", "00") and above else None


def _above(region: str | None) -> Sequence[str | None]:
    """The city, the province and the country that a region is in, as far as they are not it."""
    if not region:
        return ()
    larger = [code for code in (f"{region[:4]}00", f"{region[:2]}0000") if code != region]
    # 北京市 has districts and no cities; we know no name for what would be between.
    return (*(code for code in larger if place_name(code) != code), None)
