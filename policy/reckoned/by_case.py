"""A demand on a share that differs from case to case, while it is open which case is theirs."""

from collections.abc import Iterator, Sequence
from typing import Any

from eligibility.derive import NO_LIMIT
from eligibility.reduce import reduce
from eligibility.rules import All, AnyOf, Cases, Compare, Known, Rule, judge, leaves
from eligibility.values import Interval, told
from policy import wording
from policy.knowledge import Knowledge
from policy.reckoned.in_numbers import in_number
from policy.verdicts import value_text

OUTCOMES = {
    True: "这一条符合",
    False: "这一条不符合",
    None: "还差一点才能断定，请说准确的数",
}

IN_PART = "只有一部分月份在里头"
"""What is said of several months of which only some are within a case."""

WHICH_CASE = "要看是哪一种：{each}"
ESTIMATED = "按参保人数估计属于"


def judged_by_case(rule: Rule, known: Known, knowledge: Knowledge) -> Iterator[tuple[Compare, str]]:
    """For each share or day that is known, while nobody knows which case is theirs: one of the
    demands on it, and the share with what each case demands and the verdict."""
    for dated in _open_dated(rule, known):
        yield dated[0][1], WHICH_CASE.format(each="；".join(one for one, _ in dated))
    for cases in _open_cases(rule, known):
        found = [(whose, leaf) for whose, leaf in cases if told(known.get(leaf.fact.name))]
        if found:
            fact = found[0][1].fact
            share = value_text(fact, known[fact.name])
            yield found[0][1], f"{fact.label}约{share}；{_in_each(found, known, knowledge)}"


def _open_dated(rule: Rule, known: Known) -> Iterator[list[tuple[str, Compare]]]:
    """Of each condition with cases of which none is known to be theirs, and that tell different
    things of a day that was told, the verdict of each, with one of its demands."""
    for then_of in _cases_left(rule, known):
        dated = [
            (whose, [leaf for leaf in leaves(then) if leaf.fact.type == "date"])
            for whose, then in then_of
        ]
        found = [
            (whose, demands, judge(All(tuple(demands)), known))
            for whose, demands in dated
            if demands and told(known.get(demands[0].fact.name))
        ]
        if len({verdict for *_, verdict in found}) > 1:
            yield [(_dated(whose, some, verdict), some[0]) for whose, some, verdict in found]


def _dated(whose: str, demands: Sequence[Compare], verdict: bool | None) -> str:
    wanted = "、".join(wording.conditions(All(tuple(demands))))
    return f"{whose}要求{wanted}，{IN_PART if verdict is None else OUTCOMES[verdict]}"


def whose_demand(rule: Rule, leaf: Compare, known: Known) -> str:
    """Whose demand one is that only some have to meet: 未出现中高风险的，; "" where all have."""
    match rule:
        case All(parts) | AnyOf(parts):
            return next((found for one in parts if (found := whose_demand(one, leaf, known))), "")
        case Cases(cases):
            of_it = (guard for guard, then in cases if leaf in leaves(then))
            theirs = (guard for guard in of_it if judge(guard, known))
            return next((f"{wording.whom(guard)}的，" for guard in theirs), "")
    return ""


def wanted_in_numbers(rule: Rule, known: Known, knowledge: Knowledge) -> Iterator[str]:
    """The demands on shares of which the whole is known and not the part, in numbers; of each case
    where nobody knows which is theirs."""
    alone = ([("", leaf)] for leaf in _without_cases(rule) if leaf.fact.ratio)
    for demands in (*alone, *_open_cases(rule, known)):
        each = [
            f"{whose}{wording.conditions(leaf)[0]}{number}"
            for whose, leaf in demands
            if not told(known.get(leaf.fact.name))
            and (number := in_number(leaf, known, knowledge.facts))
        ]
        if each:
            yield "；".join(each)


def _in_each(found: Sequence[tuple[str, Compare]], known: Known, knowledge: Knowledge) -> str:
    """The verdict in each case; in one where all demands are met."""
    if len({whose for whose, _ in found}) > 1 and all(judge(leaf, known) for _, leaf in found):
        demands = "、".join(wording.conditions(leaf)[0] for _, leaf in found)
        return f"不管是哪一档（{demands}）都符合"
    return "；".join(_judged(whose, leaf, known, knowledge) for whose, leaf in found)


def _judged(whose: str, leaf: Compare, known: Known, knowledge: Knowledge) -> str:
    verdict = judge(leaf, known)
    number = in_number(leaf, known, knowledge.facts) if verdict is False else ""
    return f"{whose}要求{wording.conditions(leaf)[0]}{number}，{OUTCOMES[verdict]}"


def _open_cases(rule: Rule, known: Known) -> Iterator[list[tuple[str, Compare]]]:
    """The demands on shares of each condition with cases of which none is known to be theirs, with
    the words for whose they are."""
    for left in _cases_left(rule, known):
        yield [(whose, leaf) for whose, then in left for leaf in _shares(then)]


def _cases_left(rule: Rule, known: Known) -> Iterator[list[tuple[str, Rule]]]:
    """Of each condition with cases of which none is known to be theirs, what those demand that may
    be, with the words for whose they are."""
    match rule:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _cases_left(part, known)
        case Cases(cases) if not any(judge(guard, known) for guard, _ in cases):
            left = [(guard, then) for guard, then in cases if judge(guard, known) is None]
            about = _as_counted(known)
            if not all(judge(leaf, known) for _, then in left for leaf in _shares(then)):
                left = [one for one in left if judge(one[0], about)] or left
            yield [
                (f"{_if_so(guard, about)}{wording.whom(reduce(guard, known))}的，", then)
                for guard, then in left
            ]


def _shares(rule: Rule) -> list[Compare]:
    return [leaf for leaf in leaves(rule) if leaf.fact.ratio]


def _as_counted(known: Known) -> Known:
    """What is known, with counts of which only the least is known taken for just so many."""
    least = {name: one.low for name, one in known.items() if _is_bound(one)}
    return {**known, **least}


def _is_bound(one: Any) -> bool:
    return isinstance(one, Interval) and one.high == NO_LIMIT


def _if_so(guard: Rule, about: Known) -> str:
    """That a case is theirs only if there are no more than those told of."""
    return ESTIMATED if judge(guard, about) else ""


def _without_cases(rule: Rule) -> Iterator[Compare]:
    """The conditions on single facts that hold in every case."""
    match rule:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _without_cases(part)
        case Compare():
            yield rule
