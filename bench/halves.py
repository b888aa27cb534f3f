"""A question set in two halves, and what a lexicon learnt on one of them would hold."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bench.question_sets import BadQuestions, Question
from nlp.apart import MARK
from nlp.lexicon import Lexicon
from nlp.questions.intent import read
from nlp.text import plain
from nlp.wordlist import ORDINARY

Entry = Mapping[str, Any]
"""One entry of the lexicon's terms, as its file has it."""


def halves(questions: Sequence[Question]) -> tuple[list[Question], list[Question]]:
    """Those with odd and those with even ids; a follow-up goes with the question it follows."""
    by_text = {question.text: question for question in questions}
    parts: tuple[list[Question], list[Question]] = ([], [])
    for question in questions:
        first = by_text.get(question.prev[0], question) if question.prev else question
        parts[(_number(first) + 1) % 2].append(question)
    return parts


def _number(question: Question) -> int:
    digits = re.search(r"\d+", question.id)
    if digits is None:
        raise BadQuestions(f"题号“{question.id}”里没有数字，分不出单双")
    return int(digits[0])


def heard(terms: Sequence[Entry], questions: Iterable[Question]) -> frozenset[str]:
    """The sayings of the terms that the questions use, also misspelt ones, in their plain form."""
    lexicon = Lexicon(terms, words=ORDINARY)
    texts = [text for one in questions for text in (*one.prev, one.text)]
    found = {phrase for text in texts for phrase in _phrases(lexicon, text)}
    return frozenset(found)


def _phrases(lexicon: Lexicon, text: str) -> list[str]:
    words = plain(text)
    written = [*lexicon.terms.find(words), *lexicon.apart.find(words)]
    by_sound = [meant for _, meant in read(text, lexicon).mended]
    return [one.phrase for one in written] + by_sound


def entries_of(terms: Sequence[Entry], sayings: frozenset[str]) -> list[Entry]:
    """The entries of which at least one saying was heard, whole."""
    return [entry for entry in terms if any(one in sayings for one in map(_plain, _said(entry)))]


def only_sayings(terms: Sequence[Entry], sayings: frozenset[str]) -> list[Entry]:
    """The same entries with nothing but the sayings that were heard."""
    return [
        {
            **entry,
            "say": _kept(entry["say"], sayings) or list(entry["means"][:1]),
            "apart": _kept(entry.get("apart", ()), sayings),
        }
        for entry in entries_of(terms, sayings)
    ]


def size(terms: Iterable[Entry]) -> int:
    """How many sayings the terms hold."""
    return sum(len(_said(entry)) for entry in terms)


def _kept(said: Iterable[str], sayings: frozenset[str]) -> list[str]:
    return [one for one in said if _plain(one) in sayings]


def _said(entry: Entry) -> list[str]:
    return [*entry["say"], *entry.get("apart", ())]


def _plain(saying: str) -> str:
    """A saying as the books hold it; one in two parts keeps the mark between them."""
    return MARK.join(map(plain, str(saying).split(MARK)))
