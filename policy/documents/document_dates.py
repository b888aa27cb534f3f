"""Until when a whole document holds: what it says of itself, and its measures with ends of their
own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from policy.cards import Document
from policy.knowledge import Shelved
from policy.sources import named
from policy.validity import HOTLINE, sentence
from policy.wording import last_day, month

NAMED = 2
"""How many measures with one end are named."""

WITHOUT_END = "{note}，是否仍在执行请向 {hotline} 核实。"
OWN_ENDS = "写了自己期限的：{ends}。"


def document_dates(document: Document, cards: Iterable[Shelved], today: date) -> str:
    """The document with its end, or that the text states none, then the ends of its own cards."""
    return (
        f"{named(document)}：{_whole(document, today)}{_own_ends(ends_of(document, cards), today)}"
    )


def ends_of(document: Document, cards: Iterable[Shelved]) -> Mapping[str, Sequence[Shelved]]:
    """The cards that end on a day of their own, by that day, the earliest first."""
    of_all = {window.end for window in document.windows}
    found: dict[str, list[Shelved]] = defaultdict(list)
    for shelved in cards:
        ends = {one.end for one in shelved.card.windows if one.end and one.kind != "event"}
        if ends and not ends & of_all:
            found[max(ends)].append(shelved)
    return dict(sorted(found.items(), key=lambda item: last_day(item[0])))


def _whole(document: Document, today: date) -> str:
    note = next((one.note for one in document.windows if one.note and not one.end), "")
    if note:
        return WITHOUT_END.format(note=note, hotline=HOTLINE)
    return sentence(document.windows, today)


def _own_ends(ends: Mapping[str, Sequence[Shelved]], today: date) -> str:
    told = [
        f"{month(end)}{'（已到期）' if last_day(end) < today else ''}，{_names(cards)}"
        for end, cards in ends.items()
    ]
    return OWN_ENDS.format(ends="；".join(told)) if told else ""


def _names(cards: Sequence[Shelved]) -> str:
    names = "、".join(one.card.name for one in cards[:NAMED])
    return f"{names}等{len(cards)}项" if len(cards) > NAMED else names
