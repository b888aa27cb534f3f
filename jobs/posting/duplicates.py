"""Postings that are there already: a firm's own twice, or another firm's words.

A firm's own are few and all compared. Of all others only those are read that share a fingerprint,
by an index: a look-up of four keys and at most MOST comparisons, however many postings there are.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.likeness import (
    is_copied,
    is_same_posting,
    is_under_another_title,
    probes,
)
from jobs.posting.stored import list_of_employer, posting_of, with_firm
from jobs.tables import postings
from jobs.values import STATES, Posting, State, Wording
from people.tables import employers

OPEN: tuple[State, ...] = ("review", "live", "paused")
MOST = 50
"""How many of the firm's own, and of the others that may be the same, are compared."""

LAW = "招聘信息应当真实（《人力资源市场暂行条例》第二十四条）"


def hold_firm(connection: Connection, employer_id: int) -> None:
    """Have a firm hand in one posting after the other: two alike at once would not see each
    other."""
    this = select(employers.c.id).where(employers.c.id == employer_id)
    connection.execute(this.with_for_update())


def find_duplicates(
    connection: Connection, employer_id: int, wording: Wording, posting_id: int = 0
) -> Iterator[Finding]:
    """What is found of a firm's words beside what is published; `posting_id` is itself."""
    own = list_of_employer(connection, employer_id, OPEN, None, MOST)
    others = [other for other in own if other.id != posting_id]
    if same := next((one for one in others if is_same_posting(wording, one.wording)), None):
        yield _twice(wording, same)
        return
    if like := next((one for one in others if is_under_another_title(wording, one.wording)), None):
        yield _renamed(like)
        return
    for other in _candidates(connection, employer_id, wording):
        if is_copied(wording, other.wording):
            yield _copied(other)
            return


def _candidates(connection: Connection, employer_id: int, wording: Wording) -> list[Posting]:
    alike = with_firm().where(
        postings.c.fingerprint.in_(probes(wording)),
        postings.c.state.in_(OPEN),
        postings.c.employer_id != employer_id,
    )
    rows = connection.execute(alike.order_by(postings.c.id.desc()).limit(MOST))
    return [posting_of(row) for row in rows]


def _twice(wording: Wording, other: Posting) -> Finding:
    there = f"和您的岗位 {other.id}“{other.wording.title}”（{STATES[other.state]}）几乎一样"
    remedy = "请刷新或修改那一个；确实是另一个岗位的，写清哪里不同"
    return Finding("duplicate", "refused", "about", wording.title, there, remedy)


def _renamed(other: Posting) -> Finding:
    there = f"工作内容和本单位的岗位 {other.id}“{other.wording.title}”几乎一样，名称不同，{LAW}"
    return Finding("duplicate", "flagged", "about", "", there, "请工作人员核实是不是同一份工作")


def _copied(other: Posting) -> Finding:
    there = f"工作内容和另一家单位的岗位 {other.id} 几乎一样，{LAW}"
    return Finding("duplicate", "flagged", "about", "", there, "请工作人员核实是不是同一份工作")
