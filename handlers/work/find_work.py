"""Somebody looks for work: five postings at a time, and how to go on."""

import re
from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.finding import find_cards
from handlers.texts import numbered
from handlers.where import locate
from handlers.work.at_hand import AtHand
from handlers.work.fair import at_hand, database, place_name, say, understood
from handlers.work.pointing import BY_NUMBER
from jobs.search import Found, Page, search
from jobs.spoken.understood import Understood
from jobs.wording import row

AT_ONCE = 5
"""Rows of a list: what a telephone shows without scrolling."""

HEAD = "{place}{what}，先看这{count}个：\n{rows}\n{foot}"
NEXT = "接着看这{count}个：\n{rows}\n{foot}"
FOOT = "回复数字看详情，回复“投第1个”直接投{more}。"
MORE = "；回复“更多岗位”看后面的"
NONE = (
    "{place}暂时没有找到{what}。\n"
    "回复“有新的告诉我”，一有就通知您；也可以换个说法，如“太原 包住 5000”。\n"
    "登记求职、现场招聘会请问当地公共就业服务机构，电话 12333。"
)
NO_MORE = "后面没有了。换个说法再找，或者回复“有新的告诉我”，有了就通知您。"
WHERE = "（没说在哪，各地的都列了。告诉我您在哪，如“我在太原”，只看附近的。）"
NOT_BY = "（招工不得限{what}，所以不按这个筛；觉得受了歧视可以打 12333。）"

_MORE = re.compile(
    "(?:再?来点|看看?|要|还有)?(?:没有|有没有)?(?:更多|别的|其他|其它|下一?页|后面的?|剩下的?|再看几个|换一批)(?:的)?(?:岗位|工作|活儿?|招聘)?(?:呢|吗|没有?|不|么|嘛)*"
)
_ASKS_ON = re.compile("[^，,。]{1,10}[呢咧嘞呐][?？。]*")
_PROTECTED = {
    "sex": "性别",
    "age": "年龄",
    "origin": "籍贯",
    "household": "户籍",
    "health": "健康状况",
    "marriage": "婚育",
    "family": "家庭情况",
    "ethnicity": "民族",
    "record": "既往经历",
}


def search_again(asked: Asked) -> Reply | None:
    """More of the last search; None if this does not ask for more of one."""
    hand, words = at_hand(asked), asked.text.strip("。.!！~？? ")
    if not hand.text or not hand.listed or not _MORE.fullmatch(words):
        return None
    if not hand.cursor:
        return say(asked, NO_MORE, hand)
    return _listed(asked, hand, understood(asked, hand.text), hand.cursor)


def find_work(asked: Asked) -> Reply | None:
    """What there is of the work somebody looks for; None if this is no search for work."""
    wanted = understood(asked, asked.text)
    if database(asked) is None or _goes_on_about_a_policy(asked):
        return None
    reply = _listed(asked, AtHand(text=asked.text), wanted, "")
    # Where nobody is hiring, a policy that is meant may help: public-welfare posts, gig markets.
    return reply if reply.memory.choices or not _policy_is_meant(asked) else None


def _goes_on_about_a_policy(asked: Asked) -> bool:
    """Whether this is the last question again of something else: 那技师呢, 大厂子呢."""
    return bool(asked.memory.card and _ASKS_ON.fullmatch(asked.text))


def _policy_is_meant(asked: Asked) -> bool:
    where = locate(asked)
    return not where.reply and find_cards(asked, where).sure


def _listed(asked: Asked, hand: AtHand, wanted: Understood, cursor: str) -> Reply:
    fair = database(asked)
    assert fair is not None
    with fair.reading() as connection:
        found = search(connection, wanted, Page(limit=AT_ONCE, cursor=cursor))
    hand = replace(
        hand.done(),
        cursor=found.next_cursor or "",
        listed=tuple(one.id for one in found.items),
        posting=0,
    )
    where = place_name(asked, wanted.region) if wanted.region else ""
    if not found.items:
        text = NONE.format(place=where, what=_what(wanted))
        return _told(asked, wanted, hand, text, ())
    choices = tuple(
        Choice(row(one, lambda adcode: place_name(asked, adcode)), BY_NUMBER.format(id=one.id))
        for one in found.items
    )
    return _told(asked, wanted, hand, _lines(found, choices, wanted, where, cursor), choices)


def _lines(
    found: Found, choices: tuple[Choice, ...], wanted: Understood, where: str, cursor: str
) -> str:
    rows = numbered(choices)
    foot = FOOT.format(more=MORE if found.next_cursor else "")
    if cursor:
        return NEXT.format(count=len(choices), rows=rows, foot=foot)
    what = f"{_what(wanted)}有人在招"
    text = HEAD.format(place=where, what=what, count=len(choices), rows=rows, foot=foot)
    return f"{found.widened}\n{text}" if found.widened else text


def _told(
    asked: Asked, wanted: Understood, hand: AtHand, text: str, choices: tuple[Choice, ...]
) -> Reply:
    notes = [text]
    if not wanted.region:
        notes.append(WHERE)
    if what := "、".join(dict.fromkeys(_PROTECTED.get(kind, "") for kind, _ in wanted.unfiltered)):
        notes.append(NOT_BY.format(what=what))
    reply = say(asked, "\n".join(notes), hand)
    memory = replace(reply.memory, choices=choices, misses=0)
    act = {"act": "find_work", "search": wanted.to_json()}
    return replace(reply, memory=memory, understood=act)


def _what(wanted: Understood) -> str:
    """What is looked for, in words: 保安的活."""
    names = "、".join(group[0] for group in wanted.keywords)
    return f"{names}的岗位" if names else "合适的岗位"
