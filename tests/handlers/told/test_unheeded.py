"""Who is set apart in words of which nothing was made keeps the sum back."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, Office, answer

FIRM = ("小微企业，去年9月新招了8个人，都干满半年", "招人补助一共多少")
WORKSHOP = ("扶贫车间收了7个建档立卡的，3个搬迁户", "合同都签两年", "吸纳补贴一共多少")
AGENCY = ("有资质的家政公司，介绍到本县9个，省外4个，合同都签了", "职介补贴一共多少")
GRADUATES = ("今年招了6个刚毕业的大学生，合同签了，失业保险上了", "扩岗补助一共多少")


@pytest.mark.parametrize(
    ("office", "story", "apart"),
    [
        (TAIYUAN_2020, FIRM, "有一个年纪超了"),
        (TAIYUAN_2020, FIRM, "里头有2个已经领过这个补贴了"),
        (TAIYUAN_2020, FIRM, "其中俩是从别家转过来的"),
        (COUNTY_2020, WORKSHOP, "等哈，有2个搬迁户不符合条件"),
        (COUNTY_2020, WORKSHOP, "里头有1个谈崩了"),
        (TAIYUAN_2020, AGENCY, "里头有2个人家不认账"),
        (TAIYUAN_2020, AGENCY, "有1个是重复报的"),
        (SHANXI_2022, GRADUATES, "有1个是重复的"),
        (SHANXI_2022, GRADUATES, "里头2个去年就报过了"),
    ],
)
def test_who_is_set_apart_keeps_the_sum_back(
    office: tuple[str, date], story: tuple[str, ...], apart: str
) -> None:
    *told, asks = story
    for messages in ((*told, apart, asks), (*told, asks, f"{apart}，那一共多少")):
        text = answer(office, *messages).split("标准")[0]
        assert "没听明白" in text and "按您说的" not in text, text


@pytest.mark.parametrize(
    ("office", "messages", "total"),
    [
        (TAIYUAN_2020, (*FIRM[:1], "里头5个女的", FIRM[1]), "12000元"),
        (
            SHANXI_2022,
            (
                "我们县没出过中高风险，开饭店的",
                "一共31个人，上失业保险的26个，剩下5个没上",
                "留工补助多少",
            ),
            "13000元（500元×26人）",
        ),
        (
            SHANXI_2022,
            (
                "今年招了9个大学生，合同签了，失业保险上了7个，有2个没上",
                "都是今年毕业的",
                "扩岗补助多少",
            ),
            "10500元（1500元×7人）",
        ),
        (
            TAIYUAN_2020,
            (
                "有资质的家政公司，介绍到本县9个，省外4个，合同都签了",
                "不对，省外是3个，有一个没去成",
                "职介补贴一共多少",
            ),
            "7500元",
        ),
        (
            SHANXI_2022,
            ("招了8个大学生，2个没签合同", "说错了，是3个没签合同", "扩岗补助多少"),
            "1500元×5人",
        ),
        (SHANXI_2022, ("安全技能培训报了50个，5个没来，实际参加45个", "补贴企业多少"), "13500元"),
    ],
)
def test_who_is_accounted_for_holds_nothing_back(
    office: tuple[str, date], messages: tuple[str, ...], total: str
) -> None:
    assert total in answer(office, *messages)


def test_what_somebody_finds_in_their_own_list_is_no_hearsay() -> None:
    told = (
        "有资质的家政公司，介绍到本县9个，北京4个，合同都签了",
        "刚看了下名册，北京有一个没签成",
        "职介补贴一共多少",
    )
    assert "一共7500元" in answer(TAIYUAN_2020, *told)


def test_of_people_of_no_kind_it_is_asked_how_many_are_of_the_one_paid_for() -> None:
    told = ("我们村的帮扶车间今年用了18个人", "吸纳脱贫劳动力那个一次性补贴，车间能拿多少")
    text = answer(SHANXI_2022, *told)
    assert "27000" not in text and "招了几个脱贫劳动力" in text


def test_some_of_those_who_went_one_way_are_not_all_of_them() -> None:
    told = (*AGENCY[:1], "里头本县有1个正领失业金，那份已经从基金领了", AGENCY[1])
    text = answer(TAIYUAN_2020, *told)
    assert "500元×1人" not in text and "一共8000元" in text


def test_what_a_document_says_tells_nothing_of_its_reader() -> None:
    told = ("我们小微企业，招了4个登记失业九个月的，合同两年", "文件上写大中型企业一人给1000")
    text = answer(("太原", date(2022, 12, 19)), *told, "这条我这小的能领不")
    assert "4000元" not in text and "不符合" in text


def test_days_of_which_only_some_are_some_groups_are_reckoned_apart() -> None:
    told = (
        "重点物资企业，2月3号开的工，到6号都是20个人上班，8号9号来了31个",
        "春节开工补贴给多少",
    )
    assert "一共28400元" in answer(("淄川", date(2020, 4, 1)), *told)


@pytest.mark.parametrize(
    ("office", "told"),
    [
        (
            TAIYUAN_2020,
            ("小微企业，去年秋天陆续招了10个人，有的干够半年了，有的还没", "吸纳补助总共给多少"),
        ),
        (
            ("淄川", date(2020, 3, 28)),
            (
                "做熔喷布的，重点物资企业，3月初新招了20个，社保都交着",
                "合同有签一年的，也有签半年的",
                "吸纳补贴能给多少",
            ),
        ),
        (
            SHANXI_2022,
            ("招了6个今年毕业的大学生，合同都签了", "失业险有的上了有的还没上", "扩岗补助给多少"),
        ),
    ],
)
def test_where_some_meet_a_condition_and_some_do_not_it_is_asked_how_many(
    office: Office, told: tuple[str, ...]
) -> None:
    text = answer(office, *told)
    assert "没听明白" in text and "按您说的算" not in text


@pytest.mark.parametrize("other", ["不走一半那个", "甭走返一半那条路", "俺们不申请一半那种"])
def test_a_way_not_taken_is_no_number_of_people(other: str) -> None:
    office = ("淄川", date(2020, 5, 14))
    firm = ("困难企业，区里认定恢复有望，一个没裁", "参保的40个人")
    text = answer(office, *firm, f"{other}，走困难企业那个口，月人均失业金1300，能返多少")
    assert "312000元" in text and "没听明白" not in text
