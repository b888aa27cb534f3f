"""Questions that could not be answered when they were asked, and can now: who asked is told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import click
from sqlalchemy import Connection

from bot.conversations import find_addressee
from bot.questions import StoredQuestion, discreet, newest
from core.clock import Clock, beijing_date
from core.db import Database
from core.terminal import must_be_ready, told
from handlers.answers import Question, answer
from handlers.desk import Desk
from handlers.knowledge.misses import MISSED
from handlers.knowledge.preview import place
from nlp.places.regions import RegionTree
from nlp.text import plain
from notify.outbox import Addressee, Notice, tell
from policy.shelf import Shelf
from policy.wording import month

ANSWERED_LATER = "answered_later"
STILL_WANTED = timedelta(days=30)
"""How long after a question its answer is still worth a message."""

SAID = "您{day}问：“{question}”\n\n{answer}"


@dataclass(frozen=True, slots=True)
class Answered:
    """A miss, and what the desk says to it today."""

    miss: StoredQuestion
    text: str

    @property
    def notice(self) -> Notice:
        """What the asker is told; of several who asked alike each is told once."""
        day = month(beijing_date(self.miss.at).isoformat())
        key = f"{self.miss.region} {plain(self.miss.text)}"
        words = SAID.format(day=day, question=discreet(self.miss.text), answer=self.text)
        return Notice(ANSWERED_LATER, key, words)


def answered_since(
    connection: Connection, desk: Desk, regions: RegionTree, moment: datetime
) -> list[Answered]:
    """The misses of the last weeks that the desk answers today, each asker's once.

    Who has had the answer meanwhile is left out; so is who has left, of whom nothing is kept.
    """
    misses = open_misses(connection, moment - STILL_WANTED)
    return list(answered_of(misses, desk, regions, moment))


def answered_of(
    misses: Iterable[StoredQuestion], desk: Desk, regions: RegionTree, moment: datetime
) -> Iterator[Answered]:
    """Those misses that the desk answers today; each question is asked once."""
    replies: dict[tuple[str, str], str] = {}
    for miss in misses:
        question = (plain(miss.text), miss.region)
        if place(miss.region, regions) is None:
            continue
        if question not in replies:
            reply = answer(desk, Question(miss.text, miss.region, beijing_date(moment)))
            replies[question] = reply.text if reply.kind == "answer" else ""
        if replies[question]:
            yield Answered(miss, replies[question])


def open_misses(connection: Connection, since: datetime) -> Iterator[StoredQuestion]:
    """What each asker asked last of a question, if that was a miss; newest first."""
    seen = set()
    for one in newest(connection, (*MISSED, "answer"), since):
        mark = (one.asker, plain(one.text))
        if mark not in seen and one.kind in MISSED and one.about_policy:
            yield one
        seen.add(mark)


def answers_command(database: Database, desk: Desk, shelf: Shelf, clock: Clock) -> click.Command:
    """The command that tells those who asked."""

    @click.command("answers", help="以前没有答上、现在答得上的问题，告诉问过的人。")
    @click.option("--dry-run", is_flag=True, help="只看会告诉谁什么，什么也不放")
    @told
    def run(dry_run: bool) -> None:
        moment, put = clock(), 0
        with database.reading() as connection:
            must_be_ready(connection)
            found = answered_since(connection, desk, shelf.current().regions, moment)
        for one in found:
            click.echo(f"{discreet(one.miss.text)}\n    {' '.join(one.text.split())[:60]}")
            put += not dry_run and tell_asker(database, one, moment)
        click.echo(f"现在答得上 {len(found)} 个，放入 {put} 条。")

    return run


def tell_asker(database: Database, one: Answered, moment: datetime) -> bool:
    """Tell an asker, who may just have left; whether they were not told before."""
    with database.transaction() as connection:
        if find_addressee(connection, one.miss.asker) != one.miss.known_as:
            return False
        return bool(tell(connection, Addressee(*one.miss.known_as), one.notice, moment))
