"""What several lengths or sums are of that are told under one heading: 登记失业时间不一样，7个人满8
个月 says of the seven how long they are registered, and 工资嘛，两个2400 what the two are paid."""

import re

_TOPICS = {
    "登记失业": "(?:登记失业|失业登记|失业|登记)",
    "签": "(?:劳动|签的?)?合同",
    "每月工资": "(?:每个?月|月)?(?:工资|工钱|薪水)|月薪",
    "干": "(?:稳定)?就业|干活|上班|入职|在岗|用工|干的?",
}
"""What is said of each in the place of a heading."""

_N = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_HEADING = re.compile(
    "(?<![^，,。；;、：:！!\\s])(?:就是|不过|但是?|只是|那个?|[他她]们?|大家|每个?人)*(?:的)?"
    f"(?:{'|'.join(f'(?P<t{at}>{words})' for at, words in enumerate(_TOPICS.values()))})"
    "(?:的|签的?)?(?:时间|时长|期限?|年限|长短|月份|月数|日子|标准|这块|方面|情况)?"
    "(?:[都也各倒还是就有]|每人|个个|大家|互相|彼此|[长高多]短?)*"
    f"(?:(?={_N}[个名位](?!月))|(?:不(?:太|大|全|尽|怎么)?(?:一样|相?同|等|齐|一致|统一)|不一|分别(?:[是为在]|就是)?|有长有短|有短有长|有多有少|有高有低|长短不[一齐]|长长短短"
    "|有先有后|参差不齐|分开说|是?这样(?:子)?|呢|嘛|么|哈|(?<=[时期年月日][间长限份数子])|(?<=期))(?:的|啊|哈|呢|嘛)?[，,、：:。；;\\s]+)"
)
_LENGTH = f"(?:{_N}|[俩仨半])个?半?(?:月|年)"
_SUM = "(?:[0-9]{3,5}|[一二两三四五六七八九][千百][一二三四五六七八九零百十]*)(?![0-9个人万.])"
_ITEM = re.compile(
    f"(?P<who>[^，,。；;、\\s0-9]{{0,8}}?(?:(?:{_N}[个名位](?!月)|[俩仨])(?:工?人|职工)?(?:的|是|都|有|头一?[份次]|第一[份次]|最初)*|的都?))"
    "(?P<said>(?:[都才只刚就已经满够是有了到差不多整足]|快|不到|不足|没到|没满|超过?)*"
    f"(?P<measure>{_LENGTH}|{_SUM})[^，,。；;\\s]{{0,6}})(?P<cut>$|[，,。；;、\\s]+)"
)
_BY_DAY = {"登记失业": "登记的失业", "干": "入职"}
"""What happened on a day that is told under a heading."""
_DATED = re.compile(
    f"(?:(?P<nth>(?:第|最后|末了?)(?={_N}[个名位])|[头前]?(?=[一1][个名位]))|[头前后]?)"
    f"(?P<who>(?:还有|另外|剩下?的?|其余的?|其中)?(?:{_N}[个名位]|[俩仨]))(?:工?人|职工)?(?:[的是在都]|就是)*"
    "(?P<day>(?:今年|去年|前年|(?:20)?[0-9]{2}年)?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月"
    "(?:份|[初中末底]|[上中下]旬|(?:[12]?[0-9]|3[01]|[一二三]?十?[一二三四五六七八九十])[号日])?)"
    "(?:登记|办|入职|进厂|来|的)*(?P<cut>$|[，,。；;、\\s]+)"
)
"""头一个今年2月, 第二个是5月6号 and 还有两个8月底 under a heading."""
_NAMED = re.compile("签|登记|失业|工资|干|做|上班|训|学|交|缴|开|挣|拿|发")
"""Who says of each what it is needs no heading."""
_NUMBER = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_DAY_APART = re.compile(
    "(?P<what>失业登记|登记失业|登记|入职|到岗|上岗|招用|录用|复工|开工|参保|开户)的?(?:日子|日期|时间|那天)"
    "[^，,。；;0-9没未不忘]{0,12}[，,：:\\s]+(?:就?是|写的?|显示|写着|[:：])*"
    f"(?P<day>(?:今年|去年|前年|(?:20)?[0-9]{{2}}年)?{_NUMBER}月份?(?:{_NUMBER}[号日]?)?)(?=$|[，,。；;\\s])"
)
"""失业登记的日子我们查了，今年7月20号 tells the day of it."""


def told_under_heading(text: str) -> str:
    """The text with what each length or sum in a list is of, as its heading says, and with a day
    beside what it is the day of."""
    text = _DAY_APART.sub(r"\g<what>是\g<day>", text) if "月" in text else text
    heading = _HEADING.search(text)
    while heading:
        topic = next(said for said, named in zip(_TOPICS, heading.groups(), strict=True) if named)
        at = heading.end()
        while dated := _DATED.match(text, at) if topic in _BY_DAY else None:
            who = "一个" if dated["nth"] is not None else dated["who"]
            told = f"{who}{dated['day']}{_BY_DAY[topic]}{dated['cut']}"
            text = text[:at] + told + text[dated.end() :]
            at += len(told)
        while item := _ITEM.match(text, at):
            told = item[0]
            if not _NAMED.search(told) and _is_of(topic, item["measure"]):
                told = f"{item['who']}{topic}{item['said']}{item['cut']}"
            text = text[:at] + told + text[item.end() :]
            at += len(told)
        heading = _HEADING.search(text, at)
    return text


def _is_of(topic: str, measure: str) -> bool:
    """Whether a sum stands under wages, and a length under anything else."""
    return (topic == "每月工资") != measure.endswith(("月", "年"))
