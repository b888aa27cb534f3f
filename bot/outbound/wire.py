"""One request to WeChat's host: bounded in time, never repeated, never in a log."""

import logging
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlencode

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, SSLError

from bot.outbound.breaker import Breaker, Monotonic
from bot.outbound.deadline import POOLS, Asking, TooLate, finish

CONNECT = 2.0
TOTAL = 5.0
"""Seconds for all of a request; no chat waits for one, deliveries do."""

NOT_FOUND, NOT_IN_TIME = "连不上微信接口", "微信接口没有在时限内答完"

SIZE = 12 * 1024 * 1024
"""Bytes of an answer: WeChat's largest are recordings and pictures of 10 MB."""

CONNECTIONS = 16
_PIECE = 64 * 1024

# Its debug lines hold whole addresses, and in WeChat's addresses are tokens and secrets.
logging.getLogger("urllib3").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask, with everything secret in it."""

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    body: bytes = field(default=b"", repr=False)
    content_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back, whatever it says."""

    status: int
    content_type: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unanswered:
    """No answer came; `written` tells whether WeChat may have read the request."""

    written: bool
    words: str
    retry_after: float | None = None


class Channel(Protocol):
    """What leads to WeChat, or to whoever plays it; `total` seconds is the longest it takes."""

    @property
    def total(self) -> float:
        """Seconds for all of a request."""

    def exchange(self, request: Request) -> Answered | Unanswered:
        """Ask once."""


class Wire:
    """The connections of one process to one host."""

    def __init__(
        self, base: str, total: float = TOTAL, monotonic: Monotonic = time.monotonic
    ) -> None:
        self._base = base
        self.total = total
        self._breaker = Breaker(monotonic)
        timeout = Timeout(connect=min(CONNECT, total), total=total)
        # Nothing is asked again, nor where an answer sends us on to: a token is in the address.
        self._pool = PoolManager(maxsize=CONNECTIONS, timeout=timeout, retries=False)
        self._pool.pool_classes_by_scheme = POOLS

    def exchange(self, request: Request) -> Answered | Unanswered:
        """Ask once, unless the host has lately not been answering."""
        if wait := self._breaker.wait():
            return Unanswered(False, "微信接口近来没有应答，暂停调用", wait)
        outcome = self._ask(request)
        self._breaker.note(isinstance(outcome, Answered) and outcome.status < 500)
        return outcome

    def _ask(self, request: Request) -> Answered | Unanswered:
        asking = Asking(lambda: self._judge(request))
        if outcome := asking.result(self.total):
            return outcome
        written = asking.give_up()
        return Unanswered(written, NOT_IN_TIME if written else NOT_FOUND)

    def _judge(self, request: Request) -> Answered | Unanswered:
        try:
            return self._request(request)
        except (NewConnectionError, ConnectTimeoutError):
            return Unanswered(False, NOT_FOUND)
        except SSLError as error:
            untrusted = isinstance(error.args[0], ssl.SSLCertVerificationError)
            return Unanswered(not untrusted, "微信接口的加密连接有误，请检查证书和网络")
        except (HTTPError, OSError, TooLate):
            return Unanswered(True, NOT_IN_TIME)

    def _request(self, request: Request) -> Answered:
        until = time.monotonic() + self.total
        query = f"?{urlencode(request.query)}" if request.query else ""
        response = self._pool.request(
            request.method,
            f"{self._base}{request.path}{query}",
            body=request.body or None,
            headers={"Content-Type": request.content_type} if request.body else {},
            preload_content=False,
        )
        try:
            body = _read(response, until)
            finish()
        except BaseException:
            response.close()
            raise
        response.release_conn()
        return Answered(response.status, response.headers.get("Content-Type", ""), body)


def _read(response: BaseHTTPResponse, until: float) -> bytes:
    """The whole body; a host that sends it drop by drop is not listened to for ever."""
    body = b""
    while piece := response.read1(_PIECE):
        body += piece
        if time.monotonic() > until or len(body) > SIZE:
            raise TooLate
    return body
