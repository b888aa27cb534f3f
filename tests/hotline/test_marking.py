"""What the rules found is marked where it stands, with long numbers covered."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hotline.marking import Part, marked_fields, marked_parts
from hotline.masking import masked
from tests.jobs.firms import WELDER


def test_each_place_of_a_passage_is_marked() -> None:
    parts = list(marked_parts("全市最高，真的全市最高。", {1: "全市最高"}))
    assert parts == [Part("全市最高", (1,)), Part("，真的"), Part("全市最高", (1,)), Part("。")]


def test_passages_may_overlap() -> None:
    parts = list(marked_parts("招男女工十名", {1: "招男女工", 2: "女工十名"}))
    assert parts == [Part("招男", (1,)), Part("女工", (1, 2)), Part("十名", (2,))]


def test_a_number_is_covered_even_where_it_is_marked() -> None:
    parts = list(marked_parts("加微13912345678聊", {1: "13912345678"}))
    assert parts == [Part("加微"), Part("139****5678", (1,)), Part("聊")]


@given(st.text("招男女工0123456789，。", max_size=30), st.lists(st.text("男女工0，", max_size=4)))
def test_nothing_is_lost_or_added(text: str, passages: list[str]) -> None:
    parts = marked_parts(text, dict(enumerate(passages, 1)))
    assert "".join(part.text for part in parts) == masked(text)


def test_a_finding_is_marked_in_its_own_field_alone() -> None:
    wording = replace(WELDER, title="最好的焊工", benefits=("包吃", "最好的五险"))
    flags = [
        {"field": "benefits", "passage": "最好的"},
        {"field": "about", "passage": ""},
        {"field": "benefits", "passage": "吃，最"},
    ]
    fields = {field.name: field.parts for field in marked_fields(wording, flags)}
    assert fields["title"] == (Part("最好的焊工"),)
    assert [part.flags for part in fields["benefits"]] == [(), (3,), (1, 3), (1,), ()]
    assert fields["about"] == (Part(wording.about),)
    assert "starts_on" not in fields


def test_pay_is_no_telephone_and_is_marked_whole() -> None:
    flags = [{"field": "pay", "passage": WELDER.pay.words}]
    (pay,) = (field for field in marked_fields(WELDER, flags) if field.name == "pay")
    assert pay.parts == (Part("6000–8000元/月", (1,)),)
