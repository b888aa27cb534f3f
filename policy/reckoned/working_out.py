"""Which sums follow from what was told, and on which conditions that were not spoken of."""

from collections.abc import Iterator, Sequence

from eligibility.amounts import Part, amount_facts, amounts
from eligibility.check import examine
from eligibility.facts import Fact, Facts
from eligibility.grants import Grant, amount_of, facts_counted
from eligibility.rules import All, Known, Rule, leaves
from policy import wording
from policy.knowledge import Shelved

OPEN, OPEN_LENGTH = 3, 60
"""How many conditions that were not spoken of are named with a sum, and in how many characters."""

UNSAID, INEXACT = "还没说到", "还要说准"
COUNTED = ("count", "months", "days", "yuan")
"""Facts that a sum is multiplied with, or that decide by their number which one it is."""

DAYS = ("date", "year")
"""Facts told by the calendar."""

OF_TIERS = (*DAYS, "count")
"""Facts of which it may have been told only about what they are, or that they are no less."""

SURENESS = {"ratio": 0, "enum": 2, "bool": 3}
"""How sure people are to meet a condition on a fact of a type; of any other it is 1."""


def worked_out(shelved: Shelved, known: Known) -> list[Part]:
    """The grants of which a sum in money follows from what was told."""
    found = amounts(shelved.benefit.grants, known, shelved.benefit.whole)
    sums = [part for part in found.parts if _is_worked_out(part, known)]
    dictionary = shelved.benefit.dictionary
    # Of what was had already nobody knows what is left while its share is none.
    return [part for part in sums if not is_unclear_less(part.grant, known, dictionary)]


def lacking(shelved: Shelved, known: Known) -> list[Fact]:
    """What has still to be told for a sum: what is counted, and of which kind of several they are;
    nothing where there is one."""
    found = worked_out(shelved, known)
    if any(part.amount.kind == "exact" or _is_for_the_longest(part) for part in found):
        return []
    grants = [part.grant for part in found] or shelved.benefit.grants
    asked_for = amount_facts(grants, known, shelved.benefit.dictionary)
    return [fact for fact in asked_for if fact.name not in known and _is_asked(fact)]


def _is_asked(fact: Fact) -> bool:
    return fact.type in COUNTED or (fact.whole and fact.type == "enum")


def _is_for_the_longest(part: Part) -> bool:
    """Whether all is counted but the months, of which it is told how many there are at most."""
    return bool(part.amount.up_to_months and not part.amount.per)


def if_met(shelved: Shelved, known: Known) -> str:
    """That a sum is paid if all conditions are met, and which of them were not spoken of: those
    first of which the fewest can be sure."""
    required, unsaid = _required(shelved, known)
    inexact = [one for one in required if one not in unsaid and _is_inexact(one)]
    still = [*_in_words(UNSAID, unsaid), *_in_words(INEXACT, inexact)]
    return f"条件都符合时（{'；'.join(still)}）" if still else "条件都符合时"


def not_told(shelved: Shelved, known: Known) -> Iterator[str]:
    """Which conditions were not spoken of, in a sentence, if any are left."""
    _, unsaid = _required(shelved, known)
    return (f"{one}。" for one in _in_words(UNSAID, unsaid))


def _required(shelved: Shelved, known: Known) -> tuple[Sequence[Rule], Sequence[Rule]]:
    """The conditions still open, and those that were not spoken of, the surest to fail first."""
    left = examine(shelved.benefit.whole, known).open
    required = left.parts if isinstance(left, All) else (left,)
    return required, sorted((one for one in required if _is_unsaid(one, known)), key=_sureness)


def _in_words(head: str, some: Sequence[Rule]) -> Iterator[str]:
    """The first of some conditions after a head, with a sign if there are more."""
    named = list(_named(some))
    more = "等" if len(some) > len(named) else ""
    if named:
        yield f"{head}：{'；'.join(wording.conditions(All(tuple(named))))}{more}"


def _named(unsaid: Sequence[Rule]) -> Iterator[Rule]:
    """The first conditions that were not spoken of, in few words; the very first however long."""
    said = 0
    for one in unsaid[:OPEN]:
        said += sum(map(len, wording.conditions(one)))
        if one is not unsaid[0] and said > OPEN_LENGTH:
            return
        yield one


def still_open(shelved: Shelved, known: Known) -> frozenset[str]:
    """The names of the facts on which it depends whether all conditions are met: those not told,
    and the days not told exactly enough."""
    unsaid = leaves(examine(shelved.benefit.whole, known).open)
    by_day = [leaf for leaf in unsaid if leaf.fact.type in DAYS and not leaf.official]
    untold = [leaf for leaf in unsaid if leaf.fact.name not in known]
    return frozenset(leaf.fact.name for leaf in (*by_day, *untold))


def _is_unsaid(rule: Rule, known: Known) -> bool:
    """Whether a demand is open for want of what was not told, and not as it is an office's."""
    return any(leaf.fact.name not in known for leaf in leaves(rule) if not leaf.official)


def _is_inexact(rule: Rule) -> bool:
    """Whether a demand is open as what was told may lie on either side of it: 二月招的, 30个参保
    of all that work there."""
    return any(leaf.fact.type in OF_TIERS for leaf in leaves(rule) if not leaf.official)


def _sureness(rule: Rule) -> int:
    """What is weighed or counted comes before what somebody is, and that before a plain yes."""
    types = {leaf.fact.type for leaf in leaves(rule)}
    return min(SURENESS.get(one, 1) for one in types)


def _is_worked_out(part: Part, known: Known) -> bool:
    """Whether a sum in money follows from what was told, and not from the text alone."""
    counted = any(name in known for name in _counted(part.grant))
    return part.amount.fen is not None and counted and part.amount != amount_of(part.grant, {})


def is_unclear_less(grant: Grant, known: Known, dictionary: Facts) -> bool:
    """Whether something was had already, and it is open which share."""
    part = dictionary.get(grant.less).ratio[:1] if grant.less else ()
    return grant.less not in known and any(name in known for name in part)


def _counted(grant: Grant) -> tuple[str, ...]:
    return (*facts_counted(grant), *((grant.times,) if grant.times else ()))
