"""The callback WeChat calls: verify, decrypt, read, take the turn, answer.

Whatever a stranger sends, the answer is a 2xx or a 4xx, quickly; and nothing without
our token's signature learns anything from us. A push is answered before Flask sees it:
what Flask does for every request costs more than all that is done here.
"""

import secrets
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NoReturn

import structlog
from flask import Blueprint, Response, abort, request
from werkzeug import Request

from bot.conversations import Said
from bot.crypto import BadEnvelope, BadSignature, Envelope, KeyRing, check_signature, sign
from bot.messages import Incoming
from bot.parse import Hostile, Unreadable, read_fields, to_incoming
from bot.render import encrypted_reply, passive_reply
from bot.turns import Busy, Turns
from core.clock import now
from core.entrance import FAULT, Answered, answer_in_front
from core.settings import Settings

ADDRESS = "/wechat"
MAX_BODY = 256 * 1024
REPLAY_WINDOW = 600
"""Seconds a signature stays good in production; WeChat's retries come within 15."""

ACCEPTED = "success"
PROBE = "doctor:"
"""What the key of a tap on a link begins with that is no link of anybody's, but the doctor asking
whether a push is read: it is answered with its key, and nothing is stored of it."""

LEAVING = {"unsubscribe", "user_authorization_cancellation", "user_authorization_revoke"}
"""The events that have us delete what we hold of a person, or part of it."""

Arguments = Mapping[str, str]
"""What stands in the query of a request, by name."""

log = structlog.get_logger("webhook")


@dataclass(frozen=True, slots=True)
class Opened:
    """A verified push: its message, how it was written, and the envelope to answer in."""

    incoming: Incoming
    as_json: bool
    envelope: Envelope | None
    nonce: str


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

    def verify(self, arguments: Arguments, signature: str, *sealed: str) -> None:
        """Raise BadSignature unless the argument named carries our signature and is not stale."""
        timestamp, nonce = arguments.get("timestamp", ""), arguments.get("nonce", "")
        given = arguments.get(signature, "")
        check_signature(given, self._token, timestamp, nonce, *sealed)
        if self._fresh and not _recent(timestamp):
            raise BadSignature("签名已过期")

    def open(self, arguments: Arguments, body: bytes) -> Opened:
        """Verify a push and read it, decrypting it as the mode demands."""
        if self._mode == "plain" or arguments.get("encrypt_type", "") in ("", "raw"):
            return self._open_plain(arguments, body)
        sealed = _sealed_part(body)
        self.verify(arguments, "msg_signature", sealed)
        text, envelope = self._keys.open(sealed)
        return _opened(arguments, text.encode(), envelope)

    def _open_plain(self, arguments: Arguments, body: bytes) -> Opened:
        if self._mode == "safe":
            raise BadEnvelope("安全模式不收明文")
        self.verify(arguments, "signature")
        return _opened(arguments, body, None)

    def close(self, opened: Opened, said: Said) -> str:
        """The body that answers: an empty reply is WeChat's word for accepted."""
        if said.empty:
            return ACCEPTED
        sent_at = int(said.at.timestamp())
        reply = passive_reply(opened.incoming, sent_at, said.text, said.article, opened.as_json)
        if opened.envelope is None:
            return reply
        sealed = opened.envelope.seal(reply)
        timestamp, nonce = str(int(time.time())), opened.nonce or secrets.token_hex(8)
        signature = sign(self._token, timestamp, nonce, sealed)
        return encrypted_reply(sealed, signature, timestamp, nonce, opened.as_json)


def webhook(settings: Settings, turns: Turns) -> Blueprint:
    """The blueprint of `/wechat`."""
    blueprint, door = Blueprint("wechat", __name__), Door(settings)

    def receive(push: Request) -> Answered:
        opened = _open(door, push.args, _body(push))
        if opened is None:
            return Answered(ACCEPTED.encode(), "text/plain; charset=utf-8")
        said = door.close(opened, _said(turns, opened.incoming))
        return Answered(said.encode(), "text/xml; charset=utf-8")

    answer_in_front(blueprint, ADDRESS, receive)

    @blueprint.get(ADDRESS)
    def check_address() -> Response:
        try:
            door.verify(request.args, "signature")
        except BadSignature as error:
            _refuse(error)
        return Response(request.args.get("echostr", ""), mimetype="text/plain")

    @blueprint.post(ADDRESS)
    def refuse() -> NoReturn:
        # What can be answered has been, in front of Flask.
        raise request.environ[FAULT]

    return blueprint


def _body(push: Request) -> bytes:
    """The body, if it is shorter than MAX_BODY."""
    push.max_content_length = MAX_BODY
    body = push.get_data()
    # A body that came in chunks, without its length, has just been cut at the limit.
    if len(body) >= MAX_BODY:
        abort(413)
    return body


def _open(door: Door, arguments: Arguments, body: bytes) -> Opened | None:
    """The push, or None for one of WeChat's that says nothing we can read."""
    try:
        return door.open(arguments, body)
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


def _opened(arguments: Arguments, message: bytes, envelope: Envelope | None) -> Opened:
    incoming = to_incoming(read_fields(message))
    return Opened(incoming, _is_json(message), envelope, arguments.get("nonce", ""))


def _sealed_part(body: bytes) -> str:
    try:
        sealed = read_fields(body).get("Encrypt")
    except Unreadable as error:
        raise BadEnvelope("缺少密文") from error
    if not isinstance(sealed, str):
        raise BadEnvelope("缺少密文")
    return sealed


def _said(turns: Turns, incoming: Incoming) -> Said:
    said = _take(turns, incoming)
    if said.empty and incoming.event == "view" and incoming.event_key.startswith(PROBE):
        return Said(incoming.event_key, None, said.at)
    return said


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
