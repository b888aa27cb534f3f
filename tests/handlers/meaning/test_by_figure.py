"""A benefit is named by what it pays, and others by whom it is for."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    ("place", "told", "card"),
    [
        (
            TAIYUAN_2020,
            ("我们厂子四百来人，是中型", "去年秋天招了30个工人", "每人一千五那个能给我们不"),
            "小微企业新吸纳就业一次性补助",
        ),
        (SHANXI_2022, ("300块一个人的那个补贴有没有",), "岗前、安全技能、转岗转业培训补贴"),
        (("淄川", date(2020, 5, 11)), ("一人一天二百的那个咋领",), "春节开工一次性用工补贴"),
    ],
)
def test_a_benefit_may_be_named_by_what_it_pays(
    place: tuple[str, date], told: tuple[str, ...], card: str
) -> None:
    assert f"【{card}】" in answer(place, *told)


def test_a_benefit_called_by_its_name_is_that_whatever_figure_is_said() -> None:
    text = answer(TAIYUAN_2020, "职业介绍补贴是一千五那个吗")
    assert "【职业介绍补贴】" in text


@pytest.mark.parametrize(
    "like",
    ["能不能跟帮扶车间一样领招人补贴", "能按帮扶车间那样领吗", "照着帮扶车间的政策走行不"],
)
def test_who_wants_to_be_treated_like_others_is_none_of_them(like: str) -> None:
    text = answer(SHANXI_2022, "服装厂，用工1200人", "里头脱贫户330个", like)
    assert "【劳动密集型企业吸纳脱贫劳动力补贴】" in text
    assert "27.5%" in text and "不符合" in text and "495000元" not in text


def test_who_is_of_one_kind_and_asks_for_what_others_have_hears_of_their_own() -> None:
    text = answer(SHANXI_2022, "我们制衣厂900人，脱贫户占四成，能享受帮扶车间那个招人补贴不")
    assert "【劳动密集型企业吸纳脱贫劳动力补贴】" in text and "还差100人" in text


def test_the_card_for_a_kind_that_is_asked_about_is_told_and_no_later_one_for_others() -> None:
    text = answer(("大同", date(2022, 12, 23)), "小微企业的吸纳补贴给多少")
    assert "【小微企业吸纳就业阶梯奖补" in text and "不符合" not in text


def test_whoever_deals_with_others_is_not_treated_like_them() -> None:
    text = answer(SHANXI_2022, "我们村办了个帮扶车间", "招了3个脱贫户，能领多少")
    assert "4500元" in text


@pytest.mark.parametrize(
    "doubted", ["招下一个给一千是不", "听说一人给一千还是多少", "一个人头给1000对不"]
)
def test_a_figure_for_each_that_is_doubted_names_its_benefit(doubted: str) -> None:
    story = f"俺厂停了工撑不住，又收下八个工人，{doubted}，八个给多少"
    text = answer(("淄川", date(2020, 5, 11)), story)
    assert "【一次性吸纳就业补贴】" in text
    assert "8000元" in text
