"""The chat in a browser, in development only: plays WeChat, and shows what went over the wire.

Every push is signed XML through the real `/wechat`, so the page shows what a follower
would get. What the desk sends of itself takes the place of the network (bot.simulated.channel)
and is fetched by the page. The webhook and the outbox know nothing of the simulator.
"""

import secrets
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, Response, current_app, jsonify, render_template, request

from bot.crypto import BadEnvelope, BadSignature, Envelope, check_signature, sign
from bot.parse import Unreadable, read_fields
from bot.simulated import book, codes
from bot.simulated.channel import plays_wechat
from bot.simulated.pushes import ACCOUNT, Look, Push, Switch, Visit, new_name, read, write, xml
from core.clock import Clock, now
from core.db import Database
from core.errors import Forbidden, Invalid
from core.settings import Settings

MAX_BODY = 64 * 1024


@dataclass(frozen=True, slots=True)
class Delivery:
    """One exchange with the callback, as the page shows it.

    `push` names the push so that it can be repeated. In safe mode `sent` and `reply` are
    the envelopes, `inner` and `opened` what is in them. `text` and `article` are what the
    person would see; `fault` says why WeChat would not show them the reply.
    """

    push: str
    address: str
    sent: str
    inner: str
    status: int
    reply: str
    opened: str
    text: str
    article: dict[str, str] | None
    fault: str
    ms: float


@dataclass(frozen=True, slots=True)
class Told:
    """A customer-service message on its way to a phone: the JSON, what the platform answered,
    whether the phone shows it, and what went wrong by the operator's choice."""

    id: int
    body: str
    status: int
    answer: str
    accepted: bool
    fault: str


def simulator(
    settings: Settings, menu: Mapping[str, str], database: Database, clock: Clock = now
) -> Blueprint:
    """The blueprint of `/simulator/`; `menu` is the account's, keys with their labels."""
    blueprint = Blueprint(
        "simulator",
        __name__,
        url_prefix="/simulator",
        template_folder="templates",
        static_folder="static",
    )
    _add_pushes(blueprint, settings, menu, database, clock)
    _add_messages(blueprint, database, clock)
    _add_codes(blueprint, settings, database, clock)
    return blueprint


def _add_codes(blueprint: Blueprint, settings: Settings, database: Database, clock: Clock) -> None:
    @blueprint.post("/code")
    def code() -> Response:
        asked = read(Visit, _asked())
        if not plays_wechat(settings):
            raise Invalid("这里用的是真的微信，模拟器的登录凭证没有用。")
        with database.transaction() as connection:
            return jsonify({"code": codes.make(connection, asked.openid, clock())})


def _add_pushes(
    blueprint: Blueprint,
    settings: Settings,
    menu: Mapping[str, str],
    database: Database,
    clock: Clock,
) -> None:
    platform, plays = Platform(settings), plays_wechat(settings)
    about = {"mode": settings.wechat_mode, "menu": menu, "plays": plays}

    @blueprint.get("/")
    def page() -> str:
        sealable = settings.wechat_encoding_aes_key is not None
        return render_template("simulator.html", sealable=sealable, **about)

    @blueprint.post("/send")
    def send() -> Response:
        push = read(Push, _asked())
        if plays and not push.repeat:
            with database.transaction() as connection:
                book.note_act(connection, push.openid, push.act, clock())
        return jsonify(asdict(platform.deliver(push)))


def _add_messages(blueprint: Blueprint, database: Database, clock: Clock) -> None:
    @blueprint.get("/told")
    def told() -> Response:
        look = read(Look, request.args.to_dict())
        with database.reading() as connection:
            rows = book.list_sent(connection, look.openid, look.after)
        return jsonify([asdict(_told(row)) for row in rows])

    @blueprint.post("/fault")
    def switch() -> Response:
        asked = read(Switch, _asked())
        with database.transaction() as connection:
            book.switch(connection, asked.openid, asked.fault, clock())
        return jsonify({})


def _told(row: Any) -> Told:
    return Told(row.id, row.body, row.status, row.answer, row.accepted, row.fault)


def _asked() -> Any:
    """What our own page asks for; raises Forbidden if another page does."""
    request.max_content_length = MAX_BODY
    if not _from_the_page():
        raise Forbidden("只接受模拟器页面自己发来的请求。")
    return request.get_json(silent=True)


def _from_the_page() -> bool:
    """Whether the browser says that our own page asks."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.host


class Platform:
    """Stands in for WeChat's platform: writes, signs, seals and delivers pushes."""

    def __init__(self, settings: Settings) -> None:
        self._token = settings.wechat_token.get_secret_value()
        key = settings.wechat_encoding_aes_key
        self._envelope = Envelope(key.get_secret_value(), settings.wechat_app_id) if key else None

    def deliver(self, push: Push) -> Delivery:
        """Push it to our own callback and read the reply as WeChat would."""
        name = push.repeat or new_name()
        message = write(push, *name.split("-"))
        sealed = self._seal(message) if push.mode == "safe" else ""
        address = self._address(push.openid, sealed)
        sent = xml({"ToUserName": ACCOUNT, "Encrypt": sealed}) if sealed else message
        status, reply, ms = _post(address, sent)
        opened, fault = self._open(reply) if sealed else ("", "")
        shown = "" if fault or status != 200 else opened or reply
        text, article = _read_reply(shown)
        return Delivery(
            push=name,
            address=address,
            sent=sent,
            inner=message if sealed else "",
            status=status,
            reply=reply,
            opened=opened,
            text=text,
            article=article,
            fault=fault,
            ms=ms,
        )

    def _seal(self, message: str) -> str:
        if self._envelope is None:
            raise Invalid("没有设置 WECHAT_ENCODING_AES_KEY，发不了安全模式的推送。")
        return self._envelope.seal(message)

    def _address(self, openid: str, sealed: str) -> str:
        timestamp, nonce = str(int(now().timestamp())), str(secrets.randbelow(10**10))
        query = {
            "signature": sign(self._token, timestamp, nonce),
            "timestamp": timestamp,
            "nonce": nonce,
            "openid": openid,
        }
        if sealed:
            query["encrypt_type"] = "aes"
            query["msg_signature"] = sign(self._token, timestamp, nonce, sealed)
        return f"/wechat?{urlencode(query)}"

    def _open(self, reply: str) -> tuple[str, str]:
        """The reply inside its envelope, or why WeChat could not open it."""
        fields = _fields(reply)
        sealed = str(fields.get("Encrypt") or "")
        if not sealed:
            return "", ""
        signed = (str(fields.get(name) or "") for name in ("TimeStamp", "Nonce"))
        try:
            check_signature(str(fields.get("MsgSignature")), self._token, *signed, sealed)
            return (self._envelope.open(sealed) if self._envelope else ""), ""
        except (BadSignature, BadEnvelope) as error:
            return "", f"{error}，微信不会把这条答复交给用户。"


def _post(address: str, body: str) -> tuple[int, str, float]:
    """The callback's status and body, and the milliseconds they took."""
    client = current_app.test_client(use_cookies=False)
    began = time.perf_counter()
    with client.post(address, data=body.encode(), content_type="text/xml") as response:
        reply = response.get_data(as_text=True)
    return response.status_code, reply, round((time.perf_counter() - began) * 1000, 1)


def _read_reply(reply: str) -> tuple[str, dict[str, str] | None]:
    """The words and the article the person sees; neither for `success`."""
    fields = _fields(reply)
    articles = fields.get("Articles")
    item = articles.get("item") if isinstance(articles, dict) else None
    first = item[0] if isinstance(item, list) else item
    article = _article(first) if isinstance(first, dict) else None
    return str(fields.get("Content") or ""), article


def _article(item: dict[str, Any]) -> dict[str, str]:
    names = {"title": "Title", "description": "Description", "url": "Url", "picture": "PicUrl"}
    return {name: str(item.get(field) or "") for name, field in names.items()}


def _fields(reply: str) -> dict[str, Any]:
    try:
        return read_fields(reply.encode())
    except Unreadable:
        return {}
