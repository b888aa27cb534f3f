"""The lots in which people came, each told by its day."""

import pytest

from nlp.counting.lots import came_alike, said_of_each_lot


@pytest.mark.parametrize(
    ("told", "came"),
    [
        ("2月6号来了3个，2月15号复工时9个", "2月6号来了3个，2月15号复工时来了9个"),
        ("二月十五招了4个，三月底又2个人", "二月十五招了4个，三月底又招了2个人"),
        (
            "今年分两批招的，2月11号4个，3月15号7个",
            "今年分两批招的，2月11号来了4个，3月15号来了7个",
        ),
        ("新招了9个人：2月13号7个，3月20号2个", "新招了9个人：2月13号招了7个，3月20号招了2个"),
        ("招了十一个人（2月底八个、3月15三个）", "招了十一个人，2月底招了八个，3月15招了三个，"),
        ("2月13号7个，3月20号2个，总共招了9个", "2月13号招了7个，3月20号招了2个，总共招了9个"),
    ],
)
def test_who_is_told_by_a_day_alone_came_like_the_others(told: str, came: str) -> None:
    assert came_alike(told) == came


@pytest.mark.parametrize(
    "told",
    [
        "2月6号来了3个，2月15号走了2个",
        "2月6号有3个，2月15号9个",
        "2月6号来了3个，另外9个",
        "2月6号来了3个，2月15号裁了9个",
        "招了15个人：2月6号5个，3月15号9个",
        "裁了14个人：2月6号5个，3月15号9个",
        "招了14个人，2月6号走了5个，3月15号9个",
        "招了5个人，3月有14个人",
    ],
)
def test_who_left_or_of_whom_no_day_is_told_did_not(told: str) -> None:
    assert came_alike(told) == told


@pytest.mark.parametrize(
    ("told", "each"),
    [
        (
            "登记失业满半年的头一批21个，第二批7个，都签三年",
            "登记失业满半年的头一批21个，登记失业满半年的第二批7个，都签三年",
        ),
        (
            "登记失业大半年的上半年招了9个，下半年招了5个",
            "登记失业大半年的上半年招了9个，登记失业大半年的下半年招了5个",
        ),
        ("登记失业满半年的头一批21个，第二批7个是应届生", None),
        ("登记失业满半年的21个，应届的第二批7个", None),
    ],
)
def test_what_is_said_of_the_first_lot_is_said_of_those_listed_behind_it(
    told: str, each: str | None
) -> None:
    assert said_of_each_lot(told) == (each or told)
