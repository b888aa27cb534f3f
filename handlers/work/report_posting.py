"""举报这个: somebody reports a posting, with a reason from a short list."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.texts import numbered
from handlers.work.acting import acted
from handlers.work.at_hand import AtHand
from handlers.work.fair import GONE, NOT_HERE, at_hand, read_postings, say, under_way, who
from handlers.work.pointing import pointed_at, points
from handlers.work.posting_details import tell_more
from jobs.posting.reports import REASONS, Reason, report, reported
from people.identities import Identity, find_number, meet

WHICH = "举报哪一个？回复“举报第1个”这样说就行。"
WHY = "举报“{title}”（{firm}），是因为什么？回复数字：\n{choices}"
NOTED = (
    "记下了，谢谢您告诉我们：{title}（{firm}），{reason}。工作人员会去核实，结果告诉您。\n"
    "已经交了钱、被扣了证件的，现在就打 12333 或者 110。"
)
ALREADY = "您已经举报过这个岗位，工作人员核实以后告诉您结果。"

_REPORTS = re.compile("举报|投诉|检举|告发|揭发")
_ASKS = re.compile(
    "[吗么嘛吧不没?？][啊呀的]?[?？。 ]*$|([^不没])[不没]\\1|有没有|是不是|多少|什么|怎|啥|咋"
    "|真的假的"
)
"""Who asks whether a deposit is taken accuses nobody of it."""
_SAID: Mapping[Reason, re.Pattern[str]] = {
    "收费押金": re.compile("押金|保证金|收费|要钱|交钱|中介费|服装费|培训费|体检费|扣.*身份证"),
    "歧视": re.compile("歧视|不要女|不招女|只要男|限.*(?:年龄|男|女|户)|嫌"),
    "违法": re.compile("违法|犯法|传销|赌|刷单|色情|童工|黑厂|黑中介"),
    "已招满": re.compile("招满|不招了|已经不招|招够|没有?这个岗|停招"),
    "虚假信息": re.compile("骗|假|不实|不一样|不是.*写的|没这回事|电话打不通"),
}


def report_it(asked: Asked) -> Reply | None:
    """The report of the posting pointed at; the reason is asked for unless it is said.

    None for who neither says that they report nor points at one: 公司扣了押金不退 is about a firm
    of their own, not about the last posting they looked at. A question is answered, and files
    nothing.
    """
    hand = at_hand(asked)
    reports, asks = _REPORTS.search(asked.text), _ASKS.search(asked.text)
    if not (reports or points(asked.text)):
        return None
    if asks and not reports:
        return tell_more(asked)
    number = pointed_at(asked.text, hand, read_postings(asked, hand.listed))
    if number is None:
        return say(asked, WHICH, hand)
    hand = replace(hand.done(), posting=number, said=asked.turn.incoming.text)
    reason = next((name for name, words in _SAID.items() if words.search(asked.text)), None)
    return _report(asked, hand, reason) if reason and not asks else _ask_why(asked, hand)


def take_reason(asked: Asked) -> Reply | None:
    """The reason somebody gives; None if none was asked for or this is none."""
    hand = under_way(asked)
    if hand.waits != "reason":
        return None
    words = asked.text.strip("。.!！~ ")
    for place, name in enumerate(REASONS, 1):
        if words in (name, str(place)):
            return _report(asked, hand, name)
    reason = next((name for name, pattern in _SAID.items() if pattern.search(words)), None)
    if reason is None or _ASKS.search(words):
        return None
    return _report(asked, replace(hand, said=f"{hand.said}，{asked.turn.incoming.text}"), reason)


def _ask_why(asked: Asked, hand: AtHand) -> Reply:
    found = read_postings(asked, [hand.posting])
    if not found:
        return say(asked, GONE, hand.done())
    choices = tuple(Choice(reason, say=reason) for reason in REASONS)
    title, firm = found[0].wording.title, found[0].firm
    text = WHY.format(title=title, firm=firm, choices=numbered(choices))
    reply = say(asked, text, replace(hand, waits="reason"))
    return replace(reply, memory=replace(reply.memory, choices=choices))


def _report(asked: Asked, hand: AtHand, reason: Reason) -> Reply:
    identity, ledger = who(asked), asked.ledger
    found = read_postings(asked, [hand.posting])
    if identity is None or ledger is None:
        return say(asked, NOT_HERE, hand.done())
    if not found or found[0].state not in ("live", "paused"):
        return say(asked, GONE, hand.done())
    if _did_before(asked, identity, hand.posting):
        return say(asked, ALREADY, hand.done())
    effect = acted(_note, identity, hand.posting, reason, hand.said, ledger.clock())
    text = NOTED.format(title=found[0].wording.title, firm=found[0].firm, reason=reason)
    return say(asked, text, hand.done(), effect)


def _did_before(asked: Asked, identity: Identity, posting_id: int) -> bool:
    assert asked.ledger is not None
    with asked.ledger.database.reading() as connection:
        number = find_number(connection, identity)
        return number is not None and reported(connection, posting_id, number) is not None


def _note(
    connection: Connection,
    identity: Identity,
    posting_id: int,
    reason: Reason,
    words: str,
    moment: datetime,
) -> None:
    report(connection, posting_id, meet(connection, identity, moment), reason, words, moment)
