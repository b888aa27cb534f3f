"""A folder is checked as a whole: what contradicts itself is told with its line and remedy."""

from pathlib import Path
from typing import Any

import pytest

from nlp.places.regions import RegionTree
from policy.editing.checks import Checked, misfits, prove
from policy.files import Entry, in_words
from tests.policy import small

CARD = "cards/office-2020/hiring-grant.yaml"
SECOND = "cards/office-2020/second.yaml"


def checked(regions: RegionTree, *more: Entry, **changes: Any) -> Checked:
    """What the checks find in the small knowledge with parts of it changed."""
    entries = [*small.entries(**changes), *more]
    found = tuple(misfits(entries, regions))
    return Checked(found, ()) if found else prove(entries)


def second(**changed: Any) -> Entry:
    """Another card of the small document, for a graduate with a condition of its own."""
    body = {**small.CARD, "id": "office-2020/second", "name": "另一项", "tests": [], **changed}
    return Entry("card", "office-2020/second", body)


def faults(found: Checked) -> dict[str, str]:
    """What was found wrong, by file and place."""
    return {f"{one.file} {one.key}": one.told for one in found.faults}


def test_what_agrees_has_no_faults(regions: RegionTree) -> None:
    other = second(when={"employment_months": {">=": 6}})
    assert checked(regions, other) == Checked((), ())


def test_what_we_ship_agrees(regions: RegionTree, shipped_entries: list[Entry]) -> None:
    assert misfits(shipped_entries, regions) == []
    found = prove(shipped_entries)
    assert found.faults == ()
    assert all("。说明：" in note.told for note in found.notes)


def test_an_id_is_that_of_its_file_so_that_no_two_are_the_same(regions: RegionTree) -> None:
    copied = second(id="office-2020/hiring-grant", when=None)
    assert "应为 office-2020/second" in faults(checked(regions, copied))[f"{SECOND} id"]
    told = faults(checked(regions, document={"id": "office-2021"}))
    assert "应为 office-2020" in told["documents/office-2020.yaml id"]


def test_a_card_has_its_document(regions: RegionTree) -> None:
    told = faults(checked(regions, card={"document": "office-2019"}))
    assert "documents/" in told[f"{CARD} document"]


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"region": "140199"}, "请查六位代码"),
        ({"region": "9901XX", "region_name": "某县"}, "没有代码为 990100 的行政区划"),
        ({"region": "140105", "region_name": "某县"}, "140105 是小店区的代码"),
    ],
)
def test_regions_are_real(regions: RegionTree, changes: dict[str, str], remedy: str) -> None:
    told = faults(checked(regions, document=changes))
    assert remedy in told["documents/office-2020.yaml region"]


def test_an_unnamed_place_lies_below_a_real_one(regions: RegionTree) -> None:
    unnamed = {"region": "1401XX", "region_name": "太原市辖县"}
    assert checked(regions, document=unnamed) == Checked((), ())


def test_a_family_is_of_one_kind(regions: RegionTree) -> None:
    told = faults(checked(regions, second(kind="service", audience=["worker"])))
    assert list(told) == [f"{SECOND} kind"]
    assert "hiring_subsidy 在 office-2020/hiring-grant 是 benefit" in told[f"{SECOND} kind"]


@pytest.mark.parametrize("alike", [{}, {"when": None, "name": small.CARD["name"]}])
def test_cards_of_one_document_family_and_audience_can_be_told_apart(
    regions: RegionTree, alike: dict[str, Any]
) -> None:
    told = faults(checked(regions, second(**alike)))
    assert list(told) == [f"{SECOND} family"]
    assert "分不出该答哪一张" in told[f"{SECOND} family"]
    apart = [{"audience": ["worker"]}, {"family": "startup_grant"}, {"when": None}]
    assert all(
        checked(regions, second(**alike | {"name": "另一项"} | one)).faults == () for one in apart
    )


def test_a_number_without_a_quote_is_a_fault_unless_the_card_says_why(regions: RegionTree) -> None:
    grant = {"amounts": [{"fen": 160000, "per": "new_hires", "cite": "who"}]}
    told = faults(checked(regions, card=grant))[f"{CARD} amounts.0.fen"]
    assert told.startswith("1600 元在引用的原文里没有")
    assert "在 derived 里写“amounts.0.fen: 理由”" in told
    assert checked(regions, card=grant | {"derived": {"amounts.0.fen": ""}}).faults != ()
    declared = checked(regions, card=grant | {"derived": {"amounts.0.fen": "含100元交通费"}})
    assert declared.faults == ()
    assert [note.told for note in declared.notes] == [
        "1600 元在引用的原文里没有。说明：含100元交通费"
    ]


@pytest.mark.parametrize(
    ("place", "card"),
    [
        ("when.employment_months.>=", {"when": {"employment_months": {">=": 7}}, "tests": []}),
        ("when.employment_months.>", {"when": {"employment_months": {">": 6}}, "tests": []}),
        ("windows.0.to", {"windows": [{"to": "2020-06"}]}),
    ],
)
def test_thresholds_operators_and_days_are_declared_in_the_same_way(
    regions: RegionTree, place: str, card: dict[str, Any]
) -> None:
    assert list(faults(checked(regions, card=card))) == [f"{CARD} {place}"]
    declared = checked(regions, card=card | {"derived": {place: "有理由"}})
    assert (declared.faults, [note.key for note in declared.notes]) == ((), [place])


def test_an_inferred_window_declares_itself_by_its_note(regions: RegionTree) -> None:
    end = {"to": "2020-06", "certainty": "inferred"}
    assert checked(regions, card={"windows": [end]}).faults != ()
    stated = end | {"certainty": "stated", "note": "按惯例"}
    assert checked(regions, card={"windows": [stated]}).faults != ()
    found = checked(regions, card={"windows": [end | {"note": "按惯例"}]})
    assert (found.faults, [note.key for note in found.notes]) == ((), ["windows.0.to"])


def test_a_declaration_that_explains_nothing_is_a_fault(regions: RegionTree) -> None:
    told = faults(checked(regions, card={"derived": {"amounts.0.fen": "多余"}}))
    assert told == {f"{CARD} derived.amounts.0.fen": "这里没有要说明的，请删去"}


def test_a_finding_is_told_with_its_line(tmp_path: Path) -> None:
    grant = {"fen": 160000, "per": "new_hires", "cite": "who"}
    entries = small.entries(card={"amounts": [grant], "derived": {"when": "多余"}})
    small.folder(tmp_path, entries)
    lines = (tmp_path / CARD).read_text(encoding="utf-8").splitlines()
    found = [in_words(one, tmp_path) for one in prove(entries).faults]
    for told, key in zip(found, ("fen: 160000", "when: 多余"), strict=True):
        line = next(number for number, text in enumerate(lines, 1) if key in text)
        assert told.startswith(f"{tmp_path / CARD} 第 {line} 行：")
