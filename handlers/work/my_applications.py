"""我投的那个有信没: how applications stand, and what somebody does about them."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.messages import Reply
from core.errors import Invalid
from handlers.asked import Asked
from handlers.work.acting import acted
from handlers.work.fair import at_hand, in_a_check, say, who
from jobs.applying.applicants import Application, list_of_seeker
from jobs.applying.application_steps import OPEN, STATES
from jobs.applying.applications import answer_invitation, withdraw
from jobs.applying.at_work import answer_at_work, list_asked
from jobs.applying.leaving import forget
from jobs.applying.progress import checked
from jobs.applying.telling import in_words, name_of, spoken
from people.identities import find_number
from people.seekers import find_profile

NONE = "您还没有投过岗位。想找什么活直接说，比如“太原 保安 包住”。"
HEAD = "您投过的（最近的在前）：\n{lines}\n{foot}"
FOOT = "不想去了，回复“撤回投递”。"
ASK_INTERVIEW = "能来回复“确认面试”，时间不合适回复“另约时间”。"
SHOWN = 5
WHICH = "您投了几个，撤回哪一个？写上单位或岗位，如“撤回{title}”。\n{lines}"
WHICH_STOP = "好的，列出来的没有投。您投过的{name}还在；也不想去了，回复“撤回投递”。"
WITHDRAWN = "好的，{name}的投递撤回了，单位不会再联系您。"
NOTHING_OPEN = "没有可以撤回的投递：{how}。"
ACCEPTED = (
    "好的，告诉单位您会来：{name}\n{interview}\n带上身份证；入职前让交钱的，别交，回复“举报这个”。"
)
OTHER_TIME = "好的，告诉单位这个时间您来不了，请单位另约。\n{name}"
NO_INTERVIEW = "您现在没有等着答复的面试。"
PAST = "约定的面试时间已经过了：{name}。请等单位答复；不想去了，回复“撤回投递”。"
TOO_LONG = "什么时间方便，说短一点就行，如“另约时间 周五下午”（{why}）"
AT_WORK = "好的，记下了。{more}"
LEFT = "没上成班的话，想再找，直接说要找什么活；被收了钱、不给工资，打 12333。"
STILL = "干得顺利就好。上岗一个月内单位要和您签书面劳动合同、交社保。"
FORGOTTEN = "已删除您的姓名、电话和介绍；没有结果的投递都撤回了，单位再也看不到您的电话。"
NOTHING_KEPT = "这里没有存您的姓名和电话。"

_SAYS_BACK = re.compile("撤|退|取消|收回|删|去(?:不了|了)|作废|反悔|主意")
_SENT = re.compile("投(?!诉)|应聘|报的|报名")
_PLEASE = "(?:好的?|请|帮我|我|我要|我想|那就|就)*"
_ACCEPT = re.compile(
    f"{_PLEASE}(?:确认|同意|接受|参加)(?:去|参加)?(?:这个|那个)?面试(?:吧|了|的)*"
    f"|{_PLEASE}面试(?:能来|能去|我去|可以去|可以来|会去|会来)(?:的|了)*"
)
_OTHER = re.compile(
    f"{_PLEASE}(?:另约|改约|换个?|改个?)(?:面试)?的?(?:时间|日子|一天)(?:面试)?(?P<wish>.*)"
    f"|{_PLEASE}面试(?:那天|时间)?(?:来不了|去不了|没空|不合适)(?P<why>.*)"
)
_COMES = re.compile("(?:好的?)?[，, ]*(?:我)?(?:能|会|可以)?(?:去|来|参加)(?:的|吧|呢)*")
_WHERE = re.compile(
    "(?:那)?(?:面试)?(?:是)?(?:在)?(?:哪|哪里|哪儿|啥地方|什么地方|几点|几号|哪天|啥时候|什么时候)"
    "(?:去)?面试?(?:啊|呢|呀|的)*|面试(?:的)?(?:时间|地点|地址)(?:呢|是)*"
)
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
    found = _mine(asked)
    if not found and not _SENT.search(asked.text):
        return None
    if not found:
        return say(asked, NONE, at_hand(asked))
    waits = [one for one in found if _waits_for_answer(one)]
    foot = ASK_INTERVIEW if waits else FOOT
    text = HEAD.format(lines="\n".join(map(_line, found[:SHOWN])), foot=foot)
    return say(asked, text, at_hand(asked).done())


def take_back(asked: Asked) -> Reply | None:
    """Withdraw the application that is meant, or ask which; None if they never applied."""
    found = _mine(asked)
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
    return _done(asked, text, withdraw, chosen[0].id, _now(asked))


def has_applied(asked: Asked) -> bool:
    """Whether the person has an application that may still come to something."""
    return any(one.state in OPEN for one in _mine(asked))


def answer(asked: Asked) -> Reply | None:
    """What somebody says to an invitation, or to the question whether they are at work."""
    words = asked.text.strip("。.!！~？? ")
    if _FORGET.fullmatch(words):
        return _forget(asked)
    accepts, other = _ACCEPT.fullmatch(words), _OTHER.fullmatch(words)
    if accepts or other:
        return _answer_invitation(asked, other)
    if _COMES.fullmatch(words) or _WHERE.fullmatch(words):
        return _about_an_invitation(asked, comes=bool(_COMES.fullmatch(words)))
    if (match := _AT_WORK.fullmatch(words)) and not in_a_check(asked):
        return _at_work(asked, "yes" if match["yes"] else "no")
    return None


def _answer_invitation(asked: Asked, other: re.Match[str] | None) -> Reply | None:
    found = [one for one in _mine(asked) if one.state == "interview" and one.interview]
    if not found:
        return say(asked, NO_INTERVIEW, at_hand(asked)) if _mine(asked) else None
    ahead = [one for one in found if _is_ahead(asked, one)]
    if not ahead:
        return say(asked, PAST.format(name=name_of(found[0])), at_hand(asked))
    one = next((one for one in ahead if _waits_for_answer(one)), ahead[0])
    if other is None:
        text = ACCEPTED.format(name=name_of(one), interview=in_words(one.interview))  # type: ignore[arg-type]
        return _done(asked, text, answer_invitation, one.id, "accepted", _now(asked))
    wish = (other["wish"] or other["why"] or "").strip("，,：: ")
    try:
        checked(wish, "wish")
    except Invalid as error:
        return say(asked, TOO_LONG.format(why=error.message), at_hand(asked))
    text = OTHER_TIME.format(name=name_of(one))
    return _done(asked, text, answer_invitation, one.id, "other_time", _now(asked), wish)


def _about_an_invitation(asked: Asked, comes: bool) -> Reply | None:
    """我去, 在哪儿面试: of an interview only who has one ahead says so, and who was not asked else
    is asked to say it clearly."""
    ahead = [one for one in _mine(asked) if one.state == "interview" and _is_ahead(asked, one)]
    if not ahead or (comes and not _waits_for_answer(ahead[0])):
        return None
    if comes:
        return _answer_invitation(asked, None)
    one = ahead[0]
    met = in_words(one.interview) if one.interview else ""
    return say(asked, f"{name_of(one)}\n{met}\n{ASK_INTERVIEW}", at_hand(asked))


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
    return _done(asked, text, answer_at_work, number, said, _now(asked))


def _forget(asked: Asked) -> Reply:
    identity, ledger = who(asked), asked.ledger
    if identity is None or ledger is None:
        return say(asked, NOTHING_KEPT, at_hand(asked))
    with ledger.database.reading() as connection:
        number = find_number(connection, identity)
        kept = find_profile(connection, number) if number is not None else None
    if number is None or kept is None:
        return say(asked, NOTHING_KEPT, at_hand(asked))
    return _done(asked, FORGOTTEN, forget, number, _now(asked))


def _mine(asked: Asked) -> Sequence[Application]:
    identity = who(asked)
    if identity is None or asked.ledger is None:
        return ()
    with asked.ledger.database.reading() as connection:
        number = find_number(connection, identity)
        return list_of_seeker(connection, number) if number is not None else ()


def _is_ahead(asked: Asked, one: Application) -> bool:
    met, ledger = one.interview, asked.ledger
    return met is not None and ledger is not None and met.at > ledger.clock()


def _waits_for_answer(one: Application) -> bool:
    return one.state == "interview" and one.interview is not None and not one.interview.answer


def _line(one: Application) -> str:
    when = f"{spoken(one.applied_at)}投"
    if one.state == "interview" and one.interview:
        met = one.interview
        where = f"，{met.place}" if met.place else ""
        return f"· {name_of(one)}：{STATES[one.state]}，{spoken(met.at)}{where}"
    reason = f"（{one.reason}）" if one.state == "unsuitable" and one.reason else ""
    return f"· {name_of(one)}：{STATES[one.state]}{reason}，{when}"


def _now(asked: Asked) -> datetime:
    assert asked.ledger is not None
    return asked.ledger.clock()


def _done(asked: Asked, text: str, act: Callable[..., object], *values: object) -> Reply:
    """The reply with an act of the person's that is done in the same transaction."""
    return say(asked, text, at_hand(asked).done(), acted(act, *values))
