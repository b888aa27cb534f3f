"""The figures as xlsx: the same numbers as the page, each with what it counts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from handlers.knowledge.figures import Picture, rows_of
from hotline.figures.days import days_of
from hotline.figures.definitions import DAYS, DELETED, FIGURES, LISTS, REGIONS
from jobs.fairs.forms.writing import Form
from policy.verdicts import STATUSES

Places = Sequence[tuple[str, Mapping[str, int]]]
OF_TALK = ("people", "messages", "answer", "dialogue", "jobs", "choices", "ask_region", "decline")


def write_sheet(picture: Picture, places: Places) -> bytes:
    """The workbook."""
    book = _numbers(picture)
    _days(picture, book)
    _places(places, book)
    _cards(picture, book)
    _questions(picture, book)
    return book.written()


def _numbers(picture: Picture) -> Form:
    form = Form("数字", (14, 24, 14, 10, 70))
    period = picture.period
    form.heading(f"{picture.region.name} {period.since} 至 {period.until}")
    for words in (DAYS, REGIONS, DELETED):
        form.note(words)
    form.row(("部分", "数字", "数", "单位", "怎么算的"), bold=True)
    for one in rows_of(picture):
        form.row((one.part, one.label, one.value, one.unit, one.how))
    return form


def _days(picture: Picture, book: Form) -> None:
    form = Form("按天", (14, *[12] * len(OF_TALK)), after=book)
    form.row(("日期", *(FIGURES[name].label for name in OF_TALK)), bold=True)
    counted = picture.totals.by_day
    for day in days_of(picture.period):
        form.row((day, *(counted[day, name] for name in OF_TALK)))


def _places(places: Places, book: Form) -> None:
    form = Form("按地区", (14, *[12] * len(OF_TALK)), after=book)
    form.row(("地区代码", *(FIGURES[name].label for name in OF_TALK)), bold=True)
    for adcode, counts in places:
        form.row((adcode or "没说在哪里", *(counts[name] for name in OF_TALK)))


def _cards(picture: Picture, book: Form) -> None:
    form = Form("卡片和核对", (48, 10, *[12] * len(STATUSES)), after=book)
    for words in (LISTS["cards"], LISTS["unused"], LISTS["checks"]):
        form.note(words)
    form.row(("卡片", "用到", *STATUSES.values()), bold=True)
    used, checked = picture.totals.cards, picture.checks.by_card
    for card in sorted({*used, *checked, *picture.unused}, key=lambda one: (-used[one], one)):
        results = checked.get(card, Counter[str]())
        form.row((card, used[card], *(results[status] for status in STATUSES)))


def _questions(picture: Picture, book: Form) -> None:
    form = Form("问题", (12, 60, 10, 10), after=book)
    for words in (LISTS["questions"], LISTS["misses"]):
        form.note(words, lines=2)
    form.row(("", "问题", "次数", "答上"), bold=True)
    for one in picture.asked:
        form.row(("问得最多", one.text, one.count, one.answered))
    for miss in picture.missed:
        form.row(("没答上", miss.text, miss.count, 0))
