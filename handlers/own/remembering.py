"""记住, 忘掉, 我的情况: people decide what is stored of them, and see it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.messages import Memory, Reply
from core.clock import beijing_date
from handlers.asked import Asked
from handlers.checks.check_state import Check
from handlers.keeping import CHAT
from handlers.ledger import Ledger
from handlers.work.kept import kept_for_work
from notify.preferences import forget_told
from people import consent
from people.consent import Person, change
from policy.given import read_given
from policy.verdicts import value_text
from policy.wording import month

AGREED = (
    "存下核对时的回答和所在地区，用于下次核对时不用再答、政策变动时重新核对；说“忘掉”立即删除。"
)
STORED = (
    "记住了{count}项（看全部说“我的情况”）。下次核对不用再答，政策有变替您重新核对。\n"
    "不想存了，回复“忘掉”，马上全部删除。"
)
NOTHING_YET = "还没有可以记住的回答。先核对一次，比如问“我能领什么”，有了结果再说“记住”。"
NOT_YOURS = "刚才核对的不是您现在的情况，只存您自己的。要存，先为自己核对一次，再回复“记住”。"
NOT_HERE = "这里不能存。请在公众号里核对，再回复“记住”。"
FORGOTTEN = (
    "已删除：您存着的{count}项情况、所在地区，和您同意的记录。以后核对从头问起。\n"
    "（说过的话还在聊天记录里；要全部删除，回复“删除我的信息”，取消关注也会删除。）"
)
NOTHING_HELD = "没有存您的情况。核对时的回答，您说了“记住”才会存。\n（聊天记录在取消关注时删除。）"
NO_CHECKS_HELD = "核对时的回答没有存，您说了“记住”才会存。（聊天记录在取消关注时删除。）"
LISTED = (
    "您{day}同意存下这些，用于核对政策：\n{lines}\n"
    "有变的，核对时说“不对，是……”；全部删除，回复“忘掉”。"
)

_PLEASE = "(?:好的?|行|可以|那就?|请|麻烦|给我|帮我|把我的?|[，, ])*"
_REMEMBER = re.compile(f"{_PLEASE}(?:记住|记下来?|存下来?|保存)(?:我|吧|我的情况|啊|呗)*")
_FORGET = re.compile(
    f"{_PLEASE}(?:忘掉|忘了我|忘了吧|忘记我|删掉我的|删除我的|别记|不要记|不用记|别存|不要存|清除我的|清空我的)"
    "(?:我|我的|情况|信息|资料|数据|个人|记录|全部|所有|住|了|吧|的)*"
    f"|{_PLEASE}(?:情况|信息|资料|数据)(?:都|全)?(?:删了|删掉|删除|清空|忘掉)(?:吧|了)?"
)
_SHOW = re.compile("(?:看看|查看|看一下|看下|查一下|列出)?(?:我的(?:情况|资料|个人信息|信息))")


def take_wish(asked: Asked) -> Reply | None:
    """What somebody wants done with what is stored of them; None if this is no such wish."""
    words = asked.text.strip("。.!！~？? ")
    for pattern, handler in ((_REMEMBER, _remember), (_FORGET, _forget), (_SHOW, _show)):
        if pattern.fullmatch(words):
            return handler(asked, asked.ledger) if asked.ledger else _say(asked, NOT_HERE)
    return None


def _say(asked: Asked, text: str, act: str = "") -> Reply:
    understood = {"act": act} if act else {}
    # What was offered before stays on offer; a question that waits is put again with its own.
    waiting = asked.turn.memory.check.get("asked")
    memory = asked.memory if waiting else asked.turn.memory
    return Reply(text, "smalltalk", memory, understood=understood)


def _remember(asked: Asked, ledger: Ledger) -> Reply:
    check = Check.of(asked.turn.memory, asked.knowledge)
    known = read_given(check.facts, asked.knowledge.facts) if check else {}
    fresh = change(known, {})
    if check is None or not fresh:
        return _say(asked, NOTHING_YET)
    if check.of_another:
        return _say(asked, NOT_YOURS)
    if asked.turn.conversation is None:
        return _say(asked, NOT_HERE)
    moment = ledger.clock()
    effects = (
        partial(consent.agree, AGREED, _region(asked, check), moment),
        partial(consent.note, fresh, CHAT, moment),
    )
    said = STORED.format(count=len(fresh.written))
    return replace(_say(asked, said, "remember"), effects=effects)


def _region(asked: Asked, check: Check) -> str:
    """Where the person is; for want of that where the check was for."""
    card = asked.knowledge.cards.get(check.card)
    return asked.home or (card.region.adcode if card else check.region)


def _forget(asked: Asked, ledger: Ledger) -> Reply:
    person = ledger.person(asked.turn.conversation)
    # Nothing they said is gone on with either.
    memory = Memory()
    said = FORGOTTEN.format(count=len(person.told)) if person else NOTHING_HELD
    reply = replace(_say(asked, _with_work(asked, said), "forget"), memory=memory)
    # What was to be told because of it is forgotten, too.
    return replace(reply, effects=(forget_told,), alone=True) if person else reply


def _show(asked: Asked, ledger: Ledger) -> Reply:
    person = ledger.person(asked.turn.conversation)
    if person is None:
        return _say(asked, _with_work(asked, NOTHING_HELD), "show")
    day = month(beijing_date(person.consented_at).isoformat())
    lines = "\n".join(lines_of(asked, person, person.known(asked.knowledge.facts)))
    return _say(asked, _with_work(asked, LISTED.format(day=day, lines=lines)), "show")


def _with_work(asked: Asked, said: str) -> str:
    """What is said of the checks, and what else is kept of somebody who looks for work.

    That is deleted by a word of its own: it takes applications back, which nobody means who only
    wants a check forgotten.
    """
    if not (kept := kept_for_work(asked)):
        return said
    return f"{NO_CHECKS_HELD if said == NOTHING_HELD else said}\n{kept}"


def lines_of(asked: Asked, person: Person, known: Mapping[str, Any]) -> list[str]:
    """What somebody told, a line for each."""
    place = asked.knowledge.regions.find(person.region)
    facts = [asked.knowledge.facts.get(name) for name in known]
    said = [f"· {fact.label}：{value_text(fact, known[fact.name])}" for fact in facts]
    gone = len(person.told) - len(known)
    left = [f"· 另有{gone}项，现在的政策已经用不上"] if gone else []
    return [f"· 所在地区：{place.name if place else person.region}", *said, *left]
