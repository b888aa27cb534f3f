"""Who of those counted before is another case is told in a later message: some left, some of one
kind did not sign, some came on another day."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer

SMALL_FIRMS = ("太原", date(2020, 4, 2))
PLACING = ("太原", date(2020, 4, 20))
LARGE_FIRMS = ("大同", date(2022, 12, 20))
MASKS = ("淄川", date(2020, 4, 16))


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("走了3个，干了不到五个月，其余的都干满半年了",), "7500元"),
        (("后头跑了仨，都只干了一个来月", "其他的都在，半年多了"), "7500元"),
        (("中途走了2个，才干了三个月。剩下6个都满半年了",), "9000元"),
        (("走了俩，一个干了仨月一个干了四个月，剩下的都半年多了",), "9000元"),
        (("都干了半年多了",), "12000元"),
    ],
)
def test_who_left_takes_along_how_long_they_were_there(told: tuple[str, ...], total: str) -> None:
    said = answer(SMALL_FIRMS, "小微企业，去年7月招了8个，都签了合同", *told, "能补多少")
    assert f"按您说的算：{total}" in said


def test_how_long_all_were_there_is_not_told_of_who_left() -> None:
    said = answer(SMALL_FIRMS, "小微企业，去年7月招了8个", "走了1个，都干了四个月", "能补多少")
    assert "4个月" in said
    assert "不符合" in said


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("哦对了 我翻了下名单，上海有两个没签成合同回来了", "8400元"),
        ("等等，看了下台账，省里有两个没签合同", "8800元"),
        ("里头本县有1个在领失业金，她那份从失业保险基金领过了", "9900元"),
        ("其中上海的有3个没签成", "7400元"),
        ("但是上海有两个干了几天回来了没签成", "8400元"),
    ],
)
def test_those_of_one_place_who_are_another_case_are_taken_off_it(told: str, total: str) -> None:
    counted = "介绍出去的，本县8个，省里别的市3个，上海4个，合同都签了"
    said = answer(PLACING, "家政公司有资质，问职业介绍补贴", counted, told, "剩下的一共报多少")
    assert total in said


@pytest.mark.parametrize(
    "told",
    ["其中有2个在领失业金，他们那份领过了", "其中有3个在领失业金，他们那份领过了", "里头有3个没签"],
)
def test_of_which_place_some_are_is_asked_where_nobody_says_it(told: str) -> None:
    counted = "介绍出去的，本县8个，省里别的市3个，上海4个，合同都签了"
    said = answer(PLACING, "家政公司有资质，问职业介绍补贴", counted, told, "剩下的一共报多少")
    assert "没听明白" in said


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("合同都签三年", "等一哈，有3个建档立卡的只签了十个月"), "6500元"),
        (("合同都签两年。。等哈，有2个搬迁户只签了半年",), "7000元"),
        (("都签了两年。不过里头搬迁户有1个只签了半年",), "7500元"),
        (("合同都签两年，其中建档立卡的有4个才签八个月",), "6000元"),
        (("合同都签两年", "哦有3个搬迁户没签"), "6500元"),
    ],
)
def test_some_of_one_kind_signed_for_less(told: tuple[str, ...], total: str) -> None:
    counted = "建档立卡的请了9个，搬迁户7个"
    said = answer(COUNTY_2020, "合作社办的扶贫车间", counted, *told, "一次性补贴给合作社好多")
    assert f"一共{total}" in said


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("10月招了20个登记失业的", "里头6个登记失业才三个月"), "11000元"),
        (("上个月来了20个登记失业的，里头6个登记失业才三个月",), "11000元"),
    ],
)
def test_when_they_were_hired_is_not_since_when_they_are_registered(
    told: tuple[str, ...], total: str
) -> None:
    rest = "剩下的都八个月以上了，不过有3个合同只签了十个月，其余签的三年"
    assert total in answer(LARGE_FIRMS, "我们是大型企业", *told, rest, "吸纳补贴能报多少")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("有3个是3月14号才来的。2月来的里头还有2个社保没交，别的全交了", "1万元"),
        ("里头有2个是3月20号来的，2月份来的有3个没上社保，剩下的都上了", "1万元"),
        ("有4个是3月16号才来的，2月来的里头有5个没交社保，其他的都交了", "6000元"),
    ],
)
def test_who_came_on_no_other_day_are_those_that_are_left(told: str, total: str) -> None:
    counted = "俺家2月12号复的工，新招了15个，签的都是两年合同"
    assert f"一共{total}" in answer(MASKS, "口罩厂，重点物资企业", counted, told, "吸纳补贴给多少")


@pytest.mark.parametrize(
    "told",
    [
        "今年新来6个大学生|4个是今年毕业的 合同签了失业险也上了"
        "|1个今年毕业 合同有 失业险还没给上，另1个是2020年毕业的",
        "今年招了6个大学生，4个今年毕业的合同签了失业险也上了|1个今年毕业 合同没签，1个19年毕业的",
        "今年来6个大学生|4个是今年毕业的|1个是去年毕业的|1个是20年毕业的|合同都签了，失业险都上了",
        "今年招了7个娃，2个是前年毕业的，剩下5个都是今年刚出大学门"
        "|合同都签了，不过今年那5个里有1个失业保险还没给上",
    ],
)
def test_those_counted_first_are_told_part_by_part(told: str) -> None:
    assert "一共6000元" in answer(SHANXI_2022, *told.split("|"), "扩岗补助眼下能报多少")


def test_of_the_first_of_several_as_many_as_the_others_some_are_asked_about() -> None:
    counted = "村里组织出去的搬迁户：浙江8个，遵义5个，贵阳3个"
    told = "浙江有2个没去成，遵义有1个自己跑回来了"
    assert "没听明白" in answer(COUNTY_2020, "问求职创业补贴", counted, told, "总共好多")


def test_who_lack_one_thing_and_another_are_of_the_same() -> None:
    counted = ("今年进了12个大学生", "9个今年毕业，3个去年毕业，合同和失业险都有")
    told = "今年毕业的里头有1个合同没签，2个失业险没上"
    said = answer(SHANXI_2022, *counted, told, "扩岗补助能报多少")
    assert "合同没签”：要求已签订劳动合同，不符合" in said
    assert "一共9000元" in said


def test_of_whom_some_are_beside_all_told_part_by_part_is_asked() -> None:
    counted = "进了12个大学生，今年毕业的9个，去年毕业的3个"
    told = "失业险都上了，合同还没签的有2个"
    assert "没听明白" in answer(SHANXI_2022, counted, told, "扩岗补助能报多少")


def test_those_of_one_length_who_signed_for_less_are_taken_off_it() -> None:
    counted = "招了登记失业八个月的12个，登记失业一年的6个"
    less = "合同都签两年，等下，有2个登记失业一年的只签了半年"
    assert "一共16000元" in answer(LARGE_FIRMS, "大型企业", counted, less, "吸纳补贴能报多少")
