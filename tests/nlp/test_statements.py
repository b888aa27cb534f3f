"""What clauses state, and what they only ask."""

import pytest

from nlp.statements import (
    clauses,
    denies,
    imagined,
    never_had,
    sets_aside,
    sounds_asking,
    states,
)

SIGNED = ("合同 签", "有 合同")
LISTED = ("黑名单",)
INSURED = ("都参保", "参保的", "给 上着社保")
RECOGNISED = ("认定",)
PAID = ("足额", "没断", "没欠")


@pytest.mark.parametrize(
    ("clause", "cues", "stated"),
    [
        ("合同都签了", SIGNED, True),
        ("签了合同", SIGNED, True),
        ("合同还没签", SIGNED, False),
        ("没签合同", SIGNED, False),
        ("没有合同", SIGNED, False),
        ("工资按月发", SIGNED, None),
        ("在黑名单里", LISTED, True),
        ("不在黑名单", LISTED, False),
        ("黑名单上没俺", LISTED, False),
        ("失业险一直足额交着没断过", PAID, True),
        ("没断过", PAID, True),
        ("没足额交", PAID, False),
        ("跟黑名单一点关系没有", LISTED, False),
        ("黑名单和俺们厂八竿子打不着", LISTED, False),
        ("与黑名单不搭界", LISTED, False),
        ("黑名单上找不着俺们厂", LISTED, False),
        ("黑名单里头压根没得我们", LISTED, False),
        ("黑名单我们公司从来没进过", LISTED, False),
        ("黑名单查了两遍也没咱", LISTED, False),
        ("合同倒是一个都没签", SIGNED, False),
        ("就是没有到就业局办过认定", RECOGNISED, False),
        ("还没去区里头认定", RECOGNISED, False),
        ("没花钱就在区里认定了", RECOGNISED, None),
        ("没找人自己去局里认定的", RECOGNISED, None),
    ],
)
def test_a_no_beside_or_between_the_words_turns_the_statement_round(
    clause: str, cues: tuple[str, ...], stated: bool | None
) -> None:
    assert states(clause, cues) is stated


@pytest.mark.parametrize(
    ("clause", "cues"),
    [
        ("不过参保的有41个", INSURED),
        ("不光都参保", INSURED),
        ("差不多都参保了", INSURED),
        ("没多久就都参保了", INSURED),
        ("都参保没问题", INSURED),
        ("不得不签了合同", SIGNED),
        ("合同不到一个星期就签了", SIGNED),
    ],
)
def test_a_word_with_a_no_in_it_denies_nothing(clause: str, cues: tuple[str, ...]) -> None:
    assert states(clause, cues) is True


def test_what_was_never_broken_off_is_kept_up() -> None:
    assert states("单位给上着社保从来没断过", INSURED) is True
    assert states("单位没给我们上着社保", INSURED) is False


def test_what_those_did_who_are_such_is_said_of_them_and_not_of_what_they_are() -> None:
    assert states("参保的都没走", INSURED) is True


def test_a_statement_ends_where_another_begins() -> None:
    assert states("合同签了但没参保", SIGNED) is True
    assert states("没签合同可是都参保", INSURED) is True


def test_who_tells_of_such_things_and_the_like_asks_nothing() -> None:
    assert not sounds_asking("没做过防护服啥的") and not sounds_asking("做口罩什么的")
    assert sounds_asking("这补贴是干啥的") and sounds_asking("要什么材料")


@pytest.mark.parametrize(
    ("clause", "none"),
    [
        ("一个没裁", True),
        ("没有裁员", True),
        ("从来不裁人", True),
        ("裁员的没几个", False),
        ("裁了5个", False),
    ],
)
def test_who_says_that_there_is_none_of_it_denies_it(clause: str, none: bool) -> None:
    assert denies(clause, ["裁"]) is none


def test_a_text_is_cut_at_punctuation_and_blanks() -> None:
    assert clauses("我们厂28人，裁了5个 合同都签了。能领不？") == (
        "我们厂28人",
        "裁了5个",
        "合同都签了",
        "能领不",
    )


@pytest.mark.parametrize(
    "text",
    [
        "能领不",
        "补多少",
        "是不是得签合同",
        "咋个办",
        "算不算",
        "合同签多久",
        "得干多长",
        "补3个还是5个",
        "自己交社保的呢",
        "要是现在自己交社保呢",
        "现在还在打工的人呢",
        "这5个给补助不给",
        "招了几个才能领",
    ],
)
def test_questions_sound_like_questions(text: str) -> None:
    assert sounds_asking(text)


@pytest.mark.parametrize(
    "text",
    [
        "合同都签了",
        "我们厂28个人",
        "招了俩毕业生",
        "搞了技能培训",
        "我们十几个人",
        "一直交着呢",
        "现在自己按灵活就业交社保呢",
        "还在家等消息呢",
        "干了没多久",
        "其中2个还是前年考的",
        "今年招了几个22届的毕业生",
        "雇了几个脱贫户",
    ],
)
def test_statements_do_not(text: str) -> None:
    assert not sounds_asking(text)


def test_no_work_found_is_no_school_denied() -> None:
    assert states("应届生没找到工作", ["应届"]) is True
    assert states("大学生还没就业", ["大学生"]) is True
    assert states("不是应届", ["应届"]) is False


@pytest.mark.parametrize(
    ("text", "is_imagined"),
    [
        ("想办创业贷款", False),
        ("打算申请稳岗返还", False),
        ("准备去办社保缓缴", False),
        ("想办个厂", True),
        ("打算贷点钱开店", True),
        ("准备招6个人", True),
        ("去年裁了9个，往后也不打算裁了", False),
    ],
)
def test_who_means_to_apply_imagines_nothing(text: str, is_imagined: bool) -> None:
    assert imagined(text) is is_imagined


def test_who_speaks_of_a_few_firms_asks_nothing() -> None:
    assert not sounds_asking("给清徐县城的几家公司输送了8个")
    assert not sounds_asking("帮几个厂招了6个")
    assert not sounds_asking("给阳曲县里几家公司介绍成5个")
    assert not sounds_asking("招了几个伙计打算领补助")
    assert not sounds_asking("公司前几年招过一个")
    assert not sounds_asking("近几个月没停过")
    assert sounds_asking("要提前几年")
    assert sounds_asking("招了几个才算")
    assert sounds_asking("去广东的几个")
    assert sounds_asking("你们有几家企业")


def test_who_goes_on_with_what_they_asked_before_asks_nothing_by_that() -> None:
    assert not sounds_asking("一百个人 还是那个担保贷款")
    assert not sounds_asking("还是上回那笔返还")
    assert sounds_asking("去大厅还是那个邮箱")
    assert sounds_asking("领这个还是那个补贴")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("开工后那几天新招了二十二个", False),
        ("有三个没得拿到合格证", False),
        ("前几天刚办的", False),
        ("补贴有没得", True),
        ("要等几天", True),
    ],
)
def test_those_days_and_who_got_nothing_ask_for_nothing(text: str, asks: bool) -> None:
    assert sounds_asking(text) is asks


@pytest.mark.parametrize(
    "clause",
    [
        "不要吸纳补贴",
        "我们不选那个吸纳补贴",
        "扩岗补助我们不领",
        "那吸纳补贴不再要",
        "吸纳补贴我们放弃",
        "按人头一人一千五的不打算要",
    ],
)
def test_a_benefit_that_is_not_wanted_is_set_aside(clause: str) -> None:
    assert sets_aside(clause)


@pytest.mark.parametrize("clause", ["不要吸纳补贴行不行", "不领白不领", "不选的话扩岗补助能领吗"])
def test_a_question_about_it_sets_nothing_aside(clause: str) -> None:
    assert not sets_aside(clause)


def test_having_so_many_is_not_having_what_they_lack() -> None:
    assert states("里头有1个合同没签", ("合同 签", "有 合同")) is False
    assert states("有资质没认定", ("有 资质",)) is True


def test_a_list_of_those_who_did_not_ask_nothing() -> None:
    clause = "不是镇上呀劳务公司呀哪家组织的"
    assert not sounds_asking(clause)
    assert states(clause, ["组织"]) is False
    assert sounds_asking("是去镇上呀县里呀哪个地方办")


@pytest.mark.parametrize("clause", ["从没申过那份按人算的", "扩岗的没申领过"])
def test_who_never_applied_never_had_it(clause: str) -> None:
    assert never_had(clause)


@pytest.mark.parametrize(
    "clause",
    ["我们县中高风险区一个也没划", "中高风险地区我们这从来没有过", "高风险区域一次也没出过"],
)
def test_a_no_behind_an_area_denies_what_it_is(clause: str) -> None:
    assert states(clause, ["高风险"]) is False
    assert states("高风险区里好多人没上班", ["高风险"])
