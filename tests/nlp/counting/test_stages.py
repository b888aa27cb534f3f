"""How far those of a kind of certificate came: the last stage told counts, wherever it is clear."""

from datetime import date

import pytest

from nlp.counting.stages import as_they_ended

TODAY = date(2022, 9, 5)
KINDS = (("初级",), ("中级",), ("高级",), ("技师",), ("操作证", "电工证", "焊工证", "叉车证"))


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("中级工报了52个，考过拿证的46个", "中级工报了46个，"),
        ("报名中级80个，缺考5个，通过70个", "报名中级70个，，"),
        ("高级工去考了40个，证拿到手的33个", "高级工去考了33个，"),
        ("中级工45人参加鉴定，最后发证42本", "中级工42个参加鉴定，"),
        ("高级工20人报名18人取证", "高级工18个报名"),
        ("中级工证下来38个，还有7个证没下来", "中级工证下来38个，"),
        ("中级证发了30个，还有12个要下个月才发", "中级证发了30个，"),
        ("中级工报了40个，2个没来，3个没过", "中级工报了35个，，"),
        ("去考15个，头一次过了9个，补考又过了4个", "去考13个，，"),
        ("去考中级工，10个报名，8个考了，6个过了", "去考中级工6个，，，"),
        ("中级46个，高级21个\n中级里有6个是二年级的", "中级40个，高级21个\n"),
        (
            "中级拿证50个，其中大一的8个，高级拿证20个，其中大二的3个",
            "中级拿证42个，，高级拿证17个，",
        ),
    ],
)
def test_the_last_stage_counts(told: str, left: str) -> None:
    assert as_they_ended(told, KINDS, TODAY) == left


@pytest.mark.parametrize(
    "told",
    [
        "中级工报了40个，过了46个",
        "中级工31个，高级工12个，过了9个",
        "中级考了7个，高级考了5个，2个没过",
        "中级工考过了10个，2个没拿到证",
        "中级工拿证10个，其中2个没考过",
        "中级工报了52个，拿证46个，有5个是大二的",
        "中级工拿证40个，高级10个，有5个是大二的",
        "中级工4个，高级工3个，有2个高级工没考过",
        "中级工考了9个，2个笔试没过，3个实操没过",
        "3个中级工，2个高级工",
    ],
)
def test_nothing_is_made_of_what_is_not_clear(told: str) -> None:
    assert as_they_ended(told, KINDS, TODAY) == told
