"""A firm that may not recruit shows nothing: stopped, refused, or under another name."""

from tests.jobs.bosses import Boss
from tests.people.world import Town


def shown(town: Town, number: str) -> str:
    """How a posting stands for everybody."""
    return str(town.stranger.gets(f"/postings/{number}")["state"])


def test_a_name_that_nobody_has_looked_at_is_not_shown(boss: Boss, town: Town) -> None:
    number = boss.publishes()
    said = boss.caller.form(name="高薪日结加微信公司", credit_code=boss.firm["credit_code"])
    firm = boss.caller.does(f"/employers/{boss.firm['id']}", said, "PUT")
    assert (firm["state"], shown(town, number)) == ("pending", "paused")
    assert town.stranger.gets("/postings", text="电焊工")["items"] == []
    assert boss.caller.refused(f"{boss.all}/{number}/resume")[0] == 403
    town.approves(boss.firm)
    boss.does(number, "resume")
    assert shown(town, number) == "live"


def test_what_the_licence_does_not_prove_changes_nothing(boss: Boss, town: Town) -> None:
    number = boss.publishes()
    same = {name: boss.firm[name] for name in ("name", "credit_code", "licence")}
    firm = boss.caller.does(
        f"/employers/{boss.firm['id']}", boss.caller.form(**same, address="迎泽大街 2 号"), "PUT"
    )
    assert (firm["state"], shown(town, number)) == ("approved", "live")
