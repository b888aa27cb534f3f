"""The forms over HTTP: the year's plan in and out, the figures, and what staff correct."""

from io import BytesIO
from typing import Any

from jobs.fairs.forms.plan_table import COLUMNS
from tests.core.test_access import TOKEN
from tests.jobs.fairs.offices import STAFF, Office, on
from tests.jobs.fairs.sheets import cells, filled

HEADERS = {"Authorization": f"Bearer {TOKEN}"}
ROW = (1, "县级", "2026年12月21日9:00-12:00", "区人力资源市场", "春风行动", "农民工", 30)


def sends(office: Office, *rows: Any, path: str = "", **form: Any) -> Any:
    """What comes back for a table of a county."""
    told = {"region": "小店区", "host": "小店区公共就业服务机构"} | form
    data = {"file": (BytesIO(filled(COLUMNS, *rows)), "plan.xlsx"), **told}
    return office.client.post(f"/api/v1/staff/fairs/plan{path}", data=data, headers=HEADERS)


def asks(office: Office, path: str) -> Any:
    """What staff read at an address of forms."""
    return office.staff(f"/fairs{path}", method="GET")


def test_a_county_sends_its_table_and_the_city_gives_out_its_own(office: Office) -> None:
    done = sends(office, ROW).json
    assert (len(done["added"]), done["already"]) == (1, 0)
    again = {"added": [], "changed": [], "already": 1, "left": 0}
    assert sends(office, ROW).json == again
    answer = asks(office, "/plan.xlsx?region=太原")
    assert answer.mimetype.endswith("spreadsheetml.sheet")
    assert "attachment" in answer.headers["Content-Disposition"]
    assert cells(answer.data)[3][1:3] == ["小店区", "2026年12月21日（周一）9:00–12:00"]


def test_a_changed_table_is_looked_at_first(office: Office) -> None:
    (fair,) = sends(office, ROW).json["added"]
    later = (*ROW[:2], "2026年12月21日14:00-17:00", *ROW[3:])
    assert sends(office, later).status_code == 409
    looked = sends(office, later, path="/check").json
    assert (looked["added"], looked["changed"], looked["already"]) == (0, [fair], 0)
    assert "14:00" in looked["lines"][0]
    assert sends(office, later, seen=looked["version"]).json["changed"] == [fair]
    assert cells(asks(office, "/plan.xlsx?region=太原").data)[3][2].startswith(
        "2026年12月21日（周一）14:00"
    )


def test_each_faulty_cell_comes_back_as_a_field(office: Office) -> None:
    refused = sends(office, ROW, (2, "古交市", "待定", *ROW[3:]))
    assert refused.status_code == 422
    assert list(refused.json["error"]["fields"]) == ["第3行 市县", "第3行 时间"]
    assert "什么也没有导入" in refused.json["error"]["message"]
    assert sends(office, ROW, region="火星").status_code == 422
    assert sends(office, ROW, host=" ").status_code == 422


def test_the_figures_are_read_corrected_and_given_out(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    office.lets_in(fair, firm, [office.posting(firm)])
    office.waits_until(on(12, 22))
    figures = asks(office, "/figures?region=太原&since=2026-12-01&until=2026-12-31").json["figures"]
    assert [one["label"] for one in figures][:2] == ["举办场次", "参会单位数"]
    assert figures[2]["parts"][0]["fair"] == str(fair)
    assert figures[2]["how"]
    correct = {"by": STAFF, "figure": "visitors", "value": 180, "note": "门口人工点数"}
    of_fair = office.staff(f"/fairs/{fair}/corrections", correct).json["figures"]
    assert of_fair == asks(office, f"/{fair}/figures").json["figures"]
    [part] = next(one for one in of_fair if one["figure"] == "visitors")["parts"]
    assert (part["value"], part["counted"]) == (180, 0)
    assert part["correction"]["note"] == "门口人工点数"
    whole = correct | {"figure": "placed", "value": 60, "region": "太原", "note": "企业回报"}
    report = office.staff("/fairs/figures/corrections", whole).json
    assert (report["since"], report["until"]) == ("2026-01-01", "2026-12-31")
    assert report["figures"][7]["value"] == 60
    form = asks(office, "/figures.xlsx?region=太原&unit=太原市人社局&by=某某&phone=0351-0000000")
    assert cells(form.data)[1] == ["填报单位：太原市人社局"]
    assert [row[2] for row in cells(form.data)[3:11]] == [1, 1, 10, 180, 0, 0, 0, 60]


def test_a_correction_that_is_none_is_said(office: Office) -> None:
    fair = office.announces()
    office.waits_until(on(12, 22))
    wrong = {"by": STAFF, "figure": "weather", "value": 1, "note": "晴"}
    assert office.staff(f"/fairs/{fair}/corrections", wrong).status_code == 422
    assert office.staff("/fairs/999999/corrections", wrong).status_code == 404


def test_a_period_that_ends_before_it_begins_is_said(office: Office) -> None:
    for path in ("/figures", "/figures.xlsx", "/plan.xlsx"):
        answer = asks(office, f"{path}?region=太原&since=2026-12-01&until=2026-11-01")
        assert (answer.status_code, "until" in answer.json["error"]["fields"]) == (422, True)
