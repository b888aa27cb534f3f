"""Lists that go on in the next message, and places told together with one number."""

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, answer

AGENCY = ("我们是阳曲的家政公司，有资质", "三月推荐出去干活 合同都签了")
ASKS = "职业介绍补贴总共多少钱"


@pytest.mark.parametrize(
    "said",
    [
        ("岗前的16个，安全技能21个", "转岗的5个"),
        ("岗前的16个", "安全技能的21个", "转岗的5个"),
        ("岗前培训16人", "安全技能培训21人，转岗转业培训5人"),
        ("岗前的16个，安全技能21个", "转岗的5个…就这些"),
    ],
)
def test_a_list_goes_on_in_the_next_message(said: tuple[str, ...]) -> None:
    assert "12600元" in answer(SHANXI_2022, "厂里自己办的培训", *said, "企业补贴一共多少")


def test_a_total_is_no_further_kind_of_a_list() -> None:
    said = ("岗前培训16人", "安全技能培训21人", "一共37人")
    text = answer(SHANXI_2022, "厂里自己办的培训", *said, "企业补贴一共多少")
    assert "11100元" in text and "22200" not in text


@pytest.mark.parametrize(
    ("where", "much"),
    [
        ("北京天津七个", "7000元"),
        ("北京、天津加起来七个", "7000元"),
        ("北京和天津一共七个", "7000元"),
        ("江苏、浙江、上海这几个地方7人，大同跟吕梁3人", "9400元"),
        ("江苏跟浙江拢共7个人，大同朔州那边7个人", "12600元"),
        ("晋中、阳泉加起来3个，天津电子厂7个", "9400元"),
        ("大同7个|对了 还有个去内蒙的", "6600元"),
    ],
)
def test_places_told_with_one_number_are_one_goal(where: str, much: str) -> None:
    assert much in answer(TAIYUAN_2020, *AGENCY, *where.split("|"), ASKS)


def test_where_people_were_sent_is_not_where_it_is_asked() -> None:
    said = ("我是认定过的劳务经纪人", "送出去的人，本县厂里9个", "晋中、阳泉加起来6个")
    text = answer(TAIYUAN_2020, *said, "合同全签了，按新标准我能报多少")
    assert "当时还没有" not in text and "9300元（500元×9人＋800元×6人）" in text


def test_who_left_after_a_short_time_is_taken_off_though_the_others_stayed_long() -> None:
    said = ("小微企业去年十月雇下9个人，都满半年了", "有2个干了仨月就走了", "能补多少")
    assert "10500元（1500元×7人）" in answer(TAIYUAN_2020, *said)


def test_who_did_not_come_to_one_of_several_courses_is_not_paid_for() -> None:
    said = ("厂里自己办的培训", "岗前16个，安全技能24个", "安全技能里头有4个没来上课")
    text = answer(SHANXI_2022, *said, "一共能补多少")
    assert "10800元" in text and "12000" not in text


@pytest.mark.parametrize(
    "kinds",
    [
        "里头建档立卡六个，搬迁下来的五个，另外四个就是附近一般农户",
        "其中贫困户6个，搬迁户5个，剩下4个是普通村民",
        "里面6个是贫困户，5个是搬迁户",
    ],
)
def test_the_kinds_listed_of_a_whole_are_all_of_it(kinds: str) -> None:
    said = ("家庭农场，种蓝莓的", "长期工15个都签了两年合同", kinds)
    text = answer(COUNTY_2020, *said, "一次性补贴能给农场多少")
    assert "3000元（500元×6人）" in text and "2500元（500元×5人）" in text
    assert "7500元" not in text and "2000元" not in text


def test_those_from_nearby_whom_they_took_on_are_their_own() -> None:
    said = ("家庭农场", "帮工14个都签了两年合同", "贫困户5个，搬迁户5个，另外四个是附近的一般农户")
    assert "一共5000元" in answer(COUNTY_2020, *said, "一次性补贴能给农场多少")


def test_a_lot_of_which_some_did_not_come_is_put_right_by_itself() -> None:
    said = ("咱是大型商超", "登记失业满半年的头一批二十一个，第二批七个，统统签三年")
    text = answer(
        SHANXI_2022, *said, "啊说错了，第二批有两个嫌路远没来", "按2022年12月的能申请多少"
    )
    assert "2000元（" not in text
