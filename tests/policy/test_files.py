"""Knowledge files are read strictly, and what is wrong is said with place and remedy."""

import re
from pathlib import Path

import pytest

from policy.editing.card_commands import MODELS
from policy.files import Entry, KnowledgeError, check_files, parse, read_folder, read_yaml
from tests.policy import small

CARD = "cards/office-2020/hiring-grant.yaml"

FAULTS = [
    ("kind: benefit", "kind: subsidy", "kind 只能是 benefit、service"),
    ("family: hiring_subsidy", "famly: hiring_subsidy", "famly 没有这一项，请检查拼写或删去"),
    ("article: 二（五）", "article: 5", "article 应是文字，请加引号"),
    ("fen: 150000", "fen: 1500.5", "amounts.0.fen 应是整数"),
    ("fen: 150000", "fen: 一千五", "amounts.0.fen 应是整数"),
    ("fen: 150000", "fen: 0", "amounts.0.fen 不能小于 1"),
    ("fen: 150000", "fen: 150000\n    bp: 10", "amounts.0 金额应恰有 fen、bp、waive_bp"),
    ("holds: true", "holds: maybe", "tests.0.holds 应是 true 或 false"),
    ("  - employer", "  - boss", "audience.0 只能是 employer、worker、graduate"),
    ("audience:\n  - employer", "audience: employer", "audience 应是列表，每项一行、以 - 开头"),
    ("cite: who\ncites", "cite: whom\ncites", "cites 里没有 whom"),
    ("id: office-2020/hiring-grant", "id: Hiring", "id “Hiring”写法不对，应是文件/卡片"),
]
TEXT = """id: office-2020/hiring-grant
family: hiring_subsidy
name: 吸纳就业补助
kind: benefit
audience:
  - employer
document: office-2020
article: 二（五）
summary: 小微企业新招人，按人数给钱。
when: {employer_size: micro_small}
amounts:
  - fen: 150000
    cite: who
cites:
  who: {clause: 二（五）1, quote: 每人1500元}
tests:
  - given: {employer_size: micro_small}
    holds: true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small knowledge whose card is laid out as people lay it out."""
    small.folder(tmp_path)
    (tmp_path / CARD).write_text(TEXT, encoding="utf-8")
    return tmp_path


def faults(folder: Path) -> list[str]:
    """What is wrong with a folder."""
    return check_files(folder, MODELS)


def test_a_good_folder_has_no_faults_and_every_entry(folder: Path) -> None:
    assert faults(folder) == []
    found = [(entry.kind, entry.name) for entry in read_folder(folder)]
    assert found == [
        ("facts", "facts"),
        ("document", "office-2020"),
        ("card", "office-2020/hiring-grant"),
        *(("lexicon", name) for name in ("aspects", "doors", "speech", "terms")),
    ]


def test_what_we_ship_has_no_faults(shipped_entries: list[Entry]) -> None:
    assert faults(Path(__file__).parents[2] / "data") == []
    assert shipped_entries


@pytest.mark.parametrize(("right", "wrong", "remedy"), FAULTS)
def test_a_fault_is_told_with_its_file_its_line_and_its_remedy(
    folder: Path, right: str, wrong: str, remedy: str
) -> None:
    assert right in TEXT
    text = TEXT.replace(right, wrong, 1)
    (folder / CARD).write_text(text, encoding="utf-8")
    told = next(fault for fault in faults(folder) if remedy in fault)
    assert told.startswith(f"{folder / CARD} 第 ")
    line = int(re.findall(r"第 (\d+) 行", told)[0])
    at = text[: text.index(wrong)].count("\n") + 1
    assert line in {1, *range(at, at + 1 + wrong.count("\n"))}
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", told), "an office reads Chinese"


def test_the_line_is_that_of_the_fault(folder: Path) -> None:
    text = TEXT.replace("fen: 150000", "fen: 0")
    (folder / CARD).write_text(text, encoding="utf-8")
    assert faults(folder) == [f"{folder / CARD} 第 12 行：amounts.0.fen 不能小于 1"]


def test_what_is_missing_is_named(folder: Path) -> None:
    text = "".join(line for line in TEXT.splitlines(True) if not line.startswith("summary"))
    (folder / CARD).write_text(text, encoding="utf-8")
    assert faults(folder) == [f"{folder / CARD} 第 1 行：summary 缺少这一项，请补上"]


def test_all_faults_of_all_files_are_told_at_once(folder: Path) -> None:
    (folder / CARD).write_text(TEXT.replace("name:", "nam:"), encoding="utf-8")
    (folder / "facts.yaml").write_text("a: [", encoding="utf-8")
    (folder / "documents/office-2020.yaml").write_text("a: 1\na: 2", encoding="utf-8")
    told = faults(folder)
    assert len(told) == 4
    assert sum("hiring-grant.yaml" in fault for fault in told) == 2
    assert any(re.search(r"facts\.yaml 第 \d 行不是有效的 YAML", fault) for fault in told)
    assert any("office-2020.yaml 第 2 行：“a”写了两次" in fault for fault in told)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("a: 1\nb: 2\na: 3\n", "第 3 行：“a”写了两次"),
        ("a:\n  - {b: 1, c: 2, b: 3}\n", "第 2 行：“b”写了两次"),
        ("a: [1\nb: 2\n", "第 2 行不是有效的 YAML"),
        ("a: 1\n---\nb: 2\n", "不是有效的 YAML"),
        ("a: !!python/object:os.system x\n", "第 1 行不是有效的 YAML"),
        ("a: 1\n\tb: 2\n", "第 2 行不是有效的 YAML"),
        ("{[a, b]: 1}\n", "第 1 行：冒号前应是一个名称"),
    ],
)
def test_a_file_that_is_not_strict_yaml_is_refused(
    tmp_path: Path, content: str, sentence: str
) -> None:
    path = tmp_path / "card.yaml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        read_yaml(path)
    assert str(refused.value).startswith(f"{path} ")
    assert sentence in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("[" * 30_000, "第 1 行：嵌套超过 50 层，请减少括号或缩进的层数"),
        ("- " * 30_000, "第 1 行：嵌套超过 50 层"),
        ("a: 1\nb: " + "{a: " * 51 + "}" * 51, "第 2 行：嵌套超过 50 层"),
        ("a: &x [1]\nb: [*x, *x]\n", "第 1 行：不能用 &、* 引用别处的内容，请把内容直接写在这里"),
        ("a: 1\nb:\n  <<: *x\n", "第 3 行：不能用 &、* 引用"),
        ("a: " + "1" * 5000, "数字太长"),
    ],
)
def test_no_text_that_staff_type_brings_down_who_reads_it(typed: str, sentence: str) -> None:
    with pytest.raises(KnowledgeError, match=re.escape(sentence)):
        parse(typed)


def test_lists_within_each_other_are_read_to_a_depth_nobody_needs() -> None:
    assert parse("[" * 50 + "]" * 50)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "card.yaml"
    path.write_text("name: 稳岗返还", encoding="gbk")
    with pytest.raises(KnowledgeError, match=r"card\.yaml 不是 UTF-8 编码，请另存为 UTF-8"):
        read_yaml(path)


def test_a_case_may_be_made_from_another_with_some_facts_changed(tmp_path: Path) -> None:
    path = tmp_path / "card.yaml"
    path.write_text("a: &yes {b: 1, c: 2}\nd: {<<: *yes, c: 3}\n", encoding="utf-8")
    assert read_yaml(path)["d"] == {"b": 1, "c": 3}


@pytest.mark.parametrize("written", ["2020-06-30", "2020-06", "2020-03-05 08:00:00"])
def test_a_date_stays_as_it_is_written(tmp_path: Path, written: str) -> None:
    path = tmp_path / "card.yaml"
    path.write_text(f"to: {written}\n", encoding="utf-8")
    assert read_yaml(path) == {"to": written}


def test_a_card_in_the_wrong_place_is_not_left_out_without_a_word(folder: Path) -> None:
    for name in ("cards/lost.yaml", "cards/office-2020/old/deep.yaml", "documents/new.yml"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("a: 1", encoding="utf-8")
    told = faults(folder)
    assert len(told) == 3
    assert all("不会被读取，应放在 " in fault and "cards/*/*.yaml" in fault for fault in told)


@pytest.mark.parametrize("name", ["facts.yaml", CARD, "lexicon/terms.yaml"])
def test_of_a_folder_with_one_unreadable_file_nothing_is_read(folder: Path, name: str) -> None:
    (folder / name).write_text("a: [", encoding="utf-8")
    with pytest.raises(KnowledgeError):
        read_folder(folder)


def test_a_folder_that_is_not_there_or_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="没有这个文件夹"):
        read_folder(tmp_path / "nowhere")
    with pytest.raises(KnowledgeError, match="没有卡片"):
        read_folder(tmp_path)


TERMS = "- {means: [企业], say: [公司]}\n"
LEXICON_FAULTS = [
    ("terms", TERMS + "- {means: [单位], say: 公司}", 2, "1.say 应是列表，每项一行、以 - 开头"),
    ("terms", TERMS + "- {means: [单位]}", 2, "1.say 缺少这一项，请补上"),
    ("terms", TERMS + "- {means: [单位], say: [公司], famly: x}", 2, "1.famly 没有这一项"),
    ("terms", TERMS + "- {means: [单位], say: [是, no]}", 2, "1.say.1 应是文字，请加引号"),
    ("terms", TERMS + "- {means: [单位], say: [公司, {a: b}]}", 2, "1.say.1 应是文字，请加引号"),
    ("terms", TERMS + "- {means: [单位], say: []}", 2, "1.say 至少要有 1 项"),
    ("terms", TERMS + "- {means: [单位], say: [公司, ，]}", 2, "1.say.1 “，”没有可以查找的字"),
    ("terms", TERMS + "- 单位", 2, "1 应是“名称: 内容”"),
    ("terms", "means: [单位]", 1, "应是列表，每项一行、以 - 开头"),
    ("terms", "", 1, "应是列表，每项一行、以 - 开头"),
    ("aspects", "amount: 多少钱", 1, "amount 应是列表，每项一行、以 - 开头"),
    ("aspects", "amount: [多少钱]\namuont: [给多少]", 2, "amuont 只能是 overview、amount"),
    ("aspects", "- 多少钱", 1, "应是“名称: 内容”"),
    ("doors", "- {topic: 医保, say: [医保卡]}", 1, "0.door 缺少这一项，请补上"),
    ("doors", "- {topic: 医保, door: 医保局, say: [医保卡], about: 医保}", 1, "0.about 应是列表"),
    ("speech", "greeting: [你好]\ndanger: [跳楼, [跳河]]", 2, "danger.1 应是文字，请加引号"),
    ("speech", "greeting: {你好: 您好}", 1, "greeting 应是列表，每项一行、以 - 开头"),
]


@pytest.mark.parametrize(("name", "content", "line", "remedy"), LEXICON_FAULTS)
def test_a_fault_of_the_lexicon_is_told_like_one_of_a_card(
    folder: Path, name: str, content: str, line: int, remedy: str
) -> None:
    path = folder / f"lexicon/{name}.yaml"
    path.write_text(content, encoding="utf-8")
    (fault,) = faults(folder)
    assert fault.startswith(f"{path} 第 {line} 行：{remedy}")
    assert not re.search(r"[a-z]+ [a-z]+ [a-z]+", fault), "an office reads Chinese"


def test_a_number_is_a_word_people_say(folder: Path) -> None:
    (folder / "lexicon/doors.yaml").write_text(
        "- {topic: 铁路, say: [12306], door: 12306}", encoding="utf-8"
    )
    assert faults(folder) == []


def test_a_lexicon_file_that_nobody_reads_is_not_left_out_without_a_word(folder: Path) -> None:
    (folder / "lexicon/doors2.yaml").write_text("[]", encoding="utf-8")
    (fault,) = faults(folder)
    assert "doors2.yaml 不会被读取" in fault
    assert "lexicon/doors" in fault
