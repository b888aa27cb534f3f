"""The words of the field: how people name things, ask about them, and greet or complain."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product
from typing import Any

from nlp.apart import MARK, ApartBook, SayingBook
from nlp.phrases import Found, PhraseBook
from nlp.text import plain

OR = "|"
"""Stands between the words of which one is said."""

THEN = "+"
"""Stands between parts that follow each other closely: 交|递+给谁|到哪 are four sayings."""


class BadLexicon(ValueError):
    """A lexicon entry cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A topic that is not this office's, and whose door is the right one ("" if nobody's).

    It `yields` to what our own policies of these families say on it. What is `ours` this office
    does see to, but no document says how. What is `urgent` is told before anything else.
    """

    topic: str
    door: str
    yields: tuple[str, ...] = ()
    ours: bool = False
    urgent: bool = False


# 扣俺身份证 is 扣我身份证.
_ME = str.maketrans("俺咱", "我我")


class SpeechBook(SayingBook):
    """Phrases that people say of themselves, whichever word they have for 我."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        """A phrase may be written with any of these words."""
        folded: dict[str, tuple[str, ...]] = {}
        for phrase, values in phrases.items():
            alike = phrase.translate(_ME)
            folded[alike] = tuple(dict.fromkeys([*folded.get(alike, ()), *values]))
        super().__init__(folded)

    def find(self, text: str) -> list[Found]:
        """Every phrase that is said, left to right."""
        return super().find(text.translate(_ME))


@dataclass(frozen=True, slots=True)
class Alike:
    """A benefit that is easily taken for others: of which families or cards it is, which ones are
    other benefits (`unlike`), and where to ask for it."""

    name: str
    families: tuple[str, ...]
    unlike: tuple[str, ...]
    door: str


class GuardedBook(SayingBook):
    """Phrases of which some (`about`) count only where no word beside them (`unless`) says that
    something else is meant: 医保 is another office's, 失业期间医保谁交 is not."""

    def __init__(self, entries: Sequence[Mapping[str, Any]], name: str) -> None:
        """The value of an entry's phrases is its `name`."""
        super().__init__(
            _turned(([one[name]], [*one["say"], *one.get("about", ())]) for one in entries)
        )
        self._unless = {
            phrase: tuple(plain(str(word)) for word in one.get("unless", ()))
            for one in entries
            for said in one.get("about", ())
            for phrase in _spelt_out(str(said))
        }

    def find(self, text: str) -> list[Found]:
        """Every phrase that counts where it stands, left to right."""
        return [one for one in super().find(text) if not self._is_guarded(one, text)]

    def _is_guarded(self, one: Found, text: str) -> bool:
        beside = text
        for part in one.phrase.split(MARK):
            beside = beside.replace(part, " ", 1)
        return any(word in beside for word in self._unless.get(one.phrase, ()))


class Lexicon:
    """All phrase books of one knowledge."""

    def __init__(
        self,
        terms: Sequence[Mapping[str, Any]] = (),
        aspects: Mapping[str, Sequence[str]] | None = None,
        doors: Sequence[Mapping[str, Any]] = (),
        speech: Mapping[str, Sequence[str]] | None = None,
        words: Container[str] = (),
        alike: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        """Build the books from lists as `data/lexicon/` holds them; `words` are ordinary words."""
        named = [([word], [word]) for entry in terms for word in entry["means"]]
        said = [(entry["means"], entry["say"]) for entry in terms]
        self.terms = PhraseBook(_turned(said + named), words)
        self.apart = ApartBook(_parted(terms))
        self.families = {str(one["means"][0]): str(one["family"]) for one in _benefits(terms)}
        """The benefits that have names, each with its family."""
        self.benefits = self._by_name(terms)
        """Phrases by which benefits are called by name."""
        self.aspects = PhraseBook(_turned(([name], say) for name, say in (aspects or {}).items()))
        self.speech = SpeechBook(_turned(([act], say) for act, say in (speech or {}).items()))
        self.doors = GuardedBook(doors, "topic")
        self._doors = {
            entry["topic"]: Outside(
                entry["topic"],
                entry["door"],
                tuple(entry.get("yields", ())),
                entry.get("ours", False),
                entry.get("urgent", False),
            )
            for entry in doors
        }
        self.called = GuardedBook(alike, "benefit")
        """Phrases by which benefits are called that are taken for others."""
        self.alike = {
            one["benefit"]: Alike(
                one["benefit"], tuple(one["families"]), tuple(one["unlike"]), one["door"]
            )
            for one in alike
        }

    def _by_name(self, terms: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
        """The names of benefits, and of cards that have the name of the benefit they are `of` in
        them: who says 留工培训补助 says 留工培训."""
        named = _turned(
            ([one["means"][0]], [one["means"][0], *one["say"]]) for one in _benefits(terms)
        )
        of = _turned(([str(one["of"])], one["say"]) for one in terms if "of" in one)
        cards = dict[str, list[str]]()
        for phrase in [one for one in of if one not in named]:
            within = chain.from_iterable(named[said] for said in named if said in phrase)
            found = dict.fromkeys(one for one in within if self.families[one] in of[phrase])
            cards |= {phrase: list(found)} if found else {}
        return named | cards

    def outside(self, text: str) -> Outside | None:
        """The topic of another office that a text names at most length, the first of several; one
        that yields comes last: 买房贷公积金 is of the fund, and not of houses."""
        found = sorted(self.doors.find(text), key=lambda one: -len(one.phrase))
        topics = [self._doors[self.doors.values[one.phrase][0]] for one in found]
        return min(topics, key=lambda one: bool(one.yields), default=None)


def _benefits(terms: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [entry for entry in terms if "family" in entry]


def _parted(terms: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The phrases in two parts, each part in its plain form, to what they stand for."""
    book: dict[str, list[str]] = defaultdict(list)
    for entry in terms:
        for phrase in entry.get("apart", ()):
            for one in _spelt_out(str(phrase)):
                book[one] += entry["means"]
    return dict(book)


def _turned(entries: Iterable[tuple[Sequence[str], Sequence[str]]]) -> dict[str, list[str]]:
    """What is said, in its plain form, to what it stands for."""
    book: dict[str, list[str]] = defaultdict(list)
    for values, says in entries:
        for say in says:
            for phrase in _spelt_out(str(say)):
                if not all(phrase.split(MARK)):
                    raise BadLexicon(f"词条“{say}”没有可以查找的字")
                book[phrase] += [value for value in values if value not in book[phrase]]
    return dict(book)


def _spelt_out(say: str) -> list[str]:
    """The phrases of a saying, each part in its plain form: 手|脚…压住 is two."""
    return [MARK.join(chosen) for chosen in product(*map(_joined, say.split(MARK)))]


def _joined(part: str) -> list[str]:
    """What may stand there without a gap: 带|拿+些|+啥 is four, as 些 may be left out."""
    steps = [[plain(one) for one in step.split(OR)] for step in part.split(THEN)]
    return ["".join(chosen) for chosen in product(*steps)]
