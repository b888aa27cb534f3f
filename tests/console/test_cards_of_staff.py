"""A card is changed at the console: checked line by line, over the shipped one, never lost."""

from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest

from policy.editing.export import written
from policy.files import read_yaml
from tests.chat import Chat
from tests.conftest import DATA, Site
from tests.console.clerks import Hire
from tests.console.desk_editors import Editor, Edits, editing
from tests.console.test_proposals import passes
from tests.curators import Editor as AtTheCommandLine

pytestmark = pytest.mark.usefixtures("shelf_restored")

CARD = "taiyuan-2020/job-retention-refund"
SHIPPED = written(read_yaml(DATA / f"cards/{CARD}.yaml"))
CHANGED = SHIPPED.replace("申报表, by: 企业", "新式申报表, by: 企业")
ASKED = "稳岗返还要什么材料"
DAY = timedelta(days=1)


@pytest.fixture
def edits(desk: Site, hired: Hire) -> Edits:
    return editing(desk, hired)


@pytest.fixture
def wang(edits: Edits) -> Editor:
    return edits("wang")


@pytest.fixture
def zhao(edits: Edits) -> Editor:
    return edits("zhao")


def change(author: Editor, reviewer: Editor, text: str = CHANGED) -> None:
    """Have another text of the card come into force."""
    author.writes("own_card", entry=CARD, text=text).submits().is_answered(200)
    reviewer.opens(author.number).tries_all().publishes().is_answered(200)


def test_the_changed_card_answers_and_survives_a_new_loading(
    chat: Chat, wang: Editor, zhao: Editor, editor: AtTheCommandLine
) -> None:
    chat.says("我在太原").says(ASKED).hears("申报表").does_not_hear("新式")
    wang.clerk.opens("proposals/new", kind="own_card", entry=CARD)
    wang.sees("失业保险稳岗返还", "优先于文件里的卡片")
    change(wang, zhao)
    wang.opens(wang.number).sees("1 个的答复会变")
    chat.says(ASKED).hears("新式申报表")
    assert editor.runs("cards", "load", DATA) == "知识没有变化。\n"
    chat.says(ASKED).hears("新式申报表")
    zhao.clerk.opens("knowledge/in-force", kind="own_card").sees("撤下改动", "审核")


def test_a_card_shipped_anew_beneath_it_is_not_put_over_it_and_not_lost(
    chat: Chat, wang: Editor, zhao: Editor, editor: AtTheCommandLine, tmp_path: Path
) -> None:
    change(wang, zhao)
    wang.clerk.opens("knowledge/expiring").does_not_see("工作人员改过这些卡片")
    told = editor.runs("cards", "load", shipped_anew(tmp_path))
    assert f"卡片 {CARD} 工作人员改过，仍用改过的；文件里的变了" in told
    chat.says("我在太原").says(ASKED).hears("新式申报表")
    wang.clerk.opens("knowledge/expiring").sees("工作人员改过这些卡片", "失业保险稳岗返还")
    wang.clerk.opens("proposals/new", kind="own_card", entry=CARD)
    wang.sees("文件里现在的卡片", "承诺书（新）", "新式申报表")
    # Whoever looked at both and publishes has settled it.
    change(wang, zhao, CHANGED.replace("承诺书, by", "承诺书（新）, by"))
    wang.clerk.opens("knowledge/expiring").does_not_see("工作人员改过这些卡片")
    zhao.clerk.opens("knowledge/in-force", kind="own_card")
    gone = {"kind": "own_card", "entry": CARD, "reason": "以文件为准"}
    zhao.clerk.sends("knowledge/withdraw", **gone).is_answered(200)
    zhao._shelf._look()
    chat.says(ASKED).hears("申报表", "承诺书（新）").does_not_hear("新式")


def test_what_is_shipped_anew_while_a_change_waits_is_looked_at_first(
    wang: Editor, zhao: Editor, editor: AtTheCommandLine, tmp_path: Path
) -> None:
    wang.writes("own_card", entry=CARD, text=CHANGED).submits()
    zhao.opens(wang.number).tries_all()
    editor.runs("cards", "load", shipped_anew(tmp_path))
    zhao.publishes().is_answered(409).sees("文件里的这张卡片在起草以后变了")


def test_files_that_do_not_fit_a_card_of_staff_are_not_loaded(
    edits: Edits, editor: AtTheCommandLine, tmp_path: Path
) -> None:
    author, reviewer = edits("author", region="520000"), edits("reviewer", region="520000")
    new = NEW.replace("taiyuan-2020", GONE)
    author.writes("own_card", text=new).submits().is_answered(200)
    reviewer.opens(author.number).tries_all().publishes().is_answered(200)
    folder = tmp_path / "data"
    copytree(DATA, folder, ignore=lambda _, names: {"jobs", "demo", GONE} & set(names))
    (folder / f"documents/{GONE}.yaml").unlink()
    refused = editor.is_refused("cards", "load", folder)
    assert "合不上，没有装入" in refused
    assert f"{GONE}/sightseeing" in refused


GONE = "guiyang-county"


def test_a_broken_card_is_refused_with_line_and_remedy(wang: Editor) -> None:
    line = SHIPPED[: SHIPPED.index("bp: 5000")].count("\n") + 1
    wang.writes("own_card", entry=CARD, text=SHIPPED.replace("bp: 5000", "bp: 6000"))
    wang.submits().is_answered(422).sees(f"第 {line} 行", "60%", "请照原文改正", "草稿")


def test_a_card_is_changed_in_plain_fields_and_the_rest_of_its_text_stays(
    chat: Chat, wang: Editor, zhao: Editor
) -> None:
    text = SHIPPED.replace("id: ", "# 王会计对过原文\nid: ", 1)
    wang.writes("own_card", entry=CARD, text=text).sees("常改的几项", "材料 1：名称", "复核日期")
    asked = "单位交的失业保险能退多少\n退保险费找哪家"
    plain = {"plain:materials.0.name": "新式申报表", "plain:asks": asked}
    wang.saves(
        text=text, **plain, **{"was:name": "失业保险稳岗返还", "plain:name": "失业保险稳岗返还"}
    )
    wang.sees(
        "# 王会计对过原文", "新式申报表&#34;, by: 企业", "退保险费找哪家", "name: 失业保险稳岗返还"
    )
    wang.submits()
    zhao.opens(wang.number).tries_all().publishes().is_answered(200)
    chat.says("我在太原").says(ASKED).hears("新式申报表")


def test_what_is_wrong_in_a_plain_field_is_told_beside_it(wang: Editor) -> None:
    wang.writes("own_card", entry=CARD, text=SHIPPED)
    wrong = {"plain:review_by": "明年", "plain:summary": "退回 12345 元。"}
    wang.saves(text=SHIPPED, then="submit", **wrong).is_answered(422)
    assert "应是2026-12-31、2026-12 或 2026" in told_beside(wang, "review_by")


def test_a_draft_stored_with_faults_shows_them_where_they_are(wang: Editor, zhao: Editor) -> None:
    wang.writes("own_card", entry=CARD, text=SHIPPED)
    wang.saves(text=SHIPPED, **{"plain:review_by": "明年"}).is_answered(200)
    zhao.opens(wang.number)
    assert "“明年”写法不对" in told_beside(zhao, "review_by")
    assert not told_beside(zhao, "name")


def told_beside(editor: Editor, field: str) -> str:
    """What stands below a plain field as wrong in it, "" if nothing."""
    _, beside = editor.clerk.page.split(f'name="plain:{field}"')
    own = beside.split("</div>\n  <div class=")[0]
    return own.split("-told", 1)[-1] if 'aria-invalid="true"' in own.split(">")[0] else ""


def test_words_that_cannot_be_put_into_a_broken_card_are_given_back(wang: Editor) -> None:
    wang.writes("own_card", entry=CARD, text=SHIPPED)
    broken = SHIPPED.replace("family:", "family", 1)
    wang.saves(text=broken, **{"plain:summary": "退一半保险费。"}).is_answered(422)
    wang.sees(
        "YAML 要先改好", "没有写进去的 summary：退一半保险费。", "family job_retention_refund"
    )
    wang.opens(wang.number).clerk.does_not_see("退一半保险费。")


def test_a_card_stays_the_one_it_is(wang: Editor) -> None:
    wang.writes("own_card", entry=CARD, text=SHIPPED.replace(CARD, "taiyuan-2020/other"))
    wang.submits().is_answered(422).sees("id 不能改")


def test_the_cases_are_tried_while_it_is_typed(wang: Editor) -> None:
    wang.clerk.opens("proposals/new", kind="own_card", entry=CARD)
    carried = wang._carried()
    wrong = SHIPPED.replace("19.9%", "29.9%", 1)
    wang.clerk.sends("proposals/try", **carried, text=CHANGED, ask=ASKED)
    wang.sees("新式申报表", "这张卡片的用例", 'class="passed"')
    wang.clerk.does_not_see('class="failed"')
    wang.clerk.opens("proposals/new", kind="own_card", entry=CARD)
    wang.clerk.sends("proposals/try", **carried, text=wrong, ask=ASKED)
    wang.sees('class="failed"', "应得符合，实得不符合", "还不能试")


def test_a_new_card_is_written_and_reminded_of(
    chat: Chat, desk: Site, wang: Editor, zhao: Editor
) -> None:
    chat.says("我在太原").says("观光小火车补贴给多少").does_not_hear("500元")
    wang.writes("own_card", text=NEW).submits().is_answered(200)
    zhao.opens(wang.number).tries_all().publishes().is_answered(200)
    chat.says("观光小火车补贴给多少").hears("观光小火车补贴", "500元")
    listed = wang.clerk.opens("knowledge/expiring")
    listed.sees("2026-12-15", "将到期", "观光小火车补贴").does_not_see("该复核了")
    passes(desk, 15 * DAY)
    wang.clerk.signs_in().opens("knowledge/expiring").sees("该复核了", "2026-12-06")
    wang.writes("own_card", text=NEW).submits().is_answered(422).sees("已经有")


NEW = """\
id: taiyuan-2020/sightseeing
family: sightseeing
name: 观光小火车补贴
kind: benefit
audience: [worker]
document: taiyuan-2020
article: 二（九）
summary: 坐观光小火车上班的人，给一次钱。
when: {employer_size: micro_small, cite: all}
amounts: [{fen: 50000, cite: all}]
windows: [{kind: policy, to: "2026-12-15", cite: all}]
cites: {all: {clause: 二（九）, quote: 小微企业坐观光小火车的，每人500元，执行至2026年12月15日}}
tests: [{given: {employer_size: micro_small}, holds: true}]
review_by: "2026-12-06"
"""


def shipped_anew(folder: Path) -> Path:
    """The data with another text of the card."""
    data = folder / "data"
    copytree(DATA, data, ignore=lambda _, names: {"jobs", "demo"} & set(names))
    file = data / f"cards/{CARD}.yaml"
    text = file.read_text().replace("name: 承诺书, by", "name: 承诺书（新）, by")
    file.write_text(text)
    return data


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("[" * 30_000, "（没有名称的卡片）"),
        ("name: [补贴]", "（没有名称的卡片）"),
        (f"name: 0x{'f' * 5000}\ndocument: 0x{'f' * 5000}", "（没有名称的卡片）"),
        (f"name: {'补贴' * 5000}", f"{'补贴' * 49}补…"),
    ],
)
def test_whatever_is_typed_for_a_card_is_kept_and_listed_by_a_short_name(
    wang: Editor, text: str, listed: str
) -> None:
    wang.writes("own_card", text=text)
    wang.clerk.opens("knowledge", state="draft").is_answered(200).sees(listed)
    wang.clerk.does_not_see("补贴" * 51)


def test_a_city_does_not_put_its_own_over_a_card_of_the_province(wang: Editor) -> None:
    card = "shanxi-2022-12/contacts"
    wang.clerk.opens("proposals/new", kind="own_card").is_answered(200)
    typed = SHIPPED.replace(f"id: {CARD}", f"id: {card}")
    wang.clerk.sends("proposals/new", kind="own_card", entry=card, text=typed).is_answered(404)
    wang.sees("不归您所在的地区管")
