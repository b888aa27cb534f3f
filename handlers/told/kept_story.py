"""What of a message is remembered as the story of the day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from bot.messages import Memory, Reply
from handlers.asked import Asked
from handlers.texts import picked
from handlers.told.story import mended, speaks, tells, told, topics
from handlers.told.telling import to_the_point
from nlp.counting.exceptions import sets_apart
from nlp.counting.kin import going, without_kin
from nlp.counting.kin_ways import going_apart, without_particles
from nlp.counting.listed import told_of_each
from nlp.counting.to_come import are_to_come
from nlp.counting.whose_firm import counts_another_firm, without_other_firms
from nlp.measures.alone import is_vague
from nlp.numbers import quantities
from nlp.numerals import SHORT
from nlp.others import of_others
from nlp.put_right.corrections import corrected
from nlp.put_right.on_behalf import asks_for_another
from nlp.put_right.taking_back import APART, only_takes_back, takes_back
from nlp.questions.agreeing import leaves_open_whether
from nlp.statements import clauses, holds_a_no, imagined, sounds_asking

LONGEST = 120
"""Characters that are remembered of each message."""

IN_ALL = 6 * LONGEST
"""Characters that are remembered, in however many messages: whoever says more has corrected the
first of them."""

_MEANT = re.compile(
    "(?:打算|计划|准备|想)"
    "(?P<whom>(?:让|叫|给|带)?(?:[他她]们?|[那这][几些]?个?|就)?"
    "(?:[俩仨]|[0-9一二两三四五六七八九十]+个)?人?)"
    "(?:再|一共|总共|就?[这那]么|连着|一直|先|就|只)*(?:搞|干|做|办|训|培训|带|弄|缓|晚交|推迟|学|教|培养|[念读]"
    f"|(?=(?:{SHORT}|[大小]?半)个?半?(?:月|年|星期|周|天)半?(?![之以]?[内后前里]|[末底初])))"
)
_CLOSES = re.compile(
    "(?:打算|准备|计划)[^，。]{0,4}?(?:清算|关[门停张掉]|注销|破产|歇业|停业|停产|停办|不再?[干办开做]|散伙|解散|转让)"
)
"""准备清算关门 tells how it stands with a firm, and imagines nothing."""
_OF_A_STORY = ("answer", "choices", "ask_region", "decline", "dialogue", "handoff")


def remembered(asked: Asked, reply: Reply) -> Memory:
    """The memory with what this message told; what asks is no story, nor a bare answer, and with
    another firm another story begins."""
    memory, today = reply.memory, asked.turn.today
    words = without_other_firms(without_particles(mended(asked)), today)
    said = clauses(told_of_each(words))
    stated = _listed(words, [one for one in said if takes_back(one) or states_plainly(one, today)])
    answers = asked.turn.memory.check.get("asked") and _is_bare(asked, stated)
    is_story = (reply.kind in _OF_A_STORY or only_takes_back(words)) and not answers
    if memory.story_day != today.isoformat():
        memory = replace(memory, story=(), story_of=(), story_day=today.isoformat())
    if asks_for_another(asked.turn.incoming.text):
        memory = replace(memory, for_day=today.isoformat())
    before = told(memory, today)
    own = without_kin(words, "，".join((*before, asked.text)))
    another = counts_another_firm(words, before, today)
    put_right = takes_back(words) and _puts_right(words, before, today)
    theirs = not (another or put_right) and of_others(own, "，".join(before))
    theirs = theirs and not any(map(going, clauses(going_apart(words))))
    theirs = theirs or imagined(_without_plans(own, today))
    of_them = bool(before) and any(sets_apart(one, today) or _lacks(asked, one) for one in said)
    # Whatever goes on with a story is of it: 2月1号开的机 tells of something only beside it.
    more = bool(stated) and (bool(before) or tells(asked, stated))
    if not ((is_story and more and not theirs) or of_them) or picked(asked.text) is not None:
        return memory
    before = () if another else before
    topic = _topic(asked, reply)
    named = _named(asked, said)
    topic = topic if any(map(sounds_asking, said)) or topic in named else ""
    return _latest(
        replace(
            memory,
            story=(*before, stated[:LONGEST]),
            story_of=(*(topics(memory) if before else ()), topic),
            story_day=today.isoformat(),
        )
    )


def _latest(memory: Memory) -> Memory:
    """The memory with as many of the last messages as are remembered."""
    story, of = memory.story, memory.story_of
    while sum(map(len, story)) > IN_ALL:
        story, of = story[1:], of[1:]
    return replace(memory, story=story, story_of=of)


def _listed(words: str, said: Sequence[str]) -> str:
    """Clauses one after another, those of a list joined as they were told: 4个后生、3个大学生."""
    text = "，".join(said)
    for one, other in pairwise(said) if "、" in words else ():
        if f"{one}、{other}" in words:
            text = text.replace(f"{one}，{other}", f"{one}、{other}")
    return text


def _named(asked: Asked, said: Sequence[str]) -> set[str]:
    """The benefits a message names, and not only to say what they are not: 也不是帮扶基地."""
    named: Sequence[str] = to_the_point(asked).reading.benefits
    stated = [one for one in said if not holds_a_no(one)]
    if named and len(stated) < len(said):
        left = asked.knowledge.read("，".join(stated)).benefits
        named = [one for one in named if one in left]
    return {asked.knowledge.lexicon.families[one] for one in named}


def _is_bare(asked: Asked, stated: str) -> bool:
    """Whether an answer does not say what or whom it is about: 8个月, but not 招了五个."""
    return not (speaks(asked, stated) or asked.knowledge.ear.hear_any(stated, asked.turn.today))


def _lacks(asked: Asked, clause: str) -> bool:
    """Whether a clause denies something that a benefit may ask for, or says only about how long:
    证还没下来, 登记没多久."""
    if sounds_asking(clause):
        return False
    denies = holds_a_no(clause) and asked.knowledge.ear.spoken_of(clause)
    return bool(denies) or is_vague(clause)


def _puts_right(words: str, before: tuple[str, ...], today: date) -> bool:
    """Whether a message puts right what was told before: then it is of those who told it, even if
    it speaks of others who were counted, 那两个是亲戚来帮忙的."""
    whole = APART.join((*before, words))
    return corrected(whole, today) != whole


def states_plainly(clause: str, today: date) -> bool:
    """Whether a clause asks nothing; 想缓8个月 only says how long somebody means to do it, 登没登记
    不清楚 what nobody knows, and 打算招8个人 states nothing."""
    if imagined(clause) and are_to_come(clause, today):
        return False
    planned = clause.replace("想", "", 1) if _plans_a_time(clause, today) else clause
    return not sounds_asking(planned) or leaves_open_whether(clause)


def _without_plans(text: str, today: date) -> str:
    """A text without the clauses that say how long somebody means to do what they do: 打算搞8个月
    tells a time, and imagines nothing else; nor those on who is only to come besides others."""
    plans = [one for one in clauses(text) if _plans_a_time(one, today) or _CLOSES.search(one)]
    told = [one for one in clauses(text) if one not in plans]
    return "，".join([one for one in told if not are_to_come(one, today)] or told)


def _plans_a_time(clause: str, today: date) -> bool:
    meant = _MEANT.search(clause)
    left = clause.replace(meant["whom"], "", 1) if meant else ""
    units = {one.unit for one in quantities(left, today)}
    return bool(units) and units <= {"月", "年", "天"}


def _topic(asked: Asked, reply: Reply) -> str:
    """The benefit a message was answered about, "" if about none or several."""
    card = asked.knowledge.cards.get(reply.cards[0]) if len(reply.cards) == 1 else None
    return card.card.family if card else ""
