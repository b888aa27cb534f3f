"""The same benefit in two places or two years, side by side and each with its own name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.meaning.finding import LIKELY, Found, find_cards, understood
from handlers.texts import numbered
from handlers.where import Where
from nlp.places.regions import Region
from policy.answers import brief
from policy.documents.years import years_asked
from policy.knowledge import Shelved
from policy.sources import cites, sources
from policy.wording import month

MOST = 3
ROOM = 80
"""Characters each side has."""

COMPARED = "各地各年的办法不一样，数字不能混用：\n{sides}\n{missing}{sources}\n回复数字看详细。"
MISSING = "{names}的文件里没有查到这一项。\n"
_COMPARES = "comparison"


def compare(asked: Asked, where: Where) -> Reply | None:
    """Both sides of a comparison between places or years; None if none was asked for."""
    compares = _COMPARES in asked.reading.aspects
    years = years_asked(asked.text, asked.turn.today)
    if len(where.named) < 2 and (where.remarks or not (compares or len(years) > 1)):
        return None
    places = _places(asked, where, compares)
    allowed = (asked.knowledge.of_region(place.adcode) for place in places)
    found = find_cards(asked, replace(where, cards=frozenset[str]().union(*allowed)))
    sides = _years(asked, found) if len(years) > 1 else _sides(asked, found, places)
    if found.nearness < LIKELY or len(set(sides.values())) < 2:
        return None
    return _told(asked, where, found, sides)


def _places(asked: Asked, where: Where, compares: bool) -> list[Region]:
    """Those named, for a comparison beside the person's own; if none is, the one asked about."""
    home = [asked.home] if asked.home and (compares or not where.named) else []
    own = [asked.knowledge.regions.get(adcode) for adcode in home or [where.adcode]]
    return list(dict.fromkeys([*where.named, *own] if home or not where.named else where.named))


def _years(asked: Asked, found: Found) -> dict[str, Shelved]:
    """The cards of the benefit from the documents of the years named, if they are several."""
    named = years_asked(asked.text, asked.turn.today)
    cards = [asked.knowledge.cards[hit.name] for hit in reversed(found.sisters)]
    return {year: one for one in cards if (year := _issued(one)[:4]) and int(year) in named}


def _sides(asked: Asked, found: Found, places: Sequence[Region]) -> dict[str, Shelved]:
    """What is compared, by its name: places, or within one place the documents of the years."""
    cards = [asked.knowledge.cards[hit.name] for hit in found.sisters]
    if len(places) == 1:
        latest_first = sorted(cards, key=_issued, reverse=True)
        return {one.document.id: one for one in latest_first[:MOST]}
    nearest = {place.name: _nearest(asked, cards, place) for place in places[:MOST]}
    return {name: one for name, one in nearest.items() if one}


def _nearest(asked: Asked, cards: Iterable[Shelved], place: Region) -> Shelved | None:
    """The card of the narrowest region that holds for a place, the latest of them."""
    held = [one for one in cards if one.card.id in asked.knowledge.of_region(place.adcode)]
    path = asked.knowledge.path
    return max(held, key=lambda one: (len(path(one.card.id)), _issued(one)), default=None)


def _issued(shelved: Shelved) -> str:
    return shelved.document.issued or ""


def _told(asked: Asked, where: Where, found: Found, sides: Mapping[str, Shelved]) -> Reply:
    reading, today = found.reading, asked.turn.today
    aspects = [one for one in reading.aspects if one != _COMPARES]
    cards = list(dict.fromkeys(sides.values()))
    choices = tuple(
        Choice(f"{_dated(side)}{brief(side, aspects, today, ROOM, reading)}", card=side.card.id)
        for side in cards
    )
    proof = {side: [side.card.article] for side in cards}
    lacking = "、".join(place.name for place in where.named if place.name not in sides)
    missing = MISSING.format(names=lacking) if lacking and len(where.named) > 1 else ""
    return Reply(
        text=COMPARED.format(sides=numbered(choices), missing=missing, sources=sources(proof)),
        kind="answer",
        memory=replace(asked.memory, said=asked.text, choices=choices, misses=0, pending=""),
        cards=tuple(side.card.id for side in cards),
        aspects=(_COMPARES,),
        cites=cites(proof),
        understood=understood(found.reading, where, found.hits),
    )


def _dated(side: Shelved) -> str:
    return f"{month(side.document.issued[:7])} " if side.document.issued else ""
