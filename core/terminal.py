"""Manners of the commands: what they refuse is one sentence, and they wait for the migrations."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

import click
from sqlalchemy import Connection

from core.errors import DeskError, Invalid
from core.migrations import at_head


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


def must_be_ready(connection: Connection) -> None:
    """Raise Invalid if the database is not of the shape the code expects."""
    if not at_head(connection):
        raise Invalid("数据库还没有升级，请先运行 flask db upgrade")
