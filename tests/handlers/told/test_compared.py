"""Who would have it as a smaller firm or a larger base has is told by their own number."""

from datetime import date

import pytest

from tests.handlers.stories import answer

ZICHUAN = ("淄川", date(2020, 7, 21))
SHANXI = ("大同", date(2022, 10, 25))


@pytest.mark.parametrize(
    "compared",
    [
        "能不能照30人以下的标准给免了",
        "25个人的小厂都全免了，俺们呢",
        "要是30人就好了，能免不",
        "离30人就差三个，通融一下行不",
        "卡在30人这条线上了，能免不",
    ],
)
def test_too_large_a_firm_stays_so_whomever_it_looks_to(compared: str) -> None:
    text = answer(ZICHUAN, "问残保金，厂里在职33个", compared)
    assert "职工总数33人，要求职工总数30人（含）以下，这一条不符合" in text


def test_too_small_a_base_stays_so_as_well() -> None:
    text = answer(SHANXI, "就业帮扶基地，脱贫户28个", "能跟30个的一样给5万不")
    assert "还差2人" in text


def test_who_really_is_fewer_by_now_is_heard() -> None:
    text = answer(ZICHUAN, "问残保金，厂里在职33个", "上月走了四个，现在29人，能免不")
    assert "职工总数29人，要求职工总数30人（含）以下，这一条符合" in text
