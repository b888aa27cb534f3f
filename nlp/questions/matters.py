"""What a sentence speaks of, besides the words that a question of any matter has."""

import re
from functools import lru_cache

from nlp.text import normalise

_ASKING = (
    "什么|啥子?|甚么?|哪[些样个里儿]?|谁|几多|几|多少|多钱|好多|怎[么样]*|咋[样个]*|为[什么啥甚]+|能不能|可不可以|有没有"
    "|是不是|行不行|要不要|给不给|还是|[吗嘛么呀呢啊哩咧哈吧啦噻哇嘞哟喽]"
)
_OF_ANYBODY = (
    "[我俺咱你您他她它]们?的?|自己|个人|大家|别人|人家|时候|[这那][种样类些个儿里边份项笔家]?|其他|另外|别的|国家|政府"
    "|当地|本地|人"
)
_OF_ASKING = (
    "请问|麻烦|帮忙?|看看|查查|问问|问一下|问|了解|[说讲][说讲]?|听说|告诉|想要|想|知道|晓得|打听|咨询"
    "|给句痛快话"
)
_WHEN = (
    "现在|如今|眼下|今儿个?|今天|明天|昨天|今年|去年|明年|前年|往后|以后|以前|之前|之后|最近|目前|马上|年底|月底|年初"
    "|[年月天日号]|刚[刚才]?|已经|正在?|早|晚"
)
_HOW_MUCH = (
    "[拢统总一]共|合计|[合加][起到]来?|加上|[总共全都光只就才还再又也更最很太真挺]|多长|多大|多久|好久|整整?|[半两俩仨]"
    "|[零一二三四五六七八九十百千万]|[0-9.%]+|[块元份项笔种次回遍趟]|个"
)
_HAVING = (
    "补贴款?|补助款?|扶持|帮扶(?!车间|基地)|资助|贴补|政策|待遇|照顾|优惠|好处|材料|条件|手续"
    "|[补返退给发领拿办报交缴享受申请得到有奖免减缓批认定]"
)
_JOINING = (
    "亲自|本人|非得|必须|只能|能够|能|可以|可|应该|该|会|没得|没有|没|有|要是|如果|的话|因为|所以|但是|不过|或者|那么|算|是|不|在|把|被|让|叫"
    "|要|跟|从|向|和|或|对|为|来|去|着|里|头|面|中|上|下|出|回|按|比|相关|点|些|样|子|的|地|了|过|行|成|中|就|到|做|干"
)
_OF_ANY_MATTER = re.compile(
    "|".join((_ASKING, _OF_ANYBODY, _OF_ASKING, _WHEN, _HOW_MUCH, _HAVING, _JOINING))
)
_NO_WORD = re.compile("[^\u3400-\u9fff]+")

SENTENCES = 1024
"""Of how many sentences it is remembered what they speak of."""


@lru_cache(SENTENCES)
def matters(text: str) -> tuple[str, ...]:
    """The words of a text that say what it is about: 残疾人 of 残疾人有啥照顾."""
    return tuple(filter(None, _NO_WORD.split(_OF_ANY_MATTER.sub(" ", normalise(text)))))
