"""What a posting is found by: the tokens of its heading, its text, and of what it offers.

The heading (title and firm) is cut into pairs of characters, so that no name is missed.
The rest is cut into words: among a thousand characters a pair turns up by chance, as 会计 does in
机会计件. Tokens of the text begin with ~, of everything else with _, which no text has.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import rjieba

from jobs.index.query import AllOf, AnyOf, Expression, Point, tidied
from jobs.searching.pay import most_a_month
from jobs.values import FEN, Posting, Shift
from nlp.text import normalise, pairs, plain, simplified

PAY_STEPS = (2000, 3000, 4000, 5000, 6000, 8000, 10000, 15000, 20000, 30000)
"""Yuan a month that a posting is marked with if it pays as much: who wants 5,500 is looked for
among those of 5,000."""

BLOCK = 4096
"""Positions that share a mark, by which PostgreSQL looks among the newest alone."""

MONTHS = 12
"""How far before and after a day the beginnings of work are looked at."""

FINE, COARSE = 0.1, 1.0
"""Sides of the squares on the map, in degrees."""

Alike = Mapping[str, Sequence[str]]
"""For a pair of characters that no heading has those that sound like it."""

NONE_ALIKE: Alike = {}

# What firms write in other words than people ask for.
_BOARD = ("包吃", "包住")
_FULFILS = {
    "五险一金": ("五险",),
    "六险一金": ("五险一金", "五险"),
    "包吃包住": _BOARD,
    "包吃住": _BOARD,
    "包食宿": _BOARD,
    "周末双休": ("双休",),
}
_LIKE: dict[str, tuple[Shift, ...]] = {"白班": ("白班", "长白班")}
_WORD = re.compile("[0-9a-z%.\u3400-\u9fff]{2,}")

EVERYWHERE = "_p"
"""Marks every posting."""

PAY_OPEN = "_open"
"""Marks what pays nobody can tell how much: by agreement, or by the piece."""


def heading_of(title: str, firm: str) -> str:
    """Title and firm in the form that is searched."""
    return written(f"{title} {firm}")


def written(text: str) -> str:
    """The form of a text that is searched: one width and case, simplified, all visible."""
    visible = "".join(one if one.isprintable() else " " for one in text)
    return simplified(normalise(visible))


def tokens_of(posting: Posting, position: int) -> list[str]:
    """All tokens of a posting at a position, each once."""
    wording = posting.wording
    found = [
        *pairs(heading_of(wording.title, posting.firm)),
        *(f"~{word}" for text in (wording.about, wording.hours) for word in words(text)),
        *(f"~{word}" for word in words(wording.place.address)),
        *offered(posting),
        *_squares(wording.place.latitude, wording.place.longitude),
        block(position),
    ]
    return list(dict.fromkeys(found))


def offered(posting: Posting) -> Iterator[str]:
    """The tokens of a posting's place, kind, shift, benefits and pay."""
    wording = posting.wording
    region = wording.place.region
    # The codes of a place's county, city and province are its own, shortened.
    yield from (place(code) for code in ("", f"{region[:2]}0000", f"{region[:4]}00", region))
    yield kind(wording.kind)
    yield from map(_offer, wording.shift)
    for one in wording.benefits:
        yield from map(_offer, (one, *_FULFILS.get(one, ())))
    if wording.starts_on:
        yield from (f"_s{wording.starts_on:%Y%m}", f"_s{wording.starts_on:%Y%m%d}")
    most = most_a_month(wording.pay)
    if most is None:
        yield PAY_OPEN
    else:
        yield from (f"_y{step}" for step in PAY_STEPS if step * FEN <= most)


def words(text: str) -> list[str]:
    """The words of a text, also those within longer ones; single characters are none."""
    cut = rjieba.cut_for_search(written(text))
    return [word for word in cut if _WORD.fullmatch(word)]


def place(adcode: str) -> str:
    """The token of all that is in a region."""
    return f"_p{adcode.lower()}"


def kind(name: str) -> str:
    """The token of a kind of posting."""
    return _offer(name)


def shift(name: str) -> Expression:
    """Postings with a shift, or one that is as good."""
    return AnyOf(tuple(map(_offer, _LIKE.get(name, (name,)))))


def benefit(name: str) -> str:
    """The token of a benefit."""
    return _offer(name)


def before(day: date) -> Iterator[str]:
    """The tokens of all that begins in the year before a day."""
    yield from _days(day.replace(day=1), day)
    yield from (f"_s{_month(day, -back):%Y%m}" for back in range(1, MONTHS + 1))


def after(day: date) -> Iterator[str]:
    """The tokens of all that begins in the year after a day."""
    yield from _days(day + timedelta(days=1), _month(day, 1))
    yield from (f"_s{_month(day, ahead):%Y%m}" for ahead in range(1, MONTHS + 1))


def _days(first: date, end: date) -> Iterator[str]:
    return (f"_s{first + timedelta(days=one):%Y%m%d}" for one in range((end - first).days))


def _month(day: date, ahead: int) -> date:
    """The first day of a month so many months ahead."""
    year, month = divmod(day.year * 12 + day.month - 1 + ahead, 12)
    return date(year, month + 1, 1)


def _offer(name: str) -> str:
    # Without spaces and signs: SQLite would take what they part for two tokens.
    return f"_{plain(name)}"


def block(position: int) -> str:
    """The token of the positions around one."""
    return f"_n{position // BLOCK}"


def pay_mark(fen: int, or_open: bool) -> Expression | None:
    """What may pay so much a month, or also what tells no pay; None where any may."""
    steps = [step for step in PAY_STEPS if step * FEN <= fen]
    if not steps:
        return None
    enough = f"_y{steps[-1]}"
    return AnyOf((enough, PAY_OPEN)) if or_open else enough


def in_heading(word: str, alike: Alike = NONE_ALIKE) -> Expression | None:
    """Postings whose title or firm has a word; None if it has nothing to be found by."""
    found = dict.fromkeys(pairs(written(word)))
    return tidied(AllOf(tuple(AnyOf(tuple(alike[one])) if one in alike else one for one in found)))


def in_text(word: str) -> Expression | None:
    """Postings in whose text a word is one of the words, or made of them; None as above."""
    return tidied(AllOf(tuple(dict.fromkeys(f"~{one}" for one in words(word)))))


def around(point: Point, metres: int) -> Expression:
    """Postings in the squares that a circle touches."""
    side, mark = (FINE, "_g") if metres <= 30_000 else (COARSE, "_h")
    high = math.degrees(metres / Point.EARTH)
    wide = high / max(0.1, math.cos(math.radians(point.latitude)))
    rows = range(_step(point.latitude - high, side), _step(point.latitude + high, side) + 1)
    columns = range(_step(point.longitude - wide, side), _step(point.longitude + wide, side) + 1)
    return AnyOf(tuple(f"{mark}{row}.{column}" for row in rows for column in columns))


def _squares(latitude: float | None, longitude: float | None) -> Iterator[str]:
    if latitude is not None and longitude is not None:
        for mark, side in (("_g", FINE), ("_h", COARSE)):
            yield f"{mark}{_step(latitude, side)}.{_step(longitude, side)}"


def _step(degrees: float, side: float) -> int:
    # South of the equator is no China: the mark needs no sign.
    return max(0, math.floor(degrees / side))
