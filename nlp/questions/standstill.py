"""Whether somebody says that their work stands still: 停着呢, 关了二十天门, and no: 没停."""

import re

from nlp.text import plain

_ASKED = re.compile("不能.{0,3}(?:营业|生产|开工|经营)")
_TIMES = re.compile(
    "(?:[0-9]+|[一二两三四五六七八九十半几好多来俩仨]+)(?:个?多?月份?|年|天|号|日|周|个?星期|个?礼拜)(?:多|半)?"
    "|从|到现在|[到至]|开始|起|前后|大概|差不多|整整|一直|好久|很久|一阵子?|都|就|也|又|还|已经|早就?"
    "|[我俺咱]们?|厂子?里?|店里?|单位|公司|那会儿?|当时|疫情(?:那会儿?|期间)?|全|给"
)
_ENDS = "(?:了|着|过|的|呢|哩|咧|啊|呀|嘛|吧)*"
_WORK = "(?:业|工|产|门|店|张|摊|摆|营业|生产)*"
_DONE = "(?:了|着|过|下)*"
_HALTED = re.compile(
    f"(?:被?[停关歇封]{_DONE}{_WORK}|没[法有]?(?:开|干|营业|生产){_DONE}{_WORK}|[开干](?:不了|不成){_WORK}){_ENDS}"
)
_RUNNING = re.compile(
    f"(?:没有?[停关歇封]{_DONE}{_WORK}|(?:正常|照常|照样|照旧)+(?:开|干|营业|生产)?{_DONE}{_WORK}"
    f"|(?:开|干|营业|生产)着{_WORK}){_ENDS}"
)


def stands_still(text: str, statement: str) -> bool | None:
    """Whether work stands still or went on; None if that was not asked, or not answered."""
    if not _ASKED.search(statement):
        return None
    words = _TIMES.sub("", plain(text))
    if _RUNNING.fullmatch(words):
        return False
    return True if _HALTED.fullmatch(words) else None
