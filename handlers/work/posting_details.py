"""One posting of those listed: all of it, or what was asked of it first."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.messages import Memory, Reply
from handlers.asked import Asked
from handlers.work.fair import GONE, at_hand, place_name, read_postings, say
from handlers.work.pointing import BY_NUMBER, named, pointed_at, points
from jobs.values import STATES, Posting
from jobs.wording import demands, in_full

FOOT = "想投，回复“投这个”；不对劲，回复“举报这个”。（{number}）"
NOT_WRITTEN = "招聘信息里没有写这一点，面试前可以问单位。"
NOT_TOLD = "单位的电话不公开：投了以后，单位打给您；您的电话也只给这家单位看。"
OVER = "这个岗位{state}，投不了了：{title}（{firm}）。想看别的，直接说要找什么活。"
NO_DEPOSIT = (
    "招工不得收押金、保证金，也不得扣身份证（《劳动合同法》第九条）。真要收，回复“举报这个”，别交。"
)
NO_AGE = "招工不得限年龄、性别；合适就可以投。"
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
    if not (hand.listed or hand.posting) or not (points(asked.text) or _aspect(asked.text)):
        return None
    number = pointed_at(asked.text, hand, read_postings(asked, hand.listed))
    return _told(asked, number, _aspect(asked.text)) if number else say(asked, WHICH, hand)


def tell_of_shown(asked: Asked) -> Reply | None:
    """What is asked shortly of the posting just shown (交社保不, 公司在哪); None if nothing is."""
    aspect = _aspect(asked.text)
    of_work = len(asked.text) <= SHORT and not asked.reading.benefits and not _suffered(asked)
    if not aspect or not of_work or _asked_since(asked.turn.memory):
        return None
    return _told(asked, at_hand(asked).posting, aspect)


def _asked_since(memory: Memory) -> bool:
    """Whether something else was asked since a posting was shown."""
    return bool(memory.card or memory.said or memory.misses)


def _suffered(asked: Asked) -> bool:
    """Whether something was done to them, at work they had before: 工资被拖欠了找谁."""
    return bool(asked.reading.outside and _DONE.search(asked.text))


def _told(asked: Asked, number: int, aspect: str) -> Reply:
    found = read_postings(asked, [number])
    if not found:
        return say(asked, GONE, at_hand(asked))
    posting = found[0]
    hand = replace(at_hand(asked).done(), posting=posting.id)
    if posting.state != "live":
        names = {"title": posting.wording.title, "firm": posting.firm}
        return say(asked, OVER.format(state=STATES[posting.state], **names), hand)
    text = in_full(posting, lambda adcode: place_name(asked, adcode))
    answer = _ASPECTS[aspect](posting) if aspect else ""
    foot = FOOT.format(number=BY_NUMBER.format(id=posting.id))
    reply = say(asked, "\n".join(filter(None, [answer, text, foot])), hand)
    return replace(reply, memory=replace(reply.memory, choices=asked.turn.memory.choices))


def _pay(posting: Posting) -> str:
    return posting.wording.pay.words + "。"


def _keep(posting: Posting) -> str:
    found = [one for one in posting.wording.benefits if one[:1] in "包餐房住夫空"]
    return f"{'、'.join(found)}。" if found else NOT_WRITTEN


def _insured(posting: Posting) -> str:
    found = [one for one in posting.wording.benefits if "险" in one or "金" in one]
    return f"{'、'.join(found)}。" if found else NOT_WRITTEN


def _time(posting: Posting) -> str:
    found = [*posting.wording.shift, *filter(None, [posting.wording.hours])]
    return f"{'，'.join(found)}。" if found else NOT_WRITTEN


def _demands(posting: Posting) -> str:
    found = demands(posting)
    return f"要求{'，'.join(found)}。" if found else "招聘信息里没有学历和证书要求。"


def _aspect(text: str) -> str:
    return next((name for name, words in _ASKED.items() if words.search(text)), "")


_ASKED: Mapping[str, re.Pattern[str]] = {
    "phone": re.compile("电话|手机号|联系方式|怎么联系|咋联系"),
    "pay": re.compile("工资|多少钱|几个钱|薪|待遇|一个月开|开多少|给多少"),
    "keep": re.compile("[包管]吃|[包管]住|食宿|宿舍|住宿|吃住|伙食"),
    "insured": re.compile("五险|社保|保险|公积金"),
    "time": re.compile(
        "(?:晚上|夜里|周末|星期[六日天]|礼拜[六日天]|节假日).{0,2}(?:上班|干活|休)|几点|上班时间|工作时间|夜班|白班|倒班|加班|几个小时|几小时|休息|休几天"
    ),
    "demands": re.compile("要求|条件|学历|要证|要不要证|文化|经验"),
    "place": re.compile("在哪|哪里|哪儿|哪点|地址|地点|远不远|多远"),
    "deposit": re.compile("押金|保证金|服装费|体检费|培训费|交钱"),
    "age": re.compile("年龄|岁数|男的|女的|性别"),
    "trial": re.compile("试用期|合同|体检|什么公司|啥公司"),
}
_ASPECTS: Mapping[str, Callable[[Posting], str]] = {
    "phone": lambda _: NOT_TOLD,
    "pay": _pay,
    "keep": _keep,
    "insured": _insured,
    "time": _time,
    "demands": _demands,
    "place": lambda posting: "",
    "deposit": lambda _: NO_DEPOSIT,
    "age": lambda _: NO_AGE,
    "trial": lambda _: NOT_WRITTEN,
}
