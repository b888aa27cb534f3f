"""A quote is the document's own words, the nearest ones, cut where a sentence ends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.documents.deadlines import last_end, stands
from policy.documents.quoting import GAP, quote

LONG = (
    "（一）各单位要高度重视，加强领导。对退捕渔民给予转产补贴，每人2345元。"
    "培训期间另发伙食费；不足一月的按天折算。有关部门要做好宣传工作，营造良好氛围。"
)


def test_a_short_clause_is_quoted_whole_without_its_number() -> None:
    assert quote("1、满12个月；\n2、不裁员。", "条件", 40) == "满12个月； 2、不裁员。"


def test_of_a_long_clause_the_nearest_sentence_is_kept() -> None:
    said = quote(LONG, "退捕渔民补贴多少钱", 30)
    assert said == f"{GAP}对退捕渔民给予转产补贴，每人2345元。{GAP}"


def test_what_follows_comes_along_as_far_as_there_is_room() -> None:
    said = quote(LONG, "退捕渔民补贴多少钱", 50)
    assert (
        said
        == f"{GAP}对退捕渔民给予转产补贴，每人2345元。培训期间另发伙食费；不足一月的按天折算。{GAP}"
    )


def test_a_sentence_too_long_is_cut_between_its_parts() -> None:
    clause = (
        "凡是" + "、".join(f"第{number}类企业" for number in range(40)) + "，补贴777元，不重复。"
    )
    said = quote(clause, "补贴多少", 60)
    assert "补贴777元" in said
    assert said.startswith(GAP)
    assert len(said) <= 60


@given(st.text(), st.text(), st.integers(min_value=20, max_value=300))
def test_a_quote_never_fails_and_never_exceeds_its_room(text: str, asked: str, room: int) -> None:
    assert len(quote(text, asked, room)) <= room


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("执行至2021年9月30日。", "2021-09-30"),
        ("暂定执行至2020年6月。", "2020-06"),
        ("截至 2022 年 12 月底", "2022-12"),
        ("缓缴期限到2022年年底，失业保险到2023年3月底", "2023-03"),
        ("2020年1月1日至2022年12月31日", "2022-12-31"),
        ("请于2022年12月16日前上报", "2022-12-16"),
        ("2020年3月5日印发", None),
        ("长期有效", None),
        ("执行至2021年13月40日", None),
    ],
)
def test_the_last_end_that_a_text_names(text: str, end: str | None) -> None:
    assert last_end(text) == end


@given(st.text() | st.from_regex(r"至[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"))
def test_looking_for_an_end_never_fails(text: str) -> None:
    stands(last_end(text), date(2026, 11, 21))


def test_what_is_over_is_said_to_be_over_and_silence_is_named() -> None:
    assert "已经到期" in stands("2021-09-30", date(2021, 10, 1))
    assert "到期" not in stands("2021-09-30", date(2021, 9, 30))
    assert "原文未写截止日期" in stands(None, date(2021, 9, 30))
