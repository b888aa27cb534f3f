"""Conditions with tiers: the tier is that of the firm that is told of, and where that is open each
is told with whose it is."""

from datetime import date

import pytest

from tests.handlers.stories import TAIYUAN_2020, answer


@pytest.mark.parametrize(
    "messages",
    [
        ("我们小公司36个人参保", "去年有七个人领了失业金去了", "稳岗返还俺能领不"),
        ("小厂参保的有36个 去年领失业金去的有7个 稳岗返还够不够格",),
    ],
)
def test_those_laid_off_are_not_all_of_a_firm_and_the_tier_is_that_of_its_size(
    messages: tuple[str, ...],
) -> None:
    text = answer(TAIYUAN_2020, *messages)
    assert "不超过5.5%（36人的话，最多1人），这一条不符合" in text and "20%" not in text


def test_the_insured_stand_for_all_of_a_firm_as_an_estimate_and_one_tier_is_told() -> None:
    text = answer(TAIYUAN_2020, "24人参保，去年领失业金的3个，稳岗返还能领不")
    estimated = "按参保人数估计属于职工总数30人（含）以下的"
    assert f"裁员率约12.5%；{estimated}，要求裁员率不超过20%，这一条符合。" in text
    assert "5.5%" not in text


def test_no_tier_is_told_without_whose_it_is() -> None:
    text = answer(TAIYUAN_2020, "24人参保，稳岗返还裁员能裁几个")
    assert "职工总数30人（含）以下的，裁员率不超过20%（24人的话，最多4人）" in text


LOAN = ("淄川", date(2020, 5, 25))


@pytest.mark.parametrize(
    "before",
    [
        ("我厂40个人 今年新招了8个 创业担保贷款能贷不",),
        ("创业担保贷款当年新招多少人", "四十人的厂要新招八个是吧"),
    ],
)
@pytest.mark.parametrize(
    "asks",
    [
        "俺外甥的厂大 130个人 还是那个担保贷款 他是不是也按两成算 那得新招26个",
        "我表哥的公司130人，他担保贷款得招几个",
    ],
)
def test_who_tells_of_another_firm_is_not_held_to_the_numbers_of_the_first(
    before: tuple[str, ...], asks: str
) -> None:
    text = answer(LOAN, *before, asks)
    assert "不少于10%（130人的话，至少13人）" in text
    assert "8个" not in text and "八个" not in text and "一次性吸纳就业补贴" not in text


def test_what_is_told_next_is_told_of_the_other_firm() -> None:
    told = ("我厂40个人 今年新招了8个 创业担保贷款能贷不", "我表哥的公司130人，他得招几个")
    text = answer(LOAN, *told, "他今年新招了11个，创业担保贷款能贷不")
    assert "约8.5%" in text and "这一条不符合" in text


def test_the_firm_that_was_told_of_stays_the_same_when_its_owner_is_named() -> None:
    told = ("26人的小企业，去年裁了3个", "我兄弟的厂稳岗返还能领不")
    assert "裁员率约11.5%" in answer(TAIYUAN_2020, *told)
