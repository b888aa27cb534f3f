"""Several values told of one and the same thing, of which nobody can tell whose each is: 第一个月发
1500，第二个月发1800. With none of them a sum is reckoned."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.measures.given_back import is_bare_sum
from nlp.measures.month_sums import ONWARD
from nlp.statements import clauses, sounds_asking
from nlp.told import told_numbers
from policy.hearing import Ear, Heard
from policy.knowledge import Shelved

AT_ODDS = (
    "您说的{label}不止一个数（{values}），没听明白各是谁的、算多久，所以先不算："
    "请一句话说清各有几个人、几个月，或者该按多少算。"
)
FEWEST = 2

_OF_A_BENEFIT = re.compile(
    "(?:补贴?|补助|领|返|报销?|奖|最[多高低]|不超过?|封顶|上限|限|[按当]|算|除|乘)[^，]{0,3}$"
)
"""Before a sum that is none of those told: 工资2000能补600."""

_OTHER_MONEY = re.compile("[交缴补奖领返扣罚贷租]|保险|社保|提成|费|标准|最[高低多]|封顶|年|[号日]")
_MEASURED = ("yuan", "months", "days")


def at_odds(asked: Asked, shelved: Shelved, told: Mapping[str, Heard]) -> Mapping[str, str]:
    """What is said of each fact a sum is made of that was told with several values at once."""
    facts = [fact for fact in _measures(shelved) if fact.name in told]
    if not facts:
        return {}
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    ear, today = asked.knowledge.ear, asked.turn.today
    by_month = [fact for fact in facts if len(told[fact.name].months) >= FEWEST]
    values = {fact: _of_the_last(ear, fact, story, today) for fact in facts if fact not in by_month}
    values |= {fact: _of_the_months(shelved, fact, told) for fact in by_month}
    return {fact.name: _said(fact, told) for fact, told in values.items() if len(told) >= FEWEST}


def _of_the_months(shelved: Shelved, fact: Fact, told: Mapping[str, Heard]) -> Sequence[str]:
    """The words for sums told month by month and for the months, where these are not as many."""
    of_it = [one for one in shelved.benefit.grants if one.of == fact.name and one.times in told]
    lasting = [told[one.times] for one in of_it]
    number = len([month for month, _ in told[fact.name].months])
    onward = any(month == ONWARD for month, _ in told[fact.name].months)
    others = [
        one.words for one in lasting if one.given != number and not (onward and one.given >= number)
    ]
    return (told[fact.name].words, *others[:1]) if others else ()


def _measures(shelved: Shelved) -> Sequence[Fact]:
    """The facts that say how long a benefit is paid, and the sums it is a share of; not the days
    of a season, of which those before and after it are none."""
    names = (name for one in shelved.benefit.grants for name in (one.of, one.times) if name)
    facts = map(shelved.benefit.dictionary.get, dict.fromkeys(names))
    return [one for one in facts if one.type in _MEASURED and not one.season]


def _said(fact: Fact, values: Sequence[str]) -> str:
    return AT_ODDS.format(label=fact.label, values="、".join(values))


def _of_the_last(ear: Ear, fact: Fact, story: Sequence[str], today: date) -> Sequence[str]:
    """The words for the different values that the last message which tells any tells of a fact."""
    for message in reversed(story):
        found = {str(one.given): one.words for one in _values(ear, fact, message, today)}
        if found:
            return tuple(found.values())
    return ()


def _values(ear: Ear, fact: Fact, message: str, today: date) -> Iterator[Heard]:
    """The values of a fact in a message, one clause after another: after 工资1500 a sum of which
    nothing else is said is one, too (4月起1800)."""
    goes_on = False
    for clause in clauses(message):
        if sounds_asking(clause):
            continue
        found = list(_in_clause(ear, fact, clause, today))
        yield from found or (_alone(fact, clause, today) if goes_on else ())
        goes_on = bool(found)


def _alone(fact: Fact, clause: str, today: date) -> Iterator[Heard]:
    """The one sum of a clause that tells of no other money."""
    sums = [one for one in told_numbers(clause, today) if one.unit == "元" or is_bare_sum(one)]
    if fact.type == "yuan" and len(sums) == 1 and not _OTHER_MONEY.search(clause):
        yield Heard(int(sums[0].high), sums[0].text)


def _in_clause(ear: Ear, fact: Fact, clause: str, today: date) -> Iterator[Heard]:
    found = ear.hear([fact], clause, today).get(fact.name)
    while found and found.words in clause:
        before, _, after = clause.partition(found.words)
        if not _OF_A_BENEFIT.search(before):
            yield found
        clause = f"{before}{after}"
        found = ear.hear([fact], clause, today).get(fact.name)
