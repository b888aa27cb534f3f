"""The chat as a test tells it: `chat.says("你好").hears("就业")`, through the real /wechat."""

import itertools
import re
import time
from typing import Any
from xml.etree import ElementTree

from flask.testing import FlaskClient

from bot.crypto import sign
from bot.render import cdata
from core.clock import Clock, now

TOKEN = "wengang"
ACCOUNT = "gh_wengang"
_ids = itertools.count(1)


class Chat:
    """One person in the chat; every push is signed XML to the callback, dated by `clock`."""

    def __init__(self, client: FlaskClient, openid: str = "o_zhang", clock: Clock = now) -> None:
        self.client = client
        self.openid = openid
        self.clock = clock
        self.heard = ""
        self.raw = ""

    def says(self, text: str) -> "Chat":
        """Send a text message."""
        return self.sends("text", Content=text, MsgId=str(next(_ids)))

    def taps(self, event: str, **fields: Any) -> "Chat":
        """Cause an event: subscribe, CLICK, SCAN…"""
        return self.sends("event", Event=event, **fields)

    def sends(self, kind: str, **fields: Any) -> "Chat":
        """Push any message and take in the reply."""
        sent = {"CreateTime": int(self.clock().timestamp())}
        self.raw = self.push(message(kind, self.openid, **sent | fields))
        self.heard = content(self.raw)
        return self

    def push(self, body: str) -> str:
        """Post a signed body as it is and give the reply as it is."""
        response = self.client.post(f"/wechat?{signed()}", data=body.encode())
        assert response.status_code == 200, response.get_data(as_text=True)
        return response.get_data(as_text=True)

    def hears(self, *words: str) -> "Chat":
        """The last reply contains each of the words."""
        for word in words:
            assert word in self.heard, f"{word!r} is not in:\n{self.heard}"
        return self

    def does_not_hear(self, *words: str) -> "Chat":
        """The last reply contains none of the words."""
        for word in words:
            assert word not in self.heard, f"{word!r} is in:\n{self.heard}"
        return self

    def hears_nothing(self) -> "Chat":
        """The push was accepted without a reply."""
        assert self.raw == "success", self.raw
        return self


def message(kind: str, openid: str, **fields: Any) -> str:
    """A push as WeChat writes it."""
    head = {"ToUserName": ACCOUNT, "FromUserName": openid}
    moment = fields.pop("CreateTime", int(time.time()))
    body = "".join(f"<{name}>{cdata(str(value))}</{name}>" for name, value in fields.items())
    names = "".join(f"<{name}>{cdata(value)}</{name}>" for name, value in head.items())
    return (
        f"<xml>{names}<CreateTime>{moment}</CreateTime><MsgType>{cdata(kind)}</MsgType>{body}</xml>"
    )


def signed(token: str = TOKEN, nonce: str = "n", timestamp: str | None = None) -> str:
    """The query WeChat signs a plain push with."""
    timestamp = timestamp or str(int(time.time()))
    return f"signature={sign(token, timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}"


def content(reply: str) -> str:
    """The text of a passive reply, empty for a bare `success`."""
    if not reply.startswith("<xml>"):
        return ""
    return ElementTree.fromstring(reply).findtext("Content") or ""


def choice(heard: str, label: str) -> str:
    """The number to answer with to pick the choice with that label."""
    match = re.search(rf"^(\d+)  .*{re.escape(label)}", heard, re.M)
    assert match, f"no choice {label!r} in:\n{heard}"
    return match[1]
