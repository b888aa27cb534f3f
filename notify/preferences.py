"""What a person wants to be told of: kinds switched off and on, and all of it forgotten."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, tuple_, update

from bot import conversations as chats
from bot.unasked import forget_remembered
from notify.outbox import PENDING, UNWANTED, Addressee
from notify.tables import muted, notices
from people import consent, identities
from people.identities import Identity
from people.seekers import forget_named
from policy.records import part_from


def list_muted(connection: Connection, to: Sequence[Addressee]) -> set[str]:
    """The kinds that somebody does not want, by whichever of their names they said so."""
    names = [(one.account, one.openid) for one in to]
    theirs = tuple_(muted.c.account, muted.c.openid).in_(names)
    return set(connection.execute(select(muted.c.kind).where(theirs)).scalars())


def mute(
    kinds: Collection[str],
    to: Addressee,
    moment: datetime,
    connection: Connection,
    _conversation: int,
) -> None:
    """Switch kinds off; what waits of them is not told any more."""
    already = list_muted(connection, [to])
    rows = [
        {"account": to.account, "openid": to.openid, "kind": kind, "muted_at": moment}
        for kind in kinds
        if kind not in already
    ]
    if rows:
        connection.execute(insert(muted), rows)
    names = [(one.account, one.openid) for one in names_of(connection, to)]
    theirs = tuple_(notices.c.account, notices.c.openid).in_(names)
    pending = theirs & notices.c.kind.in_(kinds) & notices.c.state.in_(PENDING)
    off = {"state": "cancelled", "why": UNWANTED, "settled_at": moment}
    connection.execute(update(notices).where(pending).values(off))


def unmute(
    kinds: Collection[str], to: Addressee, connection: Connection, _conversation: int
) -> None:
    """Switch kinds on again, by whichever of the person's names they were switched off."""
    names = [(one.account, one.openid) for one in names_of(connection, to)]
    theirs = tuple_(muted.c.account, muted.c.openid).in_(names)
    connection.execute(delete(muted).where(theirs, muted.c.kind.in_(kinds)))


def names_of(connection: Connection, to: Addressee) -> list[Addressee]:
    """All names of the person who has this one, this one first."""
    same = identities.same_person(connection, Identity(to.account, to.openid))
    return [Addressee(one.app, one.openid) for one in same]


def forget_told(connection: Connection, conversation: int) -> None:
    """Forget what a person told, and what was to be told to them because of it."""
    # The notices hang on findings, and those on the person.
    consent.forget(connection, conversation)


def withdraw(
    apps: Collection[str], openid: str, connection: Connection, _conversation: int
) -> None:
    """Forget what the person of this name told by whichever of their names, as they agree to it
    no longer; they have not left."""
    names = {
        (one.account, one.openid)
        for app in apps
        for one in names_of(connection, Addressee(app, openid))
    }
    for chat in chats.find_chats(connection, names):
        forget_told(connection, chat)
        forget_remembered(connection, chat)
    forget_named(connection, [Identity(*name) for name in names])


def forget_person(
    apps: Collection[str], openid: str, connection: Connection, conversation: int
) -> None:
    """Delete all that is held of a person by this name: what they said, what they are to be told,
    what they did not want, that they are known by other names, and a number that is theirs alone.
    """
    gone = [one for app in apps for one in identities.forget(connection, Identity(app, openid))]
    names = [(one.app, one.openid) for one in gone]
    for table in (notices, muted):
        theirs = tuple_(table.c.account, table.c.openid).in_(names)
        connection.execute(delete(table).where(theirs))
    part_from(connection, conversation)
    chats.forget(connection, conversation)
