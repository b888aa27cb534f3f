"""The columns of a recruitment notice.

晋人社厅函〔2022〕1253号 names a template (附件1) that its published text does not include:
these are what a seeker has to know of a posting, in our own order.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jobs.values import EDUCATIONS, KINDS, SHIFTS, UNITS

NUMBER, FIRM, CODE = "序号", "单位名称", "统一社会信用代码"
TITLE, KIND, OPENINGS = "岗位名称", "岗位类型", "招聘人数"
LOW, HIGH, UNIT = "工资从（元）", "工资到（元）", "计薪单位"
REGION, ADDRESS = "工作地区", "工作地址"
HOURS, SHIFT, BENEFITS = "工作时间", "班次", "福利"
EDUCATION, CERTIFICATES = "学历要求", "证书要求"
STARTS, ABOUT = "上岗日期", "工作内容"

BOOTH = "展位号"
"""Stands before the others where the notice is of a fair."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how wide it is, whether it must be filled in, and how."""

    name: str
    width: int
    needed: bool
    how: str
    example: str
    choices: Sequence[str] = ()


COLUMNS: Sequence[Column] = (
    Column(NUMBER, 6, False, "从 1 起编号", "1"),
    Column(FIRM, 24, False, "单位全称，与登记的一致；单位自己导入可以不写", "某某服装有限公司"),
    Column(CODE, 22, False, "18 位；工作人员代为导入时必须写", "与营业执照一致"),
    Column(TITLE, 16, True, "只写工种，不写工资和福利", "缝纫工"),
    Column(KIND, 12, True, "从列表里选", "全职", tuple(KINDS.values())),
    Column(OPENINGS, 10, True, "整数", "10"),
    Column(LOW, 12, False, "最多两位小数；两格都不写就是面议", "4000"),
    Column(HIGH, 12, False, "最多两位小数；只写“从”就是“以上”", "6000"),
    Column(UNIT, 10, True, "从列表里选", "月", tuple(UNITS.values())),
    Column(REGION, 16, True, "市县名或行政区划代码", "太原市小店区"),
    Column(ADDRESS, 26, False, "到门牌", "某某路1号"),
    Column(HOURS, 18, False, "几点到几点、一周几天", "8:00—18:00，单休"),
    Column(SHIFT, 14, False, f"用“、”隔开，只能是：{'、'.join(SHIFTS)}", "白班、两班倒"),
    Column(BENEFITS, 24, False, "用“、”隔开", "包吃、包住、五险"),
    Column(EDUCATION, 10, False, "从列表里选，不写就是不限", "不限", tuple(EDUCATIONS)),
    Column(CERTIFICATES, 16, False, "用“、”隔开", "焊工证"),
    Column(STARTS, 12, False, "如 2027-03-01", "2027-03-01"),
    Column(ABOUT, 40, True, "做什么、有什么要求，10 个字以上", "平车、包缝，熟手优先，可培训。"),
)

NAMES = tuple(column.name for column in COLUMNS)
