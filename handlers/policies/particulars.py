"""What many ask of a benefit and few documents tell: how soon it is paid, whether on line, and
whether for somebody of the family too."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from handlers.asked import Asked
from handlers.told.teller import FIRMS
from nlp.questions.intent import Reading
from nlp.questions.particulars import asks_how_soon, asks_of_kin, asks_on_line
from policy.cards import Aspect
from policy.knowledge import Shelved
from policy.validity import HOTLINE

NOT_WRITTEN = "{what}：原文没有写，请问受理单位或 {door}。"
OF_KIN = "问的是家里人，就看家里人自己的情况，对照下面的条件。"
FOR_FIRMS = "这一项是给单位的。家里人能领什么，直接说情况，比如“老婆下岗了，能领什么补贴”。"

_TELLS_HOW_SOON = re.compile("工作日|[0-9一二三四五六七八九十两][日天][之以]?内")
_TELLS_ON_LINE = re.compile("网|线上|在线|手机|微信|小程序|邮箱|平台|数据|免申")
_PARTICULARS = (
    ("多久办好、几时到账", asks_how_soon, _TELLS_HOW_SOON),
    ("能不能在网上办", asks_on_line, _TELLS_ON_LINE),
)

_ASPECTS: Sequence[tuple[Callable[[str], bool], Sequence[Aspect]]] = (
    (asks_how_soon, ("process",)),
    (asks_on_line, ("where", "process")),
    (asks_of_kin, ("conditions",)),
)
"""Under which aspects a card would tell it."""


def with_particulars(asked: Asked, shelved: Shelved, reading: Reading) -> Reading:
    """The reading with the aspects under which a card would tell the one thing asked for."""
    text = asked.reading.besides
    aspects = next((aspects for asks, aspects in _ASPECTS if asks(text)), None)
    if aspects is None:
        return reading
    return replace(reading, aspects=tuple(one for one in aspects if one in shelved.sections))


def not_written(asked: Asked, shelved: Shelved) -> Sequence[str]:
    """That a card tells nothing of the one thing which a message asks for."""
    text = asked.reading.besides
    told = [line for section in shelved.sections.values() for line in section.lines]
    silent = [
        NOT_WRITTEN.format(what=what, door=HOTLINE)
        for what, asks, tells in _PARTICULARS
        if asks(text) and not any(map(tells.search, told))
    ]
    if silent or not asks_of_kin(text):
        return silent
    return [FOR_FIRMS if FIRMS.issuperset(shelved.card.audience) else OF_KIN]
