"""Somebody looks for work: five postings at a time, and how to go on."""

import re
from dataclasses import replace
from functools import partial

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.meaning.finding import SURE, find_cards, search_cards
from handlers.texts import numbered
from handlers.where import locate
from handlers.work.at_hand import AtHand
from handlers.work.fair import (
    at_hand,
    database,
    in_a_check,
    look_up,
    place_name,
    say,
    understood,
    with_conditions,
)
from handlers.work.pointing import BY_NUMBER
from handlers.work.recommend import recommended
from jobs.index.query import Point
from jobs.searching.search import Found, Page
from jobs.spoken.beside import beside
from jobs.spoken.understood import Understood
from jobs.wording import row
from nlp.statements import sounds_asking

CLEARLY = 11.0
"""Nearness of a card from which a policy is meant, whatever work is named beside it."""

AT_ONCE = 5
"""Rows of a list: what a telephone shows without scrolling."""

AROUND = "您附近"
HERE = "{place}{what}{first}："
WIDER = "{widened}{first}"
NARROWED = "按“{text}”找：\n"
NEXT = "接着看这{count}个："
FIRST = "，先看这{count}个"
FOOT = "回复数字看详情，回复“投第1个”直接投{more}。"
MORE = "；回复“更多岗位”看后面的"
NONE = (
    "{place}暂时没有找到{what}。\n"
    "回复“有新的告诉我”，一有就通知您；也可以换个说法，如“太原 包住 5000”。\n"
    "登记求职、现场招聘会请问当地公共就业服务机构，电话 12333。"
)
NO_MORE = "后面没有了。换个说法再找，或者回复“有新的告诉我”，有了就通知您。"
WHERE = "（没说在哪，各地的都列了。告诉我您在哪，如“我在太原”，只看附近的。）"
SEND_PLACE = "（点“+”把您的位置发过来，按远近给您排。）"
THERE_FIRST = "（写明是{where}的排在前面；别的没写明，投之前先问清楚。）"
NOT_BY = "（{what}不作筛选条件，都可以投。）"

_MORE = re.compile(
    "那?(?:再?来点|看看?|要|还有|换)?(?:没有|有没有)?"
    "(?:更多|别的|其他|其它|下一?页|后面的?|剩下的?|再[看来][一几]个|换一批|换[一几两]?[个家些]|再?来[一几两]个|再来[一几两]?[些批])的?"
    "(?:岗位|工作|活儿?|招聘|看看)?(?:呢|吗|没有?|不|么|嘛|吧)*"
    "|那?还有(?:没有?|吗|么|不|嘛|没得)+(?:了|呢|啊)*"
)
_ASKS_ON = re.compile("[^，,。]{1,10}[呢咧嘞呐][?？。]*")
_ASKS = re.compile("[吗么呢][啊呀哦嘛吧哈?？。！!]*$")
_ASKS_AT_ALL = re.compile("[吗么呢不没][啊呀哦嘛吧哈?？。！!]*$")
_SEEKS = re.compile(
    "找|寻|招|活|岗|工作|营生|[要收用缺]人|雇|应聘|求职|打工|上班|干|想[当做去进]|有没|没有"
    "|有[^，,。]{0,10}[没不吗么]|要[^，,。]{0,6}[没不吗么]"
)
_LOOKS = re.compile("找|寻|招|活|岗|营生|应聘|求职")
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


def asks_for_more(words: str) -> bool:
    """Whether these words ask for more of a search."""
    return bool(_MORE.fullmatch(words))


def search_again(asked: Asked) -> Reply | None:
    """More of the last search; None if this does not ask for more of one."""
    hand, words = at_hand(asked), asked.text.strip("。.!！~？? ")
    if not hand.text or not hand.listed or not asks_for_more(words) or asked.memory.card:
        return None
    if not hand.cursor:
        return say(asked, NO_MORE, hand)
    wanted = understood(asked, hand.text)
    return _listed(
        asked, hand, wanted, look_up(asked, wanted, Page(limit=AT_ONCE, cursor=hand.cursor))
    )


def find_work(asked: Asked) -> Reply | None:
    """What there is of the work somebody looks for; None if this is no search for work."""
    wanted = understood(asked, asked.text)
    if _goes_on_about_a_policy(asked) or _is_another_offices(asked):
        return None
    found = look_up(asked, wanted, Page(limit=AT_ONCE))
    just_that = bool(found.items) and not found.widened
    if _asks_something_else(asked, just_that) or _policy_is_meant(asked, just_that):
        return None
    hand = AtHand(text=asked.text)
    return recommended(asked, hand, wanted) or _listed(asked, hand, wanted, found)


def narrow(asked: Asked) -> Reply | None:
    """The last search with one condition more: 五千以上的; None if this is something else."""
    hand = at_hand(asked)
    if not hand.text or asked.memory.card or asked.reading.benefits or in_a_check(asked):
        return None
    # 包住吗 asks of the posting that is being looked at.
    if hand.posting and sounds_asking(asked.text):
        return None
    text = with_conditions(asked, hand.text)
    if not text:
        return None
    wanted = understood(asked, text)
    found = look_up(asked, wanted, Page(limit=AT_ONCE))
    reply = _listed(asked, AtHand(text=text), wanted, found)
    return replace(reply, text=NARROWED.format(text=text) + reply.text)


def find_near(asked: Asked, here: Point) -> Reply | None:
    """The last search again, the nearest first; None if nothing was looked for."""
    hand = at_hand(asked)
    if not hand.text or database(asked) is None:
        return None
    wanted = replace(understood(asked, hand.text), near=True)
    found = look_up(asked, wanted, Page(limit=AT_ONCE, here=here))
    return _listed(asked, AtHand(text=hand.text), wanted, found, here)


def _goes_on_about_a_policy(asked: Asked) -> bool:
    """Whether this is the last question again of something else: 那技师呢, 大厂子呢."""
    return bool(asked.memory.card and _ASKS_ON.fullmatch(asked.text))


def _is_another_offices(asked: Asked) -> bool:
    """Whether another office's matter is asked about, and no work: 想修房子，宅基地咋批."""
    outside = asked.reading.outside
    theirs = outside is not None and outside.door and not outside.yields
    return bool(theirs) and sounds_asking(asked.text) and not _LOOKS.search(asked.text)


def _asks_something_else(asked: Asked, just_that: bool) -> bool:
    """Whether something is asked and no word tells of looking: 厂里班车的油钱给报吗."""
    asks = _ASKS if just_that else _ASKS_AT_ALL
    return bool(asks.search(asked.text)) and not _SEEKS.search(asked.text)


def _policy_is_meant(asked: Asked, just_that: bool) -> bool:
    """Whether a policy is asked for beside the work that is named, or instead of it.

    Where just that work is to be had, only one that could hardly be meant more clearly. Words
    that tell of looking for work stand by themselves: they do not go on with a policy before.
    """
    if not just_that and asked.reading.benefits:
        return True
    words = asked.words() if asked.words else None
    aside = asked.again(beside(asked.text, words), asked.memory) if words else asked
    where = locate(aside)
    if where.reply:
        return False
    alone = _LOOKS.search(aside.text)
    found = search_cards(aside, aside.reading, where) if alone else find_cards(aside, where)
    return found.sure and found.nearness >= (CLEARLY if just_that else SURE)


def _listed(
    asked: Asked, hand: AtHand, wanted: Understood, found: Found, here: Point | None = None
) -> Reply:
    goes_on = bool(hand.cursor)
    hand = replace(
        hand.done(),
        cursor=found.next_cursor or "",
        listed=tuple(one.id for one in found.items),
        posting=0,
    )
    choices = tuple(
        Choice(row(one, partial(place_name, asked), here), BY_NUMBER.format(id=one.id))
        for one in found.items
    )
    place = AROUND if here else _place(asked, wanted)
    lines = _rows(place, wanted, found, choices, goes_on) if choices else _none(place, wanted)
    notes = _notes(asked, wanted)
    if choices and wanted.workplaces:
        notes = [THERE_FIRST.format(where=wanted.workplaces[0]), *notes]
    reply = say(asked, "\n".join([lines, *notes]), hand)
    memory = replace(reply.memory, choices=choices, misses=0, card="", said="")
    return replace(reply, memory=memory, understood=_act(wanted))


def _rows(
    place: str, wanted: Understood, found: Found, choices: tuple[Choice, ...], goes_on: bool
) -> str:
    count = len(choices)
    first = FIRST.format(count=count) if found.next_cursor else ""
    if goes_on:
        head = NEXT.format(count=count)
    elif found.widened:
        head = WIDER.format(widened=found.widened.rstrip("。"), first=first) + "："
    else:
        head = HERE.format(place=place, what=_hiring(wanted), first=first)
    foot = FOOT.format(more=MORE if found.next_cursor else "")
    return f"{head}\n{numbered(choices)}\n{foot}"


def _none(place: str, wanted: Understood) -> str:
    names = "、".join(group[0] for group in wanted.keywords)
    what = f"{names}的岗位" if names else "合适的岗位"
    return NONE.format(place=place, what=what)


def _hiring(wanted: Understood) -> str:
    names = "、".join(group[0] for group in wanted.keywords)
    return f"在招{names}的" if names else "正在招人的"


def _notes(asked: Asked, wanted: Understood) -> list[str]:
    """What is to be said beside the list: that a place would help, and what nobody may ask for."""
    notes = [] if wanted.region else [WHERE]
    if wanted.near and asked.turn.incoming.kind != "location":
        notes.append(SEND_PLACE)
    what = "、".join(dict.fromkeys(_PROTECTED[kind] for kind, _ in wanted.unfiltered))
    return [*notes, NOT_BY.format(what=what)] if what else notes


def _place(asked: Asked, wanted: Understood) -> str:
    places = wanted.places or filter(None, [wanted.region])
    return "、".join(place_name(asked, one) for one in places)


def _act(wanted: Understood) -> dict[str, object]:
    return {"act": "find_work", "search": wanted.to_json()}
