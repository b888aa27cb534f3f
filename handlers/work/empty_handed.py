"""What is said of a search that listed nothing, and of applications nobody sent: it is told that
there is nothing to do, and what can be done."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work.at_hand import AtHand
from handlers.work.fair import at_hand, in_a_check, intent, say, understood
from handlers.work.find_work import asks_for_more
from handlers.work.my_applications import has_applied, take_back

NOTHING_LISTED = "刚才没有找到{what}，没有可以看、可以投的。\n{next}"
NEXT = (
    "回复“有新的告诉我”，一有就通知您；也可以少说一个条件，或换个地方、换个工种再说一句，"
    "如“太原 保洁”。"
)
LET_BE = "好的，没有投。想再找，直接说要找什么活；要等新的，回复“有新的告诉我”。"
NEVER_SENT = "您没有投过岗位，没有可以撤回的。想找活，直接说要找什么活，如“太原 保洁”。"

_STOPS = re.compile(
    "(?:那|我|先|就|还是|唉|哎|好吧)*(?:算了|(?:不|别|先不|不想|不打算)(?:再)?[投找看](?:了|工作|活)*)"
    "(?:[，, ]*(?:算了|(?:不|先不|不想)(?:再)?[投找看](?:了|工作|活)*))*(?:吧|啦|了)*"
)
_TAKES_BACK = re.compile(
    "(?:那|我|就|还是|算了|唉|哎|把它)*(?:(?:不想|不)[去干]了|[去来]不了了?)?[，, ]*"
    "(?:(?:帮我|给我|把它|都|就)*撤(?:回|掉|销)?)(?:了|吧|掉)*|(?:我|还是)?(?:不想|不)去了吧?"
)


def take_back_in_a_word(asked: Asked) -> Reply | None:
    """撤了, 不想去了: an application is taken back, if there is one; None for other words."""
    if in_a_check(asked) or not _TAKES_BACK.fullmatch(_words(asked)):
        return None
    if not (_of_work(asked) or has_applied(asked)):
        return None
    return take_back(asked) or say(asked, NEVER_SENT, at_hand(asked))


def leave_it(asked: Asked) -> Reply | None:
    """算了不投了, where nothing was sent; None for other words, or where nobody spoke of work."""
    if in_a_check(asked) or not _of_work(asked) or not _STOPS.fullmatch(_words(asked)):
        return None
    if has_applied(asked) and intent(asked) == "withdraw":
        return None
    return say(asked, LET_BE, at_hand(asked))


def nothing_listed(asked: Asked) -> Reply | None:
    """投第1个, 还有吗, where the last search found nothing; None where it listed some."""
    hand = at_hand(asked)
    if not _of_work(asked) or hand.listed or hand.posting:
        return None
    if not (asks_for_more(_words(asked)) or intent(asked) in ("apply", "details")):
        return None
    return say(asked, NOTHING_LISTED.format(what=_looked_for(asked, hand), next=NEXT), hand)


def _looked_for(asked: Asked, hand: AtHand) -> str:
    names = "、".join(group[0] for group in understood(asked, hand.text).keywords)
    return f"{names}的岗位" if names else "合适的岗位"


def _of_work(asked: Asked) -> bool:
    """Whether the talk is of work, and of no policy since."""
    return bool(at_hand(asked).text) and not asked.memory.card


def _words(asked: Asked) -> str:
    return asked.text.strip("。.!！~？? ")
