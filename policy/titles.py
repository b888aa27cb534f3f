"""Which documents a sentence names: by their number, by their title, or by the month they are
from."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from policy.cards import Document

LEAST, WHOLE = 5, 7
"""Characters of a title from which it may be named, and from which a part of it is enough."""

_NAMES = re.compile("通知|方案|文件|行动|措施|办法|意见|号文|〕")
_COMMON = re.compile(
    "关于|贯彻|落实|做好|开展|印发|有关|政策|实施|工作|的?通知|方案|意见|办法|措施|文件|[〔\\[（(].*?号|的"
)
_MONTH = re.compile("(20[0-9]{2}|[0-9]{2})年([0-9]{1,2})月")


def named_documents(text: str, documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the documents a text names; none if it names none, or only the kind."""
    if not _NAMES.search(text):
        return frozenset()
    return frozenset(one.id for one in documents if _is_named(text, one))


def _is_named(text: str, document: Document) -> bool:
    number = re.search("[0-9]+号", document.number or "")
    if number and re.search(f"(?<![0-9]){number[0]}", text):
        return True
    return _names_month(text, document) or any(
        _has(text, part) for part in _COMMON.split(document.title) if len(part) >= LEAST
    )


def _names_month(text: str, document: Document) -> bool:
    found = (f"20{year[-2:]}-{int(month):02d}" for year, month in _MONTH.findall(text))
    return any((document.issued or "").startswith(one) for one in found)


def _has(text: str, part: str) -> bool:
    """Whether a text has a part of a title, or most of it."""
    match = SequenceMatcher(None, text, part, autojunk=False).find_longest_match()
    return match.size >= min(WHOLE, len(part))
