"""还在招, 已招满: who acts for a firm says whether a posting is to go on."""

import re

from bot.messages import Reply
from handlers.asked import Asked
from handlers.work.acting import acted
from handlers.work.fair import at_hand, in_a_check, say, who
from jobs.posting.still_hiring import answer_still_hiring, find_asked
from people.identities import find_number

GOES_ON = "好的，“{title}”再挂30天。{more}"
ENDED = "好的，“{title}”停止招聘了，等着的应聘者会收到通知。{more}"
MORE = "还有{count}个岗位等您答复，在小程序里点，或者再回复一次。"

_HIRING = re.compile("(?:我们|岗位)?(?:还在招|还招|继续招|还没招满|没招满|还要人)(?:呢|的|人)*")
_FULL = re.compile("(?:我们|岗位)?(?:已经?招满|招满|招够|不招|停招|招齐)(?:了|啦)*")


def answer(asked: Asked) -> Reply | None:
    """What a firm says of the posting it was last asked about; None for who was not asked."""
    words, identity = asked.text.strip("。.!！~？? "), who(asked)
    hiring, full = _HIRING.fullmatch(words), _FULL.fullmatch(words)
    if identity is None or asked.ledger is None or in_a_check(asked) or not (hiring or full):
        return None
    with asked.ledger.database.reading() as connection:
        number = find_number(connection, identity)
        waits = find_asked(connection, number) if number is not None else None
    if number is None or waits is None:
        return None
    more = MORE.format(count=waits.others) if waits.others else ""
    text = (GOES_ON if hiring else ENDED).format(title=waits.posting.wording.title, more=more)
    effect = acted(answer_still_hiring, number, bool(hiring), asked.ledger.clock())
    return say(asked, text, at_hand(asked), effect)
