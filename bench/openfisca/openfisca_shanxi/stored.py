"""Everybody stored in a database through OpenFisca at once: from rows to a table of matches.

    python -m openfisca_shanxi.stored DATABASE

The rows are read straight into arrays, as for a survey; then all rules are calculated and who
meets each is written to the table `matches`. Says the seconds after reading, after calculating
and at the end, and the peak of the memory in MiB.
"""

import json
import sqlite3
import sys
import time
from typing import Any

import numpy
from openfisca_core.simulations import SimulationBuilder

from openfisca_shanxi import CountryTaxBenefitSystem
from openfisca_shanxi.applicant import MONTH
from openfisca_shanxi.facts import CHOICES, NUMBERS, YES_OR_NO
from openfisca_shanxi.rules import NAMES

COLUMNS = {
    **dict.fromkeys(YES_OR_NO, "bool"),
    **dict.fromkeys(NUMBERS, "int32"),
    **dict.fromkeys(CHOICES, "int16"),
}
SYSTEM = CountryTaxBenefitSystem()


def selected(name: str) -> str:
    """A column as it is read: of a choice its index, which is smaller and quicker than its name."""
    if name not in CHOICES:
        return name
    values = SYSTEM.get_variable(name).possible_values
    cases = " ".join(f"WHEN '{value.name}' THEN {value.index}" for value in values)
    return f"CASE {name} {cases} END"


def read(connection: sqlite3.Connection) -> Any:
    """All rows as one array with a field for each column."""
    (count,) = connection.execute("SELECT count(*) FROM people").fetchone()
    columns = ", ".join(map(selected, COLUMNS))
    rows = connection.execute(f"SELECT id, {columns} FROM people")
    fields = [("id", "int64"), *COLUMNS.items()]
    return numpy.fromiter(rows, dtype=numpy.dtype(fields), count=count)


def calculate(people: Any) -> list[Any]:
    """Which people meet each of the rules, as arrays of their ids."""
    simulation = SimulationBuilder().build_default_simulation(SYSTEM, len(people))
    for name in COLUMNS:
        simulation.set_input(name, MONTH, numpy.ascontiguousarray(people[name]))
    return [people["id"][simulation.calculate(name, MONTH)] for name in NAMES]


def write(connection: sqlite3.Connection, matches: list[Any]) -> None:
    """Store who meets what."""
    for number, ids in enumerate(matches):
        rows = ((number, one) for one in ids.tolist())
        connection.executemany("INSERT INTO matches (rule, person) VALUES (?, ?)", rows)
    connection.commit()


def peak() -> float:
    """The most memory this process has held, in MiB."""
    with open("/proc/self/status", encoding="ascii") as status:
        line = next(line for line in status if line.startswith("VmHWM:"))
    return int(line.split()[1]) / 1024


def main(path: str) -> None:
    """Go the whole way once."""
    connection = sqlite3.connect(path)
    began = time.perf_counter()
    people = read(connection)
    has_read = time.perf_counter()
    matches = calculate(people)
    calculated = time.perf_counter()
    write(connection, matches)
    ended = time.perf_counter()
    marks = [mark - began for mark in (has_read, calculated, ended)]
    print(json.dumps({"seconds": marks, "peak": peak()}))


if __name__ == "__main__":
    main(sys.argv[1])
