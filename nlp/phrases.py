"""Finds known phrases in a text, quickly, and also when they are typed by their sound."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

SHORTEST_BY_SOUND = 3
"""Phrases of three syllables are taken by sound alone; two only if no word is written there."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the book at a place in the text; `typed` differs if it was misspelt."""

    phrase: str
    start: int
    end: int
    typed: str


class PhraseBook:
    """Phrases, each standing for one or more values, found wherever they occur in a text."""

    def __init__(self, phrases: Mapping[str, Iterable[str]], words: Container[str] = ()) -> None:
        """`words` are those that are right as written, and so not misspelt phrases."""
        self.values = {phrase: tuple(values) for phrase, values in phrases.items()}
        self._words = words
        # By their first two characters or sounds: most places in a text start nothing.
        self._by_start: dict[str, list[str]] = defaultdict(list)
        self._single = {phrase for phrase in self.values if len(phrase) == 1}
        self._by_sound: dict[tuple[str, ...], list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for phrase in self.values:
            self._by_start[phrase[:2]].append(phrase)
            sounds = tuple(_sound(character) for character in phrase)
            if len(phrase) >= 2 and all(sounds):
                self._by_sound[sounds[:2]].append((sounds, phrase))

    def find(self, text: str) -> list[Found]:
        """Every phrase as written, left to right; those inside a longer one are left out."""
        heads = self._by_start
        found = [
            Found(phrase, start, start + len(phrase), phrase)
            for start in range(len(text))
            for phrase in heads.get(text[start : start + 2], ())
            if text.startswith(phrase, start)
        ]
        found += [
            Found(one, start, start + 1, one)
            for start, one in enumerate(text[:-1])
            if one in self._single
        ]
        return [one for one in found if not any(_inside(one, other) for other in found)]

    def find_by_sound(self, text: str) -> list[Found]:
        """Phrases that sound like what is typed but are written otherwise."""
        sounds = tuple(_sound(character) for character in text)
        return [
            Found(phrase, start, start + len(phrase), text[start : start + len(phrase)])
            for start in range(len(text) - 1)
            for spoken, phrase in self._by_sound.get(sounds[start : start + 2], ())
            if sounds[start : start + len(phrase)] == spoken and self._misspelt(text, start, phrase)
        ]

    def _misspelt(self, text: str, start: int, phrase: str) -> bool:
        end = start + len(phrase)
        if text[start:end] == phrase:
            return False
        if len(phrase) >= SHORTEST_BY_SOUND:
            return True
        across = (text[start - 1 : start + 1] if start else "", text[end - 1 : end + 1])
        return not any(word in self._words for word in (text[start:end], *across))


def _inside(one: Found, other: Found) -> bool:
    longer = len(other.phrase) > len(one.phrase)
    return longer and other.start <= one.start and one.end <= other.end


# A pinyin keyboard and a southern or northern accent both blur these.
_BLURRED = (("zh", "z"), ("ch", "c"), ("sh", "s"))
_sounds: dict[str, str] = {}


def _sound(character: str) -> str:
    """The blurred syllable of a character, empty if it is not one."""
    if character not in _sounds:
        _sounds[character] = _blur(PINYIN_DICT.get(ord(character), "").split(",")[0])
    return _sounds[character]


def _blur(syllable: str) -> str:
    plain = to_normal(syllable) if syllable else ""
    for sharp, flat in _BLURRED:
        if plain.startswith(sharp):
            plain = flat + plain.removeprefix(sharp)
    return plain[:-1] if plain.endswith(("ing", "eng")) else plain
