"""What firms and seekers write in the mini-program goes by WeChat's content check, and WeChat's
being away keeps nobody from anything."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

import pytest
from sqlalchemy import func, select

from app import create_app
from core.clock import now
from core.settings import Settings
from people.content import Author, Remark, Scene
from people.identities import Identity, meet
from people.tables import content_marks
from tests.bot.outbound.office import PROGRAM_ID, PROGRAM_SECRET, SECRET
from tests.conftest import Site
from tests.console.clerks import Clerk, hire
from tests.core.test_access import TOKEN
from tests.jobs.bosses import Boss
from tests.people.world import Caller, Town, town_of
from tests.wechat_double.handle import Double, double

CHECK = "/wxa/msg_sec_check"
_numbers = count(1)
LI = {"name": "王建国", "phone": "13800000000", "about": "干过三年焊工", "agreed": True}
MET = {"at": "2026-11-23T09:00:00+08:00", "way": "onsite", "place": "某路1号"}


class InTown(Town):
    """A town whose people really log in: WeChat knows who is in the mini-program."""

    platform: Double

    def person(self, openid: str = "", unionid: str = "") -> Caller:
        """Somebody who opens the mini-program and logs in."""
        code = self.platform.person(openid or f"m_{next(_numbers)}", unionid=unionid).code()
        token = Caller(self.client).does("/session", {"code": code})["token"]
        return Caller(self.client, token)


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat."""
    with double() as running:
        yield running


@pytest.fixture
def checked(desk: Site, platform: Double) -> Town:
    """A town whose office has a mini-program."""
    settings = Settings(
        _env_file=None,
        database_url=desk.database.engine.url.render_as_string(hide_password=False),
        wechat_api_base=platform.address,
        wechat_app_secret=SECRET,
        miniprogram_app_id=PROGRAM_ID,
        miniprogram_app_secret=PROGRAM_SECRET,
        api_tokens=TOKEN,
    )
    town = InTown(desk, create_app(settings, desk.clock, desk.database).test_client())
    object.__setattr__(town, "platform", platform)
    return town


@pytest.fixture
def officer(desk: Site) -> Clerk:
    """Who sees to firms and postings in 太原."""
    return hire(desk.app, desk.database, desk.clock)("officer", "fair_officer")


def flags(town: Town, number: str) -> list[tuple[str, str, str]]:
    """What staff are shown of a posting that waits: field, words and reason."""
    (waiting,) = town.staff.gets("/staff/postings")["items"]
    assert waiting["id"] == number
    return [(one["field"], one["passage"], one["reason"]) for one in waiting["flags"]]


def marks(town: Town) -> list[tuple[str, str, str, str]]:
    """What waits for staff of other texts: whose, which advice, the field, the words."""
    columns = (content_marks.c.subject, content_marks.c.advice)
    more = (content_marks.c.field, content_marks.c.text)
    with town.site.database.reading() as connection:
        found = connection.execute(select(*columns, *more).order_by(content_marks.c.id))
        return [tuple(row) for row in found]


@pytest.mark.parametrize(
    ("suggest", "told"),
    [("risky", "没有通过"), ("review", "建议人工看")],
)
def test_what_is_minded_of_a_posting_is_for_its_reviewer(
    checked: Town, platform: Double, officer: Clerk, suggest: str, told: str
) -> None:
    platform.tell("judges", word="加群", suggest=suggest, label=10001)
    boss = Boss(checked)
    number = boss.drafts(about="负责钢结构焊接，有意的加群详聊。")
    assert boss.does(number, "submit")["state"] == "review"
    reason = f"内容安全检查{told}：微信认为可能涉及广告"
    assert flags(checked, number) == [("about", "加群", reason)]
    officer.opens(f"postings/{number}").sees(reason, "加群")


@pytest.mark.parametrize(
    ("kind", "words"),
    [("hang", "没有在时限内答完"), ("error", "502"), ("token", "令牌"), ("quota", "次数已用完")],
)
def test_wechat_away_blocks_no_posting_and_the_reviewer_sees_it(
    checked: Town, platform: Double, officer: Clerk, kind: Any, words: str
) -> None:
    boss = Boss(checked)
    platform.fault(CHECK, kind, code=502)
    number = boss.drafts()
    assert boss.does(number, "submit")["state"] == "review"
    ((_, _, reason),) = flags(checked, number)
    assert reason.startswith("内容安全检查没有做成（")
    assert words in reason
    officer.opens(f"postings/{number}").sees("内容安全检查没有做成")


def test_wechat_away_takes_no_live_posting_down(checked: Town, platform: Double) -> None:
    boss = Boss(checked)
    number = boss.publishes()
    platform.fault(CHECK, "quota")
    form = boss.sees(number) | {"openings": 9, "region": "太原市小店区"}
    kept = {name: form[name] for name in ("title", "kind", "openings", "region", "address")}
    kept |= {name: form[name] for name in ("about", "hours", "benefits", "shift", "certificates")}
    pay = {"min": 6000, "max": 8000, "unit": "month"}
    edited = boss.caller.does(f"{boss.all}/{number}", kept | {"pay": pay}, "PUT")
    assert (edited["openings"], edited["state"]) == (9, "live")


def test_what_a_firm_says_of_itself_is_marked_for_its_reviewer(
    checked: Town, platform: Double, officer: Clerk
) -> None:
    platform.tell("judges", word="看图", suggest="risky", label=20002)
    firm = checked.person().registers(address="加我看图路1号")
    assert marks(checked) == [("employer", "risky", "address", "加我看图路1号")]
    officer.opens(f"firms/{firm['id']}").sees("没有通过：微信认为可能涉及色情", "“看图”")
    officer.opens("content-marks").sees("查出来的（1）", "晋阳机械厂")
    officer.opens("content-marks", state="unchecked").sees("没有要看的")
    with checked.site.database.reading() as connection:
        number = connection.execute(select(content_marks.c.id)).scalar_one()
    mark = officer.opens(f"content-marks/{number}").sees("加我看图路1号", "色情")
    mark.sends(f"content-marks/{number}/see").sees("officer（测试）")
    officer.opens("content-marks").sees("没有要看的").opens("content-marks", state="seen")
    officer.sees("晋阳机械厂").sends(f"content-marks/{number}/see").is_answered(409)


def test_what_one_side_writes_to_the_other(checked: Town, platform: Double) -> None:
    boss, li = Boss(checked), checked.person()
    number = boss.publishes()
    li.does("/me/profile", LI, "PUT")
    sent = li.does(f"/postings/{number}/applications", {})["id"]
    one, mine = f"/employers/{boss.firm['id']}/applications/{sent}", f"/me/applications/{sent}"
    platform.tell("judges", word="骂人", suggest="risky", label=20003)
    platform.tell("judges", word="年底分红", suggest="review", label=20008)
    status, words = boss.caller.refused(f"{one}/invite", MET | {"place": "骂人的地方"})
    assert (status, "“骂人”：微信认为可能涉及辱骂，请改了再提交" in words) == (422, True)
    boss.caller.does(f"{one}/invite", MET)
    assert li.refused(f"{mine}/other-time", {"wish": "骂人"})[0] == 422
    assert li.gets("/me/applications")["items"][0]["interview"]["answer"] == ""
    li.does(f"{mine}/other-time", {"wish": "周五"})
    assert marks(checked) == []
    boss.caller.does(f"{one}/offer", {"note": "年底分红再说"})
    assert boss.caller.refused(f"{one}/unsuitable", {"reason": "其他", "note": "骂人"})[0] == 422
    assert li.refused("/me/profile", LI | {"about": "骂人"}, "PUT")[0] == 422
    platform.fault(CHECK, "busy")
    li.does("/me/profile", LI | {"about": "没人查的"}, "PUT")
    assert marks(checked) == [
        ("application", "review", "note", "年底分红再说"),
        ("profile", "unchecked", "name", "王建国"),
        ("profile", "unchecked", "about", "没人查的"),
    ]


def test_a_name_is_looked_through_like_what_stands_beside_it(
    checked: Town, platform: Double
) -> None:
    platform.tell("judges", word="加群", suggest="risky", label=10001)
    status, words = checked.person().refused("/me/profile", LI | {"name": "加群领钱"}, "PUT")
    assert (status, "“加群”：微信认为可能涉及广告" in words) == (422, True)


def test_each_field_that_nobody_could_check_is_marked_once(
    checked: Town, platform: Double, officer: Clerk
) -> None:
    li = checked.person()
    for fault in ("busy", "token", "quota"):
        platform.fault(CHECK, fault)
        li.does("/me/profile", LI, "PUT")
    waiting = [("name", LI["name"]), ("about", LI["about"])]
    assert [one[2:] for one in marks(checked)] == waiting
    with checked.site.database.reading() as connection:
        seen = connection.execute(select(func.max(content_marks.c.id))).scalar_one()
    officer.opens(f"content-marks/{seen}").sends(f"content-marks/{seen}/see")
    li.does("/me/profile", LI, "PUT")
    assert [one[2:] for one in marks(checked)] == [*waiting, ("about", LI["about"])]


def test_a_firm_that_nobody_could_check_is_marked_in_every_field(
    checked: Town, platform: Double
) -> None:
    platform.fault(CHECK, "busy")
    firm = checked.person().registers()
    written = [("name", firm["name"]), ("contact", firm["contact"]), ("address", firm["address"])]
    assert [one[2:] for one in marks(checked)] == written


def test_who_deletes_their_profile_leaves_none_of_their_words_with_staff(
    checked: Town, platform: Double
) -> None:
    boss, li, zhang = Boss(checked), checked.person(), checked.person()
    number = boss.publishes()
    for one in (li, zhang):
        one.does("/me/profile", LI, "PUT")
    sent = li.does(f"/postings/{number}/applications", {})["id"]
    theirs = f"/employers/{boss.firm['id']}/applications/{sent}"
    platform.fault(CHECK, "busy")
    boss.caller.does(f"{theirs}/invite", MET)
    li.does(f"/me/applications/{sent}/other-time", {"wish": "打我 13900000000"})
    for one in (li, zhang, boss.caller):
        one.does("/me/profile", LI | {"about": "急着找活"}, "PUT")
    assert ("application", "unchecked", "wish", "打我 13900000000") in marks(checked)
    for one in (li, boss.caller):
        one.does("/me/profile", method="DELETE")
    assert marks(checked) == [
        ("application", "unchecked", "place", "某路1号"),
        ("profile", "unchecked", "name", "王建国"),
        ("profile", "unchecked", "about", "急着找活"),
    ]


def test_who_has_no_right_to_write_to_somebody_has_nothing_checked(
    checked: Town, platform: Double
) -> None:
    boss, stranger = Boss(checked), checked.person()
    number = boss.publishes()
    asked = len(platform.calls(CHECK))
    theirs = f"{boss.all}/{number}/settle"
    assert stranger.refused(theirs, {"reason": "岗位已招满", "note": "不好意思"})[0] == 404
    one = f"/employers/{boss.firm['id']}/applications/1"
    assert stranger.refused(f"{one}/offer", {"note": "来吧"})[0] == 404
    assert stranger.refused("/me/applications/1/other-time", {"wish": "周五"})[0] == 404
    assert len(platform.calls(CHECK)) == asked


class Writing:
    """A check during which somebody else writes: nobody may hold the database meanwhile."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.scenes: list[Scene] = []

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """Write."""
        with self.site.database.transaction() as connection:
            meet(connection, Identity("wx", f"other_{len(self.scenes)}"), now())
        self.scenes.append(scene)
        return ()


Act = Callable[[Boss, Caller, str], object]
DOORS: Mapping[str, Act] = {
    "a firm registers": lambda boss, li, one: li.registers(),
    "a firm changes": lambda boss, li, one: boss.caller.does(
        f"/employers/{boss.firm['id']}",
        boss.caller.form(credit_code=boss.firm["credit_code"]),
        "PUT",
    ),
    "a posting is submitted": lambda boss, li, one: boss.does(boss.drafts(title="钳工"), "submit"),
    "an invitation": lambda boss, li, one: boss.caller.does(f"{one}/invite", MET),
    "an offer": lambda boss, li, one: boss.caller.does(f"{one}/offer", {"note": "来吧"}),
    "a refusal": lambda boss, li, one: boss.caller.does(
        f"{one}/unsuitable", {"reason": "岗位已招满", "note": "谢谢"}
    ),
    "a refusal of all": lambda boss, li, one: boss.caller.does(
        f"{boss.all}/{boss.caller.gets(one)['posting_id']}/settle",
        {"reason": "岗位已招满", "note": "谢谢"},
    ),
    "another time": lambda boss, li, one: (
        boss.caller.does(f"{one}/invite", MET | {"way": "video", "place": ""}),
        li.does(f"/me{one[one.index('/applications') :]}/other-time", {"wish": "周五"}),
    ),
    "a profile": lambda boss, li, one: li.does("/me/profile", LI, "PUT"),
}


@pytest.mark.parametrize("door", DOORS)
def test_nobody_waits_for_the_check_with_the_database_held(
    desk: Site, monkeypatch: pytest.MonkeyPatch, door: str
) -> None:
    check = Writing(desk)
    monkeypatch.setattr("app.content_check", lambda *_, **__: check)
    town = town_of(desk)
    boss, li = Boss(town), town.person()
    number = boss.publishes()
    li.does("/me/profile", LI, "PUT")
    sent = li.does(f"/postings/{number}/applications", {})["id"]
    asked = len(check.scenes)
    DOORS[door](boss, li, f"/employers/{boss.firm['id']}/applications/{sent}")
    assert len(check.scenes) == asked + 1
