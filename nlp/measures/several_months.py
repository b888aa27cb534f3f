"""A sum told of several months together, where one month's is asked for: of 6个月该交的社保总共
226000 it is a sixth."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.measures.adding import Added
from nlp.measures.given_back import is_bare_sum
from nlp.numbers import Quantity
from nlp.scales import MONTHS
from nlp.statements import clauses
from nlp.told import told_numbers

_MAY_HOLD_SEVERAL = re.compile("月|半年|年")
_WHOSE = (
    "[我俺咱]们?|单位|公司|企业|厂里?|店里|职工|员工|工人|个人|老板|两[头边]|双方|全厂|全部?|所有"
)
_ALL_OF_IT = (
    f"的|内|下来|里|{_WHOSE}|和|加|跟|及其?|连|与|、|[应该要得需][该当要]?|[交缴出]|了|一起|社会?保险?|保险|费用?|五险"
    "|一共|总共|拢共|合计|总计|共|加起来|[总合]?数?是|就|都|有|大概|差不多|约|左右|大约|[:：（）()]"
)
_ONLY_OF_IT = re.compile(f"(?:{_ALL_OF_IT})*")
_BEHIND = re.compile("(?:元|块钱?)?[，,（( ]*(?:这?是|指|就是)?")


def month_of_several(text: str, cues: Sequence[str], today: date) -> Added | None:
    """What a month comes to of the one sum that a text tells of several together, each as high as
    the other; None where it tells none so."""
    if not (_MAY_HOLD_SEVERAL.search(text) and any(cue in text for cue in cues)):
        return None
    numbers = told_numbers(text, today)
    sums = [one for one in numbers if one.unit == "元" or is_bare_sum(one)]
    for one in sums:
        for span in numbers:
            months = _months(span)
            if months > 1 and _belong_together(text, span, one, cues):
                return Added(one.high / months, f"{span.text}{one.text}", of_parts=True)
    return None


def _months(one: Quantity) -> int:
    scale = MONTHS.get(one.unit)
    whole = scale is not None and one.low == one.high and one.high * scale % 1 == 0
    return int(one.high * scale) if scale and whole else 0


def _belong_together(text: str, span: Quantity, one: Quantity, cues: Sequence[str]) -> bool:
    """Whether nothing else stands between a length and a sum that is told by its word."""
    if one.low != one.high:
        return False
    if span.end <= one.start:
        between = text[span.end : one.start]
        named = text[: span.start] + between
        return bool(_ONLY_OF_IT.fullmatch(between)) and _named(named, cues)
    between = text[one.end : span.start]
    return bool(_BEHIND.fullmatch(between)) and _named(text[: one.start], cues)


def _named(words: str, cues: Sequence[str]) -> bool:
    last = (clauses(words) or [""])[-1]
    return any(cue in last for cue in cues)
