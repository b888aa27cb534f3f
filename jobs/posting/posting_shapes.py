"""What goes in and out by API of postings, for who seeks work and for the firm."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, Field, RootModel, WithJsonSchema

from core.errors import Invalid
from core.shapes import IdText, Line, Paged, Time
from jobs.posting.posting_rules.findings import Finding, Severity
from jobs.values import (
    FEN,
    KINDS,
    STATES,
    Education,
    Kind,
    Pay,
    Place,
    Posting,
    Shift,
    State,
    Unit,
    Wording,
    yuan_number,
)
from nlp.places.regions import RegionTree

Word = Annotated[Line, Field(max_length=20)]

MOST_YUAN = 10_000_000
LISTS = ("benefits", "shift", "certificates")


Yuan = Annotated[
    Decimal,
    Field(ge=0, le=MOST_YUAN, decimal_places=2),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": MOST_YUAN}),
]
"""A sum in yuan, to the fen."""

SentYuan = Annotated[int | float, WithJsonSchema({"type": "number"})]


class PayIn(BaseModel):
    """What is paid, in yuan to the fen; neither end means 面议."""

    min: Yuan | None = Field(None, description="最低多少元，最多两位小数，面议不填")
    max: Yuan | None = Field(None, description="最高多少元，最多两位小数，不封顶不填")
    unit: Unit = Field("month", description="按月、天、小时还是件")


class PostingIn(BaseModel):
    """What a firm writes of a posting."""

    title: Line = Field(max_length=60, description="岗位名称，只写工种，如 电焊工")
    kind: Kind = Field(description="全职、兼职、零工、见习、公益性岗位")
    openings: int = Field(1, ge=1, le=100_000, description="招几个人")
    pay: PayIn = Field(PayIn.model_validate({}), description="工资")
    region: Line = Field(max_length=40, description="在哪里上班：行政区划代码或地名")
    address: str = Field("", max_length=200, description="详细地址")
    latitude: float | None = Field(None, ge=-90, le=90, description="纬度，在地图上点了才有")
    longitude: float | None = Field(None, ge=-180, le=180, description="经度")
    about: str = Field("", max_length=5000, description="做什么、有什么要求")
    hours: str = Field("", max_length=200, description="工作时间")
    benefits: list[Word] = Field([], max_length=30, description="福利，如 包吃、五险")
    shift: list[Shift] = Field([], max_length=6, description="班次")
    education: Education = Field("不限", description="学历")
    certificates: list[Word] = Field([], max_length=20, description="要有的证，如 叉车证")
    starts_on: date | None = Field(None, description="哪天上岗")


class PayOut(BaseModel):
    """What is paid, in yuan to the fen."""

    min: SentYuan | None = Field(description="最低多少元，如 4000 或 22.5，面议为 null")
    max: SentYuan | None = Field(description="最高多少元")
    unit: Unit = Field(description="按月、天、小时还是件")
    text: str = Field(description="给人看的，如 4000–6000元/月")


class PlaceOut(BaseModel):
    """A place."""

    adcode: str = Field(description="行政区划代码")
    name: str = Field(description="地名")


class OverOut(BaseModel):
    """A posting that is not live: what it was, and that it is over or paused."""

    id: IdText = Field(description="编号")
    title: str = Field(description="岗位名称")
    firm: str = Field(description="单位")
    state: State = Field(description="状态")
    state_text: str = Field(description="状态，给人看的")


class PostingOut(OverOut):
    """A posting as who seeks work sees it."""

    kind: Kind = Field(description="性质")
    kind_text: str = Field(description="性质，给人看的")
    openings: int = Field(description="招几个人")
    pay: PayOut = Field(description="工资")
    region: PlaceOut = Field(description="在哪里上班")
    address: str = Field(description="详细地址")
    latitude: float | None = Field(description="纬度")
    longitude: float | None = Field(description="经度")
    about: str = Field(description="做什么、有什么要求")
    hours: str = Field(description="工作时间")
    benefits: list[str] = Field(description="福利")
    shift: list[str] = Field(description="班次")
    education: str = Field(description="学历")
    certificates: list[str] = Field(description="要有的证")
    starts_on: date | None = Field(description="哪天上岗")
    published_at: Time | None = Field(description="发布时间")
    answer_rate: int | None = Field(description="单位答复过百分之几的投递，还没有的为 null")


class ShownOut(RootModel[PostingOut | OverOut]):
    """A posting in full while it is live; else only what became of it."""


class OwnPostingOut(PostingOut):
    """A posting as the firm's members see it."""

    employer_id: IdText = Field(description="单位编号")
    reason: str = Field(description="没有通过、暂停或停止的原因")
    expires_at: Time | None = Field(description="什么时候到期")


class StepOut(BaseModel):
    """One step of a posting."""

    what: str = Field(description="做了什么")
    who: str = Field(description="单位、工作人员或系统")
    reason: str = Field(description="原因")
    at: Time = Field(description="时间")


class WholePostingOut(OwnPostingOut):
    """A posting with how it came to where it stands."""

    steps: list[StepOut] = Field(description="经过，最早的在前")


class OwnPage(BaseModel):
    """A page of a firm's postings."""

    items: list[OwnPostingOut] = Field(description="各岗位，新的在前")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


class OwnList(Paged):
    """Which of a firm's postings."""

    state: State | None = Field(None, description="只要这种状态的")


class FindingOut(BaseModel):
    """One thing that was found in the words of a posting."""

    rule: str = Field(description="哪条规则")
    severity: Severity = Field(description="refused 改了才能发，flagged 交工作人员看")
    field: str = Field(description="哪一项")
    passage: str = Field(description="原话")
    reason: str = Field(description="为什么不行，依据是什么")
    remedy: str = Field(description="怎样才对")


class FindingsOut(BaseModel):
    """What would be found if it were handed in now."""

    may_submit: bool = Field(description="可以提交；有 refused 的就不行")
    findings: list[FindingOut] = Field(description="发现的问题，必须改的在前")


class CloseIn(BaseModel):
    """Why a posting is paused or closed."""

    reason: str = Field("", max_length=200, description="原因，如 已招满")


def wording_of(given: PostingIn, regions: RegionTree) -> Wording:
    """What was sent, with its place found; raises Invalid."""
    found = regions.find(given.region)
    if found is None:
        sentence = f"没有找到“{given.region}”，请写行政区划代码或市县名，如 太原"
        raise Invalid(sentence, {"region": [sentence]})
    missing = "longitude" if given.longitude is None else "latitude"
    if (given.latitude is None) != (given.longitude is None):
        sentence = "经度和纬度要一起填，或者都不填"
        raise Invalid(f"{sentence}。", {missing: [sentence]})
    pay = Pay(_fen(given.pay.min), _fen(given.pay.max), given.pay.unit)
    place = Place(found.adcode, given.address.strip(), given.latitude, given.longitude)
    return Wording(
        title=given.title,
        kind=given.kind,
        openings=given.openings,
        pay=pay,
        place=place,
        about=given.about.strip(),
        hours=given.hours.strip(),
        benefits=tuple(dict.fromkeys(given.benefits)),
        shift=tuple(dict.fromkeys(given.shift)),
        education=given.education,
        certificates=tuple(dict.fromkeys(given.certificates)),
        starts_on=given.starts_on,
    )


def _fen(yuan: Decimal | None) -> int | None:
    return None if yuan is None else int(yuan * FEN)


def over_data(posting: Posting) -> dict[str, Any]:
    """A posting that is not live, as it goes out."""
    return {
        "id": posting.id,
        "title": posting.wording.title,
        "firm": posting.firm,
        "state": posting.state,
        "state_text": STATES[posting.state],
    }


def posting_data(posting: Posting, regions: RegionTree) -> dict[str, Any]:
    """A posting as it goes out to anybody."""
    wording, pay = posting.wording, posting.wording.pay
    place, found = wording.place, regions.find(wording.place.region)
    said = ("about", "hours", "education", "starts_on", "kind", "openings")
    return over_data(posting) | {
        **{name: getattr(wording, name) for name in said},
        **{name: list(getattr(wording, name)) for name in LISTS},
        "kind_text": KINDS[wording.kind],
        "pay": {"min": _yuan(pay.low), "max": _yuan(pay.high), "unit": pay.unit, "text": pay.words},
        "region": {"adcode": place.region, "name": found.name if found else place.region},
        **{name: getattr(place, name) for name in ("address", "latitude", "longitude")},
        "published_at": posting.published_at,
        "answer_rate": posting.answer_rate,
    }


def own_data(posting: Posting, regions: RegionTree) -> dict[str, Any]:
    """A posting as it goes out to its firm's members."""
    return posting_data(posting, regions) | {
        "employer_id": posting.employer_id,
        "reason": posting.reason,
        "expires_at": posting.expires_at,
    }


def findings_data(findings: Sequence[Finding]) -> dict[str, Any]:
    """What was found, as it goes out."""
    refused = any(one.severity == "refused" for one in findings)
    return {"may_submit": not refused, "findings": [one.data for one in findings]}


def _yuan(fen: int | None) -> int | float | None:
    return None if fen is None else yuan_number(fen)
