"""The callback WeChat calls: verify, decrypt, read, take the turn, answer.

Whatever a stranger sends, the answer is a 2xx or a 4xx, quickly; and nothing without
our token's signature learns anything from us.
"""

import secrets
import time
from dataclasses import dataclass
from typing import NoReturn

import structlog
from flask import Blueprint, Response, abort, request

from bot.conversations import Said
from bot.crypto import BadEnvelope, BadSignature, Envelope, KeyRing, check_signature, sign
from bot.messages import Incoming
from bot.parse import Hostile, Unreadable, read_fields, to_incoming
from bot.render import encrypted_reply, passive_reply
from bot.turns import Busy, Turns
from core.clock import now
from core.settings import Settings

MAX_BODY = 256 * 1024
REPLAY_WINDOW = 600
"""Seconds a signature stays good in production; WeChat's retries come within 15."""

ACCEPTED = "success"
LEAVING = {"unsubscribe", "user_authorization_cancellation", "user_authorization_revoke"}
"""The events that have us delete what we hold of a person, or part of it."""

log = structlog.get_logger("webhook")


@dataclass(frozen=True, slots=True)
class Opened:
    """A verified push: its message, how it was written, and the envelope to answer in."""

    incoming: Incoming
    as_json: bool
    envelope: Envelope | None


class Door:
    """Verifies and opens pushes in the office's mode, and closes replies the same way."""

    def __init__(self, settings: Settings) -> None:
        self._token = settings.wechat_token.get_secret_value()
        self._mode = settings.wechat_mode
        self._fresh = not settings.development
        keys = (settings.wechat_encoding_aes_key, settings.wechat_encoding_aes_key_previous)
        self._keys = KeyRing(
            tuple(Envelope(key.get_secret_value(), settings.wechat_app_id) for key in keys if key)
        )

    def verify(self, signature: str, *sealed: str) -> None:
        """Raise BadSignature unless the request carries our signature and is not stale."""
        timestamp, nonce = _argument("timestamp"), _argument("nonce")
        check_signature(signature, self._token, timestamp, nonce, *sealed)
        if self._fresh and not _recent(timestamp):
            raise BadSignature("签名已过期")

    def open(self, body: bytes) -> Opened:
        """Verify a push and read it, decrypting it as the mode demands."""
        if self._mode == "plain" or not self._sealed():
            return self._open_plain(body)
        sealed = _sealed_part(body)
        self.verify(_argument("msg_signature"), sealed)
        text, envelope = self._keys.open(sealed)
        inner = text.encode()
        return Opened(to_incoming(read_fields(inner)), _is_json(inner), envelope)

    def _open_plain(self, body: bytes) -> Opened:
        if self._mode == "safe":
            raise BadEnvelope("安全模式不收明文")
        self.verify(_argument("signature"))
        return Opened(to_incoming(read_fields(body)), _is_json(body), None)

    def _sealed(self) -> bool:
        return _argument("encrypt_type") not in ("", "raw")

    def close(self, opened: Opened, said: Said) -> str:
        """The body that answers: an empty reply is WeChat's word for accepted."""
        if said.empty:
            return ACCEPTED
        sent_at = int(said.at.timestamp())
        reply = passive_reply(opened.incoming, sent_at, said.text, said.article, opened.as_json)
        if opened.envelope is None:
            return reply
        sealed = opened.envelope.seal(reply)
        timestamp, nonce = str(int(time.time())), _argument("nonce") or secrets.token_hex(8)
        signature = sign(self._token, timestamp, nonce, sealed)
        return encrypted_reply(sealed, signature, timestamp, nonce, opened.as_json)


def webhook(settings: Settings, turns: Turns) -> Blueprint:
    """The blueprint of `/wechat`."""
    blueprint, door = Blueprint("wechat", __name__), Door(settings)

    @blueprint.get("/wechat")
    def check_address() -> Response:
        try:
            door.verify(_argument("signature"))
        except BadSignature as error:
            _refuse(error)
        return Response(_argument("echostr"), mimetype="text/plain")

    @blueprint.post("/wechat")
    def receive() -> Response:
        opened = _open(door, _body())
        if opened is None:
            return Response(ACCEPTED, mimetype="text/plain")
        return Response(door.close(opened, _take(turns, opened.incoming)), mimetype="text/xml")

    return blueprint


def _body() -> bytes:
    """The body, if it is shorter than MAX_BODY."""
    request.max_content_length = MAX_BODY
    body = request.get_data()
    # A body that came in chunks, without its length, has just been cut at the limit.
    if len(body) >= MAX_BODY:
        abort(413)
    return body


def _open(door: Door, body: bytes) -> Opened | None:
    """The push, or None for one of WeChat's that says nothing we can read."""
    try:
        return door.open(body)
    except (BadSignature, BadEnvelope) as error:
        _refuse(error)
    except Hostile as error:
        log.warning("hostile_push", reason=str(error))
        abort(400)
    except Unreadable as error:
        # Refusing it would only make WeChat send it twice more and tell the person
        # that the account is out of order.
        log.warning("unreadable_push", reason=str(error))
        return None


def _sealed_part(body: bytes) -> str:
    try:
        sealed = read_fields(body).get("Encrypt")
    except Unreadable as error:
        raise BadEnvelope("缺少密文") from error
    if not isinstance(sealed, str):
        raise BadEnvelope("缺少密文")
    return sealed


def _take(turns: Turns, incoming: Incoming) -> Said:
    try:
        said = turns.take(incoming)
    except Busy as busy:
        if incoming.event in LEAVING:
            # Nobody reads an apology: WeChat is to tell us again, so that what
            # we hold of the person is deleted.
            abort(503)
        return Said(busy.message, None, now())
    return said or Said("", None, now())


def _refuse(error: Exception) -> NoReturn:
    log.warning("push_refused", reason=str(error))
    abort(403)


def _is_json(body: bytes) -> bool:
    return body.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{"


def _recent(timestamp: str) -> bool:
    seconds = int(timestamp) if timestamp.isdecimal() and len(timestamp) <= 12 else 0
    return abs(time.time() - seconds) <= REPLAY_WINDOW


def _argument(name: str) -> str:
    return request.args.get(name, "")
