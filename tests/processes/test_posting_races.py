"""What several do to postings at the same moment comes out as if one had come after the other."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from sqlalchemy import Connection, func, select

from core.db import Database
from core.errors import DeskError
from jobs.posting import postings
from jobs.posting.expiry import expire_due
from jobs.posting.posting_rules.findings import Inspection
from jobs.posting.reports import report
from jobs.posting.steps import by_staff, list_steps
from jobs.posting.submissions import Submissions
from jobs.tables import posting_events
from notify.tables import notices
from people.content import NoCheck
from people.identities import Identity, meet
from tests.conftest import NOON
from tests.jobs.firms import LI, Firm, make_firm, make_live, make_posting
from tests.jobs.posting.posting_rules.judging import rules
from tests.processes import databases

ROUNDS = 4
"""How often each race is run: one alone might be lost by chance."""

Act = Callable[[Connection], object]


@pytest.fixture(scope="module", params=databases.KINDS)
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Database]:
    """A database of each kind, in which all is committed."""
    with databases.fresh(request, tmp_path_factory.mktemp("races")) as fresh:
        yield fresh


@pytest.fixture
def firm(database: Database) -> Firm:
    """A firm that may post."""
    with database.transaction() as connection:
        return make_firm(connection)


def at_once(*runs: Callable[[], object]) -> list[str]:
    """What becomes of acts that begin at the same moment: "" or why not, sorted."""
    barrier = Barrier(len(runs))

    def go(run: Callable[[], object]) -> str:
        barrier.wait()
        try:
            run()
        except DeskError as error:
            return error.code
        return ""

    with ThreadPoolExecutor(len(runs)) as pool:
        return sorted(pool.map(go, runs))


def in_transaction(database: Database, act: Act) -> Callable[[], object]:
    """An act in a transaction of its own."""

    def run() -> object:
        with database.transaction() as connection:
            return act(connection)

    return run


def approve(number: int, connection: Connection) -> None:
    """李静 approves."""
    postings.approve(connection, number, LI, NOON)


def reject(number: int, connection: Connection) -> None:
    """王芳 does not."""
    postings.reject(connection, number, by_staff("王芳"), "地址不清", NOON)


def test_of_two_who_decide_at_once_one_decides(database: Database, firm: Firm) -> None:
    for turn in range(ROUNDS):
        with database.transaction() as connection:
            number = make_posting(connection, firm, title=f"电焊工{turn}")
            postings.submit(connection, number, Inspection(), firm.by, NOON)
        deciding: list[Act] = [partial(approve, number), partial(reject, number)]
        acts = [in_transaction(database, act) for act in deciding]
        assert at_once(*acts) == ["", "conflict"]
        with database.reading() as connection:
            posting = postings.get_posting(connection, number)
            decided = [one.what for one in list_steps(connection, number)][2:]
        assert (posting.state, decided) in [("live", ["approve"]), ("rejected", ["reject"])]


def test_the_third_report_counts_also_when_three_come_at_once(
    database: Database, firm: Firm
) -> None:
    for turn in range(ROUNDS):
        with database.transaction() as connection:
            number = make_live(connection, firm)
            people = [
                meet(connection, Identity("wx_program", f"r{number}-{turn}-{one}"), NOON)
                for one in range(3)
            ]
        acts = [
            in_transaction(database, lambda c, n=number, p=one: report(c, n, p, "歧视", "", NOON))
            for one in people
        ]
        assert at_once(*acts) == ["", "", ""]
        with database.reading() as connection:
            assert postings.get_posting(connection, number).state == "review"


def test_two_alike_handed_in_at_once_are_one(database: Database, firm: Firm) -> None:
    desk = Submissions(database, lambda: NOON, rules(), NoCheck())
    with database.transaction() as connection:
        numbers = [make_posting(connection, firm) for _ in range(2)]
    acts = [lambda n=number: desk.submit(firm.owner, firm.id, n) for number in numbers]
    assert at_once(*acts) == ["", "invalid"]


def test_a_posting_is_refreshed_once_however_fast_one_taps(database: Database, firm: Firm) -> None:
    later = NOON.replace(day=22)
    with database.transaction() as connection:
        number = make_live(connection, firm)
    tap = in_transaction(database, lambda c: postings.refresh(c, number, firm.by, later))
    assert at_once(tap, tap, tap) == ["", "conflict", "conflict"]


def test_postings_end_once_however_many_look(database: Database, firm: Firm) -> None:
    end = NOON.replace(year=2027)
    with database.transaction() as connection:
        while expire_due(connection, end):
            pass
        numbers = [make_live(connection, firm, title=f"保安{one}") for one in range(6)]
        connection.execute(notices.delete())
    look = in_transaction(database, lambda c: expire_due(c, end))
    assert at_once(look, look, look) == ["", "", ""]
    with database.reading() as connection:
        ended = select(func.count()).where(
            posting_events.c.what == "expire", posting_events.c.posting_id.in_(numbers)
        )
        told = select(func.count()).select_from(notices)
        counts = [connection.execute(one).scalar_one() for one in (ended, told)]
    assert counts == [6, 6]
