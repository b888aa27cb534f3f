"""What an answer makes of the fact that was asked for, or of others still to be asked for."""

import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from eligibility.facts import Fact
from eligibility.rules import Compare
from handlers.asked import Asked
from handlers.checks.amount_said import amount_said, has_none
from handlers.checks.asking import statement
from handlers.checks.choice_said import choice_said, read_choice
from handlers.texts import picked
from handlers.told.kinds import only_names_a_kind
from handlers.told.telling import asks
from nlp.measures.short_of import lacks
from nlp.questions.agreeing import is_none, is_unsure, only_tells_deed, repeats, yes_or_no
from nlp.questions.replies import year
from nlp.statements import clauses, sounds_asking
from nlp.text import plain
from policy.given import UNKNOWN
from policy.stating import date_told
from policy.told_values import fits
from policy.verdicts import MANY

SHORT = 2
"""Characters of which a message can only be meant as an answer: 没有."""

_ANSWERS = re.compile(
    "(?!.*[份块头边]呢).{0,8}(?:没有?|呢|嘛|不清楚|不晓得|不知道|几个|几年|几十)(?:呢|了|的|啊|人|吧)*"
    "|(?:别|其他|其它|另外|剩下|后[面头])的?[都也]?(?:没得|没有?)(?:了|的|啊|嘛)*"
    "|.{0,6}差(?:一?点|好?几[天个]).{0,6}"
)

_ABOUT_IT = re.compile("[领拿补返享办给缓申]")

_ABLE_TO = "能不能"
_CAN = re.compile(
    "(?:[我俺咱]们?|公司|单位|厂里|都|也|当然|肯定|应该|就)*(?:能够?|可以|敢|愿意)(?!不能)"
    "[^领拿享补报办多几啥什怎咋哪谁不吗么没嘛呢]{0,6}(?:不裁[^不吗么没嘛呢]{0,3})?"
)

_ENDLESS = re.compile("(?:无|没有?|没得|不)固定期限?|没(?:写|有|得|定)?(?:到期|期限)|永久合同")
"""A contract without an end lasts longer than is asked for."""

_NOT_YET = re.compile(
    "(?:(?:现在|目前|暂时|到现在|在哪[干儿]?|去哪[干儿]?|干啥|工作|活儿?|单位|地方|[我俺]|也|都)*(?:还|都)?)*"
    "(?:没有?|未)(?:找[着到好下妥]|定(?:下来?|好|呢)?|落实|着落|想好|说好)(?:工作|活儿?|单位|地方|干啥|去哪)*[了呢嘛啊哩的]*"
)
"""Whose way is still open cannot say yet which of several it is: 还没找着呢."""

_STEPS = {">=": (0, -1), "<=": (1, 0), ">": (1, 0), "<": (0, -1)}


def is_question(asked: Asked, fact: Fact | None = None) -> bool:
    """Whether something is asked, not answered in words that only sound so: 还没有呢, 交着呢, and
    能承诺 where the `fact` asked for was whether they can."""
    words = plain(asked.text)
    can = fact is not None and (_can(fact, words) or _is_open(fact, words))
    answers = len(words) <= SHORT or can or _ANSWERS.fullmatch(words) or _only_unsure(asked.text)
    return only_names_a_kind(asked) or (asks(asked.reading) and not answers)


def cannot_tell(text: str) -> bool:
    """Whether a clause says that somebody cannot tell what was asked, whatever they ask besides:
    不清楚啊，上哪查; not where it is about what they are to get: 不知道能领多少."""
    return any(is_unsure(one) and not _ABOUT_IT.search(one) for one in clauses(text))


def _only_unsure(text: str) -> bool:
    """Whether nothing is asked beside what somebody cannot tell: 这个得问会计."""
    asking = [one for one in clauses(text) if sounds_asking(one) and not is_unsure(one)]
    return cannot_tell(text) and not asking


def picked_words(asked: Asked) -> str:
    """The words of a choice of the question's picked by its number, else what was said.

    "" where the number picks something else that was offered.
    """
    choices, number = asked.turn.memory.choices, picked(asked.text)
    if number is None or not choices:
        return asked.text
    if not all(choice.say == choice.label for choice in choices):
        return ""
    return choices[number - 1].say if 1 <= number <= len(choices) else asked.text


def read_answer(fact: Fact, demand: Compare | None, text: str, today: date) -> Any | None:
    """The fact's value as it was answered, as `policy.given` reads it; None if it was not."""
    if is_unsure(text):
        return UNKNOWN
    if demand is not None and demand.operator == ">=" and (by := lacks(text)):
        return _short_by(fact, demand, amount_said(fact, by, today))
    value = _value(fact, text, today)
    if value is None:
        if _is_open(fact, plain(text)):
            return UNKNOWN
        value = _agreed(fact, demand, text)
    return value if fits(fact, value) else None


def read_in_passing(facts: Iterable[Fact], asked: Asked) -> dict[str, Any]:
    """What an answer to another question says of facts that are still to be asked for: of the one
    whose choice it names, or which it repeats or denies in its own words: 愿意承诺."""
    missing = list(facts)
    if chosen := read_choice(missing, asked.text):
        return chosen
    agreed = {one.name: _repeated(one, asked.text) for one in missing if one.type == "bool"}
    said = {name: value for name, value in agreed.items() if value is not None}
    none = {one.name: 0 for one in missing if one.type == "count" and has_none(one, asked.text)}
    return said if len(said) == 1 else none


def read_certified(facts: Iterable[Fact], text: str) -> dict[str, Any]:
    """What somebody says in its own words of what only an office certifies: 没认定 settles it."""
    if yes_or_no(text) is not None or sounds_asking(text):
        return {}
    found = {one.name: _repeated(one, text) for one in facts if one.type == "bool"}
    said = {name: value for name, value in found.items() if value is not None}
    return said if len(said) == 1 else {}


def _short_by(fact: Fact, demand: Compare, by: Any) -> Any | None:
    """What is left of a demand that something falls short of by so much."""
    left = int(Fraction(demand.value)) - by if type(by) is int else -1
    return left if left >= 0 and fits(fact, left) else None


def _value(fact: Fact, text: str, today: date) -> Any | None:
    match fact.type:
        case "bool":
            return None
        case "enum":
            return choice_said(fact, text)
        case "date":
            return date_told(text, today, fact.asked)
        case "year":
            return year(text, today)
    return amount_said(fact, text, today)


def _agreed(fact: Fact, demand: Compare | None, text: str) -> Any | None:
    """What a yes or a no makes of the fact."""
    agreed = yes_or_no(text, statement(fact, demand))
    if agreed and demand is not None and fact.type != "count" and only_tells_deed(text):
        return None
    if demand is not None and fact.until and _ENDLESS.search(text):
        agreed = demand.operator.startswith(">")
    if agreed is None and fact.type == "bool":
        agreed = _can(fact, text) or _repeated(fact, text)
    if fact.type == "count" and (agreed is None or demand is None):
        return 0 if is_none(text, fact.asks) else None
    if agreed is None:
        return None
    if demand is not None:
        return met(demand, agreed)
    return agreed if fact.type == "bool" else None


def _is_open(fact: Fact, words: str) -> bool:
    """Whether it is not settled yet which of several it will be: 去哪还没定."""
    return fact.type == "enum" and bool(_NOT_YET.fullmatch(words))


def _can(fact: Fact, text: str) -> bool | None:
    """Whether somebody who was asked if they can do something says so: 能做到; None if not."""
    return (_ABLE_TO in fact.asks and bool(_CAN.fullmatch(plain(text)))) or None


def _repeated(fact: Fact, text: str) -> bool | None:
    """What somebody says of a fact in its own words, or in those of the question for it."""
    agreed = repeats(text, statement(fact, None))
    return repeats(text, fact.asks) if agreed is None else agreed


def met(demand: Compare, met: bool) -> Any | None:
    """A value that meets a demand, or one that does not; None if there is no telling which."""
    if demand.operator == "==":
        return demand.value if met else None
    steps = _STEPS[demand.operator]
    bound = int(Fraction(demand.value))
    if demand.operator.startswith(">") is met:
        return {"min": bound + steps[0], "max": MANY}
    most = max(0, bound + steps[1])
    return {"min": 0, "max": most} if most else 0
