"""What a sentence is: what is done by saying it, what it asks, and what it is about."""

from pathlib import Path

import pytest

from nlp.lexicon import Lexicon
from nlp.questions.intent import read
from nlp.wordlist import ORDINARY
from policy.files import read_yaml

BOOKS = Path(__file__).parents[3] / "data" / "lexicon"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The lexicon we ship."""
    paths = (one for one in BOOKS.glob("*.yaml") if one.stem != "definitions")
    books = {path.stem: read_yaml(path) for path in paths}
    return Lexicon(**books, words=ORDINARY)


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("我不想活了", "danger"),
        ("老板扣了身份证不让走", "violence"),
        ("工地上塌方了", "accident"),
        ("转人工", "handoff"),
        ("你们就会踢皮球", "complaint"),
        ("你是机器人吗", "robot"),
        ("您好", "greeting"),
        ("谢谢啊", "thanks"),
        ("再见", "bye"),
        ("我的申请批下来没", "own_case"),
        ("我们上个月报的补贴批下来多少了", "own_case"),
    ],
)
def test_what_is_done_by_saying_it(lexicon: Lexicon, said: str, act: str) -> None:
    assert act in read(said, lexicon).acts


@pytest.mark.parametrize("said", ["稳岗返还怎么申请", "我们裁了5个人", "招工补贴多少钱"])
def test_a_plain_question_is_no_act(lexicon: Lexicon, said: str) -> None:
    assert read(said, lexicon).acts == frozenset()


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("我们招了三个人，工资怎么算", "handoff"),
        ("新招的人工作满半年", "handoff"),
        ("几个人工资没发", "handoff"),
    ],
)
def test_a_word_that_arises_between_two_words_was_not_said(
    lexicon: Lexicon, said: str, act: str
) -> None:
    assert act not in read(said, lexicon).acts


@pytest.mark.parametrize(
    ("asked", "aspects"),
    [
        ("稳岗返还给多少钱", ("amount",)),
        ("稳岗返还什么条件", ("conditions",)),
        ("要交哪些材料", ("materials",)),
        ("去哪办", ("where",)),
        ("什么时候到期", ("validity",)),
        ("能不能同时领", ("conditions", "exclusion")),
        ("补助金那边报一份，基金那边也报", ("exclusion",)),
        ("两个基金各领一份", ("exclusion",)),
        ("打哪个电话", ("contact",)),
        ("咋申请", ("process",)),
        ("要什么材料，去哪办，给多少", ("materials", "where", "amount")),
        ("稳岗返还", ()),
        ("材料该往哪交", ("where",)),
        ("手续跑哪个局办", ("where",)),
        ("表格递给谁", ("where",)),
        ("要啥材料 往哪交", ("materials", "where")),
        ("材料都有啥，交到哪", ("materials", "where")),
        ("这笔钱归省厅批还是市局批", ("where",)),
        ("报表发到哪个邮箱", ("where",)),
        ("返还的邮箱地址是甚", ("where", "contact")),
        ("合同最少得签几年", ("conditions",)),
        ("得新招多少人 给啥钱", ("conditions", "amount")),
    ],
)
def test_what_is_asked_in_the_order_it_is_asked(
    lexicon: Lexicon, asked: str, aspects: tuple[str, ...]
) -> None:
    assert read(asked, lexicon).aspects == aspects


@pytest.mark.parametrize(
    ("said", "topic"),
    [("医保能报销吗", "医疗保险"), ("公积金提取要啥", "住房公积金的缴存、提取和贷款")],
)
def test_a_question_for_another_office_knows_its_door(
    lexicon: Lexicon, said: str, topic: str
) -> None:
    outside = read(said, lexicon).outside
    assert outside
    assert outside.topic == topic
    assert "可拨打 12" in outside.door


def test_a_question_for_us_has_no_other_door(lexicon: Lexicon) -> None:
    assert read("失业保险能退多少", lexicon).outside is None


def test_what_is_said_at_home_is_what_documents_mean(lexicon: Lexicon) -> None:
    assert "裁员" in read("我们厂撵走几个", lexicon).terms
    assert "小微企业" in read("小作坊也算吗", lexicon).terms


def test_a_word_typed_by_its_sound_is_mended_and_said_so(lexicon: Lexicon) -> None:
    reading = read("裁元率咋算", lexicon)
    assert ("裁元率", "裁员率") in reading.mended
    assert "裁员率" in reading.terms
    assert read("裁员率咋算", lexicon).mended == ()


@pytest.mark.parametrize(
    "said",
    [
        "医保怎么报销",
        "医保去哪里报销",
        "我的医保断了咋办",
        "医保多少钱一年",
        "医疗保险怎么交",
        "医保",
    ],
)
def test_a_question_about_health_insurance_is_for_its_own_office(
    lexicon: Lexicon, said: str
) -> None:
    outside = read(said, lexicon).outside
    assert outside is not None
    assert outside.topic == "医疗保险"


@pytest.mark.parametrize(
    "said",
    [
        "失业期间医保谁交",
        "领失业金的时候医保咋办",
        "下岗了医保怎么办",
        "公司不给交医保怎么办",
        "医保能缓缴吗",
        "灵活就业的医保给不给补",
        "五险减免包括医保和生育保险吗",
        "公益岗交不交医保",
    ],
)
def test_a_question_of_ours_in_which_health_insurance_occurs_stays_with_us(
    lexicon: Lexicon, said: str
) -> None:
    assert read(said, lexicon).outside is None


@pytest.mark.parametrize(
    ("said", "benefit"),
    [
        ("留工的钱给多少", "一次性留工培训补助"),
        ("扩岗的那笔钱咋领", "一次性扩岗补助"),
        ("招人的钱给好多", "一次性吸纳就业补贴"),
        ("考证的钱能报不", "职业技能等级证书补贴"),
    ],
)
def test_the_money_for_something_is_its_grant(lexicon: Lexicon, said: str, benefit: str) -> None:
    assert benefit in read(said, lexicon).benefits


@pytest.mark.parametrize(
    "said",
    [
        "交社保的钱能退不",
        "创业的钱能借多少",
        "老板欠我见习的钱",
        "实习的钱老板不给",
        "能不能照帮扶车间那样拿招人的钱",
    ],
)
def test_money_paid_owed_or_of_several_kinds_is_no_grant(lexicon: Lexicon, said: str) -> None:
    assert read(said, lexicon).benefits == ()


@pytest.mark.parametrize(
    "said",
    ["招了七个人", "后来寻了十一个伙计", "又添下3个", "叫来二十来个人", "雇了俩月，添了四个帮手"],
)
def test_however_many_were_taken_on_they_were_taken_on(lexicon: Lexicon, said: str) -> None:
    assert "新吸纳" in read(f"{said}，给多少", lexicon).terms


def test_who_only_tells_of_people_taken_on_asks_for_nothing(lexicon: Lexicon) -> None:
    assert "新吸纳" not in read("去年8月我们招了5个", lexicon).terms


@pytest.mark.parametrize("said", ["干了七个月", "裁了七个人", "涨了两个点"])
def test_other_numbers_tell_of_nobody_taken_on(lexicon: Lexicon, said: str) -> None:
    assert "新吸纳" not in read(f"{said}，给多少", lexicon).terms


@pytest.mark.parametrize(
    "said",
    ["光缺一个来月的人", "就忙这两个月", "赶完就不要了", "眼下缺二十来个人", "收秋缺人手"],
)
def test_hands_that_are_needed_for_a_while_are_borrowed(lexicon: Lexicon, said: str) -> None:
    assert "短期缺工" in read(said, lexicon).terms


def test_a_firm_that_looks_for_people_to_stay_needs_no_borrowed_ones(lexicon: Lexicon) -> None:
    assert "短期缺工" not in read("厂里长年缺人，招不下工", lexicon).terms


@pytest.mark.parametrize(
    "said", ["大队给安排的那种岗都是啥", "政府出钱的岗位", "村里公家给的岗", "社区设的岗位"]
)
def test_posts_that_are_paid_for_are_public_ones(lexicon: Lexicon, said: str) -> None:
    assert "公益性岗位" in read(said, lexicon).benefits


def test_what_a_comma_parts_does_not_sound_like_one_word(lexicon: Lexicon) -> None:
    assert "参加失业保险" not in read("还有补助不，叫啥名", lexicon).terms
