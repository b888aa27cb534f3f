"""The words of the field that all hangs on when people tell of themselves."""

_WORDS = (
    "合同 劳动合同 社保 失业保险 养老保险 保险 失业险 失业金 参保 缓缴",
    "滞纳金 公积金 残保金 补贴 补助 返还 稳岗 扩岗 留工 吸纳 职介 以工代训",
    "求职 招聘 贷款 担保贷款 见习 学徒 转岗 毕业 毕业生 应届 离校 大学生",
    "农民工 残疾人 建档立卡 脱贫户 贫困户 监测户 搬迁户 易地搬迁 就业",
    "灵活就业 公益岗 公益性岗位 创业 个体户 个体工商户 合作社 家庭农场 帮扶车间 扶贫车间",
    "人力资源 小微企业 微型企业 中型企业 大型企业 职工 员工 裁员 裁人 培训",
    "课时 初级工 中级工 高级工 技师 承诺书 合格证 许可证 资质 营业执照",
    "消毒液 防护服 中高风险 封控 复工 停工 退休",
)

FIELD_WORDS = frozenset(word for line in _WORDS for word in line.split())
"""They are written right where they were typed by their sound, and never cut in two."""
