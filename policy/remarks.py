"""What follows for a card from the figures a person gave in passing."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from eligibility.derive import needed, value_of
from eligibility.facts import Fact
from eligibility.rules import Compare, Interval, decisive, judge, leaves
from nlp.slots import Slot, Told, read_slots
from policy import wording
from policy.knowledge import Knowledge, Shelved

MOST = 3


def remarks(shelved: Shelved, knowledge: Knowledge, text: str) -> list[str]:
    """At most three sentences: which condition the person's figures meet or miss, and the sum."""
    facts = needed([leaf.fact for leaf in leaves(shelved.rule)], knowledge.facts)
    counted = [knowledge.facts.get(one.per) for one in shelved.card.amounts if one.per]
    facts = list(dict.fromkeys([*facts, *needed(counted, knowledge.facts)]))
    told = read_slots(text, [_slot(fact) for fact in facts if fact.cues])
    if not told:
        return []
    known = {name: _value(one) for name, one in told.items()}
    known |= {fact.name: value_of(fact, known, knowledge.facts) for fact in facts}
    sentences = [_sentence(leaf, known, told, knowledge) for leaf in decisive(shelved.rule, known)]
    failed = judge(shelved.rule, known) is False
    sums = [] if failed else _sums(shelved, known, knowledge)
    return list(dict.fromkeys([*sentences, *sums]))[:MOST]


def _slot(fact: Fact) -> Slot:
    return Slot(fact.name, fact.type, fact.cues, fact.default)


def _value(told: Told) -> Any:
    low, high = Fraction(told.low), Fraction(told.high)
    return low if low == high else Interval(low, high)


def _sentence(
    leaf: Compare, known: Mapping[str, Any], told: Mapping[str, Told], knowledge: Knowledge
) -> str:
    """One condition with what was said, what is demanded, and the verdict on it."""
    verdict = judge(leaf, known)
    outcome = {True: "这一条符合", False: "这一条不符合", None: "还差一点才能断定"}[verdict]
    said = "、".join(one.words for name, one in told.items() if _bears_on(name, leaf, knowledge))
    figure = wording.figure(leaf.fact, known[leaf.fact.name])
    about = "约" if leaf.fact.ratio else ""
    demand = "；".join(wording.conditions(leaf))
    return f"按您说的“{said}”：{leaf.fact.label}{about}{figure}，要求{demand}，{outcome}。"


def _bears_on(name: str, leaf: Compare, knowledge: Knowledge) -> bool:
    return name in {fact.name for fact in needed([leaf.fact], knowledge.facts)}


def _sums(shelved: Shelved, known: Mapping[str, Any], knowledge: Knowledge) -> list[str]:
    """What the grants per head come to for the heads the person counted."""
    found = []
    for one in shelved.card.amounts:
        heads = known.get(one.per) if one.per else None
        if one.fen and isinstance(heads, Fraction) and heads > 1:
            total = wording.yuan(int(one.fen * heads))
            found.append(f"按{heads}人算：{wording.yuan(one.fen)}×{heads}={total}（条件都符合时）。")
    return found
