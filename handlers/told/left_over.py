"""Sums and lengths of time that were told and of which nothing was made: beside them none of the
same kind is certainly the whole."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.by_month import asks_for_a_month
from handlers.told.story import as_told
from nlp.measures.given_back import is_bare_sum, without_given_back
from nlp.numbers import Quantity, quantities
from nlp.statements import clauses, imagined, sounds_asking
from nlp.told import LESSONS, told_numbers
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group
from policy.wording import yuan

_OF_ANOTHER_TIME = re.compile("前年|往年|今年|(?:上|这|本|当)个?月")
_OTHER_MONEY = re.compile(
    "[租贷借货投买卖赔亏欠罚饭餐奖税]|营业|流水|产值|销售|利润|资本|注册|设备|伙食|生活费|加班费|路费|车费"
    "|电费|水费|学费|报名费|押金|定金|补偿|补贴|补助|花了|给过|[返退]"
)
_A_DAY = re.compile("[0-9一二三四五六七八九十][号日]")
_PLANNED = re.compile("打算|计划|准备")
_LESS = re.compile("[停断歇缺少]|请假|中途|走了")
_OF_A_MONTH = re.compile("(?<!个)[0-9一二三四五六七八九十]月")
MONTHS, FEWEST = 12, 2
_FURTHER = re.compile("又|再[学上干训]|延长|接着|第[二三四]")
_CHANGED = re.compile("(?:涨|加|升|提高?|降低?|减少?)到|[变改换]成")
"""工资涨到2000了呢 puts another sum in the place of the one told before."""
_LASTING = {"月": "months", "年": "months", "天": "days", LESSONS: "lessons"}


def left_over(
    asked: Asked, shelved: Shelved, groups: Sequence[Group], told: Mapping[str, Heard]
) -> Sequence[str]:
    """The sums and lengths told of which nothing was made, where what is paid goes by one: they
    may be parts of it, or those of others among them."""
    if undated := list(_undated(shelved, groups, told)):
        return undated
    tellings = [told, *(one.told for one in groups)]
    own = [one for one in _factors(asked, shelved) if any(one.name in each for each in tellings)]
    if not own or imagined(asked.text) or _CHANGED.search(asked.text):
        return ()
    used = [each[one.name] for each in tellings for one in own if one.name in each]
    monthly = any(len(one.months) >= FEWEST for one in used)
    kinds = {_kind_of(one) for one in own}
    today = asked.turn.today
    figures = (
        (words, one)
        for message in as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
        for words in clauses(without_given_back(message, today))
        for one in _figures(words, today)
        if _kind(one) in kinds
    )
    left = (
        one
        for words, one in figures
        if not any(_is_it(told, one) for told in used)
        and not _is_of_else(asked, own, words, one, monthly)
    )
    return list(dict.fromkeys(_in_words(one) for one in left))


def _undated(shelved: Shelved, groups: Sequence[Group], told: Mapping[str, Heard]) -> Iterator[str]:
    """The words of groups that tell of days of a season, while how many days was heard in others:
    到7号26个人，8号9号34个."""
    by_season = [one.name for one in shelved.benefit.facts if one.season]
    for one in groups if len(groups) >= FEWEST else ():
        all_ = {**told, **one.told}
        heard_of = [all_[name].words for name in by_season if name in all_]
        if _A_DAY.search(one.words) and any(words not in one.words for words in heard_of):
            yield f"“{one.words}”"


def _factors(asked: Asked, shelved: Shelved) -> Sequence[Fact]:
    """The sums of which a benefit is a share, and how long it is paid for unless a month's is
    asked; not the days of a season, of which those before and after it are none."""
    grants = shelved.benefit.grants
    lasting = (
        () if asks_for_a_month(asked.text) else [(one.times, one.times_from) for one in grants]
    )
    names = (*(one.of for one in grants), *chain.from_iterable(lasting))
    facts = (shelved.benefit.dictionary.get(name) for name in dict.fromkeys(names) if name)
    return [one for one in facts if not one.season]


def _kind_of(fact: Fact) -> str:
    return "lessons" if fact.unit == LESSONS else fact.type


def _kind(one: Quantity) -> str:
    money = one.unit == "元" or is_bare_sum(one)
    return "yuan" if money else _LASTING.get(one.unit, "")


def _figures(words: str, today: date) -> Iterator[Quantity]:
    """The figures of a clause that tells something and asks nothing; one month or day is only what
    something is told by: 一个月1800."""
    if sounds_asking(words):
        return
    for one in quantities(words, today) if _LESS.search(words) else told_numbers(words, today):
        if _kind(one) == "yuan" or one.high != 1 or _LESS.search(words):
            yield one


def _is_it(told: Heard, one: Quantity) -> bool:
    """Whether a figure is what was made of it, or a part of that, or what a year of it comes to."""
    exact = isinstance(told.given, int | float)
    if any(one.high == sum_ for _, sum_ in told.months):
        return True
    return one.text in told.words or (exact and one.high in (told.given, told.given * MONTHS))


def _is_of_else(
    asked: Asked, own: Sequence[Fact], words: str, one: Quantity, monthly: bool
) -> bool:
    """Whether a figure is told of something else than what is paid goes by; where that was told
    `monthly`, what is told of a month may be of it."""
    beside = [word for fact in own for word in fact.beside]
    other_money = _OTHER_MONEY.search(words) or any(word in words for word in beside)
    if _PLANNED.search(words) or (_kind(one) == "yuan" and other_money):
        return True
    if _OF_ANOTHER_TIME.search(words) and _kind(one) == "yuan":
        return True
    if _FURTHER.search(words) or (monthly and _kind(one) == "yuan" and _OF_A_MONTH.search(words)):
        return False
    others = [fact for fact in asked.knowledge.facts if fact not in own]
    heard = asked.knowledge.ear.hear(others, words, asked.turn.today)
    return any(_is_it(told, one) for told in heard.values())


def _in_words(one: Quantity) -> str:
    return yuan(int(one.high * 100)) if _kind(one) == "yuan" else one.text
