"""Staff see who was taken for whom, and tell them apart again."""

from click.testing import CliRunner, Result

from people.commands import people_group
from people.identities import Identity, meet, same_person
from tests.conftest import NOON, Site

ACCOUNT, PROGRAM = Identity("gh_office", "o_li"), Identity("wx_program", "m_li")


def runs(desk: Site, *words: str) -> Result:
    """What a command says."""
    return CliRunner().invoke(people_group(desk.database, desk.clock), words)


def test_a_merge_is_seen_and_undone(desk: Site) -> None:
    with desk.database.transaction() as connection:
        for one in (ACCOUNT, PROGRAM):
            meet(connection, one, NOON, "u_li")
    listed = runs(desk, "merges", "gh_office", "o_li").output
    number, _, rest = listed.partition("  ")
    assert rest == (
        "2026-11-21 12:00  微信说是一个人\n现在算一个人：gh_office o_li、wx_program m_li\n"
    )
    assert "请用 --because" in runs(desk, "undo", number).output
    assert runs(desk, "undo", number, "--because", "母女共用").exit_code == 0
    assert "已撤销：母女共用" in runs(desk, "merges", "gh_office", "o_li").output
    assert "已经撤销过了" in runs(desk, "undo", number, "--because", "再来").output
    with desk.database.reading() as connection:
        assert same_person(connection, ACCOUNT) == [ACCOUNT]
