"""What takes long at the desk keeps nobody from writing: where there is one line of writers, a
message would wait behind it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from core.db import Database
from handlers.knowledge import day_reports
from handlers.knowledge.trying import Trying
from hotline import commands
from hotline.commands import privacy_group
from hotline.tables import day_reports as reports
from people.staff import passwords
from tests.conftest import Site, standing
from tests.console.clerks import PASSWORD, Clerk, hire
from tests.console.desk_editors import Editor


@dataclass
class Writer:
    """Somebody who writes while something slow runs, as a message does."""

    url: str
    wrote: list[str] = field(default_factory=list)

    def writes(self, during: str) -> None:
        """Write by a connection of its own: held up, it gives up and raises."""
        other = Database(self.url)
        with other.transaction() as connection:
            connection.exec_driver_sql("update staff set failures = failures")
        other.close()
        self.wrote.append(during)

    def beside(self, what: str, slow: Callable[..., Any]) -> Callable[..., Any]:
        """The slow thing, with somebody who writes while it runs."""

        def run(*given: Any, **named: Any) -> Any:
            self.writes(what)
            return slow(*given, **named)

        return run


@pytest.fixture(scope="module")
def on_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The application over a file, in which everything is really committed."""
    with standing(f"sqlite:///{tmp_path_factory.mktemp('line')}/line.db") as site:
        yield site


@pytest.fixture
def writer(on_file: Site) -> Writer:
    """Somebody who writes in between."""
    return Writer(on_file.database.engine.url.render_as_string(hide_password=False))


def clerk(site: Site, name: str, role: str = "hotline", signed_in: bool = True) -> Clerk:
    """A member of staff of that file."""
    return hire(site.app, site.database, site.clock)(name, role, signed_in=signed_in)


class Hasher:
    """Hashes as slowly as in earnest: somebody writes meanwhile."""

    def __init__(self, writer: Writer, hasher: Any) -> None:
        self.hash = writer.beside("hash", hasher.hash)
        self.verify = writer.beside("verify", hasher.verify)


@pytest.fixture
def slow_hashes(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Has passwords hashed slowly from now on."""
    return lambda: monkeypatch.setattr(passwords, "HASHER", Hasher(writer, passwords.HASHER))


def test_signing_in(on_file: Site, writer: Writer, slow_hashes: Callable[[], None]) -> None:
    lijing = clerk(on_file, "lijing", signed_in=False)
    slow_hashes()
    lijing.signs_in("wrong-bailu-77").is_answered(422)
    lijing.signs_in().is_answered(200)
    assert writer.wrote == ["verify", "verify"]


def test_choosing_another_password(
    on_file: Site, writer: Writer, slow_hashes: Callable[[], None]
) -> None:
    wangfang = clerk(on_file, "wangfang").opens("account/password")
    slow_hashes()
    other = "other-bailu-88"
    typed = {"before": PASSWORD, "password": other, "again": other}
    wangfang.sends("account/password", **typed).is_answered(200)
    assert writer.wrote == ["verify", "hash"]


def test_giving_somebody_a_password(
    on_file: Site, writer: Writer, slow_hashes: Callable[[], None]
) -> None:
    given = clerk(on_file, "given", signed_in=False)
    boss = clerk(on_file, "boss", "administrator").opens(f"staff/{given.member.id}")
    slow_hashes()
    boss.sends(f"staff/{given.member.id}/reset").is_answered(200)
    boss.opens("staff/new")
    newcomer = {"name": "xin", "full_name": "新某", "role": "hotline", "region": "140100"}
    boss.sends("staff/new", **newcomer).sees("xin")
    assert writer.wrote == ["hash", "hash"]


def test_the_report_of_a_day(
    on_file: Site, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk(on_file, "reads")
    slow = writer.beside("report", day_reports.make_report)
    monkeypatch.setattr(day_reports, "make_report", slow)
    go = day_reports.report_round(on_file.database, on_file.app.extensions["wengang"]["offices"])
    assert (go(on_file.clock()), go(on_file.clock())) == (1, 0)
    assert writer.wrote == ["report"]
    with on_file.database.reading() as connection:
        assert len(connection.execute(select(reports)).all()) == 1


def test_trying_the_stored_questions(
    on_file: Site, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = Editor(clerk(on_file, "editor", "editor"), on_file.app.extensions["wengang"]["shelf"])
    editor.writes()
    monkeypatch.setattr(Trying, "some", writer.beside("trial", Trying.some))
    editor.tries_all()
    assert set(writer.wrote) == {"trial"}


def test_counting_what_is_old(
    on_file: Site, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "count_old", writer.beside("count", commands.count_old))
    group = privacy_group(on_file.database, on_file.clock)
    done = CliRunner().invoke(group, ["retain", "--dry-run"])
    assert (done.exit_code, writer.wrote) == (0, ["count"]), done.output
