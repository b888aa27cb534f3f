"""What words of the field mean: lexicon/definitions.yaml, found by what people say."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eligibility.facts import Facts
from nlp.phrases import PhraseBook
from nlp.text import plain
from policy.books import read_book
from policy.files import KnowledgeError

BOOK = "definitions"
"""The lexicon file that holds them."""

BESIDE = 6
"""So many characters may stand beside a word whose meaning is asked for: 登记失业半年以上."""

EXPLAINED = (
    "【{term}】是什么意思\n{means}\n{source}\n"
    "文件另有规定的，按那份文件；您的情况以经办单位认定为准。"
)
DECIDED = (
    "算不算“{term}”，这里认定不了，请对照着看：\n{means}\n{source}\n"
    "拿不准请问经办单位或 12333，也可以回复“人工”。"
)
COMMONLY = "依据：通常的说法，法规和文件没有统一的解释。"


@dataclass(frozen=True, slots=True)
class Definition:
    """A word and what it means; `source` is empty where no law or notice says so."""

    term: str
    means: str
    source: Mapping[str, str]

    def text(self) -> str:
        """What it means, in words, with its source."""
        return EXPLAINED.format(term=self.term, means=self.means, source=self._source_line())

    def decided(self) -> str:
        """By what it is decided whether somebody is that, in words, with its source."""
        return DECIDED.format(term=self.term, means=self.means, source=self._source_line())

    def cites(self) -> tuple[Mapping[str, str], ...]:
        """The law or notice, as a reply cites it."""
        return ({"number": "", "clause": "", **self.source},) if self.source else ()

    def _source_line(self) -> str:
        if not self.source:
            return COMMONLY
        number = f"（{self.source['number']}）" if "number" in self.source else ""
        return f"依据：《{self.source['document']}》{number}{self.source.get('clause', '')}"


class Definitions:
    """All words that are explained. Never changed."""

    def __init__(self, entries: Sequence[Mapping[str, Any]]) -> None:
        """Build it from entries as lexicon/definitions.yaml holds them."""
        self._known = {
            one["term"]: Definition(one["term"], one["means"], one.get("source", {}))
            for one in entries
        }
        said = {plain(word): [one["term"]] for one in entries for word in _words(one)}
        self._book = PhraseBook(said)
        self._of_fact = {fact: one["term"] for one in entries for fact in one.get("facts", ())}

    def find(self, words: str) -> Definition | None:
        """What some words mean, where they are little more than a word that is explained."""
        words = plain(words)
        found = max(self._book.find(words), key=lambda one: len(one.phrase), default=None)
        if found is None or len(words) - len(found.phrase) > BESIDE:
            return None
        return self._known[self._book.values[found.phrase][0]]

    def called(self, term: str) -> Definition | None:
        """What the word means that is called so in documents."""
        return self._known.get(term)

    def in_words(self, text: str) -> Sequence[Definition]:
        """What those words mean of a text that are explained, in their order."""
        found = (self._book.values[one.phrase][0] for one in self._book.find(plain(text)))
        return [self._known[term] for term in dict.fromkeys(found)]

    def of_fact(self, name: str) -> Definition | None:
        """What the word means that the question for a fact has."""
        return self._known[self._of_fact[name]] if name in self._of_fact else None


def read_definitions(books: Mapping[str, Any], facts: Facts) -> Definitions:
    """Those of the lexicon files; raises KnowledgeError naming the entry and what is wrong."""
    entries = read_book(BOOK, books[BOOK]) if BOOK in books else ()
    said = Counter(word for one in entries for word in {*map(plain, _words(one))})
    if twice := [word for word, times in said.items() if times > 1]:
        raise KnowledgeError(f"lexicon/{BOOK}.yaml：“{twice[0]}”解释了两次，请只留一处")
    for one in entries:
        if strange := [name for name in one["facts"] if name not in facts]:
            raise KnowledgeError(
                f"lexicon/{BOOK}.yaml：“{one['term']}”的 facts 里的“{strange[0]}”"
                "不在 facts.yaml 里，请写已有的名称或删去"
            )
    return Definitions(entries)


def _words(one: Mapping[str, Any]) -> Sequence[str]:
    return (one["term"], *one.get("say", ()))
