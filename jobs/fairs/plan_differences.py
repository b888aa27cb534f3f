"""What a table of planned fairs would change of those that are there: said before it is done."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from core.clock import BEIJING
from jobs.fairs.fair_values import AUDIENCES, Fair, Plan
from jobs.fairs.forms.plan_table import AUDIENCE, EXPECTED, THEME, WHEN, WHERE, Line
from jobs.fairs.forms.reading import Fault

OVER = "已经办完，不再改；数字有误请更正数字"
CANCELLED = "已经取消，没有再加"
HOURS = "这一场已经发布，改日期要写明几点，如 12月21日9:00-12:00"


@dataclass(frozen=True, slots=True)
class Change:
    """What stands in a column now, and in the table."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A fair that a row of the table makes another."""

    row: int
    fair: Fair
    plan: Plan
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Left:
    """A fair that stays as it is, whatever its row says, and why."""

    row: int
    fair: Fair
    why: str


@dataclass(frozen=True, slots=True)
class Another:
    """A new fair of the theme and at the place of one that is still to come, on another day."""

    line: Line
    like: Fair


@dataclass(frozen=True, slots=True)
class Differences:
    """Rows for new fairs, for changed, for those left and for those that are the same already;
    `absent` are there and in no row, and stay. Of the new, `others` are like one of those."""

    new: tuple[Line, ...] = ()
    changed: tuple[Changed, ...] = ()
    left: tuple[Left, ...] = ()
    absent: tuple[Fair, ...] = ()
    others: tuple[Another, ...] = ()
    same: int = 0
    faults: tuple[Fault, ...] = ()

    @property
    def version(self) -> str:
        """Another one as soon as anything else would be done."""
        told = (
            [(one.fair.id, one.fair.plan, one.plan) for one in self.changed],
            [(line.row, line.plan) for line in self.new],
            [(one.row, one.fair.id, one.why) for one in self.left],
            [(one.id, one.plan) for one in self.absent],
        )
        return sha256(repr(told).encode()).hexdigest()[:16]

    @property
    def to_be_seen(self) -> bool:
        """Whether it does more than to add what is like nothing that is there."""
        return bool(self.changed or self.others)


def differences(lines: Sequence[Line], there: Sequence[Fair], moment: datetime) -> Differences:
    """What the rows of a table mean for the fairs of its region and years, the cancelled among
    them."""
    pairs = _pairs(lines, there, moment)
    changed, left, faults, same = list[Changed](), list[Left](), list[Fault](), 0
    for line, fair in pairs:
        plan = _rewritten(fair.plan, line.plan)
        changes = tuple(_changes(fair.plan, plan))
        if fair.state == "cancelled":
            left.append(Left(line.row, fair, CANCELLED))
        elif not changes:
            same += 1
        elif moment >= fair.plan.ends_at:
            left.append(Left(line.row, fair, OVER))
        elif fair.state == "announced" and not plan.hours_known:
            faults.append(Fault(line.row, WHEN, HOURS))
        else:
            changed.append(Changed(line.row, fair, plan, changes))
    rows, numbers = {line.row for line, _ in pairs}, {fair.id for _, fair in pairs}
    new = tuple(line for line in lines if line.row not in rows)
    absent = tuple(one for one in there if one.id not in numbers and _open(one, moment))
    return Differences(
        new=new,
        changed=tuple(changed),
        left=tuple(left),
        absent=absent,
        others=tuple(_others(new, absent)),
        same=same,
        faults=tuple(faults),
    )


def _pairs(
    lines: Sequence[Line], there: Sequence[Fair], moment: datetime
) -> list[tuple[Line, Fair]]:
    """Which row stands for which fair: those of one region that agree on day and theme; else the
    only two left that agree on day and place.

    None is found by theme and place: the next of a series would be taken for the last one moved.
    """
    found: list[tuple[Line, Fair]] = []
    for key, sole in ((_day_theme, False), (_day_place, True)):
        rows = {line.row for line, _ in found}
        numbers = {fair.id for _, fair in found}
        left = [line for line in lines if line.row not in rows]
        # What is over or was called off is nothing a row could have moved.
        free = [one for one in there if one.id not in numbers and (not sole or _open(one, moment))]
        found += _alike(left, free, key, sole)
    return found


def _others(new: Sequence[Line], absent: Sequence[Fair]) -> Iterator[Another]:
    like = _grouped(absent, _theme_place)
    for line in new:
        for fair in like.get(_theme_place(line.plan), [])[:1]:
            yield Another(line, fair)


def _alike(
    lines: Sequence[Line],
    fairs: Sequence[Fair],
    key: Callable[[Plan], Hashable],
    sole: bool,
) -> Iterator[tuple[Line, Fair]]:
    of_lines, of_fairs = _grouped(lines, key), _grouped(fairs, key)
    for name, rows in of_lines.items():
        others = of_fairs.get(name, [])
        if len(rows) == 1 and (len(others) == 1 if sole else others):
            # Whoever planned one again after it was called off means the one that is on.
            yield rows[0], min(others, key=lambda one: (one.state == "cancelled", one.id))


def _grouped(items: Sequence[Any], key: Callable[[Plan], Hashable]) -> Mapping[Hashable, list[Any]]:
    groups: dict[Hashable, list[Any]] = defaultdict(list)
    for one in items:
        groups[key(one.plan)].append(one)
    return groups


def _day_theme(plan: Plan) -> Hashable:
    return plan.region, _days(plan)[0], _title(plan)


def _theme_place(plan: Plan) -> Hashable:
    return plan.region, _title(plan), plan.place


def _day_place(plan: Plan) -> Hashable:
    return plan.region, _days(plan)[0], plan.place


def _open(fair: Fair, moment: datetime) -> bool:
    return fair.state != "cancelled" and fair.plan.ends_at > moment


def _rewritten(before: Plan, row: Plan) -> Plan:
    """A plan as its row has it; what the row leaves open stays, and what no table has."""
    title = _title(before)
    if _title(row) != title:
        renamed = row.name if before.name == title else before.name
        before = replace(before, name=renamed, theme=row.theme)
    if row.hours_known or _days(row) != _days(before):
        open_to_the_end = before.signup_until == before.ends_at
        until = row.ends_at if open_to_the_end else min(before.signup_until, row.ends_at)
        before = replace(before, starts_at=row.starts_at, ends_at=row.ends_at, signup_until=until)
    if row.audience and {*row.audience} != {*before.audience}:
        before = replace(before, audience=row.audience)
    if row.employers_expected is not None:
        before = replace(before, employers_expected=row.employers_expected)
    return replace(before, place=row.place)


def _changes(before: Plan, after: Plan) -> Iterator[Change]:
    old, new = _cells(before), _cells(after)
    for column, text in new.items():
        if text != old[column]:
            yield Change(column, old[column] or "没有写", text)


def _cells(plan: Plan) -> Mapping[str, str]:
    expected = plan.employers_expected
    return {
        WHEN: plan.when,
        WHERE: plan.place,
        THEME: _title(plan),
        AUDIENCE: "、".join(AUDIENCES[one] for one in plan.audience),
        EXPECTED: "" if expected is None else str(expected),
    }


def _title(plan: Plan) -> str:
    """The theme as the table has it."""
    return plan.theme or plan.name


def _days(plan: Plan) -> tuple[date, date]:
    """The first day and the last."""
    last = plan.ends_at - timedelta(microseconds=1)
    return plan.starts_at.astimezone(BEIJING).date(), last.astimezone(BEIJING).date()
