"""哪个适合我, 推荐几个: postings in the order they fit, each with the reasons."""

import re
from dataclasses import replace
from functools import partial

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.work.at_hand import AtHand
from handlers.work.fair import (
    at_hand,
    intent,
    look_up,
    place_name,
    read_postings,
    say,
    understood,
)
from handlers.work.pointing import BY_NUMBER
from handlers.work.subsidies import subsidies
from jobs.searching.fitting import Fit, Sort, ranked
from jobs.searching.search import Page
from jobs.spoken.understood import Understood
from jobs.values import Posting
from jobs.wording import row

AT_ONCE = 3
"""Postings with their reasons that fit on a telephone."""

LOOKED_AT = 20
"""The newest postings that are compared."""

HEAD = "按您说的，这{count}个比较合适（只看要求和您的愿望，不看性别、年龄）：\n{rows}\n{foot}"
FOOT = "回复数字看详情，回复“投第1个”直接投。说说学历、证书、想要的工资，排得更准。"

_RECOMMEND = re.compile("推荐|适合我|合适我|我合适|哪个(?:更|最)?(?:好|合适|适合|划算)")
_LABELS: dict[str, tuple[Sort, ...]] = {
    "合": ("met", "wish"),
    "不合": ("unmet", "missed"),
    "要问清": ("open",),
}


def recommended(asked: Asked, hand: AtHand, wanted: Understood) -> Reply | None:
    """What fits best of what is looked for; None if no recommendation is asked for, or possible."""
    if not _RECOMMEND.search(asked.text):
        return None
    found = look_up(asked, wanted, Page(limit=LOOKED_AT)).items
    return _told(asked, hand, wanted, list(found)) if found else None


def compare_listed(asked: Asked) -> Reply | None:
    """What fits best of what was listed; None if that is not asked."""
    hand = at_hand(asked)
    if not hand.listed or not _RECOMMEND.search(asked.text):
        return None
    # 哪个补贴适合我 is a question of policy.
    if asked.reading.terms or intent(asked) == "search":
        return None
    return _told(asked, hand, understood(asked, hand.text), read_postings(asked, hand.listed))


def _told(asked: Asked, hand: AtHand, wanted: Understood, postings: list[Posting]) -> Reply:
    fits = ranked(postings, wanted, asked.knowledge.regions)[:AT_ONCE]
    choices = tuple(
        Choice(row(one.posting, partial(place_name, asked)), BY_NUMBER.format(id=one.posting.id))
        for one in fits
    )
    lines = [
        f"{number}  {choice.label}\n{_why(asked, fit)}"
        for number, (choice, fit) in enumerate(zip(choices, fits, strict=True), 1)
    ]
    text = HEAD.format(count=len(fits), rows="\n".join(lines), foot=FOOT)
    hand = replace(hand.done(), listed=tuple(one.posting.id for one in fits), cursor="")
    reply = say(asked, text, hand)
    return replace(reply, memory=replace(reply.memory, choices=choices))


def _why(asked: Asked, fit: Fit) -> str:
    """The reasons in one line, and the subsidy that belongs to the posting."""
    parts = []
    for label, sorts in _LABELS.items():
        if said := "、".join(one.text for one in fit.reasons if one.sort in sorts):
            parts.append(f"{label}：{said}")
    if drawn := subsidies(asked, fit.posting, fit.posting.firm_size):
        parts.append(f"去了还可能领：{'、'.join(drawn)}")
    return "   " + "；".join(parts or ["没有写别的要求"])
