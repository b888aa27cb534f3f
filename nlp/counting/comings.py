"""Who left or came since a number was told: 招了7个，后来走了2个 leaves five."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

from nlp.counting.beside import REST
from nlp.counting.heads import heads
from nlp.counting.lacking import lacks_what_is_done
from nlp.counting.left_by_now import as_who_went
from nlp.numbers import Quantity
from nlp.numerals import read_number
from nlp.statements import SENTENCES, clauses, sounds_asking
from nlp.told import people, told_numbers

_WHEN = (
    "(?:后来|之后|后面|后头|上个?月|这个?月|中间|中途|半路|期间|现在|如今|最近|已经|前几天|刚|可惜?"
    "|但是?|不过|结果|今年|年后)*"
)
_AT_A_TIME = (
    "(?:(?:过[完了]?)?(?:[今去前]年|(?:[0-9一二三四五六七八九十]+|上|这|本|当|正|腊)个?月(?:份|[里初底中])?"
    "|[正腊]月[初二]?[0-9一二三四五六七八九十]+|[0-9一二三四五六七八九十]+[号日]|过[完了]?年|春节|年[前后底初]|节[前后]|五一|端午|国庆|元旦|开春|开年"
    "|疫情|封控|停工|放假|试用期[内里]?|[前这头没][两几]天)"
    "(?:那?会儿?|那阵子?|那段时间|的?时候|期间|时|以?后|以?前|里头?|一过|过[完了后])?)*"
)
"""When somebody left does not matter for who is left; who came is there only since then."""

_STAYING_AWAY = "(?:再也?)?[没未木][有得]?(?:再)?(?:来|回来|露面)(?:上班|干活|过)?了?"
_LEAVING = (
    f"(?:都|又|就|已经)?(?:(?:走|跑|离职|辞职|不干|不做|不来|退出|跑路|撂挑子|撂)(?:不干)?(?:了|掉)*(?:走了)?"
    f"|(?:回老?家(?:过年)?(?:了|就|后|以后)*)?{_STAYING_AWAY})"
)
_LEFT = re.compile(
    f"{_WHEN}{_AT_A_TIME}(?:[干做待]了?[^没#]{{1,5}}(?:后|之后|以后)?)?(?:又|就|有)?{_LEAVING}#(?:人|个人|工人)?"
    f"|(?:其中|里[头面边]|当中)?{_WHEN}{_AT_A_TIME}(?:又|就)?有?#(?:人|工人|员工|的)?{_WHEN}{_AT_A_TIME}就?"
    f"(?:[干做待][了到]?[^没]{{1,5}}就)?{_LEAVING}"
)
_CAME = re.compile(
    f"{_WHEN}(?:(?:又|再|还|另外|新)+(?:来|招|加|添|进|补|收|增加|雇|多)[来进上]?了?|再?加上|外加|增加了?|添了)"
    "#(?:人|个人|新人|工人)?"
)

_ONCE = re.compile(
    "(?=[原本以之从早起最刚开当年])(?:"
    "(?<!太)原[先来本]|本来|以前|之前|从前|早先|起初|起先|最早|(?:刚)?开始|当初|年初|年前|开年)"
)
_BY_NOW = re.compile(
    "(?:到|可)?(?:现在|如今|目前|眼下|眼目下|这会儿?|今天)(?:厂里|店里|公司|单位|一共|总共|全部|满打满算|在职|在岗|在册|职工|员工"
    "|只|就|也|还|有|是|剩|共|成|下|了|的|个|增到|涨到|到)*#(?:人|职工|员工|工人|在岗|在职|在册|了|啦|的)*"
)
"""How many there are by now, of whom was told how many they were once: 现在31个."""

_NUMBER = re.compile("^(?:[0-9]+|[一二三四五六七八九十百千两俩仨零]+)")

_GONE = re.compile("(?:(?<![送接拉])走|离职|辞职?|退休)(?:了|掉|过)*$")
_CAME_LATER = re.compile(
    "(?:但是?|不过|就是|只是)?(?:其中|里头|里面|当中)?有#(?:人|是)*(?:后来|后头|后面|后首|晚几天|过几天|过后)+"
    "(?:才|又)?(?:来|到|报到|报的?到|进来|进厂|到岗|上岗|上班|入职)(?:的|了|报到|上班|上岗)*"
)
_SUPPOSED = re.compile(
    "(?:再|还要|另外要)多?(?:来|招|加|添|进|补|收|雇|用|请)[了上下]?[0-9一二两三四五六七八九十百]+(?:个|人|名)"
)

_INSURED = re.compile("[参上交缴][了的]*(?:失业|社会?)?保")
_FEWER = re.compile("减|停|退|走|离职|辞职|少了")
_MORE = re.compile("增|添|加|补|招|来|进")

_IN_ALL, _LAST_YEAR = re.compile("参保|职工|员工|用工|在册|在岗"), re.compile("[去上]年|前年")
"""参保200人，去年离职13个 tells how many are there without those."""

_NEEDED = re.compile(
    "(?:那么?|就|岂不是?|是不是|[我俺咱他她你]们?家?|[这那]家?厂|公司|也|还|至少|起码|最少|今年|当年)*"
    "(?:得|须|需|必须|应当?|应该|需要)(?:要|再|新|多|去|至少|起码|最少)*招(?:够|满|上|到|工)?#.{0,6}"
)
"""How many somebody would have to hire, whom nobody hired yet: 那得新招三十个."""

_SENT = re.compile("推荐|介绍|送[去到]")
_LASTED = re.compile("满|干[了过够][^，]{0,4}[月年]")
_FOR_SO_LONG = re.compile(
    "(?:[干做待呆]|上了?班)[了过]?[^，没满]{0,2}[0-9一二两三四五六七八九十几半俩仨]+个?(?:天|月|年|周|星期)"
)
"""What was told of them was so before they left: whether they count nobody but the person knows,
if it is not said how long those were there who left."""

_SO_LONG = (
    "(?P<less>[只才就刚仅]|连|[没未不](?=[干做待呆满够到足]))*(?:[干做待呆]|上了?班)?[了过满够到足没不]*"
    "(?:差不多|大概|将近)?[0-9一二两三四五六七八九十几半仨俩]+个?[来多]?(?:天|月|年|周|星期)(?:[多半的]|左右|不到|都(?:不|没)[到满够]|样子|就走了)*"
)
_THERE_FOR = re.compile(
    "(?=.*[干做待呆班只才就刚仅没未不])(?:走了?的|[他她]们?|那?[俩仨两]个?人?|那[几些]个?人?|总共|一共|前后|都(?=[只才就刚仅没未不]))*"
    + _SO_LONG
)
_EACH_THERE_FOR = re.compile(f"(?P<number>[0-9]+|[一二两三四五])个人?是?{_SO_LONG}")
"""How long those were there of whom it was said before that they left: 走了俩，只干了四个月."""

_WHY = re.compile(
    "(?:嫌|说|因为|受不了|吃不了|觉得|家里有)(?!.*[0-9一二两三四五六七八九十俩仨]+个)"
)
"""Why they left, told before how long they were there: 走了俩，嫌钱少，只干了四个月."""

STORIES = 512
"""Of how many stories it is remembered who left and came: each benefit asks anew, and so does every
turn of the day."""

Applies = Callable[[int, str], bool]


def as_they_are(text: str, today: date, applies: Applies) -> str:
    """The text with the one number of people in it less those that left since, and with those
    that came, without the clauses that say so; as far as their number and words apply."""
    # Of 原来41个，现在就剩29个 both numbers are told, and nobody has to have gone.
    text = _summed_up(text if _ONCE.search(text) else as_who_went(text, today), today)
    for words, by in _changes(text, today):
        if applies(by, words):
            text = _with(text, words, by, today)
    return _by_now(text, today)


def _summed_up(text: str, today: date) -> str:
    """The text with how many are insured by now in the place of how many were before some left or
    came, as the numbers bear out: 参保41个，减员3个，现在参保38个."""
    if "保" not in text:
        return text
    told = clauses(text)
    for was, moved, now in zip(told, told[1:], told[2:], strict=False):
        if not (_INSURED.search(was) and _INSURED.search(now)):
            continue
        sizes = [_last_number(one, today) for one in (was, moved, now)]
        if not all(sizes):
            continue
        before, by, left = (one for one in sizes if one)
        leaving, coming = before.high - by.high == left.high, before.high + by.high == left.high
        if (leaving and _FEWER.search(moved)) or (coming and _MORE.search(moved)):
            fewer = f"{was[: before.start]}{int(left.high)}个{was[before.end :]}"
            for one in (moved, now):
                text = text.replace(one, "", 1)
            return text.replace(was, fewer, 1)
    return text


def _last_number(words: str, today: date) -> Quantity | None:
    """The last number of a clause, if it may be one of people."""
    told = told_numbers(words, today)[-1:]
    return next((one for one in told if one.unit in ("人", "个", "") and one.low == one.high), None)


def _by_now(text: str, today: date) -> str:
    """The text with the number there is by now in the place of the one there was once."""
    for words in clauses(text)[1:] if _ONCE.search(text) else ():
        now = _around(words, today)
        before, _, after = text.partition(words)
        once = [
            (one, found[0])
            for one in clauses(before)
            if _ONCE.search(one) and (found := _around(one, today))
        ]
        if now and _BY_NOW.fullmatch(now[1]) and len(once) == 1:
            clause, was = once[0]
            number = _NUMBER.sub(f"{int(now[0].high)}", was.text)
            told = _ONCE.sub("", f"{clause[: was.start]}{number}{clause[was.end :]}")
            text = before.replace(clause, told, 1) + after
    return text


@lru_cache(STORIES)
def _changes(text: str, today: date) -> Sequence[tuple[str, int]]:
    """The clauses by which there are more people or fewer, with how many."""
    changes = ((words, _change(words, today)) for words in clauses(text)[1:])
    return [(words, by) for words, by in changes if by]


def gone(text: str, today: date) -> list[Quantity]:
    """The numbers of people in a sentence that are there no longer: 走了俩."""
    return [one for one in people(text, today) if _GONE.search(text[: one.start])]


def supposes_more(text: str) -> bool:
    """Whether a question supposes more people than there are: 再招四十个能奖多少."""
    return any(sounds_asking(text) and _SUPPOSED.search(one) for one in clauses(text))


def leavers(text: str, today: date) -> list[int]:
    """The numbers of people of whom clauses say that they left, and no more than that."""
    changes = (_change(words, today) for words in clauses(text))
    return [-by for by in changes if by < 0]


@lru_cache(STORIES)
def without_latecomers(text: str, today: date) -> str:
    """The text without the clauses that say of some of those counted only that they came later
    than the others: for what asks no day and no length of time they are like them."""
    for words in clauses(text)[1:]:
        found = _around(words, today)
        if found and _CAME_LATER.fullmatch(found[1]):
            text = text.replace(words, "", 1)
    return text


@lru_cache(STORIES)
def without_needs(text: str, today: date) -> str:
    """The text without the clauses that say how many would have to be hired."""
    for words in clauses(text):
        found = _around(words, today)
        if found and _NEEDED.fullmatch(found[1]):
            text = text.replace(words, "", 1)
    return text


@lru_cache(SENTENCES)
def _around(words: str, today: date) -> tuple[Quantity, str] | None:
    """The one exact number of people in a clause, and the clause with # in its place."""
    counted = people(words, today)
    if len(counted) != 1 or counted[0].low != counted[0].high:
        return None
    (one,) = counted
    return one, f"{words[: one.start]}#{words[one.end :]}"


@lru_cache(SENTENCES)
def _change(words: str, today: date) -> int:
    """How many more people there are, or fewer, by a clause that says no more than that."""
    if not (found := _around(words, today)):
        return 0
    one, around = found
    if _LEFT.fullmatch(around):
        return -int(one.high)
    return int(one.high) if _CAME.fullmatch(around) else 0


def _with(text: str, words: str, by: int, today: date) -> str:
    before, _, after = text.partition(words)
    there_for = _there_for(after, -by) if by < 0 else ""
    whole, after = _only(before, today), after.replace(there_for, "", 1)
    if not whole or whole.high + by < 0 or (by < 0 and _may_count(words + there_for, before)):
        return text
    if by < 0 and _IN_ALL.search(_clause_at(before, whole)) and _LAST_YEAR.search(words):
        return text
    if by < 0 and lacks_what_is_done(words, _clause_at(before, whole)):
        return before + after  # 留下来的16个，跑了1个: who left is none of those who stayed
    number = f"{int(whole.high) + by}{'个人' if whole.unit == '人' else '个'}"
    return f"{before[: whole.start]}{number}{before[whole.end :]}{after}"


def _clause_at(text: str, one: Quantity) -> str:
    """The clause of a text in which a number stands."""
    return next((words for words in clauses(text[: one.end])[-1:]), "") + text[one.end :][:4]


def _there_for(after: str, gone: int) -> str:
    """The words behind a clause that says who left that tell how long those were there, of all or
    one by one; of 走了俩，干了八个月 only what is said of the others tells of which it is."""
    said = [*clauses(after), "", ""]
    first, *others = said[1:] if _WHY.match(said[0]) else said
    if found := _THERE_FOR.fullmatch(first):
        told = found["less"] or any(REST.search(one) for one in others)
        return first if told else ""
    start, number = after.find(first), 0
    end = start
    while number < gone and (found := _EACH_THERE_FOR.match(after, end)):
        number += int(read_number(found["number"]) or 0)
        end = found.end() + (found.end() < len(after) and after[found.end()] in "，,、 ")
    return after[start:end].rstrip("，,、 ") if number == gone else ""


def _may_count(leaving: str, before: str) -> bool:
    """Whether those who left may have done before what counts."""
    lasted = _LASTED.search(before) and not _FOR_SO_LONG.search(leaving)
    return bool(lasted or _SENT.search(before))


def _only(text: str, today: date) -> Quantity | None:
    """The one number of people a text tells, of all that work there if of no others."""
    counted = heads(text, today) or people(text, today)
    if len({end for one in counted for end in (one.low, one.high)}) != 1:
        return None
    return counted[-1]
