"""What people are told without asking, told as they live it: from the cause to the phone."""

from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner

from bot import late
from bot.late import GRACE
from bot.messages import Incoming
from bot.sweeper import Sweeper
from handlers.knowledge.answering_later import Answered, answered_since, answers_command
from tests.chat import ACCOUNT
from tests.conftest import Site
from tests.curators import ANSWER, BY, CITE, QUESTION, Editor
from tests.notify.office import Office
from tests.wechat_double.handle import double


@pytest.fixture
def office(shelf_restored: None, desk: Site) -> Iterator[Office]:
    """An office at noon, to which nobody has written."""
    with double() as platform:
        yield Office(desk, platform)


def answers(office: Office, *options: str) -> str:
    """Staff tell those whose questions can be answered now."""
    parts = office.site.app.extensions["wengang"]
    command = answers_command(
        office.site.database, parts["desk"], parts["shelf"], office.site.clock
    )
    result = CliRunner().invoke(command, options)
    assert result.exit_code == 0, result.output
    return result.output


def test_who_was_not_answered_is_told_when_staff_have_written_the_answer(
    office: Office, editor: Editor
) -> None:
    li, wang = office.person("o_li"), office.person("o_wang")
    for one in (li, wang):
        one.says("我在太原")
        one.says(QUESTION).hears("没有查到")
    assert "现在答得上 0 个" in answers(office)
    editor.runs("curated", "add", QUESTION, "--region", "太原", "--answer", ANSWER, *CITE, *BY)
    assert "现在答得上 2 个，放入 0 条" in answers(office, "--dry-run")
    wang.says(QUESTION).hears(ANSWER)
    assert "放入 1 条" in answers(office)
    office.delivers()
    assert len(wang.gets) == 0, "已经有了答复"
    (told,) = li.gets
    for words in (f"您2026年11月21日问：“{QUESTION}”", ANSWER, "依据", "退订问题答复"):
        assert words in told
    assert "放入 0 条" in answers(office)


def test_who_has_left_is_not_told(office: Office, editor: Editor) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    li.says(QUESTION)
    li.taps("unsubscribe")
    editor.runs("curated", "add", QUESTION, "--region", "太原", "--answer", ANSWER, *CITE, *BY)
    assert "现在答得上 0 个" in answers(office)


def test_who_comes_after_somebody_left_is_not_told_their_answer(
    office: Office, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    li.says(QUESTION)
    editor.runs("curated", "add", QUESTION, "--region", "太原", "--answer", ANSWER, *CITE, *BY)

    def work_out(*of: Any) -> list[Answered]:
        found = answered_since(*of)
        li.taps("unsubscribe")
        office.person("o_wang").says("你好")
        return found

    monkeypatch.setattr("handlers.knowledge.answering_later.answered_since", work_out)
    assert "现在答得上 1 个，放入 0 条" in answers(office)
    assert office.notices_of("o_wang") == office.notices_of("o_li") == []


def test_a_question_of_long_ago_is_let_rest(office: Office, editor: Editor) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    li.says(QUESTION)
    editor.runs("curated", "add", QUESTION, "--region", "太原", "--answer", ANSWER, *CITE, *BY)
    office.passes(days=31)
    assert "现在答得上 0 个" in answers(office)


def test_a_late_answer_is_sent_as_soon_as_there_is_one(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    is_answered_late(office, "o_li", "稳岗返还给多少")
    assert office.delivers() == {"sent": 1}
    (told,) = li.gets
    assert told.startswith("【上一个问题的答复】\n")
    assert "50%" in told
    assert "退订" not in told
    li.says("谢谢").does_not_hear("50%")


def test_a_late_answer_that_cannot_be_sent_comes_with_the_next_message(office: Office) -> None:
    li = office.person("o_li")
    li.says("我在太原")
    office.fault("code", code=45015)
    is_answered_late(office, "o_li", "稳岗返还给多少")
    assert office.delivers() == {"waiting": 1}
    li.says("谢谢").hears("【上一个问题的答复】", "50%", "【这次的答复】", "不客气")


def is_answered_late(office: Office, openid: str, text: str) -> None:
    """Somebody's message was accepted by a process that died, and is answered by another."""
    site = office.site
    incoming = Incoming("text", ACCOUNT, openid, 1, f"late {text}", text)
    with site.database.transaction() as connection:
        late.accept(connection, incoming, site.clock() - GRACE)
    sweeper: Sweeper = site.app.extensions["wengang"]["sweeper"]
    sweeper.sweep()
