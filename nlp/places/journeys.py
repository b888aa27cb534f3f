"""Places of people: where they are registered, come from, go or are sent. None of them says whose
policy is asked about."""

import re
from collections.abc import Sequence

from nlp.places.goals import BARE_COUNT, COUNT, leads_to, named_together
from nlp.places.regions import Mention
from nlp.places.still_away import are_still_away
from nlp.statements import sounds_asking

_CLAUSE_END = re.compile("[，。；！？、,;!? ]")
_THERE = "[省市县区]?(?:那边|那里|那头|那块|老家|乡下|农村|山里|当地)?"
_NOT_THERE = re.compile("(?:不是|不在|不算|不属于|除了|并非)$")

# Registered there is not living there: the household does not decide whose policy it is.
_HOUSEHOLD = re.compile(
    r"^(?:市|省|县|区)?(?:那边|那里|来)?的?(?:户口|户籍|籍|人|民工|工人|老乡|打工的|娃|学生)"
)
_OWN_HOUSEHOLD = re.compile(r"^(?:市|省|县|区)?(?:那边|这边)?的?(?:户口|户籍|籍)")
_MAY_IN = re.compile(
    "(?:能|可以|可|让|行|许|能够|给)(?:不能|不可以|不让)?(?:直接|也)?(?:在|到|去|上|跑|拿到)$"
)
_HAD = re.compile("[省市县区]?(?:那边|那里|那儿)?(?:去)?(?:[贷办领报申享交用缴]|递材料)")
_SITE = re.compile(
    "(?:地点|地址|位置|[店厂铺]址|场地|[店铺厂](?:子|面|里)?|门面|摊[子位]?|[开设选租办摆]|租好|盘下)"
    "(?:就|是|都|也|定|好|了)*(?:[在到：:]|(?<=[点址置地])是?)?$"
)
_SITE_ENDS = re.compile("(?:[那这][边里儿头块]|街上|乡下)?(?=[，,。；;、 ]|$)")
_SET_UP = re.compile(
    "(?:[那这][边里儿头块]|街上|乡下)?(?:开(?!发区|会)|租|盘|摆|办(?![理证]))(?:了|个|家|间|起|下|一)"
)
"""What tells of a place that something is set up there."""
_HOUSEHOLD_AT = re.compile("(?:户口|户籍|籍贯|老家)(?:本)?(?:是|还?在|落在)?$")

# Nor does where somebody goes to work, is sent to or comes back from.
_TO = re.compile(
    "(?:去|到|往|奔|赴|从|跑|上|克|切|出|下|回|离开|来自)(?:了|过|趟|克|的)?"
    "(?:的(?:地方|厂)?(?:不是[^，,。；;]{1,8}[，, ]*(?:而|就)?)?是)?$"
)
_WORK = re.compile(
    r"^[省市县区]?(?:那边|那里|去)?(?:打过?工|务过?工|上过?班|干过?活|找活|找工作|就业|工作)"
)
_BACK = re.compile("[回返过]")

_SENDING = "介绍|推荐|输送|输出|组织|转移|派|拉|运|带|送"
_SENT = re.compile(f"(?:{_SENDING})[^，。；？！,;?!]{{0,8}}(?:到|去|往)(?:了|过)?$")
_FOR, _SEND = re.compile("[给往向]$"), re.compile(f"{_THERE}(?:{_SENDING})")
_PLACING = re.compile("介绍|推荐|输送|输出|组织|转移|职介|派出")
_PLACES_SOME = re.compile("中介|上岗|安置|[帮给替]人找")
"""What tells that people are placed where some are counted: 去大同上岗有啥补贴 asks of a place."""
_SOME_FOR = re.compile(f"(?<![^，。；！？、,;!?： :]){COUNT}$")
_NO_MORE = re.compile("[省市县]?(?![^，。；！？、,;!? ])")
_WITHIN = re.compile("省?(?:内|里[头面边]?|范围)(?![^，。]{0,3}(?:政策|补|规定|文件|给|出|发))")
_SOME_IN = re.compile(f"{COUNT}(?:人|都|就|是|留)*在(?:省[内外]|外省|外地|本省|[县市]外)?的?$")
_AT_WORK = re.compile("[^，。；？！,;?!]{0,5}?(?:上班|打工|务工|做工|干活|工作|进厂)")
_ORGANISED = re.compile("组织|输出|统一[安送]|劳务|搬迁|脱贫|贫困|建档立卡")

_HIRED_FROM = re.compile("(?:从|打|由)$")
_HIRED = re.compile(
    f"{_THERE}(?:一下子|一下|一次性?|一批|一共|总共|又|新|也|刚|就|还|才)*(?:招|雇|请|找|拉|接|带|要)"
)
_FETCHED = re.compile(f"{_THERE}(?:招|雇|接|拉)")
_HIRES = re.compile(f"[招雇聘接](?:了|来|到)*(?:{COUNT})?$")
_FROM_THERE = re.compile(f"{_THERE}(?:来)?的(?![岗企公厂单])")
_BROUGHT = re.compile(f"{_THERE}(?:[招雇请接拉](?:过|回)?来|招)的")


def is_denied_or_registered(text: str, place: Mention, *, at_home: bool) -> bool:
    """Whether somebody is only registered in a place, or is not there at all; where they are
    `at_home`, it may be said in more ways."""
    before, after = text[: place.start], text[place.end :]
    household = _HOUSEHOLD.match(after) or (at_home and _HOUSEHOLD_AT.search(before))
    return bool(household or _NOT_THERE.search(before))


def is_registered(text: str, place: Mention) -> bool:
    """Whether somebody's household is in a place: 户口淄川, 淄川户口."""
    before, after = text[: place.start], text[place.end :]
    return bool(_HOUSEHOLD_AT.search(before) or _OWN_HOUSEHOLD.match(after))


def is_site(text: str, place: Mention) -> bool:
    """Whether a place is where something is set up: 铺子在洪山, 地点洪山, 在洪山开个店."""
    before, after = text[: place.start], text[place.end :]
    if _SITE.search(before):
        return bool(_SITE_ENDS.match(after))
    return before.endswith("在") and bool(_SET_UP.match(after))


def would_have_it(text: str, place: Mention) -> bool:
    """Whether it is asked if something may be had in a place: 能在博山贷不."""
    before, after = text[: place.start], text[place.end :]
    return bool(_MAY_IN.search(before) and _HAD.match(after))


def is_of_hands(text: str, place: Mention, places: Sequence[Mention] = ()) -> bool:
    """Whether people are hired from a place or placed there, or still there, or at one that is
    listed with it: 招了5个大同的, 给北京送过去俩, 介绍去忻州、朔州的4个, 民工都困在大同."""
    return any(_is_of_hands_alone(text, one) for one in _listed_with(text, place, places))


def are_counted_there(text: str, place: Mention, places: Sequence[Mention]) -> bool:
    """Whether people are counted beside a place or one listed with it, and nothing is asked
    there."""
    last = _listed_with(text, place, places)[-1]
    rest = _CLAUSE_END.split(text[last.end :], maxsplit=1)[0]
    counted = re.search(COUNT, rest) or re.match(BARE_COUNT, rest)
    return bool(counted) and not sounds_asking(rest)


def _is_of_hands_alone(text: str, place: Mention) -> bool:
    before, after = text[: place.start], text[place.end :]
    hired = (
        (_HIRED_FROM.search(before) and _HIRED.match(after))
        or (_TO.search(before) and _FETCHED.match(after))
        or (_HIRES.search(before) and _FROM_THERE.match(after))
        or _BROUGHT.match(after)
    )
    sent = _SENT.search(before) or (_FOR.search(before) and _SEND.match(after))
    counted = are_counted_there(text, place, ()) or (
        _SOME_FOR.search(before) and _NO_MORE.match(after)
    )
    there = leads_to(text, place) or counted or _SOME_IN.search(before)
    clause = _CLAUSE_END.split(after, maxsplit=1)[0]
    within = _WITHIN.match(after) and not sounds_asking(clause)
    placed = _PLACING.search(text) and (there or within)
    placed = placed or (counted and _PLACES_SOME.search(text))
    return bool(hired or sent or placed or are_still_away(text, place))


def _listed_with(text: str, place: Mention, places: Sequence[Mention]) -> Sequence[Mention]:
    """The place and those listed with it in one breath."""
    run: list[Mention] = []
    for one in sorted((*places, place), key=lambda each: each.start):
        if run and not (run[-1] == one or named_together(text, run[-1], one)):
            if place in run:
                break
            run = []
        run.append(one)
    return run


def is_journey(text: str, place: Mention, places: Sequence[Mention]) -> bool:
    """Whether somebody goes to a place, or to it as well as to the one named before it."""
    before, after = text[: place.start], text[place.end :]
    there = before.endswith("在") and not _BACK.search(text)
    last = next((one for one in reversed(places) if one.end <= place.start), None)
    beside = last and named_together(text, last, place) and is_journey(text, last, places)
    return bool(_TO.search(before) or _WORK.match(after) or beside) and not there


_FOUND_WORK = re.compile("(?:工作|活|班|岗位|单位)了?[，,、 ]+(?:人|就|是)*在$")
"""What stands before the place of the work that somebody found: 找了个工作，在北京."""


def works_there(text: str, place: Mention) -> bool:
    """Whether somebody says that they work in a place: 我人在浙江厂头上班."""
    before = text[: place.start]
    found = _FOUND_WORK.search(before) and _NO_MORE.match(text, place.end)
    return before.endswith("在") and bool(found or _AT_WORK.match(text, place.end))


def works_away(text: str, place: Mention) -> bool:
    """Whether somebody of a household that is sent out to work is in a place: 政府组织出去的，我在
    遵义打工."""
    return text[: place.start].endswith("在") and bool(_ORGANISED.search(text))
