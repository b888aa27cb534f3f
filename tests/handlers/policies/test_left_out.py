"""What a document leaves out of a benefit is refused to who asks for that, and nothing else is."""

import pytest

from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, Office, answer

NO = "您问的这一块，按原文不能"


@pytest.mark.parametrize(
    ("office", "told"),
    [
        (SHANXI_2022, ("旅行社，单位养老已经缓了", "那8个点能不能也先不从工人工资里扣")),
        (SHANXI_2022, ("饭店，单位那份缓了，职工那份能不能也缓",)),
        (SHANXI_2022, ("我们县封控了，小微企业困难，职工个人那块能缓吗",)),
        (TAIYUAN_2020, ("单位那份免了，工人们那份免不免",)),
    ],
)
def test_the_part_of_the_worker_is_not_put_off(office: Office, told: tuple[str, ...]) -> None:
    assert NO in answer(office, *told).splitlines()[1]


@pytest.mark.parametrize("said", ["就是工资里先不扣", "我的意思是先不扣他们工资"])
def test_who_asks_for_it_in_other_words_hears_it_again(said: str) -> None:
    told = ("机械厂 在17个行业里头", "工人个人那8%能一块缓不", said)
    assert NO in answer(SHANXI_2022, *told).splitlines()[1]


@pytest.mark.parametrize(
    "said", ["饭店，给职工交的养老，单位那部分能缓到啥时候", "饭店，给员工交的养老能缓不"]
)
def test_what_a_firm_pays_for_its_workers_is_its_own_part(said: str) -> None:
    assert NO not in answer(SHANXI_2022, said)


def test_whose_part_is_asked_about_is_no_answer_to_what_was_asked() -> None:
    said = answer(SHANXI_2022, "我们做零售的，缓缴能办不", "能，那个人那份呢")
    assert "没听明白" not in said
