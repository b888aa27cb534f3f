"""Until when a whole document holds: 太原那个通知还管用吗."""

import pytest

from bot.messages import Memory
from tests.handlers.shipped import TODAY, ask, desk_in

TAIYUAN, ZICHUAN, GUIYANG = "140100", "370302", "520100"

ASKED = [
    (TAIYUAN, "太原那个通知还管用吗", "应对疫情加强就业培训", "暂定执行至2020年6月"),
    (TAIYUAN, "太原2020年那个方案到几月", "应对疫情加强就业培训", "暂定执行至2020年6月"),
    (TAIYUAN, "那套政策到什么时候", "应对疫情加强就业培训", "暂定执行至2020年6月"),
    (TAIYUAN, "省里19号文还有效吗", "晋人社党组字〔2022〕19号", "没有写整份方案的起止日期"),
    (TAIYUAN, "晋人社厅函1253号什么时候截止", "〔2022〕1253号", "各条期限各写各的"),
    (TAIYUAN, "省里那个稳住经济的方案还管用不", "稳住经济", "没有写整份方案的起止日期"),
    (ZICHUAN, "淄川那个通知还作数不", "川政发〔2020〕3号", "没有写整份文件执行到什么时候"),
    (GUIYANG, "那个方案还有效吗", "企业复产复工方案", "没有写起止日期"),
]


@pytest.mark.parametrize(("region", "asked", "named", "said"), ASKED)
def test_its_end_is_told_or_that_the_text_states_none(
    region: str, asked: str, named: str, said: str
) -> None:
    reply = ask(desk_in(region), asked)
    assert reply.kind == "answer"
    assert reply.aspects == ("validity",)
    assert named in reply.text
    assert said in reply.text
    assert "12333" in reply.text
    assert reply.cites


def test_only_the_document_of_the_place_that_is_named_is_told() -> None:
    assert ask(desk_in(TAIYUAN), "太原那个通知还管用吗").text.count("《") == 1


def test_measures_with_ends_of_their_own_are_told_with_them() -> None:
    said = ask(desk_in(ZICHUAN), "淄川那个通知还作数不").text
    assert "2022年12月31日（已到期），残疾人就业保障金减免" in said
    assert len(said) < 300


def test_right_after_an_answer_its_document_is_meant() -> None:
    desk = desk_in(TAIYUAN)
    memory = ask(desk, "灵活就业社保补贴给多少").memory
    told = ask(desk, "那份文件到什么时候", memory).text
    assert "19号" in told
    assert "应对疫情" not in told


def test_this_policy_right_after_an_answer_is_that_measure() -> None:
    desk = desk_in(TAIYUAN)
    memory = ask(desk, "扩岗补助给多少").memory
    assert ask(desk, "这个政策还有效吗", memory).cards == ("shanxi-2022-06/job-creation-subsidy",)


@pytest.mark.parametrize(
    "asked", ["失业补助金政策到什么时候", "招大学生的政策还有吗", "扩岗补助还有效吗"]
)
def test_a_measure_that_is_named_is_answered_itself(asked: str) -> None:
    reply = ask(desk_in(TAIYUAN), asked)
    assert reply.cards
    assert "文件有效期" not in reply.text


def test_a_document_not_yet_written_is_not_told_of() -> None:
    before = TODAY.replace(year=2021)
    said = ask(desk_in(TAIYUAN), "这些文件还执行吗", Memory(), before).text
    assert "2022" not in said


def test_who_did_not_say_where_they_are_is_asked() -> None:
    assert ask(desk_in(""), "那个通知还管用吗").kind == "ask_region"
