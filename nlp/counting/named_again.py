"""Who were counted and are named again by their number, or as all of them, and who count nobody:
招了13个，这13个人能领多少 are thirteen."""

import re
from collections.abc import Container, Sequence

from nlp.counting.among import BUT
from nlp.counting.beside import MORE_CAME, OF_THEM, adds
from nlp.counting.kin import going
from nlp.counting.part import Part

SO_MANY = "(?:[0-9一二两三四五六七八九十]+个|[俩仨])(?!里|当中|中|月)"
_THOSE = re.compile(f"^{BUT}[那这]{SO_MANY}|[他她]们?{SO_MANY}")
_THE_SAME = re.compile(
    f"^(?:我们|俺们|咱们?)?{SO_MANY}(?:人(?!的)|(?=一直|一样|现在|目前|到现在|到今天|干到|做到))"
)
"""What names those who came again by their number alone: 招了4个，4个人一直干到今天."""
_NONE_EVER_HAD = re.compile("^[这那][些批]人?[^，]*[没未][^，]*(?:领|拿|享受|报|补|申请)过")
_STAYS = re.compile("^(?:(?:我|俺|咱)(?:自己)?|本人)在")


def are_those(one: Part, again: Part) -> bool:
    """Whether those who were counted are told of once more, by their number: 这13个人能领多少."""
    if again.number != one.number or one.persons or OF_THEM.search(again.words):
        return False
    came = MORE_CAME.search(one.words) and not MORE_CAME.search(again.words)
    same = came and _THE_SAME.search(again.words) and not adds(again.words)
    return bool(_THOSE.search(again.words) or same)


def without_their_own_place(told: Sequence[str], counting: Container[str]) -> Sequence[str]:
    """The clauses without those that say where their writer is and count nobody, where nobody else
    goes anywhere: 我在晋源开的洗车行."""
    goes = [one for one in told if going(one)]
    if not all(map(_STAYS.search, goes)):
        return told
    return [one for one in told if one not in goes or one in counting]


def names_those(words: str) -> bool:
    """Whether words name by their number those who were told of: 那3个还没上."""
    return bool(_THOSE.search(words))


def none_ever_had(clause: str) -> bool:
    """Whether a clause says of all who were told of that they had nothing: 这些人没在别处领过."""
    return bool(_NONE_EVER_HAD.search(clause))
