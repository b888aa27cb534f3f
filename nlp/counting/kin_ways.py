"""Where the members of a family went, as somebody tells it plainly: each with their own way, and
none of who did not go."""

import re
from functools import lru_cache

from nlp.counting.kin import (
    AND,
    ARRANGED,
    BODY,
    BY_THEMSELVES,
    GO,
    GOING,
    NOW,
    ONE,
    PERSON,
    RIDES,
    SENT,
    SOME_OF_THEM,
    STUDIES,
    WHEN,
    going,
)
from nlp.counting.kin_words import AGE, KIN
from nlp.statements import SENTENCES, clauses

_SENT_OFF = re.compile(
    f"(?P<sent>(?:{ONE})(?:{NOW}|也|都|就|是)*"
    f"(?:{RIDES}(?:(?:出|去|走)+的)?|(?:跟着?|随着?|由)?(?:{BODY})?{ARRANGED}(?:出|去|走)*的"
    f"|(?:[跟随]着?(?:{BODY}|我们?|大家)?|一起|一块)+(?:出|去|走)+的|(?<=也是)))"
    "[，, ]+(?=[去到在上]了?)"
)
_THEN_WENT = re.compile("[，, ][去到在上往赴]")
"""Without it nobody says first who sent them and then where they went."""
_HOW_THEN_WHERE = re.compile(
    f"(?P<who>(?<![一-龥])(?:{SOME_OF_THEM}))[，,、 ]+"
    "(?P<how>(?:[乘坐搭跟随由]|自[己行个]|各[人自]|独自|一个人)[^，,。；;、\\s0-9没未不]{1,10})"
    "[，,、 ]+(?=[去到往赴])"
)
"""How somebody went, told between who it is and where they went: 丈夫，乘县里的专车，到深圳."""
_IS_A_KIND = "户|搬迁|建档|贫困|脱贫|低保|残疾|毕业|岁"
_OUT = "(?:出(?:来|去|远?门)|走)(?:打工|务工|做工|找活)?[了的]*[嘞呢哩噻咯嘛啊]?"
_NEXT = "(?:也|都|是|就|今年|去年|后来|这[次回])*"
_LIKE_THEM = "(?:也|都|是|同样)+[^，,。；;、\\s没未不自各独去到往在]{1,12}"
_TELLS_FIRST = re.compile(f"[他她]|{_IS_A_KIND}|{_OUT}")
"""Without it nobody tells anything else between who it is and where they went."""
_IS_TOLD_FIRST = re.compile(
    f"(?P<who>(?<![一-龥])(?:{SOME_OF_THEM}))(?:(?:呢|嘛|嘞|噻|么)?[，, ]*"
    f"(?P<said>(?![家屋们])[^，,。；;、\\s去到往在]{{0,9}}?(?:{_IS_A_KIND})[^，,。；;、\\s去到往在]{{0,6}}"
    f"|{_NEXT}{_OUT}|{_LIKE_THEM}(?=[，,、\\s]+[他她](?!们|[爸妈爹娘])))(?P<stop>[，,、\\s]+)(?:[他她](?!们|[爸妈爹娘]))?"
    "|(?:呢|嘛|嘞|噻|么)?[，, ]+[他她](?!们))"
    f"(?P<way>{_NEXT}(?:{SENT}|{BY_THEMSELVES}){GO}[^，,。；;、\\s]+)"
)
"""What somebody is or did, told between who it is and where they went: 我弟娃也是搬迁户，组织去的
遵义; 我妹也出来了，她自己跑的福建; 我弟也是同一批的，他去了遵义."""
_ALIKE = re.compile(
    f"(?P<before>(?<![一-龥]){SOME_OF_THEM})(?P<way>[^，,。；;\\n]*?{GO}[^，,。；;\\n]+)"
    f"(?P<between>[，,。；;\\n ]+)(?P<who>{SOME_OF_THEM})"
    "(?:(?:也|都)+(?:是|一样)(?:这样|那样|的)?"
    "|(?:也|都|是|跟着)*(?:一起|一块儿?|一路)(?:去|走|出去)?(?:的|了)*)(?=[，,。；;\\n ]|$)"
)
_SO_DID = re.compile("[也都](?:[也都是]|一样)|一起|一块|一路")
"""Without it nobody says that one went as another did."""
_ARE_LISTED = re.compile("[、，,] *[^，,。；;、\\s]*(?:去|到|往|赴|奔|闯|跑|出|克|切|[上下]|在|本)")
"""Without it nobody goes somewhere who is named behind another."""
_LISTED = re.compile(
    f"(?<![^，,。；;、：:\\s])(?P<some>{SOME_OF_THEM})[、，, ]+(?=(?:{ONE})[^，,。；;、\\s]*{GO})"
)
_ALL_OF_THEM = (
    f"(?<![^，,。；;、：:\\s])(?P<all>(?:{ONE})(?:[、，, ]*(?:另外|{AND})*(?:{ONE}))*)"
    "(?:[，, ]*(?P<number>[一二两三四五六]个)人?)?[，,。；;\\s]+"
)
_WHO_THEN_WHERE = re.compile(
    f"{_ALL_OF_THEM}(?=(?:{WHEN})?(?:也|都|全|一起|一块|是|就|现在)*(?:{SENT}){GO}[了的]*(?=[一-龥]{{2}})(?![哪啥什办领问申]))"
)
"""Those who are only named, and behind it where they went: 我、我婆娘，还有我弟，组织去的东莞."""
_SOME_MAY_NOT = re.compile(f"{STUDIES}|[没未](?:有)?(?:去|走|出|跟|坐|成)")
_WENT_ALONE = (
    "(?:自[己行]|自个儿?|自家|各人|各自|个人|独自|一个人)"
    "(?P<how>(?![^，,。；;、 ]{0,6}(?:组织|政府|队|专车|安排|村|县|镇))"
    "[^，,。；;、 \\d们去到在来克往跑赴奔闯]{0,9}?)"
    f"(?:{GO})(?P<done>的?)了?"
)
_ON_THEIR_OWN = re.compile(_WENT_ALONE)
_OWN_WAY = re.compile(
    f"(?P<who>{SOME_OF_THEM})(?P<so>(?:也|都|是|就|则|早就|后来|今年)*){_WENT_ALONE}"
)
_PLAINLY = re.compile("[买订坐搭打开骑包](?:火|大|汽)?[车票巴]+")
_BY_THEMSELVES = "自己去的"
_STAYS = re.compile(
    f"(?:{SOME_OF_THEM}|(?:还有|剩下?的?)?[一1][个人])(?:现在|今年|就|还|都|也|则|是|一直)*"
    "(?:(?:在|守|待在|呆在|留在?)(?:家|屋头|屋里)"
    f"|[没未](?:有)?(?:出去|出门)|(?:在[^，,。；;\\n ]{{0,5}})?{STUDIES})"
)
_AT_WORK = re.compile("上班|打工|务工|干活|做工|做事|门口|附近|厂|店|车间|多少|好多")
_PAIR = re.compile("[两俩]口子?|夫妻|夫妇|两公婆")
_THE_OTHER = re.compile(f"(?<![一-龥])(?:那|而)?[他她](?=(?:就|也|则|是|都)*{GO})")
_ANOTHER_GOES = re.compile(f"(?<=[一-龥]{{4}})(?:{ONE}|[他她])(?:就|也|则|是|都)*(?:{SENT}){GO}")
_WITH = re.compile("[找跟和与同随陪看接给叫喊让到倒起着]$|投奔$|照顾$|带$|帮$")
_MEANT_TO = "(?:本来?|原本|原来|原先|起先|一?开始|当初|先前|说|讲|想|打算|准备|计划|报了?名|要)"
_NEVER_WENT = re.compile(
    f"(?P<who>(?:{ONE})(?:(?:{AND})(?:{ONE}))*)"
    f"(?:(?:今年|也|都|是|就)*{_MEANT_TO}(?:{_MEANT_TO}|也|都|是|就|[好着过]|一起)*(?:{SENT})(?!在){GO}"
    "[^，,。；;没未]{0,10}?[，, ]*|(?=.{0,4}没[去走]得?成))"
    "(?:但是?|可是?|不过|结果|后来|最后|临时|又|也|还是|都)*"
    "[没未](?:能|有)?(?:去|走|出去|跑|克|到)?(?:得?成[^，,。；;0-9]{0,4}|得了|了)?"
    "(?=[，,。；; ]|$)"
    "(?:[，, ]*(?:现在|就|还|一直|只好|后来|最后|而是|改|人|又|留)*"
    f"(?P<on>)(?=在|(?:自己|自个儿?)?{GO}))?"
)
_STAYED_BEHIND = re.compile(
    f"(?:但是?|可是?|不过|结果|后[来头]|最后|临时)*(?:{SOME_OF_THEM})(?:后[来头]|最后|临时|又|也|还是|都)*"
    "[没未](?:能|有)?(?:去|走)(?:得?成|得了|了)?$"
)
_SETS_OFF = re.compile(
    "[嘞呢嘛哩噻么][，, ]*(?=也|都|是|就|在|去|跟|坐|克|到|自己|自个|各人|个人|由|被|没)"
)
_PARTICLE = re.compile(f"(?P<who>(?<![一-龥])(?:{ONE})){_SETS_OFF.pattern}")
"""我嘞也是县头组织去的 says no more than 我也是."""
_ONLY = re.compile(
    f"(?P<stop>^|[，,。；;\\s])(?:就是?|只有|只是|只|但是?|不过)(?P<who>{ONE})"
    "(?P<said>(?:也|都|是)*(?:没|不是|自己|自个|各人|个人|各自)[^，,。；;\\s]*)"
)
"""Of whom alone it is said that they were not sent: 就我妹是自己去的."""
_ALONE = re.compile("就|只|但|不过")
_CALLS = re.compile("[喊叫约劝唤][着了]?(?=[我俺咱])")
_CALLED = re.compile(
    f"(?<![一-龥])(?:也|就|还)?是?(?:(?:我们?|俺们?|咱们?)(?:家|屋头|屋里)?的?)?{AGE}(?:{KIN})"
    f"(?:[先在][^，,。；;\\s]{{0,5}}?)?{_CALLS.pattern}(?=[我俺咱]们?(?:也|一起|一块|跟[他她]|一路)*[过出]?去"
    "(?![办领问报申咨查拿交填登])[^，,。；;\\s]{0,8}(?:[，,。；;\\s]|$))"
)
"""Who was called by one of the family goes, and not who called: 我表哥喊我去的."""
_PIECE = re.compile("[^，,。；;、\\s]+|[，,。；;、\\s]+")


def stayed_behind(clause: str) -> bool:
    """Whether a clause says of some of a family that they did not go in the end: 我弟没去成."""
    return bool(_STAYED_BEHIND.match(clause))


def names_somebody(text: str) -> bool:
    """Whether a text names one of a family, or the teller: of most nothing else is looked for."""
    return any(map(_names_somebody, clauses(text)))


@lru_cache(SENTENCES)
def _names_somebody(clause: str) -> bool:
    return bool(PERSON.search(clause))


def going_apart(text: str) -> str:
    """The text with a comma between the persons of a clause who go each their way: 我在遵义打工
    她在浙江; with none between who sent somebody and where they went: 老大是县里组织的，去了遵义;
    and of who meant to go and did not only where they are: 我弟本来要去遵义，没去成，在本县."""
    if not names_somebody(text):
        return text
    text = without_particles(text)
    if _THEN_WENT.search(text):
        text = _HOW_THEN_WHERE.sub(r"\g<who>\g<how>", text)
        text = _SENT_OFF.sub(r"\g<sent>", text)
    if "没" in text or "未" in text:
        text = _NEVER_WENT.sub(_where_they_stayed, text)
    return "".join(_cut(piece) for piece in _PIECE.findall(text))


def without_particles(text: str) -> str:
    """The text without what only sets off who is told of: 幺弟嘛，自己去的."""
    return _PARTICLE.sub(r"\g<who>", text) if _SETS_OFF.search(text) else text


def _told_of_them(story: str) -> str:
    """The story with what is said of one of a family alone where it is told where they went."""
    for only in _ONLY.finditer(story) if _ALONE.search(story) else ():
        who = going(f"{only['who']}去那里")
        ways = [one for one in _PIECE.findall(story) if {*who} & {*going(one)}]
        ways = [one for one in ways if one not in only[0]]
        if len(ways) == 1:
            apart = f"{_told_alone(ways[0], only['who'])}，{only['said']}"
            story = story.replace(only[0], only["stop"]).replace(ways[0], apart)
    return story


def _told_alone(clause: str, who: str) -> str:
    """A clause with where one of several it names went behind where the others did."""
    named = GOING.match(clause)
    others = re.sub(f"(?:{AND})?{re.escape(who)}", "", clause, count=1)
    if not named or len(going(others)) != len(going(clause)) - 1 or len(going(clause)) == 1:
        return clause
    return f"{others}，{who}{clause[named.end('who') :]}"


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


def _named_together(story: str) -> str:
    """The story with 和 between persons that are listed: 我哥、嫂子去浙江."""
    before = "" if _ARE_LISTED.search(story) else story
    while story != before:
        before, story = story, _LISTED.sub(_with_the_next, story)
    return story


def _with_where(found: re.Match[str]) -> str:
    """Those who are only named, with 和 between them, to stand before where they went; as they are
    where it is told behind it that some of them may not have gone, or not to work."""
    if _SOME_MAY_NOT.search(found.string, found.end()):
        return found[0]
    named = "和".join(one[0] for one in PERSON.finditer(found["all"]))
    return f"{named}{found['number'] or ''}"


def _with_the_next(found: re.Match[str]) -> str:
    return f"{found['some'].replace('、', '和')}和"


def gone_alike(story: str) -> str:
    """The story with where those went of whom it only says that they did as the one before: 我爸坐
    专车去浙江，我妈也是, and where somebody went straight behind who it is; without those who stay
    at home or go to school."""
    somebody = names_somebody(story)
    if somebody:
        story = _CALLED.sub("", story) if _CALLS.search(story) else story
        story = _told_of_them(_named_together(story))
        story = _WHO_THEN_WHERE.sub(_with_where, story)
    story = "".join("" if _stays(one) else one for one in _PIECE.findall(story))
    if not somebody:
        return story
    if _TELLS_FIRST.search(story):
        story = _IS_TOLD_FIRST.sub(_went_then_is, story)
    if _ON_THEIR_OWN.search(story):
        story = _OWN_WAY.sub(_by_themselves, story)
    if not _SO_DID.search(story):
        return story
    return _ALIKE.sub(r"\g<before>\g<way>\g<between>\g<who>\g<way>", story)


def _went_then_is(found: re.Match[str]) -> str:
    """Who went where, and behind that what else was said of them."""
    return "".join(found[name] or "" for name in ("who", "way", "stop", "said"))


def _by_themselves(found: re.Match[str]) -> str:
    """That somebody went by themselves, however they did; 我自己去毕节 does not say that."""
    if _PLAINLY.fullmatch(found["how"]) or not (found["how"] or found["done"]):
        return found[0]
    return f"{found['who']}{found['so']}{_BY_THEMSELVES}"


@lru_cache(SENTENCES)
def _stays(clause: str) -> bool:
    """Whether a clause only says of one of a family that they did not go out to work."""
    return bool(_STAYS.match(clause) and not _AT_WORK.search(clause))


def with_the_other(text: str, story: str) -> str:
    """The text with 她 named as the other of a couple, where the story tells of no family but
    them: 我们两口子，我在遵义，她在浙江."""
    named = {one for clause in clauses(story) for one in going(clause) if not _PAIR.search(one)}
    return _THE_OTHER.sub("那口子", text) if _PAIR.search(story) and named == {"我"} else text
