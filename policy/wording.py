"""Puts a card's numbers and conditions into words: the only place where they become text."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from eligibility.facts import Fact
from eligibility.rules import All, AnyOf, Cases, Compare, Interval, Not, Rule
from eligibility.values import days
from policy.cards import Grant

_BOUNDS = {">=": "不少于", "<=": "不超过", ">": "超过", "<": "不足"}
_WHEN = {">=": "及以后", "<=": "及以前", ">": "以后", "<": "以前", "==": ""}
_INCLUSIVE = {">=": "（含）以上", "<=": "（含）以下"}

_WAN, ALL = 1_000_000, 10_000
"""10,000 yuan in fen, and the whole of something in basis points."""


def yuan(fen: int) -> str:
    """A sum in yuan as people say it: 150000 fen are "1500元", 60000000 "60万元"."""
    if fen >= _WAN and fen % _WAN == 0:
        return f"{fen // _WAN}万元"
    whole, rest = divmod(fen, 100)
    return f"{whole}元" if not rest else f"{whole}.{rest:02d}元".replace("0元", "元")


def share(value: Fraction) -> str:
    """A share in per cent as people read it: 11/200 is "5.5%"."""
    percent = value * 100
    if percent.denominator == 1:
        return f"{percent.numerator}%"
    # What a card says is said exactly; only a share worked out from heads is rounded.
    places = 4 if (percent * 10_000).denominator == 1 else 2
    return f"{float(percent):.{places}f}".rstrip("0").rstrip(".") + "%"


def points(basis_points: int) -> str:
    """Basis points in per cent."""
    return share(Fraction(basis_points, 10_000))


def figure(fact: Fact, value: Any) -> str:
    """A known value with its unit, an interval from end to end: 17.9%, 31至39人."""
    if isinstance(value, Interval):
        return f"{_one_figure(fact, value.low, unit=False)}至{_one_figure(fact, value.high)}"
    return _one_figure(fact, value)


def _one_figure(fact: Fact, value: Fraction, unit: bool = True) -> str:
    if fact.type == "ratio":
        return share(Fraction(round(value * 1000), 1000))
    whole = value.denominator == 1
    number = str(value.numerator) if whole else share(value / 100).removesuffix("%")
    return f"{number}{fact.unit}" if unit else number


def conditions(rule: Rule) -> list[str]:
    """A condition as a list of sentences without full stops, one for each demand."""
    match rule:
        case All((low, high)) if is_span(low, high):
            return [_brief(rule)]
        case All(parts):
            return [sentence for part in _spans(parts) for sentence in conditions(part)]
        case Cases(cases):
            return ["；".join(_case(guard, then) for guard, then in cases)]
        case Compare():
            return [_demand(rule)]
        case AnyOf(parts) if all(_names_itself(part) for part in parts):
            return [f"限{_brief(rule)}"]
        case _:
            return [_brief(rule)]


def _case(guard: Rule, then: Rule) -> str:
    """One case; where nothing more is open of it, only whose it is."""
    demand = "且".join(conditions(then))
    return f"{_brief(guard)}的，{demand}" if demand else _brief(guard)


def _brief(rule: Rule) -> str:
    """A condition within a sentence: of which kind somebody is, is told by the kind alone."""
    match rule:
        case All((Compare() as low, Compare() as high)) if is_span(low, high):
            return _span(low, high)
        case All(parts):
            return "且".join(_brief(part) for part in _spans(parts))
        case AnyOf(parts):
            return _either(parts)
        case Not(part):
            return f"{'不是' if _names_itself(part) else '不属于：'}{_brief(part)}"
        case Cases():
            return conditions(rule)[0]
        case Compare():
            return _compare(rule)


def _either(parts: Sequence[Rule]) -> str:
    """Alternatives; a bound that all of them have is said once, at the end."""
    bounds = {_own_bound(part) for part in parts}
    if len(bounds) == 1 and "" not in bounds:
        counted = [_counted(part.fact) for part in parts if isinstance(part, Compare)]
        return f"{_listed(counted)}{bounds.pop()}"
    said = [_brief(part) for part in parts]
    plain = all(isinstance(part, Compare) for part in parts)
    return _listed(said) if plain else "，或者".join(said)


def _own_bound(rule: Rule) -> str:
    """The number a count is held against, with its unit; "" for all else."""
    if isinstance(rule, Compare) and rule.fact.type == "count":
        return _bound(rule.operator, rule.value, rule.fact)
    return ""


def _counted(fact: Fact) -> str:
    return fact.says or fact.label


def _listed(words: Sequence[str]) -> str:
    """A、B或C."""
    *most, last = words
    return f"{'、'.join(most)}或{last}" if most else last


def _names_itself(rule: Rule) -> bool:
    """Whether the choices of a condition say by themselves what is meant: 小微企业."""
    return isinstance(rule, Compare) and rule.fact.type == "enum" and rule.fact.says == OF_ITSELF


OF_ITSELF = "{}"
"""What an enum `says` whose choices need no label before them."""


def _demand(rule: Compare) -> str:
    """A condition that stands by itself: who may have it is limited to those."""
    if rule.fact.type == "enum":
        label = "" if _names_itself(rule) else rule.fact.label
        return f"{label}限{whom(rule)}"
    return _compare(rule)


def _spans(parts: Iterable[Rule]) -> list[Rule]:
    """The parts, those from one number to another as one: what is counted is said once."""
    found: list[Rule] = []
    for part in parts:
        if found and is_span(found[-1], part):
            found[-1] = All((found[-1], part))
        else:
            found.append(part)
    return found


def is_span(low: Rule, high: Rule) -> bool:
    """Whether two demands are the ends of one: from a number or a day to another."""
    if not (isinstance(low, Compare) and isinstance(high, Compare) and low.fact is high.fact):
        return False
    if low.fact.type == "date":
        return (low.operator, high.operator) == (">=", "<=")
    return low.operator in (">=", ">") and high.operator in ("<=", "<")


def _span(low: Compare, high: Compare) -> str:
    """From one number to another; with both ends counted as people say it: 1至2年."""
    fact, whole = low.fact, isinstance(low.value, int) and isinstance(high.value, int)
    if fact.type == "date":
        return f"{_counted(fact)}在{month(str(low.value))}至{month(str(high.value))}"
    if fact.unit == "年" and whole and (low.operator, high.operator) == (">=", "<="):
        return f"{_counted(fact)}{low.value}至{high.value}{fact.unit}"
    return f"{_compare(low)}、{_bound(high.operator, high.value, fact)}"


def _compare(rule: Compare) -> str:
    fact = rule.fact
    match fact.type, rule.operator:
        case "bool", _:
            return (fact.says or fact.label) if rule.value else (fact.denies or f"没有{fact.label}")
        case "enum", _:
            return whom(rule) if _names_itself(rule) else f"{fact.label}为{whom(rule)}"
        case "ratio", operator:
            return f"{fact.label}{_BOUNDS.get(operator, '为')}{share(rule.value)}"
        case "date", operator:
            return f"{_counted(fact)}在{month(str(rule.value))}{_WHEN[operator]}"
        case _, operator:
            return f"{_counted(fact)}{_bound(operator, rule.value, fact)}"


_PERIOD = {">=": "满{}以上", "<=": "不超过{}", ">": "超过{}", "<": "不足{}", "==": "{}"}


def _period(months: int, said: str = "{}") -> str:
    """So long and, where it is whole years, in months too: both are how people say it."""
    in_months = "" if months % 12 else f"（{months}个月）"
    return f"{said.format(duration(months))}{in_months}"


def _bound(operator: str, value: Any, fact: Fact) -> str:
    if fact.type == "months":
        return _period(value, _PERIOD[operator])
    if operator in _INCLUSIVE:
        return f"{value}{fact.unit}{_INCLUSIVE[operator]}"
    return f"{_BOUNDS.get(operator, '')}{value}{fact.unit}"


def whom(rule: Rule) -> str:
    """Those a condition singles out, without naming what it compares: "小微企业、中型企业"."""
    if isinstance(rule, Compare) and rule.fact.type == "enum":
        values = rule.value if isinstance(rule.value, tuple) else (rule.value,)
        return _several(rule.fact, values)
    return _brief(rule)


def _several(fact: Fact, values: Sequence[str]) -> str:
    """Choices by the name they have together, or one by one."""
    group = next((name for name, held in fact.groups.items() if {*held} == {*values}), "")
    return group or "、".join(fact.choices[value] for value in values)


EVERY = {"": "", "year": "每年", "month": "每月", "day": "每天", "hour": "每课时"}
_PAID_AS = {"refund": "返还", "subsidy": "补贴", "reduction": "减免"}


def grant(
    one: Grant, whom: str, per: Fact | None, of: Fact | None, cap_per: Fact | None = None
) -> str:
    """One amount in words; `whom` says for whom, if not for everyone."""
    head = f"{whom}：" if whom else ""
    return f"{head}{_granted(one, per, of)}{_limits(one, cap_per)}"


def _granted(one: Grant, per: Fact | None, of: Fact | None) -> str:
    most = "最高" if one.most else ""
    if one.fen:
        was = f"（原{yuan(one.was_fen)}）" if one.was_fen else ""
        upper = f"至{yuan(one.to_fen)}" if one.to_fen else ""
        each = f"{per.says or per.label}，" if per else ""
        return f"{each}{_each(per)}{EVERY[one.every]}{most}{yuan(one.fen)}{upper}{was}"
    if one.bp and of:
        how = _PAID_AS[one.paid_as]
        return f"{EVERY[one.every]}{most}按{of.label}的{points(one.bp)}{how}"
    return _waived(one) if one.waive_bp else one.in_kind or one.unspecified


def _each(per: Fact | None) -> str:
    return f"每{per.unit}" if per and per.unit else ""


def _limits(one: Grant, cap_per: Fact | None) -> str:
    capped = f"，{_each(cap_per)}不超过{yuan(one.cap_fen)}" if one.cap_fen else ""
    return capped + (f"，最长{_period(one.up_to_months)}" if one.up_to_months else "")


def duration(months: int) -> str:
    """Months as people say them: 36 months are 3年."""
    years, rest = divmod(months, 12)
    return f"{years}年" if years and not rest else f"{months}个月"


def spared(waived: Collection[int | None]) -> str:
    """What is said before a sum that need not be paid: it is none that anybody is given."""
    return "" if None in waived else "免缴" if {*waived} == {ALL} else "少缴"


def _waived(one: Grant) -> str:
    half = "减半征收" if one.waive_bp == ALL // 2 else f"减征{points(one.waive_bp or 0)}"
    how = "免征" if one.waive_bp == ALL else half
    when = span(*one.months) if one.months else ""
    return f"{when}{how}{'、'.join(one.of_premiums)}保险的单位缴费"


def span(start: str, end: str) -> str:
    """From one month or day to another, the year said once: 2020年2月至6月."""
    same_year = start.split("-")[0] == end.split("-")[0]
    return f"{month(start)}至{month(end).partition('年')[2] if same_year else month(end)}"


def month(written: str) -> str:
    """A day or month as people write it: "2020-06" is 2020年6月."""
    parts = written.split("-")
    units = ("年", "月", "日")
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, units, strict=False))


def numbered(items: Iterable[str]) -> str:
    """Items on lines of their own, numbered if there are several."""
    found = list(items)
    if len(found) == 1:
        return found[0]
    return "\n".join(f"{number}. {item}" for number, item in enumerate(found, 1))


def first_day(written: str) -> date:
    """The first day of a written day, month or year."""
    return days(written)[0]


def last_day(written: str) -> date:
    """The last day of a written day, month or year."""
    return days(written)[1]
