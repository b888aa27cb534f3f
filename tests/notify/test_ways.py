"""One person, several ways: the official account, the mini-program, templates."""

import json

import pytest

from bot.outbound.fields import fitting
from core.errors import Invalid
from core.settings import SettingsError
from notify.kinds import KINDS, Kind
from notify.reach import Office as Sending
from notify.templates import read_templates
from people.identities import Identity, meet
from tests.chat import ACCOUNT
from tests.conftest import Site
from tests.notify.office import PROGRAM, Office
from tests.wechat_double.handle import Double

SUBSCRIBED, TEMPLATE = "tpl-interview", "tpl-outcome"
TO_PROGRAM, TO_FOLLOWER = "/cgi-bin/message/subscribe/send", "/cgi-bin/message/template/send"


@pytest.fixture
def office(desk: Site, platform: Double) -> Office:
    """An office with a template for each of two kinds."""
    written = {
        "interview": {
            "subscription": {
                "id": SUBSCRIBED,
                "shows": {"thing1": "firm", "time2": "when"},
                "opens": "pages/interviews",
            }
        },
        "outcome": {"template": {"id": TEMPLATE, "shows": {"thing1": "firm"}}},
    }
    return Office(desk, platform, Sending(PROGRAM, read_templates(json.dumps(written))))


FIELDS = {"firm": "恒通公司", "when": "2026年11月23日 09:00"}


def joined(office: Office, *names: tuple[str, str]) -> None:
    """These are one person's names, as WeChat says."""
    with office.site.database.transaction() as connection:
        for app, openid in names:
            meet(connection, Identity(app, openid), office.site.clock(), "u_li")


def test_who_cannot_be_written_to_is_told_in_the_mini_program(office: Office) -> None:
    office.person("m_li")
    office.platform.person("m_li").subscribed(SUBSCRIBED)
    joined(office, (ACCOUNT, "o_li"), (PROGRAM, "m_li"))
    number = office.tells("o_li", "interview", fields=FIELDS)
    assert office.delivers() == {"sent": 1}
    assert office.notice(number).way == "subscription"
    (body,) = office.platform.sent_to("m_li")
    assert body["page"] == "pages/interviews"
    assert body["data"]["thing1"] == {"value": "恒通公司"}


def test_who_applied_in_the_mini_program_is_written_to_in_the_account(office: Office) -> None:
    li = office.person("o_li")
    joined(office, (ACCOUNT, "o_li"), (PROGRAM, "m_li"))
    li.says("你好")
    office.tells("m_li", "interview", "明天九点面试。", account=PROGRAM, fields=FIELDS)
    assert office.delivers() == {"sent": 1}
    assert "明天九点面试" in li.gets[0]


def test_what_waits_for_one_name_comes_with_a_message_by_another(office: Office) -> None:
    li = office.person("o_li")
    joined(office, (ACCOUNT, "o_li"), (PROGRAM, "m_li"))
    li.says("你好")
    office.passes(hours=49)
    office.platform.person("m_li")
    office.tells("m_li", "interview", "明天九点面试。", account=PROGRAM, fields=FIELDS)
    assert office.delivers() == {"waiting": 1}
    assert office.platform.calls(TO_PROGRAM), "先试小程序"
    li.says("你好").hears("明天九点面试")


@pytest.mark.parametrize("hours", [0, 49], ids=["reachable", "not reachable"])
def test_what_waits_finds_its_way_when_another_name_is_known(office: Office, hours: int) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.tells("m_li", "interview", "明天九点面试。", account=PROGRAM, fields=FIELDS)
    assert office.delivers() == {"waiting": 1}
    office.passes(hours=hours)
    joined(office, (ACCOUNT, "o_li"), (PROGRAM, "m_li"))
    assert office.delivers() == {"waiting" if hours else "sent": 1}
    assert len(li.gets) == (0 if hours else 1)
    li.says("在吗")
    assert ("明天九点面试" in li.chat.heard) is bool(hours)


def test_who_stopped_by_one_name_is_left_in_peace_by_the_other(office: Office) -> None:
    li = office.person("o_li")
    joined(office, (ACCOUNT, "o_li"), (PROGRAM, "m_li"))
    office.tells("m_li", "interview", account=PROGRAM, fields=FIELDS)
    li.says("退订面试通知")
    office.tells("m_li", "interview", account=PROGRAM, fields=FIELDS)
    assert office.delivers() == {"cancelled": 1}
    assert [row.state for row in office.notices_of("m_li")] == ["cancelled"] * 2


def test_what_waited_before_two_names_were_joined_is_not_brought_if_it_is_not_wanted(
    office: Office,
) -> None:
    li = office.person("o_li")
    li.says("退订面试通知")
    office.tells("m_li", "interview", "明天九点面试。", account=PROGRAM, fields=FIELDS)
    assert office.delivers() == {"waiting": 1}
    office.tells("o_li", "staff_reply", "材料收到了。")
    office.fault("code", code=45015, times=1)
    assert office.delivers() == {"waiting": 1}
    joined(office, (ACCOUNT, "o_li"), (PROGRAM, "m_li"))
    li.says("你好").hears("材料收到了").does_not_hear("明天九点面试")


def test_a_template_in_doubt_is_repeated_and_comes_once(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.passes(hours=49)
    office.fault("cut_after", TO_FOLLOWER, times=1)
    number = office.tells("o_li", "outcome", fields=FIELDS)
    assert office.delivers() == {"queued": 1}
    office.passes(seconds=30)
    assert office.delivers() == {"sent": 1}
    assert len(office.platform.calls(TO_FOLLOWER)) == 2
    assert len(office.platform.sent_to("o_li")) == 1
    assert office.notice(number).doubts == 0


def test_who_is_told_after_somebody_left_is_told_all_the_same(office: Office) -> None:
    li, wang = office.person("o_li"), office.person("o_wang")
    for one in (li, wang):
        one.says("你好")
    office.passes(hours=49)
    office.tells("o_li", "outcome", fields=FIELDS)
    office.delivers()
    li.taps("unsubscribe")
    office.tells("o_wang", "outcome", fields=FIELDS)
    assert office.delivers() == {"sent": 1}
    assert len(office.platform.sent_to("o_wang")) == 1, "微信当成重发的了"


def test_a_long_name_of_a_firm_is_cut_where_a_template_has_no_room(office: Office) -> None:
    office.person("o_li").says("你好")
    office.passes(hours=49)
    office.tells("o_li", fields={"firm": "恒通" * 11})
    assert office.delivers() == {"sent": 1}
    (body,) = office.platform.sent_to("o_li")
    assert body["data"]["thing1"] == {"value": "恒通" * 9 + "恒…"}


def test_what_no_template_takes_comes_with_the_next_message_and_is_for_the_operator(
    office: Office,
) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.passes(hours=49)
    number = office.tells("o_li", text="恒通公司录用了您。", fields={})
    assert office.delivers() == {"waiting": 1}
    assert "thing1 应为 1 至 20 个字" in office.notice(number).why
    li.says("你好").hears("恒通公司录用了您。")


def test_a_wrong_template_number_loses_nothing_either(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.passes(hours=49)
    office.fault("code", TO_FOLLOWER, code=40037)
    number = office.tells("o_li", text="恒通公司录用了您。", fields=FIELDS)
    assert office.delivers() == {"waiting": 1}
    assert "模板编号不对" in office.notice(number).why
    li.says("你好").hears("恒通公司录用了您。")


def test_where_one_way_does_not_take_it_the_next_may(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("code", code=45002)
    office.tells("o_li", fields=FIELDS)
    assert office.delivers() == {"sent": 1}
    assert office.platform.sent_to("o_li")[0]["template_id"] == TEMPLATE


def test_a_template_says_why_it_comes(desk: Site, platform: Double) -> None:
    shows = {"thing1": "fair", "thing2": "why"}
    written = {"fair_changed": {"template": {"id": TEMPLATE, "shows": shows}}}
    office = Office(desk, platform, Sending(PROGRAM, read_templates(json.dumps(written))))
    office.person("o_li").says("你好")
    office.passes(hours=49)
    office.tells("o_li", "fair_changed", "招聘会取消了。", fields={"fair": "冬季专场"})
    assert office.delivers() == {"sent": 1}
    (body,) = [one for one in office.platform.sent_to("o_li") if "template_id" in one]
    assert body["data"]["thing2"] == {"value": "您登记或报名了这场招聘会"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_why_a_notice_comes_is_short_enough_for_a_template(kind: Kind) -> None:
    assert fitting({"thing1": kind.why}) == {"thing1": {"value": kind.why}}


def test_a_notice_brings_no_field_that_its_kind_does_not_name(office: Office) -> None:
    with pytest.raises(Invalid, match="应聘结果”没有字段“wage"):
        office.tells("o_li", "outcome", fields={"wage": "5000"})


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("不是 JSON", "整个值 不对，应形如"),
        ('{"interview": {"post": {"id": "1", "shows": {"thing1": "firm"}}}}', "interview.post"),
        ('{"interview": {"template": {"id": "1", "shows": {}}}}', "interview.template.shows"),
        ('{"wedding": {}}', "没有“wedding”这种通知"),
        (
            '{"interview": {"template": {"id": "1", "shows": {"thing1": "frim"}}}}',
            "interview.template.shows.thing1 写的是“frim”.*有的是：text、why、.*title、firm",
        ),
        (
            '{"new_postings": {"subscription": {"id": "1", "shows": {"thing1": "firm"}}}}',
            "岗位提醒没有这个字段，有的是：text、why、title、count、search",
        ),
        (
            '{"answered_later": {"template": {"id": "1", "shows": {"thing1": "text"}}}}',
            "问题答复）不用模板消息发",
        ),
    ],
)
def test_templates_that_cannot_be_used_stop_the_start(written: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        read_templates(written)
