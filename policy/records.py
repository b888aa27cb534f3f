"""The record of every check: what was said of which version of which card, without the facts."""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from json import JSONEncoder
from typing import Any, Literal

from pydantic import SecretStr
from sqlalchemy import Connection, update

from core.statements import Direct, Statement
from eligibility.facts import Facts
from eligibility.telling import write_known
from policy.checking import Checked
from policy.given import CLAIMED
from policy.knowledge import Knowledge
from policy.tables import check_records

_PURPOSE = b"check record: "
"""Keeps what is sealed here apart from all else that is signed with the same key."""

_canonical = JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

_KEEP = Statement("""
    insert into check_records (checked_at, region, day, source, conversation_id, cards,
                               facts_digest)
    values (:at, :region, :day, :source, :conversation, :cards, :digest)
""")


@dataclass(frozen=True, slots=True)
class Record:
    """One check as it is kept: its cards with their versions and statuses, its facts sealed."""

    region: str
    day: date
    source: Literal["api", "chat"]
    cards: Sequence[Mapping[str, str]]
    facts_digest: str


class Seal:
    """Turns facts into a digest that gives nothing away to whoever lacks the office's key."""

    def __init__(self, secret: SecretStr) -> None:
        key = _PURPOSE + secret.get_secret_value().encode()
        self._keyed = hmac.new(key, digestmod="sha256")

    def digest(self, known: Mapping[str, Any], facts: Facts, claimed: Sequence[str] = ()) -> str:
        """The digest of facts, the same in whichever order and writing they were told."""
        told: dict[str, Any] = write_known(known, facts)
        if claimed:
            told[CLAIMED] = sorted(claimed)
        # Of a yes and a no anybody could try both: without the key they come to nothing.
        sealed = self._keyed.copy()
        sealed.update(_canonical(told).encode())
        return sealed.hexdigest()


def record_of(
    found: Checked,
    knowledge: Knowledge,
    day: date,
    source: Literal["api", "chat"],
    seal: Seal,
) -> Record:
    """The record of a check."""
    cards = [
        {
            "card": one.benefit.id,
            "version": knowledge.cards[one.benefit.id].version,
            "status": one.status,
        }
        for one in found.results
    ]
    digest = seal.digest(found.told, knowledge.facts, found.claimed)
    return Record(found.region.adcode, day, source, cards, digest)


def keep(
    record: Record,
    moment: datetime,
    connection: Connection | Direct,
    conversation: int | None = None,
) -> None:
    """Store a record, of a conversation if it was in one."""
    values = {
        "at": moment,
        "region": record.region,
        "day": record.day,
        "source": record.source,
        "conversation": conversation,
        "cards": list(record.cards),
        "digest": record.facts_digest,
    }
    _KEEP.run(connection, values)


def part_from(connection: Connection, conversation: int) -> None:
    """Leave of the checks of a conversation what its cards came to: not whose they were, nor the
    digest by which it could be told whether somebody's facts were those."""
    theirs = check_records.c.conversation_id == conversation
    nobodys = {"conversation_id": None, "facts_digest": ""}
    connection.execute(update(check_records).where(theirs).values(nobodys))
