"""A sentence with one character for each thing that was found in it: 有P的O吗, in Chinese."""

import re
from collections.abc import Iterable, Sequence

from jobs.spoken.places import Named
from jobs.spoken.said import Phrase, Stance

POSTING, OCCUPATION, PLACE, OFFER, SUBSIDY, PAY = "彼匠地惠贴薪"
"""Characters that stand for what was found; the sayings of `asking.yaml` use them, too."""

_NOTHING = "，"
"""For what is not wanted: 传销不做 reports nobody."""
_OF_OTHERS = ("五险", "五险一金", "培训")
"""Benefits whose words are as often asked about elsewhere: 社保断了咋办, 岗前培训几天."""


_DEMANDED = re.compile(
    "(?:要|得|必须)(?:给)?[交上买缴](?=$|[，,。 ])|自己[能会]?[交缴买](?:就|也|都)行"
)
"""社保要交, said with the work that is looked for."""


def skeleton(
    text: str, phrases: Sequence[Phrase], places: Iterable[Named], pay: Iterable[tuple[int, int]]
) -> str:
    """The text with one character for each thing that was found in it."""
    marks = [(start, end, PAY) for start, end in pay]
    marks += [(one.start, one.end, PLACE) for one in places]
    work = any(one.of("occupation") for one in phrases)
    for one in phrases:
        benefit = one.of("benefit")
        if one.of("occupation", "workplace"):
            marks.append((one.start, one.end, OCCUPATION))
        elif benefit and benefit.names[0].endswith(("补", "补贴")):
            marks.append((one.start, one.end, SUBSIDY))
        elif one.of("unwanted") and one.stance is Stance.UNWANTED:
            marks.append((one.start, one.end, _NOTHING))
        elif (not is_of_others(one) or (work and _DEMANDED.match(text[one.end :]))) and (
            benefit or not one.of("unwanted")
        ):
            marks.append((one.start, one.end, OFFER))
    for start, end, mark in sorted(marks, reverse=True):
        text = f"{text[:start]}{mark}{text[end:]}"
    return text.replace(" ", "，")


def is_of_others(phrase: Phrase) -> bool:
    """Whether a phrase names a benefit that is as often asked about elsewhere."""
    benefit = phrase.of("benefit")
    return benefit is not None and benefit.names[0] in _OF_OTHERS


def blotted(text: str, found: Iterable[Phrase | Named], pay: Iterable[tuple[int, int]] = ()) -> str:
    """The text with a comma for each character of what was found."""
    for start, end in (*((one.start, one.end) for one in found), *pay):
        text = f"{text[:start]}{'，' * (end - start)}{text[end:]}"
    return text
