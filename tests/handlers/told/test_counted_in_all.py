"""Those whom a benefit only counts are counted in all of their groups: several lots, villages or
months together reach a tier or a share, and who is told as some of others is counted once."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, answer

FIVE, TEN, TWENTY_FIVE = "档：5万元", "档：10万元", "档：25万元"
BASE = "我们是县里认定的就业帮扶基地"
LOAN = ("淄川", date(2020, 5, 25))


@pytest.mark.parametrize(
    ("told", "tier"),
    [
        ("第一批脱贫劳动力35个，第二批40个，第三批28个", TWENTY_FIVE),
        ("张村的脱贫户18个，李村的脱贫户17个，王村的脱贫户20个", TEN),
        ("张村的18个，李村的17个，王村的20个，都是脱贫户", TEN),
        ("脱贫户47个，另外监测户6个", TEN),
        ("去年招脱贫户32个，今年招脱贫户31个", TEN),
        ("先招了脱贫户26个，后头又添了8个", FIVE),
        ("脱贫户67个，张村30个，李村37个", TEN),
        ("脱贫户67个，其中监测户9个", TEN),
        ("脱贫户47个，含监测户6个", FIVE),
        ("原来脱贫户28个，现在脱贫户35个", FIVE),
        ("脱贫户49个，还差1个", FIVE),
        ("脱贫户49个，大学生8个", FIVE),
        ("用了62个人，脱贫户45个，普通村民17个", FIVE),
    ],
)
def test_a_tier_is_that_of_all_who_count_and_of_nobody_twice(told: str, tier: str) -> None:
    assert tier in answer(SHANXI_2022, BASE, told, "基地奖励给几万")


def test_a_kind_within_another_that_is_only_listed_beside_it_settles_no_tier() -> None:
    text = answer(SHANXI_2022, BASE, "脱贫户47个，监测户6个", "基地奖励给几万")
    assert "47至53人" in text and FIVE not in text and TEN not in text


def test_who_left_since_is_not_counted() -> None:
    text = answer(SHANXI_2022, BASE, "年初有脱贫户21个，5月又来11个，7月走了4个", "基地奖励给多少")
    assert "28人" in text and "还差2人" in text


def test_where_it_is_open_of_what_kind_some_are_nothing_is_refused_for_want_of_them() -> None:
    text = answer(SHANXI_2022, BASE, "张村脱贫户18个，李村17个", "基地奖励给几万")
    assert "您还说了17人" in text and "不符合" not in text


def test_a_share_is_that_of_all_taken_on() -> None:
    text = answer(LOAN, "我厂40个人，今年1月招了6个，3月又招了5个，创业担保贷款能贷不")
    assert "约27.5%" in text and "这一条符合" in text


def test_a_benefit_of_which_nothing_was_taken_is_not_the_one_asked_about() -> None:
    told = "吸纳的脱贫户起先48个，后来又来了19个，都在干"
    text = answer(SHANXI_2022, BASE, told, "吸纳补贴我们一分没要，就要那个一次性奖励，给多少")
    assert TEN in text and "1500元" not in text
