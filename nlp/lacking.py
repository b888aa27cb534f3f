"""Who lacks what counts: of 46个人，6个没参保 forty are insured."""

from collections.abc import Sequence
from datetime import date

from nlp.numbers import Quantity
from nlp.statements import clauses, denies, without
from nlp.told import told_numbers


def those_who_have(text: str, cues: Sequence[str], today: date) -> str:
    """The text with how many have what a cue names in the place of who have it not, where the
    number of all of them was told and no other."""
    first, *more = [one for one in clauses(text) if lacks(one, cues, today)] or [""]
    before, _, after = text.partition(first) if first else ("", "", "")
    for words in more:
        after = after.replace(words, "", 1)
    whole = _people(before, today)
    lacking = [one for words in (first, *more) for one in _people(words, today)]
    exact = all(one.low == one.high for one in (*whole, *lacking))
    told = without(before, cues) == before and any(cue in before for cue in cues)
    if len(whole) != 1 or len(lacking) != 1 + len(more) or not exact or told:
        return text
    left = int(whole[0].high - sum(one.high for one in lacking))
    return f"{before}{cues[0]}{left}人{after}" if left > 0 else text


def lacks(clause: str, cues: Sequence[str], today: date) -> bool:
    """Whether a clause numbers people who have not what a cue names: 6个是返聘的没参保."""
    return denies(clause, cues) and bool(_people(clause, today))


def without_lacking(text: str, cues: Sequence[str], today: date) -> str:
    """The text without the clauses that number people who have not what a cue names."""
    for words in clauses(text):
        if lacks(words, cues, today):
            text = text.replace(words, "")
    return text


def _people(text: str, today: date) -> Sequence[Quantity]:
    return [one for one in told_numbers(text, today) if one.unit in ("人", "个")]
