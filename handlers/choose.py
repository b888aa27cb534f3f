"""A number as the answer to numbered choices."""

from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.asked import Asked, Handler
from handlers.menu import show_menu
from handlers.policies.ask_policy import answer_card
from handlers.policies.curated import answer_any
from handlers.set_region import note_region
from handlers.talk_to_staff import hand_over
from handlers.texts import numbered, picked
from handlers.work import counter

_SAID: tuple[Handler, ...] = (note_region, hand_over, show_menu, counter.go_on, answer_any)


def take_choice(asked: Asked) -> Reply | None:
    """What the picked number stands for; a number out of range brings the choices again."""
    choices = asked.turn.memory.choices
    number = picked(asked.text)
    if not choices or number is None:
        return None
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
