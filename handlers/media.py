"""Messages without words: a position, and what the desk cannot read."""

import re
from dataclasses import replace

from bot.messages import Choice, Reply, Turn
from handlers.texts import HUMAN, numbered
from jobs.index.query import Point
from nlp.places.regions import Region, RegionTree

UNHEARD = "抱歉，语音现在听不了，请打字告诉我们您的问题，一句话就行；" + HUMAN
UNSEEN = "收到了，不过这里看不了{what}。请打字说说您的问题；要交材料请按答复里的去处办理。"
SILENT = "没有看到文字。请直接打字问，比如“招人补助怎么领”。"
UNPLACED = "收到您的位置，但没认出是哪个市县。请打字告诉我们，例如“我在太原”。"

_WHAT = {"image": "图片", "video": "视频", "shortvideo": "小视频", "link": "链接"}

_BEFORE_ADDRESS = re.compile(r"^\W*(?:中国)?\W*")


def answer_without_words(turn: Turn, regions: RegionTree, home: str) -> Reply:
    """What to do instead; a position is offered as the person's region.

    `home` is where they are as far as is known (adcode, "" if not).
    """
    kind = turn.incoming.kind
    understood = {"act": kind}
    if kind == "location":
        return _offer_region(turn, regions, home)
    if kind == "voice":
        return Reply(UNHEARD, "smalltalk", turn.memory, understood=understood)
    if what := _WHAT.get(kind):
        return Reply(UNSEEN.format(what=what), "smalltalk", turn.memory, understood=understood)
    return Reply(SILENT, "smalltalk", turn.memory, understood=understood)


def position(turn: Turn) -> Point | None:
    """Where somebody says on the map that they are; None if they do not."""
    if turn.incoming.kind != "location":
        return None
    details = turn.incoming.details
    try:
        here = Point(float(details["Location_X"]), float(details["Location_Y"]))
    except (KeyError, TypeError, ValueError):
        return None
    return here if abs(here.latitude) <= 90 and abs(here.longitude) <= 180 else None


def _offer_region(turn: Turn, regions: RegionTree, home: str) -> Reply:
    region = _at(str(turn.incoming.details.get("Label") or ""), regions, home)
    if region is None:
        return Reply(UNPLACED, "ask_region", turn.memory)
    # With its city: another one may have a district of the same name.
    city = regions.get(region.parent).name if region.parent and region.level == "county" else ""
    name = city + region.name
    choices = (Choice(f"是，换成{name}", say=f"换成{name}"), Choice("不换", say="菜单"))
    text = f"您发来的位置在{name}，按这里的政策回答吗？回复数字：\n{numbered(choices)}"
    return Reply(text, "choices", replace(turn.memory, choices=choices))


def _at(label: str, regions: RegionTree, home: str) -> Region | None:
    """The region an address lies in, None if it does not say."""
    address = _BEFORE_ADDRESS.sub("", label)
    places = regions.mentions(address, near=home or None)
    # What comes later is a street or a shop: 朝阳区太原饭店 is not in 太原.
    if not places or places[0].start:
        return None
    region = places[0].region
    *above, _ = regions.path(region.adcode)
    named = any(one.short in places[0].text for one in above)
    if region.name.endswith("区") and region.level == "county" and not named:
        # Many a city has its 和平区 or 河西区, on the map or in what people say.
        return region if home and above[-1] in regions.path(home) else None
    return region
