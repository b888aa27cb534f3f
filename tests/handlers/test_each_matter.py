"""One message may ask several things, or one thing in words of every day: each has its line."""

from datetime import date

import pytest

from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import SHANXI_2022, answer

SHANXI, TAIYUAN, ZICHUAN = "140000", "140100", "370302"


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ("中型厂招了当年的毕业生 合同最短签几年 到几月截止", ("满1年以上（12个月）", "2022年12月")),
        ("新招的人最少干够多久，那一千五才给", ("满6个月以上", "1500元")),
        ("小微企业新招的人得干满几个月 一个给多少", ("满6个月以上", "1500元")),
        (
            "咱中型的厂 招了今年毕业的大学生 也能跟小微一样领吸纳钱不 合同最少得签多长",
            ("满1年以上（12个月）", "参照小微企业"),
        ),
    ],
)
def test_each_of_two_matters_is_told(asked: str, lines: tuple[str, ...]) -> None:
    text = ask(desk_in(TAIYUAN), asked).text
    assert all(line in text for line in lines)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("招聘活动的统计表几号前报省厅，发到哪个邮箱", ("2月10日前", "sxjyjzjc@163.com")),
        ("专班负责人信息表最晚哪天交", ("12月16日前",)),
    ],
)
def test_who_asks_when_something_is_due_is_told_the_day(asked: str, told: tuple[str, ...]) -> None:
    text = ask(desk_in(SHANXI), asked).text
    assert all(one in text for one in told)


@pytest.mark.parametrize(
    ("asked", "door"),
    [
        ("小微招人那补助的材料该跑哪递", "市职业介绍服务中心"),
        ("俺开职介所 证是市里发的 介绍费归市里给还是省里给", "核准它的机关"),
        ("灵活就业社保补贴 是回大同领还是在太原领", "由本人自由选择"),
    ],
)
def test_who_asks_which_door_is_told_the_doors(asked: str, door: str) -> None:
    reply = ask(desk_in(TAIYUAN), asked)
    assert reply.aspects == ("where",)
    assert door in reply.text


def test_another_tax_office_is_another_door() -> None:
    desk = desk_in(TAIYUAN)
    first = ask(desk, "税在市里登记的 小微招人那补助 材料往谁那儿递")
    then = ask(desk, "那要是税在清徐报呢", first.memory)
    assert "指定的就业管理机构" in then.text


def test_a_wish_with_its_question_is_one_question() -> None:
    reply = ask(desk_in(ZICHUAN), "俺厂80个人 想办小微的创业担保贷款 今年得新招几个符合条件的")
    assert reply.cards == ("zichuan-2020/guaranteed-startup-loan",)
    assert "至少16人" in reply.text
    then = ask(desk_in(ZICHUAN), "俺还有个厂一百四十人 那得几个", reply.memory)
    assert "至少14人" in then.text


def test_a_wish_and_the_question_for_another_benefit_are_two() -> None:
    reply = ask(desk_in(ZICHUAN), "想问稳岗返还 公积金取出来咋办")
    assert "稳岗返还" in reply.text
    assert "12329" in reply.text


def test_people_who_meet_the_conditions_are_told_of_and_not_asked_about() -> None:
    said = "俺厂50个人，今年新招了六个符合条件的，想办企业那种创业贷款，人数够不"
    reply = ask(desk_in(ZICHUAN), said)
    assert reply.cards == ("zichuan-2020/guaranteed-startup-loan",)
    assert "20%" in reply.text


def test_who_wants_help_with_hiring_is_given_the_other_number() -> None:
    desk = desk_in(SHANXI)
    first = ask(desk, "中型企业招大学生的补贴 省里有电话问政策没")
    assert "0351-7676071" in first.text
    then = ask(desk, "还想请省里替俺厂招人 打哪个", first.memory)
    assert "0351-5278313" in then.text


@pytest.mark.parametrize(
    "asked",
    ["挺着大肚子挤不了车 单位能让我在家上班吗", "有个吃奶的娃 能不能早点下班", "怀着娃 能在家干不"],
)
def test_with_child_or_nursing_one_may_agree_on_other_hours(asked: str) -> None:
    reply = ask(desk_in(ZICHUAN), asked)
    assert reply.cards == ("zichuan-2020/labour-relations",)
    assert "可协商远程办公" in reply.text


@pytest.mark.parametrize(
    "asked",
    [
        "户口在四川 在太原送外卖 想自己交社保 必须本地户口才让交吗",
        "自己上养老保险人家卡户口不",
        "户籍是河北的 摆摊 自个儿交社保要不要本地户口",
    ],
)
def test_whose_household_is_elsewhere_may_insure_themselves(asked: str) -> None:
    reply = ask(desk_in(TAIYUAN), asked)
    assert reply.cards == ("shanxi-2022-06/flexible-employment-enrolment",)
    assert "户籍限制全面取消" in reply.text
    assert "这份文件没有写" not in reply.text


@pytest.mark.parametrize(
    ("region", "said", "family"),
    [
        (TAIYUAN, "请问我这家政公司70人，上了环保黑名单还能返还失业险不", "job-retention-refund"),
        (TAIYUAN, "想问一下，俺这人力资源公司新招4个，给多少钱", "hiring"),
        (ZICHUAN, "咨询下我们职介所招了3个人，一次性吸纳就业补贴给多少", "hiring"),
    ],
)
def test_who_announces_a_question_asks_only_one(region: str, said: str, family: str) -> None:
    reply = ask(desk_in(region), said)
    assert len(reply.cards) == 1 and family in reply.cards[0]


def test_two_benefits_asked_of_behind_the_announcement_are_two_questions() -> None:
    said = "请问吸纳就业补助一人几个钱，职业介绍补贴找谁申请"
    assert len(ask(desk_in(TAIYUAN), said, today=date(2020, 5, 1)).cards) == 2


@pytest.mark.parametrize(
    ("place", "asked"),
    [("太原", "哪一天办，在什么地方"), ("运城", "哪天，在哪儿办"), ("大同", "啥时候，在哪")],
)
def test_when_and_where_a_fair_is_hears_its_day_and_place(place: str, asked: str) -> None:
    fair = "听说厅里要搞企业复工复产专场招聘会"
    text = answer((place, date(2022, 12, 19)), fair, asked)
    assert "12月21日山西综改示范区" in text and "12月22日运城市" in text
    assert "其他市" in text


@pytest.mark.parametrize("asked", ["我在太原能参保不", "我自己能不能参保", "像我这种人可以参保吗"])
def test_whether_somebody_may_enrol_is_not_about_a_refund(asked: str) -> None:
    told = "打零工的，想自己交养老，听说户口不在本省不收"
    text = answer(("太原", date(2022, 9, 6)), told, asked)
    assert "户籍限制全面取消" in text and "稳岗返还" not in text


def test_who_likens_themselves_to_others_asks_one_thing() -> None:
    told = ("我们电子厂用工密集，全厂640人，脱贫户230个", "可以像帮扶车间那样，拿吸纳补贴吗")
    text = answer(SHANXI_2022, *told)
    assert "还差360人" in text and "按您说的算" not in text
