"""What different ways of paying come to in a month, to compare them and for nothing else."""

from fractions import Fraction

from jobs.values import FEN, Pay, Unit

PAID_DAYS = Fraction(87, 4)
"""Days that a month's wage is paid for, 21.75: by the labour ministry's rule a day's wage is a
month's divided by it. Who is hired by the day may well work fewer."""

HOURS = 8
"""Hours of a day by the labour law."""

_MONTHLY = {"month": Fraction(1), "day": PAID_DAYS, "hour": HOURS * PAID_DAYS}


def monthly(fen: int, unit: Unit) -> int | None:
    """Fen a month that fen a unit come to; None by the piece, which nobody can tell beforehand."""
    rate = _MONTHLY.get(unit)
    return int(fen * rate) if rate is not None else None


def most_a_month(pay: Pay) -> int | None:
    """The upper end of what a posting pays in fen a month, as far as it commits itself.

    None where that cannot be compared: by agreement, or by the piece.
    """
    end = pay.low if pay.high is None else pay.high
    return None if end is None else monthly(end, pay.unit)


def wished_a_month(yuan: float, unit: Unit) -> int | None:
    """What somebody wants at least, in fen a month; None if it cannot be compared."""
    return monthly(round(yuan * FEN), unit)
