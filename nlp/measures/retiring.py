"""In which month somebody retires, told by the calendar: 今年11月退休, 60年11月生的，60岁退, or by
the birth of a man."""

import re
from dataclasses import dataclass
from datetime import date

from nlp.calendar_years import FROM_NOW
from nlp.numerals import read_number
from nlp.questions.replies import A_MONTH, number_of
from nlp.statements import clauses, holds_a_no

MONTHS_TO_GO = "months_to_retirement"
"""The fact of how many months there are till then."""

_MONTH = f"(?P<month>{A_MONTH[1:-1]})"
_YEAR = "(?:(?P<by>今年|本年|明年|后年|去年)|(?P<year>20[0-9]{2}|[2-9][0-9])年)?"
_AGE = "(?P<age>(?:4[5-9]|5[05]|6[0-5])|四十五|五十五?|六十[一二三四五]?)"
_YOUNG_AGE, _OLD_AGE = "(?:4[5-9]|5[05]|四十五|五十五?)", "(?:6[0-5]|六十[一二三四五]?)"
_COMES_TO = f"(?:满|到|够)(?:{_OLD_AGE}|{_YOUNG_AGE}(?:周?岁)?[就才正好]*退)"
_RETIRES = f"(?:退休(?!金|工)|法定|到龄|够岁数|{_COMES_TO})"
_IN_MONTH = re.compile(
    f"{_YEAR}的?(?<![0-9]){_MONTH}月(?:份|底|初|中旬|[0-9]{{1,2}}[号日])?[^，,。；;0-9]{{0,8}}?{_RETIRES}"
)
_BORN = re.compile(
    f"(?<![0-9])(?:19)?(?P<born>[4-8][0-9])年{_MONTH}月(?:份|底|初|[0-9]{{1,2}}[号日])?"
    "(?:的?(?=[，,。；;\\s]|$)|[^，,。；;]{0,3}?(?:生|属))"
)
_AT_AGE = re.compile(f"{_AGE}(?:周?岁)?(?:上|才|就|时|能|可以|正式|办|到点)*退")
_A_MAN = re.compile(
    "(?<![一-鿿])(?:本人|我|俺|咱|额)?(?:是个?|一个)?男(?:的|性|同志|职工|人)?(?=[，,。；;\\s]|[0-9]{2,4}年|[0-9]{2}周?岁|$)"
)
MENS_AGE, RAISED_FROM = 60, 2025
"""The age at which men retire by law, for whom the documents are; it rises from that year on."""
_EARLIER = re.compile("特殊工种|特岗|提前退|内退|病退|井下|高温|有毒有害")
"""Who may retire before that age."""
_BEFORE_TIME = re.compile("提前退|内退|病退")
"""Who leaves so does it before the age by law."""
_OF_ANOTHER = re.compile(
    "[爸爹妈娘哥姐弟妹]|老婆|老公|媳妇|丈夫|对象|孩子|[儿女]子?儿?(?=[今明后满够到])|闺女|女儿|儿子|同事|朋友|同学|邻居|工友|别人|人家"
)
"""Whose retirement says nothing of how long the one asked for has to go."""
_OF_ONESELF = re.compile(f"[我俺咱](?!们?家?的?(?:{_OF_ANOTHER.pattern}|男人|[儿闺女]))")

_LENGTH = "(?:半年|[0-9一二两三四五六七八九十]{1,2}个半?月|[俩仨]个?月)"
_SOON = re.compile(
    f"(?<=再过)(?P<months>{_LENGTH})(?:就|才|能|可以|该|要|正式|办)*退(?=[了吧嘛呢啊，,。；;？?\\s]|$)"
)
_TO_SIXTY = re.compile(
    f"还?差(?P<short>{_LENGTH})(?:就|才|到|满|够)*(?:60|六十)周?岁?(?![0-9一二三四五六七八九十]|[个人万千百元块])"
    f"|[离到距]满?(?:60|六十)周?岁?还?[有差](?P<ahead>{_LENGTH})"
)
_OLDER = re.compile(
    "(?P<age>5[0-9]|五十[一二三四五六七八九])周?岁"
    "(?:(?P<half>半)|零?(?P<months>[0-9一二两三四五六七八九十]{1,2})个月)"
)
_PAST = re.compile("已经?退|早就?退|(?<![就办要该])退休?了$")
CENTURY, YEAR = 100, 12
TO_GO = "{words}，离退休还有{months}个月"


@dataclass(frozen=True, slots=True)
class Retirement:
    """The month in which somebody retires, with the words that tell it."""

    year: int
    month: int
    words: str


def retirement(text: str, today: date) -> Retirement | None:
    """The one month still to come in which a text tells that somebody retires; None where it tells
    none, or several."""
    own = [one for one in clauses(text) if not _is_of_another(one, text)]
    found = [one for words in own if (one := _in_month(words, today))]
    found = found or [one for one in (_by_birth(text, today),) if one]
    months = {(one.year, one.month) for one in found}
    to_come = len(months) == 1 and min(months) > (today.year, today.month)
    return found[0] if to_come else None


def with_months_to_go(text: str, today: date) -> str:
    """The text with how many months there are till somebody retires, where only the month is told;
    what may be a year or less is told as either."""
    when = retirement(text, today)
    if not when:
        return _by_age(text, today)
    ahead = (when.year - today.year) * YEAR + when.month - today.month
    months = f"{ahead - 1}到{ahead}" if ahead == YEAR else f"{ahead}"
    return text.replace(when.words, TO_GO.format(words=when.words, months=months), 1)


def _by_age(text: str, today: date) -> str:
    """The text with how long somebody has to go who says only how long they have to leave, or how
    much a man lacks of his age: 再过三个月就退, 差半年60, 59岁半."""
    text = _SOON.sub(r"\g<months>就退休", text) if "再过" in text else text
    if "退休" in text or not _as_a_man(text, today):
        return text
    if found := _TO_SIXTY.search(text):
        return text.replace(found[0], f"离退休还有{found['short'] or found['ahead']}", 1)
    return _OLDER.sub(_left_to_sixty, text, count=1)


def _left_to_sixty(found: re.Match[str]) -> str:
    """How old a man is, and about how many months he has to go."""
    beyond = YEAR // 2 if found["half"] else int(read_number(found["months"]) or 0)
    left = (MENS_AGE - int(read_number(found["age"]) or 0)) * YEAR - beyond
    most = left + 1 if found["half"] else left
    return f"{found[0]}，离退休还有{left - 1}到{most}个月"


def _is_of_another(clause: str, text: str) -> bool:
    """Whether a clause names somebody else than who tells of themselves in the text."""
    return bool(_OF_ANOTHER.search(clause) and _OF_ONESELF.search(text))


def _in_month(words: str, today: date) -> Retirement | None:
    """The month a clause names; the next of its name where no year is told."""
    found = _IN_MONTH.search(words)
    if not found or _PAST.search(words) or _BEFORE_TIME.search(words) or holds_a_no(words):
        return None
    month = number_of(found["month"])
    if by := found["by"]:
        year = today.year + FROM_NOW[by]
    elif found["year"]:
        year = int(found["year"]) % CENTURY + 2000
    else:
        year = today.year + (month <= today.month)
    return Retirement(year, month, words)


def _by_birth(text: str, today: date) -> Retirement | None:
    """The month by that of a birth and the age at which they say that one retires; a man's age is
    known."""
    born, at_age = _BORN.search(text), _AT_AGE.search(text) or _as_a_man(text, today)
    told = [one for one in clauses(text) if _BORN.search(one) or _AT_AGE.search(one)]
    if not born or not at_age or any(_is_of_another(one, text) for one in told):
        return None
    age = read_number(at_age["age"]) if at_age.re is _AT_AGE else MENS_AGE
    year = 1900 + int(born["born"]) + int(age or 0)
    return Retirement(year, number_of(born["month"]), at_age[0])


def _as_a_man(text: str, today: date) -> re.Match[str] | None:
    """The words by which somebody is a man who retires when men do."""
    other = today.year >= RAISED_FROM or _EARLIER.search(text) or _OF_ANOTHER.search(text)
    return None if other else _A_MAN.search(text)
