"""Who says no to what sets a benefit apart asks for its plain sister, and is not refused."""

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer

ZICHUAN = ("淄川", COUNTY_2020[1])
PLAIN, HARD = "【失业保险稳岗返还】", "【困难企业稳岗返还】"
BY_INDUSTRY, BY_COUNTY = "（特困与扩围行业）】", "（封控县）】"


@pytest.mark.parametrize(
    "told",
    [
        ("我们厂70个人，去年辞了3个", "咱不是经营困难那一类，按一般的稳岗返还，能返多少"),
        ("我们经营不困难，稳岗返还给多少",),
        ("买卖还行，不算困难企业，去年失业险交了6万，返多少",),
    ],
)
def test_who_is_in_no_trouble_asks_for_the_plain_refund(told: tuple[str, ...]) -> None:
    assert answer(ZICHUAN, *told).startswith(PLAIN)


@pytest.mark.parametrize(
    "said",
    [
        "困难企业稳岗返还给我们不，我们不困难",
        "我们准备散伙了，不打算恢复，困难企业的那个返还能给不",
    ],
)
def test_who_calls_for_the_other_hears_that_it_is_not_theirs(said: str) -> None:
    said = answer(ZICHUAN, said)
    assert said.startswith(HARD) and "不符合" in said


def test_who_is_in_trouble_still_hears_of_what_is_for_such() -> None:
    assert answer(ZICHUAN, "我们经营困难，稳岗返还给多少").startswith(HARD)


@pytest.mark.parametrize(
    ("told", "card"),
    [
        (("我们小厂也在扩围的17个行业里", "养老和失业能缓到几月"), BY_INDUSTRY),
        (("小微企业，行业后来扩进来了，失业险缓到啥时候",), BY_INDUSTRY),
        (("我们小公司不在17个行业里，县里封控过，缓到几时",), BY_COUNTY),
        (("小微企业，县里封控了，失业险缓到啥时候",), BY_COUNTY),
    ],
)
def test_the_sister_that_is_meant_is_the_one_whose_condition_they_tell(
    told: tuple[str, ...], card: str
) -> None:
    assert card in answer(SHANXI_2022, *told).splitlines()[0]


def test_how_far_a_policy_was_widened_tells_nothing_of_them() -> None:
    assert "符合" not in answer(SHANXI_2022, "听说扩到17个行业了，小厂缓到几月").split("依据")[0]
