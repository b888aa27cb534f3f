"""Which numbers that sound like people count others: places, firms, trades, days of work."""

import re

from nlp.numbers import Quantity
from nlp.places.goals import SEND

_PEOPLE = ("人", "个")

_OF_PLACES = re.compile(
    "(?:小|大|贫困|工业|产业)?(?:县|区|市|镇|乡|景区|园区|小区)(?![里城外内下头长民]|上(?!班))"
)
"""我在大同下面一个县开饭店 counts places."""

_WITH_HEADS = "(?:[0-9一二三四五六七八九十百千]+[多来几]?个?人的)?"
_OF_FIRMS = re.compile(
    f"(?!的){_WITH_HEADS}[^，,。；;、 ！!？?0-9去到在从进跟和给离招雇聘裁人开办创]{{0,6}}?"
    "(?:企业|公司|单位|厂|工地|店|[饭餐宾]馆|合作社|车间|机构|学校|学院|门市)"
    f"(?=$|[，,。；;、 ！!？?0-9有招想能可咋怎裁雇问现目]|[职员]工[0-9]|{SEND}"
    "|里?[头面]?(?:上班|干活|打工|做工|务工|做事|工作)(?:去|呢|着|了)*(?:$|[，,。；;、 ！!？?]))"
)
"""一个参保的小厂, 一个职工100人的企业, 到一个铝厂上班了 and 给一个厂送了4个 count firms,
3个企业职工 people."""

_OF_WORK = re.compile("工(?:日|天|数)?(?=$|[，,。；;、 ！!？?日天])")
"""一共干了300个工 counts days of work."""


_OF_RULES = re.compile(
    "(?:大|小|特困|困难|规定的|重点)*(?:行业|行当|产业|门类|条件|文件|政策|项目|部门|补[贴助]|名目|科目|条款|办法|风险区)"
)
"""不是那五个行业的 counts trades."""


def counts_things(text: str, one: Quantity) -> bool:
    """Whether a number that sounds like people counts something else."""
    if one.unit not in _PEOPLE:
        return False
    places = one.unit == "个" and _OF_PLACES.match(text, one.end)
    if one.unit == "个" and _OF_RULES.match(text, one.end):
        return True
    return bool(places or _OF_FIRMS.match(text, one.end) or _OF_WORK.match(text, one.end))
