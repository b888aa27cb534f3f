"""Accounts are added and changed by those who see to them; a password is shown once."""

import re

from tests.console.clerks import PASSWORD, Clerk, Hire

NEW = {"name": "liuyang", "full_name": "某某", "role": "hotline", "region": "140105"}


def first_password(clerk: Clerk) -> str:
    """The password that the page shows."""
    found = re.search(r'class="secret"><code>([^<]+)', clerk.page)
    assert found, clerk.text
    return found[1]


def test_somebody_is_added_and_signs_in_with_what_was_shown(hired: Hire, desk) -> None:
    boss = hired("boss", "administrator")
    boss.opens("staff/new").sends("staff/new", **NEW).is_answered(200).sees("只显示这一次")
    password = first_password(boss)
    boss.opens("staff").sees("liuyang", "小店区", "还没有换首次密码").does_not_see(password)
    newcomer = Clerk(desk.app.test_client(), desk.database, boss.member)
    newcomer.opens("sign-in").sends("sign-in", name="liuyang", password=password)
    newcomer.sees("换密码", "这是别人给您的密码")


def test_a_form_that_is_wrong_comes_back_as_it_was(hired: Hire) -> None:
    boss = hired("boss", "administrator")
    wrong = (
        ({"name": "刘洋"}, 422, "登录名用"),
        ({"name": ""}, 422, "登录名用"),
        ({"name": "boss"}, 409, "已经有人用了"),
        ({"full_name": " "}, 422, "请写姓名"),
        ({"role": "king"}, 422, "没有“king”这个角色"),
        ({"region": ""}, 422, "请选管哪个地区"),
        ({"role": "operator"}, 422, "不归您管"),
        ({"role": "administrator", "region": "140100"}, 422, "不归您管"),
        ({"region": "370302"}, 422, "不归您管"),
    )
    for said, status, told in wrong:
        boss.opens("staff/new").sends("staff/new", **NEW | said).is_answered(status)
        boss.sees(told, f'value="{(NEW | said)["name"]}"').does_not_see("只显示这一次")


def test_another_role_and_region_sign_somebody_out(hired: Hire) -> None:
    boss, clerk = hired("boss", "administrator"), hired("lijing")
    change = f"staff/{clerk.member.id}/change"
    said = {"full_name": "某某", "role": "supervisor", "region": "140105"}
    boss.opens(f"staff/{clerk.member.id}").sends(change, **said).sees("热线班长", "某某")
    clerk.opens("queue").sees("登录工作台")
    boss.sends(change, **said | {"role": "operator"}).is_answered(422).sees("不归您管")
    boss.sends(change, **said | {"region": "140000"}).is_answered(422)


def test_disabled_nobody_gets_in_and_enabled_again(hired: Hire) -> None:
    boss, clerk = hired("boss", "administrator"), hired("lijing")
    boss.opens(f"staff/{clerk.member.id}").sends(f"staff/{clerk.member.id}/disable")
    boss.sees("已停用，不能登录")
    clerk.signs_in().is_answered(422)
    boss.sends(f"staff/{clerk.member.id}/enable").does_not_see("已停用")
    clerk.signs_in().is_answered(200)


def test_a_password_is_reset(hired: Hire) -> None:
    boss, clerk = hired("boss", "administrator"), hired("lijing")
    boss.opens(f"staff/{clerk.member.id}").sends(f"staff/{clerk.member.id}/reset")
    password = first_password(boss)
    clerk.signs_in(PASSWORD).is_answered(422)
    clerk.signs_in(password).sees("这是别人给您的密码")


def test_nobody_changes_themselves_or_who_is_above_them(hired: Hire) -> None:
    boss, peer = hired("boss", "administrator"), hired("peer", "administrator")
    machines, above = hired("yunwei", "operator"), hired("shanxi", "hotline", "140000")
    boss.opens("staff").sees("（您自己）", "peer").does_not_see("shanxi")
    for other, status in ((boss, 403), (peer, 403), (machines, 403), (above, 404)):
        page = f"staff/{other.member.id}"
        boss.opens(page).is_answered(status)
        for verb in ("change", "disable", "enable", "reset"):
            boss.opens("staff/new").sends(f"{page}/{verb}", **NEW).is_answered(status)
    machines.opens(f"staff/{boss.member.id}").is_answered(200)
    machines.opens(f"staff/{machines.member.id}").is_answered(403)
