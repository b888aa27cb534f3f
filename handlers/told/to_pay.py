"""What a firm asks to pay in, where it may pay in less: 60个人 基数4600 按最低的交多少."""

import re

from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.measures.given_back import is_bare_sum
from nlp.told import told_numbers
from policy.knowledge import Shelved
from policy.reckoned.known import Told
from policy.reckoned.to_pay import to_pay

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
