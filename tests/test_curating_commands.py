"""The commands for what staff write themselves: lists of misses, and what is refused."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.chat import Chat
from tests.conftest import NOON, Site
from tests.curators import ANSWER, BY, CITE, QUESTION, Editor

ADD = ("curated", "add", QUESTION)
HERE = ("--region", "太原")
TOLD = ("--answer", ANSWER, *CITE)


def test_what_is_missed_most_comes_first_nearly_the_same_together(
    editor: Editor, person: Callable[[str], Chat]
) -> None:
    for number, words in enumerate(
        (QUESTION, QUESTION + "啊", "厂里班车的油钱给报销吗", "开渔节放几天假")
    ):
        person(f"o_{number}").says("我在太原").says(words)
    person("o_other").says("我在淄川").says(QUESTION)
    lines = editor.runs("misses", "list").splitlines()
    assert lines[0].startswith("3 次  太原市  厂里班车的油钱给报")
    assert "相近的卡片：" in lines[1]
    assert f"1 次  淄川区  {QUESTION}" in lines
    assert lines[-1] == "共 3 个问题，5 次。"
    assert len(editor.runs("misses", "list", "--limit", "1").splitlines()) == 3


def test_nobody_can_be_known_from_the_misses(editor: Editor, chat: Chat) -> None:
    chat.says("我在太原").says("我手机 138 0013 8000 身份证14010519800101001X 油钱给报吗")
    listed = editor.runs("misses", "list")
    assert "油钱给报吗" in listed
    for told in ("o_zhang", "138", "8000", "14010519800101001"):
        assert told not in listed


def test_what_is_no_question_about_policy_is_not_missed(editor: Editor, chat: Chat) -> None:
    for words in (
        "我在太原",
        "你好",
        "我不想活了",
        "医保住院能报多少",
        "给我讲个笑话",
        "转人工",
        "9",
    ):
        chat.says(words)
    assert editor.runs("misses", "list") == "共 0 个问题，0 次。\n"


def test_the_question_is_missed_and_not_the_place_that_was_asked_for(
    editor: Editor, chat: Chat
) -> None:
    chat.says(QUESTION).says("太原").hears("没有查到")
    assert editor.runs("misses", "list").startswith(f"1 次  太原市  {QUESTION}\n")


def test_who_leaves_takes_their_questions_with_them(editor: Editor, chat: Chat) -> None:
    chat.says("我在太原").says(QUESTION)
    assert QUESTION in editor.runs("misses", "list")
    chat.taps("unsubscribe")
    assert editor.runs("misses", "list") == "共 0 个问题，0 次。\n"


def test_misses_since_a_day(editor: Editor, desk: Site, chat: Chat) -> None:
    chat.says("我在太原").says("开渔节放几天假")
    desk.clock.moment = NOON + timedelta(days=2)
    chat.says(QUESTION)
    listed = editor.runs("misses", "list", "--since", "2026-11-23")
    assert QUESTION in listed
    assert "开渔节" not in listed


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((*ADD, *TOLD, *BY), "请写明适用的地区：--region 太原"),
        ((*ADD, "--region", "火星", *TOLD, *BY), "没有找到地区“火星”"),
        ((*ADD, *HERE, *BY), "答复和卡片应恰有一个"),
        ((*ADD, *HERE, "--answer", ANSWER, *BY), "要写依据"),
        ((*ADD, *HERE, "--answer", "长" * 501, *CITE, *BY), "答复：最多 500 字，现在 501 字"),
        (
            (*ADD, *HERE, "--answer", ANSWER, "--cite", "某某文件", "二", *BY),
            "没有编号或标题是“某某文件”",
        ),
        ((*ADD, *HERE, "--answer", ANSWER, "--cite", "taiyuan-2020", " ", *BY), "依据：不能空着"),
        ((*ADD, *HERE, *TOLD, "--until", "明年", *BY), "有效期应写成 2026-12-31"),
        ((*ADD, *HERE, *TOLD, "--until", "2026-02-30", *BY), "没有“2026-02-30”这一天"),
        ((*ADD, *HERE, "--card", "没有/这张", *BY), "没有卡片“没有/这张”"),
        ((*ADD, *HERE, "--card", "zichuan-2020/job-retention-refund", *BY), "不能用来答太原市"),
        ((*ADD, *HERE, *TOLD, "--aspect", "amount", *BY), "方面只在指向卡片时写"),
        (
            (*ADD, *HERE, "--card", "taiyuan-2020/premium-exemption", "--aspect", "钱", *BY),
            "没有“钱”这个方面",
        ),
        (("curated", "add", "？！", *HERE, *TOLD, *BY), "没有可以查找的字"),
        ((*ADD, *HERE, *TOLD), "请写明是谁改的：--by"),
        (("curated", "edit", "9", "--until", "2026", *BY), "没有“9”这一条"),
        (("curated", "remove", "9", *BY), "没有“9”这一条，请用 flask curated list 查看"),
        (("lexicon", "add", "钱", "返还", *BY), "“钱”太短"),
        (("lexicon", "add", "添丁红包", "飞天补贴", *BY), "词典和卡片里都没有“飞天补贴”"),
        (("lexicon", "add", "添丁…", "返还", *BY), "应是两段"),
        (("lexicon", "add", "稳岗返还", "稳岗补贴", *BY), "已经作“稳岗补贴”理解"),
        (("lexicon", "remove", "添丁红包", *BY), "没有“添丁红包”这一条"),
        (("misses", "list", "--since", "昨天"), "--since 应写成 2026-11-01"),
        (("misses", "list", "--limit", "许多"), "--limit 应是大于 0 的整数"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    editor: Editor, words: tuple[str, ...], sentence: str
) -> None:
    assert sentence in editor.is_refused(*words)


def test_the_same_question_is_not_answered_twice(editor: Editor) -> None:
    editor.runs(*ADD, *HERE, *TOLD, *BY)
    again = editor.is_refused("curated", "add", f"太原市{QUESTION}？", *HERE, *TOLD, *BY)
    assert "已经有同样的问题，编号 1" in again
    editor.runs(*ADD, "--region", "淄川区", *TOLD, *BY)


def test_a_document_that_is_not_held_is_cited_by_its_title(editor: Editor) -> None:
    cite = ("--cite", "《班车管理办法》（并交发〔2020〕1号）", "第三条")
    editor.runs(*ADD, *HERE, "--answer", ANSWER, *cite, *BY)
    listed = editor.runs("curated", "list")
    assert "（没有截止日期）依据：《班车管理办法》（并交发〔2020〕1号）第三条" in listed
