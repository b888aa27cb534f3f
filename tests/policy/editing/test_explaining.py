"""A card explained to a lawyer: what is told is what is checked, with words, clause and fen."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from flask import Flask

from core.db import Database
from core.migrations import upgrade
from eligibility.facts import Facts
from eligibility.rules import All, AnyOf, Cases, Compare, Not, Rule, read_rule
from nlp.places.regions import RegionTree
from policy.editing.card_commands import cards_group
from policy.editing.drawing import Node, outline
from policy.editing.explaining import explained, nearest, rule_tree
from policy.editing.interview import questions_in_order, questions_possible
from policy.knowledge import Knowledge
from tests.policy import small

REFUND = "taiyuan-2020/job-retention-refund"
ANGLERS: dict[str, Any] = {
    "boats": {"type": "count", "label": "渔船数", "unit": "条"},
    "crew_share": {"type": "ratio", "label": "船员占比", "ratio": ["crew", "heads"]},
    "crew": {"type": "count", "label": "船员数", "instead": ["heads"]},
    "heads": {"type": "count", "label": "人数"},
    "landed": {"type": "date", "label": "上岸日期"},
    "licensed": {"type": "bool", "label": "捕捞证", "says": "有捕捞证", "denies": "没有捕捞证"},
    "months": {"type": "months", "label": "歇业月数"},
    "wage": {"type": "yuan", "label": "月工资"},
    "cost": {"type": "yuan", "label": "实际支出"},
    "paid_share": {"type": "ratio", "label": "已返还比例"},
    "hours": {"type": "count", "label": "课时数", "unit": "课时"},
    "days": {"type": "days", "label": "天数"},
}


def told(card: dict[str, Any], document: dict[str, Any] | None = None) -> list[str]:
    """What is told of a small card with these parts, line by line."""
    given = small.entries({"tests": [], **card}, document, ANGLERS)
    knowledge = Knowledge(given, RegionTree())
    tree = explained(knowledge.cards["office-2020/hiring-grant"], knowledge)
    return [line.strip() for line in outline(tree)]


def conditions(when: dict[str, Any]) -> list[str]:
    """What is told of a condition."""
    lines = told({"when": when})
    return lines[lines.index(next(one for one in lines if one.startswith("1 "))) : -1]


def read_back(node: Node, facts: Facts) -> Rule:
    """The rule that a tree tells, read from its shapes and from what callers would write."""
    parts = [read_back(one, facts) for one in node.parts]
    match node.kind:
        case "all":
            return All(tuple(parts))
        case "any":
            return AnyOf(tuple(parts))
        case "not":
            return Not(parts[0])
        case "cases" if "情形" in node.text and "分情形" not in node.text:
            return All(tuple(parts))
        case "cases":
            return Cases(tuple((one.parts[0], one.parts[1]) for one in parts))
        case "section":
            return parts[0]
    return _leaf(node, facts)


def _leaf(node: Node, facts: Facts) -> Rule:
    name, demands = node.notes[0].strip("[]").split(" ", 1)
    found = re.findall(r"(>=|<=|=|>|<) (.+?)(?: 且 |$)", demands)
    values = [[_value(facts, name, one) for one in said.split(" 或 ")] for _, said in found]
    official = node.kind == "official"
    if found[0][0] == "=":
        wanted = values[0] if len(values[0]) > 1 else values[0][0]
        return read_rule({name: wanted, "official": official}, facts)
    bounds = {sign: value[0] for (sign, _), value in zip(found, values, strict=True)}
    return read_rule({name: bounds, "official": official}, facts)


def _value(facts: Facts, name: str, said: str) -> Any:
    match facts.get(name).type:
        case "bool":
            return said == "true"
        case "count" | "months" | "days" | "yuan" | "year":
            return int(said)
    return said


def _single_choices(rule: Rule) -> Rule:
    """The rule with a list of one choice written as that choice, which means the same."""
    match rule:
        case Compare(fact, "in", (value,), official):
            return Compare(fact, "==", value, official)
        case All(parts):
            return All(tuple(map(_single_choices, parts)))
        case AnyOf(parts):
            return AnyOf(tuple(map(_single_choices, parts)))
        case Not(part):
            return Not(_single_choices(part))
        case Cases(cases):
            return Cases(tuple((_single_choices(one), _single_choices(two)) for one, two in cases))
    return rule


def test_every_shipped_rule_can_be_read_back_from_what_is_told(shipped: Knowledge) -> None:
    for name, shelved in shipped.cards.items():
        first = rule_tree(shelved, shipped).parts[0]
        if shelved.card.when:
            read = read_back(first, shipped.facts)
            assert read == _single_choices(shelved.benefit.whole), name
        else:
            assert first.text == "1 条件：没有写"


def test_a_refund_as_the_lawyer_reads_it(shipped: Knowledge) -> None:
    lines = outline(explained(shipped.cards[REFUND], shipped))
    assert lines[0] == "失业保险稳岗返还"
    assert "  文号：原文无文号；太原市就业创业工作领导小组办公室；2020年3月5日" in lines
    assert "  地区：太原市（140100）" in lines
    assert any(one.startswith("  执行期：到2020年6月止，推断（原文写“暂定") for one in lines)
    text = "\n".join(one.strip() for one in lines)
    assert "如果：职工总数30人（含）以下\n[headcount_total <= 30]\n二（二）2：“30人（含）" in text
    assert (
        "则：裁员率不超过5.5%，含5.5%\n[layoff_rate <= 5.5%]\n二（二）2：“中小微企业不超5.5%”"
        in text
    )
    assert (
        "算法：2019年度企业及其职工实际缴纳的失业保险费 [ui_premium_2019] × 5000/10000（50%）"
        in text
    )
    assert "裁员率 [layoff_rate] = 上年度新增领取失业保险金人数 [layoff_ui_claimants] ÷ " in text


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        ({"boats": {">=": 2}}, "渔船数2条（含）以上"),
        ({"boats": {">": 2}}, "渔船数超过2条，不含2条"),
        ({"crew_share": {"<=": "5.5%"}}, "船员占比不超过5.5%，含5.5%"),
        ({"crew_share": {"<": "20%"}}, "船员占比不足20%，不含20%"),
        ({"months": {">=": 12}}, "歇业月数满1年以上（12个月），含12个月"),
        ({"landed": {"<=": "2020-06"}}, "上岸日期在2020年6月及以前，含当月"),
        ({"landed": {"<": "2020-06-09"}}, "上岸日期在2020年6月9日以前，不含当日"),
        ({"boats": {">=": 2, "<": 9}}, "渔船数2条（含）以上，且渔船数不足9条，不含9条"),
    ],
)
def test_of_every_bound_it_is_said_whether_it_counts_itself(
    demand: dict[str, Any], words: str
) -> None:
    assert conditions({**demand, "cite": "who"})[1] == f"1.1 {words}"


def test_groups_official_demands_and_denials_are_named() -> None:
    when = {
        "any": [
            {"not": {"licensed": False}, "cite": "who"},
            {"licensed": True, "official": True, "cite": "who"},
            {"licensed": False},
        ]
    }
    assert conditions(when)[:12] == [
        "1 条件：满足其一（3项）",
        "1.1 不属于",
        "1.1.1 没有捕捞证",
        "[licensed = false]",
        "二（五）1：“满半年以上的，每人1500元”",
        "1.2 有捕捞证〔由机关认定〕",
        "[licensed = true]",
        "二（五）1：“满半年以上的，每人1500元”",
        "1.3 没有捕捞证",
        "[licensed = false]",
        "卡片没有写出处",
        "2 金额",
    ]


def test_what_happened_within_a_time_is_a_condition_like_any_other() -> None:
    term = {"kind": "event", "from": "2020-02-10", "to": "2020-03-09", "fact": "landed"}
    lines = told({"windows": [{**term, "cite": "who", "note": "按一个月理解"}]})
    assert (
        "事件期：从2020年2月10日起到2020年3月9日止，原文写明（按一个月理解）；看 [landed]" in lines
    )
    assert "[landed >= 2020-02-10 且 <= 2020-03-09]" in lines
    twice = told({"windows": [term, {**term, "from": "2021-02", "to": "2021-03"}]})
    assert "1.2 满足其一（2项）" in twice


def test_what_the_text_does_not_date_is_said_as_such() -> None:
    lines = told({}, {"windows": [{"kind": "policy", "certainty": "none", "note": "只写“期间”"}]})
    assert "执行期：原文没有写起止日期（只写“期间”）" in lines
    assert "起始日：原文没有写，核对时从印发日期2020年3月5日算起（推断）" in lines
    assert not any(one.startswith("起始日") for one in told({}))


def test_what_bars_stands_apart_from_what_is_demanded() -> None:
    lines = told({"unless": {"months": {">=": 36}, "cite": "who"}})
    at = lines.index("2 除外（知道了才算，不问人）")
    assert lines[at + 1 : at + 3] == ["2.1 歇业月数满3年以上（36个月），含36个月", "[months >= 36]"]
    assert "[months]" not in lines


@pytest.mark.parametrize(
    ("grant", "lines"),
    [
        (
            {"fen": 50000, "to_fen": 80000, "per": "heads"},
            ["算法：50000分（500元）至80000分（800元） × 人数 [heads]"],
        ),
        (
            {"fen": 300, "every": "hour", "times": "days", "times_from": "hours", "times_each": 4},
            ["算法：300分（3元） × 天数 [days]（没有就用课时数 [hours] ÷ 4，四舍五入）"],
        ),
        (
            {"fen": 300, "every": "month", "up_to_months": 6},
            ["算法：300分（3元） × 每月一份（份数没有对应的事实，只算到每月）", "最长：6个月"],
        ),
        (
            {"bp": 5000, "of": "wage", "less": "paid_share"},
            ["算法：月工资 [wage] × （5000/10000 减去已返还比例 [paid_share]）"],
        ),
        (
            {"bp": 3000, "of": "wage", "cap_fen": 50000, "cap_per": "heads", "cap_every": "month"},
            ["上限：每月不超过50000分（500元） × 人数 [heads]"],
        ),
        ({"fen": 6000000, "most": True}, ["算法：6000000分（6万元）", "这是最高额，实际可能少"]),
        ({"fen": 6000000, "cap_of": "cost"}, ["上限：不超过实际支出 [cost]"]),
        (
            {
                "waive_bp": 5000,
                "of_premiums": ["养老", "工伤"],
                "months": ["2020-02", "2020-04"],
            },
            ["算法：单位应缴的养老、工伤保险费 × 5000/10000（50%） × 3个月"],
        ),
    ],
)
def test_a_sum_is_told_with_its_fen_and_all_that_multiplies_or_limits_it(
    grant: dict[str, Any], lines: list[str]
) -> None:
    found = told({"amounts": [{**grant, "cite": "who"}]})
    assert set(lines) <= set(found)


def test_for_whom_a_sum_is_hangs_below_it() -> None:
    only = {"fen": 100, "if": {"licensed": True, "official": True}, "cite": "who"}
    lines = told({"amounts": [only, {"in_kind": "派船接送", "cite": "who"}]})
    at = lines.index("2 金额")
    assert lines[at + 1 : at + 8] == [
        "2.1 1元",
        "算法：100分（1元）",
        "二（五）1：“满半年以上的，每人1500元”",
        "2.1.1 只给：有捕捞证〔由机关认定〕",
        "[licensed = true]",
        "二（五）1：“满半年以上的，每人1500元”",
        "2.2 派船接送",
    ]


def test_what_excludes_is_told_with_its_reach_and_the_cards_it_means(shipped: Knowledge) -> None:
    card = shipped.cards["shanxi-2022-12/long-unemployed-hiring-subsidy"]
    lines = [one.strip() for one in outline(rule_tree(card, shipped))]
    at = lines.index("范围：同一次招用；看 [job_creation_subsidy]")
    assert lines[at + 1] == "一次性扩岗补助〔shanxi-2022-06/job-creation-subsidy〕"


def test_derivations_stand_with_their_reasons(shipped: Knowledge) -> None:
    text = "\n".join(outline(explained(shipped.cards["zichuan-2020/hiring-grant"], shipped)))
    assert "原文写“2020年2月10日起一个月内”，按到3月9日算\n" in text
    assert "卡片的 when.all.1.hire_date.<=" in text
    assert "没有符合条件的新招人数 [qualified_new_hires]，就用新招人数 [new_hires] 代替" in text


def test_the_questions_stand_in_the_order_the_checker_asks_them(shipped: Knowledge) -> None:
    benefit = shipped.cards[REFUND].benefit
    names = [fact.name for fact in questions_in_order(benefit)]
    assert names[-1] == "ui_premium_2019"
    assert {"employer_size", "ui_months_paid", "layoff_ui_claimants"} <= set(names)
    lines = [one.strip() for one in outline(explained(shipped.cards[REFUND], shipped))]
    places = [len(lines) - lines[::-1].index(f"[{name}]") for name in names]
    assert places == sorted(places)
    assert lines.index("[headcount_total]") > places[-1] - 1


def test_nobody_is_asked_twice_nor_for_what_an_office_certifies(shipped: Knowledge) -> None:
    for name, shelved in shipped.cards.items():
        straight = [fact.name for fact in questions_in_order(shelved.benefit)]
        possible = [fact.name for fact in questions_possible(shelved.benefit)]
        assert len(set(straight)) == len(straight), name
        assert set(straight) <= set(possible), name


def test_an_id_that_is_not_there_leads_to_those_like_it(shipped: Knowledge) -> None:
    assert nearest("taiyuan-2020/job-retension-refund", shipped.cards)[0] == REFUND
    assert nearest("稳岗返还", shipped.cards)[0].endswith("/job-retention-refund")


class Terminal:
    """Where somebody types `flask cards …`, with a small knowledge loaded."""

    def __init__(self, database: Database, folder: Path) -> None:
        self._app = Flask("desk")
        self._app.cli.add_command(cards_group(database, lambda *_: ""))
        self.loaded = self.runs("load", folder)

    def runs(self, *words: object) -> Result:
        """What a command of the cards says."""
        return self._app.test_cli_runner().invoke(args=["cards", *map(str, words)])


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An upgraded database in which nothing is loaded."""
    database = Database(f"sqlite:///{tmp_path}/wengang.db")
    upgrade(database.engine)
    yield database
    database.engine.dispose()


@pytest.fixture
def terminal(database: Database, tmp_path: Path) -> Terminal:
    """The terminal of an office with one card."""
    return Terminal(database, small.folder(tmp_path / "data"))


def test_the_command_tells_and_draws_what_is_loaded(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "规则.svg"
    said = terminal.runs("explain", "office-2020/hiring-grant", "--svg", file)
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.startswith("吸纳就业补助\n  卡片：office-2020/hiring-grant\n")
    assert "1.2 稳定就业时间满6个月以上，含6个月\n" in said.stdout
    assert ET.parse(file).getroot().attrib["role"] == "img"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["吸纳补助"],
            "没有“吸纳补助”这张卡片，最接近的是 office-2020/hiring-grant\n",
        ),
        (
            ["office-2020/hiring-grant", "--svg", "规则.yaml"],
            "图要写进 .svg 文件，现在是“规则.yaml”，例如 规则.svg\n",
        ),
        (
            ["office-2020/hiring-grant", "--svg", "/没有/规则.svg"],
            "写不了“/没有/规则.svg”，请换一个已有的、可以写的文件夹\n",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(
    terminal: Terminal, words: list[str], sentence: str
) -> None:
    said = terminal.runs("explain", *words)
    assert (said.exit_code, said.stdout, said.stderr) == (1, "", sentence)


def test_before_anything_is_loaded_it_says_what_to_do_first(
    database: Database, tmp_path: Path
) -> None:
    said = Terminal(database, tmp_path / "nothing").runs("explain", "any/card")
    assert (said.exit_code, said.stderr) == (1, "知识库是空的，请先运行 flask cards load data\n")
