"""Two questions in one message: each gets its answer, or the right door."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from bot.messages import Reply
from handlers.asked import Asked
from handlers.meaning.finding import find_cards
from handlers.meaning.leaning import spoken_of
from handlers.policies.ask_policy import answer_question
from handlers.told.already import had_it
from handlers.where import locate
from nlp.counting.by_list import without_lists
from nlp.questions.waved_off import without_waved_off
from nlp.questions.which_door import without_doors
from nlp.statements import clauses, sounds_asking
from nlp.text import plain

MOST = 3
AMONG = 4
"""A part is a question of its own only if what it finds is among the nearest to the whole."""

_SIDES = re.compile("(?:各自?|分别|都)(?:是|能|可以|给|补|发|领|拿|有|得|算)*(?:多少|好多|几)")
_AND = re.compile("和|跟|与|同|、|还有|以及")
_PAID = re.compile("[补返奖贷免缓减退]|津贴|钱")

_SUCH = re.compile(
    "(?:符合|够)(?:条件|要求|规定)的"
    "|(?:条件|要求)(?:[也都全均就]|[我俺咱]们?)*(?:够|合|符合|满足|达到|具备|到位|齐)(?![^，,。]*[吗么嘛不没啥哪])"
)
"""新招了七个符合条件的 tells of such people, and 条件都够 of themselves: neither asks for them."""

_IS_DONE = re.compile("[签交缴领办登满过]了(?:(?:规定|约定|相应|足)的?(?:期限|年限)的?)?$")
"""别的都按规定期限签了 and 都签了规定期限的 tell what was done, and ask for no term."""

_IF_SO = re.compile(
    "(?:[这那]|是不?是?|真的?|可|到底)*(?:有没有|有)(?:[这那]么?个?|啥|甚)?(?:说法|讲究|回事|一说|道理)[没有吗么不呢]*"
    "|(?:[这那]|到底|是不?是?)*(?:真的?|对的?|合理)(?:假的?|[吗么不没]|对)*"
)
"""人家开饭店的倒领了，有这说法没 asks whether all that was told is so, and not of restaurants."""

_AS_THEY_DO = re.compile("(?:跟|和|像|同|比照|参照|按)[^，,]{2,12}?(?:一样|一个样|那样|似的)[，,]$")
"""能不能跟大厂一样，拿补贴 asks one thing."""

_PIECE = re.compile(r"[^，,。；;？?！!\s]+[，,。；;？?！!\s]*")


def answer_each(asked: Asked) -> Reply | None:
    """The answers to the questions of a message; None if it is not several."""
    parts = _questions(asked)
    if not 2 <= len(parts) <= MOST:
        return None
    # 去市里职介中心跑了一趟，该上哪去 names a door and asks about nothing of its own.
    if not all(_is_of_something(asked, without_doors(one)) for one in parts):
        return None
    length = 2 * asked.length // (len(parts) + 1)
    replies: list[Reply] = []
    for part in parts:
        replies.append(answer_question(replace(asked.again(part, asked.memory), length=length)))
        if not _are_different(asked, replies):
            return None
    return joined(asked, replies) if _are_meant(asked, replies) else None


def _is_of_something(asked: Asked, part: str) -> bool:
    """Whether a part has words of the field, or of what the last card uses: 技师呢."""
    reading = asked.knowledge.read(part)
    if reading.terms or reading.outside:
        return True
    last = asked.knowledge.cards.get(asked.memory.card)
    return last is not None and bool(spoken_of(asked, last, part))


def answer_sides(asked: Asked) -> Reply | None:
    """The answers about two benefits whose sums are asked in one breath: 扩岗和留工各给多少;
    None if it is not asked, or either is not found."""
    *stated, question = _PIECE.findall(asked.text) or [""]
    if stated and _SIDES.match(question):
        question = stated.pop().rstrip("，,、 ") + question
    found = _SIDES.search(question)
    sides = _AND.split(question[: found.start()]) if found else []
    named = [one for one in sides if _PAID.search(one) and asked.knowledge.read(one).terms]
    if not found or not 2 <= len(named) == len(sides) <= MOST:
        return None
    length, before = asked.length // len(sides), "".join(stated)
    replies = [
        answer_question(replace(asked.again(f"{before}{one}给多少", asked.memory), length=length))
        for one in sides
    ]
    families = {asked.knowledge.cards[one.cards[0]].card.family for one in replies if one.cards}
    apart = len(families) == len(replies) and all(one.kind == "answer" for one in replies)
    return joined(asked, replies) if apart else None


def _questions(asked: Asked) -> list[str]:
    """The message cut after each piece of it that asks something, but for what follows the last."""
    parts, aspects = [""], asked.knowledge.lexicon.aspects
    for piece in _PIECE.findall(without_lists(without_waved_off(asked.text))):
        parts[-1] += piece
        words = piece.strip("，,；;。 ")
        of_aspects = not (had_it(words) or _IS_DONE.search(words)) and aspects.find(
            plain(_SUCH.sub("", piece))
        )
        if (sounds_asking(piece.strip()) or of_aspects) and not _AS_THEY_DO.search(piece.strip()):
            parts.append("")
    # What is told behind the last question belongs to it: 怎么申请，我是就业困难人员.
    if len(parts) > 1:
        parts[-2:] = ["".join(parts[-2:])]
    stripped = [part.strip("，,；;。 ") for part in parts if part.strip()]
    return _with_wishes(asked, stripped)


def _with_wishes(asked: Asked, parts: Sequence[str]) -> list[str]:
    """The parts, a mere wish with the question behind it that names nothing else, 想办担保贷款
    得新招几个, and what is told with the question whether that is so."""
    joined: list[str] = []
    for part in parts:
        goes_on = joined and (_only_wishes(asked, joined[-1]) or _asks_if_so(part))
        if goes_on and not _names_its_own(asked, part):
            joined[-1] += f"，{part}"
        else:
            joined.append(part)
    return joined


def _only_wishes(asked: Asked, part: str) -> bool:
    last = (clauses(part) or [""])[-1]
    aspects = asked.knowledge.read(last).aspects
    return "想" in last and not aspects and not sounds_asking(last.replace("想", ""))


def _asks_if_so(part: str) -> bool:
    return bool(_IF_SO.fullmatch((clauses(part) or [""])[-1]))


def _names_its_own(asked: Asked, part: str) -> bool:
    reading = asked.knowledge.read(part)
    return bool(reading.benefits or reading.outside)


def _are_different(asked: Asked, replies: list[Reply]) -> bool:
    """Whether all are answered, or are another office's, and about different things."""
    elsewhere = [
        reply for reply in replies if reply.kind == "decline" and reply.understood.get("outside")
    ]
    return len(_families(asked, replies)) + len(elsewhere) == len(replies)


def _are_meant(asked: Asked, replies: list[Reply]) -> bool:
    """Whether what is answered is among what is nearest to the whole message."""
    families, cards = _families(asked, replies), asked.knowledge.cards
    if not families:
        return False
    near = [hit.name for hit in find_cards(asked, locate(asked)).hits[:AMONG]]
    return families <= {cards[name].card.family for name in near}


def _families(asked: Asked, replies: list[Reply]) -> set[str]:
    """The benefits that were answered about."""
    return {
        asked.knowledge.cards[reply.cards[0]].card.family
        for reply in replies
        if reply.kind == "answer" and reply.cards
    }


def joined(asked: Asked, replies: Sequence[Reply]) -> Reply:
    answered = [reply for reply in replies if reply.cards]
    memory = replace(answered[-1].memory, said=asked.text, choices=())
    return Reply(
        text="\n\n".join(reply.text for reply in replies),
        kind="answer",
        memory=memory,
        cards=tuple(chain.from_iterable(reply.cards for reply in answered)),
        aspects=tuple(dict.fromkeys(chain.from_iterable(one.aspects for one in answered))),
        cites=tuple(chain.from_iterable(reply.cites for reply in answered)),
        understood=answered[0].understood,
    )
