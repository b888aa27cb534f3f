"""How many the others are, where a part and the whole were counted: two, of 3个签了一年，其他的
只签半年，总共5个."""

import re
from collections.abc import Sequence
from datetime import date

from nlp.counting.heads import heads
from nlp.numbers import Quantity
from nlp.numerals import SHORT
from nlp.statements import clauses, sounds_asking
from nlp.told import people

_NAMES_A_REST = re.compile("其[他它余]|余下|剩下|另外|别的")
_REST = re.compile(
    "(?:但是?|可是?|不过|那|就)?(?P<rest>其[他它余]|余下|剩下|另外|别)(?:的|(?=[都全也均人]))"
    f"(?:人|几个人?|那些人?)?(?!{SHORT}[个名位人]|还|又|再|有|加|[收交缴掏出给])(?=[^，]{{2}})"
)
_TAKEN_ON = "(?:[来进招雇聘收请添报考](?:进来?|来|到|了|上|下|用)?)"
_WHOLE = re.compile(
    "(?:[我俺咱]们?|[那这]?[回次批](?=[一总拢统共合加招来])|当[时初]|[招来进]的时候|[刚起开最]初|起头|开头|前后)*"
    f"(?:新?{_TAKEN_ON}的?(?:人|[员工]人?)?)?(?:人数)?(?:[一总拢统]共|合计|[加合拢]起来|满打满算)"
    f"(?:就|才|也|是|有|算|{_TAKEN_ON})*#(?:人|工人?|员工|学生|学员|新人)?(?:呢|的|啊|吧|哈)?"
)
_LET_GO = re.compile("裁|辞退|解雇|开除")
"""Who is let go is one of a whole firm, of which the others are nobody that counts."""
BARE = 3
"""So many characters behind 剩下的 name no more than a place or kind: where the whole was told
first, they are read as they stand."""


def with_rest_numbered(text: str, today: date) -> str:
    """The text with the number of the others, where the parts before them and the whole of all are
    counted, and nobody else."""
    if not _NAMES_A_REST.search(text) or _LET_GO.search(text):
        return text
    said = clauses(text)
    rests = [one for one in said if _REST.match(one) and not people(one, today)]
    wholes = [one for one in said if _whole(one, today)]
    if len(rests) != 1 or len(wholes) != 1:
        return text
    at, whole = said.index(rests[0]), _whole(wholes[0], today)
    parts = [
        (one, place) for place, one in enumerate(said) if one != wholes[0] and heads(one, today)
    ]
    numbers = [heads(one, today) for one, _ in parts]
    if not parts or any(place > at for _, place in parts) or any(map(_several, numbers)):
        return text
    behind = _REST.sub("", rests[0], count=1)
    if said.index(wholes[0]) < at and len(behind) <= BARE:
        return text
    left = whole - sum(int(one[0].high) for one in numbers)
    numbered = _REST.sub(rf"\g<rest>{left}个", rests[0], count=1)
    return text.replace(rests[0], numbered, 1) if left > 0 else text


def _several(counted: Sequence[Quantity]) -> bool:
    """Whether a clause counts several, or not exactly."""
    return len(counted) > 1 or counted[0].low != counted[0].high


def _whole(clause: str, today: date) -> int:
    """How many all of them are together by a clause that tells nothing else; 0 if none does."""
    counted = people(clause, today)
    if len(counted) != 1 or counted[0].low != counted[0].high or sounds_asking(clause):
        return 0
    one = counted[0]
    return int(one.high) if _WHOLE.fullmatch(f"{clause[: one.start]}#{clause[one.end :]}") else 0
