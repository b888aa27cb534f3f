"""Knowledge leaves the database as the files it is loaded from, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from app import create_app
from cli import add_commands
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from core.settings import Settings
from policy import store
from policy.editing import export
from policy.editing.export import written
from policy.files import Entry, read_yaml
from tests.policy import small
from tests.policy.conftest import DATA
from tests.processes import databases


class Office:
    """A terminal with an upgraded database that knows nothing yet."""

    def __init__(self, database: Database) -> None:
        self.database = database
        url = database.engine.url.render_as_string(hide_password=False)
        self._app = create_app(Settings(_env_file=None, database_url=url), database=database)
        add_commands(self._app)

    def runs(self, *words: object) -> Result:
        """Run `flask cards …`."""
        return self._app.test_cli_runner().invoke(args=["cards", *map(str, words)])

    def says(self, *words: object) -> str:
        """What a command says that succeeds."""
        done = self.runs(*words)
        assert done.exit_code == 0, done.output
        return done.stdout


@pytest.fixture(params=databases.KINDS)
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    """An office for each kind of database."""
    with databases.fresh(request, tmp_path) as database:
        yield Office(database)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Office]:
    """The office of another place."""
    database = Database(f"sqlite:///{tmp_path}/other.db")
    upgrade(database.engine)
    yield Office(database)
    database.engine.dispose()


@pytest.fixture
def informed(other: Office, tmp_path: Path) -> Office:
    """An office with a small knowledge."""
    other.says("load", small.folder(tmp_path / "data"))
    return other


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its place."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def knowledge() -> dict[str, bytes]:
    """The shipped files of policies: what people say of work, and what postings must not say, is
    kept beside them and not exported."""
    beside = ("jobs/", "demo/", "desk/", "posting_rules", "minimum_wages", "clause_ends")
    return {name: held for name, held in files(DATA).items() if not name.startswith(beside)}


def test_what_is_exported_can_be_loaded_and_is_exported_the_same(
    office: Office, other: Office, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    office.says("load", DATA)
    count = len(knowledge())
    assert office.says("export", first) == f"已导出 {count} 项到 {first}。\n"
    assert office.says("load", first) == "知识没有变化。\n"
    assert other.says("load", first) == f"已装入：更新 {count} 项，撤下 0 项。\n"
    other.says("export", second)
    assert files(first) == files(second)
    assert set(files(first)) == set(knowledge())


def test_only_what_comes_from_files_is_exported(informed: Office, tmp_path: Path) -> None:
    with informed.database.transaction() as connection:
        store.put(connection, Entry("note_of_staff", "1", {"text": "自己写的"}), now())
    informed.says("export", tmp_path / "out")
    assert files(tmp_path / "out").keys() == files(tmp_path / "data").keys()


def test_an_empty_folder_is_filled(informed: Office, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    informed.says("export", tmp_path / "out")
    assert len(files(tmp_path / "out")) == 7


def refused(office: Office, folder: Path, sentence: str) -> None:
    """The export is refused in one sentence, and nothing is there that was not there before."""
    before = files(folder)
    result = office.runs("export", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert files(folder) == before
    assert not list(folder.parent.glob(".out*"))


def test_a_folder_with_something_in_it_is_left_alone(informed: Office, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/.notes").write_text("mine", encoding="utf-8")
    refused(informed, tmp_path / "out", "不是空的文件夹，请换一个空的或还没有的")
    refused(informed, tmp_path / "out/.notes", "不是空的文件夹")


def test_a_folder_nowhere_is_refused(informed: Office, tmp_path: Path) -> None:
    refused(informed, tmp_path / "no/out", f"没有 {tmp_path / 'no'} 这个文件夹，请先建好")


def test_a_disk_that_is_full_leaves_nothing_behind(
    informed: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Any] = []

    def fill(body: Any) -> str:
        if len(done) == 4:
            raise OSError(28, "No space left on device")
        done.append(body)
        return written(body)

    monkeypatch.setattr(export, "written", fill)
    refused(informed, tmp_path / "out", "请检查权限和磁盘空间")
    assert len(done) == 4
    assert not (tmp_path / "out").exists()


def test_where_nothing_is_loaded_there_is_nothing_to_export(other: Office, tmp_path: Path) -> None:
    refused(other, tmp_path / "out", "知识库是空的")


def test_before_the_upgrade_it_is_said_what_to_do_first(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/empty.db")
    refused(Office(database), tmp_path / "out", "请先运行 flask db upgrade")
    database.engine.dispose()


def test_people_can_read_what_is_written() -> None:
    card = {
        "name": "吸纳就业补助",
        "audience": ["employer"],
        "asks": ["小公司新招员工政府给补多少", "新招的人干满多久才能领补助"],
        "when": {
            "all": [{"new_hires": {">=": 30}, "cite": "who"}, {"layoff_rate": {"<=": "5.5%"}}]
        },
        "windows": [{"from": "2020-02", "to": "2020-06-30", "note": None}],
        "region": "140100",
        "place": "5201XX",
        "article": "20",
        "phone": "0351-5278313",
    }
    assert written(card) == (
        "name: 吸纳就业补助\n"
        "audience: [employer]\n"
        "asks:\n"
        "  - 小公司新招员工政府给补多少\n"
        "  - 新招的人干满多久才能领补助\n"
        "when:\n"
        "  all:\n"
        '    - {new_hires: {">=": 30}, cite: who}\n'
        '    - {layoff_rate: {"<=": "5.5%"}}\n'
        "windows:\n"
        '  - {from: "2020-02", to: "2020-06-30", note: null}\n'
        'region: "140100"\n'
        'place: "5201XX"\n'
        'article: "20"\n'
        'phone: "0351-5278313"\n'
    )


def test_a_long_row_of_words_goes_over_several_lines() -> None:
    lines = written([{"say": ["失业险退"] * 60}]).splitlines()
    assert len(lines) > 2
    assert all(len(line) < 110 for line in lines)


texts = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n:#-'\" ，"))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(texts, values) | st.lists(values))
def test_whatever_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, body: Any
) -> None:
    path = tmp_path_factory.getbasetemp() / "written.yaml"
    path.write_text(written(body), encoding="utf-8")
    assert read_yaml(path) == body
