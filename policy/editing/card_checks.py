"""A card that is being written, checked whole: each fault with its line, and each of its cases."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from eligibility.facts import UnknownFact
from eligibility.rules import BadRule, judge, read_rule
from nlp.places.regions import in_force
from policy.cards import Card
from policy.editing import checks, proof
from policy.files import Entry, Finding, KnowledgeError, Place, line_of, parse, place_of, told
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD

_LISTS = ("all", "any", "cases")
_INNER = ("not", "if", "then")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line, and what would be right; line 0 is of the whole."""

    line: int
    text: str

    @property
    def sentence(self) -> str:
        """The fault with its line."""
        return f"第 {self.line} 行：{self.text}" if self.line else self.text


@dataclass(frozen=True, slots=True)
class TriedCase:
    """One of the card's own cases: in which line, what it expects, and what came of it."""

    line: int
    given: Mapping[str, Any]
    holds: bool | None
    found: bool | None

    @property
    def passed(self) -> bool:
        """Whether it came out as the card says."""
        return self.found is self.holds


@dataclass(frozen=True, slots=True)
class Checked:
    """The card, None if it cannot be read; faults that keep it from being used; what it declares
    and what somebody should look at; its cases; and the knowledge with it in force."""

    card: Card | None
    body: Any
    faults: Sequence[Fault] = ()
    notes: Sequence[Fault] = ()
    cases: Sequence[TriedCase] = ()
    knowledge: Knowledge | None = None


def check_card(text: str, entries: Sequence[Entry], originals: Mapping[str, str]) -> Checked:
    """Check a card's text beside the entries in force and the imported originals."""
    try:
        body = parse(text)
    except KnowledgeError as error:
        return Checked(None, None, [Fault(0, str(error))])
    try:
        card = Card.model_validate(body)
    except ValidationError as error:
        wrong = [Fault(line_of(text, one["loc"]), told(one)) for one in error.errors()]
        return Checked(None, body, wrong)
    return _checked(_Written(text, body, card), entries, originals)


@dataclass(frozen=True, slots=True)
class _Written:
    text: str
    body: Any
    card: Card

    def fault(self, place: Place, said: str) -> Fault:
        return Fault(line_of(self.text, place), said)

    def of(self, finding: Finding) -> Fault:
        said = f"{finding.key}：{finding.told}" if finding.key else finding.told
        return self.fault(finding.place, said)


def _checked(one: _Written, entries: Sequence[Entry], originals: Mapping[str, str]) -> Checked:
    name = one.card.id
    others = [it for it in entries if (it.kind, it.name) not in (("card", name), (OWN_CARD, name))]
    # Last, so that what is wrong between two cards is found at this one.
    beside = [*others, Entry("card", name, one.body)]
    if misplaced := [*_ours(one, checks.misfits(beside, in_force()))]:
        return Checked(one.card, one.body, misplaced)
    try:
        facts = Knowledge([it for it in others if it.kind in ("facts", "document")], in_force())
    except KnowledgeError as error:
        return Checked(one.card, one.body, [Fault(0, str(error))])
    if misread := list(_misread(one, facts)):
        return Checked(one.card, one.body, misread)
    cases = list(_cases(one, facts))
    failed = [Fault(case.line, _failure(case)) for case in cases if not case.passed]
    proven = checks.prove(beside)
    faults = [*failed, *_ours(one, proven.faults)]
    faults += map(one.of, proof.quote_faults([one.card], originals))
    notes = [*_ours(one, proven.notes), *map(one.of, proof.clause_doubts([one.card], originals))]
    knowledge = _together(beside, faults)
    return Checked(one.card, one.body, faults, notes, cases, knowledge)


def _ours(one: _Written, findings: Sequence[Finding]) -> Iterator[Fault]:
    here = place_of("card", one.card.id)
    return (one.of(finding) for finding in findings if finding.file == here)


def _together(entries: Sequence[Entry], faults: list[Fault]) -> Knowledge | None:
    """The knowledge with the card in it; what keeps it from being one is a fault."""
    if faults:
        return None
    try:
        return Knowledge(entries, in_force())
    except KnowledgeError as error:
        faults.append(Fault(0, str(error)))
        return None


def _misread(one: _Written, facts: Knowledge) -> Iterator[Fault]:
    """The conditions that cannot be read, each at the deepest place that is wrong."""
    card = one.card
    conditions: list[tuple[Place, Any]] = [(("when",), card.when), (("unless",), card.unless)]
    conditions += [(("amounts", at, "if"), it.if_) for at, it in enumerate(card.amounts)]
    conditions += [(("routes", at, "if"), it.if_) for at, it in enumerate(card.routes)]
    for place, condition in conditions:
        if condition and (found := _deepest(condition, place, facts)):
            yield one.fault(*found)
    for at, case in enumerate(card.tests):
        try:
            facts.known(case.given)
        except (BadRule, UnknownFact) as error:
            yield one.fault(("tests", at), str(error))


def _deepest(condition: Any, place: Place, facts: Knowledge) -> tuple[Place, str] | None:
    """Where a condition is wrong and how; None if it can be read."""
    try:
        read_rule(condition, facts.facts)
    except (BadRule, UnknownFact) as error:
        inner = (_deepest(part, at, facts) for at, part in _parts(condition, place))
        return next(filter(None, inner), (place, str(error)))
    return None


def _parts(condition: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if not isinstance(condition, Mapping):
        return
    for key in (*_LISTS, *_INNER):
        value, at = condition.get(key), (*place, key)
        if key == "cases" and isinstance(value, list):
            yield from (found for n, part in enumerate(value) for found in _parts(part, (*at, n)))
        elif key in _LISTS and isinstance(value, list):
            yield from (((*at, number), part) for number, part in enumerate(value))
        elif key in _INNER and value:
            yield at, value


def _cases(one: _Written, facts: Knowledge) -> Iterator[TriedCase]:
    rule = read_rule(one.card.when, facts.facts)
    for number, case in enumerate(one.card.tests):
        found = judge(rule, facts.known(case.given))
        line = line_of(one.text, ("tests", number))
        yield TriedCase(line, case.given, case.holds, found)


SAID = {True: "true（符合）", False: "false（不符合）", None: "null（还不知道）"}


def _failure(case: TriedCase) -> str:
    return f"这个用例应得 {SAID[case.holds]}，实得 {SAID[case.found]}，请改条件或改用例"
