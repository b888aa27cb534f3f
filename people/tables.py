"""The tables of people who agreed to be remembered."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Table,
    Text,
    false,
)

from core.db import Id, Moment, metadata

people = Table(
    "people",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    # Who leaves the account is deleted with the conversation. Empty for who came another way.
    Column("conversation_id", Id, ForeignKey("conversations.id", ondelete="CASCADE")),
    Column("region", Text, nullable=False),
    Column("agreed_to", Text, nullable=False),
    Column("consented_at", Moment, nullable=False),
    Index("uq_people_conversation_id", "conversation_id", unique=True),
    Index("ix_people_region", "region"),
)
"""One row for each person who agreed, with the words they agreed to; without one nothing of
them is stored."""

person_facts = Table(
    "person_facts",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("fact", Text, primary_key=True),
    Column("part", BigInteger),
    Column("whole", BigInteger),
    Column("text", Text),
    Column("source", Text, nullable=False),
    Column("told_at", Moment, nullable=False),
)
"""One row for each fact told exactly. A number is `part` of `whole`, so that no decimal is
rounded; a bool is 1 or 0 of 1; a choice or a day is `text`. New facts need no new column."""

findings = Table(
    "findings",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("card", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("told_at", Moment),
    Index("uq_findings_person_id_card_version", "person_id", "card", "version", unique=True),
    Index("ix_findings_card", "card"),
)
"""One row for each person whose verdict a change of a card changed, with the words to tell them;
`version` is the card's new one, empty if it was withdrawn. `told_at` is set by who tells them."""

identities = Table(
    "identities",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("app", Text, nullable=False),
    Column("openid", Text, nullable=False),
    Column("unionid", Text),
    Column("met_at", Moment, nullable=False),
    Column("apart", Boolean, nullable=False, server_default=false()),
    Index("uq_identities_app_openid", "app", "openid", unique=True),
    Index("ix_identities_unionid", "unionid"),
    sqlite_autoincrement=True,
)
"""One row for each way a person is known: by the official account, the mini-program, or a telephone
number (`app` is `phone` then). WeChat may tell the `unionid` later, or never. One is `apart` if
staff told somebody apart from it of whom nothing is held any more: whoever comes is not joined to
it by itself, as it might be them."""

merges = Table(
    "merges",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("one_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), nullable=False),
    Column("other_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), nullable=False),
    Column("because", Text, nullable=False),
    Column("merged_at", Moment, nullable=False),
    Column("undone_at", Moment),
    Column("undone_because", Text, nullable=False, server_default=""),
    Column("followed", Boolean, nullable=False, server_default=false()),
    Index("ix_merges_one_id", "one_id"),
    Index("ix_merges_other_id", "other_id"),
    Index("ix_merges_followed", "followed"),
    # Staff undo a merge by its number: SQLite must not give it to another.
    sqlite_autoincrement=True,
)
"""One row for each time two identities were taken for one person, and whether that was undone. All
that is stored stays with its own identity, so that undoing has nothing to sort out. It is
`followed` once what waited for either name has been given a try by the other."""
