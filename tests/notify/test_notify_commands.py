"""What operators see of the outbox, and do about it."""

from datetime import timedelta

from click.testing import CliRunner

from notify.commands import deliver_command, notify_group
from tests.notify.office import TALK, Office


def runs(office: Office, *words: object) -> str:
    """What a command says that does what it is told."""
    code, said = _run(office, *words)
    assert code == 0, said
    return said


def is_refused(office: Office, *words: object) -> str:
    """The sentence with which a command does nothing."""
    code, said = _run(office, *words)
    assert code == 1, said
    return said


def _run(office: Office, *words: object) -> tuple[int, str]:
    database, arguments = office.site.database, [str(word) for word in words]
    command = notify_group(database, office.site.clock)
    if arguments[0] == "deliver":
        command = deliver_command(database, office.deliverer)
    result = CliRunner().invoke(command, arguments[arguments[0] == "deliver" :])
    return result.exit_code, result.output


def test_what_waits_is_listed_with_the_reason(office: Office) -> None:
    office.person("o_li").says("你好")
    office.passes(hours=49)
    assert runs(office, "list") == "发件箱是空的。\n"
    number = office.tells("o_li", "interview", "明天九点面试。")
    assert f"{number}  待发  面试通知  明天九点面试。\n全部：待发 1。" in runs(office, "list")
    assert runs(office, "deliver", "--once") == "等来信 1 条。\n"
    assert "没有到时候的通知" in runs(office, "deliver", "--once")
    listed = runs(office, "list")
    assert f"{number}  等来信  面试通知  明天九点面试。（现在没有办法主动送到" in listed
    assert runs(office, "list", "--state", "sent") == "全部：等来信 1。\n"
    assert "明天九点" not in runs(office, "list", "--openid", "o_wang")
    assert "明天九点" not in runs(office, "list", "--kind", "outcome")
    assert "没有“wedding”这种通知" in is_refused(office, "list", "--kind", "wedding")


def test_one_is_shown_in_full(office: Office) -> None:
    office.person("o_li").says("你好")
    number = office.tells("o_li", "interview", "明天九点面试。")
    office.delivers()
    shown = runs(office, "show", number)
    for words in (
        "面试通知  已送到，方式：客服消息",
        "o_li",
        "放入 2026-11-21 12:00:00",
        "试过 1 次",
    ):
        assert words in shown
    assert shown.endswith("微信消息编号：1\n\n明天九点面试。\n")
    assert "没有编号为 99999 的通知" in is_refused(office, "show", 99999)


def test_one_that_wechat_did_not_take_is_tried_again(office: Office) -> None:
    li = office.person("o_li")
    li.says("你好")
    office.fault("code", code=40033, times=1)
    number = office.tells("o_li", "interview", "明天九点面试。")
    assert "等来信 1 条" in runs(office, "deliver", "--once")
    assert "转义字符" in runs(office, "show", number)
    runs(office, "retry", number)
    assert "已送到 1 条" in runs(office, "deliver", "--once")
    assert "已送到，不能重发" in is_refused(office, "retry", number)


def test_when_the_account_is_put_right_trying_one_again_tries_what_waits_with_it(
    office: Office,
) -> None:
    for openid in ("o_li", "o_wang"):
        office.person(openid).says("你好")
    number = office.tells("o_li", "interview", "明天九点面试。")
    office.tells("o_wang", "interview", "明天十点面试。")
    office.platform.tell("forbid", path=TALK, code=50002)
    assert office.delivers() == {"queued": 2}
    said = runs(office, "retry", number)
    assert "客服消息刚才歇着，现在马上再试，同样在等的 1 条一起试" in said
    office.passes(seconds=1)
    assert office.delivers() == {"queued": 2}, "没改好的也放行了"
    office.passes(minutes=5)
    office.platform.tell("forbid", path=TALK, code=0)
    runs(office, "retry", number)
    assert office.delivers() == {"sent": 2}


def test_trying_one_again_leaves_alone_when_others_are_due(office: Office) -> None:
    office.person("o_li").says("你好")
    number = office.tells("o_li", "interview", "明天九点面试。")
    later = office.tells("o_wang", due=office.site.clock() + timedelta(hours=1))
    assert runs(office, "retry", number) == "已重新放入发件箱。\n"
    assert office.delivers() == {"sent": 1}
    assert office.notice(later).state == "queued"


def test_what_is_over_is_not_tried_again(office: Office) -> None:
    number = office.tells("o_li", "interview")
    office.delivers()
    office.passes(days=15)
    assert "已经过期" in is_refused(office, "retry", number)


def test_one_is_cancelled(office: Office) -> None:
    number = office.tells("o_li", "interview", "明天九点面试。")
    assert runs(office, "cancel", number) == "已取消。\n"
    assert office.notice(number).why == "工作人员取消"
    assert office.delivers() == {}
    office.person("o_li").says("你好").does_not_hear("九点")
    assert "已取消，不能取消" in is_refused(office, "cancel", number)


def test_findings_are_handed_over_by_hand_too(office: Office) -> None:
    assert runs(office, "findings") == "放入 0 条。\n"
