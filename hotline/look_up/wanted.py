"""What staff look for, and whose conversations they may find."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.errors import Invalid

MOST = 100
"""Conversations on one page at most."""

LONGEST = 100
"""Characters of what is looked for at most."""

SHORTEST_TAIL = 4
"""Digits of a telephone number that one is looked for by."""

_ADCODE = re.compile("[0-9]{4}[0-9A-Z]{2}")
_OPENID = re.compile("o[0-9A-Za-z_-]{27}")
_DIGITS = re.compile(r"\+?[0-9][0-9\s()-]*[0-9]")
_NAME = re.compile("[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+·[\u4e00-\u9fff]+")
_CARD = re.compile("(?:card|卡片)[:：](.+)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; all that is given must be true of a conversation.

    `words`, `card` and `missed` are of one line: the words (all of them, in any order) stand in it,
    it was answered from the card, it was not answered. `name` is a part of the name in a profile,
    `phone_tail` the last digits of a telephone number that is held, `region` an adcode. Days are
    China's, both included. With `guessed` the name and the number were read out of the words: who
    has them is found beside those who wrote the words. `before` is the cursor of an earlier page.
    """

    words: str = ""
    name: str = ""
    phone_tail: str = ""
    openid: str = ""
    card: str = ""
    region: str = ""
    since: date | None = None
    until: date | None = None
    missed: bool = False
    handed_over: bool = False
    with_applications: bool = False
    guessed: bool = False
    before: str = ""
    limit: int = 20


def checked(wanted: Wanted) -> Wanted:
    """What is wanted, if it can be looked for; raises Invalid with what would be right."""
    faults: dict[str, str] = {}
    if len(wanted.words) > LONGEST:
        faults["words"] = f"要找的字最多 {LONGEST} 个"
    tail = wanted.phone_tail
    if tail and not (tail.isascii() and tail.isdigit() and len(tail) >= SHORTEST_TAIL):
        faults["phone_tail"] = f"电话尾号应是至少 {SHORTEST_TAIL} 位数字"
    if wanted.region and not _ADCODE.fullmatch(wanted.region):
        faults["region"] = "地区应是六位行政区划代码，如 140100"
    if wanted.since and wanted.until and wanted.since > wanted.until:
        faults["until"] = "截止的日子应不早于开始的日子"
    if not 1 <= wanted.limit <= MOST:
        faults["limit"] = f"一页应是 1 到 {MOST} 个"
    if faults:
        fields = {field: [fault] for field, fault in faults.items()}
        raise Invalid(f"{'；'.join(faults.values())}。", fields)
    return wanted


def read_query(text: str) -> Wanted:
    """What somebody means who types into the one box: an openid, card:…, digits, a name, words."""
    words, openid, cards = [], "", ""
    for part in text.split():
        if _OPENID.fullmatch(part):
            openid = part
        elif found := _CARD.fullmatch(part):
            cards = found[1]
        else:
            words.append(part)
    said = " ".join(words)
    name, tail = _name(words), _tail(said)
    guessed = bool(name or tail)
    return Wanted(
        tail or said, name=name, phone_tail=tail, openid=openid, card=cards, guessed=guessed
    )


def _name(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 and _NAME.fullmatch(words[0]) else ""


def _tail(said: str) -> str:
    """The digits of what is a number and nothing else, however it is parted."""
    if not _DIGITS.fullmatch(said):
        return ""
    digits = re.sub("[^0-9]", "", said)
    if len(digits) > 11:
        digits = digits.removeprefix("86")
    return digits if len(digits) >= SHORTEST_TAIL else ""
