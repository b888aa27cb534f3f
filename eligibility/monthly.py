"""A sum of money that is another each month, and months by their names: 2020-02 to 2020-06."""

from dataclasses import dataclass
from typing import Any

from eligibility.values import Interval, told

A_YEAR = 12
_A_MONTH = len("2020-02")

Sums = tuple[tuple[int, Any], ...]
"""The sums of some months, each with the number of its month, 0 where it has none."""


@dataclass(frozen=True, slots=True)
class Monthly:
    """A sum of money that is another each month; `onward` is that of all months that follow."""

    sums: Sums
    onward: Any = None

    def over(self, months: Any) -> Sums | None:
        """The sums of so many months, which need not be told where all are; None if they are not
        as many, or it is open how long the last is paid."""
        if self.onward is None:
            return self.sums if not told(months) or months == len(self.sums) else None
        if not isinstance(months, int) or months <= len(self.sums):
            return None
        last = self.sums[-1][0] if self.sums else 0
        further = range(1, months - len(self.sums) + 1)
        named = (((last + at - 1) % A_YEAR + 1 if last else 0) for at in further)
        return (*self.sums, *((month, self.onward) for month in named))

    def within(self, first: str, last: str, months: Any) -> Sums | None:
        """Those from one month to another, of which alone so many may have been told; None where
        any has no name."""
        numbers = [at % A_YEAR + 1 for at in range(_counted(first) - 1, _counted(last))]
        there = [month for month, _ in self.sums if month in numbers]
        sums = self.over(None if self.onward is None and months == len(there) else months)
        if not sums or any(not month for month, _ in sums):
            return None
        return tuple(one for one in sums if one[0] in numbers)


def months_of(span: tuple[str, ...], named: Any) -> tuple[str, str]:
    """The first and the last month of a span, as far as several of its months are named."""
    if not names_months(named):
        return span[0], span[1]
    return max(named.low, span[0]), min(named.high, span[1])


def names_months(named: Any) -> bool:
    """Whether several months are named by the first and the last."""
    return isinstance(named, Interval) and {len(named.low), len(named.high)} == {_A_MONTH}


def number_of(first: str, last: str) -> int:
    """How many months there are from one to another, both included."""
    return max(0, _counted(last) - _counted(first) + 1)


def _counted(month: str) -> int:
    return int(month[:4]) * A_YEAR + int(month[5:])
