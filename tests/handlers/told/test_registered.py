"""Where people are registered is not where they went."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer


@pytest.mark.parametrize(
    "registered", ["户口全在我们县", "户籍均在本县", "户口通通落在县里", "老家全都在我们县"]
)
def test_where_all_are_registered_is_not_where_they_went(registered: str) -> None:
    told = "乡里统一组织，包车送了8个搬迁户去凯里的鞋厂"
    text = answer(COUNTY_2020, told, registered, "求职创业补贴一共好多")
    assert "4000元（500元×8人）" in text


def test_who_all_work_in_the_county_did_not_leave_it() -> None:
    text = answer(COUNTY_2020, "统一组织了8个搬迁户打工", "大家全在我们县", "求职创业补贴一共好多")
    assert "就业去向是户籍县内" in text
