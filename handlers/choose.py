"""A number as the answer to numbered choices."""

import re
from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.ask_policy import answer_card
from handlers.asked import Asked, Handler
from handlers.curated import answer_any
from handlers.menu import show_menu
from handlers.set_region import note_region
from handlers.talk_to_staff import hand_over
from handlers.texts import numbered

_SAID: tuple[Handler, ...] = (note_region, hand_over, show_menu, answer_any)

_CHINESE = "一二三四五六七八九"
_PICK = re.compile(rf"(?:第|选|要)?\s*([0-9]{{1,2}}|[{_CHINESE}])\s*(?:个|号|项|条)?[.。、!！]?")


def take_choice(asked: Asked) -> Reply | None:
    """What the picked number stands for; a number out of range brings the choices again."""
    choices = asked.turn.memory.choices
    match = _PICK.fullmatch(asked.text)
    if not choices or not match:
        return None
    number = _CHINESE.find(match[1]) + 1 or int(match[1])
    if not 1 <= number <= len(choices):
        text = f"请回复 1 到 {len(choices)} 之间的数字：\n{numbered(choices)}"
        return Reply(text, "choices", replace(asked.memory, choices=choices))
    return _do(asked, choices[number - 1])


def _do(asked: Asked, choice: Choice) -> Reply | None:
    if choice.card:
        return answer_card(asked, choice.card, choice.aspect)
    said = asked.again(choice.say, asked.memory)
    for handler in _SAID:
        if reply := handler(said):
            return reply
    return None
