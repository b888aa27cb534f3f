"""What does not fit is said in Chinese, of whatever kind the fault is, under the field's name."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, get_args

import pytest
from pydantic import AfterValidator, AwareDatetime, BaseModel, Field, ValidationError
from pydantic_core.core_schema import ErrorType

from core.faults import faults_of, remedy
from core.shapes import Line


def _known(name: str) -> str:
    if name != "残疾人":
        raise ValueError(f"没有“{name}”")
    return name


class Form(BaseModel):
    """All that people may fill in wrongly."""

    at: AwareDatetime | None = None
    on: date | None = None
    latitude: float | None = None
    openings: int = 1
    pay: Annotated[Decimal, Field(decimal_places=2)] | None = None
    title: Line = Field("岗位", max_length=20)
    audience: Annotated[str, AfterValidator(_known)] | Literal[""] = ""
    words: list[Annotated[Line, Field(max_length=4)]] = Field([], max_length=2)


def faults(**said: Any) -> dict[str, list[str]]:
    """What is wrong with a form."""
    with pytest.raises(ValidationError) as refused:
        Form.model_validate(said)
    return faults_of(refused.value)


@pytest.mark.parametrize(
    ("said", "field", "right"),
    [
        (
            {"at": "2026-13-01T09:00:00+08:00"},
            "at",
            "应是带时区的时间，如 2026-11-25T09:00:00+08:00",
        ),
        ({"at": "明天"}, "at", "应是带时区的时间"),
        ({"at": "2026-11-25T09:00:00"}, "at", "应是带时区的时间"),
        ({"on": "2026-02-30"}, "on", "应是日期"),
        ({"on": "2"}, "on", "应是日期"),
        ({"latitude": "北"}, "latitude", "应是数字"),
        ({"openings": "9" * 5000}, "openings", "数太大"),
        ({"openings": 1.5}, "openings", "应是整数"),
        ({"pay": 22.555}, "pay", "最多 2 位小数"),
        ({"pay": "面议"}, "pay", "应是数字"),
        ({"title": "字" * 21}, "title", "最多 20 个字"),
        ({"words": ["包吃", "包住", "五险"]}, "words", "最多 2 项"),
        ({"words": ["包吃包住好"]}, "words.0", "最多 4 个字"),
        ({"audience": "老板"}, "audience", "没有“老板”"),
    ],
)
def test_what_is_wrong_is_said_of_the_field(said: dict[str, Any], field: str, right: str) -> None:
    found = faults(**said)
    assert list(found) == [field] and len(found[field]) == 1
    assert right in found[field][0]
    assert not re.search("[A-Za-z]{3}", found[field][0])


@pytest.mark.parametrize("kind", get_args(ErrorType))
def test_no_kind_of_fault_is_told_in_english(kind: str) -> None:
    names = (
        "min_length max_length pattern expected decimal_places max_digits whole_digits gt ge lt le"
    )
    told = dict.fromkeys([*names.split(), "multiple_of", "error"], "七")
    item = {"type": kind, "msg": "Input should be another", "ctx": told, "input": None}
    assert "Input" not in remedy(item)
