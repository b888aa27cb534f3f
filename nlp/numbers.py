"""Numbers as people say and write them in Chinese: 28, 一万五, 三十来号人, 大半年, 三成多.

A vague amount is an interval of values it may have: 三十多 is 31 to 39, 一百来 100 to 199, 近百 90
to 99, 不到三十 0 to 29, 超过三十 31 to 59, 大概三十 27 to 33, 两个多月 2 to 2.9 months.
Units are 人 个 月 年 天 小时 课时 岁 元 % 倍, and "" for a number without any. Whole years stay
年, parts of years become 月; 周 becomes 天, 成 and 分之 become %, 毛 becomes 元. 个 is 人 only if a
person is named. 几个 and 几百 alone ask and are no amounts; 一个都没 is none at all. 以上, 以下 and
不超过 are left to the caller; dates, hours, ordinals, telephone and document numbers are skipped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from math import prod

from nlp.calendar_years import calendar_years
from nlp.no_amounts import NO_AMOUNTS
from nlp.numerals import CN, DIGITS, EXACT, PAIR, SCALES, VAGUE, fold, value_of
from nlp.the_worker import is_of_the_worker

_UNITS = {
    "课时": "课时|学时|[节堂]课|(?<![五六十]一)(?<!三八)节(?=$|[，。；,;! 吧呢了都才])",
    "小时": "小时(?!工)|钟头",
    "岁": "周?岁",
    "天": "天(?![然气津]|车(?![费钱票补程]))|星期|礼拜|周(?![年一二三四五六日末边围期转])",
    "月": "月",
    "年": "年头|(?<!个)年(?![级代份底初末度薪货限龄])",
    "元": "人民币|[块元]钱?(?![件素旦])|圆|毛钱?(?![病巾利衣])|角钱",
    "%": "%|(?:百分)?点|成(?![立为功本就员绩交长果熟])",
    "倍": "倍",
    "人": "[号口]?人(?![次社均才])|口子"
    "|名(?![单称额字义次])|位(?![数置于])|[号口](?:工人|员工|职工)|号|(?:农民|民|员|职)工"
    "|工[人友]|(?:大学?|毕业|学)生|学徒|徒弟|残疾人|劳动力|师傅",
}
# Words that are not worth one of their unit: the first character and the unit.
_WORTH: dict[str, int | Decimal] = {"年月": 12, "星天": 7, "礼天": 7, "周天": 7, "成%": 10}
_WORTH |= {"%": 100, "毛元": Decimal("0.1"), "角元": Decimal("0.1")}
# Behind a blank workers who pay are counted by no number before it: 交了24000 职工缴了12000.
_PAYING = "(?:职工|员工|工人)们?[又再另也还都]*[交缴掏扣出]"
_ODD = "(?<=[月年])(?:[零好]几个?月|出头|挂零|有余|冒头)"  # as 多: 一年出头

_AMOUNT = re.compile(
    rf"""(?x)
      (?=[0-9{CN}十百千万亿几半两俩仨个将接近快不没未上超多少大小差约])(?:
      (?=[^分]+分之)(?P<parts>[百千万]|{EXACT})分之(?P<share>{VAGUE})(?P<over>多)?
    | (?P<about>将近|接近|(?<![最附])近|快|[不没未](?:[干做待上交缴签]够?)?[到满]
        |[没未][干做待上交缴签]?够|不足|不够|不止|(?<![以加子村寨镇乡街线网晚早单册表])(?:上(?=[百千万])|(?<![领带招雇叫喊])上)
        |(?<![不未没])(?:超过|多于|少于)|大约|大概|差不多|(?<![合签预违])约
        |(?<![大中老最])小(?=[0-9{CN}十两几]+个?[月年]))?
      (?: (?P<half>[大小多]?半(?=个?[月年天周星礼小钟])|一[大小多]?半(?!年|个|天|小时))
        | (?P<round>[百千万亿](?!分之)|个(?=把))
        | (?P<low>[俩仨]|{VAGUE})(?:[kKwW]?[-~～—到至](?P<high>{VAGUE}))? )
      (?P<more>多(?![少久么钱])|好几|出头|余|[来把](?![自到源算计说讲看]))?
      (?P<scale>[kKwW](?![A-Za-z])|(?<=[多来余])[百千万亿]{{0,2}})?
      (?:[ ](?!人(?:一个|1个)?[都也]?[没未]|{_PAYING}))?(?P<each>个(?![体别税]|工作日))?
      (?P<inner>[多半来](?=月|小时|钟头|星期))?
      (?P<unit>{"|".join(_UNITS.values())})?
      (?:(?P<tail>(?<=[块成元])[0-9{CN}](?:[毛角]|(?<!元.)(?![0-9十百千万个人天年月共次回笔起直])))
        |(?P<part>多(?![少久么])|半(?![年天个月路道途])|{_ODD}))?(?P<around>左右|上下)?)
    """
)
_COUNTED = re.compile(f"[0-9{CN}十百千万亿几半两俩仨]|个把")  # no amount is without one
_MORE_THAN, _NEARLY = ("超过", "多于", "不止"), ("将近", "接近", "近", "快", "小")
_HALVES = {"半": ("0.5", "0.5"), "小半": ("0.25", "0.5")}  # any other is more than half
_NONE_AT_ALL = re.compile("[^，。、；！？,;!?0-9]{0,8}?[都也](?:[没未]|不[落漏])")  # 一个人都没裁
# 一年都没断过 was a whole year, 一年都没满 was none.
_NOT_EVEN = re.compile("[都也]?[没未](?:有?[满到够]|[干做待呆交缴])")
_NOBODY = re.compile("人?(?:不[落漏]|[没未])(?![^，,。；;！？!? ]*的)")
# 一个没裁, but not 有一个没签合同的
_SOME = ("有", "其中", "里头", "里面", "里边", "当中")  # 有一个没签, 其中1个没签 are one
_NOT_ONE = re.compile("(?<!有)[没冇无木](?:有|得)?$")  # 没一个领失业金的
# What follows a bare number that counts something without a unit here.
_LATER = re.compile("$|后[0-9一二两三四五六七八九十]{1,2}个?月")  # 前两个月1200后两个月1800
_COUNTERS = "次家户台间辆车份张门种件套层楼条项级期届类步题例处只吨米号日月年时分秒点路个后周"
_OF_ITS_OWN = re.compile(
    "(?<= )(?:条[件例]|户[头口]|家[里人属]|台账|车间|份额|门[口面]|种[植地]|层次|项目|级别|期[间限]"
    "|类似|处[理罚]|只[是有要能]|时[间候]|分[别开公]|路[上费]|个[别人]|后来|周[转边]|次年|[日月年]{2})"
)
"""Words behind a blank that count nothing though they begin like a counter: 42000 条件是够的."""
_PAPERS = ("本", "张")
_DEGREE = re.compile("[一二三]本[大院线毕科学生正]|(?:[是读念]|[读念上]的)[一二三]本|一张嘴")
SENTENCES = 8192
"""Of how many sentences the numbers are remembered: a story is gone through again and again."""

_Bounds = tuple[Decimal, Decimal]
_A_BIT = Decimal("0.1")  # 快半年 is not yet one
_ATTENDED = ("课", "课时", "学时", "节", "天")  # 上了三天 was attended, 上百人 are about so many

_AND = ("", "零", "又", "加", "外加")
_MONTH_BEFORE = re.compile("(?<!个)[0-9一二三四五六七八九十]月份?$")
_DAY_OF_MONTH = re.compile(f"(?:[12]?[0-9]|3[01]|[二三]?十[{CN}]?|[{CN}])\\s?")
_FEW, _WE = ("俩", "仨"), tuple("我俺咱你他她们")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount in a sentence, its sentence[start:end] as `text`; low == high if it is exact.
    `months` are the sums of single months, by their numbers, if it is told by those."""

    low: Decimal
    high: Decimal
    unit: str
    start: int
    end: int
    text: str
    months: tuple[tuple[int, Decimal], ...] = ()


@lru_cache(SENTENCES)
def quantities(text: str, today: date | None = None) -> tuple[Quantity, ...]:
    """Return the amounts of a sentence, left to right; `today` tells the year 22年 from 30年."""
    folded = fold(text)
    if not _COUNTED.search(folded):
        return ()
    clear = list(NO_AMOUNTS.sub(lambda match: "。" * len(match[0]), folded))
    for _, start, end in calendar_years(folded, today.year % 100 + 1 if today else 35):
        clear[start:end] = "。" * (end - start)
    amounts = [_amount(match, text) for match in _AMOUNT.finditer("".join(clear))]
    return _joined([amount for amount in amounts if amount], text)


def _joined(amounts: Sequence[Quantity], text: str) -> tuple[Quantity, ...]:
    """The amounts with years and the months behind them as one: 两年零一个月 is 25 months."""
    found: list[Quantity] = []
    for one in amounts:
        last = found[-1] if found else one
        between = text[last.end : one.start]
        if (last.unit, one.unit) == ("年", "月") and between in _AND:
            low, high = last.low * 12 + one.low, last.high * 12 + one.high
            found[-1] = Quantity(low, high, "月", last.start, one.end, text[last.start : one.end])
        else:
            found.append(one)
    return tuple(found)


def _amount(match: re.Match[str], text: str) -> Quantity | None:
    """Return the amount at a match in a text, None if it counts nothing after all."""
    unit, bounds, ends = _unit(match), _number(match), match.end()
    money = unit == "人" and bounds and _is_money(match, bounds[0])
    if money:
        unit, ends = "", match.start("each" if match["each"] else "unit")
    if unit is None or not bounds or not (unit or money or _stands_bare(match)):
        return None
    none = (_NOT_EVEN if unit in ("年", "月") else _NONE_AT_ALL).match(match.string, match.end())
    exact = not (match["part"] or match["inner"])
    some = match.string[: match.start()].endswith(_SOME)
    nobody = unit in ("人", "个") and not some and _NOBODY.match(match.string, match.end())
    nobody = nobody or (unit in ("人", "个") and _NOT_ONE.search(match.string[: match.start()]))
    if bounds[0] == bounds[1] == 1 and exact and (none or nobody):
        bounds = Decimal(0), Decimal(0)
    recent = match["about"] == "近" and unit in ("年", "月", "天")  # 近三年: the last three
    about = "" if recent else match["about"] or match["around"] or ""
    if unit == "年" and (about or match["half"] or match["part"]):
        unit = "月"
    low, high = map(_plainly, _approximate(*_measure(match, *bounds, unit), about, unit))
    start, end = match.start(), len(match.string[:ends].rstrip())
    return Quantity(low, high, unit, start, end, text[start:end])


def _is_money(match: re.Match[str], number: Decimal) -> bool:
    """Tell whether what seems to count people is what the worker pays besides that sum."""
    after = match.start("each" if match["each"] else "unit")
    return is_of_the_worker(match.string[: match.start()], match.string[after:], number)


@lru_cache(4096)
def _plainly(number: Decimal) -> Decimal:
    """The number as it is written plainly: 6 rather than 6.0."""
    return Decimal(f"{number.normalize():f}")


def _unit(match: re.Match[str]) -> str | None:
    """Return the unit meant, "" for none, None where the word means something else."""
    word, low, half = match["unit"], match["low"] or "", match["half"] or ""
    if match["parts"] or half.startswith("一"):
        return "%"  # 三分之一, 一半
    if not word:
        ours = low in _FEW and match.string[: match.start()].endswith(_WE)
        return "人" if ours else "个" if match["each"] or low in _FEW else ""
    if word.startswith("号"):
        # 三十来号 and 三十号工人, but not 三十号, nor the day of 干到十几号
        several = match["more"] or "几" in low or word != "号"
        return "人" if several and not _OF_A_DAY.search(match.string[: match.start()]) else None
    counted = match["each"] or half or match["round"] or low in ("两", *_FEW)
    if word in ("月", "点", "百分点") and not counted:
        return None  # 三月 is March, 三点 the hour
    return _unit_of(word)


_OF_A_DAY = re.compile("(?:到|至|等|月|月份|是)了?$")


@lru_cache
def _unit_of(word: str) -> str:
    return next(unit for unit, words in _UNITS.items() if re.fullmatch(words, word))


def _stands_bare(match: re.Match[str]) -> bool:
    """Tell whether a number without a unit is an amount: not 一次, 十分, the 一 of 唯一, 3月28."""
    if _MONTH_BEFORE.search(match.string[: match.start()]) and _DAY_OF_MONTH.fullmatch(match[0]):
        return False
    low, after = match["low"] or "", match.string[match.end() : match.end() + 1]
    about_some = match["more"] in ("来", "把", "余") and not match["scale"]
    if about_some or low == "十一" or low.startswith("几"):
        return False
    if match.string.strip() == match[0].strip():
        return True
    if after in _PAPERS and not _DEGREE.search(
        match.string[max(0, match.start() - 2) : match.end() + 2]
    ):
        return True
    begun = _LATER.match(match.string, match.end()) or _OF_ITS_OWN.match(match.string, match.end())
    if match["round"] or (after in _COUNTERS and not begun):
        return bool(match["round"]) and not "\u4e00" <= after <= "\u9fff"
    return bool(re.search("[0-9]|.[十百千万亿]|[十百千万亿].", low))


def _number(match: re.Match[str]) -> _Bounds | None:
    """Return the bounds of the number itself, before its unit is looked at."""
    if match["parts"]:
        parts = Decimal(SCALES.get(match["parts"], 0)) or value_of(match["parts"])
        share = _bounds(match["share"], match["over"] or "", 1)
        return (share[0] / parts, share[1] / parts) if parts else None
    if match["half"]:
        beyond = {match["inner"], match["part"]} - {None, "", "半"}
        halves = _HALVES.get("" if beyond else match["half"].lstrip("一"), ("0.5", "1"))
        return Decimal(halves[0]), Decimal(halves[1])
    scale = prod(SCALES[character] for character in (match["scale"] or "").lower())
    attended = (match["unit"] or "").endswith(_ATTENDED)
    more = match["more"] or ("来" if match["about"] == "上" and not attended else "")
    if match["round"]:
        one = Decimal(SCALES.get(match["round"], 1))
        return _beyond(one, more, scale) if more or match["about"] else None
    if not match["high"]:
        return _bounds(match["low"], more, scale)
    shared = "" if SCALES.keys() & match["low"] else match["high"].lstrip(f"0123456789.,两{CN}")
    first, last = _bounds(match["low"] + shared, "", scale), _bounds(match["high"], "", scale)
    return min(first[0], last[0]), max(first[1], last[1])


def _bounds(numeral: str, more: str, scale: int) -> _Bounds:
    """Return the bounds of 二十八, 三十多, 十几, 几百 or 七八十."""
    if "几" in numeral:
        least = value_of(numeral.replace("几", "二" if numeral[0] == "几" else "一"))
        most = value_of(numeral.replace("几", "九"))
        return least * scale, _beyond(most, "" if numeral[-1] == "几" else "多", scale)[1]
    if pair := re.search(PAIR, numeral):
        low, high = (value_of(numeral.replace(pair[0], digit)) for digit in pair[0])
        return low * scale, high * scale
    return _beyond(value_of(numeral), more, scale)


def _beyond(value: Decimal, more: str, scale: int) -> _Bounds:
    """Return the bounds of a value with 多 or 来 after it: up to the next of its last place."""
    digits = str(int(value))
    step = 10 ** (len(digits) - len(digits.rstrip("0"))) if more else 0
    if step <= 1:
        return value * scale, (value + step) * scale
    return value * scale + (0 if more in "来把" else 1), (value + step) * scale - 1


def _measure(match: re.Match[str], low: Decimal, high: Decimal, unit: str) -> _Bounds:
    """Turn a number of words for a unit into units: 一年半 into 18 months, 三成五 into 35 %."""
    part = match["inner"] or match["part"]
    worth = _WORTH.get((match["unit"] or "")[:1] + unit, 1)
    if part == "半":
        low, high = low + Decimal("0.5"), high + Decimal("0.5")
    more = bool(part) and part != "半"
    if more and not match["half"]:
        high += 1 - _A_BIT if worth == 1 else 1
    if match["tail"]:
        low = high = low + Decimal(DIGITS.get(match["tail"][0], match["tail"][0])) / 10
    within = 1 if worth >= 10 and (more or (match["half"] and low != high)) else 0
    return low * worth + within, high * worth - within


def _approximate(low: Decimal, high: Decimal, about: str, unit: str) -> _Bounds:
    """Widen an exact amount by the word before or after it."""
    if low != high or not low or not about or about == "上":
        return low, high
    less, least, most = max(low - 1, Decimal(0)), low * 9 / 10, high * 11 / 10
    whole = unit in ("人", "个", "") or high >= 10
    if about in _MORE_THAN:
        return (low + 1, max(low * 2 - 1, low + 1)) if whole else (low, low * 2)
    if about in _NEARLY:
        return min(least.to_integral_value(ROUND_CEILING), less), less if whole else high - _A_BIT
    if about[0] in "不没未少":
        # Of months the full ones count: who has been there for 不到半年 has five.
        return Decimal(0), less if whole or unit == "月" else high
    return least.to_integral_value(ROUND_FLOOR), most.to_integral_value(ROUND_CEILING)
