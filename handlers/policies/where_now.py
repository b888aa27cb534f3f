"""Where to go is asked today: a later notice tells it, where the one that is meant is over or names
no place."""

from handlers.asked import Asked
from handlers.meaning.meant import SILENT, is_for_others
from handlers.policies.own_door import doors_of_others
from handlers.where import Where
from nlp.questions.if_there import asks_if_there
from nlp.questions.which_door import asks_which_door, names_home
from nlp.text import plain
from policy.choosing import lines
from policy.documents.years import years_asked
from policy.knowledge import Shelved
from policy.validity import lapsed


def told_now(asked: Asked, card: str, where: Where) -> str:
    """The card to answer from to who asks which place is the one: of a benefit whose notice is over
    or leaves that open the latest of the place that still holds and says where, unless they told
    which of the doors of this one is theirs."""
    today, cards = asked.turn.today, asked.knowledge.cards
    shelved = cards[card]
    if not _asks_which_place(asked):
        return card
    if _names_a_place(shelved) and not lapsed(shelved.windows, today):
        return card
    said = f"{asked.memory.said} {asked.text}" if asked.memory.card == card else asked.text
    if years_asked(said, today) or doors_of_others(asked, shelved):
        return card
    sisters = asked.knowledge.of_family[shelved.card.family] & where.cards
    telling = [
        cards[name]
        for name in sisters & asked.knowledge.written(today)
        if not lapsed(cards[name].windows, today)
        and _names_a_place(cards[name])
        and not is_for_others(asked, name)
    ]
    latest = max(telling, key=lambda one: (one.document.issued or "", one.card.id), default=shelved)
    return latest.card.id


def _names_a_place(shelved: Shelved) -> bool:
    """Whether a card says where to go: 原文没有写办理窗口 does not."""
    told = lines(shelved, "where")
    return bool(told) and not told[0].startswith(SILENT)


def _asks_which_place(asked: Asked) -> bool:
    """Whether it is asked at which place, and not at which window or level of offices."""
    words = plain(asked.text)
    asks = asks_if_there(asked.text) or asks_which_door(words)
    return asks and (bool(asked.places) or names_home(words))
