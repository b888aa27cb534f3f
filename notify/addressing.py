"""Which of a person's names a notice is put out to."""

from sqlalchemy import Connection

from bot.conversations import find_chats
from notify.outbox import Addressee
from people.identities import PHONE, list_names


def addressee_of(connection: Connection, identity_id: int) -> Addressee | None:
    """The name to tell a person by who has an identity; None if nothing but a number is known.

    Who chats with the official account is told there, everybody else in the mini-program.
    """
    names = [one for one in list_names(connection, identity_id) if one.app != PHONE]
    chatting = [one for one in names if find_chats(connection, {(one.app, one.openid)})]
    return next((Addressee(one.app, one.openid) for one in [*chatting, *names]), None)
