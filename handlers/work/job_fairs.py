"""Job fairs: which are coming, one of them in full, and that somebody will come."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection

from bot.messages import Choice, Reply
from core.clock import BEIJING
from core.errors import DeskError
from handlers.asked import Asked
from handlers.ledger import Ledger
from handlers.texts import numbered
from handlers.work.acting import acted
from handlers.work.fair import (
    NOT_HERE,
    at_hand,
    place_name,
    say,
    under_way,
    understood,
    who,
)
from jobs.fairs.booth_lists import list_shown
from jobs.fairs.fair_regions import around
from jobs.fairs.fair_telling import evening_before
from jobs.fairs.fair_values import AUDIENCES, PHASES, Fair
from jobs.fairs.fairs import Wanted, find_fair, get_announced, list_fairs
from jobs.fairs.visitors import check_in, find_arrived, find_signed_up, give_up, refused, sign_up
from nlp.numerals import read_number
from people.identities import Identity, find_number, meet

AT_ONCE = 5
FIRMS = 6
"""Firms named of a fair: the posters name the rest."""

SUBJECT = "招聘会"
BY_NUMBER = "招聘会{id}"
CHECK_IN = "签到招聘会{id}"
"""What scanning the code at a fair's door says; typing it counts for nothing."""

HEAD = "{place}近期的招聘会：\n{rows}\n回复数字看详情和参会单位。"
ONE = "【{name}】{phase}\n时间：{when}\n地点：{where}\n{lines}主办：{host}{contact}\n{foot}"
FOOT = "要去，回复“我要去”登记；按岗位找活，直接说要找什么。"
REMINDED = "前一天晚上提醒您。"
NONE_SOON = (
    "没有查到这段时间、这个地方的招聘会。想找岗位，直接说要找什么活；招聘会一发布，这里就能查到。"
)
COMING = "好的，登记了：{name}，{when}，{where}。\n带上身份证；不去了，回复“不去招聘会了”。"
ONLINE = "好的，登记了：{name}，{when}，线上举办，不用跑。想找什么岗位，直接说就行。"
NOT_COMING = "好的，不去了，也不再提醒您：{name}。"
NOT_SIGNED_UP = "您没有登记这场招聘会，不用取消：{name}。"
THERE_ALREADY = "您已经签到了，不用取消：{name}。"
GONE = "这场招聘会找不到了，可能已经取消。问“最近有招聘会吗”看别的。"
ARRIVED = {
    "checked_in": "签到好了：{name}。{firms}\n想先看岗位，直接说要找什么活。",
    "already": "您已经签过到了：{name}。想先看岗位，直接说要找什么活。",
    "too_early": "还没到时间：{name}，{when}。到时候再扫码签到。",
    "over": "这场招聘会已经结束了：{name}。想找活，直接说要找什么，线上的岗位一直在。",
    "cancelled": "这场招聘会取消了：{name}。想找活，直接说要找什么，线上的岗位一直在。",
}

DECEMBER = 12
_SOON = re.compile("最近|近期|这几天|今天|明天|后天|这周|本周|下周|周末|这个?月|本月|下个?月")
_NEAR_DAYS = {"今天": 0, "明天": 1, "后天": 2}
_MONTH = re.compile("(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|的)?")
_DOOR = re.compile(CHECK_IN.format(id=r"(\d{1,9})"))
_NAMED = re.compile(r"招聘会\s*(\d{1,9})(?!\d|[月日号场点])")
_COME = re.compile(
    r"(?:我|我想|我要|俺|帮我|给我|那)?(?:也)?(?:要去|想去|报名|登记|参加|去|会去)(?:参加|这个|这场|那个|那场)?(?:招聘会\s*\d*)?(?:吧|了|的)*"
)
_STAY = re.compile(
    r"(?:我)?(?:不去|去不了|不想去|不参加|取消报名|取消登记)(?:那个|这个|那场|这场)?(?:招聘会\s*\d*)?(?:了|吧)*"
)


def tell_of_fairs(asked: Asked) -> Reply | None:
    """The fairs that are coming where somebody is; None where none is, for the policies tell of
    those that were."""
    found = _coming(asked)
    if not found:
        return say(asked, NONE_SOON, at_hand(asked).done()) if _SOON.search(asked.text) else None
    choices = tuple(Choice(_row(one), BY_NUMBER.format(id=one.id)) for one in found)
    place = place_name(asked, asked.home) if asked.home else ""
    reply = say(asked, HEAD.format(place=place, rows=numbered(choices)), at_hand(asked).done())
    return replace(reply, memory=replace(reply.memory, choices=choices))


def go_on(asked: Asked) -> Reply | None:
    """One fair by its number, or that somebody will come to the one talked about."""
    words = asked.text.strip("。.!！~？? ")
    if (door := _DOOR.fullmatch(words)) and asked.turn.incoming.kind == "event":
        return _check_in(asked, int(door[1]))
    named = _NAMED.search(words)
    hand = under_way(asked)
    number = int(named[1]) if named else hand.fair
    if not number:
        return None
    if named and len(words) <= len(named[0]) + 1:
        return _in_full(asked, number)
    # 参加了, 登记了 answer many questions; without the word only the one about the fair.
    if hand.waits != "fair" and SUBJECT not in words:
        return None
    if _STAY.fullmatch(words):
        return _sign(asked, number, coming=False)
    if _COME.fullmatch(words):
        return _sign(asked, number, coming=True)
    return None


def _coming(asked: Asked) -> Sequence[Fair]:
    ledger, regions = asked.ledger, asked.knowledge.regions
    if ledger is None:
        return ()
    place = understood(asked, asked.text).region
    near = around(regions, regions.get(place)) if place else None
    since, until = _days(asked)
    wanted = Wanted(
        regions=near,
        since=since,
        until=until,
        states=("announced",),
        ends_after=ledger.clock(),
    )
    with ledger.database.reading() as connection:
        return list_fairs(connection, wanted, limit=AT_ONCE)[0]


def _days(asked: Asked) -> tuple[datetime | None, datetime | None]:
    """From when until when fairs are asked for (今天的, 十二月的); all that come otherwise."""
    today, words = asked.turn.today, asked.text
    for name, ahead in _NEAR_DAYS.items():
        if name in words:
            first = _midnight(today + timedelta(days=ahead))
            return first, first + timedelta(days=1)
    match = _MONTH.search(words)
    number = read_number(match[1]) if match else None
    if number is None or not 1 <= number <= DECEMBER:
        return None, None
    month = int(number)
    first = _midnight(date(today.year + (month < today.month), month, 1))
    return first, _midnight((first + timedelta(days=31)).date().replace(day=1))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), BEIJING)


def _in_full(asked: Asked, number: int) -> Reply:
    ledger = asked.ledger
    assert ledger is not None
    hand = replace(at_hand(asked), fair=number, waits="fair")
    try:
        with ledger.database.reading() as connection:
            fair, shown = get_announced(connection, number), list_shown(connection, number)
    except DeskError:
        return say(asked, GONE, hand)
    plan = fair.plan
    lines = [f"面向：{'、'.join(AUDIENCES[one] for one in plan.audience)}"] if plan.audience else []
    if shown:
        firms = "、".join(one.firm for one in shown[:FIRMS])
        seats = sum(one.wording.openings for booth in shown for one in booth.postings)
        lines.append(
            f"参会：{firms}{'等' if len(shown) > FIRMS else ''}{len(shown)}家，招{seats}人"
        )
    text = ONE.format(
        name=plan.name,
        phase=f"（{PHASES[fair.phase(ledger.clock())]}）",
        when=plan.when,
        where=plan.where,
        lines="".join(f"{line}\n" for line in lines),
        host=plan.host,
        contact=f"，{plan.contact}" if plan.contact else "",
        foot=FOOT if fair.state == "announced" else fair.reason,
    )
    return say(asked, text, hand)


def _sign(asked: Asked, number: int, coming: bool) -> Reply:
    ledger, identity = asked.ledger, who(asked)
    hand = replace(at_hand(asked), fair=number, waits="fair")
    if ledger is None or identity is None:
        return say(asked, NOT_HERE, hand)
    try:
        with ledger.database.reading() as connection:
            fair = get_announced(connection, number)
    except DeskError:
        return say(asked, GONE, hand)
    plan, moment = fair.plan, ledger.clock()
    if fair.phase(moment) in ("over", "cancelled"):
        return say(asked, ARRIVED[fair.phase(moment)].format(name=plan.name), hand)
    if not coming and (needless := _needless(ledger, number, identity)):
        return say(asked, needless.format(name=plan.name), hand)
    words = (ONLINE if plan.online else COMING) if coming else NOT_COMING
    text = words.format(name=plan.name, when=plan.when, where=plan.where)
    if coming and not plan.online and evening_before(plan.starts_at) > moment:
        text += REMINDED
    effect = acted(_note, coming, number, identity, moment)
    return say(asked, text, hand, effect)


def _needless(ledger: Ledger, number: int, identity: Identity) -> str:
    """Why there is nothing to give up, "" if there is."""
    with ledger.database.reading() as connection:
        person = find_number(connection, identity)
        if person is None or not find_signed_up(connection, number, person):
            return NOT_SIGNED_UP
        return THERE_ALREADY if find_arrived(connection, number, person) else ""


def _note(
    connection: Connection, coming: bool, number: int, identity: Identity, moment: datetime
) -> None:
    person = meet(connection, identity, moment)
    (sign_up if coming else give_up)(connection, number, person, moment)


def _check_in(asked: Asked, number: int) -> Reply:
    """Note that somebody is at the fair, and say what there is."""
    ledger, identity = asked.ledger, who(asked)
    hand = replace(at_hand(asked), fair=number, waits="fair")
    if ledger is None or identity is None:
        return say(asked, NOT_HERE, hand)
    moment = ledger.clock()
    with ledger.database.reading() as connection:
        fair = find_fair(connection, number)
        if fair is None or fair.state == "planned":
            return say(asked, GONE, hand)
        person = find_number(connection, identity)
        came = person is not None and find_arrived(connection, number, person)
        shown = list_shown(connection, number)
    outcome = refused(fair, moment) or ("already" if came else "checked_in")
    firms = f"今天有{len(shown)}家单位在招。" if shown else ""
    text = ARRIVED[outcome].format(name=fair.plan.name, when=fair.plan.when, firms=firms)
    if outcome != "checked_in":
        return say(asked, text, hand)
    return say(asked, text, hand, acted(_note_arrival, number, identity, moment))


def _note_arrival(
    connection: Connection, number: int, identity: Identity, moment: datetime
) -> None:
    check_in(connection, number, meet(connection, identity, moment), moment)


def _row(fair: Fair) -> str:
    where = fair.plan.where or "地点待定"
    return f"{fair.plan.name}｜{fair.plan.when}｜{where}"
