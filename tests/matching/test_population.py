"""People from a file, as offices have them in tables; and what is wrong, cell by cell."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from core.errors import Invalid
from eligibility.values import DECLINED
from matching.population import Population, Row
from tests.matching.crowd import shipped


@pytest.fixture
def write(tmp_path: Path) -> Any:
    """Makes a population of the lines of a file."""

    def of(*lines: str, encoding: str = "utf-8") -> Population:
        path = tmp_path / "people.csv"
        path.write_bytes("\n".join(lines).encode(encoding))
        return Population(path, shipped())

    return of


def test_columns_are_named_as_facts_or_as_people_call_them(write: Any) -> None:
    people = write(
        "编号,企业规模,headcount_total,裁员率,稳岗承诺,hire_date,缴费时间,地区",
        '1,小微企业,"1,028",5.5%,是,2020-02,12.5,太原',
        "2,large,,0.055,否,不清楚,,140105",
        "",
    )
    assert list(people.rows()) == [
        Row(
            {
                "employer_size": "micro_small",
                "headcount_total": 1028,
                "layoff_rate": Fraction(11, 200),
                "commitment_signed": True,
                "hire_date": "2020-02",
                "ui_months_paid": Fraction(25, 2),
            },
            "140100",
        ),
        Row(
            {
                "employer_size": "large",
                "layoff_rate": Fraction(11, 200),
                "commitment_signed": False,
                "hire_date": DECLINED,
            },
            "140105",
        ),
    ]
    assert (people.faults, people.count()) == ([], 2)


def test_what_excel_writes_is_read(write: Any) -> None:
    assert list(write("企业规模", "大型企业", encoding="utf-8-sig").rows()) == [
        Row({"employer_size": "large"})
    ]


@pytest.mark.parametrize(
    ("title", "cell", "sentence"),
    [
        ("企业规模", "小公司", "应为 小微企业、中型企业、大型企业 之一，现在是“小公司”"),
        ("职工总数", "二十八", "应为整数（人），现在是 '二十八'"),
        ("职工总数", "-1", "应为整数（人）"),
        ("职工总数", "NaN", "应为整数（人）"),
        ("稳岗承诺", "可能", "应写 是 或 否，现在是“可能”"),
        ("裁员率", "18", "应为比例，例如 5.5% 或 0.055"),
        ("hire_date", "2020/2/1", "应为日期，例如 2022-06-30"),
        ("地区", "火星", "没有找到“火星”"),
    ],
)
def test_every_fault_names_line_column_and_what_is_right(
    write: Any, title: str, cell: str, sentence: str
) -> None:
    people = write(f"{title},编号", f"{cell},1")
    assert list(people.rows()) == []
    (fault,) = people.faults
    assert fault.startswith(f"第 2 行“{title}”列：")
    assert sentence in fault


def test_all_faults_of_all_rows_are_found(write: Any) -> None:
    people = write("职工总数,稳岗承诺", "许多,也许", "5,是", "5", "六,否")
    assert len(list(people.rows())) == 1
    assert [fault.partition("：")[0] for fault in people.faults] == [
        "第 2 行“职工总数”列",
        "第 2 行“稳岗承诺”列",
        "第 4 行",
        "第 5 行“职工总数”列",
    ]
    assert "有 1 格，应与第 1 行一样是 2 格" in people.faults[2]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            ["职工总人数"],
            "第 1 行“职工总人数”列：没有这个事实，最接近的是 职工总数（headcount_total）",
        ),
        (["职工总数,职工总数"], "“职工总数”列写了两次"),
        ([""], "是空的"),
        (["职工总数", '"5'], "不是 CSV"),
    ],
)
def test_a_file_that_cannot_be_understood_is_refused(
    write: Any, lines: list[str], sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence.replace("（", ".").replace("）", ".")):
        list(write(*lines).rows())


def test_a_file_in_another_writing_is_refused(write: Any) -> None:
    with pytest.raises(Invalid, match="不是 UTF-8"):
        list(write("企业规模", encoding="gb18030").rows())


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="读不了"):
        list(Population(tmp_path / "none.csv", shipped()).rows())
