"""The answers of a region are switched off in one act, and people read the banner instead."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from apiflask import APIFlask
from sqlalchemy import select

from app import create_app
from bot.tables import lines
from core.settings import Settings
from hotline import switchboard
from hotline.switchboard import LOOK_EVERY
from tests.chat import Chat, choice
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire, hire

BANNER = "政策有调整，自动答复暂停到明天上午。"
QUESTION = "稳岗返还给多少"


@dataclass
class Watch:
    """A clock for intervals that is turned on by hand."""

    time: float = 1000.0

    def monotonic(self) -> float:
        """The time on it."""
        return self.time


@pytest.fixture
def switches_restored(site: Site) -> Iterator[None]:
    """What was switched off in a test is on again when the test is undone."""
    yield
    site.app.extensions["wengang"]["switchboard"].look()


@pytest.fixture
def desk(switches_restored: None, desk: Site) -> Site:
    """The desk, undone before its switches are looked at once more."""
    return desk


@pytest.fixture
def boss(hired: Hire) -> Clerk:
    """刘科长, who may switch the answers of 太原 off."""
    return hired("liu", "administrator")


@pytest.fixture
def zhang(chat: Chat) -> Chat:
    """张敏, who lives in 太原."""
    return chat.says("我在太原")


def another(desk: Site, **settings: str) -> APIFlask:
    """Another process over the same database."""
    url = desk.database.engine.url.render_as_string(hide_password=False)
    app = create_app(
        Settings(_env_file=None, database_url=url, **settings), desk.clock, desk.database
    )
    app.extensions["wengang"]["shelf"].current()
    return app


def switch_off(clerk: Clerk, region: str = "太原", banner: str = BANNER) -> Clerk:
    """Look what people will read, and confirm it."""
    clerk.opens("switches").sends("switches/off", region=region, banner=banner)
    clerk.sees("确认停用", banner, "12333").is_answered(200)
    return clerk.sends("switches/off", region=region, banner=banner, confirmed="yes")


def switch_on(clerk: Clerk) -> Clerk:
    """Press the first button that switches on."""
    number = clerk.opens("switches").page.split("/desk/switches/")[1].split("/on")[0]
    return clerk.sends(f"switches/{number}/on")


def test_off_everybody_there_gets_the_banner_every_time(zhang: Chat, boss: Clerk) -> None:
    zhang.says(QUESTION).hears("50%")
    switch_off(boss).sees("太原市", BANNER, "liu（测试）于")
    for words in (QUESTION, "有没有保安的活", "菜单", "更多"):
        zhang.says(words).hears(BANNER, "12333", "人工").does_not_hear("50%")
    zhang.sends("image", PicUrl="http://example.test/a.jpg", MediaId="m", MsgId="9").hears(BANNER)


def test_nothing_happens_before_it_is_confirmed(zhang: Chat, boss: Clerk) -> None:
    boss.opens("switches").sends("switches/off", region="太原", banner=BANNER)
    zhang.says(QUESTION).hears("50%")


def test_on_again_all_goes_on_where_it_was(zhang: Chat, boss: Clerk, desk: Site) -> None:
    desk.clock.moment = datetime(2020, 4, 1, 4, tzinfo=UTC)
    boss.signs_in()
    zhang.says("招人补助能领不").hears("小微企业")
    small = choice(zhang.heard, "小微企业")
    switch_off(boss)
    zhang.says(small).hears(BANNER)
    switch_on(boss).sees("没有停用", "以前的停用", BANNER)
    zhang.says(small).does_not_hear(BANNER).hears("满6个月")


def test_what_was_written_meanwhile_is_stored(zhang: Chat, boss: Clerk, desk: Site) -> None:
    switch_off(boss)
    zhang.says("招人补助要什么材料")
    with desk.database.reading() as connection:
        heard = connection.execute(select(lines).where(lines.c.text == "招人补助要什么材料")).one()
        said = select(lines).where(lines.c.turn_key == heard.turn_key, lines.c.direction == "out")
        assert BANNER in connection.execute(said).one().text
    assert heard.understood == {"act": "off"}


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("我不想活了", "12356"),
        ("人工", "已经转给工作人员"),
        ("退订", "主动发的提醒都停了"),
        ("我的提醒", "主动告诉您这些"),
        ("忘掉", "没有存您的情况"),
        ("看看你们存了我什么", "存"),
        ("删除求职资料", "没有存您的姓名"),
    ],
)
def test_danger_a_person_and_everybodys_rights_work_all_the_same(
    words: str, reply: str, zhang: Chat, boss: Clerk
) -> None:
    switch_off(boss)
    zhang.says(words).hears(reply).does_not_hear(BANNER)


def test_who_begins_to_follow_is_welcomed_and_told(
    person: Callable[[str], Chat], boss: Clerk, zhang: Chat
) -> None:
    switch_off(boss)
    zhang.taps("subscribe").hears("公共就业服务窗口", BANNER).does_not_hear("例如")
    zhang.taps("CLICK", EventKey="HUMAN").hears("已经转给工作人员")
    zhang.taps("CLICK", EventKey="MENU").hears(BANNER)
    zhang.taps("unsubscribe").hears_nothing()


def test_elsewhere_and_who_goes_elsewhere_is_answered(
    person: Callable[[str], Chat], zhang: Chat, boss: Clerk
) -> None:
    switch_off(boss)
    neighbour = person("o_zichuan").says("我在淄博市淄川区").does_not_hear(BANNER)
    neighbour.says(QUESTION).does_not_hear(BANNER)
    neighbour.says("太原的稳岗返还给多少").hears(BANNER).does_not_hear("50%")
    neighbour.says("换成太原").hears(BANNER).says(QUESTION).hears(BANNER)
    zhang.says("换成淄川").hears("淄川").says(QUESTION).does_not_hear(BANNER)


def test_a_county_is_off_with_what_lies_above_it(
    person: Callable[[str], Chat], hired: Hire, boss: Clerk
) -> None:
    county = person("o_loufan").says("我在娄烦县")
    switch_off(hired("sheng", "administrator", "140000"), "山西")
    county.says(QUESTION).hears(BANNER)
    boss.opens("switches").sees("由上级恢复").does_not_see("恢复山西省")


def test_the_narrowest_banner_is_read(person: Callable[[str], Chat], boss: Clerk) -> None:
    county = person("o_loufan").says("我在娄烦县")
    switch_off(boss)
    switch_off(boss, "娄烦县", "娄烦的政策正在换。")
    county.says(QUESTION).hears("娄烦的政策正在换").does_not_hear(BANNER)


def test_off_twice_is_another_banner(zhang: Chat, boss: Clerk) -> None:
    switch_off(boss)
    switch_off(boss, banner="今天不答复，明天再来。").sees("以前的停用", BANNER)
    zhang.says(QUESTION).hears("今天不答复").does_not_hear(BANNER)


def test_the_api_says_so_too(zhang: Chat, boss: Clerk, desk: Site) -> None:
    switch_off(boss)
    api = desk.app.test_client()
    body = {"text": QUESTION, "region": "太原"}
    answer = api.post("/api/v1/answers", json=body).get_json()
    assert (answer["kind"], answer["cards"]) == ("handoff", [])
    assert BANNER in answer["text"]


CARD = "taiyuan-2020/job-retention-refund"


@pytest.mark.parametrize(
    ("method", "address", "body"),
    [
        ("POST", "eligibility/check", {"region": "太原", "facts": {}}),
        ("POST", "eligibility/check", {"region": "淄川", "cards": [CARD], "facts": {}}),
        ("GET", "cards?region=太原", None),
        ("GET", f"cards/{CARD}", None),
        ("GET", "postings?region=太原", None),
        ("GET", "postings?text=太原的保安", None),
    ],
)
def test_what_else_reads_the_knowledge_is_refused_with_the_banner(
    method: str, address: str, body: dict[str, object] | None, boss: Clerk, desk: Site
) -> None:
    api = desk.app.test_client()
    assert api.open(f"/api/v1/{address}", method=method, json=body).status_code == 200
    switch_off(boss)
    refused = api.open(f"/api/v1/{address}", method=method, json=body)
    error = refused.get_json()["error"]
    assert (refused.status_code, error["code"], error["message"]) == (503, "switched_off", BANNER)
    switch_on(boss)
    assert api.open(f"/api/v1/{address}", method=method, json=body).status_code == 200


def test_of_a_list_for_everywhere_only_the_cards_of_the_place_are_missing(
    boss: Clerk, desk: Site
) -> None:
    switch_off(boss)
    listed = desk.app.test_client().get("/api/v1/cards?limit=200").get_json()
    places = {card["region"]["adcode"] for card in listed["items"]}
    assert "140100" not in places and "370302" in places
    assert listed["off"] == [{"region": {"adcode": "140100", "name": "太原市"}, "banner": BANNER}]


def test_nobody_gets_an_answer_while_all_regions_are_off(
    person: Callable[[str], Chat], desk: Site
) -> None:
    of_taiyuan = another(desk, default_region="140100")
    over_all = hire(of_taiyuan, desk.database, desk.clock)("liu", "administrator")
    switch_off(over_all, "全部地区").sees("全部地区", BANNER)
    desk.app.extensions["wengang"]["switchboard"].look()
    person("o_zichuan").says("我在淄博市淄川区").hears(BANNER)
    person("o_nowhere").says(QUESTION).hears(BANNER)
    api = desk.app.test_client()
    assert api.get("/api/v1/cards").get_json()["items"] == []
    assert api.get("/api/v1/postings?text=保安").status_code == 503
    switch_on(over_all).sees("没有停用")


def test_all_regions_are_switched_by_who_looks_after_all_of_them(boss: Clerk) -> None:
    form = {"region": "全部地区", "banner": BANNER, "confirmed": "yes"}
    boss.opens("switches").does_not_see("全部地区")
    boss.sends("switches/off", **form).is_answered(403).sees("管着整个办公室地区")


def test_beside_the_telephone_staff_are_answered_and_told(boss: Clerk, lijing: Clerk) -> None:
    lijing.opens("phone").sends("phone", region="太原", question=QUESTION)
    lijing.sees("50%").does_not_see("自动答复停着")
    switch_off(boss)
    lijing.sends("phone", region="太原", question=QUESTION)
    lijing.sees("50%", "太原市的自动答复停着", BANNER)
    lijing.sends("phone", region="淄川", question="太原的稳岗返还给多少").sees(
        "太原市的自动答复停着"
    )


def test_only_ones_own_region_can_be_switched(zhang: Chat, boss: Clerk) -> None:
    form = {"region": "淄川", "banner": BANNER, "confirmed": "yes"}
    boss.opens("switches").sends("switches/off", **form).is_answered(422).sees("不归您管", BANNER)
    boss.sends("switches/off", region="太原", banner=" ").is_answered(422).sees("请写 1 至")
    zhang.says(QUESTION).hears("50%")


def test_another_process_obeys_within_two_seconds(
    zhang: Chat, boss: Clerk, desk: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch()
    monkeypatch.setattr(switchboard, "time", watch)
    other = Chat(another(desk).test_client(), "o_zhang")
    other.says(QUESTION).hears("50%")
    switch_off(boss)
    zhang.says(QUESTION).hears(BANNER)
    watch.time += LOOK_EVERY
    other.says(QUESTION).hears(BANNER)
    switch_on(boss)
    watch.time += LOOK_EVERY
    other.says(QUESTION).hears("50%")


def test_who_has_named_no_place_is_at_the_office(
    boss: Clerk, desk: Site, person: Callable[[str], Chat]
) -> None:
    of_taiyuan = another(desk, default_region="140100")
    switch_off(boss)
    Chat(of_taiyuan.test_client(), "o_new").says(QUESTION).hears(BANNER)
    # Where the office has named no region of its own, it is asked for first.
    person("o_newer").says(QUESTION).does_not_hear(BANNER).says("太原").hears(BANNER)
