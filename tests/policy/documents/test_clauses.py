"""A document is split where its own numbers are, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from policy.documents.clauses import bare, split
from policy.documents.tidy import tidy

MARKS = [
    "第三条 ",
    "一、",
    "二、",
    "（一）",
    "(二)",
    "1、",
    "2.",
    "３．",
    "(1)",
    "（２）",
    "1）",
    "①",
]
PIECES = st.sampled_from(
    [*MARKS, "附件", "附件 2\n", "\n", "\f", "\t", " ", "。", "；", "补贴", "1.5", "一百"]
)


def paths(text: str) -> list[str]:
    """The numbers of the clauses, in order."""
    return [clause.path for clause in split(text)]


def words(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


@given(st.text() | st.lists(PIECES | st.text(max_size=5)).map("".join))
def test_whatever_comes_in_nothing_is_lost(text: str) -> None:
    assert words("".join(clause.text for clause in split(text))) == words(text)


@given(st.text() | st.lists(PIECES).map("".join))
def test_tidying_never_fails_and_is_done_at_once(text: str) -> None:
    assert set(tidy(text)) <= set(text) | {"\t", "\n"}


def test_numbers_below_numbers_keep_their_path() -> None:
    text = "通知\n一、任务\n落实。\n二、内容\n（一）返还\n1、缴费；\n2、签字。\n（二）补助\n1、半年"
    assert paths(text) == [
        "", "一", "二", "二（一）", "二（一）1", "二（一）2", "二（二）", "二（二）1",
    ]  # fmt: skip


def test_numbers_that_run_on_stand_without_what_is_above_them() -> None:
    text = (
        "一、岗位\n1. 缓缴\n(1) 餐饮。\n(2) 零售。\n2. 返还。\n二、平台\n3、同等享受。\n4．参保。"
    )
    assert paths(text) == ["一", "1", "1（1）", "1（2）", "2", "二", "3", "4"]


def test_articles_are_cited_without_their_chapter() -> None:
    text = "第一条 为了就业。\n第二条 下列人员：\n（一）农民工；\n（二）毕业生。\n第三条 施行。"
    assert paths(text) == ["第一条", "第二条", "第二条（一）", "第二条（二）", "第三条"]


def test_lines_broken_by_the_width_of_the_page_are_one() -> None:
    text = (
        "一、各级人社部门要主动对接当地发改、工业和信息化部门及重点\n\n企业，建立工作联系制度，"
        "有关政策自2020年2月起执行到4、\f\n5月底，标准是\n1.5倍工资。"
    )
    (clause,) = split(text)
    assert "重点企业" in clause.text
    assert "1.5倍" in clause.text


def test_a_text_without_lines_is_split_at_its_numbers() -> None:
    text = "关于就业的通知 各单位： 一、加大补贴 1.吸纳就业的给500元。2.稳岗的返还。 二、组织实施"
    assert paths(text) == ["", "一", "一1", "一2", "二"]


def test_full_and_half_width_numbers_are_the_same() -> None:
    assert paths("一、甲\n(一)乙\n（二）丙\n１．丁\n2、戊") == [
        "一", "一（一）", "一（二）", "一（二）1", "一（二）2",
    ]  # fmt: skip


def test_a_second_row_of_numbers_is_cited_by_what_it_stands_under() -> None:
    text = "一、返还\n条件：\n1、缴费；\n2、不裁员。\n材料：\n1、申报表；\n2、承诺书。"
    assert paths(text) == ["一", "一1", "一2", "一", "一"]


def test_the_rows_of_an_annex_are_its_clauses() -> None:
    text = "一、分工\n附件：1. 任务分工\n\n附件\n任务分工\n序号\t任务\n1\t返还50%\n2\t补贴1000元"
    assert paths(text) == ["一", "附件", "附件1", "附件2"]
    assert split(text)[-1].heading == "任务分工"


def test_a_numbered_annex_names_itself() -> None:
    text = "一、分工\n附件 2\n名单\n1. 市局\n（1）张三\n附件3\n序号\t姓名\n1\t李四"
    assert paths(text) == ["一", "附件2", "附件2第1项", "附件2第1项（1）", "附件3", "附件3第1项"]


def test_a_list_of_annexes_is_no_list_of_clauses() -> None:
    assert paths("一、上报。\n附件：1. 名单\n2. 安排表") == ["一"]


def test_a_clause_stands_under_headings_and_knows_its_own_words() -> None:
    clause = split("二、内容\n（一）稳岗返还\n1、满12个月。")[-1]
    assert (clause.heading, bare(clause.text)) == ("内容 稳岗返还", "满12个月。")


def test_page_numbers_and_marks_of_other_formats_go() -> None:
    text = "## 通知\n**一、返还。**按50%\n— 8 —\n︱ 10 ︱\n第3页\n<p>返还</p>\n---\n| 1 | 补贴 |"
    assert tidy(text) == "通知\n一、返还。按50%\n返还\n1\t补贴"


def test_numbers_that_are_content_stay() -> None:
    assert tidy("30\n2020年\n1\t2") == "30\n2020年\n1\t2"


def test_whom_to_call_is_no_part_of_the_last_clause() -> None:
    text = "一、宣传。\n联系人\n用工服务：侯某 电话：12333"
    assert paths(text) == ["一", "联系人"]
