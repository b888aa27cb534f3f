"""Messages without words: a position, and what the desk cannot read."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.messages import Choice, Reply, Turn
from handlers.texts import HUMAN, numbered
from nlp.regions import RegionTree

UNHEARD = "抱歉，语音现在听不了，请打字告诉我们您的问题，一句话就行；" + HUMAN
UNSEEN = "收到了，不过这里看不了{what}。请打字说说您的问题；要交材料请按答复里的去处办理。"
SILENT = "没有看到文字。请直接打字问，比如“招人补助怎么领”。"
UNPLACED = "收到您的位置，但没认出是哪个市县。请打字告诉我们，例如“我在太原”。"

_WHAT = {"image": "图片", "video": "视频", "shortvideo": "小视频", "link": "链接"}


def answer_without_words(turn: Turn, regions: RegionTree) -> Reply:
    """What to do instead; a position is offered as the person's region."""
    kind = turn.incoming.kind
    understood = {"act": kind}
    if kind == "location":
        return _offer_region(turn, regions)
    if kind == "voice":
        return Reply(UNHEARD, "smalltalk", turn.memory, understood=understood)
    if what := _WHAT.get(kind):
        return Reply(UNSEEN.format(what=what), "smalltalk", turn.memory, understood=understood)
    return Reply(SILENT, "smalltalk", turn.memory, understood=understood)


def _offer_region(turn: Turn, regions: RegionTree) -> Reply:
    details: Mapping[str, Any] = turn.incoming.details
    places = regions.mentions(str(details.get("Label") or ""))
    if not places:
        return Reply(UNPLACED, "ask_region", turn.memory)
    region = places[0].region
    choices = (
        Choice(f"是，换成{region.name}", say=f"换成{region.name}"),
        Choice("不换", say="菜单"),
    )
    text = f"您发来的位置在{region.name}，按这里的政策回答吗？回复数字：\n{numbered(choices)}"
    return Reply(text, "choices", replace(turn.memory, choices=choices))
