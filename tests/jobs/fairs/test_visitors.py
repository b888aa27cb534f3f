"""People say that they will come, are reminded, and are counted at the door: each of them once."""

import pytest

from core.errors import Conflict, NotFound
from jobs.fairs.fairs import cancel_fair
from jobs.fairs.visitors import check_in, find_signed_up, give_up, list_of_visitor, sign_up
from people.identities import Identity, forget, merge
from tests.conftest import NOON
from tests.jobs.fairs.offices import Office, on


def signs_up(office: Office, fair: int, seeker: int) -> None:
    """Somebody says that they will come."""
    with office.work() as connection:
        sign_up(connection, fair, seeker, office.moment)


def arrives(office: Office, fair: int, seeker: int) -> str:
    """What somebody hears who scans the code."""
    with office.work() as connection:
        return check_in(connection, fair, seeker, office.moment).outcome


def test_who_signs_up_is_reminded_the_evening_before(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    signs_up(office, fair, seeker)
    [reminder] = office.told("m_zhang")
    assert (reminder.kind, reminder.due_at) == ("fair_reminder", on(12, 20, 18))
    assert reminder.expires_at == on(12, 21, 12)
    for words in ("综改示范区人力资源市场一楼", "12月21日（周一）9:00–12:00", "带上身份证"):
        assert words in reminder.text
    assert office.counts(fair).signed_up == 1


def test_signing_up_twice_is_as_good_as_once(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    for _ in range(2):
        signs_up(office, fair, seeker)
        office.passes(minutes=1)
    assert len(office.told("m_zhang")) == 1
    assert office.counts(fair).signed_up == 1


def test_who_signs_up_on_the_last_evening_knows_it_by_then(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    office.waits_until(on(12, 20, 20))
    signs_up(office, fair, seeker)
    assert office.told("m_zhang") == []


def test_who_does_not_come_after_all_is_not_reminded(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    signs_up(office, fair, seeker)
    with office.work() as connection:
        give_up(connection, fair, seeker, office.moment)
        assert not find_signed_up(connection, fair, seeker)
        assert list_of_visitor(connection, seeker) == []
    assert office.told("m_zhang") == []
    assert office.counts(fair).signed_up == 0


def test_who_changes_their_mind_again_is_reminded_again(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    signs_up(office, fair, seeker)
    with office.work() as connection:
        give_up(connection, fair, seeker, office.moment)
    office.passes(minutes=1)
    signs_up(office, fair, seeker)
    assert [one.due_at for one in office.told("m_zhang")] == [on(12, 20, 18)]


def test_who_never_signed_up_has_nothing_to_cancel(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker()
    with pytest.raises(NotFound, match="没有登记"), office.work() as connection:
        give_up(connection, fair, seeker, office.moment)


def test_nobody_signs_up_for_what_is_over_or_cancelled_or_a_mere_plan(office: Office) -> None:
    over, cancelled, plan = office.announces(), office.announces(), office.plans()
    seeker = office.seeker()
    with office.work() as connection:
        cancel_fair(connection, cancelled, "暴雪", office.moment)
    with pytest.raises(Conflict, match="已取消"):
        signs_up(office, cancelled, seeker)
    with pytest.raises(NotFound):
        signs_up(office, plan, seeker)
    office.waits_until(on(12, 21, 12))
    with pytest.raises(Conflict, match="已结束"):
        signs_up(office, over, seeker)


def test_scanning_at_the_door_counts_once_whether_signed_up_or_not(office: Office) -> None:
    fair = office.announces()
    expected, walk_in = office.seeker("m_zhang"), office.seeker("m_li")
    signs_up(office, fair, expected)
    office.waits_until(on(12, 21, 8, 30))
    outcomes = [arrives(office, fair, one) for one in (expected, expected, walk_in)]
    assert outcomes == ["checked_in", "already", "checked_in"]
    counts = office.counts(fair)
    assert (counts.signed_up, counts.checked_in) == (1, 2)


def test_the_code_on_a_poster_counts_nobody_days_before(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker()
    assert arrives(office, fair, seeker) == "too_early"
    office.waits_until(on(12, 21, 12))
    assert arrives(office, fair, seeker) == "over"
    assert office.counts(fair).checked_in == 0


def test_the_code_of_a_cancelled_fair_says_so(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker()
    with office.work() as connection:
        cancel_fair(connection, fair, "暴雪", office.moment)
    assert arrives(office, fair, seeker) == "cancelled"


def test_one_person_by_two_names_is_one_visitor(office: Office) -> None:
    """Signed up in the mini-program, scans the code with the official account."""
    fair = office.announces()
    program, account = office.seeker("m_zhang"), office.seeker("o_zhang", "gh_office")
    with office.work() as connection:
        merge(connection, program, account, "unionid", office.moment)
    signs_up(office, fair, program)
    signs_up(office, fair, account)
    office.waits_until(on(12, 21, 9))
    outcomes = [arrives(office, fair, one) for one in (account, program)]
    assert outcomes == ["checked_in", "already"]
    assert (office.counts(fair).signed_up, office.counts(fair).checked_in) == (1, 1)


def test_who_came_cannot_take_it_back(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker()
    signs_up(office, fair, seeker)
    office.waits_until(on(12, 21, 9))
    arrives(office, fair, seeker)
    with pytest.raises(Conflict, match="已经到场"), office.work() as connection:
        give_up(connection, fair, seeker, office.moment)


def test_who_opens_an_online_fair_that_is_on_has_come(office: Office) -> None:
    fair, seeker = office.announces(online=True, place=""), office.seeker("m_zhang")
    signs_up(office, fair, seeker)
    assert office.counts(fair).checked_in == 0
    assert "不用出门" in office.told("m_zhang")[0].text
    office.waits_until(on(12, 21, 10))
    signs_up(office, fair, seeker)
    assert office.counts(fair).checked_in == 1


def test_who_leaves_the_account_is_still_counted_and_no_longer_known(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    signs_up(office, fair, seeker)
    with office.work() as connection:
        forget(connection, Identity("wx_program", "m_zhang"))
    assert office.counts(fair).signed_up == 1
    with office.work() as connection:
        cancel_fair(connection, fair, "暴雪", office.moment)
    assert office.moment == NOON
