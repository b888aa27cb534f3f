"""What is wanted of a posting besides the work: what comes with the pay, shifts, kind, papers."""

import re
from collections.abc import Sequence
from typing import cast

from jobs.spoken.said import Phrase
from jobs.spoken.understood import Kind, Names, Start
from jobs.spoken.words import JobWords, Sort

_ALL_ALIKE = re.compile("都(?:行|可以?|中|成|要得)|或")
_SHORT_DAY = re.compile(
    "(?:[天干上做就]|[，, ](?![0-9])|^)(?:只|就)?[2-5二两三四五][-到至]?[3-6三四五六]?个?半?"
    "(?:小时|钟头)(?!以内|倒|两班|路)"
)
_FROM_TO = re.compile(
    "(?P<start>[0-9]{1,2}|[一两二三四五六七八九十]{1,2})点半?[到至-](?:早上|下午|晚上|夜里)?"
    "(?P<end>[0-9]{1,2}|[一两二三四五六七八九十]{1,2})点"
)
_CLOCK = {name: hour for hour, name in enumerate("零一二三四五六七八九十")} | {
    **{"两": 2, "十一": 11, "十二": 12},
    **{str(hour): hour for hour in range(25)},
}
_HALF_A_DAY = 5
_AT_NIGHT = re.compile(
    "(?<!不要)(?<!不想)(?<!不能)(?:晚上|夜里|黑夜|夜间|半夜)(?![不休回睡别没]|能回)[^，,\\s不]{0,4}(?:点|有空|[能上干做])"
    "|(?:夜里|夜间|黑夜|半夜)[装卸搬送值看守巡分拣扫]"
)
_AT_WORK_BY_DAY = re.compile("白天(?:在|要|还|得)*(?:上班|有班|有工作|有事|[看带照接]|种地|没空)")
_DRIVING, _NO_SCHOOL = "驾驶证", "不限"


def benefits(wanted: Sequence[Phrase], words: JobWords) -> Names:
    """What is to come with the pay; 包吃住 are two, and 五险一金 is more than 五险."""
    named = _named(wanted, "benefit")
    parts = [part for name in named for part in (_two(words, name) or (name,))]
    within = {held for name in parts for held in words.holds.get(name, ())}
    return tuple(dict.fromkeys(name for name in parts if name not in within))


def _two(words: JobWords, name: str) -> Names:
    held = words.holds.get(name, ())
    return held if len(held) > 1 else ()


def shifts(text: str, wanted: Sequence[Phrase], words: JobWords) -> Names:
    """The shifts that are wanted, by name or by the hours."""
    named = _named(wanted, "shift")
    if "夜班" in named and _AT_WORK_BY_DAY.search(text):
        named = [name for name in named if name != "白班"]
    if not named and _AT_NIGHT.search(text):
        return ("夜班",)
    return tuple(dict.fromkeys(part for name in named for part in (_two(words, name) or (name,))))


def start_of(wanted: Sequence[Phrase]) -> Start:
    """When work is to begin, as it is said last."""
    return next((cast(Start, name) for name in reversed(_named(wanted, "start"))), "")


def kind_of(text: str, wanted: Sequence[Phrase], words: JobWords) -> Kind | None:
    """The kind of posting: the first that is named, or else the one that the rest implies."""
    kinds = [cast(Kind, name) for name in _named(wanted, "kind")]
    if not kinds:
        implied = (words.implied.get(name) for name in _named(wanted, "benefit"))
        kinds = [kind for kind in implied if kind]
    if not kinds and (_SHORT_DAY.search(text) or _is_short(text)):
        return "part_time"
    return kinds[0] if kinds and not (len(set(kinds)) > 1 and _ALL_ALIKE.search(text)) else None


def _is_short(text: str) -> bool:
    """Whether the hours told are half a day at most: 早上四点到八点."""
    told = _FROM_TO.search(text)
    start, end = (_CLOCK.get(told[part]) for part in ("start", "end")) if told else (None, None)
    return start is not None and end is not None and 0 < (end - start) % 12 <= _HALF_A_DAY


def education(wanted: Sequence[Phrase]) -> str | None:
    named = _named(wanted, "education")
    return next((name for name in named if name != _NO_SCHOOL), named[0] if named else None)


def certificates(wanted: Sequence[Phrase]) -> Names:
    named = _named(wanted, "certificate")
    classes = [name for name in named if name.startswith(_DRIVING) and name != _DRIVING]
    return tuple(dict.fromkeys(name for name in named if not (classes and name == _DRIVING)))


def _named(wanted: Sequence[Phrase], sort: Sort) -> list[str]:
    return [one.names[0] for phrase in wanted if (one := phrase.of(sort))]
