"""The words of work, as their files hold them."""

import shutil
from pathlib import Path

import pytest

from jobs.spoken.traits import traits
from jobs.spoken.words import JobWords, read_words
from policy.files import KnowledgeError
from tests.jobs.conftest import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the words, to spoil."""
    return Path(shutil.copytree(FOLDER, tmp_path / "jobs"))


def spoil(path: Path, old: str, new: str) -> None:
    """Replace the first of some words in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_hundreds_of_occupations_are_known(words: JobWords) -> None:
    known = [one for one in words.meanings.values() if one[0].sort == "occupation"]
    assert len({one[0].names[0] for one in known}) > 200


def test_no_name_tells_what_a_person_is(words: JobWords) -> None:
    names = {name for meanings in words.meanings.values() for one in meanings for name in one.names}
    assert {name for name in names if traits(name)} == set()


def test_a_benefit_that_holds_another_names_one_that_is_known(words: JobWords) -> None:
    names = {name for one in words.meanings.values() for each in one for name in each.names[:1]}
    assert {held for holds in words.holds.values() for held in holds} <= names


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "work.yaml").unlink()
    with pytest.raises(KnowledgeError, match=r"没有 .*work\.yaml"):
        read_words(folder)


def test_a_name_that_tells_of_sex_is_refused_with_its_line(folder: Path) -> None:
    spoil(folder / "occupations.yaml", "titles: [门卫,", "titles: [女保安,")
    with pytest.raises(KnowledgeError, match=r"occupations\.yaml 第 \d+ 行.*性别或年龄"):
        read_words(folder)


def test_a_saying_of_one_character_is_refused(folder: Path) -> None:
    spoil(folder / "occupations.yaml", "say: [看大门,", "say: [门,")
    with pytest.raises(KnowledgeError, match="太短"):
        read_words(folder)


def test_an_unknown_kind_is_refused(folder: Path) -> None:
    spoil(folder / "work.yaml", "  gig: [", "  gigs: [")
    with pytest.raises(KnowledgeError, match=r"work\.yaml 第 \d+ 行"):
        read_words(folder)


def test_a_list_of_sayings_that_is_missing_is_named(folder: Path) -> None:
    spoil(folder / "asking.yaml", "policy: [", "policies: [")
    with pytest.raises(KnowledgeError, match="polic"):
        read_words(folder)


def test_a_deed_of_an_unknown_occupation_is_refused(folder: Path) -> None:
    spoil(folder / "deeds.yaml", "work: 采摘工", "work: 采药工")
    with pytest.raises(KnowledgeError, match=r"deeds\.yaml.*采药工.*occupations"):
        read_words(folder)


def test_a_deed_done_to_unknown_things_is_refused(folder: Path) -> None:
    spoil(folder / "deeds.yaml", "things: [crops]", "things: [stars]")
    with pytest.raises(KnowledgeError, match="stars"):
        read_words(folder)


def test_a_saying_in_three_parts_is_refused(folder: Path) -> None:
    spoil(folder / "asking.yaml", "report: [骗了,", "report: [骗…我…钱,")
    with pytest.raises(KnowledgeError, match="骗…我…钱"):
        read_words(folder)
