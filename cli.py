"""The commands of the desk, run as `flask …`."""

from functools import partial

import click
from apiflask import APIFlask
from flask.cli import AppGroup

from bot.commands import doctor_command, wechat_group
from bot.doctor import Doctor
from bot.probe import through_app
from core.api_spec import openapi_group
from core.clock import now
from core.db import Database
from core.migrations import upgrade
from core.terminal import told_of_database
from handlers.commands import ask_command
from handlers.desk_commands import desk_group
from handlers.events import MENU_KEYS
from handlers.knowledge.answering_later import answers_command
from handlers.knowledge.curating_commands import curating_groups
from hotline.commands import privacy_group
from hotline.look_up.commands import conversations_group
from jobs.fairs.fair_commands import fairs_group
from jobs.fairs.fairs import must_be_ahead
from jobs.index.commands import postings_group
from jobs.posting.demo import add_demo_command
from jobs.posting.posting_commands import add_posting_commands
from jobs.recruitment_notices.commands import add_notice_commands
from matching.changes import note_changes
from matching.commands import match_command
from notify.commands import deliver_command, notify_group, unionids_command
from notify.telling_operators import diagnoses
from people.commands import people_group
from people.employer_commands import employers_group
from people.staff.commands import staff_group
from policy.documents.commands import policy_group
from policy.editing.card_commands import cards_group


def add_commands(app: APIFlask) -> None:
    """Give the app its commands."""
    parts = app.extensions["wengang"]
    database: Database = parts["database"]
    app.cli.add_command(_database_group(database))
    app.cli.add_command(cards_group(database, note_changes))
    app.cli.add_command(policy_group(database))
    app.cli.add_command(ask_command(parts["desk"], parts["shelf"], now))
    app.cli.add_command(match_command(database, parts["shelf"], now))
    app.cli.add_command(deliver_command(database, parts["deliverer"]))
    notices = notify_group(database, now)
    notices.add_command(answers_command(database, parts["desk"], parts["shelf"], now))
    app.cli.add_command(notices)
    of_people = people_group(database, now)
    of_people.add_command(unionids_command(database))
    app.cli.add_command(of_people)
    app.cli.add_command(employers_group(database, now, parts["regions"], parts["followers"]))
    app.cli.add_command(staff_group(database, now, parts["regions"]))
    app.cli.add_command(conversations_group(database, now))
    app.cli.add_command(desk_group(database, now, parts["offices"]))
    app.cli.add_command(privacy_group(database, now))
    app.cli.add_command(openapi_group(app))
    of_postings = postings_group(database)
    add_posting_commands(of_postings, database, now)
    add_demo_command(of_postings, database, now, parts["settings"].development)
    regions = parts["regions"]
    of_fairs = fairs_group(database, now, regions)
    add_notice_commands(of_postings, of_fairs, database, now, regions)
    app.cli.add_command(of_postings)
    app.cli.add_command(of_fairs)
    delivery = partial(diagnoses, database, now)
    doctor = partial(Doctor, parts["settings"], parts["checks"], parts["wechat"], delivery)
    app.cli.add_command(doctor_command(doctor, through_app(app)))
    app.cli.add_command(wechat_group(parts["wechat"], MENU_KEYS, database, must_be_ahead))
    home = parts["settings"].default_region or ""
    for group in curating_groups(database, parts["shelf"], home):
        app.cli.add_command(group)
    for command in app.cli.commands.values():
        told_of_database(command, database)


def _database_group(database: Database) -> AppGroup:
    group = AppGroup("db", help="数据库。")

    @group.command("upgrade", help="把数据库升级到当前版本，已是最新则不动。")
    def upgrade_database() -> None:
        upgrade(database.engine)
        click.echo("数据库已是最新。")

    return group
