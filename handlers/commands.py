"""`flask ask`: a question put to the chat from the command line."""

from datetime import datetime

import click

from core.clock import Clock, beijing_date
from core.errors import DeskError
from handlers.answers import Question, turn_of
from handlers.api import find_region
from handlers.desk import Desk
from handlers.why import explain
from policy.shelf import Shelf


def ask_command(desk: Desk, shelf: Shelf, clock: Clock) -> click.Command:
    """The command that asks."""

    @click.command("ask", help="问一个问题，看聊天窗口会怎么答。")
    @click.argument("text")
    @click.option("--region", default="", help="在哪里：行政区划代码或地名，如 太原")
    @click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="按哪一天，默认今天")
    @click.option("--before", multiple=True, help="之前说的话，可以写多次，最早的在前")
    @click.option("--why", is_flag=True, help="说明怎么得出来的：词、候选、得分、理由")
    def ask(
        text: str, region: str, day: datetime | None, before: tuple[str, ...], why: bool
    ) -> None:
        today = day.date() if day else beijing_date(clock())
        try:
            adcode = find_region(region, shelf.current().regions)
        except DeskError as error:
            faults = error.fields.get("region", [error.message])
            raise click.ClickException("；".join(faults)) from error
        turn = turn_of(desk, Question(text, adcode, today, before))
        reply = desk.answer(turn)
        click.echo(reply.text)
        click.echo(f"\n〔{reply.kind}　{'、'.join(reply.cards) or '没有用到卡片'}〕")
        if why:
            click.echo("\n".join(explain(desk.read(turn, text))))

    return ask
