"""一次性 says how money is paid: whose it is, the story tells."""

import pytest

from tests.handlers.stories import COUNTY_2020, answer

HIRING, SEEKING = "【吸纳贫困劳动力稳定就业补贴】", "【一次性求职创业补贴】"


@pytest.mark.parametrize(
    "hired",
    ["今年喊了4个贫困户来喂牛", "请了4个建档立卡的来做工", "年初招了4个建档立卡的"],
)
def test_who_takes_people_on_asks_for_the_benefit_of_firms(hired: str) -> None:
    text = answer(COUNTY_2020, "我们是养牛合作社", f"{hired}，合同都签了", "一次性那个补贴给多少")
    assert HIRING in text and "还没说到：签订的劳动合同期限满1年" in text


def test_who_is_sent_out_asks_for_the_benefit_of_workers() -> None:
    told = "我是搬迁户，乡里组织我去广东打工"
    assert SEEKING in answer(COUNTY_2020, told, "一次性补贴给多少")
