"""Who writes a sentence in several messages is answered as if it were one."""

from datetime import date

import pytest

from nlp.put_right.taking_back import only_takes_back
from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

AGENCY = "我们是有资质的人力资源公司"
DISTRICT_2020 = ("淄川", date(2020, 4, 8))


@pytest.mark.parametrize(
    ("office", "messages", "sum_"),
    [
        (
            TAIYUAN_2020,
            ("我们是小微企业", "去年9月招了6个人", "哎呀不对", "是8个", "都干到现在", "补助给多少"),
            "12000元（1500元×8人）",
        ),
        (
            SHANXI_2022,
            ("我们搞了岗前培训", "30个人", "说错了", "名册我又点了下", "是34个", "企业能补多少"),
            "10200元",
        ),
        (
            SHANXI_2022,
            ("我们搞了岗前培训", "去了40个人", "哦不", "算上夜班是44个", "企业能补多少"),
            "13200元",
        ),
        (
            TAIYUAN_2020,
            ("小微企业，去年8月招了7个", "都还在", "不对", "是6个", "有一个半路没来", "补助给多少"),
            "9000元（1500元×6人）",
        ),
    ],
)
def test_what_only_takes_back_belongs_to_what_puts_right(
    office: tuple[str, date], messages: tuple[str, ...], sum_: str
) -> None:
    assert sum_ in answer(office, *messages)


@pytest.mark.parametrize(
    ("office", "messages", "sum_"),
    [
        (
            TAIYUAN_2020,
            (
                AGENCY,
                "推荐成了10个：县里5个",
                "省里外县3个",
                "省外2个",
                "合同都签了",
                "职介补贴多少",
            ),
            "6900元",
        ),
        (
            TAIYUAN_2020,
            ("我们是小型企业", "单位这头每月养老6000", "失业300", "工伤200", "2月到6月免多少"),
            "32500元",
        ),
        (
            TAIYUAN_2020,
            (AGENCY, "给介绍成了11个人", "都去了河北的厂子", "合同也签了", "职介补贴多少"),
            "11000元",
        ),
        (
            DISTRICT_2020,
            (
                "俺厂做口罩的",
                "疫情防控重点物资企业",
                "2月3号开的机",
                "20个人天天没歇",
                "一直干到现在",
                "春节用工补贴给多少",
            ),
            "28000元",
        ),
        (
            COUNTY_2020,
            ("岗前培训新来的人", "普工10个", "培训4天32课时", "都拿了合格证", "给企业补多少"),
            "4000元",
        ),
    ],
)
def test_a_list_in_several_messages_is_one_list(
    office: tuple[str, date], messages: tuple[str, ...], sum_: str
) -> None:
    assert sum_ in answer(office, *messages)


@pytest.mark.parametrize("anew", ["省外的其实是5个", "省外的是5个"])
def test_a_number_said_anew_is_no_more_of_the_list(anew: str) -> None:
    told = (AGENCY, "县里4个，省外3个", anew, "合同都签了", "职介补贴多少")
    assert "7000元" in answer(TAIYUAN_2020, *told)


@pytest.mark.parametrize(
    ("wish", "hears"),
    [
        ("退出", "好的"),
        ("菜单", "您可以直接用平常话问"),
        ("删除我的数据", "没有存您的信息"),
        ("换成淄川", "您在淄川区"),
        ("谢谢", "不客气"),
    ],
)
def test_a_wish_is_no_piece_of_what_was_taken_back(wish: str, hears: str) -> None:
    assert hears in answer(TAIYUAN_2020, "我们厂28个人，去年裁了3个", "不对", wish)


def test_who_lacks_it_in_a_message_of_its_own_is_not_paid_for() -> None:
    told = ("开饭馆的个体户，我们县没出过中高风险", "一共13个人", "10个以单位名义上了失业保险")
    text = answer(SHANXI_2022, *told, "另外3个是临时的", "没上", "留工补助多少")
    assert "6500元" not in text


def test_many_short_messages_are_all_remembered() -> None:
    told = ("小微企业", "去年9月招了8个人", "合同签了", "社保交了", "没裁过人", "没欠过费")
    text = answer(TAIYUAN_2020, *told, "也没有处罚", "环保没事", "招人的补助给多少")
    assert "12000元（1500元×8人）" in text


def test_a_list_too_long_for_one_message_makes_no_sum_of_its_beginning() -> None:
    days = [f"2月{day}号来了{day - 9}个" for day in range(10, 25)]
    told = ("做口罩的，防疫重点物资企业", *days)
    text = answer(DISTRICT_2020, *told, "都签了一年合同，社保也交着", "一次性吸纳就业补贴多少")
    assert "没听明白" in text and "按您说的算" not in text


def test_those_of_another_firm_are_not_joined_to_their_own() -> None:
    text = answer(TAIYUAN_2020, "小微企业去年9月招了8个都还在", "隔壁店招了3个", "补助给多少")
    assert "12000元（1500元×8人）" in text


def test_a_message_that_is_not_kept_leaves_the_one_before() -> None:
    told = ("小微企业", "去年9月招了8个人", "都还在", "3个是我姐她们店的")
    assert "8人" in answer(TAIYUAN_2020, *told, "补助给多少")


@pytest.mark.parametrize("text", ["不对", "哎说错了", "哦不", "不对，我又数了下", "高级工记混了"])
def test_what_says_nothing_of_what_is_right_only_takes_back(text: str) -> None:
    assert only_takes_back(text)


@pytest.mark.parametrize("text", ["不对，是7个", "不对，那个没发证", "7个", "没错", "合同不对"])
def test_what_says_more_does_not_only_take_back(text: str) -> None:
    assert not only_takes_back(text)


@pytest.mark.parametrize(
    ("office", "told", "hears"),
    [
        (
            SHANXI_2022,
            "我们今年招了5个应届毕业的大学生合同都签了失业保险也都给上着没领过别的补贴扩岗补助能领多少",
            "7500元（1500元×5人），条件都符合时。",
        ),
        (
            TAIYUAN_2020,
            "我们是小微企业去年9月新招了7个人都干满半年了一个没走补助能领多少",
            "10500元（1500元×7人）",
        ),
        (
            COUNTY_2020,
            "厂里12个老职工搞技能提升培训一共48个课时合格证都拿到手了补贴一共多少",
            "9600元（100元×12人×8天",
        ),
    ],
)
def test_who_types_without_a_comma_is_understood(
    office: tuple[str, date], told: str, hears: str
) -> None:
    assert hears in answer(office, told)


def test_what_is_typed_by_its_sound_is_heard() -> None:
    told = "今年6月必业的大学生招了4个，和同签了，失业保现也上了，没领过别的补帖，扩岗补助给多少"
    assert "6000元（1500元×4人），条件都符合时。" in answer(SHANXI_2022, told)
