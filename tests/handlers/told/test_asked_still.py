"""Who asks first and tells then has the question answered with what was told."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY_2020, TAIYUAN_2020, Office, answer

DATONG_2022: Office = ("大同", date(2022, 12, 20))
ZICHUAN_2020: Office = ("淄川", date(2020, 5, 12))
GRANT = "新招的人一个给1500的补助，我能领多少"


def test_what_is_told_after_a_question_is_its_answer() -> None:
    told = ("我在小店开理发店，小微", "去年十月招了6个人，到现在都在")
    assert "9000元（1500元×6人）" in answer(TAIYUAN_2020, GRANT, *told)


def test_what_they_had_already_bars_them_also_where_it_is_told_last() -> None:
    told = ("我们中型企业，今年招了9个2022届的毕业生", "这9个人的扩岗补助上个月已经到账了")
    assert "不能重复领" in answer(DATONG_2022, "招人的吸纳补贴还能再领一份不", *told)


def test_a_length_that_sounds_of_another_office_tells_of_what_was_asked() -> None:
    told = ("俺失业金今年1月领满了，现在还没活干", "再有七个月就到退休年龄了")
    text = answer(ZICHUAN_2020, "失业金还能接着往下发吗", *told)
    assert "条件都符合" in text and "养老保险个人待遇" not in text


@pytest.mark.parametrize(
    ("office", "messages"),
    [
        (COUNTY_2020, ("求职创业补贴我能领不", "我不是建档立卡户，也不是搬迁户")),
        (
            DATONG_2022,
            (
                "灵活就业社保补贴我领得上不",
                "我43了，自己按灵活就业交的社保",
                "没认定过就业困难，也不是大学生，没创过业",
            ),
        ),
    ],
)
def test_who_denies_all_kinds_is_not_asked_which(office: Office, messages: tuple[str, ...]) -> None:
    text = answer(office, *messages)
    assert "不符合" in text and "属于下面哪一类人" not in text


def test_who_only_answers_what_a_check_asks_is_asked_on() -> None:
    told = ("小微", "3年")
    assert "按时交足" in answer(TAIYUAN_2020, "稳岗返还能领不", *told)


def test_where_they_go_to_another_matter_the_question_rests() -> None:
    question = "招了3个今年毕业的大学生，扩岗补助给报多少"
    assert "治欠薪" in answer(DATONG_2022, question, "公司欠着我半年工资")


def test_when_it_is_so_agrees_to_nothing_that_is_asked() -> None:
    told = ("俺还差6个月退休", "去年12月领满的，现在在家没事做")
    assert "没有就业，不符合" not in answer(ZICHUAN_2020, "续发失业金俺能办不", *told)
