"""Asks WeChat's interfaces: with the right token, once more if it was rejected, and no more."""

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import structlog

from bot.outbound.accounts import Account, Kind
from bot.outbound.answers import Answer, read
from bot.outbound.calls import Call
from bot.outbound.errcodes import API_UNAUTHORISED, TOKEN_REJECTED, failure
from bot.outbound.results import Failed
from bot.outbound.tokens import Tokens
from bot.outbound.wire import Channel, Request
from core.clock import Clock

REMEMBERED = timedelta(minutes=10)
"""How long an account that lacks an interface is not asked to use it again."""

log = structlog.get_logger("wechat")

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """A body that is not JSON."""

    body: bytes = field(repr=False)
    content_type: str


class Api:
    """WeChat's interfaces for the accounts of one office."""

    def __init__(
        self, wire: Channel, tokens: Tokens, accounts: Mapping[Kind, Account], clock: Clock
    ) -> None:
        self._wire = wire
        self._tokens = tokens
        self._accounts = accounts
        self._clock = clock
        self._lock = threading.Lock()
        self._lacking: dict[Call, tuple[datetime, Failed]] = {}

    def ask(
        self,
        call: Call,
        payload: Payload | Form | None = None,
        query: Mapping[str, str] | None = None,
    ) -> Answer | Failed:
        """What WeChat answers to a call, or why it does not do it."""
        outcome = self._refused(call) or self._judged(call, payload, query or {})
        if isinstance(outcome, Failed):
            # That somebody cannot be reached is no fault of ours, and happens all day.
            tell = log.info if outcome.reason == "unreachable" else log.warning
            tell("wechat_call_failed", path=call.path, reason=outcome.reason, words=outcome.words)
        return outcome

    def _refused(self, call: Call) -> Failed | None:
        """Why WeChat need not be asked at all."""
        missing = self._accounts[call.kind].missing
        if missing:
            said = f"{call.doing}没有成功：{missing}"
            return Failed("not_permitted", None, said, lasting=True)
        with self._lock:
            until, refusal = self._lacking.get(call, (self._clock(), None))
        return refusal if until > self._clock() else None

    def _judged(
        self, call: Call, payload: Payload | Form | None, query: Mapping[str, str]
    ) -> Answer | Failed:
        request = _request(call, payload, query)
        if isinstance(request, Failed):
            return request
        answer = self._with_token(call, request) if call.token else self._once(call, request)
        if isinstance(answer, Failed) or not answer.code:
            return answer
        failed = failure(answer.fields, call.doing, self._clock())
        if failed.code == API_UNAUTHORISED:
            with self._lock:
                self._lacking[call] = (self._clock() + REMEMBERED, failed)
        return failed

    def _with_token(self, call: Call, request: Request) -> Answer | Failed:
        account = self._accounts[call.kind]
        held = self._tokens.get(account)
        if isinstance(held, Failed):
            return held
        answer = self._once(call, _carrying(request, held.value))
        if isinstance(answer, Failed) or answer.code not in TOKEN_REJECTED:
            return answer
        another = self._tokens.get(account, rejected=held.value)
        if isinstance(another, Failed):
            return another
        return self._once(call, _carrying(request, another.value))

    def _once(self, call: Call, request: Request) -> Answer | Failed:
        return read(self._wire.exchange(request), call)


def _request(
    call: Call, payload: Payload | Form | None, query: Mapping[str, str]
) -> Request | Failed:
    if isinstance(payload, Form):
        return Request(call.method, call.path, query, payload.body, payload.content_type)
    try:
        # WeChat shows \u escapes as they are (40033): what is sent is UTF-8.
        body = json.dumps(payload, ensure_ascii=False).encode() if payload is not None else b""
    except UnicodeEncodeError:
        said = f"{call.doing}没有成功：内容里有半个字符，无法写成 UTF-8"
        return Failed("bad_payload", None, said)
    return Request(call.method, call.path, query, body)


def _carrying(request: Request, token: str) -> Request:
    return replace(request, query={"access_token": token, **request.query})
