"""The kind of firm a question names, 大企业给多少, 个体户行不行: what a card says of such ones."""

from collections.abc import Mapping
from functools import lru_cache

from eligibility.facts import Fact, Facts
from eligibility.rules import All, Compare, judge, leaves
from policy import wording
from policy.choices import asked_choices
from policy.hearing import Heard
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import Told

WITHIN = "“{word}”在范围内：{demand}；其他条件也要符合。"
NOT_APART = "原文没有按{label}区分，“{word}”也按下面说的。"
SENTENCES = 4096
"""Of how many sentences the kinds they ask about are remembered."""

NOT_NAMED = "原文没有写“{word}”：没说能，也没说不能，请问 12333。"


@lru_cache(SENTENCES)
def kinds_asked(facts: Facts, text: str) -> Mapping[str, Heard]:
    """The kinds of firm that a question asks about, as facts of who asks."""
    kinds = [fact for fact in facts if fact.whole and fact.says == wording.OF_ITSELF]
    return {name: Heard(*named) for name, named in asked_choices(kinds, text).items()}


def not_distinguished(shelved: Shelved, knowledge: Knowledge, kinds: Told) -> list[str]:
    """That a card for firms says nothing of such ones: no rule of it asks of which kind they are,
    and no line names them."""
    if "employer" not in shelved.card.audience:
        return []
    rules = (shelved.benefit.whole, *(grant.rule for grant in shelved.benefit.grants))
    asked_for = {leaf.fact.name for rule in rules for leaf in leaves(rule)}
    left = [knowledge.facts.get(name) for name in kinds if name not in asked_for]
    return [
        (NOT_NAMED if fact.kinds else NOT_APART).format(
            word=kinds[fact.name].words, label=fact.label
        )
        for fact in left
        if not _is_written_of(shelved, fact, kinds[fact.name])
    ]


def within(shelved: Shelved, kinds: Told) -> list[str]:
    """That such ones are among those to whom a card is limited."""
    parts = shelved.rule.parts if isinstance(shelved.rule, All) else (shelved.rule,)
    known = {name: one.given for name, one in kinds.items()}
    return [
        WITHIN.format(word=kinds[part.fact.name].words, demand="；".join(wording.conditions(part)))
        for part in parts
        if isinstance(part, Compare) and part.fact.name in kinds and judge(part, known)
    ]


def _is_written_of(shelved: Shelved, fact: Fact, one: Heard) -> bool:
    names = (fact.choices[one.given], one.words)
    lines = [line for section in shelved.sections.values() for line in section.lines]
    return any(name in line for name in names for line in lines)
