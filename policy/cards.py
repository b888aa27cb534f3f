"""A card: what one document grants or offers, as data that answers and checks share.

Money is integer fen, shares are basis points of a sum, dates are days or months; words
are made from these in `wording.py`, so that an answer cannot say another number than the
one that is checked. See docs/knowledge.md for how to write one.
"""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from core.faults import written_as

Audience = Literal[
    "employer", "worker", "graduate", "unemployed", "agency", "institution", "everyone"
]
Aspect = Literal[
    "overview",
    "amount",
    "conditions",
    "materials",
    "where",
    "validity",
    "exclusion",
    "contact",
    "process",
    "unclear",
]
Condition = dict[str, Any]

Id = Annotated[str, written_as(r"[a-z0-9-]+", "小写字母、数字和 -，如 taiyuan-2020")]
CardId = Annotated[
    str, written_as(r"[a-z0-9-]+/[a-z0-9-]+", "文件/卡片，如 taiyuan-2020/job-retention-refund")
]
Family = Annotated[str, written_as(r"[a-z_]+", "小写字母和 _，如 job_retention_refund")]
Adcode = Annotated[str, written_as(r"[0-9]{4}[0-9A-Z]{2}", "六位行政区划代码，如 140100")]


def _text(value: object) -> object:
    # YAML reads 140100 and 2020-06-30 as a number and a date where we mean what is written.
    return value.isoformat() if isinstance(value, date) else value


def _real(value: str) -> str:
    year, month, day = ([int(part) for part in value.split("-")] + [1, 1])[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError(f"没有“{value}”这一天") from None
    return value


Written = Annotated[
    str,
    BeforeValidator(_text),
    written_as(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "2026-12-31、2026-12 或 2026"),
    AfterValidator(_real),
]
"""A day, month or year: 2020-06-30, 2020-06 or 2020."""


class Part(BaseModel):
    """A piece of a card: closed against misspelt fields, never changed once read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Cited(Part):
    """A piece that rests on one of the card's cites, by its name."""

    cite: str


class Cite(Part):
    """Where something stands: the clause, and as few of its words as prove it."""

    clause: str
    quote: str


class Grant(Cited):
    """One amount: so much money per head or in all, a share of a sum, a relief, or in kind.

    `fen` per one of `per` (a counted fact) or in all; `bp` basis points of the sum `of`;
    `waive_bp` of the employer's premiums named in `of_premiums` for `months`, of which only those
    count that the fact `within` names, where it names several;
    `in_kind` what is done instead of paid; `unspecified` when the text gives no figure.
    Money may reach up to `to_fen`, be the `most` there is, come `every` month or year, for at
    most `up_to_months`, the fact `times` counting the days or months (or `times_from`, of which
    `times_each` make one, halves counted up), and be limited to `cap_fen` in all, or `cap_every`
    period, or per one of `cap_per`, and to the cost that the fact `cap_of` tells. A monthly sum
    may be granted `for_months`, `less` the share already paid or `months_drawn`, or only put
    off: `puts_off` names the facts of that sum and of its months; what a firm still has to pay is
    `pays_bp` of the sum and for the heads that the facts `pays_in` tell. A share is `paid_as` a
    refund of what was paid in, a subsidy, or a reduction. `was_fen` is the standard it replaced.
    `if_` limits the grant to whom it is for.
    """

    if_: Condition | None = Field(default=None, alias="if")
    fen: int | None = Field(default=None, ge=1)
    per: str = ""
    bp: int | None = Field(default=None, ge=1, le=1_000_000)
    of: str = ""
    waive_bp: int | None = Field(default=None, ge=1, le=10_000)
    of_premiums: tuple[str, ...] = ()
    months: tuple[Written, Written] | None = None
    within: str = ""
    in_kind: str = ""
    unspecified: str = ""
    was_fen: int | None = None
    to_fen: int | None = None
    most: bool = False
    every: Literal["", "year", "month", "day", "hour"] = ""
    up_to_months: int | None = Field(default=None, ge=1)
    cap_fen: int | None = Field(default=None, ge=1)
    cap_per: str = ""
    cap_every: Literal["", "year", "month", "day", "hour"] = ""
    cap_of: str = ""
    times: str = ""
    times_from: str = ""
    times_each: int = Field(default=1, ge=1)
    for_months: int | None = Field(default=None, ge=1)
    less: str = ""
    months_drawn: str = ""
    puts_off: tuple[str, str] | None = None
    pays_in: tuple[str, str] | None = None
    pays_bp: int | None = Field(default=None, ge=1, le=10_000)
    paid_as: Literal["refund", "subsidy", "reduction"] = "refund"

    @model_validator(mode="after")
    def _one_kind(self) -> "Grant":
        kinds = [self.fen, self.bp, self.waive_bp, self.in_kind, self.unspecified]
        if sum(1 for kind in kinds if kind) != 1:
            raise ValueError("金额应恰有 fen、bp、waive_bp、in_kind、unspecified 之一")
        if self.bp and not self.of:
            raise ValueError("bp 需要 of：按哪一笔钱的比例")
        if self.to_fen is not None and self.to_fen <= (self.fen or self.to_fen):
            raise ValueError("to_fen 是一段金额的上端，应比 fen 大")
        if self.cap_per and not self.cap_fen:
            raise ValueError("cap_per 需要 cap_fen：限到多少")
        return self


class Window(Cited):
    """When something is in force or can be applied for; an open end is None.

    `certainty` says whether the text states the end, leaves it to be inferred, or is silent.
    `fact` names the day on which what an event window is about happened, if it is to be asked;
    `sooner` what of it ends before the rest, and when.
    """

    kind: Literal["policy", "event", "application"] = "policy"
    start: Written | None = Field(default=None, alias="from")
    end: Written | None = Field(default=None, alias="to")
    certainty: Literal["stated", "inferred", "none"] = "stated"
    note: str = ""
    fact: str = ""
    sooner: tuple[tuple[str, Written], ...] = ()
    cite: str = ""


class Point(Cited):
    """One sentence of ours on one aspect of the card, and how people ask for just that."""

    about: Aspect
    text: str
    asks: tuple[str, ...] = ()


class Exclusion(Cited):
    """What cannot be drawn together, and how far that reaches; of `funds` only one may pay it."""

    text: str
    scope: Literal["same_person", "same_hire", "employer", "period"]
    families: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()


class Material(Cited):
    """One paper, and who brings it."""

    name: str
    by: str = ""


class Route(Cited):
    """Where to go, for those it applies to, and how people ask for just that."""

    if_: Condition | None = Field(default=None, alias="if")
    for_: str = Field(default="", alias="for")
    to: str
    asks: tuple[str, ...] = ()


class Case(Part):
    """A case in point: what is given, and what must come of it."""

    given: dict[str, Any]
    holds: bool | None


class Card(Part):
    """One benefit or service of one document, whole."""

    id: CardId
    family: Family
    name: str
    kind: Literal["benefit", "service"]
    audience: tuple[Audience, ...]
    document: str
    article: str
    summary: str
    aliases: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    when: Condition | None = None
    unless: Condition | None = None
    """What bars from it if it is known, but is asked of nobody: that it was drawn for 3 years."""
    amounts: tuple[Grant, ...] = ()
    windows: tuple[Window, ...] = ()
    points: tuple[Point, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    materials: tuple[Material, ...] = ()
    routes: tuple[Route, ...] = ()
    ambiguities: tuple[str, ...] = ()
    derived: dict[str, str] = {}
    """Why something stands here that no quote shows, by its place: amounts.0.fen."""
    cites: dict[str, Cite]
    tests: tuple[Case, ...] = ()
    review_by: Written | None = None
    """When somebody of the office is to look whether it still holds; nobody is told."""

    def _cited(self) -> list["Cited"]:
        proven = [*self.amounts, *self.points, *self.exclusions, *self.materials, *self.routes]
        return [*proven, *self.windows]

    @model_validator(mode="after")
    def _cites_exist(self) -> "Card":
        named = {one.cite for one in self._cited()} | {*cited_in(self.when), *cited_in(self.unless)}
        if missing := sorted(named - set(self.cites) - {""}):
            raise ValueError(f"cites 里没有 {'、'.join(missing)}")
        return self


def cited_in(condition: object) -> list[str]:
    """The cites named anywhere in a condition as a card writes it."""
    if isinstance(condition, dict):
        own = [str(condition["cite"])] if "cite" in condition else []
        return own + [name for value in condition.values() for name in cited_in(value)]
    if isinstance(condition, list):
        return [name for value in condition for name in cited_in(value)]
    return []


class Document(Part):
    """A government document: its title, number if it has one, issuer, day and region.

    A place that the document leaves unnamed has a code of its own below its city's (5201XX),
    a `region_name`, and a `region_note` that is said with every answer. Of a long title the
    `title_end` is enough in an answer that gives the number too.
    """

    id: Id
    title: str
    title_end: str = ""
    number: str | None
    issuer: str
    issued: Written | None
    region: Adcode
    region_name: str = ""
    region_note: str = ""
    windows: tuple[Window, ...] = ()
    basis: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _is_known_by_its_number(self) -> "Document":
        if self.title_end and not (self.number and self.title.endswith(self.title_end)):
            raise ValueError("title_end 要是标题的最后几个字，文件要有文号")
        return self
