"""看看你们存了我什么, 删除我的信息: people see all that is held of them, and have it deleted."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from bot.messages import Memory, Reply
from core.clock import BEIJING
from handlers.asked import Asked
from handlers.ledger import Ledger
from handlers.own.own_data_words import listed, staying, to_delete
from handlers.own.remembering import lines_of
from hotline.erasing import erase
from hotline.own_data import OwnData, find_own_data
from nlp.statements import sounds_asking
from people.consent import Person
from people.identities import Identity

WORD = "确认删除"
LAPSES = timedelta(minutes=10)
"""How long the word counts after what it means was said."""

NOT_HERE = "这里不知道您是谁，没有存您的信息。请在公众号里说。"
NOTHING = "这里没有存您的信息。"
LISTED = "这里存着您的这些，只用来为您办事：\n{lines}\n全部删除，回复“删除我的信息”。"
SURE = (
    "将要删除：\n{lines}\n会留下：\n{staying}\n"
    "删了找不回来。确定要删，10分钟内回复“确认删除”；不回复就什么也不动。"
)
LAPSED = (
    "您{when}说的删除已经过了10分钟，作废了，什么也没有删。\n"
    "还要删，重新回复“删除我的信息”，看清楚删什么，再回复“确认删除”。"
)
ALMOST = "还没有删。确定要删，请回复这四个字：确认删除（{when}以前）；不删，回复“不删了”。"
WHAT_IT_TOUCHES = (
    "删的只是这个窗口自己存着的，像聊天、投递、您同意存下的情况。\n"
    "社保、医保、养老、失业登记和发补贴的记录在社保局、医保局那些单位，这里没有，也动不了，不受影响；"
    "以后照样能来问、能申请。"
)
KEPT = "好，什么也没有删。"
NOT_ASKED = "没有在等您确认的删除。要删除存着的信息，先回复“删除我的信息”，看清楚删什么。"
DONE = "已经删除：\n{lines}\n留下的只有：\n{staying}\n以后来问，从头开始。"

_PLEASE = "(?:好的?|请|麻烦|给我|帮我|我要|我想|把|你们?|[，, ])*"
_ALL = "(?:所有|全部|个人|聊天|一切|的)*"
_WHAT = "(?:信息|资料|数据|记录|账号|隐私)"
_SHOW = re.compile(
    f"{_PLEASE}(?:看看|查看|看一下|看下|查一下|列出)?(?:"
    "你们?(?:都)?(?:存|记)(?:了|着|住|下)*我的?(?:什么|啥|哪些|些什么|些啥|甚)(?:情况|信息|资料|东西)*"
    "|我的(?:全部|所有)(?:信息|资料|数据)"
    ")"
)
_DELETE = re.compile(
    f"{_PLEASE}(?:删除|删掉|删了|清除|清空|注销)掉?我的?{_ALL}{_WHAT}(?:吧|了|啊)*"
    f"|{_PLEASE}我的{_ALL}{_WHAT}(?:都|全|全部)*(?:删了|删掉|删除|清空|清除|注销)(?:吧|了)*"
)


_ALMOST = re.compile(
    "(?:我|是的?|对)?(?:确认|确定|确认要?删除?|确定要?删除?|删吧|删除吧?|删)(?:了|的|吧)?"
)
_ELSEWHERE = (
    "社保|医保|养老|退休|失业|工伤|公积金|参保|缴费|工龄|档案|补贴|补助|待遇|求职|投递|工作"
)
_SUFFERS = "影响|后果|清零|作废|没了|还在|还有|丢了?|断了?"
_DELETING = re.compile(f"(?:删|注销|清[除空]).*(?:{_SUFFERS})|(?:{_SUFFERS}).*(?:删|注销|清[除空])")
# 公司裁员影响返还吗 is about something else, whatever waits.
_ITS_EFFECT = re.compile(
    f"(?:那|这样|这个|请问|对|会不会|会|影响|[我俺咱]们?的?|领|拿|办|找|[，,])*(?:(?:{_ELSEWHERE})(?:保险|记录|金|卡|账户|关系|和|、|的)*)*"
    f"(?:都|就|会不会|不会|会|还|受|有没有|没有|有|什么|啥|甚|到|要|是不是)*(?:{_SUFFERS})?(?:吗|不|么|没有?|嘛|呢|啊)*"
)
_NOT = re.compile(
    "(?:先|那|算了|还是|我)*(?:不删|不删除|别删|不要删|不用删|取消删除)(?:除|掉|我的信息|了|吧)*"
)


def take_wish(asked: Asked) -> Reply | None:
    """What somebody wants seen or deleted of all that is held of them; None if nothing."""
    words = re.sub(r"[\s。.!！~？?“”\"]", "", asked.text)
    waits = bool(asked.turn.memory.erase_until)
    for means, handler in (
        (words == WORD, _delete),
        (_DELETE.fullmatch(words), _ask),
        (_SHOW.fullmatch(words), _show),
        (waits and _ALMOST.fullmatch(words), _remind),
        (waits and _NOT.fullmatch(words), _keep),
        (_asks_its_effect(words, waits), _explain),
    ):
        if means:
            return handler(asked, asked.ledger) if asked.ledger else _say(asked, NOT_HERE)
    return None


def _show(asked: Asked, ledger: Ledger) -> Reply:
    data = _held(asked, ledger)
    if data is None or data.empty:
        return _say(asked, NOTHING, "own_data")
    told = [line for one in data.told for line in _told(asked, one)]
    return _say(asked, LISTED.format(lines=_lines(listed(data, told))), "own_data")


def _ask(asked: Asked, ledger: Ledger) -> Reply:
    data = _held(asked, ledger)
    if data is None or data.empty:
        return _say(asked, NOTHING, "own_data")
    text = SURE.format(lines=_lines(to_delete(data)), staying=_lines(staying(data)))
    until = (ledger.clock() + LAPSES).isoformat()
    memory = replace(asked.memory, erase_until=until)
    return replace(_say(asked, text, "ask_to_erase"), memory=memory, alone=True)


def _delete(asked: Asked, ledger: Ledger) -> Reply:
    until, moment = asked.turn.memory.erase_until, ledger.clock()
    data = _held(asked, ledger)
    if data is None or not until:
        return _say(asked, NOT_ASKED, "own_data")
    if moment > datetime.fromisoformat(until):
        return _let_lapse(asked, datetime.fromisoformat(until))
    text = DONE.format(lines=_lines(to_delete(data)), staying=_lines(staying(data)))
    effect = partial(_erase, _who(asked), moment, asked.turn.incoming.key)
    reply = _say(asked, text, "erase")
    return replace(reply, memory=Memory(), effects=(effect,), alone=True)


def _let_lapse(asked: Asked, until: datetime) -> Reply:
    local = (until - LAPSES).astimezone(BEIJING)
    when = f"{local.month}月{local.day}日{local:%-H:%M}"
    reply = _say(asked, LAPSED.format(when=when), "own_data")
    return replace(reply, memory=replace(asked.memory, erase_until=""))


def _remind(asked: Asked, ledger: Ledger) -> Reply | None:
    """What word is waited for, and until when: another deletes nothing. None once it lapsed."""
    until = datetime.fromisoformat(asked.turn.memory.erase_until)
    if ledger.clock() > until:
        return None
    return _say(asked, ALMOST.format(when=f"{until.astimezone(BEIJING):%-H:%M}"), "own_data")


def _asks_its_effect(words: str, waits: bool) -> bool:
    """Whether somebody asks what else a deletion touches: one they name, or the one that waits."""
    if _DELETING.search(words):
        return waits or bool(re.search(_WHAT, words))
    if not waits:
        return False
    suffers = sounds_asking(words) and re.search(_SUFFERS, words)
    return bool(suffers and _ITS_EFFECT.fullmatch(words))


def _explain(asked: Asked, ledger: Ledger) -> Reply:
    """What is deleted and what is not ours to delete; a deletion that waits goes on waiting."""
    still = _remind(asked, ledger) if asked.turn.memory.erase_until else None
    lines = [WHAT_IT_TOUCHES, *([still.text] if still else [])]
    return _say(asked, _lines(lines), "own_data")


def _keep(asked: Asked, _ledger: Ledger) -> Reply:
    reply = _say(asked, KEPT, "own_data")
    return replace(reply, memory=replace(asked.memory, erase_until=""))


def _erase(
    who: Identity, moment: datetime, turn: str, connection: Connection, _conversation: int
) -> None:
    erase(connection, who, moment, turn)


def _told(asked: Asked, person: Person) -> list[str]:
    return [f"  {line}" for line in lines_of(asked, person, person.known(asked.knowledge.facts))]


def _held(asked: Asked, ledger: Ledger) -> OwnData | None:
    """What is held of whoever writes; None of who asks from elsewhere."""
    if not asked.turn.incoming.sender:
        return None
    with ledger.database.reading() as connection:
        return find_own_data(connection, _who(asked))


def _who(asked: Asked) -> Identity:
    return Identity(asked.turn.incoming.account, asked.turn.incoming.sender)


def _lines(said: list[str]) -> str:
    return "\n".join(said)


def _say(asked: Asked, text: str, act: str = "") -> Reply:
    understood = {"act": act} if act else {}
    return Reply(text, "smalltalk", asked.memory, understood=understood)
