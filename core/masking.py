"""Numbers by which somebody could be known, covered wherever they stand in a text.

Telephones, resident identity numbers and bank cards are found in every disguise people put them
in: full width, with spaces and strokes, in Chinese numerals. Days, sums, pay ranges, document
numbers and the credit codes of firms are nobody's, and stay.
"""

import re
from collections.abc import Callable

from stdnum.cn import uscc

COVER = "*"
KEPT_HEAD, KEPT_TAIL = 3, 4
GONE = "***"

# Each numeral in every way it is typed; 洞, 拐 and 勾 are how numbers are read over a radio.
_GLYPHS = (
    "0０〇零洞",
    "1１①一幺壹",
    "2２②二两贰貳",
    "3３③三叁參",
    "4４④四肆",
    "5５⑤五伍",
    "6６⑥六陆陸",
    "7７⑦七拐柒",
    "8８⑧八捌",
    "9９⑨九勾玖",
)
_LAST = "xXｘＸ×"
_NUMERALS = frozenset("".join(_GLYPHS) + _LAST)


def _any(digits: str) -> str:
    """One of these digits, however it is written."""
    return f"[{''.join(_GLYPHS[int(one)] for one in digits)}]"


_D = _any("0123456789")
_GAP = r"[\s\u200b-\u200d\ufeff\-‐‑–—－_.．·•*/／\\|~,，、()（）\[\]【】]{0,3}"
# In Chinese 周三 may stand before a number: numerals of that script close nothing off.
_ALONE, _ENDS = "(?<![0-9０-９])", "(?![0-9０-９])"


def _row(*digits: str) -> str:
    """Digits in a row, with what people put between them."""
    return _GAP.join(digits)


_PROVINCE = "|".join(
    _row(_any(first), _any(second))
    for first, second in (
        ("1", "12345"),
        ("2", "123"),
        ("3", "1234567"),
        ("4", "123456"),
        ("5", "01234"),
        ("6", "12345"),
        ("78", "123"),
    )
)
_MONTH = f"(?:{_row(_any('0'), _any('123456789'))}|{_row(_any('1'), _any('012'))})"
_DAY = (
    f"(?:{_row(_any('0'), _any('123456789'))}|{_row(_any('12'), _D)}|{_row(_any('3'), _any('01'))})"
)
_REGION = f"(?:{_PROVINCE}){_GAP}{_row(*[_D] * 4)}"
_CENTURY = f"(?:{_row(_any('1'), _any('89'))}|{_row(_any('2'), _any('0'))})"
_BORN = f"{_row(_D, _D)}{_GAP}{_MONTH}{_GAP}{_DAY}{_GAP}{_row(*[_D] * 3)}"
_CHECK = f"(?:{_D}|[{_LAST}])"

_RESIDENT = f"{_ALONE}{_REGION}{_GAP}{_CENTURY}{_GAP}{_BORN}{_GAP}{_CHECK}{_ENDS}"
_RESIDENT_OLD = f"{_ALONE}{_REGION}{_GAP}{_BORN}{_ENDS}"
# 1985-03-12 175: somebody's birthday with their height is no telephone.
_A_DAY = r"(?:19|20)[0-9]{2}[-./][0-9]{1,2}(?![0-9])"
_ABROAD = f"(?P<abroad>(?:{_row(_any('0'), _any('0'))}{_GAP})?{_row(_any('8'), _any('6'))}{_GAP})?"
_MOBILE = f"{_ALONE}{_ABROAD}(?!{_A_DAY}){_row(_any('1'), _any('3456789'), *[_D] * 9)}{_ENDS}"
_AREA = f"{_any('0')}(?:{_any('1')}{_any('0')}|{_any('2')}{_D}|{_any('3456789')}{_D}{_D})"
_LOCAL = f"{_any('23456789')}{_D}{{2,3}}{_GAP}{_D}{{4}}"
_LANDLINE = f"{_ALONE}(?P<area>{_AREA}){_GAP}{_LOCAL}{_ENDS}"
_CALL = "(?P<call>(?:电话|座机|固话|[Tt][Ee][Ll])\\W{0,2}[是为]?\\W{0,2})"
_NAMED = f"{_CALL}{_LOCAL}{_ENDS}"
_FOUR, _BREAK = f"{_D}{{4}}", r"[\s\-–—－]{1,2}"
_IN_FOURS = f"{_D}{{3}}(?:{_BREAK}{_FOUR}){{3}}(?:{_BREAK}{_D}{{1,3}})?"
_CARD = f"{_ALONE}{_any('34569')}(?:{_IN_FOURS}|{_D}{{5}}{_BREAK}{_D}{{10,13}}){_ENDS}"
_WHOLE, _LONG = f"{_D}{{16,}}[{_LAST}]?", f"{_D}{{11,}}"

_FIRM = re.compile(
    f"(?!{_RESIDENT})(?<![0-9A-Za-z])[1-9A-Y][0-9A-HJ-NPQRTUWXY]{{17}}(?![0-9A-Za-z])"
)
_NUMBER = re.compile(
    "|".join((_WHOLE, _CARD, _RESIDENT, _RESIDENT_OLD, _MOBILE, _LANDLINE, _NAMED, _LONG))
)
_SUM, _BETWEEN = re.compile("[1-9][0-9]*00"), re.compile(r"[-–—－~\s]+")
_BEFORE_MONEY = re.compile("(?:[元块万薪补]|工资)[^0-9]{0,4}$")
_MONEY = re.compile(r"\s*(?:元(?!旦|宵)|块|万|[/每一]个?[月天年])")


def masked(text: str) -> str:
    """The text with the middle of every such number covered: 138****0000."""
    return _replaced(text, _covered)


def masked_but_offices(text: str) -> str:
    """The same, but that landlines stay: in an answer out of documents they are the office's own,
    while a number that somebody told may stand there too."""
    return _replaced(text, lambda found: found[0] if found["area"] else _covered(found))


def without_numbers(text: str) -> str:
    """The text with nothing left of such numbers."""
    return _replaced(text, lambda _: GONE)


def _replaced(text: str, put: Callable[[re.Match[str]], str]) -> str:
    """The text with each number replaced that is somebody's."""

    def instead(found: re.Match[str]) -> str:
        return found[0] if _is_of_money(found) else put(found)

    done, rest = "", 0
    for code in _FIRM.finditer(text):
        if uscc.is_valid(code[0]):
            done += _NUMBER.sub(instead, text[rest : code.start()]) + code[0]
            rest = code.end()
    return done + _NUMBER.sub(instead, text[rest:])


def _is_of_money(found: re.Match[str]) -> bool:
    """Whether it is sums with a line between, as in 13000-150000元."""
    sums = _BETWEEN.split(found[0])
    if len(sums) == 1 or not all(map(_SUM.fullmatch, sums)):
        return False
    before = found.string[max(0, found.start() - 6) : found.start()]
    return bool(_BEFORE_MONEY.search(before) or _MONEY.match(found.string, found.end()))


def _covered(found: re.Match[str]) -> str:
    """The number without its middle: of one of a place its area stays."""
    number, start = found[0], max(found.end(name) for name in found.re.groupindex)
    local = found["area"] or found["call"]
    head, tail = (0, KEPT_HEAD) if local else (KEPT_HEAD, KEPT_TAIL)
    first = max(0, start - found.start())
    figures = [at for at, sign in enumerate(number) if at >= first and sign in _NUMERALS]
    hidden = set(figures[head : len(figures) - tail])
    return "".join(COVER if at in hidden else sign for at, sign in enumerate(number))
