"""Which documents a sentence names: by their number, by their title, or by the month they are
from."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from policy.cards import Document

LEAST, WHOLE = 5, 7
"""Characters of a title from which it may be named, and from which a part of it is enough."""

SHARED = 4
"""Characters of a title, without what all have, that a text may share with it by no accident."""

_NAMES = re.compile("通知|方案|文件|行动|措施|办法|意见|号文|〕|[发函字文][^，,。]{0,8}[0-9]+号")
_COMMON = re.compile(
    "关于|贯彻|落实|做好|开展|印发|有关|政策|实施|工作|的?通知|方案|意见|办法|措施|文件|[〔\\[（(].*?号|的"
)
_MONTH = re.compile("(20[0-9]{2}|[0-9]{2})年([0-9]{1,2})月")


def named_documents(text: str, documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the documents a text names; none if it names none, or only the kind."""
    if not _NAMES.search(text):
        return frozenset()
    return frozenset(one.id for one in documents if _is_named(text, one))


def share_words(text: str, documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the documents whose titles share words with a text: 稳住经济的方案."""
    found = {one.id for one in documents if _shares(text, one.title)}
    return frozenset(found)


def _shares(text: str, title: str) -> bool:
    parts = [one for one in _COMMON.split(title) if len(one) >= SHARED]
    return any(
        SequenceMatcher(None, text, one, autojunk=False).find_longest_match().size >= SHARED
        for one in parts
    )


def without_titles(text: str, documents: Iterable[Document]) -> str:
    """The text without what it has of the titles and numbers of documents."""
    for one in documents:
        for written in (one.title, one.number or ""):
            match = SequenceMatcher(None, text, written, autojunk=False).get_matching_blocks()
            parts = [text[found.a : found.a + found.size] for found in match if found.size > 1]
            for part in parts:
                text = text.replace(part, " ")
    return text


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
