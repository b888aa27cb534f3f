"""A check under way: the cards it is about, what can be told of them, and how they stand."""

import re
from typing import Any

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.checks.asking_order import ordered
from handlers.checks.check_state import Check
from handlers.checks.entitlements import open_benefits
from handlers.told.teller import FIRMS
from nlp.text import plain
from policy.checking import Checked, check_known
from policy.given import read_given

_ANYBODY = "everyone"
_ONE_ALONE = re.compile(
    "(?:[我俺咱](?:就|只|也|可|自己)*(?:不是(?:老板|单位|企业)的?)?(?:就|只)?是?(?:一?[个名]|普通的?|公司的?|厂里的?|单位的?|店里的?)*"
    "(?:员工|职工|工人|打工的|上班的|务工的|农民工|(?:失业|下岗)(?:的|人员|职工|了)|学生|毕业生|老百姓|个人)"
    "|[我俺咱](?:是)?(?:在|给).{1,6}(?:上班|打工|干活)的?)[啊呀呢嘛了而已]*"
)
OF_A_FAMILY = "people"
"""The fact of how many of a family are paid for."""


def cards_of(asked: Asked, check: Check) -> list[str]:
    return [check.card] if check.card else open_benefits(asked, check.region, check.who)


def facts_of(asked: Asked, check: Check) -> list[Fact]:
    """What can be told of the cards checked; by a firm that asks for all none of a family's heads,
    which those it took on are not."""
    cards = [asked.knowledge.cards[name] for name in cards_of(asked, check)]
    facts = {fact.name: fact for one in cards for fact in one.benefit.facts}
    of_a_firm = not check.card and is_of_a_firm(asked, check)
    return [fact for name, fact in facts.items() if not (of_a_firm and name == OF_A_FAMILY)]


def checked(asked: Asked, check: Check) -> Checked:
    knowledge, names = asked.knowledge, cards_of(asked, check)
    home = knowledge.cards[check.card].region.adcode if check.card else check.region
    known = read_given(check.facts, knowledge.facts)
    found = check_known(knowledge, knowledge.regions.get(home), asked.turn.today, known, names)
    return found if check.card else ordered(found, check.who, knowledge)


def is_of_a_firm(asked: Asked, check: Check) -> bool:
    """Whether a firm is asked: what is asked of people is then asked of those it hired."""
    if not check.card:
        return not FIRMS.isdisjoint(check.who)
    return FIRMS.issuperset(asked.knowledge.cards[check.card].card.audience)


def says_one_alone(text: str) -> bool:
    """Whether somebody says no more than that they work for others, or are out of work."""
    return bool(_ONE_ALONE.fullmatch(plain(text)))


def is_of_one_alone(asked: Asked, check: Check) -> bool:
    """Whether who was asked about their firm only says that they are no firm: 我是员工."""
    if not check.card or not says_one_alone(asked.text):
        return False
    return (
        is_of_a_firm(asked, check)
        and _ANYBODY not in asked.knowledge.cards[check.card].card.audience
    )


def of_now(asked: Asked, check: Check) -> dict[str, Any]:
    """The month about which somebody asks who names none: who asks for all asks for now."""
    now = f"{asked.turn.today:%Y-%m}"
    return {fact.name: now for fact in facts_of(asked, check) if fact.asked}
