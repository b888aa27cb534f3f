"""Which of several groups a label names."""

from datetime import date

import pytest

from nlp.counting.labels import named

TODAY = date(2022, 8, 25)
KINDS = ("建档立卡7个", "易地搬迁5个", "普通村民4个")
GOALS = ("本县内12个", "省里头别的市7个", "省外5个")
DAYS = ("2月15号来了9个", "3月5号又来4个", "3月16号来了6个")
YEARS = ("今年6月毕业的6个", "另外3个是去年毕业的")


@pytest.mark.parametrize(
    ("label", "told", "at"),
    [
        ("搬迁户", KINDS, 1),
        ("贫困户", KINDS, 0),
        ("一般农户", KINDS, 2),
        ("外省的", GOALS, 2),
        ("省内的", GOALS, 1),
        ("县里", GOALS, 0),
        ("3月5号", DAYS, 1),
        ("二月份", DAYS, 0),
        ("第三批", DAYS, 2),
        ("应届", YEARS, 0),
        ("21届的", YEARS, 1),
        ("没签的", ("3个签了合同", "2个没签合同"), 1),
    ],
)
def test_a_label_names_the_one_of_which_most_of_the_same_is_said(
    label: str, told: tuple[str, ...], at: int
) -> None:
    found = named(label, told, TODAY)
    assert found and found.at == at


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("3月", DAYS),
        ("4月那批", DAYS),
        ("新招的人", GOALS),
        ("毕业的", YEARS),
        ("今年招的", YEARS),
        ("第四批", DAYS),
    ],
)
def test_a_label_that_fits_none_or_several_names_nobody(label: str, told: tuple[str, ...]) -> None:
    assert named(label, told, TODAY) is None


def test_a_label_that_says_more_than_was_told_is_not_wholly_so() -> None:
    found = named("去大同县", ("本县3个", "去大同3个"), TODAY)
    assert found and not found.wholly
