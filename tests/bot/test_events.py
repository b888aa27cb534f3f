"""Every message and event of WeChat's has its answer, and leaves what it should behind."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
from sqlalchemy import select

from bot.tables import conversations, lines
from nlp.places.regions import RegionTree
from tests.bot.vectors import vectors
from tests.chat import Chat, choice
from tests.conftest import Site

People = Callable[[str], Chat]
Vector = dict[str, Any]

PLATFORM = "o_platform"


class Line(NamedTuple):
    """A stored line, shortened."""

    direction: str
    kind: str
    text: str


class Kept(NamedTuple):
    """What is stored about a person."""

    scene: str
    memory: dict[str, Any]
    lines: list[Line]


Find = Callable[[str], Kept]
NOTHING = Kept("", {}, [])


@pytest.fixture
def kept(desk: Site) -> Find:
    """Tells what is stored about a person."""

    def find(openid: str) -> Kept:
        with desk.database.reading() as connection:
            row = connection.execute(
                select(conversations).where(conversations.c.openid == openid)
            ).first()
            if row is None:
                return NOTHING
            said = connection.execute(
                select(lines.c.direction, lines.c.kind, lines.c.text)
                .where(lines.c.conversation_id == row.id)
                .order_by(lines.c.id)
            )
            return Kept(row.scene, row.memory, [Line(*line) for line in said])

    return find


def heard_and_answered(kept: Kept, kind: str, text: str = "") -> bool:
    """Whether exactly one message and its reply are stored."""
    heard, said = kept.lines
    return heard == ("in", kind, text) and said.direction == "out" and bool(said.text)


# Messages


def test_words_are_answered_and_stored(chat: Chat, kept: Find) -> None:
    chat.says("我在太原").hears("太原市")
    assert heard_and_answered(kept("o_zhang"), "text", "我在太原")


@pytest.mark.parametrize("words", ["", " ", "\n\x00"])
def test_a_message_without_words_asks_for_some(chat: Chat, kept: Find, words: str) -> None:
    chat.sends("text", Content=words, MsgId="1").hears("文字")
    assert heard_and_answered(kept("o_zhang"), "text")


def test_a_tapped_menu_item_is_what_it_says(chat: Chat, kept: Find) -> None:
    chat.sends("text", Content="我在太原", bizmsgmenuid="101", MsgId="1").hears("太原市")
    assert heard_and_answered(kept("o_zhang"), "text", "我在太原")


@pytest.mark.parametrize("recognition", [{}, {"Recognition": ""}, {"MediaId16K": "m16"}])
def test_a_voice_that_nobody_wrote_down_is_asked_to_type(
    chat: Chat, kept: Find, recognition: dict[str, str]
) -> None:
    chat.sends("voice", MediaId="m", Format="amr", MsgId="1", **recognition).hears("语音", "打字")
    assert heard_and_answered(kept("o_zhang"), "voice")


def test_a_voice_that_wechat_wrote_down_is_answered(chat: Chat, kept: Find) -> None:
    chat.sends("voice", MediaId="m", Format="amr", Recognition="我在太原", MsgId="1")
    chat.hears("太原市")
    assert heard_and_answered(kept("o_zhang"), "voice", "我在太原")


@pytest.mark.parametrize(
    ("kind", "name", "fields"),
    [
        ("image", "图片", {"PicUrl": "https://a.example/1", "MediaId": "m"}),
        ("video", "视频", {"MediaId": "m", "ThumbMediaId": "t"}),
        ("shortvideo", "视频", {"MediaId": "m", "ThumbMediaId": "t"}),
        ("link", "链接", {"Title": "招人补助", "Description": "x", "Url": "https://a.example"}),
    ],
)
def test_what_cannot_be_looked_at_is_said_so(
    chat: Chat, kept: Find, kind: str, name: str, fields: dict[str, str]
) -> None:
    chat.sends(kind, MsgId="1", **fields).hears(name, "打字")
    assert heard_and_answered(kept("o_zhang"), kind)


def test_a_kind_of_message_nobody_knows_is_asked_to_type(chat: Chat, kept: Find) -> None:
    chat.sends("hologram", MsgId="1").hears("打字")
    assert heard_and_answered(kept("o_zhang"), "hologram")


REGIONS = RegionTree()
POSITION = {"Location_X": "37.87", "Location_Y": "112.55", "Scale": "15"}


def test_a_position_is_offered_as_her_place_and_taken_when_she_agrees(
    chat: Chat, kept: Find
) -> None:
    chat.sends("location", Label="山西省太原市", MsgId="1", **POSITION)
    chat.hears("太原市").says(choice(chat.heard, "太原市")).hears("太原市")
    stored = kept("o_zhang")
    assert stored.memory["region"] == "140100"
    assert [line.kind for line in stored.lines if line.direction == "in"] == ["location", "text"]


def test_a_position_changes_nothing_until_she_agrees(chat: Chat, kept: Find) -> None:
    chat.says("换成贵阳").sends("location", Label="山西省太原市", MsgId="1", **POSITION)
    before = kept("o_zhang")
    chat.says(choice(chat.heard, "不换"))
    after = kept("o_zhang")
    assert before.memory["region"] == after.memory["region"] == "520100"


@pytest.mark.parametrize("label", ["", "[位置]", "Champs-Élysées"])
def test_a_position_without_a_place_we_know_asks_for_its_name(chat: Chat, label: str) -> None:
    chat.sends("location", Label=label, MsgId="1", **POSITION).hears("位置", "打字")


@pytest.mark.parametrize(
    "label",
    ["鼓楼区中山路1号", "河西区解放路", "小店区平阳路", "朝阳区太原饭店", "西安区长春大学"],
)
def test_a_position_in_a_district_of_nobody_knows_which_city_asks(chat: Chat, label: str) -> None:
    chat.sends("location", Label=label, MsgId="1", **POSITION).hears("没认出", "打字")


@pytest.mark.parametrize(
    ("home", "label", "place"),
    [
        ("换成太原", "小店区平阳路", "太原市小店区"),
        ("换成南京", "鼓楼区中山路1号", "南京市鼓楼区"),
        ("换成太原", "河西区解放路", ""),
        ("换成太原", "江苏省南京市鼓楼区中山路", "南京市鼓楼区"),
        ("换成福州", "江苏省南京市鼓楼区中山路", "南京市鼓楼区"),
        ("换成太原", "中国山西省晋中市太谷区", "晋中市太谷区"),
        ("换成太原", "娄烦县", "太原市娄烦县"),
        ("换成太原", "甘肃省临夏州积石山县", "临夏回族自治州积石山保安族东乡族撒拉族自治县"),
    ],
)
def test_a_district_without_its_city_is_one_of_her_own_city_or_none(
    chat: Chat, kept: Find, home: str, label: str, place: str
) -> None:
    chat.says(home).sends("location", Label=label, MsgId="1", **POSITION)
    if not place:
        chat.hears("没认出")
        return
    chat.hears(f"您发来的位置在{place}，").says("1").hears("记下了：您在")
    adcode = kept("o_zhang").memory["region"]
    assert REGIONS.find(place) == REGIONS.get(adcode)


# Following and leaving


def test_a_newcomer_is_welcomed(chat: Chat, kept: Find) -> None:
    chat.taps("subscribe").hears("公共就业服务窗口")
    assert heard_and_answered(kept("o_zhang"), "subscribe")
    assert kept("o_zhang").scene == ""


def test_who_comes_by_a_code_is_known_to_have_come_by_it(chat: Chat, kept: Find) -> None:
    chat.taps("subscribe", EventKey="qrscene_fair-2026-11", Ticket="t").hears("公共就业服务窗口")
    assert kept("o_zhang").scene == "fair-2026-11"


def test_who_scans_a_code_later_is_noted_and_answered(chat: Chat, kept: Find) -> None:
    chat.taps("subscribe")
    chat.taps("SCAN", EventKey="fair-2026-12", Ticket="t").hears("扫码")
    assert kept("o_zhang").scene == "fair-2026-12"


def test_who_leaves_is_forgotten_and_others_are_not(person: People, kept: Find) -> None:
    zhang, li = person("o_zhang"), person("o_li")
    zhang.says("我在太原").says("稳岗返还给多少")
    li.says("我在太原")
    before = kept("o_li")
    zhang.taps("unsubscribe").hears_nothing()
    assert kept("o_zhang") == NOTHING
    assert kept("o_li") == before


def test_of_who_left_not_a_line_remains(chat: Chat, desk: Site) -> None:
    with desk.database.reading() as connection:
        before = connection.execute(select(lines)).all()
    chat.says("我在太原").taps("unsubscribe", CreateTime="1795233600").hears_nothing()
    chat.taps("unsubscribe", CreateTime="1795233600").hears_nothing()
    with desk.database.reading() as connection:
        assert connection.execute(select(lines)).all() == before


def test_who_left_without_ever_writing_leaves_nothing_either(chat: Chat, kept: Find) -> None:
    chat.taps("unsubscribe").hears_nothing()
    assert kept("o_zhang") == NOTHING


def test_who_comes_back_is_a_newcomer(chat: Chat, kept: Find) -> None:
    chat.says("我在太原").taps("unsubscribe")
    chat.taps("subscribe").hears("公共就业服务窗口")
    stored = kept("o_zhang")
    assert "region" not in stored.memory
    assert heard_and_answered(stored, "subscribe")


# What the platform says of a person


def platform_says(platform: Chat, name: str, openid: str) -> None:
    """The platform reports in its own name, all in the same second."""
    platform.taps(
        name, OpenID=openid, AppID="wx13974bf780d3dc89", RevokeInfo="1", CreateTime="1795233600"
    ).hears_nothing()


def test_who_closes_the_account_is_forgotten_and_the_next_one_in_the_same_second_too(
    person: People, kept: Find
) -> None:
    for openid in ("o_zhang", "o_li", "o_wang"):
        person(openid).says("我在太原")
    for openid in ("o_zhang", "o_li"):
        platform_says(person(PLATFORM), "user_authorization_cancellation", openid)
    assert [kept(openid) for openid in ("o_zhang", "o_li", PLATFORM)] == [NOTHING] * 3
    assert kept("o_wang").memory["region"] == "140100"


def test_who_withdraws_consent_is_remembered_no_more(person: People, kept: Find) -> None:
    for openid in ("o_zhang", "o_li", "o_wang"):
        person(openid).says("我在太原").says("稳岗返还给多少")
    for openid in ("o_zhang", "o_li"):
        platform_says(person(PLATFORM), "user_authorization_revoke", openid)
    assert kept("o_zhang").memory == kept("o_li").memory == {}
    assert kept("o_wang").memory["region"] == "140100"
    assert kept(PLATFORM) == NOTHING
    person("o_zhang").says("稳岗返还给多少").hears("请问您")


def test_a_changed_profile_is_nothing_to_us(person: People, kept: Find) -> None:
    person("o_zhang").says("我在太原")
    before = kept("o_zhang")
    platform_says(person(PLATFORM), "user_info_modified", "o_zhang")
    assert kept("o_zhang") == before
    assert kept(PLATFORM) == NOTHING


# The menu and what it opens


@pytest.mark.parametrize(
    ("key", "words"),
    [("MENU", "菜单"), ("HUMAN", "工作人员"), ("REGION", "您在哪里"), ("MORE", "没有更多")],
)
def test_a_tap_on_the_menu_is_answered(chat: Chat, kept: Find, key: str, words: str) -> None:
    chat.taps("CLICK", EventKey=key).hears(words)
    assert heard_and_answered(kept("o_zhang"), "click")


def test_a_menu_key_may_be_a_question(chat: Chat) -> None:
    chat.says("我在太原").taps("CLICK", EventKey="稳岗返还给多少").hears("失业保险稳岗返还")


def test_a_menu_key_without_words_brings_the_menu(chat: Chat) -> None:
    chat.taps("CLICK", EventKey="").hears("菜单")


@pytest.mark.parametrize("name", ["scancode_push", "scancode_waitmsg"])
def test_a_scanned_code_cannot_be_read_and_is_said_so(chat: Chat, kept: Find, name: str) -> None:
    chat.taps(name, EventKey="6").hears("扫码", "打字")
    assert heard_and_answered(kept("o_zhang"), name)


SILENT_AND_NOTED = [
    "pic_sysphoto",
    "pic_photo_or_album",
    "pic_weixin",
    "location_select",
    "TEMPLATESENDJOBFINISH",
    "subscribe_msg_popup_event",
    "subscribe_msg_change_event",
    "subscribe_msg_sent_event",
    "kf_create_session",
    "kf_close_session",
    "kf_switch_session",
    "user_enter_tempsession",
    "an_event_of_tomorrow",
]
SILENT = [
    "LOCATION",
    "VIEW",
    "view_miniprogram",
    "MASSSENDJOBFINISH",
    "qualification_verify_success",
    "qualification_verify_fail",
    "naming_verify_success",
    "naming_verify_fail",
    "annual_renew",
    "verify_expired",
]


@pytest.mark.parametrize("name", SILENT_AND_NOTED)
def test_what_she_does_not_wait_for_is_noted_in_silence(chat: Chat, kept: Find, name: str) -> None:
    chat.says("我在太原")
    before = kept("o_zhang")
    chat.taps(name, EventKey="6", Status="success").hears_nothing()
    after = kept("o_zhang")
    assert after.memory == before.memory
    assert after.lines == [*before.lines, ("in", name.lower(), "")]


@pytest.mark.parametrize("name", SILENT)
def test_what_comes_every_few_seconds_or_is_not_hers_leaves_no_trace(
    chat: Chat, kept: Find, name: str
) -> None:
    chat.taps(name, EventKey="6", Latitude="37.87", Longitude="112.55").hears_nothing()
    assert kept("o_zhang") == NOTHING
    chat.says("我在太原")
    before = kept("o_zhang")
    chat.taps(name, EventKey="6", Latitude="37.87", Longitude="112.55").hears_nothing()
    assert kept("o_zhang") == before


def test_an_event_between_question_and_choice_does_not_lose_the_choice(chat: Chat) -> None:
    chat.says("稳岗返还给多少").hears("请问您")
    number = choice(chat.heard, "太原市")
    chat.taps("LOCATION", Latitude="37.87", Longitude="112.55").taps("kf_close_session")
    chat.says(number).hears("失业保险稳岗返还")


def test_every_event_of_the_vectors_is_told_of_here() -> None:
    told = {name.lower() for name in SILENT_AND_NOTED + SILENT} | {
        "subscribe",
        "unsubscribe",
        "scan",
        "click",
        "scancode_push",
        "scancode_waitmsg",
        "user_authorization_revoke",
        "unknown",
    }
    pushed = [vector.values[0]["parsed"] for vector in vectors("xml_payloads")]
    assert {fields["Event"].lower() for fields in pushed if "Event" in fields} <= told


@pytest.mark.parametrize("vector", vectors("xml_payloads"))
def test_every_push_is_accepted_and_answered_to_nobody_else(chat: Chat, vector: Vector) -> None:
    reply = chat.push(vector["xml"])
    fields = vector["parsed"]
    if reply != "success":
        said = ElementTree.fromstring(reply)
        assert said.findtext("ToUserName") == fields["FromUserName"]
        assert said.findtext("FromUserName") == fields["ToUserName"]
        assert said.findtext("Content")


@pytest.mark.parametrize("vector", vectors("json_payload_quirks", "one", "many"))
def test_notices_in_json_are_accepted_and_stored(
    chat: Chat, desk: Site, kept: Find, vector: Vector
) -> None:
    for body in (vector["one"], vector["many"]):
        assert chat.push(body) == "success"
    stored = kept("x")
    assert [line.kind for line in stored.lines] == ["subscribe_msg_change_event"] * 2
    with desk.database.reading() as connection:
        details = connection.execute(select(lines.c.details).order_by(lines.c.id)).scalars()
        expected = [json.loads(body)["List"] for body in (vector["one"], vector["many"])]
        assert [one["List"] for one in details if "List" in one] == expected
