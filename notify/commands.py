"""`flask deliver` and `flask notify …`: sending what is in the outbox, and looking after it."""

import signal
from collections.abc import Callable
from datetime import datetime
from types import FrameType
from typing import Any, TypeVar

import click
from flask.cli import AppGroup
from sqlalchemy import Row

from core.clock import BEIJING, Clock
from core.db import Database
from core.terminal import must_be_ready, told
from notify import operating
from notify.deliver import Deliverer
from notify.findings import hand_over
from notify.joining import ask_again, count_joined
from notify.kinds import KINDS, WORDS
from notify.operating import STATES, Retried

Done = TypeVar("Done")

SHOWN = 20
LONGEST = 40
"""How many characters of a notice a list shows."""


def deliver_command(database: Database, deliverer: Deliverer) -> click.Command:
    """The command."""

    @click.command("deliver", help="发送发件箱里的通知，一直运行；可以同时开几个。")
    @click.option("--once", is_flag=True, help="把现在该发的发完就结束")
    @told
    def run(once: bool) -> None:
        with database.reading() as connection:
            must_be_ready(connection)
        if once:
            came = deliverer.deliver()
            said = "，".join(f"{STATES[state]} {came[state]} 条" for state in STATES if came[state])
            click.echo(f"{said}。" if said else "没有到时候的通知。")
            return
        deliver_until_told(deliverer)

    return run


def deliver_until_told(deliverer: Deliverer) -> None:
    """Deliver until SIGTERM or SIGINT; what is being sent then is finished, what was only claimed
    given back."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        deliverer.stopping.set()

    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, stop)
    # Signals are handled in this thread, in the middle of whatever it does. It must not be the one
    # that waits for the event: holding the event's lock, it would wait for itself for ever.
    deliverer.start().join()


def notify_group(database: Database, clock: Clock) -> AppGroup:
    """The group."""
    group = AppGroup("notify", help="发件箱：有什么通知在等，为什么。")
    _add_list(group, database)
    _add_show(group, database)
    _add_acts(group, database, clock)
    return group


def _add_list(group: AppGroup, database: Database) -> None:
    @group.command("list", help="列出通知，默认只列还没送到的，新的在前。")
    @click.option("--state", type=click.Choice([*STATES]), help="只列这种状态的")
    @click.option("--kind", default="", help=f"只列这种通知：{'、'.join(KINDS)}")
    @click.option("--openid", default="", help="只列给这个人的")
    @click.option("--limit", type=click.IntRange(1, 1000), default=SHOWN, help="最多列多少条")
    @told
    def list_them(state: str | None, kind: str, openid: str, limit: int) -> None:
        states = [state] if state else ["queued", "sending", "waiting"]
        with database.reading() as connection:
            must_be_ready(connection)
            rows = operating.list_notices(connection, states, kind, openid, limit)
            counted = operating.count_notices(connection)
        for row in rows:
            click.echo(_line(row))
        total = "，".join(f"{STATES[one]} {counted[one]}" for one in STATES if one in counted)
        click.echo(f"全部：{total}。" if total else "发件箱是空的。")


def _line(row: Row[Any]) -> str:
    text = " ".join(row.text.split())
    short = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    why = f"（{row.why}）" if row.why else ""
    return f"{row.id}  {STATES[row.state]}  {_label(row.kind)}  {short}{why}"


def _add_show(group: AppGroup, database: Database) -> None:
    @group.command("show", help="一条通知的全部情况。")
    @click.argument("number", type=int)
    @told
    def show(number: int) -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            row = operating.get_notice(connection, number)
        click.echo("\n".join(_details(row)))


def _details(row: Row[Any]) -> list[str]:
    moments = {
        "放入": row.created_at,
        "该发": row.due_at,
        "过期": row.expires_at,
        "了结": row.settled_at,
    }
    stamps = "，".join(f"{name} {_moment(at)}" for name, at in moments.items() if at)
    way = f"，方式：{WORDS[row.way]}" if row.way else ""
    return [
        f"{row.id}  {_label(row.kind)}  {STATES[row.state]}{way}",
        f"给：{row.account} {row.openid}",
        stamps,
        f"试过 {row.tries} 次，其中 {row.doubts} 次不知道微信收下没有",
        *([f"原因：{row.why}"] if row.why else []),
        *([f"微信消息编号：{row.message_id}"] if row.message_id else []),
        "",
        row.text,
    ]


def _label(kind: str) -> str:
    """A kind as operators read it, by its bare name if it exists no longer."""
    return KINDS[kind].label if kind in KINDS else kind


def _moment(at: datetime) -> str:
    return at.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M:%S")


def _add_acts(group: AppGroup, database: Database, clock: Clock) -> None:
    def act(does: Callable[..., Done], number: int) -> Done:
        with database.transaction() as connection:
            must_be_ready(connection)
            return does(connection, number, clock())

    @group.command("retry", help="马上再试一次：在等的、已放弃的；歇着的路也马上再试。")
    @click.argument("number", type=int)
    @told
    def retry(number: int) -> None:
        click.echo(_tried_again(act(operating.retry, number)))

    @group.command("cancel", help="不再发送。")
    @click.argument("number", type=int)
    @told
    def cancel(number: int) -> None:
        act(operating.cancel, number)
        click.echo("已取消。")

    @group.command("findings", help="结论有变、还没告知的，放入发件箱；deliver 也会自己放。")
    @told
    def put_findings() -> None:
        count = 0
        while put := _hand_over(database, clock):
            count += put
        click.echo(f"放入 {count} 条。")


def _tried_again(retried: Retried) -> str:
    if not retried.ways:
        return "已重新放入发件箱。"
    ways = "、".join(WORDS[way] for way in retried.ways)
    others = f"，同样在等的 {retried.others} 条一起试" if retried.others else ""
    return f"已重新放入发件箱。{ways}刚才歇着，现在马上再试{others}。"


def unionids_command(database: Database) -> click.Command:
    """The command, for the group of what is known of people."""

    @click.command(
        "unionids", help="问微信公众号的人在小程序里是谁，问到哪里了；deliver 一直在问。"
    )
    @click.option("--again", is_flag=True, help="以前没有问到的再问一遍，刚绑定开放平台时用")
    @told
    def unionids(again: bool) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            anew = ask_again(connection) if again else 0
            counted = count_joined(connection)
        if again:
            click.echo(f"{anew} 人会再问一遍。")
        click.echo(f"知道 unionid 的名字有 {counted.known} 个，还没有问的有 {counted.unasked} 人。")

    return unionids


def _hand_over(database: Database, clock: Clock) -> int:
    with database.transaction() as connection:
        must_be_ready(connection)
        return hand_over(connection, clock())
