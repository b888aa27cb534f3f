"""What the desk refuses, kindly and clearly, and what it sends to another office's door."""

import pytest

from handlers.desk import Desk
from tests.handlers.shipped import ask, desk_in

CHEATING = [
    "能不能帮我弄个假的劳动合同好去领补贴",
    "没上班找个单位挂着交社保能不能领补贴",
    "我们就十个人，报成三十个人行不行",
    "让亲戚的名字顶上去领招工补贴可以吗",
    "培训没去上课，能找人替我签到不",
    "注册个皮包公司专门领补贴行吗",
    "材料做点手脚怎样才不会被发现",
    "给办事的塞点钱能快点批吗",
    "花几千块能买个高级工证不",
    "我上着班能装成失业去领失业金吗",
    "人都走了，名单上还写着他们领稳岗钱可以不",
    "合同日期往前改两个月能骗过去吗",
    "拿别人的身份证来充人数可以吧",
    "社保假装交几个月，拿到补贴再停",
    "工资表能不能随便编一份交上去",
    "有没有门路走后门把公益岗弄到手",
    "找个大学生挂名领扩岗补助可以吗",
    "咋个整才能多套点补贴出来",
    "我想冒用我弟的毕业证领求职补贴",
    "裁了的人能不能先不减员，等返还下来再减",
    "没开店，租个空门面糊弄一下领创业补贴行不",
    "考试能找枪手替考吗，就为了那个取证补贴",
    "把一个人的社保拆成两家公司都领补贴能行不",
    "伪造个离职证明去领失业金会不会露馅",
    "能不能给你们领导送点礼，把补贴批了",
]
NO_CHEATING = [
    "骗补贴会有什么后果",
    "冒领失业金被查到要退多少",
    "虚报人数怎么处罚",
    "我要举报公司造假骗补贴",
    "举报老板套取稳岗资金打哪个电话",
    "找人顶班算不算旷工",
    "招人的时候发现应聘的证书是假的怎么办",
    "怎么查培训证书的真假",
    "挂失社保卡去哪",
    "找个会计要什么条件才算新招用",
    "代签合同有效吗",
    "劳务派遣的人算我们公司的人数吗",
    "实际人数和参保人数不一样怎么算裁员率",
    "公司给我签了假合同，我怎么维权",
    "被别人冒用身份参保了怎么办",
    "灵活就业人员能自己交社保吗",
    "档案挂靠在人才中心可以吗",
    "个体户能多招几个人一起报补贴吗",
    "补贴名单里多写了一个人，怎么更正",
    "材料填错了能重新报吗",
    "空岗信息在哪看",
    "公司空壳了社保断了怎么办",
    "后门那个窗口办社保吗",
    "买断工龄的能领失业金吗",
    "花钱培训考证能报销吗",
]
DOORS = [
    ("住院的钱报好多", "12393"),
    ("生娃在医院花的钱能报销不", "12393"),
    ("我妈在外省看病回来咋报账", "12393"),
    ("新农合一年交好多钱", "12393"),
    ("产检的费用哪里报", "12393"),
    ("公积金想取出来买房子", "12329"),
    ("离职了公积金咋个取", "12329"),
    ("外地户口咋落到太原", "12345"),
    ("居住证在哪点办", "12345"),
    ("娃娃上学要哪样手续", "12345"),
    ("孩子跟着我在这边念书咋报名", "12345"),
    ("驾照快到期了去哪换", "12123"),
    ("闯红灯罚款在哪交", "12123"),
    ("个人所得税年底咋退", "12366"),
    ("开个票要交多少税", "12366"),
    ("结婚证在哪里领", "12345"),
    ("离婚要带什么", "12345"),
    ("家里穷得很想吃低保找谁", "12345"),
    ("残疾证咋个办", "12345"),
    ("营业执照哪里办", "12315"),
    ("开小饭馆卫生证怎么办", "12315"),
    ("护照几天能拿到", "12367"),
    ("村里老宅基地能翻盖不", "12345"),
    ("今年当兵啥时候报名", "12345"),
    ("打官司没钱请律师咋办", "12348"),
    ("买的手机是翻新机，商家不认", "12315"),
    ("快递弄丢了不赔", "12305"),
    ("工资卡银行卡丢了怎么补", "12378"),
    ("社保卡掉了咋个补", "12333"),
    ("今年公务员哪天报名", "12333"),
    ("教资什么时候考", "12333"),
    ("中级职称啥时候报名", "12333"),
    ("我55岁了退休金咋算出来的", "12333"),
    ("办退休要跑哪些手续", "12333"),
    ("脚砸骨折了，工伤咋个认定", "12333"),
    ("伤残八级能赔好多钱", "12333"),
    ("仲裁裁下来老板不执行咋办", "12348"),
    ("村里修路占了我家地赔好多", "12345"),
    ("邻居半夜装修吵得睡不着", "12345"),
    ("家里没暖气找哪个", "12345"),
    ("接到电话说我涉嫌洗钱让转账", "96110"),
    ("老人走了丧葬费去哪领", "12333"),
]
OURS = [
    "失业期间医保谁交",
    "失业了住院还能报医保吗",
    "创业租门面的房租有补贴吗",
    "快递员能上工伤保险吗",
    "退役军人找工作有啥照顾",
    "残疾人就业有什么补贴",
    "单位招残疾人能少交残保金吗",
    "公司交不起公积金能缓吗",
    "低保户算就业困难人员吗",
    "没办户口能在这交社保吗",
    "考了驾照能领技能补贴吗",
    "个体户有营业执照能领创业补贴吗",
    "退休人员养老金今年涨不涨",
    "仲裁在哪申请，老板欠工资",
    "带孩子的妇女找工作有照顾吗",
    "大学生毕业了户口档案放哪",
]


@pytest.fixture(scope="module")
def taiyuan_desk() -> Desk:
    return desk_in("140100")


@pytest.mark.parametrize("said", CHEATING)
def test_help_with_cheating_is_refused_and_the_right_way_named(
    taiyuan_desk: Desk, said: str
) -> None:
    reply = ask(taiyuan_desk, said)
    assert reply.kind == "decline"
    for words in ("违法", "退回", "如实申请", "12333"):
        assert words in reply.text
    assert not reply.cites


@pytest.mark.parametrize("said", NO_CHEATING)
def test_who_asks_about_cheats_or_is_cheated_is_not_taken_for_one(
    taiyuan_desk: Desk, said: str
) -> None:
    assert "弄虚作假" not in ask(taiyuan_desk, said).text


@pytest.mark.parametrize("said", ["我要举报公司造假骗补贴", "举报老板套取稳岗资金打哪个电话"])
def test_who_reports_a_cheat_learns_where(taiyuan_desk: Desk, said: str) -> None:
    reply = ask(taiyuan_desk, said)
    assert "12333" in reply.text
    assert "劳动保障监察" in reply.text


@pytest.mark.parametrize(("said", "number"), DOORS)
def test_another_offices_matter_gets_its_door(taiyuan_desk: Desk, said: str, number: str) -> None:
    reply = ask(taiyuan_desk, said)
    assert reply.kind == "decline"
    assert "不归" in reply.text
    assert number in reply.text


@pytest.mark.parametrize("said", OURS)
def test_what_is_ours_is_not_sent_away(taiyuan_desk: Desk, said: str) -> None:
    assert "不归" not in ask(taiyuan_desk, said).text
