"""After danger was spoken of: what follows is met warmly, with the number and a person at hand."""

from dataclasses import replace
from datetime import date, timedelta

from bot.messages import Memory, Reply
from handlers.asked import Asked
from handlers.texts import picked
from handlers.told.telling import asks
from nlp.numbers import quantities

LASTS = timedelta(days=1)
"""Days after the one on which danger was spoken of, until which it is kept in mind."""

_NUMBERS = {
    "danger": "难受的时候随时拨打 12356，有人听您说；有危险打 120、110。",
    "threat": "压不住火的时候拨打 12356，有人听您说；有危险打 110。",
    "violence": "再有人打您、关您、威胁您，马上打 110；受伤打 120。",
    "dying": "情况有变化，马上打 120。",
    "accident": "情况有变化，马上打 120。",
    "fire": "还有火、烟或煤气味，马上打 119。",
}
NEAR = (
    "谢谢您回话，您和家人的平安最要紧。{numbers}\n"
    "想说什么接着写；要找人，回复“人工”。问补贴、找工作，也直接说。"
)

_COURTESIES = frozenset({"greeting", "thanks", "bye", "chat"})
_OF_NO_USE = frozenset({"decline", "ask_region", "choices"})


def alarmed(memory: Memory, act: str, today: date) -> Memory:
    """The memory in which the danger that was spoken of is kept in mind."""
    return replace(memory, alarm=act, alarm_day=today.isoformat())


def stand_by(asked: Asked, reply: Reply) -> Reply:
    """The reply, or after danger a warm word in place of one that would leave somebody alone."""
    numbers = _numbers(asked)
    if not numbers:
        return reply
    if _says_nothing(asked, reply):
        text = NEAR.format(numbers=numbers)
        return Reply(text, "smalltalk", asked.memory, understood={"act": "standing_by"})
    # A question that is answered is answered as ever.
    return replace(reply, text=f"{reply.text}\n{numbers}") if reply.kind == "decline" else reply


def _numbers(asked: Asked) -> str:
    """Whom to call in the danger that was spoken of; "" if none was, or long ago."""
    memory = asked.turn.memory
    if not memory.alarm or asked.turn.today > date.fromisoformat(memory.alarm_day) + LASTS:
        return ""
    return _NUMBERS[memory.alarm]


def _says_nothing(asked: Asked, reply: Reply) -> bool:
    """Whether a reply has nothing for them: a courtesy, a no to what is no question of ours, or
    the last answer once more for who only tells how they are."""
    if reply.kind == "smalltalk":
        return reply.understood.get("act") in _COURTESIES
    reading = asked.reading
    if reading.terms or reading.outside or picked(asked.text) is not None:
        return False
    tells = asked.places or quantities(asked.text, asked.turn.today)
    goes_on = reply.kind == "answer" and not asks(reading) and not tells
    return goes_on or reply.kind in _OF_NO_USE
