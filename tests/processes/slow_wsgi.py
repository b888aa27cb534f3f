"""The application as it is, with gates in it: what the process tests serve."""

import os
import re
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, update

from app import create_app
from bot import late, sweeper
from bot.conversations import Said
from bot.messages import Incoming, Reply, Turn
from bot.tables import conversations
from bot.turns import Turns
from core.clock import now
from handlers.desk import Desk
from jobs.hearing import shipped_words
from notify.deliver import Deliverer
from policy import shelf
from policy.knowledge import Knowledge
from tests.processes.gates import Gates

QINGCHUAN = "510822"

_gates = Gates(Path(os.environ["GATES"]))
_answer, _take = Desk.answer, Turns.take


def _slow_answer(desk: Desk, turn: Turn) -> Reply:
    _gates.note("answered" if shipped_words.cache_info().currsize else "answered without words")
    _gates.pass_through("答", turn.incoming.text)
    _ask_library(desk, turn.incoming.text)
    reply = _answer(desk, turn)
    return replace(reply, effects=(*reply.effects, partial(_slow_effect, turn.incoming.text)))


def _ask_library(desk: Desk, text: str) -> None:
    """【库甲】 has this worker's library asked the rest, and the sum that it quotes noted as 甲."""
    if asked := re.match(r"【库(\w+)】(.+)", text):
        answer = desk._shelf.library().answer(asked[2], QINGCHUAN, now().date())
        sums = re.findall(r"\d+元", answer.text if answer else "")
        _gates.note(f"{asked[1]} {sums[0] if sums else 'nothing'}")


def _slow_effect(text: str, connection: Connection, conversation_id: int) -> None:
    """An effect that can be counted: one dot for each time it took place."""
    theirs = conversations.c.id == conversation_id
    dotted = conversations.c.scene + "."
    connection.execute(update(conversations).where(theirs).values(scene=dotted))
    _gates.pass_through("存", text)


def _slow_take(turns: Turns, incoming: Incoming) -> Said | None:
    said = _take(turns, incoming)
    _gates.pass_through("寄", incoming.text)
    return said


class _NotedKnowledge(Knowledge):
    def __init__(self, *arguments: Any) -> None:
        _gates.note("knowledge loaded")
        super().__init__(*arguments)


Desk.answer = _slow_answer  # type: ignore[assignment, method-assign]
Turns.take = _slow_take  # type: ignore[assignment, method-assign]
late.GRACE = timedelta(seconds=1)
sweeper.EVERY = 0.5
# Nobody takes a late answer out of the hands of who comes for it.
Deliverer.start = lambda *_: None  # type: ignore[assignment, method-assign]
shelf.Knowledge = _NotedKnowledge  # type: ignore[assignment, attr-defined]
app = create_app()
