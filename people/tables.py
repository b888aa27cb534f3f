"""The tables of people who agreed to be remembered, of seekers, employers and their sessions."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    false,
)

from core.db import Id, Json, Moment, metadata

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

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Index("ix_sessions_identity_id", "identity_id"),
    Index("ix_sessions_expires_at", "expires_at"),
)
"""One row for each log-in of the mini-program. The token itself is with the person alone."""

done_requests = Table(
    "done_requests",
    metadata,
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("request_hash", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Json, nullable=False),
    Column("done_at", Moment, nullable=False),
    Index("ix_done_requests_done_at", "done_at"),
)
"""One row for each request done under an Idempotency-Key: who asks again gets the same answer."""

uploads = Table(
    "uploads",
    metadata,
    Column("id", Text, primary_key=True),
    # A firm's licence stays when the member who sent it leaves.
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="SET NULL")),
    Column("media_type", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("uploaded_at", Moment, nullable=False),
    Index("ix_uploads_identity_id", "identity_id"),
)
"""One row for each picture somebody sent up, by a number nobody can guess."""

employers = Table(
    "employers",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("name", Text, nullable=False),
    Column("credit_code", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("size", Text, nullable=False),
    Column("industry", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("address", Text, nullable=False, server_default=""),
    Column("tags", Json, nullable=False),
    Column("licence_id", Text, ForeignKey("uploads.id", ondelete="SET NULL")),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("reviewed_at", Moment),
    Column("reviewed_by", Text, nullable=False, server_default=""),
    Index("uq_employers_credit_code", "credit_code", unique=True),
    Index("ix_employers_state", "state"),
    sqlite_autoincrement=True,
)
"""One row for each firm: `state` is pending, approved, rejected or suspended. `tags` are set by
staff alone (key_enterprise, whitelist, relief_workshop)."""

employer_events = Table(
    "employer_events",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("employer_id", Id, ForeignKey("employers.id", ondelete="CASCADE"), nullable=False),
    Column("what", Text, nullable=False),
    Column("by", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", Moment, nullable=False),
    Index("ix_employer_events_employer_id", "employer_id"),
)
"""One row for each step of a firm, never changed: registered, edited, or what staff decided. `by`
is the member of staff, empty for what the firm did itself."""

members = Table(
    "members",
    metadata,
    Column("employer_id", Id, ForeignKey("employers.id", ondelete="CASCADE"), primary_key=True),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("joined_at", Moment, nullable=False),
    Index("ix_members_identity_id", "identity_id"),
)
"""Who acts for a firm: its owner, who registered it, and the members the owner let in. `name` is
what they call themselves there."""

invitations = Table(
    "invitations",
    metadata,
    Column("code_hash", Text, primary_key=True),
    Column("employer_id", Id, ForeignKey("employers.id", ondelete="CASCADE"), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Index("ix_invitations_employer_id", "employer_id"),
)
"""One row for each code that lets one more member into a firm, once."""

seekers = Table(
    "seekers",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("about", Text, nullable=False, server_default=""),
    Column("agreed_to", Text, nullable=False),
    Column("consented_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Index("uq_seekers_identity_id", "identity_id", unique=True),
    # Applications point at it: the number must not come to be somebody else's.
    sqlite_autoincrement=True,
)
"""One row for each person who keeps a light profile here: a name, a telephone, three lines."""

content_marks = Table(
    "content_marks",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("subject", Text, nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("name", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), nullable=False),
    Column("field", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("passage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("noted_at", Moment, nullable=False),
    Column("seen_by", Text, nullable=False, server_default=""),
    Column("seen_at", Moment),
    Index("ix_content_marks_subject_subject_id", "subject", "subject_id"),
    Index("ix_content_marks_identity_id", "identity_id"),
    Index("ix_content_marks_seen_at", "seen_at"),
    # Staff see to a mark by its number: SQLite must not give it to another.
    sqlite_autoincrement=True,
)
"""One row for each thing a content check minded of what somebody wrote, or could not check: its
`advice` is `risky`, `review` or `unchecked`. What it was written of is known by name and number."""
