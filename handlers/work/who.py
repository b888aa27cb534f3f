"""Who somebody is, as they say it to a firm: 我叫张敏，13800000000，干过两年保安."""

import re
from dataclasses import dataclass

_PHONE = re.compile(r"(?<!\d)(?:\+?86)?[- ]?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)")
_SPOKEN = re.compile("[零〇一幺二三四五六七八九]{11}")
_DIGITS = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
"""一三八… as voice input writes a telephone number."""
_NAMED = re.compile(
    "(?:我叫|我是|姓名(?:是|：|:)?|名字(?:是|叫|：|:)?|本人|(?<![\u4e00-\u9fff])叫)\\s*(?P<name>[\u4e00-\u9fff·]{2,8})"
)
_ALONE = re.compile("[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,6}·[\u4e00-\u9fff]{2,6}")
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎常乔贺赖龚文庞樊兰殷施陶洪翟"
)
"""The commonest, which nine in ten people have; the others say 我叫, or all in one message."""
_NAME = re.compile(f"[{_SURNAMES}][\u4e00-\u9fff]{{1,3}}")
_NO_NAME = re.compile("[了的不没错吗呢吧么嘛啊改换我你这那]")
_ALMOST_A_PHONE = re.compile(r"(?<!\d)(?:\d{7,14}|1\d{5})(?!\d)")
"""What was meant for a telephone number and has too few digits, or too many."""
_CORRECTS = re.compile(
    "(?:不好意思|对不起|抱歉|哎呀|唉|刚才|刚刚|上面|前面|那个|这个|我|俺|的|把|联系|电话|手机|号|码|姓名|名字|是"
    "|[打写发输填弄说报搞]|错|不对|对|改|换|更正|成|为|应该|重新|重发|一下|一遍|了|有误|用|新|才|个|叫)+"
)
"""电话错了: said of what was told before, and nothing to tell a firm."""
_ASKS_OR_THANKS = re.compile("[吗呢吧么嘛啊了的不没]$|谢谢|什么|怎么|多少|时候")
_LABELS = re.compile(
    "(?:我的)?(?:联系)?(?:电话|手机|号码|手机号码?|电话号码|联系方式)(?:是|：|:)?$"
)
_BETWEEN = re.compile(r"[\s，,。；;、：:！!]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What a message tells: each "" where it does not; `mistyped` is a number that is none."""

    name: str = ""
    phone: str = ""
    about: str = ""
    mistyped: str = ""


def told(text: str, name_asked: bool = True) -> Told:
    """The name, the telephone number and the rest of a message.

    A name that nothing marks (张敏 138…) is only one where it was asked for.
    """
    text = _SPOKEN.sub(lambda match: match[0].translate(_DIGITS), text)
    phone = _PHONE.search(text)
    rest = _PHONE.sub("，", text)
    almost = None if phone else _ALMOST_A_PHONE.search(rest)
    rest = _ALMOST_A_PHONE.sub("，", rest) if almost else rest
    named = _marked(rest)
    if named:
        rest = rest[: named.start()] + "，" + rest[named.end() :]
    parts = [one for one in (_LABELS.sub("", part) for part in _BETWEEN.split(rest)) if one]
    parts = [one for one in parts if not _CORRECTS.fullmatch(one)]
    name = named["name"] if named else ""
    if not name and name_asked and parts and _may_be_name(parts[0]):
        name, *parts = parts
    number = "".join(phone.groups()) if phone else ""
    return Told(name, number, "，".join(parts), almost[0] if almost else "")


def _marked(text: str) -> re.Match[str] | None:
    """The name that a text says is one; 名字错了 says none."""
    return next((one for one in _NAMED.finditer(text) if not _NO_NAME.search(one["name"])), None)


def _may_be_name(words: str) -> bool:
    return bool(_ALONE.fullmatch(words) and not _NO_NAME.search(words))


def is_name(words: str, marked: bool = False) -> bool:
    """Whether a message can be nothing but somebody's name; `marked` if it must say so (我叫…)."""
    told_apart = [one for one in _BETWEEN.split(words) if not _CORRECTS.fullmatch(one)]
    if any(_NAMED.fullmatch(one) for one in (words, *told_apart)):
        return True
    return not marked and bool(_NAME.fullmatch(words) and not _ASKS_OR_THANKS.search(words))
