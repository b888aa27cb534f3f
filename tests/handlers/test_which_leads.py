"""Which card and which lines lead: by what was asked, on the day, and for such as they are."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in

IN_SPRING = date(2020, 4, 27)


@pytest.mark.parametrize(
    ("told", "sum_"),
    [
        ("推荐成了9个，去大同和朔州的5个，往天津送的4个", "8000元"),
        ("介绍成了8个，去忻州、吕梁、运城的6个，本县2个", "5800元"),
    ],
)
def test_places_people_are_sent_to_leave_the_card_of_the_day_at_home(told: str, sum_: str) -> None:
    words = f"我们是有执照的人力公司，合同都签了，{told}，职介补贴一共多少"
    reply = ask(desk_in("140100"), words, today=IN_SPRING)
    assert reply.cards == ("taiyuan-2020/job-placement-subsidy",)
    assert sum_ in reply.text


@pytest.mark.parametrize("firm", ["铸造厂", "俺是烧砖的", "养猪场"])
def test_who_is_refused_is_told_by_the_card_that_says_whom_it_is_for(firm: str) -> None:
    reply = ask(desk_in("140700"), f"{firm}，县里没出过中高风险，留工补助有我们的份没")
    assert reply.cards == ("shanxi-2022-06/staff-retention-training-subsidy",)
    assert "不符合" in reply.text and "餐饮" in reply.text


def test_who_asks_how_it_is_paid_is_told_by_the_card_that_says_so() -> None:
    reply = ask(desk_in("140700"), "留工补助用不用自己申请")
    assert reply.cards == ("shanxi-2022-12/staff-retention-automatic-payment",)


@pytest.mark.parametrize("whether", ["有这说法没", "是真的有这回事吗", "对不对"])
def test_what_others_got_is_no_question_of_its_own(whether: str) -> None:
    words = f"我做法兰的，县里没出过中高风险，留工补助咋没领上，人家开饭店的领了，{whether}"
    assert ask(desk_in("140900"), words).cards == (
        "shanxi-2022-06/staff-retention-training-subsidy",
    )


def test_what_becomes_of_premiums_paid_later_stays_with_their_deferral() -> None:
    desk = desk_in("5201XX")
    first = ask(desk, "我们小厂社保能缓交好久")
    then = ask(desk, "最多半年是吧", first.memory)
    reply = ask(desk, "后头补齐了 工人以后退休吃不吃亏", then.memory)
    assert reply.cards == ("guiyang-county/premium-deferral",)
    assert "补齐了不影响参保人员个人权益" in reply.text


def test_two_certificates_asked_for_in_one_breath_are_each_answered() -> None:
    desk = desk_in("5201XX")
    before = ask(desk, "厂里有人考了高级工，补多少")
    reply = ask(desk, "那起重机那种特种证一本多少，技师呢", before.memory)
    assert "600元" in reply.text and "4000元" in reply.text


@pytest.mark.parametrize("failed", ["是开店赔黄了", "做买卖赔光了", "我的铺子倒了", "生意垮了"])
def test_whose_shop_failed_is_told_as_whom_they_count(failed: str) -> None:
    words = f"{failed}，现在自己交着社保，灵活就业社保补贴能补几年"
    text = ask(desk_in("140200"), words).text
    assert "按“创业失败人员”算" in text and "条件都符合" in text


@pytest.mark.parametrize("words", ["店里生意不好，没赔黄，自己交社保，有灵活就业补贴没"])
def test_whose_shop_still_stands_has_not_failed(words: str) -> None:
    assert "创业失败人员”算" not in ask(desk_in("140200"), words).text


@pytest.mark.parametrize(
    "question",
    [
        "裁以前得提前多少天跟大伙说 还得把啥钱给人结清",
        "裁人手续咋走 补偿金给多少",
    ],
)
def test_what_is_asked_outweighs_the_trouble_told_before(question: str) -> None:
    reply = ask(desk_in("370302"), f"俺厂撑不住了想裁几个人 又怕人家闹 规矩上{question}")
    assert reply.cards == ("zichuan-2020/layoff-procedure",)


@pytest.mark.parametrize(
    ("words", "card"),
    [
        ("厂子亏了一年 社保能缓到几个月", "zichuan-2020/premium-deferral"),
        ("厂子亏了 裁得不多 困难企业返还返多少", "zichuan-2020/job-retention-refund-in-difficulty"),
    ],
)
def test_trouble_that_is_what_a_benefit_is_for_leads_to_it(words: str, card: str) -> None:
    assert ask(desk_in("370302"), words).cards == (card,)


@pytest.mark.parametrize(
    ("region", "words", "line"),
    [
        ("140700", "公家岗位全省有几千个 紧着我们山上搬下来的不", "约5000个"),
        ("140700", "公家岗位全省有几千个 紧着我们山上搬下来的不", "优先安置脱贫劳动力"),
        ("370302", "从外头回来办厂，地皮能照顾不", "建设用地"),
        ("140800", "桥头等活的市场，要求每个市起码弄几个", "至少规范发展1家"),
        ("140400", "招聘会搞完那统计表几号前报，发哪个邮箱", "2月10日前"),
        ("140400", "招聘会搞完那统计表几号前报，发哪个邮箱", "sxjyjzjc@163.com"),
        ("140100", "老板拖着俺工钱，省里头那文件上管这事的是哪几个衙门", "劳动人事争议仲裁院"),
        ("140100", "我们平台公司招了一拨人，跟别的企业一样待不", "一次性吸纳就业补贴"),
    ],
)
def test_the_line_that_is_asked_for_is_told(region: str, words: str, line: str) -> None:
    assert line in ask(desk_in(region), words).text


@pytest.mark.parametrize(
    "asked",
    [
        "稳岗返还给多少，我们不走困难企业那条路",
        "困难企业那个就算了，稳岗返还能返多少",
        "不是问困难企业的那个，一般的稳岗返还返多少",
        "稳岗返还返几个钱？不申请经营困难的",
        "公司稳岗返还返多少？不走那个经营困难的",
    ],
)
def test_the_benefit_that_is_waved_off_is_not_answered(asked: str) -> None:
    desk, day = desk_in("370302"), date(2020, 5, 19)
    first = ask(desk, "去年参保300人，裁了9个，失业保险交了20万", today=day)
    assert ask(desk, asked, today=day).cards == ("zichuan-2020/job-retention-refund",)
    reply = ask(desk, asked, first.memory, day)
    assert reply.cards == ("zichuan-2020/job-retention-refund",)
    assert "10万元（上年度实际缴纳的失业保险费200000元×50%）" in reply.text
