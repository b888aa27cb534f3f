"""The tables of staff: their accounts and the browsers they are signed in with."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    false,
)

from core.db import Id, Moment, metadata

staff = Table(
    "staff",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("name", Text, nullable=False),
    Column("full_name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    # Given by somebody else: it opens nothing but the page where another is chosen.
    Column("password_is_first", Boolean, nullable=False, server_default=false()),
    Column("totp_sealed", Text, nullable=False, server_default=""),
    Column("totp_used", BigInteger, nullable=False, server_default="0"),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("locked_until", Moment),
    Column("disabled_at", Moment),
    Column("created_at", Moment, nullable=False),
    Column("created_by", Text, nullable=False),
    Column("reset_by", Text, nullable=False, server_default=""),
    Index("uq_staff_name", "name", unique=True),
    # What somebody did is kept with their number, which must stay theirs.
    sqlite_autoincrement=True,
)
"""One row for each member of staff, never deleted. `name` is what they sign in with, `region` the
adcode they work for with all below it. `totp_sealed` is the secret of their one-time codes, sealed
with the office's key; `totp_used` the last half minute whose code was taken.
`created_by` and `reset_by` are the names of who gave them their first password and who the last
one that was not their own choice: either could have signed in with it."""

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column("staff_id", Id, ForeignKey("staff.id", ondelete="CASCADE"), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Index("ix_staff_sessions_staff_id", "staff_id"),
    Index("ix_staff_sessions_seen_at", "seen_at"),
)
"""One row for each browser somebody is signed in with. The token itself is in its cookie alone."""
