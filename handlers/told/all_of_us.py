"""How many of a family somebody asks for, where fewer of them were understood: 我们三个人."""

import re
from collections.abc import Mapping, Sequence

from handlers.asked import Asked
from handlers.told.one_group import paid_for
from handlers.told.story import told
from nlp.counting.kin import going
from nlp.numerals import read_number
from nlp.statements import clauses
from policy.hearing import Heard
from policy.knowledge import Shelved
from policy.reckoned.grouped import Group

_ALL_OF_US = re.compile("[我俺咱]们?(?:一?家)?(?P<number>[三四五六3-6])个人?(?!月)")
_STAYED = re.compile("[在守留](?:家|屋)|[没未]有?(?:能|去|走|出)")
"""Who stayed behind may be one of those asked for, and is paid nothing."""


def left_out_of_us(
    asked: Asked,
    shelved: Shelved,
    groups: Sequence[Group],
    heard_of: Mapping[str, Heard],
    story: Sequence[str],
) -> Sequence[str]:
    """The words for how many a question is for, if fewer of those named were counted."""
    us = _ALL_OF_US.search(asked.text)
    if not us or not any(going(one) for text in story for one in clauses(text)):
        return ()
    if any(map(_STAYED.search, (*told(asked.memory, asked.turn.today), asked.text))):
        return ()
    heard = (heard_of.get(fact.name) for fact in paid_for(shelved))
    alone = (one.given for one in heard if one and isinstance(one.given, int))
    counted = sum(one.number for one in groups) or sum(alone)
    return (us[0],) if 0 < counted < int(read_number(us["number"]) or 0) else ()
