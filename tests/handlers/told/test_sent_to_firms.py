"""Who was sent to a firm somewhere: the firm is nobody's head and not who asks."""

from datetime import date

import pytest

from tests.handlers.stories import answer

AGENCY = ("太原", date(2020, 5, 6))
WE_ARE = "我们是迎泽区的人力公司，许可证齐的"


def placed(told: str) -> str:
    return answer(AGENCY, WE_ARE, told, "合同都签了", "职业介绍补贴一共多少")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("给北京一个纸箱厂推过去7个晋中后生", "7000元（1000元×7人）"),
        ("给河北两家饭店荐了4个阳泉姑娘", "4000元（1000元×4人）"),
        ("往内蒙一个工地输过去13个", "13000元（1000元×13人）"),
        ("向长治一个水泥厂推去6个后生", "4800元（800元×6人）"),
    ],
)
def test_those_sent_to_a_firm_are_counted_by_where_it_is(told: str, total: str) -> None:
    text = placed(told)
    assert total in text
    assert "还没说到" not in text.split("标准")[0]


def test_pushing_anything_else_sends_nobody() -> None:
    assert "4000元（800元×5人）" in placed("给北京一个厂推过两回广告，介绍成了5个去朔州的")


@pytest.mark.parametrize(
    "sent",
    [
        "给陕西介绍了11个，2个没签合同",
        "给陕西一家煤矿公司推荐了11个后生，2个没签合同",
        "给陕西一个煤矿送了11个，2个没签合同",
    ],
)
def test_some_of_those_sent_who_lack_something_are_never_paid_for_with_them(sent: str) -> None:
    text = answer(AGENCY, WE_ARE, sent, "职业介绍补贴一共多少").split("标准")[0]
    assert "11000元" not in text and ("没听明白算不算在内" in text or "一共9000元" in text)
