"""A check from its start for somebody else: 不是我，是我媳妇 · 那我兄弟呢."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.checks.check_state import WHO_ASKED, Check
from handlers.checks.checking import begin, begin_all
from handlers.told.teller import PEOPLE
from handlers.where import locate
from nlp.counting.kin_words import AGE, KIN
from nlp.text import plain

FOR_THEM = "好的，按您{whom}的情况从头核对。"
ON_BEHALF = "替别人问"
"""What is said of nobody but that somebody else is asked for."""

_NO_KIN = "朋友|同学|老乡|邻居|同事|亲戚|战友|工友|老板|领导|经理"
_WHOM = f"[我俺咱]们?(?:家|屋头)?的?(?P<whom>{AGE}(?:{KIN})|{_NO_KIN})"
_ASKS = "(?:想?(?:问|打听|咨询|办|领|申请|看看?)(?:一下|问|的)?)?的?"
_NOT_ME = "不是(?:[说问]?[我俺咱]|[给替帮][我俺咱])(?:自己|本人)?(?:[领办问要]的?)?"
_END = "(?:啊|呀|哦|嘛|哩|嘞)*"
_WAYS = (
    f"{_NOT_ME}(?:而?是|就是|说的是|问的是|我?[给替帮])(?:[给替帮])?{_WHOM}{_ASKS}{_END}",
    f"(?:是|就是|问的是)(?:[给替帮])?{_WHOM}{_ASKS}{_NOT_ME}{_END}",
    f"[我俺咱]?(?:其实|就|主要)?是?[给替帮]{_WHOM}{_ASKS}{_END}",
    f"(?:那|那么|要是|如果|换成?|换作)*{_WHOM}(?:的话)?(?:呢|也?(?:能|可以)(?:领|办|享受)?(?:不|吗|么|嘛)|行不行|行不|能不能[领办]?){_END}",
    f"(?:那|另外|还有)*{_WHOM}(?:也|都)*想(?:要|去)?(?:领|办|享受|申请|问问?|要|报)(?:一下|这个|的)?{_END}",
)
_AND_MORE = re.compile("(?P<first>[^，,。；;]+)[，,。；;]+(?P<rest>.+)")
_FOR_ANOTHER = [re.compile(way) for way in _WAYS]


def asked_for_instead(text: str) -> str:
    """For whom somebody asks instead of themselves, where they say no more than that; "" if they
    do not."""
    words = plain(text)
    ways = (way.fullmatch(words) for way in _FOR_ANOTHER)
    return next((one["whom"] for one in ways if one), "")


def check_for_another(asked: Asked) -> Reply | None:
    """The first question once more for somebody else, of whom nothing is known but what is said
    with it: 我弟也想领，他没工作."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check and check.asked == WHO_ASKED:
        return None
    whom, rest = asked_for_instead(asked.text), ""
    if not whom and (both := _AND_MORE.match(asked.text)):
        whom, rest = asked_for_instead(both["first"]), both["rest"]
    if not whom or not (check or _told_of_oneself(asked)):
        return None
    memory = replace(asked.memory, check={}, story=(), story_of=(), told="", said="")
    theirs = asked.again(rest or ON_BEHALF, memory)
    if check and not check.card:
        reply = begin_all(theirs, locate(theirs))
        return replace(reply, text=FOR_THEM.format(whom=whom) + reply.text.removeprefix("好的，"))
    if theirs.reading.benefits:
        return None
    shelved = asked.knowledge.cards[check.card if check else asked.memory.card]
    heading = Reply(FOR_THEM.format(whom=whom), "dialogue", memory, cards=(shelved.card.id,))
    return begin(theirs, shelved, heading)


def _told_of_oneself(asked: Asked) -> bool:
    """Whether the last answer was on a benefit of persons, to somebody who told of themselves."""
    last = asked.knowledge.cards.get(asked.memory.card)
    return bool(last and asked.memory.story and not PEOPLE.isdisjoint(last.card.audience))
