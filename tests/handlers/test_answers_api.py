"""The API gives the answer the chat gives, and says clearly what it cannot take."""

from typing import Any

import pytest

from tests.conftest import Site

QUESTION = "稳岗返还给多少"


def ask(site: Site, **body: Any) -> dict[str, Any]:
    """The answer to a question put to the API."""
    response = site.app.test_client().post("/api/v1/answers", json=body)
    assert response.status_code == 200, response.get_json()
    answer: dict[str, Any] = response.get_json()
    return answer


def test_the_api_says_what_the_chat_says(site: Site) -> None:
    answer = ask(site, text=QUESTION, region="太原")
    assert answer["kind"] == "answer"
    assert "50%" in answer["text"]
    assert answer["cards"] == ["taiyuan-2020/job-retention-refund"]
    assert answer["aspects"] == ["amount"]
    assert answer["cites"][0]["clause"] == "二（二）"
    assert answer["cites"][0]["number"] is None


@pytest.mark.parametrize("region", ["140100", "太原市", "太原", "太原市小店区"])
def test_a_region_is_a_code_or_a_name(site: Site, region: str) -> None:
    assert ask(site, text=QUESTION, region=region)["kind"] == "answer"


def test_without_a_region_it_asks_where(site: Site) -> None:
    answer = ask(site, text=QUESTION)
    assert answer["kind"] == "ask_region"
    assert "太原市" in answer["choices"]


def test_what_was_said_before_counts(site: Site) -> None:
    answer = ask(site, text="要什么材料", context=["我在太原", QUESTION])
    assert answer["cards"] == ["taiyuan-2020/job-retention-refund"]
    assert "营业执照" in answer["text"]


def test_another_day_is_another_answer(site: Site) -> None:
    then, now = (
        ask(site, text=QUESTION, region="太原", as_of=day)["text"]
        for day in ("2020-04-01", "2026-11-21")
    )
    assert "已到期" not in then
    assert "已到期" in now


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"text": ""}, "text"),
        ({"region": "太原"}, "text"),
        ({"text": QUESTION, "region": "火星"}, "region"),
        ({"text": QUESTION, "as_of": "昨天"}, "as_of"),
        ({"text": QUESTION, "context": "我在太原"}, "context"),
    ],
)
def test_what_cannot_be_taken_is_named(site: Site, body: dict[str, Any], field: str) -> None:
    response = site.app.test_client().post("/api/v1/answers", json=body)
    assert response.status_code == 422
    assert field in response.get_json()["error"]["fields"]
