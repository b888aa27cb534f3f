"""What a form or an address asks for, read in one way on every page: days, places, texts, pages."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from flask import request

from console.gate import signed
from console.means import Means
from core.errors import Invalid
from nlp.places.regions import Region

LONGEST_NUMBER = 15
NO_PAGE = "没有这一页，请从第一页翻起"

Given = Mapping[str, str]
"""A form, or the query of an address."""

One = TypeVar("One")


def asked_day(given: Given, name: str) -> date | None:
    """A day as browsers send it, None where none is written; raises Invalid."""
    written = given.get(name, "").strip()
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise _invalid(name, f"没有看懂日期“{written}”，应写成 2026-12-31") from None


def asked_region(means: Means, given: Given, name: str = "region") -> Region | None:
    """The place that is typed, by name or adcode, None where none is; raises Invalid.

    Of two places of a name it is the one nearer to who asks.
    """
    typed = given.get(name, "").strip()
    found = means.shelf.current().regions.find(typed, near=signed().member.region)
    if typed and found is None:
        raise _invalid(name, f"没有找到“{typed}”，请写市县名或六位代码，如 太原")
    return found


def asked_own_region(means: Means, given: Given, name: str = "region") -> Region:
    """The place that is typed, one's own where none is; raises Invalid, also for a place that who
    asks does not look after."""
    found = asked_region(means, given, name) or own_region(means)
    if not signed().scope.covers(found.adcode):
        raise _invalid(name, f"{found.name}不归您管，请写您所在的地区或它的下级")
    return found


def own_region(means: Means) -> Region:
    """Where who asks works."""
    return means.regions.get(signed().member.region)


def asked_text(given: Given, name: str, label: str, longest: int, shortest: int = 1) -> str:
    """A text without the blanks around it, of so many characters; raises Invalid."""
    said = given.get(name, "").replace("\r\n", "\n").strip()
    if not shortest <= len(said) <= longest:
        most = f"最多 {longest} 字"
        raise _invalid(name, f"请写{label}，{most}" if shortest else f"{label}{most}")
    return said


def asked_number(given: Given, name: str, told: str) -> int:
    """The number of something, as forms carry it; raises Invalid with what is told."""
    written = given.get(name, "").strip()
    if not (written.isascii() and written.isdecimal() and len(written) <= LONGEST_NUMBER):
        raise _invalid(name, told)
    return int(written)


def asked_cursor() -> int | None:
    """After which number a list goes on, None for its first page; raises Invalid."""
    asked = request.args
    return asked_number(asked, "cursor", NO_PAGE) if asked.get("cursor") else None


def one_page(
    found: Sequence[One], size: int, number: Callable[[One], int]
) -> tuple[Sequence[One], str]:
    """As many as a page has, of one more than that if there are more, and the cursor of the next
    page, "" for the last."""
    shown = found[:size]
    return shown, str(number(shown[-1])) if len(found) > size else ""


def _invalid(name: str, told: str) -> Invalid:
    return Invalid(f"{told}。", {name: [told]})
