"""Every example of docs/rules.md, worked out as it says."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from eligibility.check import Result, check
from eligibility.telling import read_known
from nlp.places.regions import RegionTree
from policy.cards import Grant
from policy.files import Entry
from policy.knowledge import Knowledge
from policy.verdicts import amount_text
from tests.policy import small

GUIDE = (Path(__file__).parents[2] / "docs/rules.md").read_text(encoding="utf-8")
BLOCKS: list[str] = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)
CARD = {
    "when": None,
    "amounts": [],
    "tests": [],
    "cites": {name: {"clause": "一", "quote": "一"} for name in ("c", "once")},
}
DAY = date(2020, 6, 1)


def examples() -> Iterator[tuple[str, str, str]]:
    """The piece of a card, what is given, and what comes of it, for each arrow in the guide."""
    for block in BLOCKS:
        for line in block.splitlines():
            if match := re.fullmatch(r"(?:  - (\{.*\})  )?# (.*) → (.*)", line):
                own, given, outcome = match.groups()
                yield (f"amounts: [{own}]" if own else block), given, outcome


def checked(piece: str, given: str, entries: list[Entry]) -> tuple[Result, Knowledge]:
    """A small card with that piece, checked for a person or on a day."""
    facts = next(one for one in entries if one.kind == "facts").body
    card = {**CARD, **yaml.safe_load(piece)}
    knowledge = Knowledge(small.entries(card, {"windows": []}, facts), RegionTree())
    said: Any = yaml.safe_load(given)
    day, told = (said, {}) if isinstance(said, date) else (DAY, said)
    known = read_known(told, knowledge.facts)
    benefit = knowledge.cards["office-2020/hiring-grant"].benefit
    return check(benefit, known, day), knowledge


def test_the_guide_has_examples_of_each_kind() -> None:
    given = list(examples())
    assert len(given) > 40
    assert {piece.partition(":")[0] for piece, _, _ in given} == {"when", "windows", "amounts"}


@pytest.mark.parametrize(("piece", "given", "outcome"), list(examples()))
def test_what_the_guide_says_is_what_comes_of_it(
    piece: str, given: str, outcome: str, shipped_entries: list[Entry]
) -> None:
    result, knowledge = checked(piece, given, shipped_entries)
    if piece.startswith("amounts"):
        assert (amount_text(result.amounts.total, knowledge) or "没有") == outcome
    else:
        assert result.status == outcome


def test_the_guide_shows_every_field_of_an_amount() -> None:
    shown = {name for block in BLOCKS for name in re.findall(r"[{ ](\w+):", block)}
    fields = {field.alias or name for name, field in Grant.model_fields.items()}
    assert fields <= shown
