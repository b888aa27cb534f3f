"""A group told of before, named again by a label: what is said of some of it is taken off it."""

from datetime import date

import pytest

from tests.handlers.stories import answer

TAIYUAN = ("太原", date(2020, 4, 20))
SPRING = ("太原", date(2020, 5, 28))
ZICHUAN = ("淄川", date(2020, 4, 8))
COUNTY = ("贵阳市辖县", date(2020, 5, 15))
SHANXI = ("大同", date(2022, 9, 6))
WINTER = ("大同", date(2022, 12, 20))


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("登记失业满半年的第一批9个，第二批6个，都签三年|第二批里头有一个只签了半年", "14000元"),
        ("登记失业满一年的，市里的6个，县里的5个，都签两年|市里的那几个有2个嫌累没来", "9000元"),
        (
            "头一批招了8个登记失业一年的，第二批招了5个登记失业一年的，都签两年|记错了，第一批有3个干了几天就走了",
            "1万元",
        ),
    ],
)
def test_some_of_a_lot_who_stayed_away_are_taken_off_it(told: str, total: str) -> None:
    text = answer(WINTER, "我们是大企业", *told.split("|"), "吸纳补贴能拿多少")
    assert f"一共{total}" in text


@pytest.mark.parametrize(
    "put",
    [
        "杭州那边有1个没签合同，别的都签了",
        "就去杭州的有1个没签合同，先不算他",
        "除了去杭州的有1个没签合同，其他都签了",
        "杭州那5个里有1个没签合同",
    ],
)
def test_who_did_not_sign_is_taken_off_those_who_went_there(put: str) -> None:
    told = ("我是经认定的劳务经纪人", "介绍到本县4个，去杭州5个，去大同3个")
    assert "一共8400元" in answer(TAIYUAN, *told, put, "职介补贴多少")


@pytest.mark.parametrize(
    "put",
    [
        "2月28号那批有2个没交社保，剩下的都交了",
        "社保除了2月28号来的有2个没交，其他的都交了",
        "2月28号来的里头有2个没给交社保",
    ],
)
def test_a_day_names_those_who_came_on_it(put: str) -> None:
    told = ("口罩厂，重点物资企业，2月10号复工的", "2月12号来了8个，2月28号来了5个，都签一年合同")
    assert "一共11000元" in answer(ZICHUAN, *told, put, "吸纳补贴一共多少")


def test_between_which_days_they_came_is_heard_with_both_months() -> None:
    told = ("消毒液厂，重点物资企业，2月10号开的工", "新招了20个，其中3个是4月1号才来的")
    those = "2月下旬到3月5号来的17个都签了一年合同，里头2个没交社保"
    assert "一共15000元" in answer(ZICHUAN, *told, those, "吸纳补贴能报多少")


@pytest.mark.parametrize(
    ("put", "total"),
    [
        ("搬迁户有1个只签了三个月", "6500元"),
        ("就搬迁户里头有1个签的三个月", "6500元"),
        ("贫困户那几个有2个没签满一年，签的半年", "6000元"),
    ],
)
def test_a_kind_names_those_who_are_of_it(put: str, total: str) -> None:
    told = ("我们合作社招了建档立卡的8个，易地搬迁的6个，合同都是一年", put)
    assert f"一共{total}" in answer(COUNTY, *told, "吸纳贫困劳动力补贴得好多")


@pytest.mark.parametrize(
    ("put", "total"),
    [
        ("今年毕业那8个失业险上了6个，还有2个没上", "9000元"),
        ("22届的里头有3个失业险没上", "7500元"),
        ("失业保险22届的有3个没上，别的都上了", "7500元"),
        ("应届的里头有2个还没交失业保险", "9000元"),
    ],
)
def test_a_year_names_those_who_left_school_in_it(put: str, total: str) -> None:
    told = ("我们公司今年招了12个大学生，今年毕业的8个，去年毕业的4个，合同都签了", put)
    assert f"一共{total}" in answer(SHANXI, *told, "扩岗补助多少")


@pytest.mark.parametrize(
    "put",
    [
        "农民工那几个里头有2个上个月才来，其他都是去年九月来的一直干到现在",
        "搞错了，农民工那5个有2个才来一个月，剩下都干到现在",
    ],
)
def test_who_came_late_is_taken_off_their_kind_and_the_rest_stay(put: str) -> None:
    told = ("小微企业，去年9月招了11个", "4个下岗的，5个农民工，2个大学生，都还在", put)
    assert "一共13500元" in answer(SPRING, *told, "吸纳补助多少")


def test_what_follows_a_rest_is_said_of_the_rest() -> None:
    told = ("开小饭馆的，小微企业，去年8月招了9个", "有2个过完年就走了，其余的都还在，合同也签了")
    text = answer(SPRING, *told, "招人补助能拿多少")
    assert "10500元" in text and "13500元" not in text


@pytest.mark.parametrize("put", ["深圳那边有2个没签合同", "那6个里头有2个没签合同"])
def test_a_label_that_fits_nobody_makes_no_sum(put: str) -> None:
    told = ("我是经认定的劳务经纪人", "介绍到本县4个，去杭州5个，去大同3个", put)
    text = answer(TAIYUAN, *told, "职介补贴多少")
    assert "元×" not in text and "按您说的算" not in text
