"""What is found in the words of a posting: where, how bad, on what ground, what would be right."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from core.errors import Invalid

Severity = Literal["refused", "flagged"]
"""Refused may not be published as it stands; flagged is for staff to look at."""


UNCHECKED = "unchecked"
"""The rule of what says only that a check could not be made: no fault of the posting's."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: `passage` are the posting's own words, `reason` names the law."""

    rule: str
    severity: Severity
    field: str
    passage: str
    reason: str
    remedy: str

    @property
    def words(self) -> str:
        """The finding in one sentence, for the person who wrote the passage."""
        quoted = f"“{self.passage}”：" if self.passage else ""
        return f"{quoted}{self.reason}；{self.remedy}。"

    @property
    def data(self) -> dict[str, Any]:
        """The finding as JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that was found of a posting, and the fingerprint by which others like it are found."""

    findings: tuple[Finding, ...] = ()
    fingerprint: str = ""

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What was found of the posting itself."""
        return tuple(one for one in self.findings if one.rule != UNCHECKED)

    @property
    def flags(self) -> list[dict[str, Any]]:
        """What staff are to look at, as it is stored."""
        return [one.data for one in self.findings]


def require_none_refused(findings: Sequence[Finding], act: str = "发布") -> None:
    """Raise Invalid, naming the fields and the passages, if something found must not be; `act` is
    what cannot be done with it."""
    refused = [one for one in findings if one.severity == "refused"]
    if not refused:
        return
    fields: dict[str, list[str]] = {}
    for one in refused:
        fields.setdefault(one.field, []).append(one.words)
    more = f"，共 {len(refused)} 处" if len(refused) > 1 else ""
    raise Invalid(f"这样写不能{act}{more}。{refused[0].words}", fields)
