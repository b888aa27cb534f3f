"""WeChat's content check in the desk's words, and what is said where WeChat gives none."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.outbound.client import WeChat
from bot.outbound.database_tokens import DatabaseTokens
from handlers.checking_content import WeChatCheck, content_check
from people.content import Author, NoCheck, NotChecked, Remark
from people.identities import Identity
from tests.bot.outbound.office import PATIENT, PROGRAM_ID, Moved, settled
from tests.conftest import Site
from tests.wechat_double.handle import Double, double

CHECK = "/wxa/msg_sec_check"
MINE = Author((Identity("gh_office", "o_li"), Identity(PROGRAM_ID, "m_li")))
TEXTS = {"title": "电焊工", "about": "负责焊接，加群领红包"}


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat, with somebody who is in the mini-program."""
    with double() as running:
        running.person("m_li").visited()
        running.person("o_li")
        yield running


@pytest.fixture
def clock(platform: Double) -> Moved:
    """The time of the desk and of WeChat."""
    return Moved(platform)


@pytest.fixture
def check(desk: Site, platform: Double, clock: Moved) -> WeChatCheck:
    """The check of an office that soon gives up waiting."""
    url = desk.database.engine.url.render_as_string(hide_password=False)
    settings = settled(url, platform)
    wechat = WeChat(settings, DatabaseTokens(desk.database), clock, total=PATIENT)
    return WeChatCheck(wechat, PROGRAM_ID)


def test_what_is_in_order_is_not_minded(check: WeChatCheck, platform: Double) -> None:
    assert list(check.look(TEXTS, MINE, "posting")) == []
    (asked,) = platform.calls(CHECK)
    assert asked == {
        "openid": "m_li",
        "content": "电焊工\n负责焊接，加群领红包",
        "version": 2,
        "scene": 3,
    }


@pytest.mark.parametrize("suggest", ["risky", "review"])
def test_what_is_minded_is_named_with_its_field_and_kind(
    check: WeChatCheck, platform: Double, suggest: Any
) -> None:
    platform.tell("judges", word="领红包", suggest=suggest, label=20008)
    said = Remark(suggest, "about", "领红包", "微信认为可能涉及欺诈")
    assert list(check.look(TEXTS, MINE, "posting")) == [said]


def test_what_is_minded_in_part_and_passes_as_a_whole_passes(
    check: WeChatCheck, platform: Double
) -> None:
    platform.tell("judges", word="加群", suggest="review", label=10001)
    platform.tell("judges", word="领红包", suggest="risky", label=20008)
    (only,) = check.look(TEXTS, MINE, "posting")
    assert (only.advice, only.passage) == ("risky", "领红包")


def test_what_wechat_gives_no_kind_for_is_minded_all_the_same(
    check: WeChatCheck, platform: Double
) -> None:
    platform.fault(CHECK, "code", code=87014)
    (only,) = check.look(TEXTS, MINE, "posting")
    assert only == Remark("risky", "title", "", "微信没有说是哪一类")


def test_a_long_text_is_looked_through_to_its_end(check: WeChatCheck, platform: Double) -> None:
    platform.tell("judges", word="领红包", suggest="review")
    long = {"about": "焊" * 2500 + "领红包"}
    assert [one.passage for one in check.look(long, MINE, "posting")] == ["领红包"]
    assert [len(one["content"]) for one in platform.calls(CHECK)] == [2500, 3]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"kind": "hang"}, "没有在时限内答完"),
        ({"kind": "error", "code": 502}, "502"),
        ({"kind": "cut_before"}, "没有在时限内答完"),
        ({"kind": "token"}, "不认访问令牌"),
        ({"kind": "busy"}, "繁忙"),
        ({"kind": "quota"}, "次数已用完"),
        ({"kind": "code", "code": 44991}, "太多"),
        ({"kind": "code", "code": 48001}, "没有这个接口的权限"),
    ],
)
def test_where_wechat_gives_no_advice_it_says_why(
    check: WeChatCheck, platform: Double, fault: dict[str, Any], words: str
) -> None:
    platform.fault(CHECK, **fault)
    with pytest.raises(NotChecked, match=words):
        check.look(TEXTS, MINE, "posting")
    # A token that is refused is fetched anew once, and no more.
    assert len(platform.calls(CHECK)) <= 2


def test_a_token_that_was_revoked_is_fetched_anew(check: WeChatCheck, platform: Double) -> None:
    check.look(TEXTS, MINE, "posting")
    platform.tell("revoke", app_id=PROGRAM_ID)
    assert list(check.look(TEXTS, MINE, "posting")) == []


def test_who_was_not_in_the_mini_program_lately_cannot_be_checked(
    check: WeChatCheck, clock: Moved, platform: Double
) -> None:
    clock.move(hours=2, minutes=1)
    with pytest.raises(NotChecked, match="近两小时没有用过小程序"):
        check.look(TEXTS, MINE, "posting")
    platform.person("m_li").visited()
    assert list(check.look(TEXTS, MINE, "posting")) == []


def test_a_followers_name_is_not_offered_to_wechat(check: WeChatCheck, platform: Double) -> None:
    with pytest.raises(NotChecked, match="没有用小程序登录过"):
        check.look(TEXTS, Author((Identity("gh_office", "o_li"),)), "posting")
    assert platform.calls(CHECK) == []


def test_without_a_mini_program_there_is_no_check(check: WeChatCheck) -> None:
    wechat = check._wechat
    assert isinstance(content_check(wechat, "", played=False), NoCheck)
    assert isinstance(content_check(wechat, PROGRAM_ID, played=True), NoCheck)
    assert isinstance(content_check(wechat, PROGRAM_ID, played=False), WeChatCheck)
