"""What staff look for among made-up conversations, and the same asked for without an index."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from pypinyin import lazy_pinyin
from sqlalchemy import Engine, text

from bench.chatter import CALLS, ODD, Chatter, openid
from core.clock import beijing_date, now
from core.db import Database
from hotline.look_up import Wanted, look_up, read_query
from nlp.phrases import syllables
from people.staff.scope import Scope

COMMON, ORDINARY = 50, 1500
"""How far down the list of parts common words stand, and ordinary ones."""

PROVINCE = Scope("140000", home="140100")


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for, by whom, and as conditions in SQL; none where LIKE cannot ask it."""

    wanted: Wanted
    scope: Scope = PROVINCE
    tests: tuple[str, ...] = ()
    values: Mapping[str, Any] | None = None


Ask = Callable[[random.Random, Chatter], Question]


def ask_for(chatter: Chatter, name: str, many: int) -> list[Question]:
    """So many questions of a kind, the same each time."""
    chance = random.Random(name)
    return [QUESTIONS[name](chance, chatter) for _ in range(many)]


def ours(database: Database, question: Question) -> Callable[[], int]:
    """Asks the look-up for its first page, with all that is shown of it."""

    def ask() -> int:
        with database.reading() as connection:
            return len(look_up(connection, question.wanted, question.scope).items)

    return ask


def like(engine: Engine, question: Question) -> Callable[[], int]:
    """Asks for the numbers of the newest twenty lines, going through all of them."""
    embedded = engine.dialect.name == "sqlite"
    tests = " and ".join(("heard.direction = 'in'", *question.tests))
    tests = tests if embedded else tests.replace(" like ", " ilike ")
    cards = "said.cards" if embedded else "said.cards::text"
    statement = text(f"""
        select heard.id, heard.conversation_id from lines heard
        {
        "join conversations on conversations.id = heard.conversation_id"
        if "conversations." in tests
        else ""
    }
        {
        "join lines said on said.turn_key = heard.turn_key and said.direction = 'out'"
        if "said." in tests
        else ""
    }
        where {tests.replace("said.cards", cards)}
        order by heard.id desc limit 20
    """)

    def ask() -> int:
        with engine.connect() as connection:
            return len(connection.execute(statement, dict(question.values or {})).all())

    return ask


def _words(*words: str, wanted: Wanted | None = None) -> Question:
    tests = tuple(f"heard.text like :word{at}" for at in range(len(words)))
    values = {f"word{at}": f"%{word}%" for at, word in enumerate(words)}
    return Question(wanted or Wanted(" ".join(words)), PROVINCE, tests, values)


def _part(chance: random.Random, chatter: Chatter, at: tuple[int, int]) -> str:
    """A word of two to four characters."""
    part = chance.choice([one for one in chatter.parts[slice(*at)] if len(one) <= 6])
    return part[: chance.choice((2, 3, 4))]


def _common(chance: random.Random, chatter: Chatter) -> Question:
    return _words(_part(chance, chatter, (0, COMMON)))


def _rare(chance: random.Random, chatter: Chatter) -> Question:
    return _words(_spoken(chance, chatter, ODD)[-2:])


def _two(chance: random.Random, chatter: Chatter) -> Question:
    ordinary = (COMMON, ORDINARY)
    return _words(_part(chance, chatter, (0, COMMON)), _part(chance, chatter, ordinary))


def _typo(chance: random.Random, chatter: Chatter) -> Question:
    """A word with one character replaced by another of its sound."""
    while True:
        word = _part(chance, chatter, (0, ORDINARY))
        at = chance.randrange(len(word))
        alike = _alike(word[at])
        if alike:
            return Question(Wanted(word[:at] + chance.choice(alike) + word[at + 1 :]))


def _alike(character: str) -> Sequence[str]:
    first = ord(character) & ~0x3FF
    sound = syllables(character)
    return [
        one
        for one in map(chr, range(first, first + 0x400))
        if one != character and syllables(one) == sound
    ]


def _pinyin(chance: random.Random, chatter: Chatter) -> Question:
    return Question(Wanted("".join(lazy_pinyin(_part(chance, chatter, (0, ORDINARY))))))


def _tail(chance: random.Random, chatter: Chatter) -> Question:
    tail = _spoken(chance, chatter, CALLS).partition("电话")[2][7:11]
    found = read_query(tail)
    return _words(tail, wanted=found)


def _card(chance: random.Random, chatter: Chatter) -> Question:
    card = chatter.pick(chance, "cards")[0]
    return Question(
        Wanted(card=card), PROVINCE, ("said.cards like :card",), {"card": f'%"{card}"%'}
    )


def _missed(chance: random.Random, chatter: Chatter) -> Question:
    region = chatter.pick(chance, "counties")[0]
    tests = ("said.kind in ('choices', 'decline')", "conversations.region = :region")
    return Question(Wanted(missed=True), Scope(region, "140100"), tests, {"region": region})


def _in_county(chance: random.Random, chatter: Chatter) -> Question:
    """An ordinary word, asked for by staff of a county."""
    region = chatter.pick(chance, "counties")[0]
    asked = _words(_part(chance, chatter, (0, ORDINARY)))
    tests = (*asked.tests, "conversations.region = :region")
    values = {**(asked.values or {}), "region": region}
    return replace(asked, scope=Scope(region, "140100"), tests=tests, values=values)


def _last_week(chance: random.Random, chatter: Chatter) -> Question:
    """An ordinary word of the last seven days."""
    asked = _words(_part(chance, chatter, (0, ORDINARY)))
    since = now() - timedelta(days=7)
    wanted = replace(asked.wanted, since=beijing_date(since))
    values = {**(asked.values or {}), "since": since}
    return replace(
        asked, wanted=wanted, tests=(*asked.tests, "heard.said_at >= :since"), values=values
    )


def _applicant(chance: random.Random, chatter: Chatter) -> Question:
    """An ordinary word of somebody who applied for work."""
    return Question(Wanted(_part(chance, chatter, (0, ORDINARY)), with_applications=True))


def _person(chance: random.Random, chatter: Chatter) -> Question:
    name = openid(1 + chance.randrange(chatter.chats))
    tests = ("conversations.openid = :name", "conversations.account = 'gh_bench'")
    return Question(Wanted(openid=name), PROVINCE, tests, {"name": name})


def _nobody(chance: random.Random, chatter: Chatter) -> Question:
    return _words("".join(chr(chance.randrange(0x6000, 0x6100)) for _ in range(2)))


def _spoken(chance: random.Random, chatter: Chatter, every: int) -> str:
    """What was said in one of the turns that have something special."""
    turn = every * (1 + chance.randrange(chatter.turns() // every))
    start = 1 + (turn - 1) // LOT * LOT
    *_, heard, _ = chatter.lines(range(start, turn + 1))
    return str(heard["text"])


LOT = 2000

QUESTIONS: Mapping[str, Ask] = {
    "a common word": _common,
    "two words": _two,
    "a rare word": _rare,
    "a typo of the same sound": _typo,
    "pinyin": _pinyin,
    "last digits of a phone": _tail,
    "a card": _card,
    "missed in a county": _missed,
    "a word in a county": _in_county,
    "a word, last 7 days": _last_week,
    "a word, who applied": _applicant,
    "one person": _person,
    "no hit": _nobody,
}
