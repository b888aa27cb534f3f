"""The least wage of one's own place beside that of another: 外县的最低工资1600，我们这里1570."""

import re
from datetime import date

LEAST_WAGE = "min_wage_month"
"""The fact of how much the least wage is."""

_SUM = "[0-9]{3,5}(?:元|块钱?)?"
_BESIDE = re.compile(
    "(?:别[个的家]?|隔壁|外|邻)[县市区省地][^，,。；;0-9]{0,4}最低工资[^，,。；;0-9]{0,4}"
    f"{_SUM}[，,](?=(?:[我俺咱]们?|这[里边]|本地|当地)[^，,。；;0-9]{{0,6}}{_SUM})"
)
_LEAST = re.compile(
    "(?<![按照拿发开给付是])最低工资(?:标准)?(?!的|[^，,。；;0-9]{0,3}[拿发开给付挣])"
    f"[^，,。；;0-9]{{0,4}}{_SUM}"
)
"""工资就是最低工资1570 and 最低工资的拿1200 tell what somebody is paid."""
_OTHER_WAGES = re.compile("(?:最?高|多)(?:的|工资)|最[高多]|其[余他]")
"""Beside it 最低工资1200 is that of the one who is paid least."""


def without_least_wage(text: str, today: date) -> str:
    """The text without how much the least wage is, which nobody is said to be paid."""
    return text if _OTHER_WAGES.search(text) else _LEAST.sub("", text)


def of_their_own_place(text: str, today: date) -> str:
    """The text without what the least wage is elsewhere, where it tells their own behind it."""
    return _BESIDE.sub("最低工资", text)
