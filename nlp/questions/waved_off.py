"""What a question says that it is not about: 稳岗返还返多少，不走困难企业那个."""

import re

from nlp.statements import clauses, sounds_asking

_THAT = "[那这](?:一?[个种项条档类块样份笔]|条路)"
_US = "(?:[我俺咱]们?|单位|公司|厂里?)?"
_DENY = (
    f"{_US}(?:可|也|都|就|先|又)*(?:不是|没|没有|不|别|甭|莫|休|不用|不想|不打算)(?:再|给我|跟我)*"
)
_SPEAK = "(?:走|问|说|讲|提|谈|扯|申请|申报|申|报|按)"
_WANT = f"(?:{_SPEAK}|要|办|管|看|选|算|用|打算|享受)"
_KIND = "(?:政策|补贴|返还)?"
_MAY_WAVE_OFF = re.compile("[不没别甭莫休免].*[那这的]|[那这].*(?:[不没别甭莫休免]|算了)")
_WAVED_OFF = re.compile(
    f"(?:但是?|可|不过|只是|还有)?(?:{_DENY}{_WANT}[^不没]{{0,14}}?{_THAT}的?{_KIND}(?:算|来|走)?"
    f"|{_DENY}{_SPEAK}[^不没]{{2,14}}?[^了过]的{_KIND}"
    f"|[^不没]{{2,14}}?{_THAT}的?{_KIND}(?:{_DENY}{_WANT}|(?:就|先)?(?:算了|免了|不用了?|不要了?)))"
    "[了啊哈哦吧]*"
)
"""不要利息的 says what is meant, 不走困难企业的 what is not."""

_STEPS = "(?:走|问|说|讲|提|谈|扯|申请|申报|按|选|考虑|打算)"
_OTHER_WAY = re.compile(
    f"(?<![^，,。；;：:？?！!\\s]){_DENY}{_STEPS}[^不没0-9，,。；;：:？?！!\\s]{{0,14}}?"
    f"(?:{_THAT}(?:口子?|门路?|路子?|政策|办法|标准|比例)?|的(?:口子?|门路?|路子?|政策|办法))的?"
    "[了啊哈哦吧]*(?=[，,。；;：:？?！!\\s]|$)"
)
"""不走一半那个 tells of a way that is not taken, and of no half of the people."""


def without_waved_off(text: str) -> str:
    """The text without the clauses that say of a benefit that it is not meant, where another
    asks about one."""
    if not _MAY_WAVE_OFF.search(text):
        return text
    waved = [one for one in clauses(text) if _WAVED_OFF.fullmatch(one)]
    left = text
    for one in waved:
        left = left.replace(one, "", 1)
    return left if waved and any(map(sounds_asking, clauses(left))) else text


def without_other_ways(text: str) -> str:
    """The text without the clauses that only say which way is not taken."""
    return _OTHER_WAY.sub("", text) if _MAY_WAVE_OFF.search(text) else text
