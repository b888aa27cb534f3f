"""The yes to who asks if a place will do that, by what they told, is one of a card's doors: who was
placed is registered in 大同, 在大同办行不."""

import re
from collections.abc import Iterator, Sequence

from handlers.asked import Asked
from handlers.told.story import told
from nlp.places.regions import Region
from nlp.questions.if_there import asks_if_there
from nlp.statements import clauses, sounds_asking
from policy.knowledge import Shelved
from policy.validity import lapsed

YES = "{place}可以：按您说的，{place}是{door}。"

_TIES = {
    "户籍地": re.compile("户口|户籍|老家"),
    "社保缴纳地": re.compile("社保|养老|医保|参保|保险"),
    "注册地": re.compile("注册|执照|工商"),
    "登记地": re.compile("失业登记|求职登记|登记失业|登的记|失业.{0,6}登记"),
}
"""By which words it is told what a place is to somebody, for each kind of door there is."""

_MUST = re.compile("非[得要]?|必须|必得|一定[得要]|只能|才[行能]")
_WILL_DO = re.compile(
    "(?:能|可以?|能够)(?:不能)?.{0,4}[办领申报弄交拿](?:理|请|取|领)?[不吗么没嘛]|[办领申报弄交拿](?:理|请|取|领)?.{0,2}(?:[行中成能][不吗么嘛]|可以[不吗么嘛]|得行)"
)


def there_too(asked: Asked, shelved: Shelved) -> Sequence[str]:
    """That a place asked about is a door, and by what; nothing where they told nothing of it."""
    doors = [door for route in shelved.card.routes for door in re.split("[：:或]", route.to)]
    ties = [(one, tie) for tie in _TIES for one in doors if tie in one]
    if not ties or not asked.places or lapsed(shelved.windows, asked.turn.today):
        return ()
    for clause in clauses(asked.text):
        if (asks_if_there(clause) or _WILL_DO.search(clause)) and not _MUST.search(clause):
            for region in _named(asked, clause):
                for door, tie in ties:
                    if _is_told(asked, region, tie):
                        words = door[: door.index(tie) + len(tie)]
                        return (YES.format(place=region.name, door=words),)
    return ()


def _is_told(asked: Asked, region: Region, tie: str) -> bool:
    """Whether they told that a region is this to somebody."""
    said = (*told(asked.memory, asked.turn.today), asked.memory.said, asked.text)
    stated = [one for text in said for one in clauses(text) if not sounds_asking(one)]
    tied = [one for one in stated if _TIES[tie].search(one)]
    return any(region in _named(asked, one) for one in tied)


def _named(asked: Asked, clause: str) -> Iterator[Region]:
    mentions = asked.knowledge.regions.mentions(clause, near=asked.home or None)
    return (one.region for one in mentions)
