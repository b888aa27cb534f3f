"""What was not answered is seen by staff, answered by them, and given to who asks just that."""

from collections.abc import Callable

import pytest

from tests.chat import Chat, choice
from tests.conftest import DATA
from tests.curators import ANSWER, BY, CITE, QUESTION, Editor


@pytest.fixture
def in_taiyuan(chat: Chat) -> Chat:
    return chat.says("我在太原")


def add(editor: Editor, *more: str, question: str = QUESTION) -> str:
    """Add the curated question of Taiyuan."""
    place = ("--region", "太原")
    words = ("curated", "add", question, *place, "--answer", ANSWER, *CITE, *BY, *more)
    return editor.runs(*words)


def test_a_refused_question_is_listed_answered_and_after_removal_refused_again(
    editor: Editor, in_taiyuan: Chat, person: Callable[[str], Chat]
) -> None:
    in_taiyuan.says(QUESTION).hears("没有查到").does_not_hear("依据")
    in_taiyuan.says("稳岗返还给多少").hears("50%")
    assert editor.runs("misses", "list").splitlines()[0] == f"1 次  太原市  {QUESTION}"

    tried = add(editor, "--dry-run")
    assert f"太原市  {QUESTION}\n    旧：没有答上\n    新：【常见问答】太原市 班车" in tried
    assert "2 个问题，1 个的答复会变" in tried
    another = person("o_wang").says("我在太原").says(QUESTION).hears("没有查到")

    assert "已加入：1。" in add(editor)
    in_taiyuan.says(QUESTION).hears("太原市", ANSWER, "依据：《", "二（八）", "没有写明截止日期")
    another.says(QUESTION + "？").hears(ANSWER)
    assert "另有 1 个问题现在已经答得上" in editor.runs("misses", "list")

    assert "    新：没有答上" in editor.runs("curated", "remove", "1", *BY)
    another.says(QUESTION).hears("没有查到").does_not_hear("班车")
    assert editor.runs("misses", "list").splitlines()[0] == f"3 次  太原市  {QUESTION}"


def test_no_other_region_is_given_it(editor: Editor, person: Callable[[str], Chat]) -> None:
    add(editor)
    person("o_zibo").says("我在淄川").says(QUESTION).hears("没有查到").does_not_hear(ANSWER)
    person("o_shanxi").says("我在大同").says(QUESTION).does_not_hear(ANSWER)
    person("o_county").says("我在小店区").says(QUESTION).hears(ANSWER, "太原市")


def test_it_is_given_when_the_place_is_named_after_the_question_or_in_it(
    editor: Editor, chat: Chat, person: Callable[[str], Chat]
) -> None:
    add(editor)
    chat.says(QUESTION).hears("请问您", "哪里")
    chat.says(choice(chat.heard, "太原市")).hears(ANSWER)
    person("o_other").says(f"太原{QUESTION}").hears(ANSWER)


def test_the_api_gives_it_with_its_source_and_why_names_it(editor: Editor) -> None:
    add(editor)
    body = {"text": QUESTION, "region": "太原"}
    told = editor.app.test_client().post("/api/v1/answers", json=body).get_json()
    assert (told["kind"], told["cards"]) == ("answer", [])
    assert told["cites"][0]["clause"] == "二（八）"
    assert told["cites"][0]["document"].startswith("做好应对疫情")
    why = editor.runs("ask", QUESTION, "--region", "太原", "--why")
    assert f"常见问答 1：“{QUESTION}”，相近 100" in why


def test_what_has_lapsed_says_so(editor: Editor, in_taiyuan: Chat) -> None:
    add(editor, "--until", "2020-06-30")
    in_taiyuan.says(QUESTION).hears("太原市（已到期）", "到2020年6月30日为止", "已经到期", "12333")
    editor.runs("curated", "edit", "1", "--until", "2099-12", *BY)
    in_taiyuan.says(QUESTION).hears("到2099年12月为止").does_not_hear("到期")
    editor.runs("curated", "edit", "1", "--until", "无", *BY)
    in_taiyuan.says(QUESTION).hears("没有写明截止日期")


def test_what_has_lapsed_does_not_stand_before_a_card(editor: Editor, in_taiyuan: Chat) -> None:
    add(editor, question="稳岗返还给多少")
    in_taiyuan.says("稳岗返还给多少").hears(ANSWER)
    editor.runs("curated", "edit", "1", "--until", "2020", *BY)
    in_taiyuan.says("稳岗返还给多少").hears("50%").does_not_hear(ANSWER)


def test_danger_comes_before_it(editor: Editor, in_taiyuan: Chat) -> None:
    add(editor, question="我不想活了")
    in_taiyuan.says("我不想活了").hears("12356").does_not_hear(ANSWER)


def test_a_card_answers_what_points_to_it_as_long_as_it_is_there(
    editor: Editor, in_taiyuan: Chat
) -> None:
    in_taiyuan.says(QUESTION).hears("没有查到")
    card = "taiyuan-2020/job-placement-subsidy"
    pointed = ("--region", "太原", "--card", card, "--aspect", "where", *BY)
    assert "新：卡片：职业介绍补贴" in editor.runs(
        "curated", "add", QUESTION, *pointed, "--dry-run"
    )
    editor.runs("curated", "add", QUESTION, *pointed)
    in_taiyuan.says(QUESTION).hears("【职业介绍补贴】太原市", "去哪办", "依据：《")
    editor.runs("curated", "edit", "1", "--answer", ANSWER, *CITE, *BY)
    in_taiyuan.says(QUESTION).hears(ANSWER).does_not_hear("职业介绍补贴")


def test_loading_the_files_again_keeps_what_staff_wrote(editor: Editor, in_taiyuan: Chat) -> None:
    add(editor)
    editor.runs("lexicon", "add", "添丁红包", "一次性吸纳就业补贴", *BY)
    assert editor.runs("cards", "load", DATA) == "知识没有变化。\n"
    in_taiyuan.says(QUESTION).hears(ANSWER)
    assert "添丁红包 → 一次性吸纳就业补贴" in editor.runs("lexicon", "list")


def test_a_saying_makes_refused_questions_understood(editor: Editor, in_taiyuan: Chat) -> None:
    in_taiyuan.says("添丁红包给多少").hears("没有查到")
    tried = editor.runs("lexicon", "add", "添丁红包", "一次性吸纳就业补贴", "--dry-run")
    assert "太原市  添丁红包给多少\n    旧：没有答上\n    新：请人选：小微企业" in tried
    in_taiyuan.says("添丁红包给多少").hears("没有查到")
    editor.runs("lexicon", "add", "添丁红包", "一次性吸纳就业补贴", *BY)
    in_taiyuan.says("添丁红包给多少").hears("您问的是哪一项", "小微企业")
    listed = editor.runs("lexicon", "list")
    assert "添丁红包 → 一次性吸纳就业补贴\n    第 1 次修改，王会计，" in listed
    editor.runs("lexicon", "remove", "添丁红包", *BY)
    in_taiyuan.says("添丁红包给多少").hears("没有查到")
    assert editor.runs("lexicon", "list") == "共 0 条。\n"


def test_two_parts_of_a_saying_may_stand_apart(editor: Editor, in_taiyuan: Chat) -> None:
    editor.runs("lexicon", "add", "添丁……红包", "一次性吸纳就业补贴", *BY)
    in_taiyuan.says("添丁的那个红包给多少").hears("您问的是哪一项", "小微企业")
    assert editor.runs("lexicon", "list").startswith("添丁…红包 → 一次性吸纳就业补贴\n")
    editor.runs("lexicon", "remove", "添丁...红包", *BY)
    in_taiyuan.says("添丁的那个红包给多少").hears("没有查到")


def test_every_change_is_kept_with_who_made_it(editor: Editor) -> None:
    add(editor)
    editor.runs("curated", "edit", "1", "--until", "2099-12-31", "--by", "李主任")
    editor.runs("curated", "remove", "1", "--by", "赵")
    add(editor)
    lines = editor.runs("curated", "list", "--history").splitlines()
    stamps = [line.split("，")[:2] for line in lines if "次修改，" in line]
    assert stamps == [
        ["    第 1 次修改", "王会计"],
        ["    第 3 次修改", "赵"],
        ["    第 2 次修改", "李主任"],
        ["    第 1 次修改", "王会计"],
    ]
    assert editor.runs("curated", "list").startswith(f"2  太原市  {QUESTION}\n    {ANSWER}\n")


def test_doing_it_twice_changes_nothing(editor: Editor) -> None:
    add(editor)
    assert "没有变化。" in editor.runs("curated", "edit", "1", "--answer", ANSWER, *CITE, *BY)
    assert "第 1 次修改" in editor.runs("curated", "list")
