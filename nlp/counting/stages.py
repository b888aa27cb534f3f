"""How far those of a kind of certificate came: of 中级工报了52个，缺考2个，考过拿证的46个 the last
stage that is told counts, and who fell out before it are none of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum

from nlp.counting.beside import adds, are_of_them
from nlp.counting.papers import Kinds, kind_of, marked, people, told_of_several
from nlp.counting.too_early import MAY_BE_BESIDE, TOO_EARLY, those_in_their_year
from nlp.numbers import Quantity
from nlp.put_right.found_out import found_out
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, sounds_asking

_NO_PAPER_YET = re.compile(
    "证书?(?:都|还|也)*[没未]|[没未](?:有|能)?(?:[拿领取]到?|发|出|下)[^#，]{0,2}证|[没未](?:有)?[出发下]来|等(?:着)?[发出拿]证"
    "|[没未](?:有|能)?[拿领](?:[到上下起])|(?:月|天|年底|以后|之后|等)[^#，]{0,3}[才再](?:能)?[发出下拿领到]"
)
_FAILED = re.compile(
    "(?<!没)挂(?:了|科|起|#|的|$)|[没未](?:有|能)?(?:考|通|及|合|过)|不(?:及格|合格|过关)|淘汰|刷(?:了|掉|下)"
)
_STAYED_AWAY = re.compile("[缺弃]考|[没未](?:有|能)?(?:来|去|到|参加|参考)|放弃")
_GOT = re.compile(
    "(?:拿|取|领|发|出|下|持|换)(?:[到上下起得]了?)?[了过]?证|证书?(?:都|也|全)?(?:[拿领发]?(?:到手|下来)|[拿发]了|拿[到起上倒]|到手|下来)"
    "|[拿领取得发][到起上倒下了]|取得|到手"
)
_PASSED = re.compile(
    "考[过到起上下出]|考取(?=[了的#])|通过|过关|过线|合格|及格|(?<![没未不超经路去来参加学做干报])过(?:[了#的人]|$)"
)
_SAT = re.compile("考了|[参实应]考|参加|参评|鉴定|评价|[来去]了|[来去]考|实际|到场|到考")
_TO_COME = re.compile("想|要|准备|打算|为了|等")
_AGAIN = re.compile("补考|重考|第二[次回]|又|再")
_RETAKEN = re.compile("补考|重考")
_CHARGED = re.compile("[收交缴掏].*费|费.*[收交缴掏]")
_TOGETHER = re.compile("一共|总共|拢共|合计|加起来|各")
_OF_THESE = re.compile("(?<![厂店村县镇乡家校队班])里[头面边]?有?#|里[头面边]有?#|当中|其中|中有#")
_AMONG = re.compile("里|其中|当中|中$")
_SOME = re.compile("^(?:但是?|不过|就是)?有#")
_HAS_SOME = re.compile("有#")
_OTHERS = re.compile("另|剩|其[他余它]|余下")
_SIGNED = re.compile("报|登记|组织|送|考")
TWO = 2


class Stage(IntEnum):
    """How far they came; those below none fell out."""

    EARLY = -4
    PENDING = -3
    FAILED = -2
    AWAY = -1
    TOLD = 0
    SIGNED = 1
    SAT = 2
    PASSED = 3
    GOT = 4


_FELL_OUT = (Stage.PENDING, Stage.FAILED, Stage.AWAY)


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause with one number: where it stands, what it says around the number, its stage and the
    kind it names, and whether it is about some of those told before it."""

    start: int
    words: str
    number: Quantity
    around: str
    stage: Stage
    kind: tuple[int, str] | None

    @property
    def of_these(self) -> bool:
        return are_of_them(self.words) or bool(_OF_THESE.search(self.around))

    def is_some(self, of_one_number: bool) -> bool:
        """Whether it is about some of those told last, `of_one_number` before it or several."""
        unsure = self.stage is Stage.EARLY and MAY_BE_BESIDE.search(self.around)
        some = of_one_number and _SOME.search(self.around) and not unsure
        return self.of_these or bool(some)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A kind that is named before those who sat for it are counted, and where its clause ends."""

    kind: tuple[int, str]
    end: int


@dataclass(slots=True)
class _Sitting:
    """Those of a kind, told of clause by clause; not clear once something is told that may be of
    others, doubtful if others sat of whom nobody said how they did; `news` if who fell out is what
    was learnt since."""

    kind: tuple[int, str] | None
    told: list[_Told] = field(default_factory=list)
    clear: bool = True
    news: bool = False
    doubtful: bool = False
    heading: _Heading | None = None

    def settled(self) -> bool:
        return any(one.stage not in (Stage.TOLD, Stage.SIGNED, Stage.SAT) for one in self.told)

    def has_early(self) -> bool:
        return any(one.stage is Stage.EARLY for one in self.told)


def as_they_ended(text: str, kinds: Kinds, today: date) -> str:
    """The text with those of each kind who came as far as a certificate in the place of all who
    are told of, wherever that is clear."""
    text = those_in_their_year(text, kinds, today)
    found = [one for one in _sittings(text, kinds, today) if len(one.told) > 1]
    cuts = list[tuple[int, int, str]]()
    for one in found:
        if left := _left(one):
            cuts += _with(one, left)
    for start, end, instead in sorted(cuts, reverse=True):
        text = f"{text[:start]}{instead}{text[end:]}"
    return text


def _with(sitting: _Sitting, left: int) -> Iterator[tuple[int, int, str]]:
    """What is put where, so that only those who are left are told of: by their number for the
    first, or by the kind that is named before it."""
    first, *others = sitting.told
    if sitting.heading:
        yield sitting.heading.end, sitting.heading.end, f"{left}个"
        others = sitting.told
    else:
        start = first.start + first.number.start
        yield start, first.start + first.number.end, f"{left}个"
    yield from ((one.start, one.start + len(one.words), "") for one in others)


def _told(text: str, kinds: Kinds, today: date) -> Iterator[_Told | _Heading | None]:
    """The clauses that count anybody, cut where one counts two, and those that only name a kind;
    None for one that is not clear."""
    start = 0
    for words in clauses(text):
        start = text.index(words, start)
        counted = () if _CHARGED.search(words) else people(words, today)
        cut = _between(words, counted) if len(counted) == TWO else len(words)
        if len(counted) == TWO and kind_of(words[cut:], kinds) and not kind_of(words[:cut], kinds):
            counted = (*counted, counted[0])
        if len(counted) == TWO and _RETAKEN.search(words):
            yield _of(start + cut, words[cut:], kinds, today)
        elif len(counted) > TWO or _TOGETHER.search(words):
            yield None
        elif not counted and not sounds_asking(words) and (kind := kind_of(words, kinds)):
            yield _Heading(kind, start + len(words))
        elif counted:
            yield from (
                _of(start + at, piece, kinds, today)
                for at, piece in ((0, words[:cut]), (cut, words[cut:]))
                if piece
            )
        start += len(words)


def _between(words: str, counted: Sequence[Quantity]) -> int:
    """Where a clause that counts two is cut: 考了5个，过了3个, but 20人报名，18人取证."""
    first, second = counted
    of_them = _AMONG.search(words[first.end : second.start])
    return first.end if of_them or second.end == len(words) else second.start


def _of(start: int, words: str, kinds: Kinds, today: date) -> _Told | None:
    """What a clause with one number tells; None if that is of several kinds, or nobody's."""
    counted = people(words, today)
    if len(counted) != 1 or not counted[0].high or told_of_several(words, kinds, today):
        return None
    around = marked(words, counted)
    return _Told(start, words, counted[0], around, stage_of(around), kind_of(words, kinds))


def stage_of(around: str) -> Stage:
    """How far those came whom a clause counts."""
    told = (
        (TOO_EARLY, Stage.EARLY),
        (_NO_PAPER_YET, Stage.PENDING),
        (_FAILED, Stage.FAILED),
        (_STAYED_AWAY, Stage.AWAY),
        (_TO_COME, Stage.SIGNED),
        (_GOT, Stage.GOT),
        (_PASSED, Stage.PASSED),
        (_SAT, Stage.SAT),
        (_SIGNED, Stage.SIGNED),
    )
    return next((stage for words, stage in told if words.search(around)), Stage.TOLD)


def _sittings(text: str, kinds: Kinds, today: date) -> Sequence[_Sitting]:
    """Those of each kind with what is told of them."""
    found = list[_Sitting]()
    current: _Sitting | None = None
    heading: _Heading | None = None
    for one in _told(text, kinds, today):
        if one is None or isinstance(one, _Heading):
            current, heading = None, one
        elif one.kind and (one.stage < Stage.TOLD or one.of_these):
            alike = [sitting for sitting in found if sitting.kind == one.kind]
            current = alike[0] if len(alike) == 1 else None
            if current:
                current.news = one.stage in _FELL_OUT and found_out(text, one.start, one.words)
                current.clear &= one.of_these or _is_of(current, one, text)
                current.told.append(one)
        elif one.kind or (current is None and Stage.TOLD < one.stage <= Stage.SAT):
            above = None if one.kind else heading
            current = _Sitting(one.kind, [_as_before(one, current)], heading=above)
            found.append(current)
        elif current and one.stage not in (Stage.TOLD, Stage.SIGNED):
            others = [other for other in found if other is not current]
            early = one.stage is Stage.EARLY
            of_any = early and not all(other.has_early() for other in others)
            current.doubtful |= of_any or not all(other.settled() for other in others)
            current.told.append(_as_before(one, current))
        else:
            current = None
    return found


def _is_of(sitting: _Sitting, one: _Told, text: str) -> bool:
    """Whether those who fell out are told of a sitting: how its people did was told, or it is
    learnt or told later that it has some such."""
    later = APART in text[sitting.told[-1].start : one.start] and _HAS_SOME.search(one.around)
    return sitting.told[0].stage > Stage.TOLD or sitting.news or bool(later)


def _as_before(one: _Told, before: _Sitting | None) -> _Told:
    """A kind that is only listed, or more who passed, with the stage of those before: 高级的12个,
    补考又过了4个."""
    top = max((told.stage for told in before.told), default=Stage.TOLD) if before else Stage.TOLD
    again = one.stage is Stage.PASSED and _AGAIN.search(one.words)
    alike = top >= Stage.PASSED and (one.stage is Stage.TOLD or again)
    return replace(one, stage=top) if alike else one


def _left(sitting: _Sitting) -> int:
    """How many came as far as a certificate; 0 if that is not clear."""
    told = {stage: [one for one in sitting.told if one.stage is stage] for stage in Stage}
    numbers = {stage: _number(some, stage) for stage, some in told.items() if some}
    came = [numbers[stage] for stage in Stage if stage in numbers and stage >= Stage.TOLD]
    if not (sitting.clear and came and all(numbers.values()) and came == sorted(came)[::-1]):
        return 0
    top, early = max(numbers), numbers.get(Stage.EARLY, 0)
    fell = sum(numbers.get(stage, 0) for stage in _FELL_OUT)
    if top < Stage.PASSED:
        away = numbers.get(Stage.AWAY, 0) if top is Stage.SAT and len(came) > 1 else 0
        left = 0 if sitting.doubtful else came[-1] - fell + away
    elif sitting.news and len(came) == 1:
        left = came[-1] - fell
    else:
        left = came[-1] if _agrees(sitting, told, came, fell) else 0
    of_last = all(one.is_some(len(came) == 1) for one in told[Stage.EARLY])
    return max(left - early, 0) if of_last else 0


def _agrees(
    sitting: _Sitting, told: Mapping[Stage, Sequence[_Told]], came: Sequence[int], fell: int
) -> bool:
    """Whether those who fell out are none of those told to have passed, and no more than are left
    of those who sat; where it is doubtful whose they are, just as many."""
    passed = (told[Stage.GOT] or told[Stage.PASSED])[0]
    unsure = told[Stage.PENDING] and not told[Stage.GOT]
    among = len(came) == 1 and any(one.of_these for stage in _FELL_OUT for one in told[stage])
    if unsure or among or (len(came) > 1 and came[-1] + fell > came[0]):
        return False
    further = adds(passed.words) and not _OTHERS.search(passed.words)
    whole = fell > 0 and came[-1] + fell == came[0]
    return not further and (whole or not (sitting.doubtful or adds(passed.words)))


def _number(some: Sequence[_Told], stage: Stage) -> int:
    """How many are told to have come to a stage; 0 if that is told twice, and not of more."""
    again = stage >= Stage.PASSED and all(
        _AGAIN.search(one.words) or adds(one.words) for one in some[1:]
    )
    if len(some) > 1 and not again:
        return 0
    return sum(int(one.number.high) for one in some)
