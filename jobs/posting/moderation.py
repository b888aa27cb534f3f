"""Content checks beside our own rules: WeChat's, or whatever an office has.

None of them decides: what they find is shown to staff, and where they cannot be asked, that too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from jobs.posting.posting_rules.findings import Finding
from jobs.values import Wording
from people.identities import Identity


class NotModerated(Exception):
    """The check could not be asked, or gave no answer; the message says why, for staff."""


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote something, by all their names: WeChat wants that of the mini-program."""

    names: Sequence[Identity] = ()


class Moderator(Protocol):
    """A content check of what firms write."""

    def look(self, wording: Wording, author: Author) -> Sequence[Finding]:
        """What it finds; raises NotModerated. It is asked outside of any transaction."""


class NoModerator:
    """Of an office that has no further check."""

    def look(self, wording: Wording, author: Author) -> Sequence[Finding]:
        """Nothing."""
        return ()


def moderated(moderator: Moderator, wording: Wording, author: Author) -> list[Finding]:
    """What a check finds, for staff to look at; that it could not be asked is a finding, too."""
    try:
        found = moderator.look(wording, author)
    except NotModerated as error:
        reason = f"内容安全检查没有做成（{error}）"
        return [Finding("moderation", "flagged", "about", "", reason, "请工作人员细看全文")]
    return [
        Finding("moderation", "flagged", one.field, one.passage, one.reason, one.remedy)
        for one in found
    ]
