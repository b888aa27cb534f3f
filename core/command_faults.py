"""A command that the database keeps from its work says so in a sentence."""

from typing import Any

from click import ClickException, Command, Context
from sqlalchemy.exc import DBAPIError

from core.db import Database
from core.migrations import at_head

OLD = "数据库还没有建好，或者不是当前版本。请先运行 flask --app wsgi db upgrade，再运行这条命令。"
UNREACHABLE = "连不上数据库。请检查 DATABASE_URL 写得对不对、数据库服务开了没有。"


def told(command: Command, database: Database) -> Command:
    """The command, which tells what to do where the database is not there or not up to date."""
    invoke = command.invoke

    def invoke_or_tell(context: Context) -> Any:
        try:
            return invoke(context)
        except DBAPIError as error:
            if sentence := _sentence(database):
                raise ClickException(sentence) from error
            raise

    command.invoke = invoke_or_tell  # type: ignore[assignment, method-assign]
    return command


def _sentence(database: Database) -> str:
    """What is to be done first; nothing where the database is as it should be."""
    try:
        with database.reading() as connection:
            return "" if at_head(connection) else OLD
    except DBAPIError:
        return UNREACHABLE
