"""The end of a check that somebody no longer wants."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked

LEFT = "好的，不核对了。想问什么直接说就行。"

_LEAVE = re.compile(
    "(?:我|那|就|请|帮我)?(?:先|不想|不用|不要|要|想)?(?:退出|不核对|不问|算了|结束|取消|不测|不弄|不玩|到此为止)"
    "(?:来|核对|对话|吧|了|哈|啦|谢谢)*"
)


def leave(asked: Asked) -> Reply | None:
    """The end of a check that somebody no longer wants."""
    if not asked.turn.memory.check or not _LEAVE.fullmatch(asked.text.strip("。.!！~，, ")):
        return None
    return Reply(LEFT, "dialogue", replace(asked.memory, check={}))
