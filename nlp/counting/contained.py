"""People of a kind that a document counts among another: of 脱贫户25个，其中监测户4个 all are
25, and of 脱贫户25个，监测户4个 nobody said whether these four are among them."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from nlp.counting.together import TOGETHER
from nlp.numerals import read_number
from nlp.put_right.taking_back import APART

_ENDS = f"，,。；;：:、（）()？?！!\\s{APART}"
_PAUSES = "，,、 "
_NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})"
_PEOPLE = "(?:个人?|名|位|口|人)"
_OF_A_KIND = "(?:致贫|风险|户|对象|人员|人口|劳动力|家庭|的|人)*"
_INSIDE = "(?P<inside>(?:其中|[这那]?里[头面边]|当中|包括|包含|含)(?:也|又)?有?)"
_COUNTED = re.compile(
    f"(?:[，,：: ]*(?:一共|总共|拢共|共))?(?:有|是)*(?P<number>{_NUMBER})(?P<people>{_PEOPLE})?"
)
_IN_ALL = re.compile(f"(?:共|合计|总计|加起来|{TOGETHER})[^{_ENDS}]{{0,3}}?{_NUMBER}")
_LEFT = re.compile("剩下|剩余|其余|余下|下剩")
_BESIDES = "(?P<besides>(?:另外?|还|又|外加|再加上?|加上)(?:还|又|也)?(?:有|是|收了|招了)?)"


class _Patterns(NamedTuple):
    narrow: re.Pattern[str]
    broad: re.Pattern[str]


def counted_once(text: str, broad: Sequence[str], narrow: Sequence[str]) -> str:
    """The text without those of a narrow kind who are said to be some of the broad one, and with
    those added who came besides; where neither is said, with the fewest and the most there may
    be."""
    if not any(one in text for one in narrow):
        return text
    patterns = _patterns(tuple(broad), tuple(narrow))
    some = patterns.narrow.search(text)
    if not some:
        return text
    whole = _whole(patterns.broad, text, some)
    those = int(read_number(some["number"] or some["counted"]) or 0)
    if not whole or those >= (number := _number(whole)):
        return text
    among = some["inside"] or (some["are"] and not some["besides"])
    if among and whole.end() <= some.start():
        return text[: some.start()] + text[some.end() :]
    rest = "".join(_without(text, *sorted((whole.span(), some.span()))))
    behind = max(some.end(), whole.end())
    if _IN_ALL.search(text, behind) or str(number + those) in rest or _LEFT.search(text, behind):
        return text  # they were added up, or are parts beside each other of a whole
    most = f"{number + those}" if some["besides"] else f"{number}到{number + those}"
    told = _COUNTED.sub(lambda one: f"{most}{one['people'] or '个'}", whole[0], count=1)
    return text.replace(some[0], "", 1).replace(whole[0], told, 1).lstrip(_PAUSES)


def are_among(clause: str, broad: Sequence[str], narrow: Sequence[str]) -> bool:
    """Whether a clause only tells how many are of the narrow kind, and nothing else of them."""
    if not any(one in clause for one in narrow):
        return False
    return bool(_patterns(tuple(broad), tuple(narrow)).narrow.fullmatch(f"，{clause}"))


def _whole(broad: re.Pattern[str], text: str, some: re.Match[str]) -> re.Match[str] | None:
    """How many there are of the broad kind: told last before the others, or else behind them."""
    *_, last = (None, *(one for one in broad.finditer(text) if one.end() <= some.start()))
    return last or broad.search(text, some.end())


def _number(whole: re.Match[str]) -> int:
    written = next(one for one in whole.group("number", "before", "behind") if one)
    return int(read_number(written) or 0)


def _without(text: str, one: tuple[int, int], other: tuple[int, int]) -> Sequence[str]:
    return text[: one[0]], text[one[1] : other[0]], text[other[1] :]


@lru_cache(8)
def _patterns(broad: Sequence[str], narrow: Sequence[str]) -> _Patterns:
    wide, few = ("|".join(map(re.escape, one)) for one in (broad, narrow))
    ends = f"(?=[{_ENDS}]|$)"
    return _Patterns(
        re.compile(
            f"(?:^|[{_ENDS}]+)(?:{_INSIDE}|{_BESIDES})?"
            f"(?:(?:{few})+{_OF_A_KIND}(?:有|是|占)?(?P<number>{_NUMBER}){_PEOPLE}?"
            f"|有?(?P<counted>{_NUMBER}){_PEOPLE}(?P<are>是|属于|算)?(?:{few})+{_OF_A_KIND}){ends}"
        ),
        re.compile(
            f"(?:{wide}){_OF_A_KIND}(?:[，,：: ]*(?:一共|总共|拢共|共))?(?:有|是|收了|招了|来了)*"
            f"(?P<number>{_NUMBER})(?:{_PEOPLE}|{ends})"
            f"|(?P<before>{_NUMBER}){_PEOPLE}(?:{wide}){_OF_A_KIND}{ends}"
            f"|(?<=共)(?P<behind>{_NUMBER}){_PEOPLE}?(?:都是)?(?:{wide}){_OF_A_KIND}{ends}"
        ),
    )
