"""What a sentence tells of the facts of a card: numbers, choices, days, and what is so or not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from eligibility.facts import Fact, Facts
from nlp.at_work import at_work, settled
from nlp.counting.beside import are_of_them
from nlp.counting.heads import heads
from nlp.counting.lacking import without_lacking
from nlp.counting.listed import told_of_each
from nlp.counting.of_several import is_of_several, told_before_others
from nlp.measures.adding import Added
from nlp.measures.given_back import received, without_given_back, without_paid_in
from nlp.measures.month_sums import Months
from nlp.places.sent_along import sent_along
from nlp.scales import UNITS, units_of
from nlp.slots import Slot, read_slots
from nlp.statements import clauses, sounds_asking, without
from nlp.told import told_numbers
from policy.in_season import days_in_season
from policy.slots import among_all, rest_of, slot_of, words_of
from policy.stating import asks_now, is_of_another_trade, says_little
from policy.stating import stated as stated_of
from policy.summed import is_months, summed
from policy.told_values import between, by_month, fits, given, left_of_all

_LACKING = re.compile("[没未不才只]")

_OF_A_RULE = re.compile(
    "以内|以下|以上|不超|不能超|不得|不高于|不低于|放宽|要求|标准|规定|门槛|还是|都行|才行"
)
"""裁员率5.5%以内都行 tells what the rule is said to be, and not how it is with them."""

_DATED = re.compile("[月年旦]")
"""Of most clauses no day can be read on which something began."""

_OURS = re.compile("[我俺咱]")

PAPER = "本"
"""What certificates are counted in."""

_TELLS_WORK = {"any": at_work, "steady": settled}

AT_THE_END = "certificate"
"""The fact of a paper that a training has to end in: not one of those that are counted."""

SENTENCES = 8192
"""Of how many sentences it is remembered what they state."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A fact as it was told: its value as `policy.given` reads it, and the words for it.

    `left` if no word marks it: it is what was left over. `months` are the sums of some months
    by which it was told, or was told of.
    """

    given: Any
    words: str
    left: bool = False
    months: Months = ()


class _Sensed(NamedTuple):
    """What a text states without numbers, and the facts it may tell at all: of most it has no
    word, or no number of their unit."""

    stated: Mapping[str, Heard]
    possible: frozenset[str]


class Ear:
    """Hears the facts of a dictionary in what people say. Never changed."""

    def __init__(self, facts: Facts) -> None:
        self._facts = {fact.name: fact for fact in facts}
        self._bare = {fact.name: slot_of(fact) for fact in facts}
        self._slots = {
            fact.name: self._bare[fact.name] for fact in facts if fact.cues and not fact.given_back
        }
        self._numbered = tuple(self._slots.values())
        self._rests = {fact.name: rest_of(fact) for fact in facts if fact.rest}
        self._trades = tuple(fact for fact in facts if fact.maker)
        self._makers = tuple(fact.name for fact in facts if fact.maker)
        self._goods = tuple(fact.name for fact in facts if fact.goods)
        self._in_other_trade = lru_cache(SENTENCES)(self._lives_by_another_trade)
        self._in_work = {one.name: _TELLS_WORK[one.in_work] for one in facts if one.in_work}
        self._begun = tuple(fact.name for fact in facts if fact.since)
        self._seasons = frozenset(fact.name for fact in facts if fact.season)
        self._given_back = frozenset(fact.name for fact in facts if fact.given_back)
        self._uncounted = self._seasons | self._given_back
        # By their first characters: most words start with none of a sentence.
        self._words: defaultdict[str, defaultdict[str, list[str]]]
        self._words = defaultdict(lambda: defaultdict(list))
        for fact in facts:
            for word in dict.fromkeys(words_of(fact)):
                self._words[word[0]][word].append(fact.name)
        # In 4个没参保 the four are neither insured nor all that work there.
        self.of_some = tuple(one.cues for one in among_all(facts))
        self.papers = tuple(one.cues for one in facts if one.unit == PAPER and one.type == "count")
        shares = (one for one in facts if one.rest)
        self.shares = tuple((facts.get(one.ratio[0]).cues, one.rest) for one in shares)
        self._of_all = tuple(chain.from_iterable(self.of_some))
        self._shared = frozenset(chain.from_iterable(fact.ratio for fact in facts))
        self._unmarked = frozenset(name for name, slot in self._slots.items() if slot.needs_no_word)
        self._wordless = self._unmarked.union(self._makers, self._goods, self._begun)
        self._counted_in = {
            unit: frozenset(name for name, slot in self._slots.items() if slot.scale(unit))
            for unit in UNITS
        }
        self._spoken = lru_cache(SENTENCES)(self._spoken_of)
        self.spoken_of = lru_cache(SENTENCES)(self._names_spoken_of)
        self._sensed = lru_cache(SENTENCES)(self._sense)
        self._heard = lru_cache(SENTENCES)(self._all_heard)

    def hear(
        self, facts: Iterable[Fact], text: str, today: date, factors: tuple[str, ...] = ()
    ) -> Mapping[str, Heard]:
        """What a text tells of the facts, by their names.

        `factors` are those that the only number left over may tell, though no word says so:
        whom a benefit is paid for, how long, and the sum it is a share of.
        """
        may_be = self._sensed(text, today).possible
        if not (may_be or factors):
            return {}
        names = tuple([name for fact in facts if (name := fact.name) in may_be or name in factors])
        return self._heard(names, text, today, factors) if names else {}

    def hear_any(self, text: str, today: date) -> Mapping[str, Heard]:
        """What a text tells of any fact."""
        possible = self._sensed(text, today).possible
        names = tuple([name for name in self._facts if name in possible]) if possible else ()
        return self._heard(names, text, today, ()) if names else {}

    def speaks_of(self, facts: Iterable[Fact], texts: Iterable[str]) -> bool:
        """Whether texts have a word of any of the facts, or may tell one without."""
        names = {fact.name for fact in facts}
        said = (self._wordless, *map(self.spoken_of, texts))
        return not all(map(names.isdisjoint, said))

    def words_in(self, text: str) -> frozenset[str]:
        """The words of facts that a text has."""
        return frozenset(self._spoken(text))

    def _names_spoken_of(self, text: str) -> frozenset[str]:
        """The names of the facts that a text has words of."""
        return frozenset(chain.from_iterable(self._spoken(text).values()))

    def _sense(self, text: str, today: date) -> _Sensed:
        words = self._spoken(text)
        stated, spoken_of = self._stated(words, text, today), self._unmarked.union(*words.values())
        if any(self._facts[name].type == "count" for name in stated):
            return _Sensed(stated, spoken_of)  # without 没裁人 the numbers may be others
        units = units_of(told_numbers(text, today)) & self._counted_in.keys()
        told_so = self._uncounted.union(*(self._counted_in[unit] for unit in units))
        return _Sensed(stated, (spoken_of & told_so).union(stated))

    def _spoken_of(self, text: str) -> Mapping[str, Sequence[str]]:
        """The words in a text that may state or mark something, each with its facts."""
        starts = [self._words[one] for one in dict.fromkeys(text) if one in self._words]
        return {word: names for words in starts for word, names in words.items() if word in text}

    def _all_heard(
        self, names: tuple[str, ...], text: str, today: date, factors: tuple[str, ...]
    ) -> Mapping[str, Heard]:
        if is_of_several(text, today):
            text = told_before_others(text, today)  # of the rest nobody can tell whose it is
        sums = self._sums(names, text, today)
        factors = tuple(name for name in factors if name not in sums)
        others_told = [name for name in names if not (name in sums and sums[name].of_parts)]
        slots = [slot for name in others_told if (slot := self._slot(name, factors))]
        stated = self._sensed(text, today).stated
        found = {name: stated[name] for name in names if name in stated}
        # In 28个人没裁人 the 28 are not those laid off.
        counts = [self._facts[name] for name in found if self._facts[name].type == "count"]
        none = [cue for fact in counts for cue in fact.cues]
        said = without_lacking(without(text, none), self._of_all, today)
        for text_, of in self._apart(said, slots, today):
            left = [slot for slot in of if slot.name in factors]
            for name, told in read_slots(text_, of, today, left, self._numbered).items():
                months = told.months if self._facts[name].monthly else ()
                value = given(self._facts[name], told)
                found[name] = Heard(value, told.words, told.left, months)
        for name in self._rests.keys() & {*names} - found.keys():
            rest = self._rests[name]
            for told in read_slots(said, [rest], today, [], self._numbered).values():
                found[name] = Heard(left_of_all(self._facts[name], told), told.words)
        for name, sum_ in sums.items():
            if len(sum_.months) > 1:
                value = by_month(self._facts[name], sum_.months)
                found[name] = Heard(value, sum_.words, months=sum_.months)
            elif sum_.total is not None:
                total = between(self._facts[name], sum_.total, sum_.total)
                found[name] = Heard(total, sum_.words, months=sum_.months)
        for name in self._seasons.intersection(names):
            found |= _in_season(self._facts[name], found.pop(name, None), text, today)
        for name in self._given_back.intersection(names):
            if one := received(text, today):
                found[name] = Heard(between(self._facts[name], one.low, one.high), one.text)
        return {name: one for name, one in found.items() if self._may_be(name, one, text, today)}

    def _apart(
        self, text: str, slots: Sequence[Slot], today: date
    ) -> Iterator[tuple[str, Sequence[Slot]]]:
        """A text with the facts to be read from it: what was given back is no premium paid in, and
        what was paid in is nothing that people draw."""
        paid_in = [slot for slot in slots if self._facts[slot.name].paid_in]
        drawn = [slot for slot in slots if self._facts[slot.name].drawn]
        yield text, [slot for slot in slots if slot not in (*paid_in, *drawn)]
        if drawn:
            yield without_paid_in(text, today), drawn
        if paid_in:
            yield without_given_back(text, today), paid_in

    def _sums(self, names: Iterable[str], text: str, today: date) -> Mapping[str, Added]:
        """The sums of which a text tells the parts, or what never counts in them."""
        facts = (one for one in map(self._facts.__getitem__, names) if one.beside or is_months(one))
        return {one.name: found for one in facts if (found := summed(one, text, today))}

    def _slot(self, name: str, factors: tuple[str, ...]) -> Slot | None:
        """A fact as a number that can be told: by its words, or left over as a factor."""
        return self._bare[name] if name in factors else self._slots.get(name)

    def _may_be(self, name: str, one: Heard, text: str, today: date) -> bool:
        fact = self._facts[name]
        if fact.ratio and _is_of_a_rule(one, text):
            return False
        # Of 招了6个人，其中2个 either number may be the one that counts; of a share both do.
        heads = fact.type == "count" and fact.unit == "人"
        unclear = heads and (one.left or name not in self._shared) and are_of_them(text)
        return fits(fact, one.given) and not (unclear and not _names_some(fact, one, text, today))

    def _lives_by_another_trade(self, name: str, clause: str) -> bool:
        return is_of_another_trade(self._facts[name], self._trades, clause)

    def _stated(
        self, spoken_of: Mapping[str, Sequence[str]], text: str, today: date
    ) -> dict[str, Heard]:
        """What a text states without a number of the facts it speaks of, by their words; the first
        clause counts."""
        found: dict[str, Heard] = {}
        plainly = sent_along(told_of_each(text))
        spoken_of = spoken_of if plainly == text else self._spoken(plainly)
        for clause in clauses(plainly):
            names = (spoken_of[word] for word in spoken_of if word in clause)
            always = (*self._makers, *self._begun) if _DATED.search(clause) else self._makers
            may_be = dict.fromkeys((*chain.from_iterable(names), *always))
            for name in dict.fromkeys((*may_be, *self._goods)):
                fact, before = self._facts[name], found.get(name)
                sure = before and not before.left and not asks_now(fact, before.words, clause, text)
                # 上周还在上班，现在被辞了: who has work may have lost it since.
                sure = sure and not fact.in_work
                given = stated_of(fact, clause, today) if name in may_be and not sure else None
                # 小微那个补助 only for want of more says what they are, and so does 普通工人.
                left = given is not None and says_little(fact, given, clause)
                if given is None and fact.goods and self._in_other_trade(name, clause):
                    given, left = False, True
                if given is not None and not (before and left):
                    found[name] = Heard(given, clause, left)
        has_work = ((name, tells(text)) for name, tells in self._in_work.items())
        return found | {name: Heard(True, words) for name, words in has_work if words}


def _is_of_a_rule(one: Heard, text: str) -> bool:
    """Whether a share is what a rule demands, or is asked about without a word of themselves."""
    said = next((clause for clause in clauses(text) if one.words in clause), "")
    return bool(_OF_A_RULE.search(said)) or (sounds_asking(said) and not _OURS.search(text))


def _names_some(fact: Fact, one: Heard, text: str, today: date) -> bool:
    """Whether the only number of people in a text counts some of those it speaks of by their kind:
    里头有六个是脱了贫的; not where they lack something."""
    counted = next((clause for clause in clauses(text) if heads(clause, today)), text)
    alone = fact.kind and not one.left and len(heads(text, today)) == 1
    return alone and not _LACKING.search(counted)


def _in_season(fact: Fact, counted: Heard | None, text: str, today: date) -> Mapping[str, Heard]:
    """The days of a season by their first and last, or as they were counted; neither where both
    are told and differ: some of those counted may lie outside. None where work began after it."""
    worked = days_in_season(fact, text, today)
    if worked is None:
        return {fact.name: counted} if counted else {}
    days, words = worked
    return {} if days and counted and counted.given != days else {fact.name: Heard(days, words)}
