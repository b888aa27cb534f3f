"""The trades that have a paper of their own, as people name them without it: 考操作证，电工12个."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from nlp.counting.beside import adds
from nlp.counting.papers import Kinds, counts, had, kind_of, marked, people
from nlp.statements import clauses

_PAPER = "证"
_GENERAL = re.compile("操作|特种")
_ONE_PAPER = "焊接[与和及]热切割|制冷[与和及]空调|"
"""What is one paper, though its name has two trades."""
_BEHIND = "(?:工(?!作)|司机|师傅|作业|的|这块|那块|这边)*"
_SAT = re.compile("报|考|[来去参]了|参加|拿|[取领发]|过|合格|通过|鉴定")
_LISTED = re.compile("(?<![没未想要])(?:[考拿领][了到过]|取得|新考)(?!.*(?:[没未不]|[0-9]))")
"""What is said before a list of those who have it: 今年考了操作证：电工3个，登高2个."""
_EACH = re.compile("[都全均]")
KINDS = 8
"""Of how many lists of kinds the pattern of their trades is remembered."""


@lru_cache(KINDS)
def trades(kinds: Kinds) -> re.Pattern[str]:
    """A trade that has a paper of its own, high or low: 低压电工 is one, 中级电工 none."""
    names = (cue.removesuffix(_PAPER) for cue in _of_trades(kinds) if not _GENERAL.search(cue))
    listed = "|".join(sorted(filter(None, names), key=len, reverse=True))
    return re.compile(f"(?:[高低]压)?(?:{_ONE_PAPER}{listed})(?!级|技师)" if listed else "(?!)")


def spoken_of(text: str, kinds: Kinds) -> bool:
    """Whether a text names the papers of such trades: 操作证, 叉车证."""
    return any(cue in text for cue in _of_trades(kinds))


def named_as_papers(text: str, kinds: Kinds, today: date) -> str:
    """The text with the paper for the trade, where papers are spoken of and those are counted who
    sat for it: 电工证报了12个; not the workers of a trade, who are counted before it."""
    if not _GENERAL.search(text):
        return text
    told = clauses(text)
    for at, words in enumerate(told):
        counted, trade = people(words, today), trades(kinds).search(words)
        if not counted or not trade or kind_of(words, kinds) or counted[0].start < trade.end():
            continue
        behind = words[trade.end() :]
        bare = re.fullmatch(f"{_BEHIND}#", marked(words, counted)[trade.end() :])
        before = counts("，".join(told[:at]), kinds, today) if bare else ()
        all_have = bare and (
            any(_EACH.search(one) and had(one) for one in told[at + 1 :])
            or any(_LISTED.search(one) and kind_of(one, kinds) for one in told[:at])
            or (adds(words) and any(trades(kinds).search(one.words) for one in before))
        )
        if all_have or _SAT.search(behind):
            named = f"{words[: trade.end()]}{_PAPER}{re.sub(f'^{_BEHIND}', '', behind)}"
            text = text.replace(words, named, 1)
    return text


def _of_trades(kinds: Kinds) -> Sequence[str]:
    """The names of the kind that is had for many trades."""
    return max(kinds, key=len, default=())
