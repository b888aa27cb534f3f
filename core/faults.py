"""What does not fit a model, in words: what is wrong and what would be right."""

import re
from typing import Any

from pydantic import AfterValidator, ValidationError

_NUMBER, _MOMENT = "应是数字", "应是带时区的时间，如 2026-11-25T09:00:00+08:00"
_DAY, _CLOCK = "应是日期，如 2026-11-21", "应是钟点，如 09:00"
_TRUTH, _TEXT, _NAMED = "应是 true 或 false", "应是文字，请加引号", "应是“名称: 内容”"
_LIST, _OTHERWISE = "应是列表", "写法不对，请照接口说明改正"

_REMEDIES = {
    "missing": "缺少这一项，请补上",
    "extra_forbidden": "没有这一项，请检查拼写或删去",
    "string_too_short": "至少要有 {min_length} 个字",
    "string_too_long": "最多 {max_length} 个字",
    "too_short": "至少要有 {min_length} 项",
    "too_long": "最多 {max_length} 项",
    "string_pattern_mismatch": "写法不对，应符合 {pattern}",
    "string_unicode": "含有不能保存的字符，请删去重填",
    "tuple_type": "应是列表，每项一行、以 - 开头",
    "literal_error": "只能是 {expected}",
    "enum": "只能是 {expected}",
    "int_type": "应是整数",
    "int_parsing": "应是整数",
    "int_from_float": "应是整数",
    "int_parsing_size": "数太大，请核对",
    "decimal_max_places": "最多 {decimal_places} 位小数",
    "decimal_max_digits": "最多 {max_digits} 位数字",
    "decimal_whole_digits": "整数部分最多 {whole_digits} 位",
    "date_from_datetime_inexact": f"{_DAY}，不带时间",
    "date_past": "应是过去的日期",
    "date_future": "应是将来的日期",
    "timezone_naive": "不要写时区",
    "timezone_offset": _MOMENT,
    "json_invalid": "不是 JSON，请检查引号、逗号和括号",
    "json_type": "不是 JSON，请检查引号、逗号和括号",
    "none_required": "应是空的（null）",
    "greater_than": "应大于 {gt}",
    "greater_than_equal": "不能小于 {ge}",
    "less_than": "应小于 {lt}",
    "less_than_equal": "不能大于 {le}",
    "multiple_of": "应是 {multiple_of} 的倍数",
    "value_error": "{error}",
    "assertion_error": "{error}",
    **dict.fromkeys(("string_type", "string_sub_type"), _TEXT),
    **dict.fromkeys(("list_type", "set_type", "frozen_set_type", "iterable_type"), _LIST),
    **dict.fromkeys(("dict_type", "mapping_type", "model_type", "model_attributes_type"), _NAMED),
    **dict.fromkeys(("bool_type", "bool_parsing"), _TRUTH),
    **dict.fromkeys(("float_type", "float_parsing", "finite_number"), _NUMBER),
    **dict.fromkeys(("decimal_type", "decimal_parsing"), _NUMBER),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing"), _DAY),
    **dict.fromkeys(("time_type", "time_parsing"), _CLOCK),
    **dict.fromkeys(("datetime_type", "datetime_parsing", "datetime_object_invalid"), _MOMENT),
    **dict.fromkeys(("datetime_from_date_parsing", "timezone_aware"), _MOMENT),
}

_OF_TEXTS = {"too_short": "string_too_short", "too_long": "string_too_long"}
"""A text that a check of our own has read is measured as anything that has a length."""

# Where one of several types will do, each that was tried stands in the path of its fault.
_TRIED = re.compile(
    r"(?:function|lax|json|is|constrained)-.*|\w+\[.*|int|float|str|bool|decimal|none"
)


def written_as(pattern: str, told: str) -> AfterValidator:
    """A text of a form that people do not read as a pattern: what is right is told in words."""
    form = re.compile(pattern)

    def fits(value: str) -> str:
        if not form.fullmatch(value):
            raise ValueError(f"“{value}”写法不对，应是{told}")
        return value

    return AfterValidator(fits)


def remedy(item: Any) -> str:
    """One fault as pydantic gives it, in Chinese; where pydantic alone could say more, that it is
    not as it should be."""
    kind = item["type"]
    if isinstance(item.get("input"), str):
        kind = _OF_TEXTS.get(kind, kind)
    # The kinds of fault are pydantic's; ctx is what it tells of one.
    told = item.get("ctx", {})
    text = _REMEDIES.get(kind, _OTHERWISE)
    said = text.format_map({**told, "error": told.get("error", item["msg"])})
    return re.sub(r"'(?:, | or )'", "、", said).replace("'", "")


def faults_of(error: ValidationError) -> dict[str, list[str]]:
    """All faults by the field they are in."""
    found: dict[str, list[str]] = {}
    for fault in error.errors():
        if _is_emptiness(fault):
            continue
        path = [str(part) for part in fault["loc"] if not _TRIED.fullmatch(str(part))]
        faults = found.setdefault(".".join(path) or "body", [])
        if (said := remedy(fault)) not in faults:
            faults.append(said)
    return found


def _is_emptiness(fault: Any) -> bool:
    """Whether it only says that a text might have been left out, beside what else it might be."""
    expected: str = fault.get("ctx", {}).get("expected", "")
    return expected == "''"
