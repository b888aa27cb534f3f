"""The steps of a posting in words: what was done and by which side, no names."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row

from jobs.posting.steps import DESK, find_staff_name, list_steps

WHAT: Mapping[str, str] = {
    "draft": "起草",
    "clone": "复制",
    "edit": "修改",
    "submit": "提交审核",
    "approve": "通过审核，发布",
    "reject": "没有通过审核",
    "hold": "撤下，重新审核",
    "pause": "暂停",
    "resume": "恢复",
    "confirm": "确认还在招",
    "refresh": "刷新",
    "close": "停止招聘",
    "expire": "到期",
    "remind": "提醒快到期",
}


def steps_data(connection: Connection, posting_id: int) -> list[dict[str, Any]]:
    """The steps of a posting as they go out."""
    return [_data(row, _side(row.by)) for row in list_steps(connection, posting_id)]


def steps_with_names(connection: Connection, posting_id: int) -> list[dict[str, Any]]:
    """The same for staff, who are told which colleague it was."""
    found = list_steps(connection, posting_id)
    return [_data(row, find_staff_name(row.by) or _side(row.by)) for row in found]


def _data(row: Row[Any], who: str) -> dict[str, Any]:
    what = WHAT.get(row.what, row.what)
    return {"what": what, "who": who, "reason": row.reason, "at": row.at}


def _side(by: str) -> str:
    if by == DESK:
        return "系统"
    return "工作人员" if find_staff_name(by) else "单位"
