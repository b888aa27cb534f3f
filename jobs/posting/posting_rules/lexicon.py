"""The words that the rules look for, as `data/posting_rules.yaml` holds them, checked."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.faults import remedy
from jobs.posting.posting_rules.findings import Severity
from jobs.values import Kind
from nlp.text import normalise

FILE = Path(__file__).parents[3] / "data" / "posting_rules.yaml"
APART = "…"
OR = "|"
SOME = "#"
"""Stands for a number in a saying: 带#元."""

_SOME = "[0-9一二两三四五六七八九十百千万半几数多]+"
_LATIN = re.compile("[a-z]")
REACH = 6
"""How many characters may stand between the parts of a saying."""

Word = Annotated[str, Field(min_length=1, max_length=200)]
Words = tuple[Word, ...]
Sentence = Annotated[str, Field(min_length=3, max_length=200)]


class BadRules(ValueError):
    """The rules cannot be used; the message names the place and what would be right."""


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


class Demands(_Part):
    """How somebody asks for something in what they write, and how they say that they do not."""

    released: Words
    excluded: Words
    limited: Words
    preferred: Words
    hinted: Words


class Ground(_Part):
    """Something by which people may not be chosen.

    `words` speak of it, `aside` are words with those in them that do not; `bare` is what a mention
    without a demand comes to; `soft` is never more than flagged. Where a demand stands with what
    is `lawful`, or is made of an occupation of `lawful_work`, staff decide. Whom the law wants
    preferred is `welcome`. `people_of` are words that, behind the name of a place or of one of the
    `areas`, speak of it; behind words, those of `work_with` make them a place or a kind of work.
    """

    rule: Word
    names: Words
    words: Words
    aside: Words = ()
    soft: Words = ()
    released: Words = ()
    welcome: Words = ()
    lawful: Words = ()
    lawful_work: Words = ()
    lawful_kinds: tuple[Kind, ...] = ()
    lawful_note: str = "请工作人员核实"
    people_of: Words = ()
    areas: Words = ()
    work_with: Words = ()
    bare: Annotated[str, Field(pattern="none|flagged|refused")]
    law: Sentence
    remedy: Sentence


class Ages(_Part):
    """Ages of applicants, and of others: whom they would serve."""

    client: Words
    youth: Words
    youth_aside: Words
    barred_to_minors: Words
    law: Sentence
    remedy: Sentence
    minors_law: Sentence
    minors_remedy: Sentence


class Heights(_Part):
    """Height and weight, and the work they may matter for."""

    lawful_work: Words
    law: Sentence
    remedy: Sentence


class Ban(_Part):
    """What a posting may not speak of, unless it says no to it or it is another's (`actors`).

    It says no with what is `released` before it, or `released_after` it; `aside` are words with
    those in them that are no such thing.

    Where there are `verbs`, a mention without any of them, and without a sum, is a level less.
    """

    rule: Word
    severity: Severity
    words: Words
    released: Words = ()
    released_after: Words = ()
    aside: Words = ()
    actors: Words = ()
    verbs: Words = ()
    law: Sentence
    remedy: Sentence


class Lexicon(_Part):
    """All words of the rules."""

    demands: Demands
    topics: Words
    grounds: tuple[Ground, ...]
    age: Ages
    height: Heights
    bans: tuple[Ban, ...]
    letters: tuple[Ban, ...]
    """What is further banned of letters to who applied."""


def read_lexicon(body: Any) -> Lexicon:
    """The words, checked; raises BadRules naming the place and what would be right."""
    try:
        lexicon = Lexicon.model_validate(body)
    except ValidationError as error:
        fault = error.errors()[0]
        place = ".".join(map(str, fault["loc"]))
        raise BadRules(f"posting_rules.yaml：{place}：{remedy(fault)}") from error
    _check(lexicon)
    return lexicon


def _check(lexicon: Lexicon) -> None:
    """Raise BadRules for what would never be found, or would hide what is to be found."""
    words = [(one.rule, one.words) for one in lexicon.grounds]
    words += [(one.rule, one.words) for one in (*lexicon.bans, *lexicon.letters)]
    rules = [rule for rule, _ in words]
    if twice := {rule for rule in rules if rules.count(rule) > 1}:
        raise BadRules(f"posting_rules.yaml：“{min(twice)}”写了两次")
    for ground in lexicon.grounds:
        _check_aside(ground.rule, ground.words + ground.soft, ground.aside)
    for rule, said in words:
        _check_words(rule, said)


def _check_aside(rule: str, words: Sequence[str], aside: Sequence[str]) -> None:
    if hidden := [word for word in words if word in aside]:
        raise BadRules(f"posting_rules.yaml：{rule}：“{hidden[0]}”也在 aside 里，永远找不到")


def _check_words(rule: str, words: Sequence[str]) -> None:
    for word in words:
        if not all(part.strip() for part in re.split(f"[{APART}{re.escape(OR)}]", word)):
            raise BadRules(f"posting_rules.yaml：{rule}：“{word}”里 … 和 | 的两边都要有字")


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """What finds any of these sayings in a reading, the longest first; nothing for none."""
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(_saying, ordered)) or r"(?!)")


def _saying(said: str) -> str:
    """刷…单|评 as a pattern: parts with other words between them, of which one is said."""
    between = rf"[^。；！？\n]{{0,{REACH}}}?"
    return between.join(_choice(part) for part in said.split(APART))


def _choice(part: str) -> str:
    said = (_word(normalise(one)) for one in part.split(OR))
    return f"(?:{'|'.join(said)})"


def _word(word: str) -> str:
    """A word as a pattern; one in Latin letters stands by itself: hiv is not in hive."""
    before = r"(?<![a-z0-9])" if _LATIN.match(word[0]) else ""
    after = r"(?![a-z0-9])" if _LATIN.match(word[-1]) else ""
    return f"{before}{re.escape(word).replace(re.escape(SOME), _SOME)}{after}"
