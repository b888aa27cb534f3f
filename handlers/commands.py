"""`flask ask`: a question put to the chat from the command line."""

from datetime import date, datetime

import click

from bot.messages import Incoming, Memory, Turn
from core.clock import Clock, beijing_date
from core.errors import Invalid
from handlers.answers import ACCOUNT, Question, answer
from handlers.api import find_region
from handlers.asked import Asked
from handlers.desk import Desk, asked_at
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
        except Invalid as error:
            raise click.ClickException("；".join(error.fields["region"])) from error
        reply = answer(desk, Question(text, adcode, today, before))
        click.echo(reply.text)
        click.echo(f"\n〔{reply.kind}　{'、'.join(reply.cards) or '没有用到卡片'}〕")
        if why:
            click.echo("\n".join(explain(_asked(text, adcode, today, shelf))))

    return ask


def _asked(text: str, adcode: str, today: date, shelf: Shelf) -> Asked:
    incoming = Incoming("text", ACCOUNT, "", 0, "", text)
    turn = Turn(incoming, Memory(region=adcode), today)
    return asked_at(shelf, turn, text, adcode)
