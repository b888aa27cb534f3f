"""Calls our own callback as WeChat would: signed and sealed in every way it is set up for.

What is pushed is a tap on a link in the menu, of which the desk stores nothing. Its key asks for
an answer: who cannot read a push accepts it all the same, and only the answer tells.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Flask
from urllib3 import PoolManager, Timeout
from urllib3.exceptions import HTTPError

from bot.crypto import BadEnvelope, Envelope, sign
from bot.parse import Unreadable, read_fields
from bot.render import cdata
from bot.webhook import ACCEPTED, PROBE
from core.clock import now
from core.settings import Settings

WAIT = 5.0
"""Seconds WeChat waits for the callback."""

UNREACHED = f"{WAIT:.0f} 秒内连不上"
_ACCOUNT = "gh_doctor"

Ask = Callable[[str, str, bytes], tuple[int, str]]
"""Asks the callback: method, query and body; its status, 0 if it cannot be reached, and body."""


def through_app(app: Flask) -> Ask:
    """Asks inside this process, where nothing is served."""

    def ask(method: str, query: str, body: bytes) -> tuple[int, str]:
        with app.test_client(use_cookies=False) as client:
            response = client.open(f"/wechat?{query}", method=method, data=body)
            return response.status_code, response.get_data(as_text=True)

    return ask


def through_network(address: str) -> Ask:
    """Asks at the address that is entered in WeChat's console."""
    pool = PoolManager(timeout=Timeout(total=WAIT), retries=False)

    def ask(method: str, query: str, body: bytes) -> tuple[int, str]:
        try:
            response = pool.request(method, f"{address}?{query}", body=body, redirect=False)
        except (HTTPError, OSError):
            return 0, ""
        return response.status, response.data.decode(errors="replace")

    return ask


@dataclass(frozen=True, slots=True)
class Probe:
    """One way of calling, and what is wrong with the answer; nothing if all is well."""

    name: str
    fault: str


class Prober:
    """Plays WeChat to the callback of these settings."""

    def __init__(self, settings: Settings, ask: Ask) -> None:
        self._settings = settings
        self._token = settings.wechat_token.get_secret_value()
        self._ask = ask

    def probes(self) -> Iterator[Probe]:
        """Every way of calling that the settings provide for."""
        mode = self._settings.wechat_mode
        first = Probe("验证签名", self._check_address())
        yield first
        if first.fault == UNREACHED:  # the others would only wait as long
            return
        yield Probe("拒绝假签名", self._refuses_strangers())
        if mode == "safe":
            yield Probe("安全模式下拒收明文", self._refuses_plain())
        else:
            yield Probe("接收明文推送", self._reads_plain())
        if mode != "plain":
            for name, envelope in self._envelopes():
                yield Probe(f"接收加密推送（{name}）", self._reads_sealed(envelope))

    def _check_address(self) -> str:
        echo = secrets.token_hex(8)
        status, body = self._ask("GET", self._query() + f"&echostr={echo}", b"")
        return "" if (status, body) == (200, echo) else _fault(status, "没有原样返回 echostr")

    def _refuses_strangers(self) -> str:
        echo = secrets.token_hex(8)
        query = urlencode({"signature": "0" * 40, "timestamp": "0", "nonce": "0", "echostr": echo})
        status, body = self._ask("GET", query, b"")
        refused = 400 <= status < 500 and echo not in body
        return "" if refused else _fault(status, "签名不对也照样应答")

    def _refuses_plain(self) -> str:
        status, _ = self._ask("POST", self._query(), _tap(_key()).encode())
        return "" if 400 <= status < 500 else _fault(status, "没有拒收明文")

    def _reads_plain(self) -> str:
        key = _key()
        answer = self._ask("POST", self._query(), _tap(key).encode())
        return _unread(answer, key, lambda body: _field(body, "Content"))

    def _reads_sealed(self, envelope: Envelope) -> str:
        key = _key()
        sealed = envelope.seal(_tap(key))
        query = self._query(sealed) + "&encrypt_type=aes"
        body = _xml({"ToUserName": _ACCOUNT, "Encrypt": sealed})
        answer = self._ask("POST", query, body.encode())
        return _unread(
            answer, key, lambda body: _field(envelope.open(_field(body, "Encrypt")), "Content")
        )

    def _query(self, sealed: str = "") -> str:
        timestamp, nonce = str(int(now().timestamp())), secrets.token_hex(5)
        query = {
            "signature": sign(self._token, timestamp, nonce),
            "timestamp": timestamp,
            "nonce": nonce,
        }
        if sealed:
            query["msg_signature"] = sign(self._token, timestamp, nonce, sealed)
        return urlencode(query)

    def _envelopes(self) -> Iterator[tuple[str, Envelope]]:
        held = self._settings
        for name, key in (
            ("现用密钥", held.wechat_encoding_aes_key),
            ("上一个密钥", held.wechat_encoding_aes_key_previous),
        ):
            if key:
                yield name, Envelope(key.get_secret_value(), held.wechat_app_id)


def _key() -> str:
    return f"{PROBE}{secrets.token_hex(8)}"


def _unread(answer: tuple[int, str], key: str, read: Callable[[str], str]) -> str:
    """What is wrong with the answer to a push with this key; nothing if it says the key."""
    status, body = answer
    if (status, body) == (200, ACCEPTED):
        return "收下了，但没有读懂，那边可能不是这个模式、这个密钥或这个版本"
    try:
        said = read(body)
    except (Unreadable, BadEnvelope):
        said = ""
    return "" if (status, said) == (200, key) else _fault(status, "没有收下推送")


def _field(body: str, name: str) -> str:
    return str(read_fields(body.encode()).get(name) or "")


def _tap(key: str) -> str:
    return _xml(
        {
            "ToUserName": _ACCOUNT,
            "FromUserName": "doctor",
            "CreateTime": str(int(now().timestamp())),
            "MsgType": "event",
            "Event": "VIEW",
            "EventKey": key,
        }
    )


def _xml(fields: dict[str, str]) -> str:
    written = "".join(f"<{name}>{cdata(value)}</{name}>" for name, value in fields.items())
    return f"<xml>{written}</xml>"


def _fault(status: int, words: str) -> str:
    return f"{words}（HTTP {status}）" if status else UNREACHED
