"""Whom a number of people counts: the one who tells it, those with them, or nobody, as money."""

import re

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
