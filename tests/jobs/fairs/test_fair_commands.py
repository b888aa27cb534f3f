"""Staff at a terminal: a fair from its plan to its figures."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobs.fairs.fair_commands import fairs_group
from jobs.fairs.forms.plan_table import COLUMNS
from jobs.fairs.visitors import sign_up
from tests.jobs.fairs.offices import REGIONS, Office, on
from tests.jobs.fairs.sheets import cells, filled

ADD = ["add", "春风行动", "2026年12月21日9:00-12:00", "--region", "太原", "--host", "就业服务机构"]
ADD += ["--level", "city", "--place", "人力资源市场", "--audience", "migrant_worker"]


def runs(office: Office, *words: object) -> Result:
    """What a command says."""
    group = fairs_group(office.database, office.site.clock, REGIONS)
    return CliRunner().invoke(group, [str(word) for word in words])


def number_of(added: Result) -> str:
    """The number that a new fair got."""
    assert added.exit_code == 0, added.output
    return added.output.rsplit(" ", 1)[-1].strip()


def test_a_fair_is_planned_announced_and_cancelled(office: Office) -> None:
    number = number_of(runs(office, *ADD))
    assert "计划中" in runs(office, "list").output
    assert runs(office, "announce", number).output == "已发布。\n"
    listed = runs(office, "list", "--region", "小店区").output
    assert "已发布  2026年12月21日（周一）9:00–12:00  春风行动（单位 0，岗位 0，登记 0）" in listed
    with office.work() as connection:
        sign_up(connection, int(number), office.seeker(), office.moment)
    cancelled = runs(office, "cancel", number, "--because", "暴雪")
    assert cancelled.output == "已取消，会告知 1 位求职者、0 家单位。\n"
    assert runs(office, "list").output == "没有招聘会。\n"
    assert "已取消" in runs(office, "list", "--all").output


def test_the_booths_of_a_fair_are_listed(office: Office) -> None:
    fair, firm = office.announces(), office.firm("某某服装厂")
    assert "还没有单位报名" in runs(office, "booths", fair).output
    office.lets_in(fair, firm, [office.posting(firm)], "A1")
    assert "A1  已通过  某某服装厂：缝纫工" in runs(office, "booths", fair).output


def test_the_calendar_names_the_months_without_a_fair(office: Office) -> None:
    office.announces()
    told = runs(office, "calendar", "--region", "太原").output
    assert "太原市 2026 年：1 场" in told
    assert "还没有专场的月份：1、2、3、4、5、6、7、8、9、10、11 月" in told


def test_a_table_is_taken_in_and_given_out(office: Office, tmp_path: Path) -> None:
    sheet, out = tmp_path / "plan.xlsx", tmp_path / "city.xlsx"
    row = (1, "县级", "12月21日9:00-12:00", "人力资源市场", "春风行动", "农民工", 30)
    sheet.write_bytes(filled(COLUMNS, row))
    words = ("import", sheet, "--region", "小店区", "--host", "区就业服务机构", "--year", 2026)
    row_told = "第2行 新增：2026年12月21日（周一）9:00–12:00 春风行动\n"
    assert runs(office, *words).output == f"{row_told}新计划 1 场，改了 0 场，0 场没有变。\n"
    assert runs(office, *words).output == "新计划 0 场，改了 0 场，1 场没有变。\n"
    assert "1 场，已存为" in runs(office, "plan", out, "--region", "太原").output
    assert cells(out.read_bytes())[3][1] == "小店区"


def test_a_changed_table_is_shown_and_asked_about(office: Office, tmp_path: Path) -> None:
    sheet = tmp_path / "plan.xlsx"
    row = (1, "县级", "12月21日9:00-12:00", "人力资源市场", "春风行动", "农民工", 30)
    words = ("import", sheet, "--region", "小店区", "--host", "区就业服务机构", "--year", 2026)
    sheet.write_bytes(filled(COLUMNS, row))
    runs(office, *words)
    sheet.write_bytes(filled(COLUMNS, (*row[:3], "市民广场", *row[4:])))
    looked = runs(office, *words, "--dry-run").output
    assert "地点：人力资源市场 → 市民广场" in looked
    assert looked.endswith("什么也没有导入。\n")
    assert runs(office, *words).exit_code == 1  # nobody said yes
    assert runs(office, *words, "--yes").output.endswith("新计划 0 场，改了 1 场，0 场没有变。\n")


def test_a_table_with_faults_names_each_on_a_line(office: Office, tmp_path: Path) -> None:
    sheet = tmp_path / "plan.xlsx"
    sheet.write_bytes(filled(COLUMNS, (1, "县级", "待定", "", "春风行动", "", "")))
    refused = runs(office, "import", sheet, "--region", "小店区", "--host", "区就业服务机构")
    assert refused.exit_code == 1
    lines = refused.output.splitlines()
    assert lines[0] == "表里有 2 处要改，什么也没有导入。"
    assert [line.partition("：")[0] for line in lines[1:]] == ["  第2行 时间", "  第2行 地点"]


def test_the_figures_of_one_fair_and_of_a_region(office: Office, tmp_path: Path) -> None:
    fair, firm = office.announces(), office.firm()
    office.lets_in(fair, firm, [office.posting(firm)])
    office.waits_until(on(12, 22))
    assert "参会单位数  1\n提供岗位数  10\n" in runs(office, "figures", fair).output
    out = tmp_path / "figures.xlsx"
    told = runs(office, "figures", "--region", "太原", "--save", out).output
    assert told.startswith("举办场次  1\n")
    assert cells(out.read_bytes())[1] == ["填报单位：太原市"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["figures"], "两样写一样"),
        (["figures", "1", "--region", "太原"], "两样写一样"),
        (["figures", "--region", "火星"], "没有找到“火星”"),
        (["announce", "999999"], "没有找到这场招聘会"),
        (["cancel", "1"], "写明为什么取消"),
        (["plan", "/nowhere/plan.xlsx", "--region", "太原"], "写不了文件"),
        (["import", "/nowhere/plan.xlsx", "--region", "太原", "--host", "我"], "读不了文件"),
        (["add", "春风", "待定", *ADD[3:]], "看不懂“待定”"),
        (["add", "春风", "12月21日", *ADD[3:]], "没有写年份"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    office: Office, words: list[str], said: str
) -> None:
    refused = runs(office, *words)
    assert (refused.exit_code, said in refused.output) == (1, True), refused.output
