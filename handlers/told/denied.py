"""Who is said to be of none of the kinds a benefit is for: 不是贫困户，不是搬迁户."""

from eligibility.rules import Rule, leaves
from handlers.asked import Asked
from handlers.told.story import as_told
from policy.choices import denied_choices
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import Told


def none_of_them(asked: Asked, shelved: Shelved, told: Told) -> dict[str, Heard]:
    """The kinds of facts of which every choice that the benefit asks for was denied, where nothing
    else was told of them."""
    benefit = shelved.benefit
    open_still = [one for one in benefit.facts if one.otherwise and one.name not in told]
    if not open_still:
        return {}
    messages = as_told(asked, benefit.facts, benefit.factors)
    found = {}
    for fact in open_still:
        denied = {one: words for words in messages for one in denied_choices(fact, words)}
        wanted = _asked_for(benefit.whole, fact.name)
        if wanted and wanted <= denied.keys():
            words = "、".join(dict.fromkeys(denied[one] for one in sorted(wanted)))
            found[fact.name] = Heard(fact.otherwise, words)
    return found


def _asked_for(rule: Rule, name: str) -> set[str]:
    values = (leaf.value for leaf in leaves(rule) if leaf.fact.name == name)
    return {one for value in values for one in ([value] if isinstance(value, str) else value)}
