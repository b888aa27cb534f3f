"""Who says that their trade has nothing to do with the epidemic makes none of its goods."""

from datetime import date

import pytest

from tests.handlers.stories import ZICHUAN, told

SPRING = date(2020, 5, 20)
FESTIVAL = "zichuan-2020/spring-festival-workforce-subsidy"


@pytest.mark.parametrize(
    "trade",
    [
        "酿酒的，跟防疫一点不沾边",
        "俺做家具的厂，和防疫物资没得关系",
        "印刷厂，跟防疫八竿子打不着",
        "口罩防护服这些跟俺们厂不挨着",
        "俺厂不是做防疫的",
        "普通服装厂，做校服的",
        "口罩、防护服俺们都不做，就做玩具",
        "俺们厂没转产口罩啥的",
    ],
)
def test_it_is_refused_the_money_for_such_makers(trade: str) -> None:
    text, cards = told(ZICHUAN, SPRING, trade, "初二到初七都没歇，20个工人", "一天二百的那个给俺不")
    assert cards == (FESTIVAL,)
    assert "不符合" in text and "24000元" not in text


def test_who_makes_them_is_paid() -> None:
    text, _ = told(
        ZICHUAN, SPRING, "俺厂生产防疫用品，20个工人", "初二到初七没歇", "二百块一天给俺多少"
    )
    assert "24000元" in text
