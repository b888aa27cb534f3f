"""What may be drawn together: the best set of benefits of which none excludes another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from eligibility.amounts import added
from eligibility.benefits import Benefit, Exclusion
from eligibility.check import Result
from eligibility.grants import Amount

Worth = tuple[int, ...]
Conflicts = Mapping[int, int]
"""For each result by its number those it excludes, as the bits of a number."""


@dataclass(frozen=True, slots=True, eq=False)
class LeftOut:
    """A result that could be had, but not beside those chosen `instead` or already `claimed`."""

    result: Result
    instead: tuple[Result, ...]
    exclusions: tuple[Exclusion, ...]
    claimed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """The results to apply for, what they come to, and what was left out for them."""

    chosen: tuple[Result, ...]
    total: Amount
    left_out: tuple[LeftOut, ...]


def bundle(
    results: Sequence[Result], claimed: Collection[str] = (), drawn: Iterable[Benefit] = ()
) -> Bundle:
    """The best set that may be drawn together of all that can be had, by exact search.

    Sums that are known count first: their least, then their most, then rates; then the more
    benefits, those without a certificate to come, and those named first. `claimed` are the ids
    or families already drawn for the same person or hire, `drawn` benefits that go by these
    names beside the results. What is only unknown neither takes part nor hides another.
    """
    barred = _barred(results, claimed, drawn)
    found = [one for one in results if one.may_be_had and not barred[one.benefit.id]]
    chosen = _chosen(found)
    late = [one for one in results if one.may_be_had and barred[one.benefit.id]]
    left_out = [_left_out(one, chosen) for one in found if one not in chosen]
    left_out += [LeftOut(one, (), (), barred[one.benefit.id]) for one in late]
    return Bundle(chosen, added(one.amounts.total for one in chosen), tuple(left_out))


def _barred(
    results: Sequence[Result], claimed: Collection[str], drawn: Iterable[Benefit]
) -> Mapping[str, tuple[str, ...]]:
    """For each benefit's id what was already drawn that keeps one from it."""
    known = [*drawn, *(one.benefit for one in results)] if claimed else ()
    had = [one for one in known if one.id in claimed or one.family in claimed]
    return {one.benefit.id: barring(one.benefit, claimed, had) for one in results}


def _chosen(found: Sequence[Result]) -> tuple[Result, ...]:
    """The best lawful set, in the order given."""
    if not any(one.benefit.exclusions for one in found):
        return tuple(found)
    conflicts = _conflicts(found)
    kept = [number for group in _groups(conflicts) for number in _best(found, group, conflicts)]
    return tuple(found[number] for number in sorted(kept))


def exclusions_between(one: Benefit, other: Benefit) -> tuple[Exclusion, ...]:
    """Why two benefits cannot be drawn together, whichever of them says so."""
    if one is other:
        return ()
    said = [exclusion for exclusion in one.exclusions if _names(exclusion, other)]
    return (*said, *(exclusion for exclusion in other.exclusions if _names(exclusion, one)))


def barring(benefit: Benefit, claimed: Collection[str], had: Iterable[Benefit]) -> tuple[str, ...]:
    """What was already drawn that keeps one from a benefit: its like, or what excludes it.

    `had` are the benefits known by the names `claimed`.
    """
    if not claimed:
        return ()
    own = [name for exclusion in benefit.exclusions for name in exclusion.families]
    others = [name for one in had if _excludes(one, benefit) for name in (one.id, one.family)]
    names = dict.fromkeys([benefit.id, benefit.family, *own, *others])
    return tuple(name for name in names if name in claimed)


def _excludes(had: Benefit, benefit: Benefit) -> bool:
    """Whether who had one cannot have the other, whichever of them says so."""
    theirs = (one for one in had.exclusions if not one.one_way)
    return any(_names(one, benefit) for one in theirs) or any(
        _names(one, had) for one in benefit.exclusions
    )


def _names(exclusion: Exclusion, benefit: Benefit) -> bool:
    return benefit.family in exclusion.families or benefit.id in exclusion.families


def _left_out(result: Result, chosen: Iterable[Result]) -> LeftOut:
    between = {one: exclusions_between(result.benefit, one.benefit) for one in chosen}
    instead = tuple(one for one, said in between.items() if said)
    exclusions = [exclusion for said in between.values() for exclusion in said]
    return LeftOut(result, instead, tuple(dict.fromkeys(exclusions)))


def _conflicts(found: Sequence[Result]) -> Conflicts:
    return {
        number: sum(
            1 << other
            for other, two in enumerate(found)
            if exclusions_between(one.benefit, two.benefit)
        )
        for number, one in enumerate(found)
    }


def _groups(conflicts: Conflicts) -> list[int]:
    """The results in groups between which there is no exclusion, as bits."""
    groups: list[int] = []
    for number, excluded in conflicts.items():
        group = excluded | 1 << number
        touching = [one for one in groups if one & group]
        for one in touching:
            groups.remove(one)
            group |= one
        groups.append(group)
    return groups


def _best(found: Sequence[Result], group: int, conflicts: Conflicts) -> list[int]:
    """The numbers of the best lawful set within one group."""

    @cache
    def best(left: int) -> tuple[Worth, int]:
        if not left:
            return (0,) * 6, 0
        members = _members(left)
        # With or without the most contested one: this is where most of the rest falls away.
        one = max(members, key=lambda number: (conflicts[number] & left).bit_count())
        worth, chosen = best(left & ~conflicts[one] & ~(1 << one))
        added_worth = tuple(map(sum, zip(worth, _worth(found, one), strict=True)))
        with_it = added_worth, chosen | 1 << one
        return max(with_it, best(left & ~(1 << one))) if conflicts[one] & left else with_it

    return _members(best(group)[1])


def _members(bits: int) -> list[int]:
    return [number for number in range(bits.bit_length()) if bits >> number & 1]


def _worth(found: Sequence[Result], number: int) -> Worth:
    result = found[number]
    total = result.amounts.total
    least, most = total.bounds or (0, 0)
    rate = total.fen or 0 if total.kind == "rate" else 0
    sure = int(result.status == "eligible")
    return least, most, rate, 1, sure, 1 << (len(found) - number)
