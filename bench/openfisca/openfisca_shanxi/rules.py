"""Twelve benefits as formulas over arrays: * is and, + is or, as OpenFisca teaches.

They are the rules of `benefits.yaml`, under the same names and in the same order. A share is
cross-multiplied: divided in float32 it would be wrong at its bound.
"""

from collections.abc import Callable
from typing import Any

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_shanxi.applicant import Applicant


def _is(applicant: Any, period: Any, name: str, *choices: str) -> Any:
    """Who has one of the choices."""
    value = applicant(name, period)
    names = value.possible_values
    found = value == names[choices[0]]
    for choice in choices[1:]:
        found = found + (value == names[choice])
    return found


def job_creation_subsidy(applicant: Any, period: Any) -> Any:
    return (
        applicant("is_college_grad", period)
        * (applicant("graduated_in_year", period) == 2022)
        * applicant("contract_signed", period)
        * applicant("worker_ui_insured", period)
    )


def hiring_subsidy(applicant: Any, period: Any) -> Any:
    graduate = applicant("is_college_grad", period) * (
        applicant("graduated_in_year", period) == 2022
    )
    small = _is(applicant, period, "employer_size", "micro_small")
    return small + _is(applicant, period, "employer_size", "medium") * graduate


def job_retention_refund(applicant: Any, period: Any) -> Any:
    size = _is(applicant, period, "employer_size", "micro_small", "medium", "large")
    return size * applicant("meets_stabilize_conditions", period)


def labour_intensive_employer_grant(applicant: Any, period: Any) -> Any:
    headcount = applicant("headcount_total", period)
    share = 10 * applicant("poverty_alleviated_hired", period) >= 3 * headcount
    return applicant("labor_intensive", period) * (headcount >= 1000) * share


def premium_deferral_by_industry(applicant: Any, period: Any) -> Any:
    five = ("catering", "retail", "tourism", "aviation", "transport")
    widened = applicant("in_17_list", period) * applicant("in_difficulty", period)
    return widened + _is(applicant, period, "industry", *five)


def premium_deferral_lockdown(applicant: Any, period: Any) -> Any:
    firm = _is(applicant, period, "employer_size", "micro_small", "medium")
    single = _is(applicant, period, "org_type", "individual_business")
    body = _is(applicant, period, "org_type", "public_institution", "social_org")
    who = (
        firm
        + single * applicant("insured_as_unit", period)
        + body * applicant("enterprise_pension_insured", period)
    )
    return applicant("county_lockdown", period) * who * applicant("in_difficulty", period)


def staff_retention_training_subsidy(applicant: Any, period: Any) -> Any:
    five = ("catering", "retail", "tourism", "aviation", "transport")
    risky = _is(applicant, period, "county_risk", "mid_high")
    spared = _is(applicant, period, "county_risk", "none")
    hit = risky * applicant("unable_to_operate", period)
    hit = hit + spared * _is(applicant, period, "industry", *five)
    single = _is(applicant, period, "org_type", "individual_business")
    insured = applicant("employer_ui_insured", period)
    return hit * (insured + single * applicant("insured_as_unit", period))


def cluster_training_subsidy(applicant: Any, period: Any) -> Any:
    return applicant("industry_cluster", period) * (applicant("training_months", period) >= 3)


def relief_workshop_hiring_grant(applicant: Any, period: Any) -> Any:
    hired = (applicant("poverty_alleviated_hired", period) >= 1) + (
        applicant("ordinary_hired", period) >= 1
    )
    return _is(applicant, period, "org_type", "workshop") * hired


def flexible_employment_insurance_subsidy(applicant: Any, period: Any) -> Any:
    hard = _is(applicant, period, "worker_category", "difficult", "failed_entrepreneur")
    graduate = _is(applicant, period, "worker_category", "college_grad")
    recent = applicant("in_graduation_year", period) + (
        applicant("months_since_graduation", period) <= 24
    )
    return (hard + graduate * recent) * applicant("flexible_employment_insured", period)


def long_unemployed_hiring_subsidy(applicant: Any, period: Any) -> Any:
    size = _is(applicant, period, "employer_size", "medium", "large")
    unemployed = applicant("registered_unemployed_months", period) >= 6
    return size * unemployed * (applicant("contract_months", period) >= 12)


def medium_firm_graduate_hiring_subsidy(applicant: Any, period: Any) -> Any:
    return (
        _is(applicant, period, "employer_size", "medium")
        * applicant("is_college_grad", period)
        * (applicant("graduated_in_year", period) == 2022)
        * (applicant("contract_months", period) >= 12)
    )


_FORMULAS = (
    job_creation_subsidy,
    hiring_subsidy,
    job_retention_refund,
    labour_intensive_employer_grant,
    premium_deferral_by_industry,
    premium_deferral_lockdown,
    staff_retention_training_subsidy,
    cluster_training_subsidy,
    relief_workshop_hiring_grant,
    flexible_employment_insurance_subsidy,
    long_unemployed_hiring_subsidy,
    medium_firm_graduate_hiring_subsidy,
)


def _rule(formula: Callable[[Any, Any], Any]) -> type[Variable]:
    told = {"value_type": bool, "entity": Applicant, "definition_period": DateUnit.MONTH}
    return type(formula.__name__, (Variable,), {**told, "formula": formula})


RULES = tuple(_rule(formula) for formula in _FORMULAS)
NAMES = tuple(formula.__name__ for formula in _FORMULAS)
