"""What a sentence tells of the facts we know, in the values the checker takes."""

from datetime import date
from typing import Any

import pytest

from tests.handlers.shipped import shipped

TODAY = date(2022, 9, 5)


def heard(text: str, *names: str) -> dict[str, Any]:
    facts = [shipped().facts.get(name) for name in names]
    return {name: one.given for name, one in shipped().ear.hear(facts, text, TODAY).items()}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("19年总共交了一万二失业险", "ui_premium_2019", 12000),
        ("去年失业险交了6800块", "ui_premium_last_year", 6800),
        ("去年失业险交了两百五十万", "ui_premium_last_year", 2_500_000),
        ("工资一个月1800", "wage_month", 1800),
        ("搞了100个课时", "training_hours", 100),
        ("中级过了80个", "certificates_mid", 80),
        ("二十来个人", "headcount_total", {"min": 20, "max": 29}),
        ("实操占六成", "practical_hours_share", "60%"),
        ("去年10月入职的", "employment_months", {"min": 10, "max": 11}),
        ("2月20号复工新招了4个", "hire_date", "2022-02-20"),
        ("今年刚毕业的", "graduated_in_year", 2022),
        ("去年毕业的", "graduated_in_year", 2021),
        ("2月和3月招的", "hire_date", {"min": "2022-02", "max": "2022-03"}),
        ("一个没裁", "layoff_count", 0),
        ("脱贫劳动力三百整", "poverty_alleviated_hired", 300),
        ("15个老职工搞技能提升培训", "trained_headcount", 15),
        ("合同都签了", "contract_signed", True),
        ("县里一直没划过中高风险", "county_risk", "none"),
        ("我们这儿没出现中高风险", "county_risk", "none"),
        ("中高风险县里一天都没有", "county_risk", "none"),
        ("我们区今年一次中高风险也没赶上过", "county_risk", "none"),
        ("从头到尾没闹过疫情", "county_risk", "none"),
        ("中高风险一天也没断过", "county_risk", "mid_high"),
        ("做建材的", "industry", "other"),
        ("划成中高风险了", "county_risk", "mid_high"),
        ("还没签合同", "contract_signed", False),
        ("环保黑名单上没俺", "env_blacklisted", False),
        ("发改、环保的黑名单上也没俺", "env_blacklisted", False),
        ("失信名单、黑名单都没我们的份", "env_blacklisted", False),
        ("前年上过环保黑名单", "env_blacklisted", True),
        ("普通纺织厂", "key_supply_enterprise", False),
        ("普通服装厂，年后转产口罩了", "key_supply_enterprise", True),
        ("今年又开了个花店", "first_startup", False),
        ("我头一回开店，我哥倒是开过一家", "first_startup", True),
        ("6月的社保能免", "period", "2022-06"),
        ("11月到12月的社保能免", "period", {"min": "2022-11", "max": "2022-12"}),
        ("7月到10月的社保", "period", {"min": "2022-07", "max": "2022-10"}),
        ("去年6月的社保", "period", "2021-06"),
        ("2月到4月的社保减半了，8月这期养老、工伤还减不减", "period", "2022-08"),
        ("8月的社保还减不减，2月到4月的社保减半了", "period", "2022-08"),
        ("我们是大型企业", "employer_size", "large"),
        ("俺小微企业能领多少", "employer_size", "micro_small"),
        ("平台企业", "org_type", "platform"),
    ],
)
def test_a_fact_is_heard_as_people_tell_it(text: str, name: str, value: Any) -> None:
    assert heard(text, name) == {name: value}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大型企业减半还是全免", "employer_size"),
        ("听说要查环保黑名单", "env_blacklisted"),
        ("我妈前年开过一家店", "first_startup"),
        ("店又开门了", "first_startup"),
        ("要不要签合同", "contract_signed"),
        ("不是小微企业", "employer_size"),
        ("大学生和脱贫户", "worker_category"),
        ("脱贫的2021年招的", "poverty_alleviated_hired"),
        ("失业险交了三年", "ui_premium_last_year"),
        ("2019年度我们厂还在干", "employment_months"),
    ],
)
def test_what_is_asked_or_left_open_is_not_heard(text: str, name: str) -> None:
    assert heard(text, name) == {}


def test_each_number_counts_for_what_stands_beside_it() -> None:
    told = heard(
        "外省8个 省内外县的5个 本县俩",
        "placed_in_county",
        "placed_in_province",
        "placed_out_province",
    )
    assert told == {"placed_in_county": 2, "placed_in_province": 5, "placed_out_province": 8}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("我们没有上黑名单", "env_blacklisted", False),
        ("没有被列入黑名单", "env_blacklisted", False),
        ("以前上过黑名单现在没了", "env_blacklisted", None),
        ("我们不是生产口罩的", "key_supply_enterprise", False),
        ("没有给新招的人把社保都上了", "social_insurance_paid", None),
        ("岗前培训20个人", "org_type", None),
        ("失业险欠了两个月", "ui_months_paid", None),
        ("养老交了15年", "ui_months_paid", None),
        ("还差1个月满半年", "employment_months", None),
        ("合同是去年10月签的", "contract_months", None),
        ("99999999999999人", "headcount_total", None),
        ("我们没签合同", "contract_signed", False),
    ],
)
def test_a_no_and_what_is_of_something_else_are_heard_as_such(
    text: str, name: str, value: Any
) -> None:
    assert heard(text, name).get(name) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("一个月养老6000，失业260，工伤140，医保2900", 6400),
        ("三险一共8500，医保3500", 8500),
        ("养老8000，医保3500", None),
        ("医保一个月3500", None),
        ("五险一金一个月12000", None),
        ("一个月一共交8500", 8500),
    ],
)
def test_of_insurances_only_those_that_count_are_taken(text: str, told: int | None) -> None:
    name = "three_premiums_month"
    fact = shipped().facts.get(name)
    found = shipped().ear.hear([fact], text, TODAY, factors=(name,))
    assert (found[name].given if found else None) == told


def test_what_was_paid_for_pensions_is_no_premium_of_another_insurance() -> None:
    name = "ui_premium_2019"
    facts = [shipped().facts.get(name)]
    for text, told in (("养老交了二十万", None), ("一共交了两万", 20000)):
        found = shipped().ear.hear(facts, text, TODAY, factors=(name,))
        assert (found[name].given if found else None) == told


@pytest.mark.parametrize(
    ("text", "began", "months"),
    [
        ("元月头上新雇了4个人", "2022-01", {"min": 7, "max": 8}),
        ("今年元月份招了5个", "2022-01", {"min": 7, "max": 8}),
        ("3月初新招了2个", "2022-03", {"min": 5, "max": 6}),
        ("一个月1500元月底来的", None, None),
    ],
)
def test_the_first_month_of_a_year_has_a_name(text: str, began: str | None, months: Any) -> None:
    told = heard(text, "hire_date", "employment_months")
    assert (told.get("hire_date"), told.get("employment_months")) == (began, months)


def test_who_laid_off_nobody_keeps_their_head_count() -> None:
    told = heard("我们小微企业28个人没裁人", "layoff_count", "headcount_total")
    assert told == {"layoff_count": 0, "headcount_total": 28}


@pytest.mark.parametrize(
    "text",
    ["隔壁厂28个人裁了10个，我们能领多少", "我朋友的公司30个人裁了1个，我们公司100人裁了10个"],
)
def test_where_two_are_spoken_of_nothing_is_heard_of_either(text: str) -> None:
    assert heard(text, "layoff_count", "headcount_total") == {}


def test_a_number_and_a_part_of_it_are_left_open() -> None:
    assert heard("招了6个人，其中2个建档立卡", "new_hires") == {}


CERTIFICATES = (
    "certificates_junior",
    "certificates_mid",
    "certificates_high",
    "certificates_technician",
    "certificates_senior_technician",
)


@pytest.mark.parametrize(
    ("text", "names", "values"),
    [
        ("3个中级工2个高级工", CERTIFICATES, {"certificates_mid": 3, "certificates_high": 2}),
        ("高级技师1个", CERTIFICATES, {"certificates_senior_technician": 1}),
        (
            "5个初级工3个中级工1个高级技师",
            CERTIFICATES,
            {"certificates_junior": 5, "certificates_mid": 3, "certificates_senior_technician": 1},
        ),
        (
            "3个在本县的2个去外省的",
            ("placed_in_county", "placed_out_province"),
            {"placed_in_county": 3, "placed_out_province": 2},
        ),
        (
            "招了5个脱贫的3个普通的",
            ("poverty_alleviated_hired", "ordinary_hired"),
            {"poverty_alleviated_hired": 5, "ordinary_hired": 3},
        ),
        (
            "28个人裁员5个",
            ("headcount_total", "layoff_count"),
            {"headcount_total": 28, "layoff_count": 5},
        ),
        (
            "小微企业100人新招20人",
            ("headcount_total", "new_hires"),
            {"headcount_total": 100, "new_hires": 20},
        ),
    ],
)
def test_numbers_and_nouns_go_together_whichever_stands_first(
    text: str, names: tuple[str, ...], values: dict[str, int]
) -> None:
    assert heard(text, *names) == values


def test_a_number_is_told_of_what_is_counted_in_its_unit_alone() -> None:
    names = ("training_hours", "certificates_mid", "headcount_total", "wage_month")
    assert heard("搞了100个课时", *names) == {"training_hours": 100}
    assert heard("中级过了80本", *names) == {"certificates_mid": 80}


def test_who_is_not_among_those_laid_off_leaves_the_number_to_the_others() -> None:
    names = ("headcount_total", "layoff_count")
    assert heard("28个人没裁人", *names) == {"headcount_total": 28, "layoff_count": 0}


def test_of_all_facts_is_heard_what_would_be_heard_of_them_by_name() -> None:
    known, text = shipped(), "我们是小微企业，28个人，去年裁了5个，合同都签了"
    anything = known.ear.hear_any(text, TODAY)
    assert anything == known.ear.hear(known.facts, text, TODAY)
    assert {"headcount_total", "layoff_count"} <= anything.keys()
    assert known.ear.hear_any("你好", TODAY) == {}


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("我们裁员率6.2%", {"layoff_rate": "6.2%"}),
        ("裁员率算下来4%", {"layoff_rate": "4%"}),
        ("我们公司裁员率正好5%，行不行", {"layoff_rate": "5%"}),
        ("听说裁员率5.5%以内都行", {}),
        ("裁员率不超过5%就给返", {}),
        ("裁员率是5%还是5.5%", {}),
        ("裁员率放宽到5%了", {}),
        ("裁员率5.5%能返吗", {}),
    ],
)
def test_what_a_rule_is_said_to_ask_is_no_share_of_theirs(text: str, rate: dict[str, str]) -> None:
    assert heard(text, "layoff_rate") == rate


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("我们是中型企业，小微那个吸纳补助", "medium"),
        ("小微企业的稳岗补贴，我们是大公司", "large"),
        ("我们小微企业吸纳补贴", "micro_small"),
        ("小微企业吸纳补贴", "micro_small"),
    ],
)
def test_a_benefit_named_by_the_firms_it_is_for_does_not_say_what_they_are(
    text: str, size: str
) -> None:
    assert heard(text, "employer_size") == {"employer_size": size}


@pytest.mark.parametrize("text", ["停工没法正常生产", "店里没办法正常营业", "厂里生产不了了"])
def test_who_cannot_work_as_usual_is_not_open(text: str) -> None:
    assert heard(text, "unable_to_operate") == {"unable_to_operate": True}


def test_fewer_than_so_many_are_some() -> None:
    assert heard("我们参保不到30个", "ui_insured") == {"ui_insured": True}
    assert heard("我们参保没有", "ui_insured") != {"ui_insured": True}


def test_no_month_without_a_payment_is_no_length_of_time() -> None:
    assert heard("失业险从来一个月都没断过", "ui_months_paid") == {}
    assert heard("失业险交了一年都没断过", "ui_months_paid") == {"ui_months_paid": 12}
    assert heard("失业险交了一年都没满", "ui_months_paid") == {"ui_months_paid": 0}


def test_who_was_not_locked_in_said_nothing_of_the_risk() -> None:
    assert heard("县里没封控过", "county_risk") == {}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("上手操作占八成", "80%"),
        ("理论占四成", "60%"),
        ("讲课四成，练手六成", "60%"),
        ("听课35%，其余都在岗位上", "65%"),
    ],
)
def test_a_share_is_told_by_its_own_words_or_by_those_of_what_it_leaves(
    text: str, share: str
) -> None:
    assert heard(text, "practical_hours_share") == {"practical_hours_share": share}


@pytest.mark.parametrize(
    ("text", "organised"),
    [
        ("儿子各人买票去的浙江", False),
        ("我自己坐火车去的", False),
        ("老公个人出去的", False),
        ("我自己跟组织的车去", True),
        ("没跟组织，自己去的", False),
    ],
)
def test_who_finds_their_own_way_was_organised_by_nobody(text: str, organised: bool) -> None:
    assert heard(text, "organized_export") == {"organized_export": organised}


def test_who_denies_having_gone_alone_says_nothing_more() -> None:
    assert heard("不是自己买票去的", "organized_export") == {}
    assert heard("自己买票去的算不算", "organized_export") == {}


@pytest.mark.parametrize(
    "text",
    [
        "大妹子我替闺女问一句，她那个公司去年失业险交了20000",
        "我帮我哥问一下，他那厂去年失业险交了20000",
        "俺家老头管账，去年交了20000失业险，北京的亲戚说他们那也是一半",
        "我们厂去年失业险交了20000，听隔壁厂的说他们返了一半",
    ],
)
def test_who_asks_for_another_or_quotes_somebody_is_heard(text: str) -> None:
    assert heard(text, "ui_premium_last_year") == {"ui_premium_last_year": 20000}


@pytest.mark.parametrize(
    "text",
    [
        "我们厂去年失业险交了20000，隔壁厂交了30000",
        "我替闺女问一句，她公司去年失业险交了20000，我自己的厂交了30000",
    ],
)
def test_where_two_are_told_of_nobody_knows_whose_a_number_is(text: str) -> None:
    assert heard(text, "ui_premium_last_year") == {}


def test_a_sum_is_no_number_of_people_where_money_was_spoken_of_before() -> None:
    assert heard("厂里给60个人交了失业险，去年一共26000", "headcount_total") != {
        "headcount_total": 26000
    }
    assert heard("去年社保交了20000", "ui_premium_last_year") == {}
