"""How many work in a firm is told in many ways; they are no group of those who are paid for."""

from datetime import date

import pytest

from tests.handlers.stories import answer

SHANXI = ("山西", date(2022, 10, 18))
ASKED = "劳动密集型企业那个吸纳补贴我们够不够"


@pytest.mark.parametrize(
    "size",
    [
        "我们是玩具厂，工资表上整1500人，三个车间",
        "我们玩具厂，花名册上足足1500人",
        "玩具厂，整整1500人，两个厂区",
    ],
)
def test_too_small_a_share_is_refused_by_how_much(size: str) -> None:
    text = answer(SHANXI, size, "脱贫户有405个", ASKED)
    assert "27%" in text and "至少450人" in text and "607500" not in text


def test_the_size_a_rule_is_heard_to_ask_for_is_not_theirs() -> None:
    heard = "听说上千人的劳动密集型企业，也能领吸纳补贴，我们够不够"
    text = answer(SHANXI, "玩具厂，工资表上一共1500人", "脱贫户有405个", heard)
    assert "27%" in text and "至少450人" in text


def test_those_of_a_kind_on_the_pay_roll_are_not_all() -> None:
    text = answer(SHANXI, "我们是玩具厂，工资表上脱贫户有405人", ASKED)
    assert "职工总数1000人" in text and "至少" not in text
