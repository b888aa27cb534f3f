"""Of the least wages of two places one's own counts."""

from datetime import date

import pytest

from nlp.measures.own_wage import of_their_own_place, without_least_wage

DAY = date(2020, 5, 8)


def test_their_own_counts_beside_that_of_another_place() -> None:
    told = of_their_own_place("隔壁县的最低工资是1680，我们这里1470", DAY)
    assert "1680" not in told and told.endswith("最低工资我们这里1470")


def test_what_is_told_alone_stays() -> None:
    for told in ("隔壁县的最低工资是1680", "我们县最低工资1470，隔壁县1680"):
        assert of_their_own_place(told, DAY) == told


def test_the_least_wage_is_nobodys_pay() -> None:
    assert without_least_wage("我们这里最低工资是1470元", DAY) == "我们这里"
    assert without_least_wage("照最低工资1470发给他们", DAY) == "照最低工资1470发给他们"


@pytest.mark.parametrize(
    "told",
    [
        "他们的工资就是最低工资1470",
        "最低工资的拿1300，师傅2600",
        "最低工资1300，最高2600",
        "最低工资发1300",
    ],
)
def test_the_least_that_is_paid_is_a_wage(told: str) -> None:
    assert without_least_wage(told, DAY) == told
