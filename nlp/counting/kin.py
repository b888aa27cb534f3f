"""Members of a family who go somewhere, named and not counted: 我和我家那口子去浙江 are two."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlp.numerals import read_number
from nlp.statements import SENTENCES, clauses

_AGE = "[大小二三四老亲表堂]?"
_TWO_OF_KIN = (
    "(?:哥|兄弟|弟兄|姐弟|兄妹|姐妹|姊妹|父子|父女|母子|母女|爷|娘)(?:俩|两个?(?!口))"
    "|[两俩](?:兄弟|弟兄|姐妹|姊妹|父子|父女|母子|母女|爷子|娘母)"
)
"""Two of a family by one word: 我们哥俩, 我跟我哥俩."""
KIN = (
    f"{_TWO_OF_KIN}|姐夫|妹夫|那口子|[两俩]口子|老两口|弟娃|妹娃|小叔子|大伯子|[小大]?舅[子哥]|[小大]?姨[子妹]|丈母娘|老丈人|儿媳妇?|孙媳妇|弟媳妇?|弟妹"
    "|连襟|妯娌|侄娃子?|侄女婿|亲家|姑爷|岳父|岳母|幺[叔爸姑娘弟爹女]|老汉儿|[姑姨舅]妈|[姑姨]爹|外[公婆]|外孙女?|孙[子女娃]|伯爷|婆姨|汉子|妮[子儿]|屋里头的|[女男]娃儿?|幺儿|妻[哥弟]"
    "|媳妇儿?|老婆|老公|丈夫|妻子|爱人|对象|婆娘|堂客|男人|女人|爸爸?|妈[妈子]?|爹|娘|老汉|爷爷|奶奶"
    "|公公|婆婆|哥哥?|弟弟?|姐姐?|妹妹?|嫂嫂|嫂子?|兄弟|儿子?|女儿|闺女|姑娘|女婿|侄儿|侄子"
    "|侄女|外甥女?|叔叔?|伯伯?|舅舅|[大二三幺]?舅妈?|婶婶?|[嬢孃]{1,2}|伯娘|姑姑?|姨|娃[儿子]?|孩子|老[大二三幺者奶]|老爸|老妈|老伴儿?|老头子?|老太婆|崽崽?|幺[儿妹]|女子|丫头|小子|[女儿](?=[在去上到也就])"
    "|(?:那个)?[大小](?:的?那个(?:娃[儿子]?|崽崽?|姑娘|孩子)?|的)|当家(?:的|人)|掌柜的|(?<=[家头里])(?:那[个位]|[男女]的|[男女]人|的)(?=今年|这[次回趟]|[也就都是跟随被坐在去到克切跑往闯奔着]|自己)|[他她](?:妈妈?|爸爸?|爹|娘)"
)
_SPOUSE = "媳妇儿?|婆娘|老婆|堂客|男人|女人|对象|爱人|老公|丈夫|妻子|那口子"
_HOUSE = "家里?|屋头|屋里|[他她]家?"
_OF_ANOTHER = f"{_AGE}(?:{KIN})(?:(?:{_HOUSE})的?|的){_AGE}(?:{KIN})"
_MARRIED_TO = f"(?:老[大二三四五六七幺]|{_AGE}(?:哥哥?|弟弟?|兄弟|弟娃))(?:{_SPOUSE})"
"""One person who is named after another: 老大媳妇, 老三家的崽, 娃他妈."""
_MINE = "(?:我们?|俺们?|咱们?)?(?:家|屋头|屋里)?的?"
_ONE = (
    f"{_MINE}(?:[1-6一二两三四五六]个|俩|仨)的?{_AGE}(?:{KIN})|{_MINE}(?:{_OF_ANOTHER}|{_MARRIED_TO}|{_AGE}(?:{KIN}))"
    "|(?:我|俺|咱)(?:自己|自个儿?|一个人|本人)?"
)
_OURS = re.compile(f"(?:我们?|俺们?|咱们?)(?:家|屋头|屋里)?的?{_AGE}(?:{KIN})")
_OF_OWNERS = re.compile(f"(?:{_OURS.pattern}|(?:老板|老板娘|厂长|店主)(?:家|的)*{_AGE}(?:{KIN}))")
_OF_A_COUSIN = re.compile("[表堂](?=[哥弟姐妹])")
_PRONOUN = re.compile("[他她](?:们|自己)?")
_AND = "和|跟|与|同|、|还有|带着?|加上?"
_GO = (
    "(?:跑?去(?!年)|跑?到(?!现在|如今|今|底|期|时)|往|赴|奔|闯|跑|出省|出县|克(?!服|扣|制|隆)|切(?!了?[一半几两三]|[菜肉除割])"
    "|[上下](?=\\w\\w)(?!学|班|课|半年|个月)|在(?!家|屋)|(?=本[县地乡镇村]))"
)
_BODY = "[村寨县镇乡区](?:里头?|上|头)|政府|社区|街道|劳务公司|公司|人社局?|工作队|队伍?|车|他们"
_ARRANGED = "(?:统一|有)?(?:组织|安排|派|带|招|送)"
_RIDES = (
    "(?:(?:一起|一块|都)*(?:坐|搭|乘|上)(?:着|的|起|到|了|倒)*[^，,。；;、 坐去到在克往]{0,8}?"
    "(?:专车|包车|的车|大巴车?|中巴|班车|专列|火车|高铁|动车|飞机|客车|车)的?)"
)
_SENT = (
    f"(?:[跟随由被着]?[着到倒起]?(?:{_BODY})?(?:{_ARRANGED}){{0,2}}着?(?:一起|一块)?走?[的地出起]?"
    f"(?:{_RIDES}|(?:大巴|包|专|班)?车|队伍?|劳务(?:输出|队|专车)?|务工(?:队|专车)?)?(?:走|出去)?)"
)
_BY_THEMSELVES = (
    "(?:(?:没有?|不是|未)(?:跟|随|经|由)?(?:着|到|倒|过)?(?:村里|县里|镇上|政府)?(?:的)?(?:组织|队伍|队|统一安排)的?)?"
    "(?:是)?(?:(?:自己|自个儿?|自家|各人|各自|个人|独自|一个人)(?:一个人)?"
    "(?:(?:买|订|坐|搭|乘|打|开|骑|找|包)(?:了|着|的|起|到)?(?:个|张|辆)?(?:火车票|汽车票|车票|机票|票|火车|高铁|动车|飞机|班车|大巴车?|客车|摩托车?|面包车|车|老乡|熟人|亲戚|朋友)?){0,2})?"
    "(?:[跟随](?:着|到|倒)?(?:几个|一个)?(?:老乡|熟人|亲戚|朋友|同村人?)(?:一起|一块)?)?"
)
_SOME_OF_THEM = f"(?:{_ONE})(?:(?:{_AND})?(?:{_ONE}))*"
_NOW = "这[次回趟]|后来|同样"
_GOING = re.compile(
    f"(?:那么?)?(?:今年|去年|这回|这次|另外|还有|再就是|家里)?(?:(?:{_BODY}){_ARRANGED}[了着]?)?(?P<who>{_SOME_OF_THEM})"
    f"(?:[一二两三四五六七八九]个(?:人)?)?(?:今年|去年|现在|{_NOW}|一起|一块|是|都|也|就|则)*"
    f"(?:{_SENT}|{_BY_THEMSELVES}){_GO}"
)
_SENT_OFF = re.compile(
    f"(?P<sent>(?:{_ONE})(?:{_NOW}|也|都|就|是)*"
    f"(?:{_RIDES}(?:(?:出|去|走)+的)?|(?:跟着?|随着?|由)?(?:{_BODY})?{_ARRANGED}(?:出|去|走)*的"
    f"|(?:[跟随]着?(?:{_BODY}|我们?|大家)?|一起|一块)+(?:出|去|走)+的|(?<=也是)))"
    "[，, ]+(?=[去到在上]了?)"
)
_THEN_WENT = re.compile("[，, ][去到在上]")
"""Without it nobody says first who sent them and then where they went."""
_IS_A_KIND = "(?:户|搬迁|建档|贫困|脱贫|低保|残疾|毕业|岁)"
_OF_A_KIND = re.compile(_IS_A_KIND)
_IS_TOLD_FIRST = re.compile(
    f"(?P<who>(?<![一-龥])(?:{_SOME_OF_THEM}))(?:呢|嘛|嘞|噻)?[，, ]*"
    f"(?P<said>(?![家屋们])[^，,。；;、\\s去到往在]{{0,9}}?{_IS_A_KIND}[^，,。；;、\\s去到往在]{{0,6}})(?P<stop>[，,、\\s]+)"
    f"(?P<way>(?:也|都|是|就|今年|去年|后来|这[次回])*(?:{_SENT}|{_BY_THEMSELVES}){_GO}[^，,。；;、\\s]+)"
)
"""What somebody is, told between who it is and where they went: 我弟娃也是搬迁户，组织去的遵义."""
_ALIKE = re.compile(
    f"(?P<before>(?<![一-龥]){_SOME_OF_THEM})(?P<way>[^，,。；;\\n]*?{_GO}[^，,。；;\\n]+)"
    f"(?P<between>[，,。；;\\n ]+)(?P<who>{_SOME_OF_THEM})"
    "(?:(?:也|都)+(?:是|一样)(?:这样|那样|的)?"
    "|(?:也|都|是|跟着)*(?:一起|一块儿?|一路)(?:去|走|出去)?(?:的|了)*)(?=[，,。；;\\n ]|$)"
)
_SO_DID = re.compile("[也都](?:[也都是]|一样)|一起|一块|一路")
"""Without it nobody says that one went as another did."""
_STAYS = re.compile(
    f"(?:{_SOME_OF_THEM}|(?:还有|剩下?的?)?[一1][个人])(?:现在|今年|就|还|都|也|则|是|一直)*"
    "(?:(?:在|守|待在|呆在|留在?)(?:家|屋头|屋里)"
    "|[没未](?:有)?(?:出去|出门)|(?:在[^，,。；;\\n ]{0,5})?(?:读书|上学|念书|上大学))"
)
_AT_WORK = re.compile("上班|打工|务工|干活|做工|做事|门口|附近|厂|店|车间|多少|好多")
_NOT_TO_WORK = re.compile(
    "上学|读书|念书|上大学|幼儿园|看病|旅游|[带抱领]着?(?:[2-6二两三四五六俩仨]个?)?(?:娃|孩子|小孩|儿子|女儿|闺女)"
)
_RUNS_A_FIRM = re.compile(
    "^(?:我|俺|咱)(?:自己|自个儿?)?在[^，,。；;去]{1,8}?(?:(?:办|开|弄|搞|建|有|经营|承包|管)(?:[了着起过]|[一1]?[个家座间处])+|办|开)"
    "[^，,。；;工班]{0,6}(?:车间|厂子?|公司|合作社|企业|机构|基地|作坊|加工[点坊])$"
)
"""我在村里办了个车间 tells of a firm, and not of where somebody went."""
_COUPLE = re.compile("[两俩]口")
_TWO = re.compile(f"{_TWO_OF_KIN}$")
_SECOND = re.compile(f"(?:{_SPOUSE}|妈妈?|娘|嫂子?|奶奶|婆婆|姐夫|妹夫|女婿|舅妈|婶婶?|伯娘)$")
"""The one of a couple who is named last: 我和我婆娘两口子 are these two."""
_UNCLEAR = re.compile(f"(?:儿子|崽|娃[儿子])(?:{_SPOUSE})(?!.{{0,3}}(?:都|两|俩|一起|一块))")
"""儿子媳妇 may be both of them, or only his wife."""
_PAIR = re.compile("[两俩]口子?|夫妻|夫妇|两公婆")
_THE_OTHER = re.compile(f"(?<![一-龥])(?:那|而)?[他她](?=(?:就|也|则|是|都)*{_GO})")
_ANOTHER_GOES = re.compile(f"(?<=[一-龥]{{4}})(?:{_ONE}|[他她])(?:就|也|则|是|都)*(?:{_SENT}){_GO}")
_WITH = re.compile("[找跟和与同随陪看接给叫喊让到倒起着]$|投奔$|照顾$|带$|帮$")
_PERSON = re.compile(_ONE)
_SOME = re.compile(
    f"(?P<number>[1-6一二两三四五六](?=个)|[1-6两俩仨])个?的?(?P<kin>{_AGE}(?:{KIN}))"
)
"""Several who are called by one word: 两个儿子; 二哥 is one."""
_OWN = re.compile(f"^{_MINE}")
_MEANT_TO = "(?:本来?|原本|原来|原先|起先|一?开始|当初|先前|说|讲|想|打算|准备|计划|报了?名|要)"
_NEVER_WENT = re.compile(
    f"(?P<who>(?:{_ONE})(?:(?:{_AND})(?:{_ONE}))*)"
    f"(?:(?:今年|也|都|是|就)*{_MEANT_TO}(?:{_MEANT_TO}|也|都|是|就|[好着过]|一起)*(?:{_SENT})(?!在){_GO}"
    "[^，,。；;没未]{0,10}?[，, ]*|(?=.{0,4}没[去走]得?成))"
    "(?:但是?|可是?|不过|结果|后来|最后|临时|又|也|还是|都)*"
    "[没未](?:能|有)?(?:去|走|出去|跑|克|到)?(?:得?成[^，,。；;0-9]{0,4}|得了|了)?"
    "(?=[，,。；; ]|$)"
    "(?:[，, ]*(?:现在|就|还|一直|只好|后来|最后|而是|改|人|又|留)*"
    f"(?P<on>)(?=在|(?:自己|自个儿?)?{_GO}))?"
)
_STAYED_BEHIND = re.compile(
    f"(?:但是?|可是?|不过|结果|后[来头]|最后|临时)*(?:{_SOME_OF_THEM})(?:后[来头]|最后|临时|又|也|还是|都)*"
    "[没未](?:能|有)?(?:去|走)(?:得?成|得了|了)?$"
)
_PARTICLE = re.compile("(?<=[我俺咱])(?:嘞|呢|嘛|哩|噻)[，, ]?(?=也|都|是|就|在|去|跟|坐|克|到)")
"""我嘞也是县头组织去的 says no more than 我也是."""
_PIECE = re.compile("[^，,。；;、\\s]+|[，,。；;、\\s]+")
_SELF = re.compile("(?:我|俺|咱)?(?:自己|自个儿?|一个人|本人)?")


def stayed_behind(clause: str) -> bool:
    """Whether a clause says of some of a family that they did not go in the end: 我弟没去成."""
    return bool(_STAYED_BEHIND.match(clause))


def without_kin(text: str, before: str) -> str:
    """A text without the pronouns for members of one's family, if there were any before it, and
    with cousins who go along with others of it as brothers."""
    if _OF_A_COUSIN.search(text) and len({who for one in clauses(text) for who in going(one)}) > 1:
        text = _OF_A_COUSIN.sub("", text)
    return _PRONOUN.sub("", text) if _OURS.search(before) else text


def names_own_kin(clause: str) -> bool:
    """Whether a clause calls somebody one of the family of who speaks, or of the owner: 我外甥."""
    return bool(_OF_OWNERS.search(clause))


@lru_cache(SENTENCES)  # a story is looked at in each turn, for each benefit that is near
def going(clause: str) -> tuple[str, ...]:
    """The persons a clause names who go, or are, somewhere, each by the word for them; none where
    nobody can tell how many they are."""
    found = _GOING.match(clause)
    elsewhere = (_NOT_TO_WORK, _UNCLEAR, _RUNS_A_FIRM)
    if not found or any(one.search(clause) for one in elsewhere):
        return ()
    people = _PERSON.finditer(clause, found.start("who"))
    named = [one[0] for one in people if one.end() <= found.end("who")]
    each = dict.fromkeys("我" if _SELF.fullmatch(one) else _OWN.sub("", one) for one in named)
    return tuple(dict.fromkeys(_one_by_one(tuple(each))))


def are_kin(text: str, at: int) -> bool:
    """Whether a number at a place is of several of the family: 两个儿子."""
    return bool(_SOME.match(text, at))


def going_apart(text: str) -> str:
    """The text with a comma between the persons of a clause who go each their way: 我在遵义打工
    她在浙江; with none between who sent somebody and where they went: 老大是县里组织的，去了遵义;
    and of who meant to go and did not only where they are: 我弟本来要去遵义，没去成，在本县."""
    if not _PERSON.search(text):
        return text
    text = _PARTICLE.sub("", text)
    if _THEN_WENT.search(text):
        text = _SENT_OFF.sub(r"\g<sent>", text)
    if "没" in text or "未" in text:
        text = _NEVER_WENT.sub(_where_they_stayed, text)
    return "".join(_cut(piece) for piece in _PIECE.findall(text))


def _where_they_stayed(found: re.Match[str]) -> str:
    """Who did not go there, if it is said behind where they are or went instead; else nothing."""
    return found["who"] if found["on"] is not None else ""


@lru_cache(SENTENCES)
def _cut(clause: str) -> str:
    for another in _ANOTHER_GOES.finditer(clause):
        before = clause[: another.start()]
        if going(before) and not _WITH.search(before):
            return f"{before}，{_cut(clause[another.start() :])}"
    return clause


def gone_alike(story: str) -> str:
    """The story with where those went of whom it only says that they did as the one before: 我爸坐
    专车去浙江，我妈也是, and where somebody went straight behind who it is; without those who stay
    at home or go to school."""
    story = "".join("" if _stays(one) else one for one in _PIECE.findall(story))
    if not _PERSON.search(story):
        return story
    if _OF_A_KIND.search(story):
        story = _IS_TOLD_FIRST.sub(r"\g<who>\g<way>\g<stop>\g<said>", story)
    if not _SO_DID.search(story):
        return story
    return _ALIKE.sub(r"\g<before>\g<way>\g<between>\g<who>\g<way>", story)


def _stays(clause: str) -> bool:
    """Whether a clause only says of one of a family that they did not go out to work."""
    return bool(_STAYS.match(clause) and not _AT_WORK.search(clause))


def with_the_other(text: str, story: str) -> str:
    """The text with 她 named as the other of a couple, where the story tells of no family but
    them: 我们两口子，我在遵义，她在浙江."""
    named = {one for clause in clauses(story) for one in going(clause) if not _PAIR.search(one)}
    return _THE_OTHER.sub("那口子", text) if _PAIR.search(story) and named == {"我"} else text


def _one_by_one(named: Sequence[str]) -> Iterator[str]:
    """The persons, with both of each couple: 老二两口子 are two, 我和我婆娘两口子 no more than
    these."""
    for at, one in enumerate(named):
        pair = _COUPLE.search(one) or _TWO.search(one)
        if (some := _SOME.fullmatch(one)) and not (pair and at):
            number = int(read_number(some["number"]) or 0)
            yield from (f"{some['kin']}之{each}" for each in range(1, number + 1))
        elif not pair:
            yield one
        elif not at:
            yield from (one, f"{one}的另一个")
        elif at == 1 or not (_TWO.search(one) or _SECOND.search(named[at - 1])):
            yield f"{named[at - 1]}的另一个"
