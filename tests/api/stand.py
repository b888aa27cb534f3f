"""The desk as an office runs it, for requests made up from docs/openapi.json."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from core.api_spec import KEPT
from core.clock import now
from core.db import Database
from people.identities import Identity, meet, merge
from people.sessions import Sessions
from policy import store
from policy.files import read_folder
from tests.api.settling import Hand, settle
from tests.people.world import APP
from tests.processes.server import ROOT, Server, serving

OFFICE = "a-token-the-office-gave-out"
TOO_LONG = 414
"""The server itself refuses an address of more than 4094 bytes: the desk never sees it."""

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def described(**phases: bool) -> Any:
    """The API as its description has it, with kinds of made-up requests switched off or on."""
    chosen: dict[str, dict[str, Any]] = {name: {"enabled": on} for name, on in phases.items()}
    # That other methods are refused is Flask's doing, the same at every address.
    chosen.setdefault("coverage", {})["unexpected-methods"] = []
    config = SchemathesisConfig.from_dict({"phases": chosen})
    return schemathesis.openapi.from_dict(json.loads(KEPT.read_text("utf-8")), config=config)


def same_every_time(examples: int) -> settings:
    """So many made-up requests for each operation, and always the same."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@dataclass(frozen=True)
class Stand:
    """The running desk, and somebody there who owns a firm.

    `ids` are what the variables of addresses may stand for, by their names; `statuses` what came
    back for each operation.
    """

    server: Server
    address: str
    owner: int
    ids: Mapping[str, str]
    statuses: dict[str, set[int]] = field(default_factory=dict)

    def is_asked(self, case: Case, token: str = "") -> None:
        """Ask it, and hold what comes back against the description."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = case.call(base_url=self.address, headers=headers)
        if answer.status_code == TOO_LONG:
            return
        case.validate_response(answer, checks=CHECKS)
        self.statuses.setdefault(case.operation.label, set()).add(answer.status_code)

    def is_shown(self, path: str) -> Any:
        """What the office reads at an address."""
        return Hand(self.address, OFFICE).does(quote(path, safe="/?="), method="GET")

    def token(self, case: Case) -> str:
        """A token that lets in to what a case asks; a new one each time, as some log out."""
        if {"Session": []} not in case.operation.definition.raw.get("security", []):
            return OFFICE
        database = self.server.database
        with database.transaction() as connection:
            return Sessions(database, now).open(connection, self.owner, now())[0]


@contextmanager
def standing(database: Database, folder: Path) -> Iterator[Stand]:
    """The desk with its knowledge, an office that gave out a token, and what is settled there."""
    with database.transaction() as connection:
        store.replace_all(connection, read_folder(ROOT / "data"), now())
        people = [meet(connection, Identity(APP, name), now()) for name in ("m_1", "m_2", "m_3")]
        tokens = [Sessions(database, now).open(connection, one, now())[0] for one in people]
    with serving(database, folder, "wsgi:app", API_TOKENS=OFFICE) as running:
        address = f"http://127.0.0.1:{running.port}"
        hands = [Hand(address, token) for token in (*tokens, OFFICE)]
        ids = settle(*hands)
        # The owner and the seeker turn out to be one: what is asked of either side is theirs.
        with database.transaction() as connection:
            merge(connection, people[0], people[1], "staff", now())
        yield Stand(running, address, people[0], ids)
