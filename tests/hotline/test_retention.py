"""What is older than it may be tells of nobody any more, and the figures stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner
from sqlalchemy import func, select, update

from bot.tables import conversations, lines
from core.db import metadata
from hotline.commands import privacy_group
from hotline.exports import Wish, ask
from hotline.figures.day_reports import DayReport, keep_report
from hotline.look_up.indexing import index_new
from hotline.miss_owners import take
from hotline.retention.periods import shipped_periods
from hotline.retention.retaining import retain_daily, retain_some
from hotline.retention.steps import STEPS
from hotline.tables import day_reports, exports, looks, miss_owners, retained
from jobs.tables import applications
from notify.outbox import Addressee, Notice, tell
from notify.tables import notices
from people.tables import seekers, sessions
from policy.tables import check_records
from tests.chat import Chat, choice
from tests.conftest import NOON, Site
from tests.console.clerks import Clerk, hire
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD, applied, invited
from tests.people.world import Town, town_of

PHONE = "13800138000"


@pytest.fixture
def town(desk: Site) -> Town:
    """A town whose office gave out a token."""
    return town_of(desk)


@pytest.fixture
def zhang(chat: Chat) -> Chat:
    """张敏 in 太原."""
    return chat.says("我在太原")


@pytest.fixture
def chief(desk: Site) -> Clerk:
    """陈班长, who leads the hotline."""
    return hire(desk.app, desk.database, desk.clock)("chief", "supervisor")


def passes(desk: Site, **by: float) -> None:
    """Time passes, and what is old is gone through."""
    desk.clock.moment += timedelta(**by)
    with desk.database.transaction() as connection:
        while retain_daily(connection, desk.clock()):
            pass


def held(desk: Site) -> str:
    """All that the database holds, in one text."""
    with desk.database.reading() as connection:
        found = [connection.execute(select(table)).all() for table in metadata.sorted_tables]
    return "\n".join(map(repr, found))


def count(desk: Site, table: object, *conditions: object) -> int:
    found = select(func.count()).select_from(table).where(*conditions)
    with desk.database.reading() as connection:
        return int(connection.execute(found).scalar_one())


def test_each_kind_has_a_period_and_each_period_its_reason() -> None:
    assert STEPS.keys() == shipped_periods().keys()


def test_of_a_region_only_the_old_questions_are_nobodys_to_see_to_any_more(
    chief: Clerk, desk: Site
) -> None:
    with desk.database.transaction() as connection:
        take(connection, "140100", "班车油费", chief.member.id, desk.clock())
        young = desk.clock() + timedelta(days=300)
        take(connection, "140100", "工伤怎么报", chief.member.id, young)
        report = DayReport(NOON.date(), "140100", "日报", desk.clock())
        keep_report(connection, report)
        keep_report(connection, replace(report, day=young.date(), made_at=young))
    passes(desk, days=366)
    with desk.database.reading() as connection:
        assert connection.execute(select(miss_owners.c.words)).scalars().all() == ["工伤怎么报"]
    assert count(desk, day_reports) == 2
    passes(desk, days=730)
    assert count(desk, day_reports) == 1


def test_what_is_old_is_found_no_more(zhang: Chat, desk: Site) -> None:
    zhang.says("我叫张敏，想问补贴")
    with desk.database.transaction() as connection:
        index_new(connection, desk.clock() + timedelta(minutes=5))
    assert "张敏" in held(desk)
    passes(desk, days=366)
    assert "张敏" not in held(desk)


def test_what_was_told_is_gone_after_half_a_year_and_what_waits_is_not(desk: Site) -> None:
    def told(key: str, **became: object) -> None:
        with desk.database.transaction() as connection:
            number = tell(
                connection,
                Addressee("gh_office", "o_z"),
                Notice("outcome", key, "录用"),
                desk.clock(),
            )
            connection.execute(update(notices).where(notices.c.id == number).values(became))

    told("came", state="sent", settled_at=desk.clock())
    told("given up", state="given_up", settled_at=desk.clock())
    told("waits", state="waiting")
    passes(desk, days=179)
    told("came lately", state="sent", settled_at=desk.clock())
    assert count(desk, notices) == 4
    passes(desk, days=2)
    with desk.database.reading() as connection:
        assert set(connection.execute(select(notices.c.key)).scalars()) == {"waits", "came lately"}


def test_it_goes_round_by_itself(zhang: Chat, desk: Site) -> None:
    zhang.says(f"稳岗返还给多少，我电话{PHONE}")
    desk.clock.moment += timedelta(days=366)
    desk.app.extensions["wengang"]["deliverer"].deliver()
    assert PHONE not in held(desk)


def test_old_lines_say_nothing_and_are_counted(zhang: Chat, desk: Site) -> None:
    zhang.says(f"稳岗返还给多少，我电话{PHONE}").hears("返还")
    said = count(desk, lines)
    passes(desk, days=364)
    assert PHONE in held(desk)
    passes(desk, days=2)
    assert PHONE not in held(desk) and "稳岗返还给多少" not in held(desk)
    assert count(desk, lines) == said
    with desk.database.reading() as connection:
        cards = connection.execute(select(lines.c.cards, lines.c.text)).all()
    assert any(row.cards for row in cards) and not any(row.text for row in cards)


def test_what_is_young_stays(zhang: Chat, desk: Site) -> None:
    zhang.says("稳岗返还给多少")
    desk.clock.moment += timedelta(days=366)
    zhang.says("职业介绍补贴给多少")
    passes(desk, hours=1)
    assert "职业介绍补贴给多少" in held(desk) and "稳岗返还给多少" not in held(desk)


def test_who_stays_away_for_two_years_is_known_no_longer(zhang: Chat, desk: Site) -> None:
    zhang.says("我公司小微企业，稳岗返还能领不").says("记住")
    passes(desk, days=729)
    assert zhang.openid in held(desk)
    passes(desk, days=2)
    assert zhang.openid not in held(desk)
    assert count(desk, conversations, conversations.c.region == "140100") == 1
    zhang.says("看看你们存了我什么").hears("没有存您的信息")


def test_a_check_is_nobodys_in_the_end(zhang: Chat, desk: Site) -> None:
    desk.clock.moment = datetime(2020, 4, 1, 4, tzinfo=UTC)
    zhang.says("招人补助能领不").says(choice(zhang.heard, "小微企业")).says("八个月")
    zhang.says("3个").hears("4500元")
    checks = count(desk, check_records)
    passes(desk, days=1096)
    assert count(desk, check_records) == checks > 0
    with desk.database.reading() as connection:
        rows = connection.execute(select(check_records)).all()
    assert all((row.conversation_id, row.facts_digest) == (None, "") for row in rows)
    assert all(row.cards for row in rows)


def test_a_settled_application_is_a_number(zhang: Chat, town: Town, desk: Site) -> None:
    boss = Boss(town)
    number = boss.publishes(**GUARD)
    applied(zhang)
    of_them = invited(boss, number, desk)
    boss.caller.does(f"/employers/{boss.firm['id']}/applications/{of_them}/hire")
    passes(desk, days=729)
    assert PHONE in held(desk)
    passes(desk, days=2)
    assert PHONE not in held(desk)
    with desk.database.reading() as connection:
        row = connection.execute(select(applications)).one()
    assert (row.state, row.seeker_id, row.interview_place) == ("hired", None, "")
    assert row.settled_at


def test_who_waits_for_an_outcome_is_kept(zhang: Chat, town: Town, desk: Site) -> None:
    Boss(town).publishes(**GUARD)
    applied(zhang)
    with desk.database.transaction() as connection:
        moment = desk.clock() + timedelta(days=1000)
        assert retain_some(connection, "profiles", moment) == 0
    assert count(desk, seekers) == 1


def test_looks_exports_and_sessions_go(zhang: Chat, chief: Clerk, town: Town, desk: Site) -> None:
    chief.looks_at(zhang)
    town.person("m_zhang")
    with desk.database.transaction() as connection:
        wish = Wish("conversations", "140100", NOON.date(), NOON.date())
        ask(connection, wish, "季度抽查", chief.member, desk.clock())
    passes(desk, days=1094)
    assert (count(desk, looks), count(desk, exports), count(desk, sessions)) == (1, 1, 0)
    passes(desk, days=2)
    assert (count(desk, looks), count(desk, exports)) == (0, 0)


def test_once_a_day_and_no_more(zhang: Chat, desk: Site) -> None:
    passes(desk, hours=1)
    done = [moment for (moment,) in _done(desk)]
    assert len(done) == len(STEPS) and set(done) == {desk.clock()}
    passes(desk, hours=1)
    assert [moment for (moment,) in _done(desk)] == done
    passes(desk, days=1)
    assert set(_done(desk)) == {(desk.clock(),)}


def _done(desk: Site) -> list[tuple[datetime]]:
    with desk.database.reading() as connection:
        return [tuple(row) for row in connection.execute(select(retained.c.done_at))]


def runs(desk: Site, *words: str) -> str:
    """What a command says."""
    done = CliRunner().invoke(privacy_group(desk.database, desk.clock), words)
    assert done.exit_code == 0, done.output
    return done.output


def test_the_command_says_what_is_old_and_does_it_when_told(zhang: Chat, desk: Site) -> None:
    zhang.says(f"我电话{PHONE}")
    desk.clock.moment += timedelta(days=366)
    assert "聊天记录（365 天）：4 条到期" in runs(desk, "retain", "--dry-run")
    assert PHONE in held(desk)
    assert "聊天记录：4/4\n" in runs(desk, "retain")
    assert PHONE not in held(desk)
    assert "共处理 0 条" in runs(desk, "retain")


def test_the_command_says_why_for_how_long(desk: Site) -> None:
    assert "访问记录：1095 天" in runs(desk, "periods")
