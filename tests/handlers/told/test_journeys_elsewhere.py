"""A place in a sentence may be where somebody goes, comes from or is registered."""

import pytest

from tests.handlers.shipped import ask, desk_in

GUIYANG, TAIYUAN = "520100", "140100"


@pytest.mark.parametrize(
    "text",
    [
        "跟村里组织的队伍克浙江进厂，补好多",
        "组织起去广东打工，给好多补贴",
        "在广东打过工，今年想再组织起去，求职补贴补好多",
    ],
)
def test_who_goes_away_to_work_is_answered_at_home(text: str) -> None:
    assert ask(desk_in(GUIYANG), text).cards == ("guiyang-county/job-search-grant",)


@pytest.mark.parametrize("text", ["我人在重庆干活，失业金一个月好多", "浙江的失业金一个月好多"])
def test_who_is_elsewhere_gets_no_figure_of_home(text: str) -> None:
    reply = ask(desk_in(GUIYANG), text)
    assert (reply.kind, reply.cards) == ("decline", ())
    assert "12333" in reply.text


@pytest.mark.parametrize(
    "text", ["招河南来的民工，有招人补助不", "新招了个四川籍的，招人补助给多少"]
)
def test_where_a_worker_is_from_does_not_decide(text: str) -> None:
    assert "taiyuan-2020/small-firm-hiring-grant" in ask(desk_in(TAIYUAN), text).cards


@pytest.mark.parametrize(
    "text",
    [
        "我家两口子都是易地搬迁的，政府组织出去的，我在遵义打工她在浙江，一共补好多钱",
        "村里统一组织的，我在广东进厂，我弟在昆明，求职补贴补好多",
    ],
)
def test_a_household_sent_out_to_work_is_answered_at_home(text: str) -> None:
    assert ask(desk_in(GUIYANG), text).cards == ("guiyang-county/job-search-grant",)


def test_who_lost_their_work_elsewhere_gets_no_figure_of_home() -> None:
    reply = ask(desk_in(GUIYANG), "我是易地搬迁户，在遵义打工，失业金一个月多少")
    assert (reply.kind, reply.cards) == ("decline", ())
