"""Who asked about a benefit for small firms hears what it comes to for such, and that it is so."""

import pytest

from tests.handlers.stories import SHANXI_2022, answer

PAID = "我们去年失业险一共交了4万，能返多少"


@pytest.mark.parametrize(
    ("asked", "sum_"),
    [("请问中小微企业稳岗返还今年涨了没", "36000元"), ("大型企业稳岗返还给几成", "2万元")],
)
def test_it_is_told_as_for_the_firms_they_asked_about(asked: str, sum_: str) -> None:
    lines = answer(SHANXI_2022, asked, PAID).splitlines()
    assert lines[1].startswith(f"按您说的算：{sum_}（") and "要不是，请说是哪种企业" in lines[2]


@pytest.mark.parametrize(
    "asked", ["稳岗返还涨了没", "大型企业稳岗返还给几成，中小微呢", "大中型企业失业险返还多少"]
)
def test_both_are_told_where_they_asked_about_none_or_several(asked: str) -> None:
    said = answer(SHANXI_2022, asked, PAID)
    assert "36000元" in said and "2万元" in said and "要不是" not in said


def test_what_they_say_they_are_counts() -> None:
    said = answer(SHANXI_2022, "小微企业稳岗返还给几成", f"我们是大型企业，{PAID}")
    assert "按您说的算：2万元" in said and "要不是" not in said
