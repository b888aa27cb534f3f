"""`flask postings list|show|approve|reject|close`: postings on the command line, for staff."""

from collections.abc import Mapping, Sequence
from typing import Any

import click
from flask.cli import AppGroup

from core.clock import BEIJING, Clock
from core.db import Database
from core.terminal import must_be_ready, told
from jobs.posting import postings
from jobs.posting.posting_steps import steps_data
from jobs.posting.reports import count_open
from jobs.posting.steps import by_staff
from jobs.posting.stored import flags_of, get_posting, list_in_state
from jobs.values import KINDS, STATES, Posting

SHOWN = 50


def add_posting_commands(group: AppGroup, database: Database, clock: Clock) -> None:
    """Give the group of postings the commands of review."""
    _add_list(group, database)
    _add_show(group, database)
    _add_deciding(group, database, clock)


def _add_list(group: AppGroup, database: Database) -> None:
    @group.command("list", help="列出岗位，默认列等待审核的，先来的在前。")
    @click.option("--state", type=click.Choice([*STATES]), default="review", help="哪种状态的")
    @click.option("--limit", type=click.IntRange(1, 1000), default=SHOWN, help="最多列多少个")
    @told
    def list_them(state: Any, limit: int) -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            found = list_in_state(connection, state, 0, limit)
            numbers = [one.id for one in found]
            flags, many = flags_of(connection, numbers), count_open(connection, numbers)
        for one in found:
            click.echo(_line(one, len(flags[one.id]), many[one.id]))
        click.echo(f"{STATES[state]}：列出 {len(found)} 个。" if found else "没有这样的岗位。")


def _line(posting: Posting, flags: int, reports: int) -> str:
    wording = posting.wording
    marks = [f"标出 {flags} 处"] if flags else []
    marks += [f"举报 {reports} 条"] if reports else []
    beside = f"（{'，'.join(marks)}）" if marks else ""
    pay = f"{wording.pay.words}  {wording.openings} 人"
    return f"{posting.id}  {wording.title}  {posting.firm}  {pay}{beside}"


def _add_show(group: AppGroup, database: Database) -> None:
    @group.command("show", help="一个岗位的全部内容、标出的地方和经过。")
    @click.argument("number", type=int)
    @told
    def show(number: int) -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            posting = get_posting(connection, number)
            flags = flags_of(connection, [number])[number]
            steps = steps_data(connection, number)
        click.echo("\n".join([*_details(posting), *_flag_lines(flags), *_step_lines(steps)]))


def _details(posting: Posting) -> list[str]:
    wording = posting.wording
    why = f"（{posting.reason}）" if posting.reason else ""
    lists = (*wording.benefits, *wording.shift, *wording.certificates)
    return [
        f"{posting.id}  {wording.title}  {KINDS[wording.kind]}  {STATES[posting.state]}{why}",
        f"单位：{posting.firm}（编号 {posting.employer_id}）",
        f"工资：{wording.pay.words}  人数：{wording.openings}  学历：{wording.education}",
        f"地点：{wording.place.region} {wording.place.address}".rstrip(),
        *([f"时间：{wording.hours}"] if wording.hours else []),
        *([f"福利、班次、证书：{'、'.join(lists)}"] if lists else []),
        "",
        wording.about,
    ]


def _flag_lines(flags: Sequence[Mapping[str, str]]) -> list[str]:
    return ["", *(f"标出：“{one['passage']}” {one['reason']}" for one in flags)] if flags else []


def _step_lines(steps: Sequence[Mapping[str, Any]]) -> list[str]:
    lines = [""]
    for one in steps:
        at = one["at"].astimezone(BEIJING)
        why = f"：{one['reason']}" if one["reason"] else ""
        lines.append(f"{at:%Y-%m-%d %H:%M}  {one['who']}  {one['what']}{why}")
    return lines


def _add_deciding(group: AppGroup, database: Database, clock: Clock) -> None:
    by = click.option("--by", required=True, help="谁决定的")
    why = click.option("--reason", default="", help="原因，单位会看到")

    @group.command("approve", help="通过一个岗位，立刻发布。")
    @click.argument("number", type=int)
    @by
    @told
    def approve(number: int, by: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            postings.approve(connection, number, by_staff(by), clock())
        click.echo(f"岗位 {number} 已发布。")

    @group.command("reject", help="不通过一个岗位，必须写原因。")
    @click.argument("number", type=int)
    @by
    @why
    @told
    def reject(number: int, by: str, reason: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            postings.reject(connection, number, by_staff(by), reason, clock())
        click.echo(f"岗位 {number} 没有通过，已告诉单位。")

    @group.command("close", help="停止一个岗位，必须写原因；停止以后不能再开。")
    @click.argument("number", type=int)
    @by
    @why
    @told
    def close(number: int, by: str, reason: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            said = postings.given(reason)
            postings.close(connection, number, by_staff(by), clock(), said)
        click.echo(f"岗位 {number} 已停止。")
