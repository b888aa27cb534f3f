"""Reads numbers about the speaker out of a sentence: "28个人裁了5个" are two of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.bounds import NO_LIMIT, bounds, is_open
from nlp.counting.heads import are_heads, kind_said_last
from nlp.measures.alone import says_no_more
from nlp.measures.day_months import A_MONTH, in_months
from nlp.numbers import Quantity
from nlp.scales import DAYS, MONTHS, ONE, PIECES, SCALES
from nlp.told import PEOPLE, is_of_the_first, told_numbers, words_before

BEFORE, AFTER = 8, 8
"""How many characters before and after a number the word that says what it counts may stand."""

BEHIND = 2
"""How much further a word behind a number counts: in 100人裁了6个 it is six that were laid off."""

SPOKEN_OF = 20
"""How many characters before a bare number money may have been spoken of."""

UNMARKED, BY_DEFAULT = 30, 6
"""What it costs to leave a number out, and to take it for what no word has to mark."""

MOST = 8
"""So many numbers of a sentence are looked at."""

LEAST_BARE = 100
"""The least number that is a sum of money without a unit: 一个月1800."""

LEAST_SUM = 1000
"""The same where no word marks it: 一共交了两万二."""

_COMMA = re.compile("[，。；！？!?;, ]")
_ARE_NO = re.compile("(?<!是)不(?:是|属于)")
_OF_MONEY = re.compile("交|缴|费|钱|保险|社保|工资|金")
_OF_VERBS = tuple("了过掉去走着到")
_PAST = "了过掉"
_NEXT_HEADS = re.compile(
    f"(?:[{_PAST}]|员(?!工))+[0-9一二两三四五六七八九十百俩仨]+(?:[个名位口号](?!月|季|星|礼|钟)|人)"
)
_NEXT_NUMBER = re.compile("员?(?:[0-9]|[一二两三四五六七八九十]+[个名人位口])")
_UNMISTAKABLE = ("课时", "本")
"""Units that need no word to mark the number where only one fact is counted in them."""

_COME_OR_GONE = re.compile(
    "(?:招|雇|聘|吸纳|新来|新进|裁|辞退?|开除|解雇|炒)(?:了|过|用|收|上|掉|进)*$"
)


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A fact that can be told in passing: its type and unit, and the words that mark it.

    Each is only itself, and so soon looked up. `default` takes a number of people that no word
    marks, `monthly` a sum that is another each month, and `in_days` months told in days.
    """

    name: str
    type: str
    cues: tuple[str, ...]
    default: bool = False
    unit: str = ""
    monthly: bool = False
    in_days: bool = False

    @property
    def needs_no_word(self) -> bool:
        """Whether a number may be taken for it though no word marks it."""
        return self.default or self.unit in _UNMISTAKABLE

    def scale(self, unit: str) -> Decimal | None:
        """How many of its own units one of another is; None for what it is not counted in."""
        if self.in_days and unit == DAYS:
            return ONE / A_MONTH
        return SCALES.get(self.type, {}).get(self.unit, {}).get(unit)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as told: between `low` and `high`, equal if it was exact; and the words for it."""

    low: Decimal
    high: Decimal
    words: str
    left: bool = False
    """Whether no word marks it."""
    months: tuple[tuple[int, Decimal], ...] = ()
    """The sums of some months, if it was told by them."""


def read_slots(
    text: str,
    slots: Sequence[Slot],
    today: date,
    factors: Sequence[Slot] = (),
    others: Sequence[Slot] = (),
) -> dict[str, Told]:
    """The facts a sentence tells, of those asked for.

    Each number is taken for what the words beside it say, so that all of them together stand
    as near to their numbers as they can; of two that tell the same the first counts. Of
    `factors` one that no word marks is the only number left over that can be it, unless that
    is marked for one of `others`.
    """
    found = told_numbers(text, today)
    if not found or not slots:
        return {}
    choices = [_nearest_to_own(text, quantity, slots, others) for quantity in found[:MOST]]
    told = dict(_nearest(choices, found))
    left: dict[Slot, Quantity] = {}
    for slot in (one for one in factors if one not in told):
        free = [one for one in found if one not in (*told.values(), *left.values())]
        fitting = [one for one in free if _is_left_for(text, one, slot, others)]
        if len(fitting) == 1:
            left[slot] = fitting[0]
    return {
        slot.name: _told(text, one, slot, slot in left)
        for slot in slots
        if (one := told.get(slot) or left.get(slot))
    }


def _nearest_to_own(
    text: str, one: Quantity, slots: Sequence[Slot], others: Sequence[Slot]
) -> dict[Slot, int]:
    """The slots that a number may fill; none of a length of time that stands nearer to the words
    for another: 招了5个签一年合同 says nothing of how long they have been there."""
    own = _marked(text, one, slots)
    if is_of_the_first(text, one):
        own = {slot: far for slot, far in own.items() if slot.type != "months"}
    if any(slot.unit == PIECES[0] for slot in own):
        # Of 中级工4本 the four are no papers of another kind, though one may be told by 本 alone.
        papers = [slot for slot in others if slot.unit == PIECES[0] and slot not in slots]
        by_word = _marked(text, one, {*own, *papers}) if len(papers) > 1 else own
        own = {slot: far for slot, far in own.items() if slot in by_word or not by_word}
    if not own or one.unit not in MONTHS:
        return own
    lengths = [_by_name(slot) for slot in others if slot.type == "months" and slot not in slots]
    nearest = min(_marked(text, one, lengths).values(), default=UNMARKED)
    return {slot: far for slot, far in own.items() if slot.type != "months" or far <= nearest}


@lru_cache
def _by_name(slot: Slot) -> Slot:
    """A slot with the words alone that say what it is: in 登记失业满8个月 满 is of none."""
    return replace(slot, cues=tuple(cue for cue in slot.cues if not says_no_more(cue)))


@lru_cache
def _if_marked(slot: Slot) -> Slot:
    return replace(slot, default=False)


def _is_left_for(text: str, one: Quantity, slot: Slot, others: Sequence[Slot]) -> bool:
    """Whether a number that no word marks can be a fact's: heads that are not those of a whole
    firm, or a length of time or a sum that is nothing else's."""
    bare = not one.unit and not (slot.type == "yuan" and one.low >= LEAST_SUM)
    if not slot.scale(one.unit) or bare or not one.high or not _is_of_its_kind(slot, one):
        return False
    if slot.type == "count" and slot.unit != "年":
        whole = [_if_marked(other) for other in others if other.default]
        return are_heads(text, one) and not _marked(text[: one.end], one, whole)
    rate = one.unit != "元" and one.low == one.high == 1  # 一个月2500 says what a month brings
    # A month is none of the years that others are counted in.
    lengths = [other for other in others if other.unit != "年" or one.unit == "年"]
    return not rate and not _marked(text, one, lengths)


def _nearest(
    choices: Sequence[Mapping["Slot", int]], found: Sequence[Quantity]
) -> Iterator[tuple["Slot", Quantity]]:
    """Which slot each number fills, so that all distances together are the least."""
    best: dict[frozenset[Slot], tuple[int, tuple[Slot | None, ...]]] = {frozenset(): (0, ())}
    for slots in choices:
        step: dict[frozenset[Slot], tuple[int, tuple[Slot | None, ...]]] = {}
        for used, (total, way) in sorted(best.items(), key=lambda one: one[1][0]):
            ways = [(used, total + UNMARKED, (*way, None))]
            ways += [
                (used | {slot}, total + distance, (*way, slot))
                for slot, distance in slots.items()
                if slot not in used
            ]
            for key, cost, taken in ways:
                if key not in step or cost < step[key][0]:
                    step[key] = cost, taken
        best = step
    _, way = min(best.values(), key=lambda one: one[0])
    yield from ((slot, one) for slot, one in zip(way, found, strict=False) if slot)


def _told(text: str, quantity: Quantity, slot: Slot, left: bool) -> Told:
    scale = slot.scale(quantity.unit) or ONE
    low, high = bounds(text, quantity)
    if slot.in_days and quantity.unit == DAYS:
        return Told(*in_months(low, high), quantity.text, left)
    most = high * scale
    if slot.type == "yuan" and is_open(text, quantity):
        most = NO_LIMIT * NO_LIMIT  # a million yuan is a sum like any other
    elif slot.type != "yuan" and low != high:
        most = min(most, NO_LIMIT)
    return Told(low * scale, most, quantity.text, left, quantity.months)


def _is_anybody(before: str, quantity: Quantity) -> bool:
    """Whether a number may be of all there are: 招了10个人 and 裁了2个人 are not."""
    return quantity.unit == "人" and bool(quantity.high) and not _COME_OR_GONE.search(before)


def _marked(text: str, quantity: Quantity, slots: Iterable[Slot]) -> dict[Slot, int]:
    """The slots with a cue near the number, in the same clause, each with its distance."""
    before = _stated(_clause(words_before(text, quantity, BEFORE), -1))
    after = _stated(_clause(text[quantity.end : quantity.end + AFTER], 0))
    if quantity.unit in PEOPLE:
        after += kind_said_last(_clause(text[quantity.end :], 0), len(after))
    unit = "本" if not quantity.unit and after[:1] in PIECES else quantity.unit
    fitting = [slot for slot in slots if slot.scale(unit) and _is_of_its_kind(slot, quantity)]
    cues = _longest(
        {cue for slot in fitting for cue in slot.cues}, f"{before}|{quantity.text}|{after}"
    )
    found: dict[Slot, int] = {}
    for slot in fitting:
        own = [cue for cue in slot.cues if cue in cues]
        distance = _distance(before, quantity.text, after, own)
        if unit in _UNMISTAKABLE and len(fitting) == 1:
            distance = distance or 0
        if slot.type == "count" and not unit and _is_a_sum(text, quantity):
            continue
        if distance is not None and (unit or _fits_bare(slot, quantity, distance)):
            found[slot] = distance
        elif slot.default and _is_anybody(before, quantity):
            found[slot] = BY_DEFAULT
    return found


def _is_of_its_kind(slot: Slot, one: Quantity) -> bool:
    """Whether a sum may be a fact's: one that is another each month only where each has its own."""
    return slot.monthly or len(one.months) <= 1


def _stated(beside: str) -> str:
    """Words beside a number without what they say its heads are not: 4个不是脱贫户."""
    return _ARE_NO.split(beside)[0] if "不" in beside else beside


def _longest(cues: Iterable[str], around: str) -> frozenset[str]:
    """The cues that stand there for themselves: in 高级技师 neither 高级 nor 技师 does."""
    there = [cue for cue in cues if cue in around]
    for cue in there:
        longer = [other for other in there if cue in other and other != cue]
        rest = around
        for other in longer:
            rest = rest.replace(other, "|")
        if cue not in rest:
            there = [one for one in there if one != cue]
    return frozenset(there)


def _is_a_sum(text: str, quantity: Quantity) -> bool:
    """Whether a bare number is money, and no heads: 失业保险费一共18000."""
    before = text[max(0, quantity.start - SPOKEN_OF) : quantity.start]
    return quantity.low >= LEAST_SUM and bool(_OF_MONEY.search(before))


def _fits_bare(slot: Slot, quantity: Quantity, distance: int) -> bool:
    """Whether a number without a unit is so many yuan (工资1800), or heads (脱贫劳动力三百)."""
    if slot.type == "yuan":
        return quantity.low >= LEAST_BARE
    near = distance <= BEHIND if slot.unit == PIECES[0] else distance < BEHIND
    return near and "万" not in quantity.text


def _distance(before: str, inside: str, after: str, cues: Iterable[str]) -> int | None:
    cues = list(cues)
    found = [len(before) - before.rfind(cue) - len(cue) for cue in cues if cue in before]
    # In 28个人走了5个 who went are counted next.
    ends = {one: after.find(one) + len(one.rstrip(_PAST)) for one in cues}
    own = [one for one in cues if not _NEXT_HEADS.match(after, ends[one])]
    found += [_behind(after, cue) for cue in own if cue in after]
    found += [0 for cue in cues if cue in inside]
    return min(found, default=None)


def _behind(after: str, cue: str) -> int:
    """A noun straight behind its number is its own (3个中级工); a verb is the next number's, and so
    is what another number follows at once (28人裁员1人)."""
    at = after.find(cue)
    verb = after[len(cue) : len(cue) + 1] in _OF_VERBS or _NEXT_NUMBER.match(after, at + len(cue))
    own = at == 0 and not verb
    return 0 if own else BEHIND + at


def _clause(text: str, part: int) -> str:
    """The part of a text that no comma separates from the number."""
    return _COMMA.split(text)[part]
