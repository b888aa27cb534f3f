"""The shapes of the API of fairs: what is sent, and what comes back."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, AwareDatetime, BaseModel, Field, WithJsonSchema

from core.faults import written_as
from core.intake import LARGEST_ID
from core.shapes import IdText, Line, Paged, Time
from jobs.fairs.fair_values import AUDIENCES, Level, Phase, Plan
from jobs.posting.posting_shapes import PlaceOut, PostingOut

YEARS = (2000, 2099)


def _near(moment: datetime) -> datetime:
    if not YEARS[0] <= moment.year <= YEARS[1]:
        raise ValueError(f"年份应在 {YEARS[0]} 至 {YEARS[1]} 之间")
    return moment.replace(microsecond=0)


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    if not text.isprintable():
        raise ValueError("含有看不见的字符，请删去重填")
    return text


def _audience(name: str) -> str:
    if name not in AUDIENCES:
        raise ValueError(f"只能是 {'、'.join(AUDIENCES)}")
    return name


When = Annotated[AwareDatetime, AfterValidator(_near)]
MaybeLine = Annotated[str, AfterValidator(_tidy)]
Audience = Annotated[str, AfterValidator(_audience)]
MONTH = r"20[0-9]{2}-(0[1-9]|1[0-2])"


class ByIn(BaseModel):
    """Who decides."""

    by: Line = Field(max_length=40, description="谁经办的")


class RefusalIn(ByIn):
    """Who decides against something, and why."""

    reason: Line = Field(max_length=200, description="原因，会告诉对方")


class FairIn(ByIn):
    """What an office writes of a fair."""

    name: Line = Field(max_length=60, description="名称")
    level: Level = Field(description="哪一级办的")
    region: str = Field(min_length=1, max_length=40, description="举办地：行政区划代码或地名")
    host: Line = Field(max_length=60, description="主办单位")
    starts_at: When = Field(description="开始时间，带时区")
    ends_at: When = Field(description="结束时间，带时区")
    signup_until: When | None = Field(None, description="单位报名截止，默认到结束为止")
    theme: MaybeLine = Field("", max_length=60, description="主题")
    audience: list[Audience] = Field([], max_length=13, description="面向群体")
    trade: MaybeLine = Field("", max_length=40, description="行业，如 纺织服装")
    area: MaybeLine = Field("", max_length=40, description="区域，如 综改示范区")
    paired_region: str = Field("", max_length=40, description="定向帮扶的另一个地区")
    contact: MaybeLine = Field("", max_length=60, description="联系电话，公开")
    online: bool = Field(False, description="是否线上")
    place: MaybeLine = Field("", max_length=100, description="地点；线上的可以不写")
    employers_expected: int | None = Field(None, ge=1, le=10_000, description="拟组织参会单位数")
    booth_limit: int | None = Field(None, ge=1, le=10_000, description="展位数，不写就不限")

    def plan(self, region: str, paired_region: str) -> Plan:
        """The plan, with regions as adcodes."""
        values = {name: getattr(self, name) for name in Plan.__dataclass_fields__}
        values |= {"region": region, "paired_region": paired_region}
        values |= {"audience": tuple(dict.fromkeys(self.audience))}
        return Plan(**values | {"signup_until": self.signup_until or self.ends_at})


Month = Annotated[
    str,
    written_as(rf"({MONTH})?", "哪年哪月，如 2026-12"),
    WithJsonSchema({"type": "string", "pattern": rf"^({MONTH})?$"}),
]
"""A month of a year, or nothing."""


class Which(Paged):
    """Which fairs."""

    region: str = Field("", max_length=40, description="这里和上下级的：行政区划代码或地名")
    month: Month = Field("", description="哪个月，如 2026-12；默认还没结束的")
    audience: Audience | Literal[""] = Field("", description="面向这个群体的")


class CountsOut(BaseModel):
    """Live counts."""

    employers: int = Field(description="参会单位")
    postings: int = Field(description="岗位")
    positions: int = Field(description="招聘人数")
    signed_up: int = Field(description="登记要来的人")
    checked_in: int = Field(description="已入场的人；线上是来看过的人")
    applications: int = Field(description="通过招聘会的投递")


class FairOut(BaseModel):
    """A fair."""

    id: IdText = Field(description="编号")
    name: str = Field(description="名称")
    level: Level = Field(description="哪一级办的")
    theme: str = Field(description="主题")
    audience: list[str] = Field(description="面向群体")
    audience_names: list[str] = Field(description="面向群体的名称")
    trade: str = Field(description="行业")
    area: str = Field(description="区域")
    region: PlaceOut = Field(description="举办地")
    paired_region: PlaceOut | None = Field(description="定向帮扶的另一个地区")
    host: str = Field(description="主办单位")
    contact: str = Field(description="联系电话")
    online: bool = Field(description="是否线上")
    place: str = Field(description="地点")
    when: str = Field(description="时间，给人看的")
    starts_at: Time = Field(description="开始")
    ends_at: Time = Field(description="结束")
    signup_until: Time = Field(description="单位报名截止")
    employers_expected: int | None = Field(description="拟组织参会单位数")
    booth_limit: int | None = Field(description="展位数，null 是不限")
    phase: Phase = Field(description="计划中、已发布、正在举办、已结束、已取消")
    reason: str = Field(description="取消的原因")
    counts: CountsOut = Field(description="现在的数")


class FairsOut(BaseModel):
    """A page of fairs."""

    items: list[FairOut] = Field(description="先开始的在前")
    next_cursor: str | None = Field(description="下一页")


class BoothOut(BaseModel):
    """A booth that visitors see."""

    firm: str = Field(description="单位")
    number: str = Field(description="展位号")
    postings: list[PostingOut] = Field(description="正在招的岗位")


class FairDetailOut(FairOut):
    """A fair with its firms and their postings."""

    booths: list[BoothOut] = Field(description="参会单位")


class BoothStateOut(BoothOut):
    """A booth as its firm and staff see it."""

    id: IdText = Field(description="报名编号")
    fair: IdText = Field(description="招聘会编号")
    employer: IdText = Field(description="单位编号")
    state: Literal["asked", "accepted", "rejected", "withdrawn"] = Field(description="到了哪一步")
    reason: str = Field(description="没有通过的原因")
    asked_at: Time = Field(description="报名时间")


class BoothsOut(BaseModel):
    """Booths."""

    items: list[BoothStateOut] = Field(description="报名")
    next_cursor: str | None = Field(None, description="总是 null")


class BoothIn(BaseModel):
    """Which postings a firm brings."""

    postings: list[Annotated[int, Field(ge=1, le=LARGEST_ID)]] = Field(
        min_length=1, max_length=50, description="带去的岗位的编号"
    )


class AcceptIn(ByIn):
    """A firm gets its place."""

    number: MaybeLine = Field("", max_length=20, description="展位号，不写就给下一个空号")


class MonthOut(BaseModel):
    """A month of the calendar."""

    month: str = Field(description="如 2026-12")
    fairs: int = Field(description="几场")


class CalendarOut(BaseModel):
    """The year's calendar of a region."""

    region: str = Field(description="地区名称")
    year: int = Field(description="年份")
    total: int = Field(description="全年几场")
    months: list[MonthOut] = Field(description="逐月")
    without: list[str] = Field(description="一场也没有的月份")


class VisitOut(BaseModel):
    """Somebody's word that they will come."""

    fair: IdText = Field(description="招聘会编号")
    signed_up: bool = Field(description="现在是否登记了")


class CancelledOut(BaseModel):
    """What came of cancelling."""

    seekers: int = Field(description="告知了几位求职者")
    employers: int = Field(description="告知了几家单位")
