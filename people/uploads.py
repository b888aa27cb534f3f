"""Pictures people send up: kept as they are, and shown to those alone whom they concern."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, delete, exists, func, insert, select

from core.errors import Conflict, Invalid, NotFound, TooLarge
from people.identities import list_ids
from people.tables import employers, members, uploads

MEGABYTE = 1024 * 1024
LARGEST = 5 * MEGABYTE
TOO_LARGE = "图片最大 5 MB，请压缩或截小一些再传。"

SIGNS: Mapping[str, bytes] = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
"""What files of these types begin with, whatever they are called."""

UNUSED = timedelta(days=1)
"""How long a picture is kept that no firm took for its licence."""

MOST_UNUSED = 10
"""How many of those one person may have: the database is no place to store films piecemeal."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was sent up."""

    media_type: str
    content: bytes = field(repr=False)


def keep(connection: Connection, identity_id: int, content: bytes, moment: datetime) -> str:
    """Keep a picture of somebody's; its number, which nobody can guess.

    Raises TooLarge, Invalid for what is no PNG or JPEG, Conflict for too many in one day.
    """
    media_type = _type_of(content)
    _sweep(connection, moment)
    mine = uploads.c.identity_id.in_(list_ids(connection, identity_id))
    unused = select(func.count()).select_from(uploads).where(mine, ~_used())
    if connection.execute(unused).scalar_one() >= MOST_UNUSED:
        raise Conflict("今天传的图片太多了，请用已经传好的，或明天再传。")
    row = {"id": secrets.token_urlsafe(16), "identity_id": identity_id, "content": content}
    more = {"media_type": media_type, "uploaded_at": moment}
    connection.execute(insert(uploads).values(row | more))
    return str(row["id"])


def _type_of(content: bytes) -> str:
    if len(content) > LARGEST:
        raise TooLarge(TOO_LARGE)
    found = [name for name, sign in SIGNS.items() if content.startswith(sign)]
    if not found:
        raise Invalid("只收 PNG 或 JPEG 图片，请拍照或截图后再传。", {"file": ["不是 PNG 或 JPEG"]})
    return found[0]


def _sweep(connection: Connection, moment: datetime) -> None:
    old = uploads.c.uploaded_at < moment - UNUSED
    connection.execute(delete(uploads).where(old, ~_used()))


def _used() -> ColumnElement[bool]:
    return exists().where(employers.c.licence_id == uploads.c.id)


def get_picture(connection: Connection, identity_id: int, upload_id: str) -> Picture:
    """A picture for who sent it up, and for the members of the firm whose licence it is.

    Raises NotFound for everybody else, as if it were not there.
    """
    mine = list_ids(connection, identity_id)
    of_my_firm = (
        select(employers.c.licence_id)
        .join(members, members.c.employer_id == employers.c.id)
        .where(members.c.identity_id.in_(mine), employers.c.licence_id.is_not(None))
    )
    mine_to_see = uploads.c.identity_id.in_(mine) | uploads.c.id.in_(of_my_firm)
    return _picture(connection, upload_id, mine_to_see)


def require_usable(
    connection: Connection, identity_id: int, upload_id: str, employer_id: int | None = None
) -> None:
    """Raise Invalid unless the picture is somebody's own, or the licence their firm has already."""
    mine = uploads.c.identity_id.in_(list_ids(connection, identity_id))
    theirs = exists().where(employers.c.id == employer_id, employers.c.licence_id == uploads.c.id)
    usable = select(uploads.c.id).where(uploads.c.id == upload_id, mine | theirs)
    if connection.execute(usable).first() is None:
        missing = "没有找到这张照片，请重新上传营业执照"
        raise Invalid(f"{missing}。", {"licence": [missing]})


def get_licence(connection: Connection, employer_id: int) -> Picture:
    """The licence of a firm, for staff; raises NotFound."""
    theirs = select(employers.c.licence_id).where(employers.c.id == employer_id)
    upload_id = connection.execute(theirs).scalar()
    return _picture(connection, upload_id or "")


def _picture(connection: Connection, upload_id: str, *conditions: ColumnElement[bool]) -> Picture:
    found = select(uploads.c.media_type, uploads.c.content).where(uploads.c.id == upload_id)
    row = connection.execute(found.where(*conditions)).first()
    if row is None:
        raise NotFound("没有找到这张图片。")
    return Picture(row.media_type, row.content)
