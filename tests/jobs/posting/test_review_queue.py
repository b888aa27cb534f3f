"""Staff go through postings page by page, what the rules flagged first."""

import pytest
from sqlalchemy import Connection

from core.errors import Invalid
from jobs.posting import postings
from jobs.posting.posting_rules.findings import Finding, Inspection
from jobs.posting.review_queue import Wanted, count_waiting, list_queue
from jobs.values import Place
from people.staff.scope import Scope
from tests.conftest import NOON
from tests.jobs.firms import Firm, make_live, make_posting

ODD = Inspection((Finding("claims", "flagged", "about", "", "绝对的话", "照实写"),))
HERE = Wanted(Scope("140100"))


def submitted(connection: Connection, firm: Firm, found: Inspection, place: str = "140105") -> int:
    """A posting that waits for review."""
    number = make_posting(connection, firm, place=Place(place))
    postings.submit(connection, number, found, firm.by, NOON)
    return number


def walked(connection: Connection, wanted: Wanted, limit: int) -> list[list[int]]:
    """The numbers of each page, to the last."""
    pages, cursor = [], ""
    while not pages or cursor:
        found, cursor = list_queue(connection, wanted, cursor, limit)
        pages.append([one.id for one in found])
    return pages


def test_flagged_ones_first_then_the_oldest(connection: Connection, firm: Firm) -> None:
    plain = [submitted(connection, firm, Inspection()) for _ in range(2)]
    odd = [submitted(connection, firm, ODD) for _ in range(3)]
    assert walked(connection, HERE, 1) == [[one] for one in (*odd, *plain)]
    assert walked(connection, HERE, 2) == [odd[:2], [odd[2], plain[0]], plain[1:]]
    assert walked(connection, HERE, 5) == [[*odd, *plain]]
    assert count_waiting(connection, HERE.scope) == 5


def test_what_does_not_wait_comes_newest_first(connection: Connection, firm: Firm) -> None:
    live = [make_live(connection, firm) for _ in range(3)]
    wanted = Wanted(HERE.scope, "live")
    assert walked(connection, wanted, 2) == [[live[2], live[1]], [live[0]]]


def test_of_another_region_none_is_listed_or_counted(connection: Connection, firm: Firm) -> None:
    submitted(connection, firm, ODD, "370302")
    assert walked(connection, HERE, 5) == [[]]
    assert count_waiting(connection, HERE.scope) == 0
    assert count_waiting(connection, Scope("370000")) == 1


def test_words_are_words_and_no_pattern(connection: Connection, firm: Firm) -> None:
    number = submitted(connection, firm, ODD)
    for text, found in (("焊", [number]), ("机械", [number]), ("%", []), (str(number), [number])):
        assert walked(connection, Wanted(HERE.scope, "review", text), 5) == [found]


@pytest.mark.parametrize("cursor", ["1", "2-1", "0-", "0-1 or 1"])
def test_a_page_nobody_gave_is_refused(connection: Connection, cursor: str) -> None:
    with pytest.raises(Invalid, match="翻页"):
        list_queue(connection, HERE, cursor, 5)
