"""The fields of a subscription message or a template, fitted by the kind their names begin with.

WeChat refuses a whole message (47003) for one field that is too long. Words are cut for it; a
name or a number is not, for it would be another one.
"""

import re
from collections.abc import Mapping

from bot.outbound.results import Failed
from bot.render import legal

_TIME = r"([01]?\d|2[0-3])[:：][0-5]\d([:：][0-5]\d)?"
_DATE = r"\d{4}(年\d{1,2}月(\d{1,2}日)?|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2})"
_MOMENT = rf"({_DATE}\s?)?{_TIME}|{_DATE}"
_HAN = r"[\u3400-\u9fff·•]"

_KINDS: dict[str, tuple[str, str]] = {
    "thing": (r"[\s\S]{1,20}", "应为 1 至 20 个字"),
    "number": (r"-?[0-9]{1,32}(\.[0-9]+)?", "应为 32 位以内的数字"),
    "letter": (r"[A-Za-z]{1,32}", "应为 32 位以内的字母"),
    "symbol": (r"[^\w\s]{1,5}", "应为 5 位以内的符号"),
    "character_string": (r"[\x20-\x7e]{1,32}", "应为 32 位以内的数字、字母或符号，不能有汉字"),
    "time": (rf"({_MOMENT})(~({_MOMENT}))?", "应为 24 小时制时间，如 15:01 或 2026年10月1日 15:01"),
    "date": (rf"({_MOMENT})(~({_MOMENT}))?", "应为日期，如 2026年10月1日"),
    "amount": (
        r"[^\w\s]?[0-9]{1,10}(\.[0-9]{1,2})?元?",
        "应为金额：币种符号加 10 位以内的数字",
    ),
    "phone_number": (r"[0-9+\-() ]{1,17}", "应为 17 位以内的电话号码"),
    "car_number": (r"[\w]{1,8}", "应为 8 位以内的车牌号"),
    "name": (rf"({_HAN}){{1,10}}|[A-Za-z .·]{{1,20}}", "应为 10 个以内的汉字，或 20 个以内的字母"),
    "phrase": (rf"({_HAN}){{1,5}}", "应为 5 个以内的汉字"),
}

_LONGEST = {"thing": (20, "…"), "phrase": (5, "")}
"""How many characters of words are shown, and what the last one of cut ones is."""

Data = Mapping[str, str]


def fitting(data: Data) -> dict[str, dict[str, str]] | Failed:
    """The fields as WeChat takes them, or which of them do not fit and what would."""
    cut = {name: _cut(name, legal(value)) for name, value in data.items()}
    faults = [f"{name} {fault}" for name, value in cut.items() if (fault := _fault(name, value))]
    if faults or not cut:
        said = "；".join(faults) or "没有任何字段"
        return Failed("bad_payload", None, f"模板的字段不合要求：{said}")
    return {name: {"value": value} for name, value in cut.items()}


def _cut(name: str, value: str) -> str:
    most, end = _LONGEST.get(_kind(name), (len(value), ""))
    return value if len(value) <= most else value[: most - len(end)] + end


def _fault(name: str, value: str) -> str:
    pattern, remedy = _KINDS.get(_kind(name), (r"[\s\S]+", "不能为空"))
    return "" if re.fullmatch(pattern, value) and value.strip() else remedy


def _kind(name: str) -> str:
    found = re.fullmatch(r"([a-z_]+?)_?[0-9]*", name)
    return found[1] if found else ""
