"""Groups of people listed by where they go, of which only the first names their kind: 搬迁户4个在
遵义，2个在贵阳."""

import re
from dataclasses import replace

from nlp.places.goals import COUNT
from nlp.statements import clauses
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group

_GOES = "[在去到往赴奔克切跑上下送留]"
_NAMES_NOBODY = re.compile(
    f"(?:还有)?(?:送了?|组织了?)?{COUNT}(?:人|是|都|就|则)*{_GOES}"
    f"|{_GOES}了?[^，0-9]{{2,8}}的?(?:有|是)?{COUNT}"
    f"|[^，0-9人生民兵户工员]{{2,5}}(?:有|是)?{COUNT}$"
)
"""Whom a clause only counts where they go: 2个在贵阳, 去贵阳的3个; but not 3个村民去了广东."""


def of_the_kind_before(shelved: Shelved, found: list[Group]) -> list[Group]:
    """The groups, with the kind of the one before where they say only how many go where; not where
    they may be those of the first, one by one."""
    facts = shelved.benefit.facts
    kinds = {one.name for one in facts if one.choices and not (one.whole or one.by_place)}
    places = {one.name for one in facts if one.by_place}
    if all(kinds.isdisjoint(one.told) for one in found[1:]) and _are_the_first(found):
        return found
    known = list[Group]()
    for one in found:
        before = known[-1].told if known else {}
        goes = not places.isdisjoint(one.told) and not places.isdisjoint(before)
        alone = goes and kinds.isdisjoint(one.told) and not one.within
        if alone and _NAMES_NOBODY.match(clauses(one.words)[0]):
            kind = {name: told for name, told in before.items() if name in kinds}
            one = replace(one, told={**kind, **one.told})
        known.append(one)
    return known


def _are_the_first(found: list[Group]) -> bool:
    return bool(found) and found[0].number == sum(one.number for one in found[1:])
