"""Who was taken on on a day told before, or after it: 3月20号才复的工，复工后招了10个 came since
then, and 当天新招了10个 on that day."""

import re

_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_BEGAN = re.compile(
    f"(?P<day>{_NUMBER}月份?{_NUMBER}[号日]?)(?:那天|才|就|正式|刚|我们|俺们)*"
    "(?:[复开](?:的|了)?[工业张门]|恢复(?:的|了)?生产|成立)"
)
_TAKEN_ON = "(?=[又就才再一共]{0,2}新?(?:招|雇|收|进|请|来|聘|添|吸纳))"
_AFTER = re.compile(
    f"(?:[复开][工业张门](?:以|之)?后|恢复生产(?:以|之)?后|当月|(?:打|从)?那(?:以|之)后){_TAKEN_ON}"
)
_THAT_DAY = re.compile(f"(?:当天|当日|同一?天|那天)(?:我们|俺们|咱们)?{_TAKEN_ON}")
_ANY_DAY = re.compile(f"(?P<month>{_NUMBER}月份?)?{_NUMBER}[号日]|{_NUMBER}月份?{_NUMBER}")


def since_then(text: str) -> str:
    """The text with 复工后 before those taken on replaced by the day on which work began, and 当天
    by the day told last, where one was told before."""
    began = _BEGAN.search(text)
    if began:
        day = began["day"].rstrip("号日")
        text = text[: began.end()] + _AFTER.sub(f"{day}日以后", text[began.end() :])
    return _THAT_DAY.sub(_day_before, text)


def _day_before(found: re.Match[str]) -> str:
    """The day told last before a match, in the place of its words; these where it has no month."""
    *_, last = [None, *_ANY_DAY.finditer(found.string, 0, found.start())]
    named = last and "月" in last[0]
    return f"{last[0].rstrip('号日')}日" if last and named else found[0]
