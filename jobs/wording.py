"""A posting in words: as one row of a list, and in full."""

from collections.abc import Callable

from jobs.index.query import Point
from jobs.values import KINDS, Place, Posting

PlaceName = Callable[[str], str]
"""What people call the place of an adcode."""

WIDEST = 26
"""Characters of a row that a telephone shows in two lines at most, without its place and pay."""

EATS, LODGES = "包吃", "包住"
OPEN_PAY = "面议"


def row(posting: Posting, place: PlaceName, here: Point | None = None) -> str:
    """A posting in one short line: 保安｜晋源物业｜小店区｜4000–5000元/月｜包吃包住; how far it is
    from `here`."""
    wording = posting.wording
    pay = OPEN_PAY if wording.pay.low is None else wording.pay.words
    where = place(wording.place.region) + _far(wording.place, here)
    parts = [wording.title, posting.firm, where, pay, _food(posting)]
    return "｜".join(cut(part, WIDEST) for part in parts if part)


def _far(there: Place, here: Point | None) -> str:
    if here is None or there.latitude is None or there.longitude is None:
        return ""
    return f"（约{here.metres(there.latitude, there.longitude) / 1000:.1f}公里）"


def cut(text: str, most: int) -> str:
    """The text, shortened to so many characters where it is longer."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _food(posting: Posting) -> str:
    return "".join(one for one in (EATS, LODGES) if one in posting.wording.benefits)


def in_full(posting: Posting, place: PlaceName) -> str:
    """All that a seeker wants to know before sending their number to a firm."""
    wording = posting.wording
    lines = [
        f"【{wording.title}】{posting.firm}",
        f"工资：{wording.pay.words}{_listed('；', wording.benefits)}",
        f"地点：{place(wording.place.region)}{wording.place.address}",
        _line("时间", [*wording.shift, *filter(None, [wording.hours]), *starts(posting)]),
        _line("要求", demands(posting)),
        _line("说明", [cut(wording.about, 80)] if wording.about else []),
        f"{KINDS[wording.kind]}，招{wording.openings}人{_answers(posting)}",
    ]
    return "\n".join(filter(None, lines))


def demands(posting: Posting) -> list[str]:
    """What the posting demands of who applies."""
    wording = posting.wording
    education = [] if wording.education == "不限" else [f"{wording.education}以上"]
    return [*education, *wording.certificates]


def starts(posting: Posting) -> list[str]:
    """The day from which people are wanted, if it is told."""
    day = posting.wording.starts_on
    return [f"{day.month}月{day.day}日到岗"] if day else []


def _answers(posting: Posting) -> str:
    """How surely the firm answers those who apply, once that can be said."""
    rate = posting.answer_rate
    return "" if rate is None else f"；这家单位对{rate}%的投递给了答复"


def _listed(before: str, parts: tuple[str, ...]) -> str:
    return before + "、".join(parts) if parts else ""


def _line(label: str, parts: list[str]) -> str:
    return f"{label}：{'，'.join(parts)}" if parts else ""
