"""Every check is recorded: what was said of which version of a card, but nothing of the person."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic import SecretStr
from sqlalchemy import Row, event, select

from bot.tables import conversations
from core.statements import Statement
from eligibility.facts import Facts
from eligibility.values import DECLINED, Interval
from nlp.places.regions import RegionTree
from policy.knowledge import Knowledge
from policy.records import Seal
from policy.tables import check_records
from tests.chat import Chat, choice
from tests.conftest import Site
from tests.policy import small

GRANT = "taiyuan-2020/small-firm-hiring-grant"
FIRM = {"employer_size": "micro_small", "qualified_new_hires": 3, "employment_months": 7.5}
APRIL = datetime(2020, 4, 1, 4, tzinfo=UTC)
FACTS = Facts.from_data(
    {
        "insured": {"type": "bool", "label": "参保"},
        "layoff_rate": {"type": "ratio", "label": "裁员率"},
        "months": {"type": "months", "label": "月数"},
    }
)
SEAL = Seal(SecretStr("the office's own"))


def records(site: Site) -> Sequence[Row[Any]]:
    """All records, the oldest first."""
    with site.database.reading() as connection:
        return connection.execute(select(check_records).order_by(check_records.c.id)).all()


def check(site: Site, facts: dict[str, Any], **body: Any) -> None:
    """A check of the hiring grant by API."""
    asked = {"region": "太原", "as_of": "2020-04-01", "cards": [GRANT], "facts": facts} | body
    response = site.app.test_client().post("/api/v1/eligibility/check", json=asked)
    assert response.status_code == 200


def test_a_check_by_api_leaves_one_record(desk: Site) -> None:
    check(desk, FIRM)
    (record,) = records(desk)
    version = desk.app.extensions["wengang"]["shelf"].current().cards[GRANT].version
    assert record.cards == [{"card": GRANT, "version": version, "status": "eligible"}]
    assert (record.region, record.day) == ("140100", date(2020, 4, 1))
    assert (record.source, record.conversation_id) == ("api", None)
    assert record.checked_at == desk.clock.moment


def test_a_record_tells_nothing_of_the_person(desk: Site) -> None:
    check(desk, FIRM)
    (record,) = records(desk)
    told = json.dumps([str(value) for value in record])
    for word in ("micro_small", "7.5", "qualified_new_hires", "employment_months"):
        assert word not in told


def test_what_is_refused_is_no_check(desk: Site) -> None:
    response = desk.app.test_client().post("/api/v1/eligibility/check", json={"region": "火星"})
    assert response.status_code == 422
    assert records(desk) == []


def test_a_record_costs_one_insert(desk: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    check(desk, FIRM)
    said: list[str] = []
    direct: list[Statement] = []
    hear = lambda *args: said.append(args[2])  # noqa: E731
    run = Statement.run
    note = lambda self, *args: (direct.append(self), run(self, *args))[1]  # noqa: E731
    monkeypatch.setattr(Statement, "run", note)
    event.listen(desk.database.engine, "before_cursor_execute", hear)
    try:
        check(desk, FIRM)
    finally:
        event.remove(desk.database.engine, "before_cursor_execute", hear)
    assert [one for one in said if "SAVEPOINT" not in one] == []
    assert len(direct) == 1
    assert len(records(desk)) == 2


def test_the_same_facts_have_the_same_seal_however_they_are_told(desk: Site) -> None:
    check(desk, FIRM)
    check(desk, dict(reversed(FIRM.items())) | {"contract_signed": None})
    check(desk, FIRM | {"employment_months": 8})
    check(desk, FIRM | {"already_claimed": [GRANT]})
    seals = [record.facts_digest for record in records(desk)]
    assert seals[0] == seals[1]
    assert len(set(seals)) == 3


@pytest.mark.parametrize(
    "known",
    [
        {"insured": True},
        {"insured": False},
        {"insured": DECLINED},
        {"months": Interval(3, 5)},
        {"months": Interval(3, 6)},
    ],
)
def test_without_the_key_nobody_can_try_what_was_sealed(known: dict[str, Any]) -> None:
    other = Seal(SecretStr("a stranger's"))
    assert SEAL.digest(known, FACTS) != other.digest(known, FACTS)
    assert len(SEAL.digest(known, FACTS)) == 64


def test_the_order_of_facts_makes_no_other_seal() -> None:
    known = {"insured": True, "months": 3}
    assert SEAL.digest(known, FACTS) == SEAL.digest(dict(reversed(known.items())), FACTS)


def version(**parts: Any) -> str:
    """The version of the small knowledge's card with parts of it replaced."""
    knowledge = Knowledge(small.entries(**parts), RegionTree())
    return knowledge.cards["office-2020/hiring-grant"].version


def test_whatever_decides_makes_another_version() -> None:
    size = {**small.FACTS["employer_size"], "label": "规模"}
    others = [
        version(card={"summary": "另一句话。"}),
        version(document={"windows": [{"kind": "policy", "from": "2020-02", "to": "2020-07"}]}),
        version(facts={"employer_size": size}),
    ]
    assert len({version(), *others}) == 4
    assert version() == version(facts={"age": {"type": "count", "label": "年龄"}})


@pytest.fixture
def owner(desk: Site, chat: Chat) -> Chat:
    """A firm's owner in Taiyuan, in April 2020."""
    desk.clock.moment = APRIL
    return chat.says("我在太原")


def through(owner: Chat) -> Chat:
    """The owner's check of the hiring grant up to its verdict."""
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    return owner.says("3个").hears("4500元")


def test_a_verdict_in_the_chat_is_recorded_with_its_conversation(desk: Site, owner: Chat) -> None:
    through(owner)
    (record,) = records(desk)
    with desk.database.reading() as connection:
        conversation = connection.execute(select(conversations.c.id)).scalar_one()
    assert (record.source, record.conversation_id) == ("chat", conversation)
    assert [one["status"] for one in record.cards] == ["eligible"]
    assert (record.day, record.checked_at) == (date(2020, 4, 1), APRIL)


def test_a_corrected_verdict_is_another_check(desk: Site, owner: Chat) -> None:
    through(owner).says("不对，是新招了5个").hears("7500元")
    first, second = records(desk)
    assert first.facts_digest != second.facts_digest


def test_a_list_is_recorded_with_all_its_cards(desk: Site, owner: Chat) -> None:
    owner.says("我能领什么").says(choice(owner.heard, "单位"))
    for _ in range(20):
        if "【能享受什么】" in owner.heard:
            break
        owner.says("不晓得")
    (record,) = records(desk)
    assert f"共核对{len(record.cards)}项" in owner.heard


def test_what_is_clear_from_the_first_sentence_is_recorded(desk: Site, owner: Chat) -> None:
    owner.says("我们100人裁了6个，稳岗返还能领不").hears("不符合")
    (record,) = records(desk)
    assert [one["status"] for one in record.cards] == ["ineligible"]


def test_the_same_push_delivered_again_is_one_check(desk: Site, owner: Chat) -> None:
    owner.says("招人补助能领不").says(choice(owner.heard, "小微企业")).says("八个月")
    for _ in range(3):
        owner.sends("text", Content="3个", MsgId="77777")
    assert len(records(desk)) == 1


def test_who_leaves_is_no_longer_named_by_the_records(desk: Site, owner: Chat) -> None:
    through(owner).taps("unsubscribe")
    (record,) = records(desk)
    assert record.conversation_id is None
