"""Whom the province's document counts among those out of poverty is counted once."""

import pytest

from tests.handlers.stories import SHANXI_2022, answer


@pytest.mark.parametrize(
    ("told", "total"),
    [
        ("收了脱贫户14个，其中3个是监测户", "21000元（1500元×14人）"),
        ("收了14个脱贫的，里头有3个监测对象", "21000元（1500元×14人）"),
        ("收了脱贫户14个，还有3个监测户", "25500元（1500元×17人）"),
        ("收了脱贫户14个，监测户3个", "21000元至25500元"),
    ],
)
def test_who_is_among_them_is_paid_for_once(told: str, total: str) -> None:
    assert total in answer(SHANXI_2022, "我们是帮扶车间", told, "吸纳补贴一共能补多少")


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ("收脱贫户，总共57人，监测户6个", "10万元。"),
        ("收了脱贫户57个，里头监测户6个", "10万元。"),
        ("收了脱贫户27个，监测户6个", "请说准确的数"),
    ],
)
def test_a_base_is_not_measured_by_those_among_them_alone(told: str, step: str) -> None:
    text = answer(SHANXI_2022, "我们是认定的帮扶基地", told, "阶梯奖励能拿多少")
    assert step in text and "不符合" not in text


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ("脱贫户27个，另外有监测户6个", "金额：5万元"),
        ("监测户6个，脱贫户27个", "请说得准一些"),
        ("脱贫户27个，其中监测户6个", "差3人"),
    ],
)
def test_in_a_check_they_are_counted_once_as_well(told: str, answered: str) -> None:
    assert answered in answer(SHANXI_2022, "我们是帮扶基地，能领阶梯奖励吗", told)
