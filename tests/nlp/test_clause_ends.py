"""Clauses of messages without a single comma."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.clause_ends import LONG, with_clause_ends
from nlp.text import normalise

CHINESE = st.text("我们厂里有28个人去年裁了3个失业保险一直交着能返多少，。？ 5.5%", max_size=80)


@pytest.mark.parametrize(
    "told",
    [
        "我们厂一共28个人，去年裁了3个，能返多少",
        "我娃去年毕业的大专还没找到工作，有没有啥补贴",
        "公司参保120人，去年裁员4人，失业保险交了8万，稳岗返还能返多少钱",
    ],
)
def test_what_is_typed_on_and_on_is_parted(told: str) -> None:
    assert with_clause_ends(told.replace("，", "")) == told


@pytest.mark.parametrize(
    "told",
    [
        "稳岗返还怎么申请",
        "大学生创业补贴要什么材料啊",
        "俺们合作社收了3个建档立卡的，边干边训",
        "去年平均参保四十二个人，其中领失业金的有两个，单位交的36800",
        "",
    ],
)
def test_what_is_short_or_has_marks_stays(told: str) -> None:
    assert with_clause_ends(told) == told


def test_the_odd_long_run_beside_marks_is_parted() -> None:
    told = "你好，我是技工学校的老师今年组织学生免费考技能等级中级工考过37个高级工考过15个"
    assert with_clause_ends(told).count("，") > told.count("，")


@given(CHINESE)
def test_nothing_is_added_but_commas_and_nothing_the_second_time(text: str) -> None:
    told = normalise(text)
    parted = with_clause_ends(told)
    assert parted.replace("，", "") == told.replace("，", "")
    if len(told) < LONG:
        assert parted == told


@pytest.mark.parametrize(
    "told",
    [
        "我们厂去年没有裁员也没有欠费去年交了2万失业险能返多少",
        "我们招了5个今年毕业的大学生签了合同但是没有交失业保险能领多少",
        "我们是个体工商户招了3个人签了一年合同交了社保能领多少",
    ],
)
def test_a_no_stays_with_what_it_denies_and_a_word_stays_whole(told: str) -> None:
    parted = with_clause_ends(told)
    assert [cut for cut in ("没有，", "没，", "个体，工商户") if cut in parted] == []
