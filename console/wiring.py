"""All pages of the console, behind one gate."""

from collections.abc import Iterator

from flask import Blueprint, Flask

from console.account import account_pages
from console.conversation import conversation_pages
from console.frame import finish, frame
from console.gate import Gate
from console.queue import queue_pages
from core.clock import Clock
from core.db import Database
from nlp.regions import RegionTree
from people.staff.one_time_codes import Vault


def console_pages(
    app: Flask, database: Database, clock: Clock, regions: RegionTree, home: str, vault: Vault
) -> Iterator[Blueprint]:
    """The blueprints of `/desk/`."""
    gate = Gate(app, database, clock, home)
    yield finish(frame(app, gate, regions))
    pages = (
        account_pages(database, clock, vault),
        queue_pages(database, clock),
        conversation_pages(database, clock),
    )
    for blueprint in pages:
        yield finish(gate.guard(blueprint))
