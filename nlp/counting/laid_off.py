"""Who was laid off one time after another: 上半年裁了12人，后来又裁了9人 are 21."""

import re
from datetime import date

from nlp.counting.beside import are_of_them
from nlp.numbers import Quantity
from nlp.statements import clauses, sounds_asking
from nlp.told import people

_LAID_OFF = re.compile("裁|辞(?![职工])|炒|开除|解雇|劝退|清退|遣散|撵|打发")
_FURTHER = re.compile("又|再|后来|后头|下半年|年底|第[二三四]|接着|另外?|还")
_ANOTHER_YEAR = re.compile("今年|前年|大前年|往年")
FEWEST = 2


def in_all_laid_off(text: str, today: date) -> str:
    """The text with all that were laid off in the place of those of the first time, where each
    time is told as a further one of the same year."""
    if len(_LAID_OFF.findall(text)) < FEWEST:
        return text
    told = [(words, one) for words in clauses(text) if (one := _laid_off(words, today))]
    further = all(_FURTHER.search(words) for words, _ in told[1:])
    unclear = any(_ANOTHER_YEAR.search(words) or are_of_them(words) for words, _ in told)
    if len(told) < FEWEST or not further or unclear:
        return text
    (first, number), *others = told
    total = int(sum(one.high for _, one in told))
    for words, _ in others:
        text = text.replace(words, "", 1)
    return text.replace(first, f"{first[: number.start]}{total}人{first[number.end :]}", 1)


def _laid_off(words: str, today: date) -> Quantity | None:
    """The one exact number of people a clause says were laid off; None if it says none."""
    if not _LAID_OFF.search(words) or sounds_asking(words):
        return None
    counted = people(words, today)
    exact = len(counted) == 1 and counted[0].low == counted[0].high
    behind = exact and _LAID_OFF.search(words[: counted[0].start])
    return counted[0] if behind else None
