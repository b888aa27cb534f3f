"""The checker by API: `POST /api/v1/eligibility/check`. Every check is recorded."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from apiflask import APIBlueprint
from flask import Response, request
from pydantic import BaseModel, Field
from pydantic_core import to_json

from core.access import PublicReads
from core.clock import Clock, beijing_date
from core.db import Database
from core.entrance import FAULT
from core.switched import BannerOf, require_on
from eligibility.bundle import LeftOut
from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.grants import Amount
from eligibility.rules import ALWAYS, NEVER, leaves
from eligibility.values import DECLINED
from policy.checking import Checked, check_given
from policy.knowledge import CARDS, Knowledge, Shelved
from policy.records import Seal, keep, record_of
from policy.shelf import Shelf
from policy.sources import cites
from policy.verdicts import amount_text, question_text, verdict_texts

ADDRESS = "/api/v1/eligibility/check"


class CheckIn(BaseModel):
    """Who asks for what: the facts by their names, as `/facts` lists them."""

    region: str = Field(min_length=1, max_length=40, description="行政区划代码或地名")
    as_of: date | None = Field(None, description="按哪一天核对，默认今天（北京时间）")
    cards: list[str] | None = Field(None, max_length=200, description="只核对这些卡片；默认全部")
    facts: dict[str, Any] = Field(
        {}, description="事实：null 是不知道，declined 是问过也不知道，{min, max} 是大概"
    )


def check_api(
    shelf: Shelf,
    clock: Clock,
    database: Database,
    seal: Seal,
    banner_of: BannerOf,
    reads: PublicReads,
) -> APIBlueprint:
    """The blueprint of the checker; nothing is checked for a place with a banner."""
    blueprint = APIBlueprint("checker", __name__, tag="核对")

    def checked(asked: CheckIn) -> bytes:
        knowledge, day = shelf.current(), asked.as_of or beijing_date(clock())
        found = check_given(knowledge, asked.region, day, asked.facts, asked.cards)
        _require_on(found, knowledge, banner_of)
        with database.recording() as connection:
            keep(record_of(found, knowledge, day, "api", seal), clock(), connection)
        return to_json(_checked(found, knowledge))

    reads.answer_in_front(
        blueprint, ADDRESS, "checker.check", lambda value: checked(CheckIn.model_validate(value))
    )

    @blueprint.post(ADDRESS)
    @blueprint.input(CheckIn)
    @blueprint.doc(summary="核对能享受哪些政策、差什么、给多少")
    def check(json_data: CheckIn) -> Response:
        if fault := request.environ.get(FAULT):
            raise fault
        return Response(checked(json_data), mimetype="application/json")

    return blueprint


def _require_on(found: Checked, knowledge: Knowledge, banner_of: BannerOf) -> None:
    """Refuse a place that is off, and the cards of one; raises SwitchedOff."""
    cards = (knowledge.cards[one.benefit.id].region.adcode for one in found.results)
    for place in dict.fromkeys([found.region.adcode, *cards]):
        require_on(banner_of, place)


def _checked(found: Checked, knowledge: Knowledge) -> dict[str, Any]:
    question = knowledge.facts.get(found.question) if found.question else None
    documents = {knowledge.cards[one.benefit.id].document.title for one in found.results}
    return {
        "results": [
            _result(one, knowledge, found.drawn.get(one.benefit.id, ())) for one in found.results
        ],
        "bundle": {
            "cards": [one.benefit.id for one in found.bundle.chosen],
            "amount": _amount(found.bundle.total, knowledge),
            "left_out": [_left_out(one) for one in found.bundle.left_out],
        },
        "next_question": question
        and {
            "fact": question.name,
            "type": question.type,
            "text": question_text(question),
            "choices": question.choices,
        },
        "covered": {
            "region": {"adcode": found.region.adcode, "name": found.region.name},
            "cards": len(found.results),
            "documents": sorted(documents),
        },
    }


def _result(result: Result, knowledge: Knowledge, drawn: tuple[str, ...]) -> dict[str, Any]:
    shelved = knowledge.cards[result.benefit.id]
    return {
        "card": result.benefit.id,
        "name": shelved.card.name,
        "status": result.status,
        "amount": _amount(result.amounts.total, knowledge),
        "reasons": [*(f"已经领取 {one}，不能重复享受" for one in drawn), *verdict_texts(result)],
        "missing": _names([*result.missing, *_declined(result)]),
        "amount_missing": _names(result.amount_missing),
        "certify": [leaf.fact.name for leaf in result.certify],
        "estimated": _names(result.estimated),
        "cites": _cites(shelved),
    }


@lru_cache(CARDS)
def _cites(shelved: Shelved) -> tuple[dict[str, Any], ...]:
    return cites({shelved: [shelved.card.article]})


def _declined(result: Result) -> list[Fact]:
    """What is still missing of those who were asked and cannot tell."""
    if result.open is ALWAYS or result.open is NEVER:
        return []
    open_still = {leaf.fact.name: leaf.fact for leaf in leaves(result.open)}
    return [fact for name, fact in open_still.items() if result.known.get(name) is DECLINED]


def _names(facts: Iterable[Fact]) -> list[str]:
    return [fact.name for fact in facts]


def _amount(amount: Amount, knowledge: Knowledge) -> dict[str, Any]:
    return {
        "kind": amount.kind,
        "fen": amount.fen,
        "to_fen": amount.to_fen,
        "text": amount_text(amount, knowledge),
    }


def _left_out(one: LeftOut) -> dict[str, Any]:
    return {
        "card": one.result.benefit.id,
        "instead": [other.benefit.id for other in one.instead],
        "claimed": list(one.claimed),
    }
