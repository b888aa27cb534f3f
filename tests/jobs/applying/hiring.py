"""A fair small enough to tell stories of: `fair.firm("华安保安")`, `fair.seeker("o_li")`…"""

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from core.clock import BEIJING
from core.db import Database
from jobs import index
from jobs.applying import applications as acts
from jobs.applying.applicants import Application, Interview, get_application
from jobs.tables import postings
from notify.tables import notices
from people.identities import Identity, meet, merge
from people.seekers import CONSENT, Profile, keep_profile
from people.tables import employers, members
from tests.chat import ACCOUNT
from tests.conftest import Frozen

PHONE = "13800000000"
MINIPROGRAM = "wx00000000000000bb"
_codes = count(1)


@dataclass
class Fair:
    """Employers with postings, people who apply, and one clock for all."""

    database: Database
    clock: Frozen

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction."""
        return self.database.transaction()

    def firm(self, name: str = "华安保安公司", state: str = "approved") -> "Firm":
        """A firm with one member, its owner."""
        firm = Firm(self, self._firm(name, state), name)
        firm.joins(f"o_owner_{firm.id}", "owner")
        return firm

    def _firm(self, name: str, state: str) -> int:
        row = {
            "name": name,
            "credit_code": f"TEST{next(_codes):014}",
            "contact": "人事",
            "phone": "0351-0000000",
            "size": "small",
            "industry": "服务业",
            "region": "140100",
            "tags": [],
            "state": state,
            "created_at": self.clock(),
            "updated_at": self.clock(),
        }
        with self.writing() as connection:
            made = insert(employers).values(row).returning(employers.c.id)
            return int(connection.execute(made).scalar_one())

    def identity(self, openid: str, app: str = ACCOUNT) -> int:
        """The number of a name."""
        with self.writing() as connection:
            return meet(connection, Identity(app, openid), self.clock())

    def joined(self, one: int, other: int) -> None:
        """Two names are one person's."""
        with self.writing() as connection:
            merge(connection, one, other, "staff", self.clock())

    def seeker(self, openid: str, name: str = "王建国", app: str = ACCOUNT) -> "Seeker":
        """Somebody with a light profile."""
        person = Seeker(self, openid, self.identity(openid, app))
        person.keeps(name)
        return person

    def passes(self, **by: float) -> None:
        """Time passes."""
        self.clock.moment += timedelta(**by)

    def at(self, day: int, hour: int, minute: int = 0) -> datetime:
        """A moment of November 2026 in China; the tests begin on the 21st at noon."""
        return datetime(2026, 11, day, hour, minute, tzinfo=BEIJING)

    def told(self, openid: str, kind: str = "") -> list[str]:
        """What somebody is to be told, the oldest first."""
        return [row.text for row in self.notices(openid) if kind in ("", row.kind)]

    def notices(self, openid: str) -> list[Row[Any]]:
        """The notices of somebody."""
        theirs = select(notices).where(notices.c.openid == openid).order_by(notices.c.id)
        with self.database.reading() as connection:
            return list(connection.execute(theirs))


@dataclass
class Firm:
    """An employer, whose first member is its owner."""

    fair: Fair
    id: int
    name: str
    openids: list[str] = field(default_factory=list)

    def joins(self, openid: str, role: str = "member") -> int:
        """Somebody acts for the firm from now on."""
        number = self.fair.identity(openid)
        row = {
            "employer_id": self.id,
            "identity_id": number,
            "name": "人事",
            "role": role,
            "joined_at": self.fair.clock(),
        }
        with self.fair.writing() as connection:
            connection.execute(insert(members).values(row))
        self.openids.append(openid)
        return number

    @property
    def owner(self) -> str:
        """The owner's openid."""
        return self.openids[0]

    def posts(self, title: str = "保安", **columns: Any) -> int:
        """A live posting; its number."""
        row = {
            "employer_id": self.id,
            "title": title,
            "kind": "full_time",
            "about": "看大门，两班倒。",
            "openings": 3,
            "pay_unit": "month",
            "region": "140100",
            "benefits": [],
            "shift": [],
            "education": "不限",
            "certificates": [],
            "state": "live",
            "flags": [],
            "created_at": self.fair.clock(),
            "updated_at": self.fair.clock(),
            **columns,
        }
        with self.fair.writing() as connection:
            made = insert(postings).values(row).returning(postings.c.id)
            return int(connection.execute(made).scalar_one())

    def publishes(self, title: str = "保安", **columns: Any) -> int:
        """A live posting that is found when searched for; its number."""
        number = self.posts(title, **columns)
        with self.fair.writing() as connection:
            position = index.put(connection, number)
            its = update(postings).where(postings.c.id == number)
            connection.execute(its.values(position=position))
        return number

    def puts(self, posting: int, **columns: Any) -> None:
        """A posting changes."""
        with self.fair.writing() as connection:
            connection.execute(update(postings).where(postings.c.id == posting).values(columns))

    def does(self, act: Any, *about: Any, **how: Any) -> Any:
        """Take a step of an application, or of a posting, now."""
        with self.fair.writing() as connection:
            return act(connection, *about, moment=self.fair.clock(), **how)

    def invites(
        self,
        application: int,
        at: datetime,
        place: str = "太原市某路 1 号门卫室",
        way: Any = "onsite",
    ) -> None:
        """Ask somebody to come."""
        self.does(acts.invite, application, Interview(at, way, place))


@dataclass
class Seeker:
    """Somebody who looks for work."""

    fair: Fair
    openid: str
    identity: int
    number: int = 0

    def keeps(self, name: str = "王建国", phone: str = PHONE, about: str = "") -> int:
        """Write a profile."""
        with self.fair.writing() as connection:
            profile = Profile(name, phone, about)
            self.number = keep_profile(
                connection, self.identity, profile, CONSENT, self.fair.clock()
            )
        return self.number

    def applies(self, posting: int, **how: Any) -> int:
        """Apply to a posting; the number of the application."""
        with self.fair.writing() as connection:
            return acts.apply(connection, posting, self.number, self.fair.clock(), **how)

    def does(self, act: Any, *about: Any, **how: Any) -> Any:
        """Take a step of an application, now."""
        with self.fair.writing() as connection:
            return act(connection, *about, moment=self.fair.clock(), **how)

    def sees(self, application: int) -> Application:
        """An application as it stands."""
        with self.fair.database.reading() as connection:
            return get_application(connection, application)

    @property
    def told(self) -> list[str]:
        """What they are to be told."""
        return self.fair.told(self.openid)
