"""What a reply leaves behind in the database, beside its own lines."""

from dataclasses import replace
from functools import partial

from bot.messages import Reply
from handlers.asked import Asked
from policy.checking import Checked
from policy.records import keep, record_of


def written_down(asked: Asked, found: Checked, reply: Reply) -> Reply:
    """The reply that tells how a check came out, with the record of that check."""
    if asked.ledger is None:
        return reply
    record = record_of(found, asked.knowledge, asked.turn.today, "chat", asked.ledger.seal)
    kept = partial(keep, record, asked.ledger.clock())
    return replace(reply, effects=(*reply.effects, kept))
