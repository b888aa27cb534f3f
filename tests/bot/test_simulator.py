"""The simulator in a real browser: what a developer or an official sees when trying the desk."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from apiflask import APIFlask
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Route, expect
from sqlalchemy import func, select

from app import create_app
from bot.messages import Article, Reply, Turn
from bot.simulator import simulator
from bot.tables import lines
from bot.turns import Turns
from bot.webhook import webhook
from core.clock import now
from core.db import Database
from core.http import mind_manners
from core.migrations import upgrade
from core.settings import Settings
from handlers.events import MENU_KEYS
from notify.mailbox import Outbox
from policy import store
from policy.files import read_folder
from tests.browser import Visitor, serving

pytestmark = pytest.mark.browser

DATA = Path(__file__).parents[2] / "data"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
ELSEWHERE = "https://pictures.example/fair.jpg"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('simulator')}/wengang.db")
    upgrade(database.engine)
    with database.transaction() as connection:
        store.replace_all(connection, read_folder(DATA), now())
    yield database
    database.engine.dispose()


def settings(mode: str = "compat", key: str | None = AES_KEY, **more: Any) -> Settings:
    return Settings(
        _env_file=None,
        wechat_mode=mode,
        wechat_encoding_aes_key=key,
        **{"app_env": "development"} | more,
    )


@pytest.fixture(scope="module")
def app(database: Database) -> APIFlask:
    return create_app(settings(), database=database)


@pytest.fixture(scope="module")
def address(app: APIFlask) -> Iterator[str]:
    with serving(app) as address:
        yield address


@pytest.fixture
def visitor(visit: Callable[..., Visitor], address: str) -> Visitor:
    return visit(address)


def test_a_question_is_answered_and_the_wire_shows_how(visitor: Visitor) -> None:
    expect(visitor.page.get_by_role("log")).to_contain_text("还没有对话")
    visitor.presses("我在太原").hears("太原市")
    visitor.asks("招人那个补助给多少").hears("1500元", "依据", "毫秒")
    assert visitor.wire("请求地址").startswith("POST /wechat?signature=")
    sent, reply = visitor.wire("发出的 XML"), visitor.wire("原样回复")
    assert "<Content><![CDATA[招人那个补助给多少]]></Content>" in sent
    assert re.search(r"<MsgId>\d+</MsgId>", sent)
    assert reply.startswith("<xml><ToUserName>") and "1500元" in reply
    visitor.exchanges.first.get_by_role("button", name="看报文").click()
    assert "<Content><![CDATA[我在太原]]></Content>" in visitor.wire("发出的 XML")


def test_following_is_welcomed_and_leaving_is_silent(visitor: Visitor) -> None:
    visitor.page.get_by_label("二维码的场景值").fill("fair-01")
    visitor.presses("关注").hears("关注了公众号（场景 fair-01）", "公共就业服务窗口")
    assert "<EventKey><![CDATA[qrscene_fair-01]]></EventKey>" in visitor.wire("发出的 XML")
    assert "MsgId" not in visitor.wire("发出的 XML")
    visitor.presses("关注后再扫码").hears("扫")
    assert "<EventKey><![CDATA[fair-01]]></EventKey>" in visitor.wire("发出的 XML")
    visitor.presses("取消关注").hears("（已收到，没有回复）")
    assert visitor.wire("原样回复") == "success"


def test_the_menu_is_the_accounts_own(visitor: Visitor) -> None:
    buttons = visitor.page.get_by_role("group", name="公众号菜单").get_by_role("button")
    assert buttons.all_inner_texts() == list(MENU_KEYS.values())
    for label in MENU_KEYS.values():
        visitor.presses(label).hears(f"点了菜单“{label}”")


def test_the_menu_works_like_the_accounts_own(visitor: Visitor) -> None:
    visitor.presses("菜单").hears("点了菜单“菜单”", "换成")
    visitor.presses("找人工").hears("工作人员")
    assert "<EventKey><![CDATA[HUMAN]]></EventKey>" in visitor.wire("发出的 XML")
    visitor.presses("更多").hears("没有更多")


def test_sending_the_same_push_again_changes_nothing(visitor: Visitor, database: Database) -> None:
    def heard_lines() -> int:
        with database.reading() as connection:
            return connection.execute(select(func.count()).select_from(lines)).scalar() or 0

    visitor.asks("我在太原")
    sent, reply, stored = visitor.wire("发出的 XML"), visitor.wire("原样回复"), heard_lines()
    for _ in range(2):
        visitor.presses("重发上一条").hears("重发", "和上次的答复一样，没有重复处理")
        assert (visitor.wire("发出的 XML"), visitor.wire("原样回复")) == (sent, reply)
    assert heard_lines() == stored


def test_each_person_has_a_transcript_of_their_own(visitor: Visitor) -> None:
    talk = visitor.page.get_by_role("log")
    visitor.asks("我在太原")
    visitor.button("关注者乙").click()
    expect(talk).to_contain_text("还没有对话")
    visitor.asks("菜单")
    expect(talk).not_to_contain_text("我在太原")
    visitor.button("关注者甲").click()
    expect(talk).to_contain_text("我在太原")
    expect(visitor.button("关注者甲")).to_have_attribute("aria-pressed", "true")
    visitor.button("＋ 再来一位").click()
    expect(visitor.page.get_by_role("heading", name="关注者丙")).to_be_visible()


def test_numbered_choices_are_tapped_while_they_hold(visitor: Visitor) -> None:
    visitor.presses("发送位置").hears("小店区")
    assert "<Label><![CDATA[山西省太原市小店区平阳路]]></Label>" in visitor.wire("发出的 XML")
    first = visitor.latest.get_by_role("button", name=re.compile("^1 "))
    first.click()
    expect(visitor.exchanges).to_have_count(2)
    visitor.hears("我：1")
    expect(visitor.exchanges.first.locator(".choice").first).to_be_disabled()


def test_other_places_can_be_sent(visitor: Visitor) -> None:
    visitor.page.get_by_role("combobox", name="位置").select_option(label="淄川区")
    visitor.presses("发送位置").hears("淄川区")
    visitor.page.get_by_label("要发的地名").fill("某某广场")
    visitor.presses("发送位置").hears("某某广场", "没认出")


def test_voice_and_pictures_are_asked_to_be_typed(visitor: Visitor) -> None:
    visitor.presses("发送语音").hears("请打字")
    assert "<Recognition><![CDATA[]]></Recognition>" in visitor.wire("发出的 XML")
    visitor.presses("发送图片").hears("看不了图片")
    visitor.page.get_by_label("语音识别出的文字").fill("我在太原")
    visitor.presses("发送语音").hears("太原市")


def test_safe_mode_shows_the_envelopes_and_what_is_in_them(visitor: Visitor) -> None:
    visitor.page.get_by_label("安全模式").check()
    visitor.asks("我在太原").hears("太原市")
    assert "encrypt_type=aes&msg_signature=" in visitor.wire("请求地址")
    for envelope in ("发出的信封（加密）", "回复的信封（加密）"):
        assert "<Encrypt>" in visitor.wire(envelope) and "太原" not in visitor.wire(envelope)
    assert "我在太原" in visitor.wire("信封里的 XML（加密前）")
    assert "太原市" in visitor.wire("解密后的回复")
    visitor.presses("重发上一条").hears("和上次的答复一样")


def test_a_server_in_safe_mode_refuses_plain_pushes(visit, database: Database) -> None:
    with serving(create_app(settings("safe"), database=database)) as address:
        visitor = visit(address)
        visitor.asks("你好").hears("拒收", "403", "不收明文")
        expect(visitor.page.get_by_text("状态 403")).to_be_visible()
        visitor.page.get_by_label("安全模式").check()
        visitor.asks("我在太原").hears("太原市")


def test_without_a_key_safe_mode_is_off_and_says_why(visit, database: Database) -> None:
    with serving(create_app(settings("plain", None), database=database)) as address:
        visitor = visit(address)
        expect(visitor.page.get_by_label("安全模式")).to_be_disabled()
        expect(visitor.page.get_by_text("没有设置 WECHAT_ENCODING_AES_KEY")).to_be_visible()
        visitor.asks("我在太原").hears("太原市")


def test_an_unreachable_server_is_said_to_be_and_can_be_tried_again(visitor: Visitor) -> None:
    visitor.page.route("**/send", lambda route: route.abort())
    visitor.asks("我在太原").hears("连不上服务器")
    visitor.page.unroute("**/send")
    visitor.presses("重发上一条").hears("太原市")


def test_a_slow_answer_is_warned_of(visitor: Visitor) -> None:
    def slow(route: Route) -> None:
        answer = route.fetch().json()
        route.fulfill(json=answer | {"ms": 4321.0})

    visitor.page.route("**/send", slow)
    visitor.asks("我在太原").hears("4,321 毫秒，太慢")
    expect(visitor.page.get_by_text("微信只等 5 秒")).to_be_visible()


def test_what_a_person_types_stays_text(visitor: Visitor) -> None:
    wicked = "]]></Content><b>粗</b><script>alert(1)</script>"
    visitor.asks(wicked).hears(wicked)
    expect(visitor.page.get_by_text("状态 200")).to_be_visible()
    visitor.page.get_by_label("说点什么").fill("  ")
    visitor.page.keyboard.press("Enter")
    expect(visitor.exchanges).to_have_count(1)


def test_enter_sends_neither_half_typed_words_nor_a_new_line(visitor: Visitor) -> None:
    box = visitor.page.get_by_label("说点什么")
    box.fill("wozai")
    box.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    expect(visitor.exchanges).to_have_count(0)
    box.fill("我在")
    box.press("Shift+Enter")
    expect(box).to_have_value("我在\n")


def test_an_article_is_shown_as_a_card_without_fetching_its_picture(visit, database) -> None:
    def answer(turn: Turn) -> Reply:
        return Reply(
            article=Article("春风行动招聘会", "周六上午", "https://fair.example/", ELSEWHERE)
        )

    app = APIFlask("articles")
    mind_manners(app)
    app.register_blueprint(webhook(settings(), Turns(database, answer, now, Outbox())))
    app.register_blueprint(simulator(settings(), {"FAIR": "招聘会"}, database))
    with serving(app) as address:
        visitor = visit(address).presses("招聘会").hears("春风行动招聘会", "周六上午")
        link = visitor.latest.get_by_role("link")
        expect(link).to_have_attribute("href", "https://fair.example/")
        assert ELSEWHERE in visitor.wire("原样回复")


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (360, 640)])
def test_the_page_is_accessible_and_fits(visit, address: str, width: int, height: int) -> None:
    visitor = visit(address, width, height)
    for act in (lambda: None, lambda: visitor.presses("发送位置").presses("关注")):
        act()
        found = Axe().run(visitor.page)
        assert found.violations_count == 0, found.response["violations"]
    assert visitor.page.evaluate("document.documentElement.scrollWidth") <= width


def test_production_has_no_simulator(database: Database) -> None:
    production = settings(
        app_env="production",
        secret_key="s" * 32,
        wechat_token="real",
        wechat_app_id="wx1",
        wechat_app_secret="a" * 32,
    )
    client = create_app(production, database=database).test_client()
    assert client.get("/simulator/").status_code == 404
    assert client.post("/simulator/send", json={}).status_code == 404


OWN = {"Origin": "http://localhost"}
HELLO = {"openid": "o_1", "kind": "text", "text": "你好"}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"openid": "张三"}, "用户编号"),
        ({"kind": "video"}, "消息类型"),
        ({"text": " "}, "请先写点什么"),
        ({"text": "长" * 4001}, "最多 4000 个字"),
        ({"kind": "event"}, "事件"),
        ({"kind": "location", "latitude": 91, "longitude": 0}, "纬度"),
        ({"kind": "location"}, "纬度和经度"),
        ({"repeat": "1"}, "推送编号"),
        ({"colour": "red"}, "不认识“colour”"),
    ],
)
def test_bad_input_is_refused_with_a_sentence(app: APIFlask, change, sentence: str) -> None:
    response = app.test_client().post("/simulator/send", json=HELLO | change, headers=OWN)
    assert response.status_code == 422
    assert sentence in response.get_json()["error"]["message"]


@pytest.mark.parametrize("body", ["[]", "{", json.dumps("你好")])
def test_what_is_not_an_object_is_refused(app: APIFlask, body: str) -> None:
    client = app.test_client()
    response = client.post(
        "/simulator/send", data=body, content_type="application/json", headers=OWN
    )
    assert response.get_json()["error"]["message"] == "请求应为一个 JSON 对象。"


def test_a_reply_wechat_could_not_open_is_not_shown(app: APIFlask, monkeypatch) -> None:
    forged = "<xml><Encrypt>AAAA</Encrypt><MsgSignature>x</MsgSignature></xml>"
    monkeypatch.setattr("bot.simulator._post", lambda *_: (200, forged, 1.0))
    client = app.test_client()
    delivery = client.post("/simulator/send", json=HELLO | {"mode": "safe"}, headers=OWN).get_json()
    assert delivery["fault"] == "签名不符，微信不会把这条答复交给用户。"
    assert delivery["text"] == ""


@pytest.mark.parametrize(
    "headers",
    [{}, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site", **OWN}],
)
def test_other_pages_cannot_send(app: APIFlask, headers: dict[str, str]) -> None:
    response = app.test_client().post("/simulator/send", json=HELLO, headers=headers)
    assert response.status_code == 403
    assert "模拟器页面" in response.get_json()["error"]["message"]
