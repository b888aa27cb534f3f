"""Who asks if a place will do hears a yes where what they told makes it one of the doors."""

from datetime import date

import pytest

from tests.handlers.stories import told

DATONG, WINTER = "140200", date(2022, 12, 23)
PAYS = "我算就业困难人员，社保在大同自己交着，户口在忻州"
AGENCY = "人力公司，注册在太原。我们给大同的人做的公益性介绍，人家失业登记在大同"


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ((PAYS, "灵活就业社保补贴在忻州领行不"), "忻州市可以：按您说的，忻州市是户籍地"),
        ((PAYS, "灵活就业社保补贴在大同能办不"), "大同市可以：按您说的，大同市是社保缴纳地"),
        ((AGENCY, "职介补贴非得回太原申吗，在大同办行不"), "大同市是服务对象失业（求职）登记地"),
    ],
)
def test_a_place_that_is_one_of_the_doors_will_do(says: tuple[str, ...], answer: str) -> None:
    assert answer in told(DATONG, WINTER, *says)[0]


@pytest.mark.parametrize(
    "question", ["灵活就业社保补贴在太原能办不", "灵活就业社保补贴非得在忻州领吗"]
)
def test_of_another_place_or_one_that_must_be_nothing_is_said(question: str) -> None:
    assert "可以：" not in told(DATONG, WINTER, PAYS, question)[0]
