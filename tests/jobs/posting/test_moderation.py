"""A content check beside our rules flags, and never decides: not when it is away, either."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from core.errors import Conflict
from jobs.posting import postings
from jobs.posting.posting_rules.findings import Inspection
from jobs.posting.stored import flags_of
from jobs.posting.submissions import Submissions
from people.content import Author, ContentCheck, NoCheck, NotChecked, Remark, Scene
from people.identities import Identity
from tests.conftest import NOON, Site
from tests.jobs.firms import WELDER, Firm, make_firm, make_posting
from tests.jobs.posting.posting_rules.judging import rules


class Strict:
    """A check that would refuse everything, and notes whom it was asked of."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Sequence[Identity]]] = []

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """Refuse it."""
        self.asked.append((texts["title"], author.names))
        return [Remark("risky", "about", "焊接", "内容有风险")]


class Away:
    """A check that nobody can ask just now."""

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """Fail."""
        raise NotChecked("微信没有回答")


class Meddler:
    """A check during which the firm changes its words."""

    def __init__(self, desk: Site, number: int) -> None:
        self._desk, self._number = desk, number

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """Change them."""
        changed = replace(WELDER, title="会计")
        with self._desk.database.transaction() as connection:
            postings.edit(connection, self._number, changed, Inspection(), "member:1", NOON)
        return ()


def submits(desk: Site, firm: Firm, number: int, check: ContentCheck) -> list[tuple[str, str]]:
    """What is flagged of a posting that is handed in under the eyes of a check."""
    desk_of = Submissions(desk.database, desk.clock, rules(), check)
    assert desk_of.submit(firm.owner, firm.id, number).state == "review"
    with desk.database.reading() as connection:
        return [(one["severity"], one["reason"]) for one in flags_of(connection, [number])[number]]


@pytest.fixture
def drafted(desk: Site) -> tuple[Firm, int]:
    """A firm with a draft."""
    with desk.database.transaction() as connection:
        firm = make_firm(connection)
        return firm, make_posting(connection, firm)


def test_without_a_check_nothing_is_flagged(desk: Site, drafted: tuple[Firm, int]) -> None:
    assert submits(desk, *drafted, NoCheck()) == []


def test_what_a_check_refuses_is_for_staff_to_decide(desk: Site, drafted: tuple[Firm, int]) -> None:
    strict = Strict()
    assert submits(desk, *drafted, strict) == [("flagged", "内容安全检查没有通过：内容有风险")]
    ((title, names),) = strict.asked
    assert (title, [one.app for one in names]) == ("电焊工", ["wx_program"])


def test_a_check_that_is_away_stops_nobody(desk: Site, drafted: tuple[Firm, int]) -> None:
    assert submits(desk, *drafted, Away()) == [("flagged", "内容安全检查没有做成（微信没有回答）")]


def test_words_that_change_under_the_check_are_not_handed_in(
    desk: Site, drafted: tuple[Firm, int]
) -> None:
    with pytest.raises(Conflict, match="请重新看过"):
        submits(desk, *drafted, Meddler(desk, drafted[1]))
