"""A share of those counted is a number of people, where it is a whole one."""

from datetime import date

import pytest

from nlp.counting.fractions import in_numbers

TODAY = date(2020, 5, 6)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("推荐出去六个 一半就在咱本县", "推荐出去六个 3个就在咱本县"),
        ("一共12个，3个去忻州，一半在本县", "一共12个，3个去忻州，6个在本县"),
        ("厂里120个人 四分之三的人都参加了", "厂里120个人 有90个参加了"),
        ("一共30个，七成拿到了证", "一共30个，有21个拿到了证"),
        ("送了10个，一半去太原，另一半去天津", "送了10个，5个去太原，另5个去天津"),
    ],
)
def test_half_of_those_counted_is_their_number(text: str, number: str) -> None:
    assert in_numbers([text], TODAY) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "推荐出去七个，一半在本县",
        "一半在本县",
        "来了8个，5个去天津，一半在本县",
        "8个人，一半的钱没到",
        "8个人，交一半",
        "招了7个，三分之一没签合同",
        "30个人，七成的工资没发",
        "30个人，工资涨了两成",
    ],
)
def test_what_cannot_be_halved_stays(text: str) -> None:
    assert in_numbers([text], TODAY) == [text]


def test_a_share_is_of_those_of_the_message_before_where_its_own_counts_none() -> None:
    told = ["厂里120个人", "上个月培训，四分之三的人参加了"]
    assert in_numbers(told, TODAY)[1] == "上个月培训，有90个参加了"
    several = ["厂里120个人，80个男工", "四分之三的人参加了"]
    assert in_numbers(several, TODAY) == several
