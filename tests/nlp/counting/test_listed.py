"""What is denied once of several things is denied of each."""

import pytest

from nlp.counting.listed import told_of_each


@pytest.mark.parametrize(
    ("told", "of_each"),
    [
        ("环保、失信的名单上都没我们", "环保上都没我们，失信的名单上都没我们"),
        ("黑名单和失信名单我们都没上过", "黑名单我们都没上过，失信名单我们都没上过"),
        ("隔离衣、口罩全不生产", "隔离衣全不生产，口罩全不生产"),
        ("不在发改、环保的黑名单里", "不在发改，不在环保的黑名单里"),
        ("没生产过口罩、隔离衣", "没生产过口罩，没生产过隔离衣"),
        ("不是脱贫户、大学生", "不是脱贫户，不是大学生"),
        ("县里没列过中风险、高风险", "县里没列过中高风险"),
        ("没当过中、高风险地区", "没当过中高风险地区"),
        ("既不是建档立卡或者搬迁的，交了社保", "既不是建档立卡，不是搬迁的，交了社保"),
    ],
)
def test_a_no_before_or_behind_several_things_is_said_of_each(told: str, of_each: str) -> None:
    assert told_of_each(told) == of_each


@pytest.mark.parametrize(
    ("told", "joined"),
    [
        ("失信名单查过了，没有我们", "失信名单查过了没有我们"),
        ("环保那个黑名单，俺们从来没上过", "环保那个黑名单俺们从来没上过"),
        ("口罩、防护服啥的，没做过", "口罩、防护服啥的没做过"),
        ("失业保险交了四年，一直没断过", "失业保险交了四年按时足额"),
        ("参保五年，没断没漏，也没欠过费", "参保五年按时足额"),
        ("保险不欠不断不漏，30人", "保险按时足额，30人"),
        ("失业险交了三年，没停工", "失业险交了三年，没停工"),
        ("失业险没断过，但少交过", "失业险按时足额，但少交过"),
        ("社保年年交，我们从来没欠过费，30人", "社保年年交按时足额，30人"),
    ],
)
def test_the_thing_that_is_spoken_of_is_told_with_its_denial(told: str, joined: str) -> None:
    assert told_of_each(told) == joined


@pytest.mark.parametrize(
    "told",
    [
        "没裁员、承诺书也写了",
        "不是贫困户、是搬迁户",
        "不是大厂、都是本村的",
        "没欠费、按时足额缴费",
        "合同签了，没断保",
        "正规公司，没有外债",
        "上了社保、签了合同的都没走",
        "介绍了3个、5个都没出省",
        "养老、失业、工伤都在交",
        "失业保险交了四年，工资从没欠过",
        "工资月月发，从没欠过",
        "失业保险去年欠了3个月，今年没欠",
        "失业保险断过两个月，一直没补",
        "失业保险交了四年，没欠银行的钱",
    ],
)
def test_what_is_said_of_one_thing_alone_stays_as_it_was_told(told: str) -> None:
    assert told_of_each(told) == told
