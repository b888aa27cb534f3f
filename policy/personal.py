"""What somebody's own words come to for a card: what they fail, what it makes, what they meet."""

from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from eligibility.amounts import Part, added, amounts
from eligibility.check import examine
from eligibility.derive import follows, needed
from eligibility.explain import Reason, explain, reasons
from eligibility.facts import Fact, Facts
from eligibility.grants import Grant, amount_of, facts_counted
from eligibility.reduce import left_of_bar
from eligibility.rules import All, Compare, Known, Not, Rule, decisive, judge, leaves, singled_out
from eligibility.telling import read_known
from eligibility.values import ends
from eligibility.values import told as is_told
from policy import wording
from policy.hearing import Heard
from policy.knowledge import Knowledge, Shelved
from policy.validity import lapsed, over_already, unwritten
from policy.verdicts import amount_text, certify_text, reason_text, reckoned, telling, value_text

MOST = 3
"""How many sentences are said."""

WORTH_SAYING = ("count", "months", "days", "yuan", "ratio", "date", "year")
"""Facts of which it is said that they meet a condition: of a plain yes nobody need be told."""

OPEN, OPEN_LENGTH = 3, 60
"""How many conditions that were not spoken of are named with a sum, and in how many characters."""

SURENESS = {"ratio": 0, "enum": 2, "bool": 3}
"""How sure people are to meet a condition on a fact of a type; of any other it is 1."""

MET = "按您说的，条件都符合，以受理单位审核为准。"
MET_HERE = "按您说的，这份文件的条件都符合；但{besides}。以受理单位审核为准。"
OVER_IN_PART = "按您说的，条件符合，但{over}；其余的以受理单位审核为准。"
ELSE_BY_OFFICE = "别的情形要经办单位认定：{certify}。"
ONE_MORE = "按您说的，其他条件符合，还要看：{demand}。"
NEARLY_MET = "按您说的，其他条件符合，还要经办单位认定：{certify}。"

UNSURE = "您还说了{numbers}，没听明白算不算在内，所以先不算总数：请一句话说清符合条件的一共几人。"

EXACT = ("count", "months", "days", "yuan", "ratio")
"""Facts of which a more exact number can be asked for."""

_OUTCOMES = {
    True: "这一条符合",
    False: "这一条不符合",
    None: "还差一点才能断定，请说准确的数",
}

Told = Mapping[str, Heard]


def personal(
    shelved: Shelved,
    knowledge: Knowledge,
    told: Told,
    today: date,
    unsure: Sequence[str] = (),
    besides: str = "",
) -> list[str]:
    """At most three sentences: what was told that fails, or what it makes; then what it meets.

    Of what nobody can claim on the day it is not said that all conditions are met, nor without
    what a later notice asks `besides`. Where numbers of people were told of which it is `unsure`
    what they count, no sum is told.
    """
    known = known_of(shelved, knowledge, told)
    stands: Sequence[str] = ()
    if refusing := failing(shelved, known):
        bearing = [one for one in refusing if _bears(one.leaf, told, knowledge)]
        said = [_fails(shelved, one, known, told, knowledge) for one in bearing]
    elif unsure and worked_out(shelved, known):
        said = [unsure_of(unsure)]
    elif not (said := list(_sums(shelved, known, knowledge))):
        stands = _stands(shelved, known, told, knowledge, today, besides)
        said = list(_theirs(shelved, known, told, knowledge))
    refused = {one.leaf.fact.name for one in refusing}
    met = _met(shelved, known, told, knowledge, refused, settled=bool(said))
    said = [*said, *stands]
    fitting = [] if said else [_fits(demand) for demand in singled_out(shelved.rule, known)]
    return list(dict.fromkeys([*said, *met, *fitting]))[:MOST]


def unsure_of(numbers: Sequence[str]) -> str:
    """That nobody can tell what some numbers of people told count."""
    return UNSURE.format(numbers="、".join(numbers))


def is_for_others(shelved: Shelved, knowledge: Knowledge, who: Told) -> bool:
    """Whether a card is for others than who they say they are."""
    return bool(failing(shelved, known_of(shelved, knowledge, who)))


def met_by(shelved: Shelved, knowledge: Knowledge, told: Told) -> int:
    """On how many facts that were told the card has a condition that is met."""
    known = known_of(shelved, knowledge, told)
    return len({leaf.fact.name for leaf in leaves(shelved.rule) if judge(leaf, known)})


def certain(shelved: Shelved, told: Told) -> Told:
    """What was told, without a broad word where the card asks which kind of it: 公司 may be a
    人力资源公司."""
    vague = {leaf.fact.name for leaf in leaves(shelved.benefit.whole) if _is_vague(leaf, told)}
    return {name: one for name, one in told.items() if name not in vague}


def _is_vague(leaf: Compare, told: Told) -> bool:
    if leaf.fact.name not in told or not leaf.fact.kinds:
        return False
    given = told[leaf.fact.name].given
    wanted = {leaf.value} if isinstance(leaf.value, str) else {*leaf.value}
    return given not in wanted and not wanted.isdisjoint(leaf.fact.kinds.get(given, ()))


def known_of(shelved: Shelved, knowledge: Knowledge, told: Told) -> dict[str, Any]:
    """What was told, with what follows from it."""
    given = {name: one.given for name, one in certain(shelved, told).items()}
    known = read_known(given, knowledge.facts)
    derived = {one.name: follows(one, known, knowledge.facts) for one in shelved.benefit.derived}
    # More than all of them is no share: one of the two numbers is of something else.
    sound = {
        name: value
        for name, value in derived.items()
        if value is not None and not _is_beyond(knowledge.facts.get(name), value)
    }
    return {**known, **sound}


def _is_beyond(fact: Fact, value: Any) -> bool:
    return bool(fact.ratio) and is_told(value) and ends(value)[0] > 1


def failing(shelved: Shelved, known: Known) -> Sequence[Reason]:
    """The conditions for which it is refused; none as long as it is not."""
    benefit = shelved.benefit
    for rule in (Not(benefit.unless), benefit.whole):
        explained = explain(rule, known)
        if explained.verdict is False:
            return telling(reasons(explained))
    return ()


def _stands(
    shelved: Shelved, known: Known, told: Told, knowledge: Knowledge, today: date, besides: str
) -> list[str]:
    """That all conditions are met, for want of a sum that says more."""
    bearing = any(_bears(leaf, told, knowledge) for leaf in decisive(shelved.rule, known))
    if not bearing or unwritten(shelved.document, today) or lapsed(shelved.windows, today):
        return []
    finding = examine(shelved.benefit.whole, known)
    more = wording.conditions(left_of_bar(shelved.benefit.unless, known))
    if finding.status == "eligible" and more:
        return [ONE_MORE.format(demand="；".join(more))]
    if finding.status == "eligible" and besides:
        return [MET_HERE.format(besides=besides)]
    if finding.status == "eligible":
        over = over_already(shelved.windows, today)
        return [OVER_IN_PART.format(over="；".join(over))] if over else [MET]
    if finding.status == "conditional":
        by_office = [certify_text(leaf) for leaf in leaves(finding.open) if leaf.official]
        refused = list(_refused(shelved, known, told, knowledge))
        words = ELSE_BY_OFFICE if refused else NEARLY_MET
        return [*refused, words.format(certify="；".join(dict.fromkeys(by_office)))]
    return []


def _refused(shelved: Shelved, known: Known, told: Told, knowledge: Knowledge) -> Iterator[str]:
    """The numbers told by which one of several ways is closed to them."""
    for leaf in decisive(shelved.rule, known):
        counted = leaf.fact.type in WORTH_SAYING and _bears(leaf, told, knowledge)
        if counted and judge(leaf, known) is False:
            demand = _from_end_to_end(shelved, leaf, known)
            yield _sentence(leaf.fact, demand, False, known, told, knowledge)


def _fails(shelved: Shelved, one: Reason, known: Known, told: Told, knowledge: Knowledge) -> str:
    if one.leaf.fact.type in WORTH_SAYING and not one.negated:
        demand = _from_end_to_end(shelved, one.leaf, known)
        return _sentence(one.leaf.fact, demand, False, known, told, knowledge)
    return f"按您说的“{_words(one.leaf.fact, told, knowledge)}”：{reason_text(one)}。"


def _sums(shelved: Shelved, known: Known, knowledge: Knowledge) -> Iterator[str]:
    """What the grants come to for what was told, if all conditions are met."""
    worked = worked_out(shelved, known)
    sure = [part for part in worked if part.applies]
    if sure:
        total = amount_text(added(part.amount for part in sure), knowledge)
        yield f"按您说的算：{total}{reckoned(sure, known, knowledge)}，{if_met(shelved, known)}。"
    maybe = [part for part in worked if part.applies is None]
    if maybe:
        each = [f"{wording.whom(part.grant.rule)}{_sum(part, known, knowledge)}" for part in maybe]
        yield f"按您说的算：{'；'.join(each)}，{if_met(shelved, known)}。"


def _theirs(shelved: Shelved, known: Known, told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Which of several amounts is theirs by what was told, though not how much it comes to."""
    left = [one for one in shelved.benefit.grants if judge(one.rule, known) is not False]
    if len(left) != 1 or len(shelved.benefit.grants) == 1:
        return
    if _is_unclear_less(left[0], known, shelved.benefit.dictionary):
        return
    amount = amount_of(left[0], known)
    if (amount.fen or left[0].bp) and any(
        _bears(leaf, told, knowledge) for leaf in leaves(left[0].rule)
    ):
        said = amount_text(amount, knowledge)
        is_open = examine(shelved.benefit.whole, known).status == "unknown"
        condition = f"，{if_met(shelved, known)}" if is_open else ""
        yield f"按您说的，是“{wording.whom(left[0].rule)}”这一档：{said}{condition}。"


def worked_out(shelved: Shelved, known: Known) -> list[Part]:
    """The grants of which a sum in money follows from what was told."""
    found = amounts(shelved.benefit.grants, known, shelved.benefit.whole)
    sums = [part for part in found.parts if _is_worked_out(part, known)]
    dictionary = shelved.benefit.dictionary
    # Of what was had already nobody knows what is left while its share is none.
    return [part for part in sums if not _is_unclear_less(part.grant, known, dictionary)]


def if_met(shelved: Shelved, known: Known) -> str:
    """That a sum is paid if all conditions are met, and which of them were not spoken of: those
    first of which the fewest can be sure."""
    finding = examine(shelved.benefit.whole, known)
    required = finding.open.parts if isinstance(finding.open, All) else (finding.open,)
    unsaid = sorted((one for one in required if _is_unsaid(one, known)), key=_sureness)
    named = list(_named(unsaid))
    still = wording.conditions(All(tuple(named))) if named else []
    more = "等" if len(unsaid) > len(named) else ""
    return f"条件都符合时（还没说到：{'；'.join(still)}{more}）" if still else "条件都符合时"


def _named(unsaid: Sequence[Rule]) -> Iterator[Rule]:
    """The first conditions that were not spoken of, in few words; the very first however long."""
    said = 0
    for one in unsaid[:OPEN]:
        said += sum(map(len, wording.conditions(one)))
        if one is not unsaid[0] and said > OPEN_LENGTH:
            return
        yield one


def still_open(shelved: Shelved, known: Known) -> frozenset[str]:
    """The names of the facts not told on which it depends whether all conditions are met."""
    unsaid = leaves(examine(shelved.benefit.whole, known).open)
    return frozenset(leaf.fact.name for leaf in unsaid if leaf.fact.name not in known)


def _is_unsaid(rule: Rule, known: Known) -> bool:
    """Whether a demand is open for want of what was not told, and not as it is an office's."""
    return any(leaf.fact.name not in known for leaf in leaves(rule) if not leaf.official)


def _sureness(rule: Rule) -> int:
    """What is weighed or counted comes before what somebody is, and that before a plain yes."""
    types = {leaf.fact.type for leaf in leaves(rule)}
    return min(SURENESS.get(one, 1) for one in types)


def _sum(part: Part, known: Known, knowledge: Knowledge) -> str:
    return amount_text(part.amount, knowledge) + reckoned([part], known, knowledge)


def _is_worked_out(part: Part, known: Known) -> bool:
    """Whether a sum in money follows from what was told, and not from the text alone."""
    counted = any(name in known for name in _counted(part.grant))
    return part.amount.fen is not None and counted and part.amount != amount_of(part.grant, {})


def _is_unclear_less(grant: Grant, known: Known, dictionary: Facts) -> bool:
    """Whether something was had already, and it is open which share."""
    part = dictionary.get(grant.less).ratio[:1] if grant.less else ()
    return grant.less not in known and any(name in known for name in part)


def _counted(grant: Grant) -> tuple[str, ...]:
    return (*facts_counted(grant), *((grant.times,) if grant.times else ()))


def _met(
    shelved: Shelved,
    known: Known,
    told: Told,
    knowledge: Knowledge,
    refused: Container[str],
    settled: bool,
) -> list[str]:
    """The conditions on numbers told that are met, or that they leave open, not on those for which
    it is refused.

    Where it is `settled` what they come to, nobody need hear their own number again: only a
    share worked out from it is news.
    """
    bearing = [
        leaf
        for leaf in decisive(shelved.rule, known)
        if leaf.fact.type in WORTH_SAYING and _bears(leaf, told, knowledge)
    ]
    demands = [(leaf.fact, _from_end_to_end(shelved, leaf, known)) for leaf in bearing]
    judged = [(fact, demand, judge(demand, known)) for fact, demand in demands]
    worth = [
        (fact, demand, verdict)
        for fact, demand, verdict in judged
        if (verdict and (fact.ratio or not settled)) or (verdict is None and fact.type in EXACT)
    ]
    left = [one for one in worth if one[0].name not in refused]
    return [_sentence(*one, known, told, knowledge) for one in left]


def _from_end_to_end(shelved: Shelved, leaf: Compare, known: Known) -> Rule:
    """A demand with its other end, where what was told bears on a stretch with two."""
    match [one for one in decisive(shelved.rule, known) if one.fact is leaf.fact]:
        case [low, high] if wording.is_span(low, high):
            return All((low, high))
    return leaf


def _sentence(
    fact: Fact, demand: Rule, verdict: bool | None, known: Known, told: Told, knowledge: Knowledge
) -> str:
    """One condition with what was said, what is demanded, and the verdict on it."""
    about = "约" if fact.ratio else ""
    figure = value_text(fact, known[fact.name])
    wanted = "；".join(wording.conditions(demand))
    said = f"{fact.label}{about}{figure}，要求{wanted}，{_OUTCOMES[verdict]}"
    return f"按您说的“{_words(fact, told, knowledge)}”：{said}。"


def _words(fact: Fact, told: Told, knowledge: Knowledge) -> str:
    """What was said that a condition on a fact rests on."""
    resting = {one.name for one in needed([fact], knowledge.facts)}
    return "、".join(dict.fromkeys(one.words for name, one in told.items() if name in resting))


def _bears(leaf: Compare, told: Told, knowledge: Knowledge) -> bool:
    return bool(_words(leaf.fact, told, knowledge))


def _fits(demand: Rule) -> str:
    return f"按您说的，要看的是：{'；'.join(wording.conditions(demand))}。"
