"""The tables of the fair: postings, applications, searches that are kept, and job fairs."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    false,
)

from core.db import Id, Json, Moment, metadata

postings = Table(
    "postings",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("employer_id", Id, ForeignKey("employers.id", ondelete="CASCADE"), nullable=False),
    Column("title", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("hours", Text, nullable=False, server_default=""),
    Column("openings", Integer, nullable=False),
    Column("pay_low", BigInteger),
    Column("pay_high", BigInteger),
    Column("pay_unit", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("address", Text, nullable=False, server_default=""),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("benefits", Json, nullable=False),
    Column("shift", Json, nullable=False),
    Column("education", Text, nullable=False),
    Column("certificates", Json, nullable=False),
    Column("starts_on", Date),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("flags", Json, nullable=False),
    Column("fingerprint", Text, nullable=False, server_default=""),
    Column("position", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Column("published_at", Moment),
    Column("expires_at", Moment),
    Column("archived_at", Moment),
    Index("uq_postings_position", "position", unique=True),
    Index("ix_postings_employer_id_state", "employer_id", "state"),
    Index("ix_postings_state_expires_at", "state", "expires_at"),
    Index("ix_postings_fingerprint", "fingerprint"),
    # An application must never be found under another posting than it was sent to.
    sqlite_autoincrement=True,
)
"""One row for each posting. Pay is in fen; `flags` are what the rules found and staff are to look
at; `position` is given to live ones only, a new one each time they are refreshed."""

posting_events = Table(
    "posting_events",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("posting_id", Id, ForeignKey("postings.id", ondelete="CASCADE"), nullable=False),
    Column("what", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", Moment, nullable=False),
    Index("ix_posting_events_posting_id", "posting_id"),
)
"""One row for each step of a posting: who took it, and why."""

reports = Table(
    "reports",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("posting_id", Id, ForeignKey("postings.id", ondelete="CASCADE"), nullable=False),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="SET NULL")),
    Column("reason", Text, nullable=False),
    Column("text", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False),
    Column("reported_at", Moment, nullable=False),
    Column("handled_at", Moment),
    Column("handled_by", Text, nullable=False, server_default=""),
    Column("outcome", Text, nullable=False, server_default=""),
    Index("uq_reports_posting_id_identity_id", "posting_id", "identity_id", unique=True),
    Index("ix_reports_state", "state"),
)
"""One row for each person who reported a posting; `state` is open or handled."""

fairs = Table(
    "fairs",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("name", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("theme", Text, nullable=False, server_default=""),
    Column("audience", Json, nullable=False),
    Column("trade", Text, nullable=False, server_default=""),
    Column("area", Text, nullable=False, server_default=""),
    Column("region", Text, nullable=False),
    Column("paired_region", Text, nullable=False, server_default=""),
    Column("host", Text, nullable=False),
    Column("contact", Text, nullable=False, server_default=""),
    Column("online", Boolean, nullable=False, server_default=false()),
    Column("place", Text, nullable=False, server_default=""),
    Column("starts_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("signup_until", Moment, nullable=False),
    Column("employers_expected", Integer),
    Column("booth_limit", Integer),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("updated_at", Moment, nullable=False),
    Index("ix_fairs_starts_at", "starts_at"),
    # A scene code on a poster names its fair for good.
    sqlite_autoincrement=True,
)
"""One row for each job fair: planned, announced or cancelled; that it is on or over the clock
tells."""

booths = Table(
    "booths",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("fair_id", Id, ForeignKey("fairs.id", ondelete="CASCADE"), nullable=False),
    Column("employer_id", Id, ForeignKey("employers.id", ondelete="CASCADE"), nullable=False),
    Column("number", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("asked_at", Moment, nullable=False),
    Column("reviewed_at", Moment),
    Column("reviewed_by", Text, nullable=False, server_default=""),
    Index("uq_booths_fair_id_employer_id", "fair_id", "employer_id", unique=True),
    Index("ix_booths_employer_id", "employer_id"),
)
"""One row for each employer's place in a fair: asked, accepted, rejected or withdrawn."""

booth_postings = Table(
    "booth_postings",
    metadata,
    Column("booth_id", Id, ForeignKey("booths.id", ondelete="CASCADE"), primary_key=True),
    Column("posting_id", Id, ForeignKey("postings.id", ondelete="CASCADE"), primary_key=True),
    Index("ix_booth_postings_posting_id", "posting_id"),
)
"""Which postings an employer shows at a fair."""

visitors = Table(
    "visitors",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("fair_id", Id, ForeignKey("fairs.id", ondelete="CASCADE"), nullable=False),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="SET NULL")),
    Column("signed_up_at", Moment),
    Column("checked_in_at", Moment),
    Column("gave_up_at", Moment),
    Index("uq_visitors_fair_id_identity_id", "fair_id", "identity_id", unique=True),
)
"""One row for each person who said they would come to a fair, or came. Who leaves the account is
still counted, and no longer known."""

fair_corrections = Table(
    "fair_corrections",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("fair_id", Id, ForeignKey("fairs.id", ondelete="CASCADE")),
    Column("region", Text, nullable=False, server_default=""),
    Column("since", Date),
    Column("until", Date),
    Column("figure", Text, nullable=False),
    Column("value", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_fair_corrections_fair_id_figure", "fair_id", "figure"),
    Index("ix_fair_corrections_region_since_until", "region", "since", "until"),
)
"""One row for each figure that staff corrected, with the reason; the last one holds. It is a figure
of one fair, or of all that a region reports for a period (both days included)."""

applications = Table(
    "applications",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("posting_id", Id, ForeignKey("postings.id", ondelete="CASCADE"), nullable=False),
    Column("seeker_id", Id, ForeignKey("seekers.id", ondelete="SET NULL")),
    Column("fair_id", Id, ForeignKey("fairs.id", ondelete="SET NULL")),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("applied_at", Moment, nullable=False),
    Column("seen_at", Moment),
    Column("answered_at", Moment),
    Column("settled_at", Moment),
    Column("interview_at", Moment),
    Column("interview_place", Text, nullable=False, server_default=""),
    Column("interview_way", Text, nullable=False, server_default=""),
    Column("interview_answer", Text, nullable=False, server_default=""),
    Column("reminders", Integer, nullable=False, server_default="0"),
    Column("nudged_at", Moment),
    Column("nudges", Integer, nullable=False, server_default="0"),
    Index("uq_applications_posting_id_seeker_id", "posting_id", "seeker_id", unique=True),
    Index("ix_applications_seeker_id", "seeker_id"),
    Index("ix_applications_fair_id", "fair_id"),
    Index("ix_applications_state_applied_at", "state", "applied_at"),
    Index("ix_applications_state_settled_at", "state", "settled_at"),
    sqlite_autoincrement=True,
)
"""One row for each application. Name and telephone stay with the seeker alone, so that they are
gone when the seeker is; what is left then is a number in the figures. `answered_at` is when the
firm first said anything; `reminders` are those of the interview that went out or are needless."""

application_events = Table(
    "application_events",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("application_id", Id, ForeignKey("applications.id", ondelete="CASCADE"), nullable=False),
    Column("what", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("at", Moment, nullable=False),
    Index("ix_application_events_application_id", "application_id"),
)
"""One row for each step of an application; `by` is seeker, employer or desk."""

at_work = Table(
    "at_work",
    metadata,
    Column("application_id", Id, ForeignKey("applications.id", ondelete="CASCADE")),
    Column("days", Integer, nullable=False),
    Column("side", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answer", Text, nullable=False, server_default=""),
    Column("answered_at", Moment),
    Index("uq_at_work", "application_id", "days", "side", unique=True),
)
"""One row for each time a side was asked, so many days after the hiring, whether the person is at
work; the answer is yes, no or not yet given."""

saved_searches = Table(
    "saved_searches",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("identity_id", Id, ForeignKey("identities.id", ondelete="CASCADE"), nullable=False),
    Column("text", Text, nullable=False),
    Column("understood", Json, nullable=False),
    Column("region", Text, nullable=False, server_default=""),
    Column("seen_position", BigInteger, nullable=False),
    Column("told_at", Moment),
    Column("created_at", Moment, nullable=False),
    Index("ix_saved_searches_identity_id", "identity_id"),
    Index("ix_saved_searches_told_at", "told_at"),
)
"""One row for each search a person wants to be told of; live postings above `seen_position` are
new to them."""
