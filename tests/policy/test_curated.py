"""A curated question is found by who asks just that, where it holds, and by nobody else."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from nlp.places.regions import RegionTree
from nlp.text import normalise
from policy.curated import CURATED, Curated, Match
from policy.files import Entry, KnowledgeError
from policy.knowledge import Knowledge
from policy.own_terms import OWN_TERM, term
from tests.policy import small

TAIYUAN, XIAODIAN, SHANXI, DATONG, ZICHUAN = "140100", "140105", "140000", "140200", "370302"
BODY: dict[str, Any] = {
    "question": "2020年新招的人干了不到六个月还给多少钱",
    "region": TAIYUAN,
    "answer": "满六个月才给。",
    "cites": [{"document": "稳就业实施方案", "number": None, "clause": "二（五）"}],
}


def knowledge(*bodies: dict[str, Any], more: tuple[Entry, ...] = ()) -> Knowledge:
    """The small knowledge with curated questions, numbered from 1."""
    curated = [
        Entry(CURATED, str(number), {**BODY, **body}) for number, body in enumerate(bodies, 1)
    ]
    return Knowledge([*small.entries(), *curated, *more], RegionTree())


def find(held: Knowledge, text: str, adcode: str = TAIYUAN) -> Match | None:
    """What is found for a question that is asked at a place."""
    words = normalise(text)
    places = held.regions.mentions(words, near=adcode)
    return held.curated.find(words, held.read(words), places, adcode)


@pytest.fixture(scope="module")
def held() -> Knowledge:
    return knowledge({})


@pytest.mark.parametrize(
    "text",
    [
        "2020年新招的人干了不到六个月还给多少钱",
        "２０２０年新招的人，干了不到六个月，还给多少钱？",
        "太原市2020年新招的人干了不到六个月还给多少钱",
        "太原的2020年新招的人干了不到六个月还给多少钱",
        "2020年新招的人干了不到六个月的还给多少钱啊",
        "2020年新找的人干了不到六个月还给多少钱",
    ],
)
def test_who_asks_just_that_finds_it(held: Knowledge, text: str) -> None:
    match = find(held, text)
    assert match is not None
    assert (match.name, match.curated.answer) == ("1", "满六个月才给。")


@pytest.mark.parametrize(
    "text",
    [
        "2021年新招的人干了不到六个月还给多少钱",
        "2020年新招的人干了不到七个月还给多少钱",
        "2020年新招的人干了到六个月还给多少钱",
        "2020年新裁的人干了不到六个月还给多少钱",
        "2020年小厂新招的人干了不到六个月还给多少钱",
        "2020年新招的人干了不到六个月还给不给",
        "2020年新招的人干了不到六个月还给钱",
        "2020年我们在厂里新招的人干了不到六个月还给多少钱呢你说说看",
        "新招的人给多少钱",
        "太原",
        "？",
    ],
)
def test_who_asks_something_else_does_not(held: Knowledge, text: str) -> None:
    assert find(held, text) is None


def test_it_holds_in_its_region_and_in_what_lies_within(held: Knowledge) -> None:
    question = str(BODY["question"])
    assert [bool(find(held, question, place)) for place in (TAIYUAN, XIAODIAN)] == [True, True]
    assert [find(held, question, place) for place in (SHANXI, DATONG, ZICHUAN)] == [None] * 3


def test_the_narrowest_region_answers_first() -> None:
    held = knowledge({}, {"region": SHANXI, "answer": "全省的答复。"})
    question = str(BODY["question"])
    names = [match.name for place in (TAIYUAN, DATONG) if (match := find(held, question, place))]
    assert names == ["1", "2"]


def test_between_two_that_are_about_as_near_none_is_chosen() -> None:
    held = knowledge({"question": "夜班发的米面油去哪领"}, {"question": "夜班发的米面油该去哪领"})
    assert find(held, "夜班发的米面油能去哪领") is None
    assert (match := find(held, "夜班发的米面油该去哪领")) is not None
    assert match.name == "2"
    alone = knowledge({"question": "夜班发的米面油去哪领"})
    assert find(alone, "夜班发的米面油能去哪领") is not None


def test_one_of_a_region_that_exists_no_longer_is_left_aside() -> None:
    held = knowledge({"region": "1401XX"}, {})
    assert (match := find(held, str(BODY["question"]))) is not None
    assert match.name == "2"


def test_the_answer_names_region_validity_and_source(held: Knowledge) -> None:
    region = held.regions.get(TAIYUAN)
    told = Curated.model_validate({**BODY, "until": "2026-06"}).text(region, date(2026, 6, 30))
    assert told.splitlines() == [
        "【常见问答】太原市",
        "满六个月才给。",
        "有效期：到2026年6月为止。",
        "依据：《稳就业实施方案》二（五）",
    ]
    over = Curated.model_validate({**BODY, "until": "2026-06"}).text(region, date(2026, 7, 1))
    assert over.startswith("【常见问答】太原市（已到期）")
    assert "到2026年6月为止，按此已经到期；现行办法请拨打 12333" in over


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"card": small.CARD["id"]}, "恰有一个"),
        ({"answer": ""}, "恰有一个"),
        ({"cites": []}, "要写依据"),
        ({"aspect": "amount"}, "只在指向卡片时"),
        ({"answer": "", "card": small.CARD["id"]}, "以卡片为准"),
        ({"question": "？"}, "没有可以查找的字"),
    ],
)
def test_what_contradicts_itself_is_no_curated_question(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Curated.model_validate({**BODY, **change})
    with pytest.raises(KnowledgeError, match=f"常见问答 1：.*{words}"):
        knowledge(change)


def test_the_staffs_own_saying_is_read_beside_those_shipped() -> None:
    own = Entry(OWN_TERM, "小厂", term("小厂", ["吸纳就业补助"]))
    apart = Entry(OWN_TERM, "添丁…红包", term("添丁…红包", ["吸纳就业补助"]))
    held = knowledge(more=(own, apart))
    assert held.read("小厂").terms == ("小微企业", "吸纳就业补助")
    assert held.read("添丁给的红包").terms == ("吸纳就业补助",)
    assert held.read("红包添丁").terms == ()


def test_a_broken_saying_is_named() -> None:
    broken = Entry(OWN_TERM, "添丁", {"say": ["添丁"]})
    with pytest.raises(KnowledgeError, match="词条“添丁”：means 缺少这一项"):
        knowledge(more=(broken,))
