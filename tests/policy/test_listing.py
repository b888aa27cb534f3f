"""What the lines of a list share is said once, and no number loses a digit by it."""

from policy.listing import counted_once


def test_what_is_counted_is_said_in_the_first_line_only() -> None:
    tiers = ["吸纳脱贫劳动力的人数30人以上：5万元", "吸纳脱贫劳动力的人数50人以上：10万元"]
    assert counted_once(tiers) == [tiers[0], "50人以上：10万元"]


def test_a_digit_two_numbers_share_stays_with_both() -> None:
    tiers = ["吸纳脱贫劳动力的人数30人以上：5万元", "吸纳脱贫劳动力的人数36人以上：6万元"]
    assert counted_once(tiers)[1] == "36人以上：6万元"
    longer = ["吸纳脱贫劳动力的人数50人以上：5万元", "吸纳脱贫劳动力的人数500人以上：9万元"]
    assert counted_once(longer)[1].endswith("500人以上：9万元")


def test_lines_that_share_little_or_differ_in_words_stay_as_they_are() -> None:
    lines = ["推荐到县内就业，每人500元", "推荐到省内就业，每人800元", "推荐到省外就业，每人900元"]
    assert counted_once(lines) == lines
