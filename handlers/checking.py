"""A check in the chat: one question after another, until it is clear what somebody may have.

Only the answers are remembered, so that any worker goes on with them; whatever else is asked in
between is answered, and the question put again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, cast

from bot.messages import Choice, Memory, Reply
from eligibility.check import Result
from handlers.asked import Asked
from handlers.asking import demand_on, question, read_answer, read_choice
from handlers.entitlements import (
    ASK_WHO,
    open_benefits,
    summary,
    who_asks,
    who_choices,
    who_chosen,
)
from handlers.telling import asks
from handlers.texts import numbered
from handlers.where import Where, locate
from nlp.slots import Slot, Told, read_slots
from nlp.text import plain
from policy.checking import Checked, check_known
from policy.given import read_given
from policy.knowledge import Shelved
from policy.sources import cites, sources
from policy.validity import lapsed, sentence
from policy.verdicts import STATUSES, amount_text, reckoned, verdict_texts

WHO_ASKED = "who"
SHORT = 4
"""Characters of which a message can only be meant as an answer: 没有."""

ENOUGH, TOO_MANY = 8, 16
"""Questions after which what is certain is shown, and after which in any case."""

ASK = "核对一下您能不能享受（不清楚就说“不清楚”，不核对了说“退出”）：\n{question}"
GO_ON = "\n——\n接着核对（不核对了说“退出”）：\n{question}"
AGAIN = "没听明白，请再说一次（不清楚就说“不清楚”，不核对了说“退出”）：\n{question}"
LEFT = "好的，不核对了。想问什么直接说就行。"
ENDED = "\n有说错的，直接说“不对，是……”就重新算。结果以受理单位审核为准。"

_LEAVE = re.compile(
    "(?:我|那|就)?(?:先|不想|不用|别)?(?:退出|不核对|核对|不算|不问|算了|结束|取消|不测|停止?|不弄)(?:核对|吧|了|哈)*"
)
_CHANGES = re.compile("不对|说错|错了|改成|改为|应该是|其实是|更正|记错")
_NUMBER = re.compile(r"(?:第|选)?\s*([1-9一二三四五六七八九])\s*(?:个|项)?[.。、]?")
_CHINESE = "一二三四五六七八九"
_ENTITLED = re.compile(
    "[能可](?:不[能可])?(?:以)?.{0,10}(?:领|拿|享受|申请|办|补|返|退|免|缓|贷).{0,12}(?:不|吗|么|没|嘛)?$"
    "|够不够|够格|合不合|符合|资格|算不算|有没有我|轮得?到|有我.{0,3}份"
)


@dataclass(frozen=True, slots=True)
class Check:
    """What a check under way has to remember: the card (or for `who` all are checked), the
    answers, the fact asked for, and how many were."""

    card: str
    who: str = ""
    count: int = 0
    facts: Mapping[str, Any] = field(default_factory=dict)
    asked: str = ""

    @classmethod
    def of(cls, memory: Memory) -> "Check | None":
        """The check under way, None if there is none."""
        return cls(**memory.check) if memory.check else None

    def stored(self) -> dict[str, Any]:
        """As it is kept with the conversation."""
        return asdict(self)


def asks_whether(asked: Asked, shelved: Shelved) -> bool:
    """Whether it is asked if somebody may have a benefit that can still be had."""
    open_still = not lapsed(shelved.windows, asked.turn.today)
    return shelved.card.kind == "benefit" and open_still and bool(_ENTITLED.search(asked.text))


def begin(asked: Asked, shelved: Shelved, reply: Reply) -> Reply:
    """The answer about a benefit, followed by the first question whether one may have it."""
    before = Check.of(asked.turn.memory)
    known = before.facts if before and before.card == shelved.card.id else {}
    check = Check(shelved.card.id, facts={**known, **_told(asked, shelved.slots)})
    found = _checked(asked, check)
    if found.question is None or found.results[0].status == "ineligible":
        return reply
    return _put(reply, asked, replace(check, asked=found.question), found, "\n\n" + ASK)


def begin_all(asked: Asked, where: Where) -> Reply:
    """The first question about all that somebody could have."""
    who = who_asks(asked.text)
    if not who:
        check = Check("", asked=WHO_ASKED)
        memory = replace(asked.memory, check=check.stored(), choices=who_choices(), pending="")
        return Reply(ASK_WHO.format(choices=numbered(who_choices())), "dialogue", memory)
    return _go_on(asked, Check("", who, 0, _told(asked, _slots_of(asked, Check("", who)))))


def take_answer(asked: Asked) -> Reply | None:
    """The next question, or the verdict; None if this is no answer to what was asked."""
    check = Check.of(asked.turn.memory)
    if check is None or (check.card and check.card not in asked.knowledge.cards):
        return None
    if _LEAVE.fullmatch(asked.text.strip("。.!！~ ")):
        return Reply(LEFT, "dialogue", replace(asked.memory, check={}))
    answered = _answered(asked, check)
    if answered is not None:
        return _go_on(asked, answered)
    if not check.asked or (asks(asked.reading) and len(plain(asked.text)) > SHORT):
        return None
    found = _checked(asked, check)
    return _put(_empty(asked, check), asked, check, found, AGAIN)


def resume(asked: Asked, reply: Reply) -> Reply:
    """What was answered in between, and the question again."""
    check = Check.of(reply.memory)
    if check is None or not check.asked or reply.kind in ("dialogue", "emergency", "handoff"):
        return reply
    return _put(reply, asked, check, _checked(asked, check), GO_ON)


def _answered(asked: Asked, check: Check) -> Check | None:
    """The check with what this message tells; None if it tells nothing of it."""
    text = _picked(asked)
    if check.asked == WHO_ASKED:
        who = who_chosen(text)
        return replace(check, who=who, asked="") if who else None
    slots, facts = _slots_of(asked, check), dict(check.facts)
    if check.asked and not _CHANGES.search(text):
        fact = asked.knowledge.facts.get(check.asked)
        demand = demand_on(fact, _checked(asked, check).results)
        reading = asked.knowledge.read(text)
        value = read_answer(fact, demand, text, reading, asked.turn.today)
        if value is not None:
            return replace(check, facts=facts | {check.asked: value})
    told = _told(asked, slots) or _volunteered(asked, check)
    if not told and _CHANGES.search(text):
        told = _corrected(asked, check, slots)
    return replace(check, facts=facts | _for_all(asked, facts, told)) if told else None


def _for_all(asked: Asked, facts: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """What was told, also of the facts answered before that it stands in for."""
    known = asked.knowledge.facts
    also = {
        name: value
        for stand_in, value in told.items()
        for name in facts
        if stand_in in known.get(name).instead
    }
    return {**told, **also}


def _volunteered(asked: Asked, check: Check) -> dict[str, Any]:
    """A choice that was told though another fact was asked for: 小厂."""
    if not check.asked:
        return {}
    missing = {fact.name: fact for one in _checked(asked, check).results for fact in one.missing}
    return read_choice(missing.values(), asked.text, asked.reading)


def _picked(asked: Asked) -> str:
    """The words of a choice picked by its number, else what was said."""
    choices = asked.turn.memory.choices
    match = _NUMBER.fullmatch(asked.text)
    if not match or not choices or not all(choice.say for choice in choices):
        return asked.text
    number = _CHINESE.find(match[1]) + 1 or int(match[1])
    return choices[number - 1].say if number <= len(choices) else asked.text


def _told(asked: Asked, slots: Sequence[Slot]) -> dict[str, Any]:
    """The facts a sentence tells in passing."""
    return {name: _plain(one) for name, one in _slots(asked, slots).items()}


def _slots(asked: Asked, slots: Sequence[Slot]) -> Mapping[str, Told]:
    return read_slots(asked.text, slots, asked.turn.today)


def _corrected(asked: Asked, check: Check, slots: Sequence[Slot]) -> dict[str, Any]:
    """A number without a word for what it counts corrects the last number told."""
    last = [name for name, value in check.facts.items() if not isinstance(value, bool | str)]
    held = [slot for slot in slots if last and slot.name == last[-1]]
    return _told(asked, [replace(held[0], default=True)]) if held else {}


def _plain(told: Told) -> Any:
    low, high = (int(one) if one == int(one) else float(one) for one in (told.low, told.high))
    return low if told.low == told.high else {"min": low, "max": high}


def _slots_of(asked: Asked, check: Check) -> list[Slot]:
    """What can be told in passing of the cards checked."""
    cards = [asked.knowledge.cards[name] for name in _cards(asked, check)]
    return list({slot.name: slot for one in cards for slot in one.slots}.values())


def _cards(asked: Asked, check: Check) -> list[str]:
    return [check.card] if check.card else open_benefits(asked, locate(asked), check.who)


def _checked(asked: Asked, check: Check) -> Checked:
    knowledge, names = asked.knowledge, _cards(asked, check)
    home = knowledge.cards[check.card].region.adcode if check.card else locate(asked).adcode
    known = read_given(check.facts, knowledge.facts)
    return check_known(knowledge, knowledge.regions.get(home), asked.turn.today, known, names)


def _go_on(asked: Asked, check: Check) -> Reply:
    """The next question, or what is clear by now."""
    found = _checked(asked, check)
    certain = any(one.may_be_had for one in found.results)
    if not check.card and (
        found.question is None or check.count >= (ENOUGH if certain else TOO_MANY)
    ):
        return _listed(asked, replace(check, asked=""), found)
    if check.card and (found.question is None or found.results[0].status == "ineligible"):
        return _verdict(asked, replace(check, asked=""), found.results[0])
    following = replace(check, asked=found.question or "", count=check.count + 1)
    return _put(_empty(asked, check), asked, following, found, "{question}")


def _empty(asked: Asked, check: Check) -> Reply:
    return Reply("", "dialogue", asked.memory, cards=(check.card,) if check.card else ())


def _listed(asked: Asked, check: Check, found: Checked) -> Reply:
    """The list of what can be had, at the end of the questions about all."""
    text, choices = summary(found, asked.knowledge, check.who)
    memory = replace(asked.memory, check={}, choices=choices, misses=0, pending="")
    cards = tuple(choice.card for choice in choices)
    return Reply(text, "dialogue", memory, cards=cards, understood={"check": "all"})


def _put(reply: Reply, asked: Asked, check: Check, found: Checked, words: str) -> Reply:
    """The reply with the question for the next fact, its choices numbered."""
    if check.asked == WHO_ASKED:
        asks_who = ASK_WHO.format(choices=numbered(who_choices()))
        memory = replace(reply.memory, check=check.stored(), choices=who_choices())
        return replace(reply, text=reply.text + asks_who, kind="dialogue", memory=memory)
    fact = asked.knowledge.facts.get(check.asked)
    choices = tuple(Choice(label, say=label) for label in fact.choices.values())
    text = question(fact, demand_on(fact, found.results))
    if choices:
        text = f"{fact.label}是哪一种？回复数字：\n{numbered(choices)}"
    memory = replace(reply.memory, check=check.stored(), choices=choices)
    said = reply.text + words.format(question=text)
    return replace(reply, text=said, kind="dialogue", memory=memory)


def _verdict(asked: Asked, check: Check, result: Result) -> Reply:
    knowledge = asked.knowledge
    shelved = knowledge.cards[check.card]
    amount = amount_text(result.amounts.total, knowledge) + reckoned(result, knowledge)
    route = shelved.sections.get("where")
    proof = {shelved: [shelved.card.article]}
    lines = [
        f"【{shelved.card.name}】{shelved.region.name}：{STATUSES[result.status]}",
        *verdict_texts(result),
        f"金额：{amount}" if amount and result.status != "ineligible" else "",
        f"有效期：{sentence(shelved.windows, asked.turn.today)}",
        route.text if route and result.may_be_had else "",
        sources(proof),
    ]
    return Reply(
        "\n".join(line for line in lines if line) + ENDED,
        "dialogue",
        replace(asked.memory, check=check.stored(), card=check.card, misses=0, pending=""),
        cards=(check.card,),
        aspects=("conditions",),
        cites=cast(Any, cites(proof)),
        understood={"check": result.status},
    )
