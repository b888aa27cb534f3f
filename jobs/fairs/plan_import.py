"""A table of planned fairs taken in: in whole or not at all, and changes only after a look."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from core.clock import BEIJING
from core.errors import Conflict
from jobs.fairs.fair_plans import Period
from jobs.fairs.fair_regions import inside
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import Wanted, add_fair, edit_fair, list_fairs, lock_fair
from jobs.fairs.forms.plan_table import Line, Reporter, read_plan
from jobs.fairs.forms.reading import must_be_right
from jobs.fairs.plan_differences import Differences, differences
from nlp.places.regions import RegionTree

UNSEEN = "这份表会改动已有的招聘会，或者有和已有的主题、地点相同的，请先看过会改什么再导入。"
OTHER = (
    "（另加一场，主题、地点和 {number} 号相同，那场是{when}，不动；是改期就不要导入这一行，"
    "在工作台打开 {number} 号改日期）"
)
MOVED = "您看过以后又有改动，请再看一遍会改什么。"


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a table: the numbers of new fairs and of changed ones, and how many rows were
    there before or were left."""

    added: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    already: int = 0
    left: int = 0

    @property
    def words(self) -> str:
        """What came of it, in a sentence."""
        left = f"，{self.left} 场没有动" if self.left else ""
        added, changed = len(self.added), len(self.changed)
        return f"新计划 {added} 场，改了 {changed} 场，{self.already} 场没有变{left}。"


def look_at_plan(
    connection: Connection,
    content: bytes,
    reporter: Reporter,
    regions: RegionTree,
    moment: datetime,
) -> Differences:
    """What a table would change; raises Invalid, naming each cell that is not right."""
    lines = read_plan(content, reporter, regions)
    found = differences(lines, _there(connection, lines, reporter, regions), moment)
    must_be_right(found.faults)
    return found


def import_plan(
    connection: Connection,
    content: bytes,
    reporter: Reporter,
    regions: RegionTree,
    moment: datetime,
    seen: str = "",
) -> Imported:
    """Plan the new fairs of a table and change those it has otherwise, telling who signed up.

    `seen` is the version of the differences that who sends it has looked at; without it a table
    only adds, and nothing that might be a fair there on another day. Raises Invalid, naming each
    cell that is not right, and Conflict for what nobody has seen; nothing is done then.
    """
    found = look_at_plan(connection, content, reporter, regions, moment)
    if (found.to_be_seen or seen) and seen != found.version:
        raise Conflict(MOVED if seen else UNSEEN)
    for one in found.changed:
        if lock_fair(connection, one.fair.id) != one.fair:
            raise Conflict(MOVED)
        edit_fair(connection, one.fair.id, one.plan, regions, moment)
    added = tuple(add_fair(connection, line.plan, regions, moment) for line in found.new)
    changed = tuple(one.fair.id for one in found.changed)
    return Imported(added, changed, found.same, len(found.left))


def described(found: Differences) -> Iterator[str]:
    """The differences in sentences, those first that change something."""
    for one in found.changed:
        told = "；".join(f"{part.column}：{part.before} → {part.after}" for part in one.changes)
        notice = "（已发布，改时间地点会告诉报了名的人）" if one.fair.state == "announced" else ""
        yield f"第{one.row}行 改 {one.fair.id} 号 {one.fair.plan.name}{notice}：{told}"
    like = {one.line.row: one.like for one in found.others}
    for line in found.new:
        first = like.get(line.row)
        other = OTHER.format(number=first.id, when=first.plan.when) if first else ""
        yield f"第{line.row}行 新增：{line.plan.when} {line.plan.name}{other}"
    for left in found.left:
        yield f"第{left.row}行 不动 {left.fair.id} 号 {left.fair.plan.name}：{left.why}"
    for fair in found.absent:
        yield f"表里没有 {fair.id} 号 {fair.plan.when} {fair.plan.name}，不动；不办了请取消它"


def _there(
    connection: Connection, lines: Sequence[Line], reporter: Reporter, regions: RegionTree
) -> Sequence[Fair]:
    """The fairs on site of the region in all years that the table is about."""
    years = [line.plan.starts_at.astimezone(BEIJING).year for line in lines]
    since, until = Period(date(min(years), 1, 1), date(max(years), 12, 31)).ends
    within = {*inside(regions, reporter.region)}
    wanted = Wanted(within, since, until, states=("planned", "announced", "cancelled"))
    found, _ = list_fairs(connection, wanted)
    return [fair for fair in found if fair.plan.region in within and not fair.plan.online]
