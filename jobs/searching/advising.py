"""What somebody should know of a posting before they apply: nothing of it keeps it from them.

An office's clerk shows a job that asks for more than somebody has, and says so: firms take a good
worker without the diploma, and a certificate can be got. What the law allows nobody to choose by
(sex, age, origin, health) is not looked at.
"""

from collections.abc import Iterator

from jobs.searching.pay import most_a_month, wished_a_month
from jobs.spoken.understood import Understood
from jobs.values import EDUCATIONS, UNITS, Posting

_LEVELS: dict[str, int] = {name: level for level, name in enumerate(EDUCATIONS)}
_LEVELS["中专"] = _LEVELS["高中"]


def advice(posting: Posting, understood: Understood) -> list[str]:
    """The sentences to go with a posting, for who said this."""
    return [*_on_pay(posting, understood), *_on_demands(posting, understood)]


def _on_pay(posting: Posting, understood: Understood) -> Iterator[str]:
    pay, wish = posting.wording.pay, understood.pay
    if pay.low is None:
        yield "工资面议，去之前先问清楚给多少。"
        return
    unit = wish.unit or "month"
    if wish.min is None or unit == pay.unit:
        return
    most, least = most_a_month(pay), wished_a_month(wish.min, unit)
    if most is None or least is None:
        yield f"按{UNITS[pay.unit]}算工资，一个月能挣多少先问清楚。"
    elif most >= least:
        yield f"按{UNITS[pay.unit]}算工资，每月按21.75天、每天按8小时折算才够您说的数。"


def _on_demands(posting: Posting, understood: Understood) -> Iterator[str]:
    """What it asks for that the person has said to have less of, or other things."""
    asked, has = posting.wording.education, understood.education
    if has is not None and _LEVELS.get(has, 0) < _LEVELS[asked]:
        yield f"写明要{asked}，您说的是{has}，可以先问单位能不能放宽。"
    missing = [one for one in posting.wording.certificates if one not in understood.certificates]
    if missing:
        yield f"要有{'、'.join(missing)}。"
