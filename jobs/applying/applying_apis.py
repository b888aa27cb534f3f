"""All that is offered by API to who applies and to who is applied to, for logged-in callers."""

from collections.abc import Iterator

from apiflask import APIBlueprint

from core.clock import Clock
from core.db import Database
from jobs.applying.applicants_api import applicants_api
from jobs.applying.applying_api import applying_api
from jobs.applying.profile_api import profile_api
from jobs.applying.said import Letters
from jobs.applying.searches_api import Understand, searches_api
from jobs.applying.settling_api import settling_api
from jobs.posting.posting_rules.letters import LetterRules
from people.content import Contents


def applying_apis(
    database: Database,
    clock: Clock,
    understand: Understand,
    contents: Contents,
    letter_rules: LetterRules,
) -> Iterator[APIBlueprint]:
    """The blueprints, each to be guarded by a session."""
    letters = Letters(database, clock, contents, letter_rules)
    yield profile_api(database, clock, contents)
    yield applying_api(database, clock, contents)
    yield applicants_api(database, clock, letters)
    yield settling_api(database, clock, letters)
    yield searches_api(database, clock, understand)
