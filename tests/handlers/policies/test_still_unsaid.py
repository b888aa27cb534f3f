"""Who told some conditions and asks whether or how much hears which were not spoken of."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI, TAIYUAN, told

AUTUMN = date(2022, 10, 12)


@pytest.mark.parametrize(
    ("region", "says", "unsaid"),
    [
        (
            SHANXI,
            ("我去年大学毕业，开着个花店，雇了一个人", "创业补贴能领多少"),
            "还没说到：是首次创业",
        ),
        (TAIYUAN, ("在家闲着，没寻下活", "失业补助金给我发不"), "还没说到：参加过失业保险"),
        (
            SHANXI,
            ("我今年大学毕业，头一回创业", "创业补贴能领多少"),
            "还没说到：带动就业1人",
        ),
    ],
)
def test_what_was_not_spoken_of_is_named(region: str, says: tuple[str, ...], unsaid: str) -> None:
    text, _ = told(region, AUTUMN, *says)
    assert unsaid in text


def test_who_told_nothing_of_it_hears_the_conditions_alone() -> None:
    text, _ = told(TAIYUAN, AUTUMN, "失业补助金给我发不")
    assert "还没说到" not in text
    assert "参加过失业保险" in text


def test_what_once_was_so_is_enough_where_that_is_the_condition() -> None:
    text, _ = told(TAIYUAN, AUTUMN, "俺没工作，以前厂里给交过失业险", "失业补助金给发不")
    assert "条件都符合" in text


def test_who_has_work_again_is_refused_though_they_had_none() -> None:
    text, _ = told(TAIYUAN, AUTUMN, "上月失业了，这月又找着活了", "失业补助金还给发不")
    assert "不符合" in text


def test_who_never_had_a_shop_before_opens_the_first() -> None:
    text, _ = told(
        SHANXI, AUTUMN, "我去年大学毕业，以前没开过店", "开了个花店雇了两个人，创业补贴能领多少"
    )
    assert "还没说到" not in text
    assert "15000元" in text
