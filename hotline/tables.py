"""The tables of the hotline: who waits and who is held, what staff write, and who saw what."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    false,
)
from sqlalchemy import text as sql

from core.db import Id, Json, Moment, metadata

handovers = Table(
    "handovers",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column(
        "conversation_id",
        Id,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("because", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id")),
    Column("taken_at", Moment),
    Column("replied_at", Moment),
    Column("first_replied_at", Moment),
    Column("ended_at", Moment),
    Column("outcome", Text, nullable=False, server_default=""),
    Index("ix_handovers_state_asked_at", "state", "asked_at"),
    Index("ix_handovers_conversation_id", "conversation_id"),
    # Who asks twice waits once, and nobody is held by two.
    Index(
        "uq_handovers_open",
        "conversation_id",
        unique=True,
        sqlite_where=sql("state in ('waiting', 'held')"),
        postgresql_where=sql("state in ('waiting', 'held')"),
    ),
    sqlite_autoincrement=True,
)
"""One row for each time a conversation went to staff: `waiting`, `held` or `ended`. `because` says
why it waits (urgent, asked, complaint) or that staff took it themselves (taken);
`staff_id` holds it, or held it last; `replied_at` is their last reply, `first_replied_at` the
first that anybody gave."""

handover_steps = Table(
    "handover_steps",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("handover_id", Id, ForeignKey("handovers.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("what", Text, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("to_id", Id, ForeignKey("staff.id")),
    Column("outcome", Text, nullable=False, server_default=""),
    Index("ix_handover_steps_handover_id", "handover_id"),
)
"""One row for each thing done with a handover, never changed: `what` (a name of
hotline.handover_steps), by whom, to whom it was passed on, with what outcome it ended."""

notes = Table(
    "notes",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column(
        "conversation_id",
        Id,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("written_at", Moment, nullable=False),
    Index("ix_notes_conversation_id", "conversation_id"),
)
"""One row for each note that staff leave for each other at a conversation."""

canned_answers = Table(
    "canned_answers",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("valid_from", Text, nullable=False, server_default=""),
    Column("valid_until", Text, nullable=False, server_default=""),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("written_at", Moment, nullable=False),
    Column("withdrawn_at", Moment),
)
"""One row for each text kept ready for replies, from and until a day (YYYY-MM-DD, "" for open)."""

looks = Table(
    "looks",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("what", Text, nullable=False),
    # No foreign key: that somebody looked stays known when the person has left.
    Column("conversation_id", Id),
    Column("subject", Text, nullable=False, server_default=""),
    Column("region", Text, nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Index("ix_looks_at", "at"),
    Index("ix_looks_staff_id_at", "staff_id", "at"),
    Index("ix_looks_conversation_id", "conversation_id"),
)
"""One row for each look of a member of staff into what is held of a person, never changed: `what`
was done (a name of hotline.looking), whose it was (`subject`, masked), where, and the reason where
one was asked for."""

proposals = Table(
    "proposals",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("title", Text, nullable=False),
    Column("region", Text, nullable=False),
    # Not JSONB, which forgets the order in which fields were typed.
    Column("form", JSON, nullable=False),
    Column("base", Text, nullable=False, server_default=""),
    Column("over", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False),
    Column("author_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("reviewer_id", Id, ForeignKey("staff.id")),
    Column("reason", Text, nullable=False, server_default=""),
    Column("miss", Text, nullable=False, server_default=""),
    Column("effect", Json),
    Column("publish_at", Moment),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("version", Integer, nullable=False, server_default="1"),
    Index("ix_proposals_state_publish_at", "state", "publish_at"),
    sqlite_autoincrement=True,
)
"""One row for each change of the knowledge that staff propose: `draft`, `in_review`, `scheduled`,
`published`, `returned` or `archived`. `kind` and `name` are of the edit (policy.edits) that the
`form`, kept as it was typed, is made into when it is tried or published. `base` is the digest of
the entry in force that it began from, `over` that of the shipped card below; `version` counts the
changes. `effect` is which stored questions change their answer, as last tried."""

proposal_steps = Table(
    "proposal_steps",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("proposal_id", Id, ForeignKey("proposals.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id")),
    Column("what", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),
    Index("ix_proposal_steps_proposal_id", "proposal_id"),
)
"""One row for each thing done with a proposal, never changed: by whom (nobody: by itself), why."""

miss_owners = Table(
    "miss_owners",
    metadata,
    Column("region", Text, primary_key=True),
    Column("words", Text, primary_key=True),
    Column("staff_id", Id, ForeignKey("staff.id"), nullable=False),
    Column("taken_at", Moment, nullable=False),
)
"""Who sees to a question that was not answered: its plain words and place."""

askers_told = Table(
    "askers_told",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("knowledge", Integer, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("claimed_until", Moment),
)
"""One row: of which revision of the knowledge and of the documents those were told who had asked
in vain before; while somebody tells them, until when nobody else does."""

switches = Table(
    "switches",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("region", Text, nullable=False),
    Column("banner", Text, nullable=False),
    Column("off_at", Moment, nullable=False),
    Column("off_by", Id, ForeignKey("staff.id"), nullable=False),
    Column("on_at", Moment),
    Column("on_by", Id, ForeignKey("staff.id")),
    # A region is off once: of two who switch it off at the same moment one is told so.
    Index(
        "uq_switches_off",
        "region",
        unique=True,
        sqlite_where=sql("on_at is null"),
        postgresql_where=sql("on_at is null"),
    ),
    sqlite_autoincrement=True,
)
"""One row for each time the answers of a region were switched off, with what people read instead;
`on_at` is empty while they are."""

day_counts = Table(
    "day_counts",
    metadata,
    # First what is counted: by far the most rows are of cards, and most readers are not.
    Column("what", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("name", Text, primary_key=True, server_default=""),
    Column("count", Integer, nullable=False),
)
"""What was said on each day in each place, counted once when the day was over: `what` is counted (a
name of hotline.figures.counting), `name` the card where cards are. Who leaves later is still
counted, and no longer known."""

counted_days = Table(
    "counted_days",
    metadata,
    Column("day", Date, primary_key=True),
    Column("counted_at", Moment, nullable=False),
)
"""One row for each day that is in `day_counts`, a day on which nobody wrote among them."""

day_reports = Table(
    "day_reports",
    metadata,
    Column("day", Date, primary_key=True),
    Column("region", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
)
"""One row for each report of a day, which ends at 17:00, and region, as it was made then."""

exports = Table(
    "exports",
    metadata,
    Column("id", Id, Identity(), primary_key=True),
    Column("what", Text, nullable=False),
    Column("query", Json, nullable=False),
    Column("region", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked_by", Id, ForeignKey("staff.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("decided_by", Id, ForeignKey("staff.id")),
    Column("decided_at", Moment),
    Column("reason", Text, nullable=False, server_default=""),
    Column("unmasked", Boolean, nullable=False, server_default=false()),
    Column("fetched_at", Moment),
    Index("ix_exports_state", "state"),
    sqlite_autoincrement=True,
)
"""One row for each export somebody asked for: `asked`, `approved` or `refused`, by whom and why.
The file itself is made when it is fetched, once, and kept nowhere."""

retained = Table(
    "retained",
    metadata,
    Column("what", Text, primary_key=True),
    Column("reached", Id, nullable=False, server_default="0"),
    Column("done_at", Moment),
)
"""How far each kind of what is kept has been made anonymous for its age: up to which number, and
when last to the end."""
