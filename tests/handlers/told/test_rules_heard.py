"""What a rule is heard to say never makes who repeats it what the rule is for."""

from datetime import date

import pytest

from tests.handlers.stories import answer

TAIYUAN = ("太原", date(2022, 12, 19))
HIRED = "招了6个登记失业十个月的，合同签了两年"


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        ("听说大中型企业一个人补1000", "能给我们多少"),
        ("公告里写着大中型企业每招一个给1000", "我们这种小的能领1000不"),
        ("公告里写着大中型企业，每招一个给1000", "我们这种小的能领1000不"),
        ("人家都说大型企业招失业的一人1000", "那我这几个人给多少"),
        ("大中型企业才有1000是吧", "那我们能领多少"),
    ],
)
def test_who_is_small_stays_small_whatever_a_notice_says(told: str, asked: str) -> None:
    text = answer(TAIYUAN, "我开的小微企业，弹棉花的", HIRED, told, asked)
    assert "企业规模是小微企业，要求限大中型企业，不符合" in text and "6000" not in text


def test_who_says_that_they_are_as_a_notice_says_is_heard() -> None:
    text = answer(TAIYUAN, "我们属于文件上说的中型企业", HIRED, "能领多少")
    assert "按您说的算：6000元（1000元×6人），条件都符合时。" in text


def test_of_who_only_repeats_a_notice_the_size_is_still_to_be_told() -> None:
    notice = "文件上写大中型企业招登记失业半年以上的一人1000"
    text = answer(TAIYUAN, notice, f"我们{HIRED}", "能领多少")
    assert "还没说到：限大中型企业" in text


def test_a_share_for_others_is_not_theirs() -> None:
    day = ("大同", date(2022, 7, 19))
    paid = "大企业，去年失业险一共交了60万"
    assert "30万元" in answer(day, f"{paid}，听说中小微是返90%的，我们呢能返好多")
