"""Content checks beside our own rules: WeChat's, or whatever an office has.

None of them decides: what they find is shown to staff, and where they cannot be asked, that too.
"""

from collections.abc import Mapping

from jobs.posting.posting_rules.findings import UNCHECKED, Finding
from jobs.values import Wording
from people.content import ADVICE, Author, ContentCheck, NotChecked, Remark


def moderated(check: ContentCheck, wording: Wording, author: Author) -> list[Finding]:
    """What a check minds of all that a firm wrote freely, for staff to look at; that it could not
    be asked is a finding, too. Not inside a transaction."""
    try:
        return [_found(one) for one in check.look(_texts(wording), author, "posting")]
    except NotChecked as error:
        reason = f"内容安全检查没有做成（{error}）"
        return [Finding(UNCHECKED, "flagged", "about", "", reason, "请工作人员细看全文")]


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
