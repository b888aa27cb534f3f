"""Staff decide on firms at the terminal as they do by API, and the list tells nobody's number."""

import re

import pytest
from click.testing import Result

from cli import add_commands
from tests.people.world import Caller, Town


class Terminal:
    """Staff at the terminal."""

    def __init__(self, town: Town) -> None:
        self._app = town.site.app
        if "employers" not in self._app.cli.commands:
            add_commands(self._app)

    def runs(self, *words: object) -> Result:
        """Run `flask employers …`."""
        return self._app.test_cli_runner().invoke(args=["employers", *map(str, words)])


@pytest.fixture
def terminal(town: Town) -> Terminal:
    """The terminal."""
    return Terminal(town)


@pytest.fixture
def owner(town: Town) -> Caller:
    """Who registers a firm."""
    return town.person()


def test_a_firm_is_found_looked_at_and_decided_on(terminal: Terminal, owner: Caller) -> None:
    firm = owner.registers(phone="13800000000", name="晋阳纺织厂")
    listed = terminal.runs("list", "--text", "晋阳纺织").stdout
    assert "晋阳纺织厂  138****0000  待审核" in listed and "13800000000" not in listed
    shown = terminal.runs("show", firm["id"]).stdout
    for words in (firm["credit_code"], "赵师傅，13800000000", "小型企业", "太原市", "负责人 "):
        assert words in shown
    nothing = terminal.runs("reject", firm["id"], "--by", "审核员")
    assert (nothing.exit_code, nothing.stderr) == (1, "请写明原因，单位会看到。\n")
    refused = terminal.runs("reject", firm["id"], "--by", "审核员", "--reason", "执照过期")
    assert "没有通过审核：执照过期" in refused.stdout
    assert "已通过" in terminal.runs("approve", firm["id"], "--by", "审核员").stdout
    assert (
        "已停用" in terminal.runs("suspend", firm["id"], "--by", "王", "--reason", "收押金").stdout
    )
    assert owner.gets(f"/employers/{firm['id']}")["state"] == "suspended"


def test_a_firm_is_tagged_from_the_closed_list(terminal: Terminal, owner: Caller) -> None:
    firm = owner.registers()
    tagged = terminal.runs("tag", firm["id"], "relief_workshop", "key_enterprise").stdout
    assert "【重点企业】【帮扶车间】" in tagged
    strange = terminal.runs("tag", firm["id"], "best")
    assert strange.exit_code == 1 and "key_enterprise（重点企业）" in strange.stderr
    assert "【" not in terminal.runs("tag", firm["id"]).stdout


def test_a_firm_registered_by_others_comes_to_its_own_people(
    terminal: Terminal, town: Town, owner: Caller
) -> None:
    firm, rightful = owner.registers(), town.person()
    found = re.search(r"邀请码 (\w{10})，", terminal.runs("invite", firm["id"]).stdout)
    assert found
    rightful.does("/invitations/accept", {"code": found[1], "name": "钱会计"})
    assert f"成员 {rightful.identity}：钱会计" in terminal.runs("show", firm["id"]).stdout
    done = terminal.runs("hand-over", firm["id"], rightful.identity)
    assert (done.exit_code, done.stdout) == (0, "已移交。\n")
    rightful.does(f"/employers/{firm['id']}/members/{owner.identity}", method="DELETE")
    assert rightful.gets(f"/employers/{firm['id']}")["role"] == "owner"
    assert terminal.runs("hand-over", firm["id"], owner.identity).exit_code == 1


def test_what_is_not_there_is_said(terminal: Terminal) -> None:
    for words in (("show", 999999), ("approve", 999999, "--by", "审核员"), ("tag", 999999)):
        answer = terminal.runs(*words)
        assert (answer.exit_code, answer.stderr) == (1, "没有找到这家单位。\n")
    assert terminal.runs("list", "--text", "没有这种厂").stdout == "没有这样的单位。\n"
    assert "请写明是谁审核的" in terminal.runs("approve", 999999).stderr


def test_a_long_list_tells_how_to_go_on(
    terminal: Terminal, owner: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("people.employer_commands.SHOWN", 1)
    first, second = (owner.registers(name=f"第{number}砖瓦厂") for number in range(2))
    listed = terminal.runs("list", "--text", "砖瓦").stdout
    assert f"--after {first['id']}" in listed and second["name"] not in listed
    rest = terminal.runs("list", "--text", "砖瓦", "--after", first["id"]).stdout
    assert second["name"] in rest and "--after" not in rest
