"""Whatever a stranger sends, the API answers as its description says, and nobody is let in."""

import pytest
from schemathesis import Case

from tests.api.stand import Stand, described, same_every_time

pytestmark = [pytest.mark.processes, pytest.mark.parametrize("stand", ["sqlite"], indirect=True)]

schema = described(coverage=False)


@schema.parametrize()
@same_every_time(2)
def test_a_stranger_gets_nothing_but_what_is_described(case: Case, stand: Stand) -> None:
    stand.is_asked(case)


def test_nobody_was_let_in_where_a_token_is_needed(stand: Stand) -> None:
    guarded = {
        operation.label
        for result in schema.get_all_operations()
        for operation in [result.ok()]
        if operation.definition.raw.get("security", [{}])[0]
    }
    # What there can never be is refused before anybody asks who it was.
    let_in = {label: stand.statuses.get(label, set()) - {400, 401, 404} for label in guarded}
    assert guarded and {label: found for label, found in let_in.items() if found} == {}
