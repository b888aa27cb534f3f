"""Logging in with the mini-program: on many devices, for thirty days, until somebody logs out."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app import create_app
from bot.outbound.results import Failed, Login
from core.errors import DeskError
from core.settings import Settings
from handlers.own.logging_in import exchange_with
from people.identities import Identity, same_person
from people.sessions import LIFE, hashed
from people.tables import sessions
from tests.conftest import Site
from tests.core.test_access import PRODUCTION
from tests.people.world import APP, Caller, Town, told, town_of

PAGE = {"Origin": "http://localhost"}


def opens(town: Town, openid: str = "sim_zhao") -> str:
    """The code that the mini-program gets when it is opened on a simulated phone."""
    answer = town.client.post("/simulator/code", json={"openid": openid}, headers=PAGE)
    code: str = answer.get_json()["code"]
    return code


def logs_in(town: Town, code: str) -> Caller:
    """Who has the token that comes for a code."""
    return Caller(town.client, town.stranger.does("/session", {"code": code})["token"])


def test_who_opens_the_mini_program_is_logged_in_for_thirty_days(town: Town) -> None:
    answer = town.stranger.does("/session", {"code": opens(town)})
    assert answer["expires_at"] == "2026-12-21T12:00:00+08:00"
    me = Caller(town.client, answer["token"])
    assert me.gets("/employers") == {"items": [], "next_cursor": None}
    town.site.clock.moment += LIFE - timedelta(seconds=1)
    me.gets("/employers")
    town.site.clock.moment += timedelta(seconds=1)
    assert me.refused("/employers", method="GET") == (401, "登录已经失效，请重新登录。")


def test_a_code_is_good_once_and_says_what_to_do(town: Town) -> None:
    code = opens(town)
    logs_in(town, code)
    for spent in (code, "made-up"):
        status, words = town.stranger.refused("/session", {"code": spent})
        assert (status, words) == (401, "登录凭证已经用过或过期，请重新打开小程序。")


def test_a_log_out_is_of_one_device_alone(town: Town) -> None:
    phone, tablet = logs_in(town, opens(town)), logs_in(town, opens(town))
    phone.does("/session", method="DELETE")
    assert phone.refused("/employers", method="GET")[0] == 401
    assert phone.refused("/session", method="DELETE")[0] == 401
    tablet.gets("/employers")


@pytest.mark.parametrize("token", ["", "made-up", "x" * 10_000, "令牌"], ids=ascii)
def test_who_has_no_valid_token_is_told_to_log_in(town: Town, token: str) -> None:
    caller = Caller(town.client, token.encode().decode("latin-1"))
    assert caller.refused("/employers", method="GET")[0] == 401


def test_a_token_is_kept_as_a_hash_and_swept_when_it_expired(town: Town) -> None:
    me = logs_in(town, opens(town))
    kept = select(sessions.c.token_hash)
    with town.site.database.reading() as connection:
        assert connection.execute(kept).scalars().all() == [hashed(me.token)]
    town.site.clock.moment += LIFE
    logs_in(town, opens(town))
    with town.site.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(sessions)).scalar_one() == 1


def test_one_person_by_both_apps_is_one(town: Town) -> None:
    town.person("m_other", "union_sim_zhao")
    logs_in(town, opens(town))
    with town.site.database.reading() as connection:
        names = same_person(connection, Identity(APP, "mini_sim_zhao"))
    assert set(names) == {Identity(APP, "mini_sim_zhao"), Identity(APP, "m_other")}


@pytest.mark.parametrize(
    ("failed", "status", "words"),
    [
        (Failed("bad_payload", 40029, ""), 401, "重新打开"),
        (Failed("bad_payload", 40163, ""), 401, "重新打开"),
        (Failed("unreachable", 40226, ""), 403, "风险"),
        (Failed("busy", -1, ""), 503, "微信正忙"),
        (Failed("busy", 45011, "", 60), 503, "微信正忙"),
        (Failed("uncertain", None, ""), 503, "微信正忙"),
        (Failed("not_permitted", 40125, ""), 503, "还没有开通"),
    ],
)
def test_what_wechat_refuses_is_said_in_plain_words(
    failed: Failed, status: int, words: str
) -> None:
    with pytest.raises(DeskError, match=words) as raised:
        exchange_with(Platform(lambda code: failed))("code")
    assert raised.value.status == status


def test_what_lets_in_to_wechat_stays_behind() -> None:
    visitor = exchange_with(Platform(lambda code: Login("m_1", "the-key", "u_1")))("code")
    assert (visitor.openid, visitor.unionid) == ("m_1", "u_1")
    assert "m_1" not in repr(visitor) and not hasattr(visitor, "session_key")


class Platform:
    """WeChat, as far as logging in goes."""

    def __init__(self, answers: Callable[[str], Login | Failed]) -> None:
        self.code2session = answers


def test_in_production_no_simulated_code_lets_anybody_in(town: Town, desk: Site) -> None:
    code = opens(town)
    url = desk.database.engine.url.render_as_string(hide_password=False)
    settings = Settings(_env_file=None, database_url=url, **PRODUCTION)
    office = create_app(settings, desk.clock, desk.database).test_client()
    assert office.post("/simulator/code", json={"openid": "x"}, headers=PAGE).status_code == 404
    answer = office.post("/api/v1/session", json={"code": code})
    assert (answer.status_code, told(answer)) == (503, "这里还没有开通小程序。")


def test_another_page_gets_no_code(town: Town) -> None:
    answer = town.client.post(
        "/simulator/code", json={"openid": "x"}, headers={"Origin": "http://elsewhere"}
    )
    assert answer.status_code == 403


def test_in_production_each_token_is_counted_by_itself(desk: Site) -> None:
    url = desk.database.engine.url.render_as_string(hide_password=False)
    settings = Settings(_env_file=None, database_url=url, **PRODUCTION, api_rate="3/minute")
    client = create_app(settings, desk.clock, desk.database).test_client()
    people = Town(desk, client)
    for caller in (people.person(), people.person()):
        asked = [caller.asks("GET", "/employers").status_code for _ in range(4)]
        assert asked == [200, 200, 200, 429]
    guessed = [
        Caller(client, f"guess-{number}").asks("GET", "/employers").status_code
        for number in range(4)
    ]
    assert guessed == [401, 401, 401, 429]


def test_who_is_logged_in_reads_what_the_office_does_not_open_to_all(desk: Site) -> None:
    closed = town_of(desk, api_access="token")
    assert closed.stranger.asks("GET", "/postings").status_code == 401
    assert closed.person().asks("GET", "/postings").status_code == 200
    assert closed.person().asks("GET", "/staff/postings").status_code == 401
