"""What is held of an access token, and where all processes share it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Held:
    """A token and until when it works.

    `doubted`: it was rejected, and WeChat, asked for another, gave this one again.
    `forced_at`: when WeChat was last made to give another.
    """

    value: str = field(repr=False)
    expires_at: datetime
    doubted: bool = False
    forced_at: datetime | None = None


class TokenStore(Protocol):
    """Where the tokens are; every act is one for all processes."""

    def find(self, app_id: str) -> Held | None:
        """The token of an account, if there is one."""

    def lease(self, app_id: str, holder: str, moment: datetime, seconds: float) -> bool:
        """Whether the holder is the one to refresh the token, for so long."""

    def replace(self, app_id: str, old: str, new: Held) -> bool:
        """Put the new token in the place of the old one; whether the old one was still there."""

    def release(self, app_id: str, holder: str, moment: datetime, seconds: float) -> None:
        """The holder is done; the next may refresh after so many seconds."""
