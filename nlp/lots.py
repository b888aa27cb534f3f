"""Which of several lots of people, one after another, words name by its place: 第二批, 后头那回."""

import re

_LOT = "(?:[批拨茬]|[回次](?!性))"
_PLACES = (
    f"(?:[第头]一|头|先来|先招|前一?|(?:头里|先头|前头|前面|开始)[这那]?一?){_LOT}",
    f"第?二{_LOT}",
    f"第?三{_LOT}",
    f"第?四{_LOT}",
)
_LAST = f"(?:最?后|后来|后[头面首]|后一|末)[这那来一]*{_LOT}"


def lot_named(words: str, lots: int) -> int | None:
    """The place of the lot that words name, from none on; None if they name none there is."""
    if lots and re.search(_LAST, words):
        return lots - 1
    return next((at for at, place in enumerate(_PLACES[:lots]) if re.search(place, words)), None)


def names_a_lot(words: str) -> bool:
    """Whether words name a lot by its place, whether or not there is such a one."""
    return any(re.search(place, words) for place in (_LAST, *_PLACES))
