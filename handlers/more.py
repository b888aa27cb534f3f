"""The rest of a reply too long for one message."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from policy.answers import compose

_WORDS = re.compile(r"(更多|下文|继续|接着说|下一页|还有呢|后面呢|more)")
NOTHING = "没有更多内容了。您可以接着问，或回复“菜单”看看能问什么。"


def go_on(asked: Asked) -> Reply | None:
    """The rest, if it was asked for: what did not fit, else all that the card says."""
    if not _WORDS.fullmatch(asked.text.strip("。!！ ")):
        return None
    text = asked.turn.memory.rest or _whole(asked) or NOTHING
    return Reply(text, "answer", asked.memory, understood={"act": "more"})


def _whole(asked: Asked) -> str:
    """Everything on the card that the last answer was from."""
    shelved = asked.knowledge.cards.get(asked.memory.card)
    return (
        compose(shelved, list(shelved.sections), asked.turn.today, whole=True).text
        if shelved
        else ""
    )
