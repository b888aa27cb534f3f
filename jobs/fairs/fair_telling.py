"""What those who signed up for a fair are told: the evening before, and when something changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import Connection, Row, select

from core.clock import BEIJING, beijing_date
from jobs.applying.telling import tell_members
from jobs.fairs.booth_values import HOLDING
from jobs.fairs.fair_values import Fair, Plan
from jobs.tables import booths, visitors
from notify.outbox import Addressee, Notice, take_back, tell_many
from notify.timing import in_time
from people.tables import identities

EVENING = time(18)
"""When people are reminded on the day before, on the clock in China."""

REMINDER, CHANGE, BOOTH = "fair_reminder", "fair_changed", "booth"
BRING = "请带上身份证；有简历、技能证书的也带上。到场扫一下门口的码签到。"
ONLINE = "到时在手机上看岗位、投递，不用出门。"

CHANGED = "招聘会有变化"


Visitor = Row[str, str, datetime]
"""Who said they would come: `app`, `openid` and `signed_up_at`."""


@dataclass(frozen=True, slots=True)
class Told:
    """How many were told something."""

    seekers: int = 0
    employers: int = 0


def remind(connection: Connection, fair: Fair, people: Sequence[Visitor], moment: datetime) -> None:
    """Have visitors told the evening before where and when; who signs up later knows by then."""
    due = evening_before(fair.plan.starts_at)
    if due <= moment:
        return
    bring = ONLINE if fair.plan.online else BRING
    text = f"您登记的招聘会就要开始了：{_about(fair)}\n{bring}"
    told = [
        (
            Addressee(one.app, one.openid),
            Notice(REMINDER, _once(fair, one), text, due, fair.plan.ends_at, _fields(fair)),
        )
        for one in people
    ]
    tell_many(connection, told, moment)


def do_not_remind(
    connection: Connection, fair: Fair, names: Sequence[Addressee], moment: datetime
) -> None:
    """Somebody does not come after all."""
    _take_back(connection, fair, "本人取消了登记", moment, names)


def tell_moved(connection: Connection, before: Plan, fair: Fair, moment: datetime) -> None:
    """Tell all who signed up that time or place are others now, before anybody leaves for those
    of before, and remind them of the new ones."""
    text = f"您登记的招聘会改了时间或地点，现在是：{_about(fair)}"
    _tell_all(connection, fair, (before, fair.plan), f"moved:{_stamp(fair)}", text, moment)
    remind(connection, fair, _visitors(connection, fair), moment)


def tell_cancelled(connection: Connection, fair: Fair, reason: str, moment: datetime) -> Told:
    """Tell all who signed up, before they leave, that there will be no fair; how many that were."""
    text = f"“{fair.plan.name}”（{fair.plan.when}）取消了，请不要前往。原因：{reason}"
    return _tell_all(connection, fair, (fair.plan,), "cancelled", text, moment)


def tell_reviewed(
    connection: Connection, fair: Fair, employer_id: int, text: str, moment: datetime
) -> None:
    """Tell the members of a firm what became of its booth."""
    notice = Notice(BOOTH, f"{_key(fair)}{_micros(moment)}", text, fields=_fields(fair))
    tell_members(connection, employer_id, notice, moment)


def _tell_all(
    connection: Connection,
    fair: Fair,
    plans: Sequence[Plan],
    what: str,
    text: str,
    moment: datetime,
) -> Told:
    """Tell visitors and firms, before one of these plans begins; what was to be told and is no
    longer so is taken back."""
    _take_back(connection, fair, CHANGED, moment)
    coming, firms = _visitors(connection, fair), _firms(connection, fair)
    due = in_time(moment, min(_left_for(plan) for plan in plans))
    until = max(plan.ends_at for plan in plans)
    news = Notice(CHANGE, f"{_key(fair)}{what}", text, due, until, _fields(fair))
    tell_many(connection, [(Addressee(one.app, one.openid), news) for one in coming], moment)
    for employer_id in firms:
        tell_members(connection, employer_id, news, moment)
    return Told(len(coming), len(firms))


def _left_for(plan: Plan) -> datetime:
    """By when people must know whether to go; online nobody goes anywhere."""
    return plan.ends_at if plan.online else plan.starts_at


def _take_back(
    connection: Connection,
    fair: Fair,
    why: str,
    moment: datetime,
    names: Sequence[Addressee] | None = None,
) -> None:
    for kind in (REMINDER, CHANGE):
        take_back(connection, kind, _key(fair), why, moment, names)


def _firms(connection: Connection, fair: Fair) -> Sequence[int]:
    held = (booths.c.fair_id == fair.id) & booths.c.state.in_(HOLDING)
    return connection.execute(select(booths.c.employer_id).where(held)).scalars().all()


def _visitors(connection: Connection, fair: Fair) -> Sequence[Visitor]:
    coming = (visitors.c.fair_id == fair.id) & visitors.c.signed_up_at.is_not(None)
    joined = visitors.join(identities, visitors.c.identity_id == identities.c.id)
    columns = (identities.c.app, identities.c.openid, visitors.c.signed_up_at)
    found = select(*columns).select_from(joined).where(coming, visitors.c.gave_up_at.is_(None))
    return connection.execute(found).all()


def _once(fair: Fair, visitor: Visitor) -> str:
    """The key of a reminder: another one for who signs up again, and after each change."""
    return f"{_key(fair)}{_micros(visitor.signed_up_at)}:{_stamp(fair)}"


def _about(fair: Fair) -> str:
    plan = fair.plan
    contact = f"\n联系：{plan.contact}" if plan.contact else ""
    return f"{plan.name}\n时间：{plan.when}\n地点：{plan.where}{contact}"


def _fields(fair: Fair) -> dict[str, str]:
    return {"fair": fair.plan.name, "when": fair.plan.when, "where": fair.plan.where}


def evening_before(starts_at: datetime) -> datetime:
    return datetime.combine(beijing_date(starts_at) - timedelta(days=1), EVENING, BEIJING)


def _key(fair: Fair) -> str:
    """What the keys of all notices about a fair begin with."""
    return f"fair:{fair.id}:"


def _stamp(fair: Fair) -> int:
    """Another one each time the fair is changed."""
    return _micros(fair.updated_at)


def _micros(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)
