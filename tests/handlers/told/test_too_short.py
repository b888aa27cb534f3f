"""Where it is too short with the one for whom it is shortest, nobody knows how many are left."""

from datetime import date

import pytest

from tests.handlers.stories import answer

TAIYUAN_2020 = ("太原", date(2020, 6, 8))
SHANXI_2022 = ("大同", date(2022, 12, 21))


@pytest.mark.parametrize("told", ["最短的一个干了4个月", "最短的干了4个月，最长的11个月"])
def test_no_sum_of_all_is_told(told: str) -> None:
    text = answer(TAIYUAN_2020, "小微企业，招了9个人", told, "吸纳就业补助给多少")
    assert "13500元" not in text and "没听明白" in text


def test_so_it_is_where_a_contract_is_too_short() -> None:
    told = "大型企业，招了9个登记失业8个月的，合同最短的签了10个月"
    assert "9000元" not in answer(SHANXI_2022, told, "能补多少")


def test_it_is_of_all_where_it_is_long_enough() -> None:
    told = "小微企业，招了9个人，最短的一个都干了8个月"
    assert "13500元（1500元×9人）" in answer(TAIYUAN_2020, told, "吸纳就业补助给多少")


def test_who_says_how_many_are_left_is_told_their_sum() -> None:
    told = ("小微企业，招了9个人，最短的干了4个月", "满半年的有7个")
    text = answer(TAIYUAN_2020, *told, "吸纳就业补助给多少")
    assert "10500元" in text and "13500元" not in text
