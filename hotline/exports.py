"""Exports of what is held of people: asked for, decided by somebody else, and fetched once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, insert, select, update

from core.errors import Conflict, Forbidden, Invalid, NotFound
from hotline.tables import exports
from hotline.unmasking import checked_reason
from people.staff.accounts import THEIRS_AFTER, Member, could_be, get_member
from people.staff.roles import Right
from people.staff.scope import Scope
from people.staff.tables import staff

What = Literal["conversations", "applications"]
WHATS: Mapping[What, str] = {"conversations": "对话记录", "applications": "招聘会投递"}
RIGHTS: Mapping[What, Right] = {"conversations": "conversations", "applications": "moderate"}
"""What can be exported, with the right to see it on its own page: an export shows no more."""

STATES = {"asked": "等审批", "approved": "已批准", "refused": "没有批准"}

LONGEST = timedelta(days=92)
"""The longest period of one export: a quarter."""

NOT_TWO = (
    f"你们两人的账号，一个是另一个在 {THEIRS_AFTER.days} 天内开的或重置过密码的，不算两个人，"
    "要请另一位管理员审批。"
    "只有一位管理员的，账号由运维在命令行开或重置（staff add、staff reset），就可以审批。"
)
NO_SUCH = "没有找到这次导出，或不归您所在的地区管。"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported: of a region (adcode) the days from one to another, both included, or
    of a fair, its days if any are named; with whole numbers only if they are `unmasked`."""

    what: What
    region: str
    since: date | None = None
    until: date | None = None
    fair: int | None = None
    unmasked: bool = False

    @property
    def label(self) -> str:
        """What it is, in words."""
        days = f"{self.since}至{self.until}" if self.since and self.until else ""
        of = [f"招聘会{self.fair}" if self.fair else "", days]
        return f"{WHATS[self.what]}（{'，'.join(filter(None, of))}）"


@dataclass(frozen=True, slots=True)
class Export:
    """An export as it stands."""

    id: int
    wish: Wish
    why: str
    state: str
    asked_by: int
    asker: str
    asked_at: datetime
    decider: str
    reason: str
    fetched_at: datetime | None

    @property
    def standing(self) -> str:
        """How it stands, in words."""
        return "已下载" if self.fetched_at else STATES[self.state]


def whats_of(member: Member) -> Mapping[What, str]:
    """What somebody may ask for, with its label."""
    return {what: label for what, label in WHATS.items() if member.may(RIGHTS[what])}


def ask(connection: Connection, wish: Wish, why: str, by: Member, moment: datetime) -> int:
    """Ask for an export; its number. Raises Forbidden, Invalid."""
    require_askable(wish, by)
    query: dict[str, Any] = {"fair": wish.fair}
    query |= {name: str(day) for name in ("since", "until") if (day := getattr(wish, name))}
    row: dict[str, Any] = {"what": wish.what, "query": query, "region": wish.region}
    row |= {"why": checked_reason(why), "state": "asked", "unmasked": wish.unmasked}
    row |= {"asked_by": by.id, "asked_at": moment}
    made = insert(exports).values(row).returning(exports.c.id)
    return int(connection.execute(made).scalar_one())


def require_askable(wish: Wish, by: Member) -> None:
    """Raise Forbidden for what somebody may not see, Invalid for what cannot be exported."""
    _require_rights(wish, by)
    if wish.what == "applications" and wish.fair is None:
        raise Invalid("请写招聘会的编号。", {"fair": ["请写招聘会的编号"]})
    of_a_fair = wish.what == "applications" and wish.since is None and wish.until is None
    if not of_a_fair:
        _check_days(wish)


def _require_rights(wish: Wish, by: Member) -> None:
    if not by.may(RIGHTS[wish.what]):
        raise Forbidden(f"您的角色不能看{WHATS[wish.what]}，也就不能导出。")
    if wish.unmasked and not by.may("unmask"):
        raise Forbidden("您的角色不能导出完整号码，请去掉这一项重新申请。")


def _check_days(wish: Wish) -> None:
    if wish.since is None or wish.until is None:
        raise Invalid("请写从哪天到哪天。", {"since": ["请写从哪天到哪天"]})
    if not timedelta() <= wish.until - wish.since < LONGEST:
        raise Invalid(f"一次最多导出 {LONGEST.days} 天，开始不能晚于结束。", {"until": ["太长"]})


def get_export(connection: Connection, number: int) -> Export:
    """The export of that number; raises NotFound."""
    row = connection.execute(_rows().where(exports.c.id == number)).first()
    if row is None:
        raise NotFound(NO_SUCH)
    return _export(row)


def list_exports(connection: Connection, scope: Scope, limit: int) -> Sequence[Export]:
    """The exports of a scope, the newest first."""
    found = _rows().where(scope.holds(exports.c.region))
    return [
        _export(row) for row in connection.execute(found.order_by(exports.c.id.desc()).limit(limit))
    ]


def approve(
    connection: Connection, number: int, by: Member, unmasked: bool, moment: datetime
) -> None:
    """Allow an export, with whole numbers only if that was asked for; raises Conflict."""
    wanted = get_export(connection, number).wish.unmasked
    _decide(connection, number, by, moment, state="approved", unmasked=wanted and unmasked)


def refuse(connection: Connection, number: int, by: Member, reason: str, moment: datetime) -> None:
    """Refuse an export, saying why; raises Conflict, Invalid."""
    _decide(connection, number, by, moment, state="refused", reason=checked_reason(reason))


def _decide(
    connection: Connection, number: int, by: Member, moment: datetime, **values: Any
) -> None:
    asked_by = get_export(connection, number).asked_by
    if asked_by == by.id:
        raise Conflict("自己申请的导出要由另一个人审批。")
    asker = get_member(connection, asked_by)
    # Who knows the password of the other could be both of the two that it takes.
    if could_be(connection, by, asker, moment) or could_be(connection, asker, by, moment):
        raise Conflict(NOT_TWO)
    still = exports.c.id == number, exports.c.state == "asked"
    decided = values | {"decided_by": by.id, "decided_at": moment}
    if connection.execute(update(exports).where(*still).values(decided)).rowcount != 1:
        raise Conflict("这次导出已经有人审批过了，请刷新。")


def note_fetched(connection: Connection, number: int, by: Member, moment: datetime) -> Export:
    """The export, which from now on was fetched; raises Conflict for all but the first time.

    Raises Forbidden for who may see such things no longer: since they asked, their role may have
    changed.
    """
    export = require_fetchable(get_export(connection, number), by)
    open_still = (exports.c.state == "approved") & exports.c.fetched_at.is_(None)
    taken = update(exports).where(exports.c.id == number, open_still).values(fetched_at=moment)
    if connection.execute(taken).rowcount != 1:
        raise _not_now(export)
    return export


def require_fetchable(export: Export, by: Member) -> Export:
    """The export, if somebody may fetch it now; raises Conflict, Forbidden."""
    if export.asked_by != by.id:
        raise Conflict(f"这是{export.asker}申请的，只有本人能下载。")
    _require_rights(export.wish, by)
    if export.state != "approved" or export.fetched_at:
        raise _not_now(export)
    return export


def _not_now(export: Export) -> Conflict:
    how = "已经下载过，要再下载请重新申请" if export.fetched_at else STATES[export.state]
    return Conflict(f"现在不能下载：{how}。")


def _rows() -> Select[Any]:
    asker, decider = staff.alias("asker"), staff.alias("decider")
    joined = exports.join(asker, asker.c.id == exports.c.asked_by).outerjoin(
        decider, decider.c.id == exports.c.decided_by
    )
    names = asker.c.full_name.label("asker"), decider.c.full_name.label("decider")
    return select(exports, *names).select_from(joined)


def _export(row: Row[Any]) -> Export:
    days = (row.query.get(name) for name in ("since", "until"))
    since, until = (date.fromisoformat(day) if day else None for day in days)
    return Export(
        row.id,
        Wish(row.what, row.region, since, until, row.query.get("fair"), row.unmasked),
        row.why,
        row.state,
        row.asked_by,
        row.asker,
        row.asked_at,
        row.decider or "",
        row.reason,
        row.fetched_at,
    )
