"""Whom a number of people counts: the one who tells it, those with them, or nobody, as money."""

import re

from nlp.numerals import read_number
from nlp.text import plain

_ONESELF = "(?:就|只|才|光|单|是|还|都|目前|现在|也)*(?:有|是)?[我俺咱额](?:自己|自个儿?|本人)?"
_ALONE = re.compile(
    f"{_ONESELF}(?:[一1]个?)?(?:人|个)?(?:单?干|在[干做弄]|[干做弄]|忙活?|撑着?|开的?)?"
    "|(?:就|只|光|我|俺)*(?:自己|自个儿?)?一个人(?:单?干|在[干做弄]|[做弄]|忙活?|撑着?)"
    "|(?:就|只|光|我|俺)*(?:自己|自个儿?)(?:[一1]个人?)?(?:单?干|[做弄]|忙活?)"
)
_WITH_ONESELF = re.compile("(?:连|带|加|算|包括)(?:上|着|起)?[我俺咱额]")
_BESIDE_OTHERS = re.compile("[我俺咱额](?:自己)?(?:跟|和|与|同|加)(?![我俺咱]?(?:签|订|他们|她们))")
_PAID = re.compile(
    "(?:交|缴|付|花|返|退)(?:了|过|的|是|有|差不多|大概|大约|将近|不到|约)*(?=[0-9一二两三四五六七八九十])"
)


_NUMBER = "(?P<{}>[2-9]|1[0-9]|[两二三四五六七八九])"
_SIBLINGS = "亲?(?:姐妹|姊妹|兄弟|弟兄)"
_COMPANIONS = f"{_SIBLINGS}|老乡|工友|邻居|朋友|同学|伙伴|同村的?人?|村里的?人"
_GO_ALONG = "(?=(?:[也都就]|一起|一块儿?|一道|一路|今年|坐车|出来|出)*(?:去|到|往|赴|奔|跑|在))"
_WITH_OTHERS = re.compile(
    f"(?<![一-龥])(?:[我俺咱]|[他她])(?:自己)?(?:跟|和|与|同|带着?|领着)"
    f"{_NUMBER.format('others')}个(?:{_COMPANIONS}){_GO_ALONG}"
    f"|(?<![一-龥])[我俺咱]们{_NUMBER.format('all')}个{_SIBLINGS}{_GO_ALONG}"
)
"""Who goes along with others: 她跟三个姐妹一起去 are four, 我们三个姐妹 three."""


_OF_ONE_ALONE = re.compile("[我俺咱](?:自己|本人)?是")
"""What is said of who speaks alone may not be so with those they go with."""


def counted_with_oneself(text: str) -> str:
    """The text with the number of all where somebody goes with so many others who are no more than
    counted, and of whom nothing is said that is not of all."""
    if "个" not in text or (_OF_ONE_ALONE.search(text) and "都是" not in text):
        return text
    return _WITH_OTHERS.sub(_of_all, text)


def _of_all(found: re.Match[str]) -> str:
    number = int(read_number(found["others"] or found["all"]) or 0)
    return f"{number + bool(found['others'])}个人"


def counts_oneself_alone(text: str) -> bool:
    """Whether somebody says that there is nobody but themselves: 就我一个, 一个人干."""
    return bool(_ALONE.fullmatch(re.sub("[呢啊吧嘛哩咧呀了的]+$", "", plain(text))))


def counts_oneself_too(text: str) -> bool:
    """Whether somebody counts themselves among others: 连我三个."""
    return bool(_WITH_ONESELF.search(plain(text)))


def counts_partners(text: str) -> bool:
    """Whether somebody counts those with whom they work, whoever those are: 我和媳妇俩人."""
    return bool(_BESIDE_OTHERS.search(plain(text)))


def is_of_a_payment(text: str) -> bool:
    """Whether the number of a text is of what was paid: 一共交了八万六."""
    return bool(_PAID.search(plain(text)))
