"""Papers counted in one clause and named in another: 考的中级工，下来40个证 are forty of the one
grade that is spoken of."""

import re
from datetime import date

from nlp.counting.papers import Kinds, counts, cues_of, from_long_ago, kind_of, people
from nlp.statements import clauses

_GOT = re.compile("证|本本|[考评]?[过通]了|合格|过关|[考拿评][过出下起上到着]")
_NOT_SO = re.compile("[没未不]|想|要|准备|打算|报名|补考|老|旧")


def of_the_one_grade(text: str, kinds: Kinds, today: date) -> str:
    """The text with the only kind of paper it names beside the only number of those got; the same
    where it names several, or counts one itself."""
    if not cues_of(kinds).search(text) or counts(text, kinds, today):
        return text
    told = clauses(text)
    naming = [one for one in told if cues_of(kinds).search(one)]
    named = {kind_of(one, kinds) for one in naming}
    got = [one for one in told if _GOT.search(one) and people(one, today)]
    if len(named) != 1 or None in named or len(got) != 1 or _NOT_SO.search(got[0]):
        return text
    counted = people(got[0], today)
    if len(counted) != 1 or any(map(from_long_ago, (*naming, *got))):
        return text
    name, number = cues_of(kinds).findall(naming[0])[0], counted[0]
    before, behind = got[0][: number.start], got[0][number.end :]
    return text.replace(got[0], f"{before}{name}{number.text}{behind}", 1)
