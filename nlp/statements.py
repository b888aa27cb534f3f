"""What the clauses of a sentence state: 合同都签了 a yes, 没签合同 a no; a question nothing."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

_CUT = re.compile(r"[，,。；;：:？?！!、…\s]+")
_CUT_AT_DOTS = re.compile(r"(?:[，,。；;：:？?！!、…\s]|\.{2,})+")
# 技能, 十几个, 交着呢 and 那么多 ask nothing.
_ASKS = re.compile(
    "[吗？?甚咋谁]|嘛(?![一-龥0-9])|(?<![干做是办管弄为])(?:什么|啥)(?!的$)|(?<=[干做是办管弄为])(?:什么|啥)|(?<!没得)(?<!没)哪|(?<![着过了])呢(?![也都是就])|怎|(?<![那这什])么|(?<![十百千万好])几(?![十百千万])"
    "|(?<![都也])没$|不$|(?<![都也])(?<!^社保)(?<!^保险)(?<!一[个户家位名])没有$|有没得|(?<![都也])没得[了嘛呀啊哈哦嘞呢]?$|多少|好多(?!了)|(?<![技功性])能(?![力手源])|可以|要不|是不是|有没|想|咨询|(?<![没不])多[久长]"
    # 其中2个还是前年考的 says what they are.
    "|(?<![0-9一二两三四五六七八九十][个名人位])还是(?!没)|[了过着到]还是没|还是.{0,3}[0-9一二两三四五六七八九十]"
    r"|(?<![顾访没])问|([^不没])[不没]\1|([给补返退发算批])[^，,。；;不没]{1,6}不\2得?$"
)
# Nobody in particular is asked for: 不是谁组织的, 没跟哪个组织走.
_NONE_AT_ALL = re.compile("(?:不是|没有?|没.{1,2}|没得|不用)(?:谁|哪[个家里儿]?|啥|什么)")
_ONE_AFTER_ANOTHER = "(?:[^，,。；;？?没未不\\s]{1,5}[啊呀哇]){1,4}(?=哪[个家里]?|谁|任何|什么|啥)"
_LISTING = re.compile(f"(?<=[没未是])(?:有|参加|跟|随|经过|通过)?{_ONE_AFTER_ANOTHER}")
"""没参加政府啊公司啊哪个组织的 asks for no more than 没哪个组织的."""
_ANY_IS_NONE = re.compile("(?:啥子?|什么|谁|哪[个家样])[^，,。0-9]{0,3}[都也](?:没得|没有?|不)")
"""啥证都没得 asks for none."""

# 上着保险呢 and 现在自己交社保呢 state what is going on, 自己交社保的呢 asks.
_GOING_ON = re.compile(
    "[着过了].{1,5}呢$|^(?!.*(?:如果|要是|假如|万一|那|换成|比如|比方)).*(?:现在|眼下|目前|如今|一直|正|还|天天|成天|在家|自己|自个)"
    ".*[交缴买上干做开摆跑打等找待闲住种卖带没领养看].{1,8}(?<![的人])呢$"
)
_ONCE = re.compile("以前|从前|曾|原来|原先")

# 想办创业贷款 asks for what there is; only 想办厂 speaks of what is not there yet.
_APPLYING = "(?!去?(?:申请|申报|申领|领|(?:办|报|要|贷).{0,8}(?:贷款|补贴|补助|返还|缓缴)))"
_IMAGINED = re.compile(
    f"如果|要是|假如|假设|倘若|(?<![不没未])(?:打算|准备|计划){_APPLYING}|想[再要]?{_APPLYING}(?:招|裁|开|办)|要招|将来"
)
_NEVER_HAD = re.compile(
    "(?:没有?|未|从来?没)(?:[一1]个人?|谁|哪个|任何人)?(?:再|曾|去|给(?:[他她我俺咱]们?)?)?(?:领取?|拿|享受|申[请领报]?|得|报|吃|享)过"
    "|(?:没有?|未)(?:(?:领|拿|享受|申请|得)(?:过|到)?(?:手)?|[要沾]过)$"
    "|(?:补[贴助]|返还|奖[补励])[^，]{0,6}?(?:一[分毛]钱?[都也]?)?没(?:有)?(?:要|沾|碰|[领拿得见])(?:过|到|着)?(?:一[分毛]钱?)?$"
)
_NOT_WANTED = (
    "[我俺咱]?们?(?:家|厂|基地)?(?:就|也|都|先|暂时|现在|反正|干脆)*"
    "(?:不(?:再|想|去|打算|准备)?(?:去|再)?(?:报|要|领|拿|申请|申报|算|管|问|说|考虑|提)|放弃)(?:了|它|的|啦)*"
)
_SET_ASIDE = re.compile(
    f"(?:补贴|补助|返还|奖补|奖励)(?:的?(?:事|话|钱)|那[个份块笔])?{_NOT_WANTED}"
    f"|(?:一人|每人|人均|按人头?)[^，,]{{0,14}}(?:的|块|元|百|千|那[个种份笔])[我俺咱]?{_NOT_WANTED}$"
    "|^(?:[我俺咱]们?|就|先|都|也|那|所以)*(?:不(?:再|想)?(?:要|选|报|领|拿|申请)|放弃)(?:那个?)?[^不，,]{0,12}(?:补贴|补助|返还|奖补|奖励)(?:了|的)*$"
)
_NO = re.compile("没|未|不|无|木有|冇|莫得|忘[了记]|落选")

_NO_DENIAL = re.compile(
    "不(?:[光但仅只单管论然料巧幸久时少错止]|得(?:不|已)|瞒|好意思|到(?=[0-9一二两三四五六七八九十半几]))"
    "|没少(?=[收要掏])|(?<![只需主])要不(?!得)|差不多|[免少大]不了|没(?:准|错|问题|多久|几[天个]|过(?:多久|几[天个]))"
    "|没(?:有)?(?:办?法|辙)子?(?=只|才|就|$)|未来|无(?:论|奈|非|纺)"
    "|(?:不是|并非)(?:[都也]|从来|一直)?[没未](?!的)有?"
    "|[没未]有?(?:哪?[一1]|哪)(?:个人?|个月|[人天月次家])(?:是|曾)?(?:[没未]有?|不)"
)
"""Words with a no in them that deny nothing: 不光参保, 差不多都签了, 没一个没签."""

_BUT = re.compile("不过(?!来|关|审|$)|但是?|可是|而且|只是|就是(?=[没不])")
"""Before and behind these words two things are said: 有资质但没认定, 不过参保的是46个."""

ANOTHER = "｜"
"""What stands for such words, where one statement ends and another begins."""

_KEPT_UP = re.compile(
    "(?:[没未不](?:有|曾)?(?:一[个次回天])?|一[个次回天]都?[没未])"
    "(?:断|停|欠|漏|少|拖|落|变|换|跳|(?:领|拿|享受|申[请报])过)"
)
"""What was never broken off is kept up, and who never drew for it does it all the same."""

_ALSO = re.compile("也(?=没|不|未|无)")

_OF_SOMETHING_ELSE = re.compile(
    "生?(?:还|一直)?没(?:有)?(?:找|考研|读研|考公|考上|就业|工作|上班|班上|活|着落|单位)"
    "|(?:坚持|也|一直)?[不没]有?裁(?!员率)"
)
"""应届生没找到工作 denies the work, and not that they are graduates; nor does 恢复有望不裁员 deny
the hope."""

_OF_ANYBODY = re.compile("(?:经过|通过|靠|找|跟|由)?(?:哪[个家里]?|任何|什么|啥子?)")
"""没经过哪个单位组织 denies the same as 没组织."""

_AT_AN_OFFICE = re.compile(
    "(?<=[没未有])(?:去|到|在|找|跟|向|经过?|让|由|给)+"
    "[^，,。；;没未不自去到在来]{0,6}?(?:局|厅|所|部门|中心|窗口|社区|街道|政府|机构|[省市县区镇乡村][里上头])"
)
"""没到人社局办过认定 denies the same as 没办过认定."""

_FOREIGN = re.compile(
    "[跟和与同].*(?:[不没无](?:有|得|啥|什么|半点|一点|太|大)*(?:沾|挨|搭|相干|关)|关系(?:都|也)?没|边都不|八竿子打不着)"
)
"""跟防疫物资一点不沾边 denies it, however far from its word."""

_LESS_THAN = re.compile(
    "(?:人数|的)?[不没未](?:到|足|满|够|超过?|止)(?=[0-9一二两三四五六七八九十百])"
)
"""参保不到30个 says how many, and denies nothing."""

AHEAD, NEAR = 5, 2
"""How many characters before and behind what is stated a no may stand."""

_TOPIC_GOES_ON = (
    "的?(?:订单|单子|活儿?|业务)|倒是?|可|真|至今|到现在|一[个件样回次天例处家]|[这那]些|[这那]类|之类的?|啥的|什么的|啥子?|什么|哪样|样样"
    "|[上里中内](?:[头面边]|(?=[都也还从压根没未不我俺咱就找查看翻搜]))|[那这]?[上里][头面边]"
    "|[我俺咱]们?(?:家|厂|店|公司|单位|企业|[县区市镇村]里?|这[儿里边]?)?|[县区市镇村]里|地?区域?|[都也还均全就]|从来|一直|压根儿?|根本|确实"
    "|[查看翻找搜问对核](?:[过遍完]了?|了)(?:[一1两几]?[下遍圈回])?"
)
_OF_THE_TOPIC = re.compile(f"(?:{_TOPIC_GOES_ON})*")
"""What may stand between the thing somebody speaks of and the no: 名单上我们家从来没上过."""

_OF_ALL_SUCH = re.compile("[都全均]|[我俺咱]们?")

_IS_HAD = re.compile("(?<![没未])有(?!(?:[0-9一二两三四五六七八九十]+[个名位]|[俩仨]))[^，]{1,4}$")
_NOT_DONE = re.compile("[没未](?!有|得|了|$)")
"""有资质没认定 denies what was not done with what is there; 有1个合同没签 has no contract."""


SENTENCES = 8192
"""Of how many sentences their clauses are remembered: what is told is looked at in every answer
of the day, for each benefit anew."""


@lru_cache(SENTENCES)
def clauses(text: str) -> Sequence[str]:
    """The clauses of a text, as it is cut by punctuation and blanks."""
    cut = _CUT_AT_DOTS if ".." in text else _CUT
    return tuple(filter(None, cut.split(text)))


_THOSE_FEW = re.compile(
    "(?:[那这剩][下余]?|[我俺咱他她你]们)几[个名位口人]+"
    "|(?:有(?:那么|好)?|(?<![一-龥0-9]))几个(?:人|工人)?(?=[^，,。；;？?吗呢]{0,8}?(?:[0-9一二两三四五六七八九十半]个?多?(?:月|年|天|岁)|才|刚|[还都也]*没))(?![^，,。；;]*[吗？?能])|[没未](?:几[天日周个月年]|[一-龥]{0,2}多[久长])|(?:[那这][一]?|前头?|头|后|过(?=[^了]))几[天日]|(?:[那这近]|(?<!提)前|(?<![一-龥])[头早])几(?:年|个月)|(?<![有是])几[家个](?:小|大)?(?=公司|厂|企业|单位|店|工地)"
    "|(?<=[挣卖赚收赔花用])不[了到着上下出]几(?:[个块元毛]钱|[个块元单桌天])"
    "|(?<=[招雇请收聘添]了)几[个名号]"
    "(?:(?:[^，,。；;？?吗呢能才够算几哪]{0,9}?(?:[的户生]|娃娃?|劳动力|人员))|新?人|工人|员工|伙计|后生|帮工)?"
    "(?=想|打算|准备|要(?!求)|[都也又来，]|$)"
    "|(?<=[干做待来上])了?没?几[天日](?=就|便|又|[，,。；; ]|$)"
    "|(?<=[干做待])了?几(?:[天日周]|个月)(?=[就又才]*(?:回|走|跑|辞|离|散|撂|不[干做来]))"
    "|(?<![一-龥0-9])[都也算已经]*有好?几(?:个月|年|个?星期)了(?=[，,。；; ]|$)"
)
"""Who speaks of some does not ask how many: 剩那几个还没签, 给几家公司介绍了8个, 雇了几个想
领补助."""

_STILL_THAT = re.compile(
    r"(?<![^，,。；;：:？?！!\s])还是(?:说的?)?(?:刚才|上[回次]|先前|原来)?[那这](?:个|种|笔|项|家|份)?(?=[^，,。\s]{2,12}(?:[，,。；;\s]|$))"
)
"""Who goes on with what was asked before asks nothing yet: 还是那个小微贷款."""

_NO_TIE = re.compile("没得关系|(?<!有)关系(?:都|也)?没[有得]")
"""跟防疫一点关系没有 states it, 有关系没有 asks."""

_SOME_ARE_NOT = re.compile("(?<![^，,。；;\\s])有[的些]人?[^，,。；;\\s]{0,6}[还都也][没不]$")
"""有的满了，有的还没 tells of both; 满了还没 asks."""


@lru_cache(SENTENCES)
def sounds_asking(text: str) -> bool:
    """Whether a text has the sound of a question, whatever it is about."""
    text = _ANY_IS_NONE.sub("都没", _SOME_ARE_NOT.sub("", _LISTING.sub("", text)))
    told = _STILL_THAT.sub("", _NONE_AT_ALL.sub("没", text))
    told = _THOSE_FEW.sub("", told) if "几" in told or "多" in told else told
    told = _NO_TIE.sub("无关", told)
    return bool(_ASKS.search(_GOING_ON.sub("着", told)))


def states(clause: str, cues: Iterable[str]) -> bool | None:
    """Whether a clause says yes or no to what the cues stand for; None if it leaves that open.

    The words of a cue, with blanks between them, may stand in any order; a no before, beside
    or between them turns the statement round. Two noes, a no from afar and what was once so
    leave it open.
    """
    clause = _BUT.sub(ANOTHER, _without_empty_noes(clause))
    named = (cue for cue in cues if cue in clause or " " in cue)
    spans = [span for cue in named if (span := _span(clause, cue.split()))]
    if not spans or _ONCE.search(clause):
        return None
    start, end = max(spans, key=lambda span: span[1] - span[0])
    if _FOREIGN.search(clause):
        return False
    # 没资质也没认定 denies two things, and neither twice.
    before = _ALSO.split(clause[:start].split(ANOTHER)[-1])[-1]
    after = _said_behind(clause[end:].split(ANOTHER)[0], clause[:end])
    of_more = _OF_SOMETHING_ELSE.match(clause, end) or _LESS_THAN.match(clause, end)
    if of_more or (_ALSO.match(clause, end) and _NO.search(before + clause[start:end])):
        after = ""
    before = _OF_ANYBODY.sub("", _LISTING.sub("", before))
    said = before + _between(clause, start, end, cues) + after
    noes = len(_NO.findall(_KEPT_UP.sub("", said)))
    if noes == 0:
        return True
    from_afar = _NO.search(before) and not _NO.search(_AT_AN_OFFICE.sub("", before)[-AHEAD:])
    return None if noes > 1 or from_afar else False


def holds_a_no(clause: str) -> bool:
    """Whether a clause denies something, whatever it is."""
    return bool(_NO.search(clause)) and bool(
        _NO.search(_KEPT_UP.sub("", _without_empty_noes(clause)))
    )


def _without_empty_noes(clause: str) -> str:
    """A clause without the noes that deny nothing: 不光, 差不多, 没问题."""
    return _NO_DENIAL.sub("", clause) if _NO.search(clause) else clause


def _said_behind(after: str, stated: str) -> str:
    """What is said behind what is stated, and behind the words that lead up to it; nothing where
    it is said of people who are such: 参保的都没走."""
    if _IS_HAD.search(stated) and _NOT_DONE.match(after):
        return ""
    if stated.endswith(("的", "了", "着", "过")):
        return "" if _OF_ALL_SUCH.match(after) else after[:NEAR]
    topic = _OF_THE_TOPIC.match(after)
    rest = after[topic.end() :] if topic else after
    return "" if _KEPT_UP.match(rest) else rest[:NEAR]


def imagined(text: str) -> bool:
    """Whether a text speaks of what is not so, or not yet."""
    return bool(_IMAGINED.search(text))


@lru_cache(SENTENCES)
def never_had(clause: str) -> bool:
    """Whether a clause says that a benefit was not had: 没领过吸纳补贴, 扩岗补助没拿."""
    return bool(_NEVER_HAD.search(clause))


def sets_aside(clause: str) -> bool:
    """Whether a clause says of a benefit that it is not what is wanted: 吸纳补贴我们不报."""
    return bool(_SET_ASIDE.search(clause)) and not sounds_asking(clause)


DENYING = re.compile("[没未不]")
_NOBODY = "(?:(?<![0-9一二两三四五六七八九十百千有])[一1]个人[都也]?)?"
"""Who says 一个人没裁 speaks of nobody, and not of one who works there."""


def denies(clause: str, cues: Iterable[str]) -> bool:
    """Whether a clause says straight before a cue that there is none of it: 一个没裁."""
    return without(clause, cues) != clause


def without(text: str, cues: Iterable[str]) -> str:
    """A text without the words that deny a cue."""
    if not DENYING.search(text):
        return text
    for cue in cues:
        if cue in text:
            text = re.sub(
                f"{_NOBODY}(?<!不是)(?:没有?|未|不)(?:再|曾|给)*{re.escape(cue)}", "", text
            )
    return text


def _span(clause: str, words: list[str]) -> tuple[int, int] | None:
    places = [(clause.find(word), len(word)) for word in words]
    if any(at < 0 for at, _ in places):
        return None
    return min(at for at, _ in places), max(at + length for at, length in places)


def _between(clause: str, start: int, end: int, cues: Iterable[str]) -> str:
    """What stands between the words of a cue; a no that is part of a cue is none."""
    inside = clause[start:end]
    # 生产不了 is looked for before the 生产 of 没法 生产.
    for word in sorted((word for cue in cues for word in cue.split()), key=len, reverse=True):
        inside = inside.replace(word, " ")
    return inside
