"""A question for a fact, and what the person's answer makes of the fact."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.rules import Compare, leaves
from nlp.intent import Reading
from nlp.replies import amount, day, is_unsure, months_since, yes_or_no
from policy import wording
from policy.given import UNKNOWN
from policy.verdicts import MANY, question_text

UNITS = {"count": "人", "months": "月", "days": "天", "yuan": "元", "ratio": "%", "year": "年"}
LONGEST = 1200
"""Months that nothing lasts: a larger number is of something else."""

_STEPS = {">=": (0, -1), "<=": (1, 0), ">": (1, 0), "<": (0, -1)}


def demand_on(fact: Fact, results: Iterable[Result]) -> Compare | None:
    """The one demand that is still open on a fact, if it is one that yes or no can answer."""
    open_ones = [leaf for result in results for leaf in leaves(result.open) if leaf.fact is fact]
    same = all(one == open_ones[0] for one in open_ones)
    if not open_ones or not same or open_ones[0].operator == "in":
        return None
    return None if fact.type in ("date", "enum", "ratio", "yuan") else open_ones[0]


def question(fact: Fact, demand: Compare | None) -> str:
    """How the fact is asked for: its demand for a yes or no, else the fact itself."""
    if demand is None:
        return question_text(fact)
    hint = "" if fact.type == "bool" else "（也可以直接说多少）"
    return f"{'；'.join(wording.conditions(demand))}，是吗？{hint}"


def read_answer(
    fact: Fact, demand: Compare | None, text: str, reading: Reading, today: date
) -> Any | None:
    """The fact's value as it was answered, as `policy.given` reads it; None if it was not."""
    value = _value(fact, text, reading, today)
    if value is not None:
        return value
    if is_unsure(text):
        return UNKNOWN
    agreed = yes_or_no(text)
    if agreed is None and demand is not None and _repeats(demand, text):
        agreed = True
    if agreed is None:
        return None
    if demand is not None:
        return _met(demand, _agrees(demand, text, agreed))
    if fact.type == "bool":
        return agreed
    # Who is asked how many and says 没有 has none.
    return 0 if not agreed and fact.type in ("count", "yuan") else None


def read_choice(facts: Iterable[Fact], text: str, reading: Reading) -> dict[str, Any]:
    """What a sentence says of the one of several facts whose choice it names most fully."""
    enums = [fact for fact in facts if fact.type == "enum"]
    found = [(fact, value) for fact in enums if (value := _choice(fact, text, reading))]
    longest = max((len(fact.choices[value]) for fact, value in found), default=0)
    said = {fact.name: value for fact, value in found if len(fact.choices[value]) == longest}
    return said if len(said) == 1 else {}


def _agrees(demand: Compare, text: str, agreed: bool) -> bool:
    """没裁 agrees to 不裁员: who repeats the no of the demand says yes to it."""
    negative = any(word in "；".join(wording.conditions(demand)) for word in "不没未无")
    bare = text.strip("的了啊呀。，, ") in ("不", "没", "没有", "不是", "不对", "没得", "否", "无")
    repeated = negative and not agreed and not bare and text[:1] in "没不未无"
    return repeated or agreed


def _repeats(demand: Compare, text: str) -> bool:
    """Whether somebody says what was demanded in its own words: 承诺."""
    words = text.strip("的了啊呀。，, ")
    return len(words) > 1 and words in "；".join(wording.conditions(demand))


def _value(fact: Fact, text: str, reading: Reading, today: date) -> Any | None:
    if fact.type == "enum":
        return _choice(fact, text, reading)
    if fact.type == "date":
        return day(text, today)
    if fact.type == "bool":
        return None
    found = amount(text, UNITS[fact.type], today)
    if found and fact.type == "months" and found[1] > LONGEST:
        return None
    if found is None and fact.type == "months" and (written := day(text, today)):
        found = months_since(written, today)
    return None if found is None else _between(fact, *found)


def _choice(fact: Fact, text: str, reading: Reading) -> str | None:
    exact = [name for name, label in fact.choices.items() if label == text.strip("。，, 的")]
    if exact:
        return exact[0]
    words = (text, *reading.terms)
    named = [
        name
        for name, label in fact.choices.items()
        if any(label in word or (len(word) > 1 and word in label) for word in words)
    ]
    return named[0] if len(named) == 1 else None


def _between(fact: Fact, low: Decimal, high: Decimal) -> Any:
    first, last = (_plain(fact, one) for one in (low, high))
    return first if first == last else {"min": first, "max": last}


def _plain(fact: Fact, number: Decimal) -> Any:
    """A number as JSON holds it: read back by how it is written, so exactly."""
    if fact.type == "ratio":
        return f"{number}%"
    return int(number) if number == int(number) else float(number)


def _met(demand: Compare, met: bool) -> Any:
    """A value that meets a demand, or one that does not."""
    if isinstance(demand.value, bool):
        return demand.value is met
    steps = _STEPS.get(demand.operator)
    if steps is None:
        return None
    above = demand.operator.startswith(">") is met
    bound = int(Fraction(demand.value))
    if above:
        return {"min": bound + steps[0], "max": MANY}
    return {"min": 0, "max": max(0, bound + steps[1])}
