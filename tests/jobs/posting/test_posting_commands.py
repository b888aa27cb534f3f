"""Staff look at postings and decide on the command line."""

from dataclasses import replace

import pytest
from click.testing import CliRunner, Result
from flask.cli import AppGroup
from sqlalchemy import Connection

from jobs.posting import postings
from jobs.posting.posting_commands import add_posting_commands
from jobs.posting.posting_rules.findings import Inspection
from tests.conftest import NOON, Site
from tests.jobs.firms import WELDER, Firm, make_posting
from tests.jobs.posting.test_postings import FLAG, state


def runs(desk: Site, *words: str) -> Result:
    """What a command says."""
    group = AppGroup("postings")
    add_posting_commands(group, desk.database, desk.clock)
    return CliRunner().invoke(group, words)


@pytest.fixture
def waiting(connection: Connection, firm: Firm) -> int:
    """A posting that waits, with a flag."""
    number = make_posting(connection, firm)
    postings.submit(connection, number, Inspection((FLAG,)), firm.by, NOON)
    return number


def test_what_waits_is_listed_with_its_marks(desk: Site, waiting: int) -> None:
    listed = runs(desk, "list").output
    assert f"{waiting}  电焊工  某某机械厂  6000–8000元/月  3 人（标出 1 处）" in listed
    assert "待审核：列出 1 个。" in listed
    assert runs(desk, "list", "--state", "live").output == "没有这样的岗位。\n"


def test_one_is_shown_with_flags_and_steps(desk: Site, waiting: int) -> None:
    shown = runs(desk, "show", str(waiting)).output
    assert WELDER.about in shown
    assert "标出：“国家级” 不能用绝对化用语" in shown
    assert "2026-11-21 12:00  单位  提交审核" in shown


def test_one_is_approved_and_closed(desk: Site, connection: Connection, waiting: int) -> None:
    assert "已发布" in runs(desk, "approve", str(waiting), "--by", "李静").output
    assert state(connection, waiting) == "live"
    refused = runs(desk, "close", str(waiting), "--by", "李静")
    assert (refused.exit_code, "请写明原因" in refused.output) == (1, True)
    runs(desk, "close", str(waiting), "--by", "李静", "--reason", "单位已搬走")
    assert postings.get_posting(connection, waiting).reason == "单位已搬走"


def test_one_is_rejected_once(desk: Site, connection: Connection, waiting: int) -> None:
    words = ("reject", str(waiting), "--by", "李静", "--reason", "地址不清")
    assert "已告诉单位" in runs(desk, *words).output
    assert "不能不通过" in runs(desk, *words).output
    assert "没有找到" in runs(desk, "show", "999999").output
    better = replace(WELDER, about="负责钢结构焊接，按图施工，包工具。")
    postings.edit(connection, waiting, better, Inspection(), "member:1", NOON)
    assert state(connection, waiting) == "rejected"
