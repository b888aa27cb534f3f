"""个人 behind a sum of money: in 单位交了3600个人交了1800 it is the worker, and counts nobody."""

import re
from decimal import Decimal

LEAST_SUM = 1000
"""The least number that is rather money paid in than people, where nobody says who paid it."""

_PAID = "(?:[交缴出扣掏]|承担|负担)纳?(?:了|过|的|是)*"
_SOMEBODY_PAID = re.compile(f"{_PAID}$")
_FIRM_PAID = re.compile(
    f"(?:单位|公司|企业|厂[里子]?|老板)[^，。；、,;]{{0,6}}(?:{_PAID}|[块份边头]|部分)$"
    "|[险保费][^，。；、,;]{0,8}(?:单位|公司|企业|厂里?)的?$"
)
_THE_WORKER = re.compile(
    f"(?:(?:职工|员工|工人)(?:个人|自己)|个人)(?:[也又再还]|另外)*(?:的?(?:那|这)?(?:[块份边头]|部分)|自己|{_PAID}|(?:是|的)*"
    "(?=[0-9]{3}|[0-9.]+[百千万]|[一二两三四五六七八九][百千万]))"
)


def is_of_the_worker(before: str, after: str, number: Decimal) -> bool:
    """Whether what follows a number, from 个人 on, is what the worker pays besides it."""
    if not _THE_WORKER.match(after):
        return False
    of_money = number >= LEAST_SUM and _SOMEBODY_PAID.search(before)
    return bool(of_money or _FIRM_PAID.search(before))
