"""Another number put in the place of the one told: 要是12个人呢 is counted as 不对，是12个人."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.told import people

_NUMBER = "(?:[0-9]+|[一二两三四五六七八九十百千]+)"
_ASKS_ON = "[呢嘞咧哩捏]"
_SUPPOSED = re.compile(
    "(?:那么?)?(?:那|要是|要|如果|假如|假设|若是|换成|换作)(?:只?有|是|一共|总共)?"
    f"(?P<count>{_NUMBER}(?:个人?|人|名|位))(?:的话)?{_ASKS_ON}[？?]?"
)
_DRAWLED = re.compile(f"^(?P<asked>(?:那|要是|如果|换成)[^，,。；; ]{{1,12}}){_ASKS_ON}(?=[？?]?$)")


def with_what_is_supposed(text: str, story: Sequence[str], today: date) -> str:
    """The message as one that puts a number right, if it only supposes another than the one number
    of people a story tells; and with 呢 for what others say behind such a question: 那50个嘞."""
    supposed = _SUPPOSED.fullmatch(text)
    if supposed and sum(len(people(one, today)) for one in story) == 1:
        return f"不对，是{supposed['count']}"
    return _DRAWLED.sub(r"\g<asked>呢", text)
