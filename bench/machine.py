"""What a measurement ran on, and how much memory its workers hold."""

import os
import platform
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from core.db import Database


@dataclass(frozen=True, slots=True)
class Memory:
    """Of one worker, in MB: all it maps, its share of that, and what is its alone."""

    rss: float
    pss: float
    uss: float


def memory_of_workers(leader: int) -> list[Memory]:
    """The memory of each process that a server's leading process has forked."""
    children = Path(f"/proc/{leader}/task/{leader}/children").read_text().split()
    return [_memory(int(child)) for child in children]


def _memory(pid: int) -> Memory:
    kilobytes: dict[str, int] = {}
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, _, value = line.partition(":")
        kilobytes[name] = int(value.split()[0])
    own = kilobytes["Private_Clean"] + kilobytes["Private_Dirty"]
    return Memory(*(size / 1024 for size in (kilobytes["Rss"], kilobytes["Pss"], own)))


def described() -> str:
    """Cores, Python and SQLite of this machine."""
    return (
        f"{os.cpu_count()} 核，Python {platform.python_version()}，SQLite {sqlite3.sqlite_version}"
    )


def postgres_version(url: str) -> str:
    """The version of the server at the address, such as 15.8."""
    database = Database(url)
    with database.reading() as connection:
        version = str(connection.execute(text("show server_version")).scalar_one())
    database.engine.dispose()
    return version.split()[0]
