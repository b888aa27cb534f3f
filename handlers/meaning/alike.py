"""A benefit that is asked for by name and that a place does not have, beside those taken for it."""

import re
from collections.abc import Iterable, Sequence

from handlers.asked import Asked
from handlers.meaning.finding import named_benefits
from handlers.texts import beside_words
from handlers.where import Where
from nlp.lexicon import Alike
from nlp.questions.intent import Reading, without
from nlp.questions.matters import matters
from nlp.text import plain
from policy.answers import titled
from policy.knowledge import Shelved

ANOTHER = (
    "没有查到“{benefit}”：{place}的文件里没有写，请问{door}。\n"
    "下面是“{other}”，是另一项，条件和标准不同，别当成一回事。\n"
)
BESIDE = "文件里有的{others}是另一项，条件和标准不同；想看就回复它的名称。"
MOST = 2

_THE_SAME = re.compile("一样|一回事|一码事|区别|差别|不同|同一|是不是一个")


def not_held(asked: Asked, reading: Reading, where: Where) -> Alike | None:
    """The benefit that a question calls by name and no document of the place has."""
    alike = asked.knowledge.lexicon.alike
    called = [alike[name] for name in reading.called]
    if not called:
        return None
    held = [asked.knowledge.cards[name] for name in where.cards]
    return next((one for one in called if not any(_is_it(one, card) for card in held)), None)


def mistaken_for(asked: Asked, reading: Reading, where: Where, name: str) -> Alike | None:
    """The benefit that is asked for and not held, where a card is another that is taken for it."""
    card = asked.knowledge.cards[name]
    wanted = not_held(asked, reading, where)
    if wanted is None or not _is_among(card, wanted.unlike):
        return None
    asks_of_it = _is_named(asked, reading, wanted, card) and not _THE_SAME.search(reading.text)
    return None if asks_of_it else wanted


def only_named(asked: Asked, reading: Reading, where: Where) -> Alike | None:
    """The benefit that is not held, where nothing but it is spoken of: 失业金."""
    wanted, words = not_held(asked, reading, where), plain(reading.text)
    rest = without(words, asked.knowledge.lexicon.called.find(words))
    return None if matters(rest) else wanted


def said_before(asked: Asked, wanted: Alike, where: Where, name: str) -> str:
    """What is said before an answer about another benefit than the one that was asked for."""
    other = asked.knowledge.cards[name].card.name
    door = beside_words(wanted.door)
    return ANOTHER.format(benefit=wanted.name, place=where.name, door=door, other=other)


def beside(asked: Asked, wanted: Alike, where: Where) -> str:
    """Those of the place that are taken for a benefit it does not have; "" if there are none."""
    held = sorted(where.cards & asked.knowledge.written(asked.turn.today))
    cards = [asked.knowledge.cards[name] for name in held]
    # The likest first.
    others = [one for name in wanted.unlike for one in cards if _is_among(one, [name])][:MOST]
    return BESIDE.format(others=_titles(asked, others)) if others else ""


def _titles(asked: Asked, cards: Sequence[Shelved]) -> str:
    return "、".join(f"“{titled(one, asked.turn.today)}”" for one in cards)


def _is_it(wanted: Alike, shelved: Shelved) -> bool:
    return _is_among(shelved, wanted.families) and shelved.card.id not in wanted.unlike


def _is_among(shelved: Shelved, names: Iterable[str]) -> bool:
    return not {shelved.card.id, shelved.card.family}.isdisjoint(names)


def _is_named(asked: Asked, reading: Reading, wanted: Alike, shelved: Shelved) -> bool:
    """Whether the other benefit is asked for by a name of its own, beside the wanted one's."""
    book, words = asked.knowledge.lexicon.called, plain(reading.text)
    its_own = [one for one in book.find(words) if wanted.name in book.values[one.phrase]]
    rest = asked.knowledge.read(without(words, its_own))
    families = named_benefits(asked, rest).values()
    return shelved.card.name in rest.terms or shelved.card.family in families
