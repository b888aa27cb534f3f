"""A card as the checker needs it: the same conditions, sums and days that the answers tell."""

from collections.abc import Iterator
from dataclasses import replace

from eligibility import benefits, grants, windows
from eligibility.benefits import Benefit
from eligibility.facts import Facts
from eligibility.rules import NEVER, Rule, read_rule
from eligibility.values import days
from policy.cards import Card, Document, Grant, Window


def benefit_of(
    card: Card, document: Document, rule: Rule, held: tuple[Window, ...], facts: Facts
) -> Benefit:
    """The benefit of a card: `held` are its windows, or its document's for want of its own."""
    since = document.issued or ""
    return Benefit(
        card.id,
        card.family,
        rule,
        facts,
        document.region,
        tuple(_grant(one, facts) for one in card.amounts),
        tuple(_windows(held, since)),
        tuple(benefits.Exclusion(one.families, one.scope) for one in card.exclusions),
        read_rule(card.unless, facts) if card.unless else NEVER,
    )


def _grant(one: Grant, facts: Facts) -> grants.Grant:
    # Told by the month, what is granted in a span of months comes as often as there are of them.
    span = _months(*one.months) if one.months else one.for_months or 1
    by_month = bool(one.months and one.every)
    return grants.Grant(
        rule=read_rule(one.if_, facts),
        fen=one.fen,
        to_fen=one.to_fen,
        per=one.per,
        bp=one.bp,
        of=one.of,
        waive_bp=one.waive_bp,
        of_premiums=one.of_premiums,
        months=1 if by_month else span,
        in_kind=one.in_kind,
        unspecified=one.unspecified,
        most=one.most,
        every=one.every,
        times=one.times,
        times_from=one.times_from,
        times_each=one.times_each,
        within=one.within,
        span=one.months or (),
        less=one.less,
        months_drawn=one.months_drawn,
        puts_off=one.puts_off or (),
        pays_in=one.pays_in or (),
        pays_bp=one.pays_bp or 0,
        up_to_months=span if by_month else one.up_to_months,
        cap_fen=one.cap_fen,
        cap_per=one.cap_per,
        cap_every=one.cap_every,
        cap_of=one.cap_of,
    )


def _months(first: str, last: str) -> int:
    """How many months lie between two, both included."""
    (year, month), (end_year, end_month) = (map(int, one.split("-")) for one in (first, last))
    return (end_year - year) * 12 + end_month - month + 1


def _windows(held: tuple[Window, ...], since: str) -> Iterator[windows.Window]:
    """What says not when it begins does not begin before it was written."""
    dated = [one for one in held if one.kind != "event" and (one.start or one.end)]
    if since and not dated:
        yield windows.Window("policy", since, "", "inferred")
    for one in held:
        window = _window(one)
        late = one.end is not None and days(one.end)[1] < days(since)[0] if since else True
        yield window if one.kind == "event" or one.start or late else replace(window, start=since)


def _window(one: Window) -> windows.Window:
    return windows.Window(one.kind, one.start or "", one.end or "", one.certainty, one.fact)
