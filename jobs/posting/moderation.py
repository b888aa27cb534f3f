"""Content checks beside our own rules: WeChat's, or whatever an office has.

None of them decides: what they find is shown to staff, and where they cannot be asked, that too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from jobs.posting.posting_rules.findings import UNCHECKED, Finding
from jobs.values import Wording
from people.content import ADVICE, Author, ContentCheck, NotChecked, Remark


class Moderator(Protocol):
    """A content check of what firms write."""

    def look(self, wording: Wording, author: Author) -> Sequence[Finding]:
        """What it finds; raises NotChecked. It is asked outside of any transaction."""


class NoModerator:
    """Of an office that has no further check."""

    def look(self, wording: Wording, author: Author) -> Sequence[Finding]:
        """Nothing."""
        return ()


class ByContentCheck:
    """The check that all goes through that people write, asked of postings."""

    def __init__(self, check: ContentCheck) -> None:
        self._check = check

    def look(self, wording: Wording, author: Author) -> Sequence[Finding]:
        """What it minds of all that the firm wrote freely; raises NotChecked."""
        return [_found(one) for one in self._check.look(_texts(wording), author, "posting")]


def moderated(moderator: Moderator, wording: Wording, author: Author) -> list[Finding]:
    """What a check finds, for staff to look at; that it could not be asked is a finding, too."""
    try:
        found = moderator.look(wording, author)
    except NotChecked as error:
        reason = f"内容安全检查没有做成（{error}）"
        return [Finding(UNCHECKED, "flagged", "about", "", reason, "请工作人员细看全文")]
    return [replace(one, rule="moderation", severity="flagged") for one in found]


def _found(remark: Remark) -> Finding:
    reason = f"内容安全检查{ADVICE[remark.advice]}：{remark.reason}"
    return Finding(
        "moderation", "flagged", remark.field, remark.passage, reason, "请工作人员看过再决定"
    )


def _texts(wording: Wording) -> Mapping[str, str]:
    texts = {
        "title": wording.title,
        "about": wording.about,
        "hours": wording.hours,
        "address": wording.place.address,
        "benefits": "，".join(wording.benefits),
        "certificates": "，".join(wording.certificates),
    }
    return {field: text for field, text in texts.items() if text.strip()}
