"""Twelve benefits of Shanxi for OpenFisca: what `openfisca_shanxi` is on the command line.

Imported with the folder above on the path, in an environment that has OpenFisca and not the
project. Everything is monthly and of one entity, the applicant. The bounds stand in the formulas
and not in parameters, as ours stand in the rules: looking parameters up would cost it more.
"""

from openfisca_core.parameters import ParameterNode
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_shanxi.applicant import Applicant
from openfisca_shanxi.facts import FACTS
from openfisca_shanxi.rules import RULES


class CountryTaxBenefitSystem(TaxBenefitSystem):
    """All facts as inputs and all rules as what can be calculated."""

    def __init__(self) -> None:
        super().__init__([Applicant])
        # Nothing looks it up: OpenFisca's web API does not start without a parameter.
        year = {"values": {"2022-01-01": {"value": 2022}}}
        self.parameters = ParameterNode("", data={"year": year})
        self.add_variables(*FACTS, *RULES)
