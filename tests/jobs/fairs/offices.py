"""The employment office of 太原 with its fairs, and the firms and people who come to them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from itertools import count
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import Connection, Row, insert, select, update

from app import create_app
from core.clock import BEIJING
from core.settings import Settings
from jobs.fairs.booths import accept_booth, ask_booth
from jobs.fairs.fair_counts import Counts, count_fairs
from jobs.fairs.fair_values import Plan
from jobs.fairs.fairs import add_fair, announce_fair, edit_fair, get_fair
from jobs.tables import booths, postings
from nlp.places.regions import RegionTree
from notify.tables import notices
from people.identities import Identity, meet
from people.sessions import Sessions
from people.tables import employers, identities, members
from tests.conftest import Site
from tests.core.test_access import TOKEN

TAIYUAN, XIAODIAN, GUJIAO, LOUFAN = "140100", "140105", "140181", "140123"
REGIONS = RegionTree()
STAFF = "王会计"
_numbers = count(1)


def on(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of 2026 on the clock in China."""
    return datetime(2026, month, day, hour, minute, tzinfo=BEIJING)


PLAN = Plan(
    name="冬季用工专场招聘会",
    level="city",
    region=TAIYUAN,
    host="太原市公共就业服务机构",
    starts_at=on(12, 21, 9),
    ends_at=on(12, 21, 12),
    signup_until=on(12, 21, 12),
    theme="惠民生促就业",
    audience=("migrant_worker", "difficult"),
    place="综改示范区人力资源市场一楼",
    contact="0351-0000000",
)


@dataclass(frozen=True)
class Firm:
    """A firm with the identity of its owner."""

    id: int
    owner: int


class Office:
    """The office: what it does, and what people are told."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.database = site.database

    @cached_property
    def client(self) -> FlaskClient:
        """Whoever asks the office's API; made only where a story has one."""
        url = self.database.engine.url.render_as_string(hide_password=False)
        settings = Settings(_env_file=None, database_url=url, api_tokens=TOKEN)
        return create_app(settings, self.site.clock, self.database).test_client()

    @property
    def moment(self) -> datetime:
        """Now."""
        return self.site.clock()

    def waits_until(self, moment: datetime) -> None:
        """Time passes."""
        self.site.clock.moment = moment

    def passes(self, **by: float) -> None:
        """Some time passes."""
        self.site.clock.moment += timedelta(**by)

    @contextmanager
    def work(self) -> Iterator[Connection]:
        """A unit of work."""
        with self.database.transaction() as connection:
            yield connection

    def plans(self, **changes: Any) -> int:
        """Plan a fair."""
        with self.work() as connection:
            return add_fair(connection, replace(PLAN, **changes), REGIONS, self.moment)

    def announces(self, **changes: Any) -> int:
        """Plan a fair and announce it."""
        fair = self.plans(**changes)
        with self.work() as connection:
            announce_fair(connection, fair, self.moment)
        return fair

    def firm(self, name: str = "某某机械厂", state: str = "approved", **changes: Any) -> Firm:
        """A firm with its owner, who has the mini-program."""
        number = next(_numbers)
        with self.work() as connection:
            owner = meet(connection, Identity("wx_program", f"owner_{number}"), self.moment)
            row = _firm(name, number, state, self.moment) | changes
            made = insert(employers).values(row).returning(employers.c.id)
            firm = Firm(int(connection.execute(made).scalar_one()), owner)
            joined = {"employer_id": firm.id, "identity_id": owner, "name": "某某"}
            connection.execute(
                insert(members).values(joined | {"role": "owner", "joined_at": self.moment})
            )
        return firm

    def posting(self, firm: Firm, title: str = "缝纫工", **changes: Any) -> int:
        """A live posting of a firm's."""
        row = _posting(firm, title, self.moment) | changes
        with self.work() as connection:
            made = insert(postings).values(row).returning(postings.c.id)
            return int(connection.execute(made).scalar_one())

    def seeker(self, openid: str = "m_zhang", app: str = "wx_program") -> int:
        """Somebody who looks for work."""
        with self.work() as connection:
            return meet(connection, Identity(app, openid), self.moment)

    def lets_in(self, fair: int, firm: Firm, posting_ids: list[int], number: str = "") -> int:
        """A firm asks for a place and gets it; its booth."""
        with self.work() as connection:
            booth = ask_booth(connection, fair, firm.id, posting_ids, self.moment)
            accept_booth(connection, fair, booth, STAFF, number, self.moment)
        return booth

    def counts(self, fair: int) -> Counts:
        """The live counts of a fair."""
        with self.database.reading() as connection:
            return count_fairs(connection, [fair])[fair]

    def sets(self, table: Any, number: int, **values: Any) -> None:
        """Something happens that is no business of fairs."""
        with self.work() as connection:
            connection.execute(update(table).where(table.c.id == number).values(values))

    def sets_place(self, fair: int, place: str) -> None:
        """A colleague writes another place."""
        with self.work() as connection:
            plan = replace(get_fair(connection, fair).plan, place=place)
            edit_fair(connection, fair, plan, REGIONS, self.moment)

    def told(self, openid: str, state: str = "queued") -> list[Row[Any]]:
        """The notices to somebody that are in some state, the first to be sent first."""
        theirs = select(notices).where(notices.c.openid == openid, notices.c.state == state)
        with self.database.reading() as connection:
            rows = connection.execute(theirs.order_by(notices.c.due_at, notices.c.id))
            return list(rows.all())

    def firm_is_told(self, firm: Firm) -> list[str]:
        """What waits to be told to the owner of a firm."""
        with self.database.reading() as connection:
            found = select(notices.c.text).where(
                notices.c.kind.in_(["booth", "fair_changed"]),
                notices.c.openid == self._openid(connection, firm.owner),
            )
            return list(connection.execute(found.order_by(notices.c.id)).scalars())

    def _openid(self, connection: Connection, identity: int) -> str:
        from_row = select(identities.c.openid).where(identities.c.id == identity)
        return str(connection.execute(from_row).scalar_one())

    def state_of(self, booth: int) -> str:
        """Where a booth stands."""
        with self.database.reading() as connection:
            found = select(booths.c.state).where(booths.c.id == booth)
            return str(connection.execute(found).scalar_one())

    def logs_in(self, identity: int) -> dict[str, str]:
        """The headers of who is logged in."""
        with self.work() as connection:
            token, _ = Sessions(self.database, self.site.clock).open(
                connection, identity, self.moment
            )
        return {"Authorization": f"Bearer {token}"}

    def staff(self, path: str, body: dict[str, Any] | None = None, method: str = "POST") -> Any:
        """What staff get from an address."""
        headers = {"Authorization": f"Bearer {TOKEN}"}
        given = {"json": body} if body is not None else {}
        return self.client.open(f"/api/v1/staff{path}", method=method, headers=headers, **given)


def _firm(name: str, number: int, state: str, moment: datetime) -> dict[str, Any]:
    return {
        "name": name,
        "credit_code": f"91140100MA0000{number:04}",
        "contact": "某某",
        "phone": "13800000000",
        "size": "small",
        "industry": "制造业",
        "region": XIAODIAN,
        "tags": [],
        "state": state,
        "reason": "营业执照看不清" if state == "rejected" else "",
        "created_at": moment,
        "updated_at": moment,
    }


def _posting(firm: Firm, title: str, moment: datetime) -> dict[str, Any]:
    return {
        "employer_id": firm.id,
        "title": title,
        "kind": "full_time",
        "about": "平车、包缝，熟手优先。",
        "hours": "8:00—18:00",
        "openings": 10,
        "pay_low": 400000,
        "pay_high": 600000,
        "pay_unit": "month",
        "region": XIAODIAN,
        "address": "某某路1号",
        "benefits": ["包吃", "包住"],
        "shift": ["白班"],
        "education": "不限",
        "certificates": [],
        "state": "live",
        "flags": [],
        "created_at": moment,
        "updated_at": moment,
        "published_at": moment,
    }
