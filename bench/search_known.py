"""Whether a posting is found by who knows it: by its title and the beginning of its firm's name."""

import random
from collections.abc import Sequence

from bench.market import Real, give_positions, settle, settle_firms
from bench.tables import table
from core.clock import now
from core.db import Database
from jobs.index.rebuild import rebuild
from jobs.searching.search import Page, search
from jobs.spoken.understood import Understood
from nlp.phrases import syllables
from nlp.text import plain

ASKED = 600
FOUND = 10
"""How far down it is looked for."""

OF_FIRM = 4


def known_items(database: Database, real: Sequence[Real], markdown: bool) -> str:
    """How many of ASKED real postings are found, as they are written and with one mistake each."""
    firms = settle_firms(database, [one.company for one in real])
    settle(database, (_row(number, one) for number, one in enumerate(real, 1)), firms)
    with database.transaction() as connection:
        give_positions(connection, len(real))
    for _ in rebuild(database):
        pass
    chance = random.Random(7)
    asked = chance.sample(list(real), ASKED)
    alike = _alike(real)
    rows = [
        (name, f"{sum(_is_found(database, one, words) for one, words in said) / ASKED:.1%}")
        for name, said in (
            ("as written", [(one, _words(one)) for one in asked]),
            (
                "one character of the same sound",
                [(one, _misspelt(chance, one, alike)) for one in asked],
            ),
        )
    ]
    return table(
        (f"{database.engine.dialect.name}, hit@{FOUND} of {len(real)}", "found"), rows, markdown
    )


def _row(number: int, one: Real) -> dict[str, object]:
    moments = dict.fromkeys(("published_at", "created_at", "updated_at"), now())
    return {
        **moments,
        "id": number,
        "position": number,
        "employer_id": one.company,
        "title": one.title,
        "kind": "full_time",
        "about": " ".join((*one.tags, one.industry)),
        "openings": 1,
        "pay_unit": "month",
        "region": one.region,
        "benefits": [],
        "shift": [],
        "education": "不限",
        "certificates": [],
        "state": "live",
        "flags": [],
    }


def _words(one: Real) -> tuple[str, str]:
    return one.title, one.company[:OF_FIRM]


def _misspelt(chance: random.Random, one: Real, alike: dict[str, list[str]]) -> tuple[str, str]:
    """The same with one character replaced by another of its sound, wherever that is possible."""
    title, firm = _words(one)
    said = title + firm
    places = [at for at, sign in enumerate(said) if len(alike.get(syllables(sign), ())) > 1]
    if places:
        at = chance.choice(places)
        others = [sign for sign in alike[syllables(said[at])] if sign != said[at]]
        said = f"{said[:at]}{chance.choice(others)}{said[at + 1 :]}"
    return said[: len(title)], said[len(title) :]


def _alike(real: Sequence[Real]) -> dict[str, list[str]]:
    """The characters of all titles and firms by their sound."""
    found: dict[str, list[str]] = {}
    for sign in sorted({sign for one in real for sign in one.title + one.company}):
        if sound := syllables(sign):
            found.setdefault(sound, []).append(sign)
    return found


def _is_found(database: Database, one: Real, words: tuple[str, str]) -> bool:
    """Whether it, or one of the same firm with the same title, is among the first."""
    understood = Understood("search", tuple((word,) for word in words if plain(word)))
    with database.reading() as connection:
        found = search(connection, understood, Page("best", FOUND)).items
    return any((item.wording.title, item.firm) == (one.title, one.company) for item in found)
