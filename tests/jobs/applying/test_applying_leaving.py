"""Who leaves is waited for by nobody: their name and number go at once, what is open soon after."""

from sqlalchemy import func, select

from jobs.applying import applications as acts
from jobs.applying.leaving import forget
from jobs.rounds import Rounds
from jobs.tables import application_events
from people.tables import seekers
from tests.chat import Chat
from tests.conftest import Site
from tests.jobs.applying.hiring import Fair


def held(fair: Fair) -> int:
    """How many profiles there are."""
    with fair.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(seekers)).scalar_one())


def test_who_stops_following_leaves_no_name_and_nothing_open(desk: Site, fair: Fair) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts("保安")
    asked, stays, over = li.applies(posting), zhang.applies(posting), li.applies(firm.posts())
    firm.invites(asked, fair.at(23, 9))
    firm.does(acts.hire, over)
    Chat(desk.app.test_client(), "o_li", desk.clock).taps("unsubscribe")
    assert held(fair) == 1
    assert Rounds(fair.database, fair.clock)() == {"abandoned_applications": 1}
    assert Rounds(fair.database, fair.clock)() == {}
    assert li.sees(asked).state == "withdrawn"
    assert (li.sees(over).state, zhang.sees(stays).state) == ("hired", "sent")
    assert "11月23日（周一）09:00的面试不来了" in fair.told(firm.owner)[-1]
    assert fair.told("o_li") == []


def test_who_takes_back_their_consent_is_forgotten_by_every_name(desk: Site, fair: Fair) -> None:
    firm, li = fair.firm(), fair.seeker("o_li")
    fair.joined(li.identity, fair.seeker("m_li", app="wx00000000000000bb").identity)
    number = li.applies(firm.posts())
    chat = Chat(desk.app.test_client(), "o_platform", desk.clock)
    chat.taps("user_authorization_revoke", OpenID="o_li", RevokeInfo="8")
    assert held(fair) == 0
    Rounds(fair.database, fair.clock)()
    assert li.sees(number).state == "withdrawn"


def test_what_somebody_wrote_to_firms_goes_with_them(desk: Site, fair: Fair) -> None:
    firm, li, zhang = fair.firm(), fair.seeker("o_li"), fair.seeker("o_zhang")
    posting = firm.posts("保安")
    for one in (li, zhang):
        number = one.applies(posting)
        firm.invites(number, fair.at(23, 9))
        one.does(acts.answer_invitation, number, answer="other_time", wish="打我 13900000000")
    Chat(desk.app.test_client(), "o_li", desk.clock).taps("unsubscribe")
    Rounds(fair.database, fair.clock)()
    with fair.database.transaction() as connection:
        forget(connection, zhang.identity, fair.clock())
        words = connection.execute(select(application_events.c.reason)).scalars().all()
    assert not any("13900000000" in one for one in words)
