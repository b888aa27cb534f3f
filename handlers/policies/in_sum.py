"""Two benefits asked about as one sum, of which each was told its own people: 两样加起来多少."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, starmap

from bot.messages import Reply
from handlers.asked import Asked
from handlers.policies.ask_policy import answer_question
from handlers.policies.several import joined
from handlers.policies.together import barred, verdict
from handlers.told.story import told, topics
from nlp.counting.heads import heads
from nlp.numbers import quantities
from nlp.statements import clauses
from policy.validity import lapsed
from policy.wording import yuan

MOST = 3
IN_ALL = "几项加起来：{total}（{sums}），条件都符合时；按各是各的人算。\n\n"

_SEVERAL = re.compile("[两俩二2三3]个?(?:样|项|笔|种|份|块|边|补贴|补助|政策|头)")
_ADDED = re.compile(
    "[加合并]起来|共(?=多少|好多|几|[能可该]|是)|[加合]一?[块起]|加在一起|一共|总共|拢共|统共|合计|合起"
)
_AND = re.compile("和|跟|与|同(?!时)|、|还有|以及|加(?!起)上?")
_BENEFIT = re.compile("[^，。]*?(?:补[贴助]|返还|奖[补励]|津贴|减免)")
_PAUSE = re.compile("[，,。；;？?！!\\s]+")
_THE_SAME = re.compile("^(?:[那就]|还是)?(?:[这那]|[他她]们|同[一样]|还是|也是)")


def answer_in_sum(asked: Asked) -> Reply | None:
    """The answers about the benefits of which people were told apart, with what they come to
    where each is certain; None if no such sum is asked."""
    if not _ADDED.search(asked.text):
        return None
    if named := _answer_named(asked):
        return named
    if asked.reading.benefits or not _SEVERAL.search(asked.text):
        return None
    by_people = _by_people(asked)
    of_each = _of_each(asked, by_people)
    families = [one for one in dict.fromkeys(of_each) if one]
    if not 2 <= len(families) <= MOST:
        return None
    cards = asked.knowledge.cards
    names = {cards[one].card.family: cards[one].card.name for one in by_people if one}
    brief = replace(asked, length=asked.length // len(families))
    replies = [_of_one(brief, one, names.get(one, ""), of_each) for one in families]
    answered = [cards[one.cards[0]].card.family for one in replies if one.kind == "answer"]
    if answered != families:
        return None
    return _with_all_told(asked, replies, _in_all(asked, replies))


def _answer_named(asked: Asked) -> Reply | None:
    """The answers about benefits that are named together, with what they come to and whether they
    go together; None unless each is certain and none excludes another."""
    sides, today = _sides(asked.text), asked.turn.today
    # What is told of themselves in the question is best heeded by the answer to it as it stands.
    if len(sides) < 2 or asked.knowledge.ear.hear_any(asked.text, today):
        return None
    found = [answer_question(asked.again(f"{one}给多少", asked.memory)) for one in sides]
    cards = [asked.knowledge.cards[one.cards[0]] for one in found if len(one.cards) == 1]
    names = {one.card.family: one.card.name for one in cards}
    if not len(names) == len(cards) == len(sides) or any(starmap(barred, combinations(cards, 2))):
        return None
    known = zip(topics(asked.memory), _by_people(asked), strict=True)
    meant = [
        topic or (asked.knowledge.cards[card].card.family if card else "") for topic, card in known
    ]
    of_each = [one if one in names else "" for one in meant]
    brief = replace(asked, length=asked.length // len(names))
    replies = [_of_one(brief, family, name, of_each) for family, name in names.items()]
    if [one.cards for one in replies] != [(one.card.id,) for one in cards]:
        return None
    in_all = _in_all(asked, replies)
    both = "\n".join(starmap(verdict, combinations(cards, 2)))
    return _with_all_told(asked, replies, f"{in_all}{both}\n\n") if in_all else None


def _with_all_told(asked: Asked, replies: Sequence[Reply], lead: str) -> Reply:
    """The answers in one behind what leads up to them, with all that was told kept."""
    reply, told_of = joined(asked, replies), asked.memory
    memory = replace(reply.memory, story=told_of.story, story_of=told_of.story_of)
    return replace(reply, text=lead + reply.text, memory=memory)


def _sides(text: str) -> Sequence[str]:
    """The benefits that one clause names together: 稳岗返还和扩岗补助加起来多少."""
    for clause in _PAUSE.split(text):
        named = [_BENEFIT.match(one) for one in _AND.split(clause)]
        if 2 <= len(named) <= MOST and all(named):
            return [one[0] for one in named if one]
    return ()


def _of_one(asked: Asked, family: str, name: str, of_each: Sequence[str]) -> Reply:
    """The answer about one of the benefits, without what was told with the people of others."""
    story = told(asked.memory, asked.turn.today)
    own = [
        text if its in ("", family) else _without_people(asked, text)
        for text, its in zip(story, of_each, strict=True)
    ]
    memory = replace(asked.memory, story=tuple(own), story_of=("",) * len(own), told="", said="")
    question = asked.again(f"{name or _name(asked, family)}给多少", memory)
    return answer_question(replace(question, length=asked.length))


def _without_people(asked: Asked, text: str) -> str:
    """What a message tells of their firm besides the people it counts for another benefit."""
    left = [one for one in clauses(text) if not quantities(one, asked.turn.today)]
    return "，".join(left)


def _by_people(asked: Asked) -> Sequence[str]:
    """For each message told today that counts people and was answered about nothing it asked for,
    the card that those people alone are answered about; "" for the others."""
    today, known = asked.turn.today, topics(asked.memory)
    story = told(asked.memory, today)
    counting = [bool(heads(text, today)) for text in story]
    rest = tuple(text for text, counts in zip(story, counting, strict=True) if not counts)
    alone = replace(asked.memory, story=rest, story_of=("",) * len(rest))
    alone = replace(alone, told="", said="", card="", pending="")
    found = []
    for text, counts, topic in zip(story, counting, known, strict=True):
        reply = answer_question(asked.again(text, alone)) if counts and not topic else None
        meant = reply and reply.kind == "answer" and len(reply.cards) == 1
        found.append(reply.cards[0] if reply and meant else "")
    return found


def _of_each(asked: Asked, by_people: Sequence[str]) -> Sequence[str]:
    """The benefit of each message told today that counts people, "" for the others: the one it was
    answered about, for the last that names none the one that was answered about last, and else
    the one that is for such people; none if it is open for any, or they may be the same people."""
    story, last = told(asked.memory, asked.turn.today), asked.knowledge.cards.get(asked.memory.card)
    counting = [bool(heads(text, asked.turn.today)) for text in story]
    if any(counts and _THE_SAME.search(text) for text, counts in zip(story, counting, strict=True)):
        return ()
    known = zip(topics(asked.memory), counting, strict=True)
    of_each = [topic if counts else "" for topic, counts in known]
    latest = max((at for at, counts in enumerate(counting) if counts), default=-1)
    if last and latest >= 0 and not of_each[latest]:
        of_each[latest] = last.card.family
    cards = asked.knowledge.cards
    of_each = [
        own or (cards[card].card.family if card else "")
        for own, card in zip(of_each, by_people, strict=True)
    ]
    placed = all(topic for topic, counts in zip(of_each, counting, strict=True) if counts)
    return of_each if placed else ()


def _name(asked: Asked, family: str) -> str:
    """What the card of a benefit is called that was answered from last, or the latest there is
    for the person."""
    knowledge = asked.knowledge
    last = knowledge.cards[asked.memory.card].card
    if last.family == family:
        return last.name
    there = knowledge.of_region(asked.home) & knowledge.written(asked.turn.today)
    cards = [knowledge.cards[name] for name in there & knowledge.of_family[family]]
    if not cards:
        return family
    return max(cards, key=lambda one: (one.document.issued or "", one.card.id)).card.name


def _in_all(asked: Asked, replies: Sequence[Reply]) -> str:
    """What the sums of all come to; "" where one is not certain, or can be had no more."""
    cards = [asked.knowledge.cards[one.cards[0]] for one in replies]
    sums = [one.fen for one in replies if one.fen]
    if len(sums) < len(replies) or any(lapsed(one.windows, asked.turn.today) for one in cards):
        return ""
    return IN_ALL.format(total=yuan(sum(sums)), sums="＋".join(map(yuan, sums)))
