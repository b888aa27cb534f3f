"""Misses: questions about policy that got choices or a no, the same ones together."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from rapidfuzz import fuzz, process
from sqlalchemy import Connection

from bot.messages import ReplyKind
from bot.questions import StoredQuestion, discreet, newest
from handlers.answers import Question, answer
from handlers.desk import Desk
from handlers.knowledge.preview import place
from nlp.places.regions import RegionTree
from nlp.text import plain

MISSED: tuple[ReplyKind, ...] = ("choices", "decline")

ALIKE = 80.0
"""Likeness (0 to 100, of the plain words) from which two questions are listed as one.

A list for a person to read may be wrong now and then; an answer needs more (policy/curated.py).
"""


@dataclass(frozen=True, slots=True)
class Miss:
    """A question as most people put it, where (adcode), how often and by how many people, the cards
    near it, when last, and the plain words of all the ways in which it was put, without numbers of
    anybody."""

    text: str
    region: str
    count: int
    askers: int
    cards: tuple[str, ...]
    last: datetime
    words: tuple[str, ...]


def find_misses(
    connection: Connection,
    since: datetime | None = None,
    within: Callable[[str], bool] = lambda _: True,
) -> list[Miss]:
    """The questions that were not answered, the most frequent first; nobody's name in them.

    `within` says of which regions (adcode, "" for none known).
    """
    found = newest(connection, MISSED, since)
    return grouped(one for one in found if one.about_policy and within(one.region))


def still_missed(
    misses: Iterable[Miss], desk: Desk, regions: RegionTree, today: date
) -> Iterator[Miss]:
    """Those that the desk would not answer today either; each is asked as it is taken."""
    return (
        miss
        for miss in misses
        if place(miss.region, regions) is None
        or answer(desk, Question(miss.text, miss.region, today)).kind != "answer"
    )


def grouped(questions: Iterable[StoredQuestion]) -> list[Miss]:
    """Equal and nearly equal questions of one place as one."""
    by_region: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for one in questions:
        by_region[one.region].append(one)
    found = [_miss(group) for asked in by_region.values() for group in _groups(asked)]
    return sorted(found, key=lambda miss: (-miss.count, -miss.last.timestamp()))


def _groups(questions: list[StoredQuestion]) -> Iterable[list[StoredQuestion]]:
    """Each question with the commonest one that it is like."""
    groups: dict[str, list[StoredQuestion]] = {}
    same: defaultdict[str, list[StoredQuestion]] = defaultdict(list)
    for one in questions:
        same[plain(one.text) or one.text].append(one)
    for words in sorted(same, key=lambda one: -len(same[one])):
        alike = process.extractOne(words, groups.keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
        groups.setdefault(alike[0] if alike else words, []).extend(same[words])
    return groups.values()


def _miss(group: list[StoredQuestion]) -> Miss:
    commonest, _ = Counter(discreet(one.text) for one in group).most_common(1)[0]
    near = Counter(card for one in group for card in one.candidates)
    return Miss(
        text=commonest,
        region=group[0].region,
        count=len(group),
        askers=len({one.known_as for one in group}),
        cards=tuple(card for card, _ in near.most_common(3)),
        last=max(one.at for one in group),
        words=tuple(dict.fromkeys(plain(discreet(one.text)) for one in group)),
    )
