"""Words of work and names of places typed by their sound: 包吃包主, 插车证, 张点 for 张店."""

from functools import lru_cache

from jobs.spoken.served import served_names
from jobs.spoken.words import JobWords
from nlp.phrases import Found, PhraseBook
from nlp.regions import RegionTree
from nlp.wordlist import ORDINARY

_COMMON = frozenset(
    "的了着过没有不是在个啥这那也都就还要会能给把被和跟吗呢吧啊去来到上下里多少大小我俺你他人"
)
"""Characters that are words by themselves: nobody means others by them, 没发 is not 美发."""


def mended(text: str, words: JobWords, regions: RegionTree) -> str:
    """The text with what was typed by its sound as it is written, each character in its place.

    Nothing is mended that is a word as it stands, or part of a phrase of work.
    """
    reach = 0
    for one in _misspelt(text, words, regions):
        if one.start >= reach:
            text, reach = f"{text[: one.start]}{one.phrase}{text[one.end :]}", one.end
    return text


def _misspelt(text: str, words: JobWords, regions: RegionTree) -> list[Found]:
    """What is to be mended, left to right, the longest first where several start."""
    heard = _spelling(words, regions).find_by_sound(text)
    meant = [one for one in heard if _is_meant(text, one)]
    if not meant:
        return []
    written = {at for one in words.book.find(text) for at in range(one.start, one.end)}
    free = [one for one in meant if written.isdisjoint(_wrong(one))]
    return sorted(free, key=lambda one: (one.start, -one.end))


def _is_meant(text: str, one: Found) -> bool:
    wrong = _wrong(one)
    if len(wrong) * 2 > len(one.phrase) or any(_is_in_a_word(text, at) for at in wrong):
        return False
    return _COMMON.isdisjoint(text[at] for at in wrong)


def _wrong(one: Found) -> list[int]:
    """Where in the text another character stands than was meant."""
    pairs = enumerate(zip(one.typed, one.phrase, strict=True), one.start)
    return [at for at, (typed, meant) in pairs if typed != meant]


def _is_in_a_word(text: str, at: int) -> bool:
    pairs = (text[max(0, at - 1) : at + 1], text[at : at + 2])
    return any(len(pair) > 1 and pair in ORDINARY for pair in pairs)


@lru_cache(2)
def _spelling(words: JobWords, regions: RegionTree) -> PhraseBook:
    """All that is mended: words of work, and places in the provinces where offices are."""
    places = served_names(regions, words.provinces).values
    return PhraseBook(dict.fromkeys([*words.spelt, *places], ()), ORDINARY)
