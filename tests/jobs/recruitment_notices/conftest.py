"""The office of 太原 and a firm of its, in a database whose changes are undone."""

import pytest

from tests.conftest import Site
from tests.jobs.fairs.offices import Firm, Office


@pytest.fixture
def office(desk: Site) -> Office:
    """The office."""
    return Office(desk)


@pytest.fixture
def firm(office: Office) -> Firm:
    """A firm that may post."""
    return office.firm("某某服装有限公司", credit_code="91140100MA0SEWING0")
