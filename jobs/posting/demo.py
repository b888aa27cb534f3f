"""A fair to try things with, in development: firms that do not exist, with their postings."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup
from pydantic import BaseModel, ConfigDict
from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.errors import Conflict, Forbidden
from core.terminal import must_be_ready, told
from jobs.posting import postings
from jobs.posting.posting_rules.findings import Inspection
from jobs.posting.steps import by_member, by_staff
from jobs.values import FEN, Education, Kind, Pay, Place, Shift, Unit, Wording
from people import employers, review, uploads
from people.identities import Identity, meet
from people.registration import Industry, Registration, Size
from people.review import Decision
from policy.files import read_yaml

FAIR = Path(__file__).parents[2] / "data" / "demo" / "fair.yaml"
STAFF, OWNER = "演示", Identity("demo", "demo_owner")
PICTURE = b"\x89PNG\r\n\x1a\n"
_STRICT = ConfigDict(extra="forbid", frozen=True)


class DemoFirm(BaseModel):
    """A firm of the demonstration."""

    model_config = _STRICT
    name: str
    code: str
    size: Size
    industry: Industry
    region: str


class DemoPosting(BaseModel):
    """A posting of one of the firms, by its place in the list; `pay` is low, high and unit."""

    model_config = _STRICT
    firm: int
    title: str
    kind: Kind
    openings: int
    pay: tuple[int, int | None, Unit]
    region: str
    address: str = ""
    about: str
    hours: str = ""
    benefits: tuple[str, ...] = ()
    shift: tuple[Shift, ...] = ()
    education: Education = "不限"
    certificates: tuple[str, ...] = ()


class DemoFair(BaseModel):
    """The whole demonstration."""

    model_config = _STRICT
    firms: tuple[DemoFirm, ...]
    postings: tuple[DemoPosting, ...]


def add_demo_command(group: AppGroup, database: Database, clock: Clock, allowed: bool) -> None:
    """Give the group of postings the command that fills a fair to try things with."""

    @group.command("demo", help="放进几家虚构单位和岗位，供试用；只在开发环境。")
    @told
    def demo() -> None:
        if not allowed:
            raise Forbidden("正式环境不能放演示岗位。")
        with database.reading() as connection:
            must_be_ready(connection)
        with database.transaction() as connection:
            count = fill(connection, clock())
        click.echo(f"放进了 {count} 个演示岗位。到模拟器里说“太原有没有保安的活”试试。")


def fill(connection: Connection, moment: datetime) -> int:
    """Register the firms and publish their postings; how many. Conflict the second time."""
    fair = DemoFair.model_validate(read_yaml(FAIR))
    owner = meet(connection, OWNER, moment)
    try:
        firms = [_firm(connection, one, owner, moment) for one in fair.firms]
    except Conflict:
        raise Conflict("演示岗位已经放过了。") from None
    for one in fair.postings:
        _publish(connection, firms[one.firm], _wording(one), by_member(owner), moment)
    return len(fair.postings)


def _firm(connection: Connection, one: DemoFirm, owner: int, moment: datetime) -> int:
    licence = uploads.keep(connection, owner, PICTURE, moment)
    said = Registration(
        name=one.name,
        credit_code=one.code,
        contact="演示联系人",
        phone="13800000000",
        size=one.size,
        industry=one.industry,
        region=one.region,
        address="",
        licence_id=licence,
    )
    firm = employers.register(connection, owner, said, moment)
    review.decide(connection, firm.id, Decision("approved", STAFF), (), moment)
    return firm.id


def _publish(
    connection: Connection, firm: int, wording: Wording, by: str, moment: datetime
) -> None:
    number = postings.draft(connection, firm, wording, by, moment)
    postings.submit(connection, number, Inspection(), by, moment)
    postings.approve(connection, number, by_staff(STAFF), moment)


def _wording(one: DemoPosting) -> Wording:
    low, high, unit = one.pay
    said: dict[str, Any] = one.model_dump(exclude={"firm", "pay", "region", "address"})
    pay = Pay(low * FEN, high * FEN if high is not None else None, unit)
    return Wording(pay=pay, place=Place(one.region, one.address), **said)
