"""Pay that a posting names in its text, beside the fields of pay: 底薪1200元, 试用期15元/小时."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jobs.posting.posting_rules.passages import readings
from jobs.values import FEN, Pay, Unit, Wording
from nlp.numbers import Quantity, quantities

_CALLED = re.compile(
    "(?:底薪|基本工资|基础工资|固定工资|保底工资|保底|起薪|月薪|时薪|日薪|月工资|工资|薪资|薪酬|工钱)"
    "(?:标准|待遇)?(?:大概|大约|约)?(?:为|是|有|给)?[:：]?$"
)
_UNITS: dict[Unit, re.Pattern[str]] = {
    "hour": re.compile("/?(?:每|一|个|1)*(?:小时|钟头|h)"),
    "day": re.compile("/?(?:每|一|1)*(?:天|日|班|晚)"),
    "piece": re.compile("/?(?:每|一|1)*(?:件|个|单|米|吨|平|斤|套|双|箱|趟|次)"),
}
_ABOVE: dict[Unit, re.Pattern[str]] = {"hour": re.compile("时薪$"), "day": re.compile("日薪$")}
LEAST: dict[Unit, int] = {"month": 300, "day": 20, "hour": 3}
"""Yuan below which a number is no pay: 工资80% is another thing."""


@dataclass(frozen=True, slots=True)
class SaidPay:
    """Pay that is named in a field, and the words it is named by."""

    pay: Pay
    field: str
    passage: str


def said_pays(wording: Wording) -> Iterator[SaidPay]:
    """The pay by the month, day or hour that the texts name."""
    for field, text in (("about", wording.about), ("hours", wording.hours)):
        reading = readings(text)[0]
        for one in quantities(reading.plain):
            called = _CALLED.search(reading.plain[max(0, one.start - 12) : one.start])
            if called is None or one.unit not in ("元", ""):
                continue
            unit = _unit(called[0], reading.plain[one.end : one.end + 5])
            if unit in LEAST and one.low >= LEAST[unit]:
                passage = reading.passage(one.start - len(called[0]), one.end)
                yield SaidPay(_pay(one, unit), field, passage)


def _unit(called: str, after: str) -> Unit:
    for unit, words in _UNITS.items():
        if words.match(after):
            return unit
    return next((unit for unit, words in _ABOVE.items() if words.match(called)), "month")


def _pay(one: Quantity, unit: Unit) -> Pay:
    return Pay(int(one.low * FEN), None, unit)
