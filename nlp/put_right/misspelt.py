"""Words of the field typed by their sound: 和同 is 合同, 设保 is 社保.

Benefits are found by the sound of their names anyway; what people tell of themselves is heard by
the words as they are written, so the words that all of it hangs on are written right first.
"""

from nlp.field_words import FIELD_WORDS
from nlp.phrases import Found, PhraseBook
from nlp.wordlist import ORDINARY

_BOOK = PhraseBook({word: [word] for word in FIELD_WORDS}, ORDINARY)

_OF_ITS_OWN = frozenset("先是整就有才在给要近刘问饭几元共菜也报县")
"""失业先缓一缓 is no misspelt 失业险, 课是老师上的 no 课时."""

_OFFICE = "人"
"""给人社报的 is reported to 人社 and no 社保."""

_OF_ANOTHER = {"残宝": "残保", "残保": "残保"}
"""What sounds like one word of the field and stands for another."""


def rightly_spelt(text: str) -> str:
    """The normalised text with the field's words written right where only their sound was."""
    parts, reach = [], 0
    for one in _misspelt(text):
        parts += [text[reach : one.start], _meant(one)]
        reach = one.end
    return "".join((*parts, text[reach:])) if parts else text


def spelt_by_sound(text: str) -> tuple[tuple[str, str], ...]:
    """What was typed in a normalised text by its sound alone, each with the word that is meant."""
    return tuple((one.typed, _meant(one)) for one in _misspelt(text))


def _misspelt(text: str) -> list[Found]:
    """The misspelt words, left to right, of several at a place the longest."""
    found: list[Found] = []
    for one in sorted(_BOOK.find_by_sound(text), key=lambda one: (one.start, -one.end)):
        if (not found or one.start >= found[-1].end) and _is_meant(text, one):
            found.append(one)
    return found


def _meant(one: Found) -> str:
    return _OF_ANOTHER.get(one.typed, one.phrase)


def _is_meant(text: str, one: Found) -> bool:
    pairs = zip(one.typed, one.phrase, strict=True)
    different = {typed for typed, right in pairs if typed != right}
    is_office = one.typed[0] == "社" and text[: one.start].endswith(_OFFICE)
    return different.isdisjoint(_OF_ITS_OWN) and not is_office
