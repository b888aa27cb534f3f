"""What a sentence is: its acts, the aspects it asks about, and the field's words for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from nlp.lexicon import Lexicon, Outside
from nlp.phrases import Found
from nlp.text import grams, plain

SAID_WEIGHT = 1.0
MEANT_WEIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as understood.

    `acts` are those of the speech lexicon (danger, handoff, greeting…), `outside` a topic
    of another office, `aspects` in the order asked, `terms` the field's words for what was
    said, `mended` the phrases read by their sound as (typed, meant).
    """

    text: str
    acts: frozenset[str] = frozenset()
    outside: Outside | None = None
    aspects: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()

    @property
    def grams(self) -> dict[str, float]:
        """What to search by: the grams said, and those of the words meant."""
        weights = dict.fromkeys(grams(self.text), SAID_WEIGHT)
        for gram in (gram for term in self.terms for gram in grams(term)):
            weights[gram] = weights.get(gram, 0.0) + MEANT_WEIGHT
        return weights


def read(text: str, lexicon: Lexicon) -> Reading:
    """Understand one sentence with the words of the lexicon."""
    words = plain(text)
    by_sound = lexicon.terms.find_by_sound(words)
    found = lexicon.terms.find(words) + by_sound
    topics = lexicon.doors.find(words)
    return Reading(
        text=text,
        acts=frozenset(_values(lexicon.speech.values, lexicon.speech.find(words))),
        outside=lexicon.door(lexicon.doors.values[topics[0].phrase][0]) if topics else None,
        aspects=_values(lexicon.aspects.values, lexicon.aspects.find(words)),
        terms=_values(lexicon.terms.values, found),
        mended=tuple((one.typed, one.phrase) for one in by_sound),
    )


def _values(values: dict[str, tuple[str, ...]], found: Iterable[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for one in found for value in values[one.phrase]))
