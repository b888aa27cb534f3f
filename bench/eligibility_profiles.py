"""One profile at a time: how long a check takes, and what becomes of facts that are missing."""

import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.eligibility_people import Person, forgetting, people, told_for
from bench.eligibility_rounds import Measured, alternate, same, tell
from bench.eligibility_theirs import Profiles
from bench.eligibility_twelve import DAY, card, dictionary, entries, names, rules
from eligibility.benefits import Benefit
from eligibility.check import check
from eligibility.closures import compile_rule
from eligibility.derive import complete
from eligibility.explain import explain, reasons
from eligibility.facts import Facts
from eligibility.rules import Known, judge
from eligibility.telling import read_known
from nlp.places.regions import RegionTree
from policy.knowledge import Knowledge

TIMED, FORGETFUL = 200, 400
FORGOTTEN = 0.3

CHECKED = "ours: checked (status, reasons, near miss, amounts, what to ask)"
REASONED = "ours: explained, and the reasons picked"
EXPLAINED = "ours: explained (a verdict and what was said on every condition)"
JUDGED = "ours: judged only"
COMPILED = "ours: compiled, judged only"
PLAIN, TRACED = "OpenFisca: 12 calculate", "OpenFisca: 12 calculate with its trace"

Way = Callable[[Person], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Guesses:
    """What was said of people some of whose facts are missing, beside the truth."""

    wrong_yes: int
    wrong_no: int
    unknown: int
    right_yes: int
    right_no: int


def twelve() -> list[Benefit]:
    """The twelve benefits as the desk holds them."""
    cards = Knowledge(entries(), RegionTree()).cards
    return [cards[card(name)].benefit for name in names()]


def made_up(seed: int, count: int) -> list[Person]:
    """People with all facts that the twelve rules speak of."""
    facts = dictionary()
    return list(people(seed, told_for(rules(facts), facts), facts, count))


def ways(benefits: Sequence[Benefit], facts: Facts) -> Mapping[str, Way]:
    """Ours, from facts as JSON has them; each does less than the one before."""
    compiled = [(one.derived, compile_rule(one.whole)) for one in benefits]

    def completed(benefit: Benefit, known: Known) -> Known:
        return complete(benefit.derived, known, facts)

    def checked(person: Person) -> list[Any]:
        known = read_known(person, facts)
        return [check(one, known, DAY) for one in benefits]

    def explained(person: Person) -> list[Any]:
        known = read_known(person, facts)
        return [explain(one.whole, completed(one, known)) for one in benefits]

    def reasoned(person: Person) -> list[Any]:
        return [(tree, reasons(tree)) for tree in explained(person)]

    def judged(person: Person) -> list[Any]:
        known = read_known(person, facts)
        return [judge(one.whole, completed(one, known)) for one in benefits]

    def run(person: Person) -> list[Any]:
        known = read_known(person, facts)
        return [judges(complete(derived, known, facts)) for derived, judges in compiled]

    return {
        CHECKED: checked,
        REASONED: reasoned,
        EXPLAINED: explained,
        JUDGED: judged,
        COMPILED: run,
    }


def speed(rounds: int) -> Measured:
    """Microseconds a profile takes, all twelve rules of it; raises Wrong if verdicts differ."""
    everybody = made_up(2022, TIMED)
    ours = ways(twelve(), dictionary())
    with asked(everybody) as theirs:
        _agree(ours, everybody, theirs.verdicts)
        timed = {name: _timed(way, everybody) for name, way in ours.items()}
        timed |= {
            PLAIN: lambda: theirs.seconds("plain") / TIMED * 1e6,
            TRACED: lambda: theirs.seconds("traced") / TIMED * 1e6,
        }
        return alternate("单人", rounds, timed)


@contextmanager
def asked(everybody: Sequence[Person]) -> Iterator[Profiles]:
    """OpenFisca with these people's profiles read."""
    with tempfile.TemporaryDirectory(prefix="wengang-bench-") as folder:
        theirs = Profiles(Path(folder) / "profiles.json", everybody)
        try:
            yield theirs
        finally:
            theirs.close()


def _timed(way: Way, everybody: Sequence[Person]) -> Callable[[], float]:
    def microseconds() -> float:
        began = time.perf_counter()
        for person in everybody:
            way(person)
        return (time.perf_counter() - began) / len(everybody) * 1e6

    return microseconds


def _agree(
    ours: Mapping[str, Way], everybody: Sequence[Person], theirs: Sequence[Sequence[bool]]
) -> None:
    read: Mapping[str, Callable[[Any], bool]] = {
        CHECKED: lambda result: result.may_be_had,
        REASONED: lambda found: found[0].verdict,
        EXPLAINED: lambda tree: tree.verdict,
    }
    for name, way in ours.items():
        verdict = read.get(name, lambda found: found)
        said = [[verdict(one) for one in way(person)] for person in everybody]
        same(f"单人（{name}）", said, theirs)
    tell(f"单人：{len(everybody)} 人 × {len(names())} 条，结果全部相同")


def guessing() -> tuple[Guesses, Guesses]:
    """Ours and theirs where facts are missing; a certificate that is open is no yes."""
    everybody = made_up(2023, FORGETFUL)
    facts, benefits = dictionary(), twelve()
    known = [read_known(person, facts) for person in everybody]
    truth = [
        [judge(one.whole, complete(one.derived, who, facts)) for one in benefits] for who in known
    ]
    partial = forgetting(30, everybody, FORGOTTEN)
    with asked(everybody) as theirs:
        same("事实齐全时", truth, theirs.verdicts)
    with asked(partial) as theirs:
        guessed = theirs.verdicts
    said = [[_said(one, person, facts) for one in benefits] for person in partial]
    tell(f"缺事实：{FORGETFUL} 人 × {len(names())} 条，事实齐全时结果全部相同")
    return _counted(said, truth), _counted(guessed, truth)


def _said(benefit: Benefit, told: Person, facts: Facts) -> bool | None:
    """What a check says to those whose word is certified."""
    status = check(benefit, read_known(told, facts), DAY, certified=told).status
    return {"eligible": True, "ineligible": False}.get(status)


def _counted(said: Sequence[Sequence[bool | None]], truth: Sequence[Sequence[Any]]) -> Guesses:
    pairs = Counter(
        pair
        for one, other in zip(said, truth, strict=True)
        for pair in zip(one, other, strict=True)
    )
    return Guesses(
        wrong_yes=pairs[True, False],
        wrong_no=pairs[False, True],
        unknown=pairs[None, True] + pairs[None, False],
        right_yes=pairs[True, True],
        right_no=pairs[False, False],
    )
