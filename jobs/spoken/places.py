"""The place of work that is named: 小店的, 去淄博; not 我是娄烦人, 贵州来的."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from jobs.spoken.served import named_in, served_names
from jobs.spoken.words import JobWords
from nlp.places.regions import Mention, Region, RegionTree


class Role(Enum):
    """What a place is to the person."""

    WORK = "work"
    LIVES = "lives"
    """Where one lives now: there work is looked for, if nowhere else."""
    HOME = "home"
    """Where the family lives: the place of work only for who wants it near."""
    ORIGIN = "origin"
    DISH = "dish"
    """What a dish is called after: 会做重庆小面."""
    ROUTE = "route"
    """Where one drives to: 跑广东."""
    UNWANTED = "unwanted"


class Named(NamedTuple):
    """A place named in a text: text[start:end], and what it is to the person."""

    region: Region
    start: int
    end: int
    said: str
    role: Role


_STOP = re.compile("[，,。；;：:？?！!\\s]")
_ORIGIN_AFTER = re.compile(
    "(?:本地|当地|农村|县里|乡下|山里|那边|这边|那头)?(?:人(?![力才])|的人|籍|户口|户籍|来的|过来的|出来的|口音|老乡|老家|娃|后生|汉子|婆姨|妹子)"
)
_ORIGIN_BEFORE = re.compile(
    "(?:老家|家乡|籍贯|户口|户籍|出生|从|打从|来自|刚从|才从|由)(?:是|在|于)?$"
)
_IS_FROM = re.compile("(?:^|[我俺咱])们?(?:家)?(?:就)?是$")
_LIVES_BEFORE = re.compile(
    "(?:住在?|租在|租房在|住到|家住在?|人在|[我俺咱]现?在|现在在|[我俺]们?在)$"
)
_ROUTE_BEFORE = re.compile("跑(?:[\u3400-\u9fff]{2,3}、?){0,2}$")
_AND = re.compile("[ 、和跟或及]+")
_HAVE_BEEN = ("去过", "到过", "待过", "呆过", "跑过", "下过")
_COOKING = re.compile("[会做卖煮炒拌炸烤蒸学](?:做|煮|炒|过|点)?(?:正宗|地道)?的?$")
_DISH = re.compile(
    "[^，,\\s厂店馆]{0,3}?[菜面粉饼馍饭汤鸡鸭鱼肉虾锅烫串糕酥腐皮饺吃烤粥卤](?![馆店厂场])"
)
_HOME_BEFORE = re.compile("(?:家|屋头|家里|屋里)(?:就)?(?:在|是)$")
_GOING = re.compile("[去到往]|想在|找|上班|干活|打工|招")
_UNWANTED_BEFORE = re.compile(
    "(?:不去|不要|不想去?|不到|不在|除了|别(?:是|给|推)?|不愿意?去|不考虑|离开)(?:找|做|干|那么远的?)?$"
)
_UNWANTED_AFTER = re.compile(
    "(?:那种|那边|那头|这种|那儿|的)?(?:我|俺)?(?:就|都|也)?(?:不去|不要|不考虑|除外|太远)"
)
_HERE = re.compile(
    "本地|本县|本市|本区|当地|咱这|我们这|俺这|这边|这儿|县里头?|县城里?|市里头?|城里头?|本乡|咱县|咱市"
)


def named_places(
    text: str, regions: RegionTree, words: JobWords, home: str | None, follows: Sequence[int]
) -> tuple[Named, ...]:
    """The places a text names, with what each is; `follows` is where phrases of work start."""
    found = {one.start: (one.region, one.end) for one in _mentioned(text, regions, words, home)}
    for start, end, region in _wordy(text, regions, words, home, follows):
        found.setdefault(start, (region, end))
    found |= _local(text, regions, words, home, found)
    named: list[Named] = []
    for start, (region, end) in sorted(found.items()):
        role = _joined(text, named, start) or _role(text, start, end)
        named.append(Named(region, start, end, text[start:end], role))
    return tuple(named)


def _joined(text: str, before: Sequence[Named], start: int) -> Role | None:
    """The role of the place before, if this one goes with it: 不跑新疆 西藏."""
    last = before[-1] if before else None
    if last and last.role is Role.ROUTE and _AND.fullmatch(text[last.end : start]):
        return Role.ROUTE
    return None


def _mentioned(
    text: str, regions: RegionTree, words: JobWords, home: str | None
) -> Iterator[Mention]:
    """The places named; of those that share a name the one in a province that offices serve."""
    named = regions.mentions(text, home)
    ours = () if home else tuple(_of_ours(text, regions, words, named))
    taken = {one.start for one in ours}
    yield from (one for one in named if one.start not in taken)
    yield from ours


def _of_ours(
    text: str, regions: RegionTree, words: JobWords, named: Sequence[Mention]
) -> Iterator[Mention]:
    """白云区 and other names that say nothing without a home, or name another place then."""
    known = {one.start: one.region for one in named}
    for province in named_in(text, regions, words.provinces):
        for one in regions.mentions(text, province):
            other = known.get(one.start)
            is_new = other != one.region and (other or one.text.endswith(("区", "县", "市")))
            if is_new and regions.contains(province, one.region.adcode):
                yield one


def _wordy(
    text: str, regions: RegionTree, words: JobWords, home: str | None, follows: Sequence[int]
) -> Iterator[tuple[int, int, Region]]:
    """Counties whose names are words, where a place is meant: 小店的保安."""
    for name in (one for one in words.places if one in text):
        for match in re.finditer(re.escape(name), text):
            start, end = match.span()
            region = _found(name, regions, words, home)
            if region and _in_place(text, start, end, follows):
                yield start, end, region
    for one in served_names(regions, words.provinces).find(text):
        # 在修文摘果子: read by itself, 文摘 would be the word.
        going = one.end in follows and _GOING_THERE.search(text[: one.start])
        if going and (region := _found(one.phrase, regions, words, home)):
            yield one.start, one.end, region


def _local(
    text: str,
    regions: RegionTree,
    words: JobWords,
    home: str | None,
    named: Mapping[int, tuple[Region, int]],
) -> dict[int, tuple[Region, int]]:
    """What people there call a place that no list of regions has: 金阳 is 观山湖, 小河 花溪."""
    ends = {end for _, end in named.values()}
    found = {}
    for one in words.local.find(text):
        region = regions.get(words.local.values[one.phrase][0])
        ours = not home or regions.path(home)[0] == regions.path(region.adcode)[0]
        if ours and (one.start in ends or _in_place(text, one.start, one.end, ())):
            found[one.start] = (region, one.end)
    return found


def _found(name: str, regions: RegionTree, words: JobWords, home: str | None) -> Region | None:
    nearest = (home,) if home else (None, *words.provinces)
    return next((region for one in nearest if (region := regions.find(name, one))), None)


_BEFORE_PLACE = re.compile("(?:^|[，,。；;\\s在去到住找想有是边咱离近挨靠])$")
_AROUND_PLACE = re.compile("区|附近|周边|一带|这边|那边|这一片|这块")
_GOING_THERE = re.compile("[在去到回往](?:了)?$")
_A_SHOP = ("个", "家", "间", "开", "一", "些")
_AFTER_PLACE = re.compile(
    "(?:$|[，,。\\s]|区|[\u3400-\u9fff]{1,3}(?:村|镇|乡|街道|社区|大道)|近|不远|的(?!老板|生意)|附近|这|那|有(?!个)|招|[找寻揽当干做]|应聘|周边|一带|本地|上班|打工|想|里)"
)


def _in_place(text: str, start: int, end: int, follows: Sequence[int]) -> bool:
    if _AROUND_PLACE.match(text[end:]):
        return not text[:start].endswith(_A_SHOP)
    before = _BEFORE_PLACE.search(text[:start])
    return bool(before and (end in follows or _AFTER_PLACE.match(text[end:])))


def _role(text: str, start: int, end: int) -> Role:
    before = _STOP.split(text[:start])[-1]
    after = _STOP.split(text[end:])[0]
    if _UNWANTED_BEFORE.search(before) or _UNWANTED_AFTER.match(after):
        return Role.UNWANTED
    if before.endswith(_HAVE_BEEN):
        return Role.ORIGIN
    if _COOKING.search(before) and _DISH.match(after):
        return Role.DISH
    if _ROUTE_BEFORE.search(before):
        return Role.ROUTE
    if _ORIGIN_AFTER.match(after):
        return Role.ORIGIN
    if _ORIGIN_BEFORE.search(before):
        return Role.ORIGIN if not after.startswith(("到", "往")) else Role.HOME
    if _IS_FROM.search(before) and not _GOING.search(after):
        return Role.ORIGIN
    if _HOME_BEFORE.search(before):
        return Role.HOME
    if _LIVES_BEFORE.search(before) and not _GOING.search(after[:4]):
        return Role.LIVES
    return Role.WORK


class PlaceOfWork(NamedTuple):
    """The smallest region that holds the places of work, and those where that is a province."""

    region: str | None = None
    places: tuple[str, ...] = ()


def place_of_work(
    named: Sequence[Named], regions: RegionTree, text: str, near: bool, home: str | None
) -> PlaceOfWork:
    """Where work is looked for."""
    roles = (Role.WORK, Role.LIVES, *((Role.HOME,) if near else ()))
    for role in roles:
        if work := [one.region for one in named if one.role is role]:
            return _together(work, regions)
    return PlaceOfWork(home if home and _HERE.search(text) else None)


def _together(found: Sequence[Region], regions: RegionTree) -> PlaceOfWork:
    """太原小店 is 小店; 小店或者迎泽 is what holds both; 太原或者淄博 the first; of 祁县或者太原
    both are kept: the province that holds them is far more than was asked for."""
    codes = list(dict.fromkeys(one.adcode for one in found))
    inner = [code for code in codes if all(regions.contains(other, code) for other in codes)]
    if inner:
        return PlaceOfWork(inner[0])
    paths = [regions.path(code) for code in codes]
    shared = [place for place in paths[0] if all(place in path for path in paths)]
    if not shared:
        return PlaceOfWork(codes[0])
    province = shared[-1].level == "province"
    return PlaceOfWork(shared[-1].adcode, _innermost(codes, regions) if province else ())


def _innermost(codes: Sequence[str], regions: RegionTree) -> tuple[str, ...]:
    """The places without those that another lies in: 太原小店，祁县 is two."""
    return tuple(
        code
        for code in codes
        if not any(other != code and regions.contains(code, other) for other in codes)
    )
