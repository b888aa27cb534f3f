"""A promise to lay nobody off, as what it is: 不再裁人的承诺书写好了 denies nothing."""

import re

_LAYING_OFF = (
    "(?:[裁减辞]员|[裁辞减开撵炒赶][退掉]?(?:人|职工|员工|工人)|裁人?|辞退|解雇|开除|减薪|降薪|清退)"
    "(?:职工|员工|工人|人)?"
)
_WILL_NOT = (
    "(?:以后|今后|往后|将来|一?年内|期间|绝对?|一定|肯定|坚决|尽量)*"
    f"[不少](?:会|再|随便|随意|乱|大?规模|轻易)*{_LAYING_OFF}"
)
_SEVERAL = f"{_WILL_NOT}(?:[、和也或者]*{_WILL_NOT})*"
_PAPER = "(?:承诺|保证)[书函]?"
_OF_IT = re.compile(f"{_SEVERAL}的?(?:[那一][个张份])?{_PAPER}")
_SAYING = re.compile(
    f"(?:{_PAPER}|答应)(?:[上里][头面边]?)?(?:[了过好的是写说讲签得明清白楚也都就])*{_SEVERAL}"
    "(?![^。；;！!？?0-9]{0,6}?[没未不](?:想|肯|敢|愿意?|能)?[签写交出盖])"
)
"""Who 答应不裁人但不写承诺书 has promised nothing that counts."""


def promised_plainly(text: str) -> str:
    """The text with a promise to lay nobody off named by its paper alone, so that what is
    promised counts neither as a no to it nor as the number of those who were laid off."""
    if "承诺" not in text and "保证" not in text and "答应" not in text:
        return text
    return _SAYING.sub("承诺不裁员", _OF_IT.sub("承诺书", text))
