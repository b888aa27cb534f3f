"""Who asks if a place will do hears a yes where what they told makes it one of the doors."""

from datetime import date

import pytest

from tests.handlers.stories import told

DATONG, WINTER = "140200", date(2022, 12, 23)
PAYS = "我算就业困难人员，社保在大同自己交着，户口在忻州"
PLACED = "我们给大同登记求职的人免费介绍工作"
OR_TAIYUAN = "大同市是服务对象失业（求职）登记地。不是非得去太原市"
AGENCY = "人力公司，注册在太原。我们给大同的人做的公益性介绍，人家失业登记在大同"


@pytest.mark.parametrize(
    ("says", "answer"),
    [
        ((PAYS, "灵活就业社保补贴在忻州领行不"), "忻州市可以：按您说的，忻州市是户籍地"),
        ((PAYS, "灵活就业社保补贴在大同能办不"), "大同市可以：按您说的，大同市是社保缴纳地"),
        ((AGENCY, "职介补贴非得回太原申吗，在大同办行不"), "大同市是服务对象失业（求职）登记地"),
        (("中介，执照注册在太原", f"{PLACED}，职介补贴能不能就在大同领，非得回太原么"), OR_TAIYUAN),
        ((AGENCY, "职介补贴可以在大同申请，还是得回太原"), OR_TAIYUAN),
        ((AGENCY, "职介补贴就地在大同申，不回太原，行吗"), OR_TAIYUAN),
        ((AGENCY, "职介补贴只能在太原申请吗"), OR_TAIYUAN),
        ((AGENCY, "职介补贴用不用跑回太原去申"), OR_TAIYUAN),
        ((PAYS, "灵活就业社保补贴是不是非得回忻州领"), "大同市是社保缴纳地。不是非得去忻州市"),
        ((PAYS, "灵活就业社保补贴想在大同办，不用专门回忻州吧"), "大同市可以"),
        ((PAYS, "灵活就业社保补贴得跑回忻州办，还是大同也能办"), "大同市是社保缴纳地"),
        ((PAYS, "灵活就业社保补贴只能在大同领吗"), "忻州市是户籍地。不是非得去大同市"),
    ],
)
def test_a_place_that_is_one_of_the_doors_will_do(says: tuple[str, ...], answer: str) -> None:
    assert answer in told(DATONG, WINTER, *says)[0]


def test_what_makes_a_place_a_door_is_told_and_not_asked() -> None:
    firm, placed = "我们人力公司注册在太原", "给人免费介绍工作，他们的求职登记全在大同办的"
    said, _ = told(DATONG, WINTER, firm, placed, "职介补贴能不能就在大同领")
    assert "大同市可以：按您说的，大同市是服务对象失业（求职）登记地" in said
    asked, _ = told(DATONG, WINTER, firm, "失业登记在大同咋办")
    assert "归就业和社保部门办" in asked


@pytest.mark.parametrize(
    "says",
    [
        (PAYS, "灵活就业社保补贴在太原能办不"),
        (PAYS, "灵活就业社保补贴在太原能领吗，还是非得回忻州"),
        (PAYS, "灵活就业社保补贴领了两年，还能在大同领不"),
        (PAYS, "灵活就业社保补贴去哪领"),
        ("中介，执照注册在太原", "职介补贴非得在太原申吗"),
        (AGENCY, "职介补贴能领多少"),
    ],
)
def test_of_another_place_or_where_none_is_asked_about_nothing_is_said(
    says: tuple[str, ...],
) -> None:
    assert "可以：" not in told(DATONG, WINTER, *says)[0]
