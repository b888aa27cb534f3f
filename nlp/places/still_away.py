"""Where workers still are who are to come: 人都困在周口老家，能派车接不. Such a place does not say
whose policy is asked about."""

import re

from nlp.places.goals import COUNT
from nlp.places.regions import Mention
from nlp.statements import sounds_asking

_CLAUSE_END = re.compile("[，。；！？、,;!? ]")
_NAMED = (
    "民工|工人|员工|职工|工友|技工|学员|伙计|新人|人手|老乡|[他她]们|(?:师傅|兄弟)们"
    "|劳动力|脱贫户|贫困户"
)
_WORKERS = re.compile(
    f"{_NAMED}|(?:[招雇聘收]|吸纳)[^，。；,;我俺咱]{{0,6}}?{COUNT}|{COUNT}(?:人|工)"
)
_NOW = (
    "(?:[都全还仍也正又均就有是被给]|现在|目前|眼下|如今|这会儿?|一直"
    "|大多数?|大部分|多半|基本上?|暂时)*"
)
_HELD_UP = "(?:[困堵封卡窝憋留待呆关搁闲歇]|滞留|隔离)(?:住|着|了)*"
_STAYING = re.compile(f"(?P<who>{_NAMED}|人(?=[都全还仍也均])|{COUNT}人?)?{_NOW}(?:{_HELD_UP})?在$")
"""Before a place: whose it is, and that they are there."""
_FROM_THERE = re.compile(f"(?P<who>{_NAMED}|{COUNT}人?)?(?:的?老?家{_NOW}(?:在|是)|{_NOW}是)$")
_OF_THERE = re.compile("[省市县区]?(?:那[边里头]|本地|当地|下面)?的?")
"""Behind the place they are of, where nothing else is said: 都是吕梁那边的, 家都在忻州."""
_SELF = re.compile("[我俺咱额]们?(?:家|自己)?$")
_COMING_FROM = re.compile(
    f"(?:{_NAMED}|人|{COUNT}人?)(?:[都全还得要也是想就没未]|需要|准备|打算|马上|没法|不能)*(?:从|由|打)$"
)
_COMING = re.compile("[^，。；！？,;!? ]{0,6}?(?:来(?!的)|返|赶|出发|动身|复工|到岗)")
_GONE_HOME = re.compile(f"(?P<who>{_NAMED}|人|{COUNT}人?)?{_NOW}回(?:去|到)?了?$")
_HOME = "老家|家里|乡下|村里"
_WAITING = re.compile(
    f"{_HOME}|等[着来信消通车我俺咱]|困|堵|封|滞留|隔离"
    "|[出过回来走动](?:都|也|还)?不(?:了|来|去|得)|没法(?:来|走|动|出|返)"
    "|[没未](?:能|有)?(?:过|回|返)?(?:来|返岗)"
)
_FETCH = re.compile(
    "(?<![直间])接(?![着触收受下])|[派包租]个?(?:专|大|班)?车|专车|大巴|点对点|[拉运送](?:过来|回来|到)"
)
_AT_WORK = re.compile("[^，。；！？,;!? ]{0,4}?(?:上班|干活|做工|施工|生产|工作|打工|务工)")
_THERE = re.compile("(?:那[边里儿头]|当地)(?!的?(?:工人|民工|人))")
_LEADS_ON = re.compile(
    "(?:可是?|但是?|不过|只是|然后|现在|结果|就是)*(?:人|[一另]+半|有的|有些|一部分|大部分|[这那]些|剩下?的|其[余他]的?)?"
)
_SO_MANY = re.compile(f"{_OF_THERE.pattern}(?:有|是)?{COUNT}(?:人|民?工|$)")
"""Behind a place from which some of those told of before are: 吕梁的25个."""


_MAY_BE = re.compile(r"[在是从由打回去到了，,。；;！？!?\s]")
"""What stands right before a place where workers may be, if anything does."""

NEAR = 120
"""How many characters behind a place are looked at."""


def are_still_away(text: str, place: Mention) -> bool:
    """Whether workers are in a place, waiting there or to be fetched, or come from it, and
    nothing is asked of the place itself."""
    if not _MAY_BE.search(text, max(0, place.start - 1), place.start) and place.start:
        return False  # as for most of a long list
    start = max((one.end() for one in _CLAUSE_END.finditer(text, 0, place.start)), default=0)
    nearby = text[place.end : place.end + NEAR]
    before, (rest, *later) = text[start : place.start], _CLAUSE_END.split(nearby)
    asked_there = any(_THERE.match(one) and sounds_asking(one) for one in later)
    if _AT_WORK.match(rest) or asked_there:
        return False
    if _COMING_FROM.search(before):
        return bool(_COMING.match(rest))
    if not before and _SO_MANY.match(rest):
        return bool(_WORKERS.search(text[:start]) and _FETCH.search(text, place.end))
    of_there = _FROM_THERE.search(before) if _OF_THERE.fullmatch(rest) else None
    stays = of_there or _STAYING.search(before) or _GONE_HOME.search(before)
    if not stays:
        return False
    whose, lead = stays["who"], before[: stays.start()]
    theirs = not _SELF.search(lead) if whose else _LEADS_ON.fullmatch(lead)
    known = whose or _WORKERS.search(text[:start])
    waits = of_there or _WAITING.search(before + rest) or _FETCH.search(text[place.start :])
    return bool(theirs and known and waits)
