"""The kinds of notices: what each is called, why it is sent, in which ways and for how long."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from core.errors import Invalid

Way = Literal["service_message", "subscription", "template"]
"""Ways to reach who is not writing just now; with their next message everybody can be reached."""

WORDS: Mapping[str, str] = {
    "service_message": "客服消息",
    "subscription": "订阅消息",
    "template": "模板消息",
    "reply": "随下一条答复",
}
TALK: tuple[Way, ...] = ("service_message",)
WAYS: tuple[Way, ...] = ("service_message", "subscription", "template")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of notice.

    `why` tells the person why they get it, in as many characters as a template shows; `fields`
    are those that its notices may bring for templates. Urgent ones heed neither quiet hours nor
    the limit of a day; those that are urgent `by_day` come at night only if they are over by
    noon. One that is sent `again` may come twice rather than late, if nobody can tell whether
    it came; any other waits for the person's next message then. What they wait for themselves
    (`answer`) is headed as the answer it is and cannot be switched off.
    """

    name: str
    label: str
    why: str
    ways: tuple[Way, ...]
    life: timedelta
    urgent: bool = False
    by_day: bool = False
    again: bool = False
    answer: bool = False
    fields: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """What a template can show of such a notice."""
        return ("text", "why", *self.fields)


OF_APPLICATION = ("application", "title", "firm", "state", "reason", "when", "place")
OF_FAIR = ("fair", "when", "where")

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "late_answer",
            "上一个问题的答复",
            "您问了问题，在等答复",
            TALK,
            timedelta(days=30),
            urgent=True,
            again=True,
            answer=True,
        ),
        Kind(
            "staff_reply",
            "工作人员的答复",
            "您找了工作人员，在等答复",
            WAYS,
            timedelta(days=30),
            urgent=True,
            again=True,
            answer=True,
            fields=("staff",),
        ),
        Kind(
            "staff_left",
            "人工结束提醒",
            "您刚和工作人员说过话",
            TALK,
            timedelta(days=2),
            urgent=True,
        ),
        Kind(
            "interview",
            "面试通知",
            "您投递了这个岗位",
            WAYS,
            timedelta(days=14),
            urgent=True,
            by_day=True,
            again=True,
            fields=OF_APPLICATION,
        ),
        Kind(
            "outcome",
            "应聘结果",
            "您投递了这个岗位",
            WAYS,
            timedelta(days=30),
            again=True,
            fields=OF_APPLICATION,
        ),
        Kind(
            "application_seen",
            "投递进展",
            "您投递了这个岗位",
            WAYS,
            timedelta(days=7),
            fields=OF_APPLICATION,
        ),
        Kind(
            "fair_reminder",
            "招聘会提醒",
            "您登记了要去这场招聘会",
            WAYS,
            timedelta(days=7),
            fields=OF_FAIR,
        ),
        Kind(
            "fair_changed",
            "招聘会变更",
            "您登记或报名了这场招聘会",
            WAYS,
            timedelta(days=366),
            urgent=True,
            again=True,
            fields=OF_FAIR,
        ),
        Kind(
            "booth",
            "参会通知",
            "您单位报名了这场招聘会",
            WAYS,
            timedelta(days=14),
            fields=OF_FAIR,
        ),
        Kind(
            "new_postings",
            "岗位提醒",
            "您订阅了这类岗位",
            WAYS,
            timedelta(days=3),
            fields=("title", "count", "search"),
        ),
        Kind(
            "policy_found",
            "政策提醒",
            "您让我们记住了情况，政策有变替您重新核对",
            WAYS,
            timedelta(days=90),
        ),
        Kind(
            "answered_later",
            "问题答复",
            "您问过这个问题，当时没有答上",
            TALK,
            timedelta(days=60),
        ),
        Kind(
            "employer_nudge",
            "招人提醒",
            "您在这里发布了岗位",
            WAYS,
            timedelta(days=7),
            fields=OF_APPLICATION,
        ),
        Kind(
            "posting_review",
            "岗位审核结果",
            "您在这里发布了岗位",
            WAYS,
            timedelta(days=14),
            fields=("title",),
        ),
        Kind(
            "report_handled",
            "举报处理结果",
            "您举报了这个岗位",
            WAYS,
            timedelta(days=30),
            fields=("title", "outcome"),
        ),
        Kind(
            "employer_reviewed",
            "单位审核",
            "您在这里登记了单位",
            WAYS,
            timedelta(days=30),
            again=True,
            fields=("firm", "outcome", "reason"),
        ),
        Kind(
            "still_hiring",
            "在招确认",
            "岗位发布有一阵了，过期会让人白跑",
            WAYS,
            timedelta(days=7),
            fields=("title",),
        ),
        Kind(
            "at_work",
            "上岗回访",
            "您通过这里找到了工作",
            WAYS,
            timedelta(days=14),
            fields=OF_APPLICATION,
        ),
    )
}


def get_kind(name: str) -> Kind:
    """The kind of that name; raises Invalid."""
    if name not in KINDS:
        raise Invalid(f"没有“{name}”这种通知，有的是：{'、'.join(KINDS)}")
    return KINDS[name]


def stoppable() -> list[Kind]:
    """The kinds that a person may switch off."""
    return [kind for kind in KINDS.values() if not kind.answer]
