"""The tables of WeChat as the simulator plays it; in production they are empty."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    false,
    true,
)

from core.db import Id, Json, Moment, metadata

simulated_people = Table(
    "simulated_people",
    metadata,
    Column("openid", Text, primary_key=True),
    Column("follows", Boolean, nullable=False, server_default=true()),
    Column("windows", Json, nullable=False),
    Column("fault", Text, nullable=False, server_default=""),
    Column("seen_at", Moment, nullable=False),
)
"""One row for each phone: what may be sent to it (`windows`: messages left and their end, by the
act that opened them), and what goes wrong with it meanwhile."""

simulated_messages = Table(
    "simulated_messages",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column(
        "openid",
        Text,
        ForeignKey("simulated_people.openid", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("body", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Column("accepted", Boolean, nullable=False),
    Column("fault", Text, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Index("ix_simulated_messages_openid_id", "openid", "id"),
)
"""One row for each customer-service message that was sent to a phone, taken or not: what went
over the wire, the fault that was on, and whether the phone shows it."""

simulated_codes = Table(
    "simulated_codes",
    metadata,
    Column("code", Text, primary_key=True),
    Column("openid", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("used", Boolean, nullable=False, server_default=false()),
)
"""One row for each code with which a phone may log in to the mini-program, once."""
