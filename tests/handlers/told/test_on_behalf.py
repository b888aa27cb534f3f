"""Questions for a friend, a cousin or a client, told message by message."""

import pytest

from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer

REFUND = ("职工31人", "失业保险一直足额交，去年一共交了12000", "去年裁了2个，都领了失业金")


@pytest.mark.parametrize(
    ("first", "asks"),
    [
        ("表姐托我问问稳岗返还，她那小店{told}", "她这够条件吗"),
        ("我一个同学让我打听稳岗返还，他公司{told}", "他能返不"),
        ("替朋友问稳岗返还，他们厂{told}", "他们够不够格"),
    ],
)
def test_their_layoffs_are_counted(first: str, asks: str) -> None:
    told = [first.format(told=REFUND[0]), *REFUND[1:], asks]
    text = answer(TAIYUAN_2020, *told)
    assert "裁员率约6.5%" in text and "不符合" in text and "6000元" not in text


def test_a_bookkeeper_tells_of_a_client() -> None:
    told = "我给一家公司做账，问下扩岗补助，他们新招了3个大学生，合同和失业保险都有，给多少钱"
    assert "4500元（1500元×3人）" in answer(SHANXI_2022, told)
