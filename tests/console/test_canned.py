"""Texts kept ready: offered where and while they hold, and nowhere and no longer."""

import pytest

from tests.chat import Chat
from tests.console.clerks import Clerk, Hire

TEXT = {"title": "带什么", "text": "请带身份证原件。"}


@pytest.fixture
def banzhang(hired: Hire) -> Clerk:
    """The head of the hotline of 太原."""
    return hired("banzhang", "supervisor")


def test_a_text_is_offered_beside_the_reply(banzhang: Clerk, chat: Chat) -> None:
    chat.says("我在太原").says("人工")
    banzhang.opens("canned").sees("还没有常用答复").sends("canned", **TEXT).sees("带什么")
    banzhang.takes(chat).sees("常用答复", "请带身份证原件。")


def test_it_is_not_offered_before_nor_after_its_days(banzhang: Clerk, chat: Chat) -> None:
    chat.says("我在太原").says("人工")
    banzhang.opens("canned").sends("canned", **TEXT, valid_until="2026-11-20").sees("已过期")
    later = {"title": "明年", "text": "明年一月开始。", "valid_from": "2027-01-01"}
    banzhang.sends("canned", **later).sees("未到")
    banzhang.takes(chat).does_not_see("请带身份证原件。", "明年一月开始。")


def test_it_is_not_offered_elsewhere(banzhang: Clerk, hired: Hire, chat: Chat) -> None:
    banzhang.opens("canned").sends("canned", **TEXT)
    chat.says("我在淄川").says("人工")
    hired("zichuan", region="370302").takes(chat).does_not_see("请带身份证原件。")


def test_a_text_is_changed_where_it_stands(banzhang: Clerk, hired: Hire, chat: Chat) -> None:
    chat.says("我在太原").says("人工")
    banzhang.opens("canned").sends("canned", **TEXT, valid_until="2026-12-31")
    page = "canned/" + banzhang.page.split("/canned/")[1].split("/")[0].split('"')[0]
    banzhang.opens(page).sees("请带身份证原件。", 'value="太原市"', 'value="2026-12-31"')
    banzhang.sends(page, **TEXT | {"title": ""}).is_answered(422).sees("标题请写 1 至 30 字")
    banzhang.sends(page, **TEXT | {"text": "请带户口簿。"}).sees("请带户口簿。", "一直可用")
    banzhang.takes(chat).sees("请带户口簿。").does_not_see("请带身份证原件。")
    hired("zichuan", "supervisor", "370302").opens(page).is_answered(404)


def test_withdrawn_it_is_offered_no_longer(banzhang: Clerk) -> None:
    banzhang.opens("canned").sends("canned", **TEXT)
    number = banzhang.page.split("/canned/")[1].split('"')[0]
    banzhang.sends(f"canned/{number}/withdraw").sees("还没有常用答复")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": ""}, "标题请写 1 至 30 字"),
        ({"valid_from": "2026-12-31", "valid_until": "2026-01-01"}, "开始的日子在截止之后"),
        ({"valid_until": "明年"}, "没有看懂日期“明年”，应写成 2026-12-31"),
        ({"region": "淄川"}, "淄川区不归您管，请写您所在的地区或它的下级"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_lost(
    banzhang: Clerk, wrong: dict[str, str], said: str
) -> None:
    banzhang.opens("canned").sends("canned", **TEXT | wrong).is_answered(422).sees(said)
    banzhang.sees("请带身份证原件。")
