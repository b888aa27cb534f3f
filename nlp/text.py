"""One written form for what people type, and the character grams everything is found by."""

import re
import unicodedata
from functools import lru_cache
from operator import add

from opencc import OpenCC

# A point between digits belongs to the number: 5.5% and 55% are not the same.
_NOT_WORD = re.compile(r"[^0-9a-z%\u3400-\u9fff](?<![0-9]\.(?=[0-9]))")
# Before both become the same sign: a Chinese comma parts two numbers.
_PARTED = re.compile(r"(?<=\d)，(?=\d{3})")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_YUAN = re.compile(
    r"(?:(?:¥|rmb) ?)+(?P<sum>[0-9]+(?:\.[0-9]+)?[万千]?)元?|(?<=[0-9]) ?(?:rmb|cny)"
)
_CURRENCY = re.compile("rmb|cny")
_SPACED = re.compile(
    r"(?:(?<=[一-龥]) )?(?<![0-9.])(?P<number>[0-9]+(?:\.[0-9]+)?) "
    "(?=[个岁元千百年日号周%]|[来多][个人]|课时|人(?![工社力才事民])|名(?!单)|位(?!置)"
    "|口(?!罩)|户(?!口)|家(?![里政庭人具乡属])|本(?![人县市区厂地月年来身])|块(?!儿)|万(?!柏)|月(?![子嫂])|天(?!津))"
)
"""厂里 28 个人 is spaced by a keyboard; 厂里 28个人 may be two things."""
_BEHIND = re.compile(r"(?<=[一-龥]) (?=[0-9]+(?:\.[0-9]+)?(?:$|[^0-9.一-龥a-z]))")
"""最低工资 1730 is the one amount."""
_PIECE = re.compile(r"[0-9a-z%.]+|.")

_NO = re.compile("[没无未]")
_NO_SUCH = re.compile(
    "(?<!有)(?P<no>没得|[没无]有?|未)个?(?:啥子?|什么|任何|哪样)(?=[一-龥])(?!大|太)"
)
_NEVER = re.compile("无(?=间?[休歇停断])")

_FROM_TRADITIONAL = OpenCC("t2s")

SENTENCES = 4096
"""Of how many sentences the simplified form is remembered: each is read again within a turn."""


@lru_cache(SENTENCES)
def simplified(text: str) -> str:
    """The text in simplified characters: 穩崗返還 becomes 稳岗返还; 乾县 keeps its name."""
    # 乾 is written so in both scripts; only the dry one became 干.
    parts = text.split("乾")
    return "乾".join(map(_FROM_TRADITIONAL.convert, parts))


def normalise(text: str) -> str:
    """The text in one width and case, with single spaces: ＡＢ１２％ becomes ab12%, ￥18,600
    becomes 18600元 and 28 个 28个; 18，600 stays two numbers."""
    one_width = unicodedata.normalize("NFKC", _PARTED.sub("， ", text))
    whole = _THOUSANDS.sub(lambda one: one[0].replace(",", ""), one_width)
    one_spaced = " ".join(whole.split()).lower()
    of_units = _SPACED.sub(r"\g<number>", _YUAN.sub(r"\g<sum>元", one_spaced))
    return _BEHIND.sub("", of_units)


@lru_cache(SENTENCES)
def plain(text: str) -> str:
    """The normalised text without spaces and punctuation, for comparing and finding."""
    bare = _NOT_WORD.sub("", normalise(text))
    # rmb。500 is a sum only once its point is gone.
    return plain(bare) if bare != text and _CURRENCY.search(bare) else bare


def without_such(text: str) -> str:
    """The text with what is denied straight behind its no: 没啥证, 没得什么证 and 没有任何证 deny
    the same, and 无休 the same as 没休."""
    return _NEVER.sub("没", _NO_SUCH.sub(r"\g<no>", text)) if _NO.search(text) else text


_BY_NAME = re.compile(
    "(?<![第前头])(?P<number>(?<![0-9.])[0-9]+|[一二两三四五六七八九十百]+)(?:名(?![单次额义声誉字])|位(?![数置次以]))"
    "(?P<alone>人(?![工社力才事民员])|(?=[也都全已在是均，,。；;：:？?！!、\\s]|$))?"
)


def in_plain_counters(text: str) -> str:
    """The text with people counted by 名 or 位 counted as they are in speech: 3名没过 is 3个人没过,
    3名职工 3个职工."""
    if "名" not in text and "位" not in text:
        return text
    return _BY_NAME.sub(
        lambda one: one["number"] + ("个" if one["alone"] is None else "个人"), text
    )


def runs(text: str) -> list[list[str]]:
    """The runs of word characters, each in pieces: a character, or a run of digits and letters."""
    return [_PIECE.findall(run) for run in _NOT_WORD.split(normalise(text)) if run]


def grams(text: str) -> list[str]:
    """Single characters and pairs within each run of word characters.

    Pairs never reach across punctuation; runs of digits and letters stay whole.
    """
    found: list[str] = []
    for pieces in runs(text):
        found += pieces
        found += map(add, pieces, pieces[1:])
    return found


def pairs(text: str) -> list[str]:
    """Pairs within each run of word characters, for long texts: single characters tell little.

    A run of a single character, number or foreign word is kept as it is.
    """
    found: list[str] = []
    for pieces in runs(text):
        found += map(add, pieces, pieces[1:]) if len(pieces) > 1 else pieces
    return found
