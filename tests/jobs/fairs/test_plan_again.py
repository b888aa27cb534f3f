"""A changed table sent again: what it would change is said first, then done in whole or not."""

from dataclasses import replace
from typing import Any

import pytest

from core.errors import Conflict, Invalid
from jobs.fairs.fair_values import Plan
from jobs.fairs.fairs import announce_fair, cancel_fair, edit_fair, get_fair
from jobs.fairs.forms.plan_table import COLUMNS, Reporter
from jobs.fairs.plan_differences import Differences
from jobs.fairs.plan_import import Imported, described, import_plan, look_at_plan
from jobs.fairs.visitors import sign_up
from tests.jobs.fairs.offices import REGIONS, XIAODIAN, Office, on
from tests.jobs.fairs.sheets import filled

OURS = Reporter(REGIONS.get(XIAODIAN), "小店区公共就业服务机构", 2026)
ROW = (1, "县级", "12月21日9:00-12:00", "区人力资源市场", "春风行动", "农民工", 30)
LATER = (*ROW[:2], "12月24日9:00-12:00", *ROW[3:])
AFTERNOON = (*ROW[:2], "12月21日14:00-17:00", *ROW[3:])


def looks(office: Office, *rows: Any) -> Differences:
    """What a table would change."""
    with office.work() as connection:
        content = filled(COLUMNS, *rows)
        return look_at_plan(connection, content, OURS, REGIONS, office.moment)


def sends(office: Office, *rows: Any, seen: str = "") -> Imported:
    """A table is taken in."""
    with office.work() as connection:
        content = filled(COLUMNS, *rows)
        return import_plan(connection, content, OURS, REGIONS, office.moment, seen)


def sends_after_a_look(office: Office, *rows: Any) -> Imported:
    """A table is taken in by who has seen what it changes."""
    return sends(office, *rows, seen=looks(office, *rows).version)


def plan_of(office: Office, fair: int) -> Plan:
    """What is planned of a fair."""
    with office.work() as connection:
        return get_fair(connection, fair).plan


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("时间", "12月21日14:00-17:00", "12:00 → 2026年12月21日（周一）14:00–17:00"),
        ("地点", "市民广场", "地点：区人力资源市场 → 市民广场"),
        ("主题", "春暖并州", "主题：春风行动 → 春暖并州"),
        ("面向群体", "退役军人", "面向群体：农民工 → 退役军人"),
        ("拟组织参会单位数", 45, "拟组织参会单位数：30 → 45"),
    ],
)
def test_a_changed_cell_is_told_and_then_changed(
    office: Office, column: str, value: Any, told: str
) -> None:
    (fair,) = sends(office, ROW).added
    row = list(ROW)
    row[COLUMNS.index(column)] = value
    (line,) = described(looks(office, row))
    assert line.startswith(f"第2行 改 {fair} 号 春风行动：")
    assert told in line
    before = plan_of(office, fair)
    assert sends_after_a_look(office, row) == Imported(changed=(fair,))
    assert plan_of(office, fair) != before
    assert sends(office, row) == Imported(already=1)


def test_nothing_is_changed_that_nobody_has_looked_at(office: Office) -> None:
    (fair,) = sends(office, ROW).added
    with pytest.raises(Conflict, match="请先看过"):
        sends(office, AFTERNOON, (2, *ROW[1:4], "另一场", "", ""))
    seen = looks(office, AFTERNOON).version
    with office.work() as connection:
        moved = replace(get_fair(connection, fair).plan, place="体育馆")
        edit_fair(connection, fair, moved, REGIONS, office.moment)
    with pytest.raises(Conflict, match="又有改动"):
        sends(office, (*AFTERNOON[:3], "体育馆", *AFTERNOON[4:]), seen=seen)
    assert plan_of(office, fair).starts_at == on(12, 21)


def test_a_row_that_is_wrong_keeps_all_others_from_being_changed(office: Office) -> None:
    (fair,) = sends(office, ROW).added
    with pytest.raises(Invalid, match="什么也没有导入") as refused:
        sends_after_a_look(office, AFTERNOON, (2, "火星", "待定", "广场", "夏日", "", ""))
    assert list(refused.value.fields) == ["第3行 市县", "第3行 时间"]
    assert plan_of(office, fair).starts_at == on(12, 21)


def test_what_a_table_leaves_open_stays(office: Office) -> None:
    (fair,) = sends(office, ROW).added
    with office.work() as connection:
        known = replace(plan_of(office, fair), contact="0351-0000000", booth_limit=40)
        edit_fair(connection, fair, known, REGIONS, office.moment)
    bare = (1, "县级", "12月21日", "区人力资源市场", "春风行动", "", "")
    assert sends(office, bare) == Imported(already=1)
    assert plan_of(office, fair) == known
    sends_after_a_look(office, AFTERNOON)
    after = plan_of(office, fair)
    assert (after.contact, after.booth_limit) == ("0351-0000000", 40)
    assert after.signup_until == after.ends_at == on(12, 21, 17)


def test_who_signed_up_for_what_was_announced_hears_of_the_new_hours(office: Office) -> None:
    (fair,) = sends(office, ROW).added
    with office.work() as connection:
        announce_fair(connection, fair, office.moment)
        sign_up(connection, fair, office.seeker("m_zhang"), office.moment)
    assert "会告诉报了名的人" in next(described(looks(office, AFTERNOON)))
    sends_after_a_look(office, AFTERNOON)
    assert "12月21日（周一）14:00–17:00" in office.told("m_zhang")[0].text


def test_what_was_announced_keeps_its_hours_or_gets_others(office: Office) -> None:
    (fair,) = sends(office, ROW).added
    with office.work() as connection:
        announce_fair(connection, fair, office.moment)
    with pytest.raises(Invalid) as refused:
        looks(office, (*ROW[:2], "12月21日至22日", *ROW[3:]))
    assert "要写明几点" in refused.value.fields["第2行 时间"][0]


def test_what_is_over_or_called_off_stays_and_is_not_planned_again(office: Office) -> None:
    held, off = sends(office, ROW, (2, *LATER[1:4], "零工专场", "", "")).added
    with office.work() as connection:
        announce_fair(connection, held, office.moment)
        cancel_fair(connection, off, "暴雪", office.moment)
    office.waits_until(on(12, 22))
    rows = ((*ROW[:5], "退役军人", 30), (2, *LATER[1:4], "零工专场", "", ""))
    told = list(described(looks(office, *rows)))
    assert "已经办完，不再改" in told[0]
    assert "已经取消，没有再加" in told[1]
    assert sends(office, *rows) == Imported(left=2)


@pytest.mark.parametrize("announced", [False, True])
def test_the_next_of_a_series_is_another_one_and_the_last_stays(
    office: Office, announced: bool
) -> None:
    (first,) = sends(office, ROW).added
    if announced:
        with office.work() as connection:
            announce_fair(connection, first, office.moment)
    told = next(described(looks(office, LATER)))
    assert f"另加一场，主题、地点和 {first} 号相同" in told
    assert f"打开 {first} 号改日期" in told
    with pytest.raises(Conflict, match="请先看过"):
        sends(office, LATER)
    (second,) = sends_after_a_look(office, LATER).added
    assert plan_of(office, first).starts_at == on(12, 21)
    assert plan_of(office, second).starts_at == on(12, 24)
    assert sends(office, ROW, LATER) == Imported(already=2)


def test_a_series_that_is_whole_in_the_table_is_added_at_once(office: Office) -> None:
    sends(office, ROW)
    assert len(sends(office, ROW, LATER).added) == 1


def test_what_was_seen_stands_for_what_is_new_left_and_absent_too(office: Office) -> None:
    other = (2, *LATER[1:4], "零工专场", "", "")
    held, _ = sends(office, ROW, other).added
    looked = [looks(office, *rows).version for rows in ((ROW,), (ROW, other))]
    assert looked[0] != looked[1]
    third = (1, "县级", "12月28日9:00-12:00", "体育馆", "夏日", "", "")
    seen = looks(office, AFTERNOON, third).version
    with pytest.raises(Conflict, match="又有改动"):
        sends(office, AFTERNOON, (*third[:3], "市民广场", *third[4:]), seen=seen)
    with office.work() as connection:
        cancel_fair(connection, held, "暴雪", office.moment)
    assert looks(office, ROW, other).version != looked[1]


def test_a_row_left_out_is_told_and_its_fair_stays(office: Office) -> None:
    other = (2, *LATER[1:4], "零工专场", "", "")
    _, fair = sends(office, ROW, other).added
    (line,) = described(looks(office, ROW))
    assert line.startswith(f"表里没有 {fair} 号")
    sends(office, ROW)
    assert sends(office, ROW, other) == Imported(already=2)


def test_a_fair_of_last_year_does_not_come_again_in_this(office: Office) -> None:
    sends(office, ROW)
    next_year = (1, "县级", "2027年12月21日9:00-12:00", *ROW[3:])
    assert len(sends(office, next_year).added) == 1


def test_what_is_over_has_not_moved(office: Office) -> None:
    sends(office, ROW)
    office.waits_until(on(12, 22))
    done = sends(office, (1, "县级", "12月28日9:00-12:00", *ROW[3:]))
    assert len(done.added) == 1
