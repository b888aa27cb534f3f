"""From a spoken message to a job search: everything that was said, in one pass."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from jobs.spoken.intents import OCCUPATION, OFFER, PAY, PLACE, SUBSIDY, intent_of
from jobs.spoken.listening import heard
from jobs.spoken.pay import read_pay
from jobs.spoken.phrases import Phrase, Stance, find_phrases, with_stances
from jobs.spoken.places import Named, Role, named_places, place_of_work
from jobs.spoken.traits import traits
from jobs.spoken.understood import Kind, Names, Understood
from jobs.spoken.unlisted import by_frame, by_sound
from jobs.spoken.words import JobWords
from nlp.regions import RegionTree

_EITHER = re.compile(
    "(?:的|里头?|上|活儿?|工作|班|那种)*(?:,|，)?(?:和|跟|或者?|、|/|要么|要不|还是|以及|再不|不行就|或是)+(?:去|到|当|干|做|是|进|找|在|个|上|给)*"
)
_AS_WELL = re.compile("的?(?:活儿?|工作)?也(?:行|可以?|中|成|要得|得行|能|愿意|好)")
_DRIVING = "驾驶证"
_NO_SCHOOL = "不限"
LONGEST = 400
"""Characters of a message that are looked at; nobody describes a job at more length."""


def understand(
    text: str, regions: RegionTree, words: JobWords, home: str | None = None
) -> Understood:
    """What a message looks for; any text is understood as something.

    `home` is the adcode of the office or the person: it tells which of two places of one name
    is meant, and what 本地 is.
    """
    said = heard(text[:LONGEST])
    pay = read_pay(said)
    phrases = find_phrases(said, words, pay.spans)
    places: Sequence[Named] = named_places(
        said, regions, words, home, [one.start for one in phrases]
    )
    phrases = [one for one in phrases if not _within(one, places)]
    if not any(one.of("occupation", "workplace") for one in phrases):
        phrases = _with_guesses(said, phrases, words)
        places = [one for one in places if not _within(one, phrases)]
    wanted = [one for one in phrases if one.stance is Stance.WANTED]
    excluded = _excluded(phrases, places)
    asked = _kinds_wanted(phrases, places, bool(pay.spans))
    intent = intent_of(_skeleton(said, phrases, places, pay.spans), words.asking, asked)
    keywords = _keywords(said, phrases)
    if (
        not keywords
        and intent == "search"
        and (name := by_frame(_masked(said, [*phrases, *places])))
    ):
        keywords = ((name,),)
    near = any(one.of("near") for one in phrases)
    return Understood(
        intent=intent,
        keywords=keywords,
        region=place_of_work(places, regions, said, near, home),
        pay=pay.pay,
        benefits=_benefits(wanted, words),
        shift=_shifts(wanted, words),
        kind=_kind(wanted),
        education=_education(wanted),
        certificates=_certificates(wanted),
        exclude=tuple(names[0] for names in excluded),
        near=near,
        excluded=excluded,
        unfiltered=traits(said),
    )


def _kinds_wanted(phrases: Sequence[Phrase], places: Sequence[Named], pay: bool) -> int:
    """How many kinds of things are asked for; 0 where nothing tells of work."""
    wanted = [one for one in phrases if one.stance in (Stance.WANTED, Stance.UNWANTED)]
    sorts = {meaning.sort for one in wanted for meaning in one.meanings} - {"unwanted"}
    able = any(one.stance is Stance.ABLE for one in phrases)
    telling = sorts & {"occupation", "workplace", "benefit", "shift", "kind"}
    shunned = any(one.stance is Stance.UNWANTED for one in phrases)
    if not (telling or shunned or (able and (pay or "certificate" in sorts))):
        return 0
    groups = {"workplace": "occupation", "kind": "benefit"}
    places_of_work = any(one.role is Role.WORK for one in places)
    return len({groups.get(sort, sort) for sort in sorts}) + pay + places_of_work + able


def _within(one: Phrase | Named, others: Iterable[Phrase | Named]) -> bool:
    return any(other.start < one.end and one.start < other.end for other in others)


def _with_guesses(text: str, phrases: list[Phrase], words: JobWords) -> list[Phrase]:
    """The phrases with those that are written by their sound, where no other is there."""
    guesses = [one for one in by_sound(text, words) if not _within(one, phrases)]
    return with_stances(text, sorted([*phrases, *guesses], key=lambda one: one.start))


def _masked(text: str, phrases: Iterable[Phrase | Named]) -> str:
    for one in phrases:
        text = f"{text[: one.start]}{'，' * (one.end - one.start)}{text[one.end :]}"
    return text


_OF_OTHERS = ("五险", "五险一金", "培训")
"""Benefits whose words are as often asked about elsewhere: 社保断了咋办, 岗前培训几天."""


def _skeleton(
    text: str, phrases: Iterable[Phrase], places: Iterable[Named], pay: Iterable[tuple[int, int]]
) -> str:
    """The text with one character for each thing that was found in it."""
    marks = [(start, end, PAY) for start, end in pay]
    marks += [(one.start, one.end, PLACE) for one in places]
    for one in phrases:
        benefit = one.of("benefit")
        if one.of("occupation", "workplace"):
            marks.append((one.start, one.end, OCCUPATION))
        elif benefit and benefit.names[0].endswith(("补", "补贴")):
            marks.append((one.start, one.end, SUBSIDY))
        elif not (benefit and benefit.names[0] in _OF_OTHERS) and not one.of("unwanted"):
            marks.append((one.start, one.end, OFFER))
    for start, end, mark in sorted(marks, reverse=True):
        text = f"{text[:start]}{mark}{text[end:]}"
    return text


def _keywords(text: str, phrases: Sequence[Phrase]) -> tuple[Names, ...]:
    """Groups of names: occupations in one, workplaces in another that must be met as well."""
    for stances in ((Stance.WANTED,), (Stance.ABLE,), (Stance.PAST,)):
        occupations, workplaces = _of_work(phrases, stances)
        if workplaces and not occupations and Stance.WANTED in stances:
            # 我是焊工，想找个厂
            occupations, _ = _of_work(phrases, (Stance.ABLE,))
        if occupations or workplaces:
            if _are_alternatives(text, occupations, workplaces):
                return (_group([*occupations, *workplaces]),)
            parts = [occupations, *_nested(workplaces)]
            return tuple(_without_repeats([_group(part) for part in parts if part]))
    return ()


def _nested(workplaces: Sequence[Phrase]) -> list[list[Phrase]]:
    """Workplaces to choose from together; one within another apart: 学校食堂 is both."""
    parts: list[list[Phrase]] = []
    for one in workplaces:
        inner = parts and one.start == parts[-1][-1].end
        if parts and not inner:
            parts[-1].append(one)
        else:
            parts.append([one])
    return parts


def _without_repeats(groups: Sequence[Names]) -> list[Names]:
    """养鸡场捡鸡蛋: who keeps animals does so where they are kept."""
    kept: list[Names] = []
    for group in groups:
        if not any(set(group) & set(other) for other in kept):
            kept.append(group)
    return kept


def _of_work(
    phrases: Sequence[Phrase], stances: Sequence[Stance]
) -> tuple[list[Phrase], list[Phrase]]:
    """The occupations and workplaces among the phrases; what may be both is one of them.

    仓库 is a place of work beside 搬运, and an occupation where nothing else is said.
    """
    chosen = [one for one in phrases if one.stance in stances]
    occupations = [one for one in chosen if one.of("occupation")]
    sure = [one for one in occupations if not one.of("workplace")]
    if not sure:
        return occupations, [
            one for one in chosen if one.of("workplace") and not one.of("occupation")
        ]
    provided = [one.start for one in phrases if one.of("benefit")]
    # 工地管饭 tells what comes with the pay, not where work is looked for.
    return sure, [one for one in chosen if one.of("workplace") and one.end not in provided]


def _are_alternatives(
    text: str, occupations: Sequence[Phrase], workplaces: Sequence[Phrase]
) -> bool:
    """Whether a workplace is another choice than an occupation: 进厂或者当保安, 超市也行."""
    if not occupations or not workplaces:
        return False
    both = sorted([*occupations, *workplaces], key=lambda one: one.start)
    if any(_AS_WELL.match(text[one.end :]) for one in both):
        return True
    return any(
        _EITHER.fullmatch(text[one.end : other.start])
        for one, other in pairwise(both)
        if (one in workplaces) != (other in workplaces)
    )


def _group(phrases: Sequence[Phrase]) -> Names:
    names = [name for one in phrases for name in _own_first(one)]
    return tuple(dict.fromkeys(names))


def _own_first(phrase: Phrase, sorts: Sequence[str] = ("occupation", "workplace")) -> Names:
    """All names for what is said, the said one first if postings use it, too."""
    meaning = phrase.of(*sorts)
    names = meaning.names if meaning else ()
    own = [name for name in names if name.lower() == phrase.said]
    spoken = (phrase.said,) if names and not own and not traits(phrase.said) else ()
    return tuple(dict.fromkeys((*own, *names, *spoken)))


def _benefits(wanted: Sequence[Phrase], words: JobWords) -> Names:
    """What is to come with the pay; 包吃住 are two, and 五险一金 is more than 五险."""
    named = [one.names[0] for phrase in wanted if (one := phrase.of("benefit"))]
    parts = [part for name in named for part in (_two(words, name) or (name,))]
    within = {held for name in parts for held in words.holds.get(name, ())}
    return tuple(dict.fromkeys(name for name in parts if name not in within))


def _two(words: JobWords, name: str) -> Names:
    held = words.holds.get(name, ())
    return held if len(held) > 1 else ()


def _shifts(wanted: Sequence[Phrase], words: JobWords) -> Names:
    named = [one.names[0] for phrase in wanted if (one := phrase.of("shift"))]
    return tuple(dict.fromkeys(part for name in named for part in (_two(words, name) or (name,))))


def _kind(wanted: Sequence[Phrase]) -> Kind | None:
    """The kind of posting; None where two are as good."""
    kinds: set[Kind] = {one.names[0] for phrase in wanted if (one := phrase.of("kind"))}  # type: ignore[misc]
    return kinds.pop() if len(kinds) == 1 else None


def _education(wanted: Sequence[Phrase]) -> str | None:
    named = [one.names[0] for phrase in wanted if (one := phrase.of("education"))]
    return next((name for name in named if name != _NO_SCHOOL), named[0] if named else None)


def _certificates(wanted: Sequence[Phrase]) -> Names:
    named = [one.names[0] for phrase in wanted if (one := phrase.of("certificate"))]
    classes = [name for name in named if name.startswith(_DRIVING) and name != _DRIVING]
    return tuple(dict.fromkeys(name for name in named if not (classes and name == _DRIVING)))


def _excluded(phrases: Sequence[Phrase], places: Sequence[Named]) -> tuple[Names, ...]:
    """What is not wanted, each with all its names, by the place where it is said."""
    found = [
        (one.start, names)
        for one in phrases
        if one.stance is Stance.UNWANTED and (names := _unwanted(one))
    ]
    found += [(one.start, (one.region.short,)) for one in places if one.role is Role.UNWANTED]
    return tuple(dict.fromkeys(names for _, names in sorted(found)))


_AVOIDABLE = ("unwanted", "occupation", "workplace", "shift")


def _unwanted(phrase: Phrase) -> Names:
    if phrase.of("kind") and not phrase.of(*_AVOIDABLE):
        return (phrase.said,)
    if phrase.of("unwanted", "shift", "workplace") or phrase.of("occupation"):
        return _own_first(phrase, _AVOIDABLE)
    return ()
