"""The certificate of one person told beside counted ones: 中级工三个，还有个老师傅考起技师
are three of one kind and one of another."""

import re
from datetime import date
from itertools import pairwise

from nlp.counting.beside import adds, are_of_them
from nlp.counting.papers import Kinds, counts, from_long_ago, kind_of, people
from nlp.statements import clauses, sounds_asking

_MYSELF = "(?:我|俺|咱|老板|厂长|经理)(?!们)(?:自己|本人|个人)?(?![们厂家店公单的屋])|本人|自己"
_SINGLE = re.compile(
    f"(?:(?:但是?|不过|对了|哦|就是|另外|还|又|再)*(?:(?P<myself>{_MYSELF})|有[1一]?[个位名](?!多?月|证)))"
)
_GOT = re.compile(
    "[考拿取领评][了到起倒上下过出得取]|取得|得了|到手|[拿领有]证|(?:考|评|通|鉴定)过|合格"
)
_NOT_SO = re.compile("[没未不]|[想要]考|准备|打算|[正还]?在[考学]|[去来]考(?!了)|报了?名|补考|旧")
_NOT_YET = re.compile("[没未等]|成绩|结果|下[个]?月")
_PAPER = re.compile("证|[1一]?个$|[1一]?[个本]了?$")


def with_single_papers(text: str, kinds: Kinds, today: date) -> str:
    """The text with the number of each certificate that only one person is said to have got,
    where others are counted; told as one more if they got it, too, or told it of themselves."""
    told = counts(text, kinds, today) if _GOT.search(text) else ()
    if not told:
        return text
    of_all = {one.kind for one in told}
    for words, behind in pairwise((*clauses(text), "")):
        one = _SINGLE.match(words)
        if not one or not _has_got(words, behind) or _counts_more(words, today):
            continue
        named = kind_of(words, kinds)
        if named is None and not (len(of_all) == 1 and _PAPER.search(words)):
            continue
        at = named[0] if named else next(iter(of_all))
        names = (cue for cue in kinds[at] if cue in words)
        name = max(names, key=len, default=kinds[at][0])
        further = one["myself"] or "也" in words or adds(words)
        text = text.replace(words, f"{'另外' if further else ''}有1个拿到了{name}", 1)
    return text


def tells_of_one(text: str, kinds: Kinds) -> bool:
    """Whether a text says of one person that they got a certificate of a kind it names."""
    if not _GOT.search(text):
        return False
    return any(
        _SINGLE.match(one) and _has_got(one, "") and kind_of(one, kinds) for one in clauses(text)
    )


def _has_got(words: str, behind: str) -> bool:
    """Whether a clause says of somebody that they got a certificate, and lately."""
    denied = _NOT_SO.search(words) or _NOT_YET.search(behind) or from_long_ago(words)
    return bool(_GOT.search(words)) and not (denied or sounds_asking(words) or are_of_them(words))


def _counts_more(words: str, today: date) -> bool:
    """Whether a clause has a number of more than one."""
    return any(one.high != 1 for one in people(words, today))
