"""The county somebody is in, which an office of a city does not tell: 俺们是清徐的中介."""

import re

from handlers.asked import Asked
from nlp.places.goals import leads_to
from nlp.places.regions import Mention, Region
from nlp.statements import clauses

_OURS = re.compile("(?:[我俺咱额](?:们)?(?:这|家|自己|公司|单位|店|厂)?|户口|家|人|老家)$")
_CALLED_OURS = re.compile("(?:[咱俺]们?|我们)$")
"""Who is sent to 咱清徐 stays in the county of who says so."""
_ARE = re.compile("(?:就|也|都)?(?:是|在|住在?|属于?)(?:咱|俺|我们)?$")
_OF = re.compile(
    "[县区]?(?:这[边里儿块]|本地|当地)?(?:的|人|这[边里儿块])?"
    "(?:(?:正规|私营|民营|一?家|一?个)?的?(?:小|大)?(?:中介|职介|人力|家政|劳务|培训|经纪|公司)[^，]*)?$"
)
_OWN = re.compile("[县区]?(?:本县|本地|咱县|我们县)")
_AT_WORK = re.compile(
    "[县区]?(?:那[边里])?(?:打工|务工|上班|做工|做活|干活|搞活路|进厂|就业|工作|找活)"
)


def own_county(asked: Asked) -> Region | None:
    """The county or district of somebody's office, or the one they said to be in; None where
    neither is known, or several were named."""
    if not asked.home:
        return None
    home = asked.knowledge.regions.get(asked.home)
    if home.level == "county":
        return home
    said = {place.region for text in _told(asked) for place in _stated(asked, text)}
    return next(iter(said)) if len(said) == 1 else None


def names_own(asked: Asked, clause: str, place: Mention) -> bool:
    """Whether a clause names a place as the county its writer is in."""
    if place.region.level != "county" or not _is_near(asked, place.region):
        return False
    before, after = clause[: place.start], clause[place.end :]
    if _OWN.match(after) or (not before and after and _OF.fullmatch(after)):
        return True
    if leads_to(clause, place) or _AT_WORK.match(after):
        return False
    ours = _OURS.search(_ARE.sub("", before))
    return bool(ours)


def _told(asked: Asked) -> tuple[str, ...]:
    memory, today = asked.turn.memory, asked.turn.today.isoformat()
    return (*(memory.story if memory.story_day == today else ()), asked.text)


def _stated(asked: Asked, text: str) -> list[Mention]:
    mentions = asked.knowledge.regions.mentions
    found = ((one, place) for one in clauses(text) for place in mentions(one, near=asked.home))
    return [
        place
        for one, place in found
        if names_own(asked, one, place) or _is_called_ours(asked, one, place)
    ]


def _is_called_ours(asked: Asked, clause: str, place: Mention) -> bool:
    """Whether a clause calls a county that of its writer, wherever people go in it."""
    called = _CALLED_OURS.search(clause[: place.start])
    return bool(called) and place.region.level == "county" and _is_near(asked, place.region)


def _is_near(asked: Asked, region: Region) -> bool:
    """Whether a county is one of those that an office may be of: all of its city's."""
    regions = asked.knowledge.regions
    home = regions.get(asked.home)
    return regions.contains(
        home.parent or "" if home.level == "special" else home.adcode, region.adcode
    )
