"""Chinese numerals: how they are written, and what they are worth."""

import re
from decimal import Decimal
from functools import lru_cache

_FOLDED = "０１２３４５６７８９．％〇○萬億點"
_FOLD = str.maketrans(_FOLDED, "0123456789.%零零万亿点")
_TO_FOLD = re.compile(f"[{_FOLDED}]")
CN = "零一二三四五六七八九"
DIGITS = {c: n for n, c in enumerate(CN)} | {"两": 2, "俩": 2, "仨": 3, "半": 0.5}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "k": 1000, "w": 10**4}
_ARABIC = r"[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,9})?|[0-9]{1,15}(?:\.[0-9]{1,9})?"
SHORT = "(?:[0-9]+|[一二两三四五六七八九十百]+)"
"""A number as people are counted: 12, 十二."""

PAIR = "一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九"  # 七八个, 二三十


def fold(text: str) -> str:
    """The text with its numerals in their common form: ２〇点 is 20点."""
    return text.translate(_FOLD) if _TO_FOLD.search(text) else text


def _numeral(digit: str) -> str:
    """Return the pattern of a number each of whose digits may be what `digit` matches."""
    # 一千一个 is a thousand each, and 交了2万三险 are 20000 of three.
    each = "(?!(?<=[百千万])(?:一[个人位名本]|[三四五六](?:险|项[社保费])))"
    small = (
        f"(?:(?:{digit})千)?(?:零?(?:{digit})百)?(?:零?(?:{digit})?十)?(?:零?{each}(?:{digit}))?"
    )
    begins = "[0-9一二两三四五六七八九十]|几[十百千万亿]|(?<=好)几年"
    whole = f"(?={begins})(?:{small}亿)?零?(?:{small}万)?{small}"
    return f"(?:(?:零(?=点)|{whole})(?:点[{CN}]+)?)"


EXACT = _numeral(f"{_ARABIC}|[一二两三四五六七八九]")
_SOME = "几(?=[十百千万亿])|(?<=[十百千万])几|(?<=好)几(?=年)"
VAGUE = _numeral(f"{PAIR}|{_ARABIC}|{_SOME}|[一二两三四五六七八九]")


def read_number(text: str) -> Decimal | None:
    """Return the one exact number a text consists of; None for anything else, also for 十来."""
    folded = fold(text.strip())
    if re.fullmatch(f"[{CN}]{{2,}}", folded) and ("零" in folded or len(folded) > 3):
        return Decimal("".join(str(DIGITS[digit]) for digit in folded))  # 二零二二, 一零五
    number = re.fullmatch(f"({EXACT}|[零俩仨半])([kKwW]?)", folded)
    return value_of(number[1]) * SCALES.get(number[2].lower(), 1) if number else None


@lru_cache(4096)
def value_of(numeral: str) -> Decimal:
    """Return what an exact numeral is worth; as spoken, 一万五 is 15000 and 三百二 is 320."""
    whole, _, fraction = numeral.replace(",", "").partition("点")
    total, section, digit, last = Decimal(0), Decimal(0), Decimal(0), 10
    for token in re.findall("[0-9.]+|.", whole):
        scale = SCALES.get(token, 0)
        if token == "零":
            last = 10
        elif not scale:
            digit = Decimal(DIGITS.get(token, token))
        elif scale < 10_000:
            section += scale * (digit or 1)
        else:
            total, section = total + scale * (section + digit), Decimal(0)
        if scale:
            digit, last = Decimal(0), scale
    section += digit * (last // 10) if digit < 10 else digit
    decimals = Decimal("0." + "".join(str(DIGITS[decimal]) for decimal in fraction) + "0")
    return Decimal(f"{(total + section + decimals).normalize():f}")  # 15000 rather than 15000.0
