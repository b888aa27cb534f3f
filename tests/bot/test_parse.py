"""Whatever a person types, the push says who wrote it and what; the rest is refused quickly."""

import json
import re
import time
from contextlib import suppress
from typing import Any

import pytest

from bot.messages import Incoming
from bot.parse import Hostile, Unreadable, read_fields, to_incoming
from tests.bot.vectors import vectors

Vector = dict[str, Any]

LIMIT = 256 * 1024


def raw(words: str, kind: str = "text", field: str = "Content", message_id: str = "77") -> str:
    """A push as WeChat writes it: the person's words unescaped in the middle."""
    return (
        "<xml><ToUserName><![CDATA[gh_wengang]]></ToUserName>"
        "<FromUserName><![CDATA[o_zhang]]></FromUserName>"
        "<CreateTime>1795233600</CreateTime>"
        f"<MsgType><![CDATA[{kind}]]></MsgType>"
        f"<{field}><![CDATA[{words}]]></{field}>"
        f"<MsgId>{message_id}</MsgId></xml>"
    )


def event(name: str, **fields: str) -> str:
    """An event as WeChat pushes it."""
    rest = "".join(f"<{field}><![CDATA[{value}]]></{field}>" for field, value in fields.items())
    return (
        "<xml><ToUserName><![CDATA[gh_wengang]]></ToUserName>"
        "<FromUserName><![CDATA[o_zhang]]></FromUserName>"
        "<CreateTime>1795233600</CreateTime><MsgType><![CDATA[event]]></MsgType>"
        f"<Event><![CDATA[{name}]]></Event>{rest}</xml>"
    )


def read(body: str | bytes) -> Incoming:
    return to_incoming(read_fields(body.encode() if isinstance(body, str) else body))


def first_sender(xml: str) -> str:
    found = re.search(r"<FromUserName><!\[CDATA\[(.*?)\]\]>", xml)
    assert found
    return found[1]


@pytest.mark.parametrize("vector", vectors("xml_payloads"))
def test_every_push_is_read_to_its_last_field(vector: Vector) -> None:
    fields = vector["parsed"]
    assert read_fields(vector["xml"].encode()) == fields
    incoming = read(vector["xml"])
    about = "OpenID" if "OpenID" in fields else "FromUserName"
    assert (incoming.sender, incoming.account) == (fields[about], fields["ToUserName"])
    assert incoming.kind == fields["MsgType"]
    assert incoming.event == fields.get("Event", "").lower()
    assert incoming.event_key == (fields.get("EventKey") or "")
    assert incoming.sent_at == int(fields["CreateTime"])


@pytest.mark.parametrize("vector", vectors("decrypt", "expect_fields"))
def test_what_was_sealed_is_read_too(vector: Vector) -> None:
    fields = read_fields(vector["plaintext"].encode())
    assert fields.items() >= vector["expect_fields"].items()


@pytest.mark.parametrize("vector", vectors("json_payload_quirks", "one", "many"))
def test_one_template_comes_as_an_object_and_several_as_a_list(vector: Vector) -> None:
    one, many = read(vector["one"]), read(vector["many"])
    assert one.details["List"] == json.loads(vector["one"])["List"]
    assert many.details["List"] == json.loads(vector["many"])["List"]
    assert one.sent_at == json.loads(vector["one"])["CreateTime"]
    assert one.key != many.key


@pytest.mark.parametrize("vector", vectors("hostile_payloads", "xml"))
def test_attacks_are_refused_and_odd_words_are_still_their_writers(vector: Vector) -> None:
    if vector.get("expect") == "refused":
        with pytest.raises(Hostile):
            read_fields(vector["xml"].encode())
    else:
        assert read(vector["xml"]).sender == first_sender(vector["xml"])


def test_control_characters_are_dropped_and_the_words_stay() -> None:
    controls = "".join(map(chr, range(32)))
    incoming = read(raw(f" 招人{controls}补助 \x1d"))
    assert incoming.text == "招人\t\n\r补助".replace("\r", "\n")
    assert (incoming.sender, incoming.kind) == ("o_zhang", "text")


@pytest.mark.parametrize(
    "words",
    [
        "补助]]>怎么领",
        "]]>",
        "<![CDATA[补助]]>",
        "<status><![CDATA[1]]></status>",
        "<a>&amp;&lt;&nbsp;</b>",
        "</Content>",
        "</xml>",
        "<xml>",
        "a]]></Content></xml><xml>",
        "<?xml version='1.0'?>",
        "<MsgId>1</MsgId>",
        "]]><MsgId>1</MsgId>",
    ],
)
def test_words_that_break_the_xml_arrive_as_they_were_typed(words: str) -> None:
    incoming = read(raw(words))
    assert incoming.text == words
    assert (incoming.sender, incoming.kind) == ("o_zhang", "text")
    assert incoming.key == read(raw(words)).key != read(raw(words, message_id="78")).key


@pytest.mark.parametrize(
    "words",
    [
        "<!DOCTYPE html><html>网页</html>",
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
        "<!ENTITY e 'x'>",
        "<!-- <xml> -->",
    ],
)
def test_words_about_document_types_are_only_words(words: str) -> None:
    assert read(raw(words)).text == words


NOT_HERS = "<FromUserName><![CDATA[o_victim]]></FromUserName>"


@pytest.mark.parametrize("broken", ["", "]]>", "<", "</xml>", "\x00"])
@pytest.mark.parametrize(
    "injected",
    [
        NOT_HERS,
        NOT_HERS * 2,
        "<FromUserName>o_victim</FromUserName>",
        "<fromusername>o_victim</fromusername>",
        "<OpenID>o_victim</OpenID><Event>user_authorization_cancellation</Event>",
        "<OpenID>o_victim</OpenID><Event>user_authorization_revoke</Event><MsgType>event</MsgType>",
        f"</xml><xml>{NOT_HERS}",
        f"<xml>{NOT_HERS}</xml>",
        f"<Content>{NOT_HERS}</Content>",
        "<Encrypt>o_victim</Encrypt>",
    ],
)
@pytest.mark.parametrize(
    ("kind", "field"), [("text", "Content"), ("link", "Title"), ("voice", "Recognition")]
)
def test_nobody_writes_in_another_persons_name(
    kind: str, field: str, injected: str, broken: str
) -> None:
    words = f"a]]></{field}>{injected}{broken}<{field}><![CDATA[b"
    incoming = read(raw(words, kind, field))
    assert (incoming.sender, incoming.kind, incoming.event) == ("o_zhang", kind, "")


def test_what_a_scanned_code_holds_cannot_say_whom_an_event_is_about() -> None:
    injected = "1]]></ScanResult><Event>user_authorization_cancellation</Event><OpenID>o_victim"
    body = event("scancode_waitmsg", ScanResult=injected).replace("o_victim]]>", "o_victim")
    body = body.replace("o_victim</ScanResult>", "o_victim</OpenID>")
    assert "OpenID" in read_fields(body.encode())
    incoming = read(body)
    assert (incoming.sender, incoming.event) == ("o_zhang", "scancode_waitmsg")


@pytest.mark.parametrize(
    "name",
    ["user_authorization_revoke", "user_authorization_cancellation", "user_info_modified"],
)
def test_what_the_platform_says_of_a_person_is_about_that_person(name: str) -> None:
    assert read(event(name, OpenID="o_li")).sender == "o_li"
    with pytest.raises(Unreadable):
        read(event(name))


@pytest.mark.parametrize(
    "element", ["<Content></Content>", "<Content/>", "", "<Content> </Content>"]
)
def test_empty_words_are_an_empty_text(element: str) -> None:
    body = re.sub("<Content>.*</Content>", element, raw("x"))
    assert read_fields(body.encode()).get("Content") is None
    assert read(body).text == ""


@pytest.mark.parametrize("name", ["FromUserName", "ToUserName", "MsgType"])
@pytest.mark.parametrize("value", ["", "<![CDATA[]]>", "<a>b</a>", None])
def test_without_its_head_a_push_is_nobodys(name: str, value: str | None) -> None:
    element = "" if value is None else f"<{name}>{value}</{name}>"
    body = re.sub(f"<{name}>.*?</{name}>", element, raw("你好"))
    with pytest.raises(Unreadable):
        read(body)


@pytest.mark.parametrize("name", ["FromUserName", "ToUserName", "MsgType"])
def test_what_her_words_say_of_the_head_does_not_stand_in_for_it(name: str) -> None:
    headless = re.sub(f"<{name}>.*?</{name}>", "", raw(f"]]><{name}>o_victim</{name}>"), count=1)
    with pytest.raises(Unreadable):
        read(headless)


@pytest.mark.parametrize(
    "body",
    [
        "",
        " ",
        "你好",
        "<xml>",
        "<xml/>",
        "<xml></xml>",
        "<html><body>x</body></html>",
        "{}",
        "{",
        "{1: 2}",
        "[]",
        "null",
        '{"FromUserName": "o_zhang"}',
        '{"FromUserName": ["o_zhang"], "ToUserName": {"a": "b"}, "MsgType": true}',
        "signature=1&echostr=2",
        b"\xff\xfe\xff\xfe",
        b"\x1f\x8b\x08\x00\x00\x00",
    ],
)
def test_what_is_no_message_of_wechats_is_unreadable(body: str | bytes) -> None:
    with pytest.raises(Unreadable):
        read(body)


def test_of_two_equal_fields_the_first_stands_and_unknown_ones_are_kept() -> None:
    body = raw("一").replace("</xml>", "<Content>二</Content><New><A>1</A><A>2</A></New></xml>")
    incoming = read(body)
    assert incoming.text == "一"
    assert incoming.details == {"MsgId": "77", "New": {"A": ["1", "2"]}}


@pytest.mark.parametrize("moment", ["", "昨天", "-5", "1.5", "9" * 5000, "1e9"])
def test_a_time_that_is_none_is_no_time(moment: str) -> None:
    assert read(raw("你好").replace("1795233600", moment)).sent_at == 0


def pushed(**changes: Any) -> dict[str, Any]:
    """The fields of a push that comes as JSON."""
    return {
        "ToUserName": "gh_wengang",
        "FromUserName": "o_zhang",
        "CreateTime": 1795233600,
        "MsgType": "text",
        "Content": "你好",
        "MsgId": 77,
    } | changes


@pytest.mark.parametrize("escaped", [True, False], ids=["escaped", "as it is"])
def test_json_says_the_same_as_xml(escaped: bool) -> None:
    body = json.dumps(pushed(Content="招人补助 👷 ]]>"), ensure_ascii=escaped)
    assert read(body) == read(raw("招人补助 👷 ]]>"))


def test_json_brings_numbers_of_any_size_and_kind() -> None:
    body = json.dumps(pushed(Latitude=37.87, Big=0)).replace('"Big": 0', f'"Big": {"9" * 5000}')
    details = read(body.replace("37.87", "NaN")).details
    assert details["Big"] == "9" * 5000
    assert details["Latitude"] == "NaN"
    assert read(body).details["Latitude"] == "37.87"


def test_in_json_too_the_first_of_two_equal_fields_stands() -> None:
    body = json.dumps(pushed())[:-1] + ', "FromUserName": "o_victim", "Content": "再见"}'
    assert (read(body).sender, read(body).text) == ("o_zhang", "你好")


def test_json_cannot_smuggle_in_what_xml_could_not() -> None:
    bent = pushed(
        **{"Content": "招\x00人\ud800\x1f补助\uffff", "N\x00ew": ["\x00", {"a": "\udfff"}]}
    )
    incoming = read(json.dumps(bent))
    assert incoming.text == "招人补助"
    assert incoming.details == {"MsgId": "77", "New": [None, {"a": None}]}
    with pytest.raises(Unreadable):
        read(json.dumps(pushed(FromUserName="\ud800")))


def test_a_byte_order_mark_and_blanks_before_are_nothing() -> None:
    for body in (raw("你好"), json.dumps(pushed())):
        assert read(b"\xef\xbb\xbf" + body.encode()) == read(f"\r\n {body}") == read(body)


@pytest.mark.parametrize("declared", ["utf-8", "gbk", "utf-16", "klingon"])
def test_the_body_is_utf_8_whatever_it_declares(declared: str) -> None:
    body = f'<?xml version="1.0" encoding="{declared}"?>\n{raw("招人补助")}'
    assert read(body).text == "招人补助"


@pytest.mark.parametrize("encoding", ["gbk", "big5", "shift_jis"])
def test_words_in_another_encoding_are_lost_but_not_their_writer(encoding: str) -> None:
    incoming = read(raw("招人").encode(encoding))
    assert incoming.sender == "o_zhang"
    assert "\ufffd" in incoming.text


HOSTILE = [
    "<!DOCTYPE xml>",
    "<!doctype xml>",
    '<!DOCTYPE xml SYSTEM "http://evil.example/x.dtd">',
    '<?xml version="1.0"?><!DOCTYPE xml [<!ENTITY e "boo">]>',
    '<!-- <xml> --><!DOCTYPE xml [<!ENTITY e "boo">]>',
    '<?a <xml> ?><!DOCTYPE xml [<!ENTITY e "boo">]>',
    '<?a <xml> ?><!DOCTYPE xml SYSTEM "file:///etc/passwd">',
    "\ufeff<!DOCTYPE xml>",
    "<\x00!DOCTYPE xml>",
]


@pytest.mark.parametrize("before", HOSTILE)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_document_type_is_hostile_wherever_it_hides(before: str, encoding: str) -> None:
    body = (before + raw("x").replace("<![CDATA[x]]>", "&e;")).encode(encoding)
    with pytest.raises(Hostile):
        read(body)


@pytest.mark.parametrize(
    "body",
    [
        raw("").replace("<Content><![CDATA[]]>", "<Content>" + "<a>" * 20 + "</a>" * 20),
        "<xml>" + "<a>" * 80_000,
        json.dumps(pushed(List=json.loads("[" * 20 + "]" * 20))),
        '{"List": ' + "[" * 200_000,
        '{"List": ' * 20 + "1" + "}" * 20,
    ],
    ids=["XML", "XML without end", "JSON", "JSON without end", "JSON objects"],
)
def test_deep_nesting_is_refused(body: str) -> None:
    with pytest.raises(Unreadable):
        read(body)


def test_the_nesting_that_wechat_writes_is_read() -> None:
    inside = "<a>" * 12 + "深" + "</a>" * 12
    details = read(raw("x").replace("</xml>", f"<More>{inside}</More></xml>")).details
    for _ in range(12):
        details = details.get("More") or details["a"]
    assert details["a"] == "深"


NASTY = {
    "blanks": "<Event>" + " " * LIMIT,
    "open fields": "<xml>" + "<Event><![CDATA[" * 16_000,
    "open words": "<Content>",
    "open numbers": "<MsgId>",
    "closed words": "<xml><Content>" + "</Content>" * 26_000,
    "a long list": "<xml><L>" + "<a/>" * 60_000 + "</L></xml>",
    "equal fields": "<xml>" + "<a/>" * 60_000 + "</xml>",
    "references": "<xml><a>" + "&amp;" * 50_000 + "</a></xml>",
    "nested JSON": '{"a":' * 50_000,
    "an open text": '{"a":"' + "\\" * LIMIT,
    "ends of sections": raw("]]>" * 80_000),
    "beginnings of sections": raw("<![CDATA[" * 20_000),
    "nothing": " " * LIMIT,
    "brackets": "]" * LIMIT,
}


@pytest.mark.parametrize("pattern", NASTY.values(), ids=NASTY)
def test_no_body_takes_long_to_read(pattern: str) -> None:
    """In safe mode the signature covers a field of the body: anybody's body is read."""
    body = (pattern * (LIMIT // len(pattern) or 1)).encode()[:LIMIT]
    started = time.process_time()
    with suppress(Unreadable):
        read(body)
    assert time.process_time() - started < 1


def test_a_push_delivered_again_has_the_same_key() -> None:
    for body in (raw("你好"), event("CLICK", EventKey="MENU"), json.dumps(pushed())):
        assert read(body).key == read(body).key


def test_what_is_encrypted_anew_for_every_delivery_does_not_change_the_key() -> None:
    one, other = (event("CLICK", EventKey="MENU", Encrypt=sealed) for sealed in ("a", "b"))
    assert read(one).key == read(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (raw("你好"), raw("你好", message_id="78")),
        (raw("你好"), raw("你好").replace("o_zhang", "o_li")),
        (raw("你好"), raw("你好").replace("gh_wengang", "gh_other")),
        (raw("你好"), raw("你好").replace("1795233600", "1795233601")),
        (raw("你好"), raw("你好", "voice", "Recognition")),
        (event("CLICK", EventKey="MENU"), event("CLICK", EventKey="MORE")),
        (event("CLICK", EventKey="MENU"), event("VIEW", EventKey="MENU")),
        (event("SCAN", Ticket="a"), event("SCAN", Ticket="b")),
        (event("subscribe"), event("unsubscribe")),
        (
            event("user_authorization_revoke", OpenID="o_li"),
            event("user_authorization_revoke", OpenID="o_wang"),
        ),
        (event("TEMPLATESENDJOBFINISH", MsgID="1"), event("TEMPLATESENDJOBFINISH", MsgID="2")),
        (event("wxa_media_check", trace_id="1"), event("wxa_media_check", trace_id="2")),
        (event("scancode_waitmsg", ScanResult="1"), event("scancode_waitmsg", ScanResult="2")),
        (
            re.sub("<MsgId>.*</MsgId>", "", raw("你好")),
            re.sub("<MsgId>.*</MsgId>", "", raw("再见")),
        ),
    ],
)
def test_two_pushes_never_share_a_key(one: str, other: str) -> None:
    assert read(one).key != read(other).key
