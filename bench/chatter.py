"""Made-up conversations: questions in the words of our own cards and lexicon, by Zipf's law.

Nothing in them is anybody's: telephone numbers begin with 100, names are numbers.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

from core.clock import now
from nlp.places.regions import RegionTree
from policy.files import read_folder

ACCOUNT = "gh_bench"
DATA = Path(__file__).parent.parent / "data"
LINES_OF_ONE = 20
"""Lines of a conversation, on average."""

ODD = 500
"""Of so many turns one has a word that hardly any other has, one in CALLS a telephone number."""

CALLS = 30
DAYS = 365
PROFILES = 10
"""Of so many people one keeps a profile, and every fifth of those has applied somewhere."""

HANDED_OVER = 40
UNPLACED = 8
REPLIES = {"answer": 60, "choices": 10, "jobs": 12, "decline": 5, "smalltalk": 13}
_PART = re.compile("[\u4e00-\u9fff]{2,12}")


@dataclass(frozen=True)
class Chatter:
    """So many lines: every turn is two, one of the person and the reply."""

    many: int

    @property
    def chats(self) -> int:
        """How many conversations there are."""
        return max(1, self.many // LINES_OF_ONE)

    def turns(self) -> int:
        """How many turns there are."""
        return self.many // 2

    @cached_property
    def parts(self) -> list[str]:
        """What sentences are made of, the commonest first."""
        found = dict.fromkeys(part for text in _texts() for part in _PART.findall(text))
        parts = sorted(found)
        random.Random(1).shuffle(parts)
        return parts

    @cached_property
    def cards(self) -> list[str]:
        """The cards that answer, the commonest first."""
        return sorted(entry.name for entry in read_folder(DATA) if entry.kind == "card")

    @cached_property
    def counties(self) -> list[str]:
        """The counties that people are from, the commonest first."""
        found = [one.adcode for one in RegionTree() if one.adcode.startswith("14")]
        counties = sorted(one for one in found if not one.endswith("00"))
        random.Random(2).shuffle(counties)
        return counties

    @cached_property
    def _likely(self) -> dict[str, list[float]]:
        many = {"parts": self.parts, "cards": self.cards, "counties": self.counties}
        return {
            name: list(accumulate(1 / (at + 8) for at in range(len(of))))
            for name, of in many.items()
        }

    def pick(self, chance: random.Random, name: str, k: int = 1) -> list[str]:
        """Some of the parts, cards or counties, as common as they are."""
        found: list[str] = getattr(self, name)
        return chance.choices(found, cum_weights=self._likely[name], k=k)

    def conversation(self, number: int) -> dict[str, Any]:
        """A conversation."""
        chance = random.Random(f"chat {number}")
        region = "" if number % UNPLACED == 0 else self.pick(chance, "counties")[0]
        began = now() - timedelta(days=DAYS)
        moments = {"created_at": began, "heard_at": began + timedelta(seconds=number)}
        known = {"id": number, "account": ACCOUNT, "openid": openid(number), "region": region}
        return {**known, "memory": {}, "version": 1, **moments}

    def lines(self, turns: range) -> Iterator[dict[str, Any]]:
        """The lines of some turns (numbered from 1), in their order."""
        chance = random.Random(f"turns {turns.start}")
        began = now() - timedelta(days=DAYS)
        for turn in turns:
            at = began + timedelta(days=DAYS * turn / self.turns())
            # Some have been here for long and write often.
            chat = 1 + int(self.chats * chance.random() ** 1.5)
            kind = chance.choices(list(REPLIES), weights=list(REPLIES.values()))[0]
            cards = self.pick(chance, "cards") if kind == "answer" else []
            said = {"conversation_id": chat, "turn_key": f"turn_{turn}", "said_at": at}
            yield _line(2 * turn - 1, "in", "text", self.text(chance, turn), [], said)
            reply = "，".join(self.pick(chance, "parts", 8))
            yield _line(2 * turn, "out", kind, f"{reply}。", cards, said)

    def text(self, chance: random.Random, turn: int) -> str:
        """What somebody writes."""
        said = "".join(self.pick(chance, "parts", chance.choice((1, 2, 2, 3))))
        if turn % CALLS == 0:
            said += f"，电话{phone(chance)}"
        return f"{said}，{odd(chance)}" if turn % ODD == 0 else said


def openid(number: int) -> str:
    """Somebody's openid."""
    return f"o{number:027d}"


def phone(chance: random.Random) -> str:
    """A telephone number that nobody has."""
    return f"100{chance.randrange(10**8):08d}"


def odd(chance: random.Random) -> str:
    """Two characters that hardly ever stand together."""
    return "".join(chr(chance.randrange(0x4E00, 0x5E00)) for _ in range(2))


def _line(
    number: int, direction: str, kind: str, text: str, cards: list[str], said: dict[str, Any]
) -> dict[str, Any]:
    told: dict[str, Any] = {"details": {}, "cards": cards, "cites": [], "understood": {}}
    return {"id": number, "direction": direction, "kind": kind, "text": text, **told, **said}


def _texts() -> Iterator[str]:
    """Every text of the lexicon and the cards' names and summaries."""
    for entry in read_folder(DATA):
        if entry.kind == "lexicon":
            yield from _strings(entry.body)
        elif entry.kind == "card":
            yield from (str(entry.body.get(name, "")) for name in ("name", "summary"))


def _strings(body: Any) -> Iterator[str]:
    if isinstance(body, str):
        yield body
    elif isinstance(body, dict):
        for key, value in body.items():
            yield str(key)
            yield from _strings(value)
    elif isinstance(body, list):
        for one in body:
            yield from _strings(one)


def beginning() -> datetime:
    """When the first line was said."""
    return now() - timedelta(days=DAYS)
