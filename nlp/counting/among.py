"""Of which group told before a clause tells some apart: 那11个里又有2个才签半年, 去安顺的有1个没签,
那些满一年的里头有1个没交."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.counting.lots import lot_named
from nlp.counting.part import Part
from nlp.numerals import read_number
from nlp.text import pairs

SEVERAL = 2

_DIGITS = "[0-9一二两三四五六七八九十百]"
_SOME = f"有?(?:{_DIGITS}+[个名位]|[俩仨])"
_INSIDE = "(?:里[头面边]?|当中|中)"
BUT = (
    "(?:哦|噢|喔|哎呀?|唉|呃|嗯|对了)?"
    "(?:但是?|可是?|就是?|只是|光是?|单|唯独|偏偏|不过|也|只|其实|是)?"
)
"""What may stand before those who are told apart: 哦但是去安顺的有1个没签."""
_OF_THOSE = re.compile(
    f"(?P<who>.{{0,8}}?)(?P<that>[那这])?(?P<number>{_DIGITS}+)[个名位]?(?:人|学生|[男女]的)?{_INSIDE}"
    f"(?:又|也|还)?(?P<some>{_SOME}.*)"
)
"""Some of a group that is named by its number: 那11个里又有2个才签半年."""

_OF_SUCH = re.compile(
    f"{BUT}(?P<such>[那这]些)?(?P<who>.{{2,12}}?)的(?:人|学生)?(?:里[头面边]|当中)(?:又|也|还)?(?P<some>{_SOME}.*)"
)
"""Some of a group that is named by what is said of it: 那些满一年的里头有1个没交."""

_AMONG = re.compile(
    f"^{BUT}(?:(?!另外|还有|此外|再就)(?P<who>.{{2,8}}?)(?:[招来进收雇]的)?的?"
    f"(?P<lot>[那这][一二三四]?[批拨回茬]|里[头面边]|当中|那[些边])?也?(?={_SOME})有"
    f"|有(?:{_DIGITS}+个|[俩仨])人?(?P<those>.{{2,6}}?)的(?=.))"
)
_HEADING = re.compile(
    f"(?P<whom>(?<![^，,。；;、\\s])(?:[^，,。；;、\\s]{{0,6}}?[那这]{_DIGITS}+[个名位]?人?|[那这]些[^，,。；;、\\s]{{1,10}}?"
    f"|[^，,。；;、\\s]{{2,8}}的(?:人|学生)?){_INSIDE})[，,:：、 ]+(?=(?:又|也|还)?{_SOME})"
)
_COUNTED_LAST = re.compile(
    f"(?P<whom>(?<![^，,。；;、\\s])[那这]?{_DIGITS}+[个名位]人?{_INSIDE})(?!有)"
    f"(?P<who>[^，,。；;、\\s]{{2,16}}?的)(?:一共|总共)?(?:就|只|才)?(?:有|是)?"
    f"(?P<some>{_DIGITS}+[个名位]人?|[俩仨])(?=[，,。；;\\s]|$)"
)
"""Some of a group with their number behind what is said of them: 12个里登记失业满半年的有9个."""
_OF_ALL = re.compile(
    "[那这]些?|[我俺咱]们?|公司|企业|厂子?|单位|店|[招来进收雇][来的了]*|新|今年|一共|总共|人|的"
)
_LEADING = re.compile("^[去到往在送]+")
_NO = re.compile("没|未|不")
_INSIDE_SOMEWHERE = re.compile(_INSIDE)


@dataclass(frozen=True, slots=True)
class Some:
    """Some of a group: its place among those told, None if nobody can tell which it is, and the
    words on them; `sure` whether they can be of no others."""

    at: int | None
    words: str
    sure: bool


def headed(text: str) -> str:
    """The text with those of whom some are told in one clause with these, and the number of these
    before what is said of them: 这13个里头，有2个没签; 12个里没签的有3个."""
    if not _INSIDE_SOMEWHERE.search(text):
        return text
    return _COUNTED_LAST.sub(r"\g<whom>有\g<some>\g<who>", _HEADING.sub(r"\g<whom>", text))


def names_a_group(clause: str) -> bool:
    """Whether a clause tells of some of a group that it names."""
    return bool(_AMONG.search(clause) or is_of_number(clause))


def is_of_number(clause: str) -> bool:
    """Whether a clause tells of some of a group that it names by its number."""
    found = _OF_THOSE.match(clause)
    return bool(found and found["that"])


def some_named(clause: str, found: Sequence[Part]) -> Some | None:
    """Some of a group that a clause names by its number, by what is said of it, or by its place;
    None if it names none."""
    if by_number := _OF_THOSE.match(clause):
        at = _numbered(found, int(read_number(by_number["number"]) or 0), by_number["who"])
        if at is not None or by_number["that"]:
            return Some(at, by_number["some"], sure=True)
    if len(found) < SEVERAL:
        return None
    such = _OF_SUCH.match(clause)
    if such and (at := _told_so(found, such["who"])) is not None:
        return Some(at, such["some"], sure=True)
    if named := _AMONG.search(clause):
        at = lot_named(clause, len(found))
        who = named["who"] or named["those"]
        at = next((place for place, one in enumerate(found) if who in one.own), at)
        return Some(at, clause, sure=bool(named["lot"]) and at is None)
    return None


def _numbered(found: Sequence[Part], number: int, who: str) -> int | None:
    """The place of the one group of a number, or of those the one that is `who` it says."""
    places = [at for at, one in enumerate(found) if one.number == number]
    if len(places) > 1:
        at = _told_so([found[place] for place in places], who)
        return None if at is None else places[at]
    return places[0] if places else None


def _told_so(found: Sequence[Part], who: str) -> int | None:
    """The place of the one group of which most of the same is said; None if nobody can tell."""
    said = _LEADING.sub("", who)
    wanted = {*pairs(said)} if _OF_ALL.sub("", said) else set[str]()
    shared = [
        len(wanted & {*pairs(one.own)}) if _denied(one.own) == _denied(said) else 0 for one in found
    ]
    most = max(shared, default=0)
    return shared.index(most) if most and shared.count(most) == 1 else None


def _denied(words: str) -> bool:
    return bool(_NO.search(words))
