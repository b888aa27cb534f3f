"""Stand-in until bot.outbound is there."""

from dataclasses import dataclass
from typing import Literal

Reason = Literal["busy", "uncertain", "quota", "unreachable", "not_permitted", "bad_payload"]


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    reason: Reason
    code: int | None
    words: str
    retry_after: float | None = None
