"""One profile after another through OpenFisca, timed in a process of its own.

    python -m openfisca_shanxi.profiles FILE

FILE holds a list of profiles, each the inputs of one applicant by their names. The first line said
is the verdicts on them, rule by rule. Then every line heard is answered by the seconds that a round
over all profiles took: `plain`, or `traced` with OpenFisca's trace of each calculation.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

from openfisca_core.simulations import SimulationBuilder

from openfisca_shanxi import CountryTaxBenefitSystem
from openfisca_shanxi.applicant import MONTH
from openfisca_shanxi.rules import NAMES

SYSTEM = CountryTaxBenefitSystem()


def situation(profile: Mapping[str, Any]) -> dict[str, Any]:
    """A profile as OpenFisca takes it."""
    return {"applicants": {"one": {name: {MONTH: value} for name, value in profile.items()}}}


def plain(given: dict[str, Any]) -> list[bool]:
    """The verdicts of all rules on one situation."""
    simulation = SimulationBuilder().build_from_entities(SYSTEM, given)
    return [bool(simulation.calculate(name, MONTH)[0]) for name in NAMES]


def traced(given: dict[str, Any]) -> str:
    """The same with what was calculated from what, as text."""
    simulation = SimulationBuilder().build_from_entities(SYSTEM, given)
    simulation.trace = True
    for name in NAMES:
        simulation.calculate(name, MONTH)
    return "\n".join(simulation.tracer.computation_log.lines())


WAYS: Mapping[str, Callable[[dict[str, Any]], Any]] = {"plain": plain, "traced": traced}


def _seconds(way: Callable[[dict[str, Any]], Any], given: list[dict[str, Any]]) -> float:
    began = time.perf_counter()
    for one in given:
        way(one)
    return time.perf_counter() - began


def main(path: str) -> None:
    """Answer until nothing more is said."""
    with open(path, encoding="utf-8") as file:
        given = [situation(profile) for profile in json.load(file)]
    print(json.dumps([plain(one) for one in given]), flush=True)
    for line in sys.stdin:
        print(_seconds(WAYS[line.strip()], given), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
