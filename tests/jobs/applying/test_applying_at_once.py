"""Many at once: one application of a person, one notice of each thing, and nothing half done."""

import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import uuid4

import pytest
from sqlalchemy import func, select, text

from core.db import Database
from core.errors import Conflict
from core.migrations import upgrade
from jobs.applying import applications as acts
from jobs.rounds import Rounds
from jobs.tables import application_events, applications
from notify.tables import notices
from tests import servers
from tests.conftest import Frozen
from tests.jobs.applying.hiring import Fair
from tests.processes.waiting import until

ROOT = Path(__file__).parents[3]
THREADS = 4

APPLIES = """
    import sys
    from datetime import datetime

    from core.db import Database
    from jobs.applying.applications import apply

    url, posting, seeker, moment = sys.argv[1:]
    with Database(url).transaction() as connection:
        apply(connection, int(posting), int(seeker), datetime.fromisoformat(moment))
        print("applied", flush=True)
        sys.stdin.read()
"""
"""A process that has applied, and waits with committing it until its input ends."""


@pytest.fixture(scope="module")
def committed(postgres_prefix: str) -> Iterator[Database]:
    """PostgreSQL, in which what several connections do is really committed."""
    url = servers.create_database(postgres_prefix, f"applying_{uuid4().hex}")
    database = Database(url)
    upgrade(database.engine)
    yield database
    database.engine.dispose()


@pytest.fixture
def fair(committed: Database) -> Fair:
    """A fair that all see alike."""
    return Fair(committed, Frozen())


def at_once(*does: Callable[[], object]) -> list[object]:
    """What comes of things that are done at the same time; an error as itself."""
    gate = Barrier(len(does))

    def begin(one: Callable[[], object]) -> object:
        gate.wait()
        try:
            return one()
        except Conflict as conflict:
            return conflict

    with ThreadPoolExecutor(len(does)) as threads:
        return list(threads.map(begin, does))


def count(database: Database, table: str, **columns: object) -> int:
    """How many rows there are."""
    named = {one.name: one for one in (applications, application_events, notices)}[table]
    where = [named.c[name] == value for name, value in columns.items()]
    with database.reading() as connection:
        return int(
            connection.execute(select(func.count()).select_from(named).where(*where)).scalar_one()
        )


def test_one_person_applies_once_however_often_at_once(fair: Fair) -> None:
    posting, li = fair.firm().posts(), fair.seeker("o_once")
    came = at_once(*[lambda: li.applies(posting)] * THREADS)
    assert len([one for one in came if isinstance(one, int)]) == 1
    assert all("投递过" in str(one) for one in came if not isinstance(one, int))
    assert count(fair.database, "applications", posting_id=posting) == 1


def test_one_person_by_two_names_applies_once_at_once(fair: Fair) -> None:
    posting = fair.firm().posts()
    one, other = fair.seeker("o_two"), fair.seeker("m_two", app="wx00000000000000bb")
    fair.joined(one.identity, other.identity)
    at_once(lambda: one.applies(posting), lambda: other.applies(posting))
    assert count(fair.database, "applications", posting_id=posting) == 1


def test_many_apply_to_one_posting_at_once_and_the_firm_is_told_once(fair: Fair) -> None:
    firm = fair.firm()
    posting = firm.posts()
    people = [fair.seeker(f"o_many_{number}") for number in range(THREADS)]
    came = at_once(*[lambda person=person: person.applies(posting) for person in people])
    assert len(set(came)) == THREADS
    assert len(fair.told(firm.owner)) == 1


def test_nobody_slips_in_while_a_posting_is_closed(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_slips")
    posting = firm.posts()

    def closes() -> None:
        with fair.writing() as connection:
            connection.execute(
                text("update postings set state = 'closed' where id = :id"), {"id": posting}
            )
            acts.close_with(connection, posting, fair.clock())

    at_once(closes, lambda: li.applies(posting))
    assert count(fair.database, "applications", posting_id=posting, state="sent") == 0


def test_a_hiring_and_a_withdrawal_at_once_are_one_or_the_other(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_torn")
    number = li.applies(firm.posts())
    came = at_once(lambda: firm.does(acts.hire, number), lambda: li.does(acts.withdraw, number))
    assert len([one for one in came if isinstance(one, Conflict)]) == 1
    assert count(fair.database, "application_events", application_id=number) == 2


def test_processes_that_go_round_at_once_tell_everybody_once(fair: Fair) -> None:
    firm = fair.firm()
    posting = firm.posts()
    people = [fair.seeker(f"o_round_{number}") for number in range(3)]
    numbers = [person.applies(posting) for person in people]
    firm.invites(numbers[0], fair.at(25, 9))
    firm.does(acts.hire, numbers[1])
    told = len(fair.told(firm.owner))
    for moment, asked in ((fair.at(24, 18), 1), (fair.at(29, 12), 2)):
        fair.clock.moment = moment
        at_once(*[Rounds(fair.database, fair.clock)] * THREADS)
        assert len(fair.told(firm.owner)) == told + asked + (asked - 1)
    assert [len(person.told) for person in people] == [2, 2, 0]


def test_a_process_that_dies_in_the_middle_leaves_nothing_half_done(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_dies")
    posting = firm.posts()
    url = fair.database.engine.url.render_as_string(hide_password=False)
    about = [url, str(posting), str(li.number), fair.clock().isoformat()]
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(APPLIES), *about],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout and process.stdout.readline() == "applied\n"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert count(fair.database, "applications", posting_id=posting) == 0
    assert fair.told(firm.owner) == []
    assert li.applies(posting)
    until(lambda: len(fair.told(firm.owner)) == 1)
