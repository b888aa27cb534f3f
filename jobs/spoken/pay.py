"""The pay that is wanted: 五千以上, 一天两百, 4-6k, 小时工20."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from jobs.spoken.understood import Pay, PayUnit
from nlp.numbers import Quantity, quantities
from nlp.numerals import DIGITS

# One written form of what is counted in; each has as many characters as before, so that what
# is found stands where it was said. 两三百一天 is not 一天 after 两三百.
_DIGITS = "0-9一二两三四五六七八九十百"
_PIECE = "(?:[条只双套斤包袋箱盒张把朵篓筐桶趟单车吨亩棵捆头]|平[米方]?|立方)"
_GIVEN = "\\s?(?:给|得|开|算|挣)?[0-9.零半一二两三四五六七八九十百]+"
_FORMS = (
    # 一天干四个钟头 一千五: the day is what the hours are counted by, not the pay.
    (
        re.compile(
            "(?:一|每)(?=[天日](?:就|只|才)?(?:[干做上]|工作)?[0-9.半一二两三四五六七八九十到-]+个?半?(?:小时|钟头))"
        ),
        "约",
    ),
    (re.compile("一(?=早上|早晨|上午|下午|晚上?|夜)"), "/"),
    (re.compile("一(?=天|日(?!结)|个?小时|个?钟|个?月|年(?!级)|个?件)"), "/"),
    (re.compile(f"一(?={_PIECE}{_GIVEN}(?:$|[，, ]))"), "/"),
    (re.compile(f"一(?={_PIECE}(?:给|算|开|能)*(?:多少|几))"), "/"),
    (re.compile(f"一(?=个{_GIVEN}[毛角分元]|{_PIECE}{_GIVEN}[毛角分元块])"), "/"),
    (re.compile(f"(?<=[毛角分块元钱])一(?={_PIECE}|个(?![月小钟]))"), "/"),
    (re.compile("[过破](?=万)"), "上"),
    # 七八千 周村, 一百三 日结: no 周 and 日 that are counted.
    (
        re.compile(
            f"(?<=[{_DIGITS}千万])\\s(?=(?![元块钱毛角左上以起多来到至\\-{_DIGITS}])[\u3400-\u9fff])"
        ),
        "，",
    ),
)
_TWICE = re.compile("([1-9一二两三四五六七八九])([百千万])([1-9一二两三四五六七八九])(?=\\2)")
_SHARED = re.compile(
    "(?<![0-9.一二两三四五六七八九十百千万])([一二两三四五六七八九])"
    "(?=[到至~—-][0-9.一二两三四五六七八九]+[百千万wk])"
)
"""四到六千, 八到一万: both are told in what stands behind the second, or the next smaller."""
_BACKWARDS = re.compile("([1-9])[到至~—-][^万w]+[万w]")
_HUNDRED_ODD = re.compile("(?<![一二两三四五六七八九十几0-9])百(?:八十|十)(?=块|元|的|/)")

_UNITS: dict[PayUnit, re.Pattern[str]] = {
    "hour": re.compile("[/每按](?:个?小?时|个?钟头?)|小时工|时薪|/h|(?<=[块元钱])(?:小时|钟头)"),
    "day": re.compile(
        f"[/每按](?:[天日晚夜]|早上|早晨|上午|下午)|/d|日薪|日工资|(?<![{_DIGITS}白])天(?=[{_DIGITS}])"
    ),
    "piece": re.compile(f"[/每按](?:个?件|{_PIECE}|个(?=[^小月钟]))|计件|按数量"),
    "month": re.compile(
        f"[/每]个?月|月薪|月入|月工资|月收入|底薪|(?<![{_DIGITS}])月(?=[{_DIGITS}])"
    ),
}
_EITHER_WAY = re.compile(
    "计件[^，,]{0,6}(?:[都也](?:行|可以|中|成)|无所谓|不[要干做想去])|不[要想做干]计件"
)
_AGE = re.compile("[3-6][0-9](?:以内|以下|往下|出头|冒头)")
"""六十以内 alone is how old one is."""
_CENTS = re.compile("[毛角]")
_YEARLY = re.compile("年薪|/年|每年|年收入|一年")
_UNIT_OF_GIG = re.compile("日结|零工|散活|短工|临时工|零活")

# Words that make a bare number pay.
_CUE = re.compile(
    "工资|薪|待遇|收入|底薪|到手|块|元|钱|/个?月|每月|/(?:天|早上|早晨|上午|下午|晚|夜)|每天|小时|钟头|/个?钟|月入|保底|起步|/h|日结|[wk]$"
    f"|/(?:件|{_PIECE})[给算能]?"
)
_GIVES = re.compile("[挣赚拿给开发](?:[个到了上出得我俺咱您你他]|大概|差不多|至少|不到|能)*\\s?$")
_AFTER_CUE = re.compile(
    "\\s*(?:[+起]|以上|往上|左右|/|块|元|每|的?(?:工资|月薪|薪|待遇|底薪)|上下|打底|保底|一|以内|朝上|向上|开外)"
)
_LEAST = re.compile(
    "(?:至少|起码|最少|最低|不低于|不少于|不能少于|不能低于|少说|保底|底薪|大于|高于|超过|打底|不下|没有?(?=[^，]*不))[^，,0-9一二三四五六七八九两十]{0,3}$"
)
_MOST = re.compile("(?:不超过|最多|顶多|至多|最高)[^，,]{0,2}$")
_WITHIN = re.compile("[块元钱]*(?:以内|以下|之内|之下)")
_REFUSED = re.compile("[^，,]{0,6}(?:不[要干去做考谈想]|免谈|别|算了|不行)")
_TOO_LITTLE_BEFORE = re.compile("(?:少于|低于|不到|不足|不够|没有?|没到|没得)(?:个|一个月)?$")
_VAGUE = re.compile("多|来|几|余|出头|上(?!下)|把")
_NOT_PAY_BEFORE = re.compile(
    "(?:年龄|今年|电话|微信|号|身高|体重|干|工作|第|招|押金|交|走|离|前后|[0-9]点)(?:了|有|是|:)?$"
)
_NOT_PAY_AFTER = re.compile(
    "\\s*(?:个?(?:人|名|位|平|点|站|公里|里路|米|斤|层|号|班|个小时)|多?岁|分钟|周岁|后|年|届|来岁|[:点])"
)
ABSURD = 1_000_000
"""Nobody is paid so much: of 9000到1.2万 the 万 belongs to the latter alone."""
LEAST_MONTHLY, LEAST_DAILY = 1000, 60
MONTHS = 12


class Told(NamedTuple):
    """The pay told, and where in the text."""

    pay: Pay
    spans: tuple[tuple[int, int], ...]


def read_pay(text: str) -> Told:
    """The pay a text asks for; the text in one width, with its punctuation."""
    formed = _formed(text)
    found = list(_amounts(formed))
    by_piece = _UNITS["piece"].search(_EITHER_WAY.sub("", formed))
    piece: PayUnit | None = "piece" if by_piece else None
    if not found:
        return Told(Pay(unit=piece), ()) if piece else Told(Pay(), ())
    one = found[0]
    low, high = _limits(formed, one)
    if len(found) > 1 and found[1].start - one.end <= 1 and found[1].low > one.low:
        high = found[1].high  # 一千五两千
    unit = _unit(formed, one, piece)
    if _YEARLY.search(formed[max(0, one.start - 4) : one.end + 3]) and unit == "month":
        low, high = (value and value / MONTHS for value in (low, high))
    spans = tuple((each.start, each.end) for each in found)
    yuan = _cents if unit in ("piece", "hour") else _whole
    return Told(Pay(yuan(low), yuan(high), unit), spans)


def _formed(text: str) -> str:
    text = _HUNDRED_ODD.sub(lambda match: "100"[: len(match[0])].ljust(len(match[0]), "0"), text)
    for pattern, form in _FORMS:
        text = pattern.sub(form, text)
    text = _SHARED.sub(lambda match: str(DIGITS[match[1]]), text)
    return _TWICE.sub(_range, text)


def _range(match: re.Match[str]) -> str:
    """四千五千 as 4-5千."""
    return "-".join(str(DIGITS.get(digit, digit)) for digit in match.group(1, 3))


def _amounts(text: str) -> Iterator[Quantity]:
    """The numbers that are pay: money, or bare ones where the words or their size say so."""
    for one in quantities(text):
        before, after = text[: one.start], text[one.end : one.end + 8]
        if one.high >= ABSURD:
            one = replace(one, low=one.high / 10_000, high=one.low)
        if (lesser := _BACKWARDS.match(one.text)) and one.high >= int(lesser[1]) * 10_000:
            one = _upwards(one, int(lesser[1]))
        if one.unit not in ("元", "") or not one.high:
            continue
        if _NOT_PAY_BEFORE.search(before[-6:]) and one.unit != "元":
            continue
        if one.unit == "" and _NOT_PAY_AFTER.match(after):
            continue
        if one.unit == "" and _AGE.match(f"{one.high}{after}") and not _CUE.search(before[-8:]):
            continue
        told = _CUE.search(before[-8:] + one.text) or _GIVES.search(before[-8:])
        cued = told or _AFTER_CUE.match(after)
        spoken_of = one.unit == "元" or cued or one.high >= LEAST_MONTHLY
        if spoken_of or (one.high >= LEAST_DAILY * 2 and text.strip().endswith(one.text)):
            yield one


def _upwards(one: Quantity, lesser: int) -> Quantity:
    """八到一万 as 8000 to 10000: nobody tells a sum from the greater to the lesser."""
    if one.low >= lesser * 10_000:
        return one
    return replace(one, low=Decimal(lesser * 1000), high=one.low)


def _limits(text: str, one: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that is to be paid; a single sum is the least: more is welcome."""
    before, after = text[max(0, one.start - 8) : one.start], text[one.end :]
    low, high = one.low, one.high
    if _VAGUE.search(one.text) and low != high:
        low = low - 1 if low % 10 == 1 else low  # 五千多 is 5000 and something
        return low, None
    if _MOST.search(before):
        return None, high
    below = _WITHIN.match(after)
    if below or _TOO_LITTLE_BEFORE.search(before):
        refused = _REFUSED.match(after[below.end() if below else 0 :])
        return (low, None) if refused or not below else (None, high)
    if low == high or _LEAST.search(before):
        return low, None
    return low, high


def _unit(text: str, one: Quantity, piece: PayUnit | None) -> PayUnit:
    """The unit said nearest to the sum, or else the one in which such a sum is paid."""
    before, after = text[max(0, one.start - 8) : one.start], f"{text}。"[one.end : one.end + 5]
    for part in (after, before):
        near = {unit: match for unit, words in _UNITS.items() if (match := words.search(part))}
        if near:
            return min(near, key=lambda unit: near[unit].start() * (1 if part is after else -1))
    if one.high >= LEAST_MONTHLY:
        return "month"
    if _CENTS.search(one.text):
        return "piece"
    if piece and one.high < LEAST_DAILY:
        return piece
    if one.high >= LEAST_DAILY or _UNIT_OF_GIG.search(text):
        return "day"
    return "hour"


def _whole(value: Decimal | None) -> int | None:
    """In whole yuan."""
    return int(value) or None if value else None


def _cents(value: Decimal | None) -> float | None:
    """In yuan and their cents: a piece may be paid less than one, an hour 22.5."""
    return (float(value) if value % 1 else int(value)) if value else None
