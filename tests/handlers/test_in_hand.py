"""A benefit that was asked about by its name stays in hand while the rest is told."""

from datetime import date

import pytest

from tests.handlers.test_by_story import SHANXI, TAIYUAN, ZICHUAN, told

SPRING, AUTUMN = date(2020, 5, 20), date(2022, 10, 10)
LOAN = "zichuan-2020/guaranteed-startup-loan"


@pytest.mark.parametrize(
    ("messages", "verdict"),
    [
        (
            ("俺们公司小微，职工140个，想办创业担保贷款", "今年新雇的合条件的有11个", "行不"),
            "不符合",
        ),
        (
            ("俺公司打算申请创业贷款", "小微，职工120个", "今年新雇了12个，都合条件", "够不够"),
            "都符合",
        ),
        (("小微公司，想贷创业担保贷款，90人", "新招合条件的17个", "够格不够格"), "不符合"),
    ],
)
def test_what_is_told_after_it_is_told_of_it(messages: tuple[str, ...], verdict: str) -> None:
    text, cards = told(ZICHUAN, SPRING, *messages)
    assert cards == (LOAN,)
    assert verdict in text


def test_who_asks_for_the_loan_is_never_told_a_sum_for_those_taken_on() -> None:
    text, _ = told(
        ZICHUAN, SPRING, "公司110个人，小微，想贷创业担保贷款", "今年新招合条件的9个", "够条件不"
    )
    assert "9000元" not in text
    assert "8.2%" in text


def test_what_clearly_tells_of_another_benefit_is_answered_from_that() -> None:
    text, cards = told(
        ZICHUAN,
        SPRING,
        "创业担保贷款咋办",
        "俺厂做口罩的，小微，2月15号招了7个人，签了两年合同上了社保",
        "这7个人能给多少钱",
    )
    assert cards == ("zichuan-2020/hiring-grant",)
    assert "7000元" in text


def test_a_benefit_that_was_had_is_not_in_hand() -> None:
    _, cards = told(
        SHANXI, AUTUMN, "留工补助已经领过了", "公司招了5个今年毕业的大学生，上了失业险", "给多少"
    )
    assert cards == ("shanxi-2022-06/job-creation-subsidy",)


def test_another_benefit_that_is_named_takes_its_place() -> None:
    _, cards = told(TAIYUAN, SPRING, "稳岗返还给多少", "小微，招了4个人都干了8个月", "招人补助呢")
    assert cards == ("taiyuan-2020/small-firm-hiring-grant",)
