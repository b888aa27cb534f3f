"""Of which group some are told apart, and what is said of those who are left."""

from datetime import date

import pytest

from nlp.counting.among import headed
from nlp.counting.parts import parts

TODAY = date(2022, 9, 5)
SIGNED = "来了16个，4个才签半年，其余12个都签了一年"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (f"{SIGNED}，这12个里头有3个没上保险", [9, 4, 3]),
        (f"{SIGNED}，这12个里头，有3个没上保险", [9, 4, 3]),
        (f"{SIGNED}，那12个人中3个没上保险", [9, 4, 3]),
        (f"{SIGNED}，那些签了一年的里头有3个没上保险", [9, 4, 3]),
        (f"{SIGNED}，签一年的里头又有3个没上保险，其余9个都上了", [9, 4, 3]),
        ("送省外8个，送本县5个，本县的里头有2个没签", [8, 3, 2]),
        ("送省外8个，送本县5个，去省外的里头有2个没签，本县的里头有1个没签", [6, 4, 2, 1]),
        ("送省外5个，送本县5个，本县那5个里有1个没签", [5, 4, 1]),
        ("送7个去东莞，送4个去大同，哦东莞那边有3个没签，别的都签了", [4, 4, 3]),
        ("送7个去东莞，送4个去大同，对了去大同的有1个没签", [7, 3, 1]),
    ],
)
def test_some_of_a_group_are_taken_off_that_group(text: str, counted: list[int]) -> None:
    assert [one.number for one in parts(text, TODAY)] == counted


@pytest.mark.parametrize(
    "text",
    [
        "来了5个，又来了5个，那5个里头有1个没签",
        f"{SIGNED}，那8个里头有3个没上保险",
        f"{SIGNED}，这16个里头有3个没上保险",
    ],
)
def test_some_of_nobody_knows_which_make_no_groups(text: str) -> None:
    assert not parts(text, TODAY)


def test_some_of_a_group_share_what_is_said_of_it() -> None:
    rest, _, apart = parts(f"{SIGNED}，这12个里头有3个没上保险，其余都上了", TODAY)
    assert "签了一年" in apart.shared and apart.words == "有3个没上保险"
    assert rest.rest == "其余都上了" and rest.whole == 12


def test_a_rest_is_of_the_group_divided_last_and_all_others_only_where_it_says_so() -> None:
    told = "送省外8个，送本县5个，本县的里头有2个没签"
    far, near, _ = parts(f"{told}，其余都签了", TODAY)
    assert far.shared == near.rest == "其余都签了"
    far, near, _ = parts(f"{told}，其余3个签了", TODAY)
    assert not far.shared and near.rest == "其余3个签了"
    far, near, _ = parts(f"{told}，其余11个签了", TODAY)
    assert far.shared == near.rest == "其余11个签了"


def test_a_firm_heads_nobody() -> None:
    assert headed("我们厂里头，有3个没签") == "我们厂里头，有3个没签"


@pytest.mark.parametrize(
    ("told", "put"),
    [
        ("19个里没签合同的有4个", "19个里有4个没签合同的"),
        ("那7个人当中干满8个月的是5个，都签了", "那7个人当中有5个干满8个月的，都签了"),
        ("19个里头有4个没签的", "19个里头有4个没签的"),
        ("19个里没签合同的有4个月了", "19个里没签合同的有4个月了"),
        ("19个里没有签合同的", "19个里没有签合同的"),
    ],
)
def test_the_number_of_some_comes_before_what_is_said_of_them(told: str, put: str) -> None:
    assert headed(told) == put
