"""What a question of a check asks, and what for: 啥意思, 为啥问这个."""

import re
from collections.abc import Iterable

from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.rules import leaves
from nlp.questions.puzzled import wants_it_plainer
from nlp.text import plain
from policy import wording
from policy.knowledge import Knowledge

_IT = "(?:[这那](?:个|些|么多|么细|么清楚)?|的)*"
_WONDERS = re.compile(
    "(?:[你您]们?|那|还|又|老|总)*(?:为啥子?|为什么|为甚么?|为何|干啥子?|干[吗嘛什]么?|怎么|咋个?)"
    f"(?:还|老|总|又|非|要|得|需要)*(?:问|核对|打听|了解|知道)(?:[我俺咱]们?)?{_IT}[呀啊呢嘛哦]*"
    f"|(?:[你您]们?)?(?:问|打听|要)(?:[我俺咱]们?)?{_IT}(?:是)?(?:要|想)?"
    "(?:干啥子?|干[吗嘛]|干什么|干甚|做[啥甚]|做什么|有(?:啥|什么|甚)用)[呀啊呢嘛哦]*"
    "|(?:[这那]个?)?(?:[和跟与](?:[你您这那]们?个?|补[贴助]|领钱|[我俺]))?有(?:啥|什么|甚)关系[呀啊呢嘛哦]*"
)
MEANING = "{term}：{means}"
WHAT_FOR = "这是在核对“{name}”。"
WANTED = "要求是：{wanted}。"
_HOW = {
    "bool": "是这样就说“是”，不是就说“不是”，弄不清就说“不清楚”。",
    "enum": "选最像的一样，回复前面的数字就行；弄不清就说“不清楚”。",
}
_IN_NUMBERS = "说个数就行，大概的也行，弄不清就说“不清楚”。"


def is_puzzled(text: str) -> bool:
    """Whether somebody does not understand what they were asked, or asks what for."""
    return wants_it_plainer(text) or wonders(text)


def wonders(text: str) -> bool:
    """Whether somebody asks what they are asked for."""
    return bool(_WONDERS.fullmatch(plain(text)))


def meant_by(
    fact: Fact, results: Iterable[Result], knowledge: Knowledge, only_why: bool = False
) -> str:
    """What a fact means, or `only_why` it is asked for; what is demanded of it, and how it may be
    answered."""
    open_ones = [one for one in results if fact in (*one.missing, *one.amount_missing)]
    name = knowledge.cards[open_ones[0].benefit.id].card.name if open_ones else ""
    demands = [leaf for one in open_ones for leaf in leaves(one.open) if leaf.fact is fact]
    wanted = "；".join(dict.fromkeys(text for one in demands for text in wording.conditions(one)))
    word = knowledge.definitions.of_fact(fact.name)
    return (
        (MEANING.format(term=word.term, means=word.means) if word and not only_why else "")
        + (WHAT_FOR.format(name=name) if name else "")
        + (WANTED.format(wanted=wanted) if wanted else "")
        + _HOW.get(fact.type, _IN_NUMBERS)
    )
