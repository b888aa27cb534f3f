"""Telephone numbers in a text, however the digits are written and whatever is between them."""

import re
from collections.abc import Iterator

_SPOKEN = dict(
    zip(
        "零〇o幺一二两三四五六七八九壹贰叁肆伍陆柒捌玖洞拐勾",
        "00011223456789123456789079",
        strict=True,
    )
)
_LOOKS_LIKE = {"l": "1", "i": "1"}
_PLAIN = {char: digit for char, digit in _SPOKEN.items() if char != "o"}

_ALPHABETS = tuple(map(str.maketrans, (_PLAIN, _SPOKEN | _LOOKS_LIKE)))
"""Ways to take characters for digits. Letters are digits to the second alone: l38OOl38OOO is a
number, but in hello13800000000 the letters are none of it."""

DIGIT = f"[0-9{''.join(_SPOKEN)}]"
"""One digit, as a part of a pattern."""

_JOINT = "[-—–_.·/\\\\+=:：,，、;；~|(){}\\[\\]（）<>《》 \\n]"
_RUN = re.compile(rf"[0-9](?:(?:{_JOINT}|[^\w\s]|杠|空格){{0,3}}[0-9]){{6,}}")
_MOBILE = re.compile("(?=((?:(?:00)?86|0)?1[3-9][0-9]{9}))")
_LANDLINE = re.compile(
    rf"""(?x)
      (?<![0-9])\(?0(?:10|2[0-9]|[3-9][0-9]{{2}})\)?{_JOINT}{{0,2}}
        [2-9][0-9]{{2,3}}{_JOINT}?[0-9]{{4}}(?![0-9元])
    | (?<![0-9])[48]00{_JOINT}?[0-9]{{3,4}}{_JOINT}?[0-9]{{3,4}}(?![0-9元])
    | (?:电话|座机|热线|致电|拨打|来电)[^0-9，。；\n]{{0,4}}[2-9][0-9]{{2,3}}-?[0-9]{{4}}(?![0-9])
    """
)

# 138哈0013哈8000: the same between all parts, or the parts in which everybody says a number.
_UNITS = "元块万千百年月日号天时分秒人个名位岁吨米楼栋层室路条台件次级折单套届期批斤辆"
_FILL = rf"[^0-9\s，。；{_UNITS}]"
_FILLED = re.compile(
    rf"(?<![0-9])(?:[0-9]+({_FILL}{{1,3}})[0-9]+(?:\1[0-9]+)+"
    rf"|1[3-9][0-9]{_FILL}{{1,2}}[0-9]{{4}}{_FILL}{{1,2}}[0-9]{{4}})(?![0-9])"
)

_CLOCK = "(?<![0-9])(?:[01]?[0-9]|2[0-4])[:：点][0-5][0-9]分?"
_HOURS = re.compile(rf"{_CLOCK}{_JOINT}?[-—–~至到]{{1,2}}{_JOINT}?{_CLOCK}(?![0-9])")
_SUM = re.compile("元|块|万|k|/月|/天|工资|薪")


def telephones(plain: str) -> Iterator[tuple[int, int]]:
    """Where the telephone numbers of a reading begin and end."""
    for alphabet in _ALPHABETS:
        digits = _HOURS.sub(lambda hours: "□" * len(hours[0]), plain.translate(alphabet))
        yield from (match.span() for match in _LANDLINE.finditer(digits))
        yield from _filled(digits)
        for run in _RUN.finditer(digits):
            yield from _mobiles(digits, run)


def _filled(digits: str) -> Iterator[tuple[int, int]]:
    for match in _FILLED.finditer(digits):
        if re.fullmatch(_MOBILE.pattern + "[0-9]+", re.sub("[^0-9]", "", match[0])):
            groups = [len(group) for group in re.findall("[0-9]+", match[0])]
            # 9点12点18点: hours of a day are of two digits.
            if max(groups) > 2 or min(groups) == max(groups) == 1:
                yield match.span()


def _mobiles(digits: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    places = [run.start() + at for at, char in enumerate(run[0]) if char.isdecimal()]
    for found in _MOBILE.finditer("".join(digits[place] for place in places)):
        first, last = found.start(1), found.end(1) - 1
        start, end = places[first], places[last] + 1
        if _is_whole(places, first, last) and not _is_of_money(digits, start, end):
            yield start, end
            return


def _is_whole(places: list[int], first: int, last: int) -> bool:
    """Whether a number begins and ends where the writing does: no part of a longer one."""
    begins = first == 0 or places[first] - places[first - 1] > 1
    ends = last == len(places) - 1 or places[last + 1] - places[last] > 1
    return begins and ends


def _is_of_money(digits: str, start: int, end: int) -> bool:
    """Whether it is two sums with a line between, as in 13000-150000元."""
    groups = [len(group) for group in re.findall(r"[0-9]+", digits[start:end])]
    beside = digits[max(0, start - 4) : start] + digits[end : end + 2]
    return len(groups) == 2 and min(groups) >= 4 and bool(_SUM.search(beside))
