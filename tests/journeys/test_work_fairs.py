"""A job fair in the chat: which firms and postings it has, and that somebody will come."""

from tests.chat import Chat
from tests.jobs.bosses import Boss
from tests.jobs.coming_fair import announced
from tests.journeys.test_work import GUARD
from tests.people.world import Town


def brings(boss: Boss, town: Town, fair: int, *postings: str) -> None:
    """The firm comes to a fair with these postings."""
    path = f"/employers/{boss.firm['id']}/fairs/{fair}/booth"
    booth = boss.caller.does(path, {"postings": [*postings]})
    town.staff.does(f"/staff/fairs/{fair}/booths/{booth['id']}/accept", {"by": "李静"})


def test_the_postings_of_a_fair_are_those_that_are_brought_to_it(
    boss: Boss, zhang: Chat, town: Town
) -> None:
    fair = announced(town)
    brings(boss, town, fair, boss.publishes(**GUARD))
    boss.publishes(**GUARD | {"title": "厨师", "about": "做大锅菜，早晚两餐。"})
    zhang.says("最近有招聘会吗").says("1").hears("小店区人社局", "有哪些岗位")
    zhang.says("有哪些岗位").hears("【小店区冬季招聘会】1个岗位", "保安").does_not_hear("厨师")
    zhang.says("我要去").hears("登记了").says("有哪些岗位").says("投第1个").hears("投“保安”")


def test_more_than_fit_on_a_telephone_are_listed_page_by_page(
    boss: Boss, zhang: Chat, town: Town
) -> None:
    places = ["东门", "西门", "南门", "北门", "地库", "大堂"]
    works = ["门岗值守", "夜间巡逻", "监控看守", "车辆引导", "消防检查", "来客登记"]
    texts = zip(places, works, strict=True)
    made = [
        boss.publishes(**GUARD | {"title": f"{place}保安", "about": f"{work}，在{place}，两班倒。"})
        for place, work in texts
    ]
    brings(boss, town, announced(town), *made)
    zhang.says("最近有招聘会吗").says("第1个有什么岗位").hears("6个岗位，这是第1到5个", "更多岗位")
    zhang.says("更多岗位").hears("这是第6到6个", "大堂保安").says("更多岗位").does_not_hear("东门")


def test_after_the_list_of_fairs_one_of_them_is_meant(boss: Boss, zhang: Chat, town: Town) -> None:
    fair = announced(town)
    brings(boss, town, fair, boss.publishes(**GUARD))
    zhang.says("有没有保安的活").says("最近有招聘会吗")
    zhang.says("第1个有哪些单位").hears("参会：晋阳机械厂").does_not_hear("【保安】")
    zhang.says("最近有招聘会吗").says("我要去").hears("登记了：小店区冬季招聘会")
    assert town.staff.gets(f"/fairs/{fair}")["counts"]["signed_up"] == 1


def test_of_several_fairs_it_is_asked_which(zhang: Chat, town: Town) -> None:
    announced(town), announced(town, name="小店区周末招聘会")
    zhang.says("最近有招聘会吗").says("我要去").hears("哪一场")
    zhang.says("第2场我要去").hears("登记了：小店区周末招聘会")


def test_who_names_work_looks_for_it_everywhere(boss: Boss, zhang: Chat, town: Town) -> None:
    announced(town)
    boss.publishes(**GUARD)
    zhang.says("最近有招聘会吗").says("有什么保安的活").hears("太原在招保安的")
