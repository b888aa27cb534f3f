"""While the answers of a place are switched off: the banner, and what works all the same."""

from dataclasses import replace

from bot.messages import Reply, Turn
from handlers import talk_to_staff, urgent
from handlers.asked import Asked, Handler
from handlers.menu import WELCOME
from handlers.own import notices, own_data, remembering
from handlers.work import counter
from hotline.switches import ACT

BANNER = "{banner}\n要找工作人员，回复“人工”，或拨打 12333。"

# Danger, a person to talk to, and what is everybody's right at any time.
ALWAYS: tuple[Handler, ...] = (
    urgent.help_at_once,
    notices.take_preference,
    own_data.take_wish,
    remembering.take_wish,
    talk_to_staff.hand_over,
    talk_to_staff.tell_position,
    counter.take_own,
)


def instead(turn: Turn, banner: str) -> Reply:
    """The banner; where the conversation stood, it goes on once the answers are on again."""
    text = BANNER.format(banner=banner)
    return Reply(text, "handoff", turn.memory, understood={"act": ACT})


def works_always(asked: Asked) -> Reply | None:
    """The reply to what is heard whether the answers are off or on; None if it is none of that."""
    return next((reply for handler in ALWAYS if (reply := handler(asked))), None)


def after_event(turn: Turn, reply: Reply, banner: str) -> Reply:
    """The reply to an event, with the banner for what there would be to ask."""
    said = turn.incoming.event == "click" or reply.understood.get("act") == ACT
    if reply.silent or said:
        return reply
    greeting = f"{WELCOME}\n" if turn.incoming.event == "subscribe" else ""
    off = instead(turn, banner)
    return replace(reply, text=greeting + off.text, kind=off.kind, understood=off.understood)


def answered_for(reply: Reply) -> str:
    """The place (adcode, "" if none) a reply is for: what rests on a source may be for another
    place than the person's own."""
    rests = reply.cards or reply.cites
    return (reply.memory.place if rests else "") or reply.memory.region
