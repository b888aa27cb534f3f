"""Who tells in other words that something is too short, or began too late, hears that it is."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

WORKSHOP = "合作社请了6个搬迁户"
FIVE_HUNDRED = "五百一个的补贴能领多少"
MAKER = "俺是口罩厂，合同一年，社保交了"
A_THOUSAND = "招人补贴一个一千能领多少"
ZICHUAN_2020 = ("淄川", date(2020, 4, 2))
MAY = ("太原", date(2020, 5, 6))


@pytest.mark.parametrize(
    ("contract", "told"),
    [
        ("合同签到年底", "8至9个月"),
        ("合同只签到年底，8个月", "8个月"),
        ("合同签到明年3月底，数下来也就11个月", "11个月"),
        ("协议签到明年3月，满打满算十一个月", "11个月"),
        ("劳动合同是签到十月底的", "6至7个月"),
        ("今年4月到12月的合同", "8至9个月"),
        ("都没签合同", "0个月"),
        ("没得合同，就口头讲的", "0个月"),
        ("合同和人家签了八个月", "8个月"),
        ("跟她们只订了7个月合同", "7个月"),
        ("合同到今天都还没签", "0个月"),
    ],
)
def test_a_contract_that_ends_too_soon_is_refused(contract: str, told: str) -> None:
    said = answer(COUNTY_2020, WORKSHOP, contract, FIVE_HUNDRED)
    assert f"劳动合同期限{told}，要求签订的劳动合同期限满1年" in said and "3000" not in said


@pytest.mark.parametrize(
    ("hired", "contract"),
    [("", "合同签到明年年底"), ("去年十月请的", "合同签到今年年底"), ("", "合同签了两年")],
)
def test_a_contract_that_lasts_long_enough_is_paid_for(hired: str, contract: str) -> None:
    said = answer(COUNTY_2020, f"{WORKSHOP}，{hired}", contract, FIVE_HUNDRED)
    assert "3000元（500元×6人），条件都符合时。" in said


def test_the_length_of_a_contract_says_nothing_of_how_long_they_are_there() -> None:
    said = answer(TAIYUAN_2020, "小微企业，招了5个人签一年合同", "招人的补助能领多少")
    assert "还没说到：新招人员稳定就业满6个月以上" in said


@pytest.mark.parametrize(
    "came",
    [
        "一月六号新招进去的",
        "4个都是年后来的",
        "正月十六进的厂",
        "三月份才上的班",
        "元旦过后到岗的",
    ],
)
def test_who_came_too_lately_is_refused_by_the_day(came: str) -> None:
    said = answer(MAY, "我们小微企业新招了4个人", came, "招人的补助现在能领多少")
    assert "要求新招人员稳定就业满6个月以上，这一条不符合" in said and "6000" not in said


@pytest.mark.parametrize(
    "came",
    [
        "3月20号中介给送来8个人",
        "三月下旬进来8个",
        "腊月里招的8个",
        "上个月二十号报到的8个新人",
        "8个新工人3月18号入的职",
    ],
)
def test_who_came_outside_of_the_days_is_refused(came: str) -> None:
    said = answer(ZICHUAN_2020, MAKER, came, A_THOUSAND)
    assert "要求新招人员的入职日期在2020年2月10日至2020年3月9日，这一条不符合" in said


def test_who_came_within_the_days_is_paid_for() -> None:
    assert "8000元" in answer(ZICHUAN_2020, MAKER, "2月20号送来8个工人", A_THOUSAND)


@pytest.mark.parametrize("lasts", ["培养期定的8个月", "学半年就出师", "周期九个月"])
def test_an_apprenticeship_of_less_than_a_year_is_refused(lasts: str) -> None:
    said = answer(COUNTY_2020, "我们厂搞学徒制，带了6个徒弟", lasts, "一年四千的补贴给多少")
    assert "学徒培训年数不满1年，要求学徒培训1至2年，这一条不符合" in said


def test_an_apprenticeship_in_months_may_last_whole_years() -> None:
    said = answer(COUNTY_2020, "我们厂搞学徒制，带了5个徒弟，培养期24个月，能得好多")
    assert "4万元（4000元×5人×2年）" in said


@pytest.mark.parametrize(
    "said", ["干了八个月没签合同，老板还不给交社保，能告他不", "我在饭店上班没签合同，找谁"]
)
def test_a_worker_without_a_contract_is_shown_the_other_door(said: str) -> None:
    assert "不归就业服务窗口办" in answer(TAIYUAN_2020, said)


def test_what_is_over_does_not_take_the_place_of_what_is_in_force() -> None:
    firm = "我们是大型企业，稳岗返还年初按30%返了54万"
    said = answer(("太原", date(2022, 7, 5)), firm, "现在比例提了，还能补多少")
    assert "36万元" in said and "不符合" not in said


@pytest.mark.parametrize("like", ["参照小微那个吸纳补贴", "比照小微企业的吸纳补贴"])
def test_what_a_benefit_is_measured_by_is_not_who_asks(like: str) -> None:
    firm = "我们中型企业，12月招了5个今年毕业的大学生"
    said = answer(("大同", date(2022, 12, 20)), firm, "合同先签了半年", f"{like}，这5个能报吗")
    assert "中型企业招用毕业年度毕业生补贴" in said and "劳动合同期限6个月" in said


@pytest.mark.parametrize(
    ("length", "told"),
    [
        ("培训安排10周", "2.3个月"),
        ("训了两个礼拜", "0.5个月"),
        ("培训20天", "0.7个月"),
        ("学60天", "2个月"),
    ],
)
def test_a_training_told_in_weeks_or_days_is_too_short(length: str, told: str) -> None:
    work = f"职业学校跟开发区高新企业搞定向培训，新招聘的技术员14人，{length}"
    said = answer(SHANXI_2022, work, "每人最高8000的补贴能拿吗")
    assert f"培训时间{told}，要求培训时间满3个月以上，这一条不符合" in said


def test_a_training_of_many_weeks_is_long_enough_and_thirteen_may_be() -> None:
    work = "开发区高新企业搞产业集群定向培训，新招聘的技术员14人，培训{}周"
    ask = "每人最高8000的补贴能拿多少"
    assert "112000元" in answer(SHANXI_2022, work.format(16), ask)
    assert "2至3个月" in answer(SHANXI_2022, work.format(13), ask)


@pytest.mark.parametrize(
    "contract",
    [
        "合同签到明年4月，一共12个月",
        "合同签到明年四月，干了3个月了",
        "合同签到明年年底，算下来20个月",
    ],
)
def test_an_end_that_is_counted_up_to_enough_is_paid_for(contract: str) -> None:
    assert "3000元（500元×6人）" in answer(COUNTY_2020, WORKSHOP, contract, FIVE_HUNDRED)


@pytest.mark.parametrize(
    "length", ["前后2个月就回来上岗了", "去了两个月就全回来了", "一共两个月就返岗了"]
)
def test_a_training_that_was_over_too_soon_is_refused(length: str) -> None:
    said = answer(
        SHANXI_2022,
        "开发区的高新企业，新招了6个技工",
        f"送到技师学院定向培训，{length}",
        "产业集群的培训补贴给我们多少",
    )
    assert "培训时间满3个月以上，这一条不符合" in said and "48000" not in said


@pytest.mark.parametrize("length", ["前后4个月就回来上岗了", "回来上岗2个月了"])
def test_a_training_long_enough_or_of_no_known_length_is_not(length: str) -> None:
    said = answer(
        SHANXI_2022,
        "开发区的高新企业，新招了6个技工",
        f"送到技师学院定向培训，{length}",
        "产业集群的培训补贴给我们多少",
    )
    assert "这一条不符合" not in said


DECEMBER = ("太原", date(2022, 12, 21))
HIRED = "我们是大型企业，招了5个人，{}，合同签两年，大中型企业吸纳失业人员补贴能领多少"


@pytest.mark.parametrize("told", ["都没去办过失业登记", "没登记过失业", "失业登记都没办"])
def test_who_never_registered_was_not_registered_long_enough(told: str) -> None:
    said = answer(DECEMBER, HIRED.format(told))
    assert "登记失业时间0个月，要求登记失业满6个月以上，这一条不符合" in said
    assert "5000元" not in said


def test_of_some_only_who_never_registered_the_others_count() -> None:
    said = answer(DECEMBER, HIRED.format("3个没办过失业登记，2个登记失业8个月了"))
    assert "一共2000元" in said


@pytest.mark.parametrize(
    "told",
    ["她们都是9月初才去办的失业登记", "全是9月份刚跑到社区登了记的", "人家9月里才登记的失业"],
)
def test_who_registered_too_late_was_not_registered_long_enough(told: str) -> None:
    """The length by which the benefit is named is not how long they were registered."""
    said = answer(
        DECEMBER, "中型企业，这个月用了5个人", f"{told}，合同签两年", "失业半年以上那个补贴有多少"
    )
    assert "按您说的“" in said and "这一条不符合" in said and "5000元" not in said


@pytest.mark.parametrize("told", ["来以前没工作登记失业半年了", "登记失业7个月，失业登记没间断"])
def test_a_no_of_something_else_leaves_them_registered(told: str) -> None:
    assert "按您说的算：5000元" in answer(DECEMBER, HIRED.format(told))
