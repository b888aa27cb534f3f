"""The figures of fairs and the forms filled from them: corrected with a note, nobody named."""

import io

import pytest
from openpyxl import load_workbook

from tests.conftest import Site
from tests.console.clerks import Clerk, Hire
from tests.console.market import PHONE, SEEKER, Market
from tests.jobs.fairs.offices import GUJIAO, Office, on


@pytest.fixture
def bureau(desk: Site) -> Office:
    """The office of 太原 with its fairs."""
    return Office(desk)


@pytest.fixture
def fair(bureau: Office, market: Market) -> int:
    """A fair that is on, with a firm to whom somebody applied by it."""
    fair, firm = bureau.announces(), bureau.firm("晋阳纺织厂")
    posting = bureau.posting(firm)
    bureau.lets_in(fair, firm, [posting])
    bureau.waits_until(on(12, 21, 10))
    market.applies(posting, fair)
    return fair


@pytest.fixture
def officer(fair: int, hired: Hire) -> Clerk:
    """Who sees to fairs in 太原, on the day."""
    return hired("officer", "fair_officer")


def cells(content: bytes) -> str:
    """All that a file says, of all its sheets."""
    book = load_workbook(io.BytesIO(content))
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True))
    return "\n".join(str(cell) for row in rows for cell in row if cell is not None)


def test_a_figure_is_corrected_beside_what_was_counted(officer: Clerk, fair: int) -> None:
    officer.opens(f"fairs/{fair}").sees("入场求职人数", "更正一个数")
    correct = f"fairs/{fair}/corrections"
    officer.sends(correct, figure="visitors", value="86", note="").is_answered(422)
    officer.sees("依据：不能是空的", 'value="86"')
    officer.sends(correct, figure="visitors", value="很多", note="点数").is_answered(422)
    officer.sees("应是多少：应是整数")
    officer.sends(correct, figure="visitors", value="86", note="门口人工点数").is_answered(200)
    officer.sees(">86<", "officer（测试） 更正：门口人工点数")


def test_before_a_fair_has_begun_there_is_nothing_to_correct(
    zhaoxin: Clerk, bureau: Office
) -> None:
    fair = bureau.announces()
    zhaoxin.opens(f"fairs/{fair}").sees("招聘会开始以后").does_not_see("更正一个数")


def test_the_whole_of_a_region_is_corrected_for_its_days(officer: Clerk, fair: int) -> None:
    days = {"region": "140100", "since": "2026-12-01", "until": "2026-12-31"}
    officer.opens("fairs/figures", **days).sees("太原市", "举办场次")
    correct = "fairs/figures/corrections"
    officer.sends(correct, **days, figure="nonsense", value="3", note="报表").is_answered(422)
    officer.sends(correct, **days, figure="placed", value="31", note="企业报来")
    officer.sees(">31<", "更正：企业报来")
    officer.opens("fairs/figures").does_not_see("企业报来")


def test_whose_figures_are_not_ones_own_are_not_there(officer: Clerk, hired: Hire) -> None:
    county = hired("gujiao", "fair_officer", GUJIAO)
    for page in ("figures", "figures.xlsx", "plan.xlsx"):
        county.opens(f"fairs/{page}", region="太原").is_answered(422).sees("太原市不归您管")
        county.opens("fairs/figures").is_answered(200).sees("古交市")
    said = {"figure": "placed", "value": "1", "note": "报来"}
    county.sends("fairs/figures/corrections", region="140100", **said).is_answered(422)
    officer.opens("fairs/figures", since="nonsense").is_answered(422)


def test_the_files_say_what_they_should_and_name_nobody(officer: Clerk, fair: int) -> None:
    wanted = {
        "fairs/plan.xlsx": "惠民生促就业",
        "fairs/figures.xlsx?unit=某某中心": "填报单位：某某中心",
        f"fairs/{fair}/notice.xlsx": "晋阳纺织厂",
    }
    for path, words in wanted.items():
        answer = officer.client.get(f"/desk/{path}")
        assert answer.status_code == 200
        said = cells(answer.data)
        assert words in said
        assert SEEKER not in said
        assert PHONE not in said
    article = officer.client.get(f"/desk/fairs/{fair}/notice.txt")
    assert article.mimetype == "text/plain"
    assert "晋阳纺织厂" in article.text
    assert SEEKER not in article.text


def test_a_file_of_figures_is_signed_by_who_takes_it(officer: Clerk, fair: int) -> None:
    answer = officer.client.get("/desk/fairs/figures.xlsx", query_string={"phone": "0351-0000000"})
    assert "填表人：officer（测试）" in cells(answer.data)
