"""What is set off by a comma belongs to what is said of it."""

import pytest

from nlp.put_right.spoken_of import with_what_is_spoken_of


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("合同，签了，失业保险，没交", "合同签了，失业保险没交"),
        ("合同嘛，都签了", "合同都签了"),
        ("咱们县上半年中高风险，一天都没有过", "咱们县上半年中高风险一天都没有过"),
        ("他们的劳动合同呢，一个都没签", "他们的劳动合同一个都没签"),
        ("资质这块，早就办了", "资质早就办了"),
    ],
)
def test_a_thing_set_off_is_told_with_what_is_said_of_it(told: str, plainly: str) -> None:
    assert with_what_is_spoken_of(told) == plainly


@pytest.mark.parametrize(
    "told",
    [
        "没交社保，有合同",
        "交了社保，没签合同",
        "合同没签，社保也没上",
        "工资，两个2400，一个1800",
        "我们是小微企业，都交着社保",
        "8个中级工证书，没有领过补贴",
    ],
)
def test_what_is_told_of_each_stays_apart(told: str) -> None:
    assert with_what_is_spoken_of(told) == told
