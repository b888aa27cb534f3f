"""All of it in one message, with commas: the answer is the one that several messages get."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

DECEMBER = ("大同", date(2022, 12, 20))
ZICHUAN = ("淄川", date(2020, 5, 20))


@pytest.mark.parametrize(
    "told",
    [
        "我们是大型企业，刚招了17个登记失业9个月的，合同两年，这17个人的吸纳补贴能申请多少",
        "我们是大型企业，刚招了17个登记失业9个月的，17个人一直干到现在，合同两年，吸纳补贴能申请多少",
        "我们是大型企业，刚招了17个登记失业9个月的，合同两年，吸纳补贴能申请多少，17个人合计",
        "我们是大型企业，刚招了17个登记失业9个月的，合同两年，里头有仨是一个村的，吸纳补贴能申请多少",
    ],
)
def test_who_is_named_again_is_nobody_more(told: str) -> None:
    assert "17000元（1000元×17人）" in answer(DECEMBER, told)


def test_another_number_is_others() -> None:
    told = "我们是大型企业，招了5个登记失业9个月的，又招了4个登记失业8个月的，合同都两年"
    assert "一共9000元" in answer(DECEMBER, f"{told}，这9个人吸纳补贴能申请多少")


@pytest.mark.parametrize("where", ["我在晋源开的理发店", "我在我姑的餐馆管账"])
def test_who_says_where_they_are_is_none_of_those_counted(where: str) -> None:
    told = "算小微，去年9月新招了4个人，后厨2个前厅2个，干到现在一个没走"
    assert "6000元" in answer(TAIYUAN_2020, f"{where}，{told}，新吸纳就业补助一共能领多少")


def test_what_is_told_once_behind_several_is_of_each() -> None:
    told = "我们合作社收了两个建档立卡的搞以工代训，老周一个月开1300，小吴一个月开2700，带2个月"
    assert "一共1780元" in answer(COUNTY_2020, f"{told}，以工代训补贴加起来多少")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("报中级工的90个，报高级工的50个，最后拿到证的中级70个、高级30个", "66000元"),
        ("中级拿了80个 高级30个，中级那80个里有10个没到毕业那年", "66000元"),
    ],
)
def test_papers_told_again_stand_in_the_place_of_the_first(told: str, total: str) -> None:
    school = "我们技校组织毕业年度的学生免费考等级证"
    assert total in answer(SHANXI_2022, f"{school}，{told}，取证补贴学校能领多少")


def test_those_who_came_were_counted_before() -> None:
    told = "公司组织了33个职工搞安全技能培训，本来报的35个，有俩请假没来，就按33个算"
    assert "9900元（300元×33人）" in answer(SHANXI_2022, f"{told}，按人头能补多少")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            "我家是搬迁户，村里组织出去的，1个去了广东，1个在省内遵义，求职创业补贴一共多少",
            "1500元",
        ),
        (
            "我家是建档立卡户，今年自己跑去浙江打工的，没走村里组织，邻居得了1000块求职创业补贴，我能领不",
            "不符合",
        ),
    ],
)
def test_a_place_or_a_neighbour_told_of_is_not_asked_about(told: str, said: str) -> None:
    assert said in answer(COUNTY_2020, told)


def test_the_place_of_the_work_that_was_found_is_not_asked_about() -> None:
    told = "我自己托网上找了个活，在上海，合同签了，那个职业介绍补贴我本人能领吗"
    assert "给机构的" in answer(TAIYUAN_2020, told)
    assert "上海市" in answer(TAIYUAN_2020, "我丢了工作，在上海，失业金怎么领")


@pytest.mark.parametrize(
    "told",
    [
        "我在迎泽开了个小型企业，去年10月招了6个人，都还在，工资也没拖过，听说涨了，一次能补我多少",
        "我们小微企业，去年10月招了6个人，都干满半年了，我们这是靠人工的厂子，新吸纳的补助能领多少",
    ],
)
def test_what_is_told_beside_the_question_opens_no_other_door(told: str) -> None:
    assert "9000元" in answer(TAIYUAN_2020, told)
    unpaid = answer(TAIYUAN_2020, "我们12个人被招进厂，老板拖欠工资，能要回多少")
    assert "劳动保障监察" in unpaid


def test_a_park_that_was_approved_is_no_file_of_money() -> None:
    asked = "我们的人力资源产业园刚批下来，创建成功了，一次性奖励是多少"
    assert "100万元" in answer(SHANXI_2022, asked)
    assert "这里查不到" in answer(SHANXI_2022, "我的补贴批下来没，钱什么时候能给")


def test_two_benefits_are_weighed_only_where_both_are_asked_about() -> None:
    told = "我们是大型企业，新进了19个人，都是登记失业8个月的，合同两年，扩岗补助没给他们领过"
    assert "19000元" in answer(DECEMBER, f"{told}，吸纳补贴能申请多少")
    told = "吸纳就业补贴这6个人上月已经到账，扩岗补助还能领不"
    assert "不能重复" in answer(SHANXI_2022, "公司收了6个22届的毕业生，合同都签了", told)


def test_the_month_before_a_question_is_the_one_asked_about() -> None:
    told = "我们大型企业，二三四月的社保都减半了，5月份单位养老失业工伤一共28万"
    said = answer(TAIYUAN_2020, f"{told}，是不是也减一半")
    assert "2020年5月" in said and "14万" not in said


def test_what_was_not_so_is_put_right_where_it_was_told() -> None:
    told = "参保职工50人的小厂，去年裁了2个，问了下人事，是裁了4个不是2个，失业保险交了42000"
    assert "21000" not in answer(ZICHUAN, f"{told}，没欠过，稳岗返还能返多少")


def test_lessons_are_no_people() -> None:
    told = "厂里新招16个人，岗前培训4天，课时算下来26个，证发了，能报多少"
    assert "还差4课时" in answer(COUNTY_2020, told)
