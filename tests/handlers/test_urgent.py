"""Danger and despair are answered first and alone; words that only sound like it are not."""

import pytest

from bot.messages import Reply
from handlers.desk import Desk
from tests.handlers.shipped import ask, desk_in

DESPAIR = [
    "我爬到塔吊上了，今天不给钱我就往下跳",
    "要不到工钱我就从楼顶跳下去",
    "真希望今晚睡着了就别再醒过来",
    "我就是家里的拖累，没有我他们还好过些",
    "遗书都写好了，跟娃说声对不起",
    "药都买好了，今晚就喝下去",
    "活着太累了，想早点解脱",
    "觉得自己活着没有一点用处，不如死了干净",
    "欠了一屁股债，只有死路一条了",
    "俺媳妇把农药喝了，咋办",
    "我工友站在楼顶边上要往下跳",
    "我拿刀片划手腕了",
    "我儿找不到工作天天说要死，昨晚割了手腕",
    "没脸活下去了",
    "俺是不想活嘞，活着受罪",
    "真的没得活头，死了还清静",
    "我老公把一瓶安眠药全吞了",
    "我站在桥上，想往河里跳",
    "后事我都交代好了",
    "这个月再不发工资我就死在他办公室门口",
    "不给我结账我就浇汽油把自己点了",
    "老板逼得我没有活路了，一死百了",
    "抑郁了，老想伤害自己",
    "稳岗补贴怎么申请，算了，反正我明天就不在这世上了",
    "我真的不想火了",
    "我想跳搂",
    "撑不下去了，真想一觉睡死过去",
    "要是我死了你们就满意了吧",
    "大不了我跟老板一起死",
    "娃儿说他不想活咯，咋个整",
    "活得没球意思，想寻个短见",
    "干脆死球算了",
    "再不给血汗钱我们几个就上塔吊往下跳",
    "这世上没有我这个人就好了",
    "我活着只会连累老婆孩子",
    "感觉没有盼头，天天想着怎么死",
]
ACCIDENTS = [
    "工友摸到电线被电了，躺在地上没反应",
    "有人从三楼架子上栽下来了，满头是血",
    "我爸突然倒在车间里，喊也喊不应",
    "水泥板把他腿压住了出不来",
    "手被冲床轧了，血一直流",
    "师傅喘不过气，脸都紫了",
    "下井的人熏倒了三个",
    "电梯掉下去了里头还有人",
    "挖沟的时候土塌了，埋了两个人",
    "硫酸溅到眼睛里了怎么办",
    "开水把手烫起泡了，皮都掉了",
    "手指头被切掉了一截，快帮忙",
    "老乡热得抽过去了，身上滚烫",
    "叉车撞到人了，人不动弹了",
    "孕妇在厂里突然大出血",
    "下污水池的工友没动静了，喊他不答应",
    "他心口疼得厉害，人快不行了",
    "人没有呼吸了咋个救",
    "工人触点了快死了",
    "我同事吃了野菌子，又吐又抽筋，怕是中毒了",
    "俺爹摔得不省人事，先问问工伤保险给不给报",
    "人刚从脚手架上掉下来，这个算工伤不",
    "工地上塔吊倒了砸着人了",
]
FIRES = [
    "车间着火了，烟大得很",
    "锅炉爆了，伤了好几个人",
    "宿舍里闻到好大的煤气味",
    "我们几个困在电梯里出不来",
    "隔壁仓库冒浓烟，烧起来了",
    "矿上透水，下面还困着人",
]
VIOLENCE = [
    "包工头喊了几个人拿钢管堵在宿舍门口",
    "去讨薪被他们打得头破血流",
    "把我们锁在院子里，手机都收了",
    "中介把我身份证收走了不还，说不干满三个月不给",
    "不交钱就不准我们下车",
    "被骗到外地做传销，跑不脱",
    "主管老是摸我，晚上还来敲门",
    "前老板天天跟踪我，说要弄我全家",
    "工头说再要钱就打断我的腿",
    "老板养了狗看着我们干活，谁跑打谁",
    "我被关到一个屋头，出不去",
    "他们把我护照扣了，不让回国",
    "老板半夜闯进女工宿舍动手动脚",
    "黑中介不放我们走，非要交两千块",
    "有人拿着刀来厂里闹事",
    "俺让人揍了，眼都肿了",
    "他扇我耳光还踢我",
    "我闺女去外省上班，叫人控制住了回不来",
    "他把我堵在办公室强行亲我",
    "老板威胁要找黑社会收拾我",
    "砖厂里逼人干活，不干就拿鞭子抽",
    "我要砍了那个黑心老板",
]

NO_DANGER = [
    "跳槽到新单位社保怎么接",
    "每月就拿死工资，有没有补贴",
    "这两天跑手续累死了，失业金在哪领",
    "气死我了，补贴标准到底是多少",
    "工资低得要命，有没有好点的岗位",
    "笑死，还有这种补贴",
    "疫情死亡率高的地方能缓缴社保吗",
    "工伤保险给多少",
    "工亡待遇有哪些",
    "我在广东打工三年了，回来能领啥",
    "上班打卡算不算工龄",
    "去年摔伤过能领什么补贴",
    "上班路上摔伤算工伤吗",
    "材料被打回来了怎么改",
    "特种作业电工证补贴多少",
    "触电急救培训有补贴吗",
    "安全生产培训包括防火防爆吗",
    "想应聘消防员有岗位没",
    "厂子死气沉沉的，想招点年轻人",
    "企业活不下去了，有什么扶持政策",
    "小店快活不下去了能贷款吗",
    "想辞职公司不让走，社保怎么停",
    "办失业登记要带身份证吗",
    "打人社局电话没人接，咋办",
    "跳楼价买的设备能算创业投入吗",
    "我有防爆电工证，能领技能补贴吗",
    "红十字救护员证有补贴吗",
    "灭火器维修公司能领稳岗返还吗",
    "接触电商行业的培训有哪些",
    "岗位有毒有害，社保有特殊政策吗",
    "家里老人拖累走不开，有没有近处的活",
    "我们厂撑不下去了，社保能缓缴吗",
    "前年工地上触电残疾了，算就业困难人员吗",
    "三年前手指被机器轧断，能安排公益岗吗",
    "我爸以前从脚手架上掉下来过，现在能领啥",
    "煤气公司招工吗",
    "瓦斯检查工证给多少补贴",
    "压力好大，找不到工作怎么办",
    "快愁死了，有啥补贴能领",
    "高温天热死人，高温津贴多少",
    "职工死亡了失业金家属能领吗",
    "员工自杀算工伤吗",
    "因为打架被辞退能领失业金吗",
    "黑中介的举报电话是多少",
    "一次性跟踪服务补贴给谁",
    "单位不给交社保能强制执行吗",
    "公司逼我辞职有补偿吗",
    "厂被关停了，工人怎么安置",
    "送外卖天天堵在路上，能参加工伤保险吗",
    "资金都压住了，稳岗返还什么时候给",
    "刀削面师傅培训有补贴吗",
    "想报名上吊车操作培训",
    "学开塔吊的证有补贴吗",
    "自残疾以来一直没工作，有啥帮扶",
    "我们招年轻生产工，给补贴不",
    "电话都被打爆了还是打不通，招聘会几号",
    "被困难群体认定卡住了，条件是什么",
    "直播卖货火了，想多招人有补贴吗",
    "去年厂里着火停产，稳岗返还还能领吗",
    "饭碗被砸了，能领多少失业金",
    "我们中毒窒息类安全培训能报补贴吗",
    "工资要死要活才要回来一半，剩下的找谁",
    "企业跟职工拼命保就业，政府给啥支持",
    "一次性把社保补齐，一了百了行不行",
    "刚毕业就被压榨，实习工资有标准吗",
    "工资卡死在公司手里，能投诉吗",
    "医院护工培训教急救吗",
    "流水线上站得腿断了似的，有轻松点的岗位吗",
    "老板扣了我半个月工资不给，找谁",
    "爱人瘫痪多年，我算零就业家庭吗",
]


@pytest.fixture(scope="module")
def taiyuan_desk() -> Desk:
    return desk_in("140100")


def calls_first(reply: Reply, number: str) -> bool:
    """Whether a reply is the emergency's alone, and the number stands before all else."""
    first = reply.text.splitlines()[0]
    return reply.kind == "emergency" and number in first and not reply.cards and not reply.cites


@pytest.mark.parametrize("said", DESPAIR)
def test_despair_is_met_with_the_helpline(taiyuan_desk: Desk, said: str) -> None:
    reply = ask(taiyuan_desk, said)
    assert calls_first(reply, "12356")
    assert "110" in reply.text
    assert "120" in reply.text


@pytest.mark.parametrize("said", ACCIDENTS)
def test_who_is_hurt_or_ill_gets_the_ambulance(taiyuan_desk: Desk, said: str) -> None:
    assert calls_first(ask(taiyuan_desk, said), "120")


@pytest.mark.parametrize("said", FIRES)
def test_fire_gas_and_being_trapped_get_the_fire_brigade(taiyuan_desk: Desk, said: str) -> None:
    assert calls_first(ask(taiyuan_desk, said), "119")


@pytest.mark.parametrize("said", VIOLENCE)
def test_violence_and_captivity_get_the_police(taiyuan_desk: Desk, said: str) -> None:
    assert calls_first(ask(taiyuan_desk, said), "110")


@pytest.mark.parametrize("said", NO_DANGER)
def test_what_only_sounds_like_danger_is_answered_as_it_is_meant(
    taiyuan_desk: Desk, said: str
) -> None:
    assert ask(taiyuan_desk, said).kind != "emergency"


@pytest.mark.parametrize("said", [*DESPAIR[:3], *ACCIDENTS[:3], *FIRES[:2], *VIOLENCE[:3]])
def test_a_question_beside_the_danger_changes_nothing(taiyuan_desk: Desk, said: str) -> None:
    alone = ask(taiyuan_desk, said).text
    assert ask(taiyuan_desk, f"稳岗返还给多少？{said}").text == alone
    assert ask(taiyuan_desk, f"{said}，转人工，你们就会踢皮球").text == alone


@pytest.mark.parametrize("said", [DESPAIR[0], ACCIDENTS[0], FIRES[0], VIOLENCE[0]])
def test_a_person_is_offered_after_the_number(taiyuan_desk: Desk, said: str) -> None:
    assert "人工" in ask(taiyuan_desk, said).text.splitlines()[-1]


def test_who_despairs_over_wages_hears_that_they_can_be_had(taiyuan_desk: Desk) -> None:
    assert "劳动保障监察" in ask(taiyuan_desk, "老板拖欠工资一年了，我不想活了").text
    assert "劳动保障监察" not in ask(taiyuan_desk, "我不想活了").text
