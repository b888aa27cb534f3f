"""Papers of an earlier year, where the document leaves out the year from which they count."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer


@pytest.mark.parametrize(
    "told",
    [
        "我2016年考的焊工操作证，一本",
        "有2本电工操作证，前年发的",
        "我考了2本操作证，都是18年的",
        "公司组织培训，4个员工去年拿到中级工证",
        "公司有3本高级工证，证是2017年发的",
    ],
)
def test_no_sum_is_told_for_papers_of_an_earlier_year(told: str) -> None:
    text = answer(COUNTY_2020, told, "取证补贴能补多少")
    assert "年份缺失" in text and "往年的证算不算定不下来" in text and "按您说的算" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("我今年2月考的焊工操作证，一本", "600元"),
        ("公司前年招的4个员工，今年考到中级工", "6000元（1500元×4本）"),
        ("去年毕业的，今年新考了2本电工操作证", "1200元"),
    ],
)
def test_papers_of_this_year_are_paid_whatever_else_was_before(told: str, total: str) -> None:
    assert total in answer(COUNTY_2020, told, "取证补贴能补多少").split("标准")[0]
