"""WeChat's rules about customer-service messages: who may be sent how many, and until when.

Whoever plays WeChat keeps to these, the simulator and the tests' double. The numbers stand apart
from the desk's own (bot.allowance) so that it shows when the desk gets them wrong. Moments are
seconds since 1970, as WeChat writes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

MESSAGE = (5, 48 * 3600)
"""Customer-service messages, and seconds, that a message of the person's own opens."""

TAP = (3, 60)
"""The same for a menu click, a scan, following."""

MAX_TEXT = 2048
"""Bytes."""

OK = 0
NOBODY, SYNTAX, EMPTY, TOO_LONG, ARTICLES = 40003, 47001, 44004, 45002, 45008
CLOSED, USED_UP, SWITCHED_OFF, NO_RIGHT = 45015, 45047, 48002, 48001

WORDS: Mapping[int, str] = {
    OK: "ok",
    NOBODY: "invalid openid",
    EMPTY: "empty content",
    TOO_LONG: "content size out of limit",
    ARTICLES: "article size out of limit",
    CLOSED: "response out of time limit or subscription is canceled",
    USED_UP: "out of response count limit",
    SYNTAX: "data format error",
    NO_RIGHT: "api unauthorized",
    SWITCHED_OFF: "user has refused to receive messages",
}


@dataclass
class Window:
    """Messages that may still be sent, until when."""

    left: int
    ends: float


@dataclass
class Standing:
    """How somebody stands to the account: whether they follow it, and what they opened."""

    openid: str
    follows: bool = True
    windows: dict[str, Window] = field(default_factory=dict)

    def opens(self, what: str, moment: float) -> None:
        """A message (`wrote`) or a tap opens a window, or opens it anew."""
        left, seconds = MESSAGE if what == "wrote" else TAP
        self.windows[what] = Window(left, moment + seconds)

    def take_message(self, moment: float) -> int:
        """Take one of the messages that may be sent; the errcode, OK if there was one."""
        open_now = [window for window in self.windows.values() if window.ends > moment]
        if not self.follows or not open_now:
            return CLOSED
        usable = [window for window in open_now if window.left]
        if not usable:
            return USED_UP
        min(usable, key=lambda window: window.ends).left -= 1
        return OK


def unfit(body: Mapping[str, Any]) -> int:
    """The errcode for what is wrong with the body of a message, OK if nothing is."""
    kind = str(body.get("msgtype", ""))
    held = body.get(kind)
    if not isinstance(held, dict):
        return SYNTAX
    if kind == "text":
        return _unfit_text(str(held.get("content", "")))
    return ARTICLES if kind == "news" and len(held.get("articles", [])) != 1 else OK


def _unfit_text(content: str) -> int:
    if not content:
        return EMPTY
    return TOO_LONG if len(content.encode()) > MAX_TEXT else OK
