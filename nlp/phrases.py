"""Finds known phrases in a text, quickly, and also when they are typed by their sound."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import add
from typing import NamedTuple
from unicodedata import normalize

from nlp.wordlist import shipped

SHORTEST_BY_SOUND = 3
"""Phrases of three syllables are taken by sound alone; two only if no word is written there."""

SAYING = 4
"""Characters of most sayings: the words of the list in which others may seem to stand."""

_JOINING = frozenset("是的了都也就")


class Found(NamedTuple):
    """A phrase of the book at a place in the text; `typed` differs if it was misspelt."""

    phrase: str
    start: int
    end: int
    typed: str


_Start = tuple[int, Sequence[int]]
"""A place in a text, and how long the phrases are that may start there, the longest first."""


class PhraseBook:
    """Phrases, each standing for one or more values, found wherever they occur in a text."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        words: Container[str] = (),
        accented: bool = False,
    ) -> None:
        """`words` are those that are right as written, and so not misspelt phrases.

        By their sound phrases are found as most people say them; `accented`, as any accent does.
        """
        self._sounds: Mapping[int, str] = _ACCENTED if accented else _SOUNDS
        self.values = {phrase: tuple(values) for phrase, values in phrases.items()}
        self._words = words
        self._lengths = _lengths(self.values)
        self._singles = frozenset(phrase for phrase in self.values if len(phrase) == 1)
        self._order = {phrase: place for place, phrase in enumerate(self.values)}
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        for phrase in self.values:
            sounds = phrase.translate(self._sounds)
            if len(phrase) >= 2 and _NO_SOUND not in sounds:
                self._by_sound[sounds].append(phrase)
        self._sound_lengths = _lengths(self._by_sound)

    def find(self, text: str) -> list[Found]:
        """Every phrase as written, left to right; those inside a longer one are left out."""
        found: list[Found] = []
        reach = 0
        for start, lengths in self._starts(text):
            phrase = self._longest(text, start, lengths)
            end = start + len(phrase)
            if end > reach and phrase:
                found.append(Found(phrase, start, end, phrase))
                reach = end
        return found

    def find_by_sound(self, text: str) -> list[Found]:
        """Phrases that sound like what is typed but are written otherwise."""
        sounds = _sounding(text, self._sounds is _ACCENTED)
        found = [
            Found(phrase, start, start + length, text[start : start + length])
            for start, lengths in _starts(sounds, self._sound_lengths)
            for length in lengths
            for phrase in self._by_sound.get(sounds[start : start + length], ())
            if len(phrase) == length and self._misspelt(text, start, phrase)
        ]
        return sorted(found, key=lambda one: (one.start, self._order[one.phrase]))

    def _starts(self, text: str) -> list[_Start]:
        starts = _starts(text, self._lengths)
        if not self._singles or self._singles.isdisjoint(text):
            return starts
        alone: dict[int, Sequence[int]] = {
            at: () for at, one in enumerate(text) if one in self._singles
        }
        return sorted((alone | dict(starts)).items())

    def _longest(self, text: str, start: int, lengths: Iterable[int]) -> str:
        """The longest phrase that starts at a place, "" if there is none."""
        for length in lengths:
            if (phrase := text[start : start + length]) in self.values:
                return phrase
        return text[start] if text[start] in self._singles else ""

    def _misspelt(self, text: str, start: int, phrase: str) -> bool:
        end = start + len(phrase)
        if text[start:end] == phrase:
            return False
        if _other_word(text[start:end], phrase) in self._words:
            return False  # 直接给 is no misspelt 职介给, nor 直接说 职介所
        if self._is_of_a_saying(text, start, end):
            return False
        if len(phrase) < SHORTEST_BY_SOUND and _joins(text[start:end], phrase):
            return False
        across = (text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1])
        if len(phrase) >= SHORTEST_BY_SOUND:
            # In 交社保非得 the 非 is of 非得, and no misspelt 费; 封了场子 may yet be 封了厂子.
            meant = (text[start - 1 : start] + phrase[0], phrase[-1] + text[end : end + 1])
            beside = (
                (word, right)
                for word, right in zip(across, meant, strict=True)
                if word != right and len(word) > 1
            )
            return not any(
                word in self._words and right not in self._words for word, right in beside
            )
        return not any(word in self._words for word in (text[start:end], *across))

    def _is_of_a_saying(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch stands in a longer word written right: in 脚不沾地 沾地 is no 占地."""
        first, last = max(0, end - SAYING), min(start, len(text) - SAYING)
        return any(text[at : at + SAYING] in self._words for at in range(first, last + 1))


def _joins(typed: str, phrase: str) -> bool:
    """Whether words that only join others stand in a text that has nothing of a phrase but its
    sound: in 都是新招的 the 是新 is no misspelt 失信."""
    return {*typed}.isdisjoint(phrase) and not _JOINING.isdisjoint(typed)


def _other_word(typed: str, phrase: str) -> str:
    """What is typed in the place of two characters of a phrase, or of the first two where it has
    none of them; "" if others differ."""
    different = [at for at, pair in enumerate(zip(typed, phrase, strict=True)) if len({*pair}) > 1]
    first, last = different[0], different[-1]
    if len(different) == len(phrase) > 2:
        return typed[:2]
    return typed[first : last + 1] if len(different) == 2 == last - first + 1 else ""


def _lengths(phrases: Iterable[str]) -> Mapping[str, Sequence[int]]:
    """How long the phrases are that start with two characters, longest first."""
    found: dict[str, set[int]] = defaultdict(set)
    for phrase in phrases:
        found[phrase[:2]].add(len(phrase))
    return {head: sorted(lengths, reverse=True) for head, lengths in found.items()}


def _starts(text: str, lengths: Mapping[str, Sequence[int]]) -> list[_Start]:
    """Where two characters stand that phrases start with, with the lengths of these phrases: of
    most books none starts in a text."""
    pairs, different = _pairs(text)
    if lengths.keys().isdisjoint(different):
        return []
    return [(at, lengths[head]) for at, head in enumerate(pairs) if head in lengths]


@lru_cache(16)  # all books of a lexicon are asked about the same text, one after another
def _pairs(text: str) -> tuple[list[str], frozenset[str]]:
    pairs = list(map(add, text, text[1:]))
    return pairs, frozenset(pairs)


# A pinyin keyboard and a southern or northern accent both blur these.
_BLURRED = (("zh", "z"), ("ch", "c"), ("sh", "s"))
_TONES = str.maketrans(
    "",
    "",
    "\N{COMBINING MACRON}\N{COMBINING ACUTE ACCENT}\N{COMBINING CARON}\N{COMBINING GRAVE ACCENT}",
)
_NO_SOUND = "-"


# Said alike by one accent or another: 南 and 蓝, 三 and 桑, 福 and 胡, 机 and 资, 洁 and 吉.
_ACCENTS = (
    (re.compile("^l"), "n"),
    (re.compile("^hu(?=$|[aeoin])|^f"), "h"),
    (re.compile("^j(?=i)"), "z"),
    (re.compile("^q(?=i)"), "c"),
    (re.compile("^x(?=i)"), "s"),
    (re.compile("ang$"), "an"),
    (re.compile("ie$"), "i"),
)


def _said_alike(syllable: str) -> str:
    for sharp, flat in _ACCENTS:
        syllable = sharp.sub(flat, syllable)
    return syllable


class _Sounds(dict[int, str]):
    """For each character the first met of those that sound like it; worked out once."""

    def __init__(self, heard: Callable[[str], str] = str) -> None:
        self._first: dict[str, str] = {"": _NO_SOUND}
        self._heard = heard

    def __missing__(self, code: int) -> str:
        syllable = self._heard(_syllable(code))
        self[code] = self._first.setdefault(syllable, chr(code))
        return self[code]


_SOUNDS, _ACCENTED = _Sounds(), _Sounds(_said_alike)


@lru_cache(16)
def _sounding(text: str, accented: bool) -> str:
    return text.translate(_ACCENTED if accented else _SOUNDS)


_CHINESE = re.compile("[\u3400-\u9fff]+")


def by_sound(text: str) -> str:
    """The text with each Chinese character replaced by one that stands for its sound."""
    return _CHINESE.sub(lambda run: run[0].translate(_SOUNDS), text)


def syllables(text: str) -> str:
    """How Chinese characters sound, the same in every process: 宝安 and 保安 are "bao an".

    It is "" if one of them has no sound that we know.
    """
    sounds = [_syllable(ord(one)) for one in text]
    return " ".join(sounds) if all(sounds) else ""


def _syllable(code: int) -> str:
    """How a character mostly sounds, without tone and blurred; "" if that is not known."""
    return blurred(sounds_of_characters().get(str(code), "").split(",")[0])


def toneless(syllable: str) -> str:
    """A syllable of pinyin as it is typed: lǜ is lv."""
    plain = normalize("NFD", syllable).translate(_TONES)
    return normalize("NFC", plain).replace("ü", "v")


@cache
def blurred(syllable: str) -> str:
    """A syllable of pinyin without its tone and what accents do not tell apart: zhǐ and zī are zi,
    līng and lín are lin."""
    plain = toneless(syllable)
    for sharp, flat in _BLURRED:
        if plain.startswith(sharp):
            plain = flat + plain.removeprefix(sharp)
    return plain[:-1] if plain.endswith(("ing", "eng")) else plain


@cache
def sounds_of_characters() -> Mapping[str, str]:
    """The sounds of each character, by its number, the commonest first."""
    sounds: Mapping[str, str] = json.loads(shipped("pypinyin", "pinyin_dict.json"))
    return sounds
