"""What goes in and out of a search by API."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, Field

from core.shapes import IdText, Paged, Time
from jobs.index.query import Point
from jobs.posting.posting_shapes import PayOut, PlaceOut, posting_data
from jobs.searching.advising import advice
from jobs.searching.search import Found, Page, Sort
from jobs.spoken.understood import Understood
from jobs.values import Kind, Posting, Shift, Unit
from nlp.places.regions import RegionTree

LONGEST = 200


class SearchIn(Paged):
    """A sentence, and how its postings are wanted."""

    text: str = Field("", max_length=LONGEST, description="想找什么活，如 小店区 保安 包吃住")
    region: str = Field(
        "", max_length=40, description="只要这里的：行政区划代码或地名；话里说了地方的以话为准"
    )
    sort: Sort = Field("newest", description="newest 最新的在前，best 最合适的在前")
    lat: float | None = Field(None, ge=-90, le=90, description="所在位置的纬度，找附近的才用")
    lng: float | None = Field(None, ge=-180, le=180, description="所在位置的经度")


class PayWishOut(BaseModel):
    """The pay that is wanted, in whole yuan; by the piece and the hour to the fen."""

    min: int | float | None = Field(description="至少多少元")
    max: int | float | None = Field(description="至多多少元")
    unit: Unit | None = Field(description="按月、天、小时还是件")


class UnderstoodOut(BaseModel):
    """What was made of the sentence."""

    intent: str = Field(description="想做什么，找工作是 search")
    keywords: list[list[str]] = Field(description="各组都要符合，一组里符合一个即可")
    region: str | None = Field(description="在哪里上班：行政区划代码")
    pay: PayWishOut = Field(description="想要的工资")
    benefits: list[str] = Field(description="想要的福利")
    shift: list[str] = Field(description="想上的班次")
    kind: Kind | None = Field(description="想要的用工形式")
    education: str | None = Field(description="说到的学历")
    certificates: list[str] = Field(description="说到的证")
    exclude: list[str] = Field(description="不要的")
    near: bool = Field(description="要离得近的")


class ListedOut(BaseModel):
    """A posting in a list."""

    id: IdText = Field(description="编号")
    title: str = Field(description="岗位名称")
    firm: str = Field(description="单位")
    kind: Kind = Field(description="用工形式")
    pay: PayOut = Field(description="工资")
    region: PlaceOut = Field(description="在哪里上班")
    address: str = Field(description="地址")
    openings: int = Field(description="招几个人")
    benefits: list[str] = Field(description="福利")
    shift: list[Shift] = Field(description="班次")
    education: str = Field(description="学历")
    certificates: list[str] = Field(description="要有的证")
    published_at: Time | None = Field(description="发布时间")
    answer_rate: int | None = Field(description="单位答复过百分之几的投递，还没有的为 null")
    distance_m: int | None = Field(description="离您多少米（直线），不知道的为 null")
    advice: list[str] = Field(description="投之前要知道的，如 工资面议")


class FoundOut(BaseModel):
    """What was understood, and a page of what was found."""

    understood: UnderstoodOut = Field(description="这句话被理解成了什么")
    items: list[ListedOut] = Field(description="岗位")
    widened: str = Field(description="没有完全符合的时，放宽了什么；没有放宽则为空")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


SHOWN = (
    *("id", "title", "firm", "kind", "pay", "region", "address", "openings", "benefits"),
    *("shift", "education", "certificates", "published_at", "answer_rate"),
)


def page_asked(given: SearchIn) -> Page:
    """The page that is asked for."""
    here = None if given.lat is None or given.lng is None else Point(given.lat, given.lng)
    return Page(given.sort, given.limit, given.cursor, here)


def found_data(
    understood: Understood, page: Page, found: Found, items: Sequence[Posting], regions: RegionTree
) -> dict[str, Any]:
    """What was found, as it goes out."""
    return {
        "understood": understood.to_json(),
        "items": [_listed(one, understood, page.here, regions) for one in items],
        "widened": found.widened,
        "next_cursor": found.next_cursor,
    }


def _listed(
    posting: Posting, understood: Understood, here: Point | None, regions: RegionTree
) -> dict[str, Any]:
    whole, place = posting_data(posting, regions), posting.wording.place
    far = None
    if here is not None and place.latitude is not None and place.longitude is not None:
        far = here.metres(place.latitude, place.longitude)
    listed = {name: whole[name] for name in SHOWN}
    return listed | {"distance_m": far, "advice": advice(posting, understood)}
