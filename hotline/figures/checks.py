"""How checks came out: for each card how often which status."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from people.staff.scope import Scope
from policy.tables import check_records


@dataclass(frozen=True, slots=True)
class Checks:
    """How many checks there were, and by card and status how often it came out so."""

    count: int
    by_card: Mapping[str, Counter[str]]


def read_checks(connection: Connection, scope: Scope, since: datetime, until: datetime) -> Checks:
    """The checks of a scope from one moment until before another."""
    one, total = check_records.c, 0
    within = (one.checked_at >= since) & (one.checked_at < until) & scope.holds(one.region)
    by_card: defaultdict[str, Counter[str]] = defaultdict(Counter)
    found = select(one.cards, func.count()).where(within).group_by(one.cards)
    for cards, count in connection.execute(found):
        total += count
        for card in cards:
            by_card[card["card"]][card["status"]] += count
    return Checks(total, by_card)
