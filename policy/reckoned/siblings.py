"""One benefit in several notices of a place: a later one may ask the same, and more."""

from collections.abc import Iterable, Sequence
from datetime import date

from eligibility.check import examine
from eligibility.rules import Known, Rule, decisive, judge, leaves
from policy import wording
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import failing
from policy.sources import place_of
from policy.validity import lapsed, unwritten
from policy.verdicts import reason_text


def later_notices(shelved: Shelved, knowledge: Knowledge, today: date) -> Sequence[Shelved]:
    """The cards of the same benefit and place from later documents that are in force on a day."""
    sisters = (knowledge.cards[name] for name in knowledge.of_family[shelved.card.family])
    return [
        one
        for one in sisters
        if one.region == shelved.region
        and _issued(one) > _issued(shelved)
        and not unwritten(one.document, today)
        and not lapsed(one.windows, today)
    ]


def stricter(shelved: Shelved, later: Iterable[Shelved], known: Known) -> Shelved | None:
    """Of later notices the latest by which such as they are known to be have to meet all that the
    card asks of them; None if nothing is known of them."""
    if not any(leaf.fact.name in known for leaf in leaves(shelved.rule)):
        return None
    rule = shelved.benefit.whole
    asking_all = [one for one in later if _asks_all_of(one.benefit.whole, rule, known)]
    return max(asking_all, key=_issued, default=None)


def _issued(shelved: Shelved) -> str:
    return shelved.document.issued or ""


def _asks_all_of(later: Rule, earlier: Rule, known: Known) -> bool:
    """Whether one rule has each condition that is met, or still open, of another that may hold."""
    finding = examine(earlier, known)
    met = [leaf for leaf in decisive(earlier, known) if judge(leaf, known)]
    asked = leaves(later)
    may_hold = finding.status != "ineligible"
    return may_hold and all(leaf in asked for leaf in (*met, *leaves(finding.open)))


def asked_besides(later: Shelved, known: Known) -> str:
    """What a later notice asks that is not met by what is known; "" if nothing."""
    if refusing := failing(later, known):
        return f"按{place_of(later)}，{reason_text(refusing[0])}"
    still = wording.conditions(examine(later.benefit.whole, known).open)
    return f"{place_of(later)}还要求{'；'.join(still)}" if still else ""


def leaves_it_to(shelved: Shelved, other: Shelved) -> bool:
    """Whether a card asks for what is laid down elsewhere, and else only for what the other asks:
    对符合政策规定的参保企业."""
    mine, theirs_too = (
        {leaf.fact.name for leaf in leaves(one.benefit.whole)} for one in (shelved, other)
    )
    laid_down = shelved.benefit.official & (mine - theirs_too)
    return bool(laid_down) and mine - theirs_too == laid_down
