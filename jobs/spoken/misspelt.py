"""Words of work and names of places typed by their sound: 包吃包主, 插车证, 张点 for 张店."""

import re
from functools import lru_cache

from jobs.spoken.served import served_names
from jobs.spoken.words import JobWords
from nlp.phrases import Found, PhraseBook
from nlp.places.regions import RegionTree
from nlp.wordlist import ORDINARY, look_up

_COMMON = frozenset(
    "的了着过没有不是在个啥这那也都就还要会能给把被和跟吗呢吧啊去来到上下里多少大小我俺你他人"
)
"""Characters that are words by themselves: nobody means others by them, 没发 is not 美发."""


_HARDLY_SAID = 60
"""How often a word is met in the word list, at most, that is rather the name of a city."""

_STARTS = re.compile("(?:^|[，,。 去到在])$")
_ENDS = re.compile("(?:市|的|这边|那边|附近|有没?有?)?(?:$|[，,。 ])|找|招")


def mended(text: str, words: JobWords, regions: RegionTree) -> str:
    """The text with what was typed by its sound as it is written, each character in its place.

    Nothing is mended that is a word as it stands, or part of a phrase of work.
    """
    reach = 0
    found = [*_misspelt(text, words, regions), *_cities(text, words, regions)]
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= reach:
            text, reach = f"{text[: one.start]}{one.phrase}{text[one.end :]}", one.end
    return text


def _misspelt(text: str, words: JobWords, regions: RegionTree) -> list[Found]:
    """What is to be mended: said alike by most people, or where none is by some accent."""
    heard = _spelling(words, regions, False).find_by_sound(text)
    meant = [one for one in heard if _is_meant(text, one)]
    if not meant:
        accented = _spelling(words, regions, True).find_by_sound(text)
        meant = [one for one in accented if _is_meant(text, one)]
    if not meant:
        return []
    written = {at for one in words.book.find(text) for at in range(one.start, one.end)}
    free = [one for one in meant if written.isdisjoint(_wrong(one))]
    return free


def _cities(text: str, words: JobWords, regions: RegionTree) -> list[Found]:
    """Cities written as another word that hardly anybody says, where a place stands by itself:
    voice typing writes words, so 大同 comes as 大桶."""
    return [
        one
        for one in _city_names(words, regions).find_by_sound(text)
        if 0 < look_up(one.typed)[0] < _HARDLY_SAID
        and one.typed not in words.meanings
        and _STARTS.search(text[: one.start])
        and _ENDS.match(text[one.end :])
    ]


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
def _city_names(words: JobWords, regions: RegionTree) -> PhraseBook:
    places = (regions.get(code) for name in words.provinces for code in _codes(regions, name))
    return PhraseBook({one.short: () for one in places})


def _codes(regions: RegionTree, province: str) -> list[str]:
    return [one.adcode for one in regions if one.level == "city" and one.parent == province]


@lru_cache(4)
def _spelling(words: JobWords, regions: RegionTree, accented: bool) -> PhraseBook:
    """All that is mended: words of work, and places in the provinces where offices are."""
    places = served_names(regions, words.provinces).values
    return PhraseBook(dict.fromkeys([*words.spelt, *places], ()), ORDINARY, accented)
