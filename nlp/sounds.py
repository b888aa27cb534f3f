"""How pairs of Chinese characters sound, written or typed as pinyin: 补贴, 补帖 and butie are one.

Tones and what accents blur are left out (see `nlp.phrases`). A pair has every sound that it may
have, by each character's own and by that in words: 银行 is "yin.xin" and "yin.hang".
"""

import json
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain, islice, pairwise, product
from operator import add

from nlp.phrases import blurred, sounds_of_characters, syllables, toneless
from nlp.text import normalise
from nlp.wordlist import shipped

MOST_READINGS = 4
"""Ways to cut letters into syllables that are taken: xian is xian, or xi and an."""

LONGEST_TYPED = 40
"""Letters in a row that are read as pinyin."""

LONGEST_SYLLABLE = 6

_STRETCH = re.compile("[\u3400-\u9fff]+|(?<![0-9%.])[a-z']+(?![0-9%.])")
_BETWEEN_SYLLABLES = re.compile("(?<=[a-z]) (?=[a-z])")
_BASIC = ("\u4e00", "\u9fff")


def stretches(text: str) -> list[str]:
    """The runs of a text that have a sound: of characters, or of letters with ' between what was
    typed apart."""
    typed = normalise(text).replace("ü", "v")
    return _STRETCH.findall(_BETWEEN_SYLLABLES.sub("'", typed))


def prepare() -> None:
    """Load all that is known of sounds, which takes a tenth of a second, once."""
    _in_words()
    _syllables()


def readings(stretch: str) -> list[list[Sequence[str]]]:
    """The ways to read a stretch, each as the sounds that each of its pairs may have.

    A single syllable has no pair; letters that are no pinyin have no reading.
    """
    if not stretch[0].isascii():
        return [[_either(*pair) for pair in pairwise(_sounds(stretch))]]
    return [[(sound(*pair),) for pair in pairwise(cut)] for cut in _cuts(stretch)]


def _either(ones: Sequence[str], others: Sequence[str]) -> list[str]:
    return [sound(one, other) for one in ones for other in others]


def sound(one: str, other: str) -> str:
    """The sound of a pair from those of its syllables."""
    return f"{one}.{other}"


def _sounds(characters: str) -> list[list[str]]:
    """Every sound that each character may have: its own, and that in the words it stands in."""
    found = [[one] if (one := _own(character)) else [] for character in characters]
    for at, pair in enumerate(map(add, characters, characters[1:])):
        for one, other in _in_words().get(pair, ()):
            found[at] += [one] * (one not in found[at])
            found[at + 1] += [other] * (other not in found[at + 1])
    return found


@lru_cache(30_000)
def _own(character: str) -> str:
    return syllables(character)


@cache
def _in_words() -> dict[str, list[tuple[str, str]]]:
    """Pairs that sound otherwise in a word than their characters do by themselves."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    words = json.loads(shipped("pypinyin", "phrases_dict.json"))
    for word, sounds in words.items():
        said = [blurred(one[0]) for one in sounds]
        if said == [*map(_own, word)]:
            continue
        for at, pair in enumerate(map(add, word, word[1:])):
            heard = (said[at], said[at + 1])
            if heard not in found.get(pair, ()) and heard != tuple(map(_own, pair)):
                found[pair].append(heard)
    return dict(found)


def _cuts(letters: str) -> list[list[str]]:
    """The likeliest ways to cut letters into syllables."""
    if len(letters) > LONGEST_TYPED:
        return []
    ways = [_cut(part) for part in letters.split("'") if part]
    cuts = ([*chain(*way)] for way in islice(product(*ways), MOST_READINGS))
    return [[blurred(one) for one in cut] for cut in cuts]


def _cut(letters: str) -> list[list[str]]:
    """The likeliest cuts of letters without a sign between them, from left to right."""
    cuts: list[list[list[str]]] = [[[]]]
    for end in range(1, len(letters) + 1):
        found = [
            [*before, letters[start:end]]
            for start in range(max(0, end - LONGEST_SYLLABLE), end)
            if letters[start:end] in _syllables()
            for before in cuts[start]
        ]
        cuts.append(sorted(found, key=_unlikely)[:MOST_READINGS])
    return cuts[-1]


def _unlikely(cut: list[str]) -> tuple[int, int]:
    """A consonant belongs to the syllable after it; who means xi'an may leave out the sign."""
    return sum(one[0] in "aoe" for one in cut[1:]), len(cut)


@cache
def _syllables() -> frozenset[str]:
    """What is typed for one character."""
    first, last = map(ord, _BASIC)
    known = sounds_of_characters()
    sounds = {known.get(str(code), "").split(",")[0] for code in range(first, last + 1)}
    return frozenset(toneless(one) for one in sounds if one) - {"hm", "m", "n"}
