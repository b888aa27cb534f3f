"""A file says itself what it is; what a person or the knowledge says of it counts for more."""

from pathlib import Path

import pytest

from nlp.places.regions import RegionTree
from policy.cards import Document
from policy.documents.guesses import Guess, guess
from policy.documents.importing import Said, prepare
from tests.policy import small
from tests.policy.notices import KITES, PAGODA

OFFICE = Document.model_validate(small.DOCUMENT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The notice as it was sent."""
    path = tmp_path / "Notice 17.txt"
    path.write_text(PAGODA, encoding="gb18030")
    return path


def test_a_text_names_itself(regions: RegionTree) -> None:
    assert guess(PAGODA, regions, "x") == Guess(
        "关于支持渔业转产就业的通知", "青人社发〔2024〕17号", "2024-05-06", "510822"
    )


def test_what_a_text_does_not_say_is_not_made_up(regions: RegionTree) -> None:
    assert guess("为了就业，发钱。", regions, "文件") == Guess("文件", None, None, None)


def test_a_number_inside_a_sentence_is_of_another_document(regions: RegionTree) -> None:
    text = "关于就业的通知\n根据《意见》（鲁政发〔2020〕5号），通知如下。"
    assert guess(text, regions, "x").number is None


def test_a_title_over_several_lines_is_one(regions: RegionTree) -> None:
    text = (
        "做好应对工作\n\n有关政策落实实施方案\n\n为贯彻落实上级的有关精神，制定本方案。\n一、任务"
    )
    assert guess(text, regions, "x").title == "做好应对工作有关政策落实实施方案"


def test_a_file_is_named_by_its_own_words(file: Path, regions: RegionTree) -> None:
    prepared = prepare(file, Said(), regions, [OFFICE], [])
    assert not prepared.joined
    one = prepared.document
    assert (one.id, one.title) == ("notice-17", "关于支持渔业转产就业的通知")
    assert (one.number, one.issued, one.region) == ("青人社发〔2024〕17号", "2024-05-06", "510822")
    assert "2345元" in one.text


def test_what_a_person_says_counts_first(file: Path, regions: RegionTree) -> None:
    said = Said(id="fish", title="渔业", number="甲〔2024〕1号", region="510000", issued="2024-06")
    one = prepare(file, said, regions, [OFFICE], []).document
    assert (one.id, one.title, one.number) == ("fish", "渔业", "甲〔2024〕1号")
    assert (one.region, one.issued) == ("510000", "2024-06")


@pytest.mark.parametrize(
    "text",
    ["并人社发〔2020〕8号\n一、任务\n落实。", "稳就业实施方案\n一、任务\n落实。"],
    ids=["number", "title"],
)
def test_a_document_of_the_knowledge_is_joined(
    tmp_path: Path, regions: RegionTree, text: str
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    prepared = prepare(tmp_path / "a.txt", Said(), regions, [OFFICE], [])
    assert prepared.joined
    one = prepared.document
    assert (one.id, one.title, one.issued) == (OFFICE.id, OFFICE.title, OFFICE.issued)


def test_the_same_document_in_another_file_keeps_its_id(file: Path, regions: RegionTree) -> None:
    first = prepare(file, Said(), regions, [], []).document
    renamed = file.with_name("修订.txt")
    renamed.write_text(PAGODA.replace("2345", "2500"), encoding="utf-8")
    assert prepare(renamed, Said(), regions, [], [first]).document.id == first.id


def test_a_chinese_file_name_gives_the_same_id_every_time(
    tmp_path: Path, regions: RegionTree
) -> None:
    (tmp_path / "风筝.txt").write_text(KITES, encoding="utf-8")
    names = {prepare(tmp_path / "风筝.txt", Said(), regions, [], []).document.id for _ in "ab"}
    assert len(names) == 1
    assert names.pop().startswith("doc-")
