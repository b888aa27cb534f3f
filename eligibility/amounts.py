"""What several grants come to together, each for those it is for.

A grant whose condition is still open is never dropped: the sum is then a range over the
situations that are possible, or a rate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import prod

from eligibility.asking import to_ask
from eligibility.facts import Fact, Facts
from eligibility.grants import NOTHING, Amount, Grant, amount_of, facts_counted, money, months_paid
from eligibility.reduce import reduce
from eligibility.rules import ALWAYS, Known, Rule, judge, leaves
from eligibility.segments import samples
from eligibility.values import Verdict, told

AND = "；"
"""What stands between several things without a figure."""

MOST_SITUATIONS = 256
"""How many situations are told apart before grants are only bounded one by one."""


@dataclass(frozen=True, slots=True)
class Part:
    """One grant, whether it is for this person, and what it comes to."""

    grant: Grant
    applies: Verdict
    amount: Amount


@dataclass(frozen=True, slots=True)
class Amounts:
    """The grants that are, or may be, for a person, and what they come to in all."""

    parts: tuple[Part, ...]
    total: Amount


def amounts(grants: Sequence[Grant], known: Known, given: Rule = ALWAYS) -> Amounts:
    """What the grants come to for what is known, given that a rule holds."""
    verdicts = [judge(grant.rule, known) for grant in grants]
    if None not in verdicts:
        parts = [
            Part(grant, True, amount_of(grant, known))
            for grant, applies in zip(grants, verdicts, strict=True)
            if applies
        ]
        return Amounts(tuple(parts), added(part.amount for part in parts))
    sums = [amount_of(grant, known) for grant in grants]
    found = situations([grant.rule for grant in grants], known, given)
    if found is None:
        total = added(_bounded(one, verdict) for one, verdict in zip(sums, verdicts, strict=True))
    else:
        verdicts = [_agreed(column) for column in zip(*found, strict=True)]
        total = spanned([added(_chosen(sums, applying)) for applying in found])
    all_parts = zip(grants, verdicts, sums, strict=True)
    return Amounts(tuple(Part(*part) for part in all_parts if part[1] is not False), total)


def amount_facts(grants: Iterable[Grant], known: Known, dictionary: Facts) -> list[Fact]:
    """The facts to ask a person that the sum still depends on."""
    found: list[Fact] = []
    for grant in grants:
        applies = judge(grant.rule, known)
        if applies is None:
            found += [leaf.fact for leaf in leaves(reduce(grant.rule, known))]
        if applies is not False:
            settled = (grant.times,) if months_paid(grant, known) else ()
            counted = (name for name in facts_counted(grant) if not told(known.get(name)))
            counted = (name for name in counted if name not in settled)
            found += [dictionary.get(name) for name in counted]
    return to_ask(found, known, dictionary)


def situations(rules: Sequence[Rule], known: Known, given: Rule) -> list[tuple[bool, ...]] | None:
    """Which of the rules may hold together where another does; None if there are too many."""
    left = [reduce(rule, known) for rule in rules]
    facts = {leaf.fact.name: leaf.fact for rule in left for leaf in leaves(rule)}
    if not facts:
        return [tuple(rule == ALWAYS for rule in left)]
    values = [samples(fact, [*left, given], known.get(name)) for name, fact in facts.items()]
    if prod(len(one) for one in values) > MOST_SITUATIONS:
        return None
    found: dict[tuple[bool, ...], None] = {}
    for chosen in product(*values):
        tried = {**known, **dict(zip(facts, chosen, strict=True))}
        if judge(given, tried) is not False:
            found[tuple(judge(rule, tried) is True for rule in left)] = None
    return list(found) or None


def _agreed(verdicts: Sequence[bool]) -> Verdict:
    return verdicts[0] if len(set(verdicts)) == 1 else None


def _chosen(sums: Sequence[Amount], applying: Sequence[bool]) -> list[Amount]:
    return [one for one, applies in zip(sums, applying, strict=True) if applies]


def _bounded(amount: Amount, applies: Verdict) -> Amount:
    if applies is None:
        return spanned([NOTHING, amount])
    return amount if applies else NOTHING


def added(amounts: Iterable[Amount]) -> Amount:
    """All of them together."""
    found = [one for one in amounts if one.kind != "none"]
    if len(found) < 2:
        return found[0] if found else NOTHING
    bounds = [one.bounds for one in found if one.bounds]
    rates = [one for one in found if one.kind == "rate"]
    if len(rates) > 1 or (rates and bounds):
        return Amount(kind="rate", more=_has_more(found))
    if rates:
        return replace(rates[0], more=True)
    if bounds:
        total = money(sum(low for low, _ in bounds), sum(high for _, high in bounds))
        return replace(total, more=_has_more(found))
    return _in_words(found)


def spanned(amounts: Iterable[Amount]) -> Amount:
    """One of them, it is not known which."""
    found = list(dict.fromkeys(amounts))
    if len(found) == 1:
        return found[0]
    rates = [one for one in found if one.kind == "rate"]
    if rates:
        most = len(rates) < len(found) or any(one.most for one in rates)
        return replace(_one_rate(rates), most=most, more=_has_more(found))
    words = [one for one in found if one.bounds is None]
    bounds = [one.bounds or (0, 0) for one in found]
    if words and not any(high for _, high in bounds):
        return _in_words(words)
    total = money(min(low for low, _ in bounds), max(high for _, high in bounds))
    return replace(total, more=_has_more(found))


def _has_more(found: Iterable[Amount]) -> bool:
    return any(one.more or one.kind in ("in_kind", "unspecified") for one in found)


def _one_rate(rates: Sequence[Amount]) -> Amount:
    """Rates for the same as one that spans them; else one that leaves the figures to the parts."""
    alike = {replace(one, fen=None, to_fen=None, bp=None, to_bp=None) for one in rates}
    if len(alike) > 1:
        return Amount(kind="rate")
    fen, to_fen = _span([end for one in rates for end in (one.fen, one.to_fen)])
    bp, to_bp = _span([end for one in rates for end in (one.bp, one.to_bp)])
    if (fen is None) == (bp is None):
        return Amount(kind="rate")
    return replace(rates[0], fen=fen, to_fen=to_fen, bp=bp, to_bp=to_bp)


def _span(found: Iterable[int | None]) -> tuple[int | None, int | None]:
    """The least, and the most if it is another."""
    ends = sorted({end for end in found if end is not None})
    return (ends[0] if ends else None), (ends[-1] if len(ends) > 1 else None)


def _in_words(found: Sequence[Amount]) -> Amount:
    """Things without a figure, several in one."""
    kinds = {one.kind for one in found}
    texts = dict.fromkeys(text for one in found for text in one.text.split(AND))
    return Amount(
        kind="in_kind" if "in_kind" in kinds else "unspecified",
        text=AND.join(texts),
        more=len(kinds) > 1,
    )
