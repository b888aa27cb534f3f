"""Whatever happens to a firm or a session, no log has a name, a number or what lets somebody in."""

import pytest
from structlog.testing import capture_logs

from tests.people.test_sessions import logs_in, opens
from tests.people.world import PNG, Town

SECRETS = ("赵师傅", "13800000000", "晋阳机械厂", "钱会计", "长治路", "sim_zhao")


def test_no_log_tells_who_it_was(town: Town, capfd: pytest.CaptureFixture[str]) -> None:
    with capture_logs() as logs:
        code = opens(town)
        owner = logs_in(town, code)
        town.stranger.refused("/session", {"code": code})
        firm = owner.registers(name="晋阳机械厂")
        owner.refused("/employers", owner.form(credit_code=firm["credit_code"]))
        owner.refused("/employers", owner.form(phone="13800000000x"))
        owner.sends(PNG[:4])
        invitation = owner.does(f"/employers/{firm['id']}/invitations")["code"]
        clerk = town.person()
        clerk.does("/invitations/accept", {"code": invitation, "name": "钱会计"})
        town.staff.gets("/staff/employers", text="晋阳机械厂")
        town.staff.gets(f"/staff/employers/{firm['id']}")
        town.approves(firm)
    written = f"{logs}{capfd.readouterr()}"
    assert "employer_read" in written
    hidden = (*SECRETS, code, owner.token, clerk.token, invitation, firm["credit_code"])
    assert [one for one in hidden if one in written] == []
