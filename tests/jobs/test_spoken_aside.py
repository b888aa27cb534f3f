"""What goes with a search without naming it: what is refused, studied, held, and where else."""

import pytest

from jobs.hearing import hear
from jobs.spoken.understood import Understood
from nlp.places.regions import in_force


def heard(text: str, home: str | None = None) -> Understood:
    """What a sentence looks for."""
    return hear(text, in_force(), home)


@pytest.mark.parametrize("said", ["不要保险推销 其他啥都行", "不要保险推销，别的都可以"])
def test_a_refusal_covers_the_words_side_by_side(said: str) -> None:
    found = heard(said)
    assert not found.keywords and "保险销售" in found.exclude


def test_a_pause_ends_what_is_refused() -> None:
    assert heard("不要保险推销 找个保安的活").keywords[0][0] == "保安"


def test_a_subject_that_was_studied_is_a_trade_that_is_wished_for() -> None:
    found = heard("大专 机电专业 想找个实习 住的给解决")
    assert (found.keywords, found.kind, found.benefits) == ((("机电",),), "traineeship", ("包住",))


def test_an_electrician_and_fitter_is_either() -> None:
    assert {"电钳工", "电工", "钳工"} <= {*heard("左云煤矿 电钳工").keywords[0]}


def test_a_maternity_nurse_holds_a_paper_of_her_own() -> None:
    assert heard("月嫂 有月嫂证").certificates == ("月嫂证",)
    assert heard("育儿嫂 有育婴证").certificates == ("育婴员证",)


def test_who_minds_a_child_and_lives_at_home() -> None:
    found = heard("想找个带娃儿的活 不住家")
    assert found.keywords[0][0] == "育儿嫂" and found.exclude == ("住家",)


def test_a_workshop_is_looked_for_where_wishes_come_with_it() -> None:
    assert heard("天镇有扶贫车间没，能照顾娃，计件也沾").intent == "search"
    assert heard("扶贫车间有啥补贴").intent == "other"
    assert heard("天镇有扶贫车间没").intent == "other"


def test_of_two_places_in_one_province_each_will_do() -> None:
    found = heard("按摩技师 祁县太原都中")
    assert (found.region, set(found.places)) == ("140000", {"140727", "140100"})
    assert heard("太原小店，祁县 保安").places == ("140105", "140727")
    assert heard("小店或者迎泽的保安").places == ()
