"""When nothing fits: what is asked for less strictly, one thing after another, and said so.

The pay, the benefits, the shift and the kind are given up first, then the place is widened to the
city, the province and the country. The occupation is never dropped; in the end names are taken that
are like it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jobs.index.query import Point
from jobs.spoken.understood import Pay, Understood
from nlp.regions import UnknownRegion, in_force

RINGS = (3_000, 10_000, 30_000, 100_000)
"""Metres around somebody that are looked at in turn."""

COUNTRY = "全国"


@dataclass(frozen=True, slots=True)
class Step:
    """One way of asking: how strictly, and what is said when something is found by it."""

    name: str
    understood: Understood
    said: str = ""
    metres: int | None = None


def steps(understood: Understood, here: Point | None) -> Iterator[Step]:
    """Ways of asking, each less strict than the one before."""
    near = understood.near and here is not None
    for metres in RINGS if near else (None,):
        yield Step(f"said{metres or ''}", understood, _farther(metres), metres)
    given_up: list[str] = []
    for name, words, asked in _less(understood):
        given_up.append(words)
        understood = asked
        said = f"没有完全符合的岗位，放宽了{'、'.join(given_up)}。"
        yield Step(name, understood, said, RINGS[-1] if near else None)
    kept = f"放宽了{'、'.join(given_up)}，" if given_up else ""
    yield from _further(understood, kept, near)


def _farther(metres: int | None) -> str:
    if metres is None or metres == RINGS[0]:
        return ""
    return f"附近没有完全符合的，找到了{metres // 1000}公里以内的。"


def _less(understood: Understood) -> Iterator[tuple[str, str, Understood]]:
    """What is given up of what somebody wants, the most easily given up first."""
    for name, words, without in (
        ("pay", "工资", {"pay": Pay()}),
        ("benefits", "福利", {"benefits": ()}),
        ("shift", "班次", {"shift": ()}),
        ("kind", "用工形式", {"kind": None}),
    ):
        less = replace(understood, **without)
        if less != understood:
            understood = less
            yield name, words, understood


def _further(understood: Understood, kept: str, near: bool) -> Iterator[Step]:
    """The same in ever larger places."""
    asked = place_name(understood.region)
    if near:
        yield Step("far", understood, f"附近没有，{kept}下面是{asked}的。")
    for wider in _above(understood.region):
        said = f"{asked}没有，{kept}下面是{place_name(wider)}的。"
        yield Step(f"in{wider or ''}", replace(understood, region=wider), said)


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


def _above(region: str | None) -> Sequence[str | None]:
    """The city, the province and the country that a region is in, as far as they are not it."""
    if not region:
        return ()
    larger = [code for code in (f"{region[:4]}00", f"{region[:2]}0000") if code != region]
    # 北京市 has districts and no cities; we know no name for what would be between.
    return (*(code for code in larger if place_name(code) != code), None)
