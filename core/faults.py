"""What does not fit a model, in words: what is wrong and what would be right."""

import re
from typing import Any

from pydantic import AfterValidator, ValidationError

_REMEDIES = {
    "missing": "缺少这一项，请补上",
    "extra_forbidden": "没有这一项，请检查拼写或删去",
    "string_type": "应是文字，请加引号",
    "string_too_short": "至少要有 {min_length} 个字",
    "string_too_long": "最多 {max_length} 个字",
    "too_short": "至少要有 {min_length} 项",
    "too_long": "最多 {max_length} 项",
    "string_pattern_mismatch": "写法不对，应符合 {pattern}",
    "list_type": "应是列表",
    "tuple_type": "应是列表，每项一行、以 - 开头",
    "dict_type": "应是“名称: 内容”",
    "model_type": "应是“名称: 内容”",
    "literal_error": "只能是 {expected}",
    "int_type": "应是整数",
    "int_parsing": "应是整数",
    "int_from_float": "应是整数",
    "bool_type": "应是 true 或 false",
    "bool_parsing": "应是 true 或 false",
    "date_type": "应是日期，如 2026-11-21",
    "date_parsing": "应是日期，如 2026-11-21",
    "date_from_datetime_parsing": "应是日期，如 2026-11-21",
    "date_from_datetime_inexact": "应是日期，如 2026-11-21，不带时间",
    "json_invalid": "不是 JSON，请检查引号、逗号和括号",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "value_error": "{error}",
}


def written_as(pattern: str, told: str) -> AfterValidator:
    """A text of a form that people do not read as a pattern: what is right is told in words."""
    form = re.compile(pattern)

    def fits(value: str) -> str:
        if not form.fullmatch(value):
            raise ValueError(f"“{value}”写法不对，应是{told}")
        return value

    return AfterValidator(fits)


def remedy(item: Any) -> str:
    """One fault as pydantic gives it, in Chinese; its own words for a kind not foreseen."""
    text = _REMEDIES.get(item["type"], "{error}")
    said = text.format_map({"error": item["msg"], **item.get("ctx", {})})
    return re.sub(r"'(?:, | or )'", "、", said).replace("'", "")


def faults_of(error: ValidationError) -> dict[str, list[str]]:
    """All faults by the field they are in."""
    found: dict[str, list[str]] = {}
    for fault in error.errors():
        name = ".".join(map(str, fault["loc"])) or "body"
        found.setdefault(name, []).append(remedy(fault))
    return found
