"""What a posting says: the closed lists of its fields, and the posting itself as a value."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Kind = Literal["full_time", "part_time", "gig", "traineeship", "public_welfare"]
KINDS: Mapping[Kind, str] = {
    "full_time": "全职",
    "part_time": "兼职",
    "gig": "零工",
    "traineeship": "见习",
    "public_welfare": "公益性岗位",
}

Unit = Literal["month", "day", "hour", "piece"]
UNITS: Mapping[Unit, str] = {"month": "月", "day": "天", "hour": "小时", "piece": "件"}

Education = Literal["不限", "初中", "高中", "中专", "大专", "本科", "硕士", "博士"]
EDUCATIONS: Sequence[Education] = (
    "不限",
    "初中",
    "高中",
    "中专",
    "大专",
    "本科",
    "硕士",
    "博士",
)
"""From the least to the most; 中专 and 高中 are as good as each other."""

Shift = Literal["白班", "夜班", "长白班", "两班倒", "三班倒", "弹性"]
SHIFTS: Sequence[Shift] = ("白班", "夜班", "长白班", "两班倒", "三班倒", "弹性")

State = Literal["draft", "review", "rejected", "live", "paused", "closed", "expired"]
STATES: Mapping[State, str] = {
    "draft": "草稿",
    "review": "待审核",
    "rejected": "没有通过审核",
    "live": "正在招",
    "paused": "暂停招聘",
    "closed": "已经停止招聘",
    "expired": "已经过期",
}
NEVER_SHOWN: Sequence[State] = ("draft", "review", "rejected")
"""States in which a posting is nobody's to see but the firm's and the office's."""

FEN = 100


@dataclass(frozen=True, slots=True)
class Pay:
    """What is paid for a unit of work, in fen; no `low` means 面议, no `high` no upper end."""

    low: int | None = None
    high: int | None = None
    unit: Unit = "month"

    @property
    def words(self) -> str:
        """4000–6000元/月, as people read it."""
        if self.low is None:
            return "工资面议"
        ends = [yuan_text(self.low)]
        if self.high is not None and self.high != self.low:
            ends.append(yuan_text(self.high))
        most = "以上" if self.high is None else ""
        return f"{'–'.join(ends)}元{most}/{UNITS[self.unit]}"


def yuan_text(fen: int) -> str:
    """So many fen in yuan, with no more digits than it needs: 4000, 22.5, 0.08."""
    whole, rest = divmod(fen, FEN)
    return f"{whole}.{rest:02d}".rstrip("0") if rest else str(whole)


def yuan_number(fen: int) -> int | float:
    """The same as a number, for what is read by machines."""
    return fen / FEN if fen % FEN else fen // FEN


@dataclass(frozen=True, slots=True)
class Place:
    """Where the work is; degrees only where the employer pointed at the map."""

    region: str
    address: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """What an employer writes of a posting, and may change."""

    title: str
    kind: Kind
    openings: int
    pay: Pay
    place: Place
    about: str = ""
    hours: str = ""
    benefits: tuple[str, ...] = ()
    shift: tuple[Shift, ...] = ()
    education: Education = "不限"
    certificates: tuple[str, ...] = ()
    starts_on: date | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting as it stands: `position` is its place in the list of live ones, newest highest."""

    id: int
    employer_id: int
    firm: str
    wording: Wording
    state: State
    reason: str
    position: int | None
    published_at: datetime | None
    expires_at: datetime | None
    firm_size: str = ""
    answer_rate: int | None = None
    """Of a hundred applications to the firm how many got an outcome; None before any was due."""

    @property
    def shown(self) -> bool:
        """Whether anybody but the firm and staff may know of it: not before staff approved it, nor
        while they look at it again."""
        if self.state == "live":
            return True
        return self.published_at is not None and self.state not in NEVER_SHOWN
