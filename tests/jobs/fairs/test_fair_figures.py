"""附件4: the figures come from what happened, say where they come from, and can be corrected."""

from typing import Any

import pytest
from sqlalchemy import insert

from core.errors import Conflict, Invalid, NotFound
from jobs.fairs.fair_corrections import Correction, correct_fair, correct_report
from jobs.fairs.fair_figures import KINDS, Report, draw_report
from jobs.fairs.fair_plans import period_of
from jobs.fairs.fairs import cancel_fair
from jobs.fairs.forms.figures_table import write_figures
from jobs.fairs.visitors import check_in
from jobs.tables import application_events, applications, at_work, postings
from people.tables import employers
from tests.jobs.fairs.offices import REGIONS, STAFF, TAIYUAN, XIAODIAN, Office, on
from tests.jobs.fairs.sheets import cells, opened

CITY = REGIONS.get(TAIYUAN)
PERIOD = period_of(on(12, 1).date(), on(12, 31).date(), on(12, 31).date())


def report(office: Office, region: str = TAIYUAN, period: Any = PERIOD) -> Report:
    """What a region would report now."""
    with office.work() as connection:
        where = REGIONS.get(region)
        return draw_report(connection, REGIONS, where, period, office.moment)


def figures(office: Office, **how: Any) -> dict[str, int]:
    """The figures of a report."""
    return {figure.name: figure.value for figure in report(office, **how).figures}


def applies(
    office: Office, posting: int, fair: int | None, *steps: str, answers: Any = (), **row: Any
) -> int:
    """Somebody applies, the firm takes steps, and both are asked later whether they are at work."""
    values = {"posting_id": posting, "fair_id": fair, "state": "sent", "applied_at": office.moment}
    with office.work() as connection:
        made = insert(applications).values(values | row).returning(applications.c.id)
        number = int(connection.execute(made).scalar_one())
        for what in ("sent", *steps):
            event = {"application_id": number, "what": what, "by": "employer"}
            connection.execute(insert(application_events).values(event | {"at": office.moment}))
        for days, side, answer in answers:
            asked = {"application_id": number, "days": days, "side": side, "answer": answer}
            connection.execute(insert(at_work).values(asked | {"asked_at": office.moment}))
    return number


def corrects(office: Office, fair: int, figure: str, value: int, note: str = "人工点数") -> None:
    """Staff correct a figure of a fair."""
    with office.work() as connection:
        to = Correction(figure, value, note, STAFF, office.moment)
        correct_fair(connection, fair, to)


@pytest.fixture
def fair(office: Office) -> int:
    """A fair of the day with two firms, three visitors, and what came of it."""
    fair = office.announces()
    first, second = office.firm("某某服装厂", tags=["key_enterprise"]), office.firm()
    sewing = office.posting(first)
    office.lets_in(fair, first, [sewing, office.posting(first, "包装工", openings=5)])
    office.lets_in(fair, second, [office.posting(second, openings=2)])
    office.waits_until(on(12, 21, 9))
    with office.work() as connection:
        for name in ("m_zhang", "m_li", "m_wang"):
            check_in(connection, fair, office.seeker(name), office.moment)
    applies(office, sewing, fair)
    applies(office, sewing, fair, "invite")
    hired = {"state": "hired", "settled_at": on(12, 25)}
    applies(office, sewing, fair, "hire", answers=[(7, "seeker", "yes")], **hired)
    applies(office, sewing, None, "hire", answers=[(7, "seeker", "yes")], **hired)
    return fair


def test_the_figures_are_counted_from_what_happened(office: Office, fair: int) -> None:
    assert figures(office) == {
        "fairs": 1,
        "employers": 2,
        "positions": 17,
        "visitors": 3,
        "intentions": 2,
        "at_work": 1,
        "key_employers": 1,
        "placed": 2,
    }


def test_a_posting_that_is_over_by_the_report_was_offered_all_the_same(
    office: Office, fair: int
) -> None:
    with office.work() as connection:
        connection.execute(postings.update().values(state="closed"))
        connection.execute(employers.update().values(state="suspended"))
    assert (figures(office)["positions"], figures(office)["employers"]) == (17, 2)


@pytest.mark.parametrize(
    ("answers", "count"),
    [
        ([(7, "seeker", "yes")], 1),
        ([(7, "employer", "yes"), (7, "seeker", "")], 1),
        ([(30, "employer", "yes")], 1),
        ([(7, "seeker", "yes"), (30, "seeker", "no")], 0),
        ([(7, "seeker", "no"), (30, "seeker", "yes")], 1),
        ([(7, "seeker", "no")], 0),
        ([(7, "seeker", "")], 0),
    ],
)
def test_at_work_is_who_says_so_and_does_not_deny_it_later(
    office: Office, answers: Any, count: int
) -> None:
    fair, firm = office.announces(), office.firm()
    office.waits_until(on(12, 22))
    applies(office, office.posting(firm), fair, "hire", answers=answers)
    assert figures(office)["at_work"] == count


def test_only_fairs_on_site_that_have_begun_were_held(office: Office) -> None:
    office.announces()
    office.announces(online=True)
    cancelled = office.announces()
    office.announces(starts_at=on(12, 28), ends_at=on(12, 28, 12))
    office.plans()
    with office.work() as connection:
        cancel_fair(connection, cancelled, "暴雪", office.moment)
    office.waits_until(on(12, 21, 10))
    assert figures(office)["fairs"] == 1


def test_a_city_counts_its_counties_and_a_county_itself_alone(office: Office) -> None:
    office.announces()
    office.announces(level="county", region=XIAODIAN)
    office.announces(region="140800")
    office.waits_until(on(12, 22))
    held = {
        region: figures(office, region=region)["fairs"] for region in ("140000", TAIYUAN, XIAODIAN)
    }
    assert held == {"140000": 3, TAIYUAN: 2, XIAODIAN: 1}


def test_what_is_not_in_the_period_is_not_counted(office: Office, fair: int) -> None:
    before = period_of(on(11, 1).date(), on(12, 20).date(), on(12, 31).date())
    # The firm published in November: it was served then, and nobody was hired yet.
    assert figures(office, period=before) == dict.fromkeys(KINDS, 0) | {"key_employers": 1}
    day = period_of(on(12, 21).date(), on(12, 21).date(), on(12, 31).date())
    assert (figures(office, period=day)["fairs"], figures(office, period=day)["placed"]) == (1, 0)


def test_every_figure_says_what_it_is_made_of(office: Office, fair: int) -> None:
    for figure in report(office).figures:
        assert figure.kind.how.endswith("。")
        assert sum(part.value for part in figure.parts) == figure.value
    positions = report(office).figures[2]
    assert [(part.fair_id, part.value) for part in positions.parts] == [(fair, 17)]
    assert report(office).figures[7].parts[0].name == "某某服装厂"


def test_a_corrected_figure_counts_and_the_counted_one_stays_to_be_seen(
    office: Office, fair: int
) -> None:
    corrects(office, fair, "visitors", 180)
    corrects(office, fair, "visitors", 210, "补点了西门")
    visitors = report(office).figures[3]
    assert (visitors.name, visitors.value, visitors.counted) == ("visitors", 210, 3)
    [part] = visitors.parts
    assert part.counted == 3
    assert part.correction and (part.correction.note, part.correction.by) == ("补点了西门", STAFF)


def test_a_report_is_corrected_for_just_that_region_and_period(office: Office, fair: int) -> None:
    to = Correction("placed", 60, "企业回报的", STAFF, office.moment)
    with office.work() as connection:
        correct_report(connection, TAIYUAN, PERIOD, to)
    placed = report(office).figures[7]
    assert (placed.value, placed.counted) == (60, 2)
    assert placed.correction and placed.correction.note == "企业回报的"
    assert figures(office, region="140000")["placed"] == 2


@pytest.mark.parametrize(
    ("figure", "value", "note", "field"),
    [
        ("fairs", 3, "多办了两场", "figure"),
        ("visitors", -1, "点数", "value"),
        ("visitors", 180, " ", "note"),
    ],
)
def test_a_correction_needs_a_figure_a_number_and_a_reason(
    office: Office, fair: int, figure: str, value: int, note: str, field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        corrects(office, fair, figure, value, note)
    assert list(refused.value.fields) == [field]


def test_what_has_not_begun_has_nothing_to_correct(office: Office) -> None:
    with pytest.raises(Conflict, match="还没有举办"):
        corrects(office, office.announces(), "visitors", 180)
    with pytest.raises(NotFound):
        corrects(office, 10**6, "visitors", 180)


def test_the_form_has_the_shape_of_the_annex(office: Office, fair: int) -> None:
    corrects(office, fair, "visitors", 180)
    form = write_figures(report(office), "太原市人社局", "某某", "0351-0000000")
    assert cells(form) == [
        ["活动开展情况统计表"],
        ["填报单位：太原市人社局"],
        [None, "项目", "数据"],
        ["线下招聘会", "举办场次", 1],
        [None, "参会单位数", 2],
        [None, "提供岗位数", 17],
        [None, "入场求职人数", 180],
        [None, "达成初步意向数", 2],
        [None, "目前上岗数", 1],
        ["重点企业用工服务情况", "对接服务重点企业数量", 1],
        [None, "解决用工人数", 2],
        ["填表人：某某"],
        ["联系电话：0351-0000000"],
        ["备注：1. 开展重点企业用工服务情况每月要定期填报至重点企业用工常态化服务调度系统。"],
        ["2. 本表由市人社部门汇总全市数据后填报。"],
    ]
    merged = {str(one) for one in opened(form).merged_cells.ranges}
    assert {"A4:A9", "A10:A11"} <= merged


def test_a_second_sheet_says_where_the_figures_come_from(office: Office, fair: int) -> None:
    corrects(office, fair, "visitors", 180, "门口人工点数")
    rows = cells(write_figures(report(office), "", "", ""), 1)
    at = next(number for number, row in enumerate(rows) if row[:2] == ["入场求职人数", "合计"])
    assert rows[at][2:4] == [180, 3]
    assert rows[at + 1][2:4] == [180, 3]
    assert "更正：门口人工点数" in rows[at + 1][4]
