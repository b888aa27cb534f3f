"""One form of what is typed or transcribed, in which everything else is looked for."""

import re

from nlp.item_numbers import without_item_numbers
from nlp.text import normalise, simplified

_WHETHER = re.compile("(?<!差)(?<!了)(.)(?:不|没)\\1")
_IS_THERE = re.compile("有没(?:有|得)|有莫得|有没(?=[^了])|可有|有冇|有木有|有么有")
_BROKEN = re.compile(
    "((?<![\u3400-\u9fff])(?:我|俺)?(?:不要|不想|不想干|不干|不去)|除了|想找|找个|找|想当|(?<!不)要|一天|一个月)\\s+"
)
"""A pause within what is said: 想找 保安. 中介不要 保安 are two things."""
_SPACED = re.compile("(?<=[\u3400-\u9fff])\\s+(?=[的吗呢吧了个])")
_HESITATING = re.compile(
    "(?:^|(?<=[，,。 ]))(?:那个?啥|内个|这个这个|那个那个"
    "|叫(?:啥|什么|甚)来着|[咋怎]么?说呢|嗯+|呃+|喂|哎"
    "|额(?=[，,。 ]))(?=[，,。 ]|我|俺|就是)"
)
_FOLDED = str.maketrans("〇○㊀", "零零一")


_ADDRESS = re.compile(
    "(?:^|(?<=[，,。！!？? ]))(?:(?:你|您)好[，,！! ]*)?"
    "(?:老师儿?|师傅|老板娘?|领导|同志|大[哥姐]|美女|帅哥|亲|小姐姐|客服|主任|书记)们?"
    "(?:(?<=儿)|[您你]好|好[，,！! ]"
    "|[，,！! ]*(?=请问|麻烦|打扰|劳驾|问一?[下哈]|帮[我俺忙]|给[我俺]|[我俺]想|您|求))[啊呀哈]?"
)
"""Whom one speaks to: in Shandong 老师儿 is said to anybody, and means no teacher."""


def heard(text: str) -> str:
    """The text in one script, width and case, with 要不要 as 要 and 有没有 as 有.

    招不招 asks, as 招 does; left as they are, they would deny what follows.
    """
    text = _ADDRESS.sub("，", _HESITATING.sub("，", _typed(text)))
    if " " in text:
        text = _SPACED.sub("", _BROKEN.sub("\\1", text))
    if "不" in text or "没" in text:
        text = _WHETHER.sub("\\1", text)
    return _IS_THERE.sub("有", text) if "有" in text else text


def asks_whether(text: str) -> bool:
    """Whether a text asks 有没有 or 招不招, which is not to be seen once it is heard."""
    typed = _typed(text)
    return bool(_WHETHER.search(typed) or _IS_THERE.search(typed))


def _typed(text: str) -> str:
    typed = simplified(normalise(without_item_numbers(text)))
    return typed.translate(_FOLDED).replace("俩口子", "两口子")
