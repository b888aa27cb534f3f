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
from jobs.searching.pay import most_a_month
from jobs.searching.search import Page
from jobs.spoken.understood import Understood
from jobs.values import Posting
from jobs.wording import row

AT_ONCE = 3
"""Postings with their reasons that fit on a telephone."""

LOOKED_AT = 20
"""The newest postings that are compared."""

HEAD = "按您说的，这{count}个比较合适（只看要求和您的愿望，不看性别、年龄）："
WIDER = "{widened}这{count}个比较接近（只看要求和您的愿望，不看性别、年龄）："
BEST_PAID = (
    "刚才这些，工资从高到低（按天、按小时的，按每月21.75天、每天8小时折算着比；"
    "按件的、面议的没法比，排在后面）："
)
FOOT = "回复数字看详情，回复“投第1个”直接投。说说学历、证书、想要的工资，排得更准。"

SUBSIDY_FOOT = "补贴能不能领要看条件：直接说补贴的名字，看条件、依据、现在还执行不。"
SUBSIDY = "去了还可能领"
PAID_FOOT = "回复数字看详情，回复“投第1个”直接投。"

_RECOMMEND = re.compile("推荐|适合我|合适我|我合适|哪个(?:更|最)?(?:好|合适|适合|划算)")
_BEST_PAID = re.compile(
    "(?:哪|谁|那个)[^，,]{0,6}?(?:工资|薪|钱|待遇|挣|收入|给)[^，,]{0,4}?(?:最[高多好]|更[高多]|[高多]一?[点些])"
    "|(?:工资|薪水?|钱|待遇|收入|挣钱)最[高多好]的?(?:是|在)*(?:哪|谁|第几)"
)
_LABELS: dict[str, tuple[Sort, ...]] = {
    "合": ("met", "wish"),
    "不合": ("unmet", "missed"),
    "要问清": ("open",),
}


def recommended(asked: Asked, hand: AtHand, wanted: Understood) -> Reply | None:
    """What fits best of what is looked for; None if no recommendation is asked for, or possible."""
    if not _RECOMMEND.search(asked.text):
        return None
    found = look_up(asked, wanted, Page(limit=LOOKED_AT))
    return _told(asked, hand, wanted, list(found.items), found.widened) if found.items else None


def compare_listed(asked: Asked) -> Reply | None:
    """What fits best of what was listed; None if that is not asked."""
    hand = at_hand(asked)
    if not hand.listed or not _RECOMMEND.search(asked.text):
        return None
    # 哪个补贴适合我 is a question of policy.
    if asked.reading.terms or intent(asked) == "search":
        return None
    return _told(asked, hand, understood(asked, hand.text), read_postings(asked, hand.listed))


def best_paid(asked: Asked) -> Reply | None:
    """What was listed by its pay, the best first; None if that is not asked (哪个工资最高)."""
    hand = at_hand(asked)
    if len(hand.listed) < 2 or not _BEST_PAID.search(asked.text) or asked.memory.card:
        return None
    postings = [one for one in read_postings(asked, hand.listed) if one.state == "live"]
    if not postings:
        return None
    by_pay = sorted(postings, key=lambda one: most_a_month(one.wording.pay) or 0, reverse=True)
    return _listed(asked, hand, BEST_PAID, by_pay, [""] * len(by_pay), PAID_FOOT)


def _told(
    asked: Asked, hand: AtHand, wanted: Understood, postings: list[Posting], widened: str = ""
) -> Reply:
    fits = ranked(postings, wanted, asked.knowledge.regions)[:AT_ONCE]
    head = (WIDER if widened else HEAD).format(count=len(fits), widened=widened)
    notes = [_why(asked, one) for one in fits]
    drawn = any(SUBSIDY in note for note in notes)
    foot = f"{SUBSIDY_FOOT}\n{FOOT}" if drawn else FOOT
    return _listed(asked, hand, head, [one.posting for one in fits], notes, foot)


def _listed(
    asked: Asked, hand: AtHand, head: str, postings: list[Posting], notes: list[str], foot: str
) -> Reply:
    """The postings as a numbered list, each with its note, that may be gone on with."""
    choices = tuple(
        Choice(row(one, partial(place_name, asked)), BY_NUMBER.format(id=one.id))
        for one in postings
    )
    lines = [head]
    for number, (choice, note) in enumerate(zip(choices, notes, strict=True), 1):
        lines += [f"{number}  {choice.label}", *filter(None, [note])]
    hand = replace(hand.done(), listed=tuple(one.id for one in postings), cursor="")
    reply = say(asked, "\n".join([*lines, foot]), hand)
    return replace(reply, memory=replace(reply.memory, choices=choices))


def _why(asked: Asked, fit: Fit) -> str:
    """The reasons in one line, and the subsidy that belongs to the posting."""
    parts = []
    for label, sorts in _LABELS.items():
        if said := "、".join(one.text for one in fit.reasons if one.sort in sorts):
            parts.append(f"{label}：{said}")
    if drawn := subsidies(asked, fit.posting, fit.posting.firm_size):
        parts.append(f"{SUBSIDY}：{'、'.join(drawn)}")
    return "   " + "；".join(parts or ["没有写别的要求"])
