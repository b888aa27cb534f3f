"""Light profiles of who seeks work: a name, a telephone, three lines; shop-floor work needs no CV.

A profile hangs on the identity under which it was written, so that telling two people apart again
has nothing to sort out. Of all a person wrote, by whichever of their names, the last counts.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, tuple_
from sqlalchemy.dialects.postgresql import insert as insert_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_sqlite

from core.errors import Invalid, NotFound
from people.content_marks import forget_seekers_marks
from people.identities import Identity, list_ids
from people.phones import read_phone
from people.tables import identities, seekers

CONSENT = (
    "我同意把姓名、电话和自我介绍保存在这里，只在我投递岗位时给这家招聘单位看，用于联系我面试、"
    "上班。我可以随时修改或删除；删除以后，没有结果的投递一并撤回，单位再也看不到我的电话。"
)
"""What a person agrees to who keeps a profile; it is stored with the day they did."""

LINES, LONGEST, NAME = 3, 200, (2, 30)
"""Lines and characters of what somebody says of themselves; characters of a name."""

_NAME = re.compile(r"[^\W\d_]+(?:[·•. ][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Profile:
    """What a person shows to the employers they apply to."""

    name: str
    phone: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A profile as it is kept, with the words the person agreed to, and when."""

    id: int
    identity_id: int
    profile: Profile
    agreed_to: str
    consented_at: datetime
    updated_at: datetime


def keep_profile(
    connection: Connection, identity_id: int, profile: Profile, agreed_to: str, moment: datetime
) -> int:
    """Keep a profile, instead of one under the same identity; its number. Raises Invalid."""
    if not agreed_to:
        raise Invalid("没有同意保存个人资料，就不能保存。", {"agreed": ["请先同意"]})
    checked = check(profile)
    said = {"name": checked.name, "phone": checked.phone, "about": checked.about}
    stamps = {"agreed_to": agreed_to, "consented_at": moment, "updated_at": moment}
    native = insert_sqlite if connection.dialect.name == "sqlite" else insert_postgresql
    put = native(seekers).values(identity_id=identity_id, **said, **stamps)
    kept = put.on_conflict_do_update(index_elements=["identity_id"], set_=said | stamps)
    return int(connection.execute(kept.returning(seekers.c.id)).scalar_one())


def find_profile(connection: Connection, identity_id: int) -> Kept | None:
    """The profile of a person that counts; None if they keep none."""
    theirs = seekers.c.identity_id.in_(list_ids(connection, identity_id))
    last = select(seekers).where(theirs).order_by(seekers.c.updated_at.desc(), seekers.c.id.desc())
    row = connection.execute(last.limit(1)).first()
    return _kept(row) if row else None


def get_profile(connection: Connection, identity_id: int) -> Kept:
    """The profile of a person that counts; raises NotFound."""
    kept = find_profile(connection, identity_id)
    if kept is None:
        raise NotFound("您还没有填写姓名和电话。")
    return kept


def list_seekers(connection: Connection, identity_id: int) -> Sequence[int]:
    """The numbers of all profiles of a person: any of their applications hangs on one of them."""
    theirs = seekers.c.identity_id.in_(list_ids(connection, identity_id))
    return connection.execute(select(seekers.c.id).where(theirs)).scalars().all()


def find_identity(connection: Connection, seeker_id: int) -> int | None:
    """The identity under which a profile was written; None if the profile is gone."""
    theirs = select(seekers.c.identity_id).where(seekers.c.id == seeker_id)
    found: int | None = connection.execute(theirs).scalar()
    return found


def forget_profile(connection: Connection, identity_id: int) -> bool:
    """Delete all that a person wrote of themselves here; whether there was anything."""
    return _forget(connection, list_ids(connection, identity_id))


def forget_named(connection: Connection, names: Collection[Identity]) -> None:
    """Delete what was written of themselves by who has these names."""
    pairs = [(one.app, one.openid) for one in names]
    theirs = select(identities.c.id).where(tuple_(identities.c.app, identities.c.openid).in_(pairs))
    _forget(connection, connection.execute(theirs).scalars().all())


def _forget(connection: Connection, numbers: Sequence[int]) -> bool:
    forget_seekers_marks(connection, numbers)
    theirs = seekers.c.identity_id.in_(numbers)
    return connection.execute(delete(seekers).where(theirs)).rowcount > 0


def check(profile: Profile) -> Profile:
    """The profile as it is kept; raises Invalid with what would be right."""
    name = " ".join(profile.name.split())
    lines = [line.strip() for line in profile.about.splitlines() if line.strip()]
    about, faults = "\n".join(lines), {}
    if not NAME[0] <= len(name) <= NAME[1] or not _NAME.fullmatch(name):
        faults["name"] = "请填真实姓名，2 至 30 个字，如 王建国"
    if len(lines) > LINES or len(about) > LONGEST or not about.replace("\n", "").isprintable():
        faults["about"] = f"自我介绍最多 {LINES} 行、{LONGEST} 个字"
    try:
        phone = read_phone(profile.phone)
    except ValueError as error:
        phone, faults["phone"] = "", f"电话{error}"
    if faults:
        fields = {field: [fault] for field, fault in faults.items()}
        raise Invalid(f"{'；'.join(faults.values())}。", fields)
    return Profile(name, phone, about)


def _kept(row: Row[Any]) -> Kept:
    said = Profile(row.name, row.phone, row.about)
    return Kept(row.id, row.identity_id, said, row.agreed_to, row.consented_at, row.updated_at)
