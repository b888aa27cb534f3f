"""What is told beside a posting to who asked for it, before they go there for nothing."""

from dataclasses import replace

import pytest

from jobs.searching.advising import advice
from jobs.spoken.understood import Pay as Wish
from jobs.spoken.understood import Understood
from jobs.values import Pay, Posting
from tests.jobs.firms import WELDER

PLAIN = replace(WELDER, certificates=())
ASKED = Understood("search")


def posting(**other: object) -> Posting:
    """A posting that asks for nothing but what is named."""
    wording = replace(PLAIN, **other)  # type: ignore[arg-type]
    return Posting(1, 1, "某某机械厂", wording, "live", "", 1, None, None)


def test_of_what_is_plain_nothing_is_said() -> None:
    assert advice(posting(), replace(ASKED, education="初中", pay=Wish(5000, None, "month"))) == []


def test_pay_by_agreement_is_to_be_asked_for_first() -> None:
    assert advice(posting(pay=Pay()), ASKED) == ["工资面议，去之前先问清楚给多少。"]


def test_pay_of_another_unit_is_reckoned_and_said_to_be() -> None:
    wish = replace(ASKED, pay=Wish(5000, None, "month"))
    (said,) = advice(posting(pay=Pay(300_00, None, "day")), wish)
    assert "21.75" in said
    assert advice(posting(pay=Pay(100_00, None, "day")), wish) == []
    (said,) = advice(posting(pay=Pay(5_00, None, "piece")), wish)
    assert said == "按件算工资，一个月能挣多少先问清楚。"


@pytest.mark.parametrize(
    ("has", "asks", "told"),
    [
        ("初中", "大专", True),
        ("中专", "高中", False),
        ("本科", "大专", False),
        (None, "博士", False),
    ],
)
def test_more_schooling_than_somebody_has_is_told(has: str | None, asks: str, told: bool) -> None:
    said = advice(posting(education=asks), replace(ASKED, education=has))
    assert bool(said) == told
    assert all(f"写明要{asks}" in one for one in said)


def test_certificates_that_were_not_spoken_of_are_told() -> None:
    welder = posting(certificates=("焊工证", "健康证"))
    assert advice(welder, ASKED) == ["要有焊工证、健康证。"]
    assert advice(welder, replace(ASKED, certificates=("焊工证", "健康证"))) == []
