"""The knowledge, readable: `GET /api/v1/cards`, `/cards/{id}` and `/facts`."""

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from core.errors import NotFound
from policy.knowledge import Knowledge, Shelved
from policy.shelf import Shelf

PAGE = 50


class Which(BaseModel):
    """Which page of which cards."""

    region: str = Field("", max_length=40, description="只要适用于这里的：行政区划代码或地名")
    cursor: str = Field("", max_length=120, description="上一页给的 next_cursor")
    limit: int = Field(PAGE, ge=1, le=200, description="一页几张")


def knowledge_api(shelf: Shelf) -> APIBlueprint:
    """The blueprint of cards and facts."""
    blueprint = APIBlueprint("knowledge", __name__, url_prefix="/api/v1", tag="知识")

    @blueprint.get("/cards")
    @blueprint.input(Which, location="query")
    @blueprint.doc(summary="列出卡片", responses={200: "一页卡片", 404: "没有这个地方"})
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

    return blueprint


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
