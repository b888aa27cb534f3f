"""Who was called along by one of the family tells how they went themselves."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer

ASKED = "出省那个求职创业补贴有我的没得"


@pytest.mark.parametrize(
    "told",
    [
        "我堂弟约我去的，自己坐大巴去的",
        "我姐夫在那边喊我过去的，自己买票",
    ],
)
def test_who_was_called_along_and_went_by_themselves_is_refused(told: str) -> None:
    text = answer(COUNTY_2020, "我是搬迁户，开年去福建进的厂", told, ASKED)
    assert "要求通过有组织劳务输出就业，不符合" in text


@pytest.mark.parametrize("who", ["我姐", "亲戚"])
def test_who_was_called_along_may_have_been_sent_all_the_same(who: str) -> None:
    text = answer(COUNTY_2020, "我是搬迁户", f"{who}喊我去福建的，坐县里包的车走的", ASKED)
    assert "1000元" in text and "不符合" not in text


@pytest.mark.parametrize(
    ("office", "sent"), [("就业局安排的车送我", True), ("我在那边邮局送报纸", False)]
)
def test_of_offices_only_those_for_work_send_somebody(office: str, sent: bool) -> None:
    text = answer(COUNTY_2020, f"我是搬迁户，开年去的福建，{office}", ASKED)
    assert ("还没说到：通过有组织劳务输出就业" not in text) is sent


@pytest.mark.parametrize(
    "told",
    [
        "我是搬迁户，跟堂姐到深圳上班，没得哪个部门组织",
        "我是搬迁户，跟着表弟去的泉州，没跟乡里的车走",
        "我是搬迁户，去温州上班，没有跟着劳务公司走",
    ],
)
def test_who_went_with_one_of_the_family_and_nobody_else_is_refused(told: str) -> None:
    text = answer(COUNTY_2020, told, ASKED)
    assert "要求通过有组织劳务输出就业，不符合" in text


@pytest.mark.parametrize(
    "told",
    [
        "我是搬迁户，跟堂姐到深圳上班，乡里组织的",
        "我是搬迁户，到深圳上班，跟着乡政府出去的",
    ],
)
def test_who_went_along_with_an_office_was_sent(told: str) -> None:
    text = answer(COUNTY_2020, told, ASKED)
    assert "每人1000元" in text and "条件都符合，" in text


@pytest.mark.parametrize(
    "told",
    ["我是搬迁户，到深圳上班，跟村里出去的人一起", "我是搬迁户，到深圳上班，厂子自己找的"],
)
def test_how_one_found_the_way_there_says_nothing_of_who_sent_them(told: str) -> None:
    text = answer(COUNTY_2020, told, ASKED)
    assert "每人1000元" in text and "还没说到：通过有组织劳务输出就业" in text


@pytest.mark.parametrize(
    ("told", "far"),
    [
        ("进了咱自己县的产业园", "户籍县内，要求"),
        ("到别个县的县城进厂", "每人500元"),
    ],
)
def test_whose_county_it_is_is_heard(told: str, far: str) -> None:
    asked = "求职创业补贴有我的没得"
    assert far in answer(COUNTY_2020, "我是搬迁户，县里组织的", told, asked)


def test_who_left_the_county_is_not_within_it() -> None:
    text = answer(COUNTY_2020, "我是搬迁户，县里组织的", "出了自己县", "求职创业补贴有我的没得")
    assert "不符合" not in text


def test_who_was_called_along_says_nothing_of_who_sent_them() -> None:
    text = answer(COUNTY_2020, "我是搬迁户", "我舅舅叫我去福建的", ASKED)
    assert "还没说到：通过有组织劳务输出就业" in text


def test_a_benefit_named_by_how_far_it_is_for_is_answered() -> None:
    told = ("我是搬迁户，自己坐车去的福建，没得哪个组织", "出省那个求职补贴我得不得领")
    assert "要求通过有组织劳务输出就业，不符合" in answer(COUNTY_2020, *told)
