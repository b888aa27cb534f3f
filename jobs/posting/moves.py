"""Which steps a posting may take from where it stands, and what is said where it may not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from core.errors import Conflict
from jobs.values import STATES, State

Act = Literal[
    "submit",
    "approve",
    "reject",
    "hold",
    "pause",
    "resume",
    "confirm",
    "refresh",
    "close",
    "expire",
]


@dataclass(frozen=True, slots=True)
class Move:
    """A step: what people call it, from which states it may be taken, and where it leads.

    `by` is who may take it: the firm, the office's staff, or the desk itself.
    """

    label: str
    starts: tuple[State, ...]
    to: State
    by: Literal["employer", "staff", "desk"]


MOVES: Mapping[Act, Move] = {
    "submit": Move("提交审核", ("draft", "rejected"), "review", "employer"),
    "approve": Move("通过审核", ("review",), "live", "staff"),
    "reject": Move("不通过", ("review",), "rejected", "staff"),
    "hold": Move("重新审核", ("live", "paused"), "review", "desk"),
    "pause": Move("暂停", ("live",), "paused", "employer"),
    "resume": Move("恢复", ("paused",), "live", "employer"),
    "confirm": Move("确认还在招", ("live",), "live", "employer"),
    "refresh": Move("刷新", ("live",), "live", "employer"),
    "close": Move(
        "停止招聘", ("draft", "review", "rejected", "live", "paused"), "closed", "employer"
    ),
    "expire": Move("到期", ("live", "paused"), "expired", "desk"),
}

CLONE = "还要招人请复制成新岗位。"
OVER: tuple[State, ...] = ("closed", "expired")
"""What is over stays over: applications were closed with it. It can be cloned."""


def refused(act: Act, state: State) -> Conflict:
    """Why a step cannot be taken, and which can, for the person who tried."""
    there = f"这个岗位现在是“{STATES[state]}”"
    return Conflict(f"{there}，不能{MOVES[act].label}{_instead(act, state)}")


def over(state: State) -> Conflict:
    """Why the words of a posting that is over cannot be changed."""
    return Conflict(f"这个岗位{STATES[state]}，不能再修改；{CLONE}")


def _instead(act: Act, state: State) -> str:
    if state in OVER:
        return f"；{CLONE}"
    able = [
        move.label for move in MOVES.values() if state in move.starts and move.by == MOVES[act].by
    ]
    return f"；可以{'、'.join(able)}。" if able else "。"
