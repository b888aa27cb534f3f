"""Which aspects of a thing a sentence asks about."""

import re
from collections.abc import Iterable, Sequence

from nlp.lexicon import Lexicon
from nlp.phrases import Found
from nlp.questions.if_there import asks_if_so, asks_if_there, without_if
from nlp.questions.which_door import asks_which_door, asks_which_way
from nlp.statements import clauses
from nlp.text import plain

PAPERS, DOOR, WAY, WHETHER, WHOM = "materials", "where", "process", "conditions", "contact"

_PAPERS = ("材料", "资料", "手续", "表格", "申请表", "花名册", "证明", "证件", "复印件", "原件")
"""Words that name papers and do not ask which."""

_SENT = "[发传交投寄递报送]"
_REACHED = re.compile(
    f"[往到给进用](?:[^哪啥甚什几，]{{0,6}})邮箱.{{0,3}}?{_SENT}|{_SENT}(?:[到往去进]|给)[^哪啥甚什几，]{{0,6}}邮箱"
    "|(?:打|来|接)[了过个]*电话[了过]?(?:来|过来)?[说问让叫通催告]"
)
"""要往人家邮箱里发东西 tells how, and does not ask for the address."""

_BETWEEN = re.compile("[该得要应往都给把就还先的是能可以我俺咱们]*")


def aspects_asked(text: str, found: Sequence[Found], lexicon: Lexicon) -> tuple[str, ...]:
    """The aspects in the order asked, of the phrases `found` in a text.

    材料往哪交 asks where, and names the papers only as what is brought there.
    """
    asked = dict.fromkeys(name for one in found for name in _aspects(one, lexicon))
    if asks_which_door(plain(text)):
        asked[DOOR] = None
    if_there, if_so = asks_if_there(text), asks_if_so(text)
    asked |= dict.fromkeys(name for name, is_asked in ((DOOR, if_there), (WAY, if_so)) if is_asked)
    if (if_there or if_so) and WHETHER not in _asked_in(without_if(text), lexicon):
        asked.pop(WHETHER, None)
    if asks_which_way(plain(text)):
        asked.pop(WAY, None)
    if WHOM in asked and WHOM not in _asked_in(_REACHED.sub("，", text), lexicon):
        del asked[WHOM]
    if PAPERS in asked and DOOR in asked and not _asks_which_papers(text, lexicon):
        del asked[PAPERS]
    return tuple(asked)


def _asked_in(text: str, lexicon: Lexicon) -> set[str]:
    """The aspects asked about within the clauses of a text."""
    found = (one for clause in clauses(text) for one in lexicon.aspects.find(plain(clause)))
    return {name for one in found for name in _aspects(one, lexicon)}


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
