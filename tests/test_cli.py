"""The commands of the desk: they do the whole thing, or say in a sentence why not."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from sqlalchemy import inspect

from app import create_app
from cli import add_commands
from core.db import Database
from core.migrations import at_head
from core.settings import Settings
from policy import store
from policy.files import Entry
from tests import servers
from tests.conftest import Site
from tests.policy import small

ROOT = Path(__file__).parent.parent


class Operator:
    """Somebody at the terminal of an office in Taiyuan, with an empty database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        url = database.engine.url.render_as_string(hide_password=False)
        settings = Settings(_env_file=None, database_url=url, default_region="140100")
        self._app = create_app(settings, database=database)
        add_commands(self._app)

    def runs(self, *words: object) -> Result:
        """Run `flask …`."""
        return self._app.test_cli_runner().invoke(args=[str(word) for word in words])

    def holds(self) -> list[Entry]:
        """The knowledge in the database."""
        with self.database.reading() as connection:
            return store.entries(connection)


@pytest.fixture(params=["sqlite", "postgresql"])
def operator(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Operator]:
    """An operator for each kind of database."""
    url = f"sqlite:///{tmp_path}/wengang.db"
    if request.param == "postgresql":
        prefix = request.getfixturevalue("postgres_prefix")
        url = servers.create_database(prefix, f"cli_{tmp_path.name.lower()}_{os.getpid()}")
    database = Database(url)
    yield Operator(database)
    database.engine.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small knowledge in files."""
    return small.folder(tmp_path / "data")


def refused(result: Result, *words: str) -> None:
    """The command ended with a sentence that has these words, and did not succeed."""
    assert result.exit_code == 1
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit), result.exception
    assert all(word in result.stderr for word in words), result.stderr
    assert "Traceback" not in result.stderr


def test_before_the_first_upgrade_commands_say_what_to_do_first(operator: Operator) -> None:
    for words in (["ask", "稳岗返还"], ["cards", "load", "data"], ["staff", "list"]):
        refused(operator.runs(*words), "db upgrade")


def test_a_database_that_is_not_there_is_named(tmp_path: Path) -> None:
    nowhere = servers.free_port()
    gone = Operator(Database(f"postgresql+psycopg://desk@127.0.0.1:{nowhere}/desk"))
    refused(gone.runs("db", "upgrade"), "连不上数据库", "DATABASE_URL")


def test_a_new_database_is_upgraded_and_then_left_alone(operator: Operator) -> None:
    for _ in range(2):
        result = operator.runs("db", "upgrade")
        assert (result.exit_code, result.stdout) == (0, "数据库已是最新。\n")
        with operator.database.reading() as connection:
            assert at_head(connection)


def test_knowledge_is_loaded_once(operator: Operator, folder: Path) -> None:
    operator.runs("db", "upgrade")
    result = operator.runs("cards", "load", folder)
    assert (result.exit_code, result.stdout) == (0, "已装入：更新 7 项，撤下 0 项。\n")
    assert len(operator.holds()) == 7
    again = operator.runs("cards", "load", folder)
    assert (again.exit_code, again.stdout) == (0, "知识没有变化。\n")


def test_what_is_gone_from_the_folder_is_withdrawn(operator: Operator, folder: Path) -> None:
    operator.runs("db", "upgrade")
    operator.runs("cards", "load", folder)
    (folder / "lexicon/speech.yaml").unlink()
    assert operator.runs("cards", "load", folder).stdout == "已装入：更新 0 项，撤下 1 项。\n"
    assert "speech" not in {entry.name for entry in operator.holds()}


def test_checking_loads_nothing(operator: Operator, folder: Path) -> None:
    result = operator.runs("cards", "check", folder)
    assert (result.exit_code, result.stdout) == (0, "检查通过，共 7 项。\n")
    assert inspect(operator.database.engine).get_table_names() == []


@pytest.mark.parametrize("command", ["check", "load"])
def test_a_folder_that_is_not_there(operator: Operator, tmp_path: Path, command: str) -> None:
    refused(operator.runs("cards", command, tmp_path / "date"), "没有这个文件夹", "date")


@pytest.mark.parametrize("command", ["check", "load"])
def test_a_folder_without_cards(operator: Operator, tmp_path: Path, command: str) -> None:
    refused(operator.runs("cards", command, tmp_path), "没有卡片", "cards/<文件>/<卡片>.yaml")


def test_of_a_folder_with_one_bad_card_nothing_is_loaded(operator: Operator, folder: Path) -> None:
    operator.runs("db", "upgrade")
    operator.runs("cards", "load", folder)
    before = operator.holds()
    (folder / "lexicon/terms.yaml").write_text("- {means: [企业], say: [公司]}", encoding="utf-8")
    bad = folder / "cards/office-2020/hiring-grant.yaml"
    bad.write_text(bad.read_text(encoding="utf-8").replace("family:", "famly:"), encoding="utf-8")
    result = operator.runs("cards", "load", folder)
    refused(result, str(bad), "famly 没有这一项，请检查拼写或删去", "family 缺少这一项，请补上")
    assert operator.holds() == before


def test_a_card_whose_own_case_fails_is_not_loaded(operator: Operator, folder: Path) -> None:
    operator.runs("db", "upgrade")
    bad = folder / "cards/office-2020/hiring-grant.yaml"
    bad.write_text(bad.read_text(encoding="utf-8").replace(">=: 6", ">=: 7"), encoding="utf-8")
    bad.write_text(bad.read_text(encoding="utf-8").replace("'>=': 6", "'>=': 7"), encoding="utf-8")
    refused(operator.runs("cards", "load", folder), "office-2020/hiring-grant", "第 1 个用例")
    assert operator.holds() == []


def test_loading_before_the_upgrade_says_what_to_do_first(operator: Operator, folder: Path) -> None:
    refused(operator.runs("cards", "load", folder), "请先运行 flask db upgrade")


@pytest.mark.processes
def test_the_shipped_knowledge_passes_its_check(tmp_path: Path) -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "flask", "--app", "wsgi", "cards", "check", "data"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/wengang.db"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout.startswith("检查通过，共 ")


@pytest.fixture
def informed(desk: Site) -> Operator:
    """An operator whose database holds the shipped knowledge."""
    return Operator(desk.database)


def asked(operator: Operator, *words: str) -> str:
    """What `flask ask` answers."""
    result = operator.runs("ask", *words)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_question_is_answered_as_in_the_chat(informed: Operator) -> None:
    told = asked(informed, "稳岗返还给多少", "--region", "太原", "--date", "2020-04-01")
    assert "50%" in told
    assert "taiyuan-2020/job-retention-refund" in told
    assert "已到期" not in told


def test_why_shows_words_candidates_and_the_reason(informed: Operator) -> None:
    told = asked(informed, "裁圆率到多少就不给返了", "--region", "太原", "--why")
    assert "裁圆→裁员" in told
    assert "候选：" in told
    assert "直接答" in told


def test_why_explains_the_question_as_it_was_put(informed: Operator) -> None:
    told = asked(informed, "要什么材料", "--before", "稳岗返还给多少", "--why")
    answer, why = told.split("读作：")
    assert "taiyuan-2020/job-retention-refund" in answer
    assert "地区：太原市" in why
    assert "taiyuan-2020/job-retention-refund" in why
    assert "直接答" in why
    moved = asked(informed, "稳岗返还给多少", "--before", "换成淄川", "--why")
    assert "地区：淄川区" in moved
    alone = asked(informed, "要什么材料", "--why")
    assert "当作没有查到" in alone


@pytest.mark.parametrize("region", ["火星", "999999"])
def test_a_place_that_does_not_exist_is_refused(informed: Operator, region: str) -> None:
    refused(informed.runs("ask", "稳岗返还", "--region", region), f"没有找到“{region}”", "如 太原")


def test_asking_before_anything_is_loaded_says_what_to_do_first(operator: Operator) -> None:
    operator.runs("db", "upgrade")
    refused(operator.runs("ask", "稳岗返还"), "请先运行 flask cards load data")


def test_the_report_of_a_day_is_printed_to_be_sent(operator: Operator, folder: Path) -> None:
    operator.runs("db", "upgrade")
    operator.runs("cards", "load", folder)
    told = operator.runs("desk", "report", "--day", "2026-01-05").output
    assert "太原市 2026年1月5日（周一）" in told
    assert "1月4日17:00至1月5日17:00" in told
    assert "没有人来信" in told
    early = operator.runs("desk", "report", "--day", "2999-01-05")
    assert (early.exit_code, "还没有到" in early.output) == (1, True)
    assert "没有找到“火星”" in operator.runs("desk", "report", "--region", "火星").output


@pytest.mark.parametrize(
    "words", [["menu", "show"], ["menu", "push"], ["qrcode", "fair", "7"]], ids=" ".join
)
def test_before_the_database_is_made_wechats_commands_say_so(
    operator: Operator, words: list[str]
) -> None:
    refused(operator.runs("wechat", *words), "flask db upgrade")


def test_only_a_fair_that_is_ahead_has_a_code(operator: Operator) -> None:
    operator.runs("db", "upgrade")
    refused(operator.runs("wechat", "qrcode", "fair", 99999), "没有找到这场招聘会")
    said = ["--region", "太原", "--level", "city", "--host", "太原市公共就业服务机构"]
    operator.runs("fairs", "add", "春风行动", "2030年12月21日9:00-12:00", *said)
    unasked = operator.runs("wechat", "qrcode", "fair", 1)
    refused(unasked, "WECHAT_APP_SECRET")
    operator.runs("fairs", "cancel", 1, "--because", "暴雪")
    refused(operator.runs("wechat", "qrcode", "fair", 1), "已经取消")
