"""What is not a message: logging in, codes, menu, media, checks of content, quotas."""

import pytest

from bot.outbound.client import WeChat
from bot.outbound.results import (
    Addresses,
    Checked,
    Checking,
    Code,
    Done,
    Failed,
    File,
    Follower,
    Followers,
    Login,
    Media,
    Menu,
    Minded,
    Phone,
    Quota,
)
from tests.bot.outbound.office import Moved, refused
from tests.wechat_double.handle import Double

BUTTONS = [
    {"type": "click", "name": "菜单", "key": "MENU"},
    {"name": "办事", "sub_button": [{"type": "click", "name": "换地方", "key": "REGION"}]},
]


def test_who_opens_the_mini_program_logs_in_without_a_token(
    client: WeChat, platform: Double
) -> None:
    person = platform.person("o_mini", unionid="u_mini")
    login = client.code2session(person.code())
    assert isinstance(login, Login)
    assert (login.openid, login.unionid) == ("o_mini", "u_mini")
    assert login.session_key
    assert platform.calls("/cgi-bin/stable_token") == []


def test_a_code_logs_in_once_and_for_five_minutes(
    client: WeChat, platform: Double, clock: Moved
) -> None:
    code, later = platform.person("o_mini").code(), platform.person("o_mini").code()
    client.code2session(code)
    refused(client.code2session(code), "bad_payload", 40163, "已经用过", "重新登录")
    clock.move(minutes=6)
    refused(client.code2session(later), "bad_payload", 40029, "过期")
    refused(client.code2session("nonsense"), "bad_payload", 40029)


def test_a_number_is_told_for_its_code(client: WeChat, platform: Double) -> None:
    code = platform.person("o_mini").phone_code("10000000000")
    assert client.phone_number(code) == Phone("10000000000", "86", "+8610000000000")
    refused(client.phone_number(code), "bad_payload", 40163)


def test_a_number_given_to_another_mini_program_is_not_taken(
    client: WeChat, platform: Double
) -> None:
    code = platform.tell("code", use="phone", number="10000000000", given_to="wx99")
    refused(client.phone_number(code), "uncertain", None, "没有应有的内容")


def test_a_text_is_checked_for_who_was_there_lately(
    client: WeChat, platform: Double, clock: Moved
) -> None:
    platform.tell("judges", word="押金", suggest="review")
    platform.person("o_mini").visited()
    assert client.check_text("o_mini", "招保安", 3) == Checked("pass", 100, "trace-1")
    minded = Minded("review", 20006), Minded("review", 20006, "押金")
    told = Checked("review", 20006, "trace-1", minded)
    assert client.check_text("o_mini", "先交押金", 3) == told
    refused(client.check_text("o_mini", "招" * 2501, 3), "bad_payload", None, "2500")
    refused(client.check_text("o_zhang", "招保安", 3), "unreachable", 43104)
    clock.move(hours=3)
    refused(client.check_text("o_mini", "招保安", 3), "unreachable", 61010)


def test_the_earlier_word_for_what_is_risky_is_understood(client: WeChat, platform: Double) -> None:
    platform.person("o_mini").visited()
    platform.fault("/wxa/msg_sec_check", "code", code=87014)
    assert client.check_text("o_mini", "先交押金", 3) == Checked("risky", 0)


def test_a_picture_is_checked_later(client: WeChat, platform: Double) -> None:
    platform.person("o_mini").visited()
    checking = client.check_media("o_mini", "https://example.org/a.jpg", "image", 3)
    assert checking == Checking("trace-2")
    (asked,) = platform.calls("/wxa/media_check_async")
    assert asked["media_type"] == 2


def test_the_menu_is_put_up_and_read(client: WeChat, platform: Double) -> None:
    assert client.show_menu() == Menu(())
    assert client.push_menu(BUTTONS) == Done()
    assert client.show_menu() == Menu(tuple(BUTTONS))
    assert platform.tell("menu") == {"button": BUTTONS}


@pytest.mark.parametrize(
    ("buttons", "words"),
    [
        ([], "0 个按钮，应为 1 至 3 个"),
        (BUTTONS * 2, "4 个按钮"),
        ([{"type": "click", "name": "就业政策问一问", "key": "K"}], "name 有 21 字节"),
        ([{"type": "click", "name": "问", "key": "K" * 129}], "key 有 129 字节"),
        ([{"name": "问", "sub_button": []}], "应为 1 至 5 个"),
        ([{"type": "click", "key": "K"}], "没有名字"),
    ],
)
def test_a_menu_that_does_not_fit_is_not_put_up(
    client: WeChat, platform: Double, buttons: list[dict[str, object]], words: str
) -> None:
    refused(client.push_menu(buttons), "bad_payload", None, words)
    assert platform.calls("/cgi-bin/menu/create") == []


def test_codes_for_always_and_for_a_while(client: WeChat) -> None:
    lasting = client.qrcode("fair:7")
    assert isinstance(lasting, Code)
    assert lasting.seconds is None
    assert lasting.picture_url.endswith("?ticket=ticket%2Bfair%3A7%2F%3D")
    assert client.picture(lasting) == File(b"\xff\xd8\xff\xe0fair:7", "image/jpeg")
    passing = client.qrcode("fair:7", 600)
    assert isinstance(passing, Code)
    assert passing.seconds == 600


@pytest.mark.parametrize(("scene", "seconds"), [("", None), ("招" * 22, None), ("a", 2592001)])
def test_codes_that_wechat_does_not_make(client: WeChat, scene: str, seconds: int | None) -> None:
    refused(client.qrcode(scene, seconds), "bad_payload", None, "二维码")


def test_a_code_of_the_mini_program_is_a_picture(client: WeChat) -> None:
    assert client.mini_qrcode("fair=7", "pages/fair/index") == File(
        b"\xff\xd8\xff\xe0picture", "image/jpeg"
    )
    refused(client.mini_qrcode("招聘会", "pages/fair/index"), "bad_payload", None, "汉字")
    refused(client.mini_qrcode("fair=7", "/pages/fair"), "bad_payload", None, "不带 /")


def test_a_picture_that_is_an_error_is_no_picture(client: WeChat, platform: Double) -> None:
    platform.fault("/wxa/getwxacodeunlimit", "code", code=41030)
    refused(client.mini_qrcode("fair=7", "pages/none"), "bad_payload", 41030, "页面路径")


def test_who_follows_and_who_left(client: WeChat, platform: Double) -> None:
    platform.person("o_wang", unionid="u_wang")
    assert client.user("o_wang") == Follower(True, "u_wang")
    platform.person("o_wang").left()
    assert client.user("o_wang") == Follower(False)


def test_several_are_asked_about_at_once_and_one_unknown_spoils_it(
    client: WeChat, platform: Double
) -> None:
    platform.person("o_wang", unionid="u_wang")
    told = client.users(["o_wang", "o_zhang"])
    assert isinstance(told, Followers)
    assert told.by_openid == {"o_wang": Follower(True, "u_wang"), "o_zhang": Follower(True)}
    assert "o_wang" not in repr(told)
    refused(client.users(["o_wang", "o_nobody"]), "unreachable", 40003)
    refused(client.users(["o_wang"] * 101), "bad_payload", None, "100")


def test_a_file_is_kept_for_three_days(client: WeChat, clock: Moved) -> None:
    media = client.upload("image", "fair.png", b"\x89PNG\r\n\x1a\n--")
    assert isinstance(media, Media)
    assert client.download(media.media_id) == File(b"\x89PNG\r\n\x1a\n--", "image/png")
    clock.move(days=3, seconds=1)
    refused(client.download(media.media_id), "bad_payload", 40007, "过期")
    refused(client.upload("thumb", "a.jpg", b"x" * 65537), "bad_payload", None, "65537 字节")


def test_addresses_and_quotas(client: WeChat, platform: Double) -> None:
    assert client.callback_ips() == Addresses(("198.51.100.0/24", "203.0.113.8/32"))
    client.send_text("o_zhang", "您好")
    assert client.quota("/cgi-bin/message/custom/send") == Quota(500000, 1, 499999)
    assert client.clear_quota() == Done()
    assert client.quota("/cgi-bin/message/custom/send") == Quota(500000, 0, 500000)


def test_an_answer_without_what_was_asked_for(client: WeChat, platform: Double) -> None:
    platform.fault("/cgi-bin/user/info", "code", code=0)
    answer = client.user("o_zhang")
    assert isinstance(answer, Follower)  # 0 is no error
    platform.person("o_mini", unionid="u")
    platform.tell("judges", word="押金", suggest="maybe")
    platform.person("o_mini").visited()
    strange = client.check_text("o_mini", "先交押金", 3)
    refused(strange, "busy", None, "没有应有的内容")


def test_every_account_gets_its_token(client: WeChat, platform: Double) -> None:
    assert client.token("official") == client.token("miniprogram") == Done()
    client.send_text("o_zhang", "您好")
    platform.tell("whitelist", ours=False)
    refused(client.token("official"), "not_permitted", 40164)
    assert not isinstance(client.callback_ips(), Failed)  # what is held works on
