"""How a question was understood, in words that staff can check against it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from policy.cards import Aspect
from policy.knowledge import Knowledge

ASPECTS: Mapping[Aspect, str] = {
    "overview": "概况",
    "amount": "金额",
    "conditions": "条件",
    "materials": "材料",
    "where": "去哪办",
    "validity": "有效期",
    "exclusion": "不能同享的",
    "contact": "电话",
    "process": "怎么办",
}
ACTS = {
    "handoff": "要找人工",
    "complaint": "不满意",
    "of_another": "说的是别家",
    "held": "工作人员已接手，没有自动答复",
    "own_case": "问自己的办理情况",
    "cheat": "想弄虚作假",
    "report": "举报造假",
    "menu": "看菜单",
    "more": "看下文",
    "robot": "问是不是机器人",
    "work": "接着说工作的事",
    "find_work": "找工作",
    "off": "自动答复已停用",
    "own_data": "问存了什么",
    "ask_to_erase": "要求删除信息",
    **dict.fromkeys(("danger", "threat", "menace", "violence", "hopeless"), "有危险或想不开"),
    "remember": "同意记住",
    "forget": "要求忘掉",
    "show": "问存了什么",
}
SHOWN = 3
"""Cards that were near, as many as are named."""


def in_words(
    understood: Mapping[str, Any], knowledge: Knowledge, place: Callable[[str], str]
) -> list[str]:
    """What was understood, in a few lines; empty if nothing was noted."""
    return [line for line in _lines(understood, knowledge, place) if line]


def _lines(
    understood: Mapping[str, Any], knowledge: Knowledge, place: Callable[[str], str]
) -> Iterator[str]:
    if act := understood.get("act"):
        yield f"意思：{ACTS.get(act, act)}"
    if question := understood.get("question"):
        yield f"接着问的是：{question}"
    if region := understood.get("region"):
        yield f"地区：{place(region)}"
    if aspects := understood.get("aspects"):
        yield "问的是：" + "、".join(ASPECTS.get(one, one) for one in aspects)
    if terms := understood.get("terms"):
        yield "说到：" + "、".join(terms)
    if mended := understood.get("mended"):
        yield "当作错字：" + "、".join(f"{wrong}→{right}" for wrong, right in mended)
    if near := understood.get("candidates"):
        yield "相近的卡片：" + _cards(near, knowledge)
    if curated := understood.get("curated"):
        yield f"用了常见问答 {curated}"
    if outside := understood.get("outside"):
        yield f"不归这里管：{outside}"


def _cards(near: Sequence[Sequence[Any]], knowledge: Knowledge) -> str:
    return "；".join(f"{name_of(name, knowledge)}（{score}）" for name, score, *_ in near[:SHOWN])


def name_of(card: str, knowledge: Knowledge) -> str:
    """What a card is called; its number if it is not there any more."""
    held = knowledge.cards.get(card)
    return held.card.name if held else card
