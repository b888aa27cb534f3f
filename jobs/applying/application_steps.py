"""Which steps an application may take from where it stands, and what is said where it may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import Conflict

State = Literal[
    "sent", "seen", "interview", "offered", "hired", "unsuitable", "withdrawn", "closed"
]
STATES: Mapping[State, str] = {
    "sent": "已投递，单位还没有看",
    "seen": "单位已经看过",
    "interview": "约了面试",
    "offered": "单位准备录用",
    "hired": "已录用",
    "unsuitable": "没有录用",
    "withdrawn": "本人已撤回",
    "closed": "岗位停止招聘，没有等到答复",
}

OPEN: Sequence[State] = ("sent", "seen", "interview", "offered")
"""States without an outcome: somebody is still waiting to hear."""

UNANSWERED: Sequence[State] = ("sent", "seen")
"""States in which the firm has said nothing: that it looked is no answer."""

Side = Literal["seeker", "employer", "desk"]
Act = Literal[
    "see", "invite", "accept", "other_time", "offer", "hire", "mark_unsuitable", "withdraw"
]

Reason = Literal[
    "岗位已招满", "经验不符", "技能或证书不符", "时间或地点不合", "面试未到", "本人放弃", "其他"
]
REASONS: Sequence[Reason] = (
    "岗位已招满",
    "经验不符",
    "技能或证书不符",
    "时间或地点不合",
    "面试未到",
    "本人放弃",
    "其他",
)
"""Why somebody was not hired: a short list, so that each person hears a reason."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step: what people call it, from which states it may be taken, where it leads, and whose
    it is."""

    label: str
    starts: Sequence[State]
    to: State
    by: Side


STEPS: Mapping[Act, Step] = {
    "see": Step("查看", ("sent",), "seen", "employer"),
    # Who was only closed with the posting may still be asked: it was no decision about them.
    "invite": Step("约面试", ("sent", "seen", "interview", "closed"), "interview", "employer"),
    "offer": Step("通知准备录用", ("sent", "seen", "interview", "closed"), "offered", "employer"),
    "hire": Step("确认录用", (*OPEN, "closed"), "hired", "employer"),
    "mark_unsuitable": Step("告知没有录用", (*OPEN, "closed"), "unsuitable", "employer"),
    "accept": Step("确认参加面试", ("interview",), "interview", "seeker"),
    "other_time": Step("另约面试时间", ("interview",), "interview", "seeker"),
    "withdraw": Step("撤回", OPEN, "withdrawn", "seeker"),
}

DECIDED: Sequence[Act] = ("invite", "offer", "hire", "mark_unsuitable")
"""The firm's answers to a person."""


def possible(state: State, by: Side) -> list[Act]:
    """The steps that one side may take from a state."""
    return [act for act, step in STEPS.items() if step.by == by and state in step.starts]


def check_step(act: Act, state: State) -> State:
    """Where a step leads; raises Conflict naming what is possible instead."""
    step = STEPS[act]
    if state in step.starts:
        return step.to
    able = [STEPS[one].label for one in possible(state, step.by)]
    instead = f"可以{'、'.join(able)}" if able else "已经有了结果，不能再改"
    raise Conflict(f"这份投递现在是“{STATES[state]}”，不能{step.label}；{instead}。")
