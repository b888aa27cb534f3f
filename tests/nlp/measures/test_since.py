"""Who was taken on after a day that was told before."""

import pytest

from nlp.measures.since import in_the_month_before, since_then, up_to_their_hire


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("3月20号才复的工\n复工后招了10个", "3月20号才复的工\n3月20日以后招了10个"),
        ("二月十六复的工 当月新招了9个", "二月十六复的工 二月十六日以后新招了9个"),
        ("2月12日开工，开工以后又来了3个", "2月12日开工，2月12日以后又来了3个"),
        ("3月18号才复工，当天新招了4个", "3月18号才复工，3月18日新招了4个"),
        ("2月20号复的工，那天就招了6个", "2月20号复的工，2月20日就招了6个"),
        ("2月12号复工，3月20号扩产，当天招了6个", "2月12号复工，3月20号扩产，3月20日招了6个"),
        ("3月6日开业，当天招了6个", "3月6日开业，3月6日招了6个"),
        ("复工日为3月12号\n之后新入职8名", "复工日为3月12号\n3月12日或以后新入职8名"),
        ("开工日期：2月12日，同日到岗3人", "开工日期：2月12日，2月12日到岗3人"),
        ("2019年11月4日同一天招了五个", "2019年11月4日招了五个"),
        ("去年9月12号那天来了3个人", "去年9月12号来了3个人"),
    ],
)
def test_after_work_began_is_since_that_day(text: str, dated: str) -> None:
    assert since_then(text) == dated


@pytest.mark.parametrize(
    "text",
    [
        "复工后招了10个",
        "3月复的工，复工后招了10个",
        "2月12日开工，开工后没停过",
        "招了3个，2月12日开工",
        "2月12日开工，当天没停过",
        "3月复工，15号进的料，当天招了6个",
        "3月16号复工，以后打算招10个",
        "3月16号复工，之后进了一批料",
    ],
)
def test_without_a_day_or_anybody_taken_on_nothing_is_dated(text: str) -> None:
    assert since_then(text) == text


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("3月12号复工，16号招了5个", "3月12号复工，3月16号招了5个"),
        ("三月十二复工，十六日新来5个", "三月十二复工，3月16号新来5个"),
        ("2月26号开的工，下个月11号又招了5个", "2月26号开的工，3月11号又招了5个"),
        ("3月才开门，那5个是当月22号来的", "3月才开门，那5个是3月22号来的"),
        ("3月12号复工，第二天招了5个", "3月12号复工，3月13号招了5个"),
        ("3月12号复工，20来号招了5个", "3月12号复工，3月下旬招了5个"),
    ],
)
def test_a_day_without_its_month_is_of_the_month_told_last(text: str, dated: str) -> None:
    assert in_the_month_before(text) == dated


@pytest.mark.parametrize(
    "text",
    [
        "16号招了5个",
        "3月12号复工，5号招了5个",
        "3月12号复工，招了15号人",
        "3月12号复工，2号车间招了5个",
        "3月12号到28号招了5个",
        "3个月里，16号招了5个",
    ],
)
def test_a_day_of_which_nobody_knows_the_month_stays_without(text: str) -> None:
    assert in_the_month_before(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("登记失业到进厂那天才4个月", "登记失业才4个月"),
        ("下岗登记以后一直到被我们录用，5个月", "下岗登记以后，5个月"),
        ("毕业到入职两年半", "毕业两年半"),
        ("登记失业到现在5个月", "登记失业到现在5个月"),
        ("从招聘到入职2个月", "从招聘到入职2个月"),
        ("登记失业，到我们厂上班的人", "登记失业，到我们厂上班的人"),
    ],
)
def test_a_length_up_to_the_hire_is_of_what_came_before(text: str, left: str) -> None:
    assert up_to_their_hire(text) == left
