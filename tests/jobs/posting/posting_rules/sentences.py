"""Sentences as firms write them, with what is to be found: the development set of the rules.

`rule` is "" where a sentence is fine; a sentence of another kind of posting names it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """What somebody wrote, which rule it breaks, and how badly."""

    text: str
    rule: str = ""
    severity: str = ""
    kind: str = "full_time"


def refused(rule: str, *texts: str, kind: str = "full_time") -> list[Sentence]:
    """Sentences that must be changed."""
    return [Sentence(text, rule, "refused", kind) for text in texts]


def flagged(rule: str, *texts: str, kind: str = "full_time") -> list[Sentence]:
    """Sentences that staff are to look at."""
    return [Sentence(text, rule, "flagged", kind) for text in texts]


def fine(*texts: str, kind: str = "full_time") -> list[Sentence]:
    """Sentences in which nothing is to be found."""
    return [Sentence(text, kind=kind) for text in texts]


SENTENCES = [
    *refused(
        "sex",
        "限男性",
        "只招女生",
        "男性优先",
        "要求：男，有三年经验",
        "招聘男普工5名",
        "女文员一名，会做表",
        "男女不限，但以男性为主",
        "女士勿扰",
        "性别：女",
        "限 男 性，能上夜班",
        "岗位：限女性",
        "限男*性",
        "要小伙子，肯吃苦",
        "男5名，女3名",
        "最好是男的，活比较重",
        "熟练工 男 会开叉车",
    ),
    *fine(
        "男女不限",
        "性别不限，肯干就行",
        "男、女均可，经验不限",
        "不限性别、年龄、户籍",
        "会卖女装、男鞋的优先",
        "打扫男女厕所和走廊",
        "公司为女职工安排妇女节福利",
        "会跟女客户沟通",
        "本岗位对性别没有要求",
        "来理发的女性居多经验不限",
    ),
    *flagged("sex", "矿山井下采掘，限男性", "女浴室搓澡工，限女性"),
    *refused(
        "marriage",
        "已婚已育优先",
        "未婚勿投",
        "三年内不得怀孕",
        "入职要做孕检",
        "婚育状况：已育",
        "孩子已大、没有负担的优先",
    ),
    *fine("婚育不限", "婚假产假按国家规定", "月嫂，照顾产妇和新生儿", "婚庆主持，会调动气氛"),
    *refused(
        "age",
        "年龄35岁以下",
        "18-45周岁",
        "三十五岁以内",
        "要求年龄不超过40岁",
        "90后优先",
        "大龄勿扰",
        "年龄18至40",
    ),
    *flagged("age", "55岁以下身体好的", "年龄在18到55周岁之间"),
    *fine(
        "年龄不限",
        "年满18周岁",
        "18周岁以上，能上夜班",
        "18-60周岁，身体健康",
        "带3-6岁的小朋友做游戏",
        "照顾一位82岁的老人",
        "团队年轻化，氛围好",
        "有两年以上驾龄",
    ),
    *fine("16至24岁失业青年可以报名见习", kind="traineeship"),
    *refused("minors", "15岁以上都收", "招16岁以上井下小工"),
    *refused("origin", "本地人优先", "外地勿扰", "不要河南人", "东北人免谈", "只要本村人"),
    *fine("本地外地均可", "经常去外地出差", "外地员工提供住宿", "熟悉本地路况", "籍贯不限"),
    *refused("household_registration", "限本地户口", "要有太原户口", "城镇户籍优先"),
    *fine("户籍不限", "不要求本地户口", "协助员工办理落户，解决户口"),
    *flagged("household_registration", "安置本县户籍的就业困难人员", kind="public_welfare"),
    *refused("hepatitis", "乙肝携带者勿投", "体检查乙肝两对半", "无乙肝"),
    *fine("入职体检不查乙肝", "持健康证上岗", "给孩子打乙肝疫苗的护士"),
    *refused("hiv", "艾滋病感染者不招"),
    *refused("looks", "颜值高的优先", "要求身材苗条"),
    *flagged("looks", "五官端正，普通话好", "形象好气质佳"),
    *fine("维护门店形象，保持整洁", "打扮漂亮的橱窗"),
    *refused("height", "身高165cm以上", "净身高一米七以上"),
    *flagged("height", "保安员，身高1.70米以上"),
    *refused("religion", "有宗教信仰的不要", "限佛教徒"),
    *refused("ethnic_group", "限汉族", "不招彝族"),
    *fine("少数民族优先", "民族不限", "会做苗族银饰"),
    *refused("disability", "残疾人勿扰", "聋哑人不招"),
    *fine("残疾人优先", "欢迎残疾人应聘"),
    *refused(
        "charges",
        "入职交押金300元",
        "服装费200元，离职退还",
        "培训费自理",
        "需先缴纳保证金",
        "工装费从工资里扣",
        "免费培训，入职交500元押金",
        "无需经验交押金500",
    ),
    *fine(
        "不收押金",
        "不收取押金、服装费、培训费",
        "培训费由公司承担",
        "免押金入职",
        "帮客人办理押金收退",
        "负责投标保证金的缴纳",
    ),
    *refused("documents", "入职后身份证由公司统一保管", "扣押身份证原件", "毕业证原件上交"),
    *fine("带身份证原件来面试，当场归还", "不扣身份证"),
    *refused("scheme", "日入过千不是梦", "在家刷单，一单一结", "轻松月入过万", "发展下线有提成"),
    *fine("反诈中心宣传员，识别刷单骗局", "负责平台防刷单审核"),
    *refused("vice", "ktv直招佳丽，陪酒", "线上博彩客服"),
    *flagged("claims", "工资全市最高", "国家级示范企业，待遇优厚", "月入过万，多劳多得"),
    *refused(
        "contact",
        "有意者打13800000000",
        "电话1 3 8 0 0 0 0 0 0 0 0",
        "幺三八零零零零零零零零",
        "①③⑧零零零零〇〇〇〇 王经理",
        "加V信zhaopin001",
        "扣扣12345678",
        "加薇信聊",
        "加我威信号 abc12345",
        "详情见www.zhaopin-example.com",
        "简历发到hr@example.com",
        "0351-7000000 转人事",
    ),
    *fine(
        "上班8:00-12:00，14:00-18:00",
        "工资13000-15000元",
        "会用微信和办公软件",
        "做微信公众号推文",
        "月薪8000-12000，年底双薪",
    ),
]
