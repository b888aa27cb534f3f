"""Numbers of people behind the word for their kind, without a word that they count people: 贫困户13
搬迁户6 is 贫困户13个 搬迁户6个; and behind what is said of those of one kind who were taken on: of
收搬迁户来做工，拢共31个人 they are 搬迁户31个."""

import re

from nlp.put_right.taking_back import APART

_INSURANCE = "(?:失业|社会?|养老)?保?险|社保"
_KIND = (
    "户|劳动力|(?:大学|毕业|应届|往届)生|村民|农民工"
    "|(?:本县|县[内外]|市[内外]|省[内外]|外[省市地])的?"
    "|(?:职工|员工|工人|司机)"
    f"|(?:参了?保的?|(?:[上参交缴入][了着]?(?:{_INSURANCE})|(?:{_INSURANCE})[^，,。；;、\\s]{{0,2}}[上参交缴][了着]?)的"
    f"|[没未](?:参保|[上交缴](?:{_INSURANCE})?)的)"
    "(?:有|是|占|就|才|只|一共|共|总共|拢共|也就)*"
)
_NUMBER = (
    "(?:[0-9]{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?"
    "|[一二三四五六七八九]百(?:[零一二三四五六七八九十]{1,3})?)"
)
_NEXT_KIND = "(?:建档立卡|搬迁|贫困|脱贫|低保|监测|村民|[本外][县市省]|[县市省][内外])"
"""What may follow without a pause: 贫困户13搬迁户6."""
_LISTED = re.compile(
    "(?<=[户力生民工机县市省内外地的保有是占就才只共])(?<![0-9])"
    f"(?P<number>{_NUMBER})(?:整)?(?=[，,。；;、\\s]|$|{_NEXT_KIND})"
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


def counting_people(text: str) -> str:
    """The text with 个 behind each bare number right behind a kind of people, and with how many of
    one kind were taken on beside it."""
    if _ALTOGETHER in text:
        text = _TAKEN_ON.sub(_beside_their_kind, text)
    return _LISTED.sub(_as_people, text)


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
