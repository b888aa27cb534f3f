"""Two notices of a place have the same benefit: who has told enough hears of the stricter one."""

from datetime import date

from tests.handlers.shipped import ask, desk_in

SHANXI = "140000"
DECEMBER = date(2022, 12, 20)
ALL_MET = "条件都符合"
EARLIER, LATER = (
    "shanxi-2022-06/hiring-subsidy",
    "shanxi-2022-12/medium-firm-graduate-hiring-subsidy",
)


def told(*messages: str, day: date = DECEMBER) -> tuple[str, tuple[str, ...]]:
    """What is said to the last of several messages, and from which cards."""
    desk, memory = desk_in(SHANXI), None
    for text in messages:
        reply = ask(desk, text, memory, day)
        memory = reply.memory
    return reply.text, reply.cards


def test_a_contract_that_is_too_short_for_the_later_notice_is_told_as_failing() -> None:
    text, cards = told("我们是中型企业，招了今年毕业的大学生，合同签了八个月", "吸纳就业补贴能领不")
    assert cards == (LATER,)
    assert "劳动合同期限8个月" in text
    assert "不符合" in text
    assert ALL_MET not in text


def test_before_the_later_notice_was_written_the_earlier_one_is_all_there_is() -> None:
    text, cards = told(
        "我们是中型企业，招了今年毕业的大学生，合同签了八个月",
        "吸纳就业补贴能领不",
        day=date(2022, 9, 1),
    )
    assert cards == (EARLIER,)
    assert ALL_MET in text


def test_who_asks_about_the_earlier_notice_hears_what_the_later_one_asks() -> None:
    text, cards = told(
        "晋人社党组字〔2022〕19号的吸纳就业补贴，我们中型企业招了2022届大学生，合同签了八个月，能领不"
    )
    assert cards == (EARLIER,)
    assert "这份文件的条件都符合；但按晋人社厅函〔2022〕1253号（一），劳动合同期限8个月" in text


def test_the_verdict_of_a_check_names_what_the_later_notice_asks() -> None:
    text, _ = told(
        "晋人社党组字〔2022〕19号里中型企业的吸纳就业补贴，刚招了3个大学生，够不够", "2022年毕业的"
    )
    assert "符合条件" in text
    assert "另外，晋人社厅函〔2022〕1253号（一）还要求签订的劳动合同期限满1年" in text


def test_who_has_had_a_benefit_for_all_its_months_is_told_so_by_the_notice_that_limits_them() -> (
    None
):
    text, _ = told("我是就业困难人员，灵活就业自己交社保", "社保补贴已经领满三年了", "还能接着领不")
    assert "已经享受补贴的月数36个月" in text
    assert ALL_MET not in text
