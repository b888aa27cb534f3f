"""Which days, months and years a text names."""

import pytest

from policy.days import named


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("自2022年1月1日至12月31日", ["2022-01-01", "2022-12-31"]),
        ("2020年2月到6月免征，2月到4月减半", ["2020-02", "2020-06", "2020-02", "2020-04"]),
        ("12月21日、22日", ["2024-12-21", "2024-12-22"]),
        ("截至 2022 年 12 月底", ["2022-12"]),
        ("期限2023年3月底，实施到年底", ["2023-03", "2023"]),
        ("2022年度评选", ["2022"]),
        ("二〇二〇年六月三十日止，自十二月起", ["2020-06-30", "2020-12"]),
        ("2020.6.30前，2020-07-01后", ["2020-06-30", "2020-07-01"]),
        ("2月30日、13月，5日内办结，满12个月", []),
    ],
)
def test_days_are_read_as_a_card_writes_them(text: str, days: list[str]) -> None:
    assert named(text, "2024") == days


def test_a_day_without_any_year_is_no_day() -> None:
    assert named("12月21日") == []
