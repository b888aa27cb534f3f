"""Manners of the commands: what they refuse is one sentence, and they wait for the migrations."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import click
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from core.db import Database
from core.errors import DeskError, Invalid
from core.migrations import at_head

UNREACHABLE = "连不上数据库。请检查 DATABASE_URL 写得对不对、数据库服务开了没有。"


def told(command: Callable[..., None]) -> Callable[..., None]:
    """The command, ending with the sentence of what it refuses."""

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except DeskError as error:
            click.echo(error.message, err=True)
            sys.exit(1)

    return run


def stop(sentence: str) -> NoReturn:
    """End a command with the sentence of what it refuses."""
    raise Invalid(sentence)


def must_be_ready(connection: Connection) -> None:
    """Raise Invalid if the database is not of the shape the code expects."""
    if not at_head(connection):
        stop("数据库还没有升级，请先运行 flask db upgrade")


def told_of_database(command: click.Command, database: Database) -> click.Command:
    """The command, ending with a sentence where the database is not there or not of that shape."""
    invoke = command.invoke

    def invoke_or_tell(context: click.Context) -> Any:
        try:
            return invoke(context)
        except DBAPIError as error:
            if sentence := _fault(database):
                raise click.ClickException(sentence) from error
            raise

    command.invoke = invoke_or_tell  # type: ignore[assignment, method-assign]
    return command


def _fault(database: Database) -> str:
    """What is to be done first; nothing where the database is as it should be."""
    try:
        with database.reading() as connection:
            must_be_ready(connection)
    except DBAPIError:
        return UNREACHABLE
    except Invalid as error:
        return error.message
    return ""
