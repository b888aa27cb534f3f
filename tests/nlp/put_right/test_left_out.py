"""What was forgotten when others were counted is told as more of them."""

import pytest

from nlp.put_right.left_out import told_as_more, told_of_all


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("哦漏了锅炉的3本操作证", "另外还有锅炉的3本操作证"),
        ("高级工6个，忘了说还有1本技师", "高级工6个，另外还有1本技师"),
        ("招了5个\n少报了2个搬迁户", "招了5个\n另外还有2个搬迁户"),
        ("对了，我漏算了电工的两个", "另外还有电工的两个"),
    ],
)
def test_what_was_left_out_is_more(said: str, told: str) -> None:
    assert told_as_more(said) == told


@pytest.mark.parametrize(
    "said",
    [
        "忘了签合同的有2个",
        "漏缴了2个月社保",
        "少算了2个",
        "没落下1个人",
        "忘记带证的3个",
        "漏了2个没签合同的",
    ],
)
def test_else_it_stays_as_it_is(said: str) -> None:
    assert told_as_more(said) == said


@pytest.mark.parametrize(
    ("said", "told"),
    [("保险一个不落全缴着", "保险全缴着"), ("合同一个不少都签了", "合同全签了")],
)
def test_what_is_done_for_every_one_is_done_for_all(said: str, told: str) -> None:
    assert told_of_all(said) == told


def test_nobody_too_few_is_no_saying_of_all() -> None:
    assert told_of_all("招了9个，一个不少") == "招了9个，一个不少"
