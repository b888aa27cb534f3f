"""Who follows the account and logs in to the mini-program is one person, and can be two again."""

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from app import create_app
from bot.outbound.results import Failed, Phone
from bot.tables import conversations
from cli import add_commands
from core.errors import DeskError
from core.settings import Settings
from handlers.own.logging_in import numbers_from
from notify.joining import AT_ONCE, Joining
from people.identities import Identity, list_merges, prove_phone, same_person
from people.tables import identities
from tests.chat import ACCOUNT
from tests.notify.office import PROGRAM, SECRET, Office
from tests.people.world import Caller

ONE, MANY = "/cgi-bin/user/info", "/cgi-bin/user/info/batchget"
FOLLOWER, VISITOR = Identity(ACCOUNT, "o_li"), Identity(PROGRAM, "m_li")
NUMBER = "13800138000"


class Town:
    """An office with a mini-program, and what people do there."""

    def __init__(self, office: Office) -> None:
        self.office = office
        url = office.site.database.engine.url.render_as_string(hide_password=False)
        settings = Settings(
            _env_file=None,
            database_url=url,
            wechat_api_base=office.platform.address,
            wechat_app_secret=SECRET,
            miniprogram_app_id=PROGRAM,
            miniprogram_app_secret=SECRET,
        )
        self.app = create_app(settings, office.site.clock, office.site.database)
        add_commands(self.app)
        self.client: FlaskClient = self.app.test_client()
        self.joining = Joining(office.site.database, office.wechat, office.site.clock)

    def follows(self, openid: str = "o_li", unionid: str = "u_li") -> None:
        """Somebody writes to the account."""
        self.office.platform.person(openid, unionid=unionid)
        self.office.person(openid).says("你好")

    def logs_in(self, openid: str = "m_li", unionid: str = "u_li") -> Caller:
        """Somebody opens the mini-program."""
        code = self.office.platform.person(openid, unionid=unionid).code()
        answer = Caller(self.client).does("/session", {"code": code})
        return Caller(self.client, answer["token"])

    def runs(self, *words: str) -> str:
        """What a command says."""
        result = self.app.test_cli_runner().invoke(args=list(words))
        assert result.exit_code == 0, result.output
        return result.output

    def names(self, who: Identity = FOLLOWER) -> set[Identity]:
        """By which names a person is known."""
        with self.office.site.database.reading() as connection:
            return set(same_person(connection, who))

    def unasked(self) -> set[str]:
        """Of whom WeChat was not asked."""
        query = select(conversations.c.openid).where(conversations.c.asked_at.is_(None))
        with self.office.site.database.reading() as connection:
            return set(connection.execute(query).scalars())


@pytest.fixture
def town(office: Office) -> Town:
    """A town where nobody has written yet."""
    return Town(office)


@pytest.mark.parametrize("first", ["the account", "the mini-program"])
def test_a_follower_who_logs_in_is_one_person(town: Town, first: str) -> None:
    if first == "the account":
        town.follows()
        assert town.joining() == 1
        town.logs_in()
    else:
        town.logs_in()
        town.follows()
        assert town.joining() == 1
    assert town.names() == {FOLLOWER, VISITOR}
    office = town.office
    office.tells("m_li", "interview", "明天九点面试。", account=PROGRAM)
    assert office.delivers() == {"sent": 1}
    assert "明天九点面试" in office.person("o_li").gets[0]


def test_what_is_taken_for_one_can_be_told_apart_again(town: Town) -> None:
    town.follows()
    town.joining()
    town.logs_in()
    with town.office.site.database.reading() as connection:
        (merge,) = list_merges(connection, FOLLOWER)
    town.runs("people", "undo", str(merge.id), "--because", "母女共用一部手机")
    assert town.names() == {FOLLOWER}
    town.logs_in()
    town.runs("people", "unionids", "--again")
    town.joining()
    assert town.names() == {FOLLOWER}, "自己又合上了"


def test_who_proves_the_same_number_is_one_person(town: Town) -> None:
    town.follows(unionid="")
    with town.office.site.database.transaction() as connection:
        prove_phone(connection, FOLLOWER, NUMBER, town.office.site.clock())
    me = town.logs_in(unionid="")
    code = town.office.platform.person("m_li").phone_code(NUMBER)
    assert me.does("/phone", {"code": code}) == {"phone": NUMBER}
    assert {FOLLOWER, VISITOR} < town.names()
    status, words = me.refused("/phone", {"code": code})
    assert (status, "再点一次按钮" in words) == (422, True)
    with town.office.site.database.reading() as connection:
        (merge,) = list_merges(connection, VISITOR)
    town.runs("people", "undo", str(merge.id), "--because", "号码转给了别人")
    assert VISITOR not in town.names()
    again = town.office.platform.person("m_li").phone_code(NUMBER)
    me.does("/phone", {"code": again})
    assert VISITOR not in town.names()


def test_nobody_proves_a_number_without_having_logged_in(town: Town) -> None:
    code = town.office.platform.person("m_li").phone_code(NUMBER)
    assert Caller(town.client).refused("/phone", {"code": code})[0] == 401


@pytest.mark.parametrize(
    ("told", "status", "words"),
    [
        (Failed("bad_payload", 40029, ""), 422, "再点一次按钮"),
        (Failed("busy", -1, ""), 503, "微信正忙"),
        (Failed("uncertain", None, ""), 503, "自己填写"),
        (Failed("not_permitted", 48001, ""), 503, "自己填写"),
    ],
)
def test_what_wechat_does_not_tell_is_said_in_plain_words(
    told: Failed, status: int, words: str
) -> None:
    with pytest.raises(DeskError, match=words) as raised:
        numbers_from(Numbers(told))("code")
    assert raised.value.status == status


def test_a_number_of_another_country_proves_nothing() -> None:
    assert numbers_from(Numbers(Phone("13800138000", "1", "+113800138000")))("code") == ""


class Numbers:
    """WeChat, as far as telephone numbers go."""

    def __init__(self, told: Phone | Failed) -> None:
        self.phone_number = lambda _code: told


def test_each_is_asked_about_once(town: Town) -> None:
    for number in range(AT_ONCE + 1):
        town.follows(f"o_{number}", f"u_{number}" if number else "")
    assert town.joining() == AT_ONCE + 1
    assert len(town.office.platform.calls(MANY)) == 2
    assert town.joining() == 0, "一分钟里问了两回"
    town.office.passes(minutes=1)
    assert town.joining() == 0
    assert len(town.office.platform.calls(MANY)) == 2
    assert "unionid 的名字有 20 个，还没有问的有 0 人" in town.runs("people", "unionids")


def test_who_is_nobody_to_wechat_keeps_the_others_from_nothing(town: Town) -> None:
    town.follows()
    nobody = town.office.person("o_wang")
    nobody.says("你好")
    town.office.platform.tell("forget", openid="o_wang")
    assert town.joining() == 2
    assert town.unasked() == set()
    town.logs_in()
    assert VISITOR in town.names()


def test_an_account_that_may_not_ask_is_left_alone_for_longer_and_longer(town: Town) -> None:
    town.follows()
    town.office.platform.tell("forbid", path=MANY, code=50002)
    for minutes, calls in ((0, 1), (9, 1), (1, 2), (19, 2), (1, 3)):
        town.office.passes(minutes=minutes)
        assert town.joining() == 0
        assert len(town.office.platform.calls(MANY)) == calls
    town.office.platform.tell("forbid", path=MANY, code=0)
    town.office.passes(minutes=40)
    assert town.joining() == 1


def test_who_is_asked_about_while_wechat_is_busy_is_asked_about_again(town: Town) -> None:
    town.follows()
    town.office.fault("busy", path=MANY, times=1)
    assert town.joining() == 0
    assert town.unasked() == {"o_li"}
    town.office.passes(minutes=1)
    assert town.joining() == 1


def test_of_who_left_meanwhile_nothing_is_noted(town: Town) -> None:
    town.follows()
    seen = town.joining._unasked()
    town.office.person("o_li").taps("unsubscribe")
    assert town.joining._ask(seen, town.office.site.clock())
    with town.office.site.database.reading() as connection:
        assert connection.execute(select(identities)).all() == []


def test_where_the_accounts_were_bound_later_it_is_asked_anew(town: Town) -> None:
    town.follows(unionid="")
    town.joining()
    town.office.platform.person("o_li", unionid="u_li")
    assert "1 人会再问一遍" in town.runs("people", "unionids", "--again")
    town.office.passes(minutes=1)
    assert town.joining() == 1
    town.logs_in()
    assert town.names() == {FOLLOWER, VISITOR}
    assert "0 人会再问一遍" in town.runs("people", "unionids", "--again")
