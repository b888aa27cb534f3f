"""附件3: a county sends its plan, the city gives out one table of all, and it can be read again."""

from typing import Any

import pytest

from core.errors import Invalid
from jobs.fairs.calendars import draw_calendar
from jobs.fairs.fair_plans import fairs_on_site, period_of
from jobs.fairs.fairs import get_fair
from jobs.fairs.forms.plan_table import COLUMNS, NOTE, Reporter, read_plan, write_plan
from jobs.fairs.plan_import import Imported, import_plan
from tests.jobs.fairs.offices import GUJIAO, REGIONS, TAIYUAN, XIAODIAN, Office, on
from tests.jobs.fairs.sheets import cells, filled, opened

CITY, COUNTY = REGIONS.get(TAIYUAN), REGIONS.get(XIAODIAN)
OURS = Reporter(COUNTY, "小店区公共就业服务机构", 2026)
ROW = (1, "小店区", "12月21日9:00-12:00", "区人力资源市场", "春风行动", "农民工、困难人员", 30)


def sends(office: Office, *rows: Any, reporter: Reporter = OURS) -> Imported:
    """A county sends its table."""
    with office.work() as connection:
        content = filled(("招聘活动安排表",), COLUMNS, *rows, (NOTE,))
        return import_plan(connection, content, reporter, REGIONS, office.moment)


def faults(*rows: Any, reporter: Reporter = OURS) -> dict[str, list[str]]:
    """What is wrong in a table."""
    with pytest.raises(Invalid) as refused:
        read_plan(filled(COLUMNS, *rows), reporter, REGIONS)
    return refused.value.fields


def given_out(office: Office, region: Any = CITY) -> bytes:
    """The table of a region."""
    with office.work() as connection:
        period = period_of(None, None, on(11, 21).date())
        return write_plan(fairs_on_site(connection, REGIONS, region, period), REGIONS, region)


def test_a_county_sends_its_rows_and_they_are_planned(office: Office) -> None:
    done = sends(office, ROW)
    with office.work() as connection:
        fair = get_fair(connection, done.added[0])
    plan = fair.plan
    assert (fair.state, plan.level, plan.region) == ("planned", "county", XIAODIAN)
    assert (plan.name, plan.place, plan.host) == (
        "春风行动",
        "区人力资源市场",
        "小店区公共就业服务机构",
    )
    assert (plan.starts_at, plan.ends_at) == (on(12, 21, 9), on(12, 21, 12))
    assert plan.audience == ("migrant_worker", "difficult")
    assert (plan.employers_expected, plan.booth_limit) == (30, None)


def test_the_table_of_the_city_has_the_shape_of_the_form(office: Office) -> None:
    sends(office, ROW)
    office.announces(employers_expected=50)
    office.plans(online=True)
    office.plans(region="140800")
    rows = cells(given_out(office))
    assert rows[0] == ["招聘活动安排表"]
    assert rows[1] == ["线下（现场）招聘会安排表"]
    assert rows[2] == list(COLUMNS)
    assert rows[3] == [
        1,
        "市级",
        "2026年12月21日（周一）9:00–12:00",
        "综改示范区人力资源市场一楼",
        "惠民生促就业",
        "农民工、就业困难人员",
        50,
    ]
    assert rows[4][:2] == [2, "小店区"]
    assert rows[4][6] == 30
    assert rows[5:] == [[NOTE]]


def test_the_heading_goes_over_all_columns_and_the_sheet_onto_a4(office: Office) -> None:
    sheet = opened(given_out(office))
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A1:G1", "A2:G2", "A4:G4"}
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)


def test_for_the_province_the_table_names_city_and_county(office: Office) -> None:
    sends(office, ROW)
    office.plans()
    rows = cells(given_out(office, REGIONS.get("140000")))
    assert [row[1] for row in rows[3:5]] == ["太原市", "太原市小店区"]


def test_what_the_city_gives_out_can_be_taken_in_again_and_nothing_comes_twice(
    office: Office,
) -> None:
    sends(office, ROW)
    # Its name is not its theme, which alone stands in the table.
    office.plans()
    table = given_out(office)
    with office.work() as connection:
        reporter = Reporter(CITY, "太原市公共就业服务机构")
        again = import_plan(connection, table, reporter, REGIONS, office.moment)
    assert again == Imported(already=2)


def test_a_corrected_table_adds_only_what_is_new(office: Office) -> None:
    sends(office, ROW)
    done = sends(office, ROW, (2, "小店区", "12月28日", "市民广场", "零工专场", "", ""))
    assert (len(done.added), done.already) == (1, 1)


def test_a_city_writes_its_own_and_its_counties(office: Office) -> None:
    reporter = Reporter(CITY, "太原市公共就业服务机构", 2026)
    done = sends(
        office,
        (1, "市级", *ROW[2:]),
        (2, "古交市", "2026年3月1日", "古交", "就业援助月", "困难人员", 10),
        reporter=reporter,
    )
    with office.work() as connection:
        plans = [get_fair(connection, number).plan for number in done.added]
    assert [(plan.level, plan.region) for plan in plans] == [("city", TAIYUAN), ("county", GUJIAO)]
    assert not plans[1].hours_known


@pytest.mark.parametrize(
    ("column", "value", "right"),
    [
        ("市县", "", "请填写"),
        ("市县", "古交市", "小店区"),
        ("市县", "市级", "县级"),
        ("时间", "", "请填写"),
        ("时间", "待定", "请写成"),
        ("时间", "2月30日", "没有“2月30日”这样的时间"),
        ("时间", "12月21日9点", "几点结束"),
        ("时间", "12月21日12:00-9:00", "晚于开始"),
        ("时间", "2026年1月1日-2028年1月1日", "最长一年"),
        ("地点", None, "请填写"),
        ("主题", " ", "请填写"),
        ("面向群体", "外星人、农民工", "没有“外星人”这种群体，可以写：各类求职者、农民工"),
        ("拟组织参会单位数", "若干", "整数"),
        ("拟组织参会单位数", -1, "整数"),
    ],
)
def test_what_is_wrong_is_named_by_row_and_column(column: str, value: Any, right: str) -> None:
    wrong = list(ROW)
    wrong[COLUMNS.index(column)] = value
    told = faults(ROW, wrong)
    assert list(told) == [f"第3行 {column}"]
    assert right in told[f"第3行 {column}"][0]


def test_all_faults_are_told_at_once_and_nothing_is_taken_in(office: Office) -> None:
    wrong = (2, "火星", "待定", "", "春风行动", "", "")
    with pytest.raises(Invalid, match="有 3 处要改，什么也没有导入") as refused:
        sends(office, ROW, wrong)
    assert list(refused.value.fields) == ["第4行 市县", "第4行 时间", "第4行 地点"]
    assert len(cells(given_out(office))) == 4


def test_a_time_without_a_year_needs_to_be_told_which(office: Office) -> None:
    told = faults(ROW, reporter=Reporter(COUNTY, "小店区"))
    assert "没有写年份" in told["第2行 时间"][0]


def test_the_same_fair_twice_in_a_table_is_a_slip() -> None:
    assert "和第 2 行重复" in faults(ROW, ROW)["第3行 主题"][0]


def test_numbered_but_empty_rows_are_nothing(office: Office) -> None:
    assert len(sends(office, ROW, (2,), (3, None, "")).added) == 1


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((("随便", "什么"),), "没有找到表头"),
        ((COLUMNS[:6],), "表头少了“拟组织参会单位数”"),
        ((COLUMNS,), "一行也没有"),
        ((COLUMNS, (NOTE,)), "一行也没有"),
    ],
)
def test_what_is_no_such_table_is_said(rows: Any, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        read_plan(filled(*rows), OURS, REGIONS)


def test_the_months_of_a_county_without_a_fair_are_told(office: Office) -> None:
    sends(office, ROW)
    with office.work() as connection:
        calendar = draw_calendar(connection, REGIONS, COUNTY, 2026)
    assert (calendar.total, calendar.without) == (1, list(range(1, 12)))
