"""A length in what a benefit is called is nothing that was told."""

from datetime import date

import pytest

from tests.handlers.stories import answer

DECEMBER = ("大同", date(2022, 12, 20))
THEIRS = "我们大型企业，12月招了5个，8月20号登记的失业，三年合同"


@pytest.mark.parametrize(
    "asked", ["招登记失业半年以上的补贴能给多少", "吸纳登记失业半年以上人员的补贴给多少"]
)
def test_who_registered_later_is_refused_whatever_it_is_called(asked: str) -> None:
    text = answer(DECEMBER, asked, THEIRS)
    assert "登记失业时间4个月" in text and "5000元" not in text


def test_of_whom_they_took_on_it_is_told() -> None:
    asked = "我们大型企业，招了5个登记失业半年以上的补贴能给多少，三年合同"
    assert "5000元（1000元×5人），条件都符合时。" in answer(DECEMBER, asked)
