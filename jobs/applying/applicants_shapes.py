"""What goes in and out by API of applications, for the firm they were sent to."""

from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, Field

from core.shapes import IdText, Paged, Time
from jobs.applying.applicants import Applicant, Event, Way
from jobs.applying.application_steps import Reason, State
from jobs.applying.applying_shapes import InterviewOut, standing
from people.phones import mask_phone

GONE = "（本人已删除资料）"


class ApplicantsIn(Paged):
    """Which applicants a firm wants to see."""

    state: State | None = Field(None, description="只要这种状态的")


class InviteIn(BaseModel):
    """When, how and where somebody is to come."""

    at: AwareDatetime = Field(description="面试时间，如 2026-11-25T09:00:00+08:00")
    way: Way = Field(description="onsite 到现场，video 微信视频")
    place: str = Field(
        "",
        max_length=200,
        description="地点，到现场的必须写；视频可写谁打给谁。联系方式只能写单位登记的电话",
    )


class OfferIn(BaseModel):
    """What is said with an offer."""

    note: str = Field("", max_length=200, description="给应聘者的话，如 什么时候来上班")


class UnsuitableIn(BaseModel):
    """Why somebody is not taken on."""

    reason: Reason = Field(description="原因，应聘者会看到")
    note: str = Field("", max_length=200, description="给应聘者的话")


class EventOut(BaseModel):
    """One step that was taken."""

    what: str = Field(description="做了什么")
    by: Literal["seeker", "employer", "desk"] = Field(description="谁做的")
    reason: str = Field(description="原因或留言")
    at: Time = Field(description="什么时候")


class ApplicantOut(BaseModel):
    """An application, for the firm."""

    id: IdText = Field(description="投递编号")
    posting_id: IdText = Field(description="岗位编号")
    name: str = Field(description="姓名")
    phone: str = Field(description="电话；列表里和撤回以后隐去中间几位")
    about: str = Field(description="自我介绍")
    state: State = Field(description="状态")
    state_text: str = Field(description="状态，给人看的话")
    reason: str = Field(description="没有录用的原因，或最近一次留言")
    applied_at: Time = Field(description="投递时间")
    seen_at: Time | None = Field(description="单位第一次看的时间")
    settled_at: Time | None = Field(description="有结果的时间")
    interview: InterviewOut | None = Field(description="面试安排")
    possible: list[str] = Field(
        description="现在可以做的：invite、offer、hire、unsuitable、at-work"
    )


class ApplicantWholeOut(ApplicantOut):
    """An application with its steps."""

    events: list[EventOut] = Field(description="经过，先做的在前")


class ApplicantsPage(BaseModel):
    """A page of a posting's applicants."""

    items: list[ApplicantOut] = Field(description="各份投递，新的在前")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


class SettledOut(BaseModel):
    """How many people were told at once."""

    told: int = Field(description="告知了几位应聘者")


def applicant_data(applicant: Applicant, asked: bool, whole: bool = False) -> dict[str, Any]:
    """An application as it goes out to the firm; the telephone only to who looks at it alone.

    Who withdrew is not to be called any more.
    """
    application, said = applicant.application, applicant.profile
    shown = whole and application.state != "withdrawn"
    phone = said.phone if said else ""
    return standing(application, "employer", asked) | {
        "posting_id": application.posting_id,
        "name": said.name if said else GONE,
        "phone": phone if shown or not phone else mask_phone(phone),
        "about": said.about if said else "",
    }


def event_data(event: Event) -> dict[str, Any]:
    """A step as it goes out."""
    return {name: getattr(event, name) for name in ("what", "by", "reason", "at")}
