"""One benefit checked for what is known on a day: the status, why, what is missing, how much."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from typing import Literal

from eligibility.amounts import Amounts, amount_facts, amounts
from eligibility.asking import facts_to_ask
from eligibility.benefits import Benefit
from eligibility.derive import complete, estimates
from eligibility.explain import Explained, NearMiss, Reason, explain, near_miss, reasons
from eligibility.facts import Fact
from eligibility.grants import NOTHING
from eligibility.reduce import assume_certified, remaining
from eligibility.rules import ALWAYS, NEVER, Compare, Known, Not, Rule, judge, leaves
from eligibility.segments import settle
from eligibility.windows import Validity, validity

Status = Literal[
    "eligible", "conditional", "unknown", "ineligible", "expired", "not_started", "other_region"
]
NO_AMOUNTS = Amounts((), NOTHING)


@dataclass(slots=True, eq=False)
class Finding:
    """How a rule stands for a person: its status, its tree, and what of it is open.

    `open` is what is not decided, `assumed` what is left of it once offices have certified all
    that only they can.
    """

    status: Status
    explained: Explained
    open: Rule
    assumed: Rule


@dataclass(slots=True, eq=False)  # frozen, it would take four times as long to make
class Result:
    """What a check of one benefit gives.

    `reasons` are at most three conditions the status rests on, `near_miss` the only one that
    fails. `missing` are the facts to ask for the status, `amount_missing` those for the sum
    alone; `certify` is what only an office can certify. `estimated` are the facts whose value
    rests on another that stands in for it. Who is elsewhere, too late or too early is still
    told how the rule stands; only for those elsewhere it is not looked at. `known` is what was
    told together with what follows from it; `open` what of the rule it does not decide.
    """

    benefit: Benefit
    status: Status
    validity: Validity
    known: Known
    explained: Explained | None = None
    reasons: tuple[Reason, ...] = ()
    near_miss: NearMiss | None = None
    missing: tuple[Fact, ...] = ()
    certify: tuple[Compare, ...] = ()
    open: Rule = ALWAYS
    amounts: Amounts = NO_AMOUNTS
    amount_missing: tuple[Fact, ...] = ()
    estimated: tuple[Fact, ...] = ()

    @property
    def may_be_had(self) -> bool:
        """Whether it can be applied for, if only with a certificate still to come."""
        return self.status in ("eligible", "conditional")


def check(
    benefit: Benefit,
    told: Known,
    day: date,
    here: bool = True,
    certified: Container[str] = (),
) -> Result:
    """Check one benefit for what is known of a person or a firm on a day.

    `here` says whether the benefit holds in their region; `certified` names the facts that an
    office vouches for. Unknown facts decide nothing: the status is then `unknown`, or
    `conditional` if all that is open is for an office to certify.
    """
    time = validity(benefit.windows, day)
    if not here:
        return Result(benefit, "other_region", time, told)
    known = complete(benefit.derived, told, benefit.dictionary) if benefit.derived else told
    if benefit.bars(known):
        barred = explain(Not(benefit.unless), known)
        status = _status("ineligible", time)
        return Result(benefit, status, time, known, barred, reasons(barred), open=NEVER)
    if benefit.nobody is not NEVER and judge(benefit.nobody, known):
        none = Reason(Compare(leaves(benefit.nobody)[0].fact, ">=", 1), False, 0)
        return Result(benefit, _status("ineligible", time), time, known, None, (none,), open=NEVER)
    finding = examine(benefit.whole, known, certified)
    found = reasons(finding.explained)
    result = Result(
        benefit,
        _status(finding.status, time),
        time,
        known,
        finding.explained,
        found,
        near_miss(finding.explained, found),
        open=finding.open,
        estimated=_estimated(benefit, told, known),
    )
    if result.status not in ("ineligible", "expired"):
        _add_what_is_to_come(result, finding)
    return result


def _estimated(benefit: Benefit, told: Known, known: Known) -> tuple[Fact, ...]:
    """The facts that rest on a stand-in; none where nothing followed from what was told."""
    if known is told:
        return ()
    return tuple(estimates(benefit.derived, told, benefit.dictionary))


def _status(found: Status, time: Validity) -> Status:
    """What is over is over for everyone; what is still to come is not for the ineligible."""
    if time.standing == "expired" or (time.standing == "not_started" and found != "ineligible"):
        return time.standing
    return found


def _add_what_is_to_come(result: Result, finding: Finding) -> None:
    """Add what there is to ask, to certify and to be had."""
    benefit, known, dictionary = result.benefit, result.known, result.benefit.dictionary
    # Who has only a way by a certificate may have another way that needs none.
    rule = finding.open if finding.status == "conditional" else finding.assumed
    counted = amount_facts(benefit.grants, known, dictionary)
    result.missing = tuple(facts_to_ask(rule, known, dictionary))
    result.certify = tuple(leaf for leaf in leaves(finding.open) if leaf.official)
    result.amounts = amounts(benefit.grants, known, finding.assumed)
    result.amount_missing = tuple(fact for fact in counted if fact.name not in benefit.official)


def examine(rule: Rule, known: Known, certified: Container[str] = ()) -> Finding:
    """How a rule stands: decided, or what is open of it.

    It is looked at twice: as long as what only an office can certify is open, and as if that
    were certified. What is true the second time only is conditional.
    """
    explained = explain(rule, known, certified)
    if explained.verdict is not None:
        return _decided(explained, explained.verdict)
    left = settle(remaining(explained), known)
    if left in (ALWAYS, NEVER):
        return _decided(explained, left == ALWAYS)
    assumed = settle(assume_certified(left), known)
    if assumed == NEVER:
        return _decided(explained, False)
    status: Status = "conditional" if assumed == ALWAYS else "unknown"
    return Finding(status, explained, left, assumed)


def _decided(explained: Explained, holds: bool) -> Finding:
    rule = ALWAYS if holds else NEVER
    return Finding("eligible" if holds else "ineligible", explained, rule, rule)
