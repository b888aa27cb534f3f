"""Who compares themselves with others or a rule tells nothing of their own by it."""

from datetime import date

import pytest

from nlp.put_right.compared import without_comparisons
from nlp.put_right.taking_back import APART

TODAY = date(2020, 7, 21)


@pytest.mark.parametrize(
    "said",
    [
        "能不能跟30人以下的一样免了",
        "照20个人的标准给不给",
        "像三十人那样的小厂一样免了中不",
        "离50人就差俩，能给不",
        "才多出1个人，算30人以内行不行",
        "正好卡在三十人这个杠上",
        "要是100个就好了",
        "少一个人就是30了",
        "再招两个就够30个了",
        "29个人的厂都全免了，俺们呢",
        "为啥30人的就免俺的不免",
        "30人以内才全免吗",
    ],
)
def test_what_others_have_is_left_out(said: str) -> None:
    left = without_comparisons(f"我们在职34个{APART}{said}", TODAY)
    assert left.startswith("我们在职34个")
    assert not {*"0123456789三两"} & {*left.partition(APART)[2]}


@pytest.mark.parametrize(
    "said",
    [
        "后来的3个跟前头5个一样都签了合同",
        "我们属于30人以下的标准",
        "12个人就差一个没拿证",
        "那按15个人算给多少",
        "25个人的都给补吗",
        "上月走了一个就剩30个人了",
        "一天按6个课时算",
        "为啥我们31个人的不免",
        "俺们30人以下，能免不",
        "才来了5个人",
        "有3个才来俩月",
    ],
)
def test_what_somebody_counts_of_their_own_stays(said: str) -> None:
    assert without_comparisons(f"我们有34个{APART}{said}", TODAY).endswith(said)


def test_what_holds_of_others_may_be_their_own_where_they_told_no_other() -> None:
    assert without_comparisons("30人以内才全免吗", TODAY) == "30人以内才全免吗"
