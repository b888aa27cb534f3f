"""What a clause says of a fact without a number of its own: a yes, a choice, a day."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from eligibility.facts import Fact
from nlp.lacking import lacks
from nlp.replies import FROM_TO, day, months_named, months_since, year
from nlp.statements import denies, sounds_asking, states
from policy.told_values import between

_OURS = re.compile("[我俺咱]")
_SINCE = re.compile(
    "(?:(?<!今)年|[月日号]|上个月)(?:份)?(?:头上?|初|底|[上中下]旬|里)?.{0,2}(?:开始|起|入职|招|来|进|添|雇|收|请|毕业|离校|登记)"
)
"""A day is the beginning of a stretch of time only where something began on it."""
NONE = "none"
"""The choice that there is none of the others, which who denies those has named."""

_DENIED = re.compile("不是?.?$|非$|[没未][^，]{0,3}$")


def stated(fact: Fact, clause: str, today: date) -> Any | None:
    """What a clause says of a fact; None if it leaves that open."""
    match fact.type:
        case "bool":
            return None if sounds_asking(clause) else states(clause, fact.cues)
        case "enum":
            return _choice(fact, clause)
        case "count":
            # 没出省 says how far, and not that there are none; nor does 有4个没参保.
            others = fact.toward or (fact.instead and lacks(clause, fact.cues, today))
            return 0 if not others and denies(clause, fact.cues) else None
    if not any(cue in clause for cue in fact.cues):
        return None
    match fact.type:
        case "date":
            return day(clause, today)
        case "year":
            return year(clause, today)
        case "months" if not {*fact.cues}.isdisjoint(FROM_TO) and (span := months_named(clause)):
            return span
        case "months":
            written = day(clause, today) if fact.since and _SINCE.search(clause) else None
            return between(fact, *months_since(written, today)) if written else None
    return None


def _choice(fact: Fact, clause: str) -> str | None:
    """The one choice a clause names, in a statement or of the speaker."""
    if sounds_asking(clause) and not _OURS.search(clause):
        return None
    words = {
        choice: word
        for choice, label in fact.choices.items()
        if (word := _longest(fact.heard.get(choice, ()) if fact.heard else [label], clause))
    }
    named = {choice: word for choice, word in words.items() if not _denied(word, clause)}
    # 没封控 is not said of the risk itself.
    if not named and NONE in fact.choices and any(fact.choices[one] == words[one] for one in words):
        return NONE
    # 平台企业 names a platform, not any company.
    apart = [
        one for one in named if not any(_within(named[one], other) for other in named.values())
    ]
    return apart[0] if len(apart) == 1 else None


def _longest(words: Iterable[str], clause: str) -> str:
    return max((word for word in words if word in clause), key=len, default="")


def _within(word: str, other: str) -> bool:
    return word != other and word in other


def _denied(word: str, clause: str) -> bool:
    before = clause[max(0, clause.find(word) - 4) : clause.find(word)]
    return bool(_DENIED.search(before))
