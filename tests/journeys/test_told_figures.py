"""Figures as people let them drop: taken back, left over, answered on the way."""

from datetime import UTC, datetime

import pytest

from tests.chat import Chat
from tests.conftest import Site


@pytest.fixture
def county(desk: Site, chat: Chat) -> Chat:
    """A firm in the county of Guiyang, in May 2020."""
    desk.clock.moment = datetime(2020, 5, 8, 4, tzinfo=UTC)
    return chat.says("我在贵阳")


@pytest.fixture
def province(desk: Site, chat: Chat) -> Chat:
    """A firm in Shanxi, in August 2022."""
    desk.clock.moment = datetime(2022, 8, 10, 4, tzinfo=UTC)
    return chat.says("我在大同")


def test_a_number_that_is_taken_back_does_not_count(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2020, 4, 15, 4, tzinfo=UTC)
    chat.says("我在太原").says("我们是个小微企业").says("去年8月招了3个，不对，是5个")
    chat.says("招人补助能拿几个").hears("7500元（1500元×5人）")


def test_heads_that_no_word_marks_are_those_it_is_paid_for(county: Chat) -> None:
    county.says("企业，25个新来的，进厂才3个月").says("岗前培训搞了7天，42课时，都发了培训合格证")
    county.says("岗前培训能补多少？").hears("12500元")


def test_the_heads_of_a_whole_firm_are_not_those_it_is_paid_for(county: Chat) -> None:
    county.says("我们厂里120个人").says("岗前培训补多少")
    county.hears("每人每天100元").does_not_hear("×120人")


def test_a_sum_names_the_condition_that_was_not_spoken_of(county: Chat) -> None:
    county.says("厂里上个月新来10个人").says("搞了5天岗前培训，32课时")
    county.says("岗前培训补贴能拿多少").hears("5000元", "还没说到", "证")


def test_what_answers_a_question_of_a_check_counts_afterwards(province: Chat) -> None:
    province.says("我们是大型企业，没裁过人，返还条件都符合").says("去年交了200万失业险")
    province.says("今年已经按30%返了一回").says("现在还能补给我们多少？").hears("40万元")


def test_what_somebody_never_had_is_not_what_they_ask_about(province: Chat) -> None:
    province.says("我们是县里认定的就业帮扶基地").says("吸纳脱贫的99个")
    province.says("没领过吸纳补贴，奖励能拿多少？").hears("就业帮扶基地阶梯性奖励", "10万元")


def test_the_card_whose_conditions_they_tell_of_is_meant(province: Chat) -> None:
    province.says("劳动密集型的厂子听说能跟帮扶车间一样拿吸纳补贴")
    province.says("我厂1200人，里头脱贫户260个，照这么算够格么").hears("21.7%", "这一条不符合")


def test_a_company_may_be_any_kind_of_company(chat: Chat) -> None:
    chat.says("我在太原").says("咱公司的证是省厅批的，职介补贴冲谁要去")
    chat.hears("【职业介绍补贴】太原市").does_not_hear("不符合")


def test_nobody_in_particular_is_no_question(county: Chat) -> None:
    county.says("我家易地扶贫搬迁的").says("我自己跑去浙江打工，不是谁组织的")
    county.says("求职创业补贴那一千块能领不？").hears("不符合")


def test_the_only_length_of_time_left_over_is_how_long_it_is_paid(county: Chat) -> None:
    county.says("厂里3个易地搬迁的工人在以工代训，一个月工资2500").says("一共搞8个月")
    county.says("以工代训补贴最多给多少钱").hears("9000元")


def test_who_is_not_small_is_medium(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2020, 5, 18, 4, tzinfo=UTC)
    chat.says("我在太原").says("会计刚说我们划型是中型企业，不是小微")
    chat.says("新吸纳就业一次性补助能领不").hears("不符合")


def test_of_several_groups_each_is_reckoned_by_itself(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2022, 12, 26, 4, tzinfo=UTC)
    chat.says("我在吕梁").says("大型企业新招了7个，全是一年半合同")
    chat.says("4个登记失业7个月，另外3个才登记4个月").says("吸纳登记失业的补贴一共能领多少")
    chat.hears("4000元（1000元×4人）", "登记失业时间4个月", "不符合").does_not_hear("7000元")


def test_groups_that_go_to_different_places_are_paid_for_differently(county: Chat) -> None:
    county.says("我们家3个都是搬迁户劳力，都是村里组织出去的").says("2个去了福建，1个在省内毕节")
    county.says("一次性求职创业补贴拢共多少").hears("一共2500元")


def test_how_many_were_sent_how_far_is_told_by_the_names_of_places(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2020, 4, 20, 4, tzinfo=UTC)
    chat.says("我在太原").says("我是有证的职介")
    chat.says("这两月送了3个人去江苏上班，还送了俩去晋城").says("职介补贴一共能拿多少")
    chat.hears("4600元")


def test_two_counts_of_one_firm_are_no_groups(chat: Chat) -> None:
    chat.says("我在太原").says("我们厂28个人，去年裁了5个，还能退失业保险吗")
    chat.hears("17.9%").does_not_hear("分开算")


def test_those_who_did_not_come_are_not_paid_for(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2022, 10, 10, 4, tzinfo=UTC)
    chat.says("我在大同").says("煤矿设备公司，组织职工安全技能培训来着")
    chat.says("一开始报了50个，有5个没来，实际参加45个").says("安全技能培训补贴企业多少")
    chat.hears("13500元").does_not_hear("15000元")


def test_a_sum_that_was_paid_is_not_the_one_it_is_a_share_of(province: Chat) -> None:
    province.says("我们大型企业，去年失业保险缴了80万").says("今年稳岗返还已经按30%给了24万")
    province.says("听说标准又提了，还能给我们补发多少").hears("16万元")


def test_hours_of_a_day_are_not_the_hours_of_the_training(county: Chat) -> None:
    county.says("企业搞岗位技能提升培训，60个课时，8个职工都拿了专项职业能力证书")
    county.says("按一天6个课时折算，岗位技能提升培训补贴企业好多").hears("8000元")


def test_who_denies_a_group_is_not_of_it(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2022, 12, 25, 4, tzinfo=UTC)
    chat.says("我在大同").says("跑外卖的，自己缴社保，没办过就业困难认定")
    chat.says("灵活就业社保补贴能领不")
    chat.hears("【灵活就业社会保险补贴】").does_not_hear("条件都符合")


def test_a_group_that_never_had_another_benefit_is_paid_for(desk: Site, chat: Chat) -> None:
    desk.clock.moment = datetime(2022, 12, 26, 4, tzinfo=UTC)
    chat.says("我在吕梁").says("大型企业，合同都是一年半")
    chat.says("4个登记失业7个月，没领过别的，另外3个登记8个月").says(
        "吸纳登记失业的补贴一共能领多少"
    )
    chat.hears("一共7000元")


@pytest.mark.parametrize("number", ["13800138000", "140105199001011234"])
def test_a_number_that_is_somebodys_is_no_sum(chat: Chat, number: str) -> None:
    chat.says("我在太原").says(f"我的号码{number}，稳岗返还给多少").hears("50%")
    chat.does_not_hear(number, "按您说的")


def test_no_sum_is_told_where_a_number_of_people_was_not_understood(chat: Chat) -> None:
    chat.says("我在太原").says("我们小微企业今年招了五个人")
    chat.says("另外还有几个是派来的 两个吧").says("新招人的一次性补助一共给多少")
    chat.hears("没听明白算不算在内", "每人1500元").does_not_hear("7500", "3000元（")


def test_who_left_is_not_paid_for(chat: Chat) -> None:
    chat.says("我在太原").says("我们是小微企业，2019年10月进了9个人，后来走了3个")
    chat.says("招人的补助一共给多少").hears("9000元（1500元×6人）").does_not_hear("13500", "1.35万")


@pytest.mark.parametrize("worked", ["干了不到半年", "没干满半年", "都没满6个月"])
def test_less_than_the_time_asked_for_is_not_enough(chat: Chat, worked: str) -> None:
    chat.says("我在太原").says(f"小微企业吸纳就业补助，招了4个人，{worked}，能拿多少")
    chat.hears("不符合").does_not_hear("6000元")


@pytest.mark.parametrize("said", ["2个已经走了", "2个是研究生", "3个大学生，2个农民工"])
def test_who_may_be_some_of_those_before_are_not_paid_for_twice(chat: Chat, said: str) -> None:
    chat.says("我在太原").says(f"小微企业吸纳就业补助，招了6个干满7个月，{said}，能拿多少")
    chat.hears("没听明白算不算在内").does_not_hear("一共1", "12000")


def test_each_group_has_its_own_months(chat: Chat) -> None:
    chat.says("我在太原")
    chat.says("小微企业吸纳就业补助，招了9个，3个干了7个月，6个才2个月，能拿多少")
    chat.hears("4500元", "稳定就业时间2个月").does_not_hear("13500")


def test_money_is_no_number_of_people(chat: Chat) -> None:
    chat.says("我在太原").says("我厂35个人，走了3个，稳岗返还").hears("8.6%", "不符合")
    chat.says("去年失业保险费一共18000").hears("8.6%").does_not_hear("裁员率约0%")
