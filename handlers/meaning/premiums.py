"""Whose subsidy of premiums is meant where only 社保补贴 is said: who takes people on asks for what
is paid to firms, who pays their own for what is paid to them."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from handlers.asked import Asked
from handlers.meaning.finding import SURE, Found, search_cards
from handlers.meaning.narrow_kinds import is_for_a_kind_untold
from handlers.told.story import heard, told
from handlers.told.teller import PEOPLE, audience_of
from handlers.where import Where
from nlp.index import Hit
from nlp.others import of_others
from nlp.statements import clauses
from policy.knowledge import Shelved

PREMIUMS_PAID = "社会保险补贴"

ANYBODY = PEOPLE | {"employer"}

_PAYS_ALONE = "flexible_employment_insured"
_BY_NAME = re.compile("灵活[^，,。 交缴]{0,8}补|(?:单位|企业|公司)(?:的)?社(?:保|会保险)")
"""灵活就业补贴 names a benefit; 按灵活就业自己交的 says how somebody pays."""

_FOR_PREMIUMS = re.compile(
    "社保[^，,。]{0,4}(?<!见习)补[贴助]|补[贴助][^，,。]{0,4}社保|社保(?:钱|费)?[能可给]+(?:以|够)?给?补(?![缴交办齐上])|社保[^，。]{0,8}(?:国家|政府|公家|财政)[^，。]{0,6}补"
)
_TAKES_ON = re.compile(
    "(?<![应被给])(?:招聘|招用|招收|吸纳|[招雇收聘请])(?:进|来|到|满|上|够)?"
    "(?:[了过着的]|[0-9一二两三四五六七八九十]|(?:进|来|到|满|上|够|聘|用|收|纳))"
)
_BY_THEM = re.compile("[把将][我俺咱额]|[招雇收聘请][了过]?(?:的)?[我俺咱额]|我是被")


def whose_premiums(asked: Asked, found: Found, where: Where) -> Found:
    """The same, only with the subsidies of premiums that are paid to such as they are, where one is
    asked for that no word of the question names; of all by who does not tell what they are."""
    if not _asks_for_premiums(asked, found):
        return found
    told_of, cards = _paid_to(asked), asked.knowledge.cards
    audience = told_of or ANYBODY
    nearest = cards[found.hits[0].name] if found.sure else None
    of_a_kind = nearest and told_of and is_for_a_kind_untold(asked, nearest)
    if nearest and _tells_of_theirs(nearest, audience) and not of_a_kind:
        return found
    fitting = [one for one in where.cards if _is_paid_to(cards[one], audience)]
    left = [one for one in fitting if not is_for_a_kind_untold(asked, cards[one])]
    hits = (
        search_cards(asked, found.reading, replace(where, cards=frozenset(left))).hits
        if left
        else ()
    )
    if not hits:
        return found
    share = max(found.nearness, SURE) / hits[0].score
    nearer = [Hit(one.name, one.score * share) for one in hits]
    sisters = asked.knowledge.of_family[asked.knowledge.cards[hits[0].name].card.family]
    return Found(found.reading, nearer, [one for one in nearer if one.name in sisters])


def _asks_for_premiums(asked: Asked, found: Found) -> bool:
    """Whether a question asks for a subsidy of premiums, and says not of which kind: 困难人员社保
    补贴 is paid to them or to who took them on."""
    said = found.reading.text
    of_premiums = any(one.endswith(PREMIUMS_PAID) for one in found.reading.terms)
    return (of_premiums or bool(_FOR_PREMIUMS.search(said))) and not _BY_NAME.search(said)


def _paid_to(asked: Asked) -> Set[str]:
    """Whom what they ask for is paid to, as far as they tell; nobody if they do not."""
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    if _takes_on(messages):
        return frozenset(("employer",))
    facts = [asked.knowledge.facts.get(_PAYS_ALONE)]
    alone = heard(asked, facts).get(_PAYS_ALONE)
    pays_alone = alone is not None and alone.given is True
    return PEOPLE if pays_alone or audience_of(asked) is PEOPLE else frozenset()


def _takes_on(messages: Sequence[str]) -> bool:
    """Whether somebody tells that they took people on."""
    said = [one for text in messages for one in clauses(text)]
    return any(
        _TAKES_ON.search(one) and not (_BY_THEM.search(one) or of_others(one)) for one in said
    )


def _tells_of_theirs(shelved: Shelved, audience: Set[str]) -> bool:
    """Whether a card for these is about such a subsidy, though it has another name."""
    said = "\n".join(section.text for section in shelved.sections.values())
    return PREMIUMS_PAID in said and not audience.isdisjoint(shelved.card.audience)


def _is_paid_to(shelved: Shelved, audience: Set[str]) -> bool:
    """Whether a card is a subsidy of premiums for these."""
    return PREMIUMS_PAID in shelved.card.name and not audience.isdisjoint(shelved.card.audience)
