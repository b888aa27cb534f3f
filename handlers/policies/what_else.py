"""还有什么补贴, right after a benefit was told of: the others of the place for such a person."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.checks.checking import begin_all
from handlers.checks.entitlements import is_for, is_open, services
from handlers.checks.who_asks import KINDS, called, who_asks
from handlers.meaning.meant import is_for_others
from handlers.texts import numbered
from handlers.told.story import told
from handlers.where import Where, locate
from nlp.numbers import quantities
from nlp.questions.matters import matters
from nlp.questions.particulars import asks_how_soon, asks_on_line
from policy.answers import brief
from policy.knowledge import Shelved
from policy.sources import cites, sources

MOST = 4
ROOM = 30
"""Characters for what each is."""

OTHERS = "除了{name}，{place}的文件里{who}能用的还有：\n{choices}\n{more}{sources}\n{foot}"
MORE = "另有{count}项没有列出。\n"
FOOT = "回复数字看详细；想一项一项核对，回复“能领什么补贴”。"
NO_OTHERS = (
    "除了{name}，{place}的文件里没有查到{who}能用的别的政策；没收录的不等于没有，可问 12333。\n"
    "想一项一项核对，回复“能领什么补贴”。"
)

ALL_OF_THEM = "正在核对的就是能领的各项：答完这几个问题，符合的会一起列出来。"
WHICH_FIRST = "这要看是哪一项。先把这几个问题答完，符合的会列出来，再点名问就行。"

_WHAT = "(?:什么|啥|甚|哪些|哪样|些什么|些啥|别的|其他|其它|另外的?)"
_KIND = "(?:补贴|补助|钱|政策|待遇|优惠|好处|好政策|项目)"
_ASKS = "(?:吗|不|么|没有?|没得|呢|嘛|啊|呀|的)*"
_ELSE = re.compile(
    "(?:那|除了(?:这个?|它|[^，,]{2,10})(?:以外|之外|外)?|除此之外|另外|请问"
    "|[我俺咱]们?|单位|公司|厂里?|[，, ])*"
    f"(?:(?:还|再)(?:有没有|能不能|有|能|可以)?(?:领|享受|拿|申请|得)?(?:到|点|些)?(?:{_WHAT}的?)+{_KIND}?"
    f"(?:能|可以)?(?:领|享受|拿|申请|得)?{_ASKS}"
    f"|(?:别的|其他|其它)的?{_KIND}?(?:呢|还有|有|没有|有没有|能领){_ASKS})"
)


def tell_others(asked: Asked) -> Reply | None:
    """The other benefits of the place, or the first question about all if none was told of; None
    if that is not asked. In a check of one benefit it ends that check."""
    words, memory = asked.text.strip("？?。.！!~～ "), asked.turn.memory
    if not _ELSE.fullmatch(words):
        return None
    if memory.check.get("asked") and not memory.check.get("card"):
        return Reply(ALL_OF_THEM, "smalltalk", asked.memory, understood={"act": "what_else"})
    if memory.work and not re.search(_KIND, words):
        return None  # besides the work that was shown
    where = locate(asked)
    if where.reply:
        return where.reply
    last = asked.knowledge.cards.get(memory.check.get("card") or memory.card)
    audience = _audience(asked, last) if last else ()
    if last is None or not audience:
        return begin_all(asked, where)
    return _listed(asked, last, _others(asked, last, where, audience), where, audience)


def ask_of_which(asked: Asked) -> Reply | None:
    """That it depends on which, where the way or the time is asked for while all that somebody
    could have is still being checked, and none was spoken of: 怎么申请, 要多久."""
    memory, reading = asked.turn.memory, asked.reading
    of_all = memory.check.get("asked") and not memory.check.get("card")
    if not of_all or memory.card or memory.misses or reading.benefits or reading.outside:
        return None
    names_a_sum = quantities(asked.text, asked.turn.today)  # 1000块怎么领
    of_any = reading.aspects and not (matters(reading.subject) or names_a_sum)
    if not (of_any or asks_how_soon(asked.text) or asks_on_line(asked.text)):
        return None
    return Reply(WHICH_FIRST, "smalltalk", asked.memory, understood={"act": "which_first"})


def _audience(asked: Asked, last: Shelved) -> tuple[str, ...]:
    """For whom they ask: what they told of themselves, else whom the last benefit was for."""
    said = who_asks("，".join([*told(asked.memory, asked.turn.today), asked.text]))
    return said or tuple(who for who in last.card.audience if who in KINDS)


def _others(asked: Asked, last: Shelved, where: Where, audience: Sequence[str]) -> list[Shelved]:
    """The benefits that can be had now, the narrowest region first, those that are over, and what
    is done for such people without money."""
    knowledge, today = asked.knowledge, asked.turn.today
    there = sorted(where.cards & knowledge.written(today))
    benefits = [
        one
        for one in (knowledge.cards[name] for name in there)
        if one.card.kind == "benefit" and is_for(one, audience)
    ]
    path = knowledge.path
    benefits.sort(key=lambda one: (not is_open(asked, one), -len(path(one.card.id))))
    helps = services(knowledge, where.adcode, audience, today)
    return [
        one
        for one in dict.fromkeys([*benefits, *helps])
        if one.card.family != last.card.family and not is_for_others(asked, one.card.id)
    ]


def _listed(
    asked: Asked, last: Shelved, others: Sequence[Shelved], where: Where, audience: Sequence[str]
) -> Reply:
    shown, today = others[:MOST], asked.turn.today
    choices = tuple(Choice(brief(one, ("amount",), today, ROOM), card=one.card.id) for one in shown)
    proof = {one: [one.card.article] for one in shown}
    said = OTHERS if shown else NO_OTHERS
    left = len(others) - len(shown)
    return Reply(
        text=said.format(
            name=last.card.name,
            place=where.name,
            who=called(audience),
            choices=numbered(choices),
            more=MORE.format(count=left) if left else "",
            sources=sources(proof),
            foot=FOOT,
        ),
        kind="answer",
        memory=replace(asked.memory, choices=choices, misses=0, pending="", check={}),
        cards=tuple(one.card.id for one in shown),
        cites=cites(proof),
        understood={"region": where.adcode, "act": "what_else"},
    )
