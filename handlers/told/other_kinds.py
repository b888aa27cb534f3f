"""What sets some of those counted apart from others, and is nothing that a benefit looks at:
有本地的也有外县的."""

import re
from collections.abc import Sequence

from handlers.asked import Asked
from handlers.told.going import bearing
from handlers.told.one_group import paid_for, tells_a_kind
from nlp.counting.heads import heads
from nlp.measures.alone import lengths
from nlp.questions.replies import day
from nlp.statements import clauses
from policy.knowledge import Shelved
from policy.reckoned.known import failing, known_of

_MAY_MATTER = re.compile(
    "[没未不才刚签]|已经|领[过了]|正?在领|派遣|外包|劳务|兼职|临时|返聘|退休|股东|亲戚|实习|挂靠|小时工"
)
_HOME = (
    "(?:[本外邻别农山县省市]|附近|隔壁|周边)?[村城镇乡县市省寨山街](?:[里上下区头镇]|户口)*来?的"
)
_OF_HOMES = re.compile(f"有的?是?{_HOME}[，,、 ]*(?:[也还又]?有的?)+是?{_HOME}")
"""Whence some and others come tells no more than where they live."""
_NAMED = "[^，,。；;、 有的没未不才只也还又0-9]{2,7}"
_BOTH_KINDS = re.compile(
    f"有(?P<one>{_NAMED})的?[，,、 ]*[也还又]?有(?P<other>{_NAMED})的?(?=[，,。；;、 ？?]|$)"
    f"|(?<![^，,。；;、 ])(?P<first>{_NAMED})的?(?:[、和跟与]|(?<=的))"
    f"(?P<second>{_NAMED})的?[都全]有"
)
_PEOPLE = re.compile("[人工生户员民者军兵力]$")
"""有合同也有保险 names no kinds of people."""
_HAD = "有的"
"""Words that many facts are told with: by them alone nothing is spoken of."""


def are_other_kinds(asked: Asked, shelved: Shelved, text: str, words: str) -> bool:
    """Whether some are of one kind, and others of another, for which a benefit does not ask: who
    comes from where, 有本地的也有外县的."""
    ear, today = asked.knowledge.ear, asked.turn.today
    if _MAY_MATTER.search(words) or any(lengths(words, today)) or day(words, today):
        return False
    if _OF_HOMES.fullmatch(words) and not bearing(shelved.benefit.facts):
        return True
    said = "，".join(one for one in clauses(text) if any(some in one for some in clauses(words)))
    named = ear.spoken_of(said) - ear.spoken_of(_HAD)
    of_kinds = any(tells_a_kind(asked.knowledge.facts.get(one)) for one in named)
    from_places = asked.knowledge.regions.mentions(said, near=asked.home or None)
    if not (of_kinds or (from_places and not bearing(shelved.benefit.facts))):
        return False
    return named.isdisjoint(fact.name for fact in shelved.benefit.facts)


def one_kind_only(asked: Asked, shelved: Shelved, story: Sequence[str]) -> Sequence[str]:
    """The words by which those counted are of two kinds of which a benefit is for one only, while
    nobody said how many of each there are: 有脱贫户也有一般户."""
    told = ((text, one) for text in story if "有" in text for one in _BOTH_KINDS.finditer(text))
    return [
        f"“{found[0]}”"
        for text, found in told
        if len({_is_paid_for(asked, shelved, one) for one in filter(None, found.groups())}) > 1
        and not _are_counted(asked, found, text, story)
    ]


def _is_paid_for(asked: Asked, shelved: Shelved, kind: str) -> bool:
    """Whether a benefit is for people of a kind, as far as it asks of what kind they are."""
    ear, knowledge = asked.knowledge.ear, asked.knowledge
    if any(one.kind and one.name in ear.spoken_of(kind) for one in paid_for(shelved)):
        return True
    types = ("enum", "bool") if _PEOPLE.search(kind) else ("enum",)
    of_kinds = [one for one in shelved.benefit.facts if one.type in types and not one.whole]
    told = ear.hear(of_kinds, kind, asked.turn.today)
    return bool(told) and not failing(shelved, known_of(shelved, knowledge, told))


def _are_counted(asked: Asked, found: re.Match[str], text: str, story: Sequence[str]) -> bool:
    """Whether one of two kinds is counted besides: 有脱贫户也有一般户，脱贫户8个."""
    others = [text.replace(found[0], "", 1), *(one for one in story if one != text)]
    told = [one for other in others for one in clauses(other) if heads(one, asked.turn.today)]
    return any(kind in one for kind in filter(None, found.groups()) for one in told)
