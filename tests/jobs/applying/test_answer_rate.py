"""How reliably a firm answers: what it said in time, of what was due."""

from jobs.applying import applications as acts
from jobs.applying.answer_rate import answer_rate, with_rates
from jobs.posting.stored import get_posting
from tests.jobs.applying.hiring import Fair, Firm


def rate(fair: Fair, firm: Firm) -> int | None:
    """The firm's rate now."""
    with fair.database.reading() as connection:
        return answer_rate(connection, firm.id, fair.clock())


def test_what_is_answered_within_a_week_counts(fair: Fair) -> None:
    firm, other = fair.firm(), fair.firm("另一家")
    posting = firm.posts()
    seen, told, late, gave_up = (
        fair.seeker(f"o_{name}").applies(posting) for name in ("a", "b", "c", "d")
    )
    fair.seeker("o_e").applies(other.posts())
    assert rate(fair, firm) is None
    firm.does(acts.mark_seen, seen)
    firm.does(acts.withdraw, gave_up)
    fair.passes(days=7)
    firm.does(acts.mark_unsuitable, told, "经验不符")
    assert rate(fair, firm) == 33
    fair.passes(seconds=1)
    firm.invites(late, fair.at(30, 9))
    assert rate(fair, firm) == 33
    assert rate(fair, other) == 0


def test_what_ended_with_its_posting_was_not_answered(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.posts()
    li.applies(posting)
    firm.does(acts.close_with, posting)
    fair.passes(days=7)
    assert rate(fair, firm) == 0


def test_who_withdraws_after_a_week_in_vain_was_not_answered(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    number = li.applies(firm.posts())
    fair.passes(days=7, seconds=1)
    li.does(acts.withdraw, number)
    assert rate(fair, firm) == 0


def test_a_firm_that_mends_its_ways_is_seen_to(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    li.applies(firm.posts())
    fair.passes(days=181)
    assert rate(fair, firm) is None


def test_postings_show_the_rate_of_their_firm(fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    posting = firm.posts()
    number = li.applies(posting)
    firm.invites(number, fair.at(25, 9))
    fair.passes(days=7)
    fresh = fair.firm("新来的").posts()
    with fair.database.reading() as connection:
        found = [get_posting(connection, one) for one in (posting, fresh)]
        assert [one.answer_rate for one in with_rates(connection, found, fair.clock())] == [
            100,
            None,
        ]
