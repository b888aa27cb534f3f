"""The chat in a browser, in development only: plays WeChat, and shows what went over the wire.

Every push is signed XML through the real `/wechat`, so the page shows what a follower
would get. The webhook knows nothing of the simulator, and nothing is kept on the server.
"""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal, Self
from urllib.parse import urlencode, urlsplit

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.crypto import BadEnvelope, BadSignature, Envelope, check_signature, sign
from bot.parse import Unreadable, read_fields
from bot.render import cdata
from core.clock import now
from core.errors import Forbidden, Invalid
from core.settings import Settings

ACCOUNT = "gh_simulator"
MAX_BODY = 64 * 1024
_MEDIA = "simulator-media"

_FAULTS = {
    "openid": "用户编号（openid）应为 1 至 64 位字母、数字、“-”或“_”。",
    "kind": "消息类型（kind）只能是 text、event、location、voice 或 image。",
    "mode": "推送方式（mode）只能是 plain（明文）或 safe（安全模式）。",
    "text": "文字（text）最多 4000 个字。",
    "event": "事件（event）只能是 subscribe、unsubscribe、SCAN 或 CLICK。",
    "event_key": "事件的场景值或菜单项（event_key）最多 64 个字。",
    "label": "地名（label）最多 200 个字。",
    "latitude": "纬度（latitude）应在 -90 到 90 之间。",
    "longitude": "经度（longitude）应在 -180 到 180 之间。",
    "recognition": "语音识别出的文字（recognition）最多 1000 个字。",
    "repeat": "要重发的推送编号（repeat）不对。",
}


class Push(BaseModel):
    """What the page asks WeChat's stand-in to push."""

    model_config = ConfigDict(extra="forbid")

    openid: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    kind: Literal["text", "event", "location", "voice", "image"]
    mode: Literal["plain", "safe"] = "plain"
    text: str = Field("", max_length=4000)
    event: Literal["", "subscribe", "unsubscribe", "SCAN", "CLICK"] = ""
    event_key: str = Field("", max_length=64)
    label: str = Field("", max_length=200)
    latitude: float | None = Field(None, ge=-90, le=90)
    longitude: float | None = Field(None, ge=-180, le=180)
    recognition: str = Field("", max_length=1000)
    repeat: str = Field("", pattern=r"^([0-9]{10}-[0-9]{1,19})?$")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.kind == "text" and not self.text.strip():
            raise ValueError("请先写点什么再发送。")
        if self.kind == "event" and not self.event:
            raise ValueError(_FAULTS["event"])
        if self.kind == "location" and (self.latitude is None or self.longitude is None):
            raise ValueError("发送位置要有纬度和经度。")
        return self


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


def simulator(settings: Settings, menu: Mapping[str, str]) -> Blueprint:
    """The blueprint of `/simulator/`; `menu` is the account's, keys with their labels."""
    blueprint = Blueprint(
        "simulator",
        __name__,
        url_prefix="/simulator",
        template_folder="templates",
        static_folder="static",
    )
    platform = Platform(settings)

    @blueprint.get("/")
    def page() -> str:
        sealable = settings.wechat_encoding_aes_key is not None
        return render_template(
            "simulator.html", mode=settings.wechat_mode, sealable=sealable, menu=menu
        )

    @blueprint.post("/send")
    def send() -> Response:
        request.max_content_length = MAX_BODY
        if not _from_the_page():
            raise Forbidden("只接受模拟器页面自己发来的请求。")
        return jsonify(asdict(platform.deliver(_read_push())))

    return blueprint


def _from_the_page() -> bool:
    """Whether the browser says that our own page asks."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.host


def _read_push() -> Push:
    """The push asked for, or Invalid with a sentence for each thing that is wrong."""
    try:
        return Push.model_validate(request.get_json(silent=True))
    except ValidationError as error:
        faults = [_fault(item["loc"], item["type"], item["msg"]) for item in error.errors()]
        fields = {name: [sentence] for name, sentence in faults if name}
        raise Invalid(faults[0][1], fields) from None


def _fault(location: tuple[int | str, ...], kind: str, message: str) -> tuple[str, str]:
    name = str(location[0]) if location else ""
    if name:
        return name, _FAULTS.get(name, f"不认识“{name}”这一项。")
    if kind == "value_error":
        return "", message.removeprefix("Value error, ")
    return "", "请求应为一个 JSON 对象。"


class Platform:
    """Stands in for WeChat's platform: writes, signs, seals and delivers pushes."""

    def __init__(self, settings: Settings) -> None:
        self._token = settings.wechat_token.get_secret_value()
        key = settings.wechat_encoding_aes_key
        self._envelope = Envelope(key.get_secret_value(), settings.wechat_app_id) if key else None

    def deliver(self, push: Push) -> Delivery:
        """Push it to our own callback and read the reply as WeChat would."""
        name = push.repeat or _new_name()
        message = _write(push, *name.split("-"))
        sealed = self._seal(message) if push.mode == "safe" else ""
        address = self._address(push.openid, sealed)
        sent = _xml({"ToUserName": ACCOUNT, "Encrypt": sealed}) if sealed else message
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


def _new_name() -> str:
    """A push's own second and MsgId, which its repetitions share with it."""
    return f"{int(now().timestamp())}-{secrets.randbelow(2**63 - 1) + 1}"


def _write(push: Push, sent_at: str, message_id: str) -> str:
    """The push as WeChat writes it; events have no MsgId."""
    fields: dict[str, Any] = {
        "ToUserName": ACCOUNT,
        "FromUserName": push.openid,
        "CreateTime": int(sent_at),
        "MsgType": push.kind,
        **_PARTS[push.kind](push),
    }
    return _xml(fields if push.kind == "event" else {**fields, "MsgId": int(message_id)})


def _event(push: Push) -> dict[str, Any]:
    if push.event == "unsubscribe" or not push.event_key:
        return {"Event": push.event, "EventKey": ""}
    if push.event == "CLICK":
        return {"Event": push.event, "EventKey": push.event_key}
    # Who follows by scanning a code with a scene is told apart from one who only scans.
    prefix = "qrscene_" if push.event == "subscribe" else ""
    return {"Event": push.event, "EventKey": prefix + push.event_key, "Ticket": "simulator-ticket"}


_PARTS: dict[str, Callable[[Push], dict[str, Any]]] = {
    "text": lambda push: {"Content": push.text},
    "event": _event,
    "location": lambda push: {
        "Location_X": push.latitude,
        "Location_Y": push.longitude,
        "Scale": 15,
        "Label": push.label,
    },
    "voice": lambda push: {
        "MediaId": _MEDIA,
        "Format": "amr",
        "MediaId16K": _MEDIA,
        "Recognition": push.recognition,
    },
    "image": lambda _: {"PicUrl": "https://simulator.invalid/picture.jpg", "MediaId": _MEDIA},
}


def _xml(fields: dict[str, Any]) -> str:
    lines = (
        f"<{name}>{value if isinstance(value, int | float) else cdata(value)}</{name}>"
        for name, value in fields.items()
    )
    return "<xml>" + "\n".join(lines) + "</xml>"


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
