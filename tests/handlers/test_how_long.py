"""How long a training lasts is told in lessons, days or years, and multiplies what is paid."""

import pytest

from tests.handlers.test_groups import COUNTY_2020, TAIYUAN_2020, answer


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
