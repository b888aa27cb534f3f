"""`GET /api/v1/postings`: a sentence in, what was understood and what there is out."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import Connection

from app import create_app
from core.settings import Settings
from jobs.values import Pay, Place
from tests.conftest import Frozen, Site
from tests.core.test_access import PRODUCTION, TOKEN
from tests.jobs.live import post

ITEM = {
    *("id", "title", "firm", "kind", "pay", "region", "address", "openings", "benefits", "shift"),
    *("education", "certificates", "published_at", "answer_rate", "distance_m", "advice"),
}


def get(site: Site, **query: Any) -> Any:
    """What the API says."""
    answer = site.app.test_client().get("/api/v1/postings", query_string=query)
    return answer.get_json()


def test_a_sentence_is_understood_and_answered(desk: Site, connection: Connection) -> None:
    number = post(
        connection, title="保安员", pay=Pay(3_500_00, 4_500_00), benefits=("包吃", "包住")
    )
    post(connection, title="厨师")
    found = get(desk, text="小店区找个保安的活，四千以上包吃住")
    understood = found["understood"]
    assert understood["intent"] == "search" and understood["region"] == "140105"
    assert understood["keywords"][0][0] == "保安" and understood["pay"]["min"] == 4000
    assert set(understood["benefits"]) == {"包吃", "包住"} and "unfiltered" not in understood
    (item,) = found["items"]
    assert item.keys() == ITEM
    assert (item["id"], item["title"], item["firm"]) == (str(number), "保安员", "某某物业公司")
    assert item["pay"] == {"min": 3500, "max": 4500, "unit": "month", "text": "3500–4500元/月"}
    assert item["region"] == {"adcode": "140105", "name": "小店区"}
    assert item["published_at"] == "2026-11-21T12:00:00+08:00"
    assert (found["widened"], found["next_cursor"]) == ("", None)


def test_an_hour_to_the_fen_is_found_by_what_it_comes_to(
    desk: Site, connection: Connection
) -> None:
    post(connection, title="分拣员", kind="part_time", pay=Pay(22_50, None, "hour"))
    post(connection, title="分拣员", kind="part_time", pay=Pay(22_00, None, "hour"))
    items = get(desk, text="小店区兼职分拣员，一小时22.5以上")["items"]
    assert [one["pay"]["min"] for one in items] == [22.5]
    assert items[0]["pay"]["text"] == "22.5元以上/小时"


def test_no_telephone_goes_out(desk: Site, connection: Connection) -> None:
    post(connection, title="保安员")
    assert "13800000000" not in str(get(desk, text="保安"))


def test_without_a_sentence_the_newest_of_the_place_are_listed(
    desk: Site, connection: Connection
) -> None:
    post(connection, title="保安员")
    post(connection, title="厨师", place=Place("140200"))
    assert [one["title"] for one in get(desk, region="太原")["items"]] == ["保安员"]
    assert [one["title"] for one in get(desk)["items"]] == ["厨师", "保安员"]


def test_the_place_in_the_sentence_goes_first(desk: Site, connection: Connection) -> None:
    assert get(desk, text="大同找保安", region="太原")["understood"]["region"] == "140200"
    assert get(desk, text="保安", region="140100")["understood"]["region"] == "140100"


def test_pages_go_on_where_the_one_before_ended(desk: Site, connection: Connection) -> None:
    for number in range(3):
        post(connection, title=f"保安{number}")
    first = get(desk, text="保安", limit=2)
    second = get(desk, text="保安", limit=2, cursor=first["next_cursor"])
    assert [one["title"] for one in first["items"] + second["items"]] == ["保安2", "保安1", "保安0"]
    assert second["next_cursor"] is None


@pytest.mark.parametrize("other", [{"text": "厨师"}, {"text": "保安", "sort": "best"}, {}])
def test_the_cursor_of_another_search_is_refused(
    desk: Site, connection: Connection, other: dict[str, Any]
) -> None:
    for number in range(3):
        post(connection, title=f"保安{number}")
        post(connection, title=f"厨师{number}")
    cursor = get(desk, text="保安", limit=2)["next_cursor"]
    query = other | {"limit": 2, "cursor": cursor}
    answer = desk.app.test_client().get("/api/v1/postings", query_string=query)
    assert answer.status_code == 422
    assert list(answer.get_json()["error"]["fields"]) == ["cursor"]


def test_how_far_it_is_is_told_where_both_places_are_known(
    desk: Site, connection: Connection
) -> None:
    post(connection, title="保安员", place=Place("140105", "", 37.88, 112.55))
    post(connection, title="门卫")
    found = get(desk, text="离家近的保安", lat=37.87, lng=112.55)
    assert [one["distance_m"] for one in found["items"]] == [1112]
    assert {one["distance_m"] for one in get(desk, text="保安")["items"]} == {None}


def test_what_we_do_not_understand_is_searched_as_it_is_written(
    desk: Site, connection: Connection
) -> None:
    post(connection, title="xk9系列工装夹具")
    assert [one["title"] for one in get(desk, text="xk9系列")["items"]] == ["xk9系列工装夹具"]


@pytest.mark.parametrize(
    "text",
    [
        "保安\u202e\ufffe",
        "'",
        '"',
        "\\",
        "%",
        "_",
        "保安'\"%_\\",
        "()&|!:*",
        "的" * 200,
    ],
)
def test_no_sign_is_more_than_a_sign(desk: Site, connection: Connection, text: str) -> None:
    post(connection, title="保安员")
    for sort in ("newest", "best"):
        assert "items" in get(desk, text=text, sort=sort)


def test_a_long_text_of_any_words_is_searched(desk: Site, connection: Connection) -> None:
    post(connection, title="保安员")
    text = "".join(chr(0x4E00 + 37 * at) for at in range(200))
    assert "没有" in get(desk, text=text)["widened"]


@pytest.mark.parametrize("said", ["女的能干的保安", "五十多岁想当保安", "外地人 残疾 保安"])
def test_what_the_law_allows_nobody_to_choose_by_changes_nothing(
    desk: Site, connection: Connection, said: str
) -> None:
    post(connection, title="保安员"), post(connection, title="保安队长")
    found = get(desk, text=said)
    assert [one["title"] for one in found["items"]] == ["保安队长", "保安员"]
    assert found["widened"] == ""


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"text": "好" * 201}, "text"),
        ({"region": "火星"}, "region"),
        ({"limit": 51}, "limit"),
        ({"limit": 0}, "limit"),
        ({"sort": "nearest"}, "sort"),
        ({"lat": 91, "lng": 0}, "lat"),
        ({"lat": 37}, "lng"),
    ],
)
def test_what_cannot_be_asked_is_named(desk: Site, query: dict[str, Any], field: str) -> None:
    answer = desk.app.test_client().get("/api/v1/postings", query_string=query)
    assert answer.status_code == 422
    assert field in answer.get_json()["error"]["fields"]


@pytest.mark.parametrize("cursor", ["1", "wsaid-0-", "w" * 120, "wpay-1-1"])
def test_a_cursor_that_is_none_is_refused_in_words(desk: Site, cursor: str) -> None:
    answer = desk.app.test_client().get("/api/v1/postings", query_string={"cursor": cursor})
    assert answer.status_code == 422
    assert "next_cursor" in answer.get_json()["error"]["message"]


@pytest.fixture
def guarded(desk: Site) -> FlaskClient:
    """The desk of an office that lets only those with a token read."""
    url = desk.database.engine.url.render_as_string(hide_password=False)
    given = PRODUCTION | {"api_tokens": TOKEN, "api_access": "token"}
    settings = Settings(_env_file=None, database_url=url, **given)
    return create_app(settings, Frozen(), desk.database).test_client()


def test_the_office_decides_who_may_search(guarded: FlaskClient) -> None:
    assert guarded.get("/api/v1/postings").status_code == 401
    headers = {"Authorization": f"Bearer {TOKEN}"}
    assert guarded.get("/api/v1/postings", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("太原", ["门卫", "保安员"]),
        ("小店区", ["保安员"]),
        ("五千以上", ["门卫"]),
        ("3000到4000", ["厨师", "门卫", "保安员"]),
        ("一天两百", ["门卫"]),
        ("时薪25", ["门卫"]),
        ("没有学历", ["厨师", "门卫", "保安员"]),
        ("太原 xk9系列", []),
    ],
)
def test_a_wish_that_names_no_work_is_what_postings_are_chosen_by(
    desk: Site, connection: Connection, said: str, titles: list[str]
) -> None:
    post(connection, title="保安员")
    post(connection, title="门卫", pay=Pay(5_000_00, 6_000_00), place=Place("140106"))
    post(connection, title="厨师", place=Place("140200"))
    found = get(desk, text=said)
    assert [one["title"] for one in found["items"]] == titles
    assert ("没有找到" in found["widened"]) is (not titles)
