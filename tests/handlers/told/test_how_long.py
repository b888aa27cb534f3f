"""How long a training lasts is told in lessons, days or years, and multiplies what is paid."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (
            (
                "给13个老员工做安全技能培训，一共上了50个课时",
                "都发了合格证",
                "折成几天，总共补几多钱",
            ),
            "10400元（100元×13人×8天，50课时÷6≈8.33，四舍五入算8天）",
        ),
        (
            ("职工20个转岗培训，33课时", "证拿到了", "能补几多"),
            "12000元（100元×20人×6天，33课时÷6≈5.50，四舍五入算6天）",
        ),
        (
            ("老员工16个搞技能提升，42节课时，有证，拢共得几多",),
            "11200元（100元×16人×7天，42课时÷6＝7天）",
        ),
        (
            ("老员工8个搞技能提升，上了6天，有证，补几多",),
            "4800元（100元×8人×6天）",
        ),
    ],
)
def test_lessons_make_days_and_it_is_shown_how(told: tuple[str, ...], sum_: str) -> None:
    assert sum_ in answer(COUNTY_2020, *told)


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (("我们厂有8个徒弟，学徒制搞了一年，最多补好多",), "最高32000元（4000元×8人×1年）"),
        (("跟技校搞学徒班，带了12个徒弟", "要教满两年", "顶天补几多"), "最高96000元"),
        (("徒弟5个，训两年，花了三万，学徒制补贴一共得几多",), "按您说的算：3万元"),
    ],
)
def test_what_is_paid_a_year_is_paid_for_the_years_told(told: tuple[str, ...], sum_: str) -> None:
    assert sum_ in answer(COUNTY_2020, *told)


def test_more_years_than_it_may_last_make_no_sum() -> None:
    text = answer(COUNTY_2020, "学徒班搞三年，5个徒弟，补好多")
    assert "要求学徒培训1至2年，这一条不符合" in text and "6万元" not in text


@pytest.mark.parametrize("school", ["跟技校一起搞的", "和职高合办的", "我们公司同职业院校联合办的"])
def test_with_whom_it_is_done_is_not_who_asks_for_the_money(school: str) -> None:
    text = answer(COUNTY_2020, "带了7个徒弟", f"{school}，教两年", "学徒制补贴一共好多")
    assert "最高56000元（4000元×7人×2年）" in text and "申请单位" not in text


def test_a_school_that_trains_by_itself_is_still_a_school() -> None:
    text = answer(COUNTY_2020, "我们是职业院校，带了7个徒弟，教两年", "学徒制补贴一共好多")
    assert "申请单位是职业院校，要求限企业，不符合" in text


@pytest.mark.parametrize(
    "lessons",
    [
        ("岗前培训搞了4天，每天6课时",),
        ("岗前培训一天5节课", "上了5天"),
        ("岗前培训每天上午3课时、下午3课时，培训了4天",),
        ("岗前培训搞了6天，总共才24课时",),
    ],
)
def test_too_few_lessons_are_refused_however_they_are_told(lessons: tuple[str, ...]) -> None:
    text = answer(COUNTY_2020, "新招了17个人，进厂半个月", *lessons, "合格证发了", "岗前培训补好多")
    assert "要求累计培训30课时（含）以上，这一条不符合" in text and "按您说的算" not in text


def test_by_how_many_lessons_a_day_is_reckoned_is_not_how_many_there_were() -> None:
    told = ("企业给老员工9个搞技能提升，累计50个课时", "都拿到证了", "一天就按6个课时折")
    assert "7200元（100元×9人×8天，50课时÷6" in answer(COUNTY_2020, *told, "补多少")


@pytest.mark.parametrize(
    ("told", "outcome"),
    [
        (("一共50课时", "网上理论20课时，车间实操30课时"), "约60%"),
        (("一共90课时，理论30课时，剩下都是师带徒",), "约66.7%"),
        (("理论线上学24课时，实操56课时",), "约70%"),
        (("线上理论讲了35课时", "剩下65课时是师傅带着实操", "总共100课时"), "约65%"),
    ],
)
def test_the_share_of_practice_is_of_all_lessons(told: tuple[str, ...], outcome: str) -> None:
    text = answer(TAIYUAN_2020, "公司搞线上培训", *told, "培训补贴能拿不")
    assert f"实操课时占总课时的比例{outcome}" in text


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("收了俩搬迁户，一个一月开1300，一个一月开1900", "干了3个月"), "一共2670元"),
        (("有两个建档立卡的工资1600，一个1000", "干了6个月"), "一共7560元"),
        (("4个搬迁户，工资一个1200，一个1500，两个1800", "都干了6个月"), "一共10860元"),
        (
            ("招了4个搬迁户，每人每月发工资1200", "有一个干了2个月就走了，另外3个从1月干到5月"),
            "一共6120元",
        ),
        (
            ("招了5个搬迁户，月工资1000", "其中1个训了3个月不干了，剩下4个从去年12月干到今年4月"),
            "一共6900元",
        ),
        (("招了2个搬迁户，每人每月工资3000", "准备让他俩这么训8个月"), "按您说的算：6000元"),
    ],
)
def test_each_is_paid_for_by_their_own_wage_and_months(told: tuple[str, ...], total: str) -> None:
    assert total in answer(COUNTY_2020, "扶贫车间搞以工代训", *told, "以工代训补贴一共好多")


@pytest.mark.parametrize(
    "told",
    ["补贴从去年11月领到今年4月，正好领满6个月", "补贴从10月领到3月", "补贴已经拿满半年了"],
)
def test_who_had_it_for_the_longest_time_gets_it_no_further(told: str) -> None:
    text = answer(COUNTY_2020, "合作社搞以工代训，搬迁户3个", told, "以工代训还能接着领不")
    assert "已经享受补贴的月数6个月" in text and "不符合" in text and "最长6个月" in text


def test_who_had_it_for_less_is_not_refused() -> None:
    text = answer(COUNTY_2020, "合作社搞以工代训，搬迁户3个", "补贴领了4个月", "还能接着领不")
    assert "不符合" not in text


DISTRICT_2020 = ("淄川", date(2020, 5, 9))
MASKS = "我们是做口罩的重点物资企业"


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (("2月1号到2月9号没停工", "前5天上班20个人，后4天人多了，36个"), "一共48800元"),
        (("春节没停，头三天15个人，后面六天28个人",), "一共42600元"),
        (("2月1号到4号20人上班，5号到9号36人",), "一共52000元"),
        (("2月1号开的工，14个人天天干", "2月6号又添了5个人，一直干到2月15号"), "一共29200元"),
        (("2月2号开工，到6号都是17个人，7号到9号来了21个", "9号往后也干着"), "一共29600元"),
        (("2月1号到2月9号一直开工，前5天400个人，后4天500个人",), "一共50万元（到上限）"),
    ],
)
def test_each_shift_is_paid_for_its_own_days(told: tuple[str, ...], total: str) -> None:
    assert total in answer(DISTRICT_2020, MASKS, *told, "春节用工补贴给多少")


def test_who_left_on_some_day_of_the_season_is_not_taken_off_all_of_it() -> None:
    told = "2月1号开工20个人，2月5号走了4个，剩下的一直干到2月9号"
    text = answer(DISTRICT_2020, MASKS, told, "春节用工补贴给多少")
    assert "要算总数请再说" in text and "28800" not in text


def test_shifts_that_do_not_make_up_the_days_told_make_no_sum() -> None:
    told = "2月1号到2月9号没停工，前5天20个人，后6天30个人"
    text = answer(DISTRICT_2020, MASKS, told, "春节用工补贴给多少")
    assert "要算总数请再说" in text and "一共" not in text.split("标准")[0]


def test_who_was_taken_on_the_day_work_began_came_on_that_day() -> None:
    told = ("3月18号才复工，当天新招了4个人", "合同签了一年，社保也上了")
    text = answer(DISTRICT_2020, MASKS, *told, "一次性吸纳就业补贴给多少")
    assert "入职日期2020年3月18日" in text and "4000元" not in text


def test_a_months_sum_of_several_is_one_months_each() -> None:
    told = ("收了5个见习生，2个见习了2个月，另外3个见习4个月", "最低工资1730")
    assert "一共5190元" in answer(DISTRICT_2020, *told, "见习补贴每个月一共补多少")
    assert "一共16608元" in answer(DISTRICT_2020, *told, "见习补贴一共补多少")


@pytest.mark.parametrize(
    "told",
    [
        "新招的12个技术员，训了2个月就上岗了",
        "新招12个技术工进修了两个月",
        "脱产2个月，新招的12个技工",
    ],
)
def test_training_for_technicians_that_was_too_short_is_refused(told: str) -> None:
    text = answer(SHANXI_2022, "我们是开发区高新企业", told, "产业集群定向培训补贴给不给")
    assert "要求培训时间满3个月以上，这一条不符合" in text and "96000" not in text


def test_how_long_technicians_have_been_there_is_no_training() -> None:
    told = "开发区高新企业，新招的12个技术员入职2个月了"
    text = answer(SHANXI_2022, told, "产业集群定向培训补贴给不给")
    assert "培训时间2个月" not in text


def test_the_first_months_are_not_how_long_they_are_there() -> None:
    story = (
        "小微企业，去年9月招了6个，头两个月干得不熟",
        "有一个年后没回来，干了四个月，剩下的一直干到现在",
    )
    assert "7500元（1500元×5人）" in answer(TAIYUAN_2020, *story, "吸纳就业补助一共多少")


@pytest.mark.parametrize(
    "told",
    [
        "正月初五也就是1月29号把18个工人喊回来，一天没歇，干到2月14号",
        "初五（1月29号）叫回来18个工人，干到2月14号，没休一天",
    ],
)
def test_people_named_again_in_the_question_are_no_other_shift(told: str) -> None:
    said = answer(DISTRICT_2020, MASKS, told, "春节开工的用工补贴，18个人一共能给多少")
    assert "43200元（200元×18人×12天）" in said


def test_who_was_only_called_back_in_the_season_did_not_work_in_it() -> None:
    told = "1月29号就把18个工人叫回来了，2月12号才开的工"
    assert "43200" not in answer(
        DISTRICT_2020, MASKS, told, "春节开工的用工补贴，18个人一共能给多少"
    )


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        (("2月3号开的工，一直干到9号，天天14个人在岗", "一人一天那个用工补贴能领多少"), "19600元"),
        (("过年干了6天，在岗的一直是21个人", "按一个人一天算的那个补贴，多少"), "25200元"),
        (("过年干了5天，30个人，干一天算一天", "用工补贴能领多少"), "3万元"),
        (("2月5号开机，天天没歇，10个人", "春节用工补贴能领多少"), "1万元"),
    ],
)
def test_how_it_is_paid_counts_nobody(told: tuple[str, ...], sum_: str) -> None:
    assert f"按您说的算：{sum_}" in answer(DISTRICT_2020, MASKS, *told)


def test_who_tells_no_number_of_people_is_asked_for_it() -> None:
    said = answer(DISTRICT_2020, MASKS, "过年开工7天", "一人一天那个用工补贴，能领多少")
    assert "劳动者人数" in said and "按您说的算：每人1400元" in said
