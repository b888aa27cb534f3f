"""All pages of the console, behind one gate."""

from collections.abc import Iterator

from flask import Blueprint, Flask

from console.account import account_pages
from console.booths import booth_pages
from console.canned import canned_pages
from console.codes import code_pages
from console.content_marks import content_mark_pages
from console.conversation import conversation_pages
from console.exports import export_pages
from console.fair_figures import fair_figure_pages
from console.fair_form import fair_form_pages
from console.fair_plan import fair_plan_pages
from console.fairs import fair_pages
from console.figures import figures_pages
from console.firms import firm_pages
from console.frame import finish, frame
from console.gate import Gate
from console.knowledge import knowledge_pages
from console.look_up import look_up_pages
from console.looks import looks_pages
from console.means import Means
from console.misses import miss_pages
from console.phone import phone_pages
from console.postings import posting_pages
from console.proposal import proposal_pages
from console.queue import queue_pages
from console.reports import report_pages
from console.staff import staff_pages
from console.switches import switch_pages
from console.unmask import unmask_pages


def console_pages(app: Flask, means: Means) -> Iterator[Blueprint]:
    """The blueprints of `/desk/`."""
    gate = Gate(app, means.database, means.clock, means.home)
    yield finish(frame(app, gate, means))
    pages = (
        account_pages(means),
        code_pages(means),
        queue_pages(means),
        look_up_pages(means),
        conversation_pages(means),
        phone_pages(means),
        canned_pages(means),
        firm_pages(means),
        posting_pages(means),
        report_pages(means),
        content_mark_pages(means),
        fair_pages(means),
        fair_form_pages(means),
        booth_pages(means),
        fair_figure_pages(means),
        fair_plan_pages(means),
        staff_pages(means),
        figures_pages(means),
        switch_pages(means),
        miss_pages(means),
        knowledge_pages(means),
        proposal_pages(means),
        unmask_pages(means),
        looks_pages(means),
        export_pages(means),
    )
    for blueprint in pages:
        yield finish(gate.guard(blueprint))
