"""The sums people are told: all of what they said counts, and what is open is named."""

from datetime import date, timedelta

import pytest
from chinese_calendar import get_holiday_detail

from tests.handlers.shipped import shipped
from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    "told",
    [
        ("我们中型企业，去年平均参保150人", "有9个人去年新领失业金"),
        ("中型企业，150人参保", "去年有9个新领了失业金"),
        ("小企业，厂里40个人", "去年走了3个领失业金的"),
    ],
)
def test_a_rate_of_layoffs_is_worked_out_before_any_sum(told: tuple[str, ...]) -> None:
    text = answer(TAIYUAN_2020, *told, "2019年缴了5万失业险，稳岗返还给不给我们")
    assert "裁员率约" in text and "要求裁员率不超过5.5%（" in text and "这一条不符合" in text
    assert "25000元" not in text


def test_with_a_sum_the_conditions_that_most_fail_are_named_first() -> None:
    text = answer(TAIYUAN_2020, "小企业，2019年失业险缴了三万六，能返多少")
    said = text.split("还没说到：")[1]
    assert "18000元" in text and said.startswith("职工总数30人（含）以下的，裁员率不超过20%")


def test_who_says_they_have_no_licence_is_told_that_it_takes_one() -> None:
    text = answer(TAIYUAN_2020, "我没啥资质，也没认定过", "给8个老乡在外省找了活，职介补贴给不")
    assert "要求有合法资质，不符合" in text and "8000元" not in text


@pytest.mark.parametrize("trade", ["我们是给饭店做桌椅的", "我们替旅游公司洗床单的"])
def test_those_for_whom_something_is_made_are_not_who_makes_it(trade: str) -> None:
    text = answer(SHANXI_2022, f"{trade}，县里没有中高风险", "30人都参保，留工补助给多少")
    assert "还没说到：所属行业限餐饮" in text


@pytest.mark.parametrize("trade", ["我们做五金的", "我是做家具的", "俺家烧砖的"])
def test_another_line_of_business_is_heard_as_none_of_those_named(trade: str) -> None:
    text = answer(SHANXI_2022, f"{trade}，县里没有中高风险", "60人都参保，留工补助给多少")
    assert "所属行业是制造业" in text and "不符合" in text and "3万元" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("参保30个人，当地人均失业金一个月1400", "252000元"),
        ("每个月该交的社保3万", "9万元"),
    ],
)
def test_of_two_ways_to_reckon_the_one_whose_figures_are_told_is_shown(
    told: str, total: str
) -> None:
    text = answer(COUNTY_2020, "困难企业，恢复有望，没裁人", told, "困难企业稳岗返还能返好多")
    assert total in text and "×6个月" in text


@pytest.mark.parametrize(
    ("told", "total"), [("花了五万", "5万元"), ("花了九万", "64000元"), ("", "最高64000元")]
)
def test_what_was_spent_limits_what_is_paid_for_apprentices(told: str, total: str) -> None:
    text = answer(COUNTY_2020, f"师带徒，带8个带两年，{told}", "学徒制补贴能报好多")
    assert f"按您说的算：{total}" in text


def test_hired_from_elsewhere_does_not_make_it_another_places_question() -> None:
    text = answer(TAIYUAN_2020, "我们是省级重点项目，从大同招了26个农民工，能给派车拉过来不")
    assert "【农民工“点对点”运输】太原市" in text and "26人" in text and "不符合" in text


def test_the_first_year_of_the_epidemic_is_a_year() -> None:
    text = answer(
        ("太原", date(2022, 8, 9)), "疫情头一年我那小店招下4个，都干够九个月了，招人补助多少"
    )
    assert "【小微企业新吸纳就业一次性补助】太原市" in text and "6000元" in text


def test_two_benefits_asked_in_one_breath_get_both_their_sums() -> None:
    told = ("公司招了3个今年毕业的，合同签了，失业险上了", "另外组织15个人岗前培训")
    text = answer(SHANXI_2022, *told, "扩岗补助跟培训补贴，各给多少")
    assert "4500元（1500元×3人）" in text and "4500元（300元×15人）" in text
    assert text.count("依据：") == 2


def test_two_things_denied_in_one_clause_are_both_denied() -> None:
    text = answer(TAIYUAN_2020, "我没有资质也没认定过", "给老乡介绍了4个去天津，职介补贴有我的没")
    assert "要求有合法资质，不符合" in text and "4000元" not in text


def test_what_was_never_had_is_not_what_is_asked_about_later() -> None:
    told = ("大企业招了9个登记失业七个月的", "合同一年半，扩岗补助没领过")
    text = answer(("大同", date(2022, 12, 19)), *told, "补贴一共能拿多少")
    assert "9000元（1000元×9人）" in text and "13500元" not in text


def test_what_was_paid_back_this_year_is_taken_off() -> None:
    told = "大型企业去年交了200万失业险，今年先返了30%"
    assert "40万元" in answer(SHANXI_2022, told, "稳岗返还还能补多少")


def test_apprenticeships_count_their_years_wherever_they_are_said() -> None:
    text = answer(COUNTY_2020, "新型学徒制，企业带4个徒弟，两年，花了两万", "补好多")
    assert "按您说的算：2万元" in text


def test_a_family_by_its_names_is_the_family_by_its_number() -> None:
    told = "我屋头3个搬迁户，组织出去的，老大老二去浙江，老三去毕节"
    assert "一共2500元" in answer(COUNTY_2020, told, "求职补贴一共好多")
    went = "我跟我婆娘随队伍去的广东，弟娃去的遵义"
    assert "一共2500元" in answer(COUNTY_2020, "我家搬迁户，统一安排的", went, "求职补贴一共好多")


def test_what_was_had_already_bars_from_what_excludes_it() -> None:
    told = ("认定的帮扶基地，吸纳脱贫劳动力102个", "这批人的一次性吸纳补贴我们领过了")
    text = answer(("吕梁", date(2022, 8, 1)), *told, "那25万的奖励还能拿不")
    assert "您说已经领过一次性吸纳就业补贴，阶梯性奖励与一次性吸纳就业补贴不重复享受" in text
    assert "不重复享受，以" not in answer(
        ("吕梁", date(2022, 8, 1)), told[0], "一次性吸纳补贴没领过", "那25万的奖励还能拿不"
    )


@pytest.mark.parametrize(
    "had", ["吸纳就业那笔补贴已经到账", "一次性吸纳补贴打到我们账上了", "吸纳补贴已经批下来了"]
)
def test_money_that_came_in_was_had_and_nothing_more_is_asked(had: str) -> None:
    graduates = "招了3个今年毕业的大学生，保险都上了"
    text = answer(("大同", date(2022, 9, 15)), graduates, had, "扩岗那一千五还能再领一遍不")
    assert "不能重复领：您说已经领过一次性吸纳就业补贴" in text
    assert "4500元" not in text and "核对一下" not in text


@pytest.mark.parametrize(
    "not_had",
    ["吸纳就业补贴还没到账", "一次性吸纳补贴没给我们发下来", "隔壁厂领过一次性吸纳补贴"],
)
def test_what_did_not_come_or_others_had_bars_from_nothing(not_had: str) -> None:
    graduates = "招了3个今年毕业的大学生，合同签了，保险都上了"
    text = answer(("大同", date(2022, 9, 15)), graduates, not_had, "扩岗补助一共给多少")
    assert "不能重复领" not in text and "4500元" in text


def test_of_what_is_over_a_sum_is_that_of_its_time() -> None:
    told = "我们大型国企，去年11月招了8个登记失业一年多的，合同签三年"
    text = answer(("大同", date(2023, 2, 10)), told, "那一千块一个人的一共是多少")
    assert "按到期前的标准算：8000元" in text and "按您说的算" not in text


def test_who_asks_if_what_is_over_can_still_be_had_is_told_no_and_no_sum() -> None:
    told = "我们大型国企，去年11月招了8个登记失业一年多的，合同签三年"
    text = answer(("大同", date(2023, 2, 10)), told, "那一千块一个人的现在还给不")
    assert "已到期，现在不能再申请" in text and "8000元" not in text and "符合。" not in text


def test_what_comes_each_month_is_also_told_for_the_longest_time() -> None:
    told = "我们是大型企业，单位这块养老失业工伤三样加起来每月12万"
    assert "每月6万元，最长3个月（满3个月共18万元）" in answer(
        TAIYUAN_2020, told, "社保一共能少交多少"
    )
    assert "12456元" in answer(
        ("淄川", date(2020, 5, 21)),
        "来了3个大学生见习，一人待四个月，最低工资1730",
        "见习补贴一共多少",
    )


def test_of_what_ended_before_the_rest_nobody_is_told_that_all_is_met() -> None:
    told = ("开饭店的", "养老那份单位的钱还能接着缓缴不")
    late = answer(("大同", date(2023, 1, 15)), *told)
    assert "条件都符合" not in late and "养老保险费缓缴到2022年12月为止，这一项已经结束" in late
    assert "条件都符合" in answer(("大同", date(2022, 8, 25)), *told)


def test_a_day_of_a_month_needs_no_word_for_it() -> None:
    told = ("造口罩的，2月20号复工来了六个新人，3月25又来三个", "合同都签两年，社保也交着")
    text = answer(("淄川", date(2020, 5, 8)), *told, "招人的一次性补贴多少")
    assert "一共6000元" in text


def test_the_month_in_which_a_benefit_ended_may_be_told_by_many_words() -> None:
    told = ("俺的失业金19年11月就领完了", "差半年退休", "还没找到活，能续发不")
    text = answer(("淄川", date(2020, 4, 15)), *told)
    assert "2019年11月" in text and "不符合" in text


def test_who_says_where_they_go_hears_what_that_brings_each() -> None:
    text = answer(("5201XX", date(2026, 11, 21)), "我是搬迁户，县里组织出去打工", "去广东给多少")
    assert "是“户籍省以外”这一档：每人1000元。" in text


def test_what_it_brings_each_is_not_told_without_what_was_not_spoken_of() -> None:
    text = answer(("5201XX", date(2026, 11, 21)), "县头组织我们去福建打工，给好多补贴")
    assert "这一档：每人1000元，条件都符合时（还没说到：限建档立卡" in text


def test_people_counted_for_one_benefit_are_not_those_of_another() -> None:
    county = ("5201XX", date(2026, 11, 21))
    text = answer(county, "招了10个贫困户 能拿多少", "我是贫困户 去广东打工给钱不")
    assert "每人1000元" in text and "1万元" not in text
    assert "6000元" not in answer(county, "招了10个贫困户 能拿多少", "电工证呢 特种作业补多少")


def test_a_firm_stays_as_large_as_it_is_whatever_is_asked_next() -> None:
    told = ("我们厂28个人裁了1个 稳岗返还能领不", "残保金要交不")
    assert "28人" in answer(("淄川", date(2020, 6, 1)), *told)


def test_who_is_taken_on_or_let_go_is_not_the_whole_firm() -> None:
    text = answer(("淄川", date(2020, 6, 1)), "一共12个人", "招了10个人", "残保金要交不")
    assert "职工总数10人" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("厂里46个人", "有6个是返聘的没参保"), "500元×40人"),
        (("店里30个人，没交社保的4个",), "500元×26人"),
        (("员工46个，只有6个上保险",), "500元×6人"),
        (("店里有4个人没交社保",), ""),
        (("都交着失业险", "46个人，6个没上"), "500元×40人"),
        (("厂里46个人都交着保险吧 6个没上",), "500元×40人"),
        (("46个人，6个没上",), ""),
    ],
)
def test_who_is_not_insured_is_not_paid_for(told: tuple[str, ...], total: str) -> None:
    text = answer(SHANXI_2022, "中高风险县的厂，停工了", *told, "留工补助能给多少")
    assert total in text if total else "按您说的算" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("稳岗返还先前按30%给打了45万", "30万元（上年度实际缴纳的失业保险费1500000元"),
        ("稳岗返还按三成退给我们了15万", "10万元（上年度实际缴纳的失业保险费500000元"),
        ("稳岗返还已经到账36万", ""),
        ("去年失业险交了80万，社保中心5月先打来30%", "16万元（上年度实际缴纳的失业保险费800000元"),
        ("去年失业险交了80万，三成的还没到账", "40万元（上年度实际缴纳的失业保险费800000元"),
        ("去年失业险交了120万，今年按30%返了", "24万元（上年度实际缴纳的失业保险费1200000元"),
        ("去年失业险交了90万，三成的批下来了", "18万元（上年度实际缴纳的失业保险费900000元"),
        ("去年失业险交了90万，裁员率降到3%了", "45万元（上年度实际缴纳的失业保险费900000元"),
    ],
)
def test_what_was_given_back_is_no_premium_but_tells_it_by_its_share(told: str, total: str) -> None:
    text = answer(SHANXI_2022, "大型企业", told, "稳岗返还还能再补多少")
    assert f"按您说的算：{total}" in text if total else "按您说的算" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("去年交了100万失业险 今年返还到账30万",), "20万元（"),
        (("去年交了100万失业险", "今年返还到账30万"), "20万元（"),
        (("去年交了100万失业险", "今年返还到账30来万"), "100001元至20万元"),
        (("去年交了100万失业险", "去年返还到账20万"), "50万元（"),
        (("去年交了100万失业险", "留工补助到账3万"), "50万元（"),
        (("去年交了100万失业险", "4月稳岗的钱下来了，按三成，30万"), "20万元（"),
        (("去年交了100万失业险", "年初稳岗返还到账了，30万"), "20万元（"),
        (("去年交了100万失业险", "今年返还到账130万"), ""),
        (("去年交了100万以上失业险",), "50万元以上"),
    ],
)
def test_money_received_this_year_is_taken_off_and_is_not_what_was_paid_in(
    told: tuple[str, ...], total: str
) -> None:
    text = answer(SHANXI_2022, "大型企业", *told, "稳岗返还还能再补多少")
    assert f"按您说的算：{total}" in text if total else "万元" not in text.split("标准")[0]


@pytest.mark.parametrize(
    ("asks", "told"),
    [
        ("见习补贴一个月一共补多少", "每月3114元"),
        ("见习补贴每个月能给我们多少", "每月3114元"),
        ("见习补贴每月补几百还是几千", "每月3114元"),
        ("见习补贴一共补多少", "15570元"),
    ],
)
def test_who_asks_for_a_month_is_told_a_months_sum(asks: str, told: str) -> None:
    story = ("招了3个见习的大学生，见习5个月", "当地最低工资1730")
    text = answer(("淄川", date(2020, 5, 24)), *story, asks)
    assert f"按您说的算：{told}" in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("初一到初五没歇 七十个人",), "7万元（200元×70人×5天）"),
        (("2月3号就开工了 四十个人 一直干到12号",), "56000元（200元×40人×7天）"),
        (("2月3号到12号干了8天 四十个人",), ""),
        (("1月10号一直干到2月9号 四十个人",), ""),
        (("初一到初五歇着 四十个人",), ""),
    ],
)
def test_days_told_by_the_first_and_the_last_are_counted_to_the_end_of_the_season(
    told: tuple[str, ...], total: str
) -> None:
    told = ("俺是做防护服的 防疫物资", *told)
    text = answer(("淄川", date(2020, 3, 30)), *told, "春节用工补贴给多少")
    assert f"按您说的算：{total}" in text if total else "天）" not in text.split("标准")[0]


def test_the_season_that_counts_is_the_calendars() -> None:
    first, last, new_year = map(
        date.fromisoformat, shipped().facts.get("days_until_2020_02_09").season
    )
    assert get_holiday_detail(new_year) == (True, "Spring Festival")
    assert get_holiday_detail(first)[1] and not get_holiday_detail(first - timedelta(1))[1]
    assert last == date(2020, 2, 9)


def test_who_left_after_the_time_was_up_keeps_the_sum_back() -> None:
    text = answer(TAIYUAN_2020, "小微企业招了6个人都干了8个月，上个月走了2个，能补多少")
    assert "没听明白算不算在内" in text and "6000元" not in text


def test_newcomers_have_not_been_there_as_long_as_the_others() -> None:
    text = answer(TAIYUAN_2020, "小微企业招6人满8个月，现在又招2个，能补多少")
    assert "12000元" not in text and "没听明白算不算在内" in text


def test_more_than_all_of_them_is_no_share() -> None:
    text = answer(SHANXI_2022, "吸纳脱贫劳动力35人，另外20人是本村的，帮扶车间补贴多少")
    assert "175%" not in text


def test_a_day_told_by_its_month_alone_has_to_be_told_exactly() -> None:
    firm = "俺是做口罩的重点物资企业，二月复工以后招了四个新工人，都签了一年合同也交着保险"
    text = answer(("淄川", date(2020, 5, 7)), firm, "新招的人一共给多少")
    assert "4000元" in text and "还要说准：新招人员的入职日期" in text


def test_who_came_too_late_is_not_paid_for() -> None:
    told = ("重点物资企业，复工以后招了十四个新工人", "十个是二月十八来的，四个三月二十才来")
    insured = "都签了一年合同也交着保险，新招的人一共给多少"
    text = answer(("淄川", date(2020, 5, 7)), *told, insured)
    assert "1万元（1000元×10人）" in text and "14000元" not in text


def test_a_time_without_a_break_counts_nobody_apart() -> None:
    told = "重点物资企业，60个人从二月一号一直干到二月十四号，中间没停"
    assert "108000元（200元×60人×9天）" in answer(
        ("淄川", date(2020, 5, 11)), told, "开工补贴一共给多少"
    )


def test_who_says_to_be_none_of_those_it_is_for_is_told_so() -> None:
    told = "我不是贫困户也不是搬迁的，就是普通农村的，镇上组织去浙江"
    text = answer(COUNTY_2020, told, "求职补贴领得到不")
    assert "不符合" in text and "1000元（" not in text


def test_who_went_by_themselves_was_sent_by_nobody() -> None:
    told = ("我家建档立卡，三弟兄都去福建进厂", "自己跟老表约起去的，没经过哪个单位组织")
    assert "不符合" in answer(COUNTY_2020, *told, "求职创业补贴领得成不")


@pytest.mark.parametrize(
    ("place", "told", "number"),
    [
        (
            "淄川",
            "俺公司150口子人，创业担保贷款当年得新招几个符合条件的",
            "（150人的话，至少15人）",
        ),
        ("淄川", "45个人的厂子，创业担保贷款要新招几个", "（45人的话，至少9人）"),
        ("太原", "线上培训总共60个课时，实操最少得几个课时", "（60课时的话，至少42课时）"),
        (
            "太原",
            "中小企业，平均参保62个人，去年领失业金的4个，稳岗返还能拿不",
            "（62人的话，最多3人）",
        ),
    ],
)
def test_a_share_is_also_told_in_the_numbers_of_who_asks(
    place: str, told: str, number: str
) -> None:
    assert number in answer((place, date(2020, 5, 20)), told)


def test_what_a_firm_and_its_workers_paid_is_one_premium_however_it_was_told() -> None:
    told = ("我们小公司，失业险单位交了4200个人交了2100", "一个人没裁")
    text = answer(TAIYUAN_2020, *told, "稳岗返还能给多少")
    assert "3150元" in text and "6300元×50%" in text
    told = ("去年失业险我们公司交了6000", "职工个人还扣了3000")
    assert "4500元" in answer(TAIYUAN_2020, *told, "稳岗返还给多少")


def test_of_a_part_of_the_premium_no_refund_is_worked_out() -> None:
    text = answer(TAIYUAN_2020, "稳岗返还，去年失业险单位部分交了8000，返多少")
    assert "4000元" not in text
    text = answer(TAIYUAN_2020, "大型企业，养老失业工伤单位每月交36000个人交9000，4月的减多少")
    assert "每月18000元" in text and "4500元" not in text
