"""Of which level the office is of which a clause speaks: of a province, a city or a county."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from nlp.places.regions import Level
from nlp.statements import SENTENCES

_OF_ONE = "(?=[里上头级厅局税批发给核报办]|人社|人力|行政|审批|那边|这边)"
_WORDS: dict[Level, re.Pattern[str]] = {
    "province": re.compile(f"(?<![外出跨])省{_OF_ONE}"),
    "city": re.compile(f"(?<![超城股夜菜])市{_OF_ONE}"),
    "county": re.compile(
        f"(?:开发|综改|示范|高新|经开)区|县城|(?<!外)县{_OF_ONE}|(?<![小社片校厂园])区{_OF_ONE}"
    ),
}

# 税务登记在市里还是区里 asks, and 不是省里批的 leaves open whose it is.
_LEFT_OPEN = re.compile("还是|哪|谁|不是|不在|不归|没|未|啥|甚|什么")


def level_named(clause: str, cues: Iterable[str], places: Iterable[Level]) -> Level | None:
    """The one level of an office that does what the cues stand for, by its words and those of the
    `places` in the clause; None if it leaves that open."""
    does = any(all(word in clause for word in cue.split()) for cue in cues)
    if not does or _LEFT_OPEN.search(clause):
        return None
    named = {level for level, words in _WORDS.items() if words.search(clause)}
    # 太原市迎泽区 is a county's.
    named |= {"county"} if "county" in (held := set(places)) else held
    return named.pop() if len(named) == 1 else None


_RECOGNISED = "(?=[^，,。；;\\s]{0,4}?[评认批选发挂定没未过落创推])"
_SAID: Mapping[str, re.Pattern[str]] = {
    name: re.compile(
        f"{before}{name}(?:[那这]?[一1]级|(?:[里上](?:[头面边])?|人社[局厅]?|[局厅]里?|那边|这边){_RECOGNISED})"
    )
    for name, before in (("省", "(?<![外出跨])"), ("市", ""), ("县", "(?<!外)"), ("区", ""))
}


def with_levels(text: str) -> str:
    """The text with the level of who recognised something told as documents name it: 市上评成了，
    省里头没评上 is 市级评成了，省级没评上."""
    for name, said in _SAID.items():
        text = said.sub(f"{name}级", text) if name in text else text
    return text


@lru_cache(SENTENCES)
def names_level(text: str) -> bool:
    """Whether a text names an office or a place by its level."""
    return any(words.search(text) for words in _WORDS.values())
