"""How a posting is filled in: nothing missing, nothing overlong, a title that names the work."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.passages import readings
from jobs.values import Wording

LONGEST: Mapping[str, tuple[str, int]] = {
    "title": ("岗位名称", 30),
    "about": ("工作内容", 2000),
    "hours": ("工作时间", 100),
    "address": ("工作地址", 100),
}
SHORTEST_ABOUT = 10
MOST_OPENINGS = 500
PAST, AHEAD = timedelta(days=31), timedelta(days=366)
"""How long ago work that is still offered may have begun, and how far ahead it may begin."""

CLEAR = "求职者要看得明白做什么、在哪里、拿多少（《人力资源市场暂行条例》第二十四条）"
_PAY = re.compile(
    "[0-9]{3,}(?=元|块|起|以上|左右|保底|包|一月|/)|[0-9]{3,5}[-~—至到][0-9]{3,5}"
    "|[0-9.]+[千万kw](?![a-z])|[一二三四五六七八九两][千万]|高薪|月薪|月入|日薪"
)
_SHOUTING = re.compile(r"[!！?？]{2,}|[急聘招]{3,}|急急|速来|【|★")
_WORK = re.compile(r"[\u3400-\u9fffa-z]{2,}")


def find_faults(wording: Wording, today: date) -> Iterator[Finding]:
    """What is wrong with the way a posting is filled in."""
    yield from _overlong(wording)
    title = readings(wording.title)[0].plain
    if not _WORK.search(title):
        yield _refused("title", wording.title, "岗位名称要写做什么工作", "请写工种，例如“电焊工”")
    if match := _PAY.search(title):
        shown = f"岗位名称里写了“{match[0]}”，名称只写工种才搜得准"
        yield Finding("form", "flagged", "title", wording.title, shown, "工资、福利写在各自的栏里")
    if _SHOUTING.search(wording.title):
        yield Finding("form", "flagged", "title", wording.title, "岗位名称里有吆喝", "只写工种")
    if len(readings(wording.about)[0].plain) < SHORTEST_ABOUT:
        remedy = f"请用 {SHORTEST_ABOUT} 个字以上写清做什么、有什么要求"
        yield _refused("about", wording.about, "工作内容太少", remedy)
    yield from _openings(wording.openings)
    yield from _start(wording.starts_on, today)
    if wording.kind == "gig":
        yield from _gig(wording)


def _overlong(wording: Wording) -> Iterator[Finding]:
    texts = {
        "title": wording.title,
        "about": wording.about,
        "hours": wording.hours,
        "address": wording.place.address,
    }
    for field, text in texts.items():
        name, most = LONGEST[field]
        if _width(text) > most:
            reason = f"{name}有 {len(text)} 个字，太长"
            yield Finding("form", "refused", field, "", reason, f"请写在 {most} 个字以内")


def _width(text: str) -> float:
    """How long a text is in Chinese characters; two Latin letters take the room of one."""
    return sum(0.5 if char.isascii() else 1 for char in text)


def _openings(openings: int) -> Iterator[Finding]:
    if openings < 1:
        yield _refused("openings", str(openings), "招聘人数应是 1 人以上", "请写实际人数")
    elif openings > MOST_OPENINGS:
        reason = f"一个岗位招 {openings} 人，像是写错了"
        yield Finding("form", "flagged", "openings", str(openings), reason, "请核对人数")


def _start(day: date | None, today: date) -> Iterator[Finding]:
    if day is None:
        return
    if day < today - PAST:
        yield _refused("starts_on", day.isoformat(), "上岗日期早就过了", "请写今后的日期，或不填")
    elif day > today + AHEAD:
        reason = "上岗日期在一年以后，像是写错了"
        yield Finding("form", "flagged", "starts_on", day.isoformat(), reason, "请核对日期")


def _gig(wording: Wording) -> Iterator[Finding]:
    """Who comes for a day has to know before what it pays, where to be and how long."""
    needed = {
        "pay": (wording.pay.low is not None, "零工没有写工资", "请写一天、一小时或一件多少元"),
        "hours": (bool(wording.hours), "零工没有写时间", "请写几点到几点、干几天"),
        "address": (bool(wording.place.address), "零工没有写地点", "请写到哪里集合或上工"),
    }
    for field, (told, reason, remedy) in needed.items():
        if not told:
            yield _refused(field, "", reason, remedy)


def _refused(field: str, passage: str, reason: str, remedy: str) -> Finding:
    return Finding("form", "refused", field, passage, f"{reason}，{CLEAR}", remedy)
