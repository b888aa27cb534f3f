"""Job fairs by API: for visitors, for firms, and for staff."""

from collections.abc import Iterator

from flask import Blueprint

from core.access import PublicReads
from core.clock import Clock
from core.db import Database
from jobs.fairs.fairs_api.booths import booths_api
from jobs.fairs.fairs_api.forms import staff_forms_api
from jobs.fairs.fairs_api.public import fairs_api
from jobs.fairs.fairs_api.staff import staff_fairs_api
from jobs.fairs.fairs_api.visits import visits_api
from nlp.places.regions import RegionTree
from people.sessions import Sessions


def fair_blueprints(
    database: Database, clock: Clock, regions: RegionTree, reads: PublicReads, sessions: Sessions
) -> Iterator[Blueprint]:
    """All blueprints of fairs, each let in by its own rule."""
    parts = (database, clock, regions)
    yield reads.guard(fairs_api(*parts))
    yield sessions.guard(visits_api(*parts))
    yield sessions.guard(booths_api(*parts))
    yield reads.guard_staff(staff_fairs_api(*parts))
    yield reads.guard_staff(staff_forms_api(*parts))
