"""A contract that is none with workers tells nothing of theirs."""

from datetime import date

import pytest

from nlp.measures.other_contracts import without_other_contracts

TODAY = date(2022, 7, 4)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("跟房东签了三年合同，招了2个人", "，招了2个人"),
        ("厂房合同签到明年，工人合同签了一年", "，工人合同签了一年"),
        ("供货合同签了8个月。招了3个", "。招了3个"),
    ],
)
def test_a_lease_is_no_labour_contract(told: str, left: str) -> None:
    assert without_other_contracts(told, TODAY) == left


@pytest.mark.parametrize(
    "told",
    [
        "跟工人签了两年合同",
        "租了间厂房，招了5个",
        "给客户送货的3个人签了一年合同",
        "房东的儿子签了一年劳动合同",
    ],
)
def test_that_of_workers_stays(told: str) -> None:
    assert without_other_contracts(told, TODAY) == told
