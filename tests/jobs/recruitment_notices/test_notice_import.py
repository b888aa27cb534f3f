"""A firm fills in the sheet: all rows become drafts, or each faulty cell is named and none does."""

from datetime import date, datetime
from typing import Any

import pytest

from core.errors import Forbidden, Invalid
from jobs.fairs.forms.reading import MOST_ROWS
from jobs.posting.postings import get_posting
from jobs.recruitment_notices.columns import COLUMNS, NAMES
from jobs.recruitment_notices.importing import Taken, import_of_firms, import_own
from jobs.recruitment_notices.template import write_template
from jobs.values import Pay, Place, Wording
from people.tables import employers
from tests.jobs.fairs.offices import REGIONS, XIAODIAN, Firm, Office
from tests.jobs.fairs.sheets import cells, filled, opened

CODE = "91140100MA0SEWING0"
SEWING: dict[str, Any] = {
    "岗位名称": "缝纫工",
    "岗位类型": "全职",
    "招聘人数": 10,
    "工资从（元）": 4000,
    "工资到（元）": 6000,
    "计薪单位": "月",
    "工作地区": "小店区",
    "工作地址": "某某路1号",
    "工作时间": "8:00—18:00",
    "班次": "白班、两班倒",
    "福利": "包吃包住，五险",
    "学历要求": "初中及以上",
    "证书要求": "",
    "上岗日期": "2027-03-01",
    "工作内容": "平车、包缝，熟手优先，可培训。",
}


def sheet(*rows: dict[str, Any]) -> bytes:
    """A notice with these rows, as the template has its columns."""
    values = [[row.get(name) for name in NAMES] for row in rows]
    heads = [f"{column.name}*" if column.needed else column.name for column in COLUMNS]
    return filled(["企业招聘简章"], heads, *values)


def takes_in(office: Office, firm: Firm, *rows: dict[str, Any]) -> Taken:
    """A firm takes in its own notice."""
    with office.work() as connection:
        by = "member:1"
        return import_own(connection, sheet(*rows), firm.id, REGIONS, by, office.moment)


def wording_of(office: Office, number: int) -> Wording:
    """What a posting says."""
    with office.work() as connection:
        posting = get_posting(connection, number)
    assert posting.state == "draft"
    return posting.wording


def faults(office: Office, firm: Firm, **changes: Any) -> dict[str, list[str]]:
    """What is wrong with a row that is otherwise right."""
    with pytest.raises(Invalid) as refused:
        takes_in(office, firm, SEWING, SEWING | {"岗位名称": "包装工"} | changes)
    return refused.value.fields


def test_a_row_becomes_a_draft(office: Office, firm: Firm) -> None:
    [number] = takes_in(office, firm, SEWING).drafts
    assert wording_of(office, number) == Wording(
        title="缝纫工",
        kind="full_time",
        openings=10,
        pay=Pay(400_000, 600_000, "month"),
        place=Place(XIAODIAN, "某某路1号"),
        about="平车、包缝，熟手优先，可培训。",
        hours="8:00—18:00",
        benefits=("包吃", "包住", "五险"),
        shift=("白班", "两班倒"),
        education="初中",
        starts_on=date(2027, 3, 1),
    )


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"工资从（元）": None, "工资到（元）": None}, "pay", Pay(None, None, "month")),
        ({"工资到（元）": ""}, "pay", Pay(400_000, None, "month")),
        ({"工资从（元）": "200元", "工资到（元）": 300.0}, "pay", Pay(20_000, 30_000, "month")),
        (
            {"工资从（元）": 0.8, "工资到（元）": "1.25元", "计薪单位": "件"},
            "pay",
            Pay(80, 125, "piece"),
        ),
        (
            {"工资从（元）": "22.5", "工资到（元）": None, "计薪单位": "小时"},
            "pay",
            Pay(2250, None, "hour"),
        ),
        ({"计薪单位": "日"}, "pay", Pay(400_000, 600_000, "day")),
        ({"岗位类型": "零工（日结）"}, "kind", "gig"),
        ({"学历要求": None}, "education", "不限"),
        ({"学历要求": "学历不限"}, "education", "不限"),
        ({"上岗日期": datetime(2027, 3, 1)}, "starts_on", date(2027, 3, 1)),
        ({"上岗日期": "2027年3月1日"}, "starts_on", date(2027, 3, 1)),
        ({"上岗日期": ""}, "starts_on", None),
        ({"证书要求": "焊工证/电工证"}, "certificates", ("焊工证", "电工证")),
        ({"工作地区": "140105"}, "place", Place(XIAODIAN, "某某路1号")),
    ],
)
def test_what_people_write_is_understood(
    office: Office, firm: Firm, changes: dict[str, Any], field: str, value: Any
) -> None:
    [number] = takes_in(office, firm, SEWING | changes).drafts
    assert getattr(wording_of(office, number), field) == value


@pytest.mark.parametrize(
    ("column", "value", "right"),
    [
        ("岗位名称", "", "请填写"),
        ("岗位名称", "缝" * 31, "30 个字以内"),
        ("岗位类型", "", "全职、兼职、零工、见习、公益性岗位"),
        ("岗位类型", "长期", "没有“长期”，应是 全职"),
        ("招聘人数", "若干", "整数，如 10"),
        ("招聘人数", 0, "1 至"),
        ("招聘人数", -5, "“-5”不对"),
        ("工资从（元）", "面议", "如 4000 或 22.5"),
        ("工资从（元）", "4千", "“4千”不对"),
        ("工资从（元）", 0, "应大于 0"),
        ("工资从（元）", 0.125, "最多两位小数"),
        ("工资到（元）", 3000, "应不小于“工资从（元）”的 4000"),
        ("计薪单位", "年", "月、天、小时、件"),
        ("工作地区", None, "请填写"),
        ("工作地区", "火星", "没有找到“火星”"),
        ("班次", "早班", "没有“早班”，应是 白班、夜班"),
        ("学历要求", "博士后", "不限、初中"),
        ("福利", "包" * 21, "每项最多 20 个字"),
        ("上岗日期", "2027-02-30", "没有“2027-02-30”这一天"),
        ("上岗日期", "年后", "应如 2027-03-01"),
        ("工作内容", " ", "请填写"),
        ("单位名称", "别的公司", "登记的是“某某服装有限公司”"),
        ("统一社会信用代码", "91140100MA0OTHER00", f"登记的是 {CODE}"),
    ],
)
def test_what_is_wrong_is_named_with_what_would_be_right(
    office: Office, firm: Firm, column: str, value: Any, right: str
) -> None:
    told = faults(office, firm, **{column: value})
    assert list(told) == [f"第4行 {column}"]
    assert right in told[f"第4行 {column}"][0]


def test_an_upper_end_alone_says_nothing(office: Office, firm: Firm) -> None:
    assert list(faults(office, firm, **{"工资从（元）": None})) == ["第4行 工资从（元）"]


def test_with_one_fault_nothing_is_drafted(office: Office, firm: Firm) -> None:
    faults(office, firm, 招聘人数="若干")
    assert takes_in(office, firm, SEWING).already == 0


def test_the_same_sheet_again_drafts_nothing_twice(office: Office, firm: Firm) -> None:
    takes_in(office, firm, SEWING)
    again = takes_in(office, firm, SEWING, SEWING | {"岗位名称": "包装工"})
    assert (len(again.drafts), again.already) == (1, 1)


def test_a_row_twice_is_a_slip(office: Office, firm: Firm) -> None:
    with pytest.raises(Invalid) as refused:
        takes_in(office, firm, SEWING, SEWING)
    assert refused.value.fields == {"第4行 岗位名称": ["和第 3 行一样，请删去一行"]}


def test_an_empty_sheet_is_said(office: Office, firm: Firm) -> None:
    with pytest.raises(Invalid, match="1 处要改"):
        takes_in(office, firm)


def test_a_firm_that_may_not_post_imports_nothing(office: Office) -> None:
    with pytest.raises(Forbidden, match="还在审核"):
        takes_in(office, office.firm(state="pending"), SEWING)


def test_staff_take_in_a_notice_of_several_firms(office: Office, firm: Firm) -> None:
    other = office.firm("某某机械厂", credit_code="91140100MA0WELDER0")
    first = SEWING | {"统一社会信用代码": CODE.lower(), "单位名称": "某某服装有限公司"}
    rows = (first, SEWING | {"统一社会信用代码": "91140100MA0WELDER0"})
    with office.work() as connection:
        content = sheet(*rows)
        done = import_of_firms(connection, content, REGIONS, None, "staff:王会计", office.moment)
        owners = [get_posting(connection, number).employer_id for number in done.drafts]
    assert owners == [firm.id, other.id]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({}, "凭它找到单位"),
        ({"统一社会信用代码": "91140100MA0NOBODY0"}, "没有单位登记过"),
        ({"统一社会信用代码": CODE, "单位名称": "别的"}, "登记的是“某某服装有限公司”"),
    ],
)
def test_staff_name_the_firm_rightly(
    office: Office, firm: Firm, changes: dict[str, Any], fault: str
) -> None:
    with pytest.raises(Invalid) as refused, office.work() as connection:
        content = sheet(SEWING | changes)
        import_of_firms(connection, content, REGIONS, None, "staff:王会计", office.moment)
    assert fault in str(refused.value.fields)


def test_a_firm_that_was_stopped_is_named(office: Office, firm: Firm) -> None:
    office.sets(employers, firm.id, state="suspended")
    with pytest.raises(Invalid) as refused, office.work() as connection:
        content = sheet(SEWING | {"统一社会信用代码": CODE})
        import_of_firms(connection, content, REGIONS, None, "staff:王会计", office.moment)
    assert "已停用" in str(refused.value.fields)


def test_the_template_filled_in_is_taken_in(office: Office, firm: Firm) -> None:
    template = opened(write_template())
    heads = [cell.value.rstrip("*") for cell in template[2]]
    rows = [[row.value for row in line] for line in template.iter_rows(max_row=2)]
    content = filled(*rows, [SEWING.get(head) for head in heads])
    with office.work() as connection:
        done = import_own(connection, content, firm.id, REGIONS, "member:1", office.moment)
    assert len(done.drafts) == 1


def test_the_template_offers_its_lists_and_explains_itself() -> None:
    sheet, template = opened(write_template()), cells(write_template())
    assert template[0] == ["企业招聘简章"]
    assert len(template) == 2
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    assert lists[f"E3:E{MOST_ROWS + 2}"] == '"全职,兼职,零工,见习,公益性岗位"'
    assert lists[f"I3:I{MOST_ROWS + 2}"] == '"月,天,小时,件"'
    explained = cells(write_template(), 1)
    assert [row[0] for row in explained[4:-1]] == list(NAMES)
    assert "1253号提到附件1" in explained[-1][0]
    assert "自行设计" in explained[-1][0]
