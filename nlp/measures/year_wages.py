"""What the wages of a year, or of some months in all, come to a month, where a benefit goes by
those of one: 年薪18000, 五个月一共发了八千."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from nlp.measures.month_totals import months_spanned
from nlp.numbers import Quantity, quantities
from nlp.statements import clauses

WAGES = "wage_month"
"""The fact of what is paid in wages a month."""

_A_YEAR = re.compile("年(?=薪|工资|收入)|(?:[一1每整全]整?)个?年(?:到头|下来|总?共|一共)?")
_SOME_MONTHS = re.compile("(?:[0-9]{1,2}|[二两三四五六七八九十]{1,2})个月")
_PAID = re.compile("工资|工钱|薪|收入|开|发|挣|给")
_PAID_OUT = re.compile("[发开给拿挣领]了|[一总拢]共|合计|加起来")
_OTHERWISE = re.compile("[没未]|补[贴助]|上限|最高|月薪|月工资|[每一]个?月|社保|保险")
_EACH = re.compile("[都也]")
_OF_ONE = re.compile("(?<![0-9十百])[1一][个名位]|每个?人|人均")
YEAR, LEAST, LEAST_A_MONTH = 12, 1000, 500
CENT = Decimal("0.01")


def by_the_month(text: str, today: date) -> str:
    """The text with what was paid in wages in a year, or in some months in all, as what that is a
    month; without the sum where nobody knows for how many people it is."""
    if not _PAID.search(text):
        return text
    for words in clauses(text):
        if not _PAID.search(words) or _OTHERWISE.search(words):
            continue
        numbers = quantities(words, today)
        sums = [one for one in numbers if one.unit in ("元", "") and one.low == one.high >= LEAST]
        if len(sums) != 1:
            continue
        if _A_YEAR.search(words):
            told = _A_YEAR.sub("每月", _instead(words, sums[0], YEAR), count=1)
        else:
            told = _of_months(words, sums[0], numbers, bool(_OF_ONE.search(text)))
        text = text.replace(words, told, 1)
    return text


def _of_months(words: str, paid: Quantity, numbers: Sequence[Quantity], of_one: bool) -> str:
    """A clause that tells what some months, counted or named, brought in all by what each did."""
    months = [one.high for one in numbers if one.unit == "月" and _SOME_MONTHS.fullmatch(one.text)]
    months = months or [Decimal(one) for one in (months_spanned(words),) if one]
    in_all = _PAID_OUT.search(words) and not _EACH.search(words)
    if len(months) != 1 or not in_all or paid.high < LEAST_A_MONTH * months[0]:
        return words
    if of_one:
        return f"{_instead(words, paid, int(months[0]))}每月"
    return f"{words[: paid.start]}{words[paid.end :]}"


def _instead(words: str, paid: Quantity, months: int) -> str:
    each = (paid.high / months).quantize(CENT, ROUND_HALF_UP)
    return f"{words[: paid.start]}{each.normalize():f}元{words[paid.end :]}"
