"""The tree of Chinese administrative regions, and finding places in a sentence.

Regions in force and their six-digit adcodes come from python-stdnum (`cn/loc.dat`). A name of
before a change of status (太谷县, now 太谷区) is found; what was abolished is not.

Many short names of counties are also words (资源, 合作, 小店). Two questions to jieba's word list
decide what is meant: is the word mainly a place, and is it one of the sentence's words at all?
"""

import math
import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add
from typing import Literal

from nlp.wordlist import TOTAL, likelihood, log_frequency, look_up, shipped

Level = Literal["province", "city", "county", "special"]
_LEVELS = ("province", "city", "county", "special")

_ROW = re.compile(r'^(?:(\d\d) province=|  (\d{4}) county="(.*)")', re.M)
_NAME = re.compile(r"(?:\[(\d*)-(\d*)\])?([^,\[\]]+)")
_UNNAMED = re.compile("([0-9]{4})XX|(.+市)辖县")
_PLACEHOLDER = re.compile(r"市辖区|县|市区|林区|.*直辖县级.*")
_STALE = ("422921", "429001")  # 神农架林区 and 随州市, which have had other codes for long
_SIMPLIFIED = str.maketrans("達區嶺", "达区岭")  # four rows of the list are in traditional script
_PEOPLES = (
    "(?:满|回|藏|壮|彝|苗|侗|瑶|白|傣|黎|佤|畲|水|土|羌|怒|各|朝鲜|布依|土家|哈尼|景颇|傈僳|拉祜|纳西"
    "|东乡|撒拉|保安|裕固|仡佬|仫佬|毛南|独龙|普米|布朗|达斡尔|蒙古|哈萨克)族"
    "|蒙古|哈萨克|柯尔克孜|维吾尔|锡伯|塔吉克"
)
_SUFFIX = re.compile(
    rf"(?<=..)(?:特别行政区|(?:{_PEOPLES})*族?自治[区州县旗]|(?:{_PEOPLES})+区|[新特矿]区"
    r"|(?<=神农架)林区|地区|[省市区县盟]|(?<![左右前中后])旗)$"
)
# Made of a direction or size and a landform: every town has its 东湖, 江北 and 城区.
_LANDSCAPE = re.compile("[东西南北中上下新老古大小城乡河湖江海山桥街港口岸关原郊市路区矿]{2}")
# Place names by the word list, but not in an employment office: 大厂 is a big firm, 长白班 a day
# shift, 市和县 a figure of official speech. The last five are cities.
_EVERYDAY = re.compile(
    "新建|商城|长寿|太平|平原|天桥|兴国|东至|榆树|公安|解放|和县|惠农|兴业|大厂|长白|乐业"
    "|来宾|日照|白银|安康|阿里|修水"
)
_SPOKEN = {"内蒙古": "内蒙"}
# Where nothing else is said, a name that is a word, too, is a name. 我是小店的 has a small shop.
_NOTHING_ELSE = re.compile(
    r"(?:(?:我|俺|咱)?们?(?:家|人|单位|公司|厂子?)?(?:现在|目前)?住?在)?(\w{2,}?)(?:这[边儿里])?\W*"
)
# What follows a name that only says what kind: streets, speech, cooking, the time of day.
_NOT_THE_PLACE = re.compile(
    "[东西南北中]?(?:路(?![上费程途过])|街(?!道)|大街|大道)|话(?![务费题说])|菜(?![市场农园])"
    "|镇(?![上里])|街道|社区|乡(?![下里镇亲村间])|村(?![里子民镇庄上头])"
    "|小吃|小面|拉面|米粉|火锅|烤鸭|时间|广场|公园|大厦"
)
_PART_OF_NAME = re.compile("[人籍省市县区州]")  # 山西人 is one word, yet names Shanxi
_OTHER_ENDINGS = frozenset("区县")  # 贵安新区 is not in 安新县; 市 may begin 市民 or 市场
_GAPS = frozenset(" \u3000·-/")  # what may stand between 太原 and 小店
_RARE = 100  # below this frequency a word is hardly ever met outside the place it names
_NAME_WEIGHT = 30  # the frequency granted to a place name the word list rates lower
SENTENCES = 4096  # of so many it is remembered which places they name
_EXPECTED = math.log(100)  # how much likelier a place is near home or right after its parent


class UnknownRegion(ValueError):
    """没有这个行政区划代码。"""


@dataclass(frozen=True, slots=True)
class Region:
    """A region in force: its six-digit adcode, names (太原市, 太原), and parent's adcode."""

    adcode: str
    name: str
    short: str
    level: Level  # "special" is for places that have no adcode of their own
    parent: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A region named in a sentence: `text` is sentence[start:end]."""

    region: Region
    start: int
    end: int
    text: str


class RegionTree:
    """All regions in force, with the extra ones given; immutable once built."""

    def __init__(self, extra: Iterable[Region] = ()) -> None:
        self._regions = {region.adcode: region for region in (*_national(), *extra)}
        self._named: defaultdict[str, dict[Region, None]] = defaultdict(dict)  # sets in order
        for name, region in _names(self._regions):
            self._named[name][region] = None
        self._heads: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(self._named, key=len, reverse=True):
            self._heads[name[:2]].append(name)
        # Nothing here changes: what is above a region, in it and named so is worked out once.
        self.path = cache(self._path)
        self.within = cache(self._within)
        self.mentions = lru_cache(SENTENCES)(self._mentions)

    def __iter__(self) -> Iterator[Region]:
        return iter(self._regions.values())

    def get(self, adcode: str) -> Region:
        """Return the region with this adcode, or raise UnknownRegion."""
        if adcode not in self._regions:
            raise UnknownRegion(f"没有代码为 {adcode} 的行政区划。")
        return self._regions[adcode]

    def _path(self, adcode: str) -> tuple[Region, ...]:
        """Return the regions from the province down to this one."""
        region = self.get(adcode)
        above = self.path(region.parent) if region.parent else ()
        return (*above, region)

    def _within(self, adcode: str) -> tuple[Region, ...]:
        """Return the region with this adcode and all that lie in it."""
        outer = self.get(adcode)
        return tuple(region for region in self if outer in self.path(region.adcode))

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether the region `inner` is `outer` itself or lies within it (adcodes)."""
        return self.get(outer) in self.path(inner)

    def find(self, text: str, near: str | None = None) -> Region | None:
        """Return the one region `text` names: an adcode, a name, or names from outer to inner; of a
        county that is not named (5201XX, 贵阳市辖县) the city, unless the tree holds it."""
        text = text.strip()
        if text in self._named:
            return self._choose(self._named[text], self._home(near))
        whole = [m.region for m in self.mentions(text, near) if m.text == text]
        if whole or text in self._regions:
            return whole[0] if whole else self._regions[text]
        unnamed = _UNNAMED.fullmatch(text)
        return self.find(f"{unnamed[1]}00" if unnamed[1] else unnamed[2], near) if unnamed else None

    def _mentions(self, text: str, near: str | None = None) -> tuple[Mention, ...]:
        """Return the places a sentence names, the innermost of nested ones; `near` is a home."""
        home = self._home(near)
        return tuple(_Reader(self, text, home).mentions()) or tuple(self._alone(text, home))

    def _alone(self, text: str, home: tuple[Region, ...]) -> Iterator[Mention]:
        """The place a text names if it does nothing else: 小店, 我在小店."""
        stated = _NOTHING_ELSE.fullmatch(text)
        name = stated[1] if stated else ""
        region = self._choose(self._named[name], home) if name in self._named else None
        word = _EVERYDAY.fullmatch(name) or _LANDSCAPE.fullmatch(name)
        if stated and region and not (word and region.level == "county"):
            yield Mention(region, *stated.span(1), name)

    def _home(self, near: str | None) -> tuple[Region, ...]:
        return self.path(near) if near in self._regions else ()

    def _choose(self, regions: Collection[Region], home: tuple[Region, ...]) -> Region | None:
        """Return the region meant by a name these share, None when nothing tells."""
        far = {r: -len(set(home).intersection(self.path(r.adcode))) for r in regions}
        order = {r: (_rank(r, home), far[r], _LEVELS.index(r.level)) for r in regions}
        best = [r for r in regions if order[r] == min(order.values())]
        if len({r.parent for r in best}) > 1:
            return None
        return min(best, key=lambda r: "市县区".find(r.name[-1]))  # 伊宁市 comes before 伊宁县


@cache
def in_force() -> RegionTree:
    """All regions in force: one tree for everybody, as it never changes."""
    return RegionTree()


@dataclass(frozen=True, slots=True)
class _Reader:
    """One sentence, read by somebody whose home (province first) is known or empty."""

    tree: RegionTree
    text: str
    home: tuple[Region, ...]

    def mentions(self) -> Iterator[Mention]:
        heads, end = self.tree._heads, 0
        pairs = enumerate(map(add, self.text, self.text[1:]))
        for start in [at for at, pair in pairs if pair in heads]:
            if start >= end and (mention := self._mention(start)):
                yield mention
                end = mention.end

    def _mention(self, start: int) -> Mention | None:
        """Return the longest reading from here on that its surroundings allow."""
        readings = sorted(self._readings(start, None), key=lambda reading: -reading[2])
        for names, region, end in readings:
            near = self.home and self.home[0] in self.tree.path(region.adcode)
            weight = sum(math.log(max(look_up(name)[0], _NAME_WEIGHT)) for name in names)
            weight += _EXPECTED * (len(names) - 1 + bool(near)) - TOTAL * len(names)
            if _stands_alone(self.text, start, end, weight):
                return Mention(region, start, end, self.text[start:end])
        return None

    def _readings(
        self, start: int, outer: Region | None
    ) -> Iterator[tuple[tuple[str, ...], Region, int]]:
        """Nested names from here on, e.g. 青岛·市北区, with the innermost region and the end."""
        for name, region in self._candidates(start, outer):
            end = start + len(name)
            gap = self.text[end : end + 1] in _GAPS
            for names, inner, last in self._readings(end + gap, region):
                yield (name, *names), inner, last
            if name == region.name or not self._is_something_else(end, region):
                yield (name,), region, end

    def _candidates(self, start: int, outer: Region | None) -> Iterator[tuple[str, Region]]:
        """Names that can be read here with the region each means, the longest first."""
        for name in self.tree._heads.get(self.text[start : start + 2], ()):
            named, path = self.tree._named[name], self.tree.path
            shared = [r for r in named if not outer or outer in path(r.adcode)[:-1]]
            if shared and self.text.startswith(name, start):
                region = self.tree._choose(shared, self.home)
                if not region:
                    return  # 朝阳区 may be one of two, but it is not 朝阳市
                nested = outer is not None and region.parent == outer.adcode
                if nested or _names_a_place(name, region, self.home):
                    yield name, region

    def _is_something_else(self, end: int, region: Region) -> bool:
        other = _OTHER_ENDINGS - {region.name[-1:]} if region.level == "county" else ()
        return self.text[end : end + 1] in other or bool(_NOT_THE_PLACE.match(self.text, end))


def _rank(region: Region, home: tuple[Region, ...]) -> int:
    """Order of fame; to people there, the districts of a municipality are like cities."""
    municipal = home and home[0].name.endswith("市") and region.parent == home[0].adcode
    return 1 if municipal else _LEVELS.index(region.level)


def _names_a_place(name: str, region: Region, home: tuple[Region, ...]) -> bool:
    """Tell whether a word is mainly this place's name, before any sentence is looked at."""
    if _EVERYDAY.fullmatch(name):
        return False
    if region.level in ("province", "city"):
        return True
    if _LANDSCAPE.fullmatch(name):
        return region.parent in {place.adcode for place in home}
    frequency, tag = look_up(name)
    if tag[:1] in ("m", "f", "s"):  # 五台, 南部, 市北: numbers and positions
        return False
    by_full_name = look_up(region.name)[0] * 10 >= frequency
    return frequency < _RARE or tag in ("ns", "nrt", "nz") or by_full_name


def _stands_alone(text: str, start: int, end: int, weight: float) -> bool:
    """Tell whether the likeliest cut of the text into words leaves text[start:end] whole."""
    before, name, after = text[max(0, start - 5) : start], text[start:end], text[end : end + 5]
    after = "" if _PART_OF_NAME.match(after) else after
    whole = max(weight, log_frequency(name))  # the list may have 山西太原 as one
    apart = likelihood(before) + whole + likelihood(after)
    return apart >= likelihood(before + name + after) - 1e-9  # 公开平台 does not hold 开平


@cache
def _history() -> dict[str, list[tuple[str, str, str]]]:
    """Every code ever in use and the names it has had: (since, until, name), "" for open."""
    history, province = {}, ""
    for row in _ROW.finditer(shipped("stdnum", "cn/loc.dat").decode()):
        province = row[1] or province
        if row[2]:
            history[province + row[2]] = _NAME.findall(row[3].translate(_SIMPLIFIED))
    return history


@cache
def _national() -> tuple[Region, ...]:
    names = {code: n[-1][2] for code, n in _history().items() if not n[-1][1]}
    kept = {c: n for c, n in names.items() if not _PLACEHOLDER.fullmatch(n) and c not in _STALE}
    return tuple(_region(code, name, kept) for code, name in kept.items())


def _region(code: str, name: str, codes: Container[str]) -> Region:
    parent = next((up for up in (code[:4] + "00", code[:2] + "0000") if code > up in codes), None)
    level: Level = "county" if code[4:] != "00" else "city" if parent else "province"
    return Region(code, name, _SUFFIX.sub("", name), level, parent)


def _names(regions: Mapping[str, Region]) -> Iterator[tuple[str, Region]]:
    """All names by which regions are found; one in use is not read as one of the past."""
    alike = defaultdict(list)
    for region in regions.values():
        alike[region.adcode[:2], region.adcode[4:] == "00", region.short].append(region)
        spoken = region.short + region.name[-1:]  # 恩施州, 都安县
        spoken_of = _SPOKEN.get(region.short, region.short)
        yield from ((name, region) for name in (region.name, region.short, spoken, spoken_of))
    now = {region.name for region in regions.values()}
    for code, names in _history().items():
        for old in {name for _, _, name in names} - now:  # often under another code
            successors = alike[code[:2], code[4:] == "00", _SUFFIX.sub("", old)]
            yield from ((old, region) for region in successors)
