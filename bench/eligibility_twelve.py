"""The twelve benefits of the bench: their facts and rules, and cards made of them to be served."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from eligibility.facts import Facts
from eligibility.rules import Rule, read_rule
from policy.files import Entry, read_yaml

FILE = Path(__file__).parent / "openfisca" / "benefits.yaml"
DAY = date(2022, 12, 20)
PLACE = "太原"
DOCUMENT = "bench-2022"

CITE = "text"
"""What every part of every card rests on: they have one clause each."""


@cache
def _read() -> Mapping[str, Any]:
    found: Mapping[str, Any] = read_yaml(FILE)
    return found


def names() -> list[str]:
    """The twelve by their names, in order."""
    return list(_read()["benefits"])


def dictionary() -> Facts:
    """The facts they rest on."""
    return Facts.from_data(_read()["facts"])


def rules(facts: Facts) -> list[Rule]:
    """Their conditions."""
    return [read_rule(one["when"], facts) for one in _read()["benefits"].values()]


def card(name: str) -> str:
    """The id of a benefit's card."""
    return f"{DOCUMENT}/{name.replace('_', '-')}"


def entries() -> list[Entry]:
    """The knowledge of an office that has these twelve benefits alone."""
    document = {
        "id": DOCUMENT,
        "title": "稳就业措施",
        "number": "〔2022〕1号",
        "issuer": "人社厅",
        "issued": "2022-06-14",
        "region": "140000",
    }
    cards = [_card(name, body) for name, body in _read()["benefits"].items()]
    return [
        Entry("facts", "facts", dict(_read()["facts"])),
        Entry("document", DOCUMENT, document),
        *(Entry("card", one["id"], one) for one in cards),
    ]


def _card(name: str, body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": card(name),
        "family": name,
        "name": name,
        "kind": "benefit",
        "audience": ["employer"],
        "document": DOCUMENT,
        "article": "一",
        "summary": body["text"],
        "when": body["when"],
        "amounts": [{**one, "cite": CITE} for one in body["amounts"]],
        "cites": {CITE: {"clause": "一", "quote": body["text"]}},
    }


def write(folder: Path, given: Sequence[Entry]) -> None:
    """Put entries into a folder as `flask cards load` reads it."""
    places = {"facts": ".", "document": "documents", "card": "cards"}
    for entry in given:
        file = folder / places[entry.kind] / f"{entry.name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(entry.body, allow_unicode=True), encoding="utf-8")
