"""The notice of a fair as the text of an article for the official account, in lines for phones."""

import unicodedata
from collections.abc import Iterator, Sequence

from jobs.fairs.booth_values import Booth
from jobs.fairs.fair_values import AUDIENCES, Fair
from jobs.values import KINDS, Posting
from nlp.places.regions import RegionTree

WIDTH = 40
"""Columns of the longest line: twenty characters of Chinese."""

APPLY = "投递：在公众号回复“投递{id}”"
COMING = "要来的，在公众号回复“招聘会”登记，前一天傍晚提醒您。"


def write_article(fair: Fair, booths: Sequence[Booth], regions: RegionTree) -> str:
    """The text, its lines no longer than WIDTH columns."""
    blocks = [_head(fair, booths), *(_booth(booth, regions) for booth in booths), [COMING]]
    lines = [[line for part in block for line in folded(part)] for block in blocks]
    return "\n\n".join("\n".join(block) for block in lines) + "\n"


def _head(fair: Fair, booths: Sequence[Booth]) -> list[str]:
    plan = fair.plan
    shown = [posting for booth in booths for posting in booth.postings]
    seats = sum(posting.wording.openings for posting in shown)
    audience = "、".join(AUDIENCES[one] for one in plan.audience)
    told = {
        "时间": plan.when,
        "地点": plan.where,
        "面向": audience,
        "主办": plan.host,
        "联系": plan.contact,
    }
    lines = [f"{name}：{words}" for name, words in told.items() if words]
    return [plan.name, *lines, f"{len(booths)} 家单位，{len(shown)} 个岗位，招 {seats} 人"]


def _booth(booth: Booth, regions: RegionTree) -> list[str]:
    lines = [f"【{booth.number}】{booth.firm}" if booth.number else f"【{booth.firm}】"]
    for number, posting in enumerate(booth.postings, 1):
        lines += _posting(number, posting, regions)
    return lines


def _posting(number: int, posting: Posting, regions: RegionTree) -> Iterator[str]:
    wording = posting.wording
    yield f"{number}. {wording.title}　{wording.openings}人"
    yield f"{wording.pay.words}｜{KINDS[wording.kind]}"
    yield f"{regions.get(wording.place.region).name}{wording.place.address}"
    asked = () if wording.education == "不限" else (f"{wording.education}以上",)
    rest = [*asked, *wording.certificates, *wording.shift, *wording.benefits]
    if rest:
        yield "、".join(rest)
    yield APPLY.format(id=posting.id)


def folded(text: str) -> Iterator[str]:
    """A line in as many as it takes, broken behind a mark where there is one."""
    line = ""
    for character in text:
        if width(line + character) > WIDTH:
            at = max((line.rfind(mark) for mark in "、，；｜）"), default=-1) + 1
            # A mark that would leave most of the line empty is none to break at.
            at = at if at > len(line) // 2 else len(line)
            yield line[:at]
            line = line[at:]
        line += character
    if line:
        yield line


def width(text: str) -> int:
    """Columns on a screen: Chinese characters and marks take two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)
