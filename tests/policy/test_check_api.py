"""What somebody may have, asked of the API: granted, open, missed, elsewhere or over."""

from typing import Any

import pytest

from tests.conftest import Site

pytestmark = pytest.mark.usefixtures("desk")

REFUND = "taiyuan-2020/job-retention-refund"
GRANT = "taiyuan-2020/small-firm-hiring-grant"
FIRM = {
    "employer_size": "micro_small",
    "headcount_total": 28,
    "layoff_count": 5,
    "ui_months_paid": 12,
    "commitment_signed": True,
    "ui_paid_full": True,
    "env_blacklisted": False,
}


def check(site: Site, facts: dict[str, Any], *cards: str, **body: Any) -> dict[str, Any]:
    """What the API says to a check of these cards in Taiyuan in April 2020."""
    asked = {"region": "太原", "as_of": "2020-04-01", "cards": list(cards), "facts": facts} | body
    response = site.app.test_client().post("/api/v1/eligibility/check", json=asked)
    assert response.status_code == 200, response.get_data(as_text=True)
    found: dict[str, Any] = response.get_json()
    return found


def result(site: Site, facts: dict[str, Any], card: str, **body: Any) -> dict[str, Any]:
    """The one result for a card."""
    (one,) = check(site, facts, card, **body)["results"]
    assert one["card"] == card
    return dict(one)


def refused(site: Site, **body: Any) -> dict[str, list[str]]:
    """What is said to be wrong with a check."""
    asked = {"region": "太原", "facts": {}} | body
    response = site.app.test_client().post("/api/v1/eligibility/check", json=asked)
    assert response.status_code == 422
    fields: dict[str, list[str]] = response.get_json()["error"]["fields"]
    return fields


def test_heads_times_the_standard_is_the_sum(site: Site) -> None:
    firm = {"employer_size": "micro_small", "qualified_new_hires": 3, "employment_months": 6}
    found = result(site, firm, GRANT)
    assert found["status"] == "eligible"
    assert found["amount"] == {"kind": "exact", "fen": 450000, "to_fen": None, "text": "4500元"}
    assert found["cites"][0]["clause"] == "二（五）"


def test_a_share_of_a_sum_is_exact_to_the_fen(site: Site) -> None:
    found = result(site, FIRM | {"ui_premium_2019": 123456.78}, REFUND)
    assert (found["status"], found["amount"]["fen"]) == ("eligible", 6172839)


def test_what_only_an_office_certifies_makes_it_conditional(site: Site) -> None:
    base = {"recognized_base": True, "poverty_alleviated_hired": 30}
    card = "shanxi-2022-06/employment-base-tiered-award"
    found = result(site, base, card, as_of="2022-07-01")
    assert (found["status"], found["certify"]) == ("conditional", ["recognized_base"])
    assert found["amount"]["fen"] == 5_000_000
    assert found["reasons"][-1].startswith("待认定：")


@pytest.mark.parametrize(
    ("insurance", "status"), [("pension", "eligible"), ("work_injury", "ineligible")]
)
def test_only_the_insurances_the_text_names_are_put_off(
    site: Site, insurance: str, status: str
) -> None:
    card = "shanxi-2022-06/premium-deferral-by-industry"
    firm = {"industry": "catering", "insurance": insurance}
    found = result(site, firm, card, region="大同", as_of="2022-08-08")
    assert found["status"] == status
    if status == "ineligible":
        assert found["reasons"] == ["险种是工伤保险，要求不是工伤保险，不符合"]


@pytest.mark.parametrize(
    ("kind", "status"),
    [("enterprise", "eligible"), ("housekeeping", "eligible"), ("social_org", "ineligible")],
)
def test_a_firm_of_one_trade_is_a_firm(site: Site, kind: str, status: str) -> None:
    trained = {"months_since_hire": 12, "training_hours": 30, "certificate": True}
    card = "guiyang-county/pre-job-training-subsidy"
    found = result(
        site, trained | {"org_type": kind}, card, region="贵阳市辖县", as_of="2020-06-01"
    )
    assert found["status"] == status


@pytest.mark.parametrize(("layoffs", "status"), [(5, "eligible"), (6, "ineligible")])
def test_the_share_of_layoffs_is_held_against_its_bound(
    site: Site, layoffs: int, status: str
) -> None:
    assert result(site, FIRM | {"layoff_count": layoffs}, REFUND)["status"] == status


def test_what_is_not_known_decides_nothing(site: Site) -> None:
    found = result(site, {"employer_size": "micro_small"}, GRANT)
    assert found["status"] == "unknown"
    assert "employment_months" in found["missing"]
    assert found["amount"]["kind"] == "rate"
    assert "1500元" in found["amount"]["text"]


def test_who_cannot_tell_is_not_asked_again(site: Site) -> None:
    found = check(site, {"employer_size": "micro_small", "employment_months": "declined"}, GRANT)
    assert found["results"][0]["status"] == "unknown"
    assert found["results"][0]["missing"] == ["employment_months"]
    assert (found["next_question"] or {}).get("fact") != "employment_months"


def test_about_so_many_decides_where_all_of_them_agree(site: Site) -> None:
    about = FIRM | {"headcount_total": {"min": 26, "max": 30}}
    assert result(site, about, REFUND)["status"] == "eligible"
    astride = FIRM | {"headcount_total": {"min": 20, "max": 30}}
    assert result(site, astride, REFUND)["status"] == "unknown"


def test_a_near_miss_says_by_how_much(site: Site) -> None:
    found = result(site, FIRM | {"headcount_total": 31, "layoff_count": 2}, REFUND)
    assert found["status"] == "ineligible"
    said = "；".join(found["reasons"])
    assert "6.5%" in said
    assert "5.5%" in said


@pytest.mark.parametrize(
    ("place", "day", "status"),
    [("太原", "2020-07-01", "expired"), ("贵阳", "2020-04-01", "other_region")],
)
def test_too_late_or_elsewhere_is_said_so(site: Site, place: str, day: str, status: str) -> None:
    assert result(site, FIRM, REFUND, region=place, as_of=day)["status"] == status


def test_all_benefits_of_the_place_are_checked_and_the_next_question_asked(site: Site) -> None:
    asked = {"region": "140100", "as_of": "2020-04-01", "facts": {"employer_size": "micro_small"}}
    found = site.app.test_client().post("/api/v1/eligibility/check", json=asked).get_json()
    assert {REFUND, GRANT} <= {one["card"] for one in found["results"]}
    assert found["covered"]["region"] == {"adcode": "140100", "name": "太原市"}
    assert found["covered"]["cards"] == len(found["results"])
    assert found["next_question"]["text"]


def test_what_excludes_each_other_is_not_bundled(site: Site) -> None:
    claimed = {"employer_size": "micro_small", "already_claimed": [GRANT]}
    firm = claimed | {"qualified_new_hires": 1, "employment_months": 6}
    found = check(site, firm, GRANT)
    assert found["results"][0]["status"] == "ineligible"
    assert "已经领取" in found["results"][0]["reasons"][0]
    bundle = found["bundle"]
    assert bundle["cards"] == []
    assert bundle["left_out"] == [{"card": GRANT, "instead": [], "claimed": [GRANT]}]


def test_every_fault_names_its_fact_and_what_would_be_right(site: Site) -> None:
    faults = refused(
        site,
        facts={
            "headcount": 28,
            "headcount_total": "二十八",
            "employer_size": "tiny",
            "commitment_signed": "yes",
            "hire_date": "2022-02-30",
            "new_hires": {"min": 5, "max": 3},
            "already_claimed": ["nothing/at-all"],
        },
    )
    said = {name.removeprefix("facts."): texts[0] for name, texts in faults.items()}
    assert "没有这个事实" in said["headcount"]
    assert "整数" in said["headcount_total"]
    assert "micro_small" in said["employer_size"]
    assert "true" in said["commitment_signed"]
    assert "2022-06-30" in said["hire_date"]
    assert "min 不能比 max 大" in said["new_hires"]


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("new_hires", 10**4000),
        ("hire_date", "2022-W01-1"),
        ("hire_date", "２０２２"),
        ("new_hires", [[[[1]]]]),
    ],
)
def test_what_is_out_of_all_bounds_is_refused_kindly(site: Site, fact: str, value: Any) -> None:
    assert f"facts.{fact}" in refused(site, facts={fact: value})


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"region": "火星"}, "region"),
        ({"cards": ["nothing/at-all"]}, "cards"),
        ({"facts": {"already_claimed": ["nothing"]}}, "facts.already_claimed"),
        ({"as_of": "昨天"}, "as_of"),
    ],
)
def test_what_cannot_be_taken_is_named(site: Site, body: dict[str, Any], field: str) -> None:
    assert field in refused(site, **body)
