"""What a firm says of itself when it registers: closed lists, and the checks of each entry."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from stdnum.cn import uscc
from stdnum.exceptions import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength

Size = Literal["micro", "small", "medium", "large"]
SIZES: Mapping[Size, str] = {
    "micro": "微型企业",
    "small": "小型企业",
    "medium": "中型企业",
    "large": "大型企业",
}

Industry = Literal[
    "农、林、牧、渔业",
    "采矿业",
    "制造业",
    "电力、热力、燃气及水生产和供应业",
    "建筑业",
    "批发和零售业",
    "交通运输、仓储和邮政业",
    "住宿和餐饮业",
    "信息传输、软件和信息技术服务业",
    "金融业",
    "房地产业",
    "租赁和商务服务业",
    "科学研究和技术服务业",
    "水利、环境和公共设施管理业",
    "居民服务、修理和其他服务业",
    "教育",
    "卫生和社会工作",
    "文化、体育和娱乐业",
    "公共管理、社会保障和社会组织",
]
"""The sections of GB/T 4754 that a firm of the mainland can be in."""

Tag = Literal["key_enterprise", "whitelist", "relief_workshop"]
TAGS: Mapping[Tag, str] = {
    "key_enterprise": "重点企业",
    "whitelist": "白名单企业",
    "relief_workshop": "帮扶车间",
}

CODE_LENGTH = 18
NOT_IN_CODES = "IOSVZ"


@dataclass(frozen=True, slots=True)
class Registration:
    """What a firm writes of itself; `region` is an adcode, `licence_id` an upload's."""

    name: str
    credit_code: str
    contact: str
    phone: str
    size: Size
    industry: Industry
    region: str
    address: str
    licence_id: str


PROVEN: Sequence[str] = ("name", "credit_code", "licence_id")
"""What staff compare with the licence: who changes one of these is reviewed again."""


def read_credit_code(text: str) -> str:
    """The unified social credit code of a firm; raises ValueError with what is wrong."""
    code = "".join(text.split()).replace("-", "").upper()
    try:
        return uscc.validate(code)
    except InvalidLength:
        raise ValueError(f"应是 {CODE_LENGTH} 位，现在是 {len(code)} 位") from None
    except InvalidChecksum:
        raise ValueError("最后一位校验对不上，请照营业执照逐位核对") from None
    except (InvalidFormat, InvalidComponent):
        raise ValueError(_misspelt(code)) from None


def _misspelt(code: str) -> str:
    wrong = "、".join(sorted(set(code) & set(NOT_IN_CODES)))
    if wrong:
        return f"里不会有字母 {wrong}，请看是不是数字 1、0、5、2"
    return "前 8 位应是数字，后面只有数字和字母"
