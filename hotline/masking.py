"""Numbers by which somebody could be known, covered wherever they are shown."""

import re

# Digits as people write and disguise them: full width, spaced, with hyphens.
_GAP = r"[ \u3000\t\-–—_.·]{0,2}"
_DIGIT = "[0-9０-９]"
_LAST = "[0-9０-９xXｘＸ]"

LONG = re.compile(rf"(?<!{_DIGIT}){_DIGIT}(?:{_GAP}{_DIGIT}){{5,19}}{_GAP}{_LAST}(?!{_DIGIT})")
"""Seven figures or more in a row: a telephone, an identity card, a bank card."""

COVER = "*"
KEPT_HEAD, KEPT_TAIL = 3, 4


def masked(text: str) -> str:
    """The text with the middle of every long number covered."""
    return LONG.sub(lambda found: _covered(found[0]), text)


def _covered(number: str) -> str:
    figures = [place for place, sign in enumerate(number) if sign.isalnum()]
    head = KEPT_HEAD if len(figures) > KEPT_HEAD + KEPT_TAIL else 0
    hidden = set(figures[head : len(figures) - KEPT_TAIL])
    return "".join(COVER if place in hidden else sign for place, sign in enumerate(number))


def masked_openid(openid: str) -> str:
    """An openid by which staff can tell two apart, and nobody can find the person."""
    return f"{openid[:3]}…{openid[-4:]}" if len(openid) > KEPT_HEAD + KEPT_TAIL else openid
