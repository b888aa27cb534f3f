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
    plain benefit is there, 稳岗返还 beside 困难企业稳岗返还, and the other was not `called` for."""
    cards = [asked.knowledge.cards[one] for one in names]
    with_plain = {one for one in cards if any(_is_plain(other, one) for other in cards)}
    uncalled = (one for one in with_plain if one.card.family not in called)
    refused = {one.card.id for one in uncalled if _is_refused(asked, one)}
    return [one for one in names if one not in refused]


def _is_refused(asked: Asked, shelved: Shelved) -> bool:
    noes = says_no(asked, shelved.card.id)
    return bool(noes and failing(shelved, known_of(shelved, asked.knowledge, noes)))


def _is_plain(shelved: Shelved, other: Shelved) -> bool:
    """Whether a benefit is called by what the other is called by with a word more."""
    names = (shelved.card.name, *shelved.card.aliases)
    is_another = shelved.card.family != other.card.family
    return is_another and any(one in other.card.name for one in names)
