"""The facts as input variables; what nobody tells of them has OpenFisca's default.

The default of a choice is the one that claims nothing where the dictionary has such a one, else
the commonest.
"""

from pathlib import Path
from typing import Any

import yaml
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_shanxi.applicant import Applicant

BENEFITS = Path(__file__).parents[1] / "benefits.yaml"

YES_OR_NO = (
    "contract_signed",
    "county_lockdown",
    "employer_ui_insured",
    "enterprise_pension_insured",
    "flexible_employment_insured",
    "in_17_list",
    "in_difficulty",
    "in_graduation_year",
    "industry_cluster",
    "insured_as_unit",
    "is_college_grad",
    "labor_intensive",
    "meets_stabilize_conditions",
    "unable_to_operate",
    "worker_ui_insured",
)
NUMBERS = (
    "contract_months",
    "graduated_in_year",
    "headcount_total",
    "months_since_graduation",
    "ordinary_hired",
    "poverty_alleviated_hired",
    "registered_unemployed_months",
    "training_months",
)
CHOICES = {
    "county_risk": "none",
    "employer_size": "micro_small",
    "industry": "other",
    "org_type": "enterprise",
    "worker_category": "ordinary",
}


def _variable(name: str, value_type: type, **more: Any) -> type[Variable]:
    told = {"value_type": value_type, "entity": Applicant, "definition_period": DateUnit.MONTH}
    return type(name, (Variable,), {**told, "label": name, **more})


def _choice(name: str, default: str, words: dict[str, str]) -> type[Variable]:
    values = Enum(name, words)
    return _variable(name, Enum, possible_values=values, default_value=values[default])


_words = yaml.safe_load(BENEFITS.read_text(encoding="utf-8"))["facts"]

FACTS = (
    *(_variable(name, bool) for name in YES_OR_NO),
    *(_variable(name, int) for name in NUMBERS),
    *(_choice(name, default, _words[name]["choices"]) for name, default in CHOICES.items()),
)
