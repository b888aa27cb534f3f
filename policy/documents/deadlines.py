"""What a text says about how long it holds: the last day that it names as an end."""

import re
from datetime import date

from nlp.text import normalise
from policy.validity import HOTLINE
from policy.wording import last_day, month

_END = re.compile(
    r"(?:至|到|截止|截至|截止至|延长至|延期至|期限为?|-|—|~)(?:于|为|到|至)?"
    r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日|底|末)?|年?底|年?末)"
)
_UNTIL = re.compile(
    r"(\d{4})年(\d{1,2})月(?:(\d{1,2})日|底|末)?(?:前|之前|以前|为止|止|截止|到期|终止)"
)


def last_end(text: str) -> str | None:
    """The latest end that a text names, as 2020-06-30, 2020-06 or 2020; None if it names none."""
    squeezed = "".join(normalise(text).split())
    found = [
        _written(one.groups()) for one in (*_END.finditer(squeezed), *_UNTIL.finditer(squeezed))
    ]
    return max((one for one in found if one), key=last_day, default=None)


def _written(parts: tuple[str | None, ...]) -> str | None:
    year, month_, day = parts
    written = "-".join([str(year), *(f"{int(one):02}" for one in (month_, day) if one)])
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return None
    return written


def stands(end: str | None, today: date) -> str:
    """How long something holds of whose text this is the last end, in words."""
    if end is None:
        return f"原文未写截止日期，是否还执行请问 {HOTLINE}。"
    if last_day(end) < today:
        over = f"原文写到的期限最晚到{month(end)}，按此已经到期，不能再照此申请"
        return f"{over}；现行办法请拨打 {HOTLINE} 核实。"
    return f"原文写到的期限最晚到{month(end)}，是否包括这一项请向 {HOTLINE} 核实。"
