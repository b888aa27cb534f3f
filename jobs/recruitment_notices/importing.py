"""Notices taken in: each row becomes a draft of its firm's, or none does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from jobs.fairs.forms.reading import Fault, must_be_right
from jobs.posting import postings
from jobs.posting.duplicates import hold_firm
from jobs.posting.stored import list_of_employer
from jobs.recruitment_notices.columns import CODE, FIRM, TITLE
from jobs.recruitment_notices.reading import Line, read_notice
from jobs.values import State
from nlp.places.regions import RegionTree
from people.employers import get_employer, require_approved
from people.tables import employers

HELD: Sequence[State] = ("draft", "review", "rejected", "live", "paused")
"""The states of postings that need not be drafted once more."""

MOST_HELD = 2000


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a notice: the numbers of new drafts, and how many rows were there before."""

    drafts: tuple[int, ...]
    already: int


def import_own(
    connection: Connection,
    content: bytes,
    employer_id: int,
    regions: RegionTree,
    by: str,
    moment: datetime,
) -> Taken:
    """Take in a notice of a firm's own.

    Raises Forbidden for a firm that may not post, and Invalid, naming each cell that is not right.
    """
    require_approved(connection, employer_id)
    firm = get_employer(connection, employer_id).said
    lines, faults = read_notice(content, regions, firm.region)
    for line in lines:
        if line.firm and line.firm != firm.name:
            faults.append(Fault(line.row, FIRM, f"本单位登记的是“{firm.name}”，请改成一样或不写"))
        if line.code and line.code.upper() != firm.credit_code:
            faults.append(Fault(line.row, CODE, f"本单位登记的是 {firm.credit_code}，或者不写"))
    must_be_right([*faults, *_repeated(lines)])
    return _drafted(connection, [(employer_id, line) for line in lines], by, moment)


def import_of_firms(
    connection: Connection,
    content: bytes,
    regions: RegionTree,
    near: str | None,
    by: str,
    moment: datetime,
) -> Taken:
    """Take in a notice of several firms, which staff do for them; raises Invalid."""
    lines, faults = read_notice(content, regions, near)
    firms = _firms(connection, [line.code.upper() for line in lines])
    faults += [fault for line in lines for fault in _faults_of_firm(line, firms)]
    must_be_right([*faults, *_repeated(lines)])
    theirs = [(firms[line.code.upper()].id, line) for line in lines]
    return _drafted(connection, theirs, by, moment)


def _faults_of_firm(line: Line, firms: Mapping[str, Row[Any]]) -> list[Fault]:
    firm = firms.get(line.code.upper())
    if not line.code:
        return [Fault(line.row, CODE, "请填写，凭它找到单位")]
    if firm is None:
        return [Fault(line.row, CODE, f"没有单位登记过 {line.code}，请核对，或请单位先登记")]
    if firm.state != "approved":
        return [Fault(line.row, CODE, f"“{firm.name}”还没有通过审核，或已停用，不能发布岗位")]
    if line.firm and line.firm != firm.name:
        return [Fault(line.row, FIRM, f"这个代码登记的是“{firm.name}”，请核对")]
    return []


def _firms(connection: Connection, codes: Sequence[str]) -> dict[str, Row[Any]]:
    known = select(employers).where(employers.c.credit_code.in_(codes))
    return {row.credit_code: row for row in connection.execute(known)}


def _repeated(lines: Sequence[Line]) -> list[Fault]:
    seen: dict[Any, int] = {}
    faults = []
    for line in lines:
        first = seen.setdefault((line.code.upper(), line.wording), line.row)
        if first != line.row:
            faults.append(Fault(line.row, TITLE, f"和第 {first} 行一样，请删去一行"))
    return faults


def _drafted(
    connection: Connection, lines: Sequence[tuple[int, Line]], by: str, moment: datetime
) -> Taken:
    firms = sorted({number for number, _ in lines})
    for employer_id in firms:
        # The same sheet sent twice at once: the second finds the drafts of the first.
        hold_firm(connection, employer_id)
    held = {
        (employer_id, posting.wording)
        for employer_id in firms
        for posting in list_of_employer(connection, employer_id, HELD, None, MOST_HELD)
    }
    new = [(number, line) for number, line in lines if (number, line.wording) not in held]
    drafts = tuple(
        postings.draft(connection, number, line.wording, by, moment) for number, line in new
    )
    return Taken(drafts, len(lines) - len(new))
