"""What was asked most; a question that one person alone asked is nobody else's to read."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bot.questions import StoredQuestion, discreet
from nlp.text import plain

FEWEST_ASKERS = 2


@dataclass(frozen=True, slots=True)
class Frequent:
    """A question as most people put it, how often it was asked and how often it got an answer."""

    text: str
    count: int
    answered: int


def most_asked(questions: Iterable[StoredQuestion], limit: int) -> list[Frequent]:
    """The questions asked most often, by several people each, nobody's name in them."""
    same: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for one in questions:
        if words := plain(one.text):
            same[words].append(one)
    groups = (group for group in same.values() if _askers(group) >= FEWEST_ASKERS)
    found = sorted(groups, key=lambda group: (-len(group), group[0].text))
    return [_frequent(group) for group in found[:limit]]


def _askers(group: list[StoredQuestion]) -> int:
    return len({one.asker for one in group})


def _frequent(group: list[StoredQuestion]) -> Frequent:
    commonest, _ = Counter(discreet(one.text) for one in group).most_common(1)[0]
    return Frequent(commonest, len(group), sum(one.kind == "answer" for one in group))
