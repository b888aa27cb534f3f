"""The days of a season that were worked, as somebody tells them by their first and last."""

from datetime import date

from eligibility.facts import Fact
from nlp.measures.day_spans import Season, began_after, days_worked


def season_of(fact: Fact) -> Season:
    """The days of which a number of days is."""
    return Season(*map(date.fromisoformat, fact.season))


def days_in_season(fact: Fact, text: str, today: date) -> tuple[int, str] | None:
    """How many days of a fact's season were worked, and the words for it; 0 where work began after
    it, None where neither is told."""
    season = season_of(fact)
    if late := began_after(text, today, season):
        return 0, late
    return days_worked(text, today, season)
