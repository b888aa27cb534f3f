"""Sums of some of those who were told of, and what a sum still lacks."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    ("place", "told", "asks", "wanted"),
    [
        ("淄川", "俺是做口罩的防疫重点厂，过年开工了5天", "开工补贴能有多少", "劳动者人数"),
        ("大同", "厂子是认定的就业帮扶基地，里头有脱贫户的", "奖励给多少", "吸纳脱贫劳动力人数"),
        ("大同", "厂子是认定的就业帮扶基地，脱贫户35个", "奖励给多少", ""),
    ],
)
def test_who_asks_how_much_is_told_what_the_sum_still_lacks(
    place: str, told: str, asks: str, wanted: str
) -> None:
    day = date(2020, 5, 25) if place == "淄川" else date(2022, 9, 15)
    text = answer((place, day), told, asks)
    assert f"要算总数请再说：{wanted}。" in text if wanted else "要算总数" not in text


def test_who_left_is_taken_off_however_long_they_were_there() -> None:
    firm = "我们小微企业，去年十月招了9个，有俩干了三个来月就走了，剩下的都还在"
    text = answer(TAIYUAN_2020, firm, "三月里又进来1个，招人补助给多少")
    assert "10500元（1500元×7人）" in text and "稳定就业时间2至3个月" in text


@pytest.mark.parametrize(
    ("of_them", "sums"),
    [
        ("就3月2号那批有俩没给交保险", ("8000元（1000元×8人）", "2000元（1000元×2人）")),
        ("头一批有3个没给交保险", ("5000元（1000元×5人）", "4000元（1000元×4人）")),
        ("第二批里头有1个没交保险", ("8000元（1000元×8人）", "3000元（1000元×3人）")),
    ],
)
def test_some_of_one_lot_are_taken_off_that_lot(of_them: str, sums: tuple[str, ...]) -> None:
    lots = "俺是防疫重点物资厂，2月15号新招8个，3月2号又招4个，都签了一年合同也交了保险"
    text = answer(("淄川", date(2020, 5, 21)), f"{lots}，{of_them}", "招人的补贴给多少")
    assert all(one in text for one in sums)


def test_of_a_lot_that_nobody_told_of_no_sum_is_made() -> None:
    lots = "俺是防疫重点物资厂，2月15号新招8个，3月2号又招4个，都签了一年合同也交了保险"
    text = answer(("淄川", date(2020, 5, 21)), f"{lots}，有证的那批有3个没交", "招人的补贴给多少")
    assert "12000元" not in text and "请一句话说清" in text


def test_a_figure_that_only_names_the_benefit_is_no_premium_paid() -> None:
    told = ("我们厂子四百来人，是中型", "去年秋天招了30个工人，干了大半年了")
    text = answer(TAIYUAN_2020, *told, "每人一千五那个能给我们不")
    assert "750元" not in text


def test_what_is_paid_by_heads_and_months_is_told_for_one_head() -> None:
    told = "我们是扶贫车间，招了4个搬迁户，边做边教"
    text = answer(COUNTY_2020, told, "工资一千二，以工代训一个月补好多")
    assert "每月1440元" in text and "1200元×30%＝360元，360元×4人" in text
    text = answer(COUNTY_2020, told, "工资三千，以工代训一个月补好多")
    assert "每月2000元" in text and "3000元×30%，限500元，500元×4人" in text


def test_lessons_are_counted_as_people_call_them() -> None:
    told = "我们公司新招了10个人，上个月进来的，岗前搞了四天，一天六节课，拢共二十四节"
    text = answer(COUNTY_2020, told, "合格证都发了，岗前培训补贴给多少")
    assert "培训课时24" in text and "不符合" in text and "4000元" not in text


def test_a_workshop_is_where_people_work_and_not_always_an_applicant() -> None:
    told = "公司让职工上网学理论，回车间学动手"
    text = answer(TAIYUAN_2020, told, "线上培训补贴要什么条件")
    assert "申请单位是扶贫" not in text


@pytest.mark.parametrize(
    "took_part", ["其中90个都参加了", "四分之三的人都参加了", "有90个参加了", "90个人参加了"]
)
def test_of_a_firm_only_those_who_took_part_are_paid_for(took_part: str) -> None:
    told = ("俺们煤机厂在册120个人", f"上个月厂里自己弄安全技能培训 {took_part}")
    text = answer(("大同", date(2022, 9, 19)), *told, "按人头给的那个培训钱是多少")
    assert "27000元" in text and "36000元" not in text


def test_of_a_family_each_is_counted_where_they_go() -> None:
    told = (
        "我屋头是建档立卡的 村里头组织我们出去",
        "我跟大女儿去广东 小的那个去安顺 他妈在县城上班",
    )
    text = answer(COUNTY_2020, *told, "一家人总共得好多钱")
    assert "一共2500元" in text


def test_some_of_a_group_may_be_named_by_its_number() -> None:
    told = ("公司今年招了6个大学生，合同都签了", "5个是今年刚毕业的 1个是前年毕业的")
    of_them = "今年那5个里头有1个还没给上失业保险 别人都上了"
    text = answer(("大同", date(2022, 11, 8)), *told, of_them, "扩岗的钱一共领多少")
    assert "6000元（1500元×4人）" in text and "7500元" not in text


def test_of_certificates_some_of_which_may_not_count_no_sum_is_made() -> None:
    told = ("我们技校免费组织学生考证", "中级拿了90个 高级30个", "里头有8个还没到毕业那年")
    text = answer(("大同", date(2022, 10, 20)), *told, "学校能领多少取证的补贴")
    assert "78000元" not in text and "请一句话说清" in text
    of_a_kind = (*told[:2], "中级那90个里有8个还没到毕业那年", "学校能领多少取证的补贴")
    assert "73200元" in answer(("大同", date(2022, 10, 20)), *of_a_kind)


def test_who_left_after_some_time_is_taken_off_and_the_others_stay() -> None:
    told = ("我们小微企业，去年十月雇了8个人，合同都签了", "干了俩月走了3个 剩下的一直干到这会儿")
    assert "7500元（1500元×5人）" in answer(TAIYUAN_2020, *told, "招人补助给多少")


def test_a_day_told_by_the_moon_and_the_sun_is_one_and_not_a_day_off_is_none() -> None:
    told = ("俺是做消毒液的 防疫重点物资", "正月初五1月29就开工了 30个人干到2月9号 一天没歇")
    text = answer(("淄川", date(2020, 5, 8)), *told, "春节用工补贴给多少")
    assert "72000元（200元×30人×12天）" in text


def test_of_a_part_that_the_document_leaves_open_it_is_not_said_that_all_is_met() -> None:
    told = "开饭店的，生意不行，单位交的养老想缓"
    text = answer(("大同", date(2022, 8, 16)), told, "工资里扣的那部分养老能不能也缓几个月")
    assert "职工个人缴费部分，原文没有写可以缓" in text and "条件都符合" not in text


def test_of_all_that_work_there_those_insured_are_paid_for_once() -> None:
    told = ("我们是餐饮公司，区里没出过中高风险", "用了38个人 上失业保险的36个")
    text = answer(("大同", date(2022, 10, 20)), *told, "留工补助能给多少")
    assert "18000元" in text and "37000元" not in text and "19000元" not in text


def test_who_explains_a_smaller_number_does_not_make_it_smaller_still() -> None:
    told = ("我是家庭农场，收了11个建档立卡的，合同签的两年", "搞错了，是9个，有两个不是建档立卡的")
    assert "4500元（500元×9人）" in answer(COUNTY_2020, *told, "一次性能得好多")


def test_a_number_asked_about_again_is_the_same_number() -> None:
    told = "我小饭馆小微，新招了六个伙计都干够大半年了"
    assert "9000元" in answer(TAIYUAN_2020, told, "招人补助六个人拢共能有多少")


def test_they_whom_one_hired_are_ones_own() -> None:
    told = "我们厂新招的12个人，才来两个月，给他们上了4天课，32个课时，合格证都发了"
    assert "4800元（100元×12人×4天）" in answer(COUNTY_2020, told, "岗前培训这种得好多补贴")


def test_of_a_family_that_goes_to_several_places_none_is_counted_twice() -> None:
    told = ("我家建档立卡，四口人", "我和我男人组织去广东进厂的，大儿子也是组织起去的，在遵义那边")
    text = answer(COUNTY_2020, *told, "一家人求职创业补贴总共好多")
    assert "4000元" not in text and "2000元（500元×4人）" not in text


def test_who_asks_where_they_can_have_it_is_told_where_and_not_asked_back() -> None:
    told = "我们人力公司注册在太原，求职的人是在晋中登记的"
    text = answer(("大同", date(2022, 12, 22)), told, "职介补贴能在晋中申请不")
    assert "登记地" in text and "核对一下" not in text


def test_money_by_the_head_is_a_rate_and_the_same_people_are_counted_once() -> None:
    told = "我们扶贫车间招了9个建档立卡的，合同一年"
    text = answer(COUNTY_2020, f"{told}，说是一个人头五百，九个人能得好多补贴")
    assert "4500元（500元×9人）" in text


def test_a_lot_put_right_by_its_place_is_counted_if_it_came_in_time() -> None:
    told = ("俺是做防护服的，2月15招了9个，3月2号又进了7个", "说错了，后头那批是5个不是7个")
    later = "3月20号又添了3个。都签的两年合同保险也都交上了，招人的补贴给多少"
    text = answer(("淄川", date(2020, 5, 21)), *told, later)
    assert "9000元" in text and "5000元（1000元×5人）" in text and "一共14000元" in text


def test_who_came_later_is_one_of_them_only_where_no_time_is_asked() -> None:
    told = (
        "公司收了11个今年毕业的本科生，合同都签了",
        "有两个后来才来的，失业险上了7个，那4个还没上",
    )
    text = answer(("大同", date(2022, 9, 22)), *told, "扩岗补助给多少")
    assert "10500元（1500元×7人）" in text and "没算清" not in text
    told = "我小微企业，去年8月招了7个，有一个后来才来的"
    assert "10500元" not in answer(TAIYUAN_2020, told, "招人补助给多少")


def test_who_stayed_away_after_new_year_is_taken_off() -> None:
    told = ("我小饭馆小微，去年8月招了8个伙计", "有两个过了年就再没来，剩下的都还在")
    assert "9000元（1500元×6人）" in answer(TAIYUAN_2020, *told, "招人补助给多少")


def test_what_was_told_of_those_hired_is_not_forgotten_with_the_next_question() -> None:
    told = ("中型公司 这个月招了俩待业的", "签了两年合同，他俩登记失业四个月了")
    text = answer(("大同", date(2022, 12, 26)), *told, "一个人一千块那个能报吗")
    assert "还差2个月" in text and "2000元" not in text


@pytest.mark.parametrize(
    ("told", "is_small"),
    [
        ("我在小店开了个机械厂，一百来号人，新招了6个", False),
        ("俺们小店这边的食品厂新招了6个", False),
        ("俺这小店新招了6个", True),
    ],
)
def test_a_firm_in_a_district_called_small_shop_is_not_told_to_be_small(
    told: str, is_small: bool
) -> None:
    text = answer(TAIYUAN_2020, f"{told}，能补多少")
    assert "9000元（1500元×6人）" in text and ("限小微企业" in text) is not is_small


def test_the_size_of_a_firm_is_asked_where_it_decides_what_it_comes_to() -> None:
    told = ("我刚接手做社保", "我们单位每月养老交20000，2月到6月一共能减免多少钱？")
    text = answer(TAIYUAN_2020, *told)
    assert "要看是哪一种：中小微企业的" in text
    assert "大型企业的，要求费款所属月份在2020年2月至2020年4月，只有一部分月份在里头" in text


def test_the_size_that_was_told_is_not_asked() -> None:
    text = answer(TAIYUAN_2020, "我们是大型企业，每月养老交2万，2月到6月一共能减免多少钱？")
    assert "要算总数请再说" in text and "还要看企业规模" not in text
