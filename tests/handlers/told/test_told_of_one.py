"""What is told of one is a rate, and whom one took on is one of theirs."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 4, 7))


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (
            ("跟技校搞新型学徒制，15个徒弟，带两年", "一个徒弟一年实际要花六千多", "最多补多少"),
            "12万元",
        ),
        (("企业新型学徒制，12个徒弟，学一年，每人每年成本3500，补多少",), "42000元"),
        (("企业新型学徒制，8个徒弟，为期两年，一年一个学徒要花3000块，补多少",), "48000元"),
    ],
)
def test_the_cost_of_one_is_no_cost_of_all(told: tuple[str, ...], sum_: str) -> None:
    assert f"按您说的算：{sum_}" in answer(COUNTY_2020, "我们厂是企业", *told)


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (("合作社请了个脱贫的建档立卡老乡，以工代训", "每个月给他开1600，干满五个月了"), "2400元"),
        (("扶贫车间收了个隔壁村的贫困户，以工代训", "一个月给她发1200，教了四个月"), "1440元"),
    ],
)
def test_who_was_taken_on_is_paid_for(told: tuple[str, ...], sum_: str) -> None:
    assert f"按您说的算：{sum_}" in answer(COUNTY_2020, *told, "总共补好多")


def test_work_to_the_end_of_the_month_counts_to_that_of_the_season() -> None:
    said = answer(
        ZICHUAN_2020,
        "俺厂是防疫重点物资企业",
        "2月5号就开工了，30个工人天天上，一直干到月底都没歇",
        "春节用工补贴给多少",
    )
    assert "按您说的算：3万元（200元×30人×5天）" in said
