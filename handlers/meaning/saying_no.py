"""Who says no to what sets a benefit apart: 我们经营不困难，按普通的返还."""

from collections.abc import Container, Mapping, Sequence

from handlers.asked import Asked
from handlers.told.story import heard
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.known import failing, known_of


def says_no(asked: Asked, name: str) -> Mapping[str, Heard]:
    """The conditions of a card on the firm itself of which they say that it is not so."""
    facts = asked.knowledge.cards[name].benefit.facts
    of_firm = [one for one in facts if one.whole and one.type == "bool"]
    return {one: said for one, said in heard(asked, of_firm).items() if said.given is False}


def plain_instead(asked: Asked, names: Sequence[str], called: Container[str]) -> Sequence[str]:
    """Some cards without those refused for what they say is not so of the firm itself, where the
    plain benefit is there, 稳岗返还 beside 困难企业稳岗返还, and the other was not `called` for:
    困难企业的返还."""
    cards = [asked.knowledge.cards[one] for one in names]
    beside = ((one, called_more_than(other, one)) for one in cards for other in cards)
    with_plain = {one for one, more in beside if more and more not in asked.reading.text}
    uncalled = (one for one in with_plain if one.card.family not in called)
    refused = {one.card.id for one in uncalled if _is_refused(asked, one)}
    return [one for one in names if one not in refused]


def _is_refused(asked: Asked, shelved: Shelved) -> bool:
    noes = says_no(asked, shelved.card.id)
    return bool(noes and failing(shelved, known_of(shelved, asked.knowledge, noes)))


def called_more_than(plain: Shelved, shelved: Shelved) -> str:
    """What a benefit is called beyond the plain one; "" where it is called otherwise."""
    names = (plain.card.name, *plain.card.aliases)
    held = max((one for one in names if one in shelved.card.name), key=len, default="")
    is_another = plain.card.family != shelved.card.family
    return shelved.card.name.replace(held, "") if held and is_another else ""
