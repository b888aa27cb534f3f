"""The subsidy that belongs to a posting, by whose firm, what kind of work, and for whom."""

from datetime import date

import pytest

from bot.messages import Incoming, Memory, Turn
from handlers.work.subsidies import subsidies
from jobs.values import Kind, Pay, Place, Posting, Wording
from tests.handlers.shipped import desk_in

GRADUATE = "我是去年毕业的大学生，毕业以后一直没工作"
WITH_IT = ["离校未就业毕业生社会保险补贴"]


def by(said: str, kind: Kind, size: str, day: date = date(2020, 6, 1)) -> list[str]:
    """What belongs to a posting in 淄川 for who says so."""
    turn = Turn(Incoming("text", "gh", "o", 0, "k", text=said), Memory(region="370302"), day)
    wording = Wording("文员", kind, 1, Pay(), Place("370302"))
    posting = Posting(1, 1, "某某公司", wording, "live", "", 1, None, None, size)
    return subsidies(desk_in("淄川").read(turn, said), posting, size)


def test_a_graduate_has_it_by_a_small_firm_and_by_flexible_work() -> None:
    assert by(GRADUATE, "full_time", "small") == WITH_IT
    assert by(GRADUATE, "gig", "large") == WITH_IT


@pytest.mark.parametrize("size", ["medium", "large", ""])
def test_not_by_a_large_firm_nor_by_one_whose_size_is_unknown(size: str) -> None:
    assert by(GRADUATE, "full_time", size) == []


def test_nobody_has_it_of_whom_nothing_is_known() -> None:
    assert by("有招文员的吗", "full_time", "small") == []
