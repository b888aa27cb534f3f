"""Shapes that all of the JSON API shares: numbers as text, times in Beijing, pages by cursor."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field, PlainSerializer, WithJsonSchema

from core.clock import BEIJING
from core.errors import Invalid
from core.intake import LARGEST_ID


def _in_beijing(moment: datetime) -> str:
    return moment.astimezone(BEIJING).isoformat(timespec="seconds")


def _id_text(number: object) -> str:
    return str(number)


Time = Annotated[datetime, PlainSerializer(_in_beijing, return_type=str)]
"""A moment as phones of all makes read it: 2026-11-21T12:00:00+08:00."""

IdText = Annotated[
    int,
    PlainSerializer(_id_text, return_type=str),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]+$"}),
]
"""A number of the database as text: JavaScript counts exactly up to 2**53 only."""


def _visible(text: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise ValueError("不能是空的")
    if not text.isprintable():
        raise ValueError("含有看不见的字符，请删去重填")
    return text


Line = Annotated[str, AfterValidator(_visible)]
"""One line that people read: blanks at its ends are nothing, and it is not empty."""


class Paged(BaseModel):
    """Which page of a list."""

    cursor: str = Field("", max_length=120, description="上一页给的 next_cursor")
    limit: int = Field(20, ge=1, le=50, description="一页几条")


def read_cursor(cursor: str) -> int | None:
    """The number a cursor stands for, None for the first page; raises Invalid."""
    if not cursor:
        return None
    if not (cursor.isascii() and cursor.isdigit() and int(cursor) <= LARGEST_ID):
        raise Invalid("cursor 不对，请用上一页给的 next_cursor。", {"cursor": ["不是上一页给的"]})
    return int(cursor)
