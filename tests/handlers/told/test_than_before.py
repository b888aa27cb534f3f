"""How much more there is than by the standard before."""

import pytest

from tests.handlers.shipped import shipped
from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    ("told", "before", "more"),
    [
        ("小微企业招了9个人干满半年，招人补助比老标准多多少", "9000元（1000元×9人）", "4500元"),
        ("我们小公司招的3个干满七个月了，招人补助比原来涨了多少", "3000元（1000元×3人）", "1500元"),
        (
            "人力公司有证，介绍到县外省里的3个，省外的2个，职业介绍补贴比以前多拿多少",
            "3100元（500元×3人＋800元×2人）",
            "1300元",
        ),
    ],
)
def test_who_asks_how_much_more_it_is_is_told_both_sums(told: str, before: str, more: str) -> None:
    assert f"按原来的标准是{before}，比原来多{more}。" in answer(TAIYUAN_2020, told)


@pytest.mark.parametrize(
    "told",
    [
        "小微企业招了十来个人干满半年，招人补助比老标准多多少",
        "大公司招了4个人干满半年，招人补助比老标准多多少",
        "小微企业招了4个人干满半年，招人补助多少",
        "小微企业，招人补助比老标准多多少",
    ],
)
def test_where_it_is_not_asked_or_not_certain_no_difference_is_told(told: str) -> None:
    assert "比原来多" not in answer(TAIYUAN_2020, told)


def test_every_amount_of_a_card_is_a_grant_of_its_benefit() -> None:
    for one in shipped().cards.values():
        assert len(one.benefit.grants) == len(one.card.amounts)


@pytest.mark.parametrize(
    ("told", "more"),
    [
        (("稳岗返还年初到账了21万，是按30%算的", "听说比例提了，还能再补多少"), "14万元"),
        (("稳岗返还已经到账24万，当时按三成算的", "现在能补多少"), "16万元"),
        (("稳岗返还打来9万元，照30%返的，还能补多少",), "6万元"),
        (("今年稳岗返还已经按三成返给我们54万了", "还能再补多少"), "36万元"),
        (("稳岗返还返了27万（30%）", "还能补多少"), "18万元"),
        (("今年稳岗返还给我们单位返的15万，三成", "还能补多少"), "10万元"),
        (("稳岗返还先返了三成，一共24万", "现在还能补多少"), "16万元"),
        (("稳岗返还按三成一共打来24万", "现在还能补多少"), "16万元"),
        (("稳岗返还按30%返还我们公司60万，还能补多少",), "40万元"),
        (
            ("今年稳岗返还已经按30%返过了，到账21万", "听说提到50%了", "还该补发给我们多少"),
            "14万元",
        ),
        (("今年稳岗返还按30%给返过一回，实际到账24万", "还能补发多少"), "16万元"),
        (("年初稳岗返还返过了，30%那个，到手12万", "比例提高了还该补多少"), "8万元"),
        (("稳岗返还今年返过一次了，拿到9万，那时候是30%", "还补多少"), "6万元"),
        (("36万（30%），这是今年给我们返的稳岗返还", "还能补多少"), "24万元"),
        (("稳岗返还3月到账了，那会儿是按三成给的，总共15万", "还能补多少"), "10万元"),
        (("稳岗返还头一回照30%算给我们的，合计6万", "还能再补多少"), "4万元"),
        (("稳岗返还拿过了，当时是30%的比例给的，总数9万", "还能再补多少"), "6万元"),
        (("按原来30%的比例，返还款拢共3万已经收着了", "稳岗返还还补多少"), "2万元"),
    ],
)
def test_what_was_had_and_its_share_tell_what_is_left_to_have(
    told: tuple[str, ...], more: str
) -> None:
    text = answer(SHANXI_2022, "我们是大型企业", *told)
    assert f"按您说的算：{more}" in text and "×（50%－30%）" in text


@pytest.mark.parametrize(
    "told",
    [
        "稳岗返还到账了18万，听说现在是按50%算的，还能补多少",
        "稳岗返还现在能返50%，到账了18万，还能补多少",
        "去年稳岗返还按三成返给我们54万，还能补多少",
        "稳岗返还能返给我们54万不",
        "稳岗返还先给我们返了三成，36万出头，还能补多少",
        "年终奖那会儿按30%给的，一共6万，稳岗返还还能补多少",
        "稳岗返还去年那会儿按30%返的，一共6万，还能补多少",
    ],
)
def test_a_share_only_heard_of_or_a_sum_not_had_this_year_tells_nothing(told: str) -> None:
    assert "按您说的算" not in answer(SHANXI_2022, "我们是大型企业", told)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("稳岗返还3月按30%的比例已经打给我们了，到账18万", "核定的返还基数是60万"), "12万元"),
        (("返还的基数是200万", "稳岗返还已经拿了60万"), "40万元"),
        (("返还基数30万", "稳岗返还一分没拿过"), "15万元"),
    ],
)
def test_the_base_of_the_refund_less_what_was_paid_is_still_to_come(
    told: tuple[str, ...], total: str
) -> None:
    text = answer(SHANXI_2022, "我们算大型企业", *told, "稳岗返还比例涨了，该给我们多少")
    assert f"按您说的算：{total}" in text


@pytest.mark.parametrize("base", ["社保缴费基数60万", "公积金基数60万"])
def test_a_base_of_something_else_is_none_of_the_refund(base: str) -> None:
    text = answer(SHANXI_2022, "我们算大型企业", base, "稳岗返还拿了18万", "稳岗返还该补多少")
    assert "按您说的算" not in text


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ("开春返还过一次，三成，去年失业险缴了60万", "12万元"),
        ("今年稳岗已经返过了，30%，去年失业险缴了60万", "12万元"),
        ("年初给我们打过一笔，就三成的，去年失业险缴了60万", "12万元"),
        ("去年返过一回，三成，去年失业险缴了60万", "30万元"),
        ("奖金发过一回，三成，去年失业险缴了60万", "30万元"),
        ("今年返过一回，三成职工去培训了，去年失业险缴了60万", "30万元"),
    ],
)
def test_a_share_alone_behind_what_was_had_is_taken_off(told: str, due: str) -> None:
    text = answer(SHANXI_2022, f"{told}，大型企业", "稳岗返还还能补多少")
    assert f"按您说的算：{due}" in text
