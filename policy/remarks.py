"""What follows for a card from the figures a person gave in passing."""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from eligibility.derive import needed, value_of
from eligibility.rules import Compare, Interval, Rule, decisive, judge, singled_out
from nlp.numbers import years
from nlp.slots import Told, read_slots
from policy import wording
from policy.knowledge import Knowledge, Shelved

MOST = 3

# When something happened to them, not of which year the policy is asked for: 去年裁了5个,
# 22年成立的, 今年五十五了.
_EVENTS = re.compile(
    "今年(?=(?:都|快|刚|才|满|已经|虚岁|周岁)?[0-9一二三四五六七八九十]+多?(?:岁|了|咧|咯|啦))|"
    "(?:大前年|前年|去年)(?!的?(?:政策|标准|文件|补贴|补助|稳岗|返还|办法))"
    "|[0-9〇零一二三四五六七八九]{2,4}年(?:[0-9]+月)?(?=成立|注册|开业|开张|开的|办的|创办|建的|盖的)"
)


def remarks(
    shelved: Shelved, knowledge: Knowledge, text: str, today: date, picked: bool = False
) -> list[str]:
    """At most three sentences: what of the person's figures and years bears on the card.

    The year does not where the person `picked` the card knowing whose it is.
    """
    later = [] if picked else _later_years(shelved, text, today)
    return [*later, *dict.fromkeys(_from_figures(shelved, knowledge, text, today))][:MOST]


def years_asked(text: str, today: date) -> tuple[int, ...]:
    """The years whose policy is asked for, not those in which something happened."""
    return years(_EVENTS.sub("", text), today)


def _later_years(shelved: Shelved, text: str, today: date) -> list[str]:
    """A year that was asked for and that the document does not reach."""
    named = years_asked(text, today)
    if not named:
        return []
    ends = [window.end for window in shelved.windows if window.end]
    dated = [day for day in (shelved.document.issued, *ends) if day]
    last = max((int(day[:4]) for day in dated), default=today.year)
    asked = [year for year in named if year > last]
    if not asked:
        return []
    return [f"您说的是{asked[0]}年；这份文件只到{last}年，没有查到{asked[0]}年的文件，下面供参考。"]


def _from_figures(shelved: Shelved, knowledge: Knowledge, text: str, today: date) -> list[str]:
    """Which conditions the figures meet or miss, which case fits, and what the heads come to."""
    told = read_slots(text, shelved.slots, today)
    if not told:
        return []
    known = {name: _value(one) for name, one in told.items()}
    known |= {fact.name: value_of(fact, known, knowledge.facts) for fact in shelved.facts}
    sentences = [_sentence(leaf, known, told, knowledge) for leaf in decisive(shelved.rule, known)]
    fitting = [_fits(demand, told) for demand in singled_out(shelved.rule, known)]
    sums = [] if judge(shelved.rule, known) is False else _sums(shelved, known)
    return [*sentences, *fitting, *sums]


def _fits(demand: Rule, told: Mapping[str, Told]) -> str:
    said = "、".join(one.words for one in told.values())
    return f"按您说的“{said}”：适用的是“{'；'.join(wording.conditions(demand))}”。"


def _value(told: Told) -> Any:
    low, high = Fraction(told.low), Fraction(told.high)
    return low if low == high else Interval(low, high)


def _sentence(
    leaf: Compare, known: Mapping[str, Any], told: Mapping[str, Told], knowledge: Knowledge
) -> str:
    """One condition with what was said, what is demanded, and the verdict on it."""
    verdict = judge(leaf, known)
    outcome = {True: "这一条符合", False: "这一条不符合", None: "还差一点才能断定"}[verdict]
    said = "、".join(one.words for name, one in told.items() if _bears_on(name, leaf, knowledge))
    figure = wording.figure(leaf.fact, known[leaf.fact.name])
    about = "约" if leaf.fact.ratio else ""
    demand = "；".join(wording.conditions(leaf))
    return f"按您说的“{said}”：{leaf.fact.label}{about}{figure}，要求{demand}，{outcome}。"


def _bears_on(name: str, leaf: Compare, knowledge: Knowledge) -> bool:
    return name in {fact.name for fact in needed([leaf.fact], knowledge.facts)}


def _sums(shelved: Shelved, known: Mapping[str, Any]) -> list[str]:
    """What the grants per head come to for the heads the person counted."""
    found = []
    for one in shelved.card.amounts:
        heads = known.get(one.per) if one.per else None
        if one.fen and one.by_heads_alone and isinstance(heads, Fraction) and heads > 1:
            total = wording.yuan(int(one.fen * heads))
            found.append(
                f"按{heads}人算：{wording.yuan(one.fen)}×{heads}={total}（条件都符合时）。"
            )
    return found
