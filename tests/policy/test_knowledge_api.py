"""The knowledge by API: cards page by page, one card whole, the dictionary of facts."""

from typing import Any

from tests.conftest import Site


def get(site: Site, path: str, status: int = 200) -> dict[str, Any]:
    """What an address of the API gives."""
    response = site.app.test_client().get(f"/api/v1/{path}")
    assert response.status_code == status
    body: dict[str, Any] = response.get_json()
    return body


def test_cards_come_page_by_page_each_once(site: Site) -> None:
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = get(site, f"cards?region=太原&limit=4&cursor={cursor}")
        seen += [card["id"] for card in page["items"]]
        cursor = page["next_cursor"]
    assert len(seen) == len(set(seen)) >= 9
    assert "taiyuan-2020/premium-exemption" in seen


def test_a_card_is_shown_whole(site: Site) -> None:
    card = get(site, "cards/taiyuan-2020/job-retention-refund")
    assert card["amounts"] == [{"bp": 5000, "of": "ui_premium_2019", "cite": "amount"}]
    assert card["document"]["issued"] == "2020-03-05"
    assert card["region"]["name"] == "太原市"


def test_what_is_not_there_is_said(site: Site) -> None:
    assert "没有" in get(site, "cards/taiyuan-2020/nothing", 404)["error"]["message"]
    assert "火星" in get(site, "cards?region=火星", 404)["error"]["message"]


def test_facts_have_names_types_and_choices(site: Site) -> None:
    facts = {fact["name"]: fact for fact in get(site, "facts")["items"]}
    assert facts["layoff_rate"]["type"] == "ratio"
    assert "micro_small" in facts["employer_size"]["choices"]
