"""One tap says that a firm is still hiring, or that it is not."""

from datetime import timedelta

from sqlalchemy import Connection

from jobs.posting.expiry import expire_due
from jobs.posting.still_hiring import answer_still_hiring, find_asked
from people.identities import Identity, meet, merge
from tests.conftest import NOON
from tests.jobs.firms import Firm, make_firm, make_live
from tests.jobs.posting.test_postings import state

SOON = NOON + timedelta(days=28)


def test_who_was_not_asked_answers_for_nothing(connection: Connection, firm: Firm) -> None:
    make_live(connection, firm)
    assert answer_still_hiring(connection, firm.owner, True, NOON) is None


def test_each_answer_is_for_the_posting_asked_about_last(
    connection: Connection, firm: Firm
) -> None:
    first, second = make_live(connection, firm), make_live(connection, firm, title="保安")
    expire_due(connection, SOON)
    asked = find_asked(connection, firm.owner)
    assert asked and (asked.posting.id, asked.others) == (second, 1)
    kept = answer_still_hiring(connection, firm.owner, True, SOON)
    assert kept and (kept.id, kept.expires_at) == (second, SOON + timedelta(days=30))
    full = answer_still_hiring(connection, firm.owner, False, SOON)
    assert full and (full.id, full.state, full.reason) == (first, "closed", "已招满")
    assert answer_still_hiring(connection, firm.owner, True, SOON) is None


def test_a_member_answers_by_another_of_their_names(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    expire_due(connection, SOON)
    chat = meet(connection, Identity("gh_wengang", "o_wang"), NOON)
    assert answer_still_hiring(connection, chat, False, SOON) is None
    merge(connection, chat, firm.owner, "staff", NOON)
    answer_still_hiring(connection, chat, False, SOON)
    assert state(connection, number) == "closed"


def test_another_firms_postings_are_nobody_elses(connection: Connection, firm: Firm) -> None:
    number = make_live(connection, firm)
    expire_due(connection, SOON)
    assert answer_still_hiring(connection, make_firm(connection).owner, False, SOON) is None
    assert state(connection, number) == "live"
