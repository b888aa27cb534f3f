"""Numbers of people behind the word for their kind, without a word that they count people: 贫困户13
搬迁户6 is 贫困户13个 搬迁户6个, and 职工总数1100 in a clerk's list 职工总数1100个; and behind what
is said of those of a kind who were taken on: of 收搬迁户来做工，拢共31个人 they are 搬迁户31个."""

import re

from nlp.places.place_words import is_place
from nlp.put_right.taking_back import APART

_INSURANCE = "(?:失业|社会?|养老)?保?险|社保"
_KIND = (
    "(?:户|劳动力|(?:大学|毕业|应届|往届)生|村民|农民工"
    "|(?:本县|县[内外]|市[内外]|省[内外]|外[省市地])的?"
    "|(?:职工|员工|工人|司机|店员|服务员|伙计|师傅|学员|学徒|残疾人|劳动者|[初中高]级工|技师)"
    "|(?:职工|员工|工人|用工|人员|学员|人)(?:总人?|合)[数计]|人数|在[职册编]"
    "|取证|参[训考]|[未没]通过|推荐就业|裁员|[入离]职|新?招用"
    f"|(?:参了?保的?|(?:[上参交缴入][了着]?(?:{_INSURANCE})|(?:{_INSURANCE})[^，,。；;、\\s]{{0,2}}[上参交缴][了着]?)的"
    f"|[没未](?:参保|[上交缴](?:{_INSURANCE})?)的))"
    "(?:有|是|占|就|才|只|一共|共|总共|拢共|统共|也就|为|不是|应该?|:|[加合]起来|合计|总计|下来)*"
)
_NUMBER = (
    "(?:[0-9]{1,3}|(?<=[工力人数计共来:有是为])[0-9]{4}|[二三四五六七八九]?十[一二三四五六七八九]?"
    "|[一二三四五六七八九]百(?:[零一二三四五六七八九十]{1,3})?)"
)
_NEXT_KIND = "(?:建档立卡|搬迁|贫困|脱贫|低保|监测|村民|[本外][县市省]|[县市省][内外])"
"""What may follow without a pause: 贫困户13搬迁户6."""
_LISTED = re.compile(
    "(?<=[户力生民工机县市省内外地的保有是占就才只共人数计员徒者职册编证训考过业用为应该师来:])(?<![0-9])"
    f"(?P<number>{_NUMBER})(?:整)?(?=[，,。；;、()\\s]|$|{_NEXT_KIND})"
)
_STOP = f"，,。；;：:\\s{APART}"
_NO_MORE_KINDS = f"[^{_STOP}0-9二两三四五六七八九十百几些和跟与及、还也没未不有想要优主多]"
_TAKEN_ON = re.compile(
    f"(?<![^{_STOP}])(?P<kind>{_NO_MORE_KINDS}{{0,16}}?(?:[招收雇请聘用]|吸纳|吸收|安置|[干做]活|打工|做工|上班)"
    f"{_NO_MORE_KINDS}{{0,16}}?(?:(?<![账用])户(?![口头])|劳动力|[学业届]生|村民|农民工))(?P<so>{_NO_MORE_KINDS}{{0,8}})[{_STOP}]+"
    "(?:前前?后后?|[数算点]了?[数算点]?下?来?|加起来|满打满算|到现在|现在)*"
    "(?:[一总拢统]共)(?:就|有|是|来了|收了|招了)*"
    f"(?P<number>{_NUMBER})(?:个人?|人|名)(?=[{_STOP}]|$)"
)
"""Those of one kind who were taken on, and straight behind it how many they are in all."""
_ALTOGETHER = "共"
"""Without it nobody says how many all are."""
_ANY_KIND = re.compile("户|劳动力|[学业届]生|村民|农民工|残疾")
_KINDS_WORD = f"(?:{_ANY_KIND.pattern})"
_COUNTED_APART = re.compile(
    f"{_KINDS_WORD}[^，,。；;\\s]{{0,6}}?(?:{_NUMBER})(?![年月天岁元块])个?(?!半?[年月])"
    f"|(?:{_NUMBER})[个名位户]?[^，,。；;\\s年月天]{{0,4}}?{_KINDS_WORD}|一半|部分|有[的些几]"
)
"""Behind a whole it tells that not all of them are of the one kind: 拢共31个人，搬迁户12个."""
_OF_ONE_KIND = re.compile("脱贫|贫困|建档|搬迁|监测|低保|残疾|毕业|退役|失业")
"""Kinds of which those of one may all be of another: 收脱贫户，一共25人，监测户4个 leaves open
whether these four are among them."""
FAR = 12
"""Within how many characters before a number its kind stands."""

_OF_A_KIND = re.compile(f"(?:{_KIND})$")

_COLON = re.compile(
    "(?P<name>(?<=[某傅])):\\s?|:\\s?(?=(?:取证|取得|合格|通过|参[训考]|一?共|有)?[0-9]{1,4}(?![0-9.年月日号%万]))"
)

_AT_A_PLACE = re.compile(
    f"(?<![^{_STOP}、])(?P<where>[一-龥]{{2,6}})[0-9]{{1,3}}(?=[，,。；;、()\\s]|$)"
)
"""江苏3 in a list of where they went."""

_WHEN = {"原": "原来", "原有": "原来有", "现": "现在", "现有": "现在有"}
_ON_AVERAGE = re.compile(
    "参了?保的?(?:职工|员工|工人|人员)?(?:人数|人)?(?:[上前去]年|全年|一年|每个?月|按月|月|[算摊拉]?下来|平)*"
    "均(?:每个?月|每年|[算摊拉]?下来|数|大[概约]|差不多|是|有|为|在)*(?P<number>[0-9]{1,4})(?:个?人|名|个)?(?=[，,。；;、()\\s左上]|$)"
)
"""参保人数全年平均下来46."""
_THEN_OR_NOW = re.compile(
    "(?<![一-龥])(?P<when>[原现]有?)(?P<number>[0-9]{1,4})(?:(?P<of>[个名位]?人|[名位])|(?=[，,。；;、()\\s]|$))"
)


def beside_their_number(text: str) -> str:
    """The text with nothing between a kind of people and how many they are, or a person and what
    is told of them: 职工总数：1100, 王某：月薪1400."""
    for one in reversed([*_COLON.finditer(text)] if ":" in text else []):
        if one["name"] is not None or _OF_A_KIND.search(
            text, max(0, one.start() - FAR), one.start()
        ):
            text = text[: one.start()] + text[one.end() :]
    return text


def counting_people(text: str) -> str:
    """The text with 个 behind each bare number right behind a kind of people, with 原31人 told as
    原来31人, and with how many of one kind were taken on beside it."""
    if _ALTOGETHER in text:
        text = _TAKEN_ON.sub(_beside_their_kind, text)
    if "均" in text:
        text = _ON_AVERAGE.sub(r"平均参保\g<number>人", text)
    text = _LISTED.sub(_as_people, _THEN_OR_NOW.sub(_in_full, text))
    return _AT_A_PLACE.sub(_as_people_there, text)


def _as_people_there(found: re.Match[str]) -> str:
    return f"{found[0]}个" if is_place(found["where"]) else found[0]


def _in_full(found: re.Match[str]) -> str:
    """A number of then or of now with the whole word for it."""
    return f"{_WHEN[found['when']]}{found['number']}{found['of'] or '个'}"


def _beside_their_kind(found: re.Match[str]) -> str:
    message = found.string[: found.start()].rpartition(APART)[2]
    # 收了村民，又收了搬迁户，拢共31个人
    apart = _COUNTED_APART.search(found.string, found.end())
    others = _ANY_KIND.search(message) or apart
    if apart and _is_another_kind(found["kind"], found.string[found.end() : apart.end()]):
        return f"{found['kind']}{found['so']}，招了{found['number']}人"
    return found[0] if others else f"{found['kind']}{found['number']}个{found['so']}"


def _is_another_kind(whole: str, behind: str) -> bool:
    """Whether those counted last are called otherwise than the kind all are said to be of."""
    kinds = {*_OF_ONE_KIND.findall(whole)}
    others = {*_OF_ONE_KIND.findall(re.split(f"[{_STOP}]", behind)[-1])}
    return bool(kinds and others) and kinds.isdisjoint(others)


def _as_people(found: re.Match[str]) -> str:
    of_a_kind = _OF_A_KIND.search(found.string, max(0, found.start() - FAR), found.start())
    return f"{found['number']}个" if of_a_kind else found[0]
