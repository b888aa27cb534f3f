"""What is told on the way to a question is not asked about."""

import pytest

from tests.handlers.shipped import ask, desk_in

TAIYUAN = desk_in("140100")


@pytest.mark.parametrize(
    "said",
    [
        "小微企业去年10月招了6个人，工资没拖过，补贴一次能给多少",
        "我们小微厂去年10月招了6个人，有两个没签合同，其余的签了，补助给多少",
    ],
)
def test_another_offices_matter_shows_no_door(said: str) -> None:
    reply = ask(TAIYUAN, said).text
    assert "1500元" in reply and "不归就业服务窗口办" not in reply


def test_what_is_done_by_a_term_asks_for_none() -> None:
    said = "劳务经纪人送了3个去深圳，2个去大同，合同按规定期限签了，职介补贴给多少"
    assert "4600元" in ask(TAIYUAN, said).text
