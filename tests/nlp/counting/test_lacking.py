"""Who lacks what counts is none of those counted."""

from datetime import date

import pytest

from nlp.counting.lacking import lacks, lacks_what_is_done, those_who_have

TODAY = date(2022, 9, 10)
CUES = ("参保", "上保险", "交社保")


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("店里30个人，有4个返聘的没交社保", "店里30个人，参保26人"),
        ("一共52人，没参保的7个", "一共52人，参保45人"),
        ("46个人都交着保险吧，6个没上", "职工46个人都交着保险吧，参保40人"),
        ("按参保人数给，厂里46个人，有6个还没给上", "按参保人数给，厂里46个人，参保40人"),
        ("46个人，6个没参保，另外2个也没参保", "职工46个人，参保38人，"),
        ("一共52个人，有7个是钟点工，没给参保", "一共52个人，参保45人"),
        ("38个人，里头5个是返聘的，没有上保险", "职工38个人，参保33人"),
        ("店里20个人，有2个是寒假工，单位没给他们交社保", "店里20个人，参保18人"),
        ("一共40人，有5个是退休返聘的，不缴失业保险", "一共40人，参保35人"),
        ("馆子里33个人，3个兼职的不上社保", "馆子里职工33个人，参保30人"),
        ("在一个小县开店，店里30个人，4个没交社保", "在一个小县开店，店里30个人，参保26人"),
    ],
)
def test_who_has_it_not_is_taken_off_all_that_were_told(told: str, left: str) -> None:
    assert those_who_have(told, CUES, TODAY) == left


@pytest.mark.parametrize(
    "told",
    [
        "有6个没参保",
        "参保40个，6个没参保",
        "厂里46个人，去年招了5个，6个没参保",
        "员工46个，只有6个上保险",
        "三十来个人，4个没参保",
        "46个人，6个没上",
        "46个上了失业保险，6个没上",
        "参保的有46个，6个没上",
        "都有保险，46个人，6个没上班",
        "今年招了46个，有6个没交社保",
    ],
)
def test_where_the_whole_is_not_clear_or_nobody_lacks_it_all_stays(told: str) -> None:
    assert those_who_have(told, CUES, TODAY) == told


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("80个人，参保70个，还有10个返聘的没参保", "职工80个人，参保70个，"),
        ("参保12个人，另外3个没参保", "参保12个人，"),
        ("参保30人，里头有4个没参保", "参保26个，"),
    ],
)
def test_who_lacks_it_is_none_of_those_who_were_told_to_have_it(told: str, left: str) -> None:
    assert those_who_have(told, CUES, TODAY) == left


@pytest.mark.parametrize(
    ("told", "now"),
    [
        ("23个人，参保的17个，刚又给2个办好了参保", "23个人，参保的19个，"),
        ("参保17个，后来又新增5个参保", "参保22个，"),
        ("17个人上着社保，上个月又交了3个的社保", "20个上着社保，"),
        ("23个人，6个没参保，这个月又给2个补上了", "职工23个人，参保19个，"),
    ],
)
def test_who_was_insured_since_is_added_to_them(told: str, now: str) -> None:
    assert those_who_have(told, CUES, TODAY) == now


@pytest.mark.parametrize(
    "told", ["23个人，又给2个办好了参保", "参保17个，又招了2个", "参保17个，又给2个涨了工资"]
)
def test_who_was_not_insured_since_is_added_to_nobody(told: str) -> None:
    assert those_who_have(told, CUES, TODAY) == told


def test_only_who_numbers_people_says_how_many_lack_it() -> None:
    assert lacks("有6个是返聘的没参保", CUES, TODAY)
    assert not lacks("都没参保", CUES, TODAY) and not lacks("6个参保", CUES, TODAY)


def test_who_did_not_do_what_others_did_is_none_of_them() -> None:
    assert lacks_what_is_done("还有1个没上", "失业险上了3个")
    assert not lacks_what_is_done("还有1个没签合同", "失业险上了3个")
    assert not lacks_what_is_done("还有1个刚来", "招了3个")


@pytest.mark.parametrize(
    ("done", "lacking"),
    [
        ("拿到合格证的17个", "有一个缺考没得证"),
        ("考过的17个", "有一个挂了"),
        ("签了一年合同的12个", "有1个不愿签"),
        ("满半年的12个", "有1个没干满"),
        ("实到12个", "有1个请假"),
        ("留下来的12个", "有1个走了"),
    ],
)
def test_who_is_told_to_lack_it_is_none_of_those_told_to_have_it(done: str, lacking: str) -> None:
    assert lacks_what_is_done(lacking, done)


@pytest.mark.parametrize(
    ("said", "lacking"),
    [
        ("17个人都拿到了证", "有一个缺考没得证"),
        ("考过的17个", "有一个没签"),
        ("招了12个", "有1个没干满"),
        ("拿到合格证的17个", "有1个没上保险"),
    ],
)
def test_who_lacks_something_else_may_be_one_of_them(said: str, lacking: str) -> None:
    assert not lacks_what_is_done(lacking, said)
