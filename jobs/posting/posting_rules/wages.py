"""Pay that is below the local minimum wage, or that cannot be meant so."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from jobs.posting.posting_rules.findings import Finding, Severity
from jobs.posting.posting_rules.minimum_wages import BY_THE_HOUR, Floor, Floors
from jobs.posting.posting_rules.said_pay import SaidPay, said_pays
from jobs.posting.posting_rules.working_time import hours_a_month
from jobs.values import FEN, UNITS, Pay, Unit, Wording, yuan_text

LAW = "工资不得低于当地最低工资标准（《劳动法》第四十八条）"

HIGHEST: Mapping[Unit, int] = {"month": 100_000, "day": 3_000, "hour": 500, "piece": 2_000}
"""Yuan above which the unit is more likely wrong than the pay so good."""

WIDEST = 5
"""How many times the lower pay the higher may be before nobody can tell what is paid."""

UNKNOWN = "这里没有收当地的最低工资标准，看不出够不够，最低工资请自行核对"
NO_HOURS = "按月发工资的兼职、零工，没有写每天几小时、每周几天，看不出一小时合多少钱；{}"
BY_STANDARD = "请按当地的标准核对工资和工时"


class WageRule:
    """Finds pay that is too low, or that nobody can mean."""

    def __init__(self, floors: Floors) -> None:
        self._floors = floors

    def find(self, wording: Wording, today: date) -> Iterator[Finding]:
        """What is found of the pay; the standards of that day count."""
        yield from _nonsense(wording.pay)
        hours = hours_a_month(f"{wording.hours}。{wording.about}")
        by_month = wording.pay.unit == "month" and wording.kind in BY_THE_HOUR
        if by_month and hours is not None:
            floor = self._floors.by_the_hours(wording.place.region, hours, today)
            yield from _measured(wording, floor)
        elif by_month:
            yield from _unmeasured(wording.pay, self._floor(wording, today))
        else:
            yield from _measured(wording, self._floor(wording, today))
        for said in said_pays(wording):
            yield from self._of_text(wording, said, today)

    def _of_text(self, wording: Wording, said: SaidPay, today: date) -> Iterator[Finding]:
        """Who writes of a basic wage may pay more on top: staff look."""
        pays = _least(said.pay)
        floor = self._floor(replace(wording, pay=said.pay), today)
        if floor and pays is not None and pays < floor.highest:
            reason, remedy = _told(floor, pays < floor.sure)
            yield Finding("pay", "flagged", said.field, said.passage, reason, remedy)

    def _floor(self, wording: Wording, today: date) -> Floor | None:
        return self._floors.find(wording.place.region, wording.kind, wording.pay.unit, today)


def _least(pay: Pay) -> int | None:
    return pay.high if pay.low is None else pay.low


def _measured(wording: Wording, floor: Floor | None) -> Iterator[Finding]:
    pays = _least(wording.pay)
    if pays is None or floor is None or pays >= floor.highest:
        return
    # Nobody knows how long a day is, and many a post of public welfare is for part of it.
    measured = wording.pay.unit != "day" and wording.kind != "public_welfare" and floor.known
    sure = measured and pays < floor.sure
    yield _finding("refused" if sure else "flagged", wording.pay, *_told(floor, sure))


def _unmeasured(pay: Pay, floor: Floor | None) -> Iterator[Finding]:
    """Work that is paid by the month and is for part of it, nobody says which."""
    pays = _least(pay)
    if pays is not None and floor and pays < floor.highest:
        reason, _ = _told(floor, False)
        yield _finding("flagged", pay, NO_HOURS.format(reason), "请写清每天几小时、每周几天")


def _told(floor: Floor, sure: bool) -> tuple[str, str]:
    if not floor.known:
        return f"{UNKNOWN}。{LAW}", BY_STANDARD
    least, most = yuan_text(floor.sure), yuan_text(floor.highest)
    reason = f"{LAW}：{floor.what.format(least if sure or least == most else f'{least}至{most}')}"
    return reason, f"请写不低于 {least} 元" if sure else BY_STANDARD


def _nonsense(pay: Pay) -> Iterator[Finding]:
    """Pay that cannot be meant as it is written."""
    if pay.low is not None and pay.high is not None and pay.low > pay.high:
        yield _finding("refused", pay, "最低工资写得比最高的还高", "请把两个数对调或改正")
        return
    ends = [end for end in (pay.low, pay.high) if end is not None]
    if any(end <= 0 for end in ends):
        yield _finding("refused", pay, "工资应大于 0 元", "请写实际工资，说不准的写面议（不填）")
    if any(end > HIGHEST[pay.unit] * FEN for end in ends):
        reason = f"每{UNITS[pay.unit]}这么多，像是单位或位数写错了"
        yield _finding("flagged", pay, reason, "请核对工资和单位")
    if pay.low and pay.high and pay.high > pay.low * WIDEST:
        reason = "最高和最低相差太大，看不出实际拿多少"
        yield _finding("flagged", pay, reason, "请按多数人能拿到的写")


def _finding(severity: Severity, pay: Pay, reason: str, remedy: str) -> Finding:
    return Finding("pay", severity, "pay", pay.words, reason, remedy)
