"""What somebody's own words come to for a card: what they fail, what it makes, what they meet."""

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from eligibility.check import examine
from eligibility.derive import needed
from eligibility.explain import Reason
from eligibility.facts import Fact
from eligibility.grants import amount_of
from eligibility.reduce import left_of_bar
from eligibility.rules import All, Compare, Known, Rule, decisive, judge, leaves, singled_out
from nlp.text import pairs
from policy import wording
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.at_the_time import of_its_time, stood
from policy.reckoned.by_case import OUTCOMES, judged_by_case, wanted_in_numbers, whose_demand
from policy.reckoned.in_kind import in_kind
from policy.reckoned.in_numbers import in_number
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.own_case import OwnCase, Total, sums
from policy.reckoned.working_out import if_met, is_unclear_less, not_told, worked_out
from policy.validity import lapsed, over_already, unwritten
from policy.verdicts import amount_text, certify_text, question_text, reason_text, value_text

MOST = 3
"""How many sentences are said."""

WORTH_SAYING = ("count", "months", "days", "yuan", "ratio", "date", "year")
"""Facts of which it is said that they meet a condition: of a plain yes nobody need be told."""

MET = "按您说的，条件都符合，以受理单位审核为准。"
TAKEN_FOR = "“{words}”是按“{name}”算的。"
MET_HERE = "按您说的，这份文件的条件都符合；但{besides}。以受理单位审核为准。"
OVER_IN_PART = "按您说的，条件符合，但{over}；其余的以受理单位审核为准。"
ELSE_BY_OFFICE = "别的情形要经办单位认定：{certify}。"
ONE_MORE = "按您说的，其他条件符合，还要看：{demand}。"
ALL_BUT_WHICH = "按您说的，条件符合，但{what}要看{label}：{asks}"
NEARLY_MET = "按您说的，其他条件符合，还要经办单位认定：{certify}。"

UNSURE = "您还说了{numbers}，没听明白算不算在内，所以先不算总数：请一句话说清{wanted}。"
HOW_MANY, HOW_MUCH = "符合条件的一共几人", "该算的一共多少"
HOW_FAR = "去本县、省内、省外的各几人"
MEASURES = ("元", "年", "月", "天", "课时")

TO_SEE = "按您说的，要看的是：{demand}。"

EXACT = ("count", "months", "days", "yuan", "ratio")
"""Facts of which a more exact number can be asked for."""

WHOLE = ("count", "months", "days")
"""Facts of which it is said how many are lacking."""


def personal(
    shelved: Shelved,
    knowledge: Knowledge,
    told: Told,
    today: date,
    unsure: Sequence[str] = (),
    besides: str = "",
    only_whether: bool = False,
    still: bool = False,
) -> OwnCase:
    """At most three sentences: what was told that fails, or what it makes; then what it meets.

    Of what nobody can claim on the day it is not said that all conditions are met, nor without
    what a later notice asks `besides`. Where numbers were told of which it is `unsure` what they
    count, no sum is told; nor to who asks `only_whether` what is over can still be had:
    they hear how they stood against the conditions of its time, unless they ask for it `still`.
    """
    known = known_of(shelved, knowledge, told)
    over = only_whether and lapsed(shelved.windows, today)
    stands: Sequence[str] = ()
    total: Total | None = None
    if refusing := failing(shelved, known):
        bearing = [one for one in refusing if _bears(one.leaf, told, knowledge)]
        said = [_fails(shelved, one, known, told, knowledge) for one in bearing]
    elif unsure and (worked_out(shelved, known) or _is_paid_by_distance(shelved)):
        said = [unsure_of(unsure, by_distance=_is_paid_by_distance(shelved))]
    elif over:
        said, stands = [], [] if still else stood(shelved, known)
    else:
        found = sums(shelved, known, knowledge, today)
        said, total = [*found.said], found.total
        if not said:
            stands = _stands(shelved, known, told, knowledge, today, besides)
            said = list(_theirs(shelved, known, told, knowledge))
    met = _met(shelved, known, told, knowledge, refusing, settled=bool(said) or (over and still))
    said = [*said, *stands]
    fitting = [] if said else list(_to_see(shelved, known, knowledge))
    fitting = fitting or list(not_told(shelved, known) if met and not said else ())
    all_of_it = list(dict.fromkeys([*said, *met, *fitting]))[:MOST]
    return OwnCase(of_its_time(all_of_it) if over else all_of_it, total)


def _is_paid_by_distance(shelved: Shelved) -> bool:
    """Whether those count who go so far: of whom that is open none are counted yet."""
    dictionary = shelved.benefit.dictionary
    return any(one.per and dictionary.get(one.per).toward for one in shelved.benefit.grants)


def unsure_of(numbers: Sequence[str], by_distance: bool = False) -> str:
    """That nobody can tell what some numbers told count, of people or of what is measured."""
    how_many = HOW_FAR if by_distance else HOW_MANY
    wanted = HOW_MUCH if any(one.endswith(MEASURES) for one in numbers) else how_many
    return UNSURE.format(numbers="、".join(numbers), wanted=wanted)


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
    if finding.status == "eligible" and (which := _which(shelved, known)):
        return [which]
    if finding.status == "eligible":
        over = over_already(shelved.windows, today)
        meets = OVER_IN_PART.format(over="；".join(over)) if over else MET
        had = [] if over else in_kind(shelved, known)
        return [*_taken_for(shelved, known, told, knowledge), meets, *had]
    if finding.status == "conditional":
        by_office = [
            f"{certify_text(leaf)}{in_number(leaf, known, knowledge.facts)}"
            for leaf in leaves(finding.open)
            if leaf.official
        ]
        refused = list(_refused(shelved, known, told, knowledge))
        words = ELSE_BY_OFFICE if refused else NEARLY_MET
        return [*refused, words.format(certify="；".join(dict.fromkeys(by_office)))]
    return []


def _which(shelved: Shelved, known: Known) -> str:
    """What tells which of several things granted is theirs, where all may be; "" if one surely is
    or nobody but an office can tell."""
    left = [one for one in shelved.benefit.grants if judge(one.rule, known) is not False]
    open_ = [leaf for one in left for leaf in leaves(one.rule) if judge(leaf, known) is None]
    if len(left) <= 1 or not open_ or any(judge(one.rule, known) for one in left):
        return ""
    fact, what = open_[0].fact, "免多少" if left[0].waive_bp else "给多少"
    return ALL_BUT_WHICH.format(what=what, label=fact.label, asks=question_text(fact))


def _taken_for(shelved: Shelved, known: Known, told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Which of the people meant somebody is taken to be who called it otherwise: 开店赔黄了."""
    named = [fact for fact in shelved.benefit.facts if fact.choices and not fact.whole]
    for fact in named:
        words, name = _words(fact, told, knowledge), fact.choices.get(str(known.get(fact.name)), "")
        if words and name and not {*pairs(name)} & {*pairs(words)}:
            yield TAKEN_FOR.format(words=words, name=name)


def _refused(shelved: Shelved, known: Known, told: Told, knowledge: Knowledge) -> Iterator[str]:
    """What was told by which one of several ways is closed to them."""
    for leaf in decisive(shelved.rule, known):
        if _bears(leaf, told, knowledge) and judge(leaf, known) is False:
            reason = Reason(leaf, False, known.get(leaf.fact.name))
            yield _fails(shelved, reason, known, told, knowledge)


def _fails(shelved: Shelved, one: Reason, known: Known, told: Told, knowledge: Knowledge) -> str:
    if one.leaf.fact.type in WORTH_SAYING and not one.negated:
        demand = _from_end_to_end(shelved, one.leaf, known)
        return _sentence(shelved, one.leaf.fact, demand, False, known, told, knowledge)
    case = whose_demand(shelved.rule, one.leaf, known)
    reason = reason_text(one).replace("要求", f"{case}要求", 1)
    return f"按您说的“{_words(one.leaf.fact, told, knowledge)}”：{reason}。"


def _theirs(shelved: Shelved, known: Known, told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Which of several amounts is theirs by what was told, though not how much it comes to."""
    left = [one for one in shelved.benefit.grants if judge(one.rule, known) is not False]
    if len(left) != 1 or len(shelved.benefit.grants) == 1:
        return
    if is_unclear_less(left[0], known, shelved.benefit.dictionary):
        return
    amount = amount_of(left[0], known)
    if (amount.fen or left[0].bp) and any(
        _bears(leaf, told, knowledge) for leaf in leaves(left[0].rule)
    ):
        said = amount_text(amount, knowledge)
        is_open = examine(shelved.benefit.whole, known).status == "unknown"
        condition = f"，{if_met(shelved, known)}" if is_open else ""
        yield f"按您说的，是“{wording.whom(left[0].rule)}”这一档：{said}{condition}。"


def _met(
    shelved: Shelved,
    known: Known,
    told: Told,
    knowledge: Knowledge,
    refusing: Sequence[Reason],
    settled: bool,
) -> list[str]:
    """The conditions on numbers told that are met, or that they leave open, not on those for which
    it is refused.

    Where it is `settled` what they come to, nobody need hear their own number again: only a
    share worked out from it is news. Nor need who counted anybody hear that they have one.
    """
    bearing = [
        leaf
        for leaf in decisive(shelved.rule, known)
        if leaf.fact.type in WORTH_SAYING and _bears(leaf, told, knowledge)
    ]
    refused = {one.leaf.fact.name for one in refusing}
    demands = [(leaf.fact, _from_end_to_end(shelved, leaf, known)) for leaf in bearing]
    judged = [(fact, demand, judge(demand, known)) for fact, demand in demands]
    worth = [
        (fact, demand, verdict)
        for fact, demand, verdict in judged
        if (verdict and (fact.ratio or not (settled or _wants_any(demand))))
        or (verdict is None and fact.type in EXACT)
    ]
    left = [one for one in worth if one[0].name not in refused]
    by_case = judged_by_case(shelved.rule, known, knowledge)
    return [
        *(_sentence(shelved, *one, known, told, knowledge) for one in left),
        *(
            f"按您说的“{_words(leaf.fact, told, knowledge)}”：{said}。"
            for leaf, said in by_case
            if _bears(leaf, told, knowledge) and leaf.fact.name not in refused
        ),
    ]


def _wants_any(demand: Rule) -> bool:
    return isinstance(demand, Compare) and (demand.operator, demand.value) == (">=", 1)


def _from_end_to_end(shelved: Shelved, leaf: Compare, known: Known) -> Rule:
    """A demand with its other end, where what was told bears on a stretch with two."""
    match [one for one in decisive(shelved.rule, known) if one.fact is leaf.fact]:
        case [low, high] if wording.is_span(low, high):
            return All((low, high))
    return leaf


def _sentence(
    shelved: Shelved,
    fact: Fact,
    demand: Rule,
    verdict: bool | None,
    known: Known,
    told: Told,
    knowledge: Knowledge,
) -> str:
    """One condition with what was said, what is demanded, of whom if not of all, and the verdict
    on it."""
    about = "约" if fact.ratio else ""
    figure = value_text(fact, known[fact.name])
    wanted = "；".join(wording.conditions(demand))
    if verdict is False and isinstance(demand, Compare):
        wanted += in_number(demand, known, knowledge.facts)
    short = _short_of(demand, known) if verdict is False else ""
    whose = whose_demand(shelved.rule, leaves(demand)[0], known)
    demanded = f"{f'；{whose}' if whose else '，'}要求{wanted}"
    said = f"{fact.label}{about}{figure}{demanded}，{OUTCOMES[verdict]}{short}"
    return f"按您说的“{_words(fact, told, knowledge)}”：{said}。"


def _short_of(demand: Rule, known: Known) -> str:
    """How many there are too few of what must be so many at least: ，还差2人."""
    if not isinstance(demand, Compare) or demand.operator != ">=" or demand.fact.type not in WHOLE:
        return ""
    said = known[demand.fact.name]
    gap = demand.value - said if isinstance(said, int) and isinstance(demand.value, int) else 0
    return f"，还差{wording.figure(demand.fact, Fraction(gap))}" if gap > 0 else ""


def _words(fact: Fact, told: Told, knowledge: Knowledge) -> str:
    """What was said that a condition on a fact rests on."""
    resting = {one.name for one in needed([fact], knowledge.facts)}
    return "、".join(dict.fromkeys(one.words for name, one in told.items() if name in resting))


def _bears(leaf: Compare, told: Told, knowledge: Knowledge) -> bool:
    return bool(_words(leaf.fact, told, knowledge))


def _to_see(shelved: Shelved, known: Known, knowledge: Knowledge) -> Iterator[str]:
    """The demands it comes to for such as they are, a share with what it is in numbers."""
    demands = singled_out(shelved.rule, known)
    for demand in demands:
        numbers = "".join(in_number(leaf, known, knowledge.facts) for leaf in leaves(demand))
        yield TO_SEE.format(demand=f"{'；'.join(wording.conditions(demand))}{numbers}")
    if not demands:
        wanted = wanted_in_numbers(shelved.rule, known, knowledge)
        yield from (TO_SEE.format(demand=one) for one in wanted)
