"""Who passed, but of whom nobody has the certificate yet that each sum is paid for: 证还没下来 is a
no, until it is told that it came."""

import re
from collections.abc import Iterator, Sequence

from eligibility.facts import Fact
from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.counting.beside import are_of_them, is_of_some
from nlp.statements import clauses, sounds_asking
from policy.hearing import PAPER
from policy.knowledge import Shelved
from policy.reckoned.known import Told

NONE_YET = "按您说的“{words}”：这一项按取得的证书算，证书还没拿到，现在不能领；拿到证以后再申请。"

_ANY = "[^，,。；;\\s没未]"
_PAPER = "(?:证书|证件|证(?![明实])|本本|本子|(?<=[一1]个)本|(?<=[一1])本|[这那]本)"
_NOT_COME = (
    "[没未](?:有|能|给|见|到)*"
    "(?:[发办批制寄印领拿取考出下补](?:得|到|下|出|过|上|起|手|放|来|完|好)*|来|着|影儿?|到手)"
)
_NOT_YET = re.compile(
    f"{_NOT_COME}{_ANY}{{0,6}}{_PAPER}|{_PAPER}(?:(?!有|[0-9]){_ANY}){{0,6}}{_NOT_COME}"
    f"|(?:等着?|就等)[发拿领出下办制]*{_PAPER}"
    f"|{_PAPER}{_ANY}{{0,3}}(?:还|正)?在(?:制|办|印|路上|走流程)"
)
_COME = re.compile(
    f"{_PAPER}{_ANY}{{0,6}}(?:发下|下来|到手|拿到|领到|办下|发了|出来|在手)"
    f"|[拿领取办发][到了下上得](?!.{{0,3}}费){_ANY}{{0,6}}{_PAPER}"
    "|[0-9一二两三四五六七八九十百](?:本|张)(?!来)(?!.*[没未])"
)
_SOME = re.compile(
    "(?:(?<![一1])[0-9二两三四五六七八九十百]|有[一1]|剩|其[余他])[^，,。；;\\s]*[没未]"
    "|部分|有的|有些|^[那这]个[^，,。；;\\s]{0,2}[没未]"
)
_PERHAPS = re.compile("要是|如果|万一|假如|的人")


def no_papers_yet(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """That nothing is paid yet, where each sum is paid for certificates and nobody has one."""
    dictionary = shelved.benefit.dictionary
    counted = [one.per for one in shelved.benefit.grants if one.fen]
    papers = [dictionary.get(one) for one in counted if one]
    if not papers or len(papers) < len(counted) or any(one.unit != PAPER for one in papers):
        return []
    messages = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    words = _none_yet([one for text in messages for one in clauses(text)])
    of_others = any(told[one].given for one in _besides(papers, words) if one in told)
    return [NONE_YET.format(words=words)] if words and not of_others else []


def _none_yet(said: Sequence[str]) -> str:
    """The words by which none has come so far; "" where any has, or some only are spoken of."""
    words = ""
    for clause in said:
        if sounds_asking(clause) or _PERHAPS.search(clause):
            continue
        if _NOT_YET.search(clause):
            of_some = _SOME.search(clause) or are_of_them(clause) or is_of_some(clause)
            words = words or ("" if of_some else clause)
        elif _COME.search(clause):
            return ""
    return words


def _besides(papers: Sequence[Fact], words: str) -> Iterator[str]:
    """The names of the papers that words name none of, where they name any."""
    named = [one for one in papers if any(cue in words for cue in one.cues)]
    return (one.name for one in papers if named and one not in named)
