"""社保补贴 is paid to firms that take people on, or to people who pay their own: by who asks."""

from datetime import date

import pytest

from tests.handlers.stories import told

DATONG, WINTER = "140200", date(2022, 12, 20)
TO_FIRMS = "shanxi-2022-12/employer-insurance-subsidy"
TO_PEOPLE = "shanxi-2022-12/flexible-employment-insurance-subsidy"


@pytest.mark.parametrize(
    "says",
    [
        ("开小饭店赔光了，认定的创业失败人员", "眼下自己按灵活就业交社保呢", "社保补贴我能享受不"),
        ("我算就业困难人员，社保自己交", "社保补贴能拿几年"),
        ("今年6月从大同大学毕的业", "养老按灵活就业自个儿交着哩", "社保那个补贴俺能领不"),
    ],
)
def test_who_pays_alone_is_told_of_what_is_paid_to_them(says: tuple[str, ...]) -> None:
    text, cards = told(DATONG, WINTER, *says)
    assert cards == (TO_PEOPLE,)
    assert "最长3年" in text


@pytest.mark.parametrize(
    "says",
    [
        ("我们是小微企业，招了应届生，社保补贴能享受不",),
        ("小公司，雇了3个人，给交了社保，社保有补贴不",),
        ("单位招了个就业困难人员，社保补贴领了26个月", "最长还能再领几个月"),
        ("我们厂雇了两个4050的", "社保给补几年"),
    ],
)
def test_who_took_people_on_is_told_of_what_is_paid_to_firms(says: tuple[str, ...]) -> None:
    text, cards = told(DATONG, WINTER, *says)
    assert cards == (TO_FIRMS,)
    assert "最长3年" in text


def test_a_workshop_is_told_of_what_is_paid_to_workshops() -> None:
    _, cards = told(DATONG, WINTER, "帮扶车间，招了3个脱贫户，签了一年", "社保补贴有没有")
    assert cards == ("shanxi-2022-06/relief-workshop-hiring-grant",)


def test_who_tells_nothing_chooses() -> None:
    _, cards = told(DATONG, WINTER, "社保补贴能享受不")
    assert TO_FIRMS in cards
    assert TO_PEOPLE in cards
    assert not any("workshop" in card for card in cards)


@pytest.mark.parametrize("said", ["社保补贴", "社保能给补不"])
def test_where_there_is_one_only_that_is_told(said: str) -> None:
    _, cards = told("370302", date(2020, 5, 6), said)
    assert cards == ("zichuan-2020/graduate-insurance-subsidy",)


def test_premiums_that_are_paid_and_another_subsidy_are_two_matters() -> None:
    _, cards = told("370302", date(2020, 5, 6), "见习的学生我们给交了社保，见习补贴停不停")
    assert cards == ("zichuan-2020/traineeship-subsidy",)


def test_who_names_the_kind_is_told_of_that_whoever_they_are() -> None:
    _, cards = told(DATONG, WINTER, "我们公司招了3个人", "灵活就业社保补贴最长几年")
    assert cards == (TO_PEOPLE,)


@pytest.mark.parametrize(
    "said",
    [
        "我开网约车，保险是按灵活就业自己交的，社保补贴能领不",
        "社保我自己照灵活就业缴着，社保补贴有没有我的",
    ],
)
def test_how_somebody_pays_names_no_benefit_and_offers_none_to_choose_from(said: str) -> None:
    _, cards = told(DATONG, date(2022, 8, 3), said)
    assert cards == ("shanxi-2022-06/flexible-employment-insurance-subsidy",)
