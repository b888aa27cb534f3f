"""What a proposal would do, before it is in force: to one question at once, to all that are
stored step by step."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection

from bot.messages import Reply
from core.clock import Clock, beijing_date
from core.errors import DeskError
from handlers.answers import Question, answer
from handlers.desk import Desk
from handlers.knowledge.preview import Difference, Trial, differences, stored_questions
from handlers.knowledge.proposing import Ground, Proposing, check
from hotline.proposals import Draft
from policy import store
from policy.editing.card_checks import Checked
from policy.edits import Edit
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD
from policy.shelf import Still

AT_ONCE = 200
"""How many stored questions are tried in one step, a second or two."""

KEPT = 200
"""How many questions that change their answer are listed; the others are counted."""

Effect = Mapping[str, Any]
"""How many questions `of` how many were `tried` at which `revision` of the knowledge, the mark
`after` which it goes on, how many `changed`, the first of them (`differences`), and whether all are
`done`."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What the chat says to a question now and with the proposal, what is wrong in which field,
    and of a card how its checks came out."""

    before: Reply | None = None
    after: Reply | None = None
    fields: Mapping[str, Sequence[str]] = field(default_factory=dict)
    message: str = ""
    checked: Checked | None = None


class Trying:
    """Tries proposals on the knowledge in force; nothing is stored."""

    def __init__(self, proposing: Proposing, home: str, clock: Clock) -> None:
        self._proposing, self._home, self._clock = proposing, home, clock

    def ask(self, connection: Connection, draft: Draft, question: str) -> Tried:
        """What the chat would say, and what of the form is wrong."""
        ground = self._proposing.ground(connection)
        checked = check(draft, ground) if draft.kind == OWN_CARD else None
        before = self._answer(ground.knowledge, ground, draft, question)
        try:
            edit = self._proposing.edit(draft, ground)
            after = self._answer(ground.with_edit(edit), ground, draft, question)
        except DeskError as error:
            return Tried(before, None, error.fields, error.message, checked)
        return Tried(before, after, checked=checked)

    def some(self, connection: Connection, draft: Draft, so_far: Effect | None) -> Effect:
        """Some more of the stored questions tried; raises Invalid if there is no edit to try."""
        ground, revision = self._proposing.ground(connection), store.revision(connection)
        edit = self._proposing.edit(draft, ground)
        today = beijing_date(self._clock())
        questions = stored_questions(connection, ground.knowledge.regions, today)
        known = so_far if so_far and _goes_on(so_far, revision) else NOTHING
        # In the order of their marks: who asks or leaves meanwhile moves none of the others.
        left = sorted((one for one in questions if mark(one) > known["after"]), key=mark)
        turn = left[:AT_ONCE]
        found = self._differences(turn, ground, edit)
        tried = known["tried"] + len(turn)
        return {
            "revision": revision,
            "of": known["tried"] + len(left),
            "tried": tried,
            "after": mark(turn[-1]) if turn else known["after"],
            "changed": known["changed"] + len(found),
            "differences": [*known["differences"], *map(asdict, found)][:KEPT],
            "done": len(turn) == len(left),
        }

    def _differences(
        self, questions: Sequence[Question], ground: Ground, edit: Edit
    ) -> list[Difference]:
        before = Trial(self._desk(ground.knowledge, ground), ground.knowledge)
        changed = ground.with_edit(edit)
        after = Trial(self._desk(changed, ground), changed)
        card = edit.name if edit.kind == OWN_CARD else ""
        return differences(questions, before, after, card)

    def _desk(self, knowledge: Knowledge, ground: Ground) -> Desk:
        return Desk(Still(knowledge, ground.library), self._home)

    def _answer(
        self, knowledge: Knowledge, ground: Ground, draft: Draft, question: str
    ) -> Reply | None:
        if not question.strip():
            return None
        today = beijing_date(self._clock())
        return answer(self._desk(knowledge, ground), Question(question, draft.region, today))


NOTHING: Effect = {"tried": 0, "after": "", "changed": 0, "differences": []}


def _goes_on(so_far: Effect, revision: int) -> bool:
    """Whether the rest is still to be tried: of another knowledge the first ones, too, may be
    answered otherwise by now."""
    return so_far["revision"] == revision and "after" in so_far and not so_far["done"]


def mark(question: Question) -> str:
    """What a stored question is known by, without its words."""
    return sha256(f"{question.region}\n{question.text}".encode()).hexdigest()
