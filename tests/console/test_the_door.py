"""The door of the console: who comes in, how often it may be tried, and how pages are guarded."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pyotp
import pytest
from apiflask import APIFlask

from app import create_app
from core.settings import Settings
from tests.conftest import NOON, Site
from tests.console.clerks import PASSWORD, Clerk, Hire
from tests.test_structure import PRODUCTION


@pytest.fixture
def earnest(desk: Site) -> Iterator[APIFlask]:
    """The application as an office runs it, over the tests' database."""
    settings = Settings(_env_file=None, database_url=str(desk.database.engine.url), **PRODUCTION)
    yield create_app(settings, desk.clock, desk.database)


def test_one_comes_back_to_the_page_one_wanted(hired: Hire) -> None:
    clerk = hired("lijing", signed_in=False).opens("look-up", q="补贴").sees("登录工作台")
    clerk.sends("sign-in", name="lijing", password="kaishui-bailu-77", after="/desk/look-up?q=补贴")
    clerk.sees("查找对话", "补贴")


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/desk/", "//example.org/desk/", "/desk//example.org", "/\\e"]
)
def test_nobody_is_led_elsewhere_by_signing_in(hired: Hire, elsewhere: str) -> None:
    clerk = hired("lijing", signed_in=False).opens("sign-in")
    clerk.sends("sign-in", name="lijing", password="kaishui-bailu-77", after=elsewhere).is_answered(
        200
    ).sees("待接手")


def test_a_wrong_password_is_told_and_the_name_kept(hired: Hire) -> None:
    clerk = hired("lijing", signed_in=False).signs_in("wrong-password").is_answered(422)
    clerk.sees("登录名、密码或验证码不对", 'value="lijing"')


def test_one_address_may_not_try_again_and_again(earnest: APIFlask, hired: Hire) -> None:
    clerk = hired("lijing", signed_in=False)
    clerk.client = earnest.test_client()
    secure = {"wsgi.url_scheme": "https", "HTTP_REFERER": "https://localhost/desk/sign-in"}
    clerk.client.environ_base.update(secure)
    clerk.opens("sign-in")
    tries = [clerk.sends("sign-in", name=f"n{number}", password="x").status for number in range(11)]
    assert 429 in tries
    clerk.sees("登录试得太多了")


def test_a_wrong_address_is_told_with_a_way_back(lijing: Clerk, hired: Hire) -> None:
    lijing.opens("quueue").is_answered(404).sees("没有这个地址", "回到工作台", "主菜单")
    lijing.opens("queue").sends("conversations/1/bite").is_answered(404).sees("没有这个地址")
    hired("wangfang", signed_in=False).opens("quueue").is_answered(200).sees("登录工作台")


def test_signed_out_nothing_is_shown(lijing: Clerk) -> None:
    lijing.opens("queue").sees("待接手").sends("sign-out").sees("登录工作台")
    lijing.opens("queue").sees("登录工作台").does_not_see("等待接手")


def test_what_is_shown_of_people_stays_in_no_cache_and_runs_no_foreign_script(
    lijing: Clerk,
) -> None:
    headers = lijing.client.get("/desk/queue").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"


def test_the_cookie_of_an_office_goes_over_https_alone(earnest: APIFlask) -> None:
    answer = earnest.test_client().get("/desk/sign-in", base_url="https://desk.example")
    cookie = answer.headers["Set-Cookie"]
    assert all(word in cookie for word in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/desk"))


def test_codes_are_set_up_with_a_code_and_the_password(lijing: Clerk) -> None:
    lijing.opens("account/codes").sends("account/codes", code="000000").is_answered(422)
    lijing.sees("这 6 位数字不对")
    code = secret_of(lijing).at(NOON)
    lijing.sends("account/codes", code=code, before="x").is_answered(422).sees("现在的密码不对")
    lijing.sends("account/codes", code=code, before=PASSWORD).sees("已经开通")


def secret_of(clerk: Clerk) -> pyotp.TOTP:
    """What a telephone makes of the letters of the page."""
    found = re.search("<code>([A-Z2-7]{32})</code>", clerk.page)
    assert found
    return pyotp.TOTP(found[1])


def test_a_telephone_reads_the_secret_from_a_picture_of_our_own(lijing: Clerk) -> None:
    lijing.opens("account/codes").sees('src="/desk/account/codes.svg"')
    picture = lijing.client.get("/desk/account/codes.svg")
    assert (picture.mimetype, picture.headers["Cache-Control"]) == ("image/svg+xml", "no-store")
    assert b"<svg" in picture.data and b"style=" not in picture.data


def test_codes_are_turned_off_with_the_password_and_a_code(lijing: Clerk, desk: Site) -> None:
    lijing.opens("account/codes/off").sees("没有开通")
    phone, off = secret_of(lijing.opens("account/codes")), "account/codes/off"
    lijing.sends("account/codes", code=phone.at(desk.clock.moment), before=PASSWORD)
    desk.clock.moment += timedelta(minutes=1)
    code = phone.at(desk.clock.moment)
    lijing.opens(off).sends(off, before=PASSWORD, code="000000").is_answered(422)
    lijing.sends(off, before="x", code=code).is_answered(422)
    lijing.sees("登录名、密码或验证码不对").opens("account/codes").sees("已经开通")
    lijing.opens(off).sends(off, before=PASSWORD, code=code).does_not_see("已经开通")
    lijing.sends("sign-out").signs_in().sees("待接手")


def test_another_password_needs_the_one_before(lijing: Clerk) -> None:
    chosen = {"password": "other-bailu-78", "again": "other-bailu-78"}
    lijing.opens("account/password").sends("account/password", **chosen).is_answered(422)
    lijing.sees("现在的密码不对")
    lijing.sends("account/password", before=PASSWORD, **chosen).sees("待接手")


def test_a_page_left_open_keeps_nobody_signed_in(lijing: Clerk, desk: Site) -> None:
    for _ in range(7):
        desk.clock.moment += timedelta(minutes=10)
        lijing.client.get("/desk/queue", headers={"HX-Request": "true"})
    lijing.opens("queue").sees("登录工作台")
