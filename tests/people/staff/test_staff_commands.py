"""The accounts of the console from the command line."""

import re

from click.testing import Result

from people.staff.commands import staff_group
from tests.conftest import Site
from tests.console.clerks import Clerk


def run(desk: Site, *words: str) -> Result:
    """What a command says."""
    group = staff_group(desk.database, desk.clock, desk.app.extensions["wengang"]["regions"])
    return desk.app.test_cli_runner().invoke(group, words)


def add(desk: Site, *more: str) -> Result:
    words = ("--full-name", "李静", "--role", "热线员", "--region", "太原")
    return run(desk, "add", "lijing", *words, *more)


def test_the_first_password_opens_nothing_but_the_choice_of_another(desk: Site) -> None:
    told = add(desk).output
    assert "lijing  李静  热线员  太原市" in told
    found = re.search("密码：(.+)", told)
    assert found
    clerk = Clerk(desk.app.test_client(), desk.database, None)  # type: ignore[arg-type]
    clerk.opens("sign-in").sends("sign-in", name="lijing", password=found[1]).sees("换密码")
    clerk.opens("queue").sees("换密码").does_not_see("等待接手")
    chosen = "kaishui-bailu-77"
    clerk.sends("account/password", password=chosen, again="x").sees("两次输入的密码不一样")
    clerk.sends("account/password", password=chosen, again=chosen).sees("等待接手")


def test_what_is_wrong_is_told_with_what_would_be_right(desk: Site) -> None:
    assert "没有找到地区“桃花源”" in add(desk, "--region", "桃花源").output
    assert "没有“boss”这个角色" in add(desk, "--role", "boss").output
    assert "没有登录名是“nobody”" in run(desk, "disable", "nobody").output


def test_an_account_is_stopped_and_taken_up_again(desk: Site) -> None:
    add(desk)
    run(desk, "disable", "lijing")
    assert "已停用" in run(desk, "list").output
    run(desk, "enable", "lijing")
    assert "已停用" not in run(desk, "list").output
    assert "首次登录的密码" in run(desk, "reset", "lijing").output
