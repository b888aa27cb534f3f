"""A thing set off before what is said of it: 合同嘛，都签了 is 合同都签了."""

import re

_END = "，,。；;：:？?！! "
_THING = (
    "(?:(?:劳动|用工|聘用)?合同|协议|社保|(?:(?:失业|养老|医疗|工伤|生育|职工|社会)+(?:保险|险)|保险|五险)(?:一金)?"
    "|(?:中高|中|高|疫情)?风险|疫情|黑名单|(?:许可|合格|毕业|资格|等级|结业|就业创业|失业登记)?证书?"
    "|资质|执照|承诺书?|手续|工资|失业金|失业登记)"
)
_SETS_OFF = "(?:嘛|呢|么|的话|这一?块|这?方面|这个|倒是)?"
_UP_TO_IT = (
    "(?:[我俺咱]们?(?:[厂店县区市村镇家]里?|公司|单位)?|[都也全均还早]|一直|早就|已经?|从来|压根儿?|根本"
    "|确实|至今|到现在|一律|[一1][个天次回例份本]人?)*"
)
_SAID = (
    "(?:[没未](?!问题|事|[^，,。]{0,5}(?:补[贴助]|别的))|有[过了的着]|[签交缴办参拿领写发断欠上出][了过着齐全没的]|给[他她大]?[们家]?[签交缴办参上发]"
    "|[在不]在|齐全|轮[上到])"
)
_SET_OFF = re.compile(
    f"(?<![^{_END}])(?P<thing>(?:[^{_END}没未无有交缴签上办拿参缺领查看招来走给发问]|上(?=[半个面周])){{0,8}}{_THING})"
    f"{_SETS_OFF}[，,、：: ]+(?={_UP_TO_IT}{_SAID})"
)

_THOSE = re.compile(
    f"(?<![^{_END}])(?P<those>这(?:[些几]|[0-9一二两三四五六七八九十百]+)个?(?:人|位|名)?)[，, ]+"
    f"(?=[^{_END}]{{0,12}}(?:多少|好多|几[个多]|能|可以))"
)


def with_what_is_spoken_of(text: str) -> str:
    """The text with a thing that stands alone before a comma beside what is said of it, and with
    those of whom is asked beside the question: 这9个人，能领多少."""
    return _THOSE.sub(r"\g<those>", _SET_OFF.sub(r"\g<thing>", text))
