"""The subsidy that belongs to work which is recommended, by who is told of and who hires."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from tests.chat import Chat
from tests.conftest import Site
from tests.jobs.bosses import Boss
from tests.journeys.test_work import GUARD
from tests.people.world import town_of

CLERK = GUARD | {
    "title": "文员",
    "about": "整理资料，接打电话。",
    "region": "淄川区",
    "shift": [],
}
GRADUATE = "我是去年毕业的大学生，毕业以后一直没工作"
LINE = "去了还可能领：离校未就业毕业生社会保险补贴"


@pytest.fixture
def li(desk: Site, person: Callable[[str], Chat]) -> Chat:
    """Who looks for a clerk's work in 淄川, where a small firm hires, on a day of June 2020."""
    desk.clock.moment = datetime(2020, 6, 1, 4, tzinfo=UTC)
    Boss(town_of(desk)).publishes(**CLERK)
    return person("o_li_subsidy").says("我在淄川")


def test_what_a_graduate_may_claim_is_named_beside_the_work(li: Chat) -> None:
    li.says(GRADUATE).says("推荐个文员的活").hears("1  文员", LINE, "现在还执行不")


def test_of_whom_nothing_is_known_nothing_is_promised(li: Chat) -> None:
    li.says("推荐个文员的活").hears("1  文员").does_not_hear("还可能领", "现在还执行不")
