"""Which choice of a fact an answer names, in as few words as people use: 小的, 中介, 啥也不是."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eligibility.benefits import Benefit
from eligibility.facts import Fact
from eligibility.rules import leaves
from nlp.questions.agreeing import yes_or_no
from nlp.text import plain

DENIALS = ("不是", "非", "不算", "不属于", "没", "不")

_FRAME_BEFORE = (
    "(?:[我俺咱]们?(?:这|家|厂|店|单位|公司)?|应该|大概|可能|估计|就|只|也|是|算|属于"
    "|开|办|做|搞|个|一家|那种)*"
)
_FRAME_BEHIND = "(?:那[种类样]|这[种类样]|一[类种]|型|规模|吧|的|了|哈|呢|嘛|啊|呗|哩|咧|来)*"
_FRAMED = re.compile(f"{_FRAME_BEFORE}(?P<core>.*?){_FRAME_BEHIND}")

_NONE_OF_ALL = re.compile(
    "(?:[我俺咱他她]们?|[这那]些人?|以上|上面|上头|里头|[这那]几[类种样个])*"
    "(?:[啥甚]子?|什么|任何|哪一?[类种样个]|一[个样类种]|全)?[也都]?"
    "(?:不是|不算|不属于|没有|不沾|不占|没得)(?:的|了|呀|啊|吧|呢)*"
    "|(?:就是?|[我俺咱]|是)*(?:普通|一般)(?:人|老百姓|群众)?(?:的|了|呀|啊|吧|呢)*"
)

_TWO = 2
_GROUP_START = 2
"""Characters by which a group of choices is named: 中小, of 中小微企业."""


def choice_said(fact: Fact, text: str) -> str | None:
    """The choice of the fact asked for that an answer names, or whose name begins with it."""
    if fact.otherwise in fact.choices and _NONE_OF_ALL.fullmatch(plain(text)):
        return fact.otherwise
    if group_said(fact, text):
        return None
    named = _named_most_fully(fact, text) or _by_its_start(fact, text)
    return named or _agreed_to(fact, text)


def _named_most_fully(fact: Fact, text: str) -> str | None:
    """The choice named most fully, if it is not denied. It is named by its own words: those that
    benefits are looked for by reach further, and 困难户 may be one of several kinds."""
    named: Mapping[str, int] = {
        name: _named(label, text)
        for name, label in fact.choices.items()
        if not any(f"{denial}{label[:2]}" in text for denial in DENIALS)
    }
    longest = max(named.values(), default=0)
    best = [name for name, length in named.items() if length == longest]
    return best[0] if longest and len(best) == 1 and not _denies(text) else None


def _by_its_start(fact: Fact, text: str) -> str | None:
    """The one choice whose name, or a word it is heard by, begins with all that is said: 小的."""
    framed = _FRAMED.fullmatch(plain(text))
    core = framed["core"] if framed else ""
    if not core or core.startswith(DENIALS):
        return None
    named = [choice for choice, label in fact.choices.items() if label.startswith(core)]
    heard = [
        choice
        for choice in fact.choices
        if len(core) > 1 and any(word.startswith(core) for word in fact.heard.get(choice, ()))
    ]
    found = {*named, *heard}
    return found.pop() if len(found) == 1 else None


def _agreed_to(fact: Fact, text: str) -> str | None:
    """Which of two choices a yes or a no tells, where the question names one: 是不是中高风险."""
    asked_for = [one for one, label in fact.choices.items() if f"{label}？" in fact.asks]
    agreed = yes_or_no(text) if len(asked_for) == 1 and len(fact.choices) == _TWO else None
    if agreed is None:
        return None
    return next(one for one in fact.choices if (one in asked_for) is agreed)


def only_choice(offered: Mapping[str, str], text: str) -> str | None:
    """The one choice that was offered, where somebody says yes to it."""
    return next(iter(offered)) if len(offered) == 1 and yes_or_no(text) else None


def group_said(fact: Fact, text: str) -> Sequence[str]:
    """The choices that one word of an answer leaves open: 中小微."""
    named = (held for name, held in fact.groups.items() if name[:_GROUP_START] in text)
    return next(named, ())


def any_of(fact: Fact, group: Sequence[str], benefits: Iterable[Benefit]) -> str | None:
    """One of several choices, where nothing in the benefits tells them apart."""
    rules = [
        rule for one in benefits for rule in (one.whole, one.unless, *(g.rule for g in one.grants))
    ]
    sets = [leaf.accepted for rule in rules for leaf in leaves(rule) if leaf.fact is fact]
    alike = all(len({choice in held for choice in group}) == 1 for held in sets)
    return group[0] if group and alike else None


def _denies(text: str) -> bool:
    return text.startswith(("不是", "不算", "都不是", "没有", "不"))


def _named(label: str, words: str) -> int:
    """How much of a label is said: all of it, or the whole of what is said is part of it."""
    if label in words:
        return len(label)
    words = words.strip("。，, 的")
    return len(words) if len(words) > 1 and words in label else 0


def read_choice(facts: Iterable[Fact], text: str) -> dict[str, Any]:
    """What a sentence says of the one of several facts whose choice it names most fully."""
    enums = [fact for fact in facts if fact.type == "enum"]
    found = [(fact, value) for fact in enums if (value := _named_most_fully(fact, text))]
    longest = max((len(fact.choices[value]) for fact, value in found), default=0)
    said = {fact.name: value for fact, value in found if len(fact.choices[value]) == longest}
    return said if len(said) == 1 else {}
