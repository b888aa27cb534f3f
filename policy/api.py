"""The knowledge, readable: `GET /api/v1/cards`, `/cards/{id}` and `/facts`; and the checker."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from core.clock import Clock, beijing_date
from core.errors import NotFound
from eligibility.bundle import LeftOut
from eligibility.check import Result
from eligibility.facts import Fact
from eligibility.grants import Amount
from eligibility.rules import leaves
from eligibility.values import DECLINED
from policy.checking import Checked, check_given
from policy.knowledge import Knowledge, Shelved
from policy.shelf import Shelf
from policy.sources import cites
from policy.verdicts import amount_text, question_text, verdict_texts

PAGE = 50


class Which(BaseModel):
    """Which page of which cards."""

    region: str = Field("", max_length=40, description="只要适用于这里的：行政区划代码或地名")
    cursor: str = Field("", max_length=120, description="上一页给的 next_cursor")
    limit: int = Field(PAGE, ge=1, le=200, description="一页几张")


class CheckIn(BaseModel):
    """Who asks for what: the facts by their names, as `/facts` lists them."""

    region: str = Field(min_length=1, max_length=40, description="行政区划代码或地名")
    as_of: date | None = Field(None, description="按哪一天核对，默认今天（北京时间）")
    cards: list[str] | None = Field(None, max_length=200, description="只核对这些卡片；默认全部")
    facts: dict[str, Any] = Field(
        {}, description="事实：null 是不知道，declined 是问过也不知道，{min, max} 是大概"
    )


def knowledge_api(shelf: Shelf, clock: Clock) -> APIBlueprint:
    """The blueprint of cards and facts."""
    blueprint = APIBlueprint("knowledge", __name__, url_prefix="/api/v1", tag="知识")

    @blueprint.get("/cards")
    @blueprint.input(Which, location="query")
    @blueprint.doc(summary="列出卡片")
    def list_cards(query_data: Which) -> dict[str, Any]:
        knowledge = shelf.current()
        names = sorted(_of(knowledge, query_data.region))
        page = [name for name in names if name > query_data.cursor][: query_data.limit]
        more = page and page[-1] != names[-1]
        return {
            "items": [_brief(knowledge.cards[name]) for name in page],
            "next_cursor": page[-1] if more else None,
        }

    @blueprint.get("/cards/<path:card>")
    @blueprint.doc(summary="一张卡片的全部内容")
    def get_card(card: str) -> dict[str, Any]:
        shelved = shelf.current().cards.get(card)
        if shelved is None:
            raise NotFound(f"没有“{card}”这张卡片。")
        written = shelved.card.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return _brief(shelved) | written | {"document": shelved.document.model_dump(mode="json")}

    @blueprint.get("/facts")
    @blueprint.doc(summary="事实词典：核对条件时用的名称、类型和单位")
    def list_facts() -> dict[str, Any]:
        return {"items": [asdict(fact) for fact in shelf.current().facts], "next_cursor": None}

    @blueprint.post("/eligibility/check")
    @blueprint.input(CheckIn)
    @blueprint.doc(summary="核对能享受哪些政策、差什么、给多少", tags=["核对"])
    def check(json_data: CheckIn) -> dict[str, Any]:
        knowledge, day = shelf.current(), json_data.as_of or beijing_date(clock())
        found = check_given(knowledge, json_data.region, day, json_data.facts, json_data.cards)
        return _checked(found, knowledge)

    return blueprint


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
        "cites": cites({shelved: [shelved.card.article]}),
    }


def _declined(result: Result) -> list[Fact]:
    """What is still missing of those who were asked and cannot tell."""
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


def _of(knowledge: Knowledge, region: str) -> frozenset[str]:
    if not region:
        return frozenset(knowledge.cards)
    found = knowledge.regions.find(region)
    if found is None:
        raise NotFound(f"没有找到“{region}”这个地方。")
    return knowledge.of_region(found.adcode)


def _brief(shelved: Shelved) -> dict[str, Any]:
    card = shelved.card
    return {
        "id": card.id,
        "family": card.family,
        "name": card.name,
        "kind": card.kind,
        "audience": list(card.audience),
        "region": {"adcode": shelved.region.adcode, "name": shelved.region.name},
        "article": card.article,
        "summary": card.summary,
    }
