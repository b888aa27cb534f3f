"""From a spoken message to a job search: everything that was said, in one pass."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jobs.spoken.intents import intent_of
from jobs.spoken.keywords import Sought, by_papers, excluded, is_weak, sought
from jobs.spoken.listening import asks_whether, heard
from jobs.spoken.misspelt import mended
from jobs.spoken.offers import benefits, certificates, education, kind_of, shifts, start_of
from jobs.spoken.papers import of_the_trade
from jobs.spoken.pay import Told, read_pay
from jobs.spoken.phrases import find_phrases
from jobs.spoken.places import Named, Role, named_places, place_of_work
from jobs.spoken.refused import refused
from jobs.spoken.said import Phrase, Stance
from jobs.spoken.skeleton import blotted, skeleton
from jobs.spoken.stances import with_stances
from jobs.spoken.traits import traits, without_traits
from jobs.spoken.understood import Intent, Names, Understood
from jobs.spoken.unlisted import by_frame, by_sound
from jobs.spoken.words import JobWords
from nlp.places.regions import RegionTree

_NEAR_TO = re.compile("离[^，,]{1,8}?(?<!远)(?:近|不远)")
_GOING_TO = re.compile("[去到在往回是]$")
_GAPS = re.compile("[，,。；;！!？?\\s]+")
_SIGNS = re.compile(r"\w")
_OWNED = re.compile("(?:[我俺咱本]们?(?:家|这|这个)?|[哥弟姐妹爸爹妈叔舅]的|自家的?)$")
_A_LICENCE = "有本"
"""To drive what one names, or a car if one names nothing."""
LONGEST = 400
"""Characters of a message that are looked at; nobody describes a job at more length."""

SENTENCES = 256
"""Of how many messages it is remembered what was found: several ask about one, one after another,
and the last search is gone on with."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What was found in a message, before it is told what of it is wanted."""

    said: str
    pay: Told
    phrases: Sequence[Phrase]
    places: Sequence[Named]

    @property
    def near(self) -> bool:
        """Whether work is to be near to home."""
        return any(one.of("near") for one in self.phrases) or bool(_NEAR_TO.search(self.said))


def understand(
    text: str, regions: RegionTree, words: JobWords, home: str | None = None
) -> Understood:
    """What a message looks for; any text is understood as something.

    `home` is the adcode of the office or the person: it tells which of two places of one name
    is meant, and what 本地 is.
    """
    found, intent = _read(text[:LONGEST], regions, words, home)
    wanted = [one for one in found.phrases if one.stance is Stance.WANTED]
    work = _sought(found, words, intent)
    left_out = excluded(found.phrases, found.places, work.groups)
    if intent == "search":
        left_out += _refused(found, words)
    where = place_of_work(found.places, regions, found.said, found.near, home)
    return Understood(
        intent=intent,
        keywords=work.groups,
        region=where.region,
        places=where.places,
        pay=found.pay.pay,
        benefits=benefits(wanted, words),
        shift=shifts(found.said, wanted, words),
        kind=kind_of(found.said, wanted, words),
        education=education(wanted),
        certificates=_papers(found, wanted, words),
        exclude=tuple(names[0] for names in left_out),
        near=found.near,
        excluded=left_out,
        workplaces=work.workplaces,
        unfiltered=traits(found.said),
        start=start_of(wanted),
        unknown=() if work.groups or intent != "other" else _unknown(found, words),
    )


def intent_in(text: str, regions: RegionTree, words: JobWords, home: str | None = None) -> Intent:
    """What a message wants, without what it looks for: most messages look for no work."""
    return _read(text[:LONGEST], regions, words, home)[1]


@lru_cache(SENTENCES)
def _read(
    text: str, regions: RegionTree, words: JobWords, home: str | None
) -> tuple[Parts, Intent]:
    found = _find(mended(heard(text), words, regions), regions, words, home)
    return found, _intent(found, words, asks_whether(text))


def parts_of(text: str, regions: RegionTree, words: JobWords, home: str | None = None) -> Parts:
    """What is found in a message, before it is told what of it is wanted."""
    return _read(text[:LONGEST], regions, words, home)[0]


def _find(said: str, regions: RegionTree, words: JobWords, home: str | None) -> Parts:
    pay = read_pay(said)
    phrases = find_phrases(said, words, pay.spans)
    starts = [one.start for one in phrases]
    places: Sequence[Named] = named_places(said, regions, words, home, starts)
    phrases = [one for one in phrases if not (_within(one, places) or _is_theirs(one, said))]
    if not any(one.of("occupation", "workplace") for one in phrases):
        far = _far_away(said, places, regions, home, words)
        phrases = _with_guesses(said, phrases, words, far)
        places = [one for one in places if not _within(one, phrases)]
    return Parts(said, pay, phrases, places)


def _is_theirs(phrase: Phrase, said: str) -> bool:
    """Whether a works is that of the speaker or of their kin, and none to work at: 我厂做防护服."""
    return phrase.said.startswith("厂") and bool(_OWNED.search(said[: phrase.start]))


def _papers(found: Parts, wanted: Sequence[Phrase], words: JobWords) -> Names:
    """The certificates one holds: by name, or else by the trade, for which 有本 says enough."""
    named = certificates([one for one in wanted if one.said != _A_LICENCE])
    trade = () if named else of_the_trade(found.said, found.phrases, words)
    return named or trade or certificates(wanted)


def _intent(found: Parts, words: JobWords, asks: bool) -> Intent:
    spans = found.pay.spans
    wanted = _kinds_wanted(found.phrases, found.places, bool(spans))
    said = skeleton(found.said, found.phrases, found.places, spans)
    return intent_of(said, words.asking, wanted, asks)


def _sought(found: Parts, words: JobWords, intent: Intent) -> Sought:
    work = sought(found.said, found.phrases, words)
    if intent != "search" or any(set(names) - words.weak_names for names in work.groups):
        return work
    known = [one for one in found.phrases if not is_weak(one, words)]
    unknown = blotted(found.said, [*known, *found.places], found.pay.spans)
    framed = by_frame(without_traits(unknown)) or work.groups
    return Sought(framed or by_papers(found.phrases, words))


def _refused(found: Parts, words: JobWords) -> tuple[Names, ...]:
    """What is refused in words of its own."""
    unknown = blotted(found.said, [*found.phrases, *found.places], found.pay.spans)
    return tuple((name,) for name in refused(unknown, words.asking))


def _unknown(found: Parts, words: JobWords) -> Names:
    """What a message says besides all that was found in it; talk around a search is nothing."""
    rest = without_traits(blotted(found.said, [*found.phrases, *found.places], found.pay.spans))
    pieces = [one for one in _GAPS.split(rest) if _SIGNS.search(words.asking.left_over(one))]
    return tuple(dict.fromkeys(pieces))


def _kinds_wanted(phrases: Sequence[Phrase], places: Sequence[Named], pay: bool) -> int:
    """How many kinds of things are asked for; 0 for a workplace alone, -1 for nothing."""
    wanted = [one for one in phrases if one.stance in (Stance.WANTED, Stance.UNWANTED)]
    sorts = {meaning.sort for one in wanted for meaning in one.meanings} - {"unwanted"}
    able = any(one.stance is Stance.ABLE for one in phrases)
    telling = sorts & {"occupation", "workplace", "benefit", "shift", "kind", "start"}
    shunned = any(one.stance is Stance.UNWANTED for one in phrases)
    place_of_work = any(one.role is Role.WORK for one in places)
    conditions = len(sorts) + pay + place_of_work
    if not (
        telling
        or shunned
        or conditions > 1
        or (able and (pay or place_of_work or "certificate" in sorts))
    ):
        return -1
    if sorts == {"workplace"} and not (shunned or able or pay or place_of_work):
        return 0
    groups = {"workplace": "occupation", "kind": "benefit"}
    named = {groups.get(sort, sort) for sort in sorts}
    return max(1, len(named) + pay + place_of_work + able)


def _within(one: Phrase | Named, others: Iterable[Phrase | Named]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)


def _far_away(
    text: str, places: Sequence[Named], regions: RegionTree, home: str | None, words: JobWords
) -> list[tuple[int, int]]:
    """The places named in no province of ours, nor as where one goes, beside one that is ours."""
    ours = {regions.path(home)[0].adcode} if home else set(words.provinces)
    far = [one for one in places if regions.path(one.region.adcode)[0].adcode not in ours]
    if len(far) == len(places) and not home:
        return []
    return [(one.start, one.end) for one in far if not _GOING_TO.search(text[: one.start])]


def _with_guesses(
    text: str, phrases: list[Phrase], words: JobWords, far: Iterable[tuple[int, int]]
) -> list[Phrase]:
    """The phrases with those that are written by their sound, where no other is there."""
    guesses = [one for one in by_sound(text, words, far) if not _within(one, phrases)]
    return with_stances(text, sorted([*phrases, *guesses], key=lambda one: one.start))
