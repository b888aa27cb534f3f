"""A whole, some of it, and some of those, told over several messages: each is reckoned once."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

ZICHUAN_2020 = ("淄川", date(2020, 5, 12))
OCTOBER_2022 = ("大同", date(2022, 10, 17))
DECEMBER_2022 = ("大同", date(2022, 12, 20))


@pytest.mark.parametrize(
    "told",
    [
        "进了11个大学生，合同都签了|3个是前年毕业的，剩下8个都是今年毕业的"
        "|这8个里头，有2个失业保险没交，别的都交了",
        "进了11个大学生，合同都签了，3个是前年毕业的，剩下的都是今年毕业的"
        "，今年毕业的里头有2个没交失业保险",
        "招了11个大学生，失业保险都上了|其中8个是今年毕业的，这8个里头有2个合同还没签",
        "招了8个今年毕业的大学生，合同签了|有2个没上失业保险，其余6个都上了",
        "招了8个今年毕业的大学生，合同签了|除了2个，失业保险都上了",
        "招了8个大学生，合同全签了|有2个是去年毕业的，给他们上了失业保险；其余6个都是今年毕业",
        "招了10个今年毕业的大学生，都签了合同|有2个失业保险没上，上了的那8个里有2个试用期就走了",
    ],
)
def test_some_of_those_who_are_left_are_taken_off_them(told: str) -> None:
    text = answer(OCTOBER_2022, *told.split("|"), "扩岗补助给多少")
    assert "6人”：9000元" in text or "其余6个都是今年毕业”：9000元" in text
    assert "一共9000元" in text


def test_years_and_contracts_of_who_are_told_of_one_after_another() -> None:
    told = ("大企业，招了14个登记失业的", "有5个才登记3个月，其余都登记一年多了")
    of_them = "登记一年多的里头有2个合同只签了半年，其余都签的两年"
    assert "一共7000元" in answer(DECEMBER_2022, *told, of_them, "吸纳补贴能拿多少")


def test_who_came_too_late_is_taken_off_those_who_signed_for_long() -> None:
    told = ("口罩厂2月12号复的工，新招了16个人，社保都交了", "4个合同只签了半年，另外12个签一年")
    of_them = "这12个里头，有3个是4月才来的，其余都是2月来的"
    text = answer(ZICHUAN_2020, *told, of_them, "一次性吸纳就业补贴领多少")
    assert "一共9000元" in text and "16000元" not in text


@pytest.mark.parametrize(
    ("of_them", "total"),
    [
        ("省外那9个里头有2个没签合同，其他人都签了", "9000元"),
        ("去省外的里头有2个没签合同，其余的都签了", "9000元"),
        ("本县那4个里头有1个没签合同，省外的里头有2个没签，其余都签了", "8500元"),
    ],
)
def test_who_lacks_a_contract_is_taken_off_those_who_went_as_far(of_them: str, total: str) -> None:
    told = ("我是经认定的劳务经纪人", "介绍了13个人，9个去了省外，4个在本县")
    assert f"一共{total}" in answer(TAIYUAN_2020, *told, of_them, "职介补贴多少")


@pytest.mark.parametrize(
    "passed",
    [
        "最后17个拿到培训合格证，3个没过",
        "17个有合格证，另外3个没考过",
        "除了3个都拿到合格证了",
        "考试3个没过，其他都发了合格证",
    ],
)
def test_who_failed_a_course_is_none_of_those_it_is_paid_for(passed: str) -> None:
    told = ("公司新招了20个人，入职一个月", "搞了6天岗前培训，一共36课时", passed)
    assert "8500元" in answer(COUNTY_2020, *told, "岗前培训补贴一共能拿多少")


def test_those_of_a_course_counted_in_all_are_no_whole_firm() -> None:
    told = (
        "我们厂组织老工人搞岗位技能提升培训，一共40个人",
        "每人36课时",
        "有4个没拿到证，别的都有合格证",
    )
    assert "一共21600元" in answer(COUNTY_2020, *told, "这培训补贴能拿多少")


def test_some_told_between_a_whole_and_what_is_left_are_some_of_it() -> None:
    told = ("中型企业招了10个登记失业一年的", "3个签半年合同", "剩下的都签一年")
    assert "一共7000元" in answer(DECEMBER_2022, *told, "吸纳补贴能拿多少")


def test_who_did_not_work_long_enough_is_none_of_those_who_did() -> None:
    told = ("小微企业去年8月招了12个", "里头有5个没干够半年，剩下的都干够了")
    assert "一共10500元" in answer(TAIYUAN_2020, *told, "招人补助多少")


def test_two_counts_that_are_together_the_first_are_that() -> None:
    told = ("小微企业去年新招了12个", "8个干不到半年的，4个满半年的")
    text = answer(TAIYUAN_2020, *told, "招人补助多少")
    assert "一共6000元" in text and "18000元" not in text


def test_students_of_other_years_and_who_failed_are_not_counted() -> None:
    told = ("职业技术学院，免费组织学生考级", "毕业班的中级工拿证30个，高级工拿证20个，5个没考过")
    text = answer(OCTOBER_2022, *told, "另外6个大二的也拿了中级工", "取证补贴多少")
    assert "34000元" in text


def test_who_passed_of_several_kinds_together_make_no_sum() -> None:
    told = ("职业院校免费组织毕业班考证", "中级工40个，高级工20个，一共过了50个")
    text = answer(OCTOBER_2022, *told, "取证补贴多少")
    assert "4万元" not in text and "请一句话说清" in text


@pytest.mark.parametrize(
    "question", ["扩岗补助能给多少？之前没领过吸纳就业补贴", "吸纳就业补贴没领过，扩岗补助能给多少"]
)
def test_a_benefit_never_had_leads_to_no_other_card(question: str) -> None:
    told = (
        "公司今年招了5个大学生，合同签了，失业保险都上了",
        "其中3个是今年毕业的，另外2个前年毕业",
    )
    assert "一共4500元" in answer(OCTOBER_2022, *told, question)


def test_who_goes_further_than_the_others_is_not_all_of_them() -> None:
    told = ("我们是职业介绍所", "外省9个，省内外县的6个，本县仨")
    assert "15300元" in answer(TAIYUAN_2020, *told, "职介补贴一共能拿多少")


def test_not_one_is_nobody() -> None:
    told = ("我们是职业介绍所", "外省9个，省内外县的7个，没一个领失业金的")
    assert "14600元" in answer(TAIYUAN_2020, *told, "职介补贴一共能拿多少")


@pytest.mark.parametrize("one", ["里头1个没签合同", "其中一个没签合同", "有1个没签合同"])
def test_one_of_them_who_lacks_something_is_one(one: str) -> None:
    told = ("招了17个今年毕业的大学生", f"{one}，失业险都交了")
    assert "24000元" in answer(OCTOBER_2022, *told, "扩岗补助多少")


@pytest.mark.parametrize(
    "told",
    [
        "招了9个脱贫户，走了1个|前些天又补了3个，也都是脱贫的",
        "起初招了13个脱贫户，后来走了4个，昨天又来了2个，同样是脱贫户",
    ],
)
def test_who_came_besides_and_is_like_the_others_is_paid_for_like_them(told: str) -> None:
    text = answer(SHANXI_2022, "我办了个帮扶车间", *told.split("|"), "吸纳补贴总共多少")
    assert "16500元（1500元×11人）" in text


@pytest.mark.parametrize(
    ("told", "apart"),
    [
        ("新招了14个|里头4个是普通村民，其余都是脱贫户", "“里头4个是普通村民”"),
        ("新招了14个人|里头10个是脱贫户，剩下的都是一般农户", "“其余4人”"),
        ("招了4个一般户，10个建档立卡的", "“招了4个一般户”"),
    ],
)
def test_who_is_of_no_kind_that_is_paid_for_is_told_apart(told: str, apart: str) -> None:
    text = answer(SHANXI_2022, "我在村里办了个帮扶车间", *told.split("|"), "吸纳补贴多少")
    assert "15000元（1500元×10人）" in text and f"{apart}：不算在内" in text
    assert "一共15000元" in text


@pytest.mark.parametrize(
    "told",
    [
        "招了14个，有4个普通农户，剩下10个也不是脱贫户",
        "招了14个，有4个普通农户，其余有脱贫户也有普通的",
        "招了14个一般农户",
    ],
)
def test_where_nobody_is_said_to_be_of_the_kind_paid_for_there_is_no_sum(told: str) -> None:
    text = answer(SHANXI_2022, "我办了个帮扶车间", told, "吸纳补贴一共多少")
    assert "1500元×" not in text


@pytest.mark.parametrize(
    "told",
    [
        "17个里登记失业满半年的有11个，其他的没登记过失业"
        "|那11个里有3个合同只签了半年，其余都签了一年以上",
        "这17个人当中失业登记够8个月的是11个，剩下的都没登记过|11个里头签半年的有3个，别的都签一年",
    ],
)
def test_those_of_a_number_may_be_counted_behind_what_is_said_of_them(told: str) -> None:
    hired = ("我们是大型企业，这阵子新招了17个人", *told.split("|"))
    text = answer(DECEMBER_2022, *hired, "给多少吸纳补贴")
    assert "8000元（1000元×8人）" in text and "一共8000元" in text


def test_who_failed_and_who_passed_of_the_last_kind_are_all_who_sat_for_it() -> None:
    told = (
        "我们公司今年3月发的国家职业资格证",
        "初级工6个，技师2个；中级工考了7个，有3个没过，另4个拿证了",
    )
    text = answer(COUNTY_2020, *told, "企业能补多少")
    assert "2万元（1000元×6本＋1500元×4本＋4000元×2本）" in text


def test_who_remembers_some_that_did_not_sign_takes_them_off_those_who_went_there() -> None:
    told = (
        "我是认定过的劳务经纪人",
        "送了7个去东莞，4个去大同",
        "哦东莞那边有仨没签上合同，别的都签了",
    )
    text = answer(TAIYUAN_2020, *told, "职介补贴能给我多少")
    assert "4000元（1000元×4人）" in text and "一共7200元" in text


def test_of_whom_no_kind_is_said_beside_those_of_the_kind_nothing_is_paid() -> None:
    told = ("我办了个帮扶车间，新招了14个人", "里头4个是本村的，其余都是脱贫户")
    text = answer(SHANXI_2022, *told, "吸纳补贴多少")
    assert "1500元×10人" in text and "“里头4个是本村的”：还算不清" in text


def test_where_all_are_said_not_to_be_of_the_kind_each_of_them_is_left_open() -> None:
    told = ("我办了个帮扶车间", "招了14个，有4个不是脱贫户，剩下10个也不是脱贫户")
    text = answer(SHANXI_2022, *told, "吸纳补贴一共多少")
    assert "“其余10人”：还算不清" in text and "1500元×" not in text


@pytest.mark.parametrize(
    ("told", "split"),
    [
        (
            "签一年合同的有4个，其余的只签了半年，一共进来9个，2月16号复工招的，社保都交着",
            ("4个”：4000元", "其余5个只签了半年"),
        ),
        ("2个合同没签，别的都签了一年的，总共招了7个，2月16号复工招的", ("别5个", "5000元")),
    ],
)
def test_the_others_are_counted_where_the_whole_is_told_behind(
    told: str, split: tuple[str, ...]
) -> None:
    text = answer(ZICHUAN_2020, "复工招人的补贴能拿多少", told)
    assert all(one in text for one in split)


def test_those_left_are_counted_where_the_whole_is_told_last() -> None:
    told = "人是去年9月来的，除了2个只做了四个月就走的，其他的现在还在|招的时候一共是9个"
    text = answer(TAIYUAN_2020, "小微企业招人补助多少", *told.split("|"))
    assert "“其他7个现在还在”：10500元" in text and "一共10500元" in text
