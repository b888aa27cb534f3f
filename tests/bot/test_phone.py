"""The simulator plays WeChat: what the outbox sends ends on its phones, by WeChat's rules."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select

from app import create_app
from bot.outbound.calls import CUSTOM_SEND
from bot.outbound.client import WeChat
from bot.outbound.database_tokens import DatabaseTokens
from bot.outbound.results import Failed, Login, Sent
from bot.outbound.wire import Answered, Request
from bot.simulated.book import KEPT
from bot.simulated.channel import SimulatedChannel, plays_wechat
from bot.simulated.codes import LIFE, make
from bot.simulated.pushes import ACCOUNT
from bot.simulated.tables import simulated_people
from bot.tables import access_tokens
from core.settings import Settings
from notify.deliver import Deliverer, Told
from notify.outbox import Addressee, Notice, tell
from notify.reach import Office
from tests.conftest import Site

OWN = {"Origin": "http://localhost"}
PUBLIC = "https://api.weixin.qq.com"
_keys = count(1)


@dataclass
class Phones:
    """The desk, its outbox, and the simulator that plays WeChat for it."""

    site: Site
    waited: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        database, clock = self.site.database, self.site.clock
        channel = SimulatedChannel(database, clock, pause=self.waited.append)
        tokens = DatabaseTokens(database)
        self.wechat = WeChat(Settings(_env_file=None), tokens, clock, simulated=channel)
        self.deliverer = Deliverer(database, self.wechat, Office(), clock, lambda: 1.0, threads=1)

    def passes(self, **by: float) -> None:
        """Time passes."""
        self.site.clock.moment += timedelta(**by)

    def delivers(self) -> Told:
        """Send what is due."""
        return self.deliverer.deliver()


@dataclass
class Phone:
    """Somebody at the simulator's page."""

    phones: Phones
    openid: str

    def asks(self, path: str, **fields: Any) -> Any:
        """What the page is answered."""
        client = self.phones.site.app.test_client()
        answer = client.post(f"/simulator/{path}", json=fields, headers=OWN)
        assert answer.status_code == 200, answer.text
        return answer.get_json()

    def says(self, text: str, **more: str) -> Any:
        """Write; what came of it."""
        return self.asks("send", openid=self.openid, kind="text", text=text, **more)

    def does(self, event: str, key: str = "") -> Any:
        """Follow, leave, scan or tap the menu."""
        return self.asks("send", openid=self.openid, kind="event", event=event, event_key=key)

    def suffers(self, fault: str) -> None:
        """Messages to this phone go wrong from now on."""
        self.asks("fault", openid=self.openid, fault=fault)

    def is_told(self, text: str, kind: str = "staff_reply") -> None:
        """Put a notice into the outbox."""
        notice = Notice(kind, f"key {next(_keys)}", text)
        with self.phones.site.database.transaction() as connection:
            tell(connection, Addressee(ACCOUNT, self.openid), notice, self.phones.site.clock())

    def is_sent(self) -> int:
        """Have something sent past the desk's own count; the errcode."""
        result = self.phones.wechat.send_text(self.openid, "您好")
        assert isinstance(result, Sent | Failed)
        return 0 if isinstance(result, Sent) else result.code or 0

    def got(self, after: int = 0) -> list[dict[str, Any]]:
        """What the page finds was sent to this phone."""
        client = self.phones.site.app.test_client()
        answer = client.get(f"/simulator/told?openid={self.openid}&after={after}")
        assert answer.status_code == 200, answer.text
        return list(answer.get_json())

    @property
    def shows(self) -> list[str]:
        """The messages the phone shows."""
        return [json.loads(one["body"])["text"]["content"] for one in self.got() if one["accepted"]]


@pytest.fixture
def phones(desk: Site) -> Phones:
    """The desk of an office at noon, without an AppSecret."""
    return Phones(desk)


@pytest.fixture
def person(phones: Phones) -> Callable[[str], Phone]:
    """Makes people at the page."""
    return lambda openid: Phone(phones, openid)


@pytest.fixture
def li(person: Callable[[str], Phone]) -> Phone:
    """Somebody who has just written."""
    li = person("sim_li")
    li.says("我在太原")
    return li


@pytest.mark.parametrize("kind", ["late_answer", "staff_reply", "policy_found", "answered_later"])
def test_what_the_outbox_sends_is_on_the_phone_and_beside_it_the_wire(
    phones: Phones, li: Phone, person: Callable[[str], Phone], kind: str
) -> None:
    li.is_told("您的材料收到了。", kind)
    assert phones.delivers() == {"sent": 1}
    (message,) = li.got()
    sent = json.loads(message["body"])
    assert (sent["touser"], sent["msgtype"]) == ("sim_li", "text")
    assert "您的材料收到了。" in sent["text"]["content"]
    assert "\\u" not in message["body"], "看得懂的 JSON"
    assert (message["status"], json.loads(message["answer"])["errcode"]) == (200, 0)
    assert li.got(after=message["id"]) == []
    assert person("sim_wang").got() == []


def test_the_application_itself_sends_to_the_phones(desk: Site, li: Phone) -> None:
    li.is_told("您的材料收到了。")
    other_worker = create_app(Settings(_env_file=None), desk.clock, desk.database)
    assert other_worker.extensions["wengang"]["deliverer"].deliver() == {"sent": 1}
    assert "您的材料收到了。" in li.shows[0]


def test_after_a_message_five_may_be_sent_within_two_days(phones: Phones, li: Phone) -> None:
    assert [li.is_sent() for _ in range(6)] == [0, 0, 0, 0, 0, 45047]
    phones.passes(hours=47, minutes=59, seconds=59)
    assert li.is_sent() == 45047
    phones.passes(seconds=1)
    assert li.is_sent() == 45015
    li.says("还在吗")
    phones.passes(hours=47, minutes=59, seconds=59)
    assert li.is_sent() == 0
    phones.passes(seconds=1)
    assert li.is_sent() == 45015


@pytest.mark.parametrize("event", ["subscribe", "SCAN", "CLICK"])
def test_after_a_tap_three_may_be_sent_within_a_minute(
    phones: Phones, person: Callable[[str], Phone], event: str
) -> None:
    wang = person("sim_wang")
    wang.does(event, "HELP")
    assert [wang.is_sent() for _ in range(4)] == [0, 0, 0, 45047]
    phones.passes(minutes=1)
    assert wang.is_sent() == 45015


def test_who_has_left_is_not_reached_before_they_follow_again(phones: Phones, li: Phone) -> None:
    li.does("unsubscribe")
    assert li.is_sent() == 45015
    li.says("我在太原")
    li.is_told("您的材料收到了。")
    assert phones.delivers() == {"waiting": 1}
    assert li.shows == []
    li.does("subscribe")
    assert li.is_sent() == 0


def test_nobody_the_simulator_does_not_know_is_reached(person: Callable[[str], Phone]) -> None:
    wang = person("sim_wang")
    assert wang.is_sent() == 40003
    assert wang.got() == []


def test_the_desk_keeps_to_the_rules_by_itself(phones: Phones, li: Phone) -> None:
    for number in range(6):
        li.is_told(f"第{number}件事。")
    while phones.delivers():
        pass
    assert len(li.got()) == len(li.shows) == 5
    assert "第5件事。" in li.says("谢谢")["text"]


def test_a_push_that_comes_again_opens_nothing(phones: Phones, li: Phone) -> None:
    name = li.says("谢谢")["push"]
    phones.passes(hours=48)
    assert li.says("谢谢", repeat=name)["status"] == 200
    assert li.is_sent() == 45015


def test_slow_the_message_comes_and_nobody_knows_so_it_comes_again(
    phones: Phones, li: Phone
) -> None:
    li.suffers("slow")
    li.is_told("您的材料收到了。")
    phones.delivers()
    assert phones.waited == [5.0]
    assert len(li.shows) == 1
    assert li.got()[0]["fault"] == "slow"
    li.suffers("")
    phones.passes(minutes=1)
    assert phones.delivers() == {"sent": 1}
    first, second = li.shows
    assert "可能" not in first
    assert "可能已经发过一次" in second


def test_broken_nothing_comes_until_it_is_tried_again(phones: Phones, li: Phone) -> None:
    li.suffers("error")
    li.is_told("您的材料收到了。")
    assert phones.delivers() == {"queued": 1}
    (tried,) = li.got()
    assert (tried["status"], tried["accepted"], li.shows) == (502, False, [])
    assert "Bad Gateway" in tried["answer"]
    li.suffers("")
    phones.passes(minutes=1)
    assert phones.delivers() == {"sent": 1}
    assert len(li.shows) == 1


def test_refused_it_comes_with_the_reply_to_the_next_message(phones: Phones, li: Phone) -> None:
    li.suffers("refused")
    li.is_told("您的材料收到了。")
    assert phones.delivers() == {"waiting": 1}
    (tried,) = li.got()
    assert json.loads(tried["answer"])["errcode"] == 48002
    assert li.shows == []
    assert "您的材料收到了。" in li.says("谢谢")["text"]


def test_a_fault_is_one_persons_alone(
    phones: Phones, li: Phone, person: Callable[[str], Phone]
) -> None:
    wang = person("sim_wang")
    wang.says("我在太原")
    li.suffers("error")
    for one in (li, wang):
        one.is_told("您的材料收到了。")
    phones.delivers()
    assert (li.shows, len(wang.shows)) == ([], 1)


@pytest.mark.parametrize(("text", "code"), [("", 44004), ("长" * 683, 45002)])
def test_what_wechat_would_not_show_is_not_taken(
    phones: Phones, li: Phone, text: str, code: int
) -> None:
    body = {"touser": "sim_li", "msgtype": "text", "text": {"content": text}}
    request = Request("POST", CUSTOM_SEND.path, body=json.dumps(body).encode())
    answered = SimulatedChannel(phones.site.database, phones.site.clock).exchange(request)
    assert isinstance(answered, Answered)
    assert json.loads(answered.body)["errcode"] == code
    assert li.shows == []


def test_there_are_customer_service_messages_and_no_other(phones: Phones, li: Phone) -> None:
    failed = phones.wechat.send_template("sim_li", "T1", {"thing1": "您好"})
    assert isinstance(failed, Failed) and failed.code == 48001


def test_a_phone_logs_in_to_the_mini_program_with_a_code_once(phones: Phones, li: Phone) -> None:
    with phones.site.database.transaction() as connection:
        code, old = (make(connection, "sim_li", phones.site.clock()) for _ in range(2))
    login = phones.wechat.code2session(code)
    assert login == Login("mini_sim_li", "simulator", "union_sim_li")
    again, unknown = (phones.wechat.code2session(one) for one in (code, "made-up"))
    assert isinstance(again, Failed) and again.code == 40163
    assert isinstance(unknown, Failed) and unknown.code == 40029
    phones.site.clock.moment += LIFE + timedelta(seconds=1)
    late = phones.wechat.code2session(old)
    assert isinstance(late, Failed) and late.code == 40029


def test_its_token_is_never_taken_for_a_real_accounts(phones: Phones, li: Phone) -> None:
    assert li.is_sent() == 0
    with phones.site.database.reading() as connection:
        held = connection.execute(select(access_tokens.c.app_id)).scalars().all()
    assert held == ["simulator"]


def test_who_does_nothing_for_a_week_is_forgotten(
    phones: Phones, li: Phone, person: Callable[[str], Phone]
) -> None:
    assert li.is_sent() == 0
    phones.passes(seconds=KEPT.total_seconds() + 1)
    person("sim_wang").says("你好")
    assert li.got() == []
    with phones.site.database.reading() as connection:
        known = connection.execute(select(simulated_people.c.openid)).scalars().all()
    assert known == ["sim_wang"]


PRODUCTION = {
    "app_env": "production",
    "secret_key": "s" * 32,
    "wechat_token": "real",
    "wechat_app_id": "wx1",
    "wechat_app_secret": "a" * 32,
}


@pytest.mark.parametrize(
    ("values", "plays"),
    [
        ({}, True),
        ({"wechat_app_secret": "a" * 32}, False),
        ({"wechat_api_base": "http://127.0.0.1:1"}, False),
        (PRODUCTION, False),
    ],
)
def test_it_plays_only_in_development_and_only_without_an_app_secret(
    desk: Site, values: dict[str, str], plays: bool
) -> None:
    settings = Settings(_env_file=None, **values)
    assert settings.wechat_api_base == PUBLIC or not plays
    app = create_app(settings, desk.clock, desk.database)
    parts = app.extensions["wengang"]
    assert (parts["deliverer"]._wechat is not parts["wechat"]) is plays
    assert plays_wechat(settings) is plays


def test_in_production_it_plays_for_nobody_even_without_a_secret() -> None:
    bare = Settings(_env_file=None).model_copy(update={"app_env": "production"})
    assert not plays_wechat(bare)


def test_in_production_nobody_reads_or_switches_anything(desk: Site) -> None:
    settings = Settings(_env_file=None, **PRODUCTION)
    client = create_app(settings, desk.clock, desk.database).test_client()
    assert client.get("/simulator/told?openid=sim_li").status_code == 404
    fault = {"openid": "sim_li", "fault": "slow"}
    assert client.post("/simulator/fault", json=fault, headers=OWN).status_code == 404


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"openid": "张三", "fault": "slow"}, "用户编号"),
        ({"openid": "sim_li", "fault": "fire"}, "微信的反应"),
        ({"openid": "sim_li"}, "微信的反应"),
    ],
)
def test_an_unknown_fault_is_refused_with_a_sentence(
    desk: Site, fields: dict[str, str], sentence: str
) -> None:
    answer = desk.app.test_client().post("/simulator/fault", json=fields, headers=OWN)
    assert answer.status_code == 422
    assert sentence in answer.get_json()["error"]["message"]


def test_a_look_without_a_person_is_refused_with_a_sentence(desk: Site) -> None:
    client = desk.app.test_client()
    wrong = {"": "用户编号"} | {f"openid=o&after={n}": "看到了哪一条" for n in ("x", -1, 2**63)}
    for query, sentence in wrong.items():
        answer = client.get(f"/simulator/told?{query}")
        assert answer.status_code == 422
        assert sentence in answer.get_json()["error"]["message"]


def test_other_pages_cannot_switch_faults(desk: Site) -> None:
    fault = {"openid": "sim_li", "fault": "slow"}
    answer = desk.app.test_client().post("/simulator/fault", json=fault)
    assert answer.status_code == 403
