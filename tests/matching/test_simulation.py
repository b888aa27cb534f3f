"""What a benefit would come to, loaded or drafted, for people of a file or those stored."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from people.tables import findings, people
from policy.tables import knowledge
from tests.conftest import DATA, Site
from tests.curators import Editor
from tests.matching.crowd import store

GRANT = "taiyuan-2020/small-firm-hiring-grant"
ON = ("--day", "2020-04-01")
TABLE = """\
企业规模,稳定就业时间,符合条件的新招人数,地区
小微企业,6,3,太原
小微企业,7,,太原
小微企业,5,1,太原
大型企业,5,1,太原
小微企业,,2,太原
小微企业,6,2,大同
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Six firms: two are granted it, two fail, one does not say, one is elsewhere."""
    path = tmp_path / "firms.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The grant for four months, not loaded."""
    written = (DATA / f"cards/{GRANT}.yaml").read_text(encoding="utf-8")
    path = tmp_path / "draft.yaml"
    assert '{">=": 6}' in written
    written = written[: written.index("\ntests:")] + "\n"
    path.write_text(written.replace('{">=": 6}', '{">=": 4}'), encoding="utf-8")
    return path


def test_a_file_of_people_is_counted_paid_and_explained(editor: Editor, table: Path) -> None:
    said = editor.runs("match", GRANT, "--people", table, *ON)
    assert "共核对 6 个：符合条件 2，还不能断定 1，不符合条件 2，不是这个地区的政策 1。" in said
    assert "符合条件的：合计 4500元，其中 1 个说不出全数" in said
    assert "  2 个　新招人员稳定就业满6个月以上" in said
    assert "  1 个　限小微企业" in said
    assert "  1 个　稳定就业时间" in said


def test_programs_get_it_as_data(editor: Editor, table: Path) -> None:
    said = editor.runs("match", GRANT, "--people", table, *ON, "--format", "json")
    found = json.loads(said)
    assert found["statuses"]["eligible"] == 2
    assert found["cost"]["certain"] == {
        "people": 2,
        "least_fen": 450_000,
        "most_fen": 450_000,
        "without_figure": 1,
    }


def test_a_draft_is_tried_and_nothing_of_it_is_stored(
    desk: Site, editor: Editor, table: Path, draft: Path
) -> None:
    before = counted(desk)
    said = editor.runs("match", draft, "--people", table, *ON)
    assert "符合条件 3，还不能断定 1，不符合条件 1" in said
    assert "合计 6000元" in said
    assert counted(desk) == before
    assert "符合条件 2" in editor.runs("match", GRANT, "--people", table, *ON)


def counted(site: Site) -> list[Any]:
    """How many rows there are of what a draft might leave behind."""
    with site.database.reading() as connection:
        return [
            connection.execute(select(func.count()).select_from(one)).scalar()
            for one in (knowledge, people, findings)
        ]


def test_a_draft_is_tried_for_the_people_stored(desk: Site, editor: Editor, draft: Path) -> None:
    firm = {"employer_size": "micro_small", "employment_months": 5, "qualified_new_hires": 2}
    with desk.database.transaction() as connection:
        store(connection, [("140100", firm), ("140105", {}), ("520100", firm)])
    assert "确定符合 1 人，可能符合 1 人" in editor.runs("match", draft, *ON)
    assert "确定符合 0 人，可能符合 1 人" in editor.runs("match", GRANT, *ON)
    said = editor.runs("match", draft, "--each", *ON)
    assert "共核对 2 个：符合条件 1，还不能断定 1。" in said
    assert "合计 3000元。" in said
    assert "共核对 1 个" in editor.runs("match", draft, "--each", *ON, "--region", "小店区")


def test_ranges_and_ceilings_add_up_to_a_range(editor: Editor, tmp_path: Path) -> None:
    table = tmp_path / "bases.csv"
    card = "shanxi-2022-06/employment-base-tiered-award"
    header = "recognized_base,poverty_alleviated_hired"
    table.write_text(f"{header}\n是,30\n,30\n否,30\n", encoding="utf-8")
    said = editor.runs("match", card, "--people", table, "--day", "2022-07-01")
    assert "基本符合，待认定 2，不符合条件 1" in said
    assert "待认定的，全部认定下来另要：合计 10万元。" in said


def test_one_wrong_cell_and_nothing_is_counted(editor: Editor, tmp_path: Path) -> None:
    table = tmp_path / "firms.csv"
    table.write_text(TABLE + "小公司,六,3,太原\n", encoding="utf-8")
    said = editor.is_refused("match", GRANT, "--people", table, *ON)
    assert "第 8 行“企业规模”列：应为 小微企业、中型企业、大型企业 之一" in said
    assert "第 8 行“稳定就业时间”列" in said
    assert "没有核对" in said


def test_many_faults_are_not_all_listed(editor: Editor, tmp_path: Path) -> None:
    table = tmp_path / "firms.csv"
    table.write_text("职工总数\n" + "许多\n" * 30, encoding="utf-8")
    said = editor.is_refused("match", GRANT, "--people", table, *ON)
    assert said.count("列：") == 20
    assert "还有 10 处" in said


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("id: x/y\n", "draft.yaml 第 1 行"),
        ("id: [x\n", "不是有效的 YAML"),
    ],
)
def test_a_draft_with_faults_is_refused_line_by_line(
    editor: Editor, draft: Path, text: str, sentence: str
) -> None:
    draft.write_text(text, encoding="utf-8")
    assert sentence in editor.is_refused("match", draft)


def test_a_draft_of_a_document_that_is_not_there_is_refused(editor: Editor, draft: Path) -> None:
    written = draft.read_text(encoding="utf-8")
    draft.write_text(
        written.replace("document: taiyuan-2020", "document: nowhere"), encoding="utf-8"
    )
    assert "文件“nowhere”不在" in editor.is_refused("match", draft)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("none.yaml",), "没有“none.yaml”这个文件"),
        ((GRANT, "--people", "none.csv"), "读不了“none.csv”"),
        ((GRANT, "--each", "--changed"), "一次只能写一个"),
    ],
)
def test_what_cannot_be_is_refused(editor: Editor, words: tuple[str, ...], sentence: str) -> None:
    assert sentence in editor.is_refused("match", *words)
