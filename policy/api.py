"""The knowledge, readable: `GET /api/v1/cards`, `/cards/{id}` and `/facts`."""

from dataclasses import asdict
from typing import Any

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from core.errors import NotFound
from core.switched import BannerOf, require_on
from nlp.places.regions import Region
from policy.knowledge import Knowledge, Shelved
from policy.shelf import Shelf

PAGE = 50


class Which(BaseModel):
    """Which page of which cards."""

    region: str = Field("", max_length=40, description="只要适用于这里的：行政区划代码或地名")
    cursor: str = Field("", max_length=120, description="上一页给的 next_cursor")
    limit: int = Field(PAGE, ge=1, le=200, description="一页几张")


def knowledge_api(shelf: Shelf, banner_of: BannerOf) -> APIBlueprint:
    """The blueprint of cards and facts; cards of a place with a banner are not shown."""
    blueprint = APIBlueprint("knowledge", __name__, url_prefix="/api/v1", tag="知识")

    @blueprint.get("/cards")
    @blueprint.input(Which, location="query")
    @blueprint.doc(
        summary="列出卡片",
        description="不写地区列出各地的；停用了自动答复的地方的卡片不列，off 说明是哪里、为什么。",
        responses={200: "一页卡片", 404: "没有这个地方"},
    )
    def list_cards(query_data: Which) -> dict[str, Any]:
        return _page(shelf.current(), query_data, banner_of)

    @blueprint.get("/cards/<path:card>")
    @blueprint.doc(summary="一张卡片的全部内容")
    def get_card(card: str) -> dict[str, Any]:
        shelved = shelf.current().cards.get(card)
        if shelved is None:
            raise NotFound(f"没有“{card}”这张卡片。")
        require_on(banner_of, shelved.region.adcode)
        written = shelved.card.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return _brief(shelved) | written | {"document": shelved.document.model_dump(mode="json")}

    @blueprint.get("/facts")
    @blueprint.doc(summary="事实词典：核对条件时用的名称、类型和单位")
    def list_facts() -> dict[str, Any]:
        return {"items": [asdict(fact) for fact in shelf.current().facts], "next_cursor": None}

    return blueprint


def _page(knowledge: Knowledge, which: Which, banner_of: BannerOf) -> dict[str, Any]:
    asked = _of(knowledge, which.region, banner_of)
    off = _off(knowledge, asked, banner_of)
    names = sorted(name for name in asked if knowledge.cards[name].region.adcode not in off)
    page = [name for name in names if name > which.cursor][: which.limit]
    more = page and page[-1] != names[-1]
    return {
        "items": [_brief(knowledge.cards[name]) for name in page],
        "next_cursor": page[-1] if more else None,
        "off": [
            {"region": _place(knowledge.regions.get(adcode)), "banner": banner}
            for adcode, banner in sorted(off.items())
        ],
    }


def _of(knowledge: Knowledge, region: str, banner_of: BannerOf) -> frozenset[str]:
    if not region:
        return frozenset(knowledge.cards)
    found = knowledge.regions.find(region)
    if found is None:
        raise NotFound(f"没有找到“{region}”这个地方。")
    require_on(banner_of, found.adcode)
    return knowledge.of_region(found.adcode)


def _off(knowledge: Knowledge, cards: frozenset[str], banner_of: BannerOf) -> dict[str, str]:
    """The regions of cards (adcode) whose answers are off, with what people read there."""
    places = {knowledge.cards[name].region.adcode for name in cards}
    return {adcode: banner for adcode in places if (banner := banner_of(adcode))}


def _place(region: Region) -> dict[str, str]:
    return {"adcode": region.adcode, "name": region.name}


def _brief(shelved: Shelved) -> dict[str, Any]:
    card = shelved.card
    return {
        "id": card.id,
        "family": card.family,
        "name": card.name,
        "kind": card.kind,
        "audience": list(card.audience),
        "region": _place(shelved.region),
        "article": card.article,
        "summary": card.summary,
    }
