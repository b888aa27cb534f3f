"""Another number put in the place of the one told: 要是12个人呢 is counted as 不对，是12个人, and
那工资开2400呢 as 不对，工资是2400."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.numbers import quantities
from nlp.told import people

_NUMBER = "(?:[0-9]+|[一二两三四五六七八九十百千]+)"
_ASKS_ON = "[呢嘞咧哩捏]"
_SUPPOSED = re.compile(
    "(?:那么?)?(?:那|要是|要|如果|假如|假设|若是|换成|换作)(?:只?有|是|一共|总共)?"
    f"(?P<count>{_NUMBER}(?:个人?|人|名|位))(?:的话)?{_ASKS_ON}[？?]?"
)
_WAGE_SUPPOSED = re.compile(
    "(?:(?:那么?)?(?:那|要是|要|如果|假如|假设|若是|换成|换作)|(?=工资))(?:每个?月|一个?月|月)?"
    "(?:工资)?(?:只|才|就|要是)*(?:开|发|给|拿|挣|涨到|降到)(?:了|到)?"
    f"(?P<sum>[0-9]{{3,5}}|{_NUMBER})(?:元|块钱?)?(?:的话)?{_ASKS_ON}(?P<rest>$|[？?，, ].*)"
)
_PAID = re.compile("(?:工资|薪水?|开|发|挣|拿|[一每]个?月|月)[^，,。；;0-9]{0,4}$")
LEAST_PAID = 100
"""From where on a number without a unit is money: 开2400."""
_DRAWLED = re.compile(f"^(?P<asked>(?:那|要是|如果|换成)[^，,。；; ]{{1,12}}){_ASKS_ON}(?=[？?]?$)")


def with_what_is_supposed(text: str, story: Sequence[str], today: date) -> str:
    """The message as one that puts a number right, if it supposes another than the one number of
    people, or the one wage, that a story tells; and with 呢 for what others say behind such a
    question: 那50个嘞."""
    supposed = _SUPPOSED.fullmatch(text)
    if supposed and sum(len(people(one, today)) for one in story) == 1:
        return f"不对，是{supposed['count']}"
    paid = _WAGE_SUPPOSED.fullmatch(text)
    if paid and _tells_one_wage(story, today):
        rest = paid["rest"].strip("？?，, ")
        return f"不对，工资是{paid['sum']}元" + (f"，{rest}" if rest else "")
    return _DRAWLED.sub(r"\g<asked>呢", text)


def _tells_one_wage(story: Sequence[str], today: date) -> bool:
    """Whether a story tells one sum of money, and that is a wage."""
    told = [
        (text, one)
        for text in story
        for one in quantities(text, today)
        if one.unit == "元" or (one.unit == "" and one.high >= LEAST_PAID)
    ]
    return len(told) == 1 and all(_PAID.search(text[: one.start]) for text, one in told)
