"""`flask policy …`: documents come in, are listed and go, and what is wrong is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result

from app import create_app
from cli import add_commands
from core.db import Database
from core.settings import Settings
from policy.documents import documents
from tests.policy import small
from tests.policy.notices import KITES, PAGODA


class Clerk:
    """Somebody who keeps the documents, at a terminal with an upgraded database."""

    def __init__(self, database: Database) -> None:
        self.database = database
        url = database.engine.url.render_as_string(hide_password=False)
        self._app = create_app(Settings(_env_file=None, database_url=url), database=database)
        add_commands(self._app)

    def runs(self, *arguments: object) -> Result:
        """What a command says."""
        return self._app.test_cli_runner().invoke(args=[str(one) for one in arguments])

    def text_of(self, name: str) -> str:
        """The text of a document in force."""
        with self.database.reading() as connection:
            return documents.texts(connection)[name]


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Clerk]:
    """The clerk on the first morning."""
    database = Database(f"sqlite:///{tmp_path}/wengang.db")
    clerk = Clerk(database)
    assert clerk.runs("db", "upgrade").exit_code == 0
    yield clerk
    database.engine.dispose()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The notice about fishing."""
    path = tmp_path / "fish.txt"
    path.write_text(PAGODA, encoding="utf-8")
    return path


def test_what_a_document_was_taken_for_is_shown(clerk: Clerk, file: Path) -> None:
    said = clerk.runs("policy", "import", file)
    assert said.exit_code == 0
    assert said.stdout.splitlines() == [
        "[1/1] fish.txt → fish：《关于支持渔业转产就业的通知》"
        "青人社发〔2024〕17号，2024年5月6日，青川县。新导入，5 条。",
        "新导入 1 份，更新 0 份，没有变化 0 份。",
    ]


def test_what_was_not_found_names_its_option(clerk: Clerk, tmp_path: Path) -> None:
    (tmp_path / "风筝.txt").write_text(KITES, encoding="utf-8")
    said = clerk.runs("policy", "import", tmp_path / "风筝.txt").stdout
    for option in ("--number", "--issued", "--region"):
        assert option in said
    again = clerk.runs("policy", "import", tmp_path / "风筝.txt", "--region", "潍坊").stdout
    assert "潍坊市" in again
    assert "有改动，旧版本保留" in again


def test_importing_again_changes_nothing_and_an_edit_is_an_edition(
    clerk: Clerk, file: Path
) -> None:
    clerk.runs("policy", "import", file)
    assert "没有变化 1 份" in clerk.runs("policy", "import", file).stdout
    file.write_text(PAGODA.replace("2345", "2500"), encoding="utf-8")
    assert "更新 1 份" in clerk.runs("policy", "import", file).stdout
    assert "2500元" in clerk.text_of("fish")
    assert "fish  第 2 版" in clerk.runs("policy", "list").stdout


def test_the_same_text_under_another_name_is_the_same_document(clerk: Clerk, file: Path) -> None:
    clerk.runs("policy", "import", file)
    copy = file.rename(file.with_name("copy of fish.txt"))
    assert "没有变化 1 份" in clerk.runs("policy", "import", copy).stdout


def test_two_documents_of_one_title_are_two(clerk: Clerk, tmp_path: Path) -> None:
    for number in "12":
        text = f"关于发放节日慰问金的通知\n一、第{number}批每人10{number}元。"
        (tmp_path / f"n{number}.txt").write_text(text, encoding="utf-8")
    said = clerk.runs("policy", "import", tmp_path / "n1.txt", tmp_path / "n2.txt").stdout
    assert "新导入 2 份" in said


def test_one_bad_file_does_not_keep_back_the_others(
    clerk: Clerk, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "坏.pdf").write_bytes(b"broken")
    said = clerk.runs("policy", "import", tmp_path / "坏.pdf", file)
    assert said.exit_code == 1
    assert "坏.pdf：不是完好的 pdf" in said.stderr
    assert "新导入 1 份" in said.stdout
    assert "1 个文件没有导入" in said.stdout


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--region", "瑶池"], "没有找到地区“瑶池”"),
        (["--issued", "去年"], "--issued 应写成"),
        (["--id", "渔业"], "--id 只能用"),
    ],
)
def test_what_cannot_be_is_refused(
    clerk: Clerk, file: Path, options: list[str], words: str
) -> None:
    said = clerk.runs("policy", "import", file, *options)
    assert (said.exit_code, said.stdout) == (1, "")
    assert words in said.stderr


def test_a_title_for_several_files_is_refused(clerk: Clerk, file: Path) -> None:
    said = clerk.runs("policy", "import", file, file, "--title", "通知")
    assert said.exit_code == 1
    assert "只能用于一个文件" in said.stderr


def test_a_removed_document_is_listed_no_longer(clerk: Clerk, file: Path) -> None:
    clerk.runs("policy", "import", file)
    assert clerk.runs("policy", "remove", "fish").stdout == "已撤下 fish。\n"
    assert clerk.runs("policy", "list").stdout == "共 0 份。\n"
    again = clerk.runs("policy", "remove", "fish")
    assert again.exit_code == 1
    assert "没有导入过“fish”" in again.stderr


def test_before_the_upgrade_it_is_said_what_to_do_first(tmp_path: Path, file: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/empty.db")
    said = Clerk(database).runs("policy", "import", file)
    database.engine.dispose()
    assert said.exit_code == 1
    assert "请先运行 flask db upgrade" in said.stderr


def test_a_quote_that_the_imported_text_lacks_is_not_loaded(clerk: Clerk, tmp_path: Path) -> None:
    folder = small.folder(tmp_path / "data")
    assert clerk.runs("cards", "load", folder).exit_code == 0
    text = tmp_path / "office-2020.txt"
    words = "稳就业实施方案\n一、补助\n2020年2月至6月，满半年以上的，每人{}元。"
    text.write_text(words.format(1600), encoding="utf-8")
    assert "按 data/documents 登记" in clerk.runs("policy", "import", text).stdout
    for command in (["check", folder], ["load", folder], ["check", folder, "--texts", tmp_path]):
        said = clerk.runs("cards", *command)
        assert said.exit_code == 1
        assert "hiring-grant.yaml 第 " in said.stderr
        assert "cites.who.quote：“满半年以上的，每人1500元”不在" in said.stderr
    text.write_text(words.format(1500), encoding="utf-8")
    clerk.runs("policy", "import", text)
    assert clerk.runs("cards", "load", folder).exit_code == 0
