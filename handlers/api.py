"""`POST /api/v1/answers`: the chat's answers for staff tools and integrators."""

from datetime import date
from typing import Annotated, Any

from apiflask import APIBlueprint
from pydantic import BaseModel, Field

from bot.messages import Reply, ReplyKind
from core.clock import Clock, beijing_date
from core.errors import Invalid
from handlers.answers import Question, answer
from handlers.desk import Desk
from nlp.places.regions import RegionTree
from policy.shelf import Shelf

LONGEST = 2000
MOST_BEFORE = 20


class QuestionIn(BaseModel):
    """A question in plain Chinese, and what is known of who asks it."""

    text: str = Field(min_length=1, max_length=LONGEST, description="问题，照人说的话写")
    region: str = Field("", max_length=40, description="行政区划代码或地名，如 140100、太原")
    as_of: date | None = Field(None, description="按哪一天的政策回答，默认今天（北京时间）")
    context: list[Annotated[str, Field(max_length=LONGEST)]] = Field(
        [], max_length=MOST_BEFORE, description="这个人之前说的话，最早的在前"
    )


class CiteOut(BaseModel):
    """What an answer rests on."""

    document: str = Field(description="文件标题")
    number: str | None = Field(description="文号，原文没有则为 null")
    clause: str = Field(description="条款")


class AnswerOut(BaseModel):
    """The answer as the person in the chat would get it."""

    kind: ReplyKind = Field(description="答复的种类")
    text: str = Field(description="答复")
    cards: list[str] = Field(description="用到的卡片")
    aspects: list[str] = Field(description="问到的方面")
    cites: list[CiteOut] = Field(description="依据")
    choices: list[str] = Field(description="供选择的下一步，依次为 1、2、3")


def answers_api(desk: Desk, shelf: Shelf, clock: Clock) -> APIBlueprint:
    """The blueprint of the answers."""
    blueprint = APIBlueprint("answers", __name__, url_prefix="/api/v1", tag="问答")

    @blueprint.post("/answers")
    @blueprint.input(QuestionIn)
    @blueprint.output(AnswerOut)
    @blueprint.doc(summary="问一个问题，得到与聊天窗口相同的答复")
    def answer_question(json_data: QuestionIn) -> dict[str, Any]:
        question = Question(
            json_data.text,
            find_region(json_data.region, shelf.current().regions),
            json_data.as_of or beijing_date(clock()),
            json_data.context,
        )
        return _told(answer(desk, question))

    return blueprint


def find_region(named: str, regions: RegionTree) -> str:
    """The adcode of a region given by code or name, "" for none; raises Invalid."""
    if not named.strip():
        return ""
    found = regions.find(named)
    if found is None:
        raise Invalid(fields={"region": [f"没有找到“{named}”，请写行政区划代码或市县名，如 太原"]})
    return found.adcode


def _told(reply: Reply) -> dict[str, Any]:
    return {
        "kind": reply.kind,
        "text": reply.text,
        "cards": list(reply.cards),
        "aspects": list(reply.aspects),
        "cites": [dict(cite) for cite in reply.cites],
        "choices": [choice.label for choice in reply.memory.choices],
    }
