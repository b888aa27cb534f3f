"""Of which group told before a clause tells some apart: 那11个里又有2个才签半年, 去安顺的有1个没签,
那些满一年的里头有1个没交."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from nlp.counting.labels import is_of_another_time, named, tells_which
from nlp.counting.lots import A_LOT
from nlp.counting.part import Part
from nlp.numerals import read_number
from nlp.statements import sounds_asking

SEVERAL = 2

_DIGITS = "[0-9一二两三四五六七八九十百]"
_SOME = f"有?(?:{_DIGITS}+[个名位](?!月|小时|星期|工作)|[俩仨])"
_INSIDE = "(?:里[头面边]?|当中|中)"
BUT = (
    "(?:哦|噢|喔|哎呀?|唉|呃|嗯|对了)?"
    "(?:但是?|可是?|就是?|只是|光是?|单|唯独|偏偏|不过|也|只|其实|是)?"
)
"""What may stand before those who are told apart: 哦但是去安顺的有1个没签."""
_TOPIC = (
    "(?:(?P<topic>(?:劳动)?合同|社会?保险|社保|失业保?险|保险|五险|工资|手续)(?:这块|方面|上)?)?"
)
_MATTER = re.compile(
    "(?:[那这]个?)?(?:(?:劳动)?合同|(?:社会?|失业|养老|医疗|工伤)?保险?|社保|[失事]业险|[三五]险(?:一金)?|公积金|工资|手续"
    "|试用期?|证书?|失业金)(?:这块|方面|上)?(?:就|是)?"
)
"""What is signed, paid in or done, and names nobody: 失业险还没上."""
_THEM = "(?:人|学生|工人|[男女]的)?"
_THOSE = f"(?:的|[招来进收雇聘]的?)?[那这](?:一?[批拨茬回期班波轮]|[些头边]|几[个位]){_THEM}"
_MORE = "(?:又|也|还)?"
_BY_NUMBER = re.compile(
    f"{BUT}{_TOPIC}(?:就|只有?|光)?(?P<who>.{{0,10}}?)(?P<that>[那这])?(?P<number>{_DIGITS}+[个名位]|[俩仨]){_THEM}"
    f"(?P<kind>[^，有没未都全均才也又还里中0-9]{{1,6}}?(?=(?:{_INSIDE})?{_MORE}有{_SOME[2:]}))?"
    f"(?P<inside>{_INSIDE}(?={_MORE}{_SOME}))?{_MORE}(?P<said>.*)"
)
"""A group that is named by its number: 那11个里又有2个才签半年, 村里那3个才来."""

_BY_PLACE = re.compile(
    f"{BUT}{_TOPIC}(?:(?P<who>[^那这]{{1,10}}?){_THOSE}|(?P<lot>.{{0,4}}?{A_LOT})(?:的|那)?{_THEM})"
    f"(?P<inside>{_INSIDE})?{_MORE}(?P<said>.*)"
)
"""A group that is named as such: 富士康那头有2个没签, 第二批都没来."""

_BY_KIND = re.compile(
    f"{BUT}{_TOPIC}(?P<such>[那这]些)?(?!剩|其[余他它中]|里|当中|别|余|另|还有|此外|再|[全都]部?|[一总拢统]共|合计|大家|[他她]|有|我|俺|咱|是|不)"
    f"(?P<who>.{{2,10}}?)(?<!有)(?P<of>的)?{_THEM}(?P<inside>{_INSIDE})?{_MORE}"
    f"(?P<said>(?:有(?={_SOME})|{_SOME}|[都全均才没未只刚仅]|不(?!满|足|到|够|少|是)|一个[也都没]).*)"
)
"""A group that is named by what was said of it: 去安顺的有1个没签, 村里来的才干了俩月."""

_SOME_SUCH = re.compile(
    f"{BUT}[还也]?有(?:{_DIGITS}+[个名位]|[俩仨])人?(?P<who>.{{2,6}}?)(?:的(?=.)|(?=(?:因为|还|合同|社保)?[才没未只刚仅不]|是?(?:后[来头面]|半路|最近)))"
)
"""Some with their group behind their number: 有2个去安顺的没签, 有2个搬迁户只签了半年."""

_OUT_OF_ALL = re.compile(f"{BUT}(?:其中|[这那]?(?:里[头面边]|当中))的?")
"""What may lead up to a group of which some are told: 里头本县有1个."""

_HEADING = re.compile(
    f"(?P<whom>(?<![^，,。；;、\\s])(?:[^，,。；;、\\s]{{0,6}}?[那这]{_DIGITS}+[个名位]?人?|[那这]些[^，,。；;、\\s]{{1,10}}?"
    f"|[^，,。；;、\\s]{{2,8}}的(?:人|学生)?){_INSIDE})[，,:：、 ]+(?=(?:又|也|还)?{_SOME})"
)
_COUNTED_LAST = re.compile(
    f"(?P<whom>(?<![^，,。；;、\\s])(?:[那这]?{_DIGITS}+[个名位]人?{_INSIDE}"
    "|[^，,。；;、\\s没未不都全]{2,8}?(?:里[头面边]|当中)))(?!有)"
    f"(?P<who>[^，,。；;、\\s]{{2,16}}?的)(?:一共|总共)?(?:就|只|才)?(?:有|是)?"
    f"(?P<some>{_DIGITS}+[个名位]人?|[俩仨])(?=[，,。；;\\s]|$)"
)
"""Some of a group with their number behind what is said of them: 12个里登记失业满半年的有9个."""
_INSIDE_SOMEWHERE = re.compile(_INSIDE)
_IS_SOME = re.compile(_SOME)
_OF_SOME = re.compile(f"{_SOME}人?(?:是|都)?(?!人|[，,。；;\\s]).{{2,}}")
_IS_TOLD = re.compile(f"{_SOME}|一个[也都没]|[都全均才没未只刚仅]|不(?!满|足|到|够|少|是)")


@dataclass(frozen=True, slots=True)
class Some:
    """A group a clause names, or some of it: its place among those told, None if nobody can tell
    which it is, and what is said; `sure` whether it can be said of no others, `label` the words
    that name it where they say more than its number."""

    at: int | None
    words: str
    sure: bool
    label: str = ""


def headed(text: str) -> str:
    """The text with those of whom some are told in one clause with these, and the number of these
    before what is said of them: 这13个里头，有2个没签; 12个里没签的有3个."""
    if not _INSIDE_SOMEWHERE.search(text):
        return text
    return _COUNTED_LAST.sub(r"\g<whom>有\g<some>\g<who>", _HEADING.sub(r"\g<whom>", text))


def names_a_group(clause: str) -> bool:
    """Whether a clause tells of a group that it names, or of some of it."""
    one = _BY_PLACE.match(clause)
    if _names_by_number(clause) or (one and _IS_TOLD.match(one["said"])):
        return True
    kind = _BY_KIND.match(clause)
    of_some = kind and _IS_SOME.match(kind["said"]) and kind["said"].startswith("有")
    return bool(of_some or _SOME_SUCH.match(clause))


def is_of_number(clause: str) -> bool:
    """Whether a clause tells of some of a group that it names by its number."""
    found = _BY_NUMBER.match(clause)
    return bool(found and found["that"] and found["inside"])


def _names_by_number(clause: str) -> bool:
    """Whether a clause begins with a group that it names by its number: 村里那3个."""
    found = _BY_NUMBER.match(clause)
    named_so = found and (found["inside"] or found["kind"] or tells_which(found["who"]))
    return bool(found and found["that"] and named_so) and not sounds_asking(clause)


def tells_of_some(clause: str) -> bool:
    """Whether a clause tells something of some of a group it names, and not its number anew:
    第二批有两个没来, but not 第二批有两个."""
    by_number, by_place, by_kind = (one.match(clause) for one in (_BY_NUMBER, _BY_PLACE, _BY_KIND))
    if by_number and by_number["that"] and _OF_SOME.match(by_number["said"]):
        return True
    one = by_place if by_place and by_place["said"] else by_kind
    who = one and (one["who"] or one.groupdict().get("lot") or "")
    return bool(one and who and tells_which(who) and _OF_SOME.match(one["said"]))


def some_named(clause: str, found: Sequence[Part], today: date) -> Some | None:
    """The group that a clause names by its number, as a lot, or by what is said of it, and what it
    says of it or some of it; None if it names none."""
    some = _by_number(clause, found, today)
    if some or len(found) < SEVERAL:
        return some
    if (lead := _OUT_OF_ALL.match(clause)) and len(lead[0]) < len(clause):
        some = _by_kind(clause[lead.end() :], found, today)
        return replace(some, sure=True) if some else None
    if (one := _BY_PLACE.match(clause)) and one["said"]:
        return _strongly(one, one["who"] or one["lot"], found, today)
    return _by_kind(clause, found, today)


def _by_kind(clause: str, found: Sequence[Part], today: date) -> Some | None:
    """The group that a clause names by what was said of it, before or behind the number of some."""
    if (one := _BY_KIND.match(clause)) and not _IS_SOME.search(one["who"]):
        if one["inside"]:
            return _strongly(one, one["who"], found, today)
        return _weakly(clause, one, found, today)
    if (such := _SOME_SUCH.match(clause)) and (those := named(such["who"], _told(found), today)):
        return Some(those.at, clause, sure=False) if those.wholly else None
    return None


def _by_number(clause: str, found: Sequence[Part], today: date) -> Some | None:
    one = _BY_NUMBER.match(clause)
    told_again = one and one["said"] and one["who"].endswith("的") and len(found) >= SEVERAL
    if not one or not (
        told_again or one["inside"] or (one["that"] and (one["who"] or one["kind"]))
    ):
        return None
    if not (one["that"] or one["inside"]):
        return _again(one, found, today)
    who = f"{one['who']}{one['kind'] or ''}"
    number = int(read_number(one["number"].rstrip("个名位")) or 0)
    places = [at for at, part in enumerate(found) if number in _numbers(found, at)]
    if tells_which(who):
        those = named(who, _told(found), today)
        if those and those.wholly:
            places = [at for at in places if at == those.at]
        elif len(places) > 1:
            those = named(who, [found[at].words for at in places], today)
            places = [places[those.at]] if those else []
    if len(places) == 1:
        return Some(places[0], _said(one), sure=True)
    return Some(None, _said(one), sure=True) if one["that"] and one["inside"] else None


def _again(one: re.Match[str], found: Sequence[Part], today: date) -> Some | None:
    """What is said of a group told by its number and all its words once more: 外市的6个没签."""
    number, those = (
        read_number(one["number"].rstrip("个名位")),
        named(one["who"], _told(found), today),
    )
    same = those and those.wholly and found[those.at].number == number
    return Some(those.at, _said(one), sure=False) if those and same else None


def _numbers(found: Sequence[Part], at: int) -> tuple[int, ...]:
    """The numbers by which a group may be named; not that of all by which what is left of them."""
    one = found[at]
    return (one.number,) if _is_left_of_all(found, at) else (one.number, one.whole)


def _is_left_of_all(found: Sequence[Part], at: int) -> bool:
    """Whether a group is what is left of all that were told of."""
    return bool(found[at].whole) and all(one.of == at for one in found if one is not found[at])


def _strongly(one: re.Match[str], who: str, found: Sequence[Part], today: date) -> Some | None:
    """What is said of a group that is named as such: if it is none that was told of, of nobody."""
    if not tells_which(who):
        return None
    those = named(who, _told(found), today)
    if those:
        return Some(those.at, _said(one), sure=True, label=_label(one))
    if _are_left_over(who, found, today):
        return Some(0, _said(one), sure=True, label=_label(one))
    return Some(None, _said(one), sure=True) if _IS_SOME.match(one["said"]) else None


def _are_left_over(who: str, found: Sequence[Part], today: date) -> bool:
    """Whether words name those who are left of all by a year or day of which none was who were
    told apart: 2月来的 of fifteen, of whom three came in March."""
    others = found[1:]
    divided = bool(found[0].whole) and all(one.of == 0 for one in others)
    return divided and all(is_of_another_time(who, one.words, today) for one in others)


def _weakly(clause: str, one: re.Match[str], found: Sequence[Part], today: date) -> Some | None:
    """What is said of a group that is named in passing; None unless all of it was said before."""
    if _MATTER.fullmatch(one["who"]) or sounds_asking(clause):
        return None
    those, told_of_some = named(one["who"], _told(found), today), one["said"].startswith("有")
    if not those and told_of_some and _are_left_over(one["who"], found, today):
        return Some(0, _said(one), sure=False, label=_label(one))
    if not those and told_of_some and _are_in_parts(found):
        first = named(one["who"], [found[0].words], today)
        return Some(None, _said(one), sure=True) if first and first.wholly else None
    if not those or (one["topic"] and not one["who"]):
        return None
    if those.wholly or (told_of_some and one["of"]):
        return Some(those.at, _said(one), sure=False, label=_label(one))
    return None


def _told(found: Sequence[Part]) -> list[str]:
    """What was told of each group; of what is left of all, as far as it is said of that alone, and
    of those who were told part by part, nothing."""
    told = [one.own if _is_left_of_all(found, at) else one.words for at, one in enumerate(found)]
    return ["", *told[1:]] if _are_in_parts(found) else told


def _are_in_parts(found: Sequence[Part]) -> bool:
    """Whether the groups behind the first are together as many, and so may be it, part by part."""
    return len(found) > SEVERAL and found[0].number == sum(one.number for one in found[1:])


def _label(one: re.Match[str]) -> str:
    return one.string[one.end("topic") if one["topic"] else 0 : one.start("said")]


def _said(one: re.Match[str]) -> str:
    return f"{one['topic'] or ''}{one['said']}"
