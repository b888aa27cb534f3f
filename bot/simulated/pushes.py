"""What the simulator's page asks for, and the pushes that come of it, as WeChat writes them."""

import secrets
from collections.abc import Callable
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from bot.render import cdata
from bot.simulated.book import Act, Fault
from core.clock import now
from core.errors import Invalid

ACCOUNT = "gh_simulator"
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
    "fault": "微信的反应（fault）只能是空、slow、error 或 refused。",
    "after": "看到了哪一条（after）应为 0 或正整数。",
}


Openid = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class Push(BaseModel):
    """What the page asks WeChat's stand-in to push."""

    model_config = ConfigDict(extra="forbid")

    openid: Openid
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

    @property
    def act(self) -> Act:
        """What the person does by it."""
        return _ACTS[self.event] if self.kind == "event" else "wrote"


_ACTS: dict[str, Act] = {
    "subscribe": "followed",
    "unsubscribe": "left",
    "SCAN": "scanned",
    "CLICK": "clicked",
}


class Look(BaseModel):
    """Whose messages the page asks for, and up to which it has them."""

    openid: Openid
    after: int = Field(0, ge=0, le=2**63 - 1)


class Visit(BaseModel):
    """Who opens the mini-program."""

    model_config = ConfigDict(extra="forbid")

    openid: Openid


class Switch(BaseModel):
    """What is to go wrong with messages to a person, if anything."""

    model_config = ConfigDict(extra="forbid")

    openid: Openid
    fault: Fault


Asked = TypeVar("Asked", bound=BaseModel)


def read(model: type[Asked], asked: Any) -> Asked:
    """What is asked for, or Invalid with a sentence for each thing that is wrong."""
    try:
        return model.model_validate(asked)
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


def new_name() -> str:
    """A push's own second and MsgId, which its repetitions share with it."""
    return f"{int(now().timestamp())}-{secrets.randbelow(2**63 - 1) + 1}"


def write(push: Push, sent_at: str, message_id: str) -> str:
    """The push as WeChat writes it; events have no MsgId."""
    fields: dict[str, Any] = {
        "ToUserName": ACCOUNT,
        "FromUserName": push.openid,
        "CreateTime": int(sent_at),
        "MsgType": push.kind,
        **_PARTS[push.kind](push),
    }
    return xml(fields if push.kind == "event" else {**fields, "MsgId": int(message_id)})


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


def xml(fields: dict[str, Any]) -> str:
    """Fields as WeChat writes them."""
    lines = (
        f"<{name}>{value if isinstance(value, int | float) else cdata(value)}</{name}>"
        for name, value in fields.items()
    )
    return "<xml>" + "\n".join(lines) + "</xml>"
