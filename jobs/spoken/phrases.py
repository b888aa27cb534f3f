"""The phrases of work in a sentence: those of the lists, and those made up of their parts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from jobs.spoken.offered import composed_offers
from jobs.spoken.other_words import is_no_deed, is_of_others
from jobs.spoken.papers import named_papers
from jobs.spoken.said import Phrase
from jobs.spoken.stances import with_stances
from jobs.spoken.words import JobWords

_AT_HOME = re.compile(
    "(?:能|要|得|还|边|方便|在家里?|在屋头?|自己|[我俺]|可以|顺便|一边|兼顾|需要|必须|每天|天天)$"
)
_FAMILY = re.compile("(?:[得要还]|每天|天天)[给帮](?:娃|孩子|家里人?)$")
_OWN_CHILD = re.compile(
    "上学|放学|读书|念书|走不|离不|脱不|没法|出不|也能|也可以|还能|能兼顾|[的]?同时|两不误|的?时候"
)


def find_phrases(text: str, words: JobWords, taken: Iterable[tuple[int, int]]) -> list[Phrase]:
    """The phrases of work in a text, left to right, the longest where several start.

    `taken` are places of the text that are something else already: pay.
    """
    marked = {at for start, end in taken for at in range(start, end)}
    found = _known(text, words, marked)
    for more, join in (
        (chain(composed_offers(text), named_papers(text, words)), _instead_of_shorter),
        (_by_deed(text, words), _beside_known),
    ):
        free = [one for one in more if marked.isdisjoint(range(one.start, one.end))]
        found = join(found, free)
    return with_stances(text, found)


def _known(text: str, words: JobWords, marked: set[int]) -> list[Phrase]:
    """The phrases that a list has."""
    found: list[Phrase] = []
    reach = 0
    for one in words.book.find(text):
        own = one.phrase in words.chores and _is_own(text, one.start, one.end)
        if not marked.isdisjoint(range(one.start, one.end)) or own:
            continue
        if is_of_others(text, one.start, one.end):
            continue
        if found and one.start < reach and len(one.phrase) > len(found[-1].said):
            reach = found.pop().start  # 交五险一金 is 五险一金, not 交五险
        if one.start >= reach:
            found.append(Phrase(one.phrase, one.start, one.end, words.meanings[one.phrase]))
            reach = one.end
    return found


def _by_deed(text: str, words: JobWords) -> Iterator[Phrase]:
    """The occupations that are told by what one does to what."""
    for start, end, work, chore in words.deeds.find(text):
        own = _for_family(text, start) or (chore and _is_own(text, start, end))
        if not (own or is_no_deed(text, start, end)):
            yield Phrase(text[start:end], start, end, (words.occupations[work],))


def _for_family(text: str, start: int) -> bool:
    return bool(_FAMILY.search(text[:start]))


def _is_own(text: str, start: int, end: int) -> bool:
    """Whether it is one's own family that is cared for: 要带孩子, 带孩子上学走不远."""
    return bool(_AT_HOME.search(text[:start]) or _OWN_CHILD.match(text[end:]))


def _instead_of_shorter(known: Sequence[Phrase], composed: Iterable[Phrase]) -> list[Phrase]:
    """All phrases, left to right; of two at one place the longer, and the listed if none is."""
    kept = list(known)
    for one in composed:
        same = _over(one, kept)
        if all(len(other.said) < len(one.said) for other in same):
            kept = [*(other for other in kept if other not in same), one]
    return sorted(kept, key=lambda one: one.start)


def _beside_known(known: Sequence[Phrase], composed: Iterable[Phrase]) -> list[Phrase]:
    """All phrases, left to right; 打扫宾馆走廊 tells where, too: its workplace stays."""
    kept = list(known)
    for one in composed:
        same = _over(one, kept)
        where = [other for other in same if other.start > one.start and _is_place(other, one)]
        others = [other for other in same if other not in where]
        if any(len(other.said) >= len(one.said) or other.start < one.start for other in others):
            continue
        if where and any(other.of("occupation") for other in others):
            continue  # 打扫 is listed, and says all that is told of the work
        end = min((other.start for other in where), default=one.end)
        said = one.said[: end - one.start]
        kept = [*(other for other in kept if other not in others), replace(one, said=said, end=end)]
    return sorted(kept, key=lambda one: one.start)


def _is_place(inner: Phrase, deed: Phrase) -> bool:
    """Whether a place is named within a deed; 小学 of 小学生作业 is none."""
    following = deed.said[inner.end - deed.start :]
    return inner.of("workplace") is not None and not following.startswith("生")


def _over(one: Phrase, others: Iterable[Phrase]) -> list[Phrase]:
    return [other for other in others if one.start < other.end and other.start < one.end]
