"""What each role of staff may do."""

from collections.abc import Mapping
from typing import Literal, get_args

Role = Literal["hotline", "supervisor", "editor", "fair_officer", "administrator", "operator"]

Right = Literal[
    "own_account",
    "conversations",
    "reply",
    "phone",
    "canned_answers",
    "knowledge",
    "propose",
    "review",
    "moderate",
    "figures",
    "looks",
    "unmask",
    "export",
    "approve_export",
    "switch",
    "staff",
]
"""`own_account` is everybody's. `conversations` is reading and finding them, `reply` taking them
over, `phone` asking for a caller, `knowledge` reading what staff make of it and what was not
answered, `propose` and `review` changing it, `moderate` of firms, postings, reports and fairs,
`looks` of the record of who looked at whom, `switch` turns the answers off and on."""

LABELS: Mapping[Role, str] = {
    "hotline": "热线员",
    "supervisor": "热线班长",
    "editor": "知识编辑",
    "fair_officer": "招聘专员",
    "administrator": "局管理员",
    "operator": "运维",
}

# Least first: who runs the machines sees nobody's conversations, nor does who answers for figures.
_BY_ROLE: Mapping[Role, tuple[Right, ...]] = {
    "hotline": ("conversations", "reply", "phone", "knowledge", "propose"),
    "supervisor": (
        "conversations",
        "reply",
        "phone",
        "canned_answers",
        "knowledge",
        "propose",
        "review",
        "figures",
        "looks",
        "unmask",
        "export",
        "switch",
    ),
    "editor": ("phone", "canned_answers", "knowledge", "propose", "review", "figures"),
    "fair_officer": ("phone", "moderate", "figures", "unmask", "export"),
    "administrator": (
        "phone",
        "knowledge",
        "review",
        "moderate",
        "figures",
        "looks",
        "unmask",
        "export",
        "approve_export",
        "switch",
        "staff",
    ),
    "operator": ("switch", "staff"),
}

ROLES: tuple[Role, ...] = get_args(Role)
RIGHTS: tuple[Right, ...] = get_args(Right)


def may(role: Role, right: Right) -> bool:
    """Whether somebody of a role has a right."""
    return right == "own_account" or right in _BY_ROLE[role]
