"""Which aspects of a thing a sentence asks about."""

import re
from collections.abc import Iterable, Sequence

from nlp.lexicon import Lexicon
from nlp.phrases import Found
from nlp.statements import clauses
from nlp.text import plain
from nlp.which_door import asks_which_door, asks_which_way

PAPERS, DOOR, WAY = "materials", "where", "process"

_PAPERS = ("材料", "资料", "手续", "表格", "申请表", "花名册", "证明", "证件", "复印件", "原件")
"""Words that name papers and do not ask which."""

_BETWEEN = re.compile("[该得要应往都给把就还先的是能可以我俺咱们]*")


def aspects_asked(text: str, found: Sequence[Found], lexicon: Lexicon) -> tuple[str, ...]:
    """The aspects in the order asked, of the phrases `found` in a text.

    材料往哪交 asks where, and names the papers only as what is brought there.
    """
    asked = dict.fromkeys(name for one in found for name in _aspects(one, lexicon))
    if asks_which_door(plain(text)):
        asked[DOOR] = None
    if asks_which_way(plain(text)):
        asked.pop(WAY, None)
    if PAPERS in asked and DOOR in asked and not _asks_which_papers(text, lexicon):
        del asked[PAPERS]
    return tuple(asked)


def _asks_which_papers(text: str, lexicon: Lexicon) -> bool:
    """Whether some clause does more of papers than to name what is brought to a door."""
    return any(_asks_in(plain(clause), lexicon) for clause in clauses(text))


def _asks_in(clause: str, lexicon: Lexicon) -> bool:
    found = lexicon.aspects.find(clause)
    doors = [one for one in found if DOOR in _aspects(one, lexicon)]
    papers = [one for one in found if PAPERS in _aspects(one, lexicon)]
    return any(not _is_brought(one, doors, clause) for one in papers)


def _is_brought(paper: Found, doors: Iterable[Found], clause: str) -> bool:
    """Whether a paper is only named, straight beside the words that ask where."""
    gaps = (
        clause[one.end : paper.start] if one.end <= paper.start else clause[paper.end : one.start]
        for one in doors
    )
    return paper.phrase in _PAPERS and any(_BETWEEN.fullmatch(gap) for gap in gaps)


def _aspects(one: Found, lexicon: Lexicon) -> Sequence[str]:
    return lexicon.aspects.values.get(one.phrase, ())
