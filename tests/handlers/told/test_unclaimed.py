"""A length of time that no word beside it explains is that of the one condition still open, or
keeps the total back."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer

CLUSTER = ("大同", date(2022, 10, 11))
HIRING = ("大同", date(2022, 12, 14))
MASKS = ("淄川", date(2020, 4, 20))
HIRING_GRANT = "一次性吸纳就业补贴多少"
TRAINING = "综改区高新企业，新招18个技工做定向培训"
HIRED = "大型企业，招了7个登记失业的，合同两年"
NOT_UNDERSTOOD = "没听明白是不是说登记失业时间"


@pytest.mark.parametrize(
    ("office", "messages", "said"),
    [
        (CLUSTER, (TRAINING, "前后也就办了两个月", "补贴多少"), "培训时间2个月"),
        (CLUSTER, (f"{TRAINING}，拢共五十天", "补贴多少"), "培训时间1.7个月"),
        (CLUSTER, (f"{TRAINING}，合同签了三年，课上了两个半月", "补贴多少"), "培训时间2.5个月"),
        (CLUSTER, (f"{TRAINING}，班期两个月就结业了", "补贴多少"), "培训时间2个月"),
        (HIRING, (HIRED, "四个月那种", "补多少"), "登记失业时间4个月"),
        (HIRING, (HIRED, "最长的也就五个月", "补多少"), "登记失业时间5个月以下"),
        (HIRING, ("大型企业，招了7个登记失业大半年的", "只签半年", "补多少"), "劳动合同期限6个月"),
        (COUNTY_2020, ("合作社请了10个贫困户", "合同嘛就九个月", "稳定就业补贴好多"), "限9个月"),
        (COUNTY_2020, ("合作社请了10个贫困户，合同签了", "不过只有半年", "补好多"), "限6个月"),
        (
            TAIYUAN_2020,
            ("小微企业，失业险一直足额交着，11个月没断过", "去年失业险交了2万，返多少"),
            "缴费时间11个月",
        ),
    ],
)
def test_a_length_that_only_one_open_condition_can_mean_is_held_against_it(
    office: tuple[str, date], messages: tuple[str, ...], said: str
) -> None:
    text = answer(office, *messages)
    assert said in text
    assert "不符合" in text
    assert "按您说的算" not in text


@pytest.mark.parametrize(
    "length", ["八个月那种", "最短的都七个月了", "都满半年了", "登记满8个月的"]
)
def test_a_length_that_meets_the_condition_leaves_nothing_open(length: str) -> None:
    text = answer(HIRING, HIRED, length, "补多少")
    assert "7000元" in text
    assert "还没说到" not in text


@pytest.mark.parametrize(
    "told",
    [
        "最短的四个月，最长的九个月",
        "有四个满半年了，剩下的没满",
        "都是刚登记没几天的",
        "登记都没那么久",
        "他们在家闲了俩月就来了",
        "登记没有多久",
    ],
)
def test_lengths_that_may_be_of_some_of_them_keep_the_total_back(told: str) -> None:
    text = answer(HIRING, f"{HIRED}，{told}，补多少")
    assert NOT_UNDERSTOOD in text
    assert "一共" not in text.split("\n")[1]


@pytest.mark.parametrize(
    "told",
    [
        "公司成立八年了",
        "他们来了三个月了",
        "试用期三个月",
        "停工两个月了",
        "这两个月招的",
        "手续等了三个月",
    ],
)
def test_a_length_of_something_else_is_none_of_the_condition(told: str) -> None:
    text = answer(HIRING, HIRED, told, "补多少")
    assert "7000元" in text
    assert "还没说到：登记失业满6个月以上" in text


def test_a_length_told_again_in_other_words_asks_nothing_of_another_condition() -> None:
    text = answer(HIRING, "大型企业，招了8个登记失业大半年的，7个月往上", "补多少")
    assert "8000元" in text
    assert "没听明白" not in text


@pytest.mark.parametrize(
    "told",
    [
        "我就是个热心人，没啥证也没认定过经纪人",
        "没得啥子资质，也没认定过经纪人",
        "就我自己瞎张罗，没注册也没认定",
        "中介公司，啥证都没",
        "家政公司，执照资质啥都没得",
    ],
)
def test_a_denial_of_any_such_paper_is_heard_as_a_denial(told: str) -> None:
    text = answer(TAIYUAN_2020, f"{told}，介绍了10个人在县里上班，合同签了", "职业介绍补贴多少")
    assert "不符合" in text
    assert "5000" not in text


def test_a_firm_with_its_papers_is_paid() -> None:
    text = answer(
        TAIYUAN_2020, "家政公司，证照都齐全，介绍了10个人在县里上班，合同签了", "职业介绍补贴多少"
    )
    assert "5000元" in text


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (HIRING, (HIRED, "有几个登记了七八个月，有几个才三个月", "能给多少")),
        (HIRING, (HIRED, "几个登记了八个月，几个登记了三个月", "能给多少")),
        (HIRING, (HIRED, "一部分登记了八个月，一部分才三个月", "能给多少")),
        (HIRING, (HIRED, "多数满半年了，少数还没到", "能给多少")),
        (HIRING, ("大型企业，招了6个登记失业大半年的", "有几个签了一年，有几个只签半年", "给多少")),
        (HIRING, ("大型企业，招了6个登记失业大半年的", "有几个没签合同", "给多少")),
        (COUNTY_2020, ("合作社请了10个贫困户", "个别的合同才半年，多数两年", "稳定就业补贴好多")),
        (COUNTY_2020, ("公司岗前培训15个人，5天，40课时", "有几个没拿到证", "补贴好多")),
        (MASKS, ("口罩厂，招了5个人，合同两年，社保交着", "有几个2月5号来的", HIRING_GRANT)),
    ],
)
def test_what_only_some_have_keeps_the_total_back_in_later_messages_too(
    office: tuple[str, date], messages: tuple[str, ...]
) -> None:
    text = answer(office, *messages)
    assert "没听明白" in text
    assert "按您说的算" not in text


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (MASKS, ("口罩厂，招了5个人，3月1号来的，合同两年", "社保还没给弄", HIRING_GRANT)),
        (COUNTY_2020, ("公司岗前培训15个人，5天，40课时", "证还没下来", "补贴好多")),
        (TAIYUAN_2020, ("介绍了10个人在县里上班", "合同还没弄好", "职业介绍补贴多少")),
    ],
)
def test_a_denial_of_which_nothing_was_made_keeps_the_total_back(
    office: tuple[str, date], messages: tuple[str, ...]
) -> None:
    text = answer(office, *messages)
    assert f"您还说了“{messages[1]}”，没听明白" in text
    assert "按您说的算" not in text


@pytest.mark.parametrize(
    ("office", "messages", "total"),
    [
        (MASKS, ("口罩厂，招了5个人，3月1号来的，合同两年，社保没断过", HIRING_GRANT), "5000元"),
        (HIRING, (HIRED, "登记满半年的有几个", "一共能领多少"), "7000元"),
        (HIRING, (HIRED, "没几个人知道这政策", "能领多少"), "7000元"),
        (
            TAIYUAN_2020,
            ("小微饭店，招了6个人，干了七个月，有些困难", "1500那个补助一共多少"),
            "9000元",
        ),
    ],
)
def test_a_question_and_what_nothing_asks_for_keep_nothing_back(
    office: tuple[str, date], messages: tuple[str, ...], total: str
) -> None:
    assert f"按您说的算：{total}" in answer(office, *messages)


def test_a_day_of_which_nothing_was_made_keeps_the_total_back() -> None:
    told = "口罩厂，招了8个，3月15号到的，合同一年，社保都交着"
    assert "您还说了“3月15号到的”，没听明白是不是说新招人员的入职日期" in answer(
        MASKS, told, HIRING_GRANT
    )


def test_the_day_work_began_again_is_no_day_of_hiring() -> None:
    told = "口罩厂，2月12号复的工，招了8个，合同一年，社保都交着"
    assert "按您说的算：8000元" in answer(MASKS, told, HIRING_GRANT)


@pytest.mark.parametrize(
    ("paid", "verdict"),
    [
        ("中间断过两个月", "不符合"),
        ("欠着三个月的", "不符合"),
        ("交了两年，一直没断过", "15000元"),
        ("三年多了，从来没欠过费", "15000元"),
    ],
)
def test_months_that_were_left_out_are_no_full_payment(paid: str, verdict: str) -> None:
    told = f"小微企业去年交失业险3万，{paid}，没裁人，承诺书写了，不在黑名单，20个人，返多少"
    assert verdict in answer(TAIYUAN_2020, told).split("裁员率")[0]


def test_how_long_they_are_there_is_held_against_a_training_for_newcomers() -> None:
    text = answer(
        COUNTY_2020, "公司岗前培训15个人，5天，40课时，都拿证了", "他们来厂两年了", "补贴好多"
    )
    assert "入职时间24个月" in text
    assert "不符合" in text


def test_what_some_subsidy_is_paid_by_is_no_length_of_a_contract() -> None:
    text = answer(COUNTY_2020, "公司用了5个建档立卡的，边上班边教，搞了四个月了", "以工代训给好多")
    assert "劳动合同期限" not in text
