"""What sets nobody apart by what a benefit looks at holds no sum back; what might still does."""

from datetime import date

import pytest

from tests.handlers.stories import SHANXI_2022, TAIYUAN_2020, answer

DECEMBER = ("大同", date(2022, 12, 16))
UNSURE = "没听明白"
SHOP = ("我们做铝合金的，小微企业，去年9月招了5个工人", "招人补助一共多少")
LARGE = ("我们大型企业，上个月招了5个登记失业8个月的，合同签三年", "吸纳补贴给多少")
GRADUATES = ("今年刚毕业的大学生招了3个，合同签了，失业保险上了", "扩岗补助一共多少")
COLLEGE = ("我们职业学院毕业班的学生考等级，中级工证考下来20个", "取证补贴一共多少")
CANTEEN = "我们餐饮企业，参保的12个，县里没有中高风险"


@pytest.mark.parametrize(
    ("office", "story", "beside", "total"),
    [
        (TAIYUAN_2020, SHOP, "到今天没走掉一个", "7500元"),
        (TAIYUAN_2020, SHOP, "人没少一个", "7500元"),
        (SHANXI_2022, GRADUATES, "没流失一个人", "4500元"),
        (DECEMBER, LARGE, "没有一个中途离职的", "5000元"),
        (DECEMBER, LARGE, "没有一个是老板亲戚", "5000元"),
        (TAIYUAN_2020, SHOP, "没有一个是熟手", "7500元"),
        (TAIYUAN_2020, SHOP, "有县城的也有外省的", "7500元"),
        (DECEMBER, LARGE, "有年轻的，也有四十多岁的", "5000元"),
        (TAIYUAN_2020, SHOP, "有阳泉的也有大同的", "7500元"),
        (TAIYUAN_2020, SHOP, "有乡下的也有镇上的", "7500元"),
        (TAIYUAN_2020, SHOP, "有的是本村的有的是邻村的", "7500元"),
        (TAIYUAN_2020, SHOP, "有城里来的还有农村来的", "7500元"),
        (SHANXI_2022, GRADUATES, "有一个还是我表妹", "4500元"),
        (SHANXI_2022, GRADUATES, "其中一个是老板的同学", "4500元"),
        (TAIYUAN_2020, SHOP, "有俩是我徒弟", "7500元"),
        (TAIYUAN_2020, SHOP, "切割3个安装2个，到如今谁也没走", "7500元"),
        (TAIYUAN_2020, SHOP, "收货的3个，加工的2个，一个也没离开", "7500元"),
    ],
)
def test_what_is_so_of_nobody_or_is_not_asked_for_leaves_the_sum(
    office: tuple[str, date], story: tuple[str, str], beside: str, total: str
) -> None:
    text = answer(office, story[0], beside, story[1])
    assert total in text and UNSURE not in text, text


@pytest.mark.parametrize(
    ("office", "story", "beside"),
    [
        (TAIYUAN_2020, SHOP, "没有一个干满的"),
        (TAIYUAN_2020, SHOP, "没有一个留下来"),
        (DECEMBER, LARGE, "没有一个符合条件"),
        (DECEMBER, LARGE, "没有一个合同签够一年"),
        (SHANXI_2022, GRADUATES, "失业保险没交一个"),
        (TAIYUAN_2020, SHOP, "没走的一个是会计"),
        (DECEMBER, LARGE, "合同有的长有的短"),
        (TAIYUAN_2020, SHOP, "领过补助那个不算"),
    ],
)
def test_what_may_set_some_apart_keeps_the_sum_back(
    office: tuple[str, date], story: tuple[str, str], beside: str
) -> None:
    text = answer(office, story[0], beside, story[1])
    assert UNSURE in text and "按您说的算" not in text, text


@pytest.mark.parametrize("asks", ["不走人就给培训补助的那个，给多少", "留工给的那个补助，给多少"])
def test_a_benefit_named_by_what_it_is_for_counts_nobody(asks: str) -> None:
    text = answer(("大同", date(2022, 9, 8)), CANTEEN, asks)
    assert "6000元" in text and UNSURE not in text, text


@pytest.mark.parametrize("firm", ["连我才8个人", "公司，连我统共8个人", "连我刚刚8个人"])
def test_who_counts_themselves_too_tells_how_large_their_firm_is(firm: str) -> None:
    told = ("开修车铺的，小微", firm, "去年9月招了3个徒弟，都还干着", "招人补助给多少")
    text = answer(TAIYUAN_2020, *told).split("标准")[0]
    assert "按您说的算：4500元" in text, text


@pytest.mark.parametrize(
    "free", ["没跟学员要钱", "学生一分没掏", "没问学生要过钱", "没收一分钱", "不让学生掏"]
)
def test_who_takes_nothing_of_the_pupils_trains_them_for_free(free: str) -> None:
    text = answer(SHANXI_2022, COLLEGE[0], free, COLLEGE[1])
    assert "12000元" in text and "还没说到" not in text, text


def test_who_took_no_little_of_them_does_not() -> None:
    assert "不符合" in answer(SHANXI_2022, COLLEGE[0], "没少收学生的钱", COLLEGE[1])


@pytest.mark.parametrize("came", ["有10月来的也有今年2月来的", "有早来的也有晚来的"])
def test_who_came_at_other_times_than_others_keeps_the_sum_back(came: str) -> None:
    asks = f"我们小微企业，去年招了5个工人，{came}，招人补助一共多少"
    text = answer(TAIYUAN_2020, asks)
    assert UNSURE in text and "按您说的算" not in text, text


@pytest.mark.parametrize(
    "kinds",
    ["有脱贫户也有一般户", "有贫困户、有普通村民", "脱贫户跟一般户都有", "有一般户，也有监测户"],
)
def test_who_are_of_two_kinds_of_which_one_is_paid_for_makes_no_sum(kinds: str) -> None:
    told = ("我们帮扶车间今年招了9个人", kinds, "一次性吸纳补贴一共多少")
    text = answer(SHANXI_2022, *told)
    assert UNSURE in text and "13500" not in text, text


@pytest.mark.parametrize(
    "kinds", ["有脱贫户也有监测户", "有焊工也有裁剪工", "有工资也有饭补", "有本村的也有外村的"]
)
def test_who_are_of_two_kinds_and_all_paid_for_or_none_by_that_are_paid_for(kinds: str) -> None:
    told = ("我们帮扶车间今年招了9个脱贫的", kinds, "一次性吸纳补贴一共多少")
    text = answer(SHANXI_2022, *told)
    assert "13500元" in text and UNSURE not in text, text


def test_who_counts_the_kind_that_is_paid_for_may_name_others() -> None:
    told = ("村里有脱贫户也有一般户", "我们帮扶车间招了9个脱贫户", "一次性吸纳补贴一共多少")
    assert "13500元" in answer(SHANXI_2022, *told)


WORKSHOP = "我们帮扶车间今年招了9个人，5个脱贫户"


@pytest.mark.parametrize(
    ("others", "total"),
    [
        ("另外4个是乡上登记过的监测户", "13500元"),
        ("4个是镇里去年认下来的监测对象", "13500元"),
        ("还有4个是从邻县嫁过来的普通村民", "7500元"),
    ],
)
def test_those_of_a_kind_are_counted_whatever_more_is_said_of_them(others: str, total: str) -> None:
    assert total in answer(SHANXI_2022, WORKSHOP, others, "一次性吸纳补贴一共多少")


@pytest.mark.parametrize("doubt", ["刚消除风险的监测户", "村里刚往上报的监测户"])
def test_of_whom_it_is_in_doubt_the_kind_is_asked(doubt: str) -> None:
    text = answer(SHANXI_2022, WORKSHOP, f"还有4个是{doubt}", "一次性吸纳补贴一共多少")
    assert "13500元" not in text


def test_two_kinds_counted_side_by_side_are_two_groups() -> None:
    told = "帮扶车间，招了4个脱贫户和2个监测户"
    assert "一共9000元" in answer(SHANXI_2022, told, "一次性吸纳补贴一共多少")
    told = "小微企业，去年9月招了4个农民工和3个大学生，都还干着"
    assert "一共10500元" in answer(TAIYUAN_2020, told, "招人补助一共多少")


@pytest.mark.parametrize(
    "beside", ["有一个还是我侄儿", "4个都是合条件的，里头俩是老板的老乡", "4个都是厂里的正式职工"]
)
def test_what_is_said_again_of_all_or_of_whose_friends_they_are_leaves_the_papers(
    beside: str,
) -> None:
    told = ("我们铸造厂有4个师傅，今年6月拿到技师证，都是厂里培训的", beside)
    text = answer(("贵阳市辖县", date(2020, 9, 23)), *told, "取证补贴厂里得好多")
    assert "16000元" in text and UNSURE not in text


@pytest.mark.parametrize(
    "beside", ["3个都是厂里的正式职工", "4个都没发证", "有一个还是我徒弟，没考上"]
)
def test_what_is_said_of_some_or_denied_of_all_of_them_does_not(beside: str) -> None:
    told = ("我们铸造厂有4个师傅，今年6月拿到技师证，都是厂里培训的", beside)
    text = answer(("贵阳市辖县", date(2020, 9, 23)), *told, "取证补贴厂里得好多")
    assert "16000元" not in text


@pytest.mark.parametrize("aside", ["（不包括我自己）", "（我没算在内）", "不算我"])
def test_that_oneself_is_not_counted_denies_nothing_of_those_who_are(aside: str) -> None:
    told = f"今年招了3个刚毕业的大学生{aside}，合同签了，失业保险上了"
    assert "4500元" in answer(SHANXI_2022, told, "扩岗补助一共多少")


def test_that_some_are_none_of_a_kind_is_no_word_about_oneself() -> None:
    told = "今年招了3个人（2个不算大学生），合同签了，失业保险上了"
    assert "4500元" not in answer(SHANXI_2022, told, "扩岗补助一共多少")
