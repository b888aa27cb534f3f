"""Whether a sentence asks where to go by naming a door beside another, or beside any other way:
找省里要还是找区里, 去大厅交还是咋弄."""

import re

_LEVEL = (
    "[省市县区镇乡州](?:里头?|上头?|厅|局|级|人社[厅局]?|政府|那头|那边)"
    "|街道|社区|村[里上]|开发区|综改区"
)
_OFFICE = (
    "(?:人社|社保|就业|税务|民政|医保|财政|劳动)(?:局|所|中心|那边|那头)?|[厅局所]里|银行|经办机构|(?:职介|就业|服务)中心"
    "|窗口|大厅|柜台"
)
_HOME = (
    "老家|原籍|户籍(?:所在)?地?|户口(?:所在地?|那[边头儿])|[这那][边头儿]|[当本]地"
    "|(?:社保|参保|缴费|交费|注册|登记|纳税|报税|失业|求职|税务)(?:登记|缴纳)?(?:地|那[边头儿]|所在地)"
)
# 本地人还是外地人 and 村里的还是城里的 ask of people.
DOOR = f"(?:{_LEVEL}|{_OFFICE}|{_HOME})(?![的人户])"
"""An office, a level of offices, or a place where somebody belongs."""

_DOING = "(?:要|领|交|报|递|送|批|管|审|申领|申请|申报|登记|弄|说理|办(?!公))"
_GOING = "(?:[在回去到找跟向问朝往跑奔]|上(?!社保|保险|养老|失业险|课|班|报|网|岗|[年个半一]))"
# 去年领还是今年领 asks when, 在网上办还是 how, 在单位交还是自己交 who.
_NO_PLACE = "(?!年|网上|线上|手机|家(?!乡)|职|校|岗|单位|公司|企业|自己|个人|本人|月|号)"
_THERE = f"{_GOING}{_NO_PLACE}[^的年月日号天0-9]{{1,6}}?"

_HANDED_IN = "(?:要|领|交|报|递|送|寄|投|办(?!公)|申领|申请|申报|弄|跑)"
_ANY_WAY = "(?:咋|怎么|怎样|咋个|啷个|如何|别的|有别的|另外)"

_OR_ANY_WAY = re.compile(
    f"(?:{_GOING}{DOOR}.{{0,2}}{_HANDED_IN}|{_HANDED_IN}(?:到|去|给|往)?{DOOR}).{{0,3}}还是{_ANY_WAY}"
)

_ASKS = re.compile(
    f"{DOOR}.{{0,4}}?还是.{{0,4}}?{DOOR}"
    f"|{_THERE}{_DOING}.{{0,2}}还是{_THERE}"
    f"|{_THERE}{_DOING}.{{0,2}}还是{_NO_PLACE}[^的年月日号天0-9]{{1,6}}?(?:就|也)(?:能|可以|行){_DOING}"
    f"|{_THERE}(?P<doing>{_DOING})还是{_NO_PLACE}[^的年月日号天0-9]{{2,6}}?(?P=doing)"
    f"|{_THERE}还是{_THERE}{_DOING}"
    f"|{DOOR}.{{0,3}}?还是{_GOING}?(?:哪|别处|别的地方|别家|谁)"
)


def asks_which_door(words: str) -> bool:
    """Whether words without punctuation ask which of two offices, levels or places is the one, or
    whether it is the one at all."""
    return "还是" in words and bool(_ASKS.search(words) or _OR_ANY_WAY.search(words))


def names_home(words: str) -> bool:
    """Whether words name a place where somebody or their firm belongs: 注册地, 老家, 他那边."""
    return bool(re.search(_HOME, words))


def asks_which_way(words: str) -> bool:
    """Whether words name a door beside any other way: its 咋弄 asks no more than where."""
    return bool(_OR_ANY_WAY.search(words))


def without_doors(words: str) -> str:
    """The words without the doors in them, which say where, and not about what."""
    return re.sub(DOOR, " ", words)
