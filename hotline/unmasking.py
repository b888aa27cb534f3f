"""What is behind the stars: the whole of a person's numbers, for who may see them and says why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from core.clock import BEIJING
from core.errors import Invalid, NotFound
from hotline.masking import masked_openid
from hotline.transcript import VOICES, get_who, list_entries
from people.employers import get_employer
from people.identities import Identity, find_number
from people.seekers import find_profile
from people.staff.roles import Right
from people.staff.scope import Scope

SHORTEST, LONGEST = 4, 200
"""Characters of a reason."""

LINES = 500
"""How much of a conversation is shown."""

RIGHTS: Mapping[str, Right] = {"conversation": "conversations", "employer": "moderate"}
"""What can be unmasked, with the right that the page has where it stands masked."""

NO_SUCH = "没有找到要看的内容。"


@dataclass(frozen=True, slots=True)
class Whole:
    """A thing with nothing covered: whose it is (masked), where, and its parts by name."""

    subject: str
    region: str
    parts: Sequence[tuple[str, str]]
    conversation_id: int | None = None


def get_whole(connection: Connection, kind: str, number: int, scope: Scope) -> Whole:
    """A thing of one of the kinds, as far as it is in a scope; raises NotFound."""
    if kind == "conversation":
        return _conversation(connection, number, scope)
    if kind == "employer":
        return _employer(connection, number)
    raise NotFound(NO_SUCH)


def checked_reason(why: str) -> str:
    """The reason without what surrounds it; raises Invalid if it says too little."""
    said = " ".join(why.split())
    if not SHORTEST <= len(said) <= LONGEST:
        fault = f"请写明为什么要看，{SHORTEST} 至 {LONGEST} 字，如“核对来电人身份”"
        raise Invalid(f"{fault}。", {"why": [fault]})
    return said


def _conversation(connection: Connection, number: int, scope: Scope) -> Whole:
    who = get_who(connection, number, scope)
    known = find_number(connection, Identity(who.account, who.openid))
    kept = find_profile(connection, known) if known is not None else None
    parts = [("姓名", kept.profile.name), ("电话", kept.profile.phone)] if kept else []
    said = [
        (f"{one.at.astimezone(BEIJING):%Y-%m-%d %H:%M} {VOICES[one.voice]}", one.text)
        for one in list_entries(connection, who, LINES)
        if one.text
    ]
    return Whole(masked_openid(who.openid), who.region, [*parts, *said], who.conversation_id)


def _employer(connection: Connection, number: int) -> Whole:
    said = get_employer(connection, number).said
    return Whole(said.name, said.region, [("联系人", said.contact), ("电话", said.phone)])
