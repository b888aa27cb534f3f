"""One job fair: all of it, what is offered there, and that somebody will come."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Literal

from sqlalchemy import Connection

from bot.messages import Reply
from core.errors import DeskError
from handlers.asked import Asked
from handlers.ledger import Ledger
from handlers.work.acting import acted
from handlers.work.at_hand import AtHand
from handlers.work.fair import (
    NOT_HERE,
    at_hand,
    say,
    under_way,
    understood,
    who,
)
from handlers.work.fair_postings import goes_on, show_postings
from handlers.work.find_work import asks_for_more
from jobs.fairs.booth_lists import list_shown
from jobs.fairs.fair_telling import evening_before
from jobs.fairs.fair_values import AUDIENCES, PHASES
from jobs.fairs.fairs import find_fair, get_announced
from jobs.fairs.visitors import check_in, find_arrived, find_signed_up, give_up, refused, sign_up
from nlp.numerals import read_number
from people.identities import Identity, find_number, meet

FIRMS = 6
"""Firms named of a fair: the posters name the rest."""

SUBJECT = "招聘会"
CHECK_IN = "签到招聘会{id}"
"""What scanning the code at a fair's door says; typing it counts for nothing."""

ONE = "【{name}】{phase}\n时间：{when}\n地点：{where}\n{lines}主办：{host}{contact}\n{foot}"
FOOT = "要去，回复“我要去”登记；看招什么，回复“有哪些岗位”。"
WHICH = "您说的是哪一场？回复“第1场我要去”“第2场有哪些岗位”这样说就行。"
REMINDED = "前一天晚上提醒您。"
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

_DOOR = re.compile(CHECK_IN.format(id=r"(\d{1,9})"))
_NAMED = re.compile(r"招聘会\s*(\d{1,9})(?!\d|[月日号场点])")
_COME = re.compile(
    r"(?:我|我想|我要|俺|帮我|给我|那)?(?:也)?(?:要去|想去|报名|登记|参加|去|会去)(?:参加|这个|这场|那个|那场)?(?:招聘会\s*\d*)?(?:吧|了|的)*"
)
_STAY = re.compile(
    r"(?:我)?(?:不去|去不了|不想去|不参加|取消报名|取消登记)(?:那个|这个|那场|这场)?(?:招聘会\s*\d*)?(?:了|吧)*"
)


_POSTINGS = re.compile(
    "(?:哪些|什么|啥|甚|看看?)(?:岗位?|工作|活儿?|职位|工种)|(?:岗位|职位)(?:都)?(?:有哪些|有啥|有什么|名单|列表)"
    "|招(?:哪些|什么|啥|甚)"
)
_FIRMS = re.compile(
    "(?:哪些|什么|啥|甚|哪几家|多少家?|几家)(?:单位|公司|企业|厂)|(?:单位|公司|企业)(?:都)?(?:有哪些|有啥|有什么|名单|列表)"
)
_ORDINAL = re.compile("第\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,2})\\s*(?:个|场|家|次)?")
LONGEST = 16
"""Characters of a question about the fair just shown, in whatever words."""


def go_on(asked: Asked) -> Reply | None:
    """One fair by its number, or that somebody will come to the one talked about."""
    words = asked.text.strip("。.!！~？? ")
    if (door := _DOOR.fullmatch(words)) and asked.turn.incoming.kind == "event":
        return _check_in(asked, int(door[1]))
    named, hand = _NAMED.search(words), under_way(asked)
    if named and len(words) <= len(named[0]) + 1:
        return _in_full(asked, int(named[1]))
    # 参加了, 登记了 answer many questions; without the word only the one about the fair.
    if hand.waits != "fair" and SUBJECT not in words:
        return None
    act = _act_of(words, hand)
    if act is None or (act in _LOOKS and understood(asked, words).keywords):
        return None
    number = int(named[1]) if named else _pointed_at(words, hand)
    if number:
        return _ACTS[act](asked, number)
    return say(asked, WHICH, hand) if hand.fairs else None


def _act_of(words: str, hand: AtHand) -> "Act | None":
    """What is said of a fair: that one comes or does not, or what there will be."""
    said = _ORDINAL.sub("", words)
    if _STAY.fullmatch(said):
        return "stay"
    if _COME.fullmatch(said):
        return "come"
    if len(words) > LONGEST:
        return None
    if goes_on(hand) and asks_for_more(said):
        return "more"
    return "postings" if _POSTINGS.search(said) else "firms" if _FIRMS.search(said) else None


def _pointed_at(words: str, hand: AtHand) -> int:
    """The fair that is meant: by its place in the list, or the one talked about; 0 if unclear."""
    match = _ORDINAL.search(words)
    place = read_number(match[1]) if match else None
    if place is not None:
        return hand.fairs[int(place) - 1] if 1 <= place <= len(hand.fairs) else 0
    return hand.fair or (hand.fairs[0] if len(hand.fairs) == 1 else 0)


def _postings_of(asked: Asked, number: int, on: bool = False) -> Reply:
    ledger = asked.ledger
    assert ledger is not None
    hand = replace(at_hand(asked), fair=number, waits="fair")
    if not on:
        hand = replace(hand, cursor="")
    try:
        with ledger.database.reading() as connection:
            fair = get_announced(connection, number)
    except DeskError:
        return say(asked, GONE, hand)
    return show_postings(asked, hand, fair)


def _in_full(asked: Asked, number: int) -> Reply:
    ledger = asked.ledger
    assert ledger is not None
    hand = replace(at_hand(asked), fair=number, waits="fair", listed=(), posting=0, cursor="")
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


Act = Literal["come", "stay", "firms", "postings", "more"]
_LOOKS: Sequence[Act] = ("firms", "postings")
_ACTS: Mapping[Act, Callable[[Asked, int], Reply]] = {
    "come": partial(_sign, coming=True),
    "stay": partial(_sign, coming=False),
    "firms": _in_full,
    "postings": _postings_of,
    "more": partial(_postings_of, on=True),
}
