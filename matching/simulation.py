"""What a benefit would come to: how many stand how, what it would cost, where people fail."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, and_, select, true

from eligibility.check import Result, check
from eligibility.explain import Reason
from eligibility.grants import Amount
from matching.pivot import pivot
from matching.places import lives_in
from matching.population import Row
from nlp.places.regions import Region
from policy.checking import of_themselves
from policy.knowledge import Knowledge, Shelved
from policy.verdicts import certify_text

BATCH = 1000
"""How many stored people are fetched at a time."""


@dataclass(slots=True)
class Cost:
    """A sum in fen from the least to the most, and of how many no figure can be told."""

    people: int = 0
    least: int = 0
    most: int = 0
    without_figure: int = 0

    def add(self, amount: Amount) -> None:
        """Count what one of them would get."""
        self.people += 1
        least, most = amount.bounds or (0, 0)
        self.least, self.most = self.least + least, self.most + most
        self.without_figure += amount.bounds is None or amount.more


@dataclass(slots=True)
class Tally:
    """How a benefit came out for many: by status, what it costs, what fails, what is not known."""

    statuses: Counter[str] = field(default_factory=Counter)
    certain: Cost = field(default_factory=Cost)
    conditional: Cost = field(default_factory=Cost)
    failing: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)

    def add(self, result: Result) -> None:
        """Count one more."""
        self.statuses[result.status] += 1
        match result.status:
            case "eligible":
                self.certain.add(result.amounts.total)
            case "conditional":
                self.conditional.add(result.amounts.total)
            case "ineligible":
                self.failing.update({_demand(one) for one in result.reasons})
            case "unknown":
                self.missing.update({fact.label for fact in result.missing})


def _demand(reason: Reason) -> str:
    demand = certify_text(reason.leaf)
    return f"不属于“{demand}”" if reason.negated else demand


def simulate(knowledge: Knowledge, shelved: Shelved, day: date, rows: Iterable[Row]) -> Tally:
    """The benefit checked for all of them; who is not said to be elsewhere is where it holds."""
    tally = Tally()
    name = shelved.card.id
    for row in rows:
        here = row.region is None or name in knowledge.of_region(row.region)
        tally.add(check(shelved.benefit, of_themselves(row.known), day, here))
    return tally


def stored_people(
    connection: Connection, knowledge: Knowledge, shelved: Shelved, within: Region | None
) -> Iterator[Row]:
    """The people stored for whom the benefit may be, with all of theirs that counts for it."""
    wide = pivot([shelved.benefit], with_sums=True)
    inside = lives_in(within, knowledge) if within else true()
    statement = (
        select(*wide.columns)
        .select_from(wide.source)
        .where(and_(lives_in(shelved.region, knowledge), inside))
        .execution_options(yield_per=BATCH)
    )
    for row in connection.execute(statement):
        yield Row(wide.known_of(row))
