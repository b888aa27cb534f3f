"""What came out later of some of those counted is told plainly."""

import pytest

from nlp.counting.came_out import as_it_came_out


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("搬迁户7个，昨天翻合同有个搬迁户只签了三个月", "搬迁户7个，有1个搬迁户只签了三个月"),
        ("招了9个，会计说有2个没上保险", "招了9个，有2个没上保险"),
        ("招了9个，后来才发现有俩才来一个月", "招了9个，有俩才来一个月"),
        ("搬迁户7个，搬迁户有个没签", "搬迁户7个，搬迁户有1个没签"),
    ],
)
def test_how_it_came_out_is_left_out_and_one_is_counted(told: str, plain: str) -> None:
    assert as_it_came_out(told) == plain


@pytest.mark.parametrize(
    "told",
    [
        "招了9个，有个月没发工资",
        "招了9个，有个问题没弄懂",
        "有个工人没签合同",
        "招了9个，有个是去年来的",
        "招了9个，没有个准数不好说",
    ],
)
def test_a_month_a_question_or_somebody_of_nobody_is_no_one_of_them(told: str) -> None:
    assert as_it_came_out(told) == told
