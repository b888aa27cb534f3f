"""Questions put to a made-up market: words, places and pay as its postings have them."""

import random
from collections.abc import Callable, Sequence

from sqlalchemy import select

from bench.search_ways import PAGE, Question
from core.db import Database
from jobs.index.tables import posting_tokens
from jobs.index.tokens import words
from jobs.tables import postings

RARE = (1, 20)
"""How many postings have a rare word."""

Ask = Callable[[random.Random, Sequence[tuple[str, str]], Sequence[str]], Question]


def ask_for(database: Database, name: str, many: int) -> list[Question]:
    """So many questions of a kind, the same each time."""
    chance = random.Random(name)
    market, rare = _market(database), _rare(database)
    return [QUESTIONS[name](chance, market, rare) for _ in range(many)]


def _market(database: Database) -> list[tuple[str, str]]:
    """Some postings' titles and places."""
    held = select(postings.c.title, postings.c.region).where(postings.c.id % 37 == 0).limit(20_000)
    with database.reading() as connection:
        return [(row.title, row.region) for row in connection.execute(held.order_by(postings.c.id))]


def _rare(database: Database) -> list[str]:
    """Words of texts that few postings have."""
    held = select(posting_tokens.c.token).where(
        posting_tokens.c["count"].between(*RARE), posting_tokens.c.token.like("~%")
    )
    with database.reading() as connection:
        found = connection.execute(held.order_by(posting_tokens.c.token)).scalars().all()
    return [token[1:] for token in found if not token[1:].isascii()]


def _word(chance: random.Random, market: Sequence[tuple[str, str]]) -> str:
    """A word of a title, the common ones more often."""
    while True:
        found = words(chance.choice(market)[0])
        if found:
            return chance.choice(found)


def _two(chance: random.Random, market: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Two words of one title."""
    while True:
        found = words(chance.choice(market)[0])
        if len(set(found)) > 1:
            return tuple(chance.sample(sorted(set(found)), 2))


def _city(chance: random.Random, market: Sequence[tuple[str, str]]) -> str:
    return f"{chance.choice(market)[1][:4]}00"


def _nowhere(chance: random.Random) -> str:
    """Two characters that hardly ever stand together."""
    return "".join(chr(chance.randrange(0x8000, 0x9000)) for _ in range(2))


QUESTIONS: dict[str, Ask] = {
    "place, word and pay, newest": lambda c, m, _: Question(
        (_word(c, m),), _city(c, m), 1000 * c.randint(3, 9)
    ),
    "word, newest": lambda c, m, _: Question((_word(c, m),)),
    "place and word, best": lambda c, m, _: Question((_word(c, m),), _city(c, m), sort="best"),
    "word, best": lambda c, m, _: Question((_word(c, m),), sort="best"),
    "two words": lambda c, m, _: Question(_two(c, m)),
    "a rare word": lambda c, _, rare: Question((c.choice(rare),)),
    "no hit": lambda c, m, _: Question((_nowhere(c),)),
    "page 20": lambda c, m, _: Question((_word(c, m),), page=PAGE),
    "count": lambda c, m, _: Question((_word(c, m),), count=True),
}
