"""Whom a firm only meant to lay off, or called back: 本来要裁5个后来没裁 lays nobody off."""

import re

from nlp.put_right.taking_back import APART

_NUMBER = "[0-9一二两三四五六七八九十百俩仨]+"
_COUNTED = (
    f"{_NUMBER}(?:多|几|来)?(?:[个名位](?:[^，,。；;\\s{APART}]{{0,3}}?[人工])?|人|(?<=[俩仨]))"
)
_OFF = "(?:裁[员减]?|辞退?|解雇|开除|劝退|清退|遣散|打发|[撵赶轰炒])[走掉]?"
_IN_A_CLAUSE = f"[^，,。；;！!？?\\s{APART}0-9"
_PLAN = (
    "(?<![没未不])(?:打算|准备|计划|考虑|寻思|商量着|琢磨着|[想得]|(?<![主只不需])要(?![求是不]))"
)
_NEARLY = "(?:差一?点儿?|险些)"
_MEANT = re.compile(
    f"(?:本来|原[本先来]?|当初|起初)?{_PLAN}{_IN_A_CLAUSE}了]{{0,5}}?{_OFF}(?![了过]){_IN_A_CLAUSE}]{{0,3}}?{_COUNTED}"
    f"|{_NEARLY}{_IN_A_CLAUSE}]{{0,4}}?{_OFF}了?{_COUNTED}"
    f"|(?:{_NEARLY}|{_PLAN})(?:就|是|都)*[把让将]{_COUNTED}(?:都|给|全)*{_OFF}了?"
    f"|{_COUNTED}(?:都|本来|原本|是|就)*(?:{_NEARLY}|{_PLAN})(?:被|给|让)?{_OFF}的?(?=$|[，,。；;\\s{APART}])"
)
_AS_IT_WAS = re.compile(
    f"[，,。；;\\s{APART}]*(?:(?:实际上?|其实|最[后终]|后来|结果)[^，,。；;{APART}0-9裁辞解开劝清遣打撵赶轰炒]{{0,6}}?"
    f"{_NUMBER}(?!个?人?[也都]?[没未不])|[那还]?能|可不?可以|[行中]不"
    f"|(?:没办?法|只好|不得已|现在|已经?|都|就|真的?|后来|全)+(?:给|把他们)?(?:都|全)?{_OFF}[了完](?!{_NUMBER}))"
)
"""How many it was at last, told without the word for it: 原计划裁8人，实际3人; or that
it was all of them: 打算裁8人，已经裁了."""
_CALLED_BACK = re.compile(
    f"(?<![没未不]){_OFF}[了过]?{_IN_A_CLAUSE}]{{0,2}}?{_COUNTED}(?=(?P<since>[^。；;！!？?0-9]{{0,14}}?"
    f"(?:{_NUMBER}[个名位]人?[^。；;！!？?0-9]{{0,8}}?)?(?<![没未不])(?<![没未不][再有能])"
    "(?:[叫喊请招聘找接](?:了|他们?|人家?|又)*回[来去厂]|[又都全]回[来厂](?:上班|干活|了)|返了?岗)))"
)
_NOT_BACK_YET = re.compile(
    "想(?!办法)|打算|准备|计划|考虑|如果|要是|(?<![只主])要(?!求)|能不能|可以"
)
_ON_ERRAND = re.compile("[，,]?(?:办|拿|取|结|领|签|补)")
_TOLD = re.compile("本来|原|打算|准备|计划|考虑|寻思|商量|琢磨|[想得要]|差|险些|回|返")
_LETS_GO = re.compile(_OFF)


def only_laid_off(text: str) -> str:
    """The text without the numbers of those whom a firm only meant to lay off, and of those it
    laid off and called back: how many of them count only they can tell."""
    if not _LETS_GO.search(text) or not _TOLD.search(text):
        return text
    return _CALLED_BACK.sub(_unless_still_gone, _MEANT.sub(_unless_it_was, text))


def _unless_still_gone(found: re.Match[str]) -> str:
    """What was said of those laid off, who are only to come back, or came for their papers."""
    on_errand = _ON_ERRAND.match(found.string, found.end("since"))
    return found[0] if on_errand or _NOT_BACK_YET.search(found["since"]) else ""


def _unless_it_was(found: re.Match[str]) -> str:
    return found[0] if _AS_IT_WAS.match(found.string, found.end()) else ""
