"""A sentence with all a handler needs to answer it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Optional

from bot.messages import Memory, Reply, Turn
from handlers.ledger import Ledger
from jobs.hearing import Words
from nlp.clause_ends import with_clause_ends
from nlp.counting.bare_counts import beside_their_number
from nlp.counting.papers import Kinds
from nlp.counting.regraded import with_right_grades
from nlp.courtesies import without_courtesies
from nlp.item_numbers import without_item_numbers
from nlp.measures.dotted_days import with_days_in_full
from nlp.measures.short_of import told_by_less
from nlp.places.regions import Mention
from nlp.places.said_beside import without_where_they_are
from nlp.put_right.corrections import corrected
from nlp.put_right.misspelt import rightly_spelt, spelt_by_sound
from nlp.put_right.on_behalf import asks_for_another, in_their_place
from nlp.put_right.spoken_of import with_what_is_spoken_of
from nlp.put_right.what_if import with_what_is_supposed
from nlp.questions.intent import Reading
from nlp.questions.waved_off import without_waved_off
from nlp.text import SENTENCES, in_plain_counters, normalise, simplified, without_such
from policy.answers import LENGTH
from policy.documents.library import Library
from policy.knowledge import Knowledge

BESIDE_QUESTION = 200
"""Characters an answer has beside a question that is to be read too."""

PLACES = 24
"""So many places of a message are read: an office lists the counties of a city, nobody lists more,
and each is weighed beside the others."""

_ASKS_ON = re.compile("[咧嘞哩呐捏][?？。!！~]*$")
"""太原咧 asks 太原呢; behind most else the sound says nothing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said, how it reads, and where the person is (adcode, "" if not known)."""

    turn: Turn
    text: str
    knowledge: Knowledge
    library: Library
    reading: Reading
    places: tuple[Mention, ...]
    home: str
    memory: Memory
    """What is remembered, without what one reply alone offered."""
    ledger: Ledger | None
    """What is written down of checks and people; none where nothing is kept."""
    words: Words | None
    """How people speak of work; none where the fair is not asked."""
    length: int = LENGTH
    """How many characters the answer is to have."""

    @classmethod
    def from_text(
        cls,
        turn: Turn,
        text: str,
        knowledge: Knowledge,
        library: Library,
        default_region: str,
        ledger: Ledger | None,
        words: Words | None = None,
    ) -> "Asked":
        """Read a sentence in the light of the conversation."""
        home = turn.memory.region or default_region
        said = _form(text, knowledge.ear.papers, turn.today)
        if turn.memory.for_day == turn.today.isoformat() or asks_for_another(said):
            said = in_their_place(said)
        if not turn.memory.check:
            said = with_what_is_supposed(said, turn.memory.story, turn.today)
        mentions = knowledge.regions.mentions(said, near=home or None)
        left = without_where_they_are(said, mentions, home)
        if left != said and turn.memory.place in ("", home):
            said, mentions = left, knowledge.regions.mentions(left, near=home)
        if [said] == [one.text for one in mentions] and _ASKS_ON.search(text):
            said = f"{said}呢"
        reading = knowledge.read(without_waved_off(said))
        if spelt := spelt_by_sound(_typed(text)):
            reading = replace(reading, mended=(*spelt, *reading.mended))
        return cls(
            turn=turn,
            text=said,
            knowledge=knowledge,
            library=library,
            reading=reading,
            places=mentions[:PLACES],
            home=home,
            memory=replace(turn.memory, choices=(), rest="", word=""),
            ledger=ledger,
            words=words,
            length=BESIDE_QUESTION if turn.memory.check.get("asked") else LENGTH,
        )

    def again(self, text: str, memory: Memory) -> "Asked":
        """Another sentence in this one's place, with another memory."""
        turn = replace(self.turn, memory=memory)
        return Asked.from_text(
            turn, text, self.knowledge, self.library, self.home, self.ledger, self.words
        )

    def read(self, text: str) -> Reading:
        """How another sentence in this one's place reads."""
        return self.knowledge.read(_form(text, self.knowledge.ear.papers, self.turn.today))


@lru_cache(SENTENCES)
def _typed(text: str) -> str:
    return normalise(without_item_numbers(simplified(text)))


@lru_cache(SENTENCES)
def _form(text: str, papers: Kinds, today: date) -> str:
    """The one form in which a sentence is looked at, with what is taken back in it put right."""
    plainly = with_days_in_full(in_plain_counters(rightly_spelt(_typed(text))))
    typed = beside_their_number(with_clause_ends(plainly))
    said = told_by_less(without_such(with_what_is_spoken_of(without_courtesies(typed))))
    return corrected(with_right_grades(said, papers, today), today, in_full=False)


Handler = Callable[[Asked], Optional[Reply]]  # noqa: UP045 - evaluated at run time
