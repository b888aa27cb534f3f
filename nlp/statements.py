"""What the clauses of a sentence state: 合同都签了 a yes, 没签合同 a no; a question nothing."""

import re
from collections.abc import Iterable

_CUT = re.compile(r"[，,。；;：:？?！!、\s]+")
# 技能, 十几个, 交着呢 and 那么多 ask nothing.
_ASKS = re.compile(
    "[吗嘛？?啥甚咋谁]|(?<!没得)(?<!没)哪|(?<![着过了])呢|什么|怎|(?<![那这])么|(?<![十百千万好])几(?![十百千万])"
    "|[不没]$|没有$|没得|多少|好多(?!了)|(?<![技功性])能(?![力手源])|可以|要不|是不是|还是|有没|想|咨询"
    r"|(?<![顾访])问|([^不没])[不没]\1"
)
_NO = re.compile("没|未|不|无|木有|冇|莫得")

NEAR = 2
"""How many characters away from what is stated a no may stand."""


def clauses(text: str) -> list[str]:
    """The clauses of a text, as it is cut by punctuation and blanks."""
    return [clause for clause in _CUT.split(text) if clause]


def sounds_asking(text: str) -> bool:
    """Whether a text has the sound of a question, whatever it is about."""
    return bool(_ASKS.search(text))


def states(clause: str, cues: Iterable[str]) -> bool | None:
    """Whether a clause says yes or no to what the cues stand for; None if it does not speak of it.

    The words of a cue, with blanks between them, may stand in any order; a no beside or
    between them turns the statement round.
    """
    spans = [span for cue in cues if (span := _span(clause, cue.split()))]
    if not spans:
        return None
    start, end = max(spans, key=lambda span: span[1] - span[0])
    around = clause[max(0, start - NEAR) : start] + _between(clause, start, end, cues)
    return not _NO.search(around + clause[end : end + NEAR])


def denies(clause: str, cues: Iterable[str]) -> bool:
    """Whether a clause says straight before a cue that there is none of it: 一个没裁."""
    return any(re.search(f"(?:没有?|未|不)(?:再|曾)?{re.escape(cue)}", clause) for cue in cues)


def _span(clause: str, words: list[str]) -> tuple[int, int] | None:
    places = [(clause.find(word), len(word)) for word in words]
    if any(at < 0 for at, _ in places):
        return None
    return min(at for at, _ in places), max(at + length for at, length in places)


def _between(clause: str, start: int, end: int, cues: Iterable[str]) -> str:
    """What stands between the words of a cue; a no that is part of a cue is none."""
    inside = clause[start:end]
    for word in (word for cue in cues for word in cue.split()):
        inside = inside.replace(word, " ")
    return inside
