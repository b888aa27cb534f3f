"""`flask match`: whom a benefit is for, told to whoever runs the desk."""

import json
from typing import Any

import pytest

from tests.conftest import Site
from tests.curators import Editor
from tests.matching.crowd import store

GRANT = "taiyuan-2020/small-firm-hiring-grant"
FIRM: dict[str, Any] = {"employer_size": "micro_small", "employment_months": 6}


@pytest.fixture
def operator(editor: Editor, desk: Site) -> Editor:
    """Whoever runs the desk, with three people remembered."""
    with desk.database.transaction() as connection:
        store(connection, [("140100", FIRM), ("140105", FIRM), ("140100", {})])
    return editor


def test_it_tells_how_many_and_some_of_them(operator: Editor) -> None:
    said = operator.runs("match", GRANT, "--day", "2020-04-01", "--sample", 2)
    assert "小微企业新吸纳就业一次性补助】太原市　2020年4月1日" in said
    assert "确定符合 2 人，可能符合 1 人。" in said
    assert said.count("（确定）") == 2


def test_a_region_narrows_it(operator: Editor) -> None:
    said = operator.runs("match", GRANT, "--day", "2020-04-01", "--region", "小店区")
    assert "确定符合 1 人，可能符合 0 人。" in said


def test_programs_get_it_as_data(operator: Editor) -> None:
    said = operator.runs("match", GRANT, "--day", "2020-04-01", "--format", "json")
    found = json.loads(said)
    assert (found["certainly"], found["possibly"], found["sample"]) == (2, 1, [])


def test_what_is_over_is_said_to_be(operator: Editor) -> None:
    assert "已经到期，没有人可以申请" in operator.runs("match", GRANT)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("taiyuan-2020/small-firm-hiring-gant",), f"最接近的是 {GRANT}"),
        ((GRANT, "--region", "火星"), "没有找到“火星”"),
        (("taiyuan-2020/labour-matching",), "是服务，没有条件可以核对"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    operator: Editor, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in operator.is_refused("match", *words)
