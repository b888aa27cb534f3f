"""A question nobody could answer is answered by staff: written, reviewed by another, in force."""

import pytest

from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Hire
from tests.console.desk_editors import Editor, Edits, editing
from tests.curators import ANSWER, QUESTION


@pytest.fixture
def edits(shelf_restored: None, desk: Site, hired: Hire) -> Edits:
    return editing(desk, hired)


@pytest.fixture
def wang(edits: Edits) -> Editor:
    """王, who writes."""
    return edits("wang")


@pytest.fixture
def zhao(edits: Edits) -> Editor:
    """赵, who reviews what 王 writes."""
    return edits("zhao")


def test_from_a_miss_to_an_answer(chat: Chat, wang: Editor, zhao: Editor) -> None:
    chat.says("我在太原").says(QUESTION).hears("没有查到")
    wang.clerk.opens("misses").sees("1 次", QUESTION, "太原市", "写问答")
    wang.clerk.opens("proposals/new", kind="curated", miss=QUESTION, region="140100")
    wang.sees(QUESTION, "太原市")
    wang.writes().sees("草稿", "存并提交审核").submits().sees("待审核", "要由另一位同事审核")
    chat.says(QUESTION).hears("没有查到")
    zhao.clerk.opens("knowledge", state="in_review").sees(QUESTION, "wang（测试）")
    zhao.opens(wang.number).sees(ANSWER, "试问").tries_all()
    zhao.sees("1 个的答复会变", "没有答上", "【常见问答】太原市")
    zhao.publishes().sees("已发布", "zhao（测试）审核")
    chat.says(QUESTION).hears(ANSWER, "太原市", "二（八）")
    wang.clerk.opens("misses").does_not_see(QUESTION)
    wang.clerk.opens("knowledge/in-force").sees(QUESTION, "wang（测试）（zhao（测试）审核）")
