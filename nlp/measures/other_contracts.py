"""Contracts with others than workers: how long a lease runs is no length of a labour contract."""

import re
from datetime import date

CONTRACT_SIGNED, CONTRACT_MONTHS = "contract_signed", "contract_months"
"""The facts of whether workers have a contract, and of how long it is."""

_OTHER = (
    "房东|租(?:房|厂|店|铺|门面|地|场|车|设备|金|赁|约|的|了|下)|(?:厂房|店面|门面|铺面|场地|仓库|设备)的?(?:租|合同)|供货|供应商"
    "|客户|甲方|采购|购销|买卖|订货|加工合同|贷款|借款|加盟|经销|代理合同|施工|工程合同|保险合同"
)
_OF_OTHERS = re.compile(_OTHER)
_CONTRACT = re.compile("合同|签|协议|[租订]约")
_OF_WORKERS = re.compile(
    "劳动合同|(?:人|职工|员工|工人|[他她]们|大家)[^，,。；;]{0,6}[都也]?签|[招雇聘]|用工"
)
_CLAUSE = re.compile("[^，,。；;！!？?\\s]+")


def without_other_contracts(text: str, today: date) -> str:
    """The text without the clauses that tell of a contract with a landlord, or of goods or works:
    跟房东签了半年合同."""
    return _CLAUSE.sub(_if_of_workers, text) if _OF_OTHERS.search(text) else text


def _if_of_workers(clause: re.Match[str]) -> str:
    told = clause[0]
    is_other = _OF_OTHERS.search(told) and _CONTRACT.search(told) and not _OF_WORKERS.search(told)
    return "" if is_other else told
