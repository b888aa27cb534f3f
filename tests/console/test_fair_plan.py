"""A county's table at the desk: first what it would change, then taken in whole or not at all."""

import io
import re

import pytest

from jobs.fairs.fairs import get_fair
from jobs.fairs.forms.plan_table import COLUMNS
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.jobs.fairs.offices import GUJIAO, Office
from tests.jobs.fairs.sheets import filled

COUNTY = {"region": GUJIAO, "host": "古交市公共就业服务机构"}
ROW = (1, "县级", "12月21日9:00-12:00", "古交人力资源市场", "古交专场", "农民工", 30)


@pytest.fixture
def bureau(desk: Site) -> Office:
    """The office of 太原 with its fairs."""
    return Office(desk)


def sends(clerk: Clerk, *rows: object) -> Clerk:
    """The clerk chooses a table."""
    sheet = io.BytesIO(filled(COLUMNS, *rows)), "p.xlsx"
    return clerk.sends("fairs/plan", **COUNTY, file=sheet)


def agrees(clerk: Clerk) -> Clerk:
    """The clerk takes in what the page shows."""
    shown = clerk.page
    held = {
        name: re.search(f'name="{name}" value="([^"]+)"', shown)[1]  # type: ignore[index]
        for name in ("seen", "content")
    }
    return clerk.sends("fairs/plan", **COUNTY, **held)


def test_a_table_is_looked_at_before_it_is_taken_in(zhaoxin: Clerk, bureau: Office) -> None:
    zhaoxin.opens("fairs/figures", region=GUJIAO).sees("先看会改什么")
    zhaoxin.opens("fairs/plan", region=GUJIAO).sees("导入安排表（附件3）到古交市")
    sends(zhaoxin, ROW).is_answered(200).sees("改 0 场，新增 1 场", "第2行 新增")
    zhaoxin.opens("fairs").does_not_see("古交专场")
    sends(zhaoxin, ROW)
    agrees(zhaoxin).is_answered(200).sees("新计划 1 场，改了 0 场")
    later = (*ROW[:2], "12月21日14:00-17:00", *ROW[3:])
    sends(zhaoxin, later).sees("改 1 场，新增 0 场", "9:00–12:00 → 2026年12月21日（周一）14:00")
    agrees(zhaoxin).is_answered(200).sees("新计划 0 场，改了 1 场")
    sends(zhaoxin, later).sees("没有要导入的").does_not_see("照此导入")


def test_what_was_changed_meanwhile_is_looked_at_again(zhaoxin: Clerk, bureau: Office) -> None:
    fair = bureau.plans(level="county", region=GUJIAO, name="古交专场", theme="古交专场")
    sends(zhaoxin, ROW).sees("改 1 场", "地点：综改示范区人力资源市场一楼 → 古交人力资源市场")
    bureau.sets_place(fair, "古交体育馆")
    agrees(zhaoxin).is_answered(409).sees("您看过以后又有改动")
    with bureau.work() as connection:
        assert get_fair(connection, fair).plan.place == "古交体育馆"


def test_a_table_with_faults_is_not_taken_in(zhaoxin: Clerk, bureau: Office) -> None:
    bureau.plans()
    city = zhaoxin.client.get("/desk/fairs/plan.xlsx").data
    zhaoxin.opens("fairs/plan", region=GUJIAO).sends("fairs/plan", **COUNTY).is_answered(422)
    zhaoxin.sees("请选一个 xlsx 文件", 'value="古交市公共就业服务机构"')
    zhaoxin.sends("fairs/plan", **COUNTY, content="!", seen="x").is_answered(422)
    zhaoxin.sends("fairs/plan", **COUNTY, file=(io.BytesIO(city), "p.xlsx")).is_answered(422)
    zhaoxin.sees("什么也没有导入", "行 市县")
    zhaoxin.sends("fairs/plan", **COUNTY | {"host": ""}).is_answered(422).sees("请写主办单位")
    zhaoxin.sends("fairs/plan", **COUNTY, year="明年").is_answered(422).sees("年份应是四位数字")
    large = io.BytesIO(b"x" * 400_000), "p.xlsx"
    zhaoxin.sends("fairs/plan", **COUNTY, file=large).is_answered(422).sees("超过 350 KB")


def test_a_county_of_others_is_not_ones_own(hired: Hire) -> None:
    stranger = hired("zichuan", "fair_officer", "370302").opens("fairs/figures")
    stranger.sends("fairs/plan", **COUNTY).is_answered(422).sees("古交市不归您管")
