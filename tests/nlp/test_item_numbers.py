"""The numbers of a list are no figures of what it tells."""

import pytest

from nlp.item_numbers import without_item_numbers


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("①2022届5名；②2021届2名", "2022届5名；2021届2名"),
        ("分两批：①2019年7月3个②2020年1月2个", "分两批：2019年7月3个，2020年1月2个"),
        ("❶划型小型❷缴满2年", "划型小型，缴满2年"),
        ("1.2019年参保40人；2.承诺书有", "2019年参保40人；承诺书有"),
        ("1、职工260人 2、脱贫的90人", "职工260人；脱贫的90人"),
        ("1、3个大学生；2、5个农民工", "3个大学生；5个农民工"),
        ("（1）初级工4个；（2）中级工2个", "初级工4个；中级工2个"),
    ],
)
def test_what_is_listed_is_told_without_its_number(typed: str, told: str) -> None:
    assert without_item_numbers(typed) == told


@pytest.mark.parametrize(
    "typed",
    [
        "①",
        "选②",
        "①还是②",
        "①和②都要吗",
        "1.5万失业险，2.3万工伤险",
        "1、2月没开工，2、3月开了",
        "1. 小企业",
        "12(4)怎么说，2(1)呢",
        "13800001234",
    ],
)
def test_a_choice_and_a_figure_stay(typed: str) -> None:
    assert without_item_numbers(typed) == typed
