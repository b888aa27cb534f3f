"""我投的那个有信没: how applications stand, and what somebody does about them."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work.fair import at_hand, in_a_check, say, who
from handlers.work.invitations import ASK_INTERVIEW
from handlers.work.own import done, now, of_mine, waits_for_answer
from jobs.applying.applicants import Application
from jobs.applying.application_steps import OPEN, STATES
from jobs.applying.applications import withdraw
from jobs.applying.at_work import answer_at_work, list_asked
from jobs.applying.leaving import forget
from jobs.applying.telling import name_of, spoken
from people.identities import find_number
from people.seekers import find_profile

NONE = "您还没有投过岗位。想找什么活直接说，比如“太原 保安 包住”。"
HEAD = "您投过的（最近的在前）：\n{lines}\n{foot}"
FOOT = "不想去了，回复“撤回投递”。"
SHOWN = 5
WHICH = "您投了几个，撤回哪一个？写上单位或岗位，如“撤回{title}”。\n{lines}"
WHICH_STOP = "好的，列出来的没有投。您投过的{name}还在；也不想去了，回复“撤回投递”。"
WITHDRAWN = "好的，{name}的投递撤回了，单位不会再联系您。"
NOTHING_OPEN = "没有可以撤回的投递：{how}。"
AT_WORK = "好的，记下了。{more}"
LEFT = "没上成班的话，想再找，直接说要找什么活；被收了钱、不给工资，打 12333。"
STILL = "干得顺利就好。上岗一个月内单位要和您签书面劳动合同、交社保。"
FORGOTTEN = "已删除您的姓名、电话和介绍；没有结果的投递都撤回了，单位再也看不到您的电话。"
NOTHING_KEPT = "这里没有存您的姓名和电话。"

_SAYS_BACK = re.compile("撤|退|取消|收回|删|去(?:不了|了)|作废|反悔|主意")
_SENT = re.compile("投(?!诉)|应聘|报的|报名")
_PLEASE = "(?:好的?|请|帮我|我|我要|我想|那就|就)*"
_AT_WORK = re.compile(
    "我?(?:已经)?(?P<yes>在上班|上班了|在上岗|上岗了|还在干|在岗|在那干着)(?:呢|了|的)*"
    "|我?(?P<no>不在岗|没在岗|没有?(?:去|上班|上岗|干成|上成班?)|不干了|辞了|走了|没干了)(?:呢|了|的)*"
)
_FORGET = re.compile(
    f"{_PLEASE}把?(?:删除|删掉|删了|清除)掉?我?的?"
    "(?:(?:求职|应聘|投递|简历)(?:资料|信息|简历)?|电话|手机号码?|姓名)(?:吧|了)*"
)


def show_applications(asked: Asked) -> Reply | None:
    """How the person's applications stand; None if they have none and may mean others."""
    found = of_mine(asked)
    if not found and not _SENT.search(asked.text):
        return None
    if not found:
        return say(asked, NONE, at_hand(asked))
    waits = [one for one in found if waits_for_answer(one)]
    foot = ASK_INTERVIEW if waits else FOOT
    text = HEAD.format(lines="\n".join(map(_line, found[:SHOWN])), foot=foot)
    return say(asked, text, at_hand(asked).done())


def take_back(asked: Asked) -> Reply | None:
    """Withdraw the application that is meant, or ask which; None if they never applied."""
    found = of_mine(asked)
    if not found:
        return None
    still = [one for one in found if one.state in OPEN]
    if not still:
        return say(asked, NOTHING_OPEN.format(how=_line(found[0])), at_hand(asked))
    hand = at_hand(asked)
    named = [one for one in still if one.title in asked.text or one.firm[:4] in asked.text]
    chosen = named or [one for one in still if one.posting_id == hand.posting]
    if not chosen and hand.listed and not _SAYS_BACK.search(asked.text):
        # 不投了 may well be said of what was listed since.
        return say(asked, WHICH_STOP.format(name=name_of(still[0])), hand)
    chosen = chosen or still
    if len(chosen) > 1:
        lines = "\n".join(map(_line, chosen[:SHOWN]))
        return say(asked, WHICH.format(title=chosen[0].title, lines=lines), hand)
    text = WITHDRAWN.format(name=name_of(chosen[0]))
    return done(asked, text, withdraw, chosen[0].id, now(asked))


def has_applied(asked: Asked) -> bool:
    """Whether the person has an application that may still come to something."""
    return any(one.state in OPEN for one in of_mine(asked))


def answer(asked: Asked) -> Reply | None:
    """What somebody says to the question whether they are at work, or of what is kept of them."""
    words = asked.text.strip("。.!！~？? ")
    if _FORGET.fullmatch(words):
        return _forget(asked)
    if (match := _AT_WORK.fullmatch(words)) and not in_a_check(asked):
        return _at_work(asked, "yes" if match["yes"] else "no")
    return None


def _at_work(asked: Asked, said: str) -> Reply | None:
    """Only who was asked is understood so: 在上班 may be part of any story."""
    identity, ledger = who(asked), asked.ledger
    if identity is None or ledger is None:
        return None
    with ledger.database.reading() as connection:
        number = find_number(connection, identity)
        if number is None or not list_asked(connection, number):
            return None
    text = AT_WORK.format(more=STILL if said == "yes" else LEFT)
    return done(asked, text, answer_at_work, number, said, now(asked))


def _forget(asked: Asked) -> Reply:
    identity, ledger = who(asked), asked.ledger
    if identity is None or ledger is None:
        return say(asked, NOTHING_KEPT, at_hand(asked))
    with ledger.database.reading() as connection:
        number = find_number(connection, identity)
        kept = find_profile(connection, number) if number is not None else None
    if number is None or kept is None:
        return say(asked, NOTHING_KEPT, at_hand(asked))
    return done(asked, FORGOTTEN, forget, number, now(asked))


def _line(one: Application) -> str:
    when = f"{spoken(one.applied_at)}投"
    if one.state == "interview" and one.interview:
        met = one.interview
        where = f"，{met.place}" if met.place else ""
        return f"· {name_of(one)}：{STATES[one.state]}，{spoken(met.at)}{where}"
    reason = f"（{one.reason}）" if one.state == "unsuitable" and one.reason else ""
    return f"· {name_of(one)}：{STATES[one.state]}{reason}，{when}"
