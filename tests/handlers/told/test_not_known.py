"""What somebody says they do not know is not told by what else they say."""

from datetime import date

import pytest

from tests.handlers.stories import answer

DECEMBER = ("大同", date(2022, 12, 16))
STILL_TO_TELL = "还没说到：登记失业满6个月以上"


@pytest.mark.parametrize(
    "hired",
    [
        "招了5个人，登没登记不清楚，都闲了9个月了，合同三年",
        "招了5个人，是不是登记失业的记不清了，待业有8个月，合同三年",
    ],
)
def test_who_was_idle_is_not_registered_where_nobody_knows(hired: str) -> None:
    said = answer(DECEMBER, f"我们是大型企业，{hired}", "招失业人员那个补贴能拿多少")
    assert STILL_TO_TELL in said


def test_what_is_not_known_of_the_benefit_leaves_the_rest_told() -> None:
    hired = "我们是大型企业，招了5个登记失业9个月的，合同三年"
    said = answer(DECEMBER, hired, "不知道招失业人员那个补贴能不能拿到")
    assert "5000元" in said
    assert STILL_TO_TELL not in said
