"""The knowledge is checked as a whole before a single answer is given from it."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eligibility.rules import ALWAYS, Compare, Rule, judge, leaves, read_share
from nlp.places.regions import RegionTree
from nlp.questions.intent import read
from policy.files import Entry, KnowledgeError
from policy.knowledge import Knowledge, Shelved
from tests.policy import small

DATA = Path(__file__).parents[2] / "data"
CARDS = sorted(
    path.relative_to(DATA / "cards").with_suffix("").as_posix()
    for path in DATA.glob("cards/*/*.yaml")
)
CARD = "office-2020/hiring-grant"


def refusal(regions: RegionTree, entries: list[Entry]) -> str:
    """What is said of entries that cannot be the knowledge."""
    with pytest.raises(KnowledgeError) as refused:
        Knowledge(entries, regions)
    return str(refused.value)


def people(rule: Rule) -> Iterator[dict[str, Any]]:
    """People on either side of every bound, those who meet the most demands first."""
    sides: dict[str, list[Any]] = {}
    for leaf in leaves(rule):
        found = sides.setdefault(leaf.fact.name, [])
        found += [value for value in _sides(leaf) if value not in found]
    for values in itertools.product(*sides.values()):
        yield dict(zip(sides, values, strict=True))


def _sides(leaf: Compare) -> list[Any]:
    """A value that meets a demand, and others that may not."""
    match leaf.fact.type:
        case "bool":
            return [leaf.value, not leaf.value]
        case "enum":
            wanted = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
            return [*wanted, *leaf.fact.choices]
        case "date":
            return [leaf.value, "1999-01-01", "2099-01-01"]
        case _:
            bounds = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
            step = read_share("0.1%") if leaf.fact.type == "ratio" else 1
            return [value for bound in bounds for value in (bound, bound + step, bound - step)]


def test_everything_we_ship_is_there(shipped: Knowledge) -> None:
    assert sorted(shipped.cards) == CARDS
    assert CARDS


@pytest.mark.parametrize("name", CARDS)
def test_a_card_is_called_after_its_place(shipped: Knowledge, name: str) -> None:
    card = shipped.cards[name].card
    assert card.id == name
    assert card.document == name.split("/")[0]
    assert shipped.cards[name].document.id == card.document


@pytest.mark.parametrize("name", CARDS)
def test_a_cards_own_cases_come_out_as_it_says(shipped: Knowledge, name: str) -> None:
    shelved = shipped.cards[name]
    for case in shelved.card.tests:
        assert judge(shelved.rule, shipped.known(case.given)) is case.holds, case.given


@pytest.mark.parametrize("name", CARDS)
def test_every_condition_can_be_met_missed_and_left_open(shipped: Knowledge, name: str) -> None:
    rule = shipped.cards[name].rule
    if rule == ALWAYS:
        return
    assert judge(rule, {}) is None
    for outcome in (True, False):
        assert any(judge(rule, person) is outcome for person in people(rule)), outcome


@pytest.mark.parametrize("name", CARDS)
def test_every_bound_of_a_card_is_tried_by_its_own_cases(shipped: Knowledge, name: str) -> None:
    shelved = shipped.cards[name]
    for leaf in leaves(shelved.rule):
        if leaf.operator in (">=", "<=", ">", "<"):
            tried = {shipped.known(case.given).get(leaf.fact.name) for case in shelved.card.tests}
            assert leaf.value in tried, f"{leaf.fact.name} {leaf.operator} {leaf.value}"


def test_a_question_finds_its_card_among_those_of_the_place(shipped: Knowledge) -> None:
    here = shipped.of_region("140100")
    hits = shipped.search(read("稳岗返还给多少", shipped.lexicon), here)
    assert {hit.name for hit in hits[:2]} == {
        "taiyuan-2020/job-retention-refund",
        "shanxi-2022-06/job-retention-refund",
    }
    assert shipped.search(read("稳岗返还给多少", shipped.lexicon), frozenset()) == []


def test_a_place_has_the_cards_of_all_above_it_and_of_none_beside_it(regions: RegionTree) -> None:
    knowledge = Knowledge(small.entries(), regions)
    for inside in ("140100", "140105"):
        assert knowledge.of_region(inside) == {CARD}
    for outside in ("140000", "140200", "520100"):
        assert knowledge.of_region(outside) == frozenset()


def test_a_wide_region_knows_what_lies_below(regions: RegionTree) -> None:
    knowledge = Knowledge(small.entries(), regions)
    assert [region.name for region in knowledge.below("140000")] == ["太原市"]
    assert knowledge.below("520000") == ()
    assert [region.name for region in knowledge.covered()] == ["太原市"]


def test_a_card_is_found_by_its_own_names(regions: RegionTree) -> None:
    entries = small.entries(card={"aliases": ["招人奖"]})
    lexicon = Knowledge(entries, regions).lexicon
    assert "吸纳就业补助" in read("招人奖怎么领", lexicon).terms


def test_shares_told_from_outside_are_read_exactly(regions: RegionTree) -> None:
    known = Knowledge(small.entries(), regions).known({"layoff_rate": "5.5%", "new_hires": 3})
    assert known == {"layoff_rate": read_share("5.5%"), "new_hires": 3}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"card": {"id": "office-2020/other"}}, "应与文件位置一致"),
        ({"card": {"document": "office-2021"}}, "文件“office-2021”不在 documents/ 中"),
        ({"card": {"when": {"headcunt": 3}}}, "事实“headcunt”不在 data/facts.yaml 中"),
        ({"card": {"when": {"employment_months": {"=>": 6}}}}, "不认识的比较“=>”"),
        ({"card": {"when": {"employer_size": "tiny"}}}, "没有“tiny”这个取值"),
        ({"card": {"amounts": [{"fen": 1, "per": "hires", "cite": "who"}]}}, "事实“hires”不在"),
        ({"card": {"tests": [{"given": {}, "holds": True}]}}, "第 1 个用例应得 True，实得 None"),
        ({"card": {"when": small.CARD["when"] | {"cite": "nowhere"}}}, "nowhere"),
        ({"card": {"when": small.CARD["when"] | {"official": True}}}, "official 不能写在 all 上"),
        ({"card": {"colour": "red"}}, "colour"),
        ({"document": {"region": "999999"}}, "999999"),
    ],
)
def test_a_card_that_does_not_fit_is_refused_by_its_name(
    regions: RegionTree, changes: dict[str, Any], sentence: str
) -> None:
    told = refusal(regions, small.entries(**changes))
    assert told.startswith(f"cards/{CARD}：")
    assert sentence in told


def test_a_document_that_does_not_fit_is_refused_by_its_name(regions: RegionTree) -> None:
    told = refusal(regions, small.entries(document={"region": "14"}))
    assert told.startswith("documents/office-2020：region")


def test_facts_that_do_not_fit_are_refused(regions: RegionTree) -> None:
    wrong = {"type": "count", "label": "某", "lable": "某"}
    assert "lable" in refusal(regions, small.entries(facts={"wrong": wrong}))


def test_words_that_do_not_fit_are_refused(regions: RegionTree) -> None:
    for terms in ([{"means": ["企业"], "say": ["，"]}], [{"means": ["企业"]}], None, ["企业"], 5):
        entries = [*small.entries(), Entry("lexicon", "terms", terms)]
        assert refusal(regions, entries).startswith("lexicon/terms.yaml：")
    assert "不会被读取" in refusal(regions, [*small.entries(), Entry("lexicon", "more", [])])


def test_what_is_shelved_has_all_that_an_answer_needs(regions: RegionTree) -> None:
    shelved: Shelved = Knowledge(small.entries(), regions).cards[CARD]
    assert (shelved.region.name, shelved.document.number) == ("太原市", "并人社发〔2020〕8号")
    assert [leaf.fact.name for leaf in leaves(shelved.rule)] == [
        "employer_size",
        "employment_months",
    ]


@pytest.mark.parametrize(
    ("changes", "changed"),
    [
        ({}, False),
        ({"card": {"summary": "小微企业招人，按人数给钱。"}}, True),
        ({"document": {"number": "并人社发〔2020〕9号"}}, True),
        ({"facts": {"new_hires": {"type": "count", "label": "招的人数"}}}, True),
    ],
)
def test_a_card_is_shelved_anew_when_something_of_it_changed(
    regions: RegionTree, changes: dict[str, Any], changed: bool
) -> None:
    before = Knowledge(small.entries(), regions).cards[CARD]
    after = Knowledge(small.entries(**changes), regions)
    assert (after.cards[CARD] is not before) == changed
