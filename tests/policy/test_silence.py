"""What a document does not say is told to who asked for just that, and to nobody else."""

from datetime import date

import pytest

from policy.answers import compose
from policy.knowledge import Knowledge

TODAY = date(2026, 11, 21)
SILENT = "原文没有写，请问"


def answer(knowledge: Knowledge, card: str, text: str) -> str:
    """The answer to a question about a card."""
    reading = knowledge.read(text)
    return compose(knowledge.cards[card], reading.aspects, TODAY, reading=reading).text


@pytest.mark.parametrize(
    ("card", "asked", "title"),
    [
        ("shanxi-2022-12/personnel-file-custody", "员工档案放你们那儿，得符合啥条件", "条件"),
        ("shanxi-2022-12/personnel-file-custody", "存档案要交哪些材料", "材料"),
        ("shanxi-2022-06/public-welfare-jobs", "公益性岗位一个月给多少钱", "标准"),
        ("guiyang-county/employment-assistance", "想预约就业援助，给个电话", "电话"),
        ("guiyang-county/pre-job-training-subsidy", "岗前培训的钱能不能跟别的重复领", "不能重复"),
    ],
)
def test_who_asks_for_what_is_not_written_hears_so(
    shipped: Knowledge, card: str, asked: str, title: str
) -> None:
    assert f"{title}：{SILENT}" in answer(shipped, card, asked)


@pytest.mark.parametrize(
    ("card", "asked"),
    [
        ("shanxi-2022-12/personnel-file-custody", "档案能不能放到县里的人才中心"),
        ("shanxi-2022-12/personnel-file-custody", "给开政审证明不"),
        ("shanxi-2022-06/public-welfare-jobs", "全省开发多少个扫街看门的岗"),
        ("zichuan-2020/layoff-procedure", "裁人的时候钱上都要结清啥"),
    ],
)
def test_who_asked_for_something_else_hears_no_word_of_it(
    shipped: Knowledge, card: str, asked: str
) -> None:
    assert SILENT not in answer(shipped, card, asked)
