"""Who lives by another trade, is nobody's agent, was not chosen or is too old, hears that it is not
for them."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, answer

ZICHUAN_2020 = ("淄川", date(2020, 3, 31))
TAIYUAN = ("太原", date(2020, 3, 30))
NEEDED = "要求属于疫情防控重点物资生产企业，不符合"
WORKED = "过年没停，15个人干了10天"
A_DAY = "一天一人二百那个能领多少"


@pytest.mark.parametrize(
    "trade",
    [
        "俺是做陶瓷的",
        "俺这烧砖的",
        "俺这是做陶磁碗碟的",
        "家里做豆腐的",
        "俺是机械加工的",
        "俺开汽修店的",
        "俺超市一直没歇",
        "俺就是个快递站",
    ],
)
def test_who_lives_by_another_trade_makes_nothing_the_epidemic_needs(trade: str) -> None:
    said = answer(ZICHUAN_2020, trade, WORKED, A_DAY)
    assert NEEDED in said and "3万元" not in said


@pytest.mark.parametrize(
    "trade",
    [
        "俺做口罩的，给超市供货",
        "陶瓷厂转产的口罩",
        "俺是做酒精的",
        "俺家医药公司",
        "俺厂做无纺布口罩包装的",
        "俺是口罩厂，中介给送来15个人",
    ],
)
def test_who_makes_it_or_may_is_not_refused(trade: str) -> None:
    assert "3万元" in answer(ZICHUAN_2020, trade, WORKED, A_DAY)


@pytest.mark.parametrize(
    "work",
    [
        "2月10号才开的工，干了10天",
        "2月11号才开工，15个人干了6天",
        "过年放假没开工",
        "2月16号才开的机，连着干了9天没歇",
        "2月13号机器才转起来，干了8天",
        "正月二十才点的火，干了6天一天没停",
        "2月11号正式投产，干了7天",
    ],
)
def test_work_that_began_after_the_feast_is_not_paid_for(work: str) -> None:
    said = answer(ZICHUAN_2020, "俺是口罩厂，15个人", f"{work}，用工补贴能领多少")
    assert "开工天数0天，要求" in said and "不符合" in said


@pytest.mark.parametrize(
    "work", ["2月12号以前一直没停，干了10天", "干了10天，2月12号才开机的是新线，过年老线没停"]
)
def test_work_that_only_went_on_after_it_is_paid_for(work: str) -> None:
    assert "3万元" in answer(ZICHUAN_2020, f"俺是口罩厂，15个人{work}", A_DAY)


@pytest.mark.parametrize(
    "who",
    [
        "没去人社局认定过，也没注册公司，就是我个人",
        "我是劳务经纪人，没经过认定",
        "我一个人单干，啥证也没有",
        "我们是中介，没有许可证",
        "我们是家政公司，执照还没办下来",
    ],
)
def test_who_is_no_recognised_agent_is_refused(who: str) -> None:
    said = answer(TAIYUAN, who, "送到外省6个，合同签了，职介补贴能领多少")
    assert "不符合" in said and "6000元" not in said


@pytest.mark.parametrize("who", ["我是县里认定的劳务经纪人，就我个人", "我们是有资质的正规中介"])
def test_who_is_recognised_is_paid(who: str) -> None:
    assert "6000元" in answer(TAIYUAN, who, "送到外省6个，合同签了，职介补贴能领多少")


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        ("我们的月嫂今年评上市级劳务品牌了，省级没评上", "省级劳务品牌"),
        ("我们是县级的劳务品牌", "省级劳务品牌"),
        ("劳务品牌还没评上", "省级劳务品牌"),
        ("我们那个劳务协作基地是市里认定的", "省级劳务协作基地"),
    ],
)
def test_who_was_not_chosen_by_the_province_is_refused(chosen: str, wanted: str) -> None:
    said = answer(SHANXI_2022, chosen, "六十万一百万的建设补助能领多少")
    assert f"要求经评选认定的{wanted}，不符合" in said


def test_who_was_chosen_since_is_not_refused() -> None:
    said = answer(SHANXI_2022, "我们原来是市级劳务品牌，今年评上省级了，建设补助能拿多少")
    assert "不符合" not in said


@pytest.mark.parametrize(
    ("age", "said"),
    [
        ("我24，登记失业了", "年龄24岁"),
        ("俺儿22了，登记过失业", "年龄22岁"),
        ("孩子二十一，登记失业", "年龄21岁"),
        ("我今年25岁，没工作", "年龄25岁"),
    ],
)
def test_who_is_too_old_for_a_preparatory_training_is_refused(age: str, said: str) -> None:
    heard = answer(ZICHUAN_2020, age, "劳动预备制培训能报名不")
    assert f"{said}，要求年龄20岁（含）以下，不符合" in heard


@pytest.mark.parametrize(
    "told",
    [
        ("俺儿18了，登记失业", "劳动预备制培训能报名不"),
        ("我24，登记失业了", "想学家政，有培训班不"),
        ("俺厂招了22个", "劳动预备制培训能报名不"),
    ],
)
def test_nobody_else_is_refused_a_training(told: tuple[str, str]) -> None:
    assert "不符合" not in answer(ZICHUAN_2020, *told)


@pytest.mark.parametrize(
    ("office", "told"),
    [
        (SHANXI_2022, "我们不是产业集群里的，培训四个月，20个人，八千那个能领多少"),
        (SHANXI_2022, "扩岗补助，我们招了5个高中毕业生，合同签了，失业险上了，给多少"),
        (SHANXI_2022, "我们是职业学院，取证培训向学生收了费的，中级工50本，补多少"),
        (
            ("贵阳市辖县", date(2020, 5, 27)),
            "我家不是贫困户也不是搬迁户，组织去广东，求职补贴得好多",
        ),
    ],
)
def test_what_bars_is_heard_however_it_is_told(office: tuple[str, date], told: str) -> None:
    assert "不符合" in answer(office, told)


def test_who_is_one_of_two_kinds_is_not_refused_for_the_other() -> None:
    office = ("贵阳市辖县", date(2020, 5, 27))
    said = answer(office, "我家不是贫困户，是搬迁户，县里组织去广东打工，求职补贴得好多")
    assert "不符合" not in said


def test_who_takes_no_money_is_not_refused() -> None:
    said = answer(SHANXI_2022, "我们是职业学院，取证不收钱免费的，中级工50本，补多少")
    assert "3万元" in said


@pytest.mark.parametrize(
    "asked",
    [
        "职工个人扣的那部分也能缓不",
        "那我个人每月扣的那8%也能先缓着不交吧",
        "工人自己那份可以跟着缓吗",
    ],
)
def test_who_asks_for_the_part_that_is_left_out_hears_no(asked: str) -> None:
    text = answer(("大同", date(2022, 9, 21)), "我们餐饮店，缓缴养老保险", asked)
    assert "按原文不能：缓的是单位缴费部分" in text and "条件都符合" not in text


def test_who_asks_for_the_part_that_is_meant_hears_no_such_thing() -> None:
    text = answer(("大同", date(2022, 9, 21)), "我们餐饮店，养老保险单位那部分能缓缴不")
    assert "按原文不能" not in text


PREPARATORY = "登记失业了，想上劳动预备制培训，能收不"
MAY_2020 = ("淄川", date(2020, 5, 26))


@pytest.mark.parametrize(
    "age",
    ["我98年生的，今年22", "今年23，没活干", "我95年的", "俺闺女1997年出生的", "我96年3月生的"],
)
def test_who_is_too_old_for_a_course_is_refused_however_it_is_told(age: str) -> None:
    assert "要求年龄20岁（含）以下，不符合" in answer(MAY_2020, age, PREPARATORY)


@pytest.mark.parametrize("age", ["我2002年生的", "今年19", "俺儿02年的", "今年招了22"])
def test_who_is_young_enough_or_tells_no_age_is_not(age: str) -> None:
    assert "不符合" not in answer(MAY_2020, age, PREPARATORY)


@pytest.mark.parametrize(
    "alone",
    ["就我自己一个人干，没合伙的", "俺单干的", "我一个人开店", "个体户，没跟人合伙", "没有合伙人"],
)
def test_the_loan_for_partners_is_not_for_one_alone(alone: str) -> None:
    said = answer(("淄川", date(2020, 7, 3)), alone, "创业担保贷款能按45万贷不")
    assert "共同创业2人（含）以上，这一条不符合" in said


@pytest.mark.parametrize(
    "together", ["俺俩人合伙开店", "俺和俩同学一起开店，一个人贷15万", "三个人合伙，不是一个人干"]
)
def test_who_is_in_it_with_others_is_not_alone(together: str) -> None:
    said = answer(("淄川", date(2020, 7, 3)), together, "创业担保贷款能按45万贷不")
    assert "人数1人" not in said


LOW_RISK = "县里一直没疫情，20个人参保"
RETENTION = "一次性留工培训补助能领多少"


@pytest.mark.parametrize(
    "trade",
    ["我们做铁皮柜的", "我们公司生产井盖板", "俺做旅游鞋的", "我们做陶瓷批发", "做电缆批发的"],
)
def test_who_makes_or_deals_in_something_is_of_none_of_the_five_trades(trade: str) -> None:
    said = answer(SHANXI_2022, trade, LOW_RISK, RETENTION)
    assert "要求限餐饮、零售" in said and "1万元" not in said


@pytest.mark.parametrize(
    ("trade", "condition"),
    [
        ("我们做旅游的", "条件都符合时。"),
        ("我们做服装零售的", "条件都符合时。"),
        ("我们是拉煤的", "还没说到：所属行业"),
        ("我们做专柜的", "还没说到：所属行业"),
    ],
)
def test_who_may_be_of_one_of_them_is_not_refused(trade: str, condition: str) -> None:
    assert condition in answer(SHANXI_2022, trade, LOW_RISK, RETENTION)
