"""All pages of the console, behind one gate."""

from collections.abc import Iterator

from flask import Blueprint, Flask

from console.account import account_pages
from console.conversation import conversation_pages
from console.exports import export_pages
from console.frame import finish, frame
from console.gate import Gate
from console.looks import looks_pages
from console.means import Means
from console.queue import queue_pages
from console.unmask import unmask_pages


def console_pages(app: Flask, means: Means) -> Iterator[Blueprint]:
    """The blueprints of `/desk/`."""
    gate = Gate(app, means.database, means.clock, means.home)
    yield finish(frame(app, gate, means.regions))
    pages = (
        account_pages(means),
        queue_pages(means),
        conversation_pages(means),
        unmask_pages(means),
        looks_pages(means),
        export_pages(means),
    )
    for blueprint in pages:
        yield finish(gate.guard(blueprint))
