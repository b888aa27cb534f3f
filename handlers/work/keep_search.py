"""有新的告诉我: a search that is kept, and how it ends."""

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work.acting import acted
from handlers.work.fair import NOT_HERE, at_hand, in_a_check, say, understood, who
from jobs.applying.saved_searches import (
    LONGEST,
    MOST,
    Saved,
    end_search,
    keep_search,
    list_searches,
    wants_something,
)
from jobs.spoken.understood import Understood
from people.identities import Identity, find_number, meet

KEPT = (
    "好的，有新的岗位就告诉您，一天最多一次：{what}。\n"
    "不要了，回复“不用找了”；要换，说新的要求，如“太原 厨师，有新的告诉我”。"
)
WHAT = "想找什么活？说一句就行，比如“太原 保安 包住，有新的告诉我”。"
TOO_LONG = f"要找什么活，请用{LONGEST}个字以内的一句话说，比如“太原 保安 包住，有新的告诉我”。"
TOO_MANY = f"已经替您留意着{MOST}样了：{{kept}}。\n先回复“不用找了”停掉，再说新的。"
ENDED = "好的，不再替您留意了：{what}。想找活随时说。"
NOTHING = "现在没有替您留意的岗位。说一句要找什么活，再加“有新的告诉我”就行。"

KEEPING = "替您留意着：{what}。有新的一天最多告诉您一次；不要了，回复“不用找了”。"
_WHAT_KEPT = re.compile(
    "(?:看看?|查查?|查一下)?(?:我|俺|你们?)?(?:都|现在|目前|一共)*(?:给我|帮我|替我)?(?:都)?(?:订阅|订|留意|关注)(?:了|着|过|的)*"
    "(?:(?:是|有|都)*(?:什么|啥|甚|哪些|哪几个|些什么|些啥|几个|多少)(?:岗位|工作|活儿?)?|列表|记录|岗位|工作)(?:了|啊|呢|呀)*"
)
_STOP = re.compile(
    "我?(?:已经)?(?:不用|不要|别)再?(?:帮我|给我|替我)?(?:找|留意|盯)(?:工作|活儿?|岗位)?(?:了|吧)*"
)
_FOUND = re.compile("我?(?:已经)?找(?:到|下|着)(?:工作|活儿?|班)了")
_TELL = re.compile("[，,。；; ]*(?:一?有|来|出)?了?新的?(?:岗位|工作|活儿?)?了?[^，,。]*$")


def keep(asked: Asked) -> Reply | None:
    """Keep the search of this message, or else the last one; None if neither looks for work and
    more is said than that one wants to hear of something."""
    hand, identity = at_hand(asked), who(asked)
    own = _TELL.sub("", asked.text)
    text = own if own and wants_something(understood(asked, own)) else hand.text
    wanted = understood(asked, text) if text else Understood()
    if text and text == own and wanted.intent != "search":
        return None
    if not wants_something(wanted):
        return say(asked, WHAT, hand)
    if identity is None or asked.ledger is None:
        return say(asked, NOT_HERE, hand)
    text = " ".join(text.split())
    if len(text) > LONGEST:
        return say(asked, TOO_LONG, hand)
    kept = _kept(asked, identity)
    if len(kept) >= MOST:
        return say(asked, TOO_MANY.format(kept="、".join(one.text for one in kept)), hand)
    effect = acted(_note, identity, text, wanted, asked.ledger.clock())
    return say(asked, KEPT.format(what=text), hand, effect)


def tell_kept(asked: Asked) -> Reply | None:
    """What is kept for the person (我订阅了什么); None if that is not asked."""
    words, identity = asked.text.strip("。.!！~？? "), who(asked)
    if identity is None or asked.ledger is None or not _WHAT_KEPT.fullmatch(words):
        return None
    kept = "、".join(one.text for one in _kept(asked, identity))
    return say(asked, KEEPING.format(what=kept) if kept else NOTHING, at_hand(asked))


def stop(asked: Asked) -> Reply | None:
    """End all that is kept, if that is what is said; 找到工作了 says it only where anything is."""
    words, identity = asked.text.strip("。.!！~ "), who(asked)
    found = bool(_FOUND.fullmatch(words)) and not in_a_check(asked)
    if identity is None or asked.ledger is None or not (found or _STOP.fullmatch(words)):
        return None
    kept = _kept(asked, identity)
    if not kept:
        return None if found else say(asked, NOTHING, at_hand(asked))
    effect = acted(_end, identity, [one.id for one in kept])
    text = ENDED.format(what="、".join(one.text for one in kept))
    return say(asked, text, at_hand(asked), effect)


def _kept(asked: Asked, identity: Identity) -> Sequence[Saved]:
    assert asked.ledger is not None
    with asked.ledger.database.reading() as connection:
        number = find_number(connection, identity)
        return list_searches(connection, number) if number is not None else ()


def _note(
    connection: Connection, identity: Identity, text: str, wanted: Understood, moment: datetime
) -> None:
    keep_search(connection, meet(connection, identity, moment), text, wanted, moment)


def _end(connection: Connection, identity: Identity, numbers: Sequence[int]) -> None:
    person = find_number(connection, identity)
    if person is None:
        return
    for number in numbers:
        end_search(connection, person, number)
