"""Signed pushes as WeChat writes them, and the line they are sent over."""

import http.client
import secrets
import time
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

from bot.crypto import Envelope, sign
from bot.render import cdata

ACCOUNT = "gh_wengang_bench"
TIMEOUT = 15.0
"""Seconds: the desk answers within WeChat's five, so a longer silence is a fault to report."""


class NoAnswer(Exception):
    """The server gave no readable answer; the message says what it gave."""


@dataclass(frozen=True, slots=True)
class Push:
    """One request to `/wechat`: its query string and its body."""

    query: str
    body: str


def text_message(openid: str, text: str, message_id: int) -> str:
    """A text message as XML, on one line."""
    return (
        f"<xml><ToUserName>{cdata(ACCOUNT)}</ToUserName>"
        f"<FromUserName>{cdata(openid)}</FromUserName>"
        f"<CreateTime>{int(time.time())}</CreateTime><MsgType>{cdata('text')}</MsgType>"
        f"<Content>{cdata(text)}</Content><MsgId>{message_id}</MsgId></xml>"
    )


def plain_push(token: str, message: str) -> Push:
    """A message as it is, signed."""
    timestamp, nonce = str(int(time.time())), secrets.token_hex(8)
    signature = sign(token, timestamp, nonce)
    return Push(_query(signature=signature, timestamp=timestamp, nonce=nonce), message)


def sealed_push(token: str, envelope: Envelope, message: str) -> Push:
    """A message in WeChat's envelope, signed with it."""
    timestamp, nonce = str(int(time.time())), secrets.token_hex(8)
    sealed = envelope.seal(message)
    query = _query(
        signature=sign(token, timestamp, nonce),
        timestamp=timestamp,
        nonce=nonce,
        encrypt_type="aes",
        msg_signature=sign(token, timestamp, nonce, sealed),
    )
    body = f"<xml><ToUserName>{cdata(ACCOUNT)}</ToUserName><Encrypt>{cdata(sealed)}</Encrypt></xml>"
    return Push(query, body)


def _query(**arguments: str) -> str:
    return urlencode(arguments)


def said(reply: str, envelope: Envelope | None = None) -> str:
    """The words of a reply's body; empty for a bare `success`, which means no reply."""
    if not reply.startswith("<xml>"):
        return ""
    root = ElementTree.fromstring(reply)
    sealed = root.findtext("Encrypt")
    if sealed and envelope:
        return said(envelope.open(sealed))
    article = root.find("Articles/item")
    if article is not None:
        return "\n".join(article.findtext(name) or "" for name in ("Title", "Description"))
    return root.findtext("Content") or ""


class Line:
    """A connection to a server's `/wechat` that is kept open between pushes."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise NoAnswer(f"地址“{address}”无法使用，应形如 http://127.0.0.1:8000")
        secure = parts.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self._connection = kind(parts.hostname, parts.port, timeout=TIMEOUT)
        self._address = address
        self._path = parts.path.rstrip("/") + "/wechat"

    def post(self, push: Push) -> str:
        """Send a push and give the body of the reply; anything but status 200 is NoAnswer."""
        try:
            response, body = self._exchange(push)
        except (OSError, http.client.HTTPException) as error:
            reason = str(error) or type(error).__name__
            raise NoAnswer(f"{self._address} 没有应答：{reason}") from error
        if response.status != 200:
            raise NoAnswer(f"{self._address} 应答 {response.status}：{body[:200]}")
        return body

    def _exchange(self, push: Push) -> tuple[http.client.HTTPResponse, str]:
        try:
            return self._once(push)
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            # A server may hang up between two pushes. Sent twice, a push is still one turn.
            self._connection.close()
            return self._once(push)

    def _once(self, push: Push) -> tuple[http.client.HTTPResponse, str]:
        headers = {"Content-Type": "text/xml; charset=utf-8"}
        self._connection.request("POST", f"{self._path}?{push.query}", push.body.encode(), headers)
        response = self._connection.getresponse()
        return response, response.read().decode("utf-8", "replace")

    def close(self) -> None:
        """Hang up."""
        self._connection.close()
