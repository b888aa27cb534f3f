"""Staff for the tests of the console."""

from collections.abc import Iterator

import pytest

from tests.chat import Chat
from tests.conftest import Site
from tests.console.clerks import Clerk, Hire, hire
from tests.console.exporting import PHONE
from tests.console.market import Market
from tests.notify.office import Office
from tests.people.world import Town, town_of
from tests.wechat_double.handle import Double, double


@pytest.fixture
def hired(desk: Site) -> Hire:
    """Makes clerks."""
    return hire(desk.app, desk.database, desk.clock)


@pytest.fixture
def platform() -> Iterator[Double]:
    """WeChat's double."""
    with double() as running:
        yield running


@pytest.fixture
def office(desk: Site, platform: Double) -> Office:
    """What carries replies to people's phones."""
    return Office(desk, platform)


@pytest.fixture
def lijing(hired: Hire) -> Clerk:
    """李静 of the hotline of 太原."""
    return hired("lijing")


@pytest.fixture
def wangfang(hired: Hire) -> Clerk:
    """王芳, her colleague."""
    return hired("wangfang")


@pytest.fixture
def market(desk: Site) -> Market:
    """Firms and postings of 太原."""
    return Market(desk)


@pytest.fixture
def zhaoxin(hired: Hire) -> Clerk:
    """赵昕, who sees to firms, postings and fairs in 太原."""
    return hired("zhaoxin", "fair_officer")


@pytest.fixture
def chief(hired: Hire) -> Clerk:
    """陈班长, who leads the hotline of 太原."""
    return hired("chief", "supervisor")


@pytest.fixture
def director(hired: Hire) -> Clerk:
    """The administrator of the bureau of 太原."""
    return hired("director", "administrator")


@pytest.fixture
def officer(hired: Hire) -> Clerk:
    """Who sees to the fairs of 太原."""
    return hired("officer", "fair_officer")


@pytest.fixture
def town(desk: Site) -> Town:
    """A town whose office gave out a token."""
    return town_of(desk)


@pytest.fixture
def zhang(chat: Chat) -> Chat:
    """张敏 in 太原, who wrote her number."""
    return chat.says("我在太原").says(f"我电话{PHONE}，身份证14010519900307123X").says("人工")
