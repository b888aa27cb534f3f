"""Occupations that no list has: what the frame of a sentence shows to be one, or its sound."""

import re
from collections.abc import Iterable

from jobs.spoken.said import Phrase
from jobs.spoken.understood import Names
from jobs.spoken.words import JobWords

_WORK = "(?:工作|活儿?|岗位?|营生|职位|差事|兼职)"
_VERB = "(?:找|寻|当|干|做|招|应聘|会|学|换|揽)"
_SORT_OF = "(?:方面|行业|之?类|这?行)?的?"
_NAME = "(?P<name>[\u3400-\u9fff]"
_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        f"{_VERB}一?[个份点些名]?{_NAME}{{2,5}}?){_SORT_OF}{_WORK}",
        f"有(?:什么|啥|甚|哪些)?{_NAME}{{2,5}}?){_SORT_OF}{_WORK}",
        f"[想要会能][当干做学]一?[个名]?{_NAME}{{2,4}})(?:的|$|，| )",
        f"[我俺]会{_NAME}{{2,4}})(?:$|，|,| )",
        f"(?:^|[，, ]){_NAME}{{2,5}})的(?:师傅|工人|人手?)?还?[要招缺收]",
        f"{_NAME}{{2,4}})专业(?:的|毕业)?(?=$|[，, ])",  # the subject one has studied
        f"招聘?{_NAME}{{2,4}}?)[不吗没么的]",
        f"{_NAME}{{1,3}}(?:工(?![作资钱人地厂])|员(?!工)|师傅?|匠|司机))",
    )
)
_NO_NAME = re.compile(
    "[我你他她它俺咱的了着过吗呢吧啊不没有是在这那哪谁啥什么甚怎咋多少几个只也都就还又最很太好轻累远近新快慢高低大小"
    "钱给能会想要找干做招工离家附月天时年岁地合适稳定点活班人事其别随便临长短正式简单普通打男女上下到去来，]"
    "|能干|赚|挣|^老师傅?$"
)
_FRAMED = re.compile(
    "(?:找|寻|当|干|做|招|应聘|会|学|有|是|开)一?[个份点名些]?(?P<name>[\u3400-\u9fff]{2})"
    "(?=的|$|，|,| |工作|活|岗|吗|不|没)"
)


_HOUSE = re.compile("(?=(?P<name>[\u3400-\u9fff]{2,4}(?:厂|店|馆|站|场|铺|坊|基地|公司)))")


def by_frame(text: str) -> tuple[Names, ...]:
    """What stands where occupations stand, as keywords: 找个裱画的活."""
    for frame in (_HOUSE, *_FRAMES):
        for match in frame.finditer(text):
            if not _NO_NAME.search(match["name"].removesuffix("工")):
                return ((match["name"],),)
    return ()


def by_sound(text: str, words: JobWords, elsewhere: Iterable[tuple[int, int]] = ()) -> list[Phrase]:
    """Occupations typed by their sound: 想当宝安 means 保安.

    Of two syllables only where no word is written, or where an occupation must stand: in its
    frame, or where a place is named that nobody here would look for work in.
    """
    framed = {(match.start("name"), match.end("name")) for match in _FRAMED.finditer(text)}
    framed.update(elsewhere)
    found: list[Phrase] = []
    everywhere = words.titles.find_by_sound(text)
    for one in [*everywhere, *words.in_frames.find_by_sound(text)]:
        meant = (one.start, one.end) in framed and words.asking.left_over(one.typed)
        certain = one in everywhere or meant
        overlaps = any(one.start < other.end and other.start < one.end for other in found)
        if certain and not overlaps:
            found.append(Phrase(one.phrase, one.start, one.end, words.meanings[one.phrase]))
    return sorted(found, key=lambda one: one.start)
