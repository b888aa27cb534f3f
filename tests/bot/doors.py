"""The callback alone, and WeChat's side of it: sealed as WeChat seals, opened as it opens.

The sealing and opening here is wechatpy's, so that ours is tested against another's.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

from flask import Flask
from flask.testing import FlaskClient
from wechatpy.crypto import WeChatCrypto

from bot.conversations import Said
from bot.crypto import sign
from bot.messages import Incoming
from bot.webhook import webhook
from core.settings import Settings
from tests.chat import ACCOUNT, TOKEN, Chat, message

APP_ID = "wx5823bf96d3bd56c7"
KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
PREVIOUS_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
FOREIGN_KEY = "kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR"
NOON = datetime(2026, 11, 21, 4, tzinfo=UTC)
HELLO = message("text", "o_zhang", Content="您好", MsgId="77")

OpenDoor = Callable[..., FlaskClient]
Vector = dict[str, Any]


class Listener:
    """Stands in for the turns: keeps what it is handed and says it back."""

    def __init__(self) -> None:
        self.taken: list[Incoming] = []

    def take(self, incoming: Incoming) -> Said:
        self.taken.append(incoming)
        return Said(f"收到：{incoming.text}", None, NOON)


def office(mode: str = "plain", **others: Any) -> Settings:
    """The settings of an office in this mode, in development."""
    keys = {"wechat_app_id": APP_ID, "wechat_encoding_aes_key": KEY}
    return Settings(_env_file=None, wechat_mode=mode, **(keys | others))


def door(settings: Settings, turns: Any) -> FlaskClient:
    """A client of the callback alone; whatever goes wrong behind it is raised."""
    app = Flask("door")
    app.testing = True
    app.register_blueprint(webhook(settings, turns))
    return app.test_client()


def now() -> str:
    """The present second, as WeChat writes it."""
    return str(int(time.time()))


@dataclass(frozen=True)
class WeChat:
    """WeChat as it talks to an office in safe mode."""

    key: str = KEY
    app_id: str = APP_ID
    token: str = TOKEN
    nonce: str = "1372623149"
    timestamp: str = field(default_factory=now)

    def seal(self, text: str) -> str:
        """The encrypted part that carries a push."""
        sealed = self._crypto().encrypt_message(text, "nonce", "1795233600")
        return ElementTree.fromstring(sealed).findtext("Encrypt") or ""

    def query(self, sealed: str, **others: str) -> str:
        """The query that signs an encrypted part; `others` are told instead."""
        arguments = {
            "signature": sign(self.token, self.timestamp, self.nonce),
            "timestamp": self.timestamp,
            "nonce": self.nonce,
            "encrypt_type": "aes",
            "msg_signature": sign(self.token, self.timestamp, self.nonce, sealed),
        }
        return urlencode(arguments | others)

    def push(self, client: FlaskClient, text: str, **others: str) -> Any:
        """Push a message sealed and signed; the response."""
        sealed = self.seal(text)
        return client.post(f"/wechat?{self.query(sealed, **others)}", data=envelope(sealed))

    def push_sealed(self, client: FlaskClient, sealed: str) -> Any:
        """Push an encrypted part as it is, with the right signature over it."""
        return client.post(f"/wechat?{self.query(sealed)}", data=envelope(sealed))

    def open(self, reply: str) -> str:
        """What a reply says, its signature verified."""
        fields = {item.tag: item.text or "" for item in ElementTree.fromstring(reply)}
        opened = self._crypto().decrypt_message(
            reply, fields["MsgSignature"], fields["TimeStamp"], fields["Nonce"]
        )
        return opened if isinstance(opened, str) else opened.decode()

    def _crypto(self) -> WeChatCrypto:
        return WeChatCrypto(self.token, self.key, self.app_id)


def envelope(sealed: str) -> str:
    """The body that carries an encrypted part."""
    return (
        f"<xml><ToUserName><![CDATA[{ACCOUNT}]]></ToUserName>"
        f"<Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
    )


class SafeChat(Chat):
    """One person in the chat of an office in safe mode."""

    def push(self, body: str) -> str:
        wechat = WeChat()
        response = wechat.push(self.client, body)
        assert response.status_code == 200, response.text
        return response.text if response.text == "success" else wechat.open(response.text)
