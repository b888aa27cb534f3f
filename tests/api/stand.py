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
from sqlalchemy import Connection
from urllib3 import request

from core.api_spec import KEPT
from core.clock import now
from core.db import Database
from people import employers, members, uploads
from people.identities import Identity, meet
from people.registration import Registration
from people.sessions import Sessions
from policy import store
from policy.files import read_folder
from tests.people.world import APP, PNG, credit_code
from tests.processes.server import ROOT, Server, serving

OFFICE = "a-token-the-office-gave-out"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def described(**phases: bool) -> Any:
    """The API as its description has it, with kinds of made-up requests switched off or on."""
    chosen = {name: {"enabled": on} for name, on in phases.items()}
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
    owner: int
    ids: Mapping[str, int | str]
    statuses: dict[str, set[int]] = field(default_factory=dict)

    def is_asked(self, case: Case, token: str = "") -> None:
        """Ask it, and hold what comes back against the description."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        address = f"http://127.0.0.1:{self.server.port}"
        answer = case.call_and_validate(base_url=address, headers=headers, checks=CHECKS)
        self.statuses.setdefault(case.operation.label, set()).add(answer.status_code)

    def is_shown(self, path: str) -> Any:
        """What the office reads at an address."""
        address = f"http://127.0.0.1:{self.server.port}/api/v1{quote(path, safe='/?=')}"
        headers = {"Authorization": f"Bearer {OFFICE}"}
        return request("GET", address, headers=headers).json()

    def token(self, case: Case) -> str:
        """A token that lets in to what a case asks; a new one each time, as some log out."""
        if {"Session": []} not in case.operation.definition.raw.get("security", []):
            return OFFICE
        database = self.server.database
        with database.transaction() as connection:
            return Sessions(database, now).open(connection, self.owner, now())[0]


@contextmanager
def standing(database: Database, folder: Path) -> Iterator[Stand]:
    """The desk with its knowledge, an office that gave out a token, and a firm."""
    with database.transaction() as connection:
        store.replace_all(connection, read_folder(ROOT / "data"), now())
        owner, ids = _settle(connection)
    with serving(database, folder, "wsgi:app", API_TOKENS=OFFICE) as running:
        yield Stand(running, owner, ids)


def _settle(connection: Connection) -> tuple[int, Mapping[str, int | str]]:
    """Somebody with a firm and a colleague; what there is of theirs."""
    owner, other = (meet(connection, Identity(APP, name), now()) for name in ("m_1", "m_2"))
    licence = uploads.keep(connection, owner, PNG, now())
    said = Registration(
        "晋阳机械厂",
        credit_code(),
        "赵师傅",
        "13800000000",
        "small",
        "制造业",
        "140100",
        "",
        licence,
    )
    firm = employers.register(connection, owner, said, now())
    code, _ = members.invite(connection, owner, firm.id, now())
    members.accept(connection, other, code, "钱师傅", now())
    return owner, {"employer_id": firm.id, "member": other, "upload_id": licence}
