"""Alembic's environment: always on a connection that the caller opened."""

from alembic import context

from bot import tables as bot_tables
from core.db import metadata
from hotline import tables as hotline_tables
from hotline.look_up import tables as look_up_tables
from jobs import tables as jobs_tables
from jobs.index import tables as index_tables
from notify import tables as notify_tables
from people import tables as people_tables
from people.staff import tables as staff_tables
from policy import tables as policy_tables

TABLES = (
    bot_tables,
    hotline_tables,
    index_tables,
    jobs_tables,
    look_up_tables,
    notify_tables,
    people_tables,
    policy_tables,
    staff_tables,
)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
