"""Of those who signed up those who came: 报了65个，最后来了58个 are 58."""

import re
from datetime import date
from itertools import pairwise

from nlp.counting.labels import named
from nlp.numbers import Quantity
from nlp.statements import clauses
from nlp.told import people, told_numbers

_SIGNED_UP = re.compile(
    "报了名?|报名|报上|报的?(?=[0-9一二三四五六七八九十百]+[个人])|登记了|通知了?|(?<!花)名[单册]|计划(?=[0-9])|应[到训]|应该?参[加训]"
)
_CAME = re.compile(
    "(?<![没未])(?:来|到|去|参加|参训)(?:了|场|的|上课|参加|听课|培训|考(?![过上取出下起到]))"
    "|实[到训]|(?:实际|真正?|最后|结果).{0,3}(?:来|到|参加|参训|培训|考(?![过上取出下起到]))"
)
_STAYED_AWAY = re.compile("[没未](?:来|到|去|参加)|缺席|缺课")
_NOT_THERE = re.compile(
    f"{_STAYED_AWAY.pattern}|[没未]有(?:来|到|去|参加)|[没未]露面|请假|旷|[走跑退]了|回来了|黄了|没成"
)
_OF_THOSE = re.compile(
    "(?P<who>[^，#没未]{2,10}?)(?:[那这][边头里期班批拨波场]|的|里头)*(?:人)?"
    "(?:实际上?|真正|最后|最终|其实)(?:就|只|才|总共|一共)*(?:(?:来|到|去|参加|参训)了?|有|是)?#(?:个?人)?(?:来|到|参加|上课)?了?"
)
"""Who came of those who are named: 转岗那期实际就来了15个."""
_ACTUALLY = re.compile(
    f"{_CAME.pattern}|^(?:所以|那|也就是|就)*(?:实际上?|真正|其实|到[场课岗]|[^，]{{2,6}}只能?算"
    "|剩下?|还剩|只剩|就剩)"
)
_LESS = re.compile(
    "(?P<who>[^，#没未]{2,10}?)(?:[那这][边头里期班批拨波]|的|里头)*(?:要|得|该|再)*"
    "(?:减|扣|刨|去掉|抠|剔)(?:掉|去|除|出)?了?#(?:个?人)?"
)
"""By how many those who are named are fewer: 出省的减1个."""
_MAY_NAME = re.compile("实际|真正|最[后终]|其实|[减扣刨抠剔]|去掉")
SEVERAL = 2

TAKEN_ON = "new_hires"
"""The fact of how many were taken on, of whom those at work each day are none."""
_DAILY = "(?P<daily>每[天日]|天天|日日|日均|每天每日)(?:都|平均|大概|差不多|至少|是|有)*"
_SO_MANY_PEOPLE = (
    "[0-9一二三四五六七八九十百千两]+(?:多|来)?(?:[号口]人|个?人|名|个)(?:工人|员工|职工)?"
)
_AT_WORK_DAILY = re.compile(
    f"{_DAILY}(?:(?:到[岗厂]|上[班岗工]|出[勤工]|开工|干活)(?:的|有|是|人数|一?共|都|就)*(?P<number>{_SO_MANY_PEOPLE})"
    f"|(?P<number_before>{_SO_MANY_PEOPLE})(?:在厂里?|在车间)?(?:到[岗厂]|上[班岗工]|出[勤工]|开工|干活))"
)
"""每天到岗300人 and 天天300人上班."""


def those_who_came(text: str, today: date) -> str:
    """The text with those who came in the place of those who signed up right before, said once:
    报了50个，5个没来，实际参加45个 are 45."""
    if _NOT_THERE.search(text):
        text = _as_reckoned(text, today)
    text = _of_those_named(text, today)
    if not _SIGNED_UP.search(text):
        return text
    signed_up, number, came = "", 0, 0
    for words in clauses(text):
        one = _people(words, today)
        if one is None:
            continue
        told = int(one.high)
        if signed_up and (found := _came(words, number, told)) and found == (came or found):
            text = text.replace(words, "", 1)
            came = found
        elif signed_up and came:
            break
        else:
            signed_up, number = (words, told) if _SIGNED_UP.search(words) else ("", 0)
    if came and _was_told(text.partition(signed_up)[0], came, today):
        return text.replace(signed_up, "", 1)
    return text.replace(signed_up, _with(signed_up, came, today), 1) if came else text


def _was_told(text: str, number: int, today: date) -> bool:
    """Whether those who came were counted before: 组织了40个职工，报的42个，有俩没来."""
    counted = (_people(words, today) for words in clauses(text))
    return any(one and one.high == number and not one.text.isdecimal() for one in counted)


def _as_reckoned(text: str, today: date) -> str:
    """The text with those who came in the place of the one number before that is as many as they
    are together with who stayed away: 那期18个, 有3个没来，实际15个 are fifteen."""
    told = clauses(text)
    for one, other in pairwise(told):
        first, second = _people(one, today), _people(other, today)
        away = [bool(_NOT_THERE.search(words)) for words in (one, other)]
        if not (first and second) or away[0] == away[1]:
            continue
        came, words = (second, other) if away[0] else (first, one)
        whole = first.high + second.high
        before = text[: text.index(one)]
        wholes = [
            each
            for each in clauses(before)
            if (number := _people(each, today)) and number.high == whole
        ]
        if len(wholes) == 1 and _ACTUALLY.search(words):
            rest = text[len(before) :].replace(one, "", 1).replace(other, "", 1)
            return _replaced(before, wholes[0], int(came.high), today) + rest
    return text


def _of_those_named(text: str, today: date) -> str:
    """The text with who came in the place of those of several who are named."""
    if not _MAY_NAME.search(text):
        return text
    for words in clauses(text)[SEVERAL:]:
        one = _people(words, today)
        around = f"{words[: one.start]}#{words[one.end :]}" if one else ""
        less = _LESS.fullmatch(around)
        found = less or _OF_THOSE.fullmatch(around)
        before, _, after = text.partition(words)
        told = [each for each in clauses(before) if _people(each, today)]
        those = named(found["who"], told, today) if found and len(told) >= SEVERAL else None
        whole = _people(told[those.at], today) if those else None
        if those and one and whole and 0 < one.high < whole.high:
            left = int(whole.high - one.high) if less else int(one.high)
            text = _replaced(before, told[those.at], left, today) + after
    return text


def _replaced(text: str, words: str, number: int, today: date) -> str:
    return text.replace(words, _with(words, number, today), 1)


def _with(words: str, number: int, today: date) -> str:
    """A clause with another number of people."""
    one = _people(words, today)
    return f"{words[: one.start]}{number}个{words[one.end :]}" if one else words


def _came(words: str, signed_up: int, number: int) -> int:
    """How many came by what is said of a number of those who signed up; 0 if it says nothing."""
    if not 0 < number < signed_up:
        return 0
    if _STAYED_AWAY.search(words):
        return signed_up - number
    return number if _CAME.search(words) else 0


def _people(words: str, today: date) -> Quantity | None:
    """The one number of people in a clause."""
    counted = [one for one in told_numbers(words, today) if one.unit in ("人", "个", "")]
    exact = len(counted) == 1 and counted[0].low == counted[0].high
    return counted[0] if exact else None


def at_work_daily(text: str, today: date) -> str:
    """The text with how many come to work each day told as those at work, and nobody taken on,
    where they are more than any others that were counted."""
    found = _AT_WORK_DAILY.search(text) if "天" in text or "日" in text else None
    if not found:
        return text
    number = found["number"] or found["number_before"]
    others = people(text[: found.start()] + text[found.end() :], today)
    daily = people(number, today)
    if not daily or any(one.high >= daily[0].low for one in others):
        return text
    return f"{text[: found.start()]}{found['daily']}在岗{number}{text[found.end() :]}"
