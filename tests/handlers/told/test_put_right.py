"""What is put right or added after a reckoned answer: it is reckoned again."""

from datetime import date, timedelta

import pytest

from bot.messages import Memory
from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

TAIYUAN = desk_in("140100")
IN_2020, IN_2022 = date(2020, 4, 1), date(2022, 9, 1)


def told_one_by_one(today: date, *said: str) -> tuple[str, Memory]:
    memory, text = Memory(), ""
    for one in said:
        reply = ask(TAIYUAN, one, memory, today)
        memory, text = reply.memory, reply.text
    return text, memory


@pytest.mark.parametrize("said", ["不是两万 是三万", "不是两万，是三万", "不对，是三万"])
def test_a_figure_of_a_question_is_put_right(said: str) -> None:
    text, _ = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少", said)
    assert "27000元" in text and "18000元" not in text


def test_a_figure_that_was_told_is_put_right_and_stays_so() -> None:
    first = "小微招了5个干了7个月的，一次性补助给多少"
    text, memory = told_one_by_one(IN_2020, first, "不是5个，是8个")
    assert "12000元（1500元×8人）" in text
    assert "12000元" in ask(TAIYUAN, "一共给多少", memory, IN_2020).text


def test_a_new_fact_after_a_reckoned_answer_counts_in_it() -> None:
    text, _ = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少", "我们是大企业")
    assert "1万元（上年度实际缴纳的失业保险费20000元×50%）" in text and "18000" not in text


def test_a_kind_asked_about_after_a_reckoned_answer_is_reckoned() -> None:
    asked = ("稳岗返还去年交了两万能返多少", "大企业呢", "小公司呢")
    text, _ = told_one_by_one(IN_2022, *asked)
    assert "18000元" in text and "1万元" not in text


def test_of_two_figures_asked_about_the_last_counts() -> None:
    text, _ = told_one_by_one(IN_2020, "小微企业新招5个人给多少", "招10个呢", "都干满7个月了")
    assert "15000元（1500元×10人）" in text


def test_the_figures_of_another_benefit_are_not_taken_over() -> None:
    text, _ = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少", "扩岗补助", "我们是大企业")
    assert "按您说的算" not in text


def test_the_figures_of_a_question_are_of_one_day() -> None:
    _, memory = told_one_by_one(IN_2022, "稳岗返还去年交了两万能返多少")
    assert "20000" not in ask(TAIYUAN, "我们是大企业", memory, IN_2022 + timedelta(days=1)).text


@pytest.mark.parametrize(
    ("place", "said", "sum_of_money"),
    [
        (
            TAIYUAN_2020,
            (
                "小微企业，去年10月招了12个，都干满半年了",
                "不对，看了花名册，是10个，另外两个是老板家亲戚来帮忙的，没算员工",
                "吸纳就业补助一共多少钱",
            ),
            "15000元（1500元×10人）",
        ),
        (
            TAIYUAN_2020,
            (
                "小微企业，去年10月招了8个人，都还在",
                "哦，还漏了1个",
                "吸纳就业补助一共多少钱",
            ),
            "13500元（1500元×9人）",
        ),
        (
            TAIYUAN_2020,
            (
                "小微企业，去年9月招了9个",
                "里头有3个过完年就没再来",
                "吸纳就业补助一共多少钱",
            ),
            "9000元（1500元×6人）",
        ),
        (
            TAIYUAN_2020,
            (
                "我们厂28个人，去年裁了3个，失业保险交了两万",
                "等下，会计说是三万二",
                "稳岗返还能返多少",
            ),
            "16000元",
        ),
        (
            TAIYUAN_2020,
            (
                "我们厂28个人，去年裁了3个，失业保险交了两万",
                "不对，两万是企业交的，个人还有一万",
                "稳岗返还能返多少",
            ),
            "15000元",
        ),
        (
            SHANXI_2022,
            (
                "我开了个帮扶车间，今年招了20个脱贫户",
                "数错了，里面3个不是脱贫户，实际17个",
                "吸纳补贴能领多少",
            ),
            "25500元（1500元×17人）",
        ),
        (
            SHANXI_2022,
            ("我们帮扶车间招了11个脱贫劳动力", "其中3个人不是脱贫户", "吸纳补贴能领多少"),
            "12000元（1500元×8人）",
        ),
        (
            TAIYUAN_2020,
            (
                "小微企业，去年9月招了6个人，一直在干",
                "不对，是5个，有一个是我表侄女，没算招的",
                "吸纳就业补助一共多少钱",
            ),
            "7500元（1500元×5人）",
        ),
        (
            TAIYUAN_2020,
            (
                "小微企业，去年9月招了6个人，一直在干",
                "其中2个不是脱贫户",
                "吸纳就业补助一共多少钱",
            ),
            "一共9000元",
        ),
        (
            TAIYUAN_2020,
            (
                "小微企业，去年9月招了8个人",
                "不对不对，后来那3个漏数了，是11个，都干满七个月了",
                "吸纳就业补助一共多少钱",
            ),
            "16500元（1500元×11人）",
        ),
        (
            SHANXI_2022,
            (
                "我们厂是就业帮扶基地",
                "用了104个脱贫劳动力",
                "哎记错了，有5个不是脱贫户",
                "吸纳补贴我们不报，就问那个奖励给多少",
            ),
            "这一档：10万元",
        ),
        (
            COUNTY_2020,
            (
                "厂里工人今年考下来的：中级工5个，高级工3个",
                "高级工数错了，有1个没考过，是2个",
                "另外有3个人（都是焊工）今年新考了特种作业操作证",
                "企业培训补贴总共能有多少",
            ),
            "合计13300元",
        ),
    ],
)
def test_a_number_put_right_in_whatever_words_is_reckoned_with(
    place: tuple[str, date], said: tuple[str, ...], sum_of_money: str
) -> None:
    assert sum_of_money in answer(place, *said)


@pytest.mark.parametrize(
    ("story", "put_right", "sum_of_money"),
    [
        ("老公跟村里组织的队伍去了福建", "不对，去的是毕节", "每人500元"),
        ("我跟村里组织的队伍去了安顺打工", "说错了，应该是广东", "每人1000元"),
        (
            "老公跟村里组织的队伍去了福建，儿子跟队伍去了安顺",
            "记错了，儿子去的是广州",
            "一共2000元",
        ),
        (
            "老公是村里组织的，去了福建，儿子跟队伍去了安顺",
            "哦不对，儿子就在我们本县厂里上班",
            "一共1000元",
        ),
    ],
)
def test_where_somebody_went_is_put_right(story: str, put_right: str, sum_of_money: str) -> None:
    said = ("我家是贫困户，户口在息烽", story, put_right, "求职补贴一共多少")
    assert sum_of_money in answer(COUNTY_2020, *said)


def test_how_long_a_contract_is_may_be_put_right_in_another_unit() -> None:
    said = ("我是个种粮大户，雇了6个贫困户", "合同是两年的，记错了，是11个月")
    text = answer(COUNTY_2020, *said, "每人500的一次性补贴给不给")
    assert "【吸纳贫困劳动力稳定就业补贴】" in text
    assert "11个月" in text and "不符合" in text


def test_who_left_by_themselves_were_not_laid_off() -> None:
    said = ("我们28个人，去年裁了6个", "哎不对，里头有2个是自己辞职走的")
    text = answer(TAIYUAN_2020, *said, "去年失业保险交了2万，稳岗返还能返多少")
    assert "按您说的“28个人、4个”：裁员率约14.3%" in text


def test_the_size_of_a_firm_is_put_right_and_not_the_number_laid_off() -> None:
    said = ("我们厂28个人，去年裁了3个", "数错了，厂里是38个")
    text = answer(TAIYUAN_2020, *said, "去年失业保险交了2万，稳岗返还能返多少")
    assert "按您说的“38个人、3个”" in text


def test_who_does_not_claim_a_benefit_any_more_has_not_had_it() -> None:
    said = ("我们厂是就业帮扶基地", "用了99个脱贫劳动力", "吸纳补贴不领了，奖励给多少")
    text = answer(SHANXI_2022, *said)
    assert "10万元" in text and "已经领过" not in text


@pytest.mark.parametrize(
    "said",
    ["课时不是60，是51，我记混了", "搞错了，课时是51，不是60", "课时是51，我记混了"],
)
def test_lessons_put_right_that_were_never_told_are_not_people(said: str) -> None:
    text = answer(COUNTY_2020, "公司转岗培训，14个人，都有合格证", said, "能补多少")
    assert "12600元（100元×14人×9天" in text
