"""The empty notice, to be filled in: lists to choose from, and a second sheet that explains it."""

from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from jobs.fairs.forms.reading import MOST_ROWS
from jobs.fairs.forms.writing import Form
from jobs.recruitment_notices.columns import COLUMNS

NEEDED = "*"
ORIGIN = (
    "晋人社厅函〔2022〕1253号提到附件1“企业招聘简章（模板）”，公布的正文里没有这份附件；"
    "这张表是按求职者要看明白的内容自行设计的。"
)
RULES = (
    "一行写一个岗位，带 * 的必填。请不要改表头，也不要合并单元格。",
    f"一次最多 {MOST_ROWS} 行。有一处不对就什么也不导入，并逐处说明。"
    "导入后是草稿，提交审核才会发布。",
)


def write_template() -> bytes:
    """The template as xlsx."""
    form = Form("招聘简章", [column.width for column in COLUMNS], landscape=True)
    form.heading("企业招聘简章")
    names = [f"{column.name}{NEEDED if column.needed else ''}" for column in COLUMNS]
    head = form.row(names, bold=True)
    form.sheet.freeze_panes = form.sheet.cell(head + 1, 1)
    for number, column in enumerate(COLUMNS, 1):
        if column.choices:
            _add_choices(form, number, head + 1, column.choices)
    _explain(form)
    return form.written()


def _add_choices(form: Form, column: int, first: int, choices: Sequence[str]) -> None:
    offered = DataValidation(
        type="list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=True
    )
    offered.error = f"请从列表里选：{'、'.join(choices)}"
    letter = get_column_letter(column)
    offered.add(f"{letter}{first}:{letter}{first + MOST_ROWS - 1}")
    form.sheet.add_data_validation(offered)


def _explain(form: Form) -> None:
    page = Form("填写说明", (20, 8, 50, 34), after=form)
    page.heading("填写说明", 14)
    for words in RULES:
        page.note(words, lines=2)
    page.row(("栏目", "必填", "怎么写", "例子"), bold=True)
    for column in COLUMNS:
        page.row((column.name, "是" if column.needed else "", column.how, column.example))
    page.note(ORIGIN, lines=3)
