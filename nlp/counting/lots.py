"""The lots in which people came, one after another: which of them words name by its place (第二批,
后头那回), and that all came of whom a day is told, if some did."""

import re
from collections.abc import Sequence

from nlp.numerals import read_number
from nlp.put_right.taking_back import APART
from nlp.statements import clauses

_LOT = "(?:[批拨茬波]|[回次](?!性)|(?<=[一二三四])[期轮])"
_PLACES = (
    f"(?:[第头]一|头|先来|先招|前一?|(?:头里|先头|前头|前面|开始)[这那]?一?){_LOT}",
    f"第?二{_LOT}",
    f"第?三{_LOT}",
    f"第?四{_LOT}",
)
_LAST = f"(?:最?后|后来|后[头面首]|后一|末)[这那来一]*{_LOT}"
A_LOT = f"(?:{'|'.join((_LAST, *_PLACES))})"
"""Words that name a lot by its place, whether or not there is such a one."""

_A_LOT = re.compile(A_LOT)
_NUMERAL = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_DAY = f"(?:[今去]年)?{_NUMERAL}月份?(?:{_NUMERAL}[号日]?|[上中下]旬|初|底)?"
_DATED = re.compile(_DAY)
_CAME = re.compile("(?:新?招|来|进|收|雇|请|添|入职|吸纳|到岗|上岗)[来进到]?了?")
_BARE = re.compile(
    f"(?P<day>{_DAY}(?:那[天批拨回]|又|还|再|有|的?时候?|正式|复工|复产|开工|开业)*)"
    f"(?P<number>(?P<how_many>{_NUMERAL})(?:个人?|人|名))"
)
_BARELY = re.compile(
    f"(?P<day>{_DAY}(?:那[天批拨回]|又|还|再)*)(?P<verb>[进来收用])"
    f"(?={_NUMERAL}(?:个人?|人|名|位)(?:[，,、。；;{APART}]|$)(?![，, ]*也))"
)
"""Who came on a day, by a verb without more, and nothing else: 2月15进9个."""
_BESIDE = re.compile(f"[、（(](?={_DAY}[^，、]{{0,4}}{_NUMERAL}[个人名])|(?<=[个人名])[）)]")
_WHOLE = re.compile(f"(?:招|来|进|收|雇|请|入职|吸纳)[^，0-9]{{0,6}}?(?P<whole>{_NUMERAL})[个人名]")
_IN_LOTS = re.compile(
    f"[招来进收雇请][^，]{{0,4}}[0-9一二两三四五几]{_LOT}|分[^，]{{0,2}}{_LOT}|新[来招进]的[：:，,]"
)
_TOLD_BEFORE = re.compile(f"(?P<of_all>[^，]{{3,}}?的){A_LOT}")
_ONLY_NUMBERED = re.compile(f"{A_LOT}(?:是|有|来了|招了)?{_NUMERAL}(?:个人?|人|名)")
SEVERAL = 2


def lot_named(words: str, lots: int) -> int | None:
    """The place of the lot that words name, from none on; None if they name none there is."""
    if lots and re.search(_LAST, words):
        return lots - 1
    return next((at for at, place in enumerate(_PLACES[:lots]) if re.search(place, words)), None)


def names_a_lot(words: str) -> bool:
    """Whether words name a lot by its place, whether or not there is such a one."""
    return bool(_A_LOT.search(words))


def said_of_all_lots(first: str, clause: str) -> str:
    """What is said before the name of the first lot, and so of one that is only numbered in a
    clause after it: 登记失业的头一批9个，第二批7个."""
    told, only = _TOLD_BEFORE.match(first), _ONLY_NUMBERED.fullmatch(clause)
    return told["of_all"] if told and only else ""


def came_alike(text: str) -> str:
    """The text with those who are told by a day and a number alone said to have come like the
    others: 2月8号来了5个，2月20号12个; or like all whose lots they are: 招了17个：2月8号5个."""
    if "月" not in text:
        return text
    text = _BARELY.sub(r"\g<day>\g<verb>了", text)
    apart = _BESIDE.sub("，", text)
    dated = [one for one in clauses(apart) if _DATED.match(one)]
    came = _how_they_came(apart, dated) if len(dated) >= SEVERAL else ""
    if not came:
        return text
    for one in dated:
        if bare := _BARE.fullmatch(one):
            apart = apart.replace(one, f"{bare['day']}{came}{bare['number']}", 1)
    return apart


def _how_they_came(text: str, dated: Sequence[str]) -> str:
    """The word for how the lots of a text came; none where it has none that holds of all."""
    verbs = [found[0] for one in dated if (found := _CAME.search(one))]
    if verbs:
        return verbs[0]
    bare = [found for one in dated if (found := _BARE.fullmatch(one))]
    in_all = sum(int(read_number(one["how_many"]) or 0) for one in bare)
    others = (one for one in clauses(text) if one not in dated)
    wholes = [read_number(found["whole"]) for one in others if (found := _WHOLE.search(one))]
    if len(bare) >= SEVERAL and in_all in wholes:
        return "招了"
    return "来了" if _IN_LOTS.search(text) else ""
