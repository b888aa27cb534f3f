"""Whichever way a database takes through its index, it finds what reading all lines would find."""

import random
from dataclasses import dataclass
from itertools import product

import pytest

from hotline.look_up import Wanted
from hotline.look_up.expressions import has
from hotline.look_up.tokens import MISSED, alike, exactly, tokens_of
from people.staff.scope import Scope
from tests.hotline.look_up.town import DATONG, TAIYUAN, XIAODIAN, Town

WORDS = ("补贴", "补帖", "社保", "设保", "返还", "养老")
PLACES = (TAIYUAN, XIAODIAN, DATONG, "")
PEOPLE, LINES = 12, 60


@dataclass(frozen=True)
class Line:
    """A line as the test remembers it."""

    openid: str
    tokens: frozenset[str]


@dataclass(frozen=True)
class Told:
    """What was said, oldest first, and where everybody is in the end."""

    lines: list[Line]
    places: dict[str, str]

    def found(self, wanted: Wanted, scope: Scope) -> list[str]:
        """Who is found by reading all lines: words as written before their sound."""
        marks = [MISSED] if wanted.missed else []
        kinds = [one for one in (exactly(wanted.words), alike(wanted.words)) if one]
        found: list[str] = []
        for kind in kinds or [None]:
            found += [
                line.openid
                for line in reversed(self.lines)
                if (kind is None or has(line.tokens, kind))
                if all(mark in line.tokens for mark in marks)
                if scope.covers(self.places[line.openid])
            ]
        return list(dict.fromkeys(found))


@pytest.fixture(autouse=True, params=[-1, 500], ids=["many", "few"])
def small_steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps of which even some dozen lines take many."""
    for name, value in (
        ("indexed.WALK", 9),
        ("indexed.HANDFUL", 5),
        ("indexed.BLOCKS", (3, 5)),
        ("entries.BLOCKS", (3, 5)),
        ("indexed.STEPS", (2, 4)),
        ("unindexed.STEPS", (5, 9)),
        ("search.AT_ONCE", 2),
        ("whose.FEW", request.param),
    ):
        monkeypatch.setattr(f"hotline.look_up.{name}", value)


def tell(town: Town, chance: random.Random, many: int, told: Told) -> None:
    """People say this and that; some of it is not answered."""
    for _ in range(many):
        openid = f"o_{chance.randrange(PEOPLE)}"
        words = "，".join(chance.sample(WORDS, chance.choice((1, 1, 2))))
        missed = chance.random() < 0.3
        town.says(openid, words, told.places[openid], "decline" if missed else "answer")
        told.lines.append(Line(openid, frozenset(tokens_of(words, missed=missed))))


@pytest.fixture
def told(town: Town) -> Told:
    """A long story, of which the end is not in the index yet."""
    chance = random.Random(7)
    told = Told([], {f"o_{one}": chance.choice(PLACES) for one in range(PEOPLE)})
    tell(town, chance, LINES, told)
    town.is_indexed()
    tell(town, chance, LINES // 10, told)
    return told


def test_the_index_agrees_with_the_lines(town: Town, told: Told) -> None:
    asked = ("", "补贴", "设保", "补贴 社保", "设保 补帖", "butie", "返", "年金")
    for words, missed in product(asked, (False, True)):
        scope = Scope("140000" if missed else TAIYUAN, home=TAIYUAN)
        expected = told.found(Wanted(words, missed=missed), scope)
        wanted = Wanted(words, missed=missed, limit=4)
        assert (wanted, town.finds(wanted, scope)) == (wanted, expected)
