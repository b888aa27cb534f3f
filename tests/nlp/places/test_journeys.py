"""Where people are registered, hired from, sent or go does not say whose policy is asked about."""

import pytest

from nlp.places.journeys import is_denied_or_registered, is_journey, is_of_hands, works_away
from nlp.places.regions import Mention, in_force


def mention(text: str) -> Mention:
    """The first place that a text names."""
    return in_force().mentions(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "招了5个大同的，给多少",
        "从大同招了20个工人",
        "去大同接工人的包车费",
        "大同招来的人包车费",
        "介绍了5个人，3个去了大同",
        "给大同送了2个月嫂",
        "组织8个人到大同进厂",
    ],
)
def test_hands_are_hired_from_and_placed_elsewhere(text: str) -> None:
    assert is_of_hands(text, mention(text))


@pytest.mark.parametrize(
    "text",
    ["大同招人补多少", "去大同找工作有啥补贴", "我在大同做职介，补多少", "请问大同的社保补贴"],
)
def test_what_is_asked_of_a_place_is_of_no_hands(text: str) -> None:
    assert not is_of_hands(text, mention(text))


@pytest.mark.parametrize("text", ["介绍去忻州、朔州的4个", "组织8个人到大同、天津进厂"])
def test_places_listed_in_one_breath_are_all_of_hands(text: str) -> None:
    places = in_force().mentions(text)
    assert len(places) == 2
    assert all(is_of_hands(text, one, places) for one in places)


def test_somebody_registered_there_is_not_there() -> None:
    assert is_denied_or_registered("大同户口的", mention("大同户口的"), at_home=False)
    assert is_denied_or_registered("户口在大同", mention("户口在大同"), at_home=True)
    assert not is_denied_or_registered("户口在大同", mention("户口在大同"), at_home=False)


def test_who_goes_there_is_on_a_journey_and_who_is_there_is_not() -> None:
    assert is_journey("去大同打工", mention("去大同打工"), ())
    assert not is_journey("我在大同打工", mention("我在大同打工"), ())


def test_a_household_that_is_sent_out_works_away() -> None:
    text = "我家易地搬迁的，我在大同打工"
    assert works_away(text, mention(text))
    assert not works_away("我在大同打工", mention("我在大同打工"))
