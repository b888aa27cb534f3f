"""Who somebody is, as they say it to a firm: 我叫张敏，13800000000，干过两年保安."""

import re
from dataclasses import dataclass

_PHONE = re.compile(r"(?<!\d)(?:\+?86)?[- ]?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)")
_NAMED = re.compile(
    "(?:我叫|我是|姓名(?:是|：|:)?|名字(?:是|叫|：|:)?|本人)\\s*(?P<name>[\u4e00-\u9fff·]{2,8})"
)
_ALONE = re.compile("[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}")
_LABELS = re.compile(
    "(?:我的)?(?:联系)?(?:电话|手机|号码|手机号码?|电话号码|联系方式)(?:是|：|:)?$"
)
_BETWEEN = re.compile(r"[\s，,。；;、：:！!]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What a message tells: each "" where it does not."""

    name: str = ""
    phone: str = ""
    about: str = ""


def told(text: str, name_asked: bool = True) -> Told:
    """The name, the telephone number and the rest of a message.

    A name that nothing marks (张敏 138…) is only one where it was asked for.
    """
    phone = _PHONE.search(text)
    rest = _PHONE.sub("，", text)
    named = _NAMED.search(rest)
    if named:
        rest = rest[: named.start()] + "，" + rest[named.end() :]
    parts = [one for one in (_LABELS.sub("", part) for part in _BETWEEN.split(rest)) if one]
    name = named["name"] if named else ""
    if not name and name_asked and parts and _ALONE.fullmatch(parts[0]):
        name, *parts = parts
    return Told(name, "".join(phone.groups()) if phone else "", "，".join(parts))
