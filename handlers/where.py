"""For which place a question is to be answered, and what must be said about that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.messages import Choice, Memory, Reply
from handlers.asked import Asked
from handlers.texts import numbered
from nlp.places.journeys import (
    are_counted_there,
    is_denied_or_registered,
    is_journey,
    is_of_hands,
    is_registered,
    is_site,
    works_away,
    works_there,
    would_have_it,
)
from nlp.places.only_mentioned import (
    asks_of_own,
    in_another_name,
    is_left,
    is_own,
    only_mentioned,
    speaks_for_oneself,
)
from nlp.places.regions import Mention, Region
from nlp.text import plain
from policy.documents.years import years_asked

ASK = "各地政策不一样，请问您（或单位）在哪里？回复数字，或直接写市县名：\n{choices}"
NARROW = (
    "{name}各市县的政策不一样，您要问哪里的？回复数字，或直接写市县名：\n{choices}\n"
    "也可以拨打 12333。"
)
ONLY = "{name}只收录了{only}的文件；别的区县请问当地 12333。"
NOT_HELD = (
    "抱歉，没有查到{name}的政策：这里收录的是{covered}的文件，别处的数字不能套用。\n"
    "请拨打{name}的 12333，或回复“人工”。"
)
FOREIGN = "您提到{name}：这份文件没有写{name}的单位或个人能不能享受，请拨打 12333 核实。"
THERE = "您提到{name}：下面按{home}的文件答；能不能在{name}办，文件没有写，请拨打 12333 核实。"
HEARD_OF = "您提到{name}：各地办法不同，下面按{home}的文件答；要问{name}的，回复“{short}呢”。"
TOWN = (
    "您提到{text}：当作{home}里的地方，下面按{home}的文件答；要是说的{name}，请拨打那里的 12333。"
)

_COMPARES = "comparison"

MOST = 8
"""So many places of a sentence are looked at."""

SHORT = 8
"""Characters of which a sentence leans on the one before."""

_AND = re.compile(r"[省市县区]?的?(?:和|跟|与|、|，|还是|比|同|以及|及|对)")


@dataclass(frozen=True, slots=True)
class Where:
    """The region to answer for and its cards, or the reply that asks or declines instead.

    `named` are the places with cards that the sentence names beside each other. Where only
    cards are missing, the region stands beside the reply that declines.
    """

    adcode: str = ""
    name: str = ""
    cards: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()
    named: tuple[Region, ...] = ()
    reply: Reply | None = None


def locate(asked: Asked) -> Where:
    """The place in the sentence if it names one we can answer for, else the person's own."""
    beside = [place for place in asked.places if not _is_beside_the_point(asked, place)]
    all_spoken = [(place, _held(asked, place)) for place in beside[:MOST]]
    heard_of = [one for one, is_held in all_spoken if _is_heard_of(asked, one, is_held)]
    spoken = [(one, is_held) for one, is_held in all_spoken if one not in heard_of]
    # 太原是那样，咱淄川呢: what they call theirs is what they ask about.
    held = sorted(
        (one for one, is_held in spoken if is_held), key=lambda one: not is_own(asked.text, one)
    )
    foreign = [
        place
        for place, is_held in spoken
        if not is_held and not (asked.home and _is_on_the_way(asked, place))
    ]
    towns = [place for place in foreign if _may_be_a_town(asked, place)]
    foreign = [place for place in foreign if place not in towns]
    if held:
        where = _for_region(asked, _written_by_then(asked, held[0].region), _foreign(foreign))
        return replace(where, named=_beside(asked, held))
    own = _registered(asked)
    if own and (there := _would_have_it_in(asked, spoken)):
        return _for_region(asked, own, (THERE.format(name=there.name, home=own.name),))
    if foreign:
        return _for_region(asked, foreign[0].region)
    leans = not asked.reading.benefits and _leans(asked) and not asks_of_own(asked.text)
    if asked.memory.place and leans:
        return _for_region(asked, asked.knowledge.regions.get(asked.memory.place))
    if not asked.home:
        return Where(reply=_ask(asked))
    home = asked.knowledge.regions.get(asked.home)
    return _for_region(asked, home, _apart_from(asked, home, heard_of) or _of_towns(home, towns))


def _written_by_then(asked: Asked, region: Region) -> Region:
    """The region, or their own place inside it where only that had any document by the day: 山西省
    里头介绍一个给多少 in 太原 before the province wrote its own."""
    there = asked.knowledge.written(asked.turn.today)
    theirs = asked.knowledge.of_region(asked.home) if asked.home else frozenset()
    of_it = asked.knowledge.of_region(region.adcode)
    if (
        not of_it
        or of_it & there
        or not theirs & there
        or years_asked(asked.text, asked.turn.today)
    ):
        return region
    inside = asked.knowledge.regions.contains(region.adcode, asked.home)
    return asked.knowledge.regions.get(asked.home) if inside else region


def _registered(asked: Asked) -> Region | None:
    """The place of somebody's household, where we can answer for it: 俺户口淄川."""
    regions = (one.region for one in asked.places if is_registered(asked.text, one))
    return next((one for one in regions if asked.knowledge.of_region(one.adcode)), None)


def _would_have_it_in(asked: Asked, spoken: Sequence[tuple[Mention, bool]]) -> Region | None:
    """The place that we know nothing of where somebody asks if they may have it: 能在博山贷不."""
    unheld = (one for one, is_held in spoken if not is_held)
    return next((one.region for one in unheld if would_have_it(asked.text, one)), None)


def _may_be_a_town(asked: Asked, place: Mention) -> bool:
    """Whether a place where a shop is set up may be one in the county that they told us they are
    in: it only bears the bare name of a far one, and nothing said there is of that."""
    region, home = place.region, asked.turn.memory.region
    bare = region.level == "county" and place.text == region.short
    far = bool(home) and region.adcode[:2] != home[:2]
    return bare and far and len(asked.places) == 1 and is_site(asked.text, place)


def _of_towns(home: Region, towns: Sequence[Mention]) -> tuple[str, ...]:
    """That the first of the places taken for towns is taken for one."""
    return tuple(
        TOWN.format(text=one.text, name=one.region.name, home=home.name) for one in towns[:1]
    )


def _apart_from(asked: Asked, home: Region, heard_of: Sequence[Mention]) -> tuple[str, ...]:
    """That the answer is not for the place heard of, where it is not plain that theirs is meant."""
    contains = asked.knowledge.regions.contains
    others = [one.region for one in heard_of if not contains(one.region.adcode, home.adcode)]
    if not others or speaks_for_oneself(asked.text):
        return ()
    return (HEARD_OF.format(name=others[0].name, short=others[0].short, home=home.name),)


def _beside(asked: Asked, held: Sequence[Mention]) -> tuple[Region, ...]:
    """The first place and those that are named in one breath with it."""
    named = [held[0].region]
    for one, other in pairwise(sorted(held, key=lambda one: one.start)):
        if not _AND.fullmatch(asked.text[one.end : other.start]):
            break
        named.append(other.region)
    if asked.home and asks_of_own(asked.text) and not is_own(asked.text, held[0]):
        named.append(asked.knowledge.regions.get(asked.home))  # 太原退多少，我们这儿退多少
    return tuple(dict.fromkeys(named))


def settled(asked: Asked, memory: Memory) -> Memory:
    """What is remembered of somebody whose place was not known: the one they named."""
    if asked.home or memory.region:
        return memory
    held = [one for one in asked.places[:MOST] if _held(asked, one)]
    usable = [one for one in held if not _is_beside_the_point(asked, one)]
    own = [one for one in usable if not is_journey(asked.text, one, asked.places)]
    return replace(memory, region=own[0].region.adcode) if own else memory


def _leans(asked: Asked) -> bool:
    """Whether a sentence is short of what it is about: 要什么材料, 那现在呢."""
    return not asked.reading.terms or len(plain(asked.text)) <= SHORT


def _is_heard_of(asked: Asked, place: Mention, is_held: bool) -> bool:
    """Whether a place is only mentioned beside the writer's own: 听说太原返一半，俺这返多少. What
    is said of one that we know nothing of counts so only where they speak for themselves."""
    if _COMPARES in asked.reading.aspects or not (asked.home or asks_of_own(asked.text)):
        return False
    if is_left(asked.text, place):
        return True
    return only_mentioned(asked.text, place) and (is_held or speaks_for_oneself(asked.text))


def _is_beside_the_point(asked: Asked, place: Mention) -> bool:
    """Whether a place does not decide: it is of people, or of a school or a customer."""
    text, at_home = asked.text, bool(asked.home)
    if is_denied_or_registered(text, place, at_home=at_home):
        return True
    of_hands = is_of_hands(text, place, asked.places) or _counts_people_there(asked, place)
    return at_home and (of_hands or in_another_name(text, place))


def _counts_people_there(asked: Asked, place: Mention) -> bool:
    """Whether people are counted at a place, after an answer that depends on where they go:
    晋中、阳泉加起来6个."""
    return are_counted_there(asked.text, place, asked.places) and asks_how_far(asked)


def _is_on_the_way(asked: Asked, place: Mention) -> bool:
    """Whether somebody goes or went to a place that there is nothing of, to work."""
    named = asked.reading.benefits and works_there(asked.text, place)
    away = (named or works_away(asked.text, place)) and _may_go_by_distance(asked)
    return away or is_journey(asked.text, place, asked.places) or asks_how_far(asked)


def _may_go_by_distance(asked: Asked) -> bool:
    """Whether the benefits a sentence names depend on where people go, or it names none."""
    knowledge = asked.knowledge
    families = [knowledge.lexicon.families[one] for one in asked.reading.benefits]
    cards = [knowledge.cards[name] for one in families for name in knowledge.of_family[one]]
    facts = [fact for card in cards for fact in card.benefit.facts]
    return not families or any(fact.by_place or fact.toward for fact in facts)


def asks_how_far(asked: Asked) -> bool:
    """Whether a sentence leans on an answer that depends on where people go: 要是在遵义呢."""
    last = asked.knowledge.cards.get(asked.memory.card)
    facts = last.benefit.facts if last and not asked.reading.benefits else ()
    return any(fact.by_place or fact.toward for fact in facts)


def _held(asked: Asked, place: Mention) -> bool:
    adcode = place.region.adcode
    knowledge = asked.knowledge
    cards = knowledge.of_region(adcode) or knowledge.below(adcode)
    return bool(cards) or asked.library.covers(adcode)


def _foreign(places: list[Mention]) -> tuple[str, ...]:
    return tuple(FOREIGN.format(name=place.region.name) for place in places[:1])


def _for_region(asked: Asked, region: Region, said: tuple[str, ...] = ()) -> Where:
    if cards := asked.knowledge.of_region(region.adcode):
        return Where(region.adcode, region.name, cards, said)
    if inside := asked.knowledge.below(region.adcode):
        return _narrow(asked, region, inside, said)
    covered = "、".join(one.name for one in asked.knowledge.covered())
    text = NOT_HELD.format(name=region.name, covered=covered)
    reply = Reply(text, "decline", asked.memory, understood={"region": region.adcode})
    return Where(region.adcode, region.name, reply=reply)


def _narrow(
    asked: Asked, region: Region, inside: tuple[Region, ...], said: tuple[str, ...]
) -> Where:
    """Inside a region without policies of its own: the person's own place, the only one in that
    city, or a question."""
    regions = asked.knowledge.regions
    if asked.home and regions.contains(region.adcode, asked.home):
        home = regions.get(asked.home)
        if cards := asked.knowledge.of_region(home.adcode):
            return Where(home.adcode, home.name, cards, said)
    if len(inside) == 1 and region.level == "city":
        only = inside[0]
        cards = asked.knowledge.of_region(only.adcode)
        # What is said with every answer from a document need not be said twice.
        noted = all(asked.knowledge.cards[name].document.region_note for name in cards)
        remark = () if noted else (ONLY.format(name=region.name, only=only.name),)
        return Where(only.adcode, only.name, cards, (*said, *remark))
    return Where(reply=_which(asked, NARROW.format(name=region.name, choices="{choices}"), inside))


def _ask(asked: Asked) -> Reply:
    return _which(asked, ASK, asked.knowledge.covered())


def _which(asked: Asked, text: str, regions: tuple[Region, ...]) -> Reply:
    choices = tuple(Choice(one.name, say=f"换成{one.name}") for one in regions)
    memory = replace(asked.memory, pending=asked.text, choices=choices)
    return Reply(text.format(choices=numbered(choices)), "ask_region", memory)
