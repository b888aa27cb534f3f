"""Where the person is: noted when they say so, offered when they ask to change."""

import re
from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.policies.curated import answer_any
from handlers.texts import numbered
from handlers.told.story import told
from handlers.where import asks_how_far
from handlers.work.fair import looks_for_work
from nlp.counting.kin import going
from nlp.places.regions import Region
from nlp.statements import clauses

_CHANGE = re.compile(r"(?:我?(?:想|要))?(?:换成|换到|换|切换到|切换成|改成|改为|改到)(.{1,24})")
_HERE = re.compile(
    r"(?:我们?|俺们?|咱们?|本人|人|家|单位|公司|厂子?)?(?:现在|目前)?"
    r"(?:在|是|住在?|来自|位于)?(?:PLACE)(?:市|县|区)?(?:这边|这儿|这里|人|的|上班|工作|住)?"
)
# "太原呢" after a question is that question again, asked of another place.
_ASKS_ON = re.compile(r"^那|[呢咧嘞呐]$")
_NO_PLACE = re.compile("^[个一种项句]|工作|[，,。；;？?！!\\s]|[吗呢不没]$")
"""换个人问，公益岗给多少 asks something else, and names no place."""
_OPEN = re.compile(r"换(?:个)?(?:地方|地区|城市|区域)|(?:修改|更改|切换)地区")

NOTED = "记下了：您在{name}，以后按{name}的政策回答。要换地方，回复“换成+地名”。"
ELSEWHERE = (
    "记下了：您在{name}。不过这里还没有收录{name}的政策，收录的有：{covered}。\n"
    "{name}的政策请拨打当地 12333。"
)
UNKNOWN = "没有找到“{place}”这个地方。请写市、县或区的名字，例如“换成太原”“换成娄烦”。"
WHICH = "您在哪里？回复数字，或直接写“换成+市县名”：\n{choices}"


def note_region(asked: Asked) -> Reply | None:
    """Change the person's region, if that is all the sentence does."""
    if asked.memory.said and _ASKS_ON.search(asked.text.rstrip("?？ ")):
        return None
    words = asked.text.strip("。.!！~ 啊呀呢吧")
    if _OPEN.fullmatch(words):
        return offer(asked)
    region = _stated(asked, words)
    if region:
        return _note(asked, region)
    # 想换个工作 is no place, either.
    if (match := _CHANGE.fullmatch(words)) and not (
        _NO_PLACE.search(match[1]) or looks_for_work(asked)
    ):
        return Reply(UNKNOWN.format(place=match[1]), "ask_region", asked.memory)
    return None


def _stated(asked: Asked, words: str) -> Region | None:
    """The region of a sentence that says nothing but where the person is."""
    if match := _CHANGE.fullmatch(words):
        return asked.knowledge.regions.find(match[1], near=asked.home or None)
    if len(asked.places) != 1 or _tells_who_went(asked):
        return None
    place = asked.places[0]
    if words == place.text and _is_asked_otherwise(asked):
        return None
    around = words.replace(place.text, "PLACE", 1)
    return place.region if _HERE.fullmatch(around) else None


def _is_asked_otherwise(asked: Asked) -> bool:
    """Whether a check just asked what a bare name may answer: where they went, 广东, or what they
    are, 小店."""
    name, facts = asked.memory.check.get("asked", ""), asked.knowledge.facts
    fact = facts.get(name) if name in facts else None
    return fact is not None and (fact.going or (fact.whole and fact.type == "enum"))


def _tells_who_went(asked: Asked) -> bool:
    """Whether they tell one by one where their family went, after an answer that depends on it:
    我姐去的上海 · 我在毕节."""
    before = clauses("，".join(told(asked.memory, asked.turn.today)))
    return asks_how_far(asked) and any(map(going, before))


def _note(asked: Asked, region: Region) -> Reply:
    memory = replace(asked.memory, region=region.adcode, pending="")
    if asked.memory.pending:
        reply = answer_any(asked.again(asked.memory.pending, memory))
        question = {"question": asked.memory.pending}
        return replace(reply, understood={**reply.understood, **question})
    adcode = region.adcode
    held = asked.knowledge.of_region(adcode) or asked.library.covers(adcode)
    text = NOTED if held else ELSEWHERE
    covered = "、".join(one.name for one in asked.knowledge.covered())
    said = text.format(name=region.name, covered=covered)
    return Reply(said, "smalltalk", memory, understood={"region": region.adcode})


def offer(asked: Asked) -> Reply:
    """The regions there are policies of, to choose from."""
    choices = tuple(Choice(one.name, say=f"换成{one.name}") for one in asked.knowledge.covered())
    memory = replace(asked.memory, choices=choices)
    return Reply(WHICH.format(choices=numbered(choices)), "ask_region", memory)
