"""Who speaks of an award means what is called one."""

from tests.handlers.stories import SHANXI_2022, answer


def test_a_grower_who_is_no_base_yet_hears_what_an_award_takes() -> None:
    said = answer(SHANXI_2022, "俺种黄芪的，脱贫户雇了70个", "听说雇够人数就发奖金，能拿多少")
    assert "就业帮扶基地阶梯性奖励" in said and "10万元" in said
    assert "还要经办单位认定：是各地认定的就业帮扶基地" in said


def test_a_workshop_that_asks_for_awards_is_told_of_what_is_for_it() -> None:
    said = answer(SHANXI_2022, "我们帮扶车间招了20个脱贫户", "有奖金没，能给多少")
    assert "3万元" in said
