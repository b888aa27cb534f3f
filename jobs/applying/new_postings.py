"""People who keep a search are told what is new for it: once a day at most, five at most."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from core.clock import beijing_date
from jobs.applying.saved_searches import Saved, last_position, list_behind, note_seen
from jobs.searching.search import Page, count_new, search
from jobs.searching.starting import dated
from jobs.values import Posting
from notify.addressing import addressee_of
from notify.outbox import Notice, tell
from notify.timing import day_began

SHOWN = 5
"""How many postings a notice names."""

AT_ONCE = 20
"""How many searches one transaction deals with."""


def tell_new(connection: Connection, moment: datetime) -> int:
    """Tell people what is new for the searches they keep; how many searches were looked through."""
    last = last_position(connection)
    behind = list_behind(connection, last, day_began(moment), AT_ONCE)
    for one in behind:
        told = _tell(connection, one, moment)
        note_seen(connection, one.id, last, moment if told else None)
    return len(behind)


def _tell(connection: Connection, saved: Saved, moment: datetime) -> bool:
    """Tell of what is new for one search; whether there was anything.

    Only what fits it whole is new: what was nearly asked for is no reason to disturb anybody.
    """
    wanted = dated(saved.understood, beijing_date(moment))
    count = count_new(connection, wanted, above=saved.seen_position)
    to = addressee_of(connection, saved.identity_id)
    if not count or to is None:
        return False
    page = Page(limit=SHOWN, above=saved.seen_position)
    found = search(connection, wanted, page).items
    key = f"{saved.id} {beijing_date(moment)}"
    fields = {"search": str(saved.id), "title": found[0].wording.title, "count": str(count)}
    notice = Notice("new_postings", key, _words(saved, found, count), fields=fields)
    tell(connection, to, notice, moment)
    return True


def _words(saved: Saved, found: Sequence[Posting], count: int) -> str:
    lines = [
        f"{number}. {one.wording.title}，{one.wording.pay.words}，{one.firm}"
        for number, one in enumerate(found, 1)
    ]
    more = [f"还有 {count - len(found)} 个，说“{saved.text}”就能看。"] * (count > len(found))
    return "\n".join([f"您找的“{saved.text}”有新岗位：", *lines, *more])
