"""Numbers of people that were told and of which nothing was made: where there are any, no sum is
certain."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from eligibility.derive import needed
from eligibility.rules import leaves
from handlers.asked import Asked
from handlers.told.all_of_us import left_out_of_us
from handlers.told.going import (
    bearing,
    how_far,
    only_names_how_far,
    sent_nobody_knows_where,
)
from handlers.told.groups import Counted, kinds
from handlers.told.one_group import is_a_firm, paid_for
from handlers.told.other_kinds import are_other_kinds, one_kind_only
from handlers.told.story import as_told
from handlers.told.too_short import too_short_for_some
from handlers.told.unplaced_papers import numbers_apart, of_these, papers_astray
from handlers.told.whole import short_of_all, whole
from nlp.counting.beside import adds, are_of_them, is_of_some, tells_apart
from nlp.counting.comings import gone, leavers
from nlp.counting.counted import crowded
from nlp.counting.heads import heads
from nlp.counting.in_each import each_left
from nlp.counting.kin import going
from nlp.counting.part import FEWEST
from nlp.measures.alone import lengths
from nlp.numbers import quantities
from nlp.places.goals import SEND, leaves_open
from nlp.put_right.taking_back import APART
from nlp.questions.replies import day
from nlp.statements import clauses, sounds_asking
from nlp.text import plain
from policy.hearing import PAPER, Heard
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group

_OF_EACH = re.compile("(?:一个人|每个?人|一人|人均)[^，]{0,6}(?:多少|好多|几)")
_NEWCOMERS = re.compile("(?:现在|刚刚?|最近|这两天|这个月)(?:又|再)?(?:招|来|进|收|雇|添)")
_SOME_LACK = re.compile(
    "有[的些].{1,10}(?<!没)有[的些].{0,3}[没未不]|有[的些].{0,3}[没未不].{1,10}有[的些]"
)
_SUCH = "(?:[^，,。的0-9]|[0-9]+(?=个?月|[号日年天岁])){1,8}的"
_OF_SOME_SO = re.compile(
    "有(?:[的些]|几个)[^，,。0-9]{1,12}[，,、 ]?(?:但是?|不过|也|还)*"
    "有(?:[的些]|几个)[^，,。]{0,10}"
    f"|有{_SUCH}[，,、 ]?(?:也|还)有{_SUCH}"
)
_LACKING = re.compile("[没未不]|已经|领[过了]|正?在领")
_LONG_AGO = re.compile("^(?!.*(?:自己|各人|自个))(?:.*?)(?:去年|前年|往年|早些年|前几年)")
_NONE_OR_ONE = re.compile("[没未](?![^，]*的)[一-龥]{1,2}一个人?$")
"""合同没签一个 may be said of all of them, or of the one who did not."""
_CAME_OR_WENT = re.compile(f"招|来了|进了|收了|吸纳|雇|{SEND}")


def astray(
    asked: Asked, shelved: Shelved, counted: Counted, heard_of: Mapping[str, Heard]
) -> Sequence[str]:
    """The numbers of people told of which nothing was made, where a sum is paid by heads: it may
    be theirs that counts, or they may not count at all. `heard_of` is what was made of the rest."""
    if _OF_EACH.search(asked.text):
        return ()
    today = asked.turn.today
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    if not paid_for(shelved):
        papers = any(one.unit == PAPER for one in shelved.benefit.facts if one.type == "count")
        kinds = asked.knowledge.ear.papers
        return papers_astray(of_these(story, shelved, kinds), kinds, today) if papers else ()
    left = [int(one.high) for message in story for one in gone(message, today)]
    left += [number for message in story for number in leavers(message, today)]
    left += [one.number for one in _doubtful(story, shelved, counted.groups)]
    left += [one.number for one in _told_again(asked, counted.groups)]
    left += [one.number for one in counted.groups if _are_new(one, shelved, today)]
    placed = counted.numbers or _numbers(heard_of) | whole(shelved, story, heard_of, today)
    placed |= _said_anew(asked, shelved, story)
    told = [number for message in story for number in _told(asked, shelved, message)]
    left += short_of_all(shelved, story, heard_of, today)
    left += [] if counted.groups else _lacking_again(asked, heard_of, story)
    exact = dict.fromkeys([*left, *(one for one in told if one not in placed)])
    some = [*_some_lack(asked, shelved, story, heard_of), *_so_and_otherwise(asked, shelved, story)]
    if not counted.groups:
        some += [*too_short_for_some(asked, shelved), *one_kind_only(asked, shelved, story)]
    some += left_out_of_us(asked, shelved, counted.groups, heard_of, story)
    if bearing(shelved.benefit.facts):
        exact |= dict.fromkeys([] if counted.groups else _nowhere(asked, story))
        some = [*some, *_shares(story)]
        some += _left_out(asked, counted, story) or _to_several(asked, shelved, counted, story)
    each = [f"“{one}”" for message in story for one in each_left(message, today)]
    told_of = [one for message in story for one in clauses(message) if heads(one, today)]
    some += [f"“{one}”" for one in told_of if _NONE_OR_ONE.search(one)]
    return [*(f"{one}人" for one in exact), *_inexact(story, heard_of, today), *some, *each]


def _lacking_again(
    asked: Asked, heard_of: Mapping[str, Heard], story: Sequence[str]
) -> Sequence[int]:
    """The numbers of those who lack something among several that were counted, even if it is the
    number of one of these: of 8个，3个，4个 three who did not sign may be of any."""
    today = asked.turn.today
    counted = [one for one in heard_of.values() if isinstance(one.given, int)]
    told = [words for text in story for words in clauses(text) if are_of_them(words)]
    lacking = [one for one in told if _LACKING.search(one) and len(counted) >= FEWEST]
    return [int(one.high) for words in lacking for one in heads(words, today)]


def _left_out(asked: Asked, counted: Counted, story: Sequence[str]) -> Sequence[str]:
    """The clauses that tell where one of a family went and of which no group was made, where of
    others there was; and those by which one went in another year than they."""
    if not any(one.named for one in counted.groups):
        return []
    words = plain("".join(one.words for one in counted.groups))
    told = [one for text in story for one in clauses(text) if going(one)]
    return [
        f"“{one}”"
        for one in told
        if (plain(one) not in words and how_far(asked, one) is not None) or _LONG_AGO.search(one)
    ]


def _to_several(
    asked: Asked, shelved: Shelved, counted: Counted, story: Sequence[str]
) -> Sequence[str]:
    """The clauses that tell of goals of several distances, where a benefit goes by the one: who of
    them went where was not understood."""
    if counted.groups or not any(fact.by_place for fact in shelved.benefit.facts):
        return []
    goals = [(one, how_far(asked, one)) for text in story for one in clauses(text)]
    told = {one: far for one, far in goals if far is not None}
    return [f"“{one}”" for one in told] if len({*told.values()}) > 1 else []


def _told_again(asked: Asked, found: Sequence[Group]) -> Sequence[Group]:
    """The groups told by a place of those who were said before only to have gone so far, of whom
    they may be some: 9个去了省外，5个去广东."""
    first = next((one for one in found if only_names_how_far(asked, one.words)), None)
    if not first:
        return []
    behind = [one for one in found[found.index(first) + 1 :] if not adds(one.words)]
    far = how_far(asked, first.words)
    again = [one for one in behind if how_far(asked, one.words) == far]
    return again if sum(one.number for one in again) <= first.number else []


def _nowhere(asked: Asked, story: Sequence[str]) -> Sequence[int]:
    """The numbers of those of whom it is left open how far they went."""
    return [number for text in story for number in sent_nobody_knows_where(asked, text)]


def _are_new(group: Group, shelved: Shelved, today: date) -> bool:
    """Whether those of a group came later than it takes: what was told of how long the others are
    there is not told of them."""
    lasting = any(leaf.fact.type == "months" for leaf in leaves(shelved.rule))
    of_their_own = any(one.unit in ("月", "年", "天") for one in quantities(group.words, today))
    return lasting and bool(_NEWCOMERS.search(group.words)) and not of_their_own


def _said_anew(asked: Asked, shelved: Shelved, story: Sequence[str]) -> set[int]:
    """The numbers of what a later message tells again, of all of them and not of more: what was
    said last counts."""
    ear, today = asked.knowledge.ear, asked.turn.today
    own = needed(paid_for(shelved), shelved.benefit.dictionary)
    marked = [fact for fact in own if not fact.default]
    told = [ear.hear(marked, message, today) for message in story]
    anew = [
        {} if are_of_them(message) or adds(message) or tells_apart(message) else found
        for message, found in zip(story, told, strict=True)
    ]
    return {
        one.given
        for at, found in enumerate(told)
        for name, one in found.items()
        if isinstance(one.given, int) and any(name in later for later in anew[at + 1 :])
    }


def _inexact(story: Sequence[str], heard_of: Mapping[str, Heard], today: date) -> Sequence[str]:
    """The words for more people whose number was told only about: 另外还有三四个."""
    used = {one.words for one in heard_of.values()}
    counted = (
        (words, one) for text in story for words in clauses(text) for one in heads(words, today)
    )
    about = [one.text for words, one in counted if one.low != one.high and adds(words)]
    return [one for one in about if one not in used]


def _some_lack(
    asked: Asked, shelved: Shelved, story: Sequence[str], heard_of: Mapping[str, Heard]
) -> Sequence[str]:
    """The words by which some of all have what counts and some have not, while nobody said how
    many: 有的上保险有的没上."""
    of_some = asked.knowledge.ear.of_some
    # 有些没上有些上了 says of nobody that it is none.
    told = {name for name, one in heard_of.items() if not _SOME_LACK.search(one.words)}
    unsaid = [one for one in paid_for(shelved) if one.cues in of_some and one.name not in told]
    cues = [cue for one in unsaid for cue in one.cues]
    said = [one for text in story for one in clauses(text) if _SOME_LACK.search(one)]
    return [f"“{one}”" for one in said if any(cue in one for cue in cues)]


def _so_and_otherwise(asked: Asked, shelved: Shelved, story: Sequence[str]) -> Sequence[str]:
    """The words by which a condition is met by some and not by others, while nobody said how many:
    合同有签一年的，也有签半年的."""
    conditions = {leaf.fact.name for leaf in leaves(shelved.benefit.whole)}
    found = ((text, one[0]) for text in story for one in _OF_SOME_SO.finditer(text))
    spoken_of, today = asked.knowledge.ear.spoken_of, asked.turn.today
    both = [
        f"“{words}”"
        for text, words in found
        if conditions & spoken_of(text) and not are_other_kinds(asked, shelved, text, words)
    ]
    told = (one for text in story for one in clauses(text) if is_of_some(one))
    stated = (
        one for one in told if _LACKING.search(one) or any(lengths(one, today)) or day(one, today)
    )
    of_some = [one for one in stated if conditions & spoken_of(one) and not sounds_asking(one)]
    return both or [f"“{one}”" for one in of_some]


def _shares(story: Sequence[str]) -> Sequence[str]:
    """The clauses that tell where people go and leave open how many."""
    return [one for text in story for one in clauses(text) if leaves_open(one)]


def _told(asked: Asked, shelved: Shelved, message: str) -> Sequence[int]:
    """The numbers of people in a message that are not another fact's."""
    today = asked.turn.today
    exact = [int(one.high) for one in heads(message, today) if one.low == one.high]
    if not exact:
        return ()
    taken = _taken(asked, shelved, message)
    apart = numbers_apart([message], today)
    return [one for one in exact if one not in taken and (one > 1 or one in apart)]


def _doubtful(story: Sequence[str], shelved: Shelved, found: Sequence[Group]) -> Sequence[Group]:
    """The groups that may be some of the first, of whom nobody said that they are more: 招了8个，
    4个大学生，2个农民工; but not 招了4个农民工、3个大学生."""
    nobody = [one for one in found if not one.number]
    if len(found) < FEWEST or any(adds(one.words) or not one.stated for one in found):
        return nobody
    first, *others = found
    within = sum(one.number for one in others) <= first.number
    if not within or not _CAME_OR_WENT.search(first.words):
        return nobody
    mine = kinds(shelved, first)
    apart = [one for one in others if mine.isdisjoint(kinds(shelved, one) - _shared(first, one))]
    listed = [one for one in apart if f"、{clauses(one.words)[0]}" in APART.join(story)]
    return [one for one in apart if one not in listed] or nobody


def _shared(first: Group, lacking: Group) -> set[str]:
    """The facts of which the same was told of those who lack something as of the first, as of the
    firm that tells of them: they set nobody apart."""
    if not _LACKING.search(clauses(lacking.words)[0]):
        return set()
    return {name for name, told in lacking.told.items() if first.told.get(name) == told}


def _taken(asked: Asked, shelved: Shelved, message: str) -> set[int]:
    """The numbers of a message that are some other fact's than those paid for, of this benefit or
    another."""
    ear, today = asked.knowledge.ear, asked.turn.today
    if are_of_them(message):
        return set()  # 里头2个没建档立卡 are some of those told before
    if crowded(message, today):
        return _numbers(
            ear.hear([one for one in asked.knowledge.facts if one.default], message, today)
        )
    # How many months have passed since a day is no number of the message.
    marked = [fact for fact in asked.knowledge.facts if not (fact.default or fact.since)]
    own = needed(paid_for(shelved), shelved.benefit.dictionary)
    paid = _numbers(ear.hear([fact for fact in own if not fact.default], message, today))
    return _numbers(ear.hear(marked, message, today)) - paid | _of_firms(asked, message)


def _of_firms(asked: Asked, message: str) -> set[int]:
    """The numbers of a message that a word says are of all that work there: 员工30个."""
    counted = ((one, heads(one, asked.turn.today)) for one in clauses(message))
    return {int(one.high) for words, found in counted if is_a_firm(asked, words) for one in found}


def _numbers(heard_of: Mapping[str, Heard]) -> set[int]:
    return {one.given for one in heard_of.values() if isinstance(one.given, int)}
