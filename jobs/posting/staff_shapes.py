"""What goes in and out by API of postings and reports, for staff."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, WithJsonSchema
from sqlalchemy import Connection, Row

from core.faults import written_as
from core.shapes import IdText, Line, Paged, Time
from jobs.posting.posting_shapes import FindingOut, OwnPostingOut, StepOut, own_data
from jobs.posting.posting_steps import steps_data
from jobs.posting.reports import Outcome, Reason, count_open
from jobs.posting.steps import last_steps
from jobs.posting.stored import flags_of
from jobs.values import Posting, State
from nlp.places.regions import RegionTree


class ReviewedPostingOut(OwnPostingOut):
    """A posting as staff see it."""

    version: IdText = Field(description="看到的是第几步的样子，决定时带上，防止中间被改")
    flags: list[FindingOut] = Field(description="规则和内容检查标出的地方")
    reports: int = Field(description="还没处理的举报有几条")


class ReviewedWholeOut(ReviewedPostingOut):
    """A posting as staff see it, with how it came to where it stands."""

    steps: list[StepOut] = Field(description="经过，最早的在前")


class ReviewQueue(Paged):
    """Which postings staff want to see."""

    state: State = Field("review", description="哪种状态的，默认等待审核的")


class ReviewQueuePage(BaseModel):
    """A page of postings."""

    items: list[ReviewedPostingOut] = Field(description="各岗位，先来的在前")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


Version = Annotated[
    str,
    written_as("[0-9]{0,18}", "看到的 version"),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{0,18}$"}),
]


class VerdictIn(BaseModel):
    """Who decides, on what they have seen, and why."""

    by: Line = Field(max_length=40, description="谁决定的")
    reason: str = Field("", max_length=200, description="原因，单位会看到；不通过必须写")
    version: Version = Field("", description="看到的 version，写了就防止决定没看过的内容")


class PostingReportIn(BaseModel):
    """Why somebody reports a posting."""

    reason: Reason = Field(description="原因")
    text: str = Field("", max_length=500, description="具体情况")


class PostingReportMadeOut(BaseModel):
    """That a report was noted."""

    id: IdText = Field(description="举报编号")


class PostingReportOut(BaseModel):
    """A report as staff see it; who reported is not told."""

    id: IdText = Field(description="编号")
    posting_id: IdText = Field(description="岗位编号")
    title: str = Field(description="岗位名称")
    reason: str = Field(description="原因")
    text: str = Field(description="具体情况")
    state: str = Field(description="open 没处理，handled 处理了")
    outcome: str = Field(description="结果")
    reported_at: Time = Field(description="举报时间")
    handled_at: Time | None = Field(description="处理时间")
    handled_by: str = Field(description="谁处理的")


class PostingReportPage(BaseModel):
    """A page of reports."""

    items: list[PostingReportOut] = Field(description="各条举报，先来的在前")
    next_cursor: str | None = Field(description="下一页用的 cursor，没有下一页则为 null")


class PostingReportList(Paged):
    """Which reports staff want to see."""

    state: Literal["open", "handled"] = Field("open", description="open 或 handled")


class HandlingIn(BaseModel):
    """What came of a report."""

    by: Line = Field(max_length=40, description="谁处理的")
    outcome: Outcome = Field(description="upheld 查实，unfounded 没有问题，settled 单位已改正")
    text: str = Field("", max_length=200, description="给举报人的话")


def reviewed_data(
    connection: Connection, found: Sequence[Posting], regions: RegionTree
) -> list[dict[str, Any]]:
    """Postings as they go out to staff."""
    numbers = [one.id for one in found]
    flags, many = flags_of(connection, numbers), count_open(connection, numbers)
    versions = last_steps(connection, numbers)
    return [
        own_data(one, regions)
        | {"flags": flags[one.id], "reports": many[one.id], "version": versions[one.id]}
        for one in found
    ]


def reviewed_whole(connection: Connection, posting: Posting, regions: RegionTree) -> dict[str, Any]:
    """A posting as it goes out to staff, with its steps."""
    (data,) = reviewed_data(connection, [posting], regions)
    return data | {"steps": steps_data(connection, posting.id)}


def report_data(row: Row[Any]) -> Mapping[str, Any]:
    """A report as it goes out."""
    return {name: getattr(row, name) for name in PostingReportOut.model_fields}
