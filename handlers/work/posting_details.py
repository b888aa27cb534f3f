"""One posting of those listed: all of it, or what was asked of it first."""

import re
from dataclasses import replace

from bot.messages import Memory, Reply
from handlers.asked import Asked
from handlers.work.aspects import aspect_of, told_of, without
from handlers.work.at_hand import AtHand
from handlers.work.fair import GONE, at_hand, place_name, read_postings, say, under_way
from handlers.work.pointing import BY_NUMBER, named, ordinal, pointed_at, points
from jobs.values import STATES, Posting
from jobs.wording import in_full

FOOT = "想投，回复“投这个”；不对劲，回复“举报这个”。（{number}）"
APPLYING = {
    "profile": "接着投“{title}”，回复：姓名 手机号 做过什么；不投了，回复“不投了”。",
    "consent": "接着投“{title}”，回复“确认”；不投了，回复“不投了”。",
}
"""Who asks before they send their name has not changed their mind."""
OVER = "这个岗位{state}，投不了了：{title}（{firm}）。想看别的，直接说要找什么活。"
SHORT = 12
"""Characters of a question that leans on the posting just shown."""

_DONE = re.compile("拖欠?|欠|被|没[发给]|不[发给]|讨|跑了|要不[回到来]")

WHICH = "您问的是哪一个？回复“第1个”“第2个”这样说就行。"


def by_number(asked: Asked) -> Reply | None:
    """The posting whose number is said; None if none is."""
    words = asked.text.strip("。.!！~？? ")
    number = named(words)
    if number is None or len(words) > len(BY_NUMBER.format(id=number)) + 2:
        return None
    return _told(asked, number, "")


def tell_more(asked: Asked) -> Reply | None:
    """What is asked of a posting listed before; None if nothing listed is asked about."""
    hand = at_hand(asked)
    if not (hand.listed or hand.posting) or not (points(asked.text) or aspect_of(asked.text)):
        return None
    number = pointed_at(asked.text, hand, read_postings(asked, hand.listed))
    return _told(asked, number, aspect_of(asked.text)) if number else say(asked, WHICH, hand)


def tell_of_numbered(asked: Asked) -> Reply | None:
    """What is asked of a posting by its place in the list (第三个要什么条件), in whatever words;
    None if nothing is."""
    hand = at_hand(asked)
    place = ordinal(asked.text)
    if place is None or not 1 <= place <= len(hand.listed) or not aspect_of(asked.text):
        return None
    return _told(asked, hand.listed[place - 1], aspect_of(asked.text))


def tell_of_shown(asked: Asked) -> Reply | None:
    """What is asked shortly of the posting just shown, or the only one listed that is pointed at
    (交社保不, 公司在哪); None if nothing is."""
    hand, aspect = at_hand(asked), aspect_of(asked.text)
    only = hand.listed[0] if len(hand.listed) == 1 and points(asked.text) else 0
    number = hand.posting or only
    if not number or not aspect or len(asked.text) > SHORT or _suffered(asked):
        return None
    # 社保补贴 is a benefit beside the words for the posting; 招几个人 has none but in those.
    beside = asked.again(without(aspect, asked.text), asked.memory)
    if beside.reading.benefits or _asked_since(asked.turn.memory):
        return None
    return _told(asked, number, aspect)


def _asked_since(memory: Memory) -> bool:
    """Whether something else was asked since a posting was shown."""
    return bool(memory.card or memory.said or memory.misses)


def _suffered(asked: Asked) -> bool:
    """Whether something was done to them, at work they had before: 工资被拖欠了找谁."""
    return bool(asked.reading.outside and _DONE.search(asked.text))


def _told(asked: Asked, number: int, aspect: str) -> Reply:
    hand = _hand(asked, number)
    found = read_postings(asked, [number])
    if not found:
        return say(asked, GONE, hand)
    posting = found[0]
    if posting.state != "live":
        names = {"title": posting.wording.title, "firm": posting.firm}
        return say(asked, OVER.format(state=STATES[posting.state], **names), hand)
    text = in_full(posting, lambda adcode: place_name(asked, adcode))
    lines = [told_of(aspect, posting), text, _foot(asked, hand, posting)]
    reply = say(asked, "\n".join(filter(None, lines)), hand)
    return replace(reply, memory=replace(reply.memory, choices=asked.turn.memory.choices))


def _hand(asked: Asked, number: int) -> AtHand:
    """What is at hand with the posting shown; an application under way goes on meanwhile."""
    hand = under_way(asked)
    return hand if hand.waits in APPLYING else replace(hand.done(), posting=number)


def _foot(asked: Asked, hand: AtHand, posting: Posting) -> str:
    if hand.waits not in APPLYING:
        return FOOT.format(number=BY_NUMBER.format(id=posting.id))
    applied = read_postings(asked, [hand.posting])
    title = applied[0].wording.title if applied else ""
    return APPLYING[hand.waits].format(title=title)
