"""Where those went whom an agency placed, as it is told in one answer or over several."""

import pytest

from tests.handlers.checks.test_short_answers import asked, known
from tests.handlers.stories import TAIYUAN_2020

AGENCY = ("能领职业介绍补贴不", "中介", "有证", "签了")


@pytest.mark.parametrize(
    ("said", "sum_"),
    [
        (("介绍了8个", "都是省外的"), "8000元（1000元×8人）"),
        (("一共8个", "全在本县"), "4000元（500元×8人）"),
        (("8个", "都是省外的"), "8000元（1000元×8人）"),
        (("二十个全去了江苏",), "2万元（1000元×20人）"),
        (("都在省外，20个",), "2万元（1000元×20人）"),
        (("都去外省了", "20个"), "2万元（1000元×20人）"),
        (("省外的", "5个"), "5000元（1000元×5人）"),
        (("一共12个，3个县里的，剩下的外省",), "10500元（500元×3人＋1000元×9人）"),
        (("推荐了7个", "2个在本县，其余去了北京"), "6000元（500元×2人＋1000元×5人）"),
        (("没有县内的", "5个省内的，3个省外的"), "7000元（800元×5人＋1000元×3人）"),
    ],
)
def test_all_are_counted_where_they_went(said: tuple[str, ...], sum_: str) -> None:
    assert sum_ in asked(TAIYUAN_2020, *AGENCY, *said).text


def test_how_many_there_are_in_all_says_not_that_they_stayed() -> None:
    assert "placed_in_county" not in known(TAIYUAN_2020, *AGENCY, "介绍了8个")
    assert "placed_in_county" not in known(TAIYUAN_2020, *AGENCY[:3], "介绍成了8个", "签了")


def test_who_did_not_leave_the_province_may_be_in_the_county() -> None:
    facts = known(TAIYUAN_2020, *AGENCY, "都没出省")
    assert facts["placed_out_province"] == 0
    assert "placed_in_county" not in facts


def test_some_that_went_say_nothing_of_the_others() -> None:
    facts = known(TAIYUAN_2020, *AGENCY, "3个去了北京")
    assert facts["placed_out_province"] == 3
    assert "placed_in_county" not in facts
    rest = known(TAIYUAN_2020, *AGENCY, "一共8个", "5个在本地，其余在太原")
    assert "placed_in_province" not in rest


def test_a_story_that_sends_all_one_way_is_not_asked_of_others() -> None:
    story = "我们家政公司介绍了8个保姆都去北京了能领职介补贴不"
    assert "8000元（1000元×8人）" in asked(TAIYUAN_2020, story, "有证", "签了合同").text
