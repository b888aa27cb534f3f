"""What an answer tells of the facts of a check: of the one asked for, or of others."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.amount_said import has_none
from handlers.checks.asking import demand_on
from handlers.checks.asking_order import offered
from handlers.checks.check_state import WHO_ASKED, Check
from handlers.checks.choice_said import any_of, group_said, only_choice
from handlers.checks.in_passing import certified_in_passing, given, told_in_passing
from handlers.checks.put_right import CHANGES, FEW_WORDS, corrected
from handlers.checks.reading_answers import read_answer, read_in_passing
from handlers.checks.sent_where import sent_where
from handlers.checks.under_way import checked, facts_of, is_of_one_alone, says_one_alone
from handlers.told.going import by_place
from handlers.told.kept_story import states_plainly
from handlers.told.not_known import not_known
from handlers.told.story import as_told
from nlp.counting.contained import counted_once
from nlp.measures.short_of import lacks
from nlp.numbers import quantities
from nlp.others import of_others
from nlp.questions.agreeing import is_none, yes_or_no
from nlp.statements import clauses, imagined, sounds_asking
from nlp.text import plain
from policy.checking import Checked
from policy.given import UNKNOWN
from policy.hearing import PAPER

LENGTHS = ("months", "days")
ASKED_BACK = ("date", *LENGTHS)
"""What somebody who only says that it is so is asked back for: when, and how long."""

A_WORD = 7
"""Characters of an answer that can be about nothing else."""

A_MONTH = re.compile("[0-9]{4}-[0-9]{2}")
_ONLY_COUNTS = re.compile(
    "(?:一共|总共|大概|差不多|也就|就|有)*[0-9一二两三四五六七八九十百千来多几]+个(?:左右|上下)?"
)
"""How many there are, and not of whom."""

_HEADS = re.compile(
    "(?:一共|总共|大概|差不多|就|有)*[0-9一二两三四五六七八九十百来多几]+(?:个人?|人|名|位)"
)
_TWO = 2
_FIGURE = re.compile("(?:才|刚|都|就|有|大概|差不多)*[0-9一二两俩仨三四五六七八九十几半百千]")
_WHO_APPLIES = "org_type"
_SO_AS = re.compile("(?:那么?|要是|如果|换成|像)*(.{2,8}?)呢[啊呀]*")
"""个体户呢 asks back in the words of an answer."""
_PAID_IN = re.compile("[交缴](?!通)")
_EACH = re.compile("各(?=[0-9一二两三四五六七八九十])")
_NO_MORE = re.compile(
    "(?:(?:别的?|其他的?|其它的?|另外的?|剩下的?|后[面头]的?)[都也]?|(?:[这那]几[种样个])?[都全])"
    "(?:没有?|没得|无)(?:了|的|啊|嘛|过)*|就(?:这些|这个|这几[本个])(?:了|嘛|啊)*"
)
"""After the papers of one kind were told: 别的没得."""


def answered(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    """The facts that an answer tells: the one asked for, or others in passing."""
    told = _told_by(asked, check, text)
    told = _heads_beside(asked, check, told) | told
    return told | _of_one_month(asked, check, told)


def told_beside(asked: Asked, check: Check) -> dict[str, Any]:
    """What a question tells besides, of what was asked for or in passing: 没有，那还能领不."""
    if imagined(asked.text) or of_others(asked.text):
        return {}
    if asked_back := _asked_back(asked, check):
        return asked_back
    first, *more = clauses(asked.text) or [""]
    agrees = [first] if more and yes_or_no(first) is not None else []
    said = "，".join(agrees or [one for one in (first, *more) if not sounds_asking(one)])
    told = told_in_passing(asked, check)
    return told | (answered(_saying(asked, said), check, said) if said else {})


def _asked_back(asked: Asked, check: Check) -> dict[str, Any]:
    """The choice asked for, where somebody only asks back how it is with one of them: 个体户呢."""
    fact, put = asked.knowledge.facts.get(check.asked), _SO_AS.fullmatch(plain(asked.text))
    if put is None or fact.type != "enum" or not check.card:
        return {}
    told = answered(_saying(asked, put[1]), check, put[1])
    return told if fact.name in told else {}


def _heads_beside(asked: Asked, check: Check, told: Mapping[str, Any]) -> dict[str, Any]:
    """How many the benefit is paid for, where a bare number beside what was told says no more:
    60课时，15个人."""
    parts = [one for one in clauses(asked.text) if _HEADS.fullmatch(one)]
    facts = asked.knowledge.facts
    counted = any(facts.get(one).type == "count" and facts.get(one).unit == "人" for one in told)
    if not (told and check.card and len(parts) == 1) or counted or parts[0] == asked.text:
        return {}
    left = told_in_passing(_saying(asked, parts[0]), check, left=True)
    return {name: one for name, one in left.items() if facts.get(name).type == "count"}


def states(asked: Asked, check: Check) -> bool:
    """Whether words that sound like a question only tell something: 今年3月到期, 想缓4个月."""
    plainly = all(states_plainly(one, asked.turn.today) for one in clauses(asked.text))
    if not check.asked or not plainly:
        return False
    return bool(told_in_passing(asked, check)) or _is_answer(asked, check)


def touched(asked: Asked, check: Check) -> str:
    """The fact still open of which an answer speaks without telling it, as 失业金领完了 of when; ""
    if it speaks of none, or of several."""
    if check.asked == WHO_ASKED or sounds_asking(asked.text):
        return ""
    spoken_of = asked.knowledge.ear.spoken_of(asked.text)
    missing = {one.name: one for found in checked(asked, check).results for one in found.missing}
    open_ones = [name for name, one in missing.items() if one.type in ASKED_BACK]
    named = [name for name in open_ones if name in spoken_of]
    return named[0] if len(named) == 1 and named[0] != check.asked else ""


def _is_answer(asked: Asked, check: Check) -> bool:
    """Whether a few words that ask nothing answer what was asked: 无固定期限."""
    if check.asked == WHO_ASKED or len(asked.text) > A_WORD:
        return False
    fact, today = asked.knowledge.facts.get(check.asked), asked.turn.today
    demand = demand_on(fact, checked(asked, check).results)
    return read_answer(fact, demand, asked.text, today) is not None


def _of_one_month(asked: Asked, check: Check, told: Mapping[str, Any]) -> dict[str, Any]:
    """How many months there are, where the one month is told that is asked about: 3月份的."""
    grants = asked.knowledge.cards[check.card].benefit.grants if check.card else ()
    return {
        one.times: 1
        for one in grants
        if one.times not in (*check.facts, *told) and A_MONTH.fullmatch(str(told.get(one.within)))
    }


def _told_by(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    if CHANGES.search(text) and (put_right := corrected(asked, check)):
        return put_right
    fact, found = asked.knowledge.facts.get(check.asked), checked(asked, check)
    if (once := counted_once(text, fact.broad, fact.narrow)) != text:
        text, asked = once, _saying(asked, once)
    elif _counts_several(asked, text):
        text = _counted(asked, check)
        asked = _saying(asked, text)
    if fact.type == "count" and _EACH.search(text):
        return {}
    if no_more := _no_more_papers(fact, found, text):
        return no_more
    if fact.type == "count" and has_none(fact, text):
        return {fact.name: 0}
    alone = fact.name == _WHO_APPLIES and says_one_alone(text)
    if alone and not is_of_one_alone(asked, check):
        return {fact.name: "individual"}
    marked = _marked(asked, check)
    if group := group_said(fact, text):
        one = any_of(fact, group, [result.benefit for result in found.results])
        return marked | {fact.name: one} if one else _without(fact, marked)
    if sent := sent_where(asked, check, fact):
        return marked | sent
    own = {name: value for name, value in marked.items() if name in (fact.name, *fact.instead)}
    if own:
        return {fact.name: next(iter(own.values()))} | marked
    return _unmarked(asked, check, text, marked)


def _unmarked(asked: Asked, check: Check, text: str, marked: Mapping[str, Any]) -> dict[str, Any]:
    """What an answer tells that nothing in it marks as one of what was asked for."""
    fact, found = asked.knowledge.facts.get(check.asked), checked(asked, check)
    of_another = _measures_another(asked, fact, text)
    if not of_another and (in_parts := _in_parts(asked, check, found)):
        return in_parts
    demand = demand_on(fact, found.results)
    if fact.type == "enum" and (one := only_choice(offered(fact, found.results, check.who), text)):
        return {fact.name: one}
    value = None if of_another else read_answer(fact, demand, text, asked.turn.today)
    # 就我一个人 is who works there only where nobody asked how many there are of others.
    said = [name for name in marked if not asked.knowledge.facts.get(name).default]
    if value is not None and (not said or _only_agrees(fact, text)):
        none = fact.type == "count" and is_none(text, fact.asks)
        beside = dict(marked) if none or (fact.type != "count" and not said) else {}
        return beside | {fact.name: value}
    if fact.going and (gone := by_place(asked, [fact], f"去{text}")):
        return given(gone)
    missing = {one.name: one for result in found.results for one in result.missing}
    in_passing = dict(marked) or read_in_passing(missing.values(), asked)
    in_passing = in_passing or _of_a_bare_number(asked, check, fact)
    return in_passing or certified_in_passing(asked, check)


def _only_agrees(fact: Fact, text: str) -> bool:
    """Whether words are a bare yes or no to what was asked, whatever else they speak of: 没招."""
    return yes_or_no(text) is not None or (fact.type == "count" and is_none(text, fact.asks))


def _marked(asked: Asked, check: Check) -> dict[str, Any]:
    """What an answer marks, also in two clauses of which one is a bare figure: 新招的，三个月."""
    told, parts = told_in_passing(asked, check), clauses(asked.text)
    told_more = any(not asked.knowledge.facts.get(name).default for name in told)
    what_and_how_much = len(parts) == _TWO and _FIGURE.match(parts[1])
    if told_more or len(asked.text) > FEW_WORDS or not what_and_how_much:
        return told
    return told_in_passing(_saying(asked, "".join(parts)), check) or told


def _measures_another(asked: Asked, fact: Fact, text: str) -> bool:
    """Whether a length is marked as one of something else: 新招的，三个月 is none of how long
    premiums were paid, nor 交了8个月 of how far off retirement is."""
    if fact.type not in LENGTHS or any(one in text for one in (*fact.alone, *fact.since)):
        return False
    if _PAID_IN.search(text) and not _PAID_IN.search(fact.asks):
        return True
    spoken_of = [asked.knowledge.facts.get(name) for name in asked.knowledge.ear.spoken_of(text)]
    # A day of the season, as 正月十五, tells since when it was, whatever was so.
    others = [one for one in spoken_of if one.type in LENGTHS and not one.season]
    return bool(others) and fact not in others


def _in_parts(asked: Asked, check: Check, found: Checked) -> dict[str, Any]:
    """What several clauses tell, of which one alone answers and is marked as nothing else: 三年了
    beside 一直足额; 规模不清楚 is then no answer."""
    fact, parts, today = (
        asked.knowledge.facts.get(check.asked),
        clauses(asked.text),
        asked.turn.today,
    )
    demand = demand_on(fact, found.results)
    if not_known([fact], parts):
        return {fact.name: UNKNOWN}
    read = {one: read_answer(fact, demand, one, today) for one in parts}
    own = [one for one, value in read.items() if value not in (None, UNKNOWN)]
    first = [one for one in own[:1] if one == parts[0] and _only_agrees(fact, one)]
    own = first or [one for one in own if not told_in_passing(_saying(asked, one), check)]
    whole = len(parts) == 1 or lacks(asked.text)
    if whole or len(own) != 1 or (fact.season and not first):
        return {}
    rest = _saying(asked, "，".join(one for one in parts if one not in own))
    told = told_in_passing(rest, check) or told_in_passing(rest, check, left=True)
    return told | {fact.name: read[own[0]]}


def _of_a_bare_number(asked: Asked, check: Check, fact: Fact) -> dict[str, Any]:
    """What a number tells that nothing marks: of whom the benefit is paid for, or how long; of who
    answers what or how large a firm is, and of 28个, how many work there."""
    of_the_firm = fact.type == "enum" and fact.whole
    # A day of the season is no number of days, nor are those of rest.
    beside = of_the_firm or fact.season or _counts_several(asked, asked.text)
    told = {} if beside else told_in_passing(asked, check, left=True)
    if told or fact.type == "count" or not _ONLY_COUNTS.fullmatch(plain(asked.text)):
        return told
    return told_in_passing(_saying(asked, f"{asked.text}人"), check)


def _no_more_papers(fact: Fact, found: Checked, text: str) -> dict[str, Any]:
    """None of all papers that were not told of yet, where somebody says so: 别的没得."""
    if fact.unit != PAPER or not _NO_MORE.fullmatch(plain(text)):
        return {}
    (result, *_) = found.results
    still_open = (*result.missing, *result.amount_missing)
    return {one.name: 0 for one in still_open if one.type == "count" and one.unit == PAPER}


def _counts_several(asked: Asked, text: str) -> bool:
    return len(quantities(text, asked.turn.today)) > 1 or bool(_EACH.search(text))


def _counted(asked: Asked, check: Check) -> str:
    """An answer of several numbers as it stands when who left is taken off, and who came added."""
    alone = replace(asked, memory=replace(asked.memory, story=(), story_of=(), said=""))
    factors = asked.knowledge.cards[check.card].benefit.factors if check.card else ()
    return "，".join(as_told(alone, facts_of(asked, check), factors)).strip("， ")


def _saying(asked: Asked, text: str) -> Asked:
    return asked.again(text, asked.memory)


def _without(fact: Fact, told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name != fact.name}
