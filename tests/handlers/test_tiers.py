"""Conditions with tiers: the tier is that of the firm that is told of, and where that is open each
is told with whose it is."""

import pytest

from tests.handlers.test_groups import TAIYUAN_2020, answer


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


def test_where_it_is_open_how_large_a_firm_is_each_tier_is_told_with_its_verdict() -> None:
    text = answer(TAIYUAN_2020, "24人参保，去年领失业金的3个，稳岗返还能领不")
    assert "裁员率约12.5%；职工总数30人（含）以下的，要求裁员率不超过20%，这一条符合；" in text
    assert "职工总数超过30人的，要求裁员率不超过5.5%（24人的话，最多1人），这一条不符合" in text


def test_no_tier_is_told_without_whose_it_is() -> None:
    text = answer(TAIYUAN_2020, "24人参保，稳岗返还裁员能裁几个")
    assert "职工总数30人（含）以下的，裁员率不超过20%（24人的话，最多4人）" in text
