"""What an answer tells of the facts of a check: of the one asked for, of others, or put right."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.asking import demand_on, read_answer, read_choice, read_in_passing
from handlers.checks.check_state import WHO_ASKED, Check
from handlers.checks.under_way import checked, facts_of
from handlers.told.going import bearing, by_place
from handlers.told.story import as_told, heard, of_this
from handlers.told.unclaimed import claimed
from nlp.numbers import quantities
from nlp.questions.agreeing import without_lengths, yes_or_no
from nlp.statements import sounds_asking
from nlp.text import plain
from policy.checking import Checked
from policy.hearing import PAPER, Heard
from policy.reckoned.known import certain

FEW_WORDS = 12
"""Characters of an answer that belongs to the check before it."""

A_WORD = 7
"""Characters of an answer that can be about nothing else."""

_AROUND = re.compile(
    "^(?:[我俺咱]们?(?:家|这儿|这里)?)?(?:[就也]?(?:是|算|属于))?|(?:[的吧呗嘛噻咯啊呢了哈])+$"
)
"""What stands around the word of an answer: 我们是个人力资源的嘛."""

_OURS = re.compile("[我俺咱]")
_IF = re.compile("(?:那|要是|如果|假如|换成|改成|算|是)+(?P<said>[^，,。？?]{1,8}?)呢?[？?]?")
_EACH = re.compile("各(?=[0-9一二两三四五六七八九十])")
_NO_MORE = re.compile(
    "(?:(?:别的?|其他的?|其它的?|另外的?|剩下的?|后[面头]的?)[都也]?|(?:[这那]几[种样个])?[都全])"
    "(?:没有?|没得|无)(?:了|的|啊|嘛|过)*|就(?:这些|这个|这几[本个])(?:了|嘛|啊)*"
)
"""After the papers of one kind were told: 别的没得."""
_SEVERAL = re.compile("中小|大中|中大")
"""中小企业 may be of either size."""

CHANGES = re.compile("不对|说错|错了|改成|改为|应该是|其实是|更正|记错")


def answered(asked: Asked, check: Check, text: str) -> dict[str, Any]:
    """The facts that an answer tells: the one asked for, or others in passing."""
    if CHANGES.search(text) and (put_right := corrected(asked, check)):
        return put_right
    fact = asked.knowledge.facts.get(check.asked)
    found = checked(asked, check)
    if len(quantities(text, asked.turn.today)) > 1 or _EACH.search(text):
        text = _counted(asked, check)
        asked = replace(asked, text=text)
    if fact.type == "count" and _EACH.search(text):
        return {}
    if no_more := _no_more_papers(fact, found, text):
        return no_more
    marked = told_in_passing(asked, check)
    if fact.groups and _SEVERAL.search(text):
        return {name: value for name, value in marked.items() if name != fact.name}
    own = {name: value for name, value in marked.items() if name in (fact.name, *fact.instead)}
    if own:
        return {fact.name: next(iter(own.values()))} | marked
    reading = asked.knowledge.read(text)
    value = read_answer(fact, demand_on(fact, found.results), text, reading, asked.turn.today)
    # 就我一个人 is who works there only where nobody asked how many there are of others.
    said = [name for name in marked if not asked.knowledge.facts.get(name).default]
    if value is not None and (not said or yes_or_no(text) is not None):
        return {fact.name: value}
    if fact.going and (gone := by_place(asked, [fact], f"去{text}")):
        return _given(gone)
    return _otherwise(asked, check, found, marked)


def _otherwise(
    asked: Asked, check: Check, found: Checked, marked: Mapping[str, Any]
) -> dict[str, Any]:
    """What an answer tells that is no value of what was asked for as it stands."""
    fact, text = asked.knowledge.facts.get(check.asked), asked.text
    missing = {one.name: one for result in found.results for one in result.missing}
    for one in (fact, *missing.values()):
        if in_frame := _in_few_words(asked, one, text):
            return in_frame
    in_passing = dict(marked) or read_in_passing(missing.values(), asked)
    # 200人 tells of the firm that was asked about how large it is, and not of whom it is paid for.
    of_the_firm = fact.type == "enum" and fact.whole
    several = len(quantities(text, asked.turn.today)) > 1
    return in_passing or (
        {} if of_the_firm or several else told_in_passing(asked, check, left=True)
    )


def _no_more_papers(fact: Fact, found: Checked, text: str) -> dict[str, Any]:
    """None of all papers that were not told of yet, where somebody says so: 别的没得."""
    if fact.unit != PAPER or not _NO_MORE.fullmatch(plain(text)):
        return {}
    (result, *_) = found.results
    still_open = (*result.missing, *result.amount_missing)
    return {one.name: 0 for one in still_open if one.type == "count" and one.unit == PAPER}


def _counted(asked: Asked, check: Check) -> str:
    """An answer of several numbers as it stands when who left is taken off, and who came added."""
    alone = replace(asked, memory=replace(asked.memory, story=(), story_of=(), said=""))
    factors = asked.knowledge.cards[check.card].benefit.factors if check.card else ()
    return "，".join(as_told(alone, facts_of(asked, check), factors)).strip("， ")


def _in_few_words(asked: Asked, fact: Fact, text: str) -> dict[str, Any]:
    """The choice that an answer of few words names in the sentence it stands for: 中介."""
    words = _AROUND.sub("", plain(text))
    if len(words) > FEW_WORDS or _OURS.search(words):
        return {}
    ear, today = asked.knowledge.ear, asked.turn.today
    # 关了三个月门 says that they were closed, for however long.
    frames = ("{}",) if fact.type == "bool" and (words := without_lengths(words)) else fact.answers
    heard_in = (ear.hear([fact], one.format(words), today) for one in frames if words)
    return _given(next(filter(None, heard_in), {}))


def states(asked: Asked, check: Check) -> bool:
    """Whether a message that has words of a question only tells something: 今年3月到期."""
    if not check.asked or sounds_asking(asked.text):
        return False
    return bool(told_in_passing(asked, check)) or _is_answer(asked, check)


def _is_answer(asked: Asked, check: Check) -> bool:
    """Whether a few words that ask nothing answer what was asked: 无固定期限."""
    if check.asked == WHO_ASKED or len(asked.text) > A_WORD:
        return False
    fact, today = asked.knowledge.facts.get(check.asked), asked.turn.today
    demand = demand_on(fact, checked(asked, check).results)
    return read_answer(fact, demand, asked.text, asked.reading, today) is not None


def corrected(asked: Asked, check: Check) -> dict[str, Any]:
    """What somebody says instead of what they said before."""
    knowledge = asked.knowledge
    rest = CHANGES.sub("", asked.text).strip("，,。 是")
    reading = knowledge.read(rest)
    if marked := told_in_passing(asked, check):
        return marked
    named = [knowledge.facts.get(name) for name in check.facts]
    if chosen := read_choice(named, rest, reading):
        return chosen
    if not check.last or not rest:
        return {}
    fact = knowledge.facts.get(check.last)
    value = read_answer(fact, None, rest, reading, asked.turn.today)
    return {} if value is None else {fact.name: value}


def told_in_passing(asked: Asked, check: Check, left: bool = False) -> dict[str, Any]:
    """The facts this message tells in passing of the cards checked; a number `left` over is of
    whom one benefit is paid for, or how long."""
    facts = facts_of(asked, check)
    by_ear = [fact for fact in facts if fact not in bearing(facts)]
    factors = asked.knowledge.cards[check.card].benefit.factors if left and check.card else ()
    found = asked.knowledge.ear.hear(by_ear, asked.text, asked.turn.today, factors)
    return _given({**by_place(asked, facts, asked.text), **found})


def told_later(asked: Asked, check: Check) -> dict[str, Any]:
    """What somebody tells of a benefit in a few words after its verdict: it is no new story."""
    if not check.card or len(asked.text) > FEW_WORDS or asked.reading.benefits:
        return {}
    in_passing = told_in_passing(asked, check) or told_in_passing(asked, check, left=True)
    return in_passing or _supposed(asked, check)


def _supposed(asked: Asked, check: Check) -> dict[str, Any]:
    """What was told in a number as it is supposed to be instead: 那要是6个月呢."""
    found = _IF.fullmatch(asked.text)
    known = [asked.knowledge.facts.get(name) for name in (check.last, *check.facts) if name]
    said, today = found["said"] if found else "", asked.turn.today
    for fact in known if said else ():
        if fact.type in ("months", "days", "year", "count"):
            value = read_answer(fact, None, said, asked.knowledge.read(said), today)
            if value is not None:
                return {fact.name: value}
    return {}


def told_so_far(asked: Asked, check: Check) -> dict[str, Any]:
    """The facts told in this message and those before it."""
    if not check.card:
        return _given(heard(asked, facts_of(asked, check)))
    shelved = asked.knowledge.cards[check.card]
    theirs = of_this(asked, shelved)
    found = heard(theirs, facts_of(asked, check), shelved.benefit.factors)
    found |= claimed(theirs, shelved, found)
    return _given(certain(shelved, found))


def _given(found: Mapping[str, Heard]) -> dict[str, Any]:
    return {name: one.given for name, one in found.items()}
