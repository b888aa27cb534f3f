"""What was forgotten when others were counted is told as more of them, 漏了叉车的2本, and of whom
something was forgotten as some of them: 社保落下1个没办."""

import re

from nlp.put_right.taking_back import APART

_TOLD = "[算数报说讲写填统提加]"
_SAID = "[算数报说讲记写填统提加]"
_NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})[个名位本人]"
_THINGS = f"{_NUMBER}(?!月|小时|课|人?[，,。；;]|人?$)[^，,。；;！!？?\\s没未不]{{2,}}"
_WHAT = "[^，,。；;！!？?\\s0-9没未不缴交签上发来去走]{2,10}"
_OH = "(?:哦|噢|喔|哎呀?|唉|呃|啊|对了|不好意思|刚才|前头|还|又|[，, ])*[我俺咱]?"
_FORGOTTEN = re.compile(
    f"(?P<mark>^|[，,。；;！!？? {APART}]){_OH}"
    f"(?:[漏落](?:{_SAID}|了|掉|下)+|忘(?:了|记得?|掉)*{_TOLD}+了?|少{_SAID}了)(?:还有|有)?[，,]?"
    f"(?=(?:{_WHAT})?{_THINGS}|{_WHAT}{_NUMBER})"
)
"""Words that own up to it before a number and what is counted; a bare one is of those told last."""

_EVERY_ONE = re.compile(
    "[1一][个人](?:都|也)?不(?:落|漏|少|差|拉)(?:下|掉)?[的地]?(?:都|全部?)?(?=[交缴参上签办])"
)

_LEFT_OUT = re.compile(
    "(?:[还就只光也又]|唯独)*(?:[落漏](?:下|掉|了)+|[差缺](?:了|着)?)"
    "(?P<number>[0-9一二两三四五六七八九十]+)(?P<people>[个名位]人?)(?!月|小时|星期|礼拜)"
    "(?=[^，,。；;、\\s0-9没未不]{0,8}[没未](?!招|凑|够|满|补|来得及))"
)
"""Some in whose place something was not done yet: 落下1个没办, 还差1个没签."""


def told_of_all(text: str) -> str:
    """The text with what is done for every one of them told of all: 社保一个不落全缴着."""
    return _EVERY_ONE.sub("全", text) if "不" in text else text


def told_as_more(text: str) -> str:
    """The text with what was forgotten told as more: 哦漏了叉车的2本证 as 另外还有叉车的2本证."""
    if not any(one in text for one in "漏落忘少"):
        return text
    return _FORGOTTEN.sub(r"\g<mark>另外还有", text)


def told_as_some(text: str) -> str:
    """The text with those of whom something was forgotten or is still to be done told apart."""
    if not any(one in text for one in "落漏差缺"):
        return text
    return _LEFT_OUT.sub(_told_apart, text)


def _told_apart(found: re.Match[str]) -> str:
    """Some told apart, one of them as one and not as nobody."""
    number = "1" if found["number"] == "一" else found["number"]
    return f"有{number}{found['people']}"
