"""Two benefits of which each was told its own people, asked about as one sum."""

from datetime import date

import pytest

from tests.handlers.stories import COUNTY, SHANXI, TAIYUAN, ZICHUAN, told

WINTER, AUTUMN, SPRING = date(2022, 12, 16), date(2022, 7, 16), date(2020, 4, 10)


@pytest.mark.parametrize(
    ("region", "day", "messages", "total"),
    [
        (
            SHANXI,
            WINTER,
            (
                "我们公司中型企业",
                "今年毕业的本科生4个，合同签了，失业保险也上了，这4个我们选扩岗补助，不要吸纳补贴",
                "另外还有7个登记失业大半年的，签了一年多的合同",
                "两样加起来给公司多少？",
            ),
            "13000元（6000元＋7000元）",
        ),
        (
            SHANXI,
            WINTER,
            (
                "大型企业，招了6个登记失业八个月的，合同签了两年",
                "今年毕业的大学生5个，合同签了，失业险也上了，这5个报扩岗补助",
                "两样一共给多少",
            ),
            "13500元（6000元＋7500元）",
        ),
        (
            SHANXI,
            AUTUMN,
            (
                "小饭店，没出过中高风险，12个人上着失业险，留工补助给多少",
                "今年招了2个应届毕业生，签了合同上了失业险，扩岗补助给多少",
                "两样一共多少",
            ),
            "9000元（6000元＋3000元）",
        ),
        (
            ZICHUAN,
            SPRING,
            (
                "口罩厂重点物资的，春节开工干了10天，天天20个人，春节开工补贴多少",
                "2月15又新招了4个签一年合同上社保，招人补贴多少",
                "两笔加起来多少",
            ),
            "44000元（4万元＋4000元）",
        ),
        (
            COUNTY,
            SPRING,
            (
                "合作社收了5个贫困户做工，吸纳补贴好多",
                "另外3个搞以工代训，一个月1000，干了2个月，以工代训补贴好多",
                "两样加起来好多",
            ),
            "4300元（2500元＋1800元）",
        ),
    ],
)
def test_each_is_worked_out_for_its_own_people_and_added(
    region: str, day: date, messages: tuple[str, ...], total: str
) -> None:
    text, cards = told(region, day, *messages)
    assert f"加起来：{total}" in text
    assert len(cards) == 2


@pytest.mark.parametrize(
    "messages",
    [
        ("扩岗补助招了3个应届毕业生，合同保险都有，给多少", "两样加起来呢"),
        (
            "招了3个今年毕业的，合同失业险都有，扩岗补助给多少",
            "这3个吸纳补贴给多少",
            "两样加起来多少",
        ),
        ("我们公司中型，招了6个今年毕业的本科生", "两样加起来给多少"),
    ],
)
def test_nothing_is_added_of_the_same_people_or_of_one_benefit(messages: tuple[str, ...]) -> None:
    assert "几项加起来" not in told(SHANXI, WINTER, *messages)[0]


def test_what_was_told_is_remembered_after_the_sum() -> None:
    text, _ = told(
        SHANXI,
        WINTER,
        "大型企业，招了4个今年毕业的大学生，合同签了，失业险上了，扩岗补助给多少",
        "又招了7个登记失业满8个月的，签了两年合同，给多少",
        "两项加起来一共多少",
        "扩岗补助那份是多少",
    )
    assert "6000元" in text


def test_nothing_is_added_of_what_is_refused() -> None:
    text, _ = told(
        SHANXI,
        WINTER,
        "小微企业，招了8个登记失业一年的，合同签三年",
        "今年毕业的大学生3个，签了合同上了失业险，这3个选扩岗补助",
        "两样加起来能领多少",
    )
    assert "几项加起来" not in text and "要求限大中型企业，不符合" in text


@pytest.mark.parametrize(
    ("day", "added"), [(date(2020, 5, 1), "17500元（12000元＋5500元）"), (date(2020, 9, 1), "")]
)
def test_what_is_over_is_not_added_to_what_can_be_had(day: date, added: str) -> None:
    text, _ = told(
        TAIYUAN,
        day,
        "小微企业，去年9月新招了8个人，都干满半年，招人补助多少",
        "另外介绍到本县上班3个、省外4个，合同都签了，有资质的，职介补贴多少",
        "两样加起来多少",
    )
    assert f"加起来：{added}" in text if added else "几项加起来" not in text


MASKS = "俺做口罩，防疫重点物资企业，1月30号到2月9号11天，天天30人上班"
NEWCOMERS = "2月21号又新招了6个，合同签两年，社保都上了"


@pytest.mark.parametrize(
    "question",
    [
        "春节开工的补贴和招人的补贴能不能都拿？加起来多少",
        "春节用工补贴跟吸纳就业补贴都能领吗，共多少",
        "招新人的补贴、春节开工补贴一共能拿多少",
    ],
)
def test_two_benefits_named_in_the_question_are_added(question: str) -> None:
    text, cards = told(ZICHUAN, SPRING, MASKS, NEWCOMERS, question)
    assert "加起来：72000元" in text and "没有写不能同时享受" in text and len(cards) == 2


def test_all_that_was_told_is_remembered_after_the_sum_of_two_named() -> None:
    question = "春节用工补贴和吸纳就业补贴加起来多少"
    text, _ = told(ZICHUAN, SPRING, MASKS, NEWCOMERS, question, "春节开工那个补贴是多少")
    assert "66000元（200元×30人×11天）" in text


def test_what_is_told_with_the_question_is_heeded() -> None:
    question = "俺们就是个普通服装厂，春节用工补贴和吸纳就业补贴加起来多少"
    text, _ = told(ZICHUAN, SPRING, "过年11天没停，天天30人上班", NEWCOMERS, question)
    assert "几项加起来" not in text


def test_what_the_firm_is_counts_for_each_of_them() -> None:
    question = "春节开工补贴和吸纳就业补贴加起来多少"
    text, _ = told(ZICHUAN, SPRING, MASKS, NEWCOMERS, question)
    assert "还没说到：属于疫情防控重点物资生产企业" not in text


@pytest.mark.parametrize(
    ("messages", "question"),
    [
        ((NEWCOMERS,), "春节用工补贴和吸纳就业补贴加起来多少"),
        ((MASKS, "2月21号前后新招了几个"), "春节用工补贴和吸纳就业补贴加起来多少"),
        ((), "春节用工补贴和吸纳就业补贴加起来最多几万"),
    ],
)
def test_nothing_is_added_where_one_of_those_named_is_open(
    messages: tuple[str, ...], question: str
) -> None:
    assert "几项加起来" not in told(ZICHUAN, SPRING, *messages, question)[0]


def test_what_excludes_each_other_is_not_added() -> None:
    hired = "我们中型企业，招了5个今年毕业的大学生，合同签一年半，失业险也上了"
    text, _ = told(SHANXI, WINTER, hired, "扩岗补助和吸纳就业补贴加起来能领多少")
    assert "几项加起来" not in text and "重复享受" in text
