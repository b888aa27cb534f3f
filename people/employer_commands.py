"""`flask employers …`: staff look at firms and decide on them at the terminal."""

from collections.abc import Mapping, Sequence

import click
from flask.cli import AppGroup

from core.clock import BEIJING, Clock
from core.db import Database
from core.terminal import must_be_ready, told
from nlp.places.regions import RegionTree
from people import review
from people.content import ADVICE
from people.content_marks import list_of_subject
from people.employers import STATES, Employer, get_employer
from people.members import list_members, make_invitation, make_owner
from people.phones import mask_phone
from people.registration import SIZES, TAGS
from people.review import Decision, Follower, Reviewed

SHOWN = 50
BY = "命令行"
DECISIONS: Mapping[str, tuple[Reviewed, str]] = {
    "approve": ("approved", "通过一家单位，它就能发布岗位。"),
    "reject": ("rejected", "不通过一家待审核的单位，它改好后可以重新提交。"),
    "suspend": ("suspended", "停用一家单位，直到再次通过。"),
}
ROLES = {"owner": "负责人", "member": "成员"}


def employers_group(
    database: Database, clock: Clock, regions: RegionTree, followers: Sequence[Follower]
) -> AppGroup:
    """The group; the followers learn of each decision."""
    group = AppGroup("employers", help="单位：登记、审核、标记。")
    _add_reading(group, database, regions)
    _add_tag(group, database, clock)
    _add_members(group, database, clock)
    for verb, (state, about) in DECISIONS.items():
        _add_decision(group, verb, state, about, database, clock, followers)
    return group


def _add_reading(group: AppGroup, database: Database, regions: RegionTree) -> None:
    @group.command("list", help="列出单位，先登记的在前；默认只列待审核的。")
    @click.option("--state", type=click.Choice([*STATES, "all"]), default="pending")
    @click.option("--text", default="", help="名称或信用代码里有这些字的")
    @click.option("--after", type=int, help="只列编号在这之后的")
    @told
    def list_employers(state: str, text: str, after: int | None) -> None:
        wanted = next((one for one in STATES if one == state), None)
        with database.reading() as connection:
            must_be_ready(connection)
            found = review.list_employers(connection, wanted, text, after, SHOWN + 1)
        for firm in found[:SHOWN]:
            click.echo(_line(firm))
        if len(found) > SHOWN:
            click.echo(f"还有，接着看：--after {found[SHOWN - 1].id}")
        if not found:
            click.echo("没有这样的单位。")

    @group.command("show", help="一家单位的全部资料和成员。")
    @click.argument("number", type=int)
    @told
    def show(number: int) -> None:
        with database.reading() as connection:
            must_be_ready(connection)
            firm = get_employer(connection, number)
            members = list_members(connection, number)
            marks = list_of_subject(connection, "employer", number)
        for line in _sheet(firm, regions):
            click.echo(line)
        for one in members:
            click.echo(f"{ROLES[one.role]} {one.id}：{one.name}")
        for mark in marks:
            click.echo(f"内容检查{ADVICE[mark.advice]}：“{mark.text}”{mark.reason}")


def _add_tag(group: AppGroup, database: Database, clock: Clock) -> None:
    known = "、".join(f"{name} {label}" for name, label in TAGS.items())

    @group.command("tag", help=f"给单位加标记，写全部要有的；不写就是都去掉。有：{known}。")
    @click.argument("number", type=int)
    @click.argument("tags", nargs=-1)
    @told
    def tag(number: int, tags: tuple[str, ...]) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            firm = review.tag(connection, number, tags, BY, clock())
        click.echo(_line(firm))


def _add_members(group: AppGroup, database: Database, clock: Clock) -> None:
    @group.command("invite", help="发一个邀请码：负责人不在了，或登记的不是本单位的人时。")
    @click.argument("number", type=int)
    @told
    def invite(number: int) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            code, expires_at = make_invitation(connection, number, clock())
        day = expires_at.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")
        click.echo(f"邀请码 {code}，只能用一次，{day} 前有效。核实对方身份后再给。")

    @group.command("hand-over", help="让一位成员做负责人，原来的变成成员；MEMBER 见 show。")
    @click.argument("number", type=int)
    @click.argument("member", type=int)
    @told
    def hand_over(number: int, member: int) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            make_owner(connection, number, member)
        click.echo("已移交。")


def _add_decision(
    group: AppGroup,
    verb: str,
    state: Reviewed,
    about: str,
    database: Database,
    clock: Clock,
    followers: Sequence[Follower],
) -> None:
    @group.command(verb, help=f"{about}负责人会收到通知。")
    @click.argument("number", type=int)
    @click.option("--by", default="", help="谁审核的，记下来")
    @click.option("--reason", default="", help="原因，单位会看到；不通过和停用必须写")
    @told
    def decide(number: int, by: str, reason: str) -> None:
        with database.transaction() as connection:
            must_be_ready(connection)
            decision = Decision(state, by, reason)
            firm = review.decide(connection, number, decision, followers, clock())
        click.echo(_line(firm))


def _line(firm: Employer) -> str:
    """A firm in one line, without what only who calls them needs."""
    tags = "".join(f"【{TAGS[tag]}】" for tag in firm.tags)
    reason = f"：{firm.reason}" if firm.reason else ""
    state = f"{STATES[firm.state]}{reason}"
    return f"{firm.id}  {firm.said.name}{tags}  {mask_phone(firm.said.phone)}  {state}"


def _sheet(firm: Employer, regions: RegionTree) -> list[str]:
    said, place = firm.said, regions.find(firm.said.region)
    day = firm.created_at.astimezone(BEIJING).strftime("%Y-%m-%d %H:%M")
    reviewed = f"，审核人 {firm.reviewed_by}" if firm.reviewed_by else ""
    return [
        _line(firm),
        f"统一社会信用代码：{said.credit_code}",
        f"联系人：{said.contact}，{said.phone}",
        f"{SIZES[said.size]}，{said.industry}",
        f"{place.name if place else said.region} {said.address}".rstrip(),
        f"登记于 {day}{reviewed}",
    ]
