"""Whatever somebody with a token sends, the API answers as its description says, without a fault
of ours."""

import pytest
from schemathesis import Case

from tests.api.stand import OFFICE, Stand, described, same_every_time

pytestmark = [
    pytest.mark.processes,
    pytest.mark.parametrize("stand", ["postgresql"], indirect=True),
]

schema = described()


@schema.parametrize()
@same_every_time(3)
def test_who_has_a_token_gets_nothing_but_what_is_described(case: Case, stand: Stand) -> None:
    # Made-up numbers are of nothing: every other case asks for what there is.
    if len(str(case.path_parameters)) % 2:
        known = {name: stand.ids[name] for name in case.path_parameters if name in stand.ids}
        case.path_parameters |= known
    stand.is_asked(case, stand.token(case))


def test_the_tokens_let_in(stand: Stand) -> None:
    """Else the made-up requests would have got no further than the door."""
    outside = {label for label, found in stand.statuses.items() if found == {401}}
    assert stand.statuses and outside == set()


def test_no_log_tells_who_it_was(stand: Stand) -> None:
    firm = stand.ids["employer_id"]
    shown = stand.is_shown(f"/staff/employers/{firm}")
    assert stand.is_shown("/staff/employers?text=晋阳机械厂")["items"][0] == shown
    log = stand.server.log.read_text()
    assert '"employer_read"' in log and '"employers_listed"' in log
    known = [str(shown[name]) for name in ("name", "contact", "phone", "credit_code", "licence")]
    assert [one for one in (*known, OFFICE, "m_1") if one in log] == []
