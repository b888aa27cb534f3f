"""The rest of a reply too long for one message."""

import re

from bot.messages import Reply
from handlers.asked import Asked

_WORDS = re.compile(r"(更多|下文|继续|接着说|下一页|还有呢|后面呢|more)")
NOTHING = "没有更多内容了。您可以接着问，或回复“菜单”看看能问什么。"


def go_on(asked: Asked) -> Reply | None:
    """The rest, if there is one and it was asked for."""
    if not _WORDS.fullmatch(asked.text.strip("。!！ ")):
        return None
    return Reply(
        asked.turn.memory.rest or NOTHING, "answer", asked.memory, understood={"act": "more"}
    )
