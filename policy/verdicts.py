"""A check in Chinese: how much and how it was worked out, why, and what only an office decides."""

from collections.abc import Container, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from math import prod
from typing import Any

from eligibility.amounts import Part
from eligibility.check import Result
from eligibility.explain import NearMiss, Reason
from eligibility.facts import Fact
from eligibility.grants import Amount, Grant, months_left, months_paid, periods_made
from eligibility.monthly import Monthly
from eligibility.rules import Compare, Known
from eligibility.values import DECLINED, Interval, Operator
from nlp.bounds import NO_LIMIT
from policy import wording
from policy.at_most import the_most_of_each
from policy.knowledge import Knowledge
from policy.month_by_month import months_text, of_each_month

SENTENCES = 4096
"""How many reasons are remembered in their words: most are given again and again."""

MANY = int(NO_LIMIT)

BEYOND = 10**10
"""Fen that nobody is paid: what so many heads as there is no limit to come to."""

_TURNED_ROUND: Mapping[Operator, Operator] = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}

STATUSES = {
    "eligible": "符合条件",
    "conditional": "基本符合，待认定",
    "unknown": "还不能断定",
    "ineligible": "不符合条件",
    "expired": "政策已经到期",
    "not_started": "政策还没有开始",
    "other_region": "不是这个地区的政策",
}


def amount_text(amount: Amount, knowledge: Knowledge) -> str:
    """A sum in words: 4500元, 500元至800元, 最高60万元, 每人1500元, or as the text has it."""
    match amount.kind:
        case "none":
            return ""
        case "in_kind" | "unspecified":
            return amount.text
        case "rate":
            return _rate(amount, knowledge)
    if amount.more and not amount.fen and not amount.to_fen:
        return "原文没有写具体金额"
    money = _money(amount.fen, amount.to_fen)
    head = "最高" if amount.kind == "ceiling" else ""
    return f"{head}{money}{'，另有没写金额的部分' if amount.more else ''}"


def reckoned(parts: Sequence[Part], known: Known, knowledge: Knowledge) -> str:
    """How exact sums were worked out: （500元×8人＋1000元×3人）; "" if there is nothing to tell."""
    # Of whom there are none, as of those in the county, nobody need read.
    some = [part for part in parts if part.amount.fen or part.amount.kind != "exact"] or parts
    worked = [_product(part, known, knowledge) for part in some]
    return f"（{'＋'.join(worked)}）" if worked and all(worked) else ""


def _product(part: Part, known: Known, knowledge: Knowledge) -> str:
    """The factors of one sum, also for each head or month of an open number; "" if they alone do
    not give it, or there is only one."""
    still_open = part.amount.per
    if months_paid(part.grant, known):
        each = of_each_month(part, known)
        return f"{each}{_drawn(part.grant, known)}" if each else ""
    if part.amount.kind == "rate" and not still_open:
        still_open = (part.grant.times,)
    factors = list(_factors(part.grant, known, knowledge, still_open))
    if len(factors) < 2 or not all(isinstance(value, int | Fraction) for value, _ in factors):
        return ""
    # Only what gives just this sum is shown as its reckoning.
    exact = not part.amount.to_fen and prod(value for value, _ in factors) == part.amount.fen
    product = "×".join(words for _, words in factors)
    how = f"{_rounding(part.grant, known, knowledge)}{_drawn(part.grant, known)}"
    return f"{product}{how}" if exact else the_most_of_each(part, known)


def _drawn(grant: Grant, known: Known) -> str:
    """How many months of the most there are were drawn already: ，最长6个月，已领4个月."""
    if months_left(grant, known) == grant.up_to_months:
        return ""
    return f"，最长{grant.up_to_months}个月，已领{known[grant.months_drawn]}个月"


def _factors(
    grant: Grant, known: Known, knowledge: Knowledge, still_open: Container[str]
) -> Iterator[tuple[Any, str]]:
    """What is multiplied to give a sum in fen, each with its words, but for what is open still."""
    if grant.fen:
        yield grant.fen, wording.yuan(grant.fen)
    elif each := _of_one_head(grant, known, knowledge):
        yield each
    elif grant.bp and grant.of:
        of, paid = knowledge.facts.get(grant.of), known.get(grant.less) if grant.less else None
        rate = Fraction(grant.bp, 10_000)
        yield known.get(of.name), f"{of.label}{value_text(of, known.get(of.name))}"
        if isinstance(paid, int | Fraction):
            yield 100 * (rate - paid), f"（{wording.share(rate)}－{wording.share(Fraction(paid))}）"
        else:
            yield 100 * rate, wording.share(rate)
    if grant.months > 1:
        yield grant.months, f"{grant.months}个月"
    told_for_one = not grant.fen and known.get(grant.per) == 1
    made = periods_made(grant, known)
    times = grant.times if grant.every and made is None else ""
    for name in ("" if told_for_one else grant.per, times):
        if name and name not in still_open:
            yield known.get(name), value_text(knowledge.facts.get(name), known.get(name))
    if made is not None:
        yield made, value_text(knowledge.facts.get(grant.times), made)


def _rounding(grant: Grant, known: Known, knowledge: Knowledge) -> str:
    """How the parts that were told make so many periods: ，40课时÷6≈6.67，四舍五入算7天."""
    made = periods_made(grant, known)
    if made is None:
        return ""
    parts, of = Fraction(known[grant.times_from]), knowledge.facts.get(grant.times_from)
    exact, number = parts / grant.times_each, value_text(knowledge.facts.get(grant.times), made)
    comes_to = f"＝{number}" if exact == made else f"≈{float(exact):.2f}，四舍五入算{number}"
    return f"，{value_text(of, parts)}÷{grant.times_each}{comes_to}"


def _of_one_head(grant: Grant, known: Known, knowledge: Knowledge) -> tuple[int, str] | None:
    """The share of a sum that is paid for each of several people, as far as its limit goes."""
    base = known.get(grant.of) if grant.bp and grant.of and grant.per and not grant.less else None
    if not isinstance(base, int | Fraction):
        return None
    of, share = knowledge.facts.get(grant.of), Fraction(grant.bp or 0, 10_000)
    whole = Fraction(base) * share * 100
    limit = grant.cap_fen if (grant.cap_per, grant.cap_every) == (grant.per, grant.every) else None
    if whole.denominator != 1:
        return None
    each = min(int(whole), limit or int(whole))
    comes_to = f"，限{wording.yuan(each)}" if each < whole else f"＝{wording.yuan(each)}"
    product = f"{of.label}{value_text(of, base)}×{wording.share(share)}{comes_to}"
    return each, f"{product}，{wording.yuan(each)}"


def _money(fen: int | None, to_fen: int | None) -> str:
    if fen is None:
        return ""
    if to_fen and to_fen >= BEYOND:
        return f"{wording.yuan(fen)}以上"
    return wording.yuan(fen) + (f"至{wording.yuan(to_fen)}" if to_fen else "")


def _rate(amount: Amount, knowledge: Knowledge) -> str:
    facts = [knowledge.facts.get(name) for name in amount.per]
    each = "".join(f"每{fact.unit or fact.label}" for fact in facts)
    head = f"{each}{wording.EVERY[amount.every]}{'最高' if amount.most else ''}"
    limit = _limit(amount, knowledge)
    if amount.bp is not None:
        of = knowledge.facts.get(amount.of).label if amount.of else "、".join(amount.premiums)
        upper = f"至{wording.points(amount.to_bp)}" if amount.to_bp else ""
        return f"{head}按{of}的{wording.points(amount.bp)}{upper}{limit}"
    if amount.fen is None:
        return "要看具体情况，标准见答复" if not amount.text else amount.text
    return f"{head}{_money(amount.fen, amount.to_fen)}{limit}{_at_most(amount)}"


def _at_most(amount: Amount) -> str:
    """What a sum paid each month comes to in the longest time: 满5个月共42750元."""
    months, open_still = amount.up_to_months, amount.per or amount.cap_fen or amount.to_fen
    if amount.every != "month" or not months or not amount.fen or open_still:
        return ""
    return f"（满{wording.duration(months)}共{_money(amount.fen * months, None)}）"


def _limit(amount: Amount, knowledge: Knowledge) -> str:
    per = knowledge.facts.get(amount.cap_per) if amount.cap_per else None
    each = f"每{per.unit}" if per and per.unit else ""
    capped = f"，{each}不超过{wording.yuan(amount.cap_fen)}" if amount.cap_fen else ""
    months = amount.up_to_months
    return capped + (f"，最长{wording.duration(months)}" if months else "")


@lru_cache(SENTENCES)
def reason_text(reason: Reason) -> str:
    """One condition with what was said of it: 裁员率6.2%，要求裁员率不超过5.5%，不符合。"""
    turned = _turned_round(reason.leaf) if reason.negated else None
    demand = "；".join(wording.conditions(turned or reason.leaf))
    met = None if reason.verdict is None else reason.verdict is not reason.negated
    if met is None:
        return f"还不知道：{demand}"
    fact, said = reason.leaf.fact, value_text(reason.leaf.fact, reason.said)
    if said and fact.type == "enum":
        said, demand = f"是{said}", demand.removeprefix(fact.label)
    had = f"{fact.label}{said}，" if said and fact.type != "bool" else ""
    if reason.negated and not turned:
        demand = f"不是{demand[1:]}" if demand.startswith("限") else f"不属于“{demand}”"
    return f"{had}要求{demand}，{'符合' if met else '不符合'}"


def _turned_round(leaf: Compare) -> Compare | None:
    """The demand that holds where one on a number does not: at most 20 where it is more than 20."""
    operator = _TURNED_ROUND.get(leaf.operator)
    return Compare(leaf.fact, operator, leaf.value, leaf.official) if operator else None


def telling(found: Sequence[Reason]) -> Sequence[Reason]:
    """The reasons worth telling: of what bars only together, not who somebody is."""
    return [one for one in found if not (one.negated and one.leaf.fact.type == "enum")] or found


def near_miss_text(miss: NearMiss) -> str:
    """By how much the only condition that fails is missed, at least by how much where only a range
    was told: 没交够; "" where there is no distance."""
    distance, fact = miss.distance, miss.reason.leaf.fact
    if not isinstance(distance, int | Fraction) or isinstance(distance, bool) or not distance:
        return ""
    too_many = miss.reason.leaf.operator.startswith("<") is not miss.reason.negated
    at_least = "至少" if isinstance(miss.reason.said, Interval) else ""
    return f"{at_least}{'多了' if too_many else '差'}{wording.figure(fact, Fraction(distance))}"


def value_text(fact: Fact, value: Any) -> str:
    """A value as it was given, in words; "" for none."""
    if value is None or value is DECLINED:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if fact.type == "enum":
        return fact.choices.get(value, str(value))
    if fact.type == "date":
        ends = (value.low, value.high) if isinstance(value, Interval) else (value,)
        return "至".join(wording.month(str(one)) for one in ends)
    if isinstance(value, Monthly):
        return months_text(fact, value)
    if value == 0 and fact.unit == "年":
        return "不满1年"
    if isinstance(value, Interval):
        ends = Fraction(value.low), Fraction(value.high)
        return _years_text(fact, *ends) if fact.type == "year" else _interval_text(fact, *ends)
    return wording.figure(fact, Fraction(value))


def _years_text(fact: Fact, low: Fraction, high: Fraction) -> str:
    if high >= MANY:
        return f"{wording.figure(fact, low)}或以后"
    if low == 0:
        return f"{wording.figure(fact, high)}或以前"
    return wording.figure(fact, Interval(low, high))


def _interval_text(fact: Fact, low: Fraction, high: Fraction) -> str:
    if high >= MANY:
        return f"{wording.figure(fact, low)}以上"
    if low == 0:
        return f"{wording.figure(fact, high)}以下"
    return wording.figure(fact, Interval(low, high))


def certify_text(leaf: Compare) -> str:
    """What an office has still to certify."""
    return "；".join(wording.conditions(leaf))


def question_text(fact: Fact) -> str:
    """How a person is asked for a fact, without its choices."""
    if fact.asks:
        return fact.asks
    if fact.type == "bool":
        return f"{fact.says or fact.label}，对吗？"
    if fact.type == "enum":
        return f"{fact.label}是哪一种？"
    unit = f"（{fact.unit}）" if fact.unit else ""
    meaning = f"（{fact.meaning}）" if fact.meaning else ""
    return (
        f"{fact.label}是多少{unit}{meaning}？" if fact.type != "date" else f"{fact.label}是哪天？"
    )


def verdict_texts(result: Result) -> list[str]:
    """Why the status is what it is: the conditions that decide, and what is to be certified."""
    by_office = list(result.certify)
    said = [reason_text(one) for one in telling(result.reasons) if one.leaf not in by_office]
    if result.near_miss and (short := near_miss_text(result.near_miss)):
        said.append(short)
    certify = "；".join(certify_text(leaf) for leaf in by_office)
    return [*said, f"待认定：{certify}"] if certify else said


def estimate_text(result: Result) -> str:
    """That a share rests on what stands in for what the text counts; "" if none does."""
    shares = [fact for fact in result.estimated if fact.ratio]
    counted = "、".join(f"{fact.label}按{fact.meaning}算" for fact in shares if fact.meaning)
    return f"这是估计：{counted}，请以实际数为准。" if counted else ""
