"""Sums that are another each month in Chinese: 3月1500元×30%＝450元＋4月2000元×30%，限500元."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby
from typing import Any

from eligibility.amounts import Part
from eligibility.facts import Fact
from eligibility.grants import months_paid
from eligibility.monthly import Monthly
from eligibility.rules import Known
from policy import wording


def of_each_month(part: Part, known: Known) -> str:
    """What is paid of the sum of each month, and for how many people; "" if that alone does not
    give what is paid in all."""
    grant, paid = part.grant, months_paid(part.grant, known)
    heads = known.get(grant.per) if grant.per and not part.amount.per else 1
    if not paid or part.amount.to_fen or grant.less or not isinstance(heads, int):
        return ""
    share = Fraction(grant.bp or grant.waive_bp or 0, 10_000)
    limit = grant.cap_fen if (grant.cap_per, grant.cap_every) == (grant.per, grant.every) else None
    sums = [_limited(one * share * 100, limit) for _, one in paid]
    if any(fen.denominator != 1 for fen in sums) or sum(sums) * heads != part.amount.fen:
        return ""
    told = [(month, one, fen) for (month, one), fen in zip(paid, sums, strict=True)]
    following = groupby(enumerate(told), key=lambda at: (at[1][1], at[1][0] and at[1][0] - at[0]))
    alike = [[one for _, one in some] for _, some in following]
    each = (_of_months(some, share) for some in alike)
    people = f"，{wording.yuan(int(sum(sums)))}×{heads}人" if heads > 1 else ""
    return f"{'＋'.join(each)}{people}"


def months_text(fact: Fact, value: Monthly) -> str:
    """The sums of the months as they were told: 3月1500元、4月1600元."""
    sums = [f"{_name(month)}{wording.figure(fact, Fraction(one))}" for month, one in value.sums]
    onward = value.onward
    further = [] if onward is None else [f"以后{wording.figure(fact, Fraction(onward))}"]
    return "、".join((*sums, *further))


def _limited(fen: Fraction, limit: int | None) -> Fraction:
    return fen if limit is None else min(fen, Fraction(limit))


def _of_months(alike: Sequence[tuple[int, Any, Fraction]], share: Fraction) -> str:
    """What is paid of a sum that is the same in some months: 3至4月每月1500元×30%＝450元×2个月."""
    (first, told, fen), last = alike[0], alike[-1][0]
    whole, paid = Fraction(told) * 100, wording.yuan(int(fen))
    name = _name(first) if first == last else f"{first}至{_name(last)}每月"
    product = "" if share == 1 else f"{wording.yuan(int(whole))}×{wording.share(share)}"
    comes_to = "" if share == 1 else "，限" if fen < whole * share else "＝"
    months = f"×{len(alike)}个月" if len(alike) > 1 else ""
    return f"{name}{product}{comes_to}{paid}{months}"


def _name(month: int) -> str:
    return f"{month}月" if month else ""
