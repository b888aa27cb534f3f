"""What is told by a day or an event told before: 3月20号才复的工，复工后招了10个 came since then,
当天新招了10个 on that day and 25号招的 in that month; 登记失业到入职5个月 is how long they were
registered."""

import re
from calendar import monthrange

from nlp.numerals import read_number
from nlp.questions.replies import number_of

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_BEGAN = re.compile(
    f"(?P<day>{_NUMBER}月份?{_NUMBER}[号日]?)(?:那天|才|就|正式|刚|我们|俺们)*"
    "(?:[复开](?:的|了)?[工业张门]|恢复(?:的|了)?生产|成立)"
    "|(?:[复开][工业产张]|恢复生产|成立)(?:的?(?:日期?|时间|日子|那天))?[是为在于:：]{0,2}"
    f"(?P<day_behind>{_NUMBER}月份?{_NUMBER}[号日]?)(?![到至~—-])"
)
"""3月20号才复的工, and 复工日3月20号."""
_TAKEN_ON = "(?=[又就才再一共陆续分批]{0,3}新?(?:招|雇|收|进|请|来|聘|添|吸纳|录用|入职|到岗|上岗))"
_AFTER = re.compile(
    f"(?:[复开][工业张门](?:以|之)?后|恢复生产(?:以|之)?后|当月|(?:打|从)?那(?:以|之)后){_TAKEN_ON}"
)
_LATER = re.compile(
    f"(?<![^，,。；;\\s])(?:此|其|随|[之以])后{_TAKEN_ON}"
    "(?=[^，,。；;0-9]{0,8}?[0-9一二两三四五六七八九十]+[个名位口人])"
)
OR_LATER = "或以后"
"""Behind a day: who came 之后 may have come long after it."""

_THAT_DAY = re.compile(f"(?:当天|当日|同一?[天日]|那一?天)(?:我们|俺们|咱们)?{_TAKEN_ON}")
_ANY_DAY = re.compile(f"(?P<month>{_NUMBER}月份?)?{_NUMBER}[号日]|{_NUMBER}月份?{_NUMBER}")

_A_DAY = re.compile(
    f"(?<![0-9个两])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!薪|租|供|均)份?(?P<day>3[01]|[12]?[0-9]|{_NUMBER})?(?:[号日]|(?![0-9个]))"
)
_DAY_ALONE = re.compile(
    "(?<![0-9月份一二三十到至第~〕-])(?<![招雇收来进聘请添]了)(?<![有共招雇])(?:(?P<next>下个?月)|(?:当|同|那个?|这个?|本)月)?的?"
    "(?P<day>3[01]|[12]?[0-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:(?P<about>来)号(?=[又就才再我们俺咱新]*(?:招|雇|收|进|请|来|聘|添|吸纳))|[号日])"
    "(?!人|楼|线|机|厂|店|院|地|车|门|库|文|仓|矿|井|煤|公告|通知|文件)"
)
_DAY_WORD = re.compile("[号日]")
"""No day is told without: to look for it first is cheap."""
_THE_NEXT = re.compile(
    "(?:隔|第二|次|转)[天日](?=[^，,。；;]{0,6}(?:招|雇|收|进|请|来|聘|添|吸纳|入职|到岗))"
)
_ANY_LEAP_YEAR = 2020
_TENTHS = {1: "中旬", 2: "下旬"}

_FROM = "失业|登记|待业|毕业|离校|下岗|闲着?|没工作"
_UP_TO = re.compile(
    f"(?P<began>(?:{_FROM})(?:的?那(?:天|会儿?|阵子?|时候?)|[以之]?后|起|算起|开始)?)[，,]?(?:一直|直)?到(?!现在|目前|今|如今|今[年天]|[去明前]年|[0-9一二三四五六七八九十]+[月年个])"
    "[^，,。；;0-9]{0,4}?(?:入职|上班|上岗|进[厂店来公]司?|[来到](?:我们|俺们|咱们)?(?:这[儿里]?|厂里?|店里?|公司|单位)|被?(?:我们|俺们|咱们)?(?:招|录用|聘)[用来进上]?|签(?:的|了)?(?:劳动)?合同)"
    "(?:的?(?:那[一]?[天日]|当[天日]|[那这]会儿?|时候?|为止|[之以]?前))*(?=[，,]?[^，,。；;0-9]{0,8}?[0-9一二两三四五六七八九十半几]+[个多来半]*[月年天])"
)
"""登记失业到入职那天刚好5个月 tells how long they were registered, and not how long they work."""


def up_to_their_hire(text: str) -> str:
    """The text without the hire at the end of a length that is told from something before it."""
    return _UP_TO.sub(r"\g<began>", text) if "到" in text else text


_OF_MONEY = re.compile("[^，,。；;]{0,4}(?:工资|房租|社保|电费|税|贷款|发[的了]|交[的了])")
"""Behind a month that is no month of what is told next: 工资4月发的."""


def in_the_month_before(text: str) -> str:
    """The text with the month told last before days that are told without: 3月18号复工，20号招了
    6个; a day that is none after it stays without, as nobody knows of which month it is."""
    at = 0
    while _DAY_WORD.search(text, at) and (found := _DAY_ALONE.search(text, at)):
        written = _in_full(found, text[: found.start()])
        text = text[: found.start()] + written + text[found.end() :]
        at = found.start() + len(written)
    return _THE_NEXT.sub(_day_after, text)


def _in_full(found: re.Match[str], before: str) -> str:
    told, number = _last_day(before), int(read_number(found["day"]) or 0)
    if told is None or not number:
        return found[0]
    month, day_before = told
    month, day_before = (month % 12 + 1, 0) if found["next"] else (month, day_before)
    if number < day_before:
        return found[0]
    if found["about"]:
        part = _TENTHS.get(number // 10)
        return f"{month}月{part}" if part else found[0]
    return f"{month}月{number}号"


def _last_day(before: str) -> tuple[int, int] | None:
    """The month told last, with the day of it or 0."""
    told = [one for one in _A_DAY.finditer(before) if not _OF_MONEY.match(before, one.end())]
    if not told:
        return None
    last = told[-1]
    return number_of(last["month"]), int(read_number(last["day"] or "") or 0)


def _day_after(found: re.Match[str]) -> str:
    """The day after the one told last before a match, in the place of its words."""
    told = _last_day(found.string[: found.start()])
    if told is None or not told[1] or told[1] >= monthrange(_ANY_LEAP_YEAR, told[0])[1]:
        return found[0]
    return f"{told[0]}月{told[1] + 1}号"


def since_then(text: str) -> str:
    """The text with 复工后 before those taken on replaced by the day on which work began, and 当天
    by the day told last, where one was told before."""
    began = _BEGAN.search(text)
    if began:
        day = (began["day"] or began["day_behind"]).rstrip("号日")
        later = _LATER.sub(f"{day}日{OR_LATER}", text[began.end() :])
        text = text[: began.end()] + _AFTER.sub(f"{day}日以后", later)
    return _THAT_DAY.sub(_day_before, text)


def _day_before(found: re.Match[str]) -> str:
    """The day told last before a match, in the place of its words: nothing straight behind it,
    these where it has no month."""
    *_, last = [None, *_ANY_DAY.finditer(found.string, 0, found.start())]
    if last and last.end() == found.start():
        return ""
    named = last and "月" in last[0]
    return f"{last[0].rstrip('号日')}日" if last and named else found[0]
