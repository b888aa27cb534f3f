"""Every answer names its source, its region and its validity, and says no other number."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.render import MAX_BYTES
from nlp.places.regions import RegionTree
from policy.answers import ASKABLE, brief, compose
from policy.cards import Window
from policy.knowledge import Knowledge, Shelved
from policy.validity import HOTLINE
from policy.wording import last_day, month
from tests.policy import small

DATA = Path(__file__).parents[2] / "data"
CARDS = sorted(
    path.relative_to(DATA / "cards").with_suffix("").as_posix()
    for path in DATA.glob("cards/*/*.yaml")
)
QUESTIONS = [[], *([aspect] for aspect in ("overview", *ASKABLE)), list(ASKABLE)]
LAPSED = re.compile("已到期|已经到期|不能再申请")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
MONEY = ("fen", "to_fen", "was_fen", "cap_fen")
SHARES = ("bp", "waive_bp")


def ends(shelved: Shelved) -> list[Window]:
    """The windows of a card after which nobody can claim any more."""
    return [one for one in shelved.windows if one.kind != "event" and one.end]


def days(shelved: Shelved) -> list[date]:
    """A day in force and one after the end; for a card without an end, just a day."""
    last = [last_day(window.end or "") for window in ends(shelved)]
    return [min(last), min(last) + timedelta(days=1)] if last else [date(2026, 11, 21)]


def answers(shelved: Shelved) -> Iterator[tuple[date, str]]:
    """Whatever can be asked about a card, on each of its days."""
    for day in days(shelved):
        for asked in QUESTIONS:
            yield day, compose(shelved, asked, day).text


def numbers(value: Any, key: str = "") -> set[Decimal]:
    """Every number a card or document holds, money in yuan and shares in per cent."""
    if isinstance(value, dict):
        return {found for name, inner in value.items() for found in numbers(inner, name)}
    if isinstance(value, list | tuple):
        return {found for inner in value for found in numbers(inner, key)}
    found = {Decimal(number) for number in NUMBER.findall(str(value))}
    return {number / 100 for number in found} if key in (*MONEY, *SHARES) else found


@pytest.fixture(params=CARDS)
def shelved(request: pytest.FixtureRequest, shipped: Knowledge) -> Shelved:
    """Each card we ship."""
    return shipped.cards[request.param]


def test_every_answer_names_card_region_document_number_and_clause(shelved: Shelved) -> None:
    document = shelved.document
    for _, text in answers(shelved):
        assert text.startswith(f"【{shelved.card.name}】{shelved.region.name}")
        source = text.splitlines()[-1]
        title = f"…{document.title_end}" if document.title_end else document.title
        assert source.startswith(f"依据：《{title}》（{document.number or '原文无文号'}")
        if not document.number:
            assert (month(document.issued) if document.issued else "原文未写日期") in source
        assert f"）{shelved.card.article}" in source


def test_every_answer_cites_every_clause_it_rests_on(shelved: Shelved) -> None:
    written = [shelved.card.article, *(cite.clause for cite in shelved.card.cites.values())]
    clauses = {clause for one in written for clause in one.split("、")}
    for asked in QUESTIONS:
        cites = compose(shelved, asked, days(shelved)[0]).cites
        assert cites[0]["clause"] == shelved.card.article.split("、")[0]
        assert {cite["clause"] for cite in cites} <= clauses
        assert len({cite["clause"] for cite in cites}) == len(cites)
        for cite in cites:
            assert cite["document"] == shelved.document.title
            assert cite["number"] == shelved.document.number


def test_a_lapsed_card_is_said_to_have_lapsed_and_no_other(shelved: Shelved) -> None:
    for day, text in answers(shelved):
        over = any(last_day(window.end or "") < day for window in ends(shelved))
        assert bool(LAPSED.search(text)) is over, f"{day}\n{text}"
        assert text.splitlines()[0].endswith("（已到期）") is over


def test_how_long_a_card_holds_is_always_said(shelved: Shelved) -> None:
    for _, text in answers(shelved):
        (validity,) = (line for line in text.splitlines() if line.startswith("有效期："))
        if not ends(shelved):
            assert "原文未写截止日期" in validity
            assert HOTLINE in validity


def test_no_number_is_said_that_does_not_stand_on_the_card(shelved: Shelved) -> None:
    words = [{"label": fact.label, "says": fact.says} for fact in shelved.benefit.facts]
    known = numbers(shelved.card.model_dump()) | numbers(shelved.document.model_dump())
    known |= numbers(words) | {Decimal(HOTLINE)}
    for _, text in answers(shelved):
        told = re.sub(r"^\d+\. ", "", text, flags=re.M)
        told = re.sub(r"(\d+)万元", lambda match: f"{match[1]}0000元", told)
        told = re.sub(r"\d+年（(\d+个月)）", r"\1", told)
        assert {Decimal(number) for number in NUMBER.findall(told)} <= known, text


def test_nothing_of_the_machinery_shows(shelved: Shelved) -> None:
    for _, text in answers(shelved):
        assert not re.search(r"None|Fraction|True|False|[{}\[\]<>]|\bfen\b|\bbp\b", text), text
        assert not re.search(r"^\s*$|。。|：：|、、|，，|（）|《》", text, re.M), text


def test_every_answer_fits_into_one_message(shelved: Shelved) -> None:
    for _, text in answers(shelved):
        assert len(text.encode()) <= MAX_BYTES


def test_what_a_document_leaves_open_of_its_place_is_always_said(shelved: Shelved) -> None:
    for _, text in answers(shelved):
        assert shelved.document.region_note in text


def test_what_is_asked_is_answered_or_said_to_be_missing(shelved: Shelved) -> None:
    for aspect in ASKABLE:
        if aspect != "validity":
            composed = compose(shelved, [aspect], days(shelved)[0])
            silent = f"原文没有写，请问 {HOTLINE}。" in composed.text
            assert composed.aspects == (aspect,)
            assert aspect not in composed.further or composed.further[0] == aspect
            assert silent is (aspect not in shelved.sections)


def test_whoever_asks_how_long_it_holds_has_asked_for_just_that(shipped: Knowledge) -> None:
    shelved = shipped.cards["taiyuan-2020/job-retention-refund"]
    assert compose(shelved, ["validity"], date(2020, 6, 30)).aspects == ("validity",)


def test_an_aspect_nobody_knows_of_is_no_aspect(shelved: Shelved) -> None:
    composed = compose(shelved, ["weather"], days(shelved)[0])
    assert composed.aspects == ("overview",)


def compose_small(
    regions: RegionTree, asked: list[str], day: date, remark: str = "", **changes: Any
) -> str:
    """An answer from the small knowledge."""
    knowledge = Knowledge(small.entries(**changes), regions)
    return compose(knowledge.cards["office-2020/hiring-grant"], asked, day, remark).text


def test_a_whole_answer(regions: RegionTree) -> None:
    assert compose_small(regions, [], date(2020, 6, 30)).splitlines() == [
        "【吸纳就业补助】太原市",
        "标准：新招人数，每人1500元",
        "条件：",
        "1. 企业规模限小微企业",
        "2. 稳定就业时间满6个月以上",
        "有效期：执行至2020年6月。",
        "依据：《稳就业实施方案》（并人社发〔2020〕8号）二（五）",
    ]


def test_what_follows_from_the_persons_own_figures_stands_first(regions: RegionTree) -> None:
    text = compose_small(regions, [], date(2020, 6, 30), "按您说的“干了5个月”：不符合。")
    assert text.splitlines()[1] == "按您说的“干了5个月”：不符合。"


def test_what_was_asked_stands_before_what_was_not(regions: RegionTree) -> None:
    text = compose_small(regions, ["conditions"], date(2020, 6, 30))
    assert text.index("条件：") < text.index("标准：")


def test_what_the_document_leaves_unclear_is_said(regions: RegionTree) -> None:
    unclear = {"ambiguities": ["原文没有写明按哪天算。"]}
    text = compose_small(regions, [], date(2020, 6, 30), card=unclear)
    assert "注意：原文没有写明按哪天算。" in text


def test_a_document_without_number_date_or_end_says_so(regions: RegionTree) -> None:
    bare: dict[str, Any] = {"number": None, "issued": None, "windows": []}
    text = compose_small(regions, [], date(2026, 11, 21), document=bare)
    assert "（原文无文号，原文未写日期）二（五）" in text
    assert "有效期：原文未写截止日期" in text


def test_a_card_has_its_own_window_or_else_its_documents(regions: RegionTree) -> None:
    own = {"windows": [{"kind": "policy", "to": "2022-12", "cite": "who"}]}
    assert "已到期" in compose_small(regions, [], date(2020, 7, 1))
    assert "执行至2022年12月" in compose_small(regions, [], date(2020, 7, 1), card=own)


def test_of_a_card_the_line_is_told_that_has_the_words_said(shipped: Knowledge) -> None:
    card = shipped.cards["taiyuan-2020/online-fairs-and-county-pairing"]
    asked = shipped.read("疫情那年谁对口帮我们娄烦办招聘会")
    assert "古交" in compose(card, [], date(2026, 11, 21), reading=asked).text


def test_of_a_card_in_one_line_what_was_asked_comes_first(shipped: Knowledge) -> None:
    card = shipped.cards["shanxi-2022-06/job-retention-refund"]
    asked = shipped.read("稳岗返还比原来的比例差出几成")
    assert "90%" in brief(card, ["amount"], date(2026, 11, 21), 100, asked)


def test_the_line_a_question_is_nearest_to_is_told_though_nobody_asked_for_its_kind(
    shipped: Knowledge,
) -> None:
    card = shipped.cards["taiyuan-2020/job-retention-refund"]
    asked = shipped.read("被环保列进黑名单")
    assert "僵尸企业" in compose(card, ["amount"], date(2026, 11, 21), reading=asked).text
    assert shipped.cards["taiyuan-2020/labour-matching"].nearest(shipped.read("天气")) == []
