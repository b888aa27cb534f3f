"""The notice of a fair: a sheet that another office can take in, and an article for phones."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from flask.cli import AppGroup

from jobs.fairs.fairs_api.files import ENVELOPE
from jobs.fairs.forms.reading import LARGEST
from jobs.recruitment_notices.article import WIDTH, folded, width
from jobs.recruitment_notices.columns import BOOTH, NAMES
from jobs.recruitment_notices.commands import add_notice_commands
from jobs.recruitment_notices.given_out import fair_article, fair_sheet
from jobs.recruitment_notices.importing import import_of_firms
from tests.core.test_access import TOKEN
from tests.jobs.fairs.offices import REGIONS, STAFF, Firm, Office
from tests.jobs.fairs.sheets import cells, opened
from tests.jobs.recruitment_notices.test_notice_import import CODE, SEWING, sheet


@pytest.fixture
def fair(office: Office, firm: Firm) -> int:
    """A fair with two firms."""
    fair, other = office.announces(), office.firm("=HYPERLINK(“坏”)")
    office.lets_in(fair, firm, [office.posting(firm, certificates=["焊工证"])], "A12")
    welder = {"education": "大专", "pay_low": None, "pay_high": None, "benefits": [], "shift": []}
    office.lets_in(fair, other, [office.posting(other, "@电焊工", **welder)], "2")
    return fair


def given(office: Office, fair: int) -> tuple[bytes, str]:
    """The sheet and the article of a fair."""
    with office.work() as connection:
        return fair_sheet(connection, fair, REGIONS), fair_article(connection, fair, REGIONS)


def test_the_sheet_has_the_columns_of_the_template(office: Office, fair: int) -> None:
    rows = cells(given(office, fair)[0])
    assert rows[0] == ["冬季用工专场招聘会 招聘简章"]
    assert "2026年12月21日（周一）9:00–12:00" in rows[1][0]
    assert rows[2] == [BOOTH, *NAMES]
    assert rows[4] == [
        "A12",
        2,
        "某某服装有限公司",
        CODE,
        "缝纫工",
        "全职",
        10,
        4000,
        6000,
        "月",
        "太原市小店区",
        "某某路1号",
        "8:00—18:00",
        "白班",
        "包吃、包住",
        "不限",
        "焊工证",
        None,
        "平车、包缝，熟手优先。",
    ]


def test_pay_goes_out_to_the_fen(office: Office, firm: Firm) -> None:
    fair, piece = office.announces(), {"pay_low": 80, "pay_high": 125, "pay_unit": "piece"}
    office.lets_in(fair, firm, [office.posting(firm, **piece)], "1")
    content, article = given(office, fair)
    assert cells(content)[3][7:10] == [0.8, 1.25, "件"]
    assert "0.8–1.25元/件" in article


def test_names_that_look_like_formulas_stay_names(office: Office, fair: int) -> None:
    row = opened(given(office, fair)[0])[4]
    assert [(cell.value, cell.data_type) for cell in (row[2], row[4])] == [
        ("=HYPERLINK(“坏”)", "s"),
        ("@电焊工", "s"),
    ]


def test_another_office_takes_the_sheet_in(office: Office, fair: int) -> None:
    content = given(office, fair)[0]
    with office.work() as connection:
        done = import_of_firms(connection, content, REGIONS, None, "staff:王会计", office.moment)
    # Here the postings are already; elsewhere they would be drafts.
    assert (done.drafts, done.already) == ((), 2)


def test_the_article_says_who_pays_what_and_how_to_apply(office: Office, fair: int) -> None:
    article = given(office, fair)[1]
    for words in (
        "冬季用工专场招聘会\n时间：2026年12月21日（周一）9:00–12:00",
        "面向：农民工、就业困难人员",
        "2 家单位，2 个岗位，招 20 人",
        "【A12】某某服装有限公司\n1. 缝纫工　10人\n4000–6000元/月｜全职\n小店区某某路1号",
        "焊工证、白班、包吃、包住\n投递：在公众号回复“投递",
        "工资面议｜全职",
        "大专以上",
    ):
        assert words in article
    assert max(width(line) for line in article.splitlines()) <= WIDTH


@pytest.mark.parametrize(
    "text",
    ["字" * 55, "包吃、包住、五险一金、年终奖、高温补贴、带薪年假、节日福利", "a" * 90, ""],
)
def test_long_lines_are_broken_and_nothing_is_lost(text: str) -> None:
    lines = list(folded(text))
    assert "".join(lines) == text
    assert all(0 < width(line) <= WIDTH for line in lines)


def test_lists_are_broken_behind_their_marks() -> None:
    first, _ = folded("包吃、包住、五险一金、年终奖、高温补贴、带薪年假")
    assert first == "包吃、包住、五险一金、年终奖、高温补贴、"


def sends(office: Office, path: str, headers: Any, *rows: dict[str, Any], **form: Any) -> Any:
    """What comes back for a notice that is sent to an address."""
    data = {"file": (BytesIO(sheet(*rows)), "notice.xlsx"), **form}
    return office.client.post(f"/api/v1{path}", data=data, headers=headers)


def test_everybody_may_have_the_template(office: Office) -> None:
    template = office.client.get("/api/v1/postings/template.xlsx")
    assert template.status_code == 200
    assert cells(template.data)[0] == ["企业招聘简章"]


def test_members_send_their_notice_and_strangers_learn_nothing(office: Office, firm: Firm) -> None:
    path, headers = f"/employers/{firm.id}/postings/import", office.logs_in(firm.owner)
    done = sends(office, path, headers, SEWING)
    assert (done.status_code, len(done.json["drafts"])) == (201, 1)
    wrong = sends(office, path, headers, SEWING | {"招聘人数": "若干"})
    assert wrong.status_code == 422
    assert list(wrong.json["error"]["fields"]) == ["第3行 招聘人数"]
    stranger = office.logs_in(office.seeker())
    assert sends(office, path, stranger, SEWING).status_code == 404
    nothing = office.client.post(f"/api/v1{path}", headers=headers)
    assert (nothing.status_code, list(nothing.json["error"]["fields"])) == (422, ["file"])


def test_a_file_that_is_too_large_is_refused_before_it_is_read(office: Office, firm: Firm) -> None:
    path, headers = f"/employers/{firm.id}/postings/import", office.logs_in(firm.owner)
    body = bytes(LARGEST + ENVELOPE + 1)
    kind = "multipart/form-data; boundary=x"
    answer = office.client.post(f"/api/v1{path}", data=body, content_type=kind, headers=headers)
    assert (answer.status_code, "最大 2 MB" in answer.json["error"]["message"]) == (413, True)


def test_staff_send_for_firms_and_take_the_notice_of_a_fair(
    office: Office, firm: Firm, fair: int
) -> None:
    staff = {"Authorization": f"Bearer {TOKEN}"}
    row = SEWING | {"统一社会信用代码": CODE}
    done = sends(office, "/staff/postings/import", staff, row, by=STAFF)
    assert (done.status_code, done.json["already"]) == (201, 0)
    assert office.staff(f"/fairs/{fair}/notice.xlsx", method="GET").data[:2] == b"PK"
    assert "【A12】" in office.staff(f"/fairs/{fair}/notice.txt", method="GET").text


def test_at_a_terminal(office: Office, firm: Firm, fair: int, tmp_path: Path) -> None:
    postings, fairs = AppGroup("postings"), AppGroup("fairs")
    add_notice_commands(postings, fairs, office.database, office.site.clock, REGIONS)

    def runs(group: AppGroup, *words: object) -> str:
        return CliRunner().invoke(group, [str(word) for word in words]).output

    notice, article = tmp_path / "notice.xlsx", tmp_path / "article.txt"
    assert "已存为" in runs(postings, "template", notice)
    assert "1 处要改" in runs(postings, "import", notice, "--by", STAFF)
    notice.write_bytes(sheet(SEWING | {"统一社会信用代码": CODE, "招聘人数": 3}))
    assert runs(postings, "import", notice, "--by", STAFF) == "新的草稿 1 个，0 个已经有了。\n"
    runs(fairs, "notice", fair, article)
    assert "【A12】" in article.read_text(encoding="utf-8")
    assert "已存为" in runs(fairs, "notice", fair, notice)
    assert cells(notice.read_bytes())[2][0] == BOOTH
    assert "应以 .xlsx 或 .txt 结尾" in runs(fairs, "notice", fair, tmp_path / "a.pdf")
