"""A fair is planned, announced, moved and cancelled; who signed up hears of what concerns them."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from core.errors import Conflict, Invalid, NotFound
from jobs.fairs.booths import ask_booth
from jobs.fairs.fair_regions import around
from jobs.fairs.fair_telling import Told
from jobs.fairs.fair_values import Fair
from jobs.fairs.fairs import (
    Wanted,
    announce_fair,
    cancel_fair,
    edit_fair,
    get_announced,
    get_fair,
    list_fairs,
)
from jobs.fairs.visitors import give_up, sign_up
from tests.jobs.fairs.offices import (
    GUJIAO,
    LOUFAN,
    PLAN,
    REGIONS,
    TAIYUAN,
    XIAODIAN,
    Office,
    on,
)


def fair_of(office: Office, fair: int) -> Fair:
    """A fair as it stands."""
    with office.work() as connection:
        return get_fair(connection, fair)


def found(office: Office, **wanted: Any) -> list[int]:
    """The numbers of the fairs that are so."""
    with office.work() as connection:
        return [fair.id for fair in list_fairs(connection, Wanted(**wanted))[0]]


def test_a_fair_is_planned_announced_on_and_over(office: Office) -> None:
    fair = office.plans()
    phases = []
    for moment in (on(11, 21), on(12, 21, 8, 59), on(12, 21, 9), on(12, 21, 12)):
        if moment == on(12, 21, 8, 59):
            with office.work() as connection:
                announce_fair(connection, fair, moment)
        phases.append(fair_of(office, fair).phase(moment))
    assert phases == ["planned", "announced", "on", "over"]


def test_a_plan_is_not_public(office: Office) -> None:
    fair = office.plans()
    with pytest.raises(NotFound), office.work() as connection:
        get_announced(connection, fair)
    assert found(office) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"host": ""}, "host"),
        ({"ends_at": on(12, 21, 9), "signup_until": on(12, 21)}, "ends_at"),
        ({"ends_at": on(12, 21) + timedelta(days=400)}, "ends_at"),
        ({"signup_until": on(12, 22)}, "signup_until"),
        ({"region": "999999"}, "region"),
        ({"region": ""}, "region"),
        ({"level": "county"}, "region"),
        ({"paired_region": TAIYUAN}, "paired_region"),
        ({"paired_region": "1"}, "paired_region"),
        ({"audience": ("heroes",)}, "audience"),
        ({"booth_limit": 0}, "booth_limit"),
        ({"employers_expected": 10_001}, "employers_expected"),
    ],
)
def test_a_plan_that_cannot_be_so_names_the_field(
    office: Office, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        office.plans(**changes)
    assert list(refused.value.fields) == [field]


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"place": ""}, "写明地点"),
        ({"starts_at": on(12, 21, 0), "ends_at": on(12, 22, 0)}, "写明几点"),
    ],
)
def test_nothing_is_announced_that_nobody_could_find(
    office: Office, changes: dict[str, Any], missing: str
) -> None:
    with pytest.raises(Conflict, match=missing):
        office.announces(**changes)
    # Online there is nowhere to go, and it may be open day and night.
    office.announces(online=True, **changes)


def test_announcing_twice_and_calling_off_twice_are_refused(office: Office) -> None:
    fair = office.announces()
    with pytest.raises(Conflict, match="已经发布"), office.work() as connection:
        announce_fair(connection, fair, office.moment)
    with office.work() as connection:
        cancel_fair(connection, fair, "暴雪", office.moment)
    with pytest.raises(Conflict, match="已经取消"), office.work() as connection:
        cancel_fair(connection, fair, "暴雪", office.moment)


def test_all_who_signed_up_hear_that_there_will_be_no_fair(office: Office) -> None:
    fair, firm, seeker = office.announces(), office.firm(), office.seeker("m_zhang")
    posting = office.posting(firm)
    with office.work() as connection:
        ask_booth(connection, fair, firm.id, [posting], office.moment)
        sign_up(connection, fair, seeker, office.moment)
        assert cancel_fair(connection, fair, "暴雪预警", office.moment) == Told(1, 1)
    [told] = office.told("m_zhang")
    assert (told.kind, told.expires_at) == ("fair_changed", PLAN.ends_at)
    assert "取消了" in told.text
    assert "暴雪预警" in told.text
    assert [one.kind for one in office.told("m_zhang", "cancelled")] == ["fair_reminder"]
    assert "暴雪预警" in office.firm_is_told(firm)[0]


def test_a_plan_that_is_dropped_is_told_to_nobody(office: Office) -> None:
    fair = office.plans()
    with office.work() as connection:
        assert cancel_fair(connection, fair, "并入市里的专场", office.moment) == Told()


def test_nothing_is_cancelled_without_a_reason(office: Office) -> None:
    fair = office.announces()
    with pytest.raises(Invalid, match="写明为什么"), office.work() as connection:
        cancel_fair(connection, fair, "", office.moment)


def test_who_signed_up_hears_of_another_time_and_is_reminded_of_that(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    with office.work() as connection:
        sign_up(connection, fair, seeker, office.moment)
    office.passes(days=1)
    later = {"starts_at": on(12, 24, 9), "ends_at": on(12, 24, 12)}
    with office.work() as connection:
        edit_fair(connection, fair, replace(PLAN, **later), REGIONS, office.moment)
    now, reminder = office.told("m_zhang")
    assert (now.kind, now.expires_at) == ("fair_changed", on(12, 24, 12))
    assert "改了时间或地点" in now.text
    assert "12月24日（周四）9:00–12:00" in now.text
    assert reminder.due_at == on(12, 23, 18)
    assert [one.due_at for one in office.told("m_zhang", "cancelled")] == [on(12, 20, 18)]


@pytest.mark.parametrize(
    ("night", "starts", "later", "due"),
    [
        (on(12, 20, 23), 9, {}, on(12, 20, 23)),
        (on(12, 21, 5), 9, {}, on(12, 21, 5)),
        (on(12, 20, 23), 14, {}, on(12, 21, 8)),
        (on(12, 10, 23), 9, {}, on(12, 11, 8)),
        (on(12, 10, 15), 9, {}, on(12, 10, 15)),
        (on(12, 20, 23), 9, {"online": True}, on(12, 21, 8)),
    ],
    ids=["tonight", "at dawn", "in the afternoon", "in ten days", "by day", "online"],
)
def test_a_fair_that_is_called_off_at_night_wakes_only_whom_the_morning_is_too_late_for(
    office: Office, night: datetime, starts: int, later: dict[str, Any], due: datetime
) -> None:
    times = {"starts_at": on(12, 21, starts), "ends_at": on(12, 21, 17)}
    fair, seeker = office.announces(**times, **later), office.seeker("m_zhang")
    with office.work() as connection:
        sign_up(connection, fair, seeker, office.moment)
    office.waits_until(night)
    with office.work() as connection:
        cancel_fair(connection, fair, "暴雪", night)
    assert [one.due_at for one in office.told("m_zhang")] == [due]


def test_that_a_fair_is_put_off_is_told_before_people_leave_for_the_old_time(
    office: Office,
) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    with office.work() as connection:
        sign_up(connection, fair, seeker, office.moment)
    office.waits_until(on(12, 20, 23))
    later = {"starts_at": on(12, 24, 14), "ends_at": on(12, 24, 17)}
    with office.work() as connection:
        edit_fair(connection, fair, replace(PLAN, **later), REGIONS, office.moment)
    assert office.told("m_zhang")[0].due_at == on(12, 20, 23)


def test_of_two_changes_only_the_last_is_told_and_none_to_who_comes_no_more(
    office: Office,
) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    with office.work() as connection:
        sign_up(connection, fair, seeker, office.moment)
    for place in ("二楼", "三楼"):
        office.passes(minutes=1)
        office.sets_place(fair, place)
    news, _reminder = office.told("m_zhang")
    assert "三楼" in news.text
    with office.work() as connection:
        give_up(connection, fair, seeker, office.moment)
    assert office.told("m_zhang") == []


def test_a_better_theme_is_no_news(office: Office) -> None:
    fair, seeker = office.announces(), office.seeker("m_zhang")
    with office.work() as connection:
        sign_up(connection, fair, seeker, office.moment)
        edit_fair(connection, fair, replace(PLAN, theme="春风行动"), REGIONS, office.moment)
    assert len(office.told("m_zhang")) == 1
    assert fair_of(office, fair).plan.theme == "春风行动"


def test_what_was_announced_keeps_a_place_to_go_to(office: Office) -> None:
    fair = office.announces()
    with pytest.raises(Conflict, match="写明地点"), office.work() as connection:
        edit_fair(connection, fair, replace(PLAN, place=""), REGIONS, office.moment)


def test_what_is_over_stays_as_it_was(office: Office) -> None:
    fair = office.announces()
    office.waits_until(on(12, 21, 12))
    with pytest.raises(Conflict, match="更正数字"), office.work() as connection:
        edit_fair(connection, fair, PLAN, REGIONS, office.moment)


def test_a_fair_is_found_from_the_counties_in_and_the_province_around(office: Office) -> None:
    city = office.announces()
    county = office.announces(level="county", region=XIAODIAN)
    other = office.announces(level="county", region=GUJIAO)
    far = office.announces(region="140800")

    def near(adcode: str) -> list[int]:
        return found(office, regions=around(REGIONS, REGIONS.get(adcode)))

    assert near(XIAODIAN) == [city, county]
    assert near(TAIYUAN) == [city, county, other]
    assert near("140000") == [city, county, other, far]
    assert near("370300") == []


def test_a_paired_fair_is_found_from_both_counties(office: Office) -> None:
    """古交 brings its firms to 娄烦."""
    fair = office.announces(level="county", region=LOUFAN, paired_region=GUJIAO)
    for adcode in (LOUFAN, GUJIAO):
        assert found(office, regions=[adcode]) == [fair]


def test_a_fair_is_found_by_whom_it_is_for(office: Office) -> None:
    fair = office.announces(audience=("veteran", "women"))
    office.announces(audience=("difficult",))
    assert found(office, audience="veteran") == [fair]
    assert found(office, audience="e") == []


def test_fairs_come_page_by_page_and_none_twice(office: Office) -> None:
    numbers = [office.announces() for _ in range(5)]
    seen: list[int] = []
    cursor: str | None = ""
    with office.work() as connection:
        while cursor is not None:
            page, cursor = list_fairs(connection, Wanted(), 2, cursor)
            seen += [fair.id for fair in page]
    assert seen == numbers


@pytest.mark.parametrize("cursor", ["x", "1-x", "99999999999999-1", "1", "-1-1", "١-١"])
def test_a_cursor_of_nobody_is_refused(office: Office, cursor: str) -> None:
    with pytest.raises(Invalid, match="next_cursor"), office.work() as connection:
        list_fairs(connection, Wanted(), 2, cursor)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (on(12, 21, 9), on(12, 21, 12, 30), "2026年12月21日（周一）9:00–12:30"),
        (on(12, 21, 9), on(12, 22, 12), "2026年12月21日（周一）9:00至12月22日（周二）12:00"),
        (on(12, 21, 0), on(12, 22, 0), "2026年12月21日（周一）"),
        (on(12, 21, 0), on(12, 23, 0), "2026年12月21日（周一）至12月22日（周二）"),
    ],
)
def test_times_as_people_read_them(start: Any, end: Any, words: str) -> None:
    assert replace(PLAN, starts_at=start, ends_at=end).when == words
