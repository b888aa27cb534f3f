"""`POST /api/v1/cards/{id}/match`: for how many people a benefit is, for staff only."""

from datetime import date
from typing import Any, Literal

import structlog
from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid, NotFound
from matching.counting import match
from matching.telling import matched_data
from nlp.places.regions import Region
from policy.knowledge import Knowledge
from policy.shelf import Shelf

log = structlog.get_logger("matching")


class MatchIn(BaseModel):
    """Among whom to look, on which day, and how many to name."""

    region: str = Field("", max_length=40, description="只看在这里的人：行政区划代码或地名")
    as_of: date | None = Field(None, description="按哪一天，默认今天（北京时间）")
    sample: int = Field(10, ge=0, le=200, description="最多列出几个人的编号")


class FoundOut(BaseModel):
    """One person, by a number that says nothing outside."""

    person: int = Field(description="编号")
    how: Literal["certainly", "possibly"] = Field(description="确定还是可能")


class MatchOut(BaseModel):
    """For how many of those who agreed to be remembered the benefit is."""

    card: str = Field(description="卡片")
    version: str = Field(description="卡片的版本")
    day: date = Field(description="按哪一天")
    standing: Literal["in_force", "expired", "not_started"] = Field(description="那天是否在执行")
    certainly: int = Field(description="确定符合的人数")
    possibly: int = Field(description="可能符合的人数：还差事实，或只差机关认定")
    sample: list[FoundOut] = Field(description="其中几个人，确定的在前")


def matching_api(shelf: Shelf, clock: Clock, database: Database) -> APIBlueprint:
    """The blueprint of matching."""
    blueprint = APIBlueprint("matching", __name__, url_prefix="/api/v1", tag="工作人员")

    @blueprint.post("/cards/<path:card>/match")
    @blueprint.input(MatchIn)
    @blueprint.output(MatchOut)
    @blueprint.doc(
        summary="数一数多少人能享受一项政策",
        description="只数同意我们记住的人；任何时候都要令牌（API_TOKENS）。",
    )
    def match_card(card: str, json_data: MatchIn) -> dict[str, Any]:
        knowledge = shelf.current()
        shelved = knowledge.cards.get(card)
        if shelved is None or shelved.card.kind != "benefit":
            raise NotFound(f"没有“{card}”这项补贴。")
        within = place(json_data.region, knowledge)
        day = json_data.as_of or beijing_date(clock())
        with database.reading() as connection:
            found = match(connection, knowledge, shelved, day, within, json_data.sample)
        log.info("people_matched", card=card, day=str(day), region=json_data.region)
        return matched_data(found)

    return blueprint


def place(named: str, knowledge: Knowledge) -> Region | None:
    """The region of a name or an adcode, None where none is named; raises Invalid."""
    if not named.strip():
        return None
    found = knowledge.regions.find(named)
    if found is None:
        sentence = f"没有找到“{named}”，请写行政区划代码或市县名，如 太原"
        raise Invalid(sentence, {"region": [sentence]})
    return found
