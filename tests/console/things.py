"""Something of each kind that the pages of the console are about, all of it of 太原."""

from collections.abc import Mapping
from datetime import date

from hotline.canned import Canned, write
from hotline.exports import Wish, ask
from hotline.proposals import Draft, draft
from hotline.switches import list_off, switch_off
from jobs.fairs.booths import ask_booth
from people.content import Remark
from people.content_marks import Subject, list_of_subject, note_marks
from people.identities import Identity, meet
from tests.chat import Chat
from tests.conftest import NOON, Site
from tests.console.clerks import TAIYUAN, Clerk
from tests.console.market import Market
from tests.jobs.fairs.offices import Office as Bureau

Things = Mapping[str, str]
"""What stands in the addresses: the name of a part of one, and something of 太原's."""


def things_of(site: Site, chat: Chat, clerk: Clerk) -> Things:
    """The things, made by a person in the chat, a member of staff and a firm."""
    chat.says("我在太原").says("人工")
    market, bureau = Market(site), Bureau(site)
    firm = market.approved()
    posting = market.publishes(firm)
    fair = bureau.announces()
    with bureau.work() as connection:
        booth = ask_booth(connection, fair, firm, [posting], bureau.moment)
        text = Canned("带什么", "请带身份证。", TAIYUAN)
        canned = write(connection, text, clerk.member.id, site.clock())
    return {
        "canned": str(canned),
        "conversation": str(clerk.number(chat)),
        "fair": str(fair),
        "booth": str(booth),
        "member": str(clerk.member.id),
        "firm": str(firm),
        "posting": str(posting),
        "report": str(market.reports(posting)),
        "mark": str(marked(site)),
        "switch": str(switched_off(site, clerk)),
        "proposal": str(drafted(site, clerk)),
        "export": str(export_of(clerk)),
    }


def marked(site: Site) -> int:
    """The number of what a content check minded of a firm of 太原."""
    with site.database.transaction() as connection:
        who = meet(connection, Identity("wx_program", "m_marked"), site.clock())
        firm, texts = Subject("employer", 1, "某某机械厂", TAIYUAN), {"address": "加我看图"}
        remark = Remark("review", "address", "看图", "微信认为可能涉及色情")
        note_marks(connection, firm, who, texts, [remark], site.clock())
        (mark,) = list_of_subject(connection, "employer", 1)
    return int(mark.id)


def switched_off(site: Site, by: Clerk) -> int:
    """The number of a switch of 古交, which nobody in these tests asks about."""
    with site.database.transaction() as connection:
        switch_off(connection, "140181", "暂停", by.member.id, site.clock())
        return list_off(connection)[0].id


def drafted(site: Site, by: Clerk) -> int:
    """A curated question of 太原 that somebody began to write."""
    form = {"question": "油钱给报吗", "region": "太原"}
    with site.database.transaction() as connection:
        begun = Draft("curated", "", "油钱给报吗", TAIYUAN, form)
        return draft(connection, begun, by.member, site.clock())


def export_of(clerk: Clerk) -> int:
    """The number of an export that a clerk asked for."""
    wish = Wish("conversations", TAIYUAN, date(2026, 11, 1), date(2026, 11, 21))
    with clerk.database.transaction() as connection:
        return ask(connection, wish, "统计来话", clerk.member, NOON)
