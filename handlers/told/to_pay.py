"""What a firm asks to pay in, where it may pay in less: 60个人 基数4600 按最低的交多少."""

import re
from collections.abc import Iterator
from decimal import Decimal

from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.measures.given_back import is_bare_sum
from nlp.statements import clauses
from nlp.told import told_numbers
from policy.knowledge import Shelved
from policy.reckoned.known import Told
from policy.reckoned.to_pay import to_pay
from policy.reckoned.wanted import below_least

_DOWN_TO = re.compile(
    "(?:到|成|至|为|按|[交缴存]|各|都是?|最低|单位|个人|双方|两边|一边)(?:照|个|着)?$"
)
_AS_IT_IS = re.compile("现在|目前|眼下|原来|原先|以前|之前|一直|去年|从")
"""降到3% is wanted; 现在按12%交 is how it is, and 降3个点 by how much it should be less."""

_LESS = re.compile("少[交缴出掏]|省|减|差")
SEVERAL = "您说的人数或基数不止一个，所以先不算：请一句话说清一共多少人、每人的基数多少。"


def to_pay_in(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """What they have to pay in each month; asked back where several heads or bases were told."""
    grants = [one for one in shelved.benefit.grants if one.pays_in and one.pays_in[0] in told]
    if not grants:
        return []
    today, benefit = asked.turn.today, shelved.benefit
    story = as_told(asked, benefit.facts, benefit.factors)
    numbers = [one for text in story for one in told_numbers(text, today)]
    sums = {(one.low, one.high) for one in numbers if one.unit == "元" or is_bare_sum(one)}
    counted = {(one.low, one.high) for one in numbers if one.unit in ("人", "个", "名")}
    if len(sums) > 1 or len(counted) > 1:
        return [SEVERAL]
    shares = {one.high for one in numbers if one.unit == "%" and one.low == one.high}
    now = max(shares) if shares and _LESS.search(asked.text) else None
    return to_pay(shelved, asked.knowledge, told, today, now)


def wants_too_low(asked: Asked, shelved: Shelved) -> list[str]:
    """The no to who wants to pay a smaller share than the least there is, also in the question
    that this one goes on with; what was wanted last counts."""
    if not any(one.pays_in for one in shelved.benefit.grants):
        return []
    messages = (asked.memory.said, *as_told(asked, shelved.benefit.facts, shelved.benefit.factors))
    wanted = [found for one in messages if (found := dict(_shares_wanted(asked, one)))]
    return below_least(shelved, wanted[-1].items()) if wanted else []


def _shares_wanted(asked: Asked, text: str) -> Iterator[tuple[Decimal, str]]:
    """The shares that a message wants to pay, in per cent, with the words for each."""
    for words in clauses(text):
        for one in told_numbers(words, asked.turn.today):
            before = words[: one.start].rpartition("%")[2]  # 从8%降到3% is wanted of the 3
            wanted = _DOWN_TO.search(before) and not _AS_IT_IS.search(before)
            if one.unit == "%" and one.low == one.high and wanted:
                yield one.high, one.text
