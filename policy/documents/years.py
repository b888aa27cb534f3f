"""The years people name: those whose policy they ask for, and what a document does not reach."""

import re
from datetime import date
from functools import lru_cache

from nlp.calendar_years import years
from nlp.text import SENTENCES
from policy.knowledge import Shelved

# When something happened to them, not of which year the policy is asked for: 去年裁了5个,
# 22年成立的, 今年五十五了; nor how long they can have it on: 明年还能接着领多久.
_EVENTS = re.compile(
    "今年(?=(?:都|快|刚|才|满|已经|虚岁|周岁)?[0-9一二三四五六七八九十]+多?(?:岁|了|咧|咯|啦))|"
    "(?:大前年|前年|去年)(?!的?(?:政策|标准|文件|补贴|补助|稳岗|返还|办法))"
    "|(?:[0-9]{2,4}年|[今明后]年)[^，。没未]{0,8}毕业|[0-9]{2,4}级?届(?!高校毕业生?补|毕业生?补)"
    "|(?:今年|[0-9]{2,4}年)[0-9一二三四五六七八九十]{1,3}月(?:份|[0-9]{1,2}[号日])?(?=[又新才刚就]*(?:招|雇|聘|来|进|入职|培训|开班))"
    "|(?:签|合同)[^，。]{0,6}(?:[0-9]{2,4}年|[今明后]年)"
    "|[今明后]年(?=[^，。]{0,4}(?:接着|继续|再)|[^，。]{0,8}(?:多久|多长|几个?月|好久))"
    "|[0-9〇零一二三四五六七八九]{2,4}年(?:[0-9]+月)?(?=成立|注册|开业|开张|开的|办的|创办|建的|盖的)"
)

_BY_THAT_OF = re.compile(
    "(?:按照?|照着?|依)(?P<year>[0-9]{2,4}年)(?=[^，。；]{0,8}(?:价|标准|规定|政策|办法|文件|算))"
)
"""今年介绍的按2020年的价能拿多少 asks for 2020, whatever happened since."""


def later_years(shelved: Shelved, text: str, today: date) -> list[str]:
    """That a year which was asked for lies after all that the document reaches."""
    named = years_asked(text, today)
    if not named:
        return []
    ends = [window.end for window in shelved.windows if window.end]
    dated = [day for day in (shelved.document.issued, *ends) if day]
    last = max((int(day[:4]) for day in dated), default=today.year)
    asked = [year for year in named if year > last]
    if not asked:
        return []
    return [f"您说的是{asked[0]}年；这份文件只到{last}年，没有查到{asked[0]}年的文件，下面供参考。"]


@lru_cache(SENTENCES)  # several steps of an answer ask it of the same question
def years_asked(text: str, today: date) -> tuple[int, ...]:
    """The years whose policy is asked for, not those in which something happened."""
    named = "，".join(one["year"] for one in _BY_THAT_OF.finditer(text))
    return years(named or _EVENTS.sub("", text), today)
