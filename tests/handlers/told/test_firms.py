"""What a firm tells of itself, in whatever order, and what may be concluded from it."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer

ZICHUAN, DATONG = ("淄川", date(2020, 5, 25)), ("大同", date(2022, 9, 14))


@pytest.mark.parametrize(
    "messages",
    [
        ("去年平均参保160人，裁了9个，失业险去年交了8万4", "稳岗返还能给多少"),
        ("我们公司裁员率5.6%，参保160人", "失业险去年交了8万4，稳岗返还能给多少"),
        ("去年平均参保160人，裁了9个", "听说太原那边5.6%都行，去年失业险交了8万4，能返多少"),
    ],
)
def test_how_many_were_insured_last_year_tells_the_tier_and_no_sum_is_told(
    messages: tuple[str, ...],
) -> None:
    text = answer(ZICHUAN, *messages)
    assert "不超过5%（160人的话，最多8人），这一条不符合" in text
    assert "42000元" not in text and "20%" not in text


def test_how_many_are_insured_now_is_not_put_aside_for_how_many_were() -> None:
    text = answer(
        ZICHUAN, "去年平均参保33人，裁了6个，现在参保的25个", "失业险交了2万，稳岗能返多少"
    )
    assert "要求裁员率不超过20%，这一条符合" in text


def test_with_a_sum_goes_what_is_open_of_the_number_of_all() -> None:
    text = answer(
        TAIYUAN_2020, "小公司，28个人参保，去年有5个领失业金的", "失业险去年交了2万，能返多少"
    )
    assert "1万元" in text and "还要说准：职工总数30人（含）以下" in text


@pytest.mark.parametrize(
    "messages",
    [
        ("我们是中型企业", "去年新招了7个人，都干了9个月", "小微吸纳就业那个1500的，我们能不能领"),
        ("我们厂是大型企业，去年8月新招了7个", "小微企业的吸纳补助能领多少"),
        ("中型公司，去年8月招了7个都在岗，小微企业那个吸纳补助给多少",),
    ],
)
def test_who_asks_for_the_benefit_of_others_stays_what_they_said(messages: tuple[str, ...]) -> None:
    text = answer(TAIYUAN_2020, *messages)
    assert "要求限小微企业，不符合" in text and "10500元" not in text


def test_the_benefit_for_others_is_told_to_who_names_it() -> None:
    told = ("小微企业，招了2个登记失业八个月的", "大中型企业那个一人1000的补贴，我能不能领")
    assert "要求限大中型企业，不符合" in answer(("大同", date(2022, 12, 20)), *told)


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("全厂93个人，参加失业保险的81个，剩下12个返聘的没参保", "40500元"),
        ("全厂93个人，参保的81个，刚又给4个办好了参保，剩下的还没上", "42500元"),
        ("参保81个人，另外还有12个没参保", "40500元"),
    ],
)
def test_only_those_insured_are_paid_for(told: str, total: str) -> None:
    before = "我们县是中风险，停工没法正常生产"
    assert f"{total}（500元×" in answer(DATONG, before, told, "留工培训补助能拿多少")


def test_who_is_only_called_something_else_than_insured_is_not_counted() -> None:
    told = ("县里中风险停产了", "参保31个，另外9个是临时工", "留工培训补助多少")
    text = answer(DATONG, *told)
    assert "还算不清" in text and "2万元" not in text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("在职职工原先28个", "上个月又进来3个，没人走", "今年残保金要交不"), "31人"),
        (("在职职工原先28个，现在32个了", "今年残保金要交不"), "32人"),
    ],
)
def test_who_works_there_by_now_counts(messages: tuple[str, ...], said: str) -> None:
    text = answer(ZICHUAN, *messages)
    assert f"职工总数{said}，要求职工总数30人（含）以下，这一条不符合" in text


@pytest.mark.parametrize(
    "question", ["能不能跟帮扶车间一样享受吸纳就业补贴", "能比照帮扶车间拿吸纳补贴不"]
)
def test_who_asks_to_be_treated_like_others_hears_of_what_says_so(question: str) -> None:
    told = ("我们是劳动密集型企业，用工1500人", "里面脱贫劳动力410个", question)
    text = answer(DATONG, *told)
    assert "【劳动密集型企业吸纳脱贫劳动力补贴】" in text
    assert "不少于30%（1500人的话，至少450人），这一条不符合" in text


def test_all_that_work_there_are_not_those_paid_for() -> None:
    told = ("我们用工1500人，劳动密集型", "脱贫的占了三成多", "吸纳就业补贴能领不")
    assert "225万元" not in answer(DATONG, *told)


def test_how_much_may_be_granted_asks_for_no_file() -> None:
    told = ("小微企业，去年9月新招了6个人，都还在", "现在去申请，能批下来多少钱")
    assert "9000元（1500元×6人）" in answer(TAIYUAN_2020, *told)


@pytest.mark.parametrize(
    "told",
    [
        "公司26口人走了5个领失业金的",
        "店里26个人，去年有5个吃失业金去了",
        "26个人裁了5个领失业金的",
        "我们26号人，年前撵走5个",
    ],
)
def test_who_left_for_the_benefit_are_those_laid_off(told: str) -> None:
    assert "裁员率约19.2%" in answer(TAIYUAN_2020, told, "稳岗返还能办不")


def test_a_benefit_of_so_much_a_month_is_not_the_minimum_wage() -> None:
    text = answer(COUNTY_2020, "失业金我一个月领1350，能涨到多少")
    assert "按您说的算" not in text


def test_where_every_tier_is_met_they_are_not_judged_one_by_one() -> None:
    text = answer(TAIYUAN_2020, "去年平均参保26人，去年有1个领了失业金", "稳岗返还能返不")
    assert "裁员率约3.8%；不管是哪一档" in text and "都符合" in text


def test_of_whom_nobody_knows_where_they_went_that_is_asked() -> None:
    text = answer(TAIYUAN_2020, "人力资源公司，介绍成功了9个人，合同都签了", "职介补贴一共多少")
    assert "去本县、省内、省外的各几人" in text


def test_a_promise_to_lay_nobody_off_does_not_unsay_those_who_were() -> None:
    text = answer(
        TAIYUAN_2020,
        "小公司，全厂25个人，失业险交了三年没断过，去年让4个人回家了",
        "去年失业险一共交了16000，没上过黑名单，今后不再裁员的保证书交上去了，稳岗返还能退多少",
    )
    assert "8000元" in text
    assert "裁员率约16%；职工总数30人（含）以下的，要求裁员率不超过20%，这一条符合" in text


def test_those_of_the_firm_next_door_are_paid_to_nobody_here() -> None:
    told = ("隔壁厂招了4个应届毕业生，我们厂招了7个应届毕业生，都签了合同上了失业险",)
    text = answer(("大同", date(2022, 7, 5)), *told, "扩岗补助给多少")
    assert "10500元（1500元×7人）" in text and "6000元" not in text


@pytest.mark.parametrize("trade", ["我们是做门窗安装的", "俺给人装空调的", "咱公司做防水的"])
def test_who_instals_is_of_another_trade(trade: str) -> None:
    told = (f"{trade}，县里没出过中高风险", "单位参保的有25人")
    text = answer(("大同", date(2022, 7, 5)), *told, "留工补助给多少")
    assert "不符合" in text and "12500元" not in text


def test_a_firm_of_one_kind_is_a_firm_where_no_kinds_are_told_apart() -> None:
    told = "我们家政公司参了保，招了1个零就业家庭的，以工代训，每月发1600，干满6个月"
    assert "2880元" in answer(COUNTY_2020, told, "以工代训补贴能补多少")
    told = told.replace("家政公司", "合作社")
    assert "要求限企业，不符合" in answer(COUNTY_2020, told, "以工代训补贴能补多少")
