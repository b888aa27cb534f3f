"""A card that is being written: each fault with its line and its remedy, each case by itself."""

import pytest

from policy.editing.card_checks import Checked, check_card
from policy.editing.export import written
from policy.files import Entry, read_folder, read_yaml
from tests.conftest import DATA

CARD = "taiyuan-2020/job-retention-refund"
SHIPPED = written(read_yaml(DATA / f"cards/{CARD}.yaml"))


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return read_folder(DATA)


def test_what_is_shipped_passes(entries: list[Entry]) -> None:
    checked = check_card(SHIPPED, entries, {})
    assert told(checked) == []
    assert len(checked.cases) == 15
    assert all(case.passed for case in checked.cases)
    assert checked.knowledge is not None


@pytest.mark.parametrize(
    ("old", "new", "further", "remedy"),
    [
        ("kind: benefit", "kind: benefits", 0, "kind 只能是 benefit"),
        ("bp: 5000", "bp: 6000", 0, "60% 在引用的原文里没有，请照原文改正"),
        ("ui_paid_full: true, cite", "ui_paid_ful: true, cite", 0, "“ui_paid_ful”不在 data/facts"),
        ('layoff_rate: {"<=": "20%"}', 'layoff_rate: {"=<": "20%"}', 0, "不认识的比较“=<”"),
        ("20.1%", "2.1%", -5, "应得 false（不符合），实得 true（符合）"),
        ("document: taiyuan-2020", "document: taiyuan-2021", 0, "没有“taiyuan-2021”这份文件"),
    ],
)
def test_a_fault_is_told_with_its_line_and_remedy(
    entries: list[Entry], old: str, new: str, further: int, remedy: str
) -> None:
    line = SHIPPED[: SHIPPED.index(old)].count("\n") + 1 + further
    found = told(check_card(SHIPPED.replace(old, new, 1), entries, {}))
    assert any(one.startswith(f"第 {line} 行") and remedy in one for one in found), found


def test_what_is_no_yaml_is_told_with_its_line(entries: list[Entry]) -> None:
    found = told(check_card(SHIPPED.replace("name: ", "name: [", 1), entries, {}))
    assert len(found) == 1
    assert "行不是有效的 YAML" in found[0]


def test_a_quote_is_held_against_the_imported_document(entries: list[Entry]) -> None:
    found = told(check_card(SHIPPED, entries, {"taiyuan-2020": "第一条 别的话。"}))
    assert all("不在《taiyuan-2020》的原文里，请照原文抄写" in one for one in found)
    assert len(found) == SHIPPED.count("quote: ")


def told(checked: Checked) -> list[str]:
    return [fault.sentence for fault in checked.faults]
