"""A card as the checker needs it: the same conditions, sums and days that the answers tell."""

from eligibility import benefits, grants, windows
from eligibility.benefits import Benefit
from eligibility.facts import Facts
from eligibility.rules import NEVER, Rule, read_rule
from policy.cards import Card, Document, Grant, Window


def benefit_of(
    card: Card, document: Document, rule: Rule, held: tuple[Window, ...], facts: Facts
) -> Benefit:
    """The benefit of a card: `held` are its windows, or its document's for want of its own."""
    begun = any(one.kind != "event" and one.start for one in held)
    issued = [] if begun or not document.issued else [document.issued]
    return Benefit(
        card.id,
        card.family,
        rule,
        facts,
        document.region,
        tuple(_grant(one, facts) for one in card.amounts),
        tuple(_window(one) for one in (*held, *map(_since, issued))),
        tuple(benefits.Exclusion(one.families, one.scope) for one in card.exclusions),
        read_rule(card.unless, facts) if card.unless else NEVER,
    )


def _grant(one: Grant, facts: Facts) -> grants.Grant:
    return grants.Grant(
        rule=read_rule(one.if_, facts),
        fen=one.fen,
        to_fen=one.to_fen,
        per=one.per,
        bp=one.bp,
        of=one.of,
        waive_bp=one.waive_bp,
        of_premiums=one.of_premiums,
        months=_months(*one.months) if one.months else one.for_months or 1,
        in_kind=one.in_kind,
        unspecified=one.unspecified,
        most=one.most,
        every=one.every,
        times=one.times,
        times_from=one.times_from,
        times_each=one.times_each,
        less=one.less,
        up_to_months=one.up_to_months,
        cap_fen=one.cap_fen,
        cap_per=one.cap_per,
        cap_every=one.cap_every,
        cap_of=one.cap_of,
    )


def _months(first: str, last: str) -> int:
    """How many months lie between two, both included."""
    (year, month), (end_year, end_month) = (map(int, one.split("-")) for one in (first, last))
    return (end_year - year) * 12 + end_month - month + 1


def _since(day: str) -> Window:
    """What says not when it begins does not begin before it was written."""
    return Window.model_validate({"kind": "application", "from": day, "certainty": "inferred"})


def _window(one: Window) -> windows.Window:
    return windows.Window(one.kind, one.start or "", one.end or "", one.certainty, one.fact)
