"""How postings fit what somebody said, each with its reason."""

from dataclasses import replace

from jobs.searching.fitting import ranked
from jobs.spoken.understood import Pay as Wish
from jobs.spoken.understood import Understood
from jobs.values import Pay, Place, Posting, Wording
from nlp.places.regions import RegionTree

REGIONS = RegionTree()
WORDING = Wording(
    "保安", "full_time", 2, Pay(300000, 380000), Place("140105"), benefits=("包吃", "包住")
)


def posting(number: int, **changes: object) -> Posting:
    wording = replace(WORDING, **changes)  # type: ignore[arg-type]
    return Posting(number, 1, "晋阳物业", wording, "live", "", number, None, None)


def reasons(one: Posting, wanted: Understood) -> list[tuple[str, str]]:
    return [(reason.sort, reason.text) for reason in ranked([one], wanted, REGIONS)[0].reasons]


def test_a_certificate_that_somebody_has_is_met_and_one_not_spoken_of_is_open() -> None:
    guard = posting(1, certificates=("保安员证", "健康证"))
    assert reasons(guard, Understood(certificates=("保安员证",))) == [
        ("met", "要保安员证，您有"),
        ("open", "要健康证，您没说有没有"),
    ]


def test_schooling_is_met_by_as_much_or_more() -> None:
    clerk = posting(1, education="大专")
    assert reasons(clerk, Understood(education="本科")) == [("met", "要大专以上，您是本科")]
    assert reasons(clerk, Understood(education="中专")) == [("unmet", "要大专以上，您说的是中专")]
    assert reasons(clerk, Understood()) == [("open", "要大专以上，您没说学历")]
    assert reasons(posting(1, education="高中"), Understood(education="中专"))[0][0] == "met"


def test_pay_is_compared_within_one_unit_alone() -> None:
    assert reasons(posting(1), Understood(pay=Wish(3000, None, "month")))[0][0] == "wish"
    assert reasons(posting(1), Understood(pay=Wish(3500, None, "month"))) == [
        ("wish", "工资最高能到您要的3500元")
    ]
    assert reasons(posting(1), Understood(pay=Wish(5000, None, "month")))[0][0] == "missed"
    assert reasons(posting(1), Understood(pay=Wish(200, None, "day"))) == []
    assert reasons(posting(1, pay=Pay()), Understood(pay=Wish(3000, None, "month"))) == []


def test_what_offers_more_fulfils_less() -> None:
    insured = posting(1, benefits=("五险一金",))
    assert reasons(insured, Understood(benefits=("五险", "包住"))) == [
        ("wish", "五险"),
        ("missed", "没写包住"),
    ]


def test_whose_demands_are_met_comes_first_then_who_fulfils_wishes() -> None:
    wanted = Understood(education="高中", benefits=("包住",), region="140100")
    demanding = posting(1, education="本科")
    plain = posting(2, benefits=())
    lodging = posting(3)
    order = [one.posting.id for one in ranked([demanding, plain, lodging], wanted, REGIONS)]
    assert order == [3, 2, 1]
