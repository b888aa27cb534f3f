"""Another office's door does not swallow what a card of ours answers."""

import re

import pytest

from tests.handlers.shipped import ask, desk_in
from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer

TAIYUAN, ZICHUAN, GUIYANG = "140100", "370302", "520100"

OURS_TOO = [
    (TAIYUAN, "领失业补助金的时候医保卡还能刷不", "unemployment-allowance", "医疗保障局"),
    (ZICHUAN, "孕妇产假回来能在家办公不", "labour-relations", "12333"),
    (TAIYUAN, "缓缴养老保险期间有人办退休要先补上不", "premium-deferral", "社会保险经办机构"),
    (TAIYUAN, "灵活就业社保补贴打到社保卡，社保卡没激活咋办", "flexible", "社会保障卡服务网点"),
    (ZICHUAN, "雇了残疾人，残疾证过期了残保金还减不减", "disability-levy", "残疾人联合会"),
    (TAIYUAN, "外地户口落户没落也能灵活就业参保不", "flexible-employment-enrolment", "公安"),
    (TAIYUAN, "自学考试拿的证有没有取证补贴", "skill-certificate", "教育局"),
    (TAIYUAN, "小规模纳税人能领稳岗返还不", "job-retention-refund", "税务局"),
    (TAIYUAN, "社保缓缴在电子税务局怎么弄", "premium-deferral", "税务局"),
    (GUIYANG, "营业执照丢了还能领创业补贴不", "startup-and-rent", "市场监督管理局"),
    (TAIYUAN, "政府组织的返岗专列，火车票怎么买", "point-to-point", "铁路"),
    (ZICHUAN, "土地流转出去的农民返乡创业有扶持不", "return-home-startup", "农业农村局"),
    (TAIYUAN, "学校组织考初级会计报名的取证补贴给吗", "skill-certificate", "人事考试网"),
    (ZICHUAN, "创业担保贷款，征信修复了能贷吗", "guaranteed-startup-loan", "银行"),
]

OURS = [
    (TAIYUAN, "技校学生考证学费减免吗", "skill-certificate"),
    (ZICHUAN, "职业教育学费减免吗", "vocational-education"),
    (TAIYUAN, "学个焊工的学费给报吗", "order-based-training"),
    (GUIYANG, "开店的租房补贴咋领", "startup-and-rent"),
    (TAIYUAN, "快递员送货受伤工伤赔不赔", "courier-work-injury"),
    (ZICHUAN, "下岗了低保条件是什么", "temporary-living-allowance"),
    (ZICHUAN, "退役军人安置上岗有没有培训", "key-group-services"),
    (ZICHUAN, "公积金断交了，单位还能申请降比例吗", "housing-fund-relief"),
    (ZICHUAN, "公积金缴存比例能降到几个点", "housing-fund-relief"),
    (ZICHUAN, "开店想贷款，能贷多少", "guaranteed-startup-loan"),
    (TAIYUAN, "退休工资今年能涨多少", "pension-adjustment"),
    (ZICHUAN, "大龄失业离退休半年，失业金能领到退休不", "unemployment"),
    (TAIYUAN, "直接介绍成功一个补多少", "job-placement"),
    (TAIYUAN, "失业险退了多少钱", "job-retention-refund"),
]

THEIRS = [
    (TAIYUAN, "医保卡丢了咋办", "医疗保障局"),
    (TAIYUAN, "医保断缴了怎么补", "医疗保障局"),
    (TAIYUAN, "失业期间医保断缴了谁给交", "失业保险经办机构"),
    (TAIYUAN, "养老金能领多少", "社会保险经办机构"),
    (TAIYUAN, "公积金断交了怎么办", "住房公积金管理中心"),
    (TAIYUAN, "失业了低保怎么申请", "民政局"),
    (ZICHUAN, "低保标准是多少", "民政局"),
    (TAIYUAN, "技校学费减免", "教育局"),
    (TAIYUAN, "考驾照多少钱", "公安交通"),
    (TAIYUAN, "退役军人安置费多少", "退役军人事务局"),
    (TAIYUAN, "今年三支一扶进面分数线多少", "人事考试网"),
    (TAIYUAN, "租房补贴", "住房和城乡建设"),
    (TAIYUAN, "我六八年的，交了十九年，退休一个月能开多少", "社会保险经办机构"),
    (GUIYANG, "你给我算算我爸的退休钱嘛，他在供销社干了三十年", "社会保险经办机构"),
    (TAIYUAN, "退休的事归你们管不", "社会保险经办机构"),
    (ZICHUAN, "贷公积金买房 俩人能贷好多 利率几个点", "住房公积金管理中心"),
    (ZICHUAN, "首付够了，剩下的用公积金，能贷几十万", "住房公积金管理中心"),
    (GUIYANG, "老房子想推了重修 地基咋个批", "乡镇政府"),
]


@pytest.mark.parametrize(("region", "asked", "card", "door"), OURS_TOO)
def test_what_is_ours_beside_is_answered_and_the_door_shown(
    region: str, asked: str, card: str, door: str
) -> None:
    reply = ask(desk_in(region), asked)
    assert card in reply.cards[0]
    before, _, after = reply.text.partition("的事，请联系")
    assert door in after
    assert "依据" in before
    assert reply.kind != "dialogue" or "核对一下" in after


@pytest.mark.parametrize(("region", "asked", "card"), OURS)
def test_a_name_of_another_topic_is_ours_beside_words_of_ours(
    region: str, asked: str, card: str
) -> None:
    assert card in ask(desk_in(region), asked).cards[0]


@pytest.mark.parametrize(("region", "asked", "door"), THEIRS)
def test_what_is_theirs_is_sent_to_their_door(region: str, asked: str, door: str) -> None:
    reply = ask(desk_in(region), asked)
    assert reply.kind == "decline"
    assert door in reply.text
    assert not reply.cards


@pytest.mark.parametrize("region", [TAIYUAN, ZICHUAN, GUIYANG])
def test_whether_training_fees_are_paid_is_answered_or_offered(region: str) -> None:
    reply = ask(desk_in(region), "培训学费给报不")
    assert reply.kind in ("answer", "choices")
    assert all("training" in card for card in reply.cards[:1])


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("失业登记怎么办", "失业登记和就业登记"),
        ("去哪领就业创业证", "失业登记和就业登记"),
        ("养老保险断交了能补缴吗", "参保登记、缴费和补缴"),
        ("失业保险要交满几年才能领", "失业保险金的申领条件"),
        ("高级工证书去哪考", "技能等级考试和证书"),
    ],
)
def test_what_is_ours_but_written_nowhere_is_said_to_be(said: str, topic: str) -> None:
    reply = ask(desk_in("140100"), said)
    assert reply.kind == "decline" and f"“{topic}”" in reply.text
    assert "收录的文件没有写" in reply.text and "12333" in reply.text


@pytest.mark.parametrize(
    ("said", "door"),
    [
        ("电工证怎么复审", "应急管理部门"),
        ("劳动合同没签能要双倍工资吗", "仲裁委员会"),
        ("试用期能不能不交社保", "劳动保障监察"),
    ],
)
def test_what_is_near_to_ours_goes_to_its_own_door(said: str, door: str) -> None:
    assert door in ask(desk_in("140100"), said).text


@pytest.mark.parametrize(
    "said", ["招了登记失业半年的人补多少", "电工证考下来给补贴吗", "灵活就业怎么交社保有补贴吗"]
)
def test_money_for_the_same_is_not_sent_away(said: str) -> None:
    assert ask(desk_in("140100"), said).kind != "decline"


def test_where_to_complain_of_wages_is_no_complaint_about_us() -> None:
    reply = ask(desk_in("140100"), "农民工工资被拖欠去哪投诉")
    assert "劳动保障监察" in reply.text and "让您不满意" not in reply.text


@pytest.mark.parametrize("said", ["产假多少天", "火星补贴有没有，失业补贴保险呢"])
def test_a_number_is_set_apart_from_the_words_before_it(said: str) -> None:
    assert not re.search("[请问联系]12333", ask(desk_in("140100"), said).text)


@pytest.mark.parametrize(
    ("region", "asked", "card"),
    [
        (TAIYUAN, "会计休产假了，稳岗返还要交啥材料", "job-retention-refund"),
        (TAIYUAN, "学校组织考初级会计报名，取证补贴给吗", "skill-certificate"),
        (TAIYUAN, "俺家刚买房手头紧 失业补助金一个月给多少", "unemployment-allowance"),
        (TAIYUAN, "公益岗咋申请 孩子刚转学了我在家", "public-welfare-jobs"),
        (ZICHUAN, "老娘住院费花光了积蓄 稳岗返还给几成", "job-retention-refund"),
    ],
)
def test_what_is_only_told_beside_the_question_shows_no_door(
    region: str, asked: str, card: str
) -> None:
    reply = ask(desk_in(region), asked)
    assert card in reply.cards[0]
    assert "的事，请联系" not in reply.text


@pytest.mark.parametrize("asked", ["产假，稳岗返还给多少", "稳岗返还给多少，产假多少天"])
def test_a_matter_that_is_named_alone_or_asked_about_does(asked: str) -> None:
    assert "“产假”" in ask(desk_in(TAIYUAN), asked).text


@pytest.mark.parametrize(
    ("asked", "door"),
    [
        ("俺买房想贷公积金 俩人能贷几万 利息多少", "12329"),
        ("用公积金贷点款买房 能贷多少", "12329"),
        ("买房能贷多少", "住房和城乡建设"),
    ],
)
def test_what_is_lent_by_another_office_is_no_loan_of_ours(asked: str, door: str) -> None:
    reply = ask(desk_in(ZICHUAN), asked)
    assert reply.kind == "decline" and door in reply.text


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("深圳落户给毕业生的钱还发不发", "深圳市"),
        ("俺闺女在杭州刚毕业 听说那里租房补贴好几万 咋领", "杭州市"),
        ("成都的公积金咋提", "成都市"),
    ],
)
def test_another_place_is_declined_before_its_office_is_named(said: str, place: str) -> None:
    reply = ask(desk_in(TAIYUAN), said)
    declined, _, door = reply.text.partition("的事，请联系")
    assert reply.kind == "decline" and f"{place}的 12333" in declined and "可拨打" in door


@pytest.mark.parametrize(
    "said", ["杭州的中介收了押金拉黑我", "在深圳被骗子骗了三千", "人在成都 遇上个骗子咋办"]
)
def test_the_police_come_before_what_is_not_known_of_a_place(said: str) -> None:
    reply = ask(desk_in(TAIYUAN), said)
    assert "110" in reply.text.splitlines()[0] and "没有查到" not in reply.text


@pytest.mark.parametrize(
    ("region", "said"),
    [
        (ZICHUAN, "养老金今年调不调"),
        (ZICHUAN, "俺爹的退休工资涨没涨"),
        (GUIYANG, "退休钱今年涨好多"),
    ],
)
def test_the_rise_of_pensions_is_theirs_where_no_card_tells_of_it(region: str, said: str) -> None:
    reply = ask(desk_in(region), said)
    assert "社会保险经办机构" in reply.text and not reply.cards


@pytest.mark.parametrize("said", ["4050人员社保补贴领到退休能领多少", "公益岗补贴发到退休能拿多少"])
def test_what_is_had_until_retirement_is_no_pension(said: str) -> None:
    assert "养老保险个人待遇" not in ask(desk_in(TAIYUAN), said).text


@pytest.mark.parametrize(
    ("said", "sum_"),
    [
        ("哦对了，里头1个没签合同", "5000元"),
        ("说错了，有2个没签劳动合同，签了的是4个", "4000元"),
    ],
)
def test_who_of_those_placed_signed_nothing_is_no_dispute(said: str, sum_: str) -> None:
    first = "我们是家政公司，有资质，介绍了6个去北京，都签了合同，给多少"
    assert sum_ in answer(TAIYUAN_2020, first, said).splitlines()[1]


@pytest.mark.parametrize("said", ["里头3个老板没签合同还不给钱，咋办", "有2个没签合同，他们去哪告"])
def test_what_those_placed_can_do_about_it_is_a_dispute(said: str) -> None:
    first = "我们是家政公司，有资质，介绍了6个去北京，都签了合同，给多少"
    assert "欠薪和劳动争议" in answer(TAIYUAN_2020, first, said)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (["人是20年毕业的，在家考研考了两年，头一份工作"], "毕业年度2020年，要求毕业年度为2022年"),
        (["都是去年毕业的，专升本没考上"], "毕业年度2021年，要求毕业年度为2022年"),
        (["都是今年毕业的，买房欠了房贷急着上班"], "3000元（1500元×2人）"),
    ],
)
def test_the_life_of_those_hired_shows_no_door(said: list[str], verdict: str) -> None:
    begun = ["招了两个大学生，合同和失业险都有", "扩岗补助给报不"]
    text = answer(SHANXI_2022, *begun, *said)
    assert verdict in text and "请联系" not in text


@pytest.mark.parametrize("said", ["孩子考研去哪报名", "孩子要上小学了", "老板欠我三个月工资"])
def test_another_matter_after_it_shows_its_door(said: str) -> None:
    text = answer(SHANXI_2022, "招了3个今年毕业的大学生，扩岗补助给报多少", said)
    assert "请联系" in text


def test_those_hired_who_sat_in_vain_are_counted_at_once() -> None:
    assert "4500元" in answer(SHANXI_2022, "招了三个大学生，考研没考上，今年毕业的")
