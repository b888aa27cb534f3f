"""A question that came before the facts: who tells more to it has it answered again."""

import re
from dataclasses import replace
from datetime import date

from bot.messages import Memory, Reply
from handlers.asked import Asked
from handlers.meaning.whether import asks_for_themselves
from handlers.told.already import had_it
from handlers.told.story import about_them
from handlers.told.telling import to_the_point
from nlp.numbers import quantities
from nlp.put_right.taking_back import takes_back
from nlp.statements import clauses, holds_a_no, sounds_asking
from nlp.text import plain
from nlp.told import PEOPLE

LONGEST = 200
"""Characters that are remembered of a question."""

AN_ANSWER = 8
"""Characters of a message that only answers what a check asked: 新招的，三个月."""

_OF_A_QUESTION = ("answer", "choices", "ask_region", "decline", "dialogue")
_TOLD_AGAIN = ("answer", "choices", "dialogue")
_COUNTED = ("", "元", *PEOPLE)
_ASKS_ON = ("呢", "呢啊", "呢呀")
_NOT_SO = re.compile("不是[^，,。；;]*[0-9]")
"""职工不是1100，是1000 puts right what came with the question."""
_WISHES = re.compile("想|问")
"""想学点手艺 wishes, and 人事问 names who asks: neither puts a question."""


def with_question(asked: Asked, reply: Reply) -> Memory:
    """The memory with the question, where this message put one; with the day it is forgotten, with
    danger, and where somebody asks on by another figure: 招10个呢."""
    memory, before = reply.memory, asked.turn.memory
    asks_on = asked.text.rstrip("?？").endswith(_ASKS_ON)
    if reply.kind == "emergency" or before.story_day != memory.story_day or asks_on:
        memory = replace(memory, question="")
    first = not memory.question and _sounds_asking(asked.text) and not asks_on
    if reply.kind not in _OF_A_QUESTION or not (first or _asks(asked)):
        return memory
    if _asks_in_figures(asked):
        return replace(memory, question="")
    question = _without_figures(asked.text, asked.turn.today) if reply.fen else asked.text
    return replace(memory, question=question[-LONGEST:])


def still_open(asked: Asked, reply: Reply) -> str:
    """The question of before, where this message only told something of them; "" if there is none,
    if the message names another benefit than that does, or only answers what a check asked."""
    before = asked.turn.memory
    same_day = before.story_day == reply.memory.story_day
    if not (before.question and same_day) or before.story == reply.memory.story:
        return ""
    answers = before.check.get("asked") and len(plain(asked.text)) <= AN_ANSWER
    asks = _asks(asked) or _sounds_asking((clauses(asked.text) or [""])[-1])
    if asks or answers or _names_another(asked, before.question):
        return ""
    today = asked.turn.today
    changes = _NOT_SO.search(asked.text) or takes_back(asked.text)
    puts_right = changes and quantities(asked.text, today)
    return _without_figures(before.question, today) if puts_right else before.question


def afresh(memory: Memory) -> Memory:
    """The memory in which a question is put again: what was answered in a check counts, and
    nothing is asked back in it."""
    return replace(memory, check={**memory.check, "asked": ""} if memory.check else {})


def answer_of(asked: Asked, reply: Reply, again: Reply) -> Reply:
    """The answer to the question of before, put again; the reply to what was told where a check
    goes on or ends with it, or where it comes to a sum by what was put right."""
    elsewhere = asked.reading.outside and not _bears_on(asked, again)
    put_right = takes_back(asked.text) and reply.fen
    put_right = put_right or _only_then_clear(asked, reply, again)
    if again.kind not in _TOLD_AGAIN or elsewhere or put_right or _checked_on(asked, reply, again):
        return reply
    if not (_depends_on_them(asked) or {*reply.cards} & {*again.cards}):
        return reply
    # What was told is in the story already: put again, the question tells nothing twice.
    story, topics = reply.memory.story, reply.memory.story_of
    return replace(again, memory=replace(again.memory, story=story, story_of=topics))


def _only_then_clear(asked: Asked, reply: Reply, again: Reply) -> bool:
    """Whether the question named no benefit and what was told since comes to a sum of one, while
    the question alone leads to another: 给企业的那个补助有多少 · 招了20个建档立卡的."""
    question = asked.knowledge.read(asked.turn.memory.question)
    elsewhere = bool(reply.cards and again.cards) and {*reply.cards}.isdisjoint(again.cards)
    vague = not question.benefits and "amount" in question.aspects
    return vague and elsewhere and bool(reply.fen) and not again.fen


def _checked_on(asked: Asked, reply: Reply, again: Reply) -> bool:
    """Whether a check comes to its end with a message, or goes on to what it asks next; what it
    asks in vain, and what was told in several clauses, may have settled all of it."""
    before, now, other = asked.turn.memory.check, reply.memory.check, again.memory.check
    over = before.get("asked") and not now and reply.kind == "dialogue"
    if "check" in reply.understood or over:
        return True
    if not now.get("asked"):
        return False
    same = bool(other.get("asked")) and now["card"] == other["card"]
    on = now["asked"] != before.get("asked") and len(clauses(asked.text)) == 1
    return same or (bool(before) and on)


def _depends_on_them(asked: Asked) -> bool:
    """Whether what was asked before depends on who asks: 咋办 does not."""
    question = asked.turn.memory.question
    return about_them(asked.knowledge.read(question)) or asks_for_themselves(question)


def _bears_on(asked: Asked, answer: Reply) -> bool:
    """Whether a message that is also of another office tells anything of what was answered about:
    再有8个月退休, but not 老板欠我工资."""
    cards = [asked.knowledge.cards[one] for one in answer.cards]
    facts = [fact for one in cards for fact in one.benefit.facts]
    return bool(asked.knowledge.ear.hear(facts, asked.text, asked.turn.today))


def _asks(asked: Asked) -> bool:
    """Whether a message puts a question of its own: 也没甚手艺 only sounds so."""
    reading, parts = asked.reading, clauses(asked.text)
    named = reading.benefits and reading.aspects and not any(map(had_it, parts))
    if named or asked.text.endswith(("?", "？")):
        return True
    return any(
        asks_for_themselves(one)
        or (_sounds_asking(one) and asked.knowledge.read(_WISHES.sub("", one)).aspects)
        for one in parts
    )


def _sounds_asking(text: str) -> bool:
    return any(sounds_asking(_WISHES.sub("", one)) for one in clauses(text))


def _asks_in_figures(asked: Asked) -> bool:
    """Whether a figure of theirs is told in the clause that asks: 去年交了两万能返多少, but not
    那个一万五我能领不."""
    today, ear = asked.turn.today, asked.knowledge.ear
    return any(
        sounds_asking(one)
        and any(each.unit in _COUNTED for each in quantities(one, today))
        and ear.hear_any(one, today)
        for one in clauses(asked.text)
    )


def _without_figures(question: str, today: date) -> str:
    """A question that came to a sum, or is put again, without the clauses that tell figures, which
    are remembered: told again they would count twice, and after what put them right."""
    parts = clauses(question)
    return "，".join(one for one in parts if sounds_asking(one) or not quantities(one, today))


def _names_another(asked: Asked, question: str) -> bool:
    """Whether a message names another benefit than the question does, and not only to say that
    they had it, or had it not."""
    wanted = to_the_point(asked).reading.benefits and asked.knowledge.read(question).benefits
    if not wanted:
        return False
    said = [one for one in clauses(asked.text) if not (had_it(one) or holds_a_no(one))]
    named = asked.knowledge.read("，".join(said)).benefits if said else ()
    return bool(named) and {*named}.isdisjoint(wanted)
