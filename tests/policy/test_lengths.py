"""An answer is short: what was asked, what is nearest to it, and the rest only if there is room."""

from datetime import date

import pytest

from policy.answers import LENGTH, compose
from policy.cards import Aspect
from policy.choosing import OVER
from policy.knowledge import Knowledge, Shelved

TODAY = date(2026, 11, 21)
LONG = "taiyuan-2020/job-retention-refund"


@pytest.fixture
def refund(shipped: Knowledge) -> Shelved:
    """A card with more to say than an answer has room for."""
    return shipped.cards[LONG]


def ask(knowledge: Knowledge, shelved: Shelved, text: str) -> str:
    """The answer to a question about the card."""
    reading = knowledge.read(text)
    return compose(shelved, reading.aspects, TODAY, reading=reading).text


def test_what_nobody_asked_stays_within_the_length(shipped: Knowledge) -> None:
    for shelved in shipped.cards.values():
        text = compose(shelved, [], TODAY).text
        amount = shelved.sections.get("amount")
        assert len(text) <= LENGTH + (len(amount.text) if amount else 0), text


def test_what_was_asked_is_told_whole_where_it_fits(shipped: Knowledge) -> None:
    grant = shipped.cards["taiyuan-2020/small-firm-hiring-grant"]
    composed = compose(grant, ["where"], TODAY)
    assert grant.sections["where"].text in composed.text
    assert "where" not in composed.further


def test_a_long_list_is_shortened_and_the_rest_is_the_first_to_ask_for(refund: Shelved) -> None:
    composed = compose(refund, ["conditions"], TODAY)
    told = next(line for line in composed.text.splitlines() if line.startswith("条件："))
    assert told.endswith("……")
    assert composed.further[0] == "conditions"
    assert len(composed.text) <= LENGTH + OVER


def test_what_is_picked_is_told_whole_however_long(refund: Shelved) -> None:
    composed = compose(refund, ["conditions"], TODAY, whole=True)
    assert refund.sections["conditions"].text in composed.text


@pytest.mark.parametrize("aspect", ["amount", "where"])
def test_what_may_be_theirs_is_never_left_out_once_asked_for(
    shipped: Knowledge, aspect: Aspect
) -> None:
    for shelved in shipped.cards.values():
        composed = compose(shelved, ["conditions", "materials", aspect], TODAY)
        assert aspect not in composed.further


def test_whose_sum_is_worked_out_need_not_hear_every_tier(shipped: Knowledge) -> None:
    award = shipped.cards["shanxi-2022-06/employment-base-tiered-award"]
    composed = compose(award, ["amount"], TODAY, own="按您说的：25万元。", length=100)
    assert "10万元" not in composed.text
    assert "25万元" in composed.text
    assert composed.further[0] == "amount"
    assert "10万元" in compose(award, ["amount"], TODAY, length=100).text


def test_what_is_said_of_themselves_is_not_said_again(refund: Shelved) -> None:
    line = refund.sections["conditions"].lines[1]
    composed = compose(refund, ["conditions"], TODAY, own=f"按您说的：要求{line}，这一条不符合。")
    assert composed.text.count(line) == 1


def test_how_much_it_is_is_told_unasked(refund: Shelved) -> None:
    assert refund.sections["amount"].text in compose(refund, ["conditions"], TODAY).text


def test_what_several_tiers_count_is_said_once(shipped: Knowledge) -> None:
    award = shipped.cards["shanxi-2022-06/employment-base-tiered-award"]
    text = compose(award, ["amount"], TODAY).text
    assert text.count("吸纳脱贫劳动力") == 1
    assert "\n2. 50人（含）以上、不足100人：10万元" in text


def test_the_line_asked_about_is_told_and_that_there_are_more(
    shipped: Knowledge, refund: Shelved
) -> None:
    text = ask(shipped, refund, "上了环保黑名单的厂子返还给不给")
    told = next(line for line in text.splitlines() if "黑名单" in line)
    assert told.startswith("条件：")
    assert told.endswith("……")


def test_what_is_laid_down_is_told_before_what_is_said_beside_it(
    shipped: Knowledge, refund: Shelved
) -> None:
    text = ask(shipped, refund, "要什么条件")
    conditions = refund.sections["conditions"]
    told = next(line for line in text.splitlines() if line.startswith("条件："))
    beside = [one for one in conditions.lines if one not in conditions.laid_down and one in told]
    assert not beside or all(one in told for one in conditions.laid_down)
    assert any(one in told for one in conditions.laid_down)


def test_with_a_point_goes_the_rule_it_explains(shipped: Knowledge, refund: Shelved) -> None:
    text = ask(shipped, refund, "承诺书里都得写上啥")
    assert "承诺管到政策实施期满" in text
    assert "承诺不裁员或少裁员" in text
    training = shipped.cards["shanxi-2022-06/staff-retention-training-subsidy"]
    assert "单位已参加失业保险" in ask(shipped, training, "律师事务所也照这个来么")


def test_how_people_ask_for_a_door_finds_it(shipped: Knowledge) -> None:
    subsidy = shipped.cards["shanxi-2022-12/flexible-employment-insurance-subsidy"]
    nearest = subsidy.nearest(shipped.read("人在外头交的保险 该回老家要吗"))
    assert nearest[0][0] == "where"


def test_what_the_text_leaves_open_is_told_or_can_be_asked_for(shipped: Knowledge) -> None:
    for shelved in shipped.cards.values():
        composed = compose(shelved, [], TODAY)
        for one in shelved.card.ambiguities:
            assert one in composed.text or "unclear" in composed.further
        asked = compose(shelved, ["unclear"], TODAY).text
        assert all(one in asked for one in shelved.card.ambiguities)


def test_who_is_refused_hears_what_the_text_leaves_open_of_just_that(shipped: Knowledge) -> None:
    grant = shipped.cards["zichuan-2020/hiring-grant"]
    no = "按您说的“饭馆”：要求属于疫情防控重点物资生产企业，不符合。"
    open_of_it, open_of_days = (one.rstrip("。") for one in grant.card.ambiguities)
    text = compose(grant, ["amount"], TODAY, own=no, length=150).text
    assert open_of_it in text
    assert open_of_days not in text
    met = no.replace("不符合", "符合")
    assert open_of_it not in compose(grant, ["amount"], TODAY, own=met, length=150).text


def test_what_was_begun_is_finished_before_anything_else_unasked(shipped: Knowledge) -> None:
    text = ask(shipped, shipped.cards["zichuan-2020/layoff-procedure"], "裁人提前几天说，钱给清啥")
    assert "偿还拖欠的工资" in text
