"""A firm asks for a place in a fair, staff decide, and there are never more than there is room."""

import pytest

from core.errors import Conflict, DeskError, Forbidden, Invalid, NotFound
from jobs.fairs.booth_lists import list_booths, list_shown
from jobs.fairs.booths import accept_booth, ask_booth, change_postings, reject_booth, withdraw_booth
from jobs.tables import fairs, postings
from people.tables import employers
from tests.jobs.fairs.offices import STAFF, Firm, Office, on


def asks(office: Office, fair: int, firm: Firm, *posting_ids: int) -> int:
    """A firm asks for a place; its booth."""
    with office.work() as connection:
        return ask_booth(connection, fair, firm.id, posting_ids, office.moment)


def test_a_firm_brings_its_postings_and_visitors_see_them(office: Office) -> None:
    fair, firm = office.announces(), office.firm("某某服装厂")
    sewing, packing = office.posting(firm), office.posting(firm, "包装工", openings=5)
    booth = asks(office, fair, firm, sewing, packing)
    with office.work() as connection:
        assert list_shown(connection, fair) == []
        assert accept_booth(connection, fair, booth, STAFF, "A12", office.moment) == "A12"
        [shown] = list_shown(connection, fair)
    assert (shown.firm, shown.number) == ("某某服装厂", "A12")
    assert [one.wording.title for one in shown.postings] == ["缝纫工", "包装工"]
    assert office.counts(fair).positions == 15
    [told] = office.firm_is_told(firm)
    assert "报名通过了，展位号：A12" in told
    assert "2026年12月21日（周一）9:00–12:00" in told


def test_who_decides_nothing_about_the_number_gives_the_next_that_is_free(office: Office) -> None:
    fair = office.announces()
    numbers = []
    for number in ("", "3", "", ""):
        firm = office.firm()
        booth = asks(office, fair, firm, office.posting(firm))
        with office.work() as connection:
            numbers.append(accept_booth(connection, fair, booth, STAFF, number, office.moment))
    assert numbers == ["1", "3", "2", "4"]


def test_a_number_is_given_once(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    office.lets_in(fair, firm, [office.posting(firm)], "A1")
    other = office.firm()
    booth = asks(office, fair, other, office.posting(other))
    with pytest.raises(Conflict, match="“A1”已经给了别的单位"), office.work() as connection:
        accept_booth(connection, fair, booth, STAFF, "A1", office.moment)


def test_who_is_refused_hears_why_and_may_ask_again(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    posting = office.posting(firm)
    booth = asks(office, fair, firm, posting)
    with office.work() as connection:
        reject_booth(connection, fair, booth, STAFF, "岗位与专场无关", office.moment)
    assert "原因：岗位与专场无关" in office.firm_is_told(firm)[0]
    assert asks(office, fair, firm, posting) == booth
    assert office.state_of(booth) == "asked"


def test_nobody_is_refused_without_a_reason(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    booth = asks(office, fair, firm, office.posting(firm))
    with pytest.raises(Invalid, match="写明为什么"), office.work() as connection:
        reject_booth(connection, fair, booth, STAFF, " ", office.moment)


def test_when_all_places_are_taken_the_next_firm_is_told_so(office: Office) -> None:
    fair, first, second = office.announces(booth_limit=1), office.firm(), office.firm()
    asks(office, fair, first, office.posting(first))
    posting = office.posting(second)
    with pytest.raises(Conflict, match="1 个展位都报满了"):
        asks(office, fair, second, posting)
    with office.work() as connection:
        withdraw_booth(connection, fair, first.id, office.moment)
    asks(office, fair, second, posting)


def test_staff_cannot_let_in_more_than_there_is_room_for(office: Office) -> None:
    fair, first, second = office.announces(booth_limit=2), office.firm(), office.firm()
    booths = [asks(office, fair, firm, office.posting(firm)) for firm in (first, second)]
    office.sets(fairs, fair, booth_limit=1)
    with pytest.raises(Conflict, match="报满"), office.work() as connection:
        accept_booth(connection, fair, booths[0], STAFF, "", office.moment)


@pytest.mark.parametrize(
    ("state", "reason"), [("pending", "还在审核"), ("rejected", "营业执照看不清")]
)
def test_a_firm_that_is_not_approved_hears_why_not(office: Office, state: str, reason: str) -> None:
    fair, firm = office.announces(), office.firm(state=state)
    with pytest.raises(Forbidden, match=reason):
        asks(office, fair, firm, office.posting(firm))


def test_a_firm_signs_up_while_the_fair_is_on_and_not_after_the_deadline(office: Office) -> None:
    fair = office.announces(signup_until=on(12, 21, 11))
    early, late = office.firm(), office.firm()
    office.waits_until(on(12, 21, 10))
    asks(office, fair, early, office.posting(early))
    office.waits_until(on(12, 21, 11))
    with pytest.raises(Conflict, match="报名的时间已经过了"):
        asks(office, fair, late, office.posting(late))
    office.waits_until(on(12, 21, 12))
    with pytest.raises(Conflict, match="已结束"):
        asks(office, fair, late, office.posting(late))


def test_a_plan_is_nothing_that_firms_know_of(office: Office) -> None:
    fair, firm = office.plans(), office.firm()
    with pytest.raises(NotFound):
        asks(office, fair, firm, office.posting(firm))


def test_asking_twice_is_said_to_be_needless(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    posting = office.posting(firm)
    asks(office, fair, firm, posting)
    with pytest.raises(Conflict, match="已经报过名了，现在是“待审核”"):
        asks(office, fair, firm, posting)


def test_only_its_own_postings_that_may_be_seen(office: Office) -> None:
    fair, firm, other = office.announces(), office.firm(), office.firm()
    not_theirs = office.posting(other)
    over = office.posting(firm, state="closed")
    for wrong in ([not_theirs], [over], [10**6], []):
        with pytest.raises(Invalid) as refused:
            asks(office, fair, firm, *wrong)
        assert "postings" in refused.value.fields


def test_what_is_no_longer_live_is_not_shown(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    sewing, packing = office.posting(firm), office.posting(firm, "包装工")
    office.lets_in(fair, firm, [sewing, packing])
    office.sets(postings, sewing, state="closed")
    with office.work() as connection:
        [booth] = list_shown(connection, fair)
        assert [one.id for one in booth.postings] == [packing]
        assert len(list_booths(connection, fair)[0].postings) == 2
    assert office.counts(fair).postings == 1


def test_a_firm_that_is_stopped_is_shown_no_more(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    office.lets_in(fair, firm, [office.posting(firm)])
    office.sets(employers, firm.id, state="suspended")
    with office.work() as connection:
        assert list_shown(connection, fair) == []
    assert (office.counts(fair).employers, office.counts(fair).positions) == (0, 0)


def test_other_postings_may_be_brought_while_the_fair_is_on(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    sewing, packing = office.posting(firm), office.posting(firm, "包装工")
    office.lets_in(fair, firm, [sewing])
    office.waits_until(on(12, 21, 10))
    with office.work() as connection:
        change_postings(connection, fair, firm.id, [packing], office.moment)
        assert [one.id for one in list_shown(connection, fair)[0].postings] == [packing]


def test_who_has_no_place_has_nothing_to_give_up(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    with pytest.raises(NotFound, match="没有报名"), office.work() as connection:
        withdraw_booth(connection, fair, firm.id, office.moment)


def test_a_firm_does_not_leave_a_fair_that_is_over(office: Office) -> None:
    fair, firm = office.announces(), office.firm()
    booth = office.lets_in(fair, firm, [office.posting(firm)])
    office.waits_until(on(12, 22))
    acts = (
        lambda connection: withdraw_booth(connection, fair, firm.id, office.moment),
        lambda connection: change_postings(connection, fair, firm.id, [1], office.moment),
        lambda connection: accept_booth(connection, fair, booth, STAFF, "", office.moment),
    )
    for act in acts:
        with pytest.raises(DeskError, match="结束"), office.work() as connection:
            act(connection)


def test_booths_are_listed_as_people_count(office: Office) -> None:
    fair = office.announces()
    for number in ("10", "2", "1"):
        firm = office.firm()
        office.lets_in(fair, firm, [office.posting(firm)], number)
    with office.work() as connection:
        assert [one.number for one in list_shown(connection, fair)] == ["1", "2", "10"]
