"""What goes in and out by API of firms and their members."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, Field

from core.errors import Invalid
from core.shapes import IdText, Line, Paged, Time
from nlp.places.regions import RegionTree
from people.employers import Employer, Role, State
from people.phones import read_phone
from people.registration import Industry, Registration, Size, Tag, read_credit_code

CreditCode = Annotated[str, AfterValidator(read_credit_code)]
PhoneNumber = Annotated[str, AfterValidator(read_phone)]


class EmployerIn(BaseModel):
    """What a firm says of itself."""

    name: Line = Field(min_length=2, max_length=100, description="单位全称，与营业执照一致")
    credit_code: CreditCode = Field(max_length=40, description="统一社会信用代码，18 位")
    contact: Line = Field(max_length=20, description="联系人")
    phone: PhoneNumber = Field(max_length=40, description="手机号，或带区号的座机")
    size: Size = Field(description="规模：微型、小型、中型、大型")
    industry: Industry = Field(description="行业门类")
    region: Line = Field(max_length=40, description="所在地：行政区划代码或地名")
    address: str = Field("", max_length=200, description="详细地址")
    licence: str = Field(min_length=1, max_length=40, description="营业执照照片的编号，见 /uploads")


class RegionOut(BaseModel):
    """A place."""

    adcode: str = Field(description="行政区划代码")
    name: str = Field(description="地名")


class EmployerOut(BaseModel):
    """A firm as its members and staff see it."""

    id: IdText = Field(description="编号")
    name: str = Field(description="单位全称")
    credit_code: str = Field(description="统一社会信用代码")
    contact: str = Field(description="联系人")
    phone: str = Field(description="电话")
    size: Size = Field(description="规模")
    industry: Industry = Field(description="行业门类")
    region: RegionOut = Field(description="所在地")
    address: str = Field(description="详细地址")
    licence: str = Field(description="营业执照照片的编号")
    tags: list[Tag] = Field(description="标记：重点企业、白名单企业、帮扶车间")
    state: State = Field(description="待审核、已通过、没有通过、已停用")
    reason: str = Field(description="没有通过或停用的原因")
    created_at: Time = Field(description="登记时间")
    updated_at: Time = Field(description="最近一次修改资料的时间")


class MyEmployerOut(EmployerOut):
    """A firm as one of its members sees it."""

    role: Role = Field(description="您是负责人还是成员")


class MyEmployersOut(BaseModel):
    """The firms somebody acts for."""

    items: list[MyEmployerOut] = Field(description="各单位")
    next_cursor: None = Field(description="总是一页")


class ReviewedOut(EmployerOut):
    """A firm as staff see it."""

    reviewed_at: Time | None = Field(description="最近一次审核的时间")
    reviewed_by: str = Field(description="最近一次审核的人")


class FirmReviewPage(BaseModel):
    """A page of firms."""

    items: list[ReviewedOut] = Field(description="各单位，先登记的在前")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


class ReviewList(Paged):
    """Which firms staff want to see."""

    state: State | None = Field(None, description="只要这种状态的")
    text: str = Field("", max_length=100, description="名称或信用代码里有这些字的")


class DecisionIn(BaseModel):
    """Who decides, and why."""

    by: Line = Field(max_length=40, description="谁审核的")
    reason: str = Field("", max_length=200, description="原因，单位会看到；不通过或停用必须写")


class TagsIn(BaseModel):
    """All the tags that a firm is to have."""

    tags: list[Tag] = Field(max_length=10, description="重点企业、白名单企业、帮扶车间，没有则为空")


class JoinIn(BaseModel):
    """Who wants to be let into a firm."""

    code: str = Field(min_length=1, max_length=40, description="负责人给的邀请码")
    name: Line = Field(max_length=20, description="在单位里怎么称呼您")


class InvitationOut(BaseModel):
    """A code that lets one person in."""

    code: str = Field(description="邀请码，只能用一次")
    expires_at: Time = Field(description="到什么时候失效")


class MemberOut(BaseModel):
    """One person of a firm."""

    id: IdText = Field(description="编号")
    name: str = Field(description="称呼")
    role: Role = Field(description="负责人或成员")
    joined_at: Time = Field(description="加入时间")


class MembersOut(BaseModel):
    """All who act for a firm."""

    items: list[MemberOut] = Field(description="各成员，先加入的在前")
    next_cursor: None = Field(description="总是一页")


def registration_of(given: EmployerIn, regions: RegionTree) -> Registration:
    """What was sent, with its place found; raises Invalid."""
    found = regions.find(given.region)
    if found is None:
        sentence = f"没有找到“{given.region}”，请写行政区划代码或市县名，如 太原"
        raise Invalid(sentence, {"region": [sentence]})
    said = given.model_dump(exclude={"licence", "region"})
    return Registration(**said, region=found.adcode, licence_id=given.licence)


def employer_data(firm: Employer, regions: RegionTree) -> dict[str, Any]:
    """A firm as it goes out."""
    place, said = regions.find(firm.said.region), firm.said
    return {
        "id": firm.id,
        **{name: getattr(said, name) for name in ("name", "credit_code", "contact", "phone")},
        **{name: getattr(said, name) for name in ("size", "industry", "address")},
        "region": {"adcode": said.region, "name": place.name if place else said.region},
        "licence": said.licence_id,
        **{name: getattr(firm, name) for name in ("tags", "state", "reason")},
        **{name: getattr(firm, name) for name in ("created_at", "updated_at")},
        **{name: getattr(firm, name) for name in ("reviewed_at", "reviewed_by")},
    }
