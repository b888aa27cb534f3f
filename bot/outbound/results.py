"""What a call to WeChat comes to: the thing asked for, or why not, never an exception.

What identifies a person or lets somebody in is left out of `repr`, so that no log has it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlencode

PICTURES = "https://mp.weixin.qq.com"
PICTURE = "/cgi-bin/showqrcode"

Reason = Literal["busy", "uncertain", "quota", "unreachable", "not_permitted", "bad_payload"]


@dataclass(frozen=True, slots=True)
class Sent:
    """WeChat took the message; `message_id` is its number, where WeChat gives one."""

    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Failed:
    """WeChat did not do it, or may not have; `reason` says what that means for the caller.

    busy            nothing was done, try again later
    uncertain       the request was written and WeChat did not answer: it may have been done
    quota           the day's calls, or the messages this person may get, are used up
    unreachable     this person cannot be reached: gone, window closed, no subscription
    not_permitted   the account lacks the permission, or its settings are wrong
    bad_payload     what was to be sent is wrong; the same again will fail again

    `code` is WeChat's errcode, if it gave one. `words` is a Chinese sentence for logs and
    staff, without secret or openid. `retry_after` are seconds, where they are known. It is
    `lasting` if it will be so the next time, too, until somebody sees to it.
    """

    reason: Reason
    code: int | None
    words: str
    retry_after: float | None = None
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """WeChat did it and has nothing else to say."""


@dataclass(frozen=True, slots=True)
class Login:
    """Who opened the mini-program; `session_key` never leaves the server."""

    openid: str = field(repr=False)
    session_key: str = field(repr=False)
    unionid: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Phone:
    """The number a person agreed to give, without and with its country."""

    number: str = field(repr=False)
    country: str
    full_number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Minded:
    """What one part of the content check minds: for which label, and the word it went by."""

    suggest: str
    label: int
    keyword: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the content check advises: `pass`, `review` or `risky`, for which label (0 where it
    tells none), and what its parts minded."""

    suggest: str
    label: int
    trace: str = ""
    minded: tuple[Minded, ...] = ()


@dataclass(frozen=True, slots=True)
class Checking:
    """A check under way; its finding is pushed later under this trace."""

    trace: str


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code of the official account: the ticket for its picture, and what it encodes."""

    ticket: str
    content_url: str
    seconds: int | None
    """How long it works; None for always."""

    @property
    def picture_url(self) -> str:
        """Where anybody finds the picture."""
        return f"{PICTURES}{PICTURE}?{urlencode({'ticket': self.ticket})}"


@dataclass(frozen=True, slots=True)
class File:
    """A picture or recording as WeChat gave it."""

    content: bytes = field(repr=False)
    content_type: str


@dataclass(frozen=True, slots=True)
class Media:
    """An upload, which WeChat keeps for three days."""

    media_id: str


@dataclass(frozen=True, slots=True)
class Follower:
    """Whether somebody follows the account, and their unionid if the office has one."""

    follows: bool
    unionid: str = field(default="", repr=False)
    scene: str = ""


@dataclass(frozen=True, slots=True)
class Followers:
    """What is known of several people, by their openids."""

    by_openid: Mapping[str, Follower] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Menu:
    """The menu people see, its buttons as WeChat writes them; none if there is no menu."""

    buttons: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Addresses:
    """The networks WeChat pushes from."""

    networks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """The day's calls of one path."""

    limit: int
    used: int
    left: int
