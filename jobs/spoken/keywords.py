"""The keywords of a search, and what is to be left out, each with all its names."""

import re
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from jobs.spoken.places import Named, Role
from jobs.spoken.said import Phrase, Stance
from jobs.spoken.traits import traits
from jobs.spoken.understood import Names
from jobs.spoken.words import JobWords, Meaning, Sort

_EITHER = re.compile(
    "(?:的|里头?|上|活儿?|工作|班|那种)*[,，]?"
    "(?:和|跟|或者?|、|/|要么|要不|还是|以及|再不|不行就|或是)+[去到当干做是进找在个上给]*"
)
_AS_WELL = re.compile("的?(?:活儿?|工作)?也(?:行|可以?|中|成|要得|得行|能|愿意|好)")
_ALL_WILL_DO = re.compile("(?:的?(?:活儿?|工作))?(?:都|全)(?:行|可以?|中|成|要得|能)")
NO_TRADE = ("司机",)
"""Occupations of which many hold the paper without being that."""
_OF_WORK: tuple[Sort, ...] = ("occupation", "workplace")
_AVOIDABLE: tuple[Sort, ...] = ("unwanted", "occupation", "workplace", "shift")


class Sought(NamedTuple):
    """What work is looked for: groups of names that must all be met, and where it is to be."""

    groups: tuple[Names, ...] = ()
    workplaces: Names = ()


def sought(text: str, phrases: Sequence[Phrase], words: JobWords) -> Sought:
    """Occupations in one group; a workplace beside them is a wish: hardly a posting tells of it.

    It must be met where it stands alone, beside an occupation that tells too little, and where it
    is what somebody wants who only tells what they can.
    """
    for stances in ((Stance.WANTED,), (Stance.ABLE,), (Stance.PAST,)):
        occupations, workplaces = _of_work(phrases, stances)
        if workplaces and not occupations and Stance.WANTED in stances:
            # 我是焊工，想找个厂
            occupations, _ = _of_work(phrases, (Stance.ABLE,))
        elif occupations and all(one.of("workplace") for one in occupations):
            able, _ = _of_work(phrases, (Stance.ABLE,))
            if able:
                occupations, workplaces = able, [*occupations, *workplaces]
        if occupations or workplaces:
            if _are_alternatives(text, occupations, workplaces):
                return Sought((_group([*occupations, *workplaces]),))
            occupations = _specific(text, occupations, words)
            if occupations:
                workplaces = [one for one in workplaces if not is_weak(one, words)]
            workplaces = [one for one in workplaces if not _is_implied(one, occupations, words)]
            inside = [house for one in occupations if (house := _house(one, words))]
            places = [workplaces] if _any_will_do(text, workplaces) else _nested(workplaces)
            parts = [occupations, *(places or [inside[:1]])]
            return _placed([part for part in parts if part], words)
    return Sought()


def _specific(text: str, occupations: list[Phrase], words: JobWords) -> list[Phrase]:
    """The occupations but for one that only tells where the others are: 进厂当电工."""
    vague = [
        one
        for one in occupations
        if one.of("occupation") in words.anything
        and any(name in one.said for name in words.weak_names)
    ]
    others = [one for one in occupations if one not in vague]
    if not vague or not others or _ALL_WILL_DO.match(text[occupations[-1].end :]):
        return occupations
    return occupations if _are_alternatives(text, others, vague) else others


def _placed(parts: Sequence[Sequence[Phrase]], words: JobWords) -> Sought:
    """What is looked for, of the occupations and then the workplaces, the innermost last."""
    trades, *others = parts
    trade = _group(trades)
    # 养鸡场捡鸡蛋: who keeps animals does so where they are kept.
    places = [part for part in others if not set(_group(part)) & set(trade)]
    if not places:
        return Sought((trade,))
    # 矿上食堂的厨师: the innermost says most.
    where = _group(places[-1])
    if len(trades) == len(places[-1]) == 1:
        together = _with_place(trades[0], places[-1][0], words)
        if together != trade:
            return Sought((together,), where)
    if any(one.stance is Stance.ABLE or one.of("occupation") in words.anything for one in trades):
        return Sought((trade, where))
    return Sought((trade,), where)


def _with_place(trade: Phrase, where: Phrase, words: JobWords) -> Names:
    """The names of an occupation at a workplace, said together first: 酒店前台.

    Who is known by that name is another occupation: 幼儿园 has no 老师, but 幼儿园老师.
    """
    own, place = _group([trade]), _group([where])
    if trade.stance is Stance.ABLE:
        return own
    known = words.meanings.get(f"{where.said}{own[0]}", ())
    other = next((one for one in known if one.sort == "occupation"), None)
    if other and other not in words.anything:
        return tuple(dict.fromkeys((f"{where.said}{own[0]}", *other.names)))
    if trade.of("occupation") in words.anything or any(name in own[0] for name in place):
        return own
    return (f"{place[0]}{own[0]}", *own)


def by_papers(phrases: Sequence[Phrase], words: JobWords) -> tuple[Names, ...]:
    """The trade that a paper is of, where nothing else tells of any: 有电工证, 会计初级."""
    held = (one for one in phrases if one.stance is Stance.WANTED and one.of("certificate"))
    trades = (trade for one in held if (trade := _trade(one.said, words)))
    return tuple(trade.names for trade in trades)[:1]


def _trade(paper: str, words: JobWords) -> Meaning | None:
    """The occupation whose title a paper's name begins with; a driving licence is of none."""
    for length in range(len(paper) - 1, 1, -1):
        for name, meaning in words.occupations.items():
            if paper[:length] in meaning.names and name not in NO_TRADE:
                return meaning
    return None


def is_weak(phrase: Phrase, words: JobWords) -> bool:
    """Whether few postings name the workplace that is said."""
    workplace = phrase.of("workplace")
    return bool(workplace and workplace.names[0] in words.weak)


def _is_implied(workplace: Phrase, occupations: Sequence[Phrase], words: JobWords) -> bool:
    """Whether the occupations are met nowhere else: the guest rooms of a hotel."""
    where = workplace.of("workplace")
    trades = [trade.names[0] for one in occupations if (trade := one.of("occupation"))]
    if not where or not trades:
        return False
    return all(words.at.get(name) == where.names[0] for name in trades)


def _house(phrase: Phrase, words: JobWords) -> Phrase | None:
    """The workplace in front of an occupation: 银行 of 银行柜员, who is a 柜员."""
    trade = phrase.of("occupation")
    if trade is None:
        return None
    for length in range(2, len(phrase.said) - 1):
        where = words.workplaces.get(phrase.said[:length])
        if where and phrase.said[length:] in trade.names:
            end = phrase.start + length
            place = Phrase(phrase.said[:length], phrase.start, end, (where,))
            known = is_weak(place, words) or _is_implied(place, [phrase], words)
            return None if known else place
    return None


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


def _any_will_do(text: str, workplaces: Sequence[Phrase]) -> bool:
    """Whether one is as good as another: 超市奶茶店都行."""
    return len(workplaces) > 1 and bool(_ALL_WILL_DO.match(text[workplaces[-1].end :]))


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
    within = {other.start for one, other in pairwise(both) if one.end == other.start}
    if any(_AS_WELL.match(text[one.end :]) for one in both if one.start not in within):
        return True
    return any(
        _EITHER.fullmatch(text[one.end : other.start])
        for one, other in pairwise(both)
        if (one in workplaces) != (other in workplaces)
    )


def _group(phrases: Sequence[Phrase]) -> Names:
    names = [name for one in phrases for name in _own_first(one)]
    return tuple(dict.fromkeys(names))


def excluded(
    phrases: Sequence[Phrase], places: Sequence[Named], groups: Sequence[Names]
) -> tuple[Names, ...]:
    """What is not wanted, each with all its names, by the place where it is said.

    Who looks for a guard's work without patrols (保安，不巡逻) still looks for it: `groups`.
    """
    looked_for = {name for group in groups for name in group}
    unwanted = [one for one in phrases if one.stance is Stance.UNWANTED]
    found = [(one.start, names) for one in unwanted if (names := _unwanted(one, looked_for))]
    found += [(one.start, (one.region.short,)) for one in places if one.role is Role.UNWANTED]
    return tuple(dict.fromkeys(names for _, names in sorted(found)))


def _unwanted(phrase: Phrase, looked_for: Set[str]) -> Names:
    """What is refused by a phrase; of what it may mean nothing that is looked for."""
    if phrase.of("kind") and not phrase.of(*_AVOIDABLE):
        return (phrase.said,)
    meant = (_own_first(phrase, (sort,)) for sort in _AVOIDABLE)
    return next((names for names in meant if names and not looked_for & set(names)), ())


def _own_first(phrase: Phrase, sorts: Sequence[Sort] = _OF_WORK) -> Names:
    """All names for what is said, the said one first if postings use it, too."""
    meaning = phrase.of(*sorts)
    names = meaning.names if meaning else ()
    own = sorted((name for name in names if name.lower() in phrase.said), key=len)[-1:]
    spoken = phrase.said.removesuffix("的")
    said = {name.lower() for name in names}
    also = (spoken,) if names and spoken not in said and not traits(spoken) else ()
    return tuple(dict.fromkeys((*own, *names, *also)))
