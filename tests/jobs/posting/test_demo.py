"""A fair to try things with."""

import pytest
from sqlalchemy import Connection

from core.errors import Conflict
from jobs.posting.demo import fill
from jobs.posting.posting_rules import shipped_rules
from jobs.posting.posting_rules.findings import require_none_refused
from jobs.posting.stored import list_in_state
from nlp.places.regions import RegionTree
from tests.conftest import NOON


def test_it_is_filled_once_with_postings_that_any_firm_might_post(connection: Connection) -> None:
    count = fill(connection, NOON)
    live = list_in_state(connection, "live", 0, 100)
    assert len(live) == count and all(one.firm.startswith("演示") for one in live)
    rules = shipped_rules(RegionTree())
    for one in live:
        require_none_refused(rules.check(one.wording, NOON.date()))
    with pytest.raises(Conflict):
        fill(connection, NOON)
