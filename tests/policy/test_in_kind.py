"""Who meets the conditions of what is no money hears what they have, and not only that."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, Office, answer

ZICHUAN, TAIYUAN = ("淄川", date(2020, 6, 11)), ("太原", date(2020, 4, 7))


@pytest.mark.parametrize(
    ("office", "said", "had"),
    [
        (ZICHUAN, "我们公司一共26个人，残保金免不免", "您这样的：暂免征收残保金。"),
        (TAIYUAN, "大型企业，四月的社保免不免", "您这样的：2020年2月至4月减半征收"),
        (SHANXI_2022, "开旅行社的，养老能不能缓", "养老保险费延长到2022年年底。"),
    ],
)
def test_what_they_have_stands_beside_that_all_is_met(office: Office, said: str, had: str) -> None:
    assert had in "".join(answer(office, said).splitlines()[1:3])


def test_who_is_refused_one_way_is_told_of_nothing_they_have() -> None:
    assert "您这样的" not in answer(ZICHUAN, "我们公司一共41个人，残保金免不免")
