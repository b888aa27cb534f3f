"""How many of those taken on meet the conditions, where a share of them is reckoned: 新招来的人里头
合条件的有15个."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from nlp.counting.heads import heads
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, sounds_asking

MEETING_SHARE = "qualified_hires_share"
"""The share that those make who were taken on and meet the conditions."""

_NAMED = "条件"
_MEET = "(?:符合|合乎|满足|够得?上?|合)(?:[^，,。；;0-9\\s]{0,4})条件"
_LACK = re.compile(f"(?:不|没|未|达不到)(?:太|大|全)?(?:是|达到)?(?:{_MEET}|条件)")
_TAKEN_ON = re.compile("[招雇聘进收添]|吸纳|录用|新[来人员]")
_BEFORE = re.compile(f"{_MEET}的?(?:新?[人员职]工?)?(?:[有是就才只共]|一共|大概)*$")
_BEHIND = re.compile(f"(?:新?[人员职]工?)?[是都全也]*{_MEET}的?了?$")

MEETING = "新招合条件的{number}个"


class _Counted(NamedTuple):
    """A clause that counts people, in which message it stands, and what stands beside them."""

    at: int
    words: str
    number: int
    before: str
    behind: str


def who_meet(text: str, today: date) -> str:
    """The text with those who meet the conditions in the place of all who were taken on, and
    without those who do not."""
    if _NAMED not in text:
        return text
    return APART.join(_who_meet(text.split(APART), today))


def _who_meet(messages: Sequence[str], today: date) -> Sequence[str]:
    counted = [one for at, text in enumerate(messages) for one in _counted(at, text, today)]
    lack = [one for one in counted if _LACK.search(one.words)]
    meet = [one for one in counted if one not in lack and _meets(one)]
    told = [one for one in counted if one not in (*lack, *meet)]
    whole = [one for one in told if _TAKEN_ON.search(one.words)]
    taken_on = whole or any(_TAKEN_ON.search(one.words) for one in meet)
    if len(whole) > 1 or len(meet) > 1 or not (taken_on and (meet or (whole and lack))):
        return messages  # nobody knows of whom they are
    number = meet[0].number if meet else whole[0].number - sum(one.number for one in lack)
    if number < 0 or (whole and number > whole[0].number):
        return messages
    first, *others = (*whole, *meet, *lack)
    left = list(messages)
    for one in others:
        left[one.at] = left[one.at].replace(one.words, "", 1)
    left[first.at] = left[first.at].replace(first.words, MEETING.format(number=number), 1)
    return left


def _counted(at: int, text: str, today: date) -> Iterator[_Counted]:
    """The clauses of a message that count people once, and exactly."""
    for words in clauses(text):
        found = heads(words, today)
        if len(found) == 1 and found[0].low == found[0].high and not sounds_asking(words):
            before, behind = words[: found[0].start], words[found[0].end :]
            yield _Counted(at, words, int(found[0].high), before, behind)


def _meets(one: _Counted) -> bool:
    return bool(_BEFORE.search(one.before) or _BEHIND.match(one.behind))
