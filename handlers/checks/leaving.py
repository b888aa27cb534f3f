"""The end of a check that somebody no longer wants."""

import re
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from nlp.statements import clauses
from nlp.text import plain

LEFT = "好的，不核对了。想问什么直接说就行。"

_LEAVE = re.compile(
    "(?:我|那|就|请|帮我|好吧?)*(?:(?:先|不想|不用|不要|要|想)?"
    "(?:退出|不核对|不问|算了|结束|取消|不测|不弄|不玩|到此为止|没事了?|不用了)"
    "(?:来|核对|对话|吧|了|哈|啦|谢谢)*)+"
)


def wants_no_more(text: str) -> bool:
    """Whether somebody says no more than that they want no more of it: 算了不问了."""
    return bool(_LEAVE.fullmatch(plain(text)))


def turns_to_another(text: str) -> bool:
    """Whether they say so first, and then something else: 算了，问下稳岗返还."""
    said = clauses(text)
    return len(said) > 1 and wants_no_more(said[0])


def leave(asked: Asked) -> Reply | None:
    """The end of a check that somebody no longer wants."""
    if not asked.turn.memory.check or not wants_no_more(asked.text):
        return None
    return Reply(LEFT, "dialogue", replace(asked.memory, check={}))
