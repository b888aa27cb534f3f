"""Who is paid for and who is not: each lot by its day, who lacks something, who goes along, and
the same people named again."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, answer

DISTRICT_2020 = ("淄川", date(2020, 5, 25))
PROVINCE_DECEMBER = ("忻州", date(2022, 12, 20))
MASKS = "做口罩的，重点物资企业，合同都签一年，保险也交着"


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("先来的7个是2月18来的，后头又来了3个是3月28", "一共7000元"),
        ("二月十八来了3个，四月一号来了6个", "一共3000元"),
        ("招了6个，2月15招的，3月20又招了2个", "一共6000元"),
        ("头一批6个是2月21的，第二批4个3月26上的岗", "一共6000元"),
        ("2月19那批5个，3月24那批4个", "一共5000元"),
        ("8个二月下旬来的，4个三月底来的", "一共8000元"),
    ],
)
def test_who_came_outside_the_days_that_count_is_not_paid_for(told: str, total: str) -> None:
    text = answer(DISTRICT_2020, MASKS, told, "一次性吸纳就业补贴能领多少")
    assert total in text and "在2020年3月9日及以前，不符合" in text


def test_a_month_up_to_its_end_is_no_part_of_it() -> None:
    told = "二月底之前新招了9个，一次性吸纳就业补贴能领多少"
    text = answer(DISTRICT_2020, MASKS, told)
    assert "9000元" in text and "还要说准：新招人员的入职日期" in text


def test_who_came_on_a_day_nobody_told_is_in_no_total() -> None:
    told = "头一批5个是2月20来的，后头又来了4个是3月来的"
    text = answer(DISTRICT_2020, MASKS, told, "一次性吸纳就业补贴能领多少")
    assert "来了4个是3月来的”：还算不清" in text and "9000元" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("失业保险上了四个，还有个小伙子嫌贵没上",), "6000元（1500元×4人）"),
        (("失业保险交了四个，有个姑娘没交",), "6000元（1500元×4人）"),
        (("失业险全交着", "合同签了三个，还有俩没签"), "4500元（1500元×3人）"),
    ],
)
def test_who_lacks_what_others_have_is_none_of_those(told: tuple[str, ...], total: str) -> None:
    hired = "公司进了5个今年毕业的大学生" + ("" if "合同" in told[-1] else "，合同都签了")
    assert total in answer(SHANXI_2022, hired, *told, "扩岗补助能拿多少")


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("我徒弟考起个技师，还有四个考起高级工", "12000元（2000元×4本＋4000元×1本）"),
        ("厂头有个师傅评上了个高级技师，另外5个拿到中级工", "13500元"),
        ("老二考过个中级工，还有三个徒弟考过高级工", "7500元"),
    ],
)
def test_one_certificate_told_without_its_number_is_paid_for(told: str, total: str) -> None:
    assert total in answer(COUNTY_2020, told, "厂里送去学的，按证补贴一共好多")


def test_who_still_waits_for_a_certificate_is_not_paid_for() -> None:
    told = "厂里4个拿到中级工，6个考高级工的还没出证"
    assert "6000元（1500元×4本）" in answer(COUNTY_2020, told, "按证补贴一共好多")


def test_a_certificate_of_nobody_knows_how_many_keeps_the_sum_back() -> None:
    text = answer(COUNTY_2020, "厂里考起技师了，还有两个考起高级工", "按证补贴一共好多")
    assert "您还说了“厂里考起技师了”" in text and "4000元（" not in text


@pytest.mark.parametrize(
    "guess",
    ["我算着八个人能补两千四", "八个人是两千四不", "那八个就是两千四吧", "八个人我以为能补四千"],
)
def test_the_same_people_in_a_guess_at_their_sum_are_nobody_more(guess: str) -> None:
    told = f"厂里新来八个，岗前培训搞了3天，证都拿了，{guess}，到底好多"
    assert "2400元（100元×8人×3天）" in answer(COUNTY_2020, told)


def test_others_in_a_guess_are_more() -> None:
    text = answer(DISTRICT_2020, MASKS, "二月二十招了六个，另外四个是四千不，吸纳补贴给多少")
    assert "4人" in text and "6000元（" not in text


def test_what_one_apprentice_brings_a_year_counts_nobody() -> None:
    text = answer(COUNTY_2020, "新型学徒，一个徒弟一年国家补好多，我带三个徒弟带满两年就是好多咯")
    assert "24000元（4000元×3人×2年）" in text


def test_the_days_lessons_come_to_are_told_with_the_sum_for_one() -> None:
    text = answer(COUNTY_2020, "安全技能培训上了六十四个课时，折成几天，一个人补好多")
    assert "每人1100元（100元×11天，64课时÷6≈10.67，四舍五入算11天）" in text


def test_some_named_by_their_kind_are_counted_where_no_other_number_is() -> None:
    told = "村里的帮扶车间，里头有八个是脱了贫的人家，给这八个人一共能补多少，要是我跟他们签合同呢"
    assert "12000元（1500元×8人）" in answer(PROVINCE_DECEMBER, told)


@pytest.mark.parametrize(
    "told",
    [
        "老婆跟到镇上的队伍去浙江，我去安顺，两个人一共好多",
        "老大跟村里组织的车去福建，老二去毕节，一共好多",
    ],
)
def test_who_goes_along_is_paid_for_if_they_were_organised_too(told: str) -> None:
    text = answer(COUNTY_2020, "我屋头是搬迁户", told)
    assert "，也要通过有组织劳务输出就业才算；一共1500元" in text


@pytest.mark.parametrize("alone", ["我自己去安顺", "我跟老乡去安顺"])
def test_who_goes_on_their_own_does_not_go_along(alone: str) -> None:
    text = answer(COUNTY_2020, "我屋头是搬迁户", f"老婆跟到队伍去浙江，{alone}，一共好多")
    assert "一共1500元" not in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("老大去浙江，幺妹去遵义，都是村头统一送出去的", "一共1500元"),
        ("老大老二都跟到队伍走的，老大去福建，老二去毕节", "一共1500元"),
    ],
)
def test_what_is_said_of_all_of_them_is_said_of_each(told: str, total: str) -> None:
    text = answer(COUNTY_2020, "我们家是建档立卡的", told, "合起来该好多钱")
    assert total in text and "也要" not in text


@pytest.mark.parametrize("trade", ["做耐火板的厂", "粉条厂", "出香醋的作坊"])
def test_a_maker_is_none_of_the_trades_named_where_nothing_happened(trade: str) -> None:
    text = answer(
        SHANXI_2022, f"俺们是{trade}", "县里没出过中高风险，四十个工人都参保", "留工补助有没有"
    )
    assert "所属行业是制造业" in text and "不符合" in text and "2万元" not in text


def test_works_of_which_nothing_is_said_may_be_of_any_trade() -> None:
    text = answer(SHANXI_2022, "我们厂四十个人都参保", "县里没出过中高风险", "留工补助给多少")
    assert "还没说到：所属行业限餐饮" in text


def test_those_who_still_are_there_have_worked_so_long() -> None:
    told = "我们小微企业，招了五个人，到现在四个月了都在，能补多少"
    text = answer(("太原", date(2020, 5, 26)), told)
    assert "还差2个月" in text and "7500元" not in text


def test_workers_counted_by_the_mouth_or_number_are_all_of_a_firm() -> None:
    told = "服装厂1200号工人 脱贫的有340个 想按帮扶车间领招人的钱 够不够条件"
    text = answer(("大同", date(2022, 10, 8)), told)
    assert "28.3%" in text and "510000" not in text and "51万元" not in text


def test_a_month_told_of_a_group_is_of_no_account_where_no_day_is_asked() -> None:
    told = ("上个月给县里的厂子介绍成7个 大同4个 北京3个 合同都签了", "不对 北京是2个")
    text = answer(
        ("太原", date(2020, 5, 20)), "我们是有证的人力公司", *told, "介绍费补贴总共能拿多少"
    )
    assert "8700元" in text


def test_who_meant_to_go_and_stayed_is_neither_paid_for_nor_said_of_another() -> None:
    text = answer(
        COUNTY_2020,
        "我们家是搬迁户",
        "我爸由县里有组织送去广东了，我妈也是组织着去的毕节",
        "我哥本来也要去福建，没走成，在咱本县厂里",
        "求职创业补贴一共多少",
    )
    assert "一共1500元" in text and "“我哥在咱本县厂里”：就业去向是户籍县内" in text


@pytest.mark.parametrize(
    "told",
    [
        ("二姐一个月1400，做了3个月，三哥一个月2300，做了8个月", "幺妹只做两个月，工资1100、1300"),
        (
            "第一个一个月1400，做了3个月",
            "第二个一个月2300，做了8个月",
            "第三个做两个月，1100、1300",
        ),
    ],
)
def test_each_is_paid_for_by_their_own_wages_and_months(told: tuple[str, ...]) -> None:
    work = "扶贫车间以工代训，三个都是建档立卡"
    assert "一共4980元" in answer(COUNTY_2020, work, *told, "总共补好多")
