"""Which of a card's doors is not theirs, by what they told: 税在区里报的, 牌子是市里批的."""

from collections.abc import Sequence
from itertools import product

from eligibility.facts import Fact
from eligibility.rules import judge, leaves
from handlers.asked import Asked
from handlers.told.story import told
from nlp.places.levels import level_named, names_level
from nlp.statements import clauses
from policy.knowledge import Shelved
from policy.sections import route_line


def doors_of_others(asked: Asked, shelved: Shelved) -> Sequence[str]:
    """The lines of a card on where to go that are for others than they are; none as long as they
    told nothing that decides it."""
    deciding = {leaf.fact for rule in shelved.doors for leaf in leaves(rule) if leaf.fact.by_level}
    if not deciding:
        return ()
    may_be = {fact.name: held for fact in deciding if (held := _choices_told(asked, fact))}
    cases = [dict(zip(may_be, values, strict=True)) for values in product(*may_be.values())]
    fitting = [any(judge(rule, one) is not False for one in cases) for rule in shelved.doors]
    lines = map(route_line, shelved.card.routes)
    others = [line for line, fits in zip(lines, fitting, strict=True) if not fits]
    return others if len(others) < len(fitting) else ()


def _choices_told(asked: Asked, fact: Fact) -> Sequence[str]:
    """The choices there are by what was told last of the level of an office; none where a message
    since names another office: 税在区里报的 · 还有一家是在市局登的."""
    if names_level(asked.text) or asked.places:
        return _told_in(asked, fact, asked.text)
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = (_told_in(asked, fact, one) for one in reversed(messages))
    return next(filter(None, said), ())


def _told_in(asked: Asked, fact: Fact, text: str) -> Sequence[str]:
    """The choices by one message: of two firms in it, those of both."""
    found: list[str] = []
    for clause in clauses(text):
        places = asked.knowledge.regions.mentions(clause, near=asked.home or None)
        if places or names_level(clause):
            level = level_named(clause, fact.level_of, (one.region.level for one in places))
            found += fact.by_level.get(level or "", ())
    return tuple(dict.fromkeys(found))
