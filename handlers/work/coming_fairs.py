"""Job fairs that are coming, where somebody is and in the days they ask for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.messages import Choice, Reply
from core.clock import BEIJING
from handlers.asked import Asked
from handlers.texts import numbered
from handlers.work.at_hand import AtHand
from handlers.work.fair import at_hand, place_name, say, understood
from jobs.fairs.fair_regions import around
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import Wanted, list_fairs
from nlp.numerals import read_number

AT_ONCE = 5
BY_NUMBER = "招聘会{id}"
HEAD = "{place}近期的招聘会：\n{rows}\n回复数字看详情和参会单位。"
NONE_SOON = (
    "没有查到这段时间、这个地方的招聘会。想找岗位，直接说要找什么活；招聘会一发布，这里就能查到。"
)

DECEMBER = 12
_SOON = re.compile("最近|近期|这几天|今天|明天|后天|这周|本周|下周|周末|这个?月|本月|下个?月")
_NEAR_DAYS = {"今天": 0, "明天": 1, "后天": 2}
_MONTH = re.compile("(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|的)?")


def tell_of_fairs(asked: Asked) -> Reply | None:
    """The fairs that are coming where somebody is; None where none is, for the policies tell of
    those that were."""
    found = _coming(asked)
    if not found:
        return say(asked, NONE_SOON, at_hand(asked).done()) if _SOON.search(asked.text) else None
    choices = tuple(Choice(_row(one), BY_NUMBER.format(id=one.id)) for one in found)
    place = place_name(asked, asked.home) if asked.home else ""
    hand = AtHand(fairs=tuple(one.id for one in found), waits="fair")
    reply = say(asked, HEAD.format(place=place, rows=numbered(choices)), hand)
    return replace(reply, memory=replace(reply.memory, choices=choices))


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


def _row(fair: Fair) -> str:
    where = fair.plan.where or "地点待定"
    return f"{fair.plan.name}｜{fair.plan.when}｜{where}"
