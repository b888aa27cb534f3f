"""Where somebody goes or is sent, by the places and the words for how far that a text names."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from nlp.places.regions import Mention
from nlp.statements import sounds_asking

COUNT = "(?:[0-9一二两三四五六七八九十百]+(?:来|多|几)?[个人名位]|[俩仨])"

_SEND = "送|派|介绍|推荐|输送|输出|转移|安排|安置|安顿"
_GO = re.compile(
    "(?<![不没未回])(?:去|到|往|赴|奔|克|切|跑|闯|上|下|进)(?:了|的是?|去|往|起|过去)*$"
)
_SENDS = re.compile(f"(?<![不没未回])(?:{_SEND})(?:了|给)*$")
_FOR = re.compile("(?:[给帮替往向]|为)$")
_FIRM = "(?:工厂|厂子?|企业|公司|单位|工地|店|酒店|饭店|园区|车间|老板|人家)"
_SENT = re.compile(
    f"[省市县区]?(?:[那这]?[边头里]|上|城)?(?:的?(?:几|一|两)?[家个]?{_FIRM}(?:里|里头|们)?)?"
    f"(?:又|也|还|一共|总共)?(?:{_SEND}|找|说成|谈成)"
)
_STAY = re.compile("(?:在|留|[上下])$")
_IN_ALL = (
    "(?:[这那]?(?:[一两二三四五几]|几个)?(?:地方?|个地方|处|头|边|个?[省市县区])"
    "|[加合]一?起来|加一块儿?"
    "|一起|一共|总共|拢共|统共|合计|共|各处)"
)
_NAME = "[^，。0-9一二两三四五六七八九十去到来往的]"
_AT_A_FIRM = f"(?:{_NAME}{{0,6}}?(?:{_FIRM})里?|里头?{_NAME}{{2,4}}?)"
_THERE = re.compile(
    f"[省市县区]?(?P<there>{_AT_A_FIRM}|里头?|[那这][边头里]|上)?的?"
    f"(?P<in_all>(?:又|还|就|也|只|是|有|去|走|留|进|要|{_SEND}|{_IN_ALL})*)[了过]?{COUNT}"
)
_OF_DISTANCE = re.compile("[本县省市内外]")
_AND = re.compile("[省市县区]?(?:、|和|跟|与|同|及|以及|还有|或者?)?")
_LEAVING = re.compile("[跨越]|出")
_DENIED = re.compile("[没不未](?:有|是)?(?:去|到|出|往|克|切|上|下|在|留在?)?(?:了|过)?$")
_FROM = re.compile("(?:从|由|离开|打)$")
_OWN_WORD = ("本", "咱", "俺", "我")
_CUT = re.compile("[，。；、,; ]")
_OF_BOTH = re.compile(f"[省市县区]?的{COUNT}")
_OF_A_PLACE = re.compile("[省市县区]?(?:[那这][边里])?的?")
_WHO_SENDS = re.compile(
    "(?:统一|有)?(?:组织|派|带|牵头|就业局|人社|劳动局|政府|领导|干部|工作队|通知|文件|政策|规定|补[贴助]|发[的放给]|说(?!成|好|妥)|包车|专车)"
)
_WHO_THEY_ARE = re.compile("的?(?:人(?!数)|户口|户籍|籍|老乡|农民|村民|百姓|.{2}户|劳动力)")
_COUNT_ALONE = re.compile(f"(?<=.)[，,：:](?={COUNT}(?:[，,；;。\\s]|$))")
_GOES_ON = re.compile(
    f"(?:人|他们)?(?:都|全|均|一起|是|就|也|后来)*(?:{_SEND})?(?:去|到|在|留|往|送|上|下|克|切|跑|进)"
)
_OPEN = re.compile(
    "[一大多][多大]?半|大部分|多数|少数|有的|有些|个别|分之|几个(?![月钱])"
    "|[转改调换](?:去|到|往|成)|本来|原来|原本|原先|起先|自己(?:找|联系)(?!了?的?(?:车|票|班车|大巴))"
)
_HOW_MUCH = re.compile(
    "[领拿得补给发奖返报](?:得|到|回)?(?:手)?个?几个(?=[呢嘛嘞啊呀咧哩]?(?:$|[，。；、,; ？?]))"
)


@dataclass(frozen=True, slots=True)
class Goal:
    """A place or a word for how far that says where somebody goes, or is if not `moving`."""

    word: str
    place: Mention | None
    moving: bool


def goals(clause: str, places: Sequence[Mention], words: Collection[str]) -> list[Goal]:
    """The goals a clause names; who goes somewhere comes from where else it names."""
    found = [*_by_name(clause, places), *_by_word(clause, places, words)]
    moving = [one for one in found if one.moving]
    return moving or found


def leaves_open(text: str) -> bool:
    """Whether a text does not say how many go, or whether they still do or were sent at all:
    大半在本县, 后来转去杭州, 自己找的; 一共能领几个 asks for money."""
    return bool(_OPEN.search(_HOW_MUCH.sub("", text)))


def goes_on(clause: str) -> bool:
    """Whether a clause says where those go whom the one before it counts: 都去了北京."""
    return bool(_GOES_ON.match(clause))


def leads_to(text: str, place: Mention) -> bool:
    """Whether somebody goes to a place, or is sent there: 去大同, 给大同送了3个."""
    before, after = text[: place.start], text[place.end :]
    sent = _SENDS.search(before) and not after.startswith("的")
    return bool(sent or _GO.search(before) or (_FOR.search(before) and _SENT.match(after)))


def counts_there(text: str, places: Sequence[Mention]) -> int:
    """How many of its places a clause begins with, and their number follows: 北京天津8个."""
    if not places or places[0].start:
        return 0
    listed = 1
    while listed < len(places) and named_together(text, places[listed - 1], places[listed]):
        listed += 1
    return listed if _THERE.match(text, places[listed - 1].end) else 0


def places_counted(text: str, places: Sequence[Mention]) -> Collection[Mention]:
    """The places with which clauses of a text begin and behind the last of which their number
    stands: 广东22个, 北京、天津一共8个."""
    found = list[Mention]()
    for at, place in enumerate(places):
        before = text[: place.start]
        if place not in found and (not before or _CUT.match(before[-1])):
            behind = [_from(one, place.start) for one in places[at:]]
            found += places[at : at + counts_there(text[place.start :], behind)]
    return found


def named_together(text: str, one: Mention, other: Mention) -> bool:
    """Whether two places stand beside each other as one goal: 去广东福建的5个."""
    return bool(_AND.fullmatch(text[one.end : other.start]))


def listed_as_one(text: str, places: Sequence[Mention]) -> str:
    """The text with 和 between places listed without a number: 去大同、北京的5个."""
    led, there = _led_to(text, places), places_counted(text, places)
    for one, other in reversed(list(pairwise(places))):
        between = re.fullmatch("[省市县区]?([、，,])", text[one.end : other.start])
        counted = re.search(COUNT, _CUT.split(text[: one.start])[-1])
        listed = between and (between[1] == "、" or _OF_BOTH.match(text, other.end))
        if between and listed and not counted and (one in led or one in there):
            text = f"{text[: other.start - 1]}和{text[other.start :]}"
    return text


def _led_to(text: str, places: Sequence[Mention]) -> Collection[Mention]:
    """The places somebody goes to, and those listed behind one of them: 去忻州、吕梁、运城的6个."""
    led = [one for one in places if leads_to(text, one)]
    for one, other in pairwise(places):
        if one in led and named_together(text, one, other) and other not in led:
            led.append(other)
    return led


def _from(place: Mention, start: int) -> Mention:
    """A place of a text in what is left of this behind a start."""
    return replace(place, start=place.start - start, end=place.end - start)


def with_their_count(text: str, places: Sequence[Mention]) -> str:
    """The text with nothing between a goal and how many go there: 去北京的，3个；大同：2个,
    天津电子厂4个, 江苏和浙江一共8个."""
    ends = {one.end for one in places}
    joined = [
        one.start()
        for one in _COUNT_ALONE.finditer(text)
        if one.start() in ends or text[one.start() - 1] == "的"
    ]
    apart = [*((at, at + 1) for at in joined), *_between(text, places)]
    for start, end in sorted(apart, reverse=True):
        text = f"{text[:start]}{text[end:]}"
    return text


def _between(text: str, places: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where the words stand that only say at what firm of a place so many are, or in all."""
    for place in places_counted(text, places):
        if found := _THERE.match(text, place.end):
            yield from (
                found.span(part)
                for part in ("there", "in_all")
                if found[part] and not _OF_DISTANCE.search(found[part])
            )


def _by_name(clause: str, places: Sequence[Mention]) -> Iterator[Goal]:
    last: Mention | None = None
    moving = False
    there = counts_there(clause, places)
    for at, place in enumerate(places):
        moving = leads_to(clause, place) or (
            moving and last is not None and named_together(clause, last, place)
        )
        last = place
        if moving or at < there or _STAY.search(clause[: place.start]):
            yield Goal(place.text, place, moving)


def _by_word(clause: str, places: Sequence[Mention], words: Collection[str]) -> Iterator[Goal]:
    if sounds_asking(clause) and not re.search(f"[我俺咱]|{COUNT}", clause):
        return
    for match in _any_of(frozenset(words)).finditer(clause):
        before, word = clause[: match.start()], match[0]
        of_a_place = any(
            one.start < match.end()
            and _OF_A_PLACE.fullmatch(clause[one.end : max(match.start(), one.end)])
            and not (one.end <= match.start() and word[0] in _OWN_WORD)
            for one in places
        )
        other = _FROM.search(before) or _DENIED.search(before)
        behind = (_WHO_SENDS, _WHO_THEY_ARE)
        if of_a_place or other or any(one.match(clause, match.end()) for one in behind):
            continue
        moving = bool(_GO.search(before) or _LEAVING.search(word))
        yield Goal(word, None, moving)


@lru_cache(4)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
