"""The words of the field: how people name things, ask about them, and greet or complain."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nlp.phrases import PhraseBook
from nlp.text import plain


class BadLexicon(ValueError):
    """A lexicon entry cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A topic that is not this office's, and whose door is the right one ("" if nobody's)."""

    topic: str
    door: str


class Lexicon:
    """All phrase books of one knowledge."""

    def __init__(
        self,
        terms: Sequence[Mapping[str, Any]] = (),
        aspects: Mapping[str, Sequence[str]] | None = None,
        doors: Sequence[Mapping[str, Any]] = (),
        speech: Mapping[str, Sequence[str]] | None = None,
        words: Container[str] = (),
    ) -> None:
        """Build the books from lists as `data/lexicon/` holds them; `words` are ordinary words."""
        named = [([word], [word]) for entry in terms for word in entry["means"]]
        said = [(entry["means"], entry["say"]) for entry in terms]
        self.terms = PhraseBook(_turned(said + named), words)
        self.families = {
            word: str(entry["family"])
            for entry in terms
            if "family" in entry
            for word in entry["means"][:1]
        }
        """The benefit, by its family, that the first word of an entry's meaning names."""
        self.aspects = PhraseBook(_turned(([name], say) for name, say in (aspects or {}).items()))
        self.speech = PhraseBook(_turned(([act], say) for act, say in (speech or {}).items()))
        self.doors = PhraseBook(_turned(([e["topic"]], e["say"]) for e in doors))
        self._doors = {entry["topic"]: Outside(entry["topic"], entry["door"]) for entry in doors}

    def door(self, topic: str) -> Outside:
        """The door of an outside topic."""
        return self._doors[topic]


def _turned(entries: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, list[str]]:
    """What is said, in its plain form, to what it stands for."""
    book: dict[str, list[str]] = defaultdict(list)
    for values, says in entries:
        for say in says:
            phrase = plain(str(say))
            if not phrase:
                raise BadLexicon(f"词条“{say}”没有可以查找的字")
            book[phrase] += [value for value in values if value not in book[phrase]]
    return dict(book)
