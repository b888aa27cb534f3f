"""Words of work are not heard where their characters belong to other words."""

from collections.abc import Callable

import pytest

from jobs.spoken.other_words import is_no_deed, is_of_others
from jobs.spoken.understood import Understood

Hear = Callable[..., Understood]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("想在医院学校这种地方站岗", "站岗"),  # no 种地
        ("砖厂烧窑的，把门锁了不", "烧窑"),  # no 把门
        ("有统计表要填，会计", "会计"),
    ],
)
def test_a_word_that_others_make_up_is_not_heard(hear: Hear, text: str, wanted: str) -> None:
    names = [name for group in hear(text).keywords for name in group]
    assert wanted in names
    assert not {"种地", "把门", "统计"} & set(names)


def test_who_is_an_old_hand_looks_for_no_teachers_work(hear: Hear) -> None:
    assert hear("老师傅了，想找个活").keywords == ()


def test_a_paper_is_not_heard_where_one_is_not_from_here(hear: Hear) -> None:
    assert hear("没有本地户口，想当司机").certificates == ()


@pytest.mark.parametrize(
    "text", ["琉璃厂招人", "木匠活", "护林防火", "酒店服务员", "下井的活", "保安"]
)
def test_a_longer_word_of_the_same_work_leaves_it_be(text: str) -> None:
    assert not is_of_others(text, 0, 2)


@pytest.mark.parametrize(("text", "verb"), [("号码多少", "码"), ("去清镇进厂", "清")])
def test_what_is_told_by_a_deed_begins_with_a_word_of_its_own(text: str, verb: str) -> None:
    assert is_no_deed(text, text.index(verb), len(text))


def test_who_goes_to_a_factory_in_a_town_is_no_cleaner_of_it(hear: Hear) -> None:
    (names,) = hear("想去清镇进厂").keywords
    assert names[0] == "普工"
