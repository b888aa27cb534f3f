"""A source named in an answer is held against the one its question is known to need."""

from pathlib import Path

import pytest

from bench.citing import SETS, Documents, Place, agreed
from bench.clauses import Agreement, agreement, clauses
from bench.question_sets import BadQuestions, Question

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def documents() -> Documents:
    return Documents.read(SETS, DATA)


@pytest.mark.parametrize(
    ("wanted", "cited"),
    [
        ("二(五)", "二（五）"),
        ("二(五)", "第二条（ 五 ）"),
        ("四18", "18"),
        ("一2(1)", "1(1)、2(1)"),
        ("二(七)", "（五）（七）"),
        ("二(五)1", "二（五）、二（五）1"),
        ("任务5", "三、附件1、附件5"),
        ("联系人", "联系人"),
        ("联系人", "联系人、附件4、（十）之后"),
    ],
)
def test_the_same_clause_is_written_in_many_ways(wanted: str, cited: str) -> None:
    assert agreement(wanted, cited) is Agreement.EXACT


@pytest.mark.parametrize(
    ("wanted", "cited"),
    [
        ("二(五)1", "二（五）"),
        ("二(五)", "二（五）1"),
        ("二(二)条件4", "二（二）"),
        ("一1", "1(2)"),
    ],
)
def test_one_may_go_deeper_than_the_other(wanted: str, cited: str) -> None:
    assert agreement(wanted, cited) is Agreement.PREFIX


@pytest.mark.parametrize(
    ("wanted", "cited"),
    [
        ("二(五)", "二（六）"),
        ("二(五)", "三（五）"),
        ("二5", "二（五）"),
        ("二(一)1", "二（一）2"),
        ("附件5", "附件15"),
        ("附件2", "二（四）2"),
        ("前言", "二（五）"),
        ("二(五)", ""),
    ],
)
def test_another_clause_is_another_clause(wanted: str, cited: str) -> None:
    assert agreement(wanted, cited) is Agreement.NONE


def test_clauses_of_one_chapter_share_its_number() -> None:
    assert clauses("二（五）、（七）") == [*clauses("二（五）"), *clauses("二（七）")]


def test_the_clause_must_be_of_the_right_document(documents: Documents) -> None:
    source = "依据：《企业复产复工方案》（原文无文号，原文未写日期）二（三）、二（四）"
    named = documents.named(f"【补贴】\n{source}\n回复数字接着问")
    assert named == (Place("guiyang-county", "二（三）、二（四）"),)
    assert agreed([Place("guiyang-county", "二(四)")], named) is Agreement.EXACT
    assert agreed([Place("taiyuan-2020", "二(四)")], named) is Agreement.NONE


def test_a_shortened_title_counts_by_its_number(documents: Documents) -> None:
    named = documents.named("依据：《…工作方案》（晋人社党组字〔2022〕19号）2(3)")
    assert named == (Place("shanxi-2022-06", "2(3)"),)


def test_what_is_named_beside_the_source_counts_by_its_number(documents: Documents) -> None:
    also = "另见：晋人社厅函〔2022〕1253号（四）"
    named = documents.named(f"依据：《企业复产复工方案》二（三）\n{also}")
    assert named == (Place("guiyang-county", "二（三）"), Place("shanxi-2022-12", "（四）"))


def test_a_note_may_allow_another_place(documents: Documents) -> None:
    seed = "001_06a695cd30658f8c.txt"
    question = Question("q", "山西", "？", seed=seed, article="二6", note="也可由004一(四)回答")
    wanted = documents.wanted(question)
    assert wanted == (Place("shanxi-2022-06", "二6"), Place("shanxi-2022-12", "一(四)"))


def test_a_seed_that_is_none_of_our_documents_is_named(documents: Documents) -> None:
    with pytest.raises(BadQuestions, match=r"q9：文件对照表里没有“009\.txt”"):
        documents.wanted(Question("q9", "太原", "？", seed="009.txt", article="二"))
