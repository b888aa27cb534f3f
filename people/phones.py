"""Telephone numbers of the mainland: read as people write them, and shown without their middle."""

import re

MOBILE = re.compile(r"1[3-9][0-9]{9}")
LANDLINE = re.compile(r"(010|02[0-9]|0[3-9][0-9]{2})-?([2-9][0-9]{6,7})(?:[-转]([0-9]{1,6}))?")
RIGHT = "应是 11 位手机号，或座机“区号-号码”"


def read_phone(text: str) -> str:
    """The number in one way of writing; raises ValueError with what would be right."""
    bare = re.sub(r"[\s()（）]", "", text).removeprefix("+86")
    if MOBILE.fullmatch(bare.replace("-", "")):
        return bare.replace("-", "")
    found = LANDLINE.fullmatch(bare)
    if not found:
        raise ValueError(RIGHT)
    return "-".join(part for part in found.groups() if part)


def mask_phone(phone: str) -> str:
    """The number as those see it who need not call it: 138****0000, 0351-****567."""
    if MOBILE.fullmatch(phone):
        return f"{phone[:3]}****{phone[-4:]}"
    area, _, rest = phone.partition("-")
    number = rest.partition("-")[0]
    return f"{area}-****{number[4:]}" if number else "****"
