"""Works that make something are told by what they make, and by no word of whose they are."""

import pytest

from nlp.works import asking_works, makes_something, without_departments


@pytest.mark.parametrize(
    "told",
    [
        "俺们是做耐火板的厂",
        "我开了个粉条厂",
        "咱这是出香醋的作坊",
        "我们生产雨衣的",
        "俺那棉纺厂四十个人",
        "做沙发套的小厂",
        "我们公司是生产水管的企业",
        "缝手套的车间",
        "我是做家具的",
        "老板做门窗的",
        "俺们就是做纸箱的",
        "做塑料玩具的公司",
        "我们厂专门做阀门的",
        "烧砖的",
        "俺就一打家具的",
        "我厂是做铁艺栏杆的",
        "俺们厂里主要弹棉被的",
        "我们做铁皮柜的",
        "俺是做变压器的",
        "我们公司生产井盖板",
        "做木制品的",
    ],
)
def test_who_has_works_makes_what_they_are_named_after(told: str) -> None:
    assert makes_something(told)


@pytest.mark.parametrize(
    "told",
    [
        "我们厂四十个人",
        "那个小厂",
        "县里的厂",
        "进了厂",
        "火力发电厂",
        "自来水厂",
        "污水处理厂",
        "养鸡厂",
        "汽车修理厂",
        "洗煤厂",
        "采石厂",
        "做家政的",
        "做餐具清洗的厂",
        "给砖厂拉货",
        "以前是纸盒厂",
        "租的老厂房",
        "朋友的豆腐厂",
        "我们不是砖厂",
        "我是卖家具的",
        "我是做家具生意的",
        "我爸是做家具的",
        "招了2个做家具的",
        "我是做服务的",
        "我们做早点的",
        "我是做家具安装的",
        "以前是做家具的",
        "我不是做家具的",
        "我们厂是打桩的",
        "我们作坊做豆腐卖的",
        "我厂是做门窗安装的",
        "我们是做物管的",
        "我们做商场专柜的",
        "我们做软件的",
        "我们做货机的",
        "我们做火锅的",
        "我们做阀门批发的",
        "我们厂生产恢复了",
    ],
)
def test_works_that_make_nothing_or_are_not_theirs_tell_no_maker(told: str) -> None:
    assert not makes_something(told)


@pytest.mark.parametrize("told", ["厂子烧耐火砖的", "作坊做豆腐的", "厂里织毛巾的"])
def test_works_tell_what_they_make_also_without_a_word_for_us(told: str) -> None:
    assert makes_something(told)


@pytest.mark.parametrize(
    "asked",
    [
        "纸箱厂能申请不",
        "请问酒楼可以领吗",
        "我们这种超市够不够条件",
        "轴承厂给不给报",
        "我们面馆给补吗",
    ],
)
def test_works_that_ask_are_those_of_who_writes(asked: str) -> None:
    assert asking_works(asked)


@pytest.mark.parametrize(
    "asked",
    [
        "哪些饭店能领",
        "别的厂能领吗",
        "边上的饭店能领",
        "隔壁超市能领不",
        "饭店服务员能领吗",
        "纸箱厂能领什么",
    ],
)
def test_works_of_others_or_of_any_are_nobodys(asked: str) -> None:
    assert not asking_works(asked)


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("我们车间两个考了证，公司能得多少", "我们部门两个考了证，公司能得多少"),
        ("俺们这车间缺人，厂里招了3个", "俺们部门缺人，厂里招了3个"),
        ("我们车间招了3个脱贫户", "我们车间招了3个脱贫户"),
        ("我们车间在村里，挂在公司名下", "我们车间在村里，挂在公司名下"),
        ("我们扶贫车间给公司做代工", "我们扶贫车间给公司做代工"),
    ],
)
def test_a_department_of_a_firm_is_no_workshop(told: str, plainly: str) -> None:
    assert without_departments(told) == plainly
