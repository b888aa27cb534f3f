"""Nobody delivers, something is refused: doctor, desk and figures say so, and what to do."""

from datetime import timedelta

from bot.doctor import Diagnosis
from notify.telling_operators import diagnoses
from notify.watching import IDLE
from tests.console.clerks import hire
from tests.notify.office import TALK, Office

DELIVERY, TALKING = "通知的投递", "通知的投递：客服消息"


def found(office: Office) -> dict[str, Diagnosis]:
    """What the doctor says of delivery, by name."""
    return {one.name: one for one in diagnoses(office.site.database, office.site.clock)}


def figures(office: Office) -> dict[str, float]:
    """What `/metrics` tells of delivery."""
    lines = office.site.app.test_client().get("/metrics").get_data(as_text=True).splitlines()
    ours = (line.rsplit(" ", 1) for line in lines if line.startswith("wengang_"))
    return {name: float(value) for name, value in ours}


def test_where_nobody_ever_delivered_it_is_said(office: Office) -> None:
    told = found(office)[DELIVERY]
    assert (told.state, told.words) == ("wrong", "无人投递：这里还没有运行过 flask deliver")
    assert "flask --app wsgi deliver" in told.remedy
    assert "wengang_outbox_look_age_seconds" not in figures(office)


def test_after_five_minutes_without_a_look_nobody_delivers(office: Office) -> None:
    office.delivers()
    office.tells("o_li", "interview")
    office.passes(seconds=IDLE.total_seconds() - 1)
    assert found(office)[DELIVERY].state == "well"
    office.passes(seconds=1)
    told = found(office)[DELIVERY]
    assert told.state == "wrong"
    assert told.words == (
        "无人投递：11-21 12:00以后没有发送进程来看过发件箱，有 1 条通知到了时候没有发出去"
    )
    assert figures(office)['wengang_notices{state="queued"}'] == 1
    assert figures(office)["wengang_notices_overdue"] == 1
    assert figures(office)["wengang_outbox_look_age_seconds"] == 300
    office.delivers()
    assert found(office)[DELIVERY].state == "well"


def test_who_delivers_and_does_not_keep_up_is_told_to_open_another(office: Office) -> None:
    office.tells("o_li", "interview")
    office.passes(minutes=5)
    office.delivers()
    office.tells("o_wang", "interview")
    office.passes(minutes=4)
    assert found(office)[DELIVERY].state == "well"
    office.passes(minutes=1, seconds=-1)
    assert found(office)[DELIVERY].state == "well"


def test_what_is_put_off_until_morning_is_not_overdue(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.passes(hours=11)
    office.tells("o_li", "outcome")
    assert office.delivers() == {"queued": 1}
    office.passes(minutes=10)
    office.delivers()
    assert found(office)[DELIVERY].state == "well"


def test_a_way_that_is_refused_is_named_with_wechats_words(office: Office) -> None:
    office.person("o_li").says("你好")
    office.tells("o_li", "interview")
    office.platform.tell("forbid", path=TALK, code=50002)
    office.delivers()
    told = found(office)[TALKING]
    assert told.state == "wrong"
    assert "11-21 12:00以来一直不通，11-21 12:10再试" in told.words
    assert "50002" in told.words
    assert figures(office)['wengang_way_refused{way="service_message"}'] == 1
    office.platform.tell("forbid", path=TALK, code=0)
    office.passes(minutes=10)
    office.delivers()
    assert TALKING not in found(office)


def test_an_account_without_the_right_is_no_fault(office: Office) -> None:
    office.person("o_li").says("你好")
    office.tells("o_li", "interview")
    office.platform.tell("forbid", path=TALK, code=48001)
    office.delivers()
    assert found(office)[TALKING].state == "open"


def test_staff_see_that_what_they_write_is_sent_by_nobody(office: Office) -> None:
    site = office.site
    clerk = hire(site.app, site.database, site.clock)("zhanglin", "hotline")
    clerk.opens("queue").sees("无人投递", "flask deliver")
    office.delivers()
    clerk.opens("queue").does_not_see("无人投递")
    site.clock.moment += timedelta(minutes=6)
    clerk.opens("queue").sees("11-21 12:00以后没有发送进程")
