"""The platform itself: who is on it, what it accepted, and how often each path was called."""

import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.wechat_double.errors import Refused
from tests.wechat_double.faults import CODES, Fault, Faults
from tests.wechat_double.people import Person
from tests.wechat_double.tokens import DAY, Tokens

MINUTE = 60


@dataclass(frozen=True)
class Asked:
    """A call as it came, its token already checked (`app_id` is whose it is)."""

    path: str
    query: dict[str, str]
    body: bytes
    fields: dict[str, Any]
    app_id: str = ""


@dataclass(frozen=True)
class File:
    """An answer that is no JSON."""

    content: bytes
    content_type: str


Answer = dict[str, Any] | File
Call = Callable[["Platform", Asked], Answer]


@dataclass
class Platform:
    """Everything the double knows."""

    people: dict[str, Person] = field(default_factory=dict)
    tokens: Tokens = field(default_factory=Tokens)
    faults: Faults = field(default_factory=Faults)
    sent: list[dict[str, Any]] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)
    media: dict[str, tuple[File, float]] = field(default_factory=dict)
    menu: dict[str, Any] | None = None
    forbidden: dict[str, int] = field(default_factory=dict)
    limits: dict[str, tuple[int | None, int | None]] = field(default_factory=dict)
    judgements: dict[str, tuple[str, int]] = field(default_factory=dict)
    moments: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    repeated: dict[str, str] = field(default_factory=dict)
    ahead: float = 0.0

    def now(self) -> float:
        """The platform's time, which tests move on."""
        return time.time() + self.ahead

    def person(self, openid: str) -> Person:
        """Somebody on the platform; refused if nobody has that openid."""
        if openid not in self.people:
            raise Refused(40003)
        return self.people[openid]

    def accept(self, asked: Asked, **more: Any) -> dict[str, Any]:
        """Note a message as sent and give its number."""
        number = str(len(self.sent) + 1)
        fields = asked.fields
        entry = {"path": asked.path, "openid": fields["touser"], "body": fields, **more}
        self.sent.append({"id": number, "at": self.now(), **entry})
        return {"errcode": 0, "errmsg": "ok", "msgid": int(number)}

    def count(self, asked: Asked) -> None:
        """Note a call, or refuse it for its limits."""
        day, minute = self.limits.get(asked.path, (None, None))
        moments, now = self.moments[asked.path], self.now()
        if day is not None and sum(now - then < DAY for then in moments) >= day:
            raise Refused(45009)
        if minute is not None and sum(now - then < MINUTE for then in moments) >= minute:
            raise Refused(45011)
        moments.append(now)

    def permit(self, asked: Asked, fault: Fault | None) -> None:
        """Refuse what the account may not do, or what a fault says."""
        if fault and (code := CODES.get(fault.kind, fault.code if fault.kind == "code" else 0)):
            raise Refused(code)
        if code := self.forbidden.get(asked.path):
            raise Refused(code)
        self.count(asked)

    def calls(self) -> Counter[str]:
        """How often each path was called, whatever became of it."""
        return Counter(asked["path"] for asked in self.asked)
