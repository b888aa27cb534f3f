"""The entries nearest to a question come first, and only those allowed come at all."""

import pytest

from nlp.index import Index

CARDS = {
    "refund": ["失业保险稳岗返还", "不裁员的企业退回失业保险费"],
    "hiring": ["吸纳就业补助", "新招一名员工给一次补助"],
    "training": ["职业培训补贴", "组织职工参加培训"],
    "exemption": ["社会保险费减免", "企业养老失业工伤保险免征"],
}
INDEX = Index.of(CARDS.items())


def found(question: str, allowed: set[str] | None = None) -> list[str]:
    """The names found for a question, nearest first."""
    index = INDEX if allowed is None else INDEX.among(allowed)
    return [hit.name for hit in index.search(question)]


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("稳岗返还怎么领", "refund"),
        ("新招员工有没有补助", "hiring"),
        ("培训补贴给多少", "training"),
        ("养老保险免到几月", "exemption"),
    ],
)
def test_the_card_meant_comes_first(question: str, nearest: str) -> None:
    assert found(question)[0] == nearest


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    rare, common = (INDEX.search(word)[0].score for word in ("岗", "保"))
    assert rare > common > 0


def test_a_word_that_only_one_entry_has_weighs_about_one_in_any_index() -> None:
    others = {str(number): ["一件与此无关的事情", "怎么问也问不到这里来"] for number in range(50)}
    for index in (INDEX, Index.of({**CARDS, **others}.items())):
        assert index.search("岗")[0].score == pytest.approx(1, abs=0.25)


def test_only_what_is_allowed_is_found() -> None:
    assert found("稳岗返还", allowed={"hiring", "training"}) == []
    assert found("补贴补助", allowed={"training"}) == ["training"]
    assert found("稳岗返还", allowed=set()) == []


def test_what_has_nothing_in_common_is_not_found() -> None:
    assert found("天气") == []
    assert Index.of(()).search("稳", ["岗"]) == []


def test_what_is_meant_counts_for_less_than_what_is_said() -> None:
    said, meant = INDEX.search("培训")[0], INDEX.search("天气", ["培训"])[0]
    assert said.name == meant.name == "training"
    assert 0 < meant.score < said.score


def test_what_is_both_said_and_meant_counts_most() -> None:
    assert INDEX.search("培训", ["培训"])[0].score > INDEX.search("培训")[0].score


def test_an_entry_is_as_near_among_some_as_among_all() -> None:
    assert INDEX.among({"training"}).search("培训") == INDEX.search("培训")[:1]


def test_what_counts_for_more_comes_before_what_is_as_near() -> None:
    one, other = found("社会保险补贴")[:2]
    weighed = INDEX.search("社会保险补贴", weights={other: 9})
    assert [hit.name for hit in weighed[:2]] == [other, one]


def test_equals_come_in_the_order_of_their_names_however_they_were_put_in() -> None:
    twins = ["b", "a", "d", "c"]
    for order in (twins, twins[::-1]):
        index = Index.of((name, ["同样的话"]) for name in order)
        assert [hit.name for hit in index.search("同样")] == ["a", "b", "c", "d"]


def test_of_several_entries_by_one_name_the_nearest_counts() -> None:
    more = ("refund", ["退回的钱什么时候到账"])
    question = "退回的失业保险费什么时候到账"
    index = Index.of([*CARDS.items(), more])
    each = [hit.score for hit in index.search(question) if hit.name == "refund"]
    assert len(each) == 2
    assert index.nearest(question)["refund"] == max(each)
    assert index.nearest("天气") == dict.fromkeys(CARDS, 0.0)


def test_among_some_names_the_nearest_of_others_is_none() -> None:
    assert INDEX.among({"training"}).nearest("稳岗返还") == {"training": 0}
