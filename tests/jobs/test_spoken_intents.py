"""What a message wants: searches are told from all else that is said of work."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobs.hearing import shipped_words
from jobs.spoken.understanding import LONGEST, intent_in
from jobs.spoken.understood import Understood
from nlp.places.regions import in_force

Hear = Callable[..., Understood]
SETS = Path(__file__).parents[2] / "bench" / "sets"

RARELY = 0.011
"""How many of the questions about policy may be taken for searches: some do look for work."""


@pytest.mark.parametrize(
    "said",
    [
        "最近有招聘会吗",
        "有没有保安的活，要包住",
        "稳岗返还去哪里申请",
        "我投的那个有信没",
        "保安，" + "谢谢" * LONGEST + "稳岗返还去哪里申请",
    ],
)
def test_the_intent_alone_is_that_of_the_whole_search(hear: Hear, said: str) -> None:
    assert intent_in(said, in_force(), shipped_words()) == hear(said).intent


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("最近有招聘会吗", "fairs"),
        ("下次招聘会在哪开，几点", "fairs"),
        ("有新的告诉我", "subscribe"),
        ("有新的保安岗位通知我一声", "subscribe"),
        ("第二个工资多少", "details"),
        ("刚才那个在哪上班", "details"),
        ("投这个", "apply"),
        ("就第一个吧，帮我报上名", "apply"),
        ("我投的那个有信没", "applications"),
        ("面试通知啥时候来", "applications"),
        ("那个我不去了，取消吧", "withdraw"),
        ("把我投的撤回来", "withdraw"),
        ("这家是骗子", "report"),
        ("这家公司让我先交三百押金", "report"),
    ],
)
def test_what_is_to_be_done_about_a_posting(hear: Hear, said: str, intent: str) -> None:
    assert hear(said).intent == intent


@pytest.mark.parametrize(
    "said", ["不收押金的厂有没有", "要押金的不要", "找个不骗人的中介", "暑假能放假的食堂帮厨"]
)
def test_a_wish_not_to_be_cheated_is_no_report(hear: Hear, said: str) -> None:
    assert hear(said).intent == "search"


@pytest.mark.parametrize(
    "said",
    [
        "招人有补贴吗",
        "找工作补贴咋领",
        "职业介绍补贴给多少",
        "社保断了三个月咋补",
        "失业金领完了还没找到工作咋办",
        "保安证咋考",
        "工资拖了三个月不给",
        "工地上看材料的登记在哪办",
        "去浙江的电子厂上班有没有专车接",
        "组织去浙江打工的 一个人发多少",
        "2022年说要招多少个护林员",
        "二一年那个保安岗的钱 还能要不",
        "去年说的公益性岗位 先紧着哪些人",
        "俺耳朵背，找活有没有单独的照顾",
        "镇上有没有管找活的地方",
        "专门给打零工的办的招聘有没有",
    ],
)
def test_a_question_about_policy_is_no_search(hear: Hear, said: str) -> None:
    assert hear(said).intent == "other"


@pytest.mark.parametrize(
    "said",
    [
        "我要招人",
        "怎么发布招聘",
        "我们厂招了28人",
        "我们饭店想招两个服务员",
        "厂里1100人，干的都是手工活",
        "我们是省里的重点项目 工地在太原",
        "急用三十个短工，能给想想法子不",
        "学校的学生能不能过去顶一阵",
    ],
)
def test_an_employer_is_no_seeker(hear: Hear, said: str) -> None:
    assert hear(said).intent == "other"


@pytest.mark.parametrize(
    "said",
    [
        "有没有照顾老人的活",
        "急用钱，想找个短工的活",
        "找个按时发钱的工地活",
        "菜鸟服务站招人不",
        "找个能顶一阵的活",
    ],
)
def test_who_looks_for_such_work_is_still_a_seeker(hear: Hear, said: str) -> None:
    assert hear(said).intent == "search"


@pytest.mark.parametrize("said", ["你好", "谢谢", "今天天气咋样", "转人工", ""])
def test_small_talk_is_no_search(hear: Hear, said: str) -> None:
    assert hear(said).intent == "other"


@pytest.mark.parametrize(
    "said",
    [
        "退伍军人，想找个保安",
        "我是脱贫户，想在村里找个活",
        "失业了，有没有能干的活",
        "刚辞职，想找个收银",
        "有没有有餐补的文员",
        "签合同的司机有吗",
        "公益性岗位还有没得 俺是低保户 想离家近些",
        "刚考下电工证 想在淄川干",
        "看工地材料的 小店 包吃住",
        "法律顾问 一万往上 太原",
        "保洁 合同工 淄川",
        "会装水管 会刷墙 张店",
        "开挖机的 会修车 会看图 懂点电 清镇",
        "服务员 临时干几天 太原",
        "食堂打菜的 就上午几个小时",
        "挖土豆的临时工 开阳 一天多少钱",
        "我是木工出身 想回太原干 工资别低于八千",
        "淄川哪家饭店要打荷的",
        "烧锅炉 冬天那几个月就行 榆次",
        "测量员 工地在哪都行 包吃住",
        "学校里敲钟发报纸的",
        "给工地做饭 二十来个人吃 三千",
        "太原哪点能当天干当天拿钱",
        "工地做饭的 一天三顿 四十个人吃 三千五 包吃住",
        "在民办学校教英语 六千往上 双休",
        "检验员 在药厂干过化验 大专",
    ],
)
def test_who_one_is_and_what_one_wishes_are_no_questions_of_policy(hear: Hear, said: str) -> None:
    assert hear(said).intent == "search"


def test_in_what_year_one_finished_school_is_no_question_of_policy(hear: Hear) -> None:
    assert hear("2023年毕业的，想找个会计").intent == "search"


def test_who_hesitates_points_at_no_posting(hear: Hear) -> None:
    assert hear("那个啥 就是找个送水的活 太原").intent == "search"


def test_bare_words_of_work_are_a_search(hear: Hear) -> None:
    assert hear("保安 小店 3000").intent == "search"
    assert hear("叉车").intent == "search"
    assert hear("厂子是中型的").intent == "other"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("不想去那家了", "withdraw"),
        ("把昨天报的名给我退掉", "withdraw"),
        ("我报的那几家现在到哪一步了", "applications"),
        ("我都投过哪些", "applications"),
        ("那家一个月开多少", "details"),
        ("你刚发的那个讲讲具体干啥", "details"),
        ("想申请第一个岗位", "apply"),
        ("第一个我觉得行 帮我报", "apply"),
        ("那个月薪五千的库管我想去", "apply"),
        ("报了两家一家都没回", "applications"),
        ("名都报上了咋没人联系", "applications"),
        ("昨天给我推的那个电工在哪上班", "details"),
        ("有药店的活你跟我讲一声", "subscribe"),
        ("押了我身份证不还", "report"),
        ("你们推给我的那家纸箱厂还招吗", "details"),
        ("面试都好几天了 还没结果", "applications"),
        ("第一个不想面了", "withdraw"),
        ("有会计的活了跟我说一声", "subscribe"),
        ("往后太原有叉车活记得喊我", "subscribe"),
    ],
)
def test_acts_are_told_by_their_parts(hear: Hear, said: str, intent: str) -> None:
    assert hear(said).intent == intent


@pytest.mark.parametrize(
    "said",
    ["初中学历 息烽 三千到四千", "大专 太原 双休", "短工 遵义哪里有", "中专学历 淄川 五险"],
)
def test_conditions_alone_are_a_search(hear: Hear, said: str) -> None:
    assert hear(said).intent == "search"
    assert hear(said).keywords == ()


@pytest.mark.parametrize(
    "said", ["我厂做防护服的，那会说给派人盯着帮招工，是哪一级派的", "我哥的厂子税是在清徐交的了"]
)
def test_whose_works_it_is_tells_of_no_work_looked_for(hear: Hear, said: str) -> None:
    assert hear(said).intent == "other"


def test_hardly_any_question_about_policy_is_taken_for_a_search(hear: Hear) -> None:
    asked = {
        text
        for path in sorted(SETS.glob("*.jsonl"))
        if not path.name.startswith("searches")
        for line in path.read_text("utf-8").splitlines()
        for one in [json.loads(line)]
        for text in [*one.get("says", ())[-1:], one.get("text", "")]
    }
    taken = {text for text in asked if hear(text).intent == "search"}
    assert len(asked) > 2000
    assert len(taken) <= len(asked) * RARELY, taken
