"""All that people/ offers by API, each part with its guard; the app registers what comes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import Blueprint

from core.access import PublicReads
from core.clock import Clock
from core.db import Database
from nlp.places.regions import RegionTree
from people.content import Contents
from people.employers_api import employers_api
from people.log_in import Exchange, log_in_api, log_out_api
from people.members_api import members_api
from people.phone_api import AskNumber, phone_api
from people.review import Follower
from people.review_api import review_api
from people.sessions import Sessions
from people.uploads_api import uploads_api


@dataclass(frozen=True, slots=True)
class Means:
    """What accounts are kept with: `app_id`, `exchange` and `ask_number` are the mini-program's,
    the followers learn of each decision on a firm, `contents` looks through what firms write."""

    database: Database
    clock: Clock
    regions: RegionTree
    app_id: str
    exchange: Exchange
    ask_number: AskNumber
    followers: Sequence[Follower]
    contents: Contents


def accounts_api(sessions: Sessions, access: PublicReads, means: Means) -> Iterator[Blueprint]:
    """The blueprints of logging in, pictures, firms, their members and their review."""
    database, clock, regions = means.database, means.clock, means.regions
    log_in = log_in_api(sessions, database, clock, means.app_id, means.exchange)
    yield access.paced(log_in)
    yield sessions.guard(log_out_api(sessions, database))
    yield sessions.guard(phone_api(database, clock, means.ask_number))
    yield sessions.guard(uploads_api(database, clock))
    yield sessions.guard(employers_api(database, clock, regions, means.followers, means.contents))
    yield sessions.guard(members_api(database, clock, regions))
    yield access.guard_staff(review_api(database, clock, regions, means.followers))
