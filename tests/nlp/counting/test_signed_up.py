"""Who had signed up is none of those who have their certificates, though told behind them."""

from datetime import date

import pytest

from nlp.counting.signed_up import without_those_signed_up

TODAY = date(2022, 10, 8)
GRADES = (("中级",), ("高级",))


@pytest.mark.parametrize(
    "behind",
    [
        "报名的时候高级50个、中级90个",
        "报考的人多些，高级50中级90",
        "中级当时报名90个",
        "来考的人一共130个",
        "参评的高级有30个",
    ],
)
def test_they_are_dropped_where_so_many_were_told_to_have_theirs(behind: str) -> None:
    found = without_those_signed_up(f"拿到证的高级30个、中级80个\n{behind}，没收费", GRADES, TODAY)
    assert found.startswith("拿到证的高级30个、中级80个\n")
    assert not any(number in found for number in ("50", "90", "130", "有30"))


@pytest.mark.parametrize(
    "told",
    [
        "报考的高级50个，拿到证的高级30个",
        "拿到证的高级30个\n报考高级的20个",
        "拿到证的高级30个\n报考的中级20个",
        "拿到证的高级30个\n报考高级的40个都过了",
        "拿到证的高级30个，今年毕业的，中级80个",
    ],
)
def test_they_stay_where_it_is_told_otherwise(told: str) -> None:
    assert without_those_signed_up(told, GRADES, TODAY) == told
