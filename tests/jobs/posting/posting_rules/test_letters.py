"""What a firm writes to who applied: no money, no papers, no way round the office."""

import pytest

from tests.jobs.posting.posting_rules.judging import TODAY, rules

MOBILE, LANDLINE = "13800138000", "0351-7012345"


def found(text: str, phone: str = MOBILE, field: str = "note") -> list[tuple[str, str]]:
    """Rule and severity of what is found in a letter."""
    return [(one.rule, one.severity) for one in rules().letters.check({field: text}, phone, TODAY)]


def test_a_fraud_is_taken_apart_and_each_passage_named() -> None:
    text = "来前先交押金500元，加微信wang8888，带身份证抵押"
    refused = rules().letters.check({"place": text}, MOBILE, TODAY)
    assert {one.rule for one in refused} == {"charges", "contact", "documents"}
    assert all(one.severity == "refused" and one.passage in text for one in refused)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("面试请带300元工装押金", "charges"),
        ("来的时候带500元", "money"),
        ("请先转200块到财务", "money"),
        ("收到验证码请发给我", "money"),
        ("体检请扫码支付", "money"),
        ("身份证原件押在前台", "documents"),
        ("毕业证由公司保管", "documents"),
        ("加我微信详谈", "contact"),
        ("面试官微信：hr_zhang88", "contact"),
        ("找张经理 13900139000", "contact"),
        ("进群 123456789 等通知", "contact"),
        ("在家刷单，一单一结", "scheme"),
    ],
)
def test_what_may_not_be_written_to_anybody(text: str, rule: str) -> None:
    assert (rule, "refused") in found(text)
    assert (rule, "refused") in found(text, field="place")


@pytest.mark.parametrize(
    "text",
    [
        "太原市小店区长治路1号A座1203室，到了找前台王女士",
        "太原人才市场二楼12号展位",
        "山西省人民医院西门门卫室",
        "请带身份证原件和复印件，当场归还",
        "带好焊工证、健康证和两张一寸照片",
        "不收任何费用，不收押金",
        "我们会用微信视频联系您，请保持电话畅通",
        "用腾讯会议，会议号 123 456 789",
        "下周一早上八点来上班，试用期三个月，月薪5000元",
        "门口刷门禁，密码找保安",
        "中午管饭，来回路费公司报销",
        "岗位招满了，下次有机会再联系您",
    ],
)
def test_what_firms_honestly_write_goes_through(text: str) -> None:
    assert found(text) == []
    assert found(text, field="place") == []


@pytest.mark.parametrize(
    ("phone", "written"),
    [
        (MOBILE, "13800138000"),
        (MOBILE, "联系电话：138 0013 8000"),
        (MOBILE, "到了打138-0013-8000"),
        (MOBILE, "电话是+8613800138000，找王师傅"),
        (LANDLINE, "0351-7012345"),
        (LANDLINE, "(0351)7012345"),
        (LANDLINE, "座机 7012345"),
    ],
)
def test_the_registered_telephone_may_stand_there(phone: str, written: str) -> None:
    assert found(f"长治路1号，{written}。", phone) == []
    assert found(f"长治路1号，{written}。", "13700137000")[0] == ("contact", "refused")


def test_the_registered_telephone_hides_nothing_beside_it() -> None:
    assert found(f"电话：{MOBILE}，押金500元") == [("charges", "refused")]
    assert found(f"{MOBILE}1") == [] and found(f"{MOBILE}，13900139000") == [("contact", "refused")]


def test_a_demand_that_postings_may_not_make_is_for_staff() -> None:
    assert found("这个岗位只招男的，谢谢您") == [("sex", "flagged")]
