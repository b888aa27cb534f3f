"""Who did not understand what they read, or wants it said in fewer and plainer words."""

import re

from nlp.text import plain

_END = "(?:了|啊|哦|呀|呢|嘛|哇|吗|不|吧|嘞|咧)*"
_WHICH = "(?:啥子?|什么|甚|哪样|咋个?|怎么个?)"
_NOT_UNDERSTOOD = re.compile(
    f"(?:[这那]个?|[你您]们?|上面|前面|刚才|问?的)*(?:话|句话|问题)?(?:是|说|问|讲|写)*的?"
    f"(?:到底)?是?(?:(?:{_WHICH}|哪个)(?:个|的)?意思|(?:指|问)的?(?:是)?(?:{_WHICH}))(?:哦|呀|啊|嘛|呢|哇|了)*"
    "|(?:我|俺)?(?:还是?|也|都|就|真|完全)*(?:没|不|[看听搞弄]不)(?:大|太)?(?:[看听搞弄]得?)?(?:懂|明白)"
    "(?:[你您]?(?:问|说)的?(?:是)?(?:啥|什么|甚|哪样)?)?(?:了|啊|哦|呢|嘛)*"
)
_SAY = "(?:[说讲写用回]|解释|概括|总结)"
_MANNER = "(?:简单|简短|明白|清楚|直白|通俗|易懂|人话|大?白话|重点|短|直接|好懂)"
_ASKS = "(?:请|麻烦|能不能|可不可以|可以|能|要|[你您我俺咱]们?|[给跟和帮替再就那别太这也]|还是)*"
_AS_BID = "(?=.*(?:[说讲写用回点些]|解释|概括|总结|人话|白话))"
_TOO_MUCH = (
    f"(?:[这你您]们?|也|{_SAY}|[得的]|一大?堆|字|话)*(?:太|这么|有点|老)"
    "(?:长|绕|复杂|啰嗦|专业|官方|深奥|文绉绉|书面)"
)
_PLAINER = re.compile(
    f"(?:{_TOO_MUCH}了?(?:[看听]不懂)?)?{_AS_BID}(?:{_ASKS}{_SAY}?(?:一?下|[得的])*(?:[点些]|一[点些])?{_MANNER}"
    f"(?:[点些]|一[点些]|的话?)?(?:地)?{_SAY}?(?:一?[下遍]|一句)?(?:行不行|好不好|行|好|可以)?{_END})"
    f"|{_TOO_MUCH}{_END}|(?:请|麻烦)?长话短说|一句话(?:说|讲|概括)?{_END}"
)
_TELLS = re.compile(
    "(?:[^没不]|^)(?:明白|清楚|懂)(?:了|啦|咧|嘞)$|^(?:[我俺这]|都|也|还)*(?:不|[说搞弄]不)?(?:清楚|明白)$"
)
"""明白了 is thanks, and 不清楚 says that somebody does not know."""


def not_understood(text: str) -> bool:
    """Whether somebody only says that they did not understand what they were told or asked."""
    return bool(_NOT_UNDERSTOOD.fullmatch(plain(text)))


def wants_it_plainer(text: str) -> bool:
    """Whether somebody did not understand an answer, or wants it in fewer or plainer words."""
    words = plain(text)
    if not_understood(words):
        return True
    return bool(_PLAINER.fullmatch(words)) and not _TELLS.search(words)
