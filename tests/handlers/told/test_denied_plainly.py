"""What is denied, not yet had, or kept up, told in plain words."""

import pytest

from tests.handlers.stories import (
    COUNTY_2020,
    SHANXI_2022,
    SPRING,
    TAIYUAN,
    TAIYUAN_2020,
    answer,
    told,
)


@pytest.mark.parametrize(
    "paid",
    ["从来没断过没少交", "一次没断过，也没欠过", "不欠不断不漏", "从没断也没欠", "没漏没欠没断"],
)
def test_premiums_that_were_never_cut_short_are_paid_in_full(paid: str) -> None:
    said = answer(
        TAIYUAN_2020,
        "小微厂子，一共40个人，去年裁了2个",
        f"失业险交了四年{paid}，承诺书签了，不在黑名单",
        "去年失业险一共交了50000，稳岗返还能返多少",
    )
    assert "25000元" in said and "还没说到" not in said


@pytest.mark.parametrize("paid", ["没交足", "没断过但少交过", "中间断了两个月没补"])
def test_premiums_that_were_cut_short_are_not(paid: str) -> None:
    said = answer(
        TAIYUAN_2020,
        "小微厂子，一共40个人，去年裁了2个",
        f"失业险交了四年，{paid}，承诺书签了，不在黑名单",
        "去年失业险一共交了50000，稳岗返还能返多少",
    )
    assert "按时足额缴费，不符合" in said and "25000" not in said


@pytest.mark.parametrize(
    "who",
    [
        "我自己跑劳务，没办过人力资源许可，也没认定过",
        "我们是人力资源公司，许可证还没批下来",
        "我是劳务经纪人，没经过认定",
    ],
)
def test_who_has_no_permit_brings_nobody_to_work_for_money(who: str) -> None:
    text = answer(TAIYUAN_2020, who, "介绍了7个人到县里的厂，签了合同", "职介补贴能领多少")
    assert "不符合" in text and "3500" not in text


def test_where_others_were_brought_to_work_is_not_who_brought_them() -> None:
    agent = "我没公司，是认定过的劳务经纪人"
    text = answer(TAIYUAN_2020, agent, "给县里厂子介绍了7个人，签了合同", "职介补贴能领多少")
    assert "3500元" in text and "还没说到" not in text


@pytest.mark.parametrize(
    "none_yet",
    ["考完试都说行，证一个也没下来", "40个人考过了，证书还没发下来", "都合格了，就等发证"],
)
def test_who_has_no_certificate_yet_gets_nothing_yet(none_yet: str) -> None:
    school = "技校的，今年毕业生免费考中级工"
    text = answer(SHANXI_2022, school, none_yet, "取证补贴能领多少")
    assert "证书还没拿到，现在不能领" in text and "24000" not in text


def test_one_whose_certificate_has_not_come_gets_nothing_yet() -> None:
    passed = "我老婆考的叉车证，考试过了，操作证还没发下来"
    assert "现在不能领" in answer(COUNTY_2020, passed, "那个每证的补贴现在能领不")


def test_certificates_that_came_since_or_of_another_kind_are_paid() -> None:
    school, passed = "技校的，今年毕业生免费考中级工", "30个人考过了，证还没发下来"
    came = answer(SHANXI_2022, school, passed, "证现在发下来了，取证补贴能领多少")
    kinds = "技校免费组织今年毕业生考评，30本中级工，高级工的证还没发，取证补贴多少"
    assert "现在不能领" not in came
    assert "18000元" in answer(SHANXI_2022, kinds)


def test_papers_that_have_not_come_are_the_office_s_matter_only_where_that_is_asked() -> None:
    assert "核对身份" in answer(SHANXI_2022, "中级工的证还没发下来咋回事")


@pytest.mark.parametrize(
    "charged", ["每人收了180块评价费", "收了学生每人50的考试费", "学生交了鉴定费"]
)
def test_a_school_that_charged_for_it_is_refused(charged: str) -> None:
    school = f"职高的，组织今年毕业生考高级工，{charged}"
    text = answer(SHANXI_2022, school, "25个人证都下来了", "取证补贴能领多少")
    assert "不向学员收钱，不符合" in text and "2万" not in text


@pytest.mark.parametrize(
    "paid", ["厂里给上了两年半失业险", "单位给买了四年失业保险", "失业保险公司上了7个月"]
)
def test_who_was_insured_for_so_long_was_insured(paid: str) -> None:
    text = answer(SHANXI_2022, f"以前打工，{paid}", "现在没活了，失业补助金能领不")
    assert "按您说的，条件都符合" in text


@pytest.mark.parametrize(
    "never", ["老板从来没给上过失业保险", "我从没买过失业险", "失业保险我压根没参加过"]
)
def test_who_never_was_insured_hears_why_there_is_nothing(never: str) -> None:
    text = answer(SHANXI_2022, f"干了三年，{never}", "现在没活了，失业补助金能领不")
    assert "要求参加过失业保险，不符合" in text


@pytest.mark.parametrize("length", ["课程一共两个月，结业了", "学制十周", "课上了60天"])
def test_a_course_that_was_too_short_is_refused(length: str) -> None:
    text = answer(SHANXI_2022, "高新企业，新招的12个技术员做产业集群定向培训", length, "能领多少")
    assert "要求培训时间满3个月以上，这一条不符合" in text and "96000" not in text


@pytest.mark.parametrize("never", ["我们县一回都没当过中风险高风险", "俺们县没列过中风险、高风险"])
@pytest.mark.parametrize("trade", ["老板做门窗的", "俺家搞批发的"])
def test_a_trade_of_none_of_the_five_is_refused_where_no_risk_was(never: str, trade: str) -> None:
    text = answer(SHANXI_2022, f"{trade}，参保19个", never, "留工培训补助能领不")
    assert "未出现中高风险的，要求限餐饮" in text and "不符合" in text and "9500" not in text


@pytest.mark.parametrize(
    "open_still", ["不晓得俺们县列没列过中高风险", "咱县有没有过中高风险不清楚"]
)
def test_who_does_not_know_of_the_risk_is_asked(open_still: str) -> None:
    text = answer(SHANXI_2022, "家具厂，参保19个", open_still, "留工培训补助能领不")
    assert "不符合" not in text and "还没说到：所在县疫情风险" in text


@pytest.mark.parametrize("theirs", ["隔壁超市都领了留工补助", "对面那家火锅店领了留工补助"])
def test_a_neighbours_trade_is_not_ones_own(theirs: str) -> None:
    firm = "机械厂，参保19个，我们县从没当过中高风险"
    text = answer(SHANXI_2022, firm, f"{theirs}，我们能领不")
    assert "不符合" in text and "9500" not in text


@pytest.mark.parametrize(
    ("trade", "heard"),
    [
        ("做旅游纪念品的厂", "不符合"),
        ("我们做印刷耗材的", "不符合"),
        ("开家具配件厂的", "不符合"),
        ("卖餐饮设备的公司", "还没说到：所属行业"),
        ("零售家具的店", "9500元"),
    ],
)
def test_who_makes_things_for_a_trade_is_not_of_it(trade: str, heard: str) -> None:
    firm = f"{trade}，参保19个"
    assert heard in answer(SHANXI_2022, firm, "我们县从没有中高风险", "留工培训补助能领多少")


def test_a_trade_that_nobody_can_tell_stays_open() -> None:
    text = answer(SHANXI_2022, "我是做买卖的，参保19个", "我们县从来没有中高风险", "留工补助能领不")
    assert "不符合" not in text and "单位是哪一行的？" in text


def test_a_demand_that_only_some_meet_names_whose_it_is() -> None:
    text = answer(SHANXI_2022, "家具厂，我们县一直低风险", "参保72个，留工培训补助给多少")
    assert "未出现中高风险的，要求限餐饮" in text and "36000" not in text


def test_what_is_still_missing_is_said_beside_what_is_met() -> None:
    hired = "中型企业，招了3个今年毕业的大学生"
    text, _ = told("140200", SPRING.replace(year=2022, month=12), hired, "吸纳补贴能不能给")
    assert "还没说到：签订的劳动合同期限满1年" in text


def test_of_nobody_told_elsewhere_nothing_is_taken() -> None:
    text, _ = told(TAIYUAN, SPRING, "失业险没断过，工资欠过", "稳岗返还能给吗")
    assert "按时足额缴费，不符合" not in text


@pytest.mark.parametrize("signed", ["合同不是没签", "没有一个没签合同的", "合同没哪个没签"])
def test_two_noes_say_yes(signed: str) -> None:
    agency = f"我们家政公司，有资质，给县里介绍了7个人，{signed}"
    text = answer(TAIYUAN_2020, agency, "职介补贴能领多少")
    assert "3500元" in text and "还没说到" not in text


def test_who_was_on_the_blacklist_after_all_is_refused() -> None:
    firm = "小微厂子，一共30个人，去年裁了1个，失业险交了三年没断过，承诺书签了"
    text = answer(TAIYUAN_2020, firm, "黑名单不是没上过，去年失业险交了36000", "稳岗返还能返多少")
    assert "“黑名单”内，不符合" in text and "18000" not in text


@pytest.mark.parametrize("never", ["失业险从没参加过", "没交过失业保险", "失业保险一直没上过"])
def test_a_firm_that_never_was_insured_has_paid_no_month(never: str) -> None:
    text = answer(TAIYUAN_2020, f"小微厂子，一共30个人，去年一个没裁，{never}", "稳岗返还能给吗")
    assert "缴费时间0个月" in text and "不符合" in text


@pytest.mark.parametrize(
    "lacking", ["从来没给员工参失业保险", "失业险还没上", "没给他们交失业保险"]
)
def test_a_restaurant_that_is_not_insured_gets_nothing_for_staying(lacking: str) -> None:
    text = answer(SHANXI_2022, f"饭店，县里没疫情，{lacking}", "8个人，留工培训补助能给多少")
    assert "要求单位已参加失业保险，不符合" in text and "4000" not in text


@pytest.mark.parametrize(
    "none_of_them",
    [
        "贫困户一个都没有，搬迁的也没得，就业困难的也没有，零就业家庭的也没有",
        "不是建档立卡的，不是搬迁的，不是就业困难的，也不是零就业家庭",
        "五个都普普通通的",
        "全是普通户",
    ],
)
def test_who_is_of_none_of_the_kinds_brings_no_wages_back(none_of_them: str) -> None:
    said = answer(
        COUNTY_2020, f"参保企业招了5个人，{none_of_them}", "以工代训半年，一人2000工资，能补好多"
    )
    assert "人员类别是其他人员" in said and "15000" not in said and "1.5万" not in said


@pytest.mark.parametrize(
    ("kind", "hears"),
    [
        ("贫困户一户都没有", "限建档立卡贫困劳动力，不符合"),
        ("一个建档立卡的也没有", "限建档立卡贫困劳动力，不符合"),
        ("建档立卡的我们这里也没得", "限建档立卡贫困劳动力，不符合"),
        ("建档立卡的，一个跑回来的也没有", "其他条件符合"),
        ("建档立卡的，没有一个回来", "其他条件符合"),
    ],
)
def test_not_one_of_a_kind_denies_the_kind_and_nothing_else(kind: str, hears: str) -> None:
    said = answer(
        COUNTY_2020,
        "我是劳务经纪人",
        f"有组织地带了9个老乡出去做工，都稳定了，{kind}",
        "跟踪服务补贴能领多少",
    )
    assert hears in said


def test_one_kind_denied_leaves_another_told() -> None:
    said = answer(
        COUNTY_2020,
        "合作社，雇了4个，合同两年",
        "建档立卡的一个没有，是搬迁的",
        "五百一个的补贴能领多少",
    )
    assert "2000元（500元×4人），条件都符合时。" in said


@pytest.mark.parametrize(
    "unrecognised",
    ["没给我认定过就业困难", "没人给我认定过困难人员", "社区没给办就业困难认定"],
)
def test_who_was_never_recognised_is_none_of_those_that_are(unrecognised: str) -> None:
    said = ("我19年6月大学毕业，现在送外卖", "社保自己按灵活就业交", unrecognised)
    text = answer(SHANXI_2022, *said, "灵活就业社保补贴给不给我")
    assert "离校时间不超过2年（24个月），这一条不符合" in text
