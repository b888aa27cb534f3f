"""What one grant comes to for what is known: whole fen, or a rate as long as a count is missing.

Nothing is rounded but the fen at the very end, and that as the grant declares.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal

from eligibility.monthly import Monthly, Sums, months_of, names_months, number_of
from eligibility.rules import ALWAYS, Known, Rule
from eligibility.values import ends, told

Every = Literal["", "year", "month", "day", "hour"]
Rounding = Literal["half_up", "down"]
Kind = Literal["none", "exact", "range", "ceiling", "rate", "in_kind", "unspecified"]

_MONTHS = {"month": 1, "year": 12}
_ONE = (1, 1)
Bounds = tuple[Any, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One thing that is granted to those for whom `rule` holds.

    `fen`, up to `to_fen`, for each one of the counted fact `per`; or `bp` basis points of the
    sum of money `of`, in yuan; or `waive_bp` of the premiums named, for so many `months` of the
    monthly sum `of`; or something `in_kind`, or `unspecified` in the text. Money may be the
    `most` there is, come `every` period, which the fact `times` counts, for at most
    `up_to_months`, and be limited to `cap_fen` in all or each `cap_every`, for each of `cap_per`,
    and to what the fact `cap_of` says was spent. Where `times` is not told it is worked out from
    `times_from`, `times_each` of which make one, halves counted up; of several months that the
    fact `within` names only those in the `span` are counted. The share `less` is what was paid
    of `bp` already, if that is told, and `months_drawn` counts the months that were. In kind is
    also to pay `puts_off` (of a month, and months) later, or `pays_bp` of `pays_in` (each, heads).
    """

    rule: Rule = ALWAYS
    fen: int | None = None
    to_fen: int | None = None
    per: str = ""
    bp: int | None = None
    of: str = ""
    waive_bp: int | None = None
    of_premiums: tuple[str, ...] = ()
    months: int = 1
    in_kind: str = ""
    unspecified: str = ""
    most: bool = False
    every: Every = ""
    times: str = ""
    times_from: str = ""
    times_each: int = 1
    within: str = ""
    span: tuple[str, ...] = ()
    less: str = ""
    months_drawn: str = ""
    puts_off: tuple[str, ...] = ()
    pays_in: tuple[str, ...] = ()
    pays_bp: int = 0
    up_to_months: int | None = None
    cap_fen: int | None = None
    cap_per: str = ""
    cap_every: Every = ""
    cap_of: str = ""
    rounding: Rounding = "half_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """What comes of it, in whole fen.

    exact: `fen`. range: from `fen` to `to_fen`. ceiling: at most `fen`. rate: `fen` (to
    `to_fen`), or `bp` (to `to_bp`) of `of` or of `premiums`, for each one of the facts `per`
    and `every` period, at most that if `most`; neither if there are several rates, which only
    the parts tell. in_kind, unspecified: `text`. none: nothing is granted.
    A rate may be limited to `cap_fen` in all, or for each of `cap_per`, and to `up_to_months`.
    `more` says that something without a figure comes on top.
    """

    kind: Kind
    fen: int | None = None
    to_fen: int | None = None
    bp: int | None = None
    to_bp: int | None = None
    of: str = ""
    premiums: tuple[str, ...] = ()
    per: tuple[str, ...] = ()
    every: Every = ""
    most: bool = False
    cap_fen: int | None = None
    cap_per: str = ""
    up_to_months: int | None = None
    text: str = ""
    more: bool = False

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The least and the most in fen, None for what is no sum of money."""
        if self.kind == "none":
            return 0, 0
        if self.kind not in ("exact", "range", "ceiling") or self.fen is None:
            return None
        return (0 if self.kind == "ceiling" else self.fen), self.to_fen or self.fen


NOTHING = Amount(kind="none")


def money(low: int, high: int) -> Amount:
    """A sum between two bounds in fen: exact, at most so much, or from one to the other."""
    if low == high:
        return Amount(kind="exact", fen=low)
    return Amount(kind="range", fen=low, to_fen=high) if low else Amount(kind="ceiling", fen=high)


def amount_of(grant: Grant, known: Known) -> Amount:
    """What one grant comes to, its own condition aside."""
    if grant.in_kind or grant.unspecified:
        kind: Kind = "in_kind" if grant.in_kind else "unspecified"
        text = grant.in_kind or grant.unspecified
        return Amount(kind=kind, text=text, up_to_months=grant.up_to_months)
    units = _units(grant, known)
    return _share(grant) if units is None else _sum(grant, units, known)


def facts_counted(grant: Grant) -> tuple[str, ...]:
    """The names of the facts the sum of a grant is worked out from."""
    times = grant.times_from or grant.times
    names = (grant.of, grant.per, times, grant.cap_per, grant.cap_of)
    return tuple(dict.fromkeys(name for name in names if name))


def months_paid(grant: Grant, known: Known) -> Sums | None:
    """The months that are paid for of a sum that is another each month; None while it is open
    which they are, also where some were drawn already, and where it is not."""
    base, counted = known.get(grant.of), known.get(grant.times)
    if not isinstance(base, Monthly) or months_left(grant, known) != grant.up_to_months:
        return None
    if grant.span:
        sums = base.within(*months_of(grant.span, known.get(grant.within)), counted)
    else:
        sums = base.over(grant.months if grant.months > 1 else counted)
    return sums[: grant.up_to_months] if sums else None


def periods_made(grant: Grant, known: Known) -> int | None:
    """How many periods what was told exactly of `times_from` makes; None where they were counted
    themselves, or nothing they are made from."""
    parts = known.get(grant.times_from) if grant.times_from else None
    counted = told(known.get(grant.times))
    return None if counted or not isinstance(parts, int | Fraction) else _made(parts, grant)


def months_left(grant: Grant, known: Known) -> int | None:
    """For how many months at most there is something, less those drawn already if they were told
    exactly; None where there is no limit."""
    drawn = known.get(grant.months_drawn) if grant.months_drawn else None
    if grant.up_to_months is None or not isinstance(drawn, int):
        return grant.up_to_months
    return max(grant.up_to_months - drawn, 0)


def _made(parts: int | Fraction, grant: Grant) -> int:
    return _rounded(Fraction(parts) / grant.times_each, "half_up")


def _units(grant: Grant, known: Known) -> Sequence[Bounds] | None:
    """What is paid for one head and one period, in fen, not rounded, or for each month of those
    that differ; None while `of` is open."""
    if grant.fen is not None:
        return [(grant.fen, grant.to_fen or grant.fen)]
    low, high = _fen_per_yuan(grant, known)
    if isinstance(known.get(grant.of), Monthly):
        each = [Fraction(one) / grant.months for _, one in months_paid(grant, known) or ()]
        return [(low * one, high * one) for one in each] or None
    told_sum = _count(grant.of, known)
    if not grant.of or told_sum is None:
        return None
    return [(low * told_sum[0], high * told_sum[1])]


def _fen_per_yuan(grant: Grant, known: Known) -> Bounds:
    """What is paid of each yuan in all its months, less what was paid already, never below none."""
    share = Fraction(grant.bp or grant.waive_bp or 0, 100)
    paid = _count(grant.less, known) if grant.less else None
    if paid is None:
        return share * grant.months, share * grant.months
    least, most = (max(share - 100 * one, Fraction(0)) for one in (paid[1], paid[0]))
    return least * grant.months, most * grant.months


def _share(grant: Grant) -> Amount:
    return Amount(
        kind="rate",
        bp=grant.bp or grant.waive_bp,
        of=grant.of,
        premiums=grant.of_premiums,
        per=(grant.per,) if grant.per else (),
        every=grant.every,
        most=grant.most,
        cap_fen=grant.cap_fen,
        cap_per=grant.cap_per,
        up_to_months=grant.up_to_months,
    )


def _sum(grant: Grant, units: Sequence[Bounds], known: Known) -> Amount:
    heads, periods = _count(grant.per, known), _periods(grant, known)
    cap = _cap(grant, known)
    limit = cap if grant.cap_every else None
    each = _added(_limited(_times(unit, heads or _ONE), limit) for unit in units)
    paid = _limited(_times(each, periods or _ONE), None if grant.cap_every else cap)
    spent = _count(grant.cap_of, known) if grant.cap_of else None
    paid = _limited(paid, (spent[0] * 100, spent[1] * 100) if spent else None)
    if heads is None or periods is None:
        rate = _rate(grant, paid, heads is None, periods is None, cap)
        return replace(rate, up_to_months=months_left(grant, known)) if rate.up_to_months else rate
    low, high = (_rounded(end, grant.rounding) for end in paid)
    open_ended = grant.most or bool(grant.cap_of and _count(grant.cap_of, known) is None)
    return money(0 if open_ended else low, high)


def _rate(
    grant: Grant, paid: Bounds, each_head: bool, each_period: bool, cap: Bounds | None
) -> Amount:
    low, high = (_rounded(end, grant.rounding) for end in paid)
    # Once all periods are counted, what one head is limited to is already within the rate.
    still_capped = cap is not None and not grant.cap_every and (each_period or not grant.cap_per)
    limit = cap[1] if cap and still_capped else None
    return Amount(
        kind="rate",
        fen=low,
        to_fen=high if high != low else None,
        per=(grant.per,) if each_head else (),
        every=grant.every if each_period else "",
        most=grant.most,
        cap_fen=limit,
        cap_per=grant.cap_per if limit and each_head else "",
        up_to_months=grant.up_to_months if each_period else None,
    )


def _count(name: str, known: Known) -> Bounds | None:
    """The bounds of a count, one if nothing is counted, None if it is not known."""
    if not name:
        return _ONE
    value = known.get(name)
    return ends(value) if told(value) else None


def _periods(grant: Grant, known: Known) -> Bounds | None:
    if not grant.every or isinstance(known.get(grant.of), Monthly):
        return _ONE
    counted = _count(grant.times, known) if grant.times else None
    if counted is None and grant.times_from and (parts := _count(grant.times_from, known)):
        low, high = (_made(one, grant) for one in parts)
        counted = low, high
    named = known.get(grant.within)
    if counted and grant.span and names_months(named):
        within = number_of(*months_of(grant.span, named))
        counted = min(counted[0], within), min(counted[1], within)
    most = months_left(grant, known)
    if counted and most is not None and grant.every in _MONTHS:
        longest = Fraction(most, _MONTHS[grant.every])
        return min(counted[0], longest), min(counted[1], longest)
    return counted


def _cap(grant: Grant, known: Known) -> Bounds | None:
    """The limit in fen; where those it is for are not counted there is at least one of them."""
    if grant.cap_fen is None:
        return None
    counted = _count(grant.cap_per, known)
    if counted is None:
        return grant.cap_fen, grant.cap_fen if grant.cap_per == grant.per else None
    return grant.cap_fen * counted[0], grant.cap_fen * counted[1]


def _times(one: Bounds, other: Bounds) -> Bounds:
    return one if other is _ONE else (one[0] * other[0], one[1] * other[1])


def _added(each: Iterable[Bounds]) -> Bounds:
    lows, highs = zip(*each, strict=True)
    return sum(lows), sum(highs)


def _limited(paid: Bounds, cap: Bounds | None) -> Bounds:
    if cap is None:
        return paid
    return min(paid[0], cap[0]), paid[1] if cap[1] is None else min(paid[1], cap[1])


def _rounded(fen: int | Fraction, rounding: Rounding) -> int:
    if isinstance(fen, int):
        return fen
    return int((fen + Fraction(1, 2) if rounding == "half_up" else fen) // 1)
