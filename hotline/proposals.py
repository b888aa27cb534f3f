"""Proposals: changes of the knowledge that one member of staff writes and another lets through.

Every act says which version of the proposal it is about: who acts on what a colleague has changed
meanwhile learns of it and overwrites nothing.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from core.errors import Conflict, NotFound
from hotline.proposal_steps import Step, list_steps, note_step
from hotline.tables import proposals
from people.staff.accounts import Member
from people.staff.scope import Scope
from people.staff.tables import staff
from policy.curated import CURATED
from policy.own_cards import OWN_CARD
from policy.own_terms import OWN_TERM

State = Literal["draft", "in_review", "returned", "scheduled", "published", "archived"]
STATES: Mapping[State, str] = {
    "draft": "草稿",
    "in_review": "待审核",
    "returned": "已退回",
    "scheduled": "待发布",
    "published": "已发布",
    "archived": "已归档",
}
WRITABLE: tuple[State, ...] = ("draft", "returned")
OPEN: tuple[State, ...] = ("draft", "in_review", "returned", "scheduled")

KINDS: Mapping[str, str] = {CURATED: "常见问答", OWN_TERM: "说法", OWN_CARD: "卡片"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody writes: the kind of entry and its name ("" for a new one), how it is listed,
    where it holds, the form as typed, what it began from, and the miss it answers."""

    kind: str
    name: str
    title: str
    region: str
    form: Mapping[str, Any]
    base: str = ""
    over: str = ""
    miss: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal as it is stored; `author` and `reviewer` are full names."""

    id: int
    draft: Draft
    state: State
    author_id: int
    author: str
    reviewer: str
    reason: str
    effect: Mapping[str, Any] | None
    publish_at: datetime | None
    changed_at: datetime
    version: int

    @property
    def label(self) -> str:
        """Its state in words."""
        return STATES[self.state]

    @property
    def kind(self) -> str:
        """Its kind in words."""
        return KINDS[self.draft.kind]

    @property
    def is_tried(self) -> bool:
        """Whether it is known, for what is written now, which questions change their answer."""
        return bool(self.effect and self.effect["done"])


@dataclass(frozen=True, slots=True)
class Held:
    """The version of a proposal that somebody has before them, and who they are."""

    number: int
    version: int
    by: Member
    moment: datetime


def draft(connection: Connection, written: Draft, by: Member, moment: datetime) -> int:
    """Keep something new; its number."""
    row = _columns(written) | {
        "kind": written.kind,
        "name": written.name,
        "miss": written.miss,
        "state": "draft",
        "author_id": by.id,
        "created_at": moment,
        "changed_at": moment,
    }
    number = connection.execute(insert(proposals).values(row).returning(proposals.c.id))
    found = int(number.scalar_one())
    note_step(connection, found, "drafted", by.id, moment)
    return found


def get_proposal(connection: Connection, number: int) -> Proposal:
    """The proposal of a number; raises NotFound."""
    row = connection.execute(_rows().where(proposals.c.id == number)).first()
    if row is None:
        raise NotFound("没有这一号草稿。")
    return _proposal(row)


def list_proposals(
    connection: Connection, scope: Scope, states: Collection[State], limit: int
) -> Sequence[Proposal]:
    """The proposals of a scope in some states, what changed last first."""
    found = _rows().where(proposals.c.state.in_(states), scope.holds(proposals.c.region))
    newest = found.order_by(proposals.c.changed_at.desc(), proposals.c.id.desc()).limit(limit)
    return [_proposal(row) for row in connection.execute(newest)]


def count_proposals(connection: Connection, scope: Scope) -> Mapping[State, int]:
    """How many of a scope are in each state."""
    counted = (
        select(proposals.c.state, func.count())
        .where(scope.holds(proposals.c.region))
        .group_by(proposals.c.state)
    )
    found = {row[0]: row[1] for row in connection.execute(counted)}
    return {state: found.get(state, 0) for state in STATES}


def miss_key(region: str, words: str) -> str:
    """How a question that was not answered is noted: its place and its plain words."""
    return f"{region} {words}"


def answering_misses(connection: Connection, scope: Scope) -> Mapping[str, int]:
    """The numbers of the open proposals of a scope by the miss they answer."""
    theirs = select(proposals.c.miss, proposals.c.id).where(
        proposals.c.state.in_(OPEN), proposals.c.miss != "", scope.holds(proposals.c.region)
    )
    return {row.miss: row.id for row in connection.execute(theirs.order_by(proposals.c.id))}


def save(connection: Connection, held: Held, written: Draft) -> None:
    """Store what was written, if anything was; raises Conflict if a colleague was quicker."""
    if (found := get_proposal(connection, held.number)).draft == written:
        return must_be_version(connection, held, found)
    values = _columns(written) | {"author_id": held.by.id, "effect": None, "reason": ""}
    change(connection, held, WRITABLE, "changed", values | {"state": "draft"})


def from_now_on(written: Draft, base: str, over: str) -> Draft:
    """The draft as one that begins from what is in force now."""
    return replace(written, base=base, over=over)


def must_be_version(connection: Connection, held: Held, found: Proposal) -> None:
    """Raise Conflict if a proposal is not as it was when somebody looked at it."""
    if found.version != held.version:
        raise Conflict(_meanwhile(connection, held))


def change(
    connection: Connection,
    held: Held,
    before: Collection[State],
    step: Step,
    values: Mapping[str, Any],
) -> None:
    """Change a proposal in one of the states before it, if it is as it was when it was looked at;
    raises Conflict."""
    same = (proposals.c.id == held.number) & (proposals.c.version == held.version)
    stamp = {"version": held.version + 1, "changed_at": held.moment}
    changed = update(proposals).where(same, proposals.c.state.in_(before))
    if connection.execute(changed.values(**values, **stamp)).rowcount != 1:
        raise Conflict(_meanwhile(connection, held))
    note_step(connection, held.number, step, held.by.id, held.moment, values.get("reason", ""))


def _meanwhile(connection: Connection, held: Held) -> str:
    """What became of a proposal that is not as somebody has it before them."""
    found = get_proposal(connection, held.number)
    if found.version == held.version:
        return f"第 {found.id} 号现在是“{found.label}”，不能这样做。"
    last = list_steps(connection, found.id)[0]
    who = last.who or "系统"
    return (
        f"您打开以后，{who}已经{last.label}第 {found.id} 号，您的没有存，免得盖掉同事写的。"
        "您写的还在下面，请对照现在存着的再改。"
    )


def store_effect(connection: Connection, proposal: Proposal, effect: Mapping[str, Any]) -> None:
    """Keep what trying it found, unless it was changed meanwhile."""
    same = (proposals.c.id == proposal.id) & (proposals.c.version == proposal.version)
    connection.execute(update(proposals).where(same).values(effect=effect))


def summed_up(effect: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """What stays of an effect that is decided on: the numbers, and not what people asked."""
    return {**effect, "differences": []} if effect else None


def _columns(written: Draft) -> dict[str, Any]:
    names = ("title", "region", "form", "base", "over")
    return {name: getattr(written, name) for name in names}


def _rows() -> Select[Any]:
    author, reviewer = staff.alias("author"), staff.alias("reviewer")
    joined = proposals.join(author, author.c.id == proposals.c.author_id).outerjoin(
        reviewer, reviewer.c.id == proposals.c.reviewer_id
    )
    names = (author.c.full_name.label("author"), reviewer.c.full_name.label("reviewer"))
    return select(proposals, *names).select_from(joined)


def _proposal(row: Row[Any]) -> Proposal:
    written = Draft(
        row.kind, row.name, row.title, row.region, row.form, row.base, row.over, row.miss
    )
    return Proposal(
        row.id,
        written,
        row.state,
        row.author_id,
        row.author,
        row.reviewer or "",
        row.reason,
        row.effect,
        row.publish_at,
        row.changed_at,
        row.version,
    )
