"""Takes from a document's text what is not of the document: pages, marks of other formats."""

import re

_PAGE = re.compile(
    r"[—–\-_－︱|·\s]*第?\s*[0-9]{1,3}\s*页?(?:\s*[/／共]\s*[0-9]{1,3}\s*页?)?[—–\-_－︱|·\s]*"
)
_PAGE_SIGN = re.compile(r"[—–\-_－︱|页]")
_TAG = re.compile(r"</?(?:p|br|b|strong|em|i|u|div|span|table|tbody|tr|td|th)\b[^<>]*>", re.I)
_HEADING = re.compile(r"^\s*#{1,6}\s+", re.M)
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_BOOKMARK = re.compile(r"\[bookmark:[^\]\n]*\]")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*")
_TABLE_LINE = re.compile(r"\s*\|(.+)\|\s*")
_TABLE_RULE = re.compile(r"[\s|:\-]+")


def tidy(text: str) -> str:
    """The text line by line, without page numbers, Markdown and tags; tables as tabbed rows."""
    text = text.removeprefix("\ufeff").replace("\0", "")
    text = _BOOKMARK.sub("", _STRONG.sub(r"\1", _HEADING.sub("", _TAG.sub("", text))))
    return "\n".join(_line(line) for line in text.splitlines() if not _is_furniture(line)).strip()


def _line(line: str) -> str:
    if cells := _TABLE_LINE.fullmatch(line):
        return "\t".join(cell.strip() for cell in cells[1].split("|"))
    return line.rstrip(" \u3000")


def _is_furniture(line: str) -> bool:
    """Whether a line numbers a page (— 8 —, 第3页) or only draws a line."""
    if _RULE.fullmatch(line) or (_TABLE_LINE.fullmatch(line) and _TABLE_RULE.fullmatch(line)):
        return True
    return bool(_PAGE.fullmatch(line) and _PAGE_SIGN.search(line))
