"""How many questions it takes, whichever is asked next: of made-up people, document by document.

All benefits of a document that are in force on a day are checked. Somebody who knows everything is
asked until one of them can certainly be had, and until all are decided (a certificate may still be
to come). A form is filled in whole before it says anything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

from bench.eligibility_people import people
from bench.eligibility_rounds import same, tell
from eligibility.asking import to_ask
from eligibility.benefits import Benefit
from eligibility.check import Result, check
from eligibility.facts import Facts
from eligibility.questions import UNIFORM, Priors, next_question
from eligibility.rules import NEVER, Known, leaves
from eligibility.telling import read_known
from eligibility.windows import validity
from nlp.places.regions import RegionTree
from policy.files import read_folder
from policy.knowledge import Knowledge

DATA = Path(__file__).parents[1] / "data"
PEOPLE, LEARNT_FROM = 200, 40

DAYS = {
    "taiyuan-2020": date(2020, 4, 1),
    "zichuan-2020": date(2020, 4, 1),
    "guiyang-county": date(2020, 6, 1),
    "shanxi-2022-06": date(2022, 7, 1),
    "shanxi-2022-12": date(2022, 12, 20),
}
"""A day on which most of a document's benefits are in force."""

HYBRID, LEARNT = "hybrid", "hybrid, answers learnt"
OCCURRENCE, IN_ORDER, FULL = "by occurrence", "form order with skipping", "full form"

Choose = Callable[[Sequence[Result]], str | None]
"""The fact to ask next about what is open, None if nothing is left to ask."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions until the first yes (None without one) and until the end, and what came out."""

    first: int | None
    all: int
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """Of one document the means by strategy: over those with a yes, and over all."""

    document: str
    benefits: int
    granted: int
    first: Mapping[str, float]
    all: Mapping[str, float]


def measure() -> list[Questions]:
    """All documents; raises Wrong if a strategy comes to another end."""
    knowledge = Knowledge(read_folder(DATA), RegionTree())
    return [_document(knowledge, name, day) for name, day in DAYS.items()]


def _document(knowledge: Knowledge, name: str, day: date) -> Questions:
    facts, benefits = knowledge.facts, _in_force(knowledge, name, day)
    crowd, everybody = _people(1, facts, LEARNT_FROM), _people(2, facts, PEOPLE)
    form, asked = _form(benefits, facts), {}
    for way, choose in strategies(form, _learnt(crowd)).items():
        asked[way] = [ask(benefits, one, day, choose) for one in everybody]
        tell(f"{name}（{way}）：问了 {PEOPLE} 人")
        same(way, *([one.statuses for one in asked[which]] for which in (HYBRID, way)))
    granted = [one.first is not None for one in asked[HYBRID]]
    first = {
        way: mean(one.first for one in found if one.first is not None)
        for way, found in asked.items()
    }
    every = {way: mean(one.all for one in found) for way, found in asked.items()}
    whole = {FULL: float(len(form))}
    return Questions(name, len(benefits), sum(granted), first | whole, every | whole)


def ask(benefits: Sequence[Benefit], person: Known, day: date, choose: Choose) -> Asked:
    """Ask somebody who knows everything; what is decided is not looked at again."""
    known: dict[str, Any] = {}
    first, results = None, [check(one, known, day) for one in benefits]
    while True:
        if first is None and any(one.status == "eligible" for one in results):
            first = len(known)
        name = choose([one for one in results if one.missing])
        if name is None:
            return Asked(first, len(known), tuple(one.status for one in results))
        known = {**known, name: person[name]}
        results = [check(one.benefit, known, day) if one.missing else one for one in results]


def _in_force(knowledge: Knowledge, document: str, day: date) -> list[Benefit]:
    """The document's benefits without their sums, on which other questions bear, and without what
    bars if it is told but is not asked: which of it comes up hangs on the other benefits' order."""
    return [
        replace(one.benefit, grants=(), unless=NEVER)
        for one in knowledge.cards.values()
        if one.card.document == document and one.card.kind == "benefit"
        if validity(one.benefit.windows, day).standing == "in_force"
    ]


def _people(seed: int, facts: Facts, count: int) -> list[Known]:
    """People of whom everything is known that can be asked."""
    told = [fact for fact in facts if not fact.ratio]
    return [read_known(one, facts) for one in people(seed, told, facts, count)]


def _form(benefits: Sequence[Benefit], facts: Facts) -> list[str]:
    """All facts that the benefits rest on, in the order of the document's cards."""
    told = [leaf.fact for one in benefits for leaf in leaves(one.whole) if not leaf.official]
    return [fact.name for fact in to_ask(told, {}, facts)]


def _learnt(crowd: Sequence[Known]) -> Priors:
    """How often each answer was given by a crowd of others."""
    counted: dict[str, dict[object, float]] = {}
    for one in crowd:
        for name, value in one.items():
            values = counted.setdefault(name, {})
            values[value] = values.get(value, 0) + 1
    return {name: list(values.items()) for name, values in counted.items()}


def strategies(form: Sequence[str], learnt: Priors) -> Mapping[str, Choose]:
    """The ways of choosing the next fact: `form` is the order of a form, `learnt` known answers."""

    def by_occurrence(results: Sequence[Result]) -> str | None:
        names = [fact.name for one in results for fact in one.missing]
        return max(names, key=names.count, default=None)

    def in_order(results: Sequence[Result]) -> str | None:
        missing = {fact.name for one in results for fact in one.missing}
        return next((name for name in form if name in missing), min(missing, default=None))

    return {
        HYBRID: lambda results: next_question(results, UNIFORM),
        LEARNT: lambda results: next_question(results, learnt),
        OCCURRENCE: by_occurrence,
        IN_ORDER: in_order,
    }
