"""Where people are, put right: 老公去了福建，不对，去的是毕节, and 女儿去遵义了，不对，女儿在家."""

import re
from collections.abc import Callable, Sequence

from nlp.counting.kin import going
from nlp.places.regions import Mention
from nlp.put_right.taking_back import TAKES_BACK
from nlp.statements import clauses

Mentions = Callable[[str], Sequence[Mention]]

_GO = "(?:是|应该|其实|实际|去|到|在|往|的|了|都|就)*"
_ONLY_WHERE = re.compile(
    f"(?P<who>[^，#]{{0,6}}?)(?:{_GO}#(?:那边|打工|务工|上班|干活|做工|的|了)*)"
)
"""A clause that tells a place, and nothing else of who is there."""


def put_elsewhere(text: str, mentions: Mentions) -> str:
    """The text with each place that is taken back replaced by the one said instead, and each
    person who is somewhere else altogether told of anew."""
    for taken_back in reversed([*TAKES_BACK.finditer(text)]):
        before, after = text[: taken_back.start()], text[taken_back.end() :]
        anew = (*clauses(after), "")[0]
        if not (right := _told_instead(before, anew, mentions)):
            continue
        wrong, instead = right
        kept, _, between = before.rpartition(wrong)
        text = f"{kept}{instead}{between}{after[after.index(anew) + len(anew) :]}"
    return text


def _told_instead(before: str, anew: str, mentions: Mentions) -> tuple[str, str] | None:
    """The clause that a new one puts right, and what it is then; None if it does so to none."""
    who, places = going(anew), mentions(anew)
    of_whom = [one for one in clauses(before) if not who or going(one) == who]
    if len(places) == 1 and (there := _ONLY_WHERE.fullmatch(_without(anew, places[0], "#"))):
        led = [(one, found) for one in of_whom if len(found := mentions(one)) == 1]
        if led and bool(there["who"]) == bool(who):
            clause, (wrong,) = led[-1]
            return clause, _without(clause, wrong, places[0].text)
    return (of_whom[-1], anew) if who and of_whom else None


def _without(clause: str, place: Mention, instead: str) -> str:
    return f"{clause[: place.start]}{instead}{clause[place.end :]}"
