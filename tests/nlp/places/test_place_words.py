"""小店 is a small shop, and a district of Taiyuan: the words beside tell which."""

import pytest

from nlp.places.place_words import is_place_there


@pytest.mark.parametrize(
    "said",
    [
        "我在小店开了个机械厂",
        "厂子从小店搬到清徐",
        "小店区的企业",
        "小店这边招了八个",
        "我们是小店的物流公司",
        "小店机械厂新招七个",
        "俺是小店人",
        "家住小店",
        "我在小店区开店",
        "俺们小店这边的厂子新招了九个",
    ],
)
def test_where_somebody_is_or_which_place_a_firm_is_of_is_the_place(said: str) -> None:
    assert is_place_there("小店", said)


@pytest.mark.parametrize(
    "said",
    [
        "我在村口开了个小店",
        "俺这小店招了一个",
        "我们小店没裁人",
        "小店快撑不住了",
        "开小店的给多少",
        "自家小店雇了俩",
        "我在小店旁边有家小店",
    ],
)
def test_what_is_counted_or_owned_is_a_shop(said: str) -> None:
    assert not is_place_there("小店", said)


def test_a_word_that_names_no_place_never_does() -> None:
    assert not is_place_there("小饭馆", "我在小饭馆上班")
    assert not is_place_there("大厂", "我在大厂上班")
