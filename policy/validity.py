"""Whether a card is in force on a day, from its windows; what the text leaves open is said."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from policy.cards import Card, Document, Window
from policy.wording import first_day, last_day, month

HOTLINE = "12333"

Standing = Literal["in_force", "ended", "not_started", "no_end"]
_NOW = f"现行办法问 {HOTLINE}。"


def windows(card: Card, document: Document) -> tuple[Window, ...]:
    """The windows that hold for a card: its own, and its document's if it has no policy window."""
    own = any(window.kind == "policy" for window in card.windows)
    return card.windows if own else (*card.windows, *document.windows)


def standing(held: Iterable[Window], today: date) -> tuple[Standing, Window | None]:
    """How the policy stands on a day, and the window that says so.

    Of several windows one that covers the day counts, so that an extension keeps a policy
    in force; else one still to come; else the last that ended.
    """
    policies = [window for window in held if window.kind == "policy"]
    dated = [window for window in policies if window.start or window.end]
    if not dated:
        return "no_end", None
    covering = [one for one in dated if _begun(one, today) and not _over(one, today)]
    if covering:
        latest = max(covering, key=lambda one: one.end or "9999")
        return ("in_force" if latest.end else "no_end"), latest
    coming = [one for one in dated if not _begun(one, today)]
    if coming:
        return "not_started", min(coming, key=lambda one: one.start or "")
    return "ended", max(dated, key=lambda one: one.end or "")


def closing(held: Iterable[Window]) -> Window | None:
    """The application window that closes last, if there is one with an end."""
    open_to = [window for window in held if window.kind == "application" and window.end]
    return max(open_to, key=lambda one: one.end or "", default=None)


def _begun(window: Window, today: date) -> bool:
    return not window.start or first_day(window.start) <= today


def _over(window: Window, today: date) -> bool:
    return bool(window.end) and last_day(window.end or "") < today


def unwritten(document: Document, today: date) -> bool:
    """Whether a document was written after the day that is asked about."""
    return bool(document.issued) and first_day(document.issued or "") > today


def lapsed(held: tuple[Window, ...], today: date) -> bool:
    """Whether nobody can claim any more: the policy or its application window is over."""
    last = closing(held)
    return standing(held, today)[0] == "ended" or (last is not None and _over(last, today))


def ended(held: tuple[Window, ...], today: date) -> date | None:
    """The last day of what nobody can claim any more; None if it can be claimed."""
    if not lapsed(held, today):
        return None
    how, window = standing(held, today)
    last = window if how == "ended" else closing(held)
    return last_day(last.end) if last and last.end else None


def over_already(held: tuple[Window, ...], today: date) -> list[str]:
    """What has ended of a policy that is still in force."""
    how, window = standing(held, today)
    sooner = window.sooner if window and how == "in_force" else ()
    return [
        f"{what}到{month(end)}为止，这一项已经结束" for what, end in sooner if last_day(end) < today
    ]


def sentence(held: tuple[Window, ...], today: date) -> str:
    """The validity in words."""
    how, window = standing(held, today)
    last = closing(held)
    if window and how == "ended":
        reason = window.note or f"原文执行至{month(window.end or '')}"
        return f"{reason}，按此已经到期，不能再申请；{_NOW}"
    if last and _over(last, today):
        return f"申请期到{month(last.end or '')}为止，已经截止；{_NOW}"
    if window and how == "not_started":
        return f"从{month(window.start or '')}起执行，现在还没有开始。"
    if window and window.end:
        note = f"（{window.note}）" if window.note else ""
        over = "；".join(over_already(held, today))
        return f"执行至{month(window.end)}{note}{f'；{over}' if over else ''}。"
    if last:
        return f"申请期到{month(last.end or '')}为止。"
    return f"原文未写截止日期，是否还执行请问 {HOTLINE}。"
