"""What one grant comes to: exactly, between two sums, at most, or so much for each."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eligibility.grants import Amount, Grant, amount_of
from eligibility.values import DECLINED, Interval

PER_HIRE = {"fen": 150_000, "per": "hires"}
REFUND = {"bp": 5_000, "of": "premium"}
PER_DAY = {"fen": 10_000, "per": "trained", "every": "day", "times": "days"}
CAPPED = PER_DAY | {"cap_fen": 50_000, "cap_per": "trained"}
WAGES = {"bp": 3_000, "of": "wages", "every": "month", "times": "months", "up_to_months": 6}
WAGES |= {"cap_fen": 50_000, "cap_per": "workers", "cap_every": "month"}


def comes_to(grant: dict[str, Any], **known: Any) -> dict[str, Any]:
    """What a grant comes to, only what is set of it."""
    amount = amount_of(Grant(**grant), known)
    empty = Amount(kind=amount.kind)
    names = [name for name in Amount.__slots__ if getattr(amount, name) != getattr(empty, name)]
    return {"kind": amount.kind} | {name: getattr(amount, name) for name in names}


@pytest.mark.parametrize(
    ("grant", "known", "amount"),
    [
        ({"fen": 1_500_000}, {}, {"kind": "exact", "fen": 1_500_000}),
        ({"fen": 45_000_000, "most": True}, {}, {"kind": "ceiling", "fen": 45_000_000}),
        (
            {"fen": 50_000, "to_fen": 80_000},
            {},
            {"kind": "range", "fen": 50_000, "to_fen": 80_000},
        ),
        (PER_HIRE, {"hires": 10}, {"kind": "exact", "fen": 1_500_000}),
        (PER_HIRE, {"hires": 0}, {"kind": "exact", "fen": 0}),
        (PER_HIRE, {}, {"kind": "rate", "fen": 150_000, "per": ("hires",)}),
        (PER_HIRE, {"hires": DECLINED}, {"kind": "rate", "fen": 150_000, "per": ("hires",)}),
        (
            PER_HIRE,
            {"hires": Interval(20, 39)},
            {"kind": "range", "fen": 3_000_000, "to_fen": 5_850_000},
        ),
        (PER_HIRE | {"most": True}, {"hires": 2}, {"kind": "ceiling", "fen": 300_000}),
        (
            PER_HIRE | {"most": True},
            {},
            {"kind": "rate", "fen": 150_000, "per": ("hires",), "most": True},
        ),
    ],
)
def test_money_for_each_one_that_counts(
    grant: dict[str, Any], known: dict[str, Any], amount: dict[str, Any]
) -> None:
    assert comes_to(grant, **known) == amount


@pytest.mark.parametrize(
    ("known", "amount"),
    [
        ({"premium": 80_000}, {"kind": "exact", "fen": 4_000_000}),
        ({"premium": Fraction("123456.78")}, {"kind": "exact", "fen": 6_172_839}),
        ({"premium": Fraction("0.01")}, {"kind": "exact", "fen": 1}),
        (
            {"premium": Interval(60_000, 80_000)},
            {"kind": "range", "fen": 3_000_000, "to_fen": 4_000_000},
        ),
        ({}, {"kind": "rate", "bp": 5_000, "of": "premium"}),
    ],
)
def test_a_share_of_a_sum_is_exact_to_the_fen(
    known: dict[str, Any], amount: dict[str, Any]
) -> None:
    assert comes_to(REFUND, **known) == amount


def test_half_a_fen_goes_as_the_grant_declares() -> None:
    assert comes_to(REFUND, premium=Fraction("0.01"))["fen"] == 1
    assert comes_to(REFUND | {"rounding": "down"}, premium=Fraction("0.01"))["fen"] == 0


@pytest.mark.parametrize(
    ("known", "amount"),
    [
        ({"trained": 10, "days": 3}, {"kind": "exact", "fen": 300_000}),
        ({"trained": 10, "days": 7}, {"kind": "exact", "fen": 500_000}),
        ({"days": 7}, {"kind": "rate", "fen": 50_000, "per": ("trained",)}),
        (
            {"trained": 10},
            {"kind": "rate", "fen": 100_000, "every": "day", "cap_fen": 500_000},
        ),
        (
            {},
            {
                "kind": "rate",
                "fen": 10_000,
                "per": ("trained",),
                "every": "day",
                "cap_fen": 50_000,
                "cap_per": "trained",
            },
        ),
        (
            {"trained": Interval(8, 10), "days": 5},
            {"kind": "range", "fen": 400_000, "to_fen": 500_000},
        ),
    ],
)
def test_a_limit_for_each_head_holds_for_all_heads(
    known: dict[str, Any], amount: dict[str, Any]
) -> None:
    assert comes_to(CAPPED, **known) == amount


def test_a_limit_in_all_holds_however_many_there_are() -> None:
    festival = {"fen": 20_000, "per": "workers", "every": "day", "times": "days"}
    festival |= {"cap_fen": 50_000_000}
    assert comes_to(festival, workers=100, days=9)["fen"] == 18_000_000
    assert comes_to(festival, workers=1000, days=9)["fen"] == 50_000_000
    assert comes_to(festival, workers=100)["cap_fen"] == 50_000_000


def test_a_limit_for_each_month_holds_for_so_many_months() -> None:
    assert comes_to(WAGES, wages=1_000, workers=1, months=4)["fen"] == 4 * 30_000
    assert comes_to(WAGES, wages=3_000, workers=1, months=9)["fen"] == 6 * 50_000
    assert comes_to(WAGES, wages=3_000, workers=1, months=Interval(3, 9))["to_fen"] == 300_000
    monthly = comes_to(WAGES, wages=3_000, workers=1)
    assert monthly == {"kind": "rate", "fen": 50_000, "every": "month", "up_to_months": 6}


def test_as_long_as_those_limited_are_not_counted_there_is_at_least_one() -> None:
    monthly = comes_to(WAGES, wages=3_000)
    assert (monthly["fen"], monthly["to_fen"]) == (50_000, 90_000)


def test_years_are_paid_for_as_long_as_the_months_allow() -> None:
    apprentices = {"fen": 400_000, "per": "apprentices", "every": "year", "times": "years"}
    assert comes_to(apprentices, apprentices=3, years=2)["fen"] == 2_400_000
    assert comes_to(apprentices | {"up_to_months": 12}, apprentices=3, years=2)["fen"] == 1_200_000


def test_hours_stay_as_they_are() -> None:
    lessons = {"fen": 1_000, "every": "hour", "times": "hours"}
    assert comes_to(lessons, hours=46)["fen"] == 46_000
    assert comes_to(lessons, hours=39)["fen"] == 39_000


def test_a_waived_premium_is_a_share_until_the_sum_is_told() -> None:
    waived = {"waive_bp": 5_000, "of_premiums": ("养老", "工伤"), "months": 3}
    assert comes_to(waived) == {"kind": "rate", "bp": 5_000, "premiums": ("养老", "工伤")}
    assert comes_to(waived | {"of": "due"}, due=1_000)["fen"] == 150_000


def test_what_is_no_sum_is_said_as_the_text_says_it() -> None:
    assert comes_to({"in_kind": "县里派车"}) == {"kind": "in_kind", "text": "县里派车"}
    unspecified = comes_to({"unspecified": "原文没有写金额", "up_to_months": 36})
    assert unspecified["kind"] == "unspecified"
    assert unspecified["up_to_months"] == 36


COUNTS = st.integers(0, 30)
SUMS = st.integers(0, 10**9).map(lambda fen: Fraction(fen, 100))


@given(
    st.sampled_from([PER_HIRE, REFUND, PER_DAY, CAPPED, WAGES]),
    st.fixed_dictionaries(
        dict.fromkeys(["hires", "trained", "workers", "days", "months"], COUNTS)
        | dict.fromkeys(["premium", "wages"], SUMS)
    ),
    st.integers(0, 3),
    st.integers(0, 3),
)
def test_vague_numbers_span_the_exact_sum_and_all_of_it_is_whole_fen(
    grant: dict[str, Any], known: dict[str, Any], less: int, more: int
) -> None:
    exact = amount_of(Grant(**grant), known)
    vague = {name: Interval(max(0, n - less), n + more) for name, n in known.items()}
    spanned = amount_of(Grant(**grant), vague)
    assert exact.bounds
    assert spanned.bounds
    assert spanned.bounds[0] <= exact.bounds[0] <= exact.bounds[1] <= spanned.bounds[1]
    ends = [exact.fen, exact.to_fen, spanned.fen, spanned.to_fen]
    assert all(end is None or type(end) is int for end in ends)


WAIVED = {"waive_bp": 5_000, "of": "premium", "every": "month", "times": "months"}
WAIVED |= {"up_to_months": 3, "within": "asked", "span": ("2020-02", "2020-04")}


@pytest.mark.parametrize(
    ("asked", "months", "fen"),
    [
        (Interval("2020-03", "2020-06"), 4, 100_000),
        (Interval("2020-01", "2020-02"), 2, 50_000),
        (Interval("2020-02", "2020-06"), 5, 150_000),
        (Interval("2020-02", "2020-04"), 2, 100_000),
        (Interval("2020-03-21", "2020-03-31"), 3, 150_000),
        ("2020-03", 3, 150_000),
        (None, 3, 150_000),
    ],
)
def test_of_several_months_that_are_named_only_those_in_the_span_count(
    asked: Any, months: int, fen: int
) -> None:
    known = {"premium": 1_000, "months": months, "asked": asked}
    assert comes_to(WAIVED, **known) == {"kind": "exact", "fen": fen}


@pytest.mark.parametrize(
    ("known", "amount"),
    [
        ({"drawn": 4}, {"kind": "rate", "fen": 30_000, "every": "month", "up_to_months": 2}),
        ({"drawn": 9}, {"kind": "rate", "fen": 30_000, "every": "month", "up_to_months": 0}),
        ({"drawn": 4, "months": 5}, {"kind": "exact", "fen": 60_000}),
        ({"drawn": 4, "months": 1}, {"kind": "exact", "fen": 30_000}),
        ({"months": 9}, {"kind": "exact", "fen": 180_000}),
    ],
)
def test_months_drawn_already_are_taken_off_the_most(
    known: dict[str, Any], amount: dict[str, Any]
) -> None:
    monthly = {"fen": 30_000, "every": "month", "times": "months", "up_to_months": 6}
    assert comes_to({**monthly, "months_drawn": "drawn"}, **known) == amount
