"""What there is to moderate: firms of a place, their postings, and who reports those."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from itertools import count
from typing import Any

from sqlalchemy import Connection, select

from core.clock import beijing_date
from jobs.applying import applications
from jobs.posting import postings
from jobs.posting.posting_rules import Rules, shipped_rules
from jobs.posting.posting_rules.findings import Inspection
from jobs.posting.reports import report
from jobs.posting.steps import by_member, by_staff
from jobs.values import Place, Wording
from nlp.places.regions import RegionTree
from notify.tables import notices
from people import employers, review, uploads
from people.identities import Identity, meet
from people.registration import Registration
from people.review import Decision
from people.seekers import CONSENT, Profile, keep_profile
from tests.conftest import Site
from tests.console.clerks import Clerk
from tests.jobs.firms import WELDER
from tests.people.world import PNG, credit_code

_numbers = count(1)
PHONE, SEEKER = "13912345678", "某求职者"


@cache
def rules() -> Rules:
    """The rules as the desk has them, read once."""
    return shipped_rules(RegionTree())


@dataclass
class Market:
    """Whoever comes to the desk of a place with work to offer, or with something to say of it."""

    site: Site
    place: str = "140105"
    owners: dict[int, int] = field(default_factory=dict)

    @contextmanager
    def work(self) -> Iterator[Connection]:
        """A unit of work."""
        with self.site.database.transaction() as connection:
            yield connection

    @property
    def moment(self) -> datetime:
        """Now."""
        return self.site.clock()

    def registers(self, name: str = "某某机械厂", place: str = "", **said: Any) -> int:
        """A firm puts itself forward, with a picture of its licence; its number."""
        place = place or self.place
        with self.work() as connection:
            who = Identity("wx_program", f"market_{next(_numbers)}")
            owner = meet(connection, who, self.moment)
            licence = uploads.keep(connection, owner, PNG, self.moment)
            own = (credit_code(), "某某", PHONE, "small", "制造业", place, "长治路1号", licence)
            form = replace(Registration(name, *own), **said)
            firm = employers.register(connection, owner, form, self.moment).id
        self.owners[firm] = owner
        return firm

    def approved(self, name: str = "某某机械厂", place: str = "") -> int:
        """A firm that staff approved; its number."""
        firm = self.registers(name, place)
        with self.work() as connection:
            review.decide(connection, firm, Decision("approved", "审核员"), (), self.moment)
        return firm

    def submits(self, firm: int, place: str = "", **changes: Any) -> int:
        """A firm hands a posting in for review; its number."""
        wording = replace(WELDER, place=Place(place or self.place, "某某路1号"), **changes)
        with self.work() as connection:
            by = by_member(self.owners[firm])
            number = postings.draft(connection, firm, wording, by, self.moment)
            postings.submit(connection, number, self.inspected(wording), by, self.moment)
        return number

    def publishes(self, firm: int, place: str = "", **changes: Any) -> int:
        """A posting that staff let through; its number."""
        number = self.submits(firm, place, **changes)
        with self.work() as connection:
            postings.approve(connection, number, by_staff("审核员"), self.moment)
        return number

    def reports(self, posting: int, text: str = "要交三百押金") -> int:
        """Somebody reports a posting; the report's number."""
        with self.work() as connection:
            who = Identity("wx_program", f"market_{next(_numbers)}")
            identity = meet(connection, who, self.moment)
            return report(connection, posting, identity, "收费押金", text, self.moment)

    def applies(self, posting: int, fair: int | None = None) -> int:
        """Somebody with a name and a telephone applies; the identity they have."""
        with self.work() as connection:
            who = Identity("wx_program", f"market_{next(_numbers)}")
            identity = meet(connection, who, self.moment)
            profile = Profile(SEEKER, PHONE, "")
            seeker = keep_profile(connection, identity, profile, CONSENT, self.moment)
            applications.apply(connection, posting, seeker, self.moment, fair)
        return identity

    def told(self, kind: str) -> list[str]:
        """What waits to be told to people about something."""
        found = select(notices.c.text).where(notices.c.kind == kind).order_by(notices.c.id)
        with self.site.database.reading() as connection:
            return list(connection.execute(found).scalars())

    def inspected(self, wording: Wording) -> Inspection:
        """What the rules say of a posting, for staff to look at."""
        found = rules().check(wording, beijing_date(self.moment))
        return Inspection(tuple(one for one in found if one.severity == "flagged"), "")


def decides(clerk: Clerk, page: str, verb: str, **form: Any) -> Clerk:
    """A clerk opens a page and sends one of its forms, with what the page sends along itself."""
    hidden = dict(re.findall(r'name="(seen|version)" value="([^"]+)"', clerk.opens(page).page))
    return clerk.sends(f"{page}/{verb}", **hidden | form)
