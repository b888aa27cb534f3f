"""Cursors as they go out by API: each bears the mark of its search, and opens no other."""

from hashlib import blake2b

from core.errors import Invalid
from jobs.spoken.understood import Understood

_JOINT = "."
NOT_OURS = "cursor 不是这次搜索上一页给的 next_cursor，请从第一页重新开始。"


def mark_of(understood: Understood, sort: str) -> str:
    """The mark of a search: what is looked for, and in which order."""
    said = repr((understood.to_json(), understood.excluded, sort))
    return blake2b(said.encode(), digest_size=6).hexdigest()


def marked(cursor: str | None, mark: str) -> str | None:
    """A cursor as it goes out."""
    return None if cursor is None else f"{mark}{_JOINT}{cursor}"


def unmarked(given: str, mark: str) -> str:
    """The cursor that came back, "" for none; raises Invalid for one of another search."""
    if not given:
        return ""
    before, _, cursor = given.partition(_JOINT)
    if before != mark or not cursor:
        raise Invalid(NOT_OURS, {"cursor": ["不是这次搜索上一页给的"]})
    return cursor
