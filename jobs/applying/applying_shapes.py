"""What goes in and out by API of profiles and applications, for those who apply."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from pydantic import BaseModel, Field

from core.intake import LARGEST_ID
from core.shapes import IdText, Time
from jobs.applying.applicants import Application, Interview, Way
from jobs.applying.application_steps import STATES, Act, Side, State, possible
from jobs.values import State as PostingState
from people.seekers import Kept

ADDRESSES: Mapping[Act, str] = {"other_time": "other-time", "mark_unsuitable": "unsuitable"}
"""What a step is called in an address, where that is not its name."""


class ProfileIn(BaseModel):
    """What somebody shows to the employers they apply to."""

    name: str = Field(max_length=100, description="姓名")
    phone: str = Field(max_length=40, description="手机号，或带区号的座机；投递过的单位才看得到")
    about: str = Field("", max_length=1000, description="自我介绍，最多三行，可以不填")
    agreed: bool = Field(description="本人看过 /me/consent 的话并同意；不同意不能保存")


class ProfileOut(BaseModel):
    """A profile, for the person themselves."""

    name: str = Field(description="姓名")
    phone: str = Field(description="电话")
    about: str = Field(description="自我介绍")
    agreed_to: str = Field(description="本人同意的话")
    consented_at: Time = Field(description="什么时候同意的")
    updated_at: Time = Field(description="最近一次修改的时间")


class ConsentOut(BaseModel):
    """What a person agrees to."""

    text: str = Field(description="保存资料前给本人看的话")


class ApplyIn(BaseModel):
    """From where somebody applies."""

    fair_id: int | None = Field(
        None, ge=1, le=LARGEST_ID, description="在哪场招聘会上投的；不在招聘会上则不填"
    )


class OtherTimeIn(BaseModel):
    """When somebody could come instead."""

    wish: str = Field("", max_length=200, description="什么时间方便，如 周五下午")


class AtWorkIn(BaseModel):
    """Whether somebody is at work."""

    answer: Literal["yes", "no"] = Field(description="yes 在岗，no 不在岗")


class PostingBriefOut(BaseModel):
    """The posting of an application."""

    id: IdText = Field(description="岗位编号")
    title: str = Field(description="岗位")
    firm: str = Field(description="招聘单位")
    state: PostingState = Field(description="岗位现在的状态")


class InterviewOut(BaseModel):
    """When, how and where."""

    at: Time = Field(description="面试时间")
    way: Way = Field(description="onsite 到现场，video 微信视频")
    place: str = Field(description="地点或怎么联系")
    answer: Literal["", "accepted", "other_time"] = Field(
        description="应聘者的答复：确认参加、另约时间，空为还没有答复"
    )


class ApplicationOut(BaseModel):
    """An application, for the person who sent it."""

    id: IdText = Field(description="投递编号")
    posting: PostingBriefOut = Field(description="岗位")
    state: State = Field(description="状态")
    state_text: str = Field(description="状态，给人看的话")
    reason: str = Field(description="没有录用的原因，或最近一次留言")
    applied_at: Time = Field(description="投递时间")
    seen_at: Time | None = Field(description="单位第一次看的时间")
    settled_at: Time | None = Field(description="有结果的时间")
    interview: InterviewOut | None = Field(description="面试安排")
    possible: list[str] = Field(description="现在可以做的：withdraw、accept、other-time、at-work")


class ApplicationsPage(BaseModel):
    """A page of a person's applications."""

    items: list[ApplicationOut] = Field(description="各份投递，新的在前")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


def profile_data(kept: Kept) -> dict[str, Any]:
    """A profile as it goes out to its person."""
    said = kept.profile
    stamps = ("agreed_to", "consented_at", "updated_at")
    return {
        **{name: getattr(said, name) for name in ("name", "phone", "about")},
        **{name: getattr(kept, name) for name in stamps},
    }


def application_data(application: Application, asked: bool = False) -> dict[str, Any]:
    """An application as it goes out to who sent it; `asked` whether they are at work."""
    posting = {
        "id": application.posting_id,
        "title": application.title,
        "firm": application.firm,
        "state": application.posting_state,
    }
    return standing(application, "seeker", asked) | {"posting": posting}


def standing(application: Application, side: Side, asked: bool) -> dict[str, Any]:
    """How an application stands, and what one side can do."""
    names = ("id", "state", "reason", "applied_at", "seen_at", "settled_at")
    able = [act for act in possible(application.state, side) if act != "see"]
    return {
        **{name: getattr(application, name) for name in names},
        "state_text": STATES[application.state],
        "interview": interview_data(application.interview),
        "possible": [ADDRESSES.get(act, act) for act in able] + ["at-work"] * asked,
    }


def interview_data(met: Interview | None) -> dict[str, Any] | None:
    """An interview as it goes out."""
    return {name: getattr(met, name) for name in ("at", "way", "place", "answer")} if met else None


def page_of(items: Sequence[dict[str, Any]], limit: int) -> dict[str, Any]:
    """A page of a list that was read one longer than the page is."""
    more = len(items) > limit
    return {"items": items[:limit], "next_cursor": str(items[limit - 1]["id"]) if more else None}
