"""五千以上的, after a search for a welder's work: the search before, with what a message adds."""

import re
from collections.abc import Iterator

from jobs.spoken.places import Named
from jobs.spoken.said import Phrase
from jobs.spoken.skeleton import blotted
from jobs.spoken.understanding import Parts, parts_of
from jobs.spoken.words import JobWords, Sort
from nlp.places.regions import RegionTree

_ONE_OF: tuple[Sort, ...] = ("shift", "kind", "education", "start")
"""What is wanted in one way only: who says it anew has changed their mind."""

# Who says more than conditions, and what stands between them, looks for something else.
_BETWEEN = re.compile(
    "(?:要|有|没有?|不|的|得|能|最好|只|就|想|找|给|看|再|还|都|也|那种|工资|月薪|日薪|块?钱|元|一个月|每月|一天|每天|一个?小时|每小时|以上|以下|往上|左右|起"
    "|岗位?|活儿?|工作|吗|么|呢|吧|啊|呀|哦|那边|这边|附近|离家?|近|远|一?[点些]|去|到|在|是|行|可以|换成|改成|其中"
    "|里[面头]|带|加上?|另外|[，,、。；;\\s])*"
)


def narrowed(
    before: str, text: str, regions: RegionTree, words: JobWords, home: str | None = None
) -> str:
    """The search `before` with the conditions of a message; "" if it has none, or says more."""
    more = parts_of(text, regions, words, home)
    if not _is_conditions(more):
        return ""
    earlier = parts_of(before, regions, words, home)
    kept = earlier.said
    for start, end in sorted(_said_anew(earlier, more), reverse=True):
        kept = f"{kept[:start]}，{kept[end:]}"
    # 小店区的保安 without its place is 保安.
    pieces = [piece.strip().removeprefix("的") for piece in re.split("[，,]", kept)]
    pieces = [one for one in pieces if not _BETWEEN.fullmatch(one.removeprefix("我"))]
    return "，".join([*pieces, more.said.strip("，, 。？?！!吗么呢吧")])


def _is_conditions(parts: Parts) -> bool:
    """Whether a message names no work, but how it is to be, and nothing besides."""
    if any(one.of("occupation", "workplace") for one in parts.phrases):
        return False
    found: list[Phrase | Named] = [*parts.phrases, *parts.places]
    rest = blotted(parts.said, found, parts.pay.spans)
    return bool(found or parts.pay.spans) and bool(_BETWEEN.fullmatch(rest))


def _said_anew(earlier: Parts, more: Parts) -> Iterator[tuple[int, int]]:
    """Where the search before says what the message says otherwise, or again."""
    if more.pay.spans:
        yield from earlier.pay.spans
    if more.places:
        yield from ((one.start, one.end) for one in earlier.places)
    anew = [sort for sort in _ONE_OF if any(one.of(sort) for one in more.phrases)]
    again = {meaning for one in more.phrases for meaning in one.meanings}
    for one in earlier.phrases:
        same = not again.isdisjoint(one.meanings)
        if (same or one.of(*anew)) and not one.of("occupation", "workplace"):
            yield one.start, one.end
