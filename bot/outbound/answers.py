"""Reads what came back over the wire: WeChat's JSON, a file, or the page of a gateway between."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.outbound.calls import Call
from bot.outbound.results import Failed, File
from bot.outbound.wire import Answered, Unanswered

_TIMED_OUT = 408
PAUSE = 60.0
"""Seconds after which it is worth asking again where something between us and WeChat refuses."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What WeChat said, its `errcode` included, or the file it gave instead."""

    fields: dict[str, Any] = field(repr=False)
    file: File | None = None

    @property
    def code(self) -> int:
        """WeChat's errcode; 0 if all is well, which some interfaces do not bother to say."""
        code = self.fields.get("errcode", 0)
        return code if isinstance(code, int) else 0


def read(outcome: Answered | Unanswered, call: Call) -> Answer | Failed:
    """The answer to a call, or what it means for the caller that there is none."""
    if isinstance(outcome, Unanswered):
        return _unanswered(outcome, call)
    if outcome.status == 200 and call.file and not _holds_json(outcome):
        return Answer({}, File(outcome.body, outcome.content_type))
    try:
        # Some answers hold raw control characters, which JSON does not allow.
        fields = json.loads(outcome.body.decode(errors="replace"), strict=False)
    except ValueError:
        fields = None
    if not isinstance(fields, dict) or (outcome.status >= 400 and "errcode" not in fields):
        return _unreadable(outcome, call)
    return Answer(fields)


def _holds_json(answer: Answered) -> bool:
    """Whether a file was asked for and a JSON object came, which tells why there is no file."""
    kind = answer.content_type.lower()
    return "json" in kind or ("text/plain" in kind and answer.body[:1] == b"{")


def _unanswered(outcome: Unanswered, call: Call) -> Failed:
    if outcome.written and call.changes:
        return Failed("uncertain", None, f"{call.doing}不知是否成功：{outcome.words}")
    return Failed("busy", None, f"{call.doing}没有成功：{outcome.words}", outcome.retry_after)


def _unreadable(answer: Answered, call: Call) -> Failed:
    page = f"微信接口或中间的网关返回了 HTTP {answer.status}"
    if answer.status >= 500 or answer.status == _TIMED_OUT:
        # A gateway says so of what it has passed on, too: WeChat may have done it.
        return _unanswered(Unanswered(True, page), call)
    if answer.status >= 300:
        # WeChat says in JSON what an account may not do; a page says nothing of the account.
        return Failed("busy", None, f"{call.doing}没有成功：{page}", PAUSE, lasting=True)
    return _unanswered(Unanswered(True, "微信接口的应答看不懂"), call)
