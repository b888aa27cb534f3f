"""The yes to who asks if a place will do that, by what they told, is one of a card's doors, or if
another must be gone to: who was placed is registered in 大同, 在大同办行不, 非得回太原么."""

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
NOT_THERE_ONLY = "不是非得去{place}。"

_TIES = {
    "户籍地": re.compile("户口|户籍|老家"),
    "社保缴纳地": re.compile("社保|养老|医保|参保|保险"),
    "注册地": re.compile("注册|执照|工商"),
    "登记地": re.compile("(?:失业|求职).{0,6}登记|登记的?(?:失业|求职|找工作)|登的记"),
}
"""By which words it is told what a place is to somebody, for each kind of door there is."""

_MUST = re.compile(
    "非[得要]?(?!常)|必须|必得|一定[得要]|只能|[要用]不[要用]|需不需要|得不得|还是?[要得](?!到?账)|才[行能]|是不是[得要]|[得要](?:专门|亲自|再|跑)?回(?!来|去|头)|不用(?:专门|再|跑|非得)*[回跑去]"
)
_STILL = re.compile("还(?:能|可以)")
"""还能在大同领不 asks whether, and not where."""
_NOT_WANTED = re.compile("不(?:想|愿意?|用|打算)?再?(?:专门)?(?:[回去跑]|到(?!账))")
_WILL_DO = re.compile(
    "(?:能|可以?|能够)(?:不能)?.{0,4}[办领申报弄交拿](?:理|请|取|领)?[不吗么没嘛]|[办领申报弄交拿](?:理|请|取|领)?.{0,2}(?:[行中成能][不吗么嘛]|可以[不吗么嘛]|得行)"
    "|(?:能不能|可不可以|能否|可否)[^，。]{0,10}[办领申报弄交拿]|[办领申报弄交拿](?:理|请|取|领)?.{0,2}(?:可不可以|能不能行|行不行|成不成)"
)
_IS_THAT_SO = re.compile(
    "^(?:这样?|那|也)?(?:[行中成]|可以|能行|要得|得行)(?:不[行中成]?|吗|么|嘛)$"
)
"""What is asked of the clauses before: 就在大同申，行不."""


def tells_a_door(asked: Asked) -> bool:
    """Whether a message only tells what makes a place a door of the card answered before: 他们的
    失业登记都在大同办的."""
    last = asked.knowledge.cards.get(asked.memory.card)
    if last is None or not asked.places or sounds_asking(asked.text):
        return False
    ties = [tie for tie in _TIES if any(tie in route.to for route in last.card.routes)]
    told_of = [one for one in clauses(asked.text) if any(_TIES[tie].search(one) for tie in ties)]
    return any(any(_named(asked, one)) for one in told_of)


def there_too(asked: Asked, shelved: Shelved) -> Sequence[str]:
    """That a place is a door, and by what, to who asks if it is one, or if another must be gone
    to; nothing where they told nothing of it."""
    doors = [door for route in shelved.card.routes for door in re.split("[：:或]", route.to)]
    ties = [(door, tie) for tie in _TIES for door in doors if tie in door]
    if not ties or not asked.places or lapsed(shelved.windows, asked.turn.today):
        return ()
    wanted, elsewhere = _asked_about(asked)
    if not wanted and not elsewhere:
        return ()
    told = _told_doors(asked, ties)
    will_do = [one for one in told if one in wanted]
    if not wanted:
        will_do = [one for one in told if one not in elsewhere]
    if not will_do:
        return ()
    place, others = will_do[0], [one for one in elsewhere if one not in will_do]
    yes = YES.format(place=place.name, door=told[place])
    return (yes + "".join(NOT_THERE_ONLY.format(place=one.name) for one in others[:1]),)


def _asked_about(asked: Asked) -> tuple[list[Region], list[Region]]:
    """The places of which it is asked if they will do, and if it must be there."""
    said = clauses(asked.text)
    all_asked = any(map(_IS_THAT_SO.search, said))
    wanted: list[Region] = []
    elsewhere: list[Region] = []
    for clause in said:
        if all_asked and not any(tie.search(clause) for tie in _TIES.values()):
            there = bool(_NOT_WANTED.search(clause) or _MUST.search(clause))
        elif _MUST.search(clause):
            there = True
        elif asks_if_there(clause) or _WILL_DO.search(clause):
            there = False
        else:
            continue
        if _STILL.search(clause):
            continue
        (elsewhere if there else wanted).extend(_named(asked, clause))
    return wanted, elsewhere


def _told_doors(asked: Asked, ties: Sequence[tuple[str, str]]) -> dict[Region, str]:
    """The places of which they told what makes them a door, with its words."""
    said = (*told(asked.memory, asked.turn.today), asked.memory.said, asked.text)
    stated = [one for text in said for one in clauses(text) if not sounds_asking(one)]
    return {
        region: door[: door.index(tie) + len(tie)]
        for clause in reversed(stated)
        for door, tie in ties
        if _TIES[tie].search(clause)
        for region in _named(asked, clause)
    }


def _named(asked: Asked, clause: str) -> Iterator[Region]:
    mentions = asked.knowledge.regions.mentions(clause, near=asked.home or None)
    return (one.region for one in mentions)
