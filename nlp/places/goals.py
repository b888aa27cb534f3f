"""Where somebody goes or is sent, by the places and the words for how far that a text names."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from nlp.counting.together import TOGETHER
from nlp.places.regions import Mention
from nlp.statements import sounds_asking

COUNT = "(?:[0-9一二两三四五六七八九十百]+(?:来|多|几)?[个人名位]|[俩仨])"
BARE_COUNT = "[0-9]{1,3}(?=[，,。；;、\\s]|$)"
"""江苏3 in a list of where they went."""

SEND = (
    "送|派|介绍|推荐|输送|输出|转移|安排|安置|安顿"
    "|(?:推|荐|输)(?=[了去到过出给]|[0-9一二两三四五六七八九十]+[个人名位])"
)
_OURS = "(?:[咱俺]们?|我们)?"
"""Whose a place is does not part it from what leads there: 在咱清徐."""
_GO = re.compile(
    "(?<![不没未回])(?:去|到|往|赴|奔|克|切|跑|闯|上|下|进|来)(?:了|的(?:都|全|均|也)*是?|去|往|起|过去)*"
    f"(?:[县市省区][内外里](?:[头面边])?[、的])?{_OURS}$"
)
_SENDS = re.compile(f"(?<![不没未回])(?:{SEND})(?:了|给)*$")
_FOR = re.compile("(?:[给帮替往向]|为)$")
_FIRM = "(?:工厂|厂子?|企业|公司|单位|工地|店|酒店|饭店|园区|车间|老板|人家)"
_SENT = re.compile(
    f"[省市县区]?(?:[那这]?[边头里]|上|城)?(?:的?(?:[几一两]?[家个][一-龥]{{0,4}}?)?{_FIRM}(?:里|里头|们)?)?"
    f"(?:又|也|还|一共|总共)?(?:{SEND}|找|说成|谈成)"
)
_STAY = re.compile(f"(?:在|留|[上下]){_OURS}$")
_IN_ALL = (
    "[这那]?(?:[一两二三四五几]|几个)?(?:地方?|个地方|处|头|边|个?[省市县区])"
    f"|[加合]一?起来|{TOGETHER}|一起|一共|总共|拢共|统共|合计|共|各处"
)
_OF = "(?:主?城区|市区|[省市县区])?"
"""What may stand behind the name of a place and belongs to it: 贵阳城区."""

_IN_FIRMS = (
    rf"(?:的?[^，。；、,; \s0-9去到在没未不]{{0,6}}?{_FIRM}(?:里头?)?"
    "|(?<=里)(?!.{0,3}[人户籍乡民生工])[一-龥]{2,4}?"
    f"|{_OF}(?:里头?|[那这][边头里])|主?城区|市?区)?(?:的?(?:{_IN_ALL}))?"
)
_THERE = re.compile(
    f"{_OF}(?:里头?|[那这][边头里])?的?{_IN_FIRMS}"
    f"(?:又|还|就|也|只|是|有|去|走|留|进|要|{SEND})*[了过]?(?:{COUNT}|{BARE_COUNT})"
)
_BESIDE = re.compile(f"{_IN_FIRMS}(?={COUNT}(?![月点钟小星厂公企店]))")
_BESIDE_ANY = re.compile(f"(?:{_FIRM}(?:里头?)?|里头?|{_IN_ALL}){COUNT}")
_WHO_THERE_ARE = re.compile("(?<![招雇聘请收来])的有$")
_AND = re.compile(f"{_OF}(?:、|和|跟|与|同|及|以及|还有|或者?)?")
_LEAVING = re.compile("[跨越]|出")
_DENIED = re.compile("[没不未](?:有|是)?(?:去|到|出|往|克|切|上|下|在|留在?)?(?:了|过)?$")
_FROM = re.compile("(?:从|由|离开了?|打|出了?)$")
_GO_WITH = re.compile("(?:[跟随坐搭乘](?:着|了|上|的是?)?)$")
"""With whom or in what somebody goes is not where: 跟着县里的车走的."""
_ALL_OF_THEM = "[全都均皆]部?|[统通]统|通通|一律|一概"
_HOME = re.compile(
    f"(?:户口|户籍|籍贯?|(?<![人大])家)(?:本)?(?:{_ALL_OF_THEM}|[也就还是落])*(?:在|是)?$"
)
_AT_WORK = re.compile("[^，。]{0,4}?(?:上班|打工|务工|就业|做工|干活|工作|进厂)")
_OWN_WORD = ("本", "咱", "俺", "我")
_CLAUSE_ENDS = "，。；,; "
_CUT = re.compile("[，。；、,; ]")
_OF_BOTH = re.compile(f"[省市县区]?的{COUNT}")
_OF_A_PLACE = re.compile("[省市县区]?(?:[那这][边里])?的?")
_WHO_SENDS = re.compile(
    "(?:统一|有)?(?:组织|派|带|统一安排|安排[嘞哩的](?!.{0,3}[0-9])|(?:送|拉|运|输送)(?:去|到|来|出|走|的|过)|牵头|就业局|人社|劳动局|政府|领导|干部|工作队|通知|文件|政策|规定|补[贴助]|发[的放给]|说(?!成|好|妥)|包(?:了|的|下|好)?(?:[专大班客]?[车巴])|专车|的(?:[大中客班专包]?车|大巴|中巴|队伍?)(?!间))"
)
_WHO_THEY_ARE = re.compile("的?(?:人(?!数)|户口|户籍|籍|老乡|农民|村民|百姓|.{2}户|劳动力)")
_PLACED = f"{SEND}|找|寻|联系|说成|谈成"
_WHOM = re.compile("(?:[给帮替]|为了?)[^，。；;0-9]{0,6}$")
_LIVING = "[县区]?(?:里[头面边]?|本地|当地)?的?"
_OF_PEOPLE = f"{_LIVING}{COUNT}(?![^，。；;]{{0,3}}{_FIRM}|家)"
_THOSE = re.compile(f"{_OF_PEOPLE}[^，。；;]*?(?:{_PLACED})")
"""Who is placed is spoken of by where they live: 给本地7个人找了活."""
_LIVE = re.compile(f"{_LIVING}(?={_OF_PEOPLE})")
_PIECE = re.compile("[^，,。；;\\s]+")
_LATER = re.compile("[^去到在留往送]*(?:后来|又|再)")
_COUNT_ALONE = re.compile(f"(?<=.)[，,：:](?={COUNT}(?:[，,；;。\\s]|$))")
_LABEL = re.compile(
    "(?<![^，。；;,、\\s])(?P<kind>[^，。；;,、\\s：:0-9去到送我俺咱是家一有没]{0,6}"
    "(?:[户卡]|贫困|搬迁|移民|困难|劳动?力|人口|群众|村民|农民))的?[：:，,] *"
    f"(?=[^，。；;,、\\s：:]{{0,8}}{COUNT})"
)
_COUNTED = re.compile(f"{COUNT}|[去到在送往赴克]")
_OWN_COUNTY = re.compile("[本外]县|县[内外]")
_GOES_ON = re.compile(
    f"(?:人|他们)?(?:都|全|均|一起|是|就|也|后来|现在|如今|目前)*(?:{SEND})?(?:去(?!年)|到|在|留|往|送|上|下|克|切|跑|进)"
)
_OPEN = re.compile(
    "[一大多][多大]?半|大部分|多数|少数|(?<!是)有的|有些|个别|分之|几个(?![月钱])"
    "|[转改调换](?:去|到|往|成)|本来|(?<!太)原[来本先]|起先"
)
_NOT_PLACED = re.compile("自己(?:找|联系)(?!了?的?(?:车|票|班车|大巴))")
"""Of people who are counted it says that nobody sent them; who speaks of themselves goes there
all the same."""
_HOW_MUCH = re.compile(
    "[领拿得补给发奖返报](?:得|到|回)?(?:手)?个?几个(?=[呢嘛嘞啊呀咧哩]?(?:$|[，。；、,; ？?]))"
)

LEAVES = re.compile(
    "(?P<no>[没未不]有?)?(?:离开|[出离跨])(?:了|去)?(?:[本咱俺]们?)?(?=(?P<own>[县省](?![城会里内域]))?)"
)
_LEFT = re.compile("[省市县区]?(?:的|了|也|就|但|可|还|仍|却|、|在|去|到|[0-9]|$)")
"""What stands behind a place that somebody left: not 出太原陈醋."""


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
    not_placed = _NOT_PLACED.search(text) and re.search(COUNT, text)
    return bool(not_placed or _OPEN.search(_HOW_MUCH.sub("", text)))


def left_behind(text: str, places: Sequence[Mention]) -> Iterator[tuple[bool, str, Mention | None]]:
    """Whether it is denied, and the place or the word for their own county or province, for each
    that it is said of somebody that they left it."""
    for one in LEAVES.finditer(text):
        place = next((place for place in places if place.start == one.end()), None)
        if one["own"] or (place and _LEFT.match(text, place.end)):
            yield bool(one["no"]), one["own"] or "", place


def goes_on(clause: str) -> bool:
    """Whether a clause says where those go whom the one before it counts: 都去了北京."""
    return bool(_GOES_ON.match(clause))


def leads_to(text: str, place: Mention) -> bool:
    """Whether somebody goes to a place, or is sent there: 去大同, 给大同送了3个."""
    before, after = text[: place.start], text[place.end :]
    sent = _SENDS.search(before) and not after.startswith("的")
    return bool(sent or _GO.search(before) or (_FOR.search(before) and _SENT.match(after)))


def counts_there(text: str, place: Mention, places: Sequence[Mention] = ()) -> bool:
    """Whether a clause begins with a place, or with several, and how many are there: 广东22个,
    晋中和阳泉加起来6个."""
    led_up_to = _WHO_THERE_ARE.search(text[: place.start])
    begins = not place.start or text[place.start - 1] in _CLAUSE_ENDS or led_up_to
    last = place
    for one in places:
        if one.start >= last.end and named_together(text, last, one):
            last = one
        elif one.end <= place.start and named_together(text, one, place):
            return counts_there(text, one, places)
    return bool(begins and _THERE.match(text, last.end))


def named_together(text: str, one: Mention, other: Mention) -> bool:
    """Whether two places stand beside each other as one goal: 去广东福建的5个."""
    return bool(_AND.fullmatch(text[one.end : other.start]))


def listed_as_one(text: str, places: Sequence[Mention]) -> str:
    """The text with 和 between places listed without a number: 去大同、北京的5个."""
    led = _led_to(text, places)
    for one, other in reversed(list(pairwise(places))):
        between = re.fullmatch(f"{_OF}([、，,])", text[one.end : other.start])
        counted = re.search(COUNT, _CUT.split(text[: one.start])[-1])
        listed = between and (between[1] == "、" or _OF_BOTH.match(text, other.end))
        if between and listed and not counted and one in led:
            text = f"{text[: other.start - 1]}和{text[other.start :]}"
    return text


def _led_to(text: str, places: Sequence[Mention]) -> Collection[Mention]:
    """The places somebody goes to, and those listed behind one of them: 去忻州、吕梁、运城的6个."""
    led = [one for one in places if leads_to(text, one) or counts_there(text, one, places)]
    for one, other in pairwise(places):
        if one in led and named_together(text, one, other) and other not in led:
            led.append(other)
    return led


def of_their_label(text: str, places: Sequence[Mention]) -> str:
    """The text with nothing between a kind and how many of it are where: 搬迁户：广东8个."""
    starts = {one.start for one in places} | {one.start() for one in _OWN_COUNTY.finditer(text)}
    for one in reversed(list(_LABEL.finditer(text))):
        there = one.end() in starts
        if there or _COUNTED.match(text, one.end()):
            of_them = f"{one['kind']}的在" if there else f"{one['kind']}的"
            text = f"{text[: one.start()]}{of_them}{text[one.end() :]}"
    return text


def with_their_count(text: str, places: Sequence[Mention]) -> str:
    """The text without a comma between a goal and how many go there: 去北京的，3个；大同：2个."""
    ends = {one.end for one in places}
    joined = [
        one.start()
        for one in _COUNT_ALONE.finditer(text)
        if one.start() in ends or text[one.start() - 1] == "的"
    ]
    return "".join(one for at, one in enumerate(text) if at not in joined) if joined else text


def beside_their_goal(text: str, places: Sequence[Mention], words: Collection[str]) -> str:
    """The text without the firms they went to between a goal and how many went there, which are
    not those of a firm: 天津电子厂4个, 忻州和吕梁一共12个."""
    if not _BESIDE_ANY.search(text):
        return text
    ends = {one.end for one in places} | {
        one.end() for one in _any_of(frozenset(words)).finditer(text)
    }
    for end in sorted(ends, reverse=True):
        if between := _BESIDE.match(text, end):
            text = text[:end] + text[between.end() :]
    return text


def without_homes(text: str, places: Sequence[Mention], words: Collection[str]) -> str:
    """The text without where those live of whom it says behind where they all went: 本县的7个人，都
    去了北京."""
    spans = [(one.start, one.end) for one in places]
    spans += [one.span() for one in _any_of(frozenset(words)).finditer(text)]
    named = {text[start:end] for start, end in spans}
    for start, end in sorted(spans, reverse=True):
        live, before = _LIVE.match(text, end), _CUT.split(text[:start])[-1]
        there = _GO.search(before) or _STAY.search(before)
        if live and not there and _all_went(text[live.end() :], named):
            text = text[:start] + text[live.end() :]
    return text


def _all_went(text: str, named: Collection[str]) -> bool:
    """Whether behind a count the first clause that names a goal says that all went there."""
    for clause in _PIECE.findall(text)[1:]:
        if re.search(COUNT, clause):
            return False
        if any(one in clause for one in named):
            return goes_on(clause) and not _LATER.match(clause)
    return False


def _by_name(clause: str, places: Sequence[Mention]) -> Iterator[Goal]:
    last: Mention | None = None
    moving = False
    for place in places:
        moving = leads_to(clause, place) or (
            moving and last is not None and named_together(clause, last, place)
        )
        last = place
        there = _STAY.search(clause[: place.start]) or counts_there(clause, place, places)
        if moving or there:
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
        home = _HOME.search(before) and not _AT_WORK.match(clause, match.end())
        other = home or any(one.search(before) for one in (_FROM, _GO_WITH, _DENIED))
        behind = (_WHO_SENDS, _WHO_THEY_ARE)
        if of_a_place or other or any(one.match(clause, match.end()) for one in behind):
            continue
        if _WHOM.search(before) and _THOSE.match(clause, match.end()):
            continue
        moving = bool(_GO.search(before) or _LEAVING.search(word))
        yield Goal(word, None, moving)


@lru_cache(4)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
