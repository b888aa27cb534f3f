"""The passes through which a story goes before facts are heard in it: texts in, texts out."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain

from eligibility.facts import Fact
from nlp.at_business import (
    FIRST_BUSINESS,
    KIND_OF_PERSON,
    OWN_INSURANCE,
    with_earlier_business,
    with_failed_business,
    without_own_insurance,
)
from nlp.at_work import WAS_IDLE, without_idle_times
from nlp.counting.all_but import told_apart
from nlp.counting.among_grades import with_each_once
from nlp.counting.asked_again import asked_once
from nlp.counting.bare_counts import counting_people
from nlp.counting.by_list import without_lists
from nlp.counting.came_out import as_it_came_out
from nlp.counting.comings import without_latecomers
from nlp.counting.counted import (
    counted_apart,
    of_their_kind,
    of_those_spoken_of,
    paid_each,
    told_beside,
)
from nlp.counting.courses import in_each_course
from nlp.counting.each_paper import each_told, with_theirs
from nlp.counting.exceptions import without_remarks
from nlp.counting.finishing import those_who_finished
from nlp.counting.fractions import in_numbers
from nlp.counting.in_each import in_each
from nlp.counting.in_order import in_order
from nlp.counting.insured import as_insured
from nlp.counting.insured_how import OF_INSURANCE, with_each_insurance
from nlp.counting.lacking import those_who_have
from nlp.counting.laid_off import in_all_laid_off
from nlp.counting.last_of_all import at_least_since, between_days
from nlp.counting.least_of_all import of_all_by_one
from nlp.counting.left_by_now import one_who_left
from nlp.counting.let_go import let_go_plainly
from nlp.counting.lists import numbers_first, told_together
from nlp.counting.lots import came_alike
from nlp.counting.meeting import MEETING_SHARE, who_meet
from nlp.counting.not_let_go import only_laid_off
from nlp.counting.one_grade import of_the_one_grade
from nlp.counting.one_hired import one_certified, one_hired
from nlp.counting.own_papers import told_one_by_one
from nlp.counting.papers import Kinds, added_up, named_by_kind, with_their_papers
from nlp.counting.partners import PARTNERS, alone_in_it, together_in_it
from nlp.counting.passing import counted_by_name, those_who_passed
from nlp.counting.quitting import LAID_OFF, without_quitters
from nlp.counting.regraded import with_right_grades
from nlp.counting.renewed import NEWLY_GOT, with_renewed_apart
from nlp.counting.rest_numbered import with_rest_numbered
from nlp.counting.signed_up import without_those_signed_up
from nlp.counting.single_papers import with_single_papers
from nlp.counting.to_come import without_those_to_come
from nlp.counting.together import told_in_all
from nlp.counting.too_early import those_in_their_year
from nlp.counting.trades import named_as_papers
from nlp.counting.turnout import TAKEN_ON, at_work_daily, those_who_came
from nlp.counting.whose_firm import without_other_firms
from nlp.measures.adding import beside_their_sum
from nlp.measures.ages import with_ages
from nlp.measures.at_work_before import ENTITLED, without_time_at_work
from nlp.measures.both_sides import paid_together, without_workers
from nlp.measures.cost_of_each import COST, in_all
from nlp.measures.course_days import with_its_length
from nlp.measures.day_spans import without_days_after
from nlp.measures.given_back import SHARE_HAD, without_shares_not_had
from nlp.measures.graduating import IN_THEIR_YEAR, by_their_year
from nlp.measures.month_spans import month_asked, month_to_month
from nlp.measures.month_totals import without_totals
from nlp.measures.months_between import MONTHS_DONE, YEARS_DONE, with_months_between
from nlp.measures.months_drawn import MONTHS_DRAWN, with_months_drawn
from nlp.measures.notice import NOTICE_DAYS, with_notice
from nlp.measures.other_contracts import (
    CONTRACT_MONTHS,
    CONTRACT_SIGNED,
    without_other_contracts,
)
from nlp.measures.own_wage import LEAST_WAGE, of_their_own_place, without_least_wage
from nlp.measures.paid_more import with_changes
from nlp.measures.retiring import MONTHS_TO_GO, with_months_to_go
from nlp.measures.since import in_the_month_before, since_then, up_to_their_hire
from nlp.measures.stretches import signed_when_taken_on
from nlp.measures.under_heading import told_under_heading
from nlp.measures.year_parts import whole_year
from nlp.measures.year_wages import WAGES, by_the_month
from nlp.places.levels import with_levels
from nlp.put_right.compared import without_comparisons
from nlp.put_right.corrections import corrected
from nlp.put_right.hearsay import without_rules_heard
from nlp.put_right.left_out import told_as_more, told_as_some, told_of_all
from nlp.put_right.promised import promised_plainly
from nlp.put_right.taking_back import APART
from nlp.questions.waved_off import without_other_ways
from nlp.text import plain
from nlp.works import ORG_TYPE, without_departments
from policy.hearing import AT_THE_END
from policy.in_season import season_of

YEARS_OLD = "岁"
"""What ages are counted in."""

_OF_A_PROVINCE = "省级"

_OF_ONE_FACT: Mapping[str, Callable[[str, date], str]] = {
    IN_THEIR_YEAR: by_their_year,
    COST: in_all,
    FIRST_BUSINESS: lambda text, _: with_earlier_business(text),
    CONTRACT_MONTHS: without_other_contracts,
    CONTRACT_SIGNED: without_other_contracts,
    ENTITLED: without_time_at_work,
    LEAST_WAGE: of_their_own_place,
    KIND_OF_PERSON: lambda text, _: with_failed_business(text),
    MEETING_SHARE: who_meet,
    MONTHS_TO_GO: with_months_to_go,
    MONTHS_DRAWN: with_months_drawn,
    NEWLY_GOT: with_renewed_apart,
    NOTICE_DAYS: lambda text, _: with_notice(text),
    ORG_TYPE: lambda text, _: without_departments(text),
    SHARE_HAD: without_shares_not_had,
    TAKEN_ON: at_work_daily,
    WAS_IDLE: lambda text, _: without_idle_times(text),
    OWN_INSURANCE: lambda text, _: without_own_insurance(text),
}
"""What a story is told like for one fact alone."""

STORIES = 512
"""Of how many stories it is remembered how they stand: in a turn each benefit looks at it anew."""


def for_facts(text: str, facts: Sequence[Fact], today: date) -> str:
    """What was told without what does not matter for the facts: who came later than the others
    where no day is asked, and apart what firms and workers paid."""
    by_day = any(fact.since or fact.type == "date" for fact in facts)
    text = _in_full(in_the_month_before(text) if by_day else text, facts, today)
    if any(fact.asked for fact in facts):
        text = month_to_month(month_asked(text, today))
    elif any(fact.name in (MONTHS_DONE, YEARS_DONE) for fact in facts):
        text = with_months_between(text, today)
    if any(fact.name == WAGES for fact in facts):
        text = by_the_month(without_least_wage(text, today), today)
    if any(fact.monthly for fact in facts):
        text = without_totals(text, today)
    if any(fact.in_days for fact in facts):
        text = with_its_length(text, today)
    if any(fact.name == LAID_OFF for fact in facts):
        text = without_quitters(text, today)
    if any(fact.type == "date" for fact in facts):
        text = between_days(text)
    elif by_day:
        text = at_least_since(text, today)
    text = came_alike(text) if by_day else without_latecomers(text, today)
    if any(fact.name == AT_THE_END for fact in facts):
        text = in_each_course(text, today, lambda one: those_who_finished(one, today))
    for name, of_that in _OF_ONE_FACT.items():
        if any(fact.name == name for fact in facts):
            text = of_that(text, today)
    if any(fact.unit == YEARS_OLD for fact in facts):
        text = with_ages(text, today)
    if any(fact.name == PARTNERS for fact in facts):
        text = together_in_it(alone_in_it(text))
    for fact in (one for one in facts if one.season):
        text = without_days_after(text, today, season_of(fact))
    if paid_in := [fact for fact in facts if fact.paid_in]:
        monthly = all(fact.monthly for fact in paid_in)
        together = paid_together(text if monthly else whole_year(text, today), today, monthly)
        return together if monthly else with_changes(together, today)
    if any(fact.parts for fact in facts):
        return without_workers(beside_their_sum(text), today)
    return text


def _in_full(text: str, facts: Sequence[Fact], today: date) -> str:
    """The text with who recognised something, and which insurance is paid, named in full."""
    if any(map(_tells_levels, facts)):
        text = with_levels(text)
    of_insurance = any(fact.name in OF_INSURANCE for fact in facts)
    return with_each_insurance(text, today) if of_insurance else text


@lru_cache
def _tells_levels(fact: Fact) -> bool:
    """Whether a fact is told by the level of who recognised something."""
    words = chain(fact.cues, fact.noes, *fact.heard.values())
    return any(_OF_A_PROVINCE in one for one in words)


@lru_cache(STORIES)
def as_corrected(messages: Sequence[str], last: str, papers: Kinds, today: date) -> str:
    """The messages before and the last one, with what was put right and with who came of those
    that signed up."""
    said_last = plain(last)
    before = [one for one in messages if plain(one) not in said_last]
    said = told_in_all(without_lists(APART.join((*before, last))))
    said = without_other_ways(told_as_some(told_as_more(told_of_all(said))))
    said = of_all_by_one(one_who_left(let_go_plainly(only_laid_off(promised_plainly(said)))))
    said = without_comparisons(without_rules_heard(without_other_firms(said, today)), today)
    said = numbers_first(counting_people(without_those_to_come(said, today)))
    said = with_each_once(with_right_grades(said, papers, today), papers, today)
    whole = in_order(told_apart(corrected(said, today)), today)
    whole = with_rest_numbered(whole, today)
    whole = told_under_heading(signed_when_taken_on(since_then(up_to_their_hire(whole))))
    whole = in_each(those_who_came(whole, today), today)
    return in_all_laid_off(whole, today)


@lru_cache(STORIES)
def as_counted(
    whole: str, of_some: Sequence[Sequence[str]], papers: Kinds, today: date
) -> tuple[str, ...]:
    """The messages with those who have what counts, or passed, in the place of all, and with what
    several counts of one clause are of."""
    whole = one_hired(without_remarks(as_it_came_out(whole)))
    whole = as_insured(told_together(whole), today)
    having = (those_who_have(whole, cues, today) for cues in of_some)
    whole = next((one for one in having if one != whole), whole)
    if papers:
        whole = without_those_signed_up(one_certified(whole), papers, today)
        whole = those_in_their_year(whole, papers, today)
        named = counted_by_name(whole)
        # Who alone passed is told: what the others sat for is no paper of theirs.
        whole = named if named != whole else told_one_by_one(whole, papers, today)
        whole = named_by_kind(named_as_papers(whole, papers, today))
        whole = with_theirs(whole, papers, today)
        whole = with_single_papers(with_their_papers(whole, papers, today), papers, today)
        whole = those_who_passed(each_told(whole, papers, today), papers, today)
        whole = of_the_one_grade(whole, papers, today)
    whole = of_those_spoken_of(paid_each(asked_once(whole, today), today), today)
    whole = APART.join(in_numbers(whole.split(APART), today))
    whole = told_beside(counted_apart(of_their_kind(whole), today), today)
    whole = added_up(whole, papers, today) if papers else whole
    return tuple(whole.split(APART))
