"""A card that is for firms does not lead for a worker, nor one for workers for a firm."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY, SHANXI, SPRING, TAIYUAN, told

GRANT = "guiyang-county/job-search-grant"
AGENCY = "guiyang-county/employment-assistance"


@pytest.mark.parametrize(
    ("messages", "verdict"),
    [
        (("我是贫困户", "村里组织去县里的厂做工，没出县", "出去的那个钱有没得"), "不符合"),
        (("我家是建档立卡户", "跟队伍去隔壁县干活", "那个外出的钱给好多"), "500元"),
        (("俺是搬迁户，自己在外省上班", "不是哪个组织的", "外出的钱得不得"), "不符合"),
    ],
)
def test_who_goes_out_to_work_is_told_of_the_money_for_them(
    messages: tuple[str, ...], verdict: str
) -> None:
    text, cards = told(COUNTY, SPRING, *messages)
    assert cards == (GRANT,)
    assert verdict in text


@pytest.mark.parametrize(
    "messages",
    [
        ("我是劳务经纪人", "组织了20个建档立卡的去广东", "这个钱给我好多"),
        ("我们是职介所，送了30个贫困户出省", "都稳定就业了", "这个钱好多"),
    ],
)
def test_who_takes_them_out_is_not_told_the_sum_for_them(messages: tuple[str, ...]) -> None:
    text, cards = told(COUNTY, SPRING, *messages)
    assert GRANT not in cards
    assert "1000元×" not in text


def test_a_worker_may_ask_for_the_boss() -> None:
    _, cards = told(TAIYUAN, SPRING, "我在一家小微企业上班，干了9个月了", "厂里招我们能得补助不")
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",)


@pytest.mark.parametrize(
    "messages",
    [
        ("我老公在厂里管财务", "去年参保60人没裁员", "失业险交了三万，返一半是多少"),
        ("我在贵阳，厂里参保60人没裁员", "失业险交了三万，返一半是多少"),
    ],
)
def test_whose_family_only_works_somewhere_may_speak_for_the_firm(
    messages: tuple[str, ...],
) -> None:
    _, cards = told(COUNTY, SPRING, *messages)
    assert all("job-retention-refund" in one for one in cards) and cards


@pytest.mark.parametrize("weak", ["我腿疼扛不动重活", "俺身子弱下不了苦", "咱上了年纪做不动工了"])
def test_who_cannot_work_hard_speaks_for_themselves(weak: str) -> None:
    _, cards = told(SHANXI, date(2023, 5, 4), f"{weak}，社保补贴咋领")
    assert cards
    assert "shanxi-2022-06/relief-workshop-hiring-grant" not in cards


def test_who_retired_from_a_plant_speaks_for_nobody_but_themselves() -> None:
    _, cards = told(
        SHANXI, date(2022, 7, 5), "俺是从机械厂里退下来的，退休十年了", "养老钱几月给涨"
    )
    assert cards == ("shanxi-2022-06/pension-adjustment",)


def test_who_was_laid_off_is_told_of_what_is_paid_to_them_and_not_to_the_firm() -> None:
    _, cards = told(COUNTY, SPRING, "俺被公司辞了，失业险交了三年", "每个月有好多钱")
    assert cards == ("guiyang-county/unemployment-benefit",)
