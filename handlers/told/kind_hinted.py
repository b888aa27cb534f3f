"""What kind of firm somebody may be who asked before about a benefit for such: after 中小微企业
稳岗返还涨了没 what it comes to is told as for them, and said so."""

import re
from collections.abc import Sequence

from eligibility.rules import Rule, judge, leaves
from handlers.asked import Asked
from policy.choices import asked_choices, kind_of_a_benefit
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told

SUPPOSED = "这是按您前面问的“{word}”算的；要不是，请说是哪种企业。"

_OTHERWISE = re.compile(
    "^(?:那|那么)?(?:[我俺咱]们?(?:这种|这样的|呢|不是)|如果|要是|换成)|呢[？?]?$"
)


def kind_hinted(asked: Asked, shelved: Shelved, known: Told) -> dict[str, Heard]:
    """The one kind of firm by which a benefit was named in the question before, where it decides
    what it comes to and nothing else was told of it."""
    said = asked.memory.said
    if not said or asked.memory.card != shelved.card.id or _OTHERWISE.search(asked.text):
        return {}
    rules = [one.rule for one in shelved.benefit.grants]
    open_ = {
        leaf.fact.name: leaf.fact for rule in rules for leaf in leaves(rule) if leaf.fact.whole
    }
    facts = [fact for name, fact in open_.items() if name not in known and fact.choices]
    if not facts or asked.memory.story_day != asked.turn.today.isoformat():
        return {}
    asked_now = asked_choices(facts, asked.text)
    found = {one.name: kind_of_a_benefit(one, said) for one in facts if one.name not in asked_now}
    return {
        name: Heard(members[0], word)
        for name, (word, members) in found.items()
        if members and all(_are_alike(rule, name, members) for rule in rules)
    }


def supposed(hinted: Told) -> list[str]:
    """That it is told as for the kind they asked about."""
    return [SUPPOSED.format(word=one.words) for one in hinted.values()]


def _are_alike(rule: Rule, name: str, members: Sequence[str]) -> bool:
    return len({judge(rule, {name: one}) for one in members}) == 1
