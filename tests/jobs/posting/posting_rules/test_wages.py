"""Pay is measured by the minimum wage of the place, the kind of work and the day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobs.posting.posting_rules.lexicon import BadRules
from jobs.posting.posting_rules.minimum_wages import FILE, Floors, read_wages
from jobs.posting.posting_rules.wages import HIGHEST, WageRule
from jobs.values import FEN, Pay, Place
from nlp.places.regions import RegionTree
from policy.files import read_yaml
from tests.jobs.firms import WELDER
from tests.jobs.posting.posting_rules.judging import TODAY

REGIONS = RegionTree()
SHIPPED = read_wages(read_yaml(FILE), REGIONS)
DATONG, XIAODIAN, ZICHUAN, GUIYANG, BEIJING = "140200", "140105", "370302", "520100", "110000"


def found(
    low: float | None,
    unit: str = "month",
    kind: str = "full_time",
    region: str = DATONG,
    high: float | None = None,
    today: date = TODAY,
) -> list[tuple[str, str]]:
    """Severity and reason of what is found of a pay in yuan."""
    ends = [None if one is None else int(one * FEN) for one in (low, high)]
    said: dict[str, Any] = {"kind": kind, "place": Place(region), "pay": Pay(*ends, unit)}  # type: ignore[arg-type]
    rule = WageRule(Floors(SHIPPED, REGIONS))
    return [(one.severity, one.reason) for one in rule.find(replace(WELDER, **said), today)]


@pytest.mark.parametrize(
    ("region", "low", "severity"),
    [
        (DATONG, 1779, "refused"),
        (DATONG, 1780, "flagged"),
        (DATONG, 1979, "flagged"),
        (DATONG, 1980, ""),
        # In the districts of Taiyuan the first class holds.
        (XIAODIAN, 1979, "refused"),
        (XIAODIAN, 1980, ""),
        (ZICHUAN, 1819, "refused"),
        (ZICHUAN, 2199, "flagged"),
        (ZICHUAN, 2200, ""),
        (GUIYANG, 1659, "refused"),
        (GUIYANG, 1890, ""),
        # Of Beijing the standards are not here: nobody is refused, and staff look.
        (BEIJING, 1000, "flagged"),
        (BEIJING, 2540, "flagged"),
        (BEIJING, 3000, ""),
    ],
)
def test_a_month_of_full_time_work(region: str, low: int, severity: str) -> None:
    assert [one for one, _ in found(low, region=region)] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("low", "unit", "kind", "severity"),
    [
        (19, "hour", "part_time", "refused"),
        (20, "hour", "part_time", "flagged"),
        (22, "hour", "gig", ""),
        (19.05, "hour", "part_time", "refused"),
        (19.1, "hour", "part_time", "flagged"),
        # A full-time hour is a part of the month's standard.
        (10, "hour", "full_time", "refused"),
        (12, "hour", "full_time", ""),
        # Nobody knows how long a day is.
        (60, "day", "gig", "flagged"),
        (120, "day", "gig", ""),
        # A piece is measured by nothing; a month of part-time work, nobody says how much of it.
        (1, "piece", "full_time", ""),
        (900, "month", "part_time", "flagged"),
        (600, "month", "gig", "flagged"),
        (2000, "month", "part_time", ""),
        (1067, "month", "traineeship", "refused"),
        (1068, "month", "traineeship", "flagged"),
        (1188, "month", "traineeship", ""),
        (500, "month", "public_welfare", "flagged"),
    ],
)
def test_other_work_by_its_own_measure(low: int, unit: str, kind: str, severity: str) -> None:
    assert [one for one, _ in found(low, unit, kind)] == ([severity] if severity else [])


def texts(about: str, low: int = 6000, kind: Any = "full_time", **changes: Any) -> list[Any]:
    """What is found of the pay of a posting with this text."""
    pay, place = Pay(low * FEN), Place(DATONG)
    wording = replace(WELDER, about=about, hours="", pay=pay, kind=kind, place=place)
    return list(WageRule(Floors(SHIPPED, REGIONS)).find(replace(wording, **changes), TODAY))


@pytest.mark.parametrize(
    ("low", "about", "severity"),
    [
        (600, "每天8小时，每周6天。", "refused"),
        (600, "一天八小时，单休。", "refused"),
        (930, "每天2小时，每周5天，打扫办公室。", ""),
        (800, "每天2小时，每周5天，打扫办公室。", "refused"),
        (850, "每天2小时，双休，打扫办公室。", "flagged"),
        (900, "每天2小时，打扫办公室。", "flagged"),
    ],
)
def test_part_time_work_by_the_month_is_measured_by_its_hours(
    low: int, about: str, severity: str
) -> None:
    assert [one.severity for one in texts(about, low, "part_time")] == [severity] * bool(severity)


@pytest.mark.parametrize(
    ("about", "passage"),
    [
        ("门店导购，底薪1200元，加提成。", "底薪1200元"),
        ("门店导购，底薪一千二加提成。", "底薪一千二"),
        ("试用期工资：1500，转正再谈。", "工资：1500"),
        ("分拣，时薪8元。", "时薪8元"),
        ("分拣，工资9元/小时，干完结。", "工资9元"),
    ],
)
def test_pay_in_the_text_is_measured_and_left_to_staff(about: str, passage: str) -> None:
    assert [(one.severity, one.passage) for one in texts(about)] == [("flagged", passage)]


@pytest.mark.parametrize(
    "about",
    [
        "底薪3000元，加提成，月薪6000以上。",
        "试用期工资80%，全勤奖200元。",
        "工资按件，工资0.8元/件，多劳多得。",
        "基本工资2000元，饭补300元，工龄工资50元每年。",
        "日薪200元，工资日结。",
        "工资每月15号发，发1次。",
    ],
)
def test_other_sums_in_the_text_are_left_in_peace(about: str) -> None:
    assert texts(about) == []


def test_where_the_standard_is_not_known_that_is_said_and_no_figure() -> None:
    ((_, reason),) = found(1500, region=BEIJING)
    assert "最低工资请自行核对" in reason and "1420" not in reason and "3000" not in reason


def test_the_reason_names_the_standard_its_document_and_its_day() -> None:
    ((_, reason),) = found(1500)
    assert "《劳动法》第四十八条" in reason
    assert "1780 元" in reason and "山西省" in reason and "2023年1月起" in reason
    assert "截至 2025-01-01" in reason


def test_before_its_day_a_standard_does_not_hold() -> None:
    ((severity, reason),) = found(1500, today=date(2022, 12, 31))
    assert severity == "flagged" and "自行核对" in reason


def test_pay_to_be_agreed_is_measured_by_what_is_said() -> None:
    assert found(None) == []
    assert [one for one, _ in found(None, high=1500)] == ["refused"]


@pytest.mark.parametrize(
    ("pay", "words"),
    [
        (Pay(800000, 600000), "写得比最高的还高"),
        (Pay(0, 600000), "应大于 0 元"),
        (Pay(600000 * FEN), "单位或位数写错"),
        (Pay(300000, 3000000), "相差太大"),
    ],
)
def test_pay_that_nobody_can_mean(pay: Pay, words: str) -> None:
    rule = WageRule(Floors(SHIPPED, REGIONS))
    reasons = [one.reason for one in rule.find(replace(WELDER, pay=pay), TODAY)]
    assert any(words in reason for reason in reasons)


def test_what_is_most_for_a_unit_is_still_believed() -> None:
    for unit, most in HIGHEST.items():
        assert found(most, unit) == []
        assert [one for one, _ in found(most + 1, unit)] == ["flagged"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"as_of": "最近"}, "as_of：应是日期"),
        ({"counties": {"999999": 1}}, "没有代码为 999999 的行政区划"),
        ({"traineeship_percent": 0}, "traineeship_percent：不能小于 1"),
        ({"cities": {}}, "cities：没有这一项"),
    ],
)
def test_standards_that_cannot_be_used_are_named(change: dict[str, Any], words: str) -> None:
    with pytest.raises(BadRules, match=words):
        read_wages(read_yaml(FILE) | change, REGIONS)


def test_classes_stand_from_the_highest_down() -> None:
    body = read_yaml(FILE)
    body["provinces"][0]["month"] = [1780, 1980]
    with pytest.raises(BadRules, match="应从高到低写"):
        read_wages(body, REGIONS)
