"""可以，我去; 能不能换个时间; 我有事去不了: what somebody says to an invitation to an interview."""

import re
from collections.abc import Sequence

from bot.messages import Reply
from core.errors import Invalid
from handlers.asked import Asked
from handlers.work.fair import at_hand, say, under_way
from handlers.work.own import done, is_ahead, now, of_mine, waits_for_answer
from jobs.applying.applicants import Application
from jobs.applying.applications import answer_invitation
from jobs.applying.progress import checked
from jobs.applying.telling import in_words, name_of

ASK_INTERVIEW = "能来回复“确认面试”，时间不合适回复“另约时间”。"
ANSWERED = "时间不合适回复“另约时间”，不想去了回复“撤回投递”。"
ACCEPTED = (
    "好的，告诉单位您会来：{name}\n{interview}\n带上身份证；入职前让交钱的，别交，回复“举报这个”。"
)
OTHER_TIME = "好的，告诉单位这个时间您来不了，请单位另约。\n{name}"
WHICH = (
    "这次面试您去不了？{name}，{interview}\n"
    "还想去，换个时间，回复“另约时间”，写上哪天方便，如“另约时间 周五下午”；"
    "不想去了，回复“撤回投递”。"
)
NO_INTERVIEW = "您现在没有等着答复的面试。"
PAST = "约定的面试时间已经过了：{name}。请等单位答复；不想去了，回复“撤回投递”。"
TOO_LONG = "什么时间方便，说短一点就行，如“另约时间 周五下午”（{why}）"

_PLEASE = "(?:好的?|请|帮我|我|我要|我想|那就|就)*"
_ACCEPT = re.compile(
    f"{_PLEASE}(?:确认|同意|接受|参加)(?:去|参加)?(?:这个|那个)?面试(?:吧|了|的)*"
    f"|{_PLEASE}面试(?:能来|能去|我去|可以去|可以来|会去|会来)(?:的|了)*"
)
_OTHER = re.compile(
    f"{_PLEASE}(?:另约|改约|换个?|改个?)(?:面试)?的?(?:时间|日子|一天)(?:面试)?(?P<wish>.*)"
    f"|{_PLEASE}面试(?:那天|时间)?(?:来不了|去不了|没空|不合适)(?P<why>.*)"
)
_COMES = re.compile(
    "(?:好的?|行|可以|没问题|嗯+|要得|中|那)*[，, ]*(?:我|俺)?(?:一定|肯定|准时|按时|到时候?)*"
    "(?:能|会|可以)?(?:去|来|到|参加)(?:的|吧|呢)*"
)
_ANOTHER_TIME = re.compile(
    "另约|改约|改天|改日|推迟|延后"
    "|(?:换|改|调)(?:一?个|一下|到|成)?(?:面试)?的?(?:时间|日子|一?天|周|星期|礼拜|明天|后天|[上下]午|[0-9]+[号日])"
    "|时间(?:能不能|能否|可不可以|可以|能)?(?:换|改|调)"
)
_A_DAY = re.compile(
    "周[一二三四五六日末]|星期|礼拜|明天|后天|[0-9一二三四五六七八九十]+[号日点]|[上下中]午|晚上"
)
_UNABLE = re.compile(
    "(?:不好意思|对不起|抱歉|唉|哎|哎呀)?[，, ]*(?:我|俺)?(?:那天|当天|到时候?|临时|家里|这边)*"
    "(?:有(?:点|别的)?事儿?|没空|没时间|没工夫|忙)?[，, ]*"
    "(?:去不了|来不了|不能[去来]|没法[去来]|不想?[去来]|不想?去面试)(?:面试)?(?:了|啦)*"
    "|(?:我|俺)?(?:那天|当天|到时候?)(?:有事儿?|没空|没时间)(?:了|啦)*"
)
_PLACE_OR_TIME = "(?:哪里?|哪儿|啥地方|什么地方|几点|几号|哪天|啥时候?|什么时候|多会儿?)"
_WHERE = re.compile(
    f"(?:那)?(?:面试)?(?:是)?(?:[在去到])?{_PLACE_OR_TIME}(?:去)?面试?(?:啊|呢|呀|的)*"
    f"|(?:那|我)?的?面试(?:的)?(?:时间|地点|地址)?(?:是|在|去|到)*{_PLACE_OR_TIME}(?:开始|去|见)?(?:啊|呢|呀|的)*"
    "|面试(?:的)?(?:时间|地点|地址)(?:呢|是)*"
)
LONGEST = 20
"""Characters of an answer in whatever words; who writes more may mean something else."""


def answer(asked: Asked) -> Reply | None:
    """What somebody says to an invitation; None if this is something else.

    In words that may mean anything only who has an interview ahead speaks of it, and not while
    they are asked whether they come to a fair.
    """
    words = asked.text.strip("。.!！~？? ")
    accepts, other = _ACCEPT.fullmatch(words), _OTHER.fullmatch(words)
    if accepts or other:
        wish = (other["wish"] or other["why"] or "") if other else ""
        return _answer(asked, comes=not other, wish=wish.strip("，,：: "))
    if under_way(asked).waits == "fair" or len(words) > LONGEST:
        return None
    if _COMES.fullmatch(words):
        return _answer(asked, comes=True) if _may_yet_come(asked) else None
    if _WHERE.fullmatch(words):
        return _where(asked)
    if _ANOTHER_TIME.search(words):
        return (
            _answer(asked, False, words if _A_DAY.search(words) else "") if _ahead(asked) else None
        )
    return _ask_which(asked) if _UNABLE.fullmatch(words) else None


def _answer(asked: Asked, comes: bool, wish: str = "") -> Reply | None:
    mine = of_mine(asked)
    found = [one for one in mine if one.state == "interview" and one.interview]
    if not found:
        return say(asked, NO_INTERVIEW, at_hand(asked)) if mine else None
    ahead = [one for one in found if is_ahead(asked, one)]
    if not ahead:
        return say(asked, PAST.format(name=name_of(found[0])), at_hand(asked))
    one = next((one for one in ahead if waits_for_answer(one)), ahead[0])
    if comes:
        text = ACCEPTED.format(name=name_of(one), interview=_when_and_where(one))
        return done(asked, text, answer_invitation, one.id, "accepted", now(asked))
    try:
        checked(wish, "wish")
    except Invalid as error:
        return say(asked, TOO_LONG.format(why=error.message), at_hand(asked))
    text = OTHER_TIME.format(name=name_of(one))
    return done(asked, text, answer_invitation, one.id, "other_time", now(asked), wish)


def _where(asked: Asked) -> Reply | None:
    ahead = _ahead(asked)
    if not ahead:
        return None
    one = ahead[0]
    foot = ASK_INTERVIEW if waits_for_answer(one) else ANSWERED
    return say(asked, f"{name_of(one)}\n{_when_and_where(one)}\n{foot}", at_hand(asked))


def _ask_which(asked: Asked) -> Reply | None:
    """Who cannot come may want another time, or the work no more: only they know."""
    ahead = _ahead(asked)
    if not ahead:
        return None
    met = _when_and_where(ahead[0]).replace("\n", "，")
    return say(asked, WHICH.format(name=name_of(ahead[0]), interview=met), at_hand(asked))


def _ahead(asked: Asked) -> Sequence[Application]:
    """The applications with an interview to come."""
    return [one for one in of_mine(asked) if one.state == "interview" and is_ahead(asked, one)]


def _may_yet_come(asked: Asked) -> bool:
    """Whether there is an interview ahead to which the person has not yet said that they come."""
    return any(one.interview and one.interview.answer != "accepted" for one in _ahead(asked))


def _when_and_where(one: Application) -> str:
    return in_words(one.interview) if one.interview else ""
