"""Who took on one of a kind told a number; 个 before anything else tells none."""

import pytest

from nlp.one_hired import one_hired


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("店里招了个应届生", "店里招了1个应届生"),
        ("公司雇了个残疾的，一月开两千", "公司雇了1个残疾的，一月开两千"),
        ("车间吸纳了名建档立卡户", "车间吸纳了1个建档立卡户"),
    ],
)
def test_one_of_a_kind_is_one(text: str, told: str) -> None:
    assert one_hired(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "请了个假",
        "招了个把月的人",
        "招了个七八个人",
        "收了个工作服",
        "请了个人力公司",
        "想招个工人",
    ],
)
def test_what_is_no_one_is_not_counted(text: str) -> None:
    assert one_hired(text) == text
