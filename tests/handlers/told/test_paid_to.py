"""Who works somewhere hears that a firm's benefit is the firm's; a firm hears its sum."""

import pytest

from tests.handlers.stories import COUNTY_2020, SHANXI_2022, TAIYUAN_2020, Office, answer

OF_FIRMS, OF_AGENCIES = (
    "按原文是给单位的，职工、求职的个人不能领",
    "按原文是给机构的，职工、求职的个人不能领",
)


@pytest.mark.parametrize(
    ("office", "said", "no"),
    [
        (TAIYUAN_2020, "我在小公司上班满半年了，那个1500的吸纳补助，我能领不", OF_FIRMS),
        (TAIYUAN_2020, "老板招的我，干满半年，一次性补助员工自己能申请吗", OF_FIRMS),
        (TAIYUAN_2020, "我经职介所介绍去了北京干活，那1000是给我的不", OF_AGENCIES),
        (SHANXI_2022, "我今年毕业进了家企业，签了合同，扩岗补助能打给我不", OF_FIRMS),
        (SHANXI_2022, "我在饭店打工，留工培训补助一人500，发给工人不", OF_FIRMS),
        (COUNTY_2020, "我是贫困户，进了个厂以工代训，每月500块打我卡上吗", OF_FIRMS),
        (COUNTY_2020, "我是贫困户，在家庭农场干活，签了一年，那500归我还是归农场", OF_FIRMS),
        (COUNTY_2020, "我们俩在砖厂上班，考了高级工，取证补贴想打到我们个人卡上", OF_FIRMS),
        (COUNTY_2020, "我和三个工友在厂里上班，考了中级工，取证补贴个人一共能领多少", OF_FIRMS),
        (TAIYUAN_2020, "我们五个在小微企业干满半年了，吸纳补助我们自己能领多少", OF_FIRMS),
        (
            SHANXI_2022,
            "22届，7月入职签的合同，失业保险单位也给上了，1500扩岗补助直接给我个人吧",
            OF_FIRMS,
        ),
        (SHANXI_2022, "今年大学毕业刚被录用，社保也上了，扩岗补助1500我去哪领", OF_FIRMS),
        (SHANXI_2022, "应届生，上个月到公司报到，扩岗补助我自己怎么申请", OF_FIRMS),
        (SHANXI_2022, "公司招了我，扩岗补助我本人能不能去社保局领", OF_FIRMS),
        (SHANXI_2022, "我在餐馆当服务员，停业了，留工培训补助500我上哪领", OF_FIRMS),
        (COUNTY_2020, "我们俩贫困户在合作社以工代训，补贴是不是直接打到我俩折子上", OF_FIRMS),
        (TAIYUAN_2020, "我去年12月经中介介绍到北京上班，那1000职介补贴我咋领", OF_AGENCIES),
        (SHANXI_2022, "酒店前台，停业了，留工培训补助500是给我自己的吧", OF_FIRMS),
        (TAIYUAN_2020, "我跟我老公去年9月一块儿进的小微企业，1500的补助该打我俩卡上吧", OF_FIRMS),
        (TAIYUAN_2020, "我们兄弟俩在小微企业干了七个月，吸纳补助每人1500我俩上哪领", OF_FIRMS),
        (SHANXI_2022, "店里8个员工，留工补助想打员工自己卡上，一共多少", OF_FIRMS),
        (TAIYUAN_2020, "我在鞋厂干了大半年，听说小厂招一个人补1500，这钱我能拿不", OF_FIRMS),
        (TAIYUAN_2020, "都说小公司招1个人给1500，我本人能申请吗", OF_FIRMS),
    ],
)
def test_a_worker_is_not_paid_what_firms_are(office: Office, said: str, no: str) -> None:
    assert no in answer(office, said).splitlines()[1]


@pytest.mark.parametrize(
    ("office", "said"),
    [
        (TAIYUAN_2020, "我开小厂，新招5个干满半年，这钱打我卡里吗"),
        (TAIYUAN_2020, "我在小公司管人事，新招5个干满半年，能领多少"),
        (TAIYUAN_2020, "开个小微企业，去年11月进了1个人，干满半年，1500打我个人卡上行不"),
        (SHANXI_2022, "22届的小伙子8月入职我店里，合同签了，扩岗补助我能领多少"),
        (SHANXI_2022, "新入职两个应届生，合同签了，扩岗补助怎么领"),
        (COUNTY_2020, "我们厂4个工人考了中级工，取证补贴打公司账上，能领多少"),
        (TAIYUAN_2020, "小公司老板，新招的人干满半年，吸纳补助我自己能申请不"),
        (TAIYUAN_2020, "我开小店，招了一个人满半年，1500给我不"),
        (TAIYUAN_2020, "我去年进了家小微企业，干了八个月，公司能领多少"),
        (COUNTY_2020, "我是贫困户，组织去浙江进厂，求职补贴能打我卡里不"),
        (SHANXI_2022, "我在厂里上班，失业了，失业补助金能打我卡不"),
    ],
)
def test_who_speaks_for_a_firm_or_asks_for_their_own_is_not_refused(
    office: Office, said: str
) -> None:
    assert "个人不能领" not in answer(office, said)


def test_a_firm_that_asks_to_whom_it_is_paid_hears_that_and_its_sum() -> None:
    said = "我们小微企业新招了6个，满半年，补助打公司账上还是发给员工"
    lines = answer(TAIYUAN_2020, said).splitlines()
    assert lines[1] == "这一项按原文是给单位的。" and "9000元" in lines[2]


@pytest.mark.parametrize(
    "said",
    [
        "我就是个热心人，也没认定过经纪人，给村里四个老乡在县里找上活了，合同都签了，职介补贴有我的份不",
        "我就私下介绍了3个老乡去北京，合同签了，介绍补贴给我多少",
    ],
)
def test_who_is_no_agency_has_nothing_for_those_they_placed(said: str) -> None:
    text = answer(TAIYUAN_2020, said)
    assert "不符合" in text and "按您说的算" not in text


@pytest.mark.parametrize(
    "said", ["员工个人能不能自己去领扩岗补助", "留工补助500是不是发给每个工人"]
)
def test_whoever_asks_whether_workers_have_it_hears_that_firms_do(said: str) -> None:
    assert OF_FIRMS in answer(SHANXI_2022, said).splitlines()[1]


OF_SCHOOLS = "这一项是给职业院校的，学生和家长个人不能领"


@pytest.mark.parametrize(
    "said",
    [
        ["我在技校上学，今年毕业，考了高级工证，取证补贴800能打我卡里不"],
        ["我是职高的学生，今年7月毕业，学校组织免费考了中级工", "这600块我自己能领吗"],
        ["俺娃在中专念书，考了中级工，今年毕业，取证补贴给多少"],
        ["我和室友都是本科大四的", "俩人自己花钱考了高级工证", "取证补贴我俩一共能领多少"],
        ["我们三个都是大学的学生，今年毕业，考了高级工，取证补贴800一共领多少"],
        ["职高的学生，今年毕业，学校组织考的中级工", "取证补贴600我自己去哪领"],
        ["技校学生，今年6月毕业，统一考了高级工，取证补贴800去哪领"],
        ["今年中职毕业，学校给考了中级工，取证补贴怎么申请"],
        ["我闺女职高今年毕业，学校组织考的中级工，取证补贴600我们家长去哪领"],
        ["我们班30个人今年毕业，都考了中级工，取证补贴我们能领多少"],
    ],
)
def test_a_student_is_not_paid_what_the_school_is(said: list[str]) -> None:
    assert OF_SCHOOLS in answer(SHANXI_2022, *said).splitlines()[1]


@pytest.mark.parametrize(
    "said",
    [
        "技校的，今年毕业的30个学生免费考中级工，都过了，取证补贴能领多少",
        "职高，学校组织今年毕业的30个学生免费考中级工，都过了，取证补贴去哪领，能领多少",
        "我们学校组织今年毕业的30个学生免费考中级工，都过了，取证补贴能领多少",
        "我是中专老师，我带的班今年毕业，30人免费考了中级工，都过了，取证补贴给多少",
        "我们是技校，今年毕业的30人免费考了中级工都过了，取证补贴给多少",
    ],
)
def test_who_speaks_for_the_school_hears_the_sum(said: str) -> None:
    text = answer(SHANXI_2022, said)
    assert OF_SCHOOLS not in text and "18000元" in text
