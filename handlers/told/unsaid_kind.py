"""A number of people who may be of the kind a benefit pays for, though of nobody it was said."""

import re
from collections.abc import Mapping

from handlers.asked import Asked
from handlers.told.one_group import paid_for
from handlers.told.story import as_told
from nlp.statements import clauses
from policy.hearing import Heard
from policy.knowledge import Shelved

_OF_THE_BENEFIT = re.compile("补贴|补助|奖补|奖励|政策")


UNSAID = "您说的“{words}”还没说是不是，所以先不算总数：{asks}"


def unsaid_kind(asked: Asked, shelved: Shelved, told: Mapping[str, Heard]) -> list[str]:
    """What is asked where a number may be of the kind paid for, which is named only by the
    benefit: 车间用了15个人，吸纳脱贫劳动力的补贴给多少."""
    left = [one for one in paid_for(shelved) if one.name in told and told[one.name].left]
    unsaid = [one for one in left if one.kind and not one.instead]
    if not unsaid:
        return []
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    stated = [one for text in story for one in clauses(text) if not _OF_THE_BENEFIT.search(one)]
    said = any(cue in one for one in stated for fact in unsaid for cue in fact.cues)
    open_ = () if said else unsaid
    return [UNSAID.format(words=told[one.name].words, asks=one.asks) for one in open_]
